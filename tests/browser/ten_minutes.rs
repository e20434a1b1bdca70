//! Ten minutes: a new trainer makes a course, a second person agrees, and somebody learns with it.

use anyhow::{Context, Result, ensure};
use journeys::{
    PASSWORD, Resident, Server,
    answers::lesson,
    courses,
    studio::{beginning, word, word_n, words},
};
use serde_json::json;
use shared::lang::Lang;

/// What the course is called, and its id.
const COURSE: (&str, &str) = ("Fotos sicher teilen", "fotos-sicher-teilen");

/// The second lesson.
const SECOND: &str = r#"+++
title = "Fotos verschicken"
purpose = "Damit nur die Richtigen Ihr Foto sehen."
minutes = 5
competences = ["4.2"]
+++

## Erst fragen, dann senden

Fragen Sie alle, die man auf dem Foto sieht. Erst dann schicken Sie es weiter.

```gift
::ask:: Wen fragen Sie zuerst? {
  =Alle, die man auf dem Foto sieht #Genau. Jeder Mensch entscheidet selbst.
  ~Niemanden #Doch: Jeder Mensch entscheidet selbst über sein Bild.
}
```
"#;

/// Its translation.
const SECOND_IN_ENGLISH: &str = r#"+++
title = "Sending photos"
purpose = "So that only the right people see your photo."
minutes = 5
competences = ["4.2"]
+++

## First ask, then send

Ask everybody who is in the photo. Only then send it on.

```gift
::ask:: Whom do you ask first? {
  =Everybody who is in the photo #Exactly. All people decide for themselves.
  ~Nobody #Do ask: all people decide about their own picture.
}
```
"#;

#[tokio::test]
async fn ten_minutes() -> Result<()> {
    let server = Server::start()?;
    let organisation = courses::library(&server).await?;
    courses::wants_a_second_person(&server, &organisation).await?;
    let tobi = Resident::visits(&server).await?;
    tobi.signs_in_with("tobi", PASSWORD).await?;
    tobi.is_on("/de/studio").await?;
    let outline = begins(&tobi).await?;
    writes_the_first_lesson(&tobi, &outline).await?;
    writes_the_second_lesson(&tobi).await?;
    mends_what_the_check_finds(&tobi, &outline).await?;
    describes_the_course(&tobi, &outline).await?;
    translates(&tobi, &outline).await?;

    // Nothing is missing any more.
    tobi.opens_in_studio(&format!("{outline}/check")).await?;
    tobi.presses_button(&word("review-hand-in"), 1).await?;
    tobi.sees(&beginning("review-waits-since")).await?;
    tobi.sees(&word("review-not-you")).await?;
    tobi.sees_nothing_of(&beginning("check-list-must")).await?;
    tobi.meets_no_fault().await?;
    let guest = Resident::visits_by_phone(&server).await?;
    guest.opens("/de/courses?q=Fotos").await?;
    guest.sees_nothing_of(COURSE.0).await?;

    agrees(&server).await?;
    learns(&server, &guest).await
}

/// A course with two lessons and a module that has a name in both languages. Returns the address of its outline.
async fn begins(tobi: &Resident) -> Result<String> {
    tobi.presses(&word("studio-new")).await?;
    tobi.writes(&word("studio-title-of"), 1, COURSE.0).await?;
    tobi.writes(&word("studio-audience"), 1, "Für alle, die gern Fotos verschicken.").await?;
    tobi.ticks("English", 1).await?;
    tobi.chooses(&word("topic"), &word("topic-communication")).await?;
    tobi.presses("Kompetenzen wählen").await?;
    tobi.is_shown_everything().await?;
    let all = tobi.fetches("/api/v1/competences?lang=de").await?;
    let known = all.as_array().context("competences")?.iter().find(|one| one["id"] == json!("4.2"));
    let name = known.and_then(|one| one["name"].as_str()).context("the competence")?;
    tobi.ticks(&format!("{name} 4.2"), 1).await?;
    tobi.presses_button(&word("studio-create"), 1).await?;

    tobi.sees(&word("studio-outline-hint")).await?;
    let outline = tobi.path().await?;
    tobi.writes(&word("studio-new-lesson"), 1, "Fotos verschicken").await?;
    tobi.presses_button(&word("studio-add-lesson"), 1).await?;
    tobi.has_saved().await?;
    tobi.presses(&format!("{}: Teil 1", word("studio-more"))).await?;
    for (language, title) in [("Deutsch", "Fotos"), ("English", "Photos")] {
        tobi.writes(&words("studio-module-title-in", &[("language", language)]), 1, title).await?;
    }
    tobi.presses_button(&word("studio-rename"), 1).await?;
    tobi.finds(&format!("{}: Fotos", word("studio-more"))).await?;
    tobi.has_saved().await?;
    Ok(outline)
}

