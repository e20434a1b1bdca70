//! Files that were taken over into the studio, for a day: whoever sends one again, because no answer came, does not get its
//! course or its questions twice.
//!
//! Times are milliseconds since 1970 (UTC).

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("brought")
            .col(uuid("wish"))
            .col(uuid("organisation_id"))
            .col(big_integer("taken_at"))
            .col(text("answer"))
            .primary_key(Index::create().col("organisation_id").col("wish"))
            .foreign_key(
                ForeignKey::create()
                    .from("brought", "organisation_id")
                    .to("organisation", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("brought").to_owned()).await
    }
}
