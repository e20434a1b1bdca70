//! With the keyboard alone.

use anyhow::{Result, ensure};
use journeys::{Resident, Server, answers::lesson};
use shared::lang::Lang;
use thirtyfour::Key;

#[tokio::test]
async fn a_lesson_with_the_keyboard_alone() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    let email = lesson(&server, Lang::De, "fraud", "email").await?;
    anna.opens("/de/courses/fraud/email").await?;

    // The first key leads past everything that is the same on every page.
    anna.hits(Key::Tab).await?;
    ensure!(anna.has_focus_on("a.skip").await?, "the first Tab does not lead to the skip link");
    anna.sees_the_focus().await?;
    anna.hits(Key::Enter).await?;
    anna.until("the focus in the main part", "return document.activeElement.id === 'main'").await?;

    for question in email.lesson.questions() {
        anna.answers_by_keyboard(question).await?;
    }
    anna.tabs_to("#end > button").await?;
    anna.hits(Key::Enter).await?;
    anna.sees("Lektion geschafft").await?;
    anna.tabs_to("#end > a.button").await?;
    anna.hits(Key::Enter).await?;
    anna.is_on(&format!("/de/courses/fraud/{}", email.all[1].0)).await?;
    // The focus is where the new page begins; Shift and Tab lead back to the header.
    anna.until("the focus in the main part", "return document.activeElement.id === 'main'").await?;
    anna.tabs_back_to("header .menu summary").await?;
    anna.hits(Key::Enter).await?;
    anna.tabs_to("header .menu-list a[hreflang='en']").await?;
    anna.hits(Key::Enter).await?;
    anna.is_on(&format!("/en/courses/fraud/{}", email.all[1].0)).await?;
    anna.meets_no_fault().await
}

#[tokio::test]
async fn every_kind_of_question_with_the_keyboard() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    let mut met = std::collections::BTreeSet::new();
    for course in journeys::answers::catalogue(&server, Lang::De).await?.courses {
        for id in &course.lessons {
            let lesson = lesson(&server, Lang::De, &course.id, id).await?;
            let new: Vec<_> =
                lesson.lesson.questions().filter(|q| met.insert(journeys::answers::kind(q))).collect();
            for question in new {
                anna.opens(&format!("/de/courses/{}/{id}", course.id)).await?;
                anna.answers_by_keyboard(question).await?;
            }
        }
    }
    ensure!(met.len() == 8, "the courses lack some kinds of questions; they have {met:?}");
    Ok(())
}