/// All of it with the forms: a heading, a text, a picture that nobody has described yet, and two questions.
async fn writes_the_first_lesson(tobi: &Resident, outline: &str) -> Result<()> {
    tobi.presses("Lektion 1").await?;
    tobi.sees(&word("editor-no-blocks")).await?;
    tobi.writes(&word("editor-title"), 1, "Was ein Foto verrät").await?;
    tobi.writes(&word("editor-purpose"), 1, "Damit Sie selbst entscheiden, was andere sehen.").await?;
    tobi.adds_a_block(1, "editor-kind-heading").await?;
    tobi.writes(&word("editor-heading-text"), 1, "Jedes Foto erzählt etwas").await?;
    tobi.is_done_with(1).await?;
    tobi.adds_a_block(2, "editor-kind-text").await?;
    tobi.writes(
        &word("editor-text"),
        1,
        "Auf einem Foto sieht man mehr, als man denkt: eine Straße, ein Auto.",
    )
    .await?;
    tobi.is_done_with(2).await?;
    let picture = tobi.takes_a_picture("ten-minutes-picture").await?;
    tobi.adds_a_block(3, "editor-kind-media").await?;
    tobi.uploads(&picture).await?;
    tobi.finds(&word("media-choose")).await?;
    tobi.sees("ten-minutes-picture.").await?;
    tobi.is_done_with(3).await?;
    tobi.adds_a_block(4, "editor-kind-single").await?;
    let choices = [
        ("Den Hintergrund", "Genau. Dort steht oft mehr, als man denkt."),
        ("Nur das Gesicht", "Auch der Hintergrund verrät viel."),
    ];
    tobi.writes_choices("Was sehen Sie sich vor dem Teilen an?", choices).await?;
    // It can be tried where it is written.
    tobi.presses_button(&word("ask-try"), 1).await?;
    tobi.sees(&word("ask-try-close")).await?;
    tobi.is_done_with(4).await?;
    tobi.adds_a_block(5, "editor-kind-true-false").await?;
    tobi.writes_a_statement(
        "Ein Foto kann zeigen, wo Sie wohnen.",
        "Richtig. Eine Hausnummer genügt.",
        "Doch: Eine Hausnummer genügt.",
    )
    .await?;
    tobi.is_done_with(5).await?;
    tobi.has_saved_the_lesson().await?;
    tobi.meets_no_fault().await?;
    tobi.opens_in_studio(outline).await
}

/// A longer text, all of it at once.
async fn writes_the_second_lesson(tobi: &Resident) -> Result<()> {
    tobi.presses("Fotos verschicken").await?;
    tobi.sees(&word("editor-no-blocks")).await?;
    tobi.writes_the_source(SECOND).await?;
    tobi.sees("Wen fragen Sie zuerst?").await?;
    tobi.has_saved_the_lesson().await
}

