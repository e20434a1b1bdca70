//! Pupils of class groups: who they are. How accounts are made, class groups joined and left, and what their teachers
//! change stands in files of its own.

mod changes;
mod making;
mod membership;

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use shared::api::school::class::PupilView;
use shared::lang::Lang;
use shared::school::live::AWAY;
use shared::school::names::by_family;
use shared::school::tries;
use uuid::Uuid;

use super::day;
use crate::accounts::NO_PASSWORD;
use crate::entities::{account, class_pupil, device, identity, pupil};
use crate::error::{ApiResult, Code};
use crate::schools::FROM_PROVIDER;
use crate::time;

pub use changes::{forgive, remove, rename, unclaim, unlock};
pub use making::{NewPupil, create};
pub(super) use membership::latest;
pub use membership::{after_leaving, join, keep_as_long_as_classes, leave};

/// Rows in one statement: the values stay below the bounds of both databases.
pub const ROWS: usize = 500;

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

/// The rows of a class group's pupils, by family name.
///
/// # Errors
/// The database's.
pub async fn rows(db: &impl ConnectionTrait, class: Uuid) -> ApiResult<Vec<pupil::Model>> {
    let mut rows = pupil::Entity::find()
        .filter(pupil::Column::AccountId.is_in(of_class(db, class).await?))
        .all(db)
        .await?;
    // As in a register, and without the difference of accents: "Łukasz" beside "Lukas".
    rows.sort_by_cached_key(|row| (by_family(&row.name), row.name.clone(), row.account_id));
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
        .filter(account::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let present = here(db, &ids, now).await?;
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
                card_outdated: row.card_outdated,
                has_pictures: row.pictures_hash.is_some(),
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

/// Who is signed in for a lesson, on a device that was in use lately: by card, through the door, or through a provider, and
/// so until then. A device of one's own, that stays signed in by a password, tells nothing of the classroom. Signing out
/// removes the device.
///
/// # Errors
/// The database's.
pub async fn here(db: &impl ConnectionTrait, ids: &[Uuid], now: i64) -> ApiResult<HashSet<Uuid>> {
    use device::Column;
    let found: Vec<Uuid> = device::Entity::find()
        .select_only()
        .column(Column::AccountId)
        .filter(Column::AccountId.is_in(ids.iter().copied()))
        .filter(Column::LastSeenAt.gt(time::instant(now.saturating_sub(AWAY))))
        .filter(Column::Until.gt(now))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

/// Whether the account was made for this sign-in of a provider; else it was linked later.
fn made_it(one: &identity::Model, row: &pupil::Model) -> bool {
    row.source.as_deref().and_then(|source| source.strip_prefix(FROM_PROVIDER)) == Some(one.provider.as_str())
}

/// Whether only a teacher can let them in again.
pub fn is_locked(row: &pupil::Model) -> bool {
    u32::try_from(row.wrong_tries).unwrap_or(u32::MAX) >= tries::MOST
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
