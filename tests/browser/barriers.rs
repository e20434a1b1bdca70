//! axe-core finds nothing on any page; and pictures of all of them.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use journeys::{
    PASSWORD, Resident, Server, Width,
    answers::{catalogue, lesson, wrong_answer},
    pages::{self, Page},
};
use shared::lang::Lang;

/// Looks at a page on both devices and in both colours, and takes pictures under this name.
pub async fn examined(anna: &Resident, what: &str, picture: bool, faults: &mut Faults) -> Result<()> {
    let all = [(false, Width::Desktop), (false, Width::Phone), (true, Width::Desktop), (true, Width::Phone)];
    seen_as(anna, what, picture, &all, faults).await
}

/// The same for a state of a page: each device and each colour once.
pub async fn glanced_at(anna: &Resident, what: &str, faults: &mut Faults) -> Result<()> {
    seen_as(anna, what, true, &[(false, Width::Desktop), (true, Width::Phone)], faults).await
}

async fn seen_as(
    anna: &Resident,
    what: &str,
    picture: bool,
    looks: &[(bool, Width)],
    faults: &mut Faults,
) -> Result<()> {
    for (dark, width) in looks {
        anna.likes_the_dark(*dark).await?;
        anna.holds(*width).await?;
        let colours = if *dark { "dark" } else { "light" };
        for barrier in anna.barriers().await? {
            faults.entry(barrier).or_default().push(format!("{what}-{}-{colours}", width.points()));
        }
        if picture {
            anna.takes_a_picture(&format!("{what}-{}-{colours}", width.points())).await?;
        }
    }
    anna.likes_the_dark(false).await?;
    anna.holds(Width::Desktop).await
}

/// What was found, and where.
pub type Faults = BTreeMap<String, Vec<String>>;

/// Fails with all that was found.
pub fn none(faults: &Faults) -> Result<()> {
    let told = |(barrier, places): (&String, &Vec<String>)| {
        let some = places.iter().take(4).map(String::as_str).collect::<Vec<_>>().join(", ");
        format!("{barrier}\n    on {} pages: {some} …", places.len())
    };
    ensure!(
        faults.is_empty(),
        "{} barriers:\n{}",
        faults.len(),
        faults.iter().map(told).collect::<Vec<_>>().join("\n")
    );
    Ok(())
}

async fn pages_in(lang: Lang, wanted: impl Fn(&Page) -> bool, pictures: bool) -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    let mut faults = Faults::new();
    for page in pages::all(&server, lang).await?.iter().filter(|page| wanted(page)) {
        anna.opens(&page.path).await?;
        examined(&anna, &format!("{lang}-{}", page.name), pictures, &mut faults).await?;
    }
    none(&faults)
}

#[tokio::test]
async fn german_pages_have_no_barriers() -> Result<()> {
    pages_in(Lang::De, |_| true, true).await
}

#[tokio::test]
async fn pages_in_plain_language_have_no_barriers() -> Result<()> {
    pages_in(
        Lang::DeLeicht,
        |page| !page.name.starts_with("lesson-") || page.name.starts_with("lesson-fraud-"),
        true,
    )
    .await
}

#[tokio::test]
async fn english_pages_have_no_barriers() -> Result<()> {
    pages_in(Lang::En, |page| !page.name.starts_with("lesson-"), false).await
}

