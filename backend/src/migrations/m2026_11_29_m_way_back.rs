//! A class group that went up by mistake knows since when it was in the school year before.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer_null;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = big_integer_null("year_since_before");
        manager.alter_table(Table::alter().table("class_group").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter().table("class_group").drop_column("year_since_before").to_owned();
        manager.alter_table(table).await
    }
}
