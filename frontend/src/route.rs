//! Addresses: the language first, then language-neutral words, so that switching the language keeps the place.
//!
//! Written by hand: the router of Yew's family weighs a tenth of the learners' bundle, and we need two functions of it.

use shared::lang::Lang;

/// Every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What this is, and one thing to do next.
    Home {
        /// Language of the page.
        lang: Lang,
    },
    /// All courses, with search and filters in the query.
    Catalogue {
        /// Language of the page.
        lang: Lang,
    },
    /// A course.
    Course {
        /// Language of the page.
        lang: Lang,
        /// Its id.
        course: String,
    },
    /// A lesson.
    Lesson {
        /// Language of the page.
        lang: Lang,
        /// The course's id.
        course: String,
        /// The lesson's id.
        lesson: String,
    },
    /// What I have done, and what comes next.
    MyLearning {
        /// Language of the page.
        lang: Lang,
    },
    /// My account and my data.
    Account {
        /// Language of the page.
        lang: Lang,
    },
    /// Settings for reading.
    Settings {
        /// Language of the page.
        lang: Lang,
    },
    /// Sign in.
    SignIn {
        /// Language of the page.
        lang: Lang,
    },
    /// Make an account.
    Register {
        /// Language of the page.
        lang: Lang,
    },
    /// The link from the letter that confirms an address.
    Confirm {
        /// Language of the page.
        lang: Lang,
        /// From the letter.
        token: String,
    },
    /// Ask for a new password.
    Recover {
        /// Language of the page.
        lang: Lang,
    },
    /// The link from the letter that lets one choose a new password.
    Reset {
        /// Language of the page.
        lang: Lang,
        /// From the letter.
        token: String,
    },
    /// About, accessibility, privacy, imprint, help.
    Text {
        /// Language of the page.
        lang: Lang,
        /// Which.
        name: String,
    },
    /// Organisations and people.
    Organisations {
        /// Language of the page.
        lang: Lang,
    },
    /// Workshops and bookings. The bundle of booking reads the rest of the path itself ([`crate::book::Place`]), so that
    /// the learners' need not know its pages.
    Book {
        /// Language of the page.
        lang: Lang,
        /// What follows the language.
        path: String,
    },
    /// The organisers' desk, whose pages their bundle tells apart.
    Desk {
        /// Language of the page.
        lang: Lang,
        /// What follows `studio`.
        path: String,
    },
    /// Where trainers write courses, and what they show of them before they are published; the studio's bundle tells its
    /// pages apart ([`crate::studio`]).
    Studio {
        /// Language of the page.
        lang: Lang,
        /// What follows the language: `studio/…` or `preview/…`.
        path: String,
    },
    /// Class groups and the school, whose pages their bundle tells apart ([`crate::school`]).
    School {
        /// Language of the page.
        lang: Lang,
        /// What follows `school`.
        path: String,
    },
    /// A pupil signs in by card: what the card holds stands behind the `#`.
    Card {
        /// Language of the page.
        lang: Lang,
    },
    /// A pupil signs out: whoever comes here is signed out without being asked.
    Leave {
        /// Language of the page.
        lang: Lang,
    },
    /// A pupil signs in through the open door of their class.
    Door {
        /// Language of the page.
        lang: Lang,
    },
    /// An invitation to a role.
    Join {
        /// Language of the page.
        lang: Lang,
        /// From the link or the printed code; empty where it is still to be typed.
        code: String,
    },
    /// A lesson did not help: why?
    Remark {
        /// Language of the page.
        lang: Lang,
        /// The course's id.
        course: String,
        /// The lesson's id.
        lesson: String,
        /// The version that was read.
        version: String,
    },
    /// Anything else.
    NotFound,
}

/// Where a page's data comes from: the path below `/api/v1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// No data.
    None,
    /// All courses.
    Catalogue,
    /// A course.
    Course(String),
    /// A lesson: course, lesson.
    Lesson(String, String),
    /// A page of text.
    Text(String),
    /// Workshops or a booking: the same path as the page's, with its query.
    Book(String),
}

/// Parts of the app that browsers load one by one, so that a learner's stays small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Home, courses, lessons, texts.
    Learn,
    /// Signing in, what one has learned, one's account, settings.
    Account,
    /// Workshops and bookings.
    Book,
    /// For those who organise and administrate.
    Office,
    /// For those who write courses.
    Studio,
    /// For teachers and schools.
    School,
}

impl Bundle {
    /// All of them.
    pub const ALL: [Bundle; 6] =
        [Bundle::Learn, Bundle::Account, Bundle::Book, Bundle::Office, Bundle::Studio, Bundle::School];

    /// The name of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Bundle::Learn => "learn",
            Bundle::Account => "account",
            Bundle::Book => "book",
            Bundle::Office => "office",
            Bundle::Studio => "studio",
            Bundle::School => "school",
        }
    }
}