#[tokio::test]
async fn answered_questions_have_no_barriers() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    let mut faults = Faults::new();
    let mut met = std::collections::BTreeSet::new();
    for course in catalogue(&server, Lang::De).await?.courses {
        for id in &course.lessons {
            let lesson = lesson(&server, Lang::De, &course.id, id).await?;
            if !lesson.lesson.questions().any(|question| met.insert(journeys::answers::kind(question))) {
                continue;
            }
            let name = format!("de-answered-{}-{id}", course.id);
            anna.opens(&format!("/de/courses/{}/{id}", course.id)).await?;
            // Nothing filled in: what is missing is said.
            for question in lesson.lesson.questions() {
                anna.has_it_checked(question).await?;
            }
            examined(&anna, &format!("{name}-nudged"), true, &mut faults).await?;
            for question in lesson.lesson.questions() {
                anna.fills_in(question, &wrong_answer(question)?).await?;
                anna.has_it_checked(question).await?;
                anna.hears_about(question, false).await?;
            }
            examined(&anna, &format!("{name}-wrongly"), true, &mut faults).await?;
            for question in lesson.lesson.questions() {
                anna.presses_in_card(question, "Noch einmal").await?;
                anna.answers_rightly(question).await?;
            }
            anna.presses("Lektion abschließen").await?;
            anna.sees("Lektion geschafft").await?;
            examined(&anna, &format!("{name}-rightly"), true, &mut faults).await?;
        }
    }
    anna.opens("/de/me").await?;
    examined(&anna, "de-me-guest", true, &mut faults).await?;
    anna.opens("/de/courses/fraud").await?;
    examined(&anna, "de-course-begun", true, &mut faults).await?;
    none(&faults)
}

#[tokio::test]
async fn pages_of_people_who_are_signed_in_have_no_barriers() -> Result<()> {
    let server = Server::start()?;
    server.has_administrator("adam", PASSWORD)?;
    let adam = Resident::visits(&server).await?;
    let mut faults = Faults::new();
    adam.signs_in_with("adam", "not this one").await?;
    adam.sees("Name und Passwort passen nicht zusammen.").await?;
    examined(&adam, "de-sign-in-refused", true, &mut faults).await?;
    adam.signs_in("adam").await?;
    for (name, path) in [
        ("me", "/de/me"),
        ("sign-in", "/de/sign-in"),
        ("account", "/de/me/account"),
        ("organisations", "/de/studio/organisations"),
    ] {
        adam.opens(path).await?;
        adam.until("what the server says", "return !document.body.innerText.includes('Einen Moment')")
            .await?;
        examined(&adam, &format!("de-signed-in-{name}"), true, &mut faults).await?;
    }
    adam.fills("Name der Organisation", "Volkshochschule").await?;
    adam.presses("Organisation anlegen").await?;
    adam.sees("Volkshochschule: noch niemand").await?;
    adam.fills("Name des Kontos", "adam").await?;
    adam.chooses("Aufgabe", "Organisiert Veranstaltungen").await?;
    adam.presses("Hinzufügen").await?;
    adam.sees("Volkshochschule: eine Aufgabe").await?;
    examined(&adam, "de-signed-in-organisation", true, &mut faults).await?;
    adam.presses("Entfernen: adam, Organisiert Veranstaltungen").await?;
    adam.sees("Ja, entfernen").await?;
    examined(&adam, "de-signed-in-organisation-sure", true, &mut faults).await?;
    adam.opens("/de/me/account").await?;
    adam.presses("Wo bin ich angemeldet?").await?;
    adam.sees("Dieses Gerät: angemeldet seit").await?;
    adam.presses("Ich möchte mein Konto löschen").await?;
    adam.sees("Zur Bestätigung: Ihr Passwort").await?;
    examined(&adam, "de-signed-in-account-open", true, &mut faults).await?;
    none(&faults)
}

#[tokio::test]
async fn open_menus_and_high_contrast_have_no_barriers() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    let mut faults = Faults::new();
    anna.opens("/de").await?;
    anna.presses("Deutsch").await?;
    examined(&anna, "de-menu", true, &mut faults).await?;
    anna.opens("/de/settings").await?;
    anna.presses("Hoch").await?;
    anna.sees("Kontrast: Hoch.").await?;
    examined(&anna, "de-settings-contrast", true, &mut faults).await?;
    anna.opens("/de/courses/fraud/email").await?;
    examined(&anna, "de-lesson-contrast", true, &mut faults).await?;
    none(&faults)
}
