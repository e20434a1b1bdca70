//! Schools: class groups, pupils, assignments, invitations; what is kept after an erasure.
//!
//! Times are milliseconds since 1970 (UTC).

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, small_integer, small_integer_null, string, string_null,
    uuid, uuid_null,
};

use super::m2026_11_23_a_accounts::to_account;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in classes().into_iter().chain(pupils()).chain(assignments()).chain(upkeep()) {
            manager.create_table(table).await?;
        }
        for (name, table, columns, unique) in INDEXES {
            let mut index = Index::create().name(*name).table(*table).to_owned();
            for column in *columns {
                index.col(*column);
            }
            if *unique {
                index.unique();
            }
            manager.create_index(index).await?;
        }
        // SQLite adds one column at a time.
        for (table, column) in [
            ("device", big_integer_null("until")),
            ("booking", uuid_null("class_id")),
            ("booking", small_integer_null("adults")),
            ("workshop", boolean("classes_only").default(false).to_owned()),
        ] {
            manager.alter_table(Table::alter().table(table).add_column(column).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in [
            ("workshop", "classes_only"),
            ("booking", "adults"),
            ("booking", "class_id"),
            ("device", "until"),
        ] {
            manager.alter_table(Table::alter().table(table).drop_column(column).to_owned()).await?;
        }
        for table in [
            "year_count",
            "erasure",
            "invitation",
            "assignment_pupil",
            "assignment",
            "group_pupil",
            "pupil_group",
            "class_pupil",
            "pupil",
            "class_teacher",
            "class_group",
        ] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// Name, table, columns, unique. `error.rs` knows the unique ones by their names.
const INDEXES: &[(&str, &str, &[&str], bool)] = &[
    ("class_group_name", "class_group", &["organisation_id", "school_year", "name"], true),
    ("class_group_source", "class_group", &["organisation_id", "source", "external_id"], true),
    ("class_group_door", "class_group", &["door_code"], true),
    ("class_group_delete", "class_group", &["delete_at"], false),
    ("class_teacher_account", "class_teacher", &["account_id"], false),
    ("pupil_organisation", "pupil", &["organisation_id"], false),
    ("pupil_source", "pupil", &["organisation_id", "source", "external_id"], true),
    ("pupil_card", "pupil", &["card_hash"], true),
    ("pupil_delete", "pupil", &["delete_at"], false),
    ("class_pupil_account", "class_pupil", &["account_id"], false),
    ("pupil_group_name", "pupil_group", &["class_id", "name"], true),
    ("group_pupil_account", "group_pupil", &["account_id"], false),
    ("assignment_class", "assignment", &["class_id"], false),
    ("assignment_pupil_account", "assignment_pupil", &["account_id"], false),
    ("invitation_hash", "invitation", &["hash"], true),
    ("invitation_organisation", "invitation", &["organisation_id"], false),
    ("erasure_organisation", "erasure", &["organisation_id"], false),
];

fn cascade(from: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(from, column).to(to, "id").on_delete(ForeignKeyAction::Cascade).to_owned()
}

fn classes() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("class_group")
            .col(uuid("id").primary_key())
            .col(uuid("organisation_id"))
            .col(string("name"))
            .col(small_integer("school_year"))
            .col(boolean("archived").default(false))
            .col(big_integer("delete_at"))
            .col(string_null("door_code"))
            .col(big_integer_null("door_until"))
            .col(string_null("source"))
            .col(string_null("external_id"))
            .foreign_key(&mut cascade("class_group", "organisation_id", "organisation"))
            .to_owned(),
        Table::create()
            .table("class_teacher")
            .col(uuid("class_id"))
            .col(uuid("account_id"))
            .col(string_null("source"))
            .primary_key(Index::create().col("class_id").col("account_id"))
            .foreign_key(&mut cascade("class_teacher", "class_id", "class_group"))
            .foreign_key(&mut to_account("class_teacher"))
            .to_owned(),
    ]
}

fn pupils() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("pupil")
            .col(uuid("account_id").primary_key())
            .col(uuid("organisation_id"))
            .col(string("name"))
            .col(string_null("source"))
            .col(string_null("external_id"))
            .col(string_null("card_hash"))
            .col(string_null("pictures_hash"))
            .col(integer("wrong_tries").default(0))
            .col(big_integer("wrong_at").default(0))
            .col(big_integer("delete_at"))
            .foreign_key(&mut to_account("pupil"))
            .foreign_key(&mut cascade("pupil", "organisation_id", "organisation"))
            .to_owned(),
        Table::create()
            .table("class_pupil")
            .col(uuid("class_id"))
            .col(uuid("account_id"))
            .col(string_null("source"))
            .primary_key(Index::create().col("class_id").col("account_id"))
            .foreign_key(&mut cascade("class_pupil", "class_id", "class_group"))
            .foreign_key(&mut to_account("class_pupil"))
            .to_owned(),
        Table::create()
            .table("pupil_group")
            .col(uuid("id").primary_key())
            .col(uuid("class_id"))
            .col(string("name"))
            .foreign_key(&mut cascade("pupil_group", "class_id", "class_group"))
            .to_owned(),
        Table::create()
            .table("group_pupil")
            .col(uuid("group_id"))
            .col(uuid("account_id"))
            .primary_key(Index::create().col("group_id").col("account_id"))
            .foreign_key(&mut cascade("group_pupil", "group_id", "pupil_group"))
            .foreign_key(&mut to_account("group_pupil"))
            .to_owned(),
    ]
}

fn assignments() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("assignment")
            .col(uuid("id").primary_key())
            .col(uuid("class_id"))
            .col(string("kind"))
            .col(string("course"))
            .col(string_null("lesson"))
            .col(string("whom"))
            .col(uuid_null("group_id"))
            .col(big_integer_null("starts_at"))
            .col(big_integer_null("due_at"))
            .foreign_key(&mut cascade("assignment", "class_id", "class_group"))
            .foreign_key(&mut cascade("assignment", "group_id", "pupil_group"))
            .to_owned(),
        Table::create()
            .table("assignment_pupil")
            .col(uuid("assignment_id"))
            .col(uuid("account_id"))
            .primary_key(Index::create().col("assignment_id").col("account_id"))
            .foreign_key(&mut cascade("assignment_pupil", "assignment_id", "assignment"))
            .foreign_key(&mut to_account("assignment_pupil"))
            .to_owned(),
    ]
}

fn upkeep() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("invitation")
            .col(uuid("id").primary_key())
            .col(uuid("organisation_id"))
            .col(string("hash"))
            .col(string("role"))
            .col(string("label"))
            .col(small_integer("uses_left"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut cascade("invitation", "organisation_id", "organisation"))
            .to_owned(),
        Table::create()
            .table("erasure")
            .col(uuid("id").primary_key())
            .col(uuid("organisation_id"))
            .col(big_integer("at"))
            .col(string("what"))
            .col(integer("accounts"))
            .col(integer("classes"))
            .foreign_key(&mut cascade("erasure", "organisation_id", "organisation"))
            .to_owned(),
        Table::create()
            .table("year_count")
            .col(uuid("organisation_id"))
            .col(small_integer("school_year"))
            .col(integer("pupils"))
            .col(integer("lessons"))
            .col(integer("answers"))
            .primary_key(Index::create().col("organisation_id").col("school_year"))
            .foreign_key(&mut cascade("year_count", "organisation_id", "organisation"))
            .to_owned(),
    ]
}
