//! How people who have booked reach an organisation: its telephone number stands on sheets and in letters.

use sea_orm::{ActiveModelTrait, ActiveValue::Unchanged, ConnectionTrait, EntityTrait, Set};
use shared::api::workshop::desk::Contact;
use uuid::Uuid;

use crate::entities::organisation;
use crate::error::{ApiResult, Code};
use crate::text;

/// As it stands.
///
/// # Errors
/// [`Code::NotFound`] without such an organisation.
pub async fn of(db: &impl ConnectionTrait, organisation: Uuid) -> ApiResult<Contact> {
    let row = organisation::Entity::find_by_id(organisation).one(db).await?.ok_or(Code::NotFound)?;
    Ok(Contact { phone: row.phone })
}

/// Changes it; an empty number takes it away.
///
/// # Errors
/// [`Code::Invalid`] for what is no telephone number; [`Code::NotFound`] without such an organisation.
pub async fn change(db: &impl ConnectionTrait, organisation: Uuid, new: &Contact) -> ApiResult<Contact> {
    let phone = text::phone(&new.phone, "phone")?;
    of(db, organisation).await?;
    let row = organisation::ActiveModel {
        id: Unchanged(organisation),
        phone: Set(phone.clone()),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(Contact { phone })
}
