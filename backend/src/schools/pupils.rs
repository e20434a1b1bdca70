//! Pupils of class groups: who they are, and how long their accounts are kept.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set, TryGetable,
};
use shared::api::school::class::PupilView;
use shared::api::school::{MAX_CLASS, MAX_PERSON_NAME};
use shared::lang::Lang;
use shared::school::tries;
use shared::search::folded;
use uuid::Uuid;

use super::{classes, day, name};
use crate::accounts::{self, NO_PASSWORD};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{
    account, assignment, assignment_pupil, class_group, class_pupil, device, group_pupil, identity, pupil,
    pupil_group,
};
use crate::error::{ApiError, ApiResult, Code};
use crate::schools::FROM_PROVIDER;
use crate::time;

/// Whoever leaves their last class group is kept for so many days: time to take the account along, or to come back.
pub const AFTER_LEAVING_DAYS: i64 = 30;
/// Rows in one statement: the values stay below the bounds of both databases.
pub const ROWS: usize = 500;
const DAY: i64 = 86_400_000;

/// Accounts of a class group's pupils.
///
/// # Errors
/// The database's.
pub async fn of_class(db: &impl ConnectionTrait, class: Uuid) -> ApiResult<Vec<Uuid>> {
    Ok(class_pupil::Entity::find()
        .select_only()
        .column(class_pupil::Column::AccountId)
        .filter(class_pupil::Column::ClassId.eq(class))
        .into_tuple()
        .all(db)
        .await?)
}

/// The rows of a class group's pupils, by name.
///
/// # Errors
/// The database's.
pub async fn rows(db: &impl ConnectionTrait, class: Uuid) -> ApiResult<Vec<pupil::Model>> {
    let mut rows = pupil::Entity::find()
        .filter(pupil::Column::AccountId.is_in(of_class(db, class).await?))
        .all(db)
        .await?;
    // As in a dictionary: "Jörg" before "Jule", "Łukasz" beside "Lukas".
    rows.sort_by_cached_key(|row| (folded(&row.name), row.name.clone(), row.account_id));
    Ok(rows)
}

/// The pupils of a class group, for their teachers.
///
/// # Errors
/// The database's.
pub async fn views(
    db: &impl ConnectionTrait,
    class: Uuid,
    lang: Lang,
    now: i64,
) -> ApiResult<Vec<PupilView>> {
    let rows = rows(db, class).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.account_id).collect();
    let accounts: HashMap<Uuid, account::Model> = account::Entity::find()
        .filter(account::Column::Id.is_in(ids.clone()))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    // An access token lasts ten minutes: whoever was seen within that time may still be there.
    let seen_after = time::instant(now) - crate::auth::tokens::ACCESS_LIFE;
    let present: HashSet<Uuid> = device::Entity::find()
        .select_only()
        .column(device::Column::AccountId)
        .filter(device::Column::AccountId.is_in(ids))
        .filter(device::Column::LastSeenAt.gt(seen_after))
        .into_tuple()
        .all(db)
        .await?
        .into_iter()
        .collect();
    let identities = identity::Entity::find()
        .filter(identity::Column::AccountId.is_in(rows.iter().map(|row| row.account_id)))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let account = accounts.get(&row.account_id)?;
            let linked = |one: &identity::Model| one.account_id == row.account_id && !made_it(one, &row);
            Some(PupilView {
                account: row.account_id,
                user_name: account.user_name.clone().unwrap_or_default(),
                has_card: row.card_hash.is_some(),
                locked: is_locked(&row),
                signed_in: present.contains(&row.account_id),
                claimed: account.password_hash != NO_PASSWORD,
                linked: identities.iter().any(linked),
                delete_on: day(row.delete_at, lang),
                name: row.name,
            })
        })
        .collect())
}

/// Whether the account was made for this sign-in of a provider; else it was linked later.
fn made_it(one: &identity::Model, row: &pupil::Model) -> bool {
    row.source.as_deref().and_then(|source| source.strip_prefix(FROM_PROVIDER)) == Some(one.provider.as_str())
}

/// Whether only a teacher can let them in again.
pub fn is_locked(row: &pupil::Model) -> bool {
    u32::try_from(row.wrong_tries).unwrap_or(u32::MAX) >= tries::MOST
}

/// Makes pseudonymous accounts for new pupils, in the order of their names. They belong to no class group yet.
///
/// # Errors
/// The database's.
pub async fn create(
    tx: &impl ConnectionTrait,
    organisation: Uuid,
    new: &[NewPupil],
    delete_at: i64,
    now: DateTime<Utc>,
) -> ApiResult<Vec<Uuid>> {
    let mut ids = Vec::with_capacity(new.len());
    for some in new.chunks(ROWS) {
        let names = free_user_names(tx, some.len()).await?;
        let made: Vec<Uuid> = some.iter().map(|_| secrets::new_id(now)).collect();
        let accounts = made.iter().zip(names).map(|(id, user_name)| account::ActiveModel {
            id: Set(*id),
            user_name: Set(Some(user_name)),
            email: Set(None),
            password_hash: Set(NO_PASSWORD.to_owned()),
            lang: Set(Lang::De.code().to_owned()),
            administrator: Set(false),
            created_at: Set(now),
        });
        account::Entity::insert_many(accounts).exec_without_returning(tx).await?;
        let rows = made.iter().zip(some).map(|(id, pupil)| {
            pupil::ActiveModel::from(pupil::Model {
                account_id: *id,
                organisation_id: organisation,
                name: pupil.name.clone(),
                source: pupil.external_id.as_ref().map(|_| pupil.source.clone()),
                external_id: pupil.external_id.clone(),
                card_hash: None,
                pictures_hash: None,
                wrong_tries: 0,
                wrong_at: 0,
                delete_at,
            })
            .reset_all()
        });
        pupil::Entity::insert_many(rows).exec_without_returning(tx).await?;
        ids.extend(made);
    }
    Ok(ids)
}

