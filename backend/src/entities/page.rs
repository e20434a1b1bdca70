//! A page of plain text such as "About".

use sea_orm::entity::prelude::*;

/// A page of plain text such as "About".
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "page")]
pub struct Model {
    /// Language code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub lang: String,
    /// Its name in addresses.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// `shared::api::catalogue::TextView` as JSON.
    #[sea_orm(column_type = "Text")]
    pub content: String,
}

impl ActiveModelBehavior for ActiveModel {}
