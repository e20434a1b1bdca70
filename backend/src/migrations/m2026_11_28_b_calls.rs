//! Letters know what is to be said by telephone when they do not arrive.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, string_null, text};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            string_null("why"),
            text("message").default("").to_owned(),
            boolean("called").default(false).to_owned(),
        ] {
            manager.alter_table(Table::alter().table("letter").add_column(column).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["why", "message", "called"] {
            manager.alter_table(Table::alter().table("letter").drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