impl Route {
    /// The page at a path. Ids and tokens need no escapes in addresses, so none are understood.
    pub fn at(path: &str) -> Route {
        let mut parts = path.strip_prefix('/').unwrap_or_default().split('/');
        let Some(lang) = parts.next().and_then(Lang::from_code) else { return Route::NotFound };
        let rest: Vec<&str> = parts.collect();
        match rest[..] {
            [] => Route::Home { lang },
            ["courses"] => Route::Catalogue { lang },
            ["courses", course] => Route::Course { lang, course: course.to_owned() },
            ["courses", course, lesson] => {
                Route::Lesson { lang, course: course.to_owned(), lesson: lesson.to_owned() }
            }
            ["courses", course, lesson, "remark", version] => Route::Remark {
                lang,
                course: course.to_owned(),
                lesson: lesson.to_owned(),
                version: version.to_owned(),
            },
            ["me"] => Route::MyLearning { lang },
            ["me", "account"] => Route::Account { lang },
            ["settings"] => Route::Settings { lang },
            ["sign-in"] => Route::SignIn { lang },
            ["register"] => Route::Register { lang },
            ["confirm", token] => Route::Confirm { lang, token: token.to_owned() },
            ["recover"] => Route::Recover { lang },
            ["recover", token] => Route::Reset { lang, token: token.to_owned() },
            ["about", name] => Route::Text { lang, name: name.to_owned() },
            ["studio", "organisations"] => Route::Organisations { lang },
            ["workshops"] | ["workshops" | "bookings", _] | ["me", "bookings"] => {
                Route::Book { lang, path: rest.join("/") }
            }
            ["school", ..] => Route::School { lang, path: rest.join("/") },
            ["card"] => Route::Card { lang },
            ["leave"] => Route::Leave { lang },
            ["class"] => Route::Door { lang },
            ["join"] => Route::Join { lang, code: String::new() },
            ["join", code] => Route::Join { lang, code: code.to_owned() },
            ["studio", "desk", ..] => Route::Desk { lang, path: rest[1..].join("/") },
            ["studio"] | ["studio", "courses" | "frame", ..] | ["preview", _] | ["preview", _, _] => {
                Route::Studio { lang, path: rest.join("/") }
            }
            _ => Route::NotFound,
        }
    }

    /// The language that a path begins with, whether it leads somewhere or not.
    pub fn lang_in(path: &str) -> Option<Lang> {
        path.split('/').nth(1).and_then(Lang::from_code)
    }

    /// The path of the page.
    pub fn to_path(&self) -> String {
        let rest: &[&str] = match self {
            Route::NotFound => return "/404".to_owned(),
            Route::Home { .. } => &[],
            Route::Catalogue { .. } => &["courses"],
            Route::Course { course, .. } => &["courses", course],
            Route::Lesson { course, lesson, .. } => &["courses", course, lesson],
            Route::Remark { course, lesson, version, .. } => &["courses", course, lesson, "remark", version],
            Route::MyLearning { .. } => &["me"],
            Route::Account { .. } => &["me", "account"],
            Route::Settings { .. } => &["settings"],
            Route::SignIn { .. } => &["sign-in"],
            Route::Register { .. } => &["register"],
            Route::Confirm { token, .. } => &["confirm", token],
            Route::Recover { .. } => &["recover"],
            Route::Reset { token, .. } => &["recover", token],
            Route::Text { name, .. } => &["about", name],
            Route::Organisations { .. } => &["studio", "organisations"],
            Route::Book { path, .. } => &[path],
            Route::Desk { path, .. } => &["studio", path],
            Route::Studio { path, .. } | Route::School { path, .. } => &[path],
            Route::Card { .. } => &["card"],
            Route::Leave { .. } => &["leave"],
            Route::Door { .. } => &["class"],
            Route::Join { code, .. } if code.is_empty() => &["join"],
            Route::Join { code, .. } => &["join", code],
        };
        let mut path = format!("/{}", self.lang());
        for part in rest {
            path.push('/');
            path.push_str(part);
        }
        path
    }

