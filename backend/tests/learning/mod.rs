//! What people do in lessons.

mod devices;
mod grading;
mod rebuilding;
mod refusing;
mod remarks;
mod storing;
mod times;

use lernwolf::clock::Clock;
use shared::course::question::Response;
use shared::progress::{Event, What};
use uuid::Uuid;

use crate::util::TestApp;

/// Something that happens now in a lesson of the course `tea`, which the server need not know.
fn event(app: &TestApp, lesson: &str, what: What) -> Event {
    Event {
        id: Uuid::new_v4(),
        at: app.clock.now_ms(),
        course: "tea".to_owned(),
        lesson: lesson.to_owned(),
        version: "v1".to_owned(),
        what,
    }
}

/// A question is answered with "true"; the device gives this score.
fn answered(question: &str, score: u8) -> What {
    What::Answered { question: question.to_owned(), response: Response::TrueFalse(true), score }
}

/// The ids, in the order of the ids.
fn ids<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = events.into_iter().map(|event| event.id).collect();
    ids.sort();
    ids
}
