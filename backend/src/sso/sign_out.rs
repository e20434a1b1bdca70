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

/// Notes through which provider a device was signed in, where that matters. The row goes with the device.
///
/// # Errors
/// The database fails.
pub async fn note(
    db: &impl ConnectionTrait,
    device: Uuid,
    provider: &Provider,
    id_token: String,
) -> ApiResult<()> {
    if !provider.sign_out {
        return Ok(());
    }
    let row = device_provider::ActiveModel {
        device_id: Set(device),
        provider: Set(provider.id.clone()),
        id_token: Set(id_token),
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
    // The operator may have taken the provider out meanwhile.
    let Ok(client) = sso.get(&row.provider) else { return Ok(None) };
    Ok(client.sign_out_address(Some(&row.id_token), &format!("{public_url}/"), now).await)
}
