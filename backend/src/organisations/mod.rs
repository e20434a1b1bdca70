//! Organisations and the roles that people hold in them.

pub mod members;
pub mod routes;

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, QueryOrder, Set};
use shared::api::organisation::{NewOrganisation, Organisation, OrganisationKind};

use crate::auth::secrets;
use crate::entities::organisation;
use crate::error::{ApiError, ApiResult};

/// The longest name, in characters.
const MAX_NAME: usize = 120;

/// All organisations, by name.
///
/// # Errors
/// The database fails.
pub async fn all(db: &impl ConnectionTrait) -> ApiResult<Vec<Organisation>> {
    let rows = organisation::Entity::find().order_by_asc(organisation::Column::Name).all(db).await?;
    rows.into_iter().map(view).collect()
}

/// Makes an organisation.
///
/// # Errors
/// [`Code::Invalid`] for a name that is none, [`Code::Conflict`] for one that is taken.
pub async fn create(
    db: &impl ConnectionTrait,
    new: &NewOrganisation,
    now: DateTime<Utc>,
) -> ApiResult<Organisation> {
    let name = new.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > MAX_NAME || name.chars().any(char::is_control) {
        return Err(ApiError::invalid("name", format!("1 to {MAX_NAME} characters")));
    }
    let row = organisation::ActiveModel {
        id: Set(secrets::new_id(now)),
        name: Set(name),
        kind: Set(new.kind.code().to_owned()),
        phone: Set(String::new()),
        second_person: Set(false),
    };
    view(row.insert(db).await?)
}

fn view(row: organisation::Model) -> ApiResult<Organisation> {
    let kind = OrganisationKind::from_code(&row.kind)
        .ok_or_else(|| ApiError::internal(format!("organisation {} is of an unknown kind", row.id)))?;
    Ok(Organisation { id: row.id, name: row.name, kind })
}
