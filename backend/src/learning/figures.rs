//! How a course goes: what its learners did and said, without anybody's name and without small groups.

mod tally;

use std::collections::{BTreeMap, HashMap};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::studio::figures::{CourseFigures, LessonFigures, QuestionFigures, RemarkView};
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
use tally::{Did, Step, Tally};

/// People whose events are read at a time.
const AT_A_TIME: usize = 500;

/// Account, lesson, version, time, what, question, response, score.
type Row = (Uuid, String, String, i64, String, Option<String>, Option<String>, Option<i16>);

/// What happened in a published course since its first version. What is answered is said in words of the language, or
/// the nearest one.
///
/// # Errors
/// The database's.
pub async fn figures(
    db: &Db,
    catalogue: &Catalogue,
    course: &Course,
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
    let mut tally = Tally::default();
    let mut asked = AsRead { catalogue, db, lang, versions: HashMap::new() };
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
        for one in rows.chunk_by(|a, b| a.0 == b.0) {
            let mut steps = Vec::with_capacity(one.len());
            for row in one {
                steps.extend(asked.step(&course.id, row).await?);
            }
            tally.add(&steps);
        }
    }
    let remarks = remarks::of_course(&db.read, &course.id, &course.version).await?;
    Ok(shown(course, lang, &tally, remarks))
}

fn shown(
    course: &Course,
    lang: Lang,
    tally: &Tally,
    mut remarks: BTreeMap<String, Vec<RemarkView>>,
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

/// What people answered, in the words of the version that they read.
struct AsRead<'a> {
    catalogue: &'a Catalogue,
    db: &'a Db,
    lang: Lang,
    versions: HashMap<String, Option<std::sync::Arc<Course>>>,
}

impl AsRead<'_> {
    async fn step(&mut self, course: &str, row: &Row) -> ApiResult<Option<Step>> {
        let (_, lesson, version, at, what, question, response, score) = row;
        let did = match (what.as_str(), question, response) {
            ("opened", ..) => Did::Opened,
            ("finished", ..) => Did::Finished,
            ("answered", Some(question), Some(response)) => Did::Answered {
                words: self.words(course, version, lesson, question, response).await?,
                question: question.clone(),
                score: score.unwrap_or(0),
            },
            _ => return Ok(None),
        };
        Ok(Some(Step { lesson: lesson.clone(), at: *at, what: did }))
    }

    async fn words(
        &mut self,
        course: &str,
        version: &str,
        lesson: &str,
        question: &str,
        response: &str,
    ) -> ApiResult<Option<String>> {
        if !self.versions.contains_key(version) {
            let read = self.catalogue.version(self.db, course, version).await?;
            self.versions.insert(version.to_owned(), read);
        }
        let Some(Some(read)) = self.versions.get(version) else { return Ok(None) };
        let asked = lesson_in(read, lesson, self.lang).and_then(|lesson| lesson.question(question));
        let response = serde_json::from_str::<Response>(response).ok();
        Ok(asked.zip(response).map(|(asked, response)| in_words(&asked.kind, &response)))
    }
}
