//! Refresh tokens know whose successors they are.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_null;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Nobody knows the successors of those that were exchanged before.
        let used = Query::delete()
            .from_table("refresh_token")
            .cond_where(Expr::col("used_at").is_not_null())
            .to_owned();
        manager.execute(used).await?;
        manager
            .alter_table(Table::alter().table("refresh_token").add_column(string_null("parent")).to_owned())
            .await?;
        manager
            .create_index(
                Index::create().name("refresh_token_parent").table("refresh_token").col("parent").to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(Index::drop().name("refresh_token_parent").table("refresh_token").to_owned())
            .await?;
        manager.alter_table(Table::alter().table("refresh_token").drop_column("parent").to_owned()).await
    }
}
