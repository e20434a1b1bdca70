//! Pseudonymous accounts for new pupils.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use shared::lang::Lang;
use uuid::Uuid;

use super::ROWS;
use crate::accounts::{self, NO_PASSWORD};
use crate::auth::secrets;
use crate::entities::{account, pupil};
use crate::error::ApiResult;

/// Makes pseudonymous accounts for new pupils, in the order of their names. They belong to no class group yet.
///
/// # Errors
/// The database's.
pub async fn create(
    tx: &impl ConnectionTrait,
    organisation: Uuid,
    new: &[NewPupil],
    delete_at: i64,
    now: DateTime<Utc>,
) -> ApiResult<Vec<Uuid>> {
    let mut ids = Vec::with_capacity(new.len());
    for some in new.chunks(ROWS) {
        let names = free_user_names(tx, some.len()).await?;
        let made: Vec<Uuid> = some.iter().map(|_| secrets::new_id(now)).collect();
        let accounts = made.iter().zip(names).map(|(id, user_name)| account::ActiveModel {
            id: Set(*id),
            user_name: Set(Some(user_name)),
            email: Set(None),
            password_hash: Set(NO_PASSWORD.to_owned()),
            lang: Set(Lang::De.code().to_owned()),
            administrator: Set(false),
            created_at: Set(now),
        });
        account::Entity::insert_many(accounts).exec_without_returning(tx).await?;
        let rows = made.iter().zip(some).map(|(id, pupil)| {
            pupil::ActiveModel::from(pupil::Model {
                account_id: *id,
                organisation_id: organisation,
                name: pupil.name.clone(),
                source: pupil.external_id.as_ref().map(|_| pupil.source.clone()),
                external_id: pupil.external_id.clone(),
                card_hash: None,
                pictures_hash: None,
                card_outdated: false,
                wrong_tries: 0,
                wrong_at: 0,
                delete_at,
            })
            .reset_all()
        });
        pupil::Entity::insert_many(rows).exec_without_returning(tx).await?;
        ids.extend(made);
    }
    Ok(ids)
}

/// A pupil whose account is to be made.
#[derive(Clone, Debug)]
pub struct NewPupil {
    /// As their teachers know them.
    pub name: String,
    /// From where they came.
    pub source: String,
    /// Their id there, if they have one.
    pub external_id: Option<String>,
}

/// User names that nobody has.
async fn free_user_names(tx: &impl ConnectionTrait, many: usize) -> ApiResult<Vec<String>> {
    let mut free: Vec<String> = Vec::with_capacity(many);
    while free.len() < many {
        let mut tried = HashSet::new();
        while tried.len() < many - free.len() {
            tried.insert(accounts::pronounceable()?);
        }
        tried.retain(|name| !free.contains(name));
        let taken: Vec<Option<String>> = account::Entity::find()
            .select_only()
            .column(account::Column::UserName)
            .filter(account::Column::UserName.is_in(tried.iter().cloned()))
            .into_tuple()
            .all(tx)
            .await?;
        free.extend(tried.into_iter().filter(|name| !taken.contains(&Some(name.clone()))));
    }
    Ok(free)
}
