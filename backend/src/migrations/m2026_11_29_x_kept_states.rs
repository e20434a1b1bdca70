//! States of drafts are kept with their marks, each publication is remembered by itself, and drafts know who has written in
//! them, how often they were changed, and which files were taken away.
//!
//! Times are milliseconds since 1970 (UTC).

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, text, uuid, uuid_null};

use super::m2026_11_29_u_versions::{version_media, version_source};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

const HASH: &str = "kept_media_hash";
const OLD_HASH: &str = "version_media_hash";

/// What was known until now. A draft that was not changed since it was kept is known to be in that state.
const COPY: &[&str] = &[
    "INSERT INTO kept_state (draft_id, state, version, files, marks, kept_at, kept_by, changes) \
     SELECT draft_id, version, version, files, marks, kept_at, kept_by, \
     CASE WHEN EXISTS (SELECT 1 FROM draft WHERE draft.id = version_source.draft_id \
     AND draft.changed_at = version_source.changed_at) THEN 1 ELSE 0 END FROM version_source",
    "INSERT INTO kept_media (draft_id, state, name, hash) SELECT draft_id, version, name, hash FROM version_media",
    "INSERT INTO publication (draft_id, number, state, published_at, published_by, approved_by) \
     SELECT draft_id, ROW_NUMBER() OVER (PARTITION BY draft_id ORDER BY published_at, kept_at, version), version, \
     published_at, published_by, approved_by FROM version_source WHERE published_at IS NOT NULL",
    "INSERT INTO draft_writer (draft_id, account_id, change, written_at) \
     SELECT draft_id, changed_by, 1, MAX(changed_at) FROM draft_file WHERE changed_by IS NOT NULL \
     AND changed_at > COALESCE((SELECT MAX(version_source.changed_at) FROM version_source \
     WHERE version_source.draft_id = draft_file.draft_id AND version_source.published_at IS NOT NULL), 0) \
     GROUP BY draft_id, changed_by",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let changes = big_integer("changes").default(1).to_owned();
        manager.alter_table(Table::alter().table("draft").add_column(changes).to_owned()).await?;
        let renamed = Table::alter().table("review").rename_column("version", "kept_state").to_owned();
        manager.alter_table(renamed).await?;
        for table in [kept_state(), kept_media(), kept_writer(), publication(), draft_writer(), draft_gone()]
        {
            manager.create_table(table).await?;
        }
        let hash = Index::create().name(HASH).table("kept_media").col("hash").to_owned();
        manager.create_index(hash).await?;
        for copy in COPY {
            manager.get_connection().execute_unprepared(copy).await?;
        }
        for table in ["version_media", "version_source"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["draft_gone", "draft_writer", "publication", "kept_writer", "kept_media", "kept_state"]
        {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        manager.create_table(version_source()).await?;
        manager.create_table(version_media()).await?;
        let hash = Index::create().name(OLD_HASH).table("version_media").col("hash").to_owned();
        manager.create_index(hash).await?;
        let renamed = Table::alter().table("review").rename_column("kept_state", "version").to_owned();
        manager.alter_table(renamed).await?;
        manager.alter_table(Table::alter().table("draft").drop_column("changes").to_owned()).await
    }
}

fn kept_state() -> TableCreateStatement {
    Table::create()
        .table("kept_state")
        .col(uuid("draft_id"))
        .col(string("state"))
        .col(string("version"))
        .col(text("files"))
        .col(text("marks"))
        .col(big_integer("kept_at"))
        .col(uuid_null("kept_by"))
        .col(big_integer("changes"))
        .primary_key(Index::create().col("draft_id").col("state"))
        .foreign_key(&mut of_draft("kept_state"))
        .foreign_key(&mut by("kept_state", "kept_by"))
        .to_owned()
}

fn kept_media() -> TableCreateStatement {
    Table::create()
        .table("kept_media")
        .col(uuid("draft_id"))
        .col(string("state"))
        .col(string("name"))
        .col(string("hash"))
        .primary_key(Index::create().col("draft_id").col("state").col("name"))
        .foreign_key(&mut of_state("kept_media"))
        // What a state has by a name cannot go.
        .foreign_key(ForeignKey::create().from("kept_media", "hash").to("upload", "hash"))
        .to_owned()
}

fn kept_writer() -> TableCreateStatement {
    Table::create()
        .table("kept_writer")
        .col(uuid("draft_id"))
        .col(string("state"))
        .col(uuid("account_id"))
        .primary_key(Index::create().col("draft_id").col("state").col("account_id"))
        .foreign_key(&mut of_state("kept_writer"))
        .foreign_key(&mut of_account("kept_writer"))
        .to_owned()
}

fn publication() -> TableCreateStatement {
    Table::create()
        .table("publication")
        .col(uuid("draft_id"))
        .col(big_integer("number"))
        .col(string("state"))
        .col(big_integer("published_at"))
        .col(uuid_null("published_by"))
        .col(uuid_null("approved_by"))
        .primary_key(Index::create().col("draft_id").col("number"))
        .foreign_key(&mut of_state("publication"))
        .foreign_key(&mut by("publication", "published_by"))
        .foreign_key(&mut by("publication", "approved_by"))
        .to_owned()
}

fn draft_writer() -> TableCreateStatement {
    Table::create()
        .table("draft_writer")
        .col(uuid("draft_id"))
        .col(uuid("account_id"))
        .col(big_integer("change"))
        .col(big_integer("written_at"))
        .primary_key(Index::create().col("draft_id").col("account_id"))
        .foreign_key(&mut of_draft("draft_writer"))
        .foreign_key(&mut of_account("draft_writer"))
        .to_owned()
}

fn draft_gone() -> TableCreateStatement {
    Table::create()
        .table("draft_gone")
        .col(uuid("draft_id"))
        .col(string("path"))
        .col(big_integer("revision"))
        .primary_key(Index::create().col("draft_id").col("path"))
        .foreign_key(&mut of_draft("draft_gone"))
        .to_owned()
}

fn of_draft(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "draft_id")
        .to("draft", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}

fn of_state(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, ("draft_id", "state"))
        .to("kept_state", ("draft_id", "state"))
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}

/// Whoever goes has written nothing any more.
fn of_account(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "account_id")
        .to("account", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}

/// What somebody did stays when their account goes.
fn by(table: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to("account", "id")
        .on_delete(ForeignKeyAction::SetNull)
        .to_owned()
}
