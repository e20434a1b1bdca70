//! Extractors of schools: who works at the school in the path, and who teaches the class group in it.
//!
//! Others are told the same whether school and class group exist or not.

use std::collections::HashMap;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use shared::api::organisation::Role;
use uuid::Uuid;

use super::{LiveUser, roles};
use crate::entities::{class_group, class_teacher, organisation};
use crate::error::{ApiError, ApiResult, Code};
use crate::json::ApiPath;
use crate::state::App;

/// A teacher or a school administrator of the organisation in the path, or an administrator of the site.
#[derive(Clone, Copy, Debug)]
pub struct SchoolStaff {
    /// Who.
    pub user: LiveUser,
    /// The organisation.
    pub organisation: Uuid,
    /// Teaches here.
    pub teacher: bool,
    /// Administrates the school, or the site.
    pub administrator: bool,
}

/// A teacher of the class group in the path. Nobody else, whatever they administrate: names and progress of pupils are
/// for those who teach them.
#[derive(Clone, Copy, Debug)]
pub struct ClassTeacher {
    /// Who.
    pub user: LiveUser,
    /// The school.
    pub organisation: Uuid,
    /// The class group, which is one of that school.
    pub class: Uuid,
}

/// A teacher of the class group in the path, or a school administrator of its school, or an administrator of the site.
#[derive(Clone, Copy, Debug)]
pub struct ClassStaff {
    /// The school.
    pub organisation: Uuid,
    /// The class group, which is one of that school.
    pub class: Uuid,
}

async fn path_of(parts: &mut Parts, app: &App) -> ApiResult<HashMap<String, String>> {
    Ok(ApiPath::<HashMap<String, String>>::from_request_parts(parts, app).await?.0)
}

fn id(path: &HashMap<String, String>, name: &'static str) -> ApiResult<Uuid> {
    path.get(name)
        .and_then(|id| id.parse().ok())
        .ok_or_else(|| ApiError::new(Code::Malformed).detail(format!("{name}: not a UUID")).field(name))
}

impl FromRequestParts<App> for SchoolStaff {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<SchoolStaff, ApiError> {
        let user = LiveUser::from_request_parts(parts, app).await?;
        let organisation = id(&path_of(parts, app).await?, "organisation")?;
        let holds = |role| roles::holds(&app.db.read, user.account, organisation, role);
        let teacher = holds(Role::Teacher).await?;
        let administrator = user.administrator || holds(Role::SchoolAdministrator).await?;
        if !teacher && !administrator {
            return Err(Code::Forbidden.into());
        }
        organisation::Entity::find_by_id(organisation).one(&app.db.read).await?.ok_or(Code::NotFound)?;
        Ok(SchoolStaff { user, organisation, teacher, administrator })
    }
}

/// Whether somebody teaches a class group of an organisation, as a teacher of that organisation.
async fn teaches(app: &App, user: LiveUser, organisation: Uuid, class: Uuid) -> ApiResult<bool> {
    if !roles::holds(&app.db.read, user.account, organisation, Role::Teacher).await? {
        return Ok(false);
    }
    Ok(class_teacher::Entity::find_by_id((class, user.account)).one(&app.db.read).await?.is_some()
        && class_of(app, organisation, class).await?.is_some())
}

async fn class_of(app: &App, organisation: Uuid, class: Uuid) -> ApiResult<Option<class_group::Model>> {
    Ok(class_group::Entity::find_by_id(class)
        .filter(class_group::Column::OrganisationId.eq(organisation))
        .one(&app.db.read)
        .await?)
}

impl FromRequestParts<App> for ClassTeacher {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<ClassTeacher, ApiError> {
        let user = LiveUser::from_request_parts(parts, app).await?;
        let path = path_of(parts, app).await?;
        let (organisation, class) = (id(&path, "organisation")?, id(&path, "class")?);
        if teaches(app, user, organisation, class).await? {
            Ok(ClassTeacher { user, organisation, class })
        } else {
            Err(Code::Forbidden.into())
        }
    }
}

impl FromRequestParts<App> for ClassStaff {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<ClassStaff, ApiError> {
        let user = LiveUser::from_request_parts(parts, app).await?;
        let path = path_of(parts, app).await?;
        let (organisation, class) = (id(&path, "organisation")?, id(&path, "class")?);
        if teaches(app, user, organisation, class).await? {
            return Ok(ClassStaff { organisation, class });
        }
        let holds = roles::holds(&app.db.read, user.account, organisation, Role::SchoolAdministrator).await?;
        if !holds && !user.administrator {
            return Err(Code::Forbidden.into());
        }
        class_of(app, organisation, class).await?.ok_or(Code::NotFound)?;
        Ok(ClassStaff { organisation, class })
    }
}
