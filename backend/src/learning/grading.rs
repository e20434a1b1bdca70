//! The server grades answers itself where it knows the text that the person read.

use shared::grading::grade as grade_one;
use shared::progress::What;

use crate::catalogue::Catalogue;
use crate::db::Db;
use crate::error::ApiResult;
use crate::learning::fold::Graded;

/// Puts the server's score in the place of the device's. An event does not say in which language the question was
/// read, so the best of the languages counts. Versions are kept for good; where one is unknown all the same (a backup that
/// was played back, an invented one), the device's score stays: scores here are for learning, and prove nothing.
///
/// # Errors
/// The database's.
pub async fn grade(db: &Db, catalogue: &Catalogue, mut events: Vec<Graded>) -> ApiResult<Vec<Graded>> {
    for graded in &mut events {
        let event = &mut graded.event;
        let What::Answered { question, response, score } = &mut event.what else { continue };
        *score = (*score).min(100);
        let Some(course) = catalogue.version(db, &event.course, &event.version).await? else { continue };
        let best = course
            .lessons
            .values()
            .filter_map(|lessons| lessons.get(&event.lesson)?.question(question))
            .map(|question| grade_one(question, response).map_or(0, |graded| graded.score))
            .max();
        if let Some(best) = best {
            *score = best;
        }
    }
    Ok(events)
}
