//! How a course goes, as its trainers ask for it.

use chrono::TimeDelta;
use shared::api::problem::Code;
use shared::api::studio::draft::Draft;
use shared::api::studio::figures::CourseFigures;
use shared::progress::{Event, What};
use uuid::Uuid;

use super::Trainer;
use super::publishing::tea;
use crate::util::{TestApp, on_both};

async fn figures(tobi: &Trainer, draft: &Draft) -> CourseFigures {
    tobi.person.get(&tobi.at(draft, "/figures?lang=de")).await.ok().json()
}

/// Somebody opens the first lesson.
async fn begins(app: &TestApp, name: &str) {
    let (id, at, version) = (Uuid::new_v4(), app.clock_ms(), "v1".to_owned());
    let (course, lesson) = ("tee".to_owned(), "lektion-1".to_owned());
    let opened = Event { id, at, course, lesson, version, what: What::Opened };
    app.person(name).await.record(&[opened]).await.ok();
}

on_both!(a_course_without_learners_has_no_figures_yet, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    assert_eq!(figures(&tobi, &draft).await, CourseFigures::default());
    tobi.has_published(&draft).await;
    let published = figures(&tobi, &draft).await;
    assert_eq!((published.people, published.lessons.len()), (0, 1));
    assert_eq!(published.lessons[0].run, None);
    let nothing =
        tobi.at(&draft, "/figures?lang=de").replace(&draft.id.to_string(), &Uuid::nil().to_string());
    tobi.person.get(&nothing).await.problem(Code::NotFound);
});

on_both!(figures_are_reckoned_every_few_minutes_and_with_each_version, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    tobi.has_published(&draft).await;
    for name in ["anna", "ben", "cem", "dora", "eva"] {
        begins(&app, name).await;
    }
    assert_eq!(figures(&tobi, &draft).await.people, 0);
    begins(&app, "finn").await;
    app.pass(TimeDelta::minutes(4));
    assert_eq!(figures(&tobi, &draft).await.people, 0, "they were reckoned four minutes ago");
    app.pass(TimeDelta::minutes(2));
    let told = figures(&tobi, &draft).await;
    assert_eq!((told.people, told.lessons[0].run.as_ref().map(|run| run.started)), (5, Some(5)));
    // Whoever publishes sees the new lessons at once.
    tobi.has_written(&draft, "lektion-1/de", &tea("Neu.").replace("Tee", "Tee!"), 2).await;
    tobi.has_published(&draft).await;
    assert_eq!(figures(&tobi, &draft).await.lessons[0].title, "Tee!");
});
