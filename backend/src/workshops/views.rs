//! Rows as what travels.

use std::collections::HashMap;

use shared::api::workshop::booking::{BookingView, DecisionView, May, MovedDateView, MovedView};
use shared::api::workshop::desk::DeskBooking;
use shared::api::workshop::listing::SessionCard;
use shared::api::workshop::{Channel, Needs, PlaceView, SessionState, Target};
use shared::course::{Level, Topic};
use shared::lang::Lang;
use shared::workshop::decision::{DateMoved, Decision, Moves, Span};
use shared::workshop::queue;
use shared::workshop::state::BookingState;

use super::facts::{Facts, Offer, Tally};
use super::orders::Sheet;
use super::spoken::interpreter;
use super::wish::largest_party;
use crate::auth::codes;
use crate::entities::{booking, place};
use crate::time;

/// How to get to a place, in a language or in the nearest there is.
pub fn directions(place: &place::Model, lang: Lang) -> String {
    let texts: HashMap<String, String> = serde_json::from_str(&place.directions).unwrap_or_default();
    let of = |lang: Lang| texts.get(lang.code()).filter(|text| !text.is_empty()).cloned();
    of(lang).or_else(|| of(Lang::De)).or_else(|| texts.values().next().cloned()).unwrap_or_default()
}

/// A place.
pub fn place(row: &place::Model, lang: Lang) -> PlaceView {
    PlaceView {
        id: row.id,
        name: row.name.clone(),
        street: row.street.clone(),
        town: row.town.clone(),
        directions: directions(row, lang),
        wheelchair: row.wheelchair,
    }
}

/// What a language is called, in the reader's.
pub fn language_name(code: &str, lang: Lang) -> String {
    let (german, english) = match code {
        "de" => ("Deutsch", "German"),
        "de-leicht" => ("Leichte Sprache", "Easy German"),
        "en" => ("Englisch", "English"),
        "it" => ("Italienisch", "Italian"),
        "uk" => ("Ukrainisch", "Ukrainian"),
        "ar" => ("Arabisch", "Arabic"),
        "tr" => ("Türkisch", "Turkish"),
        "pl" => ("Polnisch", "Polish"),
        other => (other, other),
    };
    match lang {
        Lang::De | Lang::DeLeicht => german.to_owned(),
        Lang::En => english.to_owned(),
    }
}

/// The topic of a word.
pub fn topic(word: Option<&str>) -> Option<Topic> {
    Topic::ALL.into_iter().find(|topic| Some(topic.code()) == word)
}

/// The level of a word.
pub fn level(word: &str) -> Level {
    Level::ALL.into_iter().find(|level| level.code() == word).unwrap_or(Level::Basic)
}

/// The target group of a workshop.
pub fn target(offer: &Offer) -> Target {
    offer.row.target.parse().unwrap_or(Target::Everybody)
}

fn age(age: i16) -> u8 {
    u8::try_from(age).unwrap_or(0)
}

/// The bounds of age.
pub fn ages(offer: &Offer) -> (u8, Option<u8>) {
    (age(offer.row.age_min), offer.row.age_max.map(age))
}

/// A session in a list.
pub fn card(facts: &Facts, tally: Tally, lang: Lang, now: i64) -> SessionCard {
    let offer = &facts.workshop;
    let text = offer.text(lang);
    let (age_min, age_max) = ages(offer);
    SessionCard {
        id: facts.session.id,
        workshop: offer.row.id,
        slug: offer.row.slug.clone(),
        title: text.title.clone(),
        summary: text.summary.clone(),
        lang: text.lang,
        form: offer.form,
        topic: topic(offer.row.topic.as_deref()),
        level: level(&offer.row.level),
        competences: offer.competences.clone(),
        target: target(offer),
        age_min,
        age_max,
        organisation: facts.session.organisation_id,
        organisation_name: facts.organisation.to_string(),
        phone: facts.phone.to_string(),
        place: facts.place.as_deref().map(|row| place(row, lang)),
        online: facts.place.is_none(),
        block: facts.session.block,
        language: facts.session.language.clone(),
        language_name: language_name(&facts.session.language, lang),
        dates: facts.dates.iter().map(|date| time::date(*date, lang)).collect(),
        seats: facts.seats(tally, now),
        state: facts.state(),
        wheelchair: facts.wheelchair(),
        interpreter: facts.session.interpreter.as_deref().map(|written| interpreter(written, lang)),
        loan_devices: facts.session.loan_devices,
    }
}

/// The state of a row.
pub fn state(row: &booking::Model) -> BookingState {
    BookingState::from_code(&row.state).unwrap_or(BookingState::Cancelled)
}

/// The needs of a row.
pub fn needs(row: &booking::Model) -> Needs {
    serde_json::from_str(&row.needs).unwrap_or_default()
}

/// How a booking came to us.
pub fn channel(row: &booking::Model) -> Channel {
    row.channel.parse().unwrap_or(Channel::Guest)
}

