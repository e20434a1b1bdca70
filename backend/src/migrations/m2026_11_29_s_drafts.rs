//! Courses that trainers write: drafts and their files. Courses know whose they are.
//!
//! Times are milliseconds since 1970 (UTC).

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, string, string_null, text, uuid, uuid_null};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// Unique; `error.rs` knows it by its name.
const COURSE: &str = "draft_course";
const ORGANISATION: &str = "draft_organisation";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(draft()).await?;
        manager.create_table(draft_file()).await?;
        let course = Index::create().name(COURSE).table("draft").col("course_id").unique().to_owned();
        manager.create_index(course).await?;
        let organisation =
            Index::create().name(ORGANISATION).table("draft").col("organisation_id").to_owned();
        manager.create_index(organisation).await?;
        let column = uuid_null("organisation_id");
        manager.alter_table(Table::alter().table("course").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("course").drop_column("organisation_id").to_owned()).await?;
        for table in ["draft_file", "draft"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn draft() -> TableCreateStatement {
    Table::create()
        .table("draft")
        .col(uuid("id").primary_key())
        .col(uuid("organisation_id"))
        .col(string("course_id"))
        .col(string("original"))
        .col(big_integer("created_at"))
        .col(big_integer("changed_at"))
        .col(uuid_null("changed_by"))
        .col(big_integer_null("archived_at"))
        .foreign_key(
            ForeignKey::create()
                .from("draft", "organisation_id")
                .to("organisation", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .foreign_key(&mut by("draft"))
        .to_owned()
}

fn draft_file() -> TableCreateStatement {
    Table::create()
        .table("draft_file")
        .col(uuid("draft_id"))
        .col(string("path"))
        .col(text("text"))
        .col(text("marks"))
        .col(string_null("title"))
        .col(big_integer("revision"))
        .col(big_integer("changed_at"))
        .col(uuid_null("changed_by"))
        .primary_key(Index::create().col("draft_id").col("path"))
        .foreign_key(
            ForeignKey::create()
                .from("draft_file", "draft_id")
                .to("draft", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .foreign_key(&mut by("draft_file"))
        .to_owned()
}

/// Who wrote last; what they wrote stays when their account goes.
fn by(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "changed_by")
        .to("account", "id")
        .on_delete(ForeignKeyAction::SetNull)
        .to_owned()
}
