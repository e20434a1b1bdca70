//! Joining and leaving class groups, and how long accounts are kept by that.

use std::collections::{BTreeMap, HashMap, HashSet};

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, TryGetable,
};
use shared::api::school::MAX_CLASS;
use uuid::Uuid;

use super::{ROWS, of_class};
use crate::entities::{
    assignment, assignment_pupil, class_group, class_pupil, group_pupil, pupil, pupil_group,
};
use crate::error::{ApiResult, Code};

/// Whoever leaves their last class group is kept for so many days: time to take the account along, or to come back.
const AFTER_LEAVING_DAYS: i64 = 30;
const DAY: i64 = 86_400_000;

/// When somebody is erased who leaves their last class group now.
pub const fn after_leaving(now: i64) -> i64 {
    now + AFTER_LEAVING_DAYS * DAY
}

/// Puts pupils into a class group, and keeps their accounts as long as it. Who is there already came earlier.
///
/// # Errors
/// [`Code::ClassFull`].
pub async fn join(
    tx: &impl ConnectionTrait,
    class: Uuid,
    accounts: &[Uuid],
    source: Option<String>,
    now: i64,
) -> ApiResult<()> {
    lock(tx, accounts).await?;
    for some in accounts.chunks(ROWS) {
        let rows = some.iter().map(|account| class_pupil::ActiveModel {
            class_id: Set(class),
            account_id: Set(*account),
            source: Set(source.clone()),
            joined_at: Set(Some(now)),
        });
        class_pupil::Entity::insert_many(rows)
            .on_conflict(
                sea_orm::sea_query::OnConflict::columns([
                    class_pupil::Column::ClassId,
                    class_pupil::Column::AccountId,
                ])
                .do_nothing()
                .to_owned(),
            )
            .exec_without_returning(tx)
            .await?;
    }
    if of_class(tx, class).await?.len() > MAX_CLASS {
        return Err(Code::ClassFull.into());
    }
    keep_as_long_as_classes(tx, accounts).await
}

/// Takes pupils out of a class group, with what they were to do there. Whoever is in no other is kept for some days.
///
/// # Errors
/// The database's.
pub async fn leave(tx: &impl ConnectionTrait, class: Uuid, accounts: &[Uuid], now: i64) -> ApiResult<()> {
    use sea_orm::sea_query::Query;
    lock(tx, accounts).await?;
    for some in accounts.chunks(ROWS) {
        let whom = || some.iter().copied();
        class_pupil::Entity::delete_many()
            .filter(class_pupil::Column::ClassId.eq(class))
            .filter(class_pupil::Column::AccountId.is_in(whom()))
            .exec(tx)
            .await?;
        let groups = Query::select()
            .column(pupil_group::Column::Id)
            .from(pupil_group::Entity)
            .and_where(pupil_group::Column::ClassId.eq(class))
            .to_owned();
        group_pupil::Entity::delete_many()
            .filter(group_pupil::Column::GroupId.in_subquery(groups))
            .filter(group_pupil::Column::AccountId.is_in(whom()))
            .exec(tx)
            .await?;
        let assignments = Query::select()
            .column(assignment::Column::Id)
            .from(assignment::Entity)
            .and_where(assignment::Column::ClassId.eq(class))
            .to_owned();
        assignment_pupil::Entity::delete_many()
            .filter(assignment_pupil::Column::AssignmentId.in_subquery(assignments))
            .filter(assignment_pupil::Column::AccountId.is_in(whom()))
            .exec(tx)
            .await?;
        let elsewhere: HashSet<Uuid> = class_pupil::Entity::find()
            .select_only()
            .column(class_pupil::Column::AccountId)
            .filter(class_pupil::Column::AccountId.is_in(whom()))
            .into_tuple()
            .all(tx)
            .await?
            .into_iter()
            .collect();
        let nowhere: Vec<Uuid> = whom().filter(|id| !elsewhere.contains(id)).collect();
        pupil::Entity::update_many()
            .col_expr(pupil::Column::DeleteAt, Expr::value(after_leaving(now)))
            .filter(pupil::Column::AccountId.is_in(nowhere))
            .exec(tx)
            .await?;
    }
    keep_as_long_as_classes(tx, accounts).await
}

/// The largest value of a column among the class groups of each account, of at most [`ROWS`] accounts.
///
/// # Errors
/// The database's.
pub(in crate::schools) async fn latest<T>(
    db: &impl ConnectionTrait,
    accounts: &[Uuid],
    column: class_group::Column,
) -> ApiResult<HashMap<Uuid, T>>
where
    T: TryGetable + Ord + Copy + Send + Sync,
{
    let rows: Vec<(Uuid, T)> = class_pupil::Entity::find()
        .select_only()
        .column(class_pupil::Column::AccountId)
        .column(column)
        .join(
            sea_orm::JoinType::InnerJoin,
            class_pupil::Entity::belongs_to(class_group::Entity)
                .from(class_pupil::Column::ClassId)
                .to(class_group::Column::Id)
                .into(),
        )
        .filter(class_pupil::Column::AccountId.is_in(accounts.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    let mut latest = HashMap::new();
    for (account, value) in rows {
        let known = latest.entry(account).or_insert(value);
        *known = value.max(*known);
    }
    Ok(latest)
}

/// Locks pupils in the order of their ids, as everywhere: nobody waits for each other, and what is read afterwards of
/// their class groups stays so.
async fn lock(tx: &impl ConnectionTrait, accounts: &[Uuid]) -> ApiResult<()> {
    let mut in_order = accounts.to_vec();
    in_order.sort_unstable();
    for some in in_order.chunks(ROWS) {
        pupil::Entity::find()
            .filter(pupil::Column::AccountId.is_in(some.iter().copied()))
            .order_by_asc(pupil::Column::AccountId)
            .lock_exclusive()
            .all(tx)
            .await?;
    }
    Ok(())
}

/// Sets the deletion dates of pupils to the latest of their class groups'; those in none keep theirs.
///
/// # Errors
/// The database's.
pub async fn keep_as_long_as_classes(tx: &impl ConnectionTrait, accounts: &[Uuid]) -> ApiResult<()> {
    // Whoever read before would write an older date over that of somebody who is faster.
    lock(tx, accounts).await?;
    for some in accounts.chunks(ROWS) {
        let latest: HashMap<Uuid, i64> = latest(tx, some, class_group::Column::DeleteAt).await?;
        // Few different dates, many pupils.
        let mut by_date: BTreeMap<i64, Vec<Uuid>> = BTreeMap::new();
        for (account, at) in latest {
            by_date.entry(at).or_default().push(account);
        }
        for (at, whom) in by_date {
            pupil::Entity::update_many()
                .col_expr(pupil::Column::DeleteAt, Expr::value(at))
                .filter(pupil::Column::AccountId.is_in(whom))
                .exec(tx)
                .await?;
        }
    }
    Ok(())
}
