//! What blocks of originals said when they were translated, so that translators see what was changed since.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, text, uuid};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let seen = Table::create()
            .table("draft_seen")
            .col(uuid("draft_id"))
            .col(string("fingerprint"))
            .col(text("text"))
            .primary_key(Index::create().col("draft_id").col("fingerprint"))
            .foreign_key(
                ForeignKey::create()
                    .from("draft_seen", "draft_id")
                    .to("draft", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(seen).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("draft_seen").to_owned()).await
    }
}
