//! What drafts were published from: their files at that moment, and those of states that were kept before they were
//! replaced. Organisations may want a second person to agree.
//!
//! Times are milliseconds since 1970 (UTC).

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, boolean, string, text, uuid, uuid_null};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

const HASH: &str = "version_media_hash";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(version_source()).await?;
        manager.create_table(version_media()).await?;
        let hash = Index::create().name(HASH).table("version_media").col("hash").to_owned();
        manager.create_index(hash).await?;
        let column = boolean("second_person").default(false).to_owned();
        manager.alter_table(Table::alter().table("organisation").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter().table("organisation").drop_column("second_person").to_owned();
        manager.alter_table(column).await?;
        for table in ["version_media", "version_source"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

pub(super) fn version_source() -> TableCreateStatement {
    Table::create()
        .table("version_source")
        .col(uuid("draft_id"))
        .col(string("version"))
        .col(text("files"))
        .col(text("marks"))
        .col(big_integer("kept_at"))
        .col(uuid_null("kept_by"))
        .col(big_integer("changed_at"))
        .col(big_integer_null("published_at"))
        .col(uuid_null("published_by"))
        .col(uuid_null("approved_by"))
        .primary_key(Index::create().col("draft_id").col("version"))
        .foreign_key(
            ForeignKey::create()
                .from("version_source", "draft_id")
                .to("draft", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .foreign_key(&mut by("kept_by"))
        .foreign_key(&mut by("published_by"))
        .foreign_key(&mut by("approved_by"))
        .to_owned()
}

pub(super) fn version_media() -> TableCreateStatement {
    Table::create()
        .table("version_media")
        .col(uuid("draft_id"))
        .col(string("version"))
        .col(string("name"))
        .col(string("hash"))
        .primary_key(Index::create().col("draft_id").col("version").col("name"))
        .foreign_key(
            ForeignKey::create()
                .from("version_media", ("draft_id", "version"))
                .to("version_source", ("draft_id", "version"))
                .on_delete(ForeignKeyAction::Cascade),
        )
        // What a version has by a name cannot go.
        .foreign_key(ForeignKey::create().from("version_media", "hash").to("upload", "hash"))
        .to_owned()
}

/// What somebody did stays when their account goes.
fn by(column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from("version_source", column)
        .to("account", "id")
        .on_delete(ForeignKeyAction::SetNull)
        .to_owned()
}
