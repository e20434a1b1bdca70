//! Uploaded pictures, films, sound and captions: what lies in the storage, and which draft knows it by which name.
//!
//! Times are milliseconds since 1970 (UTC).

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, integer, string, uuid, uuid_null};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

const HASH: &str = "draft_media_hash";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(upload()).await?;
        manager.create_table(draft_media()).await?;
        let hash = Index::create().name(HASH).table("draft_media").col("hash").to_owned();
        manager.create_index(hash).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["draft_media", "upload"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn upload() -> TableCreateStatement {
    Table::create()
        .table("upload")
        .col(string("hash").primary_key())
        .col(string("content_type"))
        .col(big_integer("size"))
        .col(integer("width"))
        .col(integer("height"))
        .col(big_integer("created_at"))
        .col(boolean("published").default(false))
        .to_owned()
}

fn draft_media() -> TableCreateStatement {
    Table::create()
        .table("draft_media")
        .col(uuid("draft_id"))
        .col(string("name"))
        .col(string("hash"))
        .col(big_integer("added_at"))
        .col(uuid_null("added_by"))
        .primary_key(Index::create().col("draft_id").col("name"))
        .foreign_key(
            ForeignKey::create()
                .from("draft_media", "draft_id")
                .to("draft", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        // What somebody knows by a name cannot go.
        .foreign_key(ForeignKey::create().from("draft_media", "hash").to("upload", "hash"))
        .foreign_key(
            ForeignKey::create()
                .from("draft_media", "added_by")
                .to("account", "id")
                .on_delete(ForeignKeyAction::SetNull),
        )
        .to_owned()
}
