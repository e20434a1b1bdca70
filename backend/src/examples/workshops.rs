//! Example workshops of all forms at places of the city: invented people and dates, computed in the near future. That these
//! places exist is a fact; that they offer this is not.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, Set};
use shared::api::organisation::{OrganisationKind, Role};
use shared::api::workshop::desk::{LocalSpan, NewSessions, Plan, SaveWorkshop, SessionWish, WorkshopText};
use shared::api::workshop::{Form, Target};
use shared::course::{Level, Topic};
use shared::lang::Lang;
use uuid::Uuid;

use super::texts::{self, Words};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{membership, organisation, place, workshop};
use crate::workshops;

/// The organisation that offers them.
const ORGANISATION: &str = "Digitale Stadt Beispiel (erfunden)";

/// When a workshop takes place: days from now to the weekday, begin, end, and how.
enum When {
    /// On the next such weekdays (0 is Monday), so many of them.
    Weekly { weekday: u64, from: &'static str, to: &'static str, times: u8 },
    /// Slots on the next such weekday.
    Slots { weekday: u64, from: &'static str, to: &'static str, minutes: u16 },
}

/// A workshop.
struct Example {
    form: Form,
    words: [Words; 3],
    topic: Topic,
    competences: &'static [&'static str],
    level: Level,
    target: Target,
    ages: (u8, Option<u8>),
    place: Option<&'static str>,
    language: &'static str,
    capacity: u32,
    interpreter: Option<&'static str>,
    loan_devices: bool,
    when: When,
}

const PLACES: [(&str, bool); 6] = [
    ("Markthalle – Raum für digitale Ideen (Schiller40)", true),
    ("phaeno", true),
    ("Stadtbibliothek", true),
    ("vhs", true),
    ("Autostadt", true),
    ("Beispielschule (erfunden)", false),
];

/// Makes them, if there are none, and tells the organisation's id. `organiser` may run them.
///
/// # Errors
/// The database's.
pub async fn create(db: &Db, organiser: Uuid, now: DateTime<Utc>) -> anyhow::Result<()> {
    let organisation = organisation(db, now).await?;
    let row = membership::ActiveModel {
        organisation_id: Set(organisation),
        account_id: Set(organiser),
        role: Set(Role::Organiser.code().to_owned()),
        source: Set(None),
    };
    let key = [membership::Column::OrganisationId, membership::Column::AccountId, membership::Column::Role];
    membership::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(&db.write)
        .await?;
    let there = workshop::Entity::find()
        .filter(workshop::Column::OrganisationId.eq(organisation))
        .count(&db.read)
        .await?;
    if there > 0 {
        return Ok(());
    }
    let places = places(db, now).await?;
    for example in examples() {
        let what = SaveWorkshop {
            form: example.form,
            texts: example.words.iter().zip(Lang::ALL).map(|(words, lang)| text(words, lang)).collect(),
            topic: Some(example.topic),
            competences: example.competences.iter().map(|id| (*id).to_owned()).collect(),
            level: example.level,
            target: example.target,
            age_min: example.ages.0,
            age_max: example.ages.1,
            classes_only: example.target == Target::Schools,
            withdrawn: false,
        };
        let fault = |error: crate::error::ApiError| anyhow::anyhow!("an example workshop: {error:?}");
        let made = workshops::create_workshop(db, organisation, what, now).await.map_err(fault)?;
        let place = example.place.and_then(|name| places.iter().find(|(known, _)| *known == name));
        let sessions = NewSessions {
            what: SessionWish {
                place: place.map(|(_, id)| *id),
                online_link: place.is_none().then(|| "https://meet.example.org/beispiel".to_owned()),
                language: example.language.to_owned(),
                capacity: example.capacity,
                wheelchair: place.is_some_and(|(name, _)| PLACES.iter().any(|p| p.0 == *name && p.1)),
                interpreter: example.interpreter.map(str::to_owned),
                loan_devices: example.loan_devices,
                offer_hours: None,
            },
            when: plan(&example.when, crate::time::local(now.timestamp_millis()).date_naive()),
        };
        workshops::create_sessions(db, organisation, made.id, sessions, now).await.map_err(fault)?;
    }
    Ok(())
}

fn text(words: &Words, lang: Lang) -> WorkshopText {
    WorkshopText {
        lang,
        title: words.title.to_owned(),
        summary: words.summary.to_owned(),
        learn: words.learn.iter().map(|it| (*it).to_owned()).collect(),
        bring: words.bring.to_owned(),
        leads: words.leads.to_owned(),
    }
}

/// The next such weekday, two days ahead at least.
fn next(today: NaiveDate, weekday: u64) -> NaiveDate {
    let soon = today + Days::new(2);
    let ahead = (7 + weekday - u64::from(soon.weekday().num_days_from_monday())) % 7;
    soon + Days::new(ahead)
}

fn plan(when: &When, today: NaiveDate) -> Plan {
    let span = |day: NaiveDate, from: &str, to: &str| LocalSpan {
        starts: format!("{day}T{from}"),
        ends: format!("{day}T{to}"),
    };
    match when {
        When::Weekly { weekday, from, to, times } => Plan::Recurrence {
            first: span(next(today, *weekday), from, to),
            rule: format!("FREQ=WEEKLY;COUNT={times}"),
            without: vec![],
            moved: vec![],
        },
        When::Slots { weekday, from, to, minutes } => {
            Plan::Slots { span: span(next(today, *weekday), from, to), minutes: *minutes }
        }
    }
}

