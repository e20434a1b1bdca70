//! It is known whether the pictures on a pupil's card are void: a teacher has given new ones since. Of cards that are there
//! already it is not.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::boolean;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = boolean("card_outdated").default(false).to_owned();
        manager.alter_table(Table::alter().table("pupil").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("pupil").drop_column("card_outdated").to_owned()).await
    }
}
