//! What teachers change about a pupil of their class group.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use shared::api::school::MAX_PERSON_NAME;
use uuid::Uuid;

use super::{ROWS, leave, made_it, one};
use crate::accounts;
use crate::db::Db;
use crate::entities::{identity, pupil};
use crate::error::{ApiError, ApiResult};
use crate::schools::{classes, name};

/// Changes the name that teachers know.
///
/// # Errors
/// [`crate::error::Code::NotInClass`], [`crate::error::Code::Invalid`].
pub async fn rename(db: &Db, class: Uuid, account: Uuid, typed: &str) -> ApiResult<()> {
    let name = name(typed, MAX_PERSON_NAME, "name")?;
    if shared::school::names::plain(&name).is_empty() {
        return Err(ApiError::invalid("name", "letters"));
    }
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    one(&tx, class, account).await?;
    pupil::ActiveModel { account_id: Set(account), name: Set(name), ..Default::default() }
        .update(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a pupil out of a class group.
///
/// # Errors
/// [`crate::error::Code::NotInClass`].
pub async fn remove(db: &Db, class: Uuid, account: Uuid, now: i64) -> ApiResult<()> {
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    one(&tx, class, account).await?;
    leave(&tx, class, &[account], now).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets a pupil try again whose card was locked.
///
/// # Errors
/// [`crate::error::Code::NotInClass`].
pub async fn unlock(db: &Db, class: Uuid, account: Uuid) -> ApiResult<()> {
    let tx = db.begin().await?;
    one(&tx, class, account).await?;
    pupil::ActiveModel { account_id: Set(account), wrong_tries: Set(0), ..Default::default() }
        .update(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// A new school year begins without the wrong pictures of the old one: nobody is locked out, and nobody is reported.
///
/// # Errors
/// The database's.
pub async fn forgive(tx: &impl ConnectionTrait, accounts: &[Uuid]) -> ApiResult<()> {
    for some in accounts.chunks(ROWS) {
        pupil::Entity::update_many()
            .col_expr(pupil::Column::WrongTries, Expr::value(0))
            .filter(pupil::Column::AccountId.is_in(some.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Takes a pupil's own password away, and linked sign-ins, and signs out whoever has set them. What was learned stays.
///
/// # Errors
/// [`crate::error::Code::NotInClass`].
pub async fn unclaim(db: &Db, class: Uuid, account: Uuid) -> ApiResult<()> {
    let tx = db.begin().await?;
    let row = one(&tx, class, account).await?;
    accounts::unclaim(&tx, account).await?;
    let all = identity::Entity::find().filter(identity::Column::AccountId.eq(account)).all(&tx).await?;
    for linked in all.into_iter().filter(|one| !made_it(one, &row)) {
        identity::Entity::delete_by_id((linked.provider, linked.subject)).exec(&tx).await?;
    }
    tx.commit().await?;
    Ok(())
}
