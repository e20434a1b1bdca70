//! A class group of a school in a school year.

use sea_orm::entity::prelude::*;

/// A class group of a school in a school year.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "class_group")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The school.
    pub organisation_id: Uuid,
    /// "7a"; unique within school and school year.
    pub name: String,
    /// The year in which its school year begins.
    pub school_year: i16,
    /// Since when it is in it, milliseconds since 1970: made, or gone up.
    pub year_since: i64,
    /// Since when it was in the year before, as far as that is known: a class group that goes back takes it back. After
    /// that, since when it was in the later year.
    pub year_since_before: Option<i64>,
    /// Nobody works in it any more.
    pub archived: bool,
    /// When it is erased, milliseconds since 1970.
    pub delete_at: i64,
    /// While its door is open: what is typed there. Unique.
    pub door_code: Option<String>,
    /// Until when the door is open, milliseconds since 1970.
    pub door_until: Option<i64>,
    /// From where it came, if from another system: `roster`, or a provider of single sign-on.
    pub source: Option<String>,
    /// Its id there.
    pub external_id: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