fn party(row: &booking::Model) -> u8 {
    u8::try_from(row.party).unwrap_or(0)
}

/// A party that became smaller has no more adults than people.
pub fn adults(row: &booking::Model) -> Option<u8> {
    row.adults.and_then(|adults| u8::try_from(adults.min(row.party)).ok())
}

/// A booking's page.
pub fn booking(sheet: &Sheet, lang: Lang, now: i64, keep_days: u16, site: &str) -> BookingView {
    let Sheet { booking: row, facts, tally, before, decisions } = sheet;
    let text = facts.workshop.text(lang);
    let state = state(row);
    let until = row.offer_until.filter(|_| state == BookingState::Offered);
    let erased_at = facts.session.ends_at + i64::from(keep_days) * 86_400_000;
    BookingView {
        code: codes::shown(&row.code),
        session: card(facts, *tally, lang, now),
        site: site.to_owned(),
        over: facts.session.ends_at <= now,
        bring: text.bring.clone(),
        leads: text.leads.clone(),
        state,
        name: row.name.clone(),
        has_email: row.email.is_some(),
        party: party(row),
        adults: adults(row),
        needs: needs(row),
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        channel: channel(row),
        booked_at: time::moment(row.booked_at, lang),
        offer_until: until.map(|at| time::moment(at, lang)),
        before: *before,
        online_link: facts
            .session
            .online_link
            .clone()
            .filter(|_| matches!(state, BookingState::Confirmed | BookingState::Attended))
            .filter(|_| facts.place.is_none() && facts.state() != SessionState::Cancelled),
        moved: still_moved(sheet, state, lang, now),
        decisions: decisions.iter().map(|(at, what)| decision(*at, what.clone(), lang)).collect(),
        may: may(row, state, facts, *tally, now),
        erased_on: time::short_day_text(time::local(erased_at).date_naive(), lang),
        erased: row.erased,
    }
}

/// A decision, about nobody in particular.
pub fn decision(at: i64, what: Decision, lang: Lang) -> DecisionView {
    let moved = match &what {
        Decision::Moved { .. } => moved(Moves::of([&what]), lang),
        _ => None,
    };
    DecisionView { at: time::moment(at, lang), what, moved, booking: None, name: None }
}

/// What was moved, in words; none where nothing was, or nobody noted what.
fn moved(moves: Moves, lang: Lang) -> Option<MovedView> {
    let Moves { dates, place } = moves;
    if dates.is_empty() && place.is_none() {
        return None;
    }
    let words = |span: Option<Span>| span.map(|span| time::date((span.starts, span.ends), lang));
    let date = |DateMoved { was, is }| MovedDateView { was: words(was), is: words(is) };
    Some(MovedView { dates: dates.into_iter().map(date).collect(), place })
}

/// What is not as it was booked and lies ahead, for a booking that lives.
fn still_moved(sheet: &Sheet, state: BookingState, lang: Lang, now: i64) -> Option<MovedView> {
    let facts = &sheet.facts;
    if state.is_over() || facts.state() == SessionState::Cancelled || facts.session.ends_at <= now {
        return None;
    }
    let mut moves = Moves::of(sheet.decisions.iter().map(|(_, what)| what));
    moves.dates.retain(|date| date.is.or(date.was).is_some_and(|span| span.ends > now));
    moved(moves, lang)
}

fn may(row: &booking::Model, state: BookingState, facts: &Facts, tally: Tally, now: i64) -> May {
    use BookingState::{Confirmed, Offered, Waiting};
    let ahead = !facts.last_begun(now) && facts.state() != SessionState::Cancelled;
    let alive = row.offer_until.is_some_and(|until| until > now);
    let usable = match state {
        Confirmed | Waiting => ahead,
        Offered => ahead && alive,
        _ => false,
    };
    let free = queue::free(facts.capacity(), tally.taken);
    let most = largest_party(channel(row));
    let largest_party = match state {
        _ if !usable => 0,
        Waiting => u8::try_from(facts.capacity()).unwrap_or(most).min(most),
        _ => party(row).saturating_add(u8::try_from(free).unwrap_or(most)).min(most),
    };
    May {
        cancel: usable,
        accept: usable && state == Offered,
        decline: usable && state == Offered,
        largest_party,
        resend: usable && row.email.is_some(),
    }
}

/// A booking at the desk.
pub fn desk_booking(row: &booking::Model, before: Option<u32>, lang: Lang) -> DeskBooking {
    let state = state(row);
    DeskBooking {
        id: row.id,
        code: codes::shown(&row.code),
        name: row.name.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        party: party(row),
        adults: adults(row),
        needs: needs(row),
        state,
        channel: channel(row),
        booked_at: time::moment(row.booked_at, lang),
        offer_until: row
            .offer_until
            .filter(|_| state == BookingState::Offered)
            .map(|at| time::moment(at, lang)),
        before,
        erased: row.erased,
    }
}