    /// The language in the address; German where there is none.
    pub fn lang(&self) -> Lang {
        match self {
            Route::Home { lang }
            | Route::Catalogue { lang }
            | Route::Course { lang, .. }
            | Route::Lesson { lang, .. }
            | Route::MyLearning { lang }
            | Route::Account { lang }
            | Route::Settings { lang }
            | Route::SignIn { lang }
            | Route::Register { lang }
            | Route::Confirm { lang, .. }
            | Route::Recover { lang }
            | Route::Reset { lang, .. }
            | Route::Text { lang, .. }
            | Route::Organisations { lang }
            | Route::Book { lang, .. }
            | Route::Desk { lang, .. }
            | Route::Studio { lang, .. }
            | Route::School { lang, .. }
            | Route::Card { lang }
            | Route::Leave { lang }
            | Route::Door { lang }
            | Route::Join { lang, .. }
            | Route::Remark { lang, .. } => *lang,
            Route::NotFound => Lang::De,
        }
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_lang(&self, to: Lang) -> Route {
        let mut route = self.clone();
        match &mut route {
            Route::Home { lang }
            | Route::Catalogue { lang }
            | Route::Course { lang, .. }
            | Route::Lesson { lang, .. }
            | Route::MyLearning { lang }
            | Route::Account { lang }
            | Route::Settings { lang }
            | Route::SignIn { lang }
            | Route::Register { lang }
            | Route::Confirm { lang, .. }
            | Route::Recover { lang }
            | Route::Reset { lang, .. }
            | Route::Text { lang, .. }
            | Route::Organisations { lang }
            | Route::Book { lang, .. }
            | Route::Desk { lang, .. }
            | Route::Studio { lang, .. }
            | Route::School { lang, .. }
            | Route::Card { lang }
            | Route::Leave { lang }
            | Route::Door { lang }
            | Route::Join { lang, .. }
            | Route::Remark { lang, .. } => *lang = to,
            Route::NotFound => route = Route::Home { lang: to },
        }
        route
    }

    /// Which data the page needs before it is rendered.
    pub fn data(&self) -> Data {
        match self {
            Route::Home { .. } | Route::Catalogue { .. } | Route::MyLearning { .. } => Data::Catalogue,
            Route::Course { course, .. } => Data::Course(course.clone()),
            Route::Lesson { course, lesson, .. } => Data::Lesson(course.clone(), lesson.clone()),
            Route::Text { name, .. } => Data::Text(name.clone()),
            Route::Book { path, .. } if !path.starts_with("me") => Data::Book(path.clone()),
            _ => Data::None,
        }
    }

    /// Whether search engines may keep the page.
    pub fn is_public(&self) -> bool {
        if let Route::Book { path, .. } = self {
            return path.starts_with("workshops");
        }
        matches!(
            self,
            Route::Home { .. }
                | Route::Catalogue { .. }
                | Route::Course { .. }
                | Route::Lesson { .. }
                | Route::Text { .. }
        )
    }

    /// Which bundle the page belongs to. Between bundles the browser loads a page anew.
    pub fn bundle(&self) -> Bundle {
        match self {
            Route::MyLearning { .. }
            | Route::Account { .. }
            | Route::Settings { .. }
            | Route::SignIn { .. }
            | Route::Register { .. }
            | Route::Confirm { .. }
            | Route::Recover { .. }
            | Route::Reset { .. }
            | Route::Card { .. }
            | Route::Leave { .. }
            | Route::Door { .. }
            | Route::Join { .. }
            | Route::Remark { .. } => Bundle::Account,
            Route::Book { .. } => Bundle::Book,
            Route::Studio { .. } => Bundle::Studio,
            Route::School { .. } => Bundle::School,
            Route::Organisations { .. } | Route::Desk { .. } => Bundle::Office,
            _ => Bundle::Learn,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_leads_back_to_itself() {
        for rest in [
            "",
            "/courses",
            "/courses/fraud",
            "/courses/fraud/email",
            "/courses/fraud/email/remark/0a1b",
            "/me",
            "/me/account",
            "/settings",
            "/sign-in",
            "/register",
            "/confirm/t0k-en_",
            "/recover",
            "/recover/t0k",
            "/about/help",
            "/studio/organisations",
            "/workshops",
            "/workshops/smartphone",
            "/bookings/AB12-CD34",
            "/me/bookings",
            "/studio/desk",
            "/studio/desk/a/sessions/b",
            "/studio",
            "/studio/courses/a/b/lessons/c/de",
            "/preview/t0k/lesson",
            "/school",
            "/school/a/classes/b",
            "/card",
            "/class",
            "/join",
            "/join/K7M2-9QRT",
        ] {
            let path = format!("/de-leicht{rest}");
            let route = Route::at(&path);
            assert_ne!(route, Route::NotFound, "{path}");
            assert_eq!(route.to_path(), path);
            assert_eq!(route.in_lang(Lang::En).to_path(), format!("/en{rest}"));
        }
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        for path in [
            "/xx/courses",
            "/healthz",
            "/",
            "",
            "de",
            "/de/",
            "/de//courses",
            "/de/courses/a/b/c",
            "/de/nothing",
            "/de/workshops/a/b",
            "/de/bookings",
            "/de/studio/elsewhere",
            "/de/preview",
        ] {
            assert_eq!(Route::at(path), Route::NotFound, "{path}");
        }
    }
}
