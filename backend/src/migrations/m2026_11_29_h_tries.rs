//! Calls know when it was last tried, and what came of it: an offer stays on the list until it is answered.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, string_null};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [big_integer_null("tried_at"), string_null("tried")] {
            manager.alter_table(Table::alter().table("call").add_column(column).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["tried_at", "tried"] {
            manager.alter_table(Table::alter().table("call").drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
