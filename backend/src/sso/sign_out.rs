//! Signing out at the provider too: what must be known of a device for that.
//!
//! Signing out here stays one thing (`DELETE /api/v1/session`) and depends on nobody. Before it does so, the app asks
//! where the provider's session ends, and afterwards sends the browser there.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, Set};
use uuid::Uuid;

use super::Sso;
use super::providers::Provider;
use crate::entities::device_provider;
use crate::error::ApiResult;

/// Notes through which provider a device was signed in, and whether it asked for the password. The row goes with the
/// device.
///
/// # Errors
/// The database fails.
pub async fn note(
    db: &impl ConnectionTrait,
    device: Uuid,
    provider: &Provider,
    proved: bool,
    id_token: String,
) -> ApiResult<()> {
    let row = device_provider::ActiveModel {
        device_id: Set(device),
        provider: Set(provider.id.clone()),
        proved: Set(proved),
        id_token: Set(provider.sign_out.then_some(id_token)),
    };
    row.insert(db).await?;
    Ok(())
}

/// Where the session ends through which a device was signed in, if there is such a place.
///
/// # Errors
/// The database fails.
pub async fn address(
    db: &impl ConnectionTrait,
    sso: &Sso,
    device: Uuid,
    public_url: &str,
    now: DateTime<Utc>,
) -> ApiResult<Option<String>> {
    let Some(row) = device_provider::Entity::find_by_id(device).one(db).await? else { return Ok(None) };
    let Some(id_token) = row.id_token else { return Ok(None) };
    // The operator may have taken the provider out meanwhile.
    let Ok(client) = sso.get(&row.provider) else { return Ok(None) };
    Ok(client.sign_out_address(&id_token, &format!("{public_url}/"), now).await)
}
