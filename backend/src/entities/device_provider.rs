//! Through which provider a device was signed in.

use sea_orm::entity::prelude::*;

/// Through which provider a device was signed in; goes with the device.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "device_provider")]
pub struct Model {
    /// Which device.
    #[sea_orm(primary_key, auto_increment = false)]
    pub device_id: Uuid,
    /// The provider's id.
    pub provider: String,
    /// The provider asked for the password at that sign-in.
    pub proved: bool,
    /// The ID token, a hint for signing out there; none where nobody is signed out there.
    #[sea_orm(column_type = "Text", nullable)]
    pub id_token: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
