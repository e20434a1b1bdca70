//! The words of the example course, in German and English.

/// A lesson.
pub struct Lesson {
    /// In German; its id is made of it.
    pub title: &'static str,
    /// Its file in German.
    pub de: &'static str,
    /// Its file in English.
    pub en: &'static str,
}

/// The course's name.
pub const TITLE: [&str; 2] = ["Updates ohne Angst", "Updates without worry"];
/// What it is about.
pub const SUMMARY: [&str; 2] = [
    "Ihr Telefon will ein Update: Was ist das, warum ist es gut, und was tun Sie vorher?",
    "Your phone wants an update: what is that, why is it good, and what do you do first?",
];
/// For whom it is.
pub const AUDIENCE: [&str; 2] =
    ["Menschen, die Updates bisher lieber verschieben", "people who have put updates off so far"];
/// "Afterwards you can …"
pub const GOALS: [&[&str]; 2] = [
    &["ein echtes Update von einem falschen unterscheiden", "ein Update in Ruhe vorbereiten und starten"],
    &["tell a real update from a fake one", "prepare an update calmly and start it"],
];
/// The name of its part.
pub const MODULE: [&str; 2] = ["Updates", "Updates"];

/// Its lessons.
pub const LESSONS: [Lesson; 2] = [
    Lesson {
        title: "Was ein Update tut",
        de: include_str!("course/what.de.md"),
        en: include_str!("course/what.en.md"),
    },
    Lesson {
        title: "Ein Update machen",
        de: include_str!("course/do.de.md"),
        en: include_str!("course/do.en.md"),
    },
];
