//! Uploads whose bytes are being taken away say so, so that no transaction waits for the storage.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer_null;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let more = Table::alter().table("upload").add_column(big_integer_null("swept_at")).to_owned();
        manager.alter_table(more).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let less = Table::alter().table("upload").drop_column("swept_at").to_owned();
        manager.alter_table(less).await
    }
}
