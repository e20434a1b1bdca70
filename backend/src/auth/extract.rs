//! Extractors: a handler that names one in its arguments cannot be called without what it stands for.

use std::collections::HashMap;
use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use shared::api::organisation::Role;
use uuid::Uuid;

use super::{cookies, roles, tokens};
use crate::entities::{account, device, organisation};
use crate::error::{ApiError, Code};
use crate::json::ApiPath;
use crate::state::App;

/// Somebody who is signed in, by the access token alone: fast, and up to ten minutes behind a sign-out elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurrentUser {
    /// Whose account.
    pub account: Uuid,
    /// On which device.
    pub device: Uuid,
}

impl FromRequestParts<App> for CurrentUser {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<CurrentUser, ApiError> {
        let token = cookies::access_token(&app.config, &parts.headers).ok_or(Code::SignedOut)?;
        let (account, device) = tokens::read_access_token(&app.keys, &app.db, &token, app.clock.now())
            .await
            .ok_or(Code::SignedOut)?;
        Ok(CurrentUser { account, device })
    }
}

/// Somebody who is signed in, and whose device and account still exist: for everything sensitive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LiveUser {
    /// Whose account.
    pub account: Uuid,
    /// On which device.
    pub device: Uuid,
    /// Administrates the whole site.
    pub administrator: bool,
}

impl FromRequestParts<App> for LiveUser {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<LiveUser, ApiError> {
        let user = CurrentUser::from_request_parts(parts, app).await?;
        device::Entity::find_by_id(user.device)
            .filter(device::Column::AccountId.eq(user.account))
            .one(&app.db.read)
            .await?
            .ok_or(Code::SignedOut)?;
        let account =
            account::Entity::find_by_id(user.account).one(&app.db.read).await?.ok_or(Code::SignedOut)?;
        Ok(LiveUser { account: user.account, device: user.device, administrator: account.administrator })
    }
}

/// An administrator of the site.
#[derive(Clone, Copy, Debug)]
pub struct SiteAdministrator(
    /// Who.
    pub LiveUser,
);

impl FromRequestParts<App> for SiteAdministrator {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<SiteAdministrator, ApiError> {
        let user = LiveUser::from_request_parts(parts, app).await?;
        if user.administrator { Ok(SiteAdministrator(user)) } else { Err(Code::Forbidden.into()) }
    }
}

/// A role, as a type for [`RoleIn`].
pub trait Needed: Send + Sync {
    /// The role.
    const ROLE: Role;
}

/// [`Role::SchoolAdministrator`], for [`RoleIn`].
#[derive(Clone, Copy, Debug)]
pub struct SchoolAdministrator;

impl Needed for SchoolAdministrator {
    const ROLE: Role = Role::SchoolAdministrator;
}

/// [`Role::Organiser`], for [`RoleIn`].
#[derive(Clone, Copy, Debug)]
pub struct OrganiserRole;

impl Needed for OrganiserRole {
    const ROLE: Role = Role::Organiser;
}

/// [`Role::Trainer`], for [`RoleIn`].
#[derive(Clone, Copy, Debug)]
pub struct TrainerRole;

impl Needed for TrainerRole {
    const ROLE: Role = Role::Trainer;
}

/// Somebody who holds a role in the organisation that the path names as `{organisation}`, or an administrator of the
/// site. Others are told the same whether that organisation exists or not; it does where this is handed to a route.
#[derive(Clone, Copy, Debug)]
pub struct RoleIn<R> {
    /// Who.
    pub user: LiveUser,
    /// Where.
    pub organisation: Uuid,
    role: PhantomData<R>,
}

/// A school administrator of the organisation in the path, or an administrator of the site.
pub type OrganisationAdministrator = RoleIn<SchoolAdministrator>;

/// An organiser of the organisation in the path, or an administrator of the site.
pub type Organiser = RoleIn<OrganiserRole>;

/// A trainer of the organisation in the path, or an administrator of the site.
pub type Trainer = RoleIn<TrainerRole>;

/// Whoever asks, signed in or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaybeUser(
    /// Who, if somebody is signed in.
    pub Option<CurrentUser>,
);

impl FromRequestParts<App> for MaybeUser {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<MaybeUser, ApiError> {
        match CurrentUser::from_request_parts(parts, app).await {
            Ok(user) => Ok(MaybeUser(Some(user))),
            Err(error) if error.code() == Code::SignedOut => Ok(MaybeUser(None)),
            Err(error) => Err(error),
        }
    }
}

impl<R: Needed> FromRequestParts<App> for RoleIn<R> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<RoleIn<R>, ApiError> {
        let user = LiveUser::from_request_parts(parts, app).await?;
        let ApiPath(path) = ApiPath::<HashMap<String, String>>::from_request_parts(parts, app).await?;
        let organisation = path.get("organisation").and_then(|id| id.parse().ok()).ok_or_else(|| {
            ApiError::new(Code::Malformed).detail("organisation: not a UUID").field("organisation")
        })?;
        let role = PhantomData;
        if roles::holds(&app.db.read, user.account, organisation, R::ROLE).await? {
            return Ok(RoleIn { user, organisation, role });
        }
        if !user.administrator {
            return Err(Code::Forbidden.into());
        }
        organisation::Entity::find_by_id(organisation).one(&app.db.read).await?.ok_or(Code::NotFound)?;
        Ok(RoleIn { user, organisation, role })
    }
}
