//! Which organisations belong to the ids by which providers know schools.

use anyhow::Context;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use crate::entities::{organisation, organisation_source};
use crate::error::{ApiError, ApiResult, Code};

/// Says that an organisation is the one that a provider knows by this id. To be said by administrators of the site.
///
/// # Errors
/// [`Code::Conflict`] if it is another's; [`Code::Invalid`] for an id that cannot be one.
pub async fn connect(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    provider: &str,
    external_id: &str,
) -> ApiResult<()> {
    let external_id = external_id.trim();
    if external_id.is_empty() || external_id.len() > 200 || external_id.chars().any(char::is_control) {
        return Err(ApiError::invalid("external_id", "1 to 200 bytes in one line"));
    }
    let key = [organisation_source::Column::Provider, organisation_source::Column::ExternalId];
    let row = organisation_source::ActiveModel {
        provider: Set(provider.to_owned()),
        external_id: Set(external_id.to_owned()),
        organisation_id: Set(organisation),
    };
    organisation_source::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    let key = (provider.to_owned(), external_id.to_owned());
    let row = organisation_source::Entity::find_by_id(key).one(db).await?;
    if row.is_some_and(|row| row.organisation_id == organisation) {
        return Ok(());
    }
    Err(ApiError::new(Code::Conflict).field("external_id"))
}

/// As [`connect`], for the operator, who knows the organisation's name.
///
/// # Errors
/// No such organisation; the id is another's, or none.
pub async fn connect_by_name(
    db: &impl ConnectionTrait,
    name: &str,
    provider: &str,
    external_id: &str,
) -> anyhow::Result<()> {
    let found =
        organisation::Entity::find().filter(organisation::Column::Name.eq(name.trim())).one(db).await?;
    let school = found.with_context(|| format!("no organisation is called {name:?}"))?;
    connect(db, school.id, provider, external_id).await.map_err(|error| match error.code() {
        Code::Conflict => anyhow::anyhow!("another organisation has this id at {provider}"),
        Code::Invalid => anyhow::anyhow!("an id has 1 to 200 bytes in one line"),
        _ => anyhow::anyhow!("the database failed: the log says how"),
    })
}
