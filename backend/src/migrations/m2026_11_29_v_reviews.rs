//! A second person looks at a draft before learners see it, and links by which others look at one without signing in.
//!
//! Times are milliseconds since 1970 (UTC).

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, string, text, uuid, uuid_null};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

const REVIEW: &str = "review_draft";
const COMMENT: &str = "review_comment_review";
const LINK: &str = "preview_link_hash";
const LINK_DRAFT: &str = "preview_link_draft";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [review(), review_comment(), preview_link()] {
            manager.create_table(table).await?;
        }
        for index in [
            Index::create().name(REVIEW).table("review").col("draft_id").to_owned(),
            Index::create().name(COMMENT).table("review_comment").col("review_id").to_owned(),
            Index::create().name(LINK).table("preview_link").col("hash").unique().to_owned(),
            Index::create().name(LINK_DRAFT).table("preview_link").col("draft_id").to_owned(),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["preview_link", "review_comment", "review"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn review() -> TableCreateStatement {
    Table::create()
        .table("review")
        .col(uuid("id").primary_key())
        .col(uuid("draft_id"))
        .col(string("version"))
        .col(uuid_null("handed_in_by"))
        .col(big_integer("handed_in_at"))
        .col(uuid_null("written_by"))
        .col(uuid_null("decided_by"))
        .col(big_integer_null("decided_at"))
        .col(string("state"))
        .col(text("note"))
        .foreign_key(&mut of_draft("review"))
        .foreign_key(&mut by("review", "handed_in_by"))
        .foreign_key(&mut by("review", "written_by"))
        .foreign_key(&mut by("review", "decided_by"))
        .to_owned()
}

fn review_comment() -> TableCreateStatement {
    Table::create()
        .table("review_comment")
        .col(uuid("id").primary_key())
        .col(uuid("review_id"))
        .col(uuid_null("answers"))
        .col(string("path"))
        .col(string("block"))
        .col(text("text"))
        .col(uuid_null("said_by"))
        .col(big_integer("said_at"))
        .col(big_integer_null("settled_at"))
        .foreign_key(
            ForeignKey::create()
                .from("review_comment", "review_id")
                .to("review", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .foreign_key(&mut by("review_comment", "said_by"))
        .to_owned()
}

fn preview_link() -> TableCreateStatement {
    Table::create()
        .table("preview_link")
        .col(uuid("id").primary_key())
        .col(uuid("draft_id"))
        .col(string("hash"))
        .col(uuid_null("made_by"))
        .col(big_integer("made_at"))
        .col(big_integer("until"))
        .foreign_key(&mut of_draft("preview_link"))
        .foreign_key(&mut by("preview_link", "made_by"))
        .to_owned()
}

fn of_draft(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "draft_id")
        .to("draft", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}

/// Who did it; what they did stays when their account goes.
fn by(table: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to("account", "id")
        .on_delete(ForeignKeyAction::SetNull)
        .to_owned()
}
