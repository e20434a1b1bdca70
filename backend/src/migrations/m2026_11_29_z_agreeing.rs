//! Who wrote what was handed in is known of all writers, no longer of the last one besides.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::uuid_null;
use sea_orm_migration::sea_orm::DbBackend;

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

const COPY: &str = "INSERT INTO kept_writer (draft_id, state, account_id) \
    SELECT DISTINCT draft_id, kept_state, written_by FROM review \
    WHERE state = 'waiting' AND written_by IS NOT NULL ON CONFLICT DO NOTHING";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared(COPY).await?;
        // SQLite cannot drop a column of a foreign key: there it stays, and is empty.
        if manager.get_database_backend() == DbBackend::Sqlite {
            db.execute_unprepared("UPDATE review SET written_by = NULL").await?;
            return Ok(());
        }
        let dropped = Table::alter().table("review").drop_column("written_by").to_owned();
        manager.alter_table(dropped).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Sqlite {
            return Ok(());
        }
        let back = Table::alter().table("review").add_column(uuid_null("written_by")).to_owned();
        manager.alter_table(back).await
    }
}