/// A pupil whose account is to be made.
#[derive(Clone, Debug)]
pub struct NewPupil {
    /// As their teachers know them.
    pub name: String,
    /// From where they came.
    pub source: String,
    /// Their id there, if they have one.
    pub external_id: Option<String>,
}

/// User names that nobody has.
async fn free_user_names(tx: &impl ConnectionTrait, many: usize) -> ApiResult<Vec<String>> {
    let mut free: Vec<String> = Vec::with_capacity(many);
    while free.len() < many {
        let mut tried = HashSet::new();
        while tried.len() < many - free.len() {
            tried.insert(accounts::pronounceable()?);
        }
        tried.retain(|name| !free.contains(name));
        let taken: Vec<Option<String>> = account::Entity::find()
            .select_only()
            .column(account::Column::UserName)
            .filter(account::Column::UserName.is_in(tried.iter().cloned()))
            .into_tuple()
            .all(tx)
            .await?;
        free.extend(tried.into_iter().filter(|name| !taken.contains(&Some(name.clone()))));
    }
    Ok(free)
}

/// Puts pupils into a class group, and keeps their accounts as long as it.
///
/// # Errors
/// [`Code::ClassFull`].
pub async fn join(
    tx: &impl ConnectionTrait,
    class: Uuid,
    accounts: &[Uuid],
    source: Option<String>,
) -> ApiResult<()> {
    for some in accounts.chunks(ROWS) {
        let rows = some.iter().map(|account| class_pupil::ActiveModel {
            class_id: Set(class),
            account_id: Set(*account),
            source: Set(source.clone()),
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
            .col_expr(pupil::Column::DeleteAt, Expr::value(now + AFTER_LEAVING_DAYS * DAY))
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
pub(super) async fn latest<T>(
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

/// Sets the deletion dates of pupils to the latest of their class groups'; those in none keep theirs.
///
/// # Errors
/// The database's.
pub async fn keep_as_long_as_classes(tx: &impl ConnectionTrait, accounts: &[Uuid]) -> ApiResult<()> {
    for some in accounts.chunks(ROWS) {
        let latest: HashMap<Uuid, i64> = latest(tx, some, class_group::Column::DeleteAt).await?;
        // Few different dates, many pupils.
        let mut by_date: HashMap<i64, Vec<Uuid>> = HashMap::new();
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

/// A pupil of a class group, locked.
///
/// # Errors
/// [`Code::NotInClass`].
pub async fn one(tx: &impl ConnectionTrait, class: Uuid, account: Uuid) -> ApiResult<pupil::Model> {
    if class_pupil::Entity::find_by_id((class, account)).one(tx).await?.is_none() {
        return Err(Code::NotInClass.into());
    }
    Ok(pupil::Entity::find_by_id(account).lock_exclusive().one(tx).await?.ok_or(Code::NotInClass)?)
}

/// Changes the name that teachers know.
///
/// # Errors
/// [`Code::NotInClass`], [`Code::Invalid`].
pub async fn rename(db: &Db, class: Uuid, account: Uuid, typed: &str) -> ApiResult<()> {
    let name = name(typed, MAX_PERSON_NAME, "name")?;
    if shared::school::names::plain(&name).is_empty() {
        return Err(ApiError::invalid("name", "letters"));
    }
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    one(&tx, class, account).await?;
    pupil::ActiveModel { account_id: Set(account), name: Set(name), ..Default::default() }
        .update(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a pupil out of a class group.
///
/// # Errors
/// [`Code::NotInClass`].
pub async fn remove(db: &Db, class: Uuid, account: Uuid, now: i64) -> ApiResult<()> {
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    one(&tx, class, account).await?;
    leave(&tx, class, &[account], now).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets a pupil try again whose card was locked.
///
/// # Errors
/// [`Code::NotInClass`].
pub async fn unlock(db: &Db, class: Uuid, account: Uuid) -> ApiResult<()> {
    let tx = db.begin().await?;
    one(&tx, class, account).await?;
    pupil::ActiveModel { account_id: Set(account), wrong_tries: Set(0), ..Default::default() }
        .update(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a pupil's own password away, and linked sign-ins, and signs out whoever has set them. What was learned stays.
///
/// # Errors
/// [`Code::NotInClass`].
pub async fn unclaim(db: &Db, class: Uuid, account: Uuid) -> ApiResult<()> {
    let tx = db.begin().await?;
    let row = one(&tx, class, account).await?;
    accounts::unclaim(&tx, account).await?;
    let all = identity::Entity::find().filter(identity::Column::AccountId.eq(account)).all(&tx).await?;
    for linked in all.into_iter().filter(|one| !made_it(one, &row)) {
        identity::Entity::delete_by_id((linked.provider, linked.subject)).exec(&tx).await?;
    }
    tx.commit().await?;
    Ok(())
}
