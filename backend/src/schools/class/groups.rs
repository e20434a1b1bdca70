//! Groups within a class group.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use shared::api::school::MAX_CLASS_NAME;
use shared::api::school::class::{GroupView, GroupWish};
use uuid::Uuid;

use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{group_pupil, pupil_group};
use crate::error::{ApiError, ApiResult, Code};
use crate::schools::{classes, name, pupils};
use crate::time;

/// The most groups of a class group.
const MOST: usize = 30;

/// Makes a group.
///
/// # Errors
/// [`Code::Invalid`], [`Code::Conflict`] for a name that is taken, [`Code::NotInClass`], [`Code::ClassOver`].
pub async fn create(db: &Db, class: Uuid, wish: &GroupWish, now: i64) -> ApiResult<GroupView> {
    let name = name(&wish.name, MAX_CLASS_NAME, "name")?;
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    if classes::groups(&tx, class).await?.len() >= MOST {
        return Err(ApiError::invalid("name", format!("at most {MOST} groups")));
    }
    let id = secrets::new_id(time::instant(now));
    pupil_group::ActiveModel { id: Set(id), class_id: Set(class), name: Set(name.clone()) }
        .insert(&tx)
        .await?;
    let pupils = members(&tx, class, id, &wish.pupils).await?;
    tx.commit().await?;
    Ok(GroupView { id, name, pupils })
}

/// Changes name and members of a group.
///
/// # Errors
/// As [`create`]; [`Code::NotFound`].
pub async fn change(db: &Db, class: Uuid, group: Uuid, wish: &GroupWish) -> ApiResult<()> {
    let name = name(&wish.name, MAX_CLASS_NAME, "name")?;
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    of(&tx, class, group).await?;
    pupil_group::ActiveModel { id: Set(group), name: Set(name), ..Default::default() }.update(&tx).await?;
    group_pupil::Entity::delete_many().filter(group_pupil::Column::GroupId.eq(group)).exec(&tx).await?;
    members(&tx, class, group, &wish.pupils).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes a group, with what it was to do.
///
/// # Errors
/// [`Code::NotFound`], [`Code::ClassOver`].
pub async fn remove(db: &Db, class: Uuid, group: Uuid) -> ApiResult<()> {
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    of(&tx, class, group).await?;
    pupil_group::Entity::delete_by_id(group).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// A group of this class group.
///
/// # Errors
/// [`Code::NotFound`].
pub async fn of(tx: &impl ConnectionTrait, class: Uuid, group: Uuid) -> ApiResult<pupil_group::Model> {
    let found =
        pupil_group::Entity::find_by_id(group).filter(pupil_group::Column::ClassId.eq(class)).one(tx).await?;
    Ok(found.ok_or(Code::NotFound)?)
}

async fn members(
    tx: &impl ConnectionTrait,
    class: Uuid,
    group: Uuid,
    wanted: &[Uuid],
) -> ApiResult<Vec<Uuid>> {
    let known = pupils::of_class(tx, class).await?;
    if wanted.iter().any(|id| !known.contains(id)) {
        return Err(ApiError::new(Code::NotInClass).field("pupils"));
    }
    let mut all = wanted.to_vec();
    all.sort_unstable();
    all.dedup();
    if !all.is_empty() {
        let rows =
            all.iter().map(|id| group_pupil::ActiveModel { group_id: Set(group), account_id: Set(*id) });
        group_pupil::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(all)
}
