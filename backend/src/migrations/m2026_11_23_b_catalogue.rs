//! Courses, their versions, pictures and pages.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, string, string_null, text, timestamp_with_time_zone};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("course")
                    .col(string("id").primary_key())
                    .col(string_null("current_version"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("course_version")
                    .col(string("course_id"))
                    .col(string("version"))
                    .col(text("content"))
                    .col(timestamp_with_time_zone("imported_at"))
                    .primary_key(Index::create().col("course_id").col("version"))
                    .foreign_key(ForeignKey::create().from("course_version", "course_id").to("course", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("media")
                    .col(string("hash").primary_key())
                    .col(string("content_type"))
                    .col(binary("bytes"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("page")
                    .col(string("lang"))
                    .col(string("name"))
                    .col(text("content"))
                    .primary_key(Index::create().col("lang").col("name"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["page", "media", "course_version", "course"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
