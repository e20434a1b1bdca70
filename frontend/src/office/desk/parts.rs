//! Pieces of the desk's forms, and what stands at the head of its pages.

use std::cell::RefCell;
use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::workshop::desk::{DeskPlace, LocalSpan, SessionWish};
use shared::api::workshop::listing::SessionCard;
use shared::api::workshop::{Form, SPOKEN};
use shared::lang::Lang;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::At;
use super::faults::{Fault, numbered};
use crate::api::Failure;
use crate::app::Site;
use crate::book::asked;
use crate::components::crumbs::trail;
use crate::components::inputs::menu_with;
pub(super) use crate::components::inputs::{area, field, menu, tick};
use crate::i18n::text;
use crate::route::Route;
use crate::state::sending::{Sending, Typed};
use crate::t;

/// Desk › further › here.
pub(super) fn crumbs(at: &At, between: Option<(String, String)>, here: String) -> Html {
    let desk = (at.page(""), t!(at.lang, "desk-title"));
    trail(at.lang, [Some(desk), between].into_iter().flatten(), here, None)
}

/// The address of a page about something that has just been made: it says so.
pub(super) fn just_made(page: &str) -> String {
    format!("{page}?made=true")
}

/// Whether the page is about something that has just been made.
pub(super) fn was_made(site: &Site) -> bool {
    asked(&site.query, "made") == "true"
}

/// The page of a workshop as the public sees it.
pub(super) fn public_page(lang: Lang, slug: &str) -> String {
    Route::Book { lang, path: format!("workshops/{slug}") }.to_path()
}

/// How many seats are given, and how many of them are only offered: `offered` where it is known. People who just come are
/// given none.
pub(super) fn seats_given(lang: Lang, card: &SessionCard, offered: Option<u32>) -> String {
    let (taken, capacity) = (card.seats.taken, card.seats.capacity);
    if card.form == Form::DropIn {
        return t!(lang, "desk-planned", n = capacity);
    }
    match offered {
        None => t!(lang, "desk-taken-or-offered", taken = taken, capacity = capacity),
        Some(0) => t!(lang, "desk-taken", taken = taken, capacity = capacity),
        Some(offered) => {
            let all = t!(lang, "desk-taken", taken = taken, capacity = capacity);
            let parts =
                t!(lang, "desk-taken-parts", booked = taken.saturating_sub(offered), offered = offered);
            format!("{all}: {parts}")
        }
    }
}

/// Begin and end of a date, as two fields.
///
/// `of` keeps the ids of two forms on one page apart.
pub(super) fn span_fields(lang: Lang, of: &str, n: usize, span: Option<&LocalSpan>, required: bool) -> Html {
    let value = |read: fn(&LocalSpan) -> &String| span.map(|span| read(span).clone()).unwrap_or_default();
    html! {
        <div class="filters">
            { field(&format!("{of}starts-{n}"), "datetime-local", t!(lang, "desk-starts"), &value(|s| &s.starts), required) }
            { field(&format!("{of}ends-{n}"), "datetime-local", t!(lang, "desk-ends"), &value(|s| &s.ends), required) }
        </div>
    }
}

/// What of a thing is before somebody's eyes while they change it: what was read, until somebody else's change was told.
pub(super) type Seen = Rc<RefCell<Option<String>>>;

/// The end of the address of a change: which version it changes.
pub(super) fn seen(seen: &Seen, read: &str) -> String {
    format!("seen={}", seen.borrow().as_deref().unwrap_or(read))
}

/// After a change: if somebody else was faster, whoever sends once more knows it and means the newest.
pub(super) async fn sent<T>(
    outcome: Result<T, Failure>,
    seen: &Seen,
    newest: impl Future<Output = Option<String>>,
) -> Result<T, Failure> {
    let overtaken =
        matches!(&outcome, Err(Failure::Problem(problem)) if problem.field.as_deref() == Some("seen"));
    let now = if overtaken { newest.await } else { None };
    seen.replace(now);
    outcome
}

/// Why a form of the desk was not taken, in the desk's words where it has some.
pub(super) fn refused(lang: Lang, sending: &Sending) -> Option<String> {
    // What is said to guests speaks of their own seats.
    let of_code = match sending.code() {
        Some(Code::ContactMissing) => Some(t!(lang, "caller-contact-missing")),
        Some(Code::NotEnoughSeats) => Some(t!(lang, "desk-not-enough-seats")),
        Some(Code::OfferExpired) => Some(t!(lang, "desk-offer-expired")),
        _ => None,
    };
    let of_field = [
        ("seen", "desk-conflict"),
        ("online_link", "desk-link-wrong"),
        ("wheelchair", "caller-wheelchair-gone"),
        ("loan_device", "caller-loan-gone"),
    ];
    let of_field = of_field.iter().find(|(field, _)| sending.is_about(field)).map(|(_, key)| text(lang, key));
    of_field.or(of_code).or_else(|| sending.sentence(lang))
}

/// Why something about a session was not taken: as [`refused`], and where it was too many people, with how many seats there
/// are.
pub(super) fn refused_of(lang: Lang, sending: &Sending, capacity: u32) -> Option<String> {
    if sending.code() == Some(Code::LargerThanSession) {
        return Some(t!(lang, "desk-larger", n = capacity));
    }
    refused(lang, sending)
}