/// The picture has no text alternative yet: the way from the check leads to it.
async fn mends_what_the_check_finds(tobi: &Resident, outline: &str) -> Result<()> {
    tobi.opens_in_studio(&format!("{outline}/check")).await?;
    tobi.sees(&beginning("check-list-must")).await?;
    tobi.sees(&word("review-faults")).await?;
    tobi.presses(&word_n("check-list-block", 3)).await?;
    tobi.opens_block(3).await?;
    tobi.writes(&word("editor-alt"), 1, "Ein Bildschirm, auf dem man den Namen eines Kurses lesen kann.")
        .await?;
    tobi.is_done_with(3).await?;
    tobi.has_saved_the_lesson().await
}

/// What the catalogue says, in both languages.
async fn describes_the_course(tobi: &Resident, outline: &str) -> Result<()> {
    tobi.opens_in_studio(&format!("{outline}/details")).await?;
    tobi.writes(&word("studio-summary"), 1, "Was Fotos verraten, und wie Sie sie sicher teilen.").await?;
    tobi.ticks("English", 1).await?;
    let in_language = |key: &str, language: &str| format!("{} ({language})", word(key));
    for (key, text) in [
        ("studio-title-of", "Sharing photos safely"),
        ("studio-summary", "What photos give away, and how you share them safely."),
        ("studio-audience", "For everybody who likes to send photos."),
    ] {
        tobi.writes(&in_language(key, "English"), 1, text).await?;
    }
    for (nth, language, goals) in [
        (
            1,
            "Deutsch",
            ["ein Foto prüfen, bevor Sie es teilen", "andere fragen, bevor Sie ihr Bild verschicken"],
        ),
        (2, "English", ["check a photo before you share it", "ask others before you send their picture"]),
    ] {
        for (n, goal) in (1..).zip(goals) {
            tobi.presses_button(&word("studio-add-goal"), nth).await?;
            let label = format!("{}: {}", word_n("studio-goal-n", n), in_language("studio-goals", language));
            tobi.writes(&label, 1, goal).await?;
        }
    }
    tobi.has_saved().await?;
    tobi.meets_no_fault().await
}

/// The first lesson beside its original, block by block; the second one as text that is matched afterwards.
async fn translates(tobi: &Resident, outline: &str) -> Result<()> {
    tobi.opens_in_studio(outline).await?;
    let missing = words("studio-language-missing", &[("language", "English")]);
    tobi.presses(&format!("{missing}: Was ein Foto verrät")).await?;
    tobi.sees(&beginning("translate-original")).await?;
    tobi.writes(&word("editor-title"), 1, "What a photo gives away").await?;
    tobi.writes(&word("editor-purpose"), 1, "So that you decide what others see.").await?;
    tobi.begins_to_translate(1).await?;
    tobi.writes(&word("editor-heading-text"), 1, "Every photo tells something").await?;
    tobi.is_done_with(1).await?;
    tobi.begins_to_translate(2).await?;
    tobi.writes(&word("editor-text"), 1, "A photo shows more than one thinks: a street, a car.").await?;
    tobi.is_done_with(2).await?;
    tobi.begins_to_translate(3).await?;
    tobi.writes(&word("editor-alt"), 1, "A screen on which one can read the name of a course.").await?;
    tobi.is_done_with(3).await?;
    tobi.begins_to_translate(4).await?;
    let choices = [
        ("The background", "Exactly. Often it shows more than one thinks."),
        ("Only the face", "The background gives much away as well."),
    ];
    tobi.writes_choices("What do you look at before you share?", choices).await?;
    tobi.is_done_with(4).await?;
    tobi.begins_to_translate(5).await?;
    tobi.writes_a_statement(
        "A photo can show where you live.",
        "Right. The number of a house is enough.",
        "It can: the number of a house is enough.",
    )
    .await?;
    tobi.is_done_with(5).await?;
    tobi.has_saved_the_lesson().await?;

    tobi.opens_in_studio(outline).await?;
    tobi.sees(&words("translate-chip-done", &[("language", "English")])).await?;
    tobi.presses(&format!("{missing}: Fotos verschicken")).await?;
    tobi.presses(&word("translate-alone")).await?;
    tobi.sees(&word("editor-no-blocks")).await?;
    tobi.writes_the_source(SECOND_IN_ENGLISH).await?;
    tobi.has_saved_the_lesson().await?;
    tobi.presses(&word("translate-beside")).await?;
    tobi.presses_button(&word("translate-match"), 1).await?;
    for place in 1..=3 {
        tobi.presses_button(&word_n("translate-confirm-n", place), 1).await?;
    }
    tobi.has_saved_the_lesson().await?;
    tobi.meets_no_fault().await
}