async fn organisation(db: &Db, now: DateTime<Utc>) -> anyhow::Result<Uuid> {
    let known = organisation::Entity::find()
        .filter(organisation::Column::Name.eq(ORGANISATION))
        .one(&db.read)
        .await?;
    if let Some(known) = known {
        return Ok(known.id);
    }
    let id = secrets::new_id(now);
    let row = organisation::ActiveModel {
        id: Set(id),
        name: Set(ORGANISATION.to_owned()),
        kind: Set(OrganisationKind::City.code().to_owned()),
        phone: Set("030 23125 100".to_owned()),
        second_person: Set(false),
    };
    organisation::Entity::insert(row).exec_without_returning(&db.write).await?;
    Ok(id)
}

/// Places of everybody.
async fn places(db: &Db, now: DateTime<Utc>) -> anyhow::Result<Vec<(&'static str, Uuid)>> {
    let mut all = Vec::new();
    for (name, wheelchair) in PLACES {
        let known = place::Entity::find().filter(place::Column::Name.eq(name)).one(&db.read).await?;
        if let Some(known) = known {
            all.push((name, known.id));
            continue;
        }
        let row = place::Model {
            id: secrets::new_id(now),
            organisation_id: None,
            name: name.to_owned(),
            street: String::new(),
            town: "Wolfsburg".to_owned(),
            directions: texts::DIRECTIONS.to_owned(),
            wheelchair,
        };
        all.push((name, row.id));
        let mut row = row.into_active_model();
        row = sea_orm::ActiveModelTrait::reset_all(row);
        place::Entity::insert(row).exec_without_returning(&db.write).await?;
    }
    Ok(all)
}

fn examples() -> [Example; 9] {
    let plain = |form, words, topic, competences, target, place, capacity, when| Example {
        form,
        words,
        topic,
        competences,
        level: Level::Basic,
        target,
        ages: (0, None),
        place,
        language: "de",
        capacity,
        interpreter: None,
        loan_devices: false,
        when,
    };
    [
        plain(
            Form::DropIn,
            texts::SPRECHSTUNDE,
            Topic::Devices,
            &["5.1", "4.1"],
            Target::Everybody,
            Some(PLACES[0].0),
            20,
            When::Weekly { weekday: 2, from: "14:00", to: "17:00", times: 4 },
        ),
        plain(
            Form::Slots,
            texts::SLOTS,
            Topic::Devices,
            &["5.1"],
            Target::Everybody,
            Some(PLACES[2].0),
            1,
            When::Slots { weekday: 3, from: "14:00", to: "17:00", minutes: 20 },
        ),
        plain(
            Form::Single,
            texts::BANKING,
            Topic::Everyday,
            &["2.3", "4.2"],
            Target::Seniors,
            Some(PLACES[3].0),
            16,
            When::Weekly { weekday: 1, from: "17:30", to: "19:30", times: 2 },
        ),
        Example {
            ages: (9, Some(14)),
            level: Level::Intermediate,
            ..plain(
                Form::Single,
                texts::ROBOTS,
                Topic::Creating,
                &["3.4", "5.3"],
                Target::Children,
                Some(PLACES[1].0),
                12,
                When::Weekly { weekday: 6, from: "11:00", to: "15:00", times: 2 },
            )
        },
        Example {
            loan_devices: true,
            interpreter: Some("Ukrainisch"),
            ..plain(
                Form::Series,
                texts::FIRST_STEPS,
                Topic::Devices,
                &["5.1", "1.1", "2.1"],
                Target::Everybody,
                Some(PLACES[2].0),
                8,
                When::Weekly { weekday: 0, from: "10:00", to: "11:30", times: 4 },
            )
        },
        plain(
            Form::Single,
            texts::FRAUD,
            Topic::Safety,
            &["4.2", "1.2"],
            Target::Everybody,
            None,
            100,
            When::Weekly { weekday: 3, from: "18:00", to: "19:00", times: 2 },
        ),
        plain(
            Form::Single,
            texts::MOBILITY,
            Topic::Mobility,
            &["2.3", "5.2"],
            Target::Everybody,
            Some(PLACES[4].0),
            14,
            When::Weekly { weekday: 5, from: "10:00", to: "12:00", times: 1 },
        ),
        plain(
            Form::Single,
            texts::PHOTOS,
            Topic::Creating,
            &["3.1", "1.3"],
            Target::Families,
            Some(PLACES[0].0),
            3,
            When::Weekly { weekday: 5, from: "14:00", to: "16:00", times: 2 },
        ),
        Example {
            language: "en",
            ..plain(
                Form::Single,
                texts::CODING,
                Topic::Creating,
                &["3.4"],
                Target::Schools,
                Some(PLACES[5].0),
                28,
                When::Weekly { weekday: 4, from: "09:00", to: "12:00", times: 1 },
            )
        },
    ]
}
