//! The log of events is found by question: live pages count the tries of this school year every second.

use sea_orm_migration::prelude::*;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut index = Index::create().name("progress_event_question").table("progress_event").to_owned();
        for column in ["account_id", "course", "lesson", "question", "at"] {
            index.col(column);
        }
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().name("progress_event_question").table("progress_event").to_owned();
        manager.drop_index(index).await
    }
}
