//! It is known since when a pupil is in a class group: what the class had to do before is not theirs. Of those who are
//! there already it is not.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer_null;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = big_integer_null("joined_at");
        manager.alter_table(Table::alter().table("class_pupil").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("class_pupil").drop_column("joined_at").to_owned()).await
    }
}
