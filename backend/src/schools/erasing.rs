//! Erasing: at a pupil's or a class group's date, and because somebody asked for it. What is kept is counted before.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use uuid::Uuid;

use super::class::outings;
use super::{classes, door, pupils};
use crate::accounts::{self, NO_PASSWORD};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{
    account, assignment_pupil, class_group, class_pupil, erasure, group_pupil, identity, invitation,
    lesson_state, progress_event, pupil, year_count,
};
use crate::error::{ApiResult, Code};

/// As many pupils are erased in one transaction.
const AT_ONCE: u64 = 200;

/// Why something is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its day has come.
    Date,
    /// Somebody asked for it.
    Request,
}

impl Why {
    const fn word(self) -> &'static str {
        match self {
            Why::Date => "date",
            Why::Request => "request",
        }
    }
}

/// Erases what is due, closes doors and forgets invitations whose time is over. Every process may do it at any moment:
/// each step looks again within its transaction. A step that fails is told of, and holds no other up.
pub async fn run(db: &Db, now: DateTime<Utc>) {
    told("doors cannot be closed", door::close_over(db, now.timestamp_millis()).await);
    told("invitations cannot be forgotten", forget_invitations(db, now).await);
    told("pupils cannot be looked for", pupils_due(db, now).await);
    told("class groups cannot be looked for", classes_due(db, now).await);
}

fn told(what: &'static str, done: ApiResult<()>) {
    if let Err(error) = done {
        tracing::error!(?error, what, "schools cannot be looked after");
    }
}

async fn forget_invitations(db: &Db, now: DateTime<Utc>) -> ApiResult<()> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::ExpiresAt.lte(now.timestamp_millis()))
        .exec(&db.write)
        .await?;
    Ok(())
}

async fn pupils_due(db: &Db, now: DateTime<Utc>) -> ApiResult<()> {
    // Behind the last one: somebody who cannot be erased is not met again before the next round.
    let mut behind = Uuid::nil();
    loop {
        let due: Vec<Uuid> = pupil::Entity::find()
            .select_only()
            .column(pupil::Column::AccountId)
            .filter(pupil::Column::DeleteAt.lte(now.timestamp_millis()))
            .filter(pupil::Column::AccountId.gt(behind))
            .order_by_asc(pupil::Column::AccountId)
            .limit(AT_ONCE)
            .into_tuple()
            .all(&db.read)
            .await?;
        let Some(last) = due.last() else { return Ok(()) };
        behind = *last;
        if let Err(error) = erase_due(db, &due, now).await {
            tracing::warn!(?error, "pupils cannot be erased together, and are erased one by one");
            for one in due {
                told("a pupil cannot be erased", erase_due(db, &[one], now).await);
            }
        }
    }
}

