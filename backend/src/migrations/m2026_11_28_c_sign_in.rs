//! Signing in through providers.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, string, string_null, text_null, timestamp_with_time_zone, uuid, uuid_null,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("identity")
                    .col(string("provider"))
                    .col(string("subject"))
                    .col(uuid("account_id"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone("last_seen_at"))
                    .col(boolean("pupil"))
                    .primary_key(Index::create().col("provider").col("subject"))
                    .foreign_key(&mut to("identity", "account"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create().name("identity_account").table("identity").col("account_id").to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("organisation_source")
                    .col(string("provider"))
                    .col(string("external_id"))
                    .col(uuid("organisation_id"))
                    .primary_key(Index::create().col("provider").col("external_id"))
                    .foreign_key(&mut to("organisation_source", "organisation"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("organisation_source_organisation")
                    .table("organisation_source")
                    .col("organisation_id")
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_flow")
                    .col(string("state").primary_key())
                    .col(string("browser"))
                    .col(string("provider"))
                    .col(string("nonce"))
                    .col(string("verifier"))
                    .col(string_null("next"))
                    .col(string("lang"))
                    .col(uuid_null("device_id"))
                    .col(boolean("again"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .foreign_key(&mut to("sign_in_flow", "device"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("device_provider")
                    .col(uuid("device_id").primary_key())
                    .col(string("provider"))
                    .col(boolean("proved"))
                    .col(text_null("id_token"))
                    .foreign_key(&mut to("device_provider", "device"))
                    .to_owned(),
            )
            .await?;
        manager
            .alter_table(Table::alter().table("membership").add_column(string_null("source")).to_owned())
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("membership").drop_column("source").to_owned()).await?;
        for table in ["device_provider", "sign_in_flow", "organisation_source", "identity"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn to(table: &'static str, other: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, format!("{other}_id"))
        .to(other, "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}
