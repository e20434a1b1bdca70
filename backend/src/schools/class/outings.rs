//! Class outings: a workshop for the whole class group in one booking, on the same queue as everybody.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::school::MAX_CLASS;
use shared::api::school::outing::OutingWish;
use uuid::Uuid;

use crate::entities::{booking, class_group, organisation};
use crate::error::{ApiError, ApiResult, Code};
use crate::workshops::{ClassOuting, Wish};

/// The most adults that may come along. At a workshop in the school's own rooms they may need no seat.
const MAX_ADULTS: u8 = 20;

/// A teacher's wish, in order.
///
/// # Errors
/// [`Code::Invalid`] for counts outside their bounds, [`Code::ClassOver`], and what is wrong with a contact.
pub async fn wish(
    db: &impl ConnectionTrait,
    class: Uuid,
    teacher: Uuid,
    wish: OutingWish,
) -> ApiResult<Wish> {
    if !(1..=MAX_CLASS).contains(&usize::from(wish.pupils)) {
        return Err(ApiError::invalid("pupils", format!("1 to {MAX_CLASS}")));
    }
    if wish.adults > MAX_ADULTS {
        return Err(ApiError::invalid("adults", format!("0 to {MAX_ADULTS}")));
    }
    let row = class_group::Entity::find_by_id(class).one(db).await?.ok_or(Code::NotFound)?;
    if row.archived {
        return Err(Code::ClassOver.into());
    }
    let school = organisation::Entity::find_by_id(row.organisation_id).one(db).await?;
    let school: String = school.map(|school| school.name).unwrap_or_default().chars().take(36).collect();
    let name = format!("{}, {school}", row.name);
    Wish::of_class(ClassOuting { wish, class, name, teacher })
}

/// The bookings of a class group, latest first.
///
/// # Errors
/// The database's.
pub async fn of_class(db: &impl ConnectionTrait, class: Uuid) -> ApiResult<Vec<booking::Model>> {
    Ok(booking::Entity::find()
        .filter(booking::Column::ClassId.eq(class))
        .order_by_desc(booking::Column::BookedAt)
        .limit(50)
        .all(db)
        .await?)
}

/// Forgets that bookings were those of class groups which are erased.
///
/// # Errors
/// The database's.
pub async fn forget(tx: &impl ConnectionTrait, erased: &[Uuid]) -> ApiResult<()> {
    booking::Entity::update_many()
        .col_expr(booking::Column::ClassId, sea_orm::sea_query::Expr::value(None::<Uuid>))
        .filter(booking::Column::ClassId.is_in(erased.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}
