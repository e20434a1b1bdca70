//! Organisations have a telephone number, for those who have nothing else.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let phone = string("phone").default("").to_owned();
        manager.alter_table(Table::alter().table("organisation").add_column(phone).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("organisation").drop_column("phone").to_owned()).await
    }
}
