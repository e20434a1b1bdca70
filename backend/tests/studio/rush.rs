//! Everything at once: trainers publish while learners answer and others look on.

use futures_util::future::join_all;
use lernwolf::entities::{course_version, progress_event};
use sea_orm::EntityTrait;
use shared::api::studio::draft::Draft;
use shared::course::question::Response;
use shared::progress::{Event, What};
use uuid::Uuid;

use super::Trainer;
use super::publishing::tea;
use crate::util::{Person, TestApp, on_both};

/// How often each learner answers.
const ANSWERS: i64 = 40;
/// How often each course is published while they do.
const VERSIONS: i64 = 8;

/// Answers the course's question again and again, in batches as devices send them.
async fn learns(app: &TestApp, person: &Person) {
    for batch in 0..ANSWERS / 4 {
        let seen = app.app.catalogue.now().courses.get("tee").map(|course| course.version.clone());
        let events: Vec<Event> = (0..4)
            .map(|n| Event {
                id: Uuid::new_v4(),
                at: app.clock_ms() - ANSWERS + 4 * batch + n,
                course: "tee".to_owned(),
                lesson: "lektion-1".to_owned(),
                version: seen.clone().unwrap_or_default(),
                what: What::Answered {
                    question: "hot".to_owned(),
                    response: Response::TrueFalse(n % 2 == 0),
                    score: 0,
                },
            })
            .collect();
        person.record(&events).await.ok();
    }
}

/// Writes a course and publishes it, again and again.
async fn writes_and_publishes(trainer: &Trainer, draft: &Draft) {
    for round in 0..VERSIONS {
        let revision = trainer.reads(draft, "lektion-1/de").await.revision;
        trainer.has_written(draft, "lektion-1/de", &tea(&format!("Runde {round}.")), revision).await;
        trainer.has_published(draft).await;
    }
}

on_both!(courses_are_published_while_answers_arrive, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    tobi.has_published(&draft).await;
    let other = app.another_process().await;
    let toni = tobi.colleague(&app, "toni").await;
    let hers = toni.has_a_course().await;
    let elsewhere = Trainer { person: toni.person.at(&other), ..toni };
    let mut learners = Vec::new();
    for (n, name) in ["anna", "ben", "cem", "dora", "eva", "finn"].into_iter().enumerate() {
        let person = app.person(name).await;
        learners.push(if n % 2 == 0 { person } else { person.at(&other) });
    }
    let looks_on = async || {
        for _ in 0..VERSIONS {
            other.app.catalogue.refresh(&other.app.db).await.unwrap();
            tobi.person.get(&tobi.at(&draft, "/figures?lang=de")).await.ok();
            app.app.look_after_courses().await;
            other.app.look_after_media().await;
        }
    };
    tokio::join!(
        join_all(learners.iter().map(|person| learns(&app, person))),
        writes_and_publishes(&tobi, &draft),
        writes_and_publishes(&elsewhere, &hers),
        looks_on(),
    );
    for person in &learners {
        let [question] = person.progress().await.questions.try_into().unwrap();
        assert_eq!(i64::from(question.attempts), ANSWERS);
        assert_eq!(question.best, 100, "the server grades by the version that was read");
    }
    let events = progress_event::Entity::find().all(&app.app.db.read).await.unwrap();
    assert_eq!(events.len() as i64, ANSWERS * learners.len() as i64);
    // His was published once before.
    let versions = course_version::Entity::find().all(&app.app.db.read).await.unwrap();
    assert_eq!(versions.len() as i64, 2 * VERSIONS + 1);
    app.app.catalogue.refresh(&app.app.db).await.unwrap();
    for draft in [&draft, &hers] {
        let path = format!("/api/v1/courses/{}/lessons/lektion-1?lang=de", draft.course);
        let text = app.visitor().get(&path).await.ok().text();
        assert!(text.contains(&format!("Runde {}.", VERSIONS - 1)), "{text}");
    }
});