/// A second person looks at it, says something about a block, and agrees.
async fn agrees(server: &Server) -> Result<()> {
    let toni = Resident::visits(server).await?;
    toni.signs_in_with("toni", PASSWORD).await?;
    toni.is_on("/de/studio").await?;
    toni.sees(&word("review-waits")).await?;
    toni.presses(COURSE.0).await?;
    toni.sees(&word("studio-outline-hint")).await?;
    toni.presses(&word("check-list-title")).await?;
    toni.sees(&word("review-differs")).await?;
    toni.comments("Das versteht man sofort.").await?;
    toni.presses_button(&word("review-settle"), 1).await?;
    toni.finds(&word("review-unsettle")).await?;
    toni.comments("Vielleicht noch ein Bild?").await?;
    // What is done is no longer asked about.
    let question = "Eine Anmerkung ist noch nicht erledigt. Trotzdem zustimmen und veröffentlichen?";
    for yes in [false, true] {
        toni.presses_button(&word("review-approve"), 1).await?;
        toni.answers_when_asked(question, yes).await?;
    }
    toni.sees("toni hat zugestimmt").await?;
    toni.meets_no_fault().await
}

/// Somebody without an account finds the course, and completes it on a phone.
async fn learns(server: &Server, guest: &Resident) -> Result<()> {
    let (title, course) = COURSE;
    guest.reloads().await?;
    guest.presses(title).await?;
    guest.is_on(&format!("/de/courses/{course}")).await?;
    guest.presses(&word("next-begin")).await?;
    guest.sees("Was ein Foto verrät").await?;
    let shown = "const picture = document.querySelector('main img'); \
        return picture && picture.complete && picture.naturalWidth > 0 && picture.alt.startsWith('Ein Bildschirm')";
    guest.js("document.querySelector('main img').scrollIntoView()", vec![]).await?;
    guest.until("the picture, with its text alternative", shown).await?;
    let lessons = server_lessons(server, course).await?;
    ensure!(lessons.len() == 2, "{lessons:?}");
    let mut asked = 0;
    for id in &lessons {
        guest.is_on(&format!("/de/courses/{course}/{id}")).await?;
        let view = lesson(server, Lang::De, course, id).await?;
        for question in view.lesson.questions() {
            guest.answers_rightly(question).await?;
            asked += 1;
        }
        guest.presses(&word("lesson-finish")).await?;
        guest.sees(&word("lesson-finished")).await?;
        let onward = match view.all.get(usize::from(view.place) + 1) {
            Some((_, title)) => words("lesson-next", &[("title", title)]),
            None => word("lesson-to-course"),
        };
        guest.presses(&onward).await?;
    }
    ensure!(asked == 3, "{asked} questions instead of three");
    guest.is_on(&format!("/de/courses/{course}")).await?;
    guest.sees("2 von 2 Lektionen fertig").await?;
    guest.meets_no_fault().await?;

    // And in the other language.
    guest.opens(&format!("/en/courses/{course}/{}", lessons[0])).await?;
    for words in
        ["What a photo gives away", "Every photo tells something", "A photo can show where you live."]
    {
        guest.sees(words).await?;
    }
    Ok(())
}

/// The ids of a course's lessons.
async fn server_lessons(server: &Server, course: &str) -> Result<Vec<String>> {
    let all = journeys::answers::catalogue(server, Lang::De).await?.courses;
    Ok(all.into_iter().find(|one| one.id == course).context("the course")?.lessons)
}