/// Another process may have been faster, or a teacher may just have put somebody into a class group.
async fn erase_due(db: &Db, due: &[Uuid], now: DateTime<Utc>) -> ApiResult<()> {
    let tx = db.begin().await?;
    let still = pupil::Entity::find()
        .filter(pupil::Column::AccountId.is_in(due.iter().copied()))
        .filter(pupil::Column::DeleteAt.lte(now.timestamp_millis()))
        .order_by_asc(pupil::Column::AccountId)
        .lock_exclusive()
        .all(&tx)
        .await?;
    erase_pupils(&tx, still, Why::Date, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn classes_due(db: &Db, now: DateTime<Utc>) -> ApiResult<()> {
    let due: Vec<Uuid> = class_group::Entity::find()
        .select_only()
        .column(class_group::Column::Id)
        .filter(class_group::Column::DeleteAt.lte(now.timestamp_millis()))
        .into_tuple()
        .all(&db.read)
        .await?;
    for class in due {
        told("a class group cannot be erased", erase_class_due(db, class, now).await);
    }
    Ok(())
}

async fn erase_class_due(db: &Db, class: Uuid, now: DateTime<Utc>) -> ApiResult<()> {
    let tx = db.begin().await?;
    let row = class_group::Entity::find_by_id(class)
        .filter(class_group::Column::DeleteAt.lte(now.timestamp_millis()))
        .lock_exclusive()
        .one(&tx)
        .await?;
    if let Some(row) = row {
        erase_class(&tx, row, Why::Date, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Erases a class group; pupils who are in no other go with it.
///
/// # Errors
/// The database's.
pub async fn erase_class(
    tx: &impl ConnectionTrait,
    class: class_group::Model,
    why: Why,
    now: DateTime<Utc>,
) -> ApiResult<u32> {
    let members = pupils::of_class(tx, class.id).await?;
    let elsewhere: Vec<Uuid> = class_pupil::Entity::find()
        .select_only()
        .column(class_pupil::Column::AccountId)
        .filter(class_pupil::Column::AccountId.is_in(members.iter().copied()))
        .filter(class_pupil::Column::ClassId.ne(class.id))
        .into_tuple()
        .all(tx)
        .await?;
    let (stay, go): (Vec<Uuid>, Vec<Uuid>) = members.iter().partition(|id| elsewhere.contains(id));
    let rows = pupil::Entity::find()
        .filter(pupil::Column::AccountId.is_in(go))
        .order_by_asc(pupil::Column::AccountId)
        .lock_exclusive()
        .all(tx)
        .await?;
    let gone = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    erase_pupils(tx, rows, why, now).await?;
    outings::forget(tx, &[class.id]).await?;
    class_group::Entity::delete_by_id(class.id).exec(tx).await?;
    pupils::keep_as_long_as_classes(tx, &stay).await?;
    note(tx, class.organisation_id, why, 0, 1, now).await?;
    tracing::info!(classes = 1, why = why.word(), "a class group was erased");
    Ok(gone)
}

/// Erases pupils: the account with all that belongs to it, or, where it was claimed, the tie to the school alone. Of those
/// whose day has come, counts are added to the school years that they were in. Not of those for whom somebody asked: who
/// compares the counts before and after would read off what that one did.
///
/// # Errors
/// The database's.
pub async fn erase_pupils(
    tx: &impl ConnectionTrait,
    rows: Vec<pupil::Model>,
    why: Why,
    now: DateTime<Utc>,
) -> ApiResult<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = rows.iter().map(|row| row.account_id).collect();
    if why == Why::Date {
        count(tx, &rows, now.timestamp_millis()).await?;
    }
    // Locked, in the order of their ids: a claim that is under way is either seen here, or finds no pupil any more.
    let mut claimed: Vec<Uuid> = vec![];
    let mut in_order = ids.clone();
    in_order.sort_unstable();
    for some in in_order.chunks(pupils::ROWS) {
        let accounts: Vec<(Uuid, String)> = account::Entity::find()
            .select_only()
            .column(account::Column::Id)
            .column(account::Column::PasswordHash)
            .filter(account::Column::Id.is_in(some.iter().copied()))
            .order_by_asc(account::Column::Id)
            .lock_exclusive()
            .into_tuple()
            .all(tx)
            .await?;
        claimed.extend(accounts.into_iter().filter(|(_, hash)| hash != NO_PASSWORD).map(|(id, _)| id));
    }
    for id in &ids {
        if claimed.contains(id) {
            leave_school(tx, *id).await?;
        } else {
            accounts::forget_bookings(tx, *id).await?;
            account::Entity::delete_by_id(*id).exec(tx).await?;
        }
    }
    let mut by_school: BTreeMap<Uuid, i32> = BTreeMap::new();
    for row in &rows {
        *by_school.entry(row.organisation_id).or_default() += 1;
    }
    for (school, accounts) in by_school {
        note(tx, school, why, accounts, 0, now).await?;
    }
    tracing::info!(accounts = ids.len(), claimed = claimed.len(), why = why.word(), "pupils were erased");
    Ok(())
}

/// Cuts the tie between an account and the school: name, card, class groups, what was to be done there, and the sign-in
/// that shows a pupil: at the next school it makes an account of that one's.
async fn leave_school(tx: &impl ConnectionTrait, account: Uuid) -> ApiResult<()> {
    identity::Entity::delete_many()
        .filter(identity::Column::AccountId.eq(account))
        .filter(identity::Column::Pupil.eq(true))
        .exec(tx)
        .await?;
    class_pupil::Entity::delete_many().filter(class_pupil::Column::AccountId.eq(account)).exec(tx).await?;
    group_pupil::Entity::delete_many().filter(group_pupil::Column::AccountId.eq(account)).exec(tx).await?;
    assignment_pupil::Entity::delete_many()
        .filter(assignment_pupil::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    pupil::Entity::delete_by_id(account).exec(tx).await?;
    Ok(())
}

/// Adds what pupils did to the counts of their school year: the latest that they were in a class group of, else this one.
async fn count(tx: &impl ConnectionTrait, rows: &[pupil::Model], now: i64) -> ApiResult<()> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.account_id).collect();
    let mut years: HashMap<Uuid, i16> = HashMap::new();
    for some in ids.chunks(pupils::ROWS) {
        years.extend(pupils::latest::<i16>(tx, some, class_group::Column::SchoolYear).await?);
    }
    let mut sums: BTreeMap<(Uuid, i16), Vec<Uuid>> = BTreeMap::new();
    for row in rows {
        let year = years.get(&row.account_id).copied().unwrap_or_else(|| classes::school_year(now));
        sums.entry((row.organisation_id, year)).or_default().push(row.account_id);
    }
    for ((school, year), whom) in sums {
        let (mut lessons, mut answers) = (0, 0);
        for some in whom.chunks(pupils::ROWS) {
            lessons += lesson_state::Entity::find()
                .filter(lesson_state::Column::AccountId.is_in(some.iter().copied()))
                .filter(lesson_state::Column::FinishedAt.is_not_null())
                .count(tx)
                .await?;
            answers += progress_event::Entity::find()
                .filter(progress_event::Column::AccountId.is_in(some.iter().copied()))
                .filter(progress_event::Column::What.eq("answered"))
                .count(tx)
                .await?;
        }
        let number = |n: u64| i32::try_from(n).unwrap_or(i32::MAX);
        let row = year_count::ActiveModel {
            organisation_id: Set(school),
            school_year: Set(year),
            pupils: Set(number(whom.len() as u64)),
            lessons: Set(number(lessons)),
            answers: Set(number(answers)),
        };
        let added = |column: &str| Expr::cust(format!("year_count.{column} + excluded.{column}"));
        year_count::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([year_count::Column::OrganisationId, year_count::Column::SchoolYear])
                    .value(year_count::Column::Pupils, added("pupils"))
                    .value(year_count::Column::Lessons, added("lessons"))
                    .value(year_count::Column::Answers, added("answers"))
                    .to_owned(),
            )
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

async fn note(
    tx: &impl ConnectionTrait,
    organisation: Uuid,
    why: Why,
    accounts: i32,
    classes: i32,
    now: DateTime<Utc>,
) -> ApiResult<()> {
    erasure::ActiveModel {
        id: Set(secrets::new_id(now)),
        organisation_id: Set(organisation),
        at: Set(now.timestamp_millis()),
        what: Set(why.word().to_owned()),
        accounts: Set(accounts),
        classes: Set(classes),
    }
    .insert(tx)
    .await?;
    Ok(())
}

/// Erases one pupil at once, because somebody asked for it.
///
/// # Errors
/// [`Code::NotFound`], also for pupils of other schools.
pub async fn on_request(db: &Db, organisation: Uuid, account: Uuid, now: DateTime<Utc>) -> ApiResult<()> {
    let tx = db.begin().await?;
    let row = pupil::Entity::find_by_id(account)
        .filter(pupil::Column::OrganisationId.eq(organisation))
        .lock_exclusive()
        .one(&tx)
        .await?
        .ok_or(Code::NotFound)?;
    erase_pupils(&tx, vec![row], Why::Request, now).await?;
    tx.commit().await?;
    Ok(())
}
