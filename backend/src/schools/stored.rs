//! What a school has stored, for its administrators: about whom, until when, and what was erased.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::organisation::Role;
use shared::api::school::upkeep::{ErasureView, Kept, StoredPupil, YearCount};
use shared::lang::Lang;
use uuid::Uuid;

use super::{day, pupils};
use crate::accounts::NO_PASSWORD;
use crate::auth::roles;
use crate::entities::{
    account, class_group, class_pupil, class_teacher, erasure, progress_event, pupil, year_count,
};
use crate::error::ApiResult;

/// The class groups that somebody teaches as a teacher of a school.
async fn taught(db: &impl ConnectionTrait, organisation: Uuid, by: Uuid) -> ApiResult<HashSet<Uuid>> {
    if !roles::holds(db, by, organisation, Role::Teacher).await? {
        return Ok(HashSet::new());
    }
    let held = class_teacher::Entity::find().filter(class_teacher::Column::AccountId.eq(by)).all(db).await?;
    Ok(held.into_iter().map(|one| one.class_id).collect())
}

/// Everybody about whom the school stores something, by user name. Names are told of those alone whom `by` teaches.
///
/// # Errors
/// The database's.
pub async fn all(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    by: Uuid,
    lang: Lang,
) -> ApiResult<Vec<StoredPupil>> {
    let rows = pupil::Entity::find().filter(pupil::Column::OrganisationId.eq(organisation)).all(db).await?;
    let classes: HashMap<Uuid, String> = class_group::Entity::find()
        .filter(class_group::Column::OrganisationId.eq(organisation))
        .all(db)
        .await?
        .into_iter()
        .map(|class| (class.id, class.name))
        .collect();
    let mut taught = taught(db, organisation, by).await?;
    taught.retain(|class| classes.contains_key(class));
    let mut all = Vec::with_capacity(rows.len());
    for some in rows.chunks(pupils::ROWS) {
        let ids = || some.iter().map(|row| row.account_id);
        let accounts = account::Entity::find().filter(account::Column::Id.is_in(ids())).all(db).await?;
        let accounts: HashMap<Uuid, account::Model> = accounts.into_iter().map(|one| (one.id, one)).collect();
        let members =
            class_pupil::Entity::find().filter(class_pupil::Column::AccountId.is_in(ids())).all(db).await?;
        let counts: Vec<(Uuid, i64)> = progress_event::Entity::find()
            .select_only()
            .column(progress_event::Column::AccountId)
            .column_as(progress_event::Column::Id.count(), "events")
            .filter(progress_event::Column::AccountId.is_in(ids()))
            .group_by(progress_event::Column::AccountId)
            .into_tuple()
            .all(db)
            .await?;
        let counts: HashMap<Uuid, i64> = counts.into_iter().collect();
        all.extend(some.iter().filter_map(|row| {
            let account = accounts.get(&row.account_id)?;
            let mine = || members.iter().filter(|one| one.account_id == row.account_id);
            let mut names: Vec<String> =
                mine().filter_map(|one| classes.get(&one.class_id).cloned()).collect();
            names.sort();
            Some(StoredPupil {
                account: row.account_id,
                user_name: account.user_name.clone().unwrap_or_default(),
                name: mine().any(|one| taught.contains(&one.class_id)).then(|| row.name.clone()),
                classes: names,
                claimed: account.password_hash != NO_PASSWORD,
                since: day(account.created_at.timestamp_millis(), lang),
                delete_on: day(row.delete_at, lang),
                events: counts.get(&row.account_id).and_then(|n| u32::try_from(*n).ok()).unwrap_or(0),
            })
        }));
    }
    all.sort_by(|a, b| a.user_name.cmp(&b.user_name));
    Ok(all)
}

/// Of fewer pupils than these, what they did is not told: it would be about somebody.
const ENOUGH: u32 = 10;

/// What is kept of earlier years, and what was erased. Lessons and answers are told from [`ENOUGH`] pupils on; before, 0.
///
/// # Errors
/// The database's.
pub async fn kept(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    retention_days: u16,
    lang: Lang,
) -> ApiResult<Kept> {
    let years = year_count::Entity::find()
        .filter(year_count::Column::OrganisationId.eq(organisation))
        .order_by_desc(year_count::Column::SchoolYear)
        .all(db)
        .await?;
    let erasures = erasure::Entity::find()
        .filter(erasure::Column::OrganisationId.eq(organisation))
        .order_by_desc(erasure::Column::At)
        .order_by_desc(erasure::Column::Id)
        .limit(100)
        .all(db)
        .await?;
    let count = |n: i32| u32::try_from(n).unwrap_or(0);
    Ok(Kept {
        years: years
            .into_iter()
            .map(|row| {
                let pupils = count(row.pupils);
                let told = |n: i32| if pupils < ENOUGH { 0 } else { count(n) };
                YearCount {
                    school_year: row.school_year,
                    pupils,
                    lessons: told(row.lessons),
                    answers: told(row.answers),
                }
            })
            .collect(),
        erasures: erasures
            .into_iter()
            .map(|row| ErasureView {
                on: day(row.at, lang),
                accounts: count(row.accounts),
                classes: count(row.classes),
                what: row.what,
            })
            .collect(),
        retention_days,
    })
}
