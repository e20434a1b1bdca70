//! What learners say whom a lesson did not help. What they did is found by course.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, text, uuid};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

const COURSE: &str = "remark_course";
const LESSON_STATE: &str = "lesson_state_course";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("remark")
                    .col(uuid("id").primary_key())
                    .col(string("course"))
                    .col(string("lesson"))
                    .col(string("version"))
                    .col(string("reason"))
                    .col(text("text"))
                    .col(big_integer("day"))
                    .to_owned(),
            )
            .await?;
        let course = Index::create().name(COURSE).table("remark").col("course").col("day").to_owned();
        manager.create_index(course).await?;
        let state = Index::create().name(LESSON_STATE).table("lesson_state").col("course").to_owned();
        manager.create_index(state).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name(LESSON_STATE).table("lesson_state").to_owned()).await?;
        manager.drop_table(Table::drop().table("remark").to_owned()).await
    }
}
