//! Remarks of learners are shown to trainers in batches: which ones have been.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::boolean;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let told = boolean("told").default(false).to_owned();
        manager.alter_table(Table::alter().table("remark").add_column(told).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("remark").drop_column("told").to_owned()).await
    }
}
