//! A class group knows since when it is in its present school year: those that are there already, since it began (the
//! earlier of the two counts, see `schools::classes::present_since`).

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = big_integer("year_since").default(i64::MAX).to_owned();
        manager.alter_table(Table::alter().table("class_group").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("class_group").drop_column("year_since").to_owned()).await
    }
}
