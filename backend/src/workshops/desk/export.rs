//! The list of participants as CSV, for spreadsheets.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use shared::api::workshop::Channel;
use shared::lang::Lang;
use shared::workshop::state::BookingState::{self, Absent, Attended, Confirmed};
use uuid::Uuid;

use super::{sessions, workshops};
use crate::auth::codes;
use crate::entities::booking;
use crate::error::ApiResult;
use crate::sheet::Sheet;
use crate::time;
use crate::workshops::views;

/// Makes it, and says what it is called: by workshop and day, as those of several evenings lie in one folder. It holds
/// those who come, in words, and as much of their codes as the printed list shows. With a whole code whoever gets hold of
/// the file could cancel.
///
/// # Errors
/// `not-found`, also for other organisations' sessions.
pub async fn participants(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    id: Uuid,
    lang: Lang,
) -> ApiResult<(String, Vec<u8>)> {
    let row = sessions::of(db, organisation, id).await?;
    let day = time::local(row.starts_at).format("%Y-%m-%d");
    let offer = workshops::of(db, organisation, row.workshop_id).await?;
    let name = format!("{} {day}.csv", offer.text(lang).title);
    let rows = booking::Entity::find()
        .filter(booking::Column::SessionId.eq(id))
        .filter(booking::Column::State.is_in([Confirmed, Attended, Absent].map(BookingState::code)))
        .order_by_asc(booking::Column::State)
        .order_by_asc(booking::Column::Arrived)
        .all(db)
        .await?;
    let mut sheet = Sheet::default();
    let head: [&str; 14] = match lang {
        Lang::De | Lang::DeLeicht => [
            "Name",
            "Personen",
            "davon Begleitpersonen",
            "Stand",
            "E-Mail",
            "Telefon",
            "Rollstuhl",
            "Dolmetschen",
            "Leihgerät",
            "Begleitung",
            "Sprache",
            "Weg",
            "Gebucht",
            "Code",
        ],
        Lang::En => [
            "Name",
            "People",
            "of them adults with a class",
            "State",
            "E-mail",
            "Telephone",
            "Wheelchair",
            "Interpreter",
            "Loan device",
            "Carer",
            "Language",
            "Channel",
            "Booked",
            "Code",
        ],
    };
    sheet.row(head)?;
    let tick = |yes: bool| if yes { "x" } else { "" }.to_owned();
    for row in &rows {
        let needs = views::needs(row);
        let fields = [
            row.name.clone(),
            row.party.to_string(),
            views::adults(row).map(|n| n.to_string()).unwrap_or_default(),
            state(views::state(row), lang).to_owned(),
            row.email.clone().unwrap_or_default(),
            row.phone.clone().unwrap_or_default(),
            tick(needs.wheelchair),
            needs.interpreter.clone().unwrap_or_default(),
            tick(needs.loan_device),
            tick(needs.carer),
            views::language_name(&row.lang, lang),
            channel(views::channel(row), lang).to_owned(),
            time::local(row.booked_at).format("%Y-%m-%d %H:%M").to_string(),
            codes::shown(&row.code).chars().take(9).collect(),
        ];
        sheet.row(fields)?;
    }
    Ok((name, sheet.done()?))
}

const fn state(state: BookingState, lang: Lang) -> &'static str {
    match (state, lang) {
        (Attended, Lang::De | Lang::DeLeicht) => "war da",
        (Absent, Lang::De | Lang::DeLeicht) => "war nicht da",
        (_, Lang::De | Lang::DeLeicht) => "gebucht",
        (Attended, Lang::En) => "was there",
        (Absent, Lang::En) => "was not there",
        (_, Lang::En) => "booked",
    }
}

const fn channel(channel: Channel, lang: Lang) -> &'static str {
    match (channel, lang) {
        (Channel::Account, Lang::De | Lang::DeLeicht) => "Konto",
        (Channel::Guest, Lang::De | Lang::DeLeicht) => "ohne Konto",
        (Channel::Caller, Lang::De | Lang::DeLeicht) => "Anruf",
        (Channel::Class, Lang::De | Lang::DeLeicht) => "Schulklasse",
        (Channel::Account, Lang::En) => "account",
        (Channel::Guest, Lang::En) => "without an account",
        (Channel::Caller, Lang::En) => "call",
        (Channel::Class, Lang::En) => "school class",
    }
}
