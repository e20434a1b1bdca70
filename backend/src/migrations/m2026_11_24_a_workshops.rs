//! Workshops, sessions, bookings, what was decided about them; letters on their way.
//!
//! Times are milliseconds since 1970 (UTC), as in the API and in the rules of `shared::workshop`.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, boolean, integer, small_integer, small_integer_null, string,
    string_null, text, text_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn link(
    from: &'static str,
    column: &'static str,
    to: &'static str,
    action: ForeignKeyAction,
) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(from, column).to(to, "id").on_delete(action).to_owned()
}

const CASCADE: ForeignKeyAction = ForeignKeyAction::Cascade;
const SET_NULL: ForeignKeyAction = ForeignKeyAction::SetNull;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in offers().into_iter().chain(bookings()).chain([letters()]) {
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
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in
            ["letter", "tick", "attendance", "call", "decision", "booking", "session", "workshop", "place"]
        {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// Name, table, columns, unique. `error.rs` knows the unique ones by their names.
const INDEXES: &[(&str, &str, &[&str], bool)] = &[
    ("workshop_slug", "workshop", &["slug"], true),
    ("workshop_organisation", "workshop", &["organisation_id"], false),
    ("session_workshop", "session", &["workshop_id", "starts_at"], false),
    ("session_ends", "session", &["ends_at"], false),
    ("booking_code", "booking", &["code"], true),
    ("booking_key", "booking", &["session_id", "idempotency_key"], true),
    ("booking_seats", "booking", &["session_id", "state", "party"], false),
    ("booking_arrived", "booking", &["session_id", "arrived"], false),
    ("booking_account", "booking", &["account_id"], false),
    ("booking_offer", "booking", &["state", "offer_until"], false),
    ("decision_session", "decision", &["session_id", "at"], false),
    ("decision_booking", "decision", &["booking_id"], false),
    ("call_session", "call", &["session_id"], false),
    ("call_booking", "call", &["booking_id"], false),
    ("tick_session", "tick", &["session_id"], false),
    ("letter_due", "letter", &["state", "due_at"], false),
    ("letter_booking", "letter", &["booking_id"], false),
];

fn offers() -> [TableCreateStatement; 3] {
    [
        Table::create()
            .table("place")
            .col(uuid("id").primary_key())
            .col(uuid_null("organisation_id"))
            .col(string("name"))
            .col(string("street"))
            .col(string("town"))
            .col(text("directions"))
            .col(boolean("wheelchair"))
            .foreign_key(&mut link("place", "organisation_id", "organisation", CASCADE))
            .to_owned(),
        Table::create()
            .table("workshop")
            .col(uuid("id").primary_key())
            .col(uuid("organisation_id"))
            .col(string("slug"))
            .col(string("form"))
            .col(text("texts"))
            .col(string_null("topic"))
            .col(text("competences"))
            .col(string("level"))
            .col(string("target"))
            .col(small_integer("age_min"))
            .col(small_integer_null("age_max"))
            .col(boolean("withdrawn"))
            .col(big_integer("created_at"))
            .foreign_key(&mut link("workshop", "organisation_id", "organisation", CASCADE))
            .to_owned(),
        Table::create()
            .table("session")
            .col(uuid("id").primary_key())
            .col(uuid("workshop_id"))
            .col(uuid("organisation_id"))
            .col(uuid_null("place_id"))
            .col(string_null("online_link"))
            .col(string("language"))
            .col(integer("capacity"))
            .col(uuid_null("block"))
            .col(boolean("wheelchair"))
            .col(string_null("interpreter"))
            .col(boolean("loan_devices"))
            .col(small_integer_null("offer_hours"))
            .col(string("state"))
            .col(integer("sequence"))
            .col(big_integer("starts_at"))
            .col(big_integer("ends_at"))
            .col(text("dates"))
            .foreign_key(&mut link("session", "workshop_id", "workshop", CASCADE))
            .foreign_key(&mut link("session", "place_id", "place", SET_NULL))
            .to_owned(),
    ]
}

fn bookings() -> [TableCreateStatement; 5] {
    [
        Table::create()
            .table("booking")
            .col(uuid("id").primary_key())
            .col(uuid("session_id"))
            .col(string("code"))
            .col(uuid_null("account_id"))
            .col(string("name"))
            .col(string_null("email"))
            .col(string_null("phone"))
            .col(string("lang"))
            .col(small_integer("party"))
            .col(text("needs"))
            .col(string("state"))
            .col(big_integer("arrived"))
            .col(big_integer_null("offered_at"))
            .col(big_integer_null("offer_until"))
            .col(string("channel"))
            .col(uuid("idempotency_key"))
            .col(big_integer("booked_at"))
            .col(big_integer("changed_at"))
            .col(big_integer_null("marked_at"))
            .col(integer("sequence"))
            .col(big_integer("reminded_until"))
            .col(boolean("erased"))
            .foreign_key(&mut link("booking", "session_id", "session", CASCADE))
            // The seats of an erased account are given on by `workshops::upkeep`.
            .foreign_key(&mut link("booking", "account_id", "account", SET_NULL))
            .to_owned(),
        Table::create()
            .table("decision")
            // Counts up: decisions of one moment keep their order.
            .col(big_pk_auto("id"))
            .col(uuid("session_id"))
            .col(uuid_null("booking_id"))
            .col(big_integer("at"))
            .col(text("what"))
            .foreign_key(&mut link("decision", "session_id", "session", CASCADE))
            .to_owned(),
        Table::create()
            .table("call")
            .col(uuid("id").primary_key())
            .col(uuid("session_id"))
            .col(uuid("booking_id"))
            .col(string("why"))
            .col(big_integer("since"))
            .col(big_integer_null("until"))
            .col(text("message"))
            .col(big_integer_null("done_at"))
            .foreign_key(&mut link("call", "booking_id", "booking", CASCADE))
            .to_owned(),
        Table::create()
            .table("attendance")
            .col(uuid("account_id"))
            .col(uuid("session_id"))
            .col(string("competence"))
            .col(string("level"))
            .col(big_integer("at"))
            .primary_key(Index::create().col("account_id").col("session_id").col("competence"))
            .foreign_key(&mut link("attendance", "account_id", "account", CASCADE))
            .to_owned(),
        Table::create()
            .table("tick")
            .col(uuid("session_id"))
            .col(uuid("key"))
            .col(integer("count"))
            .primary_key(Index::create().col("session_id").col("key"))
            .foreign_key(&mut link("tick", "session_id", "session", CASCADE))
            .to_owned(),
    ]
}

fn letters() -> TableCreateStatement {
    Table::create()
        .table("letter")
        .col(uuid("id").primary_key())
        .col(string("recipient"))
        .col(string("subject"))
        .col(text("text"))
        .col(text("html"))
        .col(text_null("calendar"))
        .col(string_null("calendar_method"))
        .col(uuid_null("booking_id"))
        .col(boolean("private"))
        .col(string("state"))
        .col(integer("tries"))
        .col(big_integer("due_at"))
        .col(big_integer("written_at"))
        .col(string_null("error"))
        .to_owned()
}
