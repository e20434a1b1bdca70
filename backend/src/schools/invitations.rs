//! Invitations to a role, by link or printed code. The code has 100 random bits and is stored as its SHA-256.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::api::organisation::Role;
use shared::api::school::upkeep::{InvitationMade, InvitationView, Invited, NewInvitation};
use shared::lang::Lang;
use uuid::Uuid;

use super::day;
use crate::auth::{codes, roles, secrets};
use crate::db::Db;
use crate::entities::{invitation, organisation};
use crate::error::{ApiError, ApiResult, Code};
use crate::{qr, text};

/// Life of an invitation.
const LIFE: TimeDelta = TimeDelta::days(21);
/// How often one may be used.
const USES: std::ops::RangeInclusive<u8> = 1..=50;
/// The most invitations of an organisation at a time.
const MOST: usize = 200;

/// Invites.
///
/// # Errors
/// [`Code::Invalid`].
pub async fn create(
    db: &Db,
    organisation: Uuid,
    new: &NewInvitation,
    lang: Lang,
    url: &str,
    now: DateTime<Utc>,
) -> ApiResult<InvitationMade> {
    if !matches!(new.role, Role::Teacher | Role::SchoolAdministrator) {
        return Err(ApiError::invalid("role", "teacher or school-administrator"));
    }
    if !USES.contains(&new.uses) {
        return Err(ApiError::invalid("uses", "1 to 50"));
    }
    // Who administrates a school is known by name: no such code hangs in the staff room.
    if new.role == Role::SchoolAdministrator && new.uses > 1 {
        return Err(ApiError::invalid("uses", "1 for administrators"));
    }
    let label = text::line(&new.label, 80, "label")?;
    if all(&db.read, organisation, lang, now).await?.len() >= MOST {
        return Err(ApiError::invalid("uses", format!("at most {MOST} invitations")));
    }
    let code = codes::new()?;
    let row = invitation::Model {
        id: secrets::new_id(now),
        organisation_id: organisation,
        hash: secrets::hash(&code),
        role: new.role.code().to_owned(),
        label,
        uses_left: i16::from(new.uses),
        expires_at: (now + LIFE).timestamp_millis(),
    };
    let row = invitation::ActiveModel::from(row).reset_all().insert(&db.write).await?;
    let code = codes::shown(&code);
    let link = format!("{url}/{lang}/join/{code}");
    Ok(InvitationMade { invitation: view(row, lang)?, code, qr: qr::svg(&link)?, link })
}

fn view(row: invitation::Model, lang: Lang) -> ApiResult<InvitationView> {
    Ok(InvitationView {
        id: row.id,
        role: role(&row)?,
        label: row.label,
        uses_left: u8::try_from(row.uses_left).unwrap_or(0),
        until: day(row.expires_at, lang),
    })
}

fn role(row: &invitation::Model) -> ApiResult<Role> {
    Role::from_code(&row.role)
        .ok_or_else(|| ApiError::internal(format!("invitation {} is to an unknown role", row.id)))
}

/// Invitations that can still be used, latest first.
///
/// # Errors
/// The database's.
pub async fn all(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    lang: Lang,
    now: DateTime<Utc>,
) -> ApiResult<Vec<InvitationView>> {
    let rows = invitation::Entity::find()
        .filter(invitation::Column::OrganisationId.eq(organisation))
        .filter(invitation::Column::ExpiresAt.gt(now.timestamp_millis()))
        .filter(invitation::Column::UsesLeft.gt(0))
        .order_by_desc(invitation::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(|row| view(row, lang)).collect()
}

/// Withdraws an invitation. Who has used it keeps the role.
///
/// # Errors
/// [`Code::NotFound`], also for those of other organisations.
pub async fn withdraw(db: &Db, organisation: Uuid, id: Uuid) -> ApiResult<()> {
    let gone = invitation::Entity::delete_many()
        .filter(invitation::Column::Id.eq(id))
        .filter(invitation::Column::OrganisationId.eq(organisation))
        .exec(&db.write)
        .await?;
    if gone.rows_affected == 0 { Err(Code::NotFound.into()) } else { Ok(()) }
}

/// The invitation of a code, whether it can still be used or not.
fn of_code(typed: &str) -> ApiResult<sea_orm::Select<invitation::Entity>> {
    let code = codes::read(typed).ok_or(Code::LinkExpired)?;
    Ok(invitation::Entity::find().filter(invitation::Column::Hash.eq(secrets::hash(&code))))
}

fn is_good(row: &invitation::Model, now: DateTime<Utc>) -> bool {
    row.uses_left > 0 && row.expires_at > now.timestamp_millis()
}

/// What a code invites to. Whoever holds that role is told so, also when the code has been used up or is too old.
///
/// # Errors
/// [`Code::LinkExpired`], also for what is no code.
pub async fn look(
    db: &impl ConnectionTrait,
    typed: &str,
    who: Option<Uuid>,
    now: DateTime<Utc>,
) -> ApiResult<Invited> {
    let row = of_code(typed)?.one(db).await?.ok_or(Code::LinkExpired)?;
    let role = role(&row)?;
    let held = match who {
        Some(account) => roles::holds(db, account, row.organisation_id, role).await?,
        None => false,
    };
    if !held && !is_good(&row, now) {
        return Err(Code::LinkExpired.into());
    }
    let organisation = organisation::Entity::find_by_id(row.organisation_id).one(db).await?;
    Ok(Invited { organisation_name: organisation.ok_or(Code::LinkExpired)?.name, role, held })
}

/// Takes the role. Whoever holds it already uses nothing up, and may say so as often as they like.
///
/// # Errors
/// [`Code::LinkExpired`]; [`Code::WrongState`] for pupils.
pub async fn accept(db: &Db, typed: &str, account: Uuid, now: DateTime<Utc>) -> ApiResult<()> {
    let tx = db.begin().await?;
    let row = of_code(typed)?.lock_exclusive().one(&tx).await?.ok_or(Code::LinkExpired)?;
    let role = role(&row)?;
    if roles::holds(&tx, account, row.organisation_id, role).await? {
        return Ok(());
    }
    if !is_good(&row, now) {
        return Err(Code::LinkExpired.into());
    }
    roles::may_hold(&tx, account).await?;
    roles::give(&tx, account, row.organisation_id, role).await?;
    invitation::ActiveModel { id: Set(row.id), uses_left: Set(row.uses_left - 1), ..Default::default() }
        .update(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
