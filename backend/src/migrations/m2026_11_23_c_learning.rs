//! Progress: the log of events and the states that are folded from it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, small_integer, small_integer_null, string, string_null,
    text_null, uuid,
};

use super::m2026_11_23_a_accounts::to_account;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("progress_event")
                    .col(uuid("account_id"))
                    .col(uuid("id"))
                    .col(big_integer("at"))
                    .col(big_integer("received_at"))
                    .col(string("course"))
                    .col(string("lesson"))
                    .col(string("version"))
                    .col(string("what"))
                    .col(string_null("question"))
                    .col(text_null("response"))
                    .col(small_integer_null("score"))
                    .primary_key(Index::create().col("account_id").col("id"))
                    .foreign_key(&mut to_account("progress_event"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("lesson_state")
                    .col(uuid("account_id"))
                    .col(string("course"))
                    .col(string("lesson"))
                    .col(big_integer("first_at"))
                    .col(big_integer("last_at"))
                    .col(big_integer_null("finished_at"))
                    .primary_key(Index::create().col("account_id").col("course").col("lesson"))
                    .foreign_key(&mut to_account("lesson_state"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("question_state")
                    .col(uuid("account_id"))
                    .col(string("course"))
                    .col(string("lesson"))
                    .col(string("question"))
                    .col(integer("attempts"))
                    .col(small_integer("best"))
                    .primary_key(
                        Index::create().col("account_id").col("course").col("lesson").col("question"),
                    )
                    .foreign_key(&mut to_account("question_state"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["question_state", "lesson_state", "progress_event"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
