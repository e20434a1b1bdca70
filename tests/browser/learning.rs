//! A resident learns.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use journeys::{
    Resident, Server,
    answers::{catalogue, kind, lesson},
};
use shared::lang::Lang;

#[tokio::test]
async fn from_home_to_a_finished_lesson() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits_by_phone(&server).await?;

    // One thing to do next.
    anna.opens("/de").await?;
    anna.presses("Erste Lektion beginnen").await?;
    let first = &catalogue(&server, Lang::De).await?.courses[0];
    let email = lesson(&server, Lang::De, &first.id, &first.lessons[0]).await?;
    anna.is_on(&format!("/de/courses/{}/{}", email.course, email.lesson.id)).await?;
    anna.sees(&email.lesson.title).await?;

    // The lesson cannot be finished before its questions are answered.
    let questions: Vec<_> = email.lesson.questions().collect();
    anna.sees(&format!("{} Fragen sind noch offen", questions.len())).await?;

    // A wrong answer is no misfortune.
    let (one, others) = questions.split_first().context("no questions")?;
    anna.answers_wrongly(one).await?;
    anna.sees("Auf diesem Gerät aufbewahrt.").await?;
    anna.presses_in_card(one, "Noch einmal").await?;
    anna.answers_rightly(one).await?;
    anna.sees("Richtig.").await?;
    anna.presses_in_card(one, "Weiter").await?;
    for question in others {
        anna.answers_rightly(question).await?;
        anna.presses_in_card(question, "Weiter").await?;
    }
    anna.presses("Lektion abschließen").await?;
    anna.sees("Lektion geschafft").await?;
    anna.meets_no_fault().await?;

    // And on.
    let next = &email.all[1];
    anna.presses(&format!("Weiter: {}", next.1)).await?;
    anna.is_on(&format!("/de/courses/{}/{}", email.course, next.0)).await?;
    anna.sees("Lektion 2 von").await?;
    anna.presses("Alle Lektionen").await?;
    anna.sees(&format!("1 von {} Lektionen fertig", email.all.len())).await?;
    anna.presses("Mein Lernen").await?;
    anna.is_on("/de/me").await?;
    anna.sees(&email.course_title).await?;
    anna.sees("Nur auf diesem Gerät").await?;
    anna.meets_no_fault().await?;

    // All of it is still there tomorrow.
    anna.reloads().await?;
    anna.sees("Hier geht es weiter").await?;
    Ok(())
}

#[tokio::test]
async fn every_kind_of_question() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    let mut met = BTreeSet::new();
    for course in catalogue(&server, Lang::De).await?.courses {
        for id in &course.lessons {
            let lesson = lesson(&server, Lang::De, &course.id, id).await?;
            let new: Vec<_> = lesson.lesson.questions().filter(|q| met.insert(kind(q))).collect();
            if new.is_empty() {
                continue;
            }
            anna.opens(&format!("/de/courses/{}/{id}", course.id)).await?;
            for question in new {
                anna.answers_wrongly(question).await?;
                anna.presses_in_card(question, "Noch einmal").await?;
                anna.answers_wrongly(question).await?;
                // Who has tried twice may look.
                anna.presses("Lösung ansehen").await?;
                anna.presses_in_card(question, "Noch einmal").await?;
                anna.answers_rightly(question).await?;
            }
            anna.meets_no_fault().await?;
        }
    }
    ensure!(met.len() == 8, "the courses lack some kinds of questions; they have {met:?}");
    Ok(())
}