/// Several dates, each of which says which one it is, after so many that are over. One alone needs no number, and has to be
/// there.
pub(super) fn dates_fields(lang: Lang, of: &str, over: usize, dates: &[Option<LocalSpan>]) -> Html {
    let one = over == 0 && dates.len() == 1;
    html! {
        { for (over..).zip(dates).map(|(n, span)| {
            let fields = span_fields(lang, of, n, span.as_ref(), one);
            if one {
                fields
            } else {
                html! { <fieldset><legend><b>{ t!(lang, "desk-date-n", n = n + 1) }</b></legend>{ fields }</fieldset> }
            }
        }) }
    }
}

/// The two fields of a date: their ids.
pub(super) type DateIds = [String; 2];

/// The ids of the fields of a date.
pub(super) fn date_ids(of: &str, n: usize) -> DateIds {
    [format!("{of}starts-{n}"), format!("{of}ends-{n}")]
}

/// The field of a date that the server speaks of as `starts-2`, among those that were sent.
pub(super) fn date_field(sent: &[DateIds], field: &str) -> Option<String> {
    let (name, n) = numbered(field)?;
    let [starts, ends] = sent.get(n)?;
    match name {
        "starts" => Some(starts.clone()),
        "ends" => Some(ends.clone()),
        _ => None,
    }
}

/// The dates that were typed, each with its fields; those left empty fall out.
///
/// # Errors
/// Half of one is missing, or all of them are.
pub(super) fn spans(
    lang: Lang,
    typed: &Typed,
    of: &str,
    most: usize,
) -> Result<(Vec<LocalSpan>, Vec<DateIds>), Fault> {
    let (mut all, mut sent) = (vec![], vec![]);
    for n in 0..most {
        let ids = date_ids(of, n);
        match (typed.filled(&ids[0]), typed.filled(&ids[1])) {
            (Some(starts), Some(ends)) => {
                all.push(LocalSpan { starts, ends });
                sent.push(ids);
            }
            (None, None) => {}
            (starts, _) => {
                let [first, last] = ids;
                let missing = if starts.is_none() { first } else { last };
                return Err(Fault::at(missing, t!(lang, "desk-dates-half")));
            }
        }
    }
    if all.is_empty() {
        let [first, _] = date_ids(of, 0);
        return Err(Fault::at(first, t!(lang, "desk-dates-half")));
    }
    Ok((all, sent))
}

/// Where, how many, in which language, with what help.
pub(super) fn wish_fields(lang: Lang, places: &[DeskPlace], wish: &SessionWish) -> Html {
    let mut known: Vec<(String, String)> = vec![(String::new(), t!(lang, "workshops-online"))];
    known.extend(places.iter().map(|place| (place.id.to_string(), place.what.name.clone())));
    // Another place, another entrance: the tick follows, and can still be changed.
    let onchange = {
        let steps: Vec<(String, bool)> =
            places.iter().map(|place| (place.id.to_string(), place.what.wheelchair)).collect();
        Callback::from(move |event: Event| {
            let Some(place) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let found = place.form().and_then(|form| form.query_selector("[name=wheelchair]").ok()?);
            if let Some(tick) = found.and_then(|tick| tick.dyn_into::<HtmlInputElement>().ok()) {
                let id = place.value();
                tick.set_checked(steps.iter().any(|(known, free)| *known == id && *free));
            }
        })
    };
    let chosen = wish.place.map(|id| id.to_string()).unwrap_or_default();
    let spoken = SPOKEN.iter().map(|code| ((*code).to_owned(), spoken_name(lang, code))).collect();
    let hours = wish.offer_hours.map(|hours| hours.to_string()).unwrap_or_default();
    html! {
        <>
            { menu_with("place", t!(lang, "booking-where"), &chosen, known, onchange) }
            { field("online_link", "url", t!(lang, "desk-online-link"), wish.online_link.as_deref().unwrap_or_default(), false) }
            <div class="filters">
                { field("capacity", "number", t!(lang, "desk-capacity"), &wish.capacity.to_string(), true) }
                { menu("language", t!(lang, "workshops-language"), &wish.language, spoken) }
                { field("offer_hours", "number", t!(lang, "desk-offer-hours"), &hours, false) }
            </div>
            { field("interpreter", "text", t!(lang, "desk-interpreter"), wish.interpreter.as_deref().unwrap_or_default(), false) }
            { tick("wheelchair", t!(lang, "workshops-wheelchair"), wish.wheelchair) }
            { tick("loan_devices", t!(lang, "workshops-loan"), wish.loan_devices) }
        </>
    }
}

/// The field of [`wish_fields`] that the server speaks of. Without a place it is the link that is missing.
pub(super) fn wish_field(field: &str) -> Option<String> {
    let id = match field {
        "place" => "online_link",
        "online_link" | "capacity" | "offer_hours" | "interpreter" => field,
        _ => return None,
    };
    Some(id.to_owned())
}

/// What was typed into [`wish_fields`]. What is no number is sent as 0, which the server refuses.
pub(super) fn wish(typed: &Typed) -> SessionWish {
    SessionWish {
        place: typed.filled("place").and_then(|id| id.parse().ok()),
        online_link: typed.filled("online_link"),
        language: typed.filled("language").unwrap_or_else(|| "de".to_owned()),
        capacity: typed.get("capacity").trim().parse().unwrap_or(0),
        wheelchair: typed.filled("wheelchair").is_some(),
        interpreter: typed.filled("interpreter"),
        loan_devices: typed.filled("loan_devices").is_some(),
        offer_hours: typed.filled("offer_hours").map(|hours| hours.parse().unwrap_or(0)),
    }
}

fn spoken_name(lang: Lang, code: &str) -> String {
    text(lang, &format!("spoken-{code}"))
}
