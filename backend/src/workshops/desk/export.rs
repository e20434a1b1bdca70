//! The list of participants as CSV, for spreadsheets.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use shared::api::workshop::Channel;
use shared::lang::Lang;
use shared::workshop::state::BookingState::{self, Absent, Attended, Confirmed};
use uuid::Uuid;

use super::sessions;
use crate::entities::booking;
use crate::error::{ApiError, ApiResult};
use crate::workshops::{code, time, views};

/// Makes it: of those who come, in words, and with as much of their codes as the printed list shows. With a whole code
/// whoever gets hold of the file could cancel.
///
/// # Errors
/// `not-found`, also for other organisations' sessions.
pub async fn participants(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    id: Uuid,
    lang: Lang,
) -> ApiResult<Vec<u8>> {
    sessions::of(db, organisation, id).await?;
    let rows = booking::Entity::find()
        .filter(booking::Column::SessionId.eq(id))
        .filter(booking::Column::State.is_in([Confirmed, Attended, Absent].map(BookingState::code)))
        .order_by_asc(booking::Column::State)
        .order_by_asc(booking::Column::Arrived)
        .all(db)
        .await?;
    // Spreadsheets know by the mark at the beginning that this is UTF-8.
    let mut file = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(vec![0xEF, 0xBB, 0xBF]);
    let head: [&str; 13] = match lang {
        Lang::De | Lang::DeLeicht => [
            "Name",
            "Personen",
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
    file.write_record(head).map_err(ApiError::internal)?;
    let tick = |yes: bool| if yes { "x" } else { "" }.to_owned();
    for row in &rows {
        let needs = views::needs(row);
        let fields = [
            harmless(&row.name),
            row.party.to_string(),
            state(views::state(row), lang).to_owned(),
            harmless(row.email.as_deref().unwrap_or_default()),
            // A telephone number may begin with a plus.
            harmless(row.phone.as_deref().unwrap_or_default()),
            tick(needs.wheelchair),
            harmless(needs.interpreter.as_deref().unwrap_or_default()),
            tick(needs.loan_device),
            tick(needs.carer),
            views::language_name(&row.lang, lang),
            channel(views::channel(row), lang).to_owned(),
            time::local(row.booked_at).format("%Y-%m-%d %H:%M").to_string(),
            code::shown(&row.code).chars().take(9).collect(),
        ];
        file.write_record(fields).map_err(ApiError::internal)?;
    }
    file.into_inner().map_err(ApiError::internal)
}

/// What spreadsheets would take for a formula is text (OWASP: CSV injection).
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
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
        (Channel::Account, Lang::En) => "account",
        (Channel::Guest, Lang::En) => "without an account",
        (Channel::Caller, Lang::En) => "call",
    }
}
