//! Figures that were reckoned a moment ago: trainers who look again, or at the same time, cost nothing.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use shared::api::studio::figures::CourseFigures;
use shared::course::whole::Course;
use shared::lang::Lang;

use super::figures;
use crate::catalogue::Catalogue;
use crate::db::Db;
use crate::error::ApiResult;

/// How long figures are shown before they are reckoned anew, in milliseconds. So long somebody who has erased their account
/// may still be counted.
const KEPT: i64 = 5 * 60 * 1_000;

/// Course, version, language.
type Key = (String, String, Lang);

/// Figures of courses, by version and language; cheap to clone. Each process reckons its own.
#[derive(Clone, Debug, Default)]
pub struct Kept(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    known: Mutex<HashMap<Key, (i64, Arc<CourseFigures>)>>,
    /// One course is reckoned at a time: it reads all that its learners ever did.
    turn: tokio::sync::Mutex<()>,
}

impl Kept {
    /// The figures of a published course, at most some minutes old. `now` in milliseconds since 1970.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(
        &self,
        (db, catalogue): (&Db, &Catalogue),
        course: &Arc<Course>,
        lang: Lang,
        now: i64,
    ) -> ApiResult<Arc<CourseFigures>> {
        let key = (course.id.clone(), course.version.clone(), lang);
        if let Some(known) = self.known(&key, now) {
            return Ok(known);
        }
        let (kept, db, catalogue, course) = (self.clone(), db.clone(), catalogue.clone(), Arc::clone(course));
        // On its own: if whoever asked has not the time to wait for it, the next one finds it done.
        let reckoned = tokio::spawn(async move {
            let _turn = kept.0.turn.lock().await;
            if let Some(known) = kept.known(&key, now) {
                return Ok(known);
            }
            let new = Arc::new(figures(&db, &catalogue, &course, lang).await?);
            let mut known = kept.0.known.lock().unwrap_or_else(PoisonError::into_inner);
            known.retain(|_, (since, _)| is_fresh(*since, now));
            known.insert(key, (now, Arc::clone(&new)));
            Ok(new)
        });
        reckoned.await?
    }

    fn known(&self, key: &Key, now: i64) -> Option<Arc<CourseFigures>> {
        let known = self.0.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(key).filter(|(since, _)| is_fresh(*since, now)).map(|(_, figures)| Arc::clone(figures))
    }
}

fn is_fresh(since: i64, now: i64) -> bool {
    (since..since + KEPT).contains(&now)
}
