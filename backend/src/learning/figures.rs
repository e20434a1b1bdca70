//! How a course goes: what its learners did and said, without anybody's name and without small groups.

mod halves;
mod kept;
mod tally;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::studio::figures::{CourseFigures, LessonFigures, QuestionFigures, Remarks};
use shared::course::plain::plain;
use shared::course::question::Response;
use shared::course::whole::Course;
use shared::lang::Lang;
use shared::school::answers::in_words;
use uuid::Uuid;

use super::remarks;
use crate::catalogue::{Catalogue, lesson_in};
use crate::db::Db;
use crate::entities::progress_event::Column;
use crate::entities::{lesson_state, progress_event};
use crate::error::ApiResult;
pub use kept::Kept;
use tally::{Did, Step, Tally};

/// People whose events are read at a time.
const AT_A_TIME: usize = 500;
/// When more versions are at hand, they are forgotten before more people are read.
const VERSIONS: usize = 32;

/// Account, lesson, version, time, what, question, response, score.
type Row = (Uuid, String, String, i64, String, Option<String>, Option<String>, Option<i16>);

/// What happened in a published course since its first version. What is answered is said in words of the language, or
/// the nearest one.
///
/// It reads all that people did in the course: [`Kept`] does so now and then, not whenever somebody looks.
///
/// # Errors
/// The database's.
pub async fn figures(
    db: &Db,
    catalogue: &Catalogue,
    course: &Arc<Course>,
    lang: Lang,
) -> ApiResult<CourseFigures> {
    let mut people: Vec<Uuid> = lesson_state::Entity::find()
        .select_only()
        .column(lesson_state::Column::AccountId)
        .filter(lesson_state::Column::Course.eq(&course.id))
        .distinct()
        .into_tuple()
        .all(&db.read)
        .await?;
    people.sort_unstable();
    let mut counting = Counting { lang, tally: Tally::default(), versions: HashMap::new() };
    for some in people.chunks(AT_A_TIME) {
        let rows: Vec<Row> = progress_event::Entity::find()
            .select_only()
            .columns([
                Column::AccountId,
                Column::Lesson,
                Column::Version,
                Column::At,
                Column::What,
                Column::Question,
                Column::Response,
                Column::Score,
            ])
            .filter(Column::AccountId.is_in(some.iter().copied()))
            .filter(Column::Course.eq(&course.id))
            .order_by_asc(Column::AccountId)
            .order_by_asc(Column::At)
            .order_by_asc(Column::Id)
            .into_tuple()
            .all(&db.read)
            .await?;
        // Each is a whole course in memory.
        if counting.versions.len() > VERSIONS {
            counting.versions.clear();
        }
        for (_, _, version, _, what, ..) in &rows {
            if what == "answered" && !counting.versions.contains_key(version) {
                let read = catalogue.version(db, &course.id, version).await?;
                counting.versions.insert(version.clone(), read);
            }
        }
        // Thousands of answers are put into words: requests of others do not wait for that.
        counting = tokio::task::spawn_blocking(move || {
            counting.add(&rows);
            counting
        })
        .await?;
    }
    let remarks = remarks::of_course(&db.read, &course.id).await?;
    let course = Arc::clone(course);
    Ok(tokio::task::spawn_blocking(move || shown(&course, lang, &counting.tally, remarks)).await?)
}

fn shown(
    course: &Course,
    lang: Lang,
    tally: &Tally,
    mut remarks: BTreeMap<String, Remarks>,
) -> CourseFigures {
    let lessons = course.lesson_ids().filter_map(|id| {
        let lesson = lesson_in(course, id, lang)?;
        let questions = lesson
            .questions()
            .map(|question| QuestionFigures {
                question: question.id.clone(),
                prompt: plain(&question.prompt),
                answered: tally.question(id, &question.id),
            })
            .collect();
        Some(LessonFigures {
            lesson: id.to_owned(),
            title: lesson.title.clone(),
            run: tally.lesson(id),
            questions,
            remarks: remarks.remove(id).unwrap_or_default(),
        })
    });
    CourseFigures { people: tally.people(), lessons: lessons.collect() }
}

/// Counts what people did, in the words of the versions that they read.
struct Counting {
    lang: Lang,
    tally: Tally,
    versions: HashMap<String, Option<Arc<Course>>>,
}

impl Counting {
    /// Counts some people in: whole people, one after the other.
    fn add(&mut self, rows: &[Row]) {
        for one in rows.chunk_by(|a, b| a.0 == b.0) {
            let steps: Vec<Step> = one.iter().filter_map(|row| self.step(row)).collect();
            self.tally.add(&steps);
        }
    }

    fn step(&self, row: &Row) -> Option<Step> {
        let (_, lesson, version, at, what, question, response, score) = row;
        let did = match (what.as_str(), question, response) {
            ("opened", ..) => Did::Opened,
            ("finished", ..) => Did::Finished,
            ("answered", Some(question), Some(response)) => Did::Answered {
                words: self.words(version, lesson, question, response),
                question: question.clone(),
                score: score.unwrap_or(0),
            },
            _ => return None,
        };
        Some(Step { lesson: lesson.clone(), at: *at, what: did })
    }

    fn words(&self, version: &str, lesson: &str, question: &str, response: &str) -> Option<String> {
        let read = self.versions.get(version)?.as_ref()?;
        let asked = lesson_in(read, lesson, self.lang)?.question(question)?;
        let response = serde_json::from_str::<Response>(response).ok()?;
        Some(in_words(&asked.kind, &response))
    }
}
