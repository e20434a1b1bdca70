//! The door of a class group. While a teacher holds it open, its pupils get in with class code, name and pictures.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use shared::api::school::class::DoorView;
use shared::api::school::sign_in::{DoorSignIn, OpenClass};
use shared::lang::Lang;
use shared::school::names;
use uuid::Uuid;

use super::access::{self, Pictures};
use super::{classes, pupils};
use crate::auth::secrets;
use crate::auth::tokens::SignedIn;
use crate::db::Db;
use crate::entities::{class_group, organisation};
use crate::error::{ApiError, ApiResult, Code};
use crate::time;

/// For how many minutes a door may be opened.
const MINUTES: std::ops::RangeInclusive<u16> = 5..=120;
/// Letters of a code: consonants that nobody mistakes for one another when they hear or read them. No words.
const LETTERS: &[u8] = b"BDFGHKLMNPRST";
/// Digits of a code.
const DIGITS: &[u8] = b"23456789";

/// A door, for the teachers of the class group.
pub fn view(class: &class_group::Model, lang: Lang, now: i64) -> DoorView {
    match (&class.door_code, class.door_until) {
        (Some(code), Some(until)) if until > now => {
            let clock = time::local(until).format("%H:%M");
            let until_text = match lang {
                Lang::De | Lang::DeLeicht => format!("{clock} Uhr"),
                Lang::En => clock.to_string(),
            };
            DoorView { code: Some(shown(code)), until: Some(until), until_text: Some(until_text) }
        }
        _ => DoorView::default(),
    }
}

/// "KRM472" as "KRM-472".
pub fn shown(code: &str) -> String {
    match code.split_at_checked(3) {
        Some((letters, digits)) => format!("{letters}-{digits}"),
        None => code.to_owned(),
    }
}

/// A code as people type it; none if it cannot be one.
pub fn read(typed: &str) -> Option<String> {
    if typed.len() > 40 {
        return None;
    }
    let code: String =
        typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    (code.len() == 6).then_some(code)
}

fn new_code() -> ApiResult<String> {
    let bytes = secrets::random::<6>().map_err(ApiError::internal)?;
    Ok(bytes
        .iter()
        .enumerate()
        .map(|(at, byte)| {
            let of = if at < 3 { LETTERS } else { DIGITS };
            char::from(of[usize::from(*byte) % of.len()])
        })
        .collect())
}

/// Opens the door; one that is open stays open for longer, with its code.
///
/// # Errors
/// [`Code::Invalid`], [`Code::ClassOver`].
pub async fn open(db: &Db, class: Uuid, minutes: u16, lang: Lang, now: i64) -> ApiResult<DoorView> {
    if !MINUTES.contains(&minutes) {
        return Err(ApiError::invalid("minutes", "5 to 120"));
    }
    let tx = db.begin().await?;
    let row = classes::open(&tx, class).await?;
    let code = match row.door_code {
        Some(code) if row.door_until.is_some_and(|until| until > now) => code,
        _ => free_code(&tx).await?,
    };
    let row = class_group::ActiveModel {
        id: Set(class),
        door_code: Set(Some(code)),
        door_until: Set(Some(now + i64::from(minutes) * 60_000)),
        ..Default::default()
    }
    .update(&tx)
    .await?;
    tx.commit().await?;
    Ok(view(&row, lang, now))
}

async fn free_code(tx: &impl ConnectionTrait) -> ApiResult<String> {
    loop {
        let code = new_code()?;
        let taken = class_group::Entity::find().filter(class_group::Column::DoorCode.eq(code.as_str()));
        if taken.one(tx).await?.is_none() {
            return Ok(code);
        }
    }
}

/// Closes the door. Who is in stays in.
///
/// # Errors
/// The database's.
pub async fn close(db: &Db, class: Uuid) -> ApiResult<()> {
    shut(&db.write, class_group::Column::Id.eq(class)).await
}

/// Forgets the codes of doors whose time is over.
///
/// # Errors
/// The database's.
pub async fn close_over(db: &Db, now: i64) -> ApiResult<()> {
    shut(&db.write, class_group::Column::DoorUntil.lte(now)).await
}

async fn shut(db: &impl ConnectionTrait, which: sea_orm::sea_query::SimpleExpr) -> ApiResult<()> {
    class_group::Entity::update_many()
        .col_expr(class_group::Column::DoorCode, Expr::value(None::<String>))
        .col_expr(class_group::Column::DoorUntil, Expr::value(None::<i64>))
        .filter(which)
        .exec(db)
        .await?;
    Ok(())
}

/// The class group whose door is open under a code.
async fn behind(db: &impl ConnectionTrait, typed: &str, now: i64) -> ApiResult<class_group::Model> {
    let code = read(typed).ok_or(Code::DoorClosed)?;
    let found = class_group::Entity::find()
        .filter(class_group::Column::DoorCode.eq(code))
        .filter(class_group::Column::DoorUntil.gt(now))
        .filter(class_group::Column::Archived.eq(false))
        .one(db)
        .await?;
    Ok(found.ok_or(Code::DoorClosed)?)
}

/// What stands at an open door.
///
/// # Errors
/// [`Code::DoorClosed`].
pub async fn look(db: &impl ConnectionTrait, typed: &str, now: i64) -> ApiResult<OpenClass> {
    let class = behind(db, typed, now).await?;
    let school = organisation::Entity::find_by_id(class.organisation_id).one(db).await?;
    Ok(OpenClass { class: class.name, school: school.map(|school| school.name).unwrap_or_default() })
}

/// Signs a pupil in through an open door. A name that is not in the class is answered like wrong pictures, as slowly. But
/// names that are in it are slowed down and locked after wrong pictures, and that is told: whoever tries a name several times
/// at an open door learns whether it is there, and locks it.
///
/// # Errors
/// [`Code::DoorClosed`], [`Code::WrongPictures`], [`Code::CardLocked`], [`Code::TooManyRequests`].
pub async fn sign_in(db: &Db, typed: &str, wish: &DoorSignIn, now: DateTime<Utc>) -> ApiResult<SignedIn> {
    let class = behind(&db.read, typed, now.timestamp_millis()).await?;
    let pictures: Pictures = wish.pictures;
    let rows = pupils::rows(&db.read, class.id).await?;
    let all: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let typed_name: String = wish.name.chars().take(2 * shared::api::school::MAX_PERSON_NAME).collect();
    match names::meant(&typed_name, &all).and_then(|place| rows.get(place)) {
        Some(row) => access::enter(db, row, pictures, now).await,
        None => access::nobody(pictures).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_however_they_are_typed() {
        let code = new_code().unwrap();
        assert_eq!(read(&shown(&code)).as_ref(), Some(&code));
        assert_eq!(read(&format!(" {} ", shown(&code).to_lowercase())).as_ref(), Some(&code));
        assert_eq!(read("krm 472").as_deref(), Some("KRM472"));
        for typed in ["", "KRM", "KRM-4722", "ä", &"A".repeat(1_000)] {
            assert_eq!(read(typed), None, "{typed:.20}");
        }
    }
}
