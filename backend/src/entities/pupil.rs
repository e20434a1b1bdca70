//! An account that a school made, with the name that its teachers know.

use sea_orm::entity::prelude::*;

/// An account that a school made, with the name that its teachers know.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pupil")]
pub struct Model {
    /// The pseudonymous account.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The school.
    pub organisation_id: Uuid,
    /// As the teachers of their classes know them; nobody else is shown it.
    pub name: String,
    /// From where they came, if from another system.
    pub source: Option<String>,
    /// Their id there.
    pub external_id: Option<String>,
    /// SHA-256 of what the card holds.
    pub card_hash: Option<String>,
    /// Argon2id of the picture code.
    pub pictures_hash: Option<String>,
    /// The card shows pictures that were replaced since; what its QR code holds stays good.
    pub card_outdated: bool,
    /// Wrong pictures in a row: see `shared::school::tries`.
    pub wrong_tries: i32,
    /// When the last of them was tapped.
    pub wrong_at: i64,
    /// When the account is erased, milliseconds since 1970.
    pub delete_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
