//! Accounts, devices, tokens, organisations, roles.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, string, string_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("account")
                    .col(uuid("id").primary_key())
                    .col(string_null("user_name"))
                    .col(string_null("email"))
                    .col(string("password_hash"))
                    .col(string("lang"))
                    .col(boolean("administrator").default(false))
                    .col(timestamp_with_time_zone("created_at"))
                    .to_owned(),
            )
            .await?;
        // Names as `error.rs` looks for them.
        for (name, column) in [("account_user_name", "user_name"), ("account_email", "email")] {
            manager
                .create_index(Index::create().name(name).table("account").col(column).unique().to_owned())
                .await?;
        }
        manager
            .create_table(
                Table::create()
                    .table("device")
                    .col(uuid("id").primary_key())
                    .col(uuid("account_id"))
                    .col(timestamp_with_time_zone("signed_in_at"))
                    .col(timestamp_with_time_zone("last_seen_at"))
                    .foreign_key(&mut to_account("device"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(Index::create().name("device_account").table("device").col("account_id").to_owned())
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("refresh_token")
                    .col(string("hash").primary_key())
                    .col(uuid("device_id"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .col(timestamp_with_time_zone_null("used_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("refresh_token", "device_id")
                            .to("device", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("refresh_token_device")
                    .table("refresh_token")
                    .col("device_id")
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("link")
                    .col(string("hash").primary_key())
                    .col(string("purpose"))
                    .col(uuid_null("account_id"))
                    .col(string_null("email"))
                    .col(string_null("password_hash"))
                    .col(string_null("lang"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .foreign_key(&mut to_account("link"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("organisation")
                    .col(uuid("id").primary_key())
                    .col(string("name"))
                    .col(string("kind"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("organisation_name")
                    .table("organisation")
                    .col("name")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("membership")
                    .col(uuid("organisation_id"))
                    .col(uuid("account_id"))
                    .col(string("role"))
                    .primary_key(Index::create().col("organisation_id").col("account_id").col("role"))
                    .foreign_key(&mut to_account("membership"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("membership", "organisation_id")
                            .to("organisation", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create().name("membership_account").table("membership").col("account_id").to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("signing_key")
                    .col(string("id").primary_key())
                    .col(string("secret"))
                    .col(timestamp_with_time_zone("created_at"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in
            ["signing_key", "membership", "organisation", "link", "refresh_token", "device", "account"]
        {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// `account_id` of a table: what belongs to somebody goes with their account.
pub fn to_account(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "account_id")
        .to("account", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}
