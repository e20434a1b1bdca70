//! Words and pieces about workshops, the same on public pages and at the desk: seats, dates, places, states, reasons.

use shared::api::workshop::booking::{DecisionView, MovedView};
use shared::api::workshop::listing::SessionCard;
use shared::api::workshop::{
    Bookable, BookingState, DateView, Form, MAX_PARTY, Needs, PlaceView, Seats, Target,
};
use shared::lang::Lang;
use shared::workshop::decision::{Decision, PlaceMoved, SeatsGo};
use yew::prelude::*;

use super::field::{beginning_ticked, beginning_with, described, wrong};
use super::icon::{IconName, icon};
use crate::i18n::text;
use crate::t;

/// "1 Person", "3 Personen".
pub fn persons(lang: Lang, n: u8) -> String {
    t!(lang, "book-persons", n = n)
}

/// "26 Personen, davon 2 Begleitpersonen".
pub fn party(lang: Lang, n: u8, adults: Option<u8>) -> String {
    match adults {
        Some(adults) if adults > 0 => {
            format!("{}, {}", persons(lang, n), t!(lang, "book-adults", n = adults))
        }
        _ => persons(lang, n),
    }
}

/// "1 Platz", "4 Plätze".
pub fn n_seats(lang: Lang, n: u32) -> String {
    t!(lang, "seats-n", n = n)
}

/// What the seats of a session come to: tone, icon, words.
pub fn seats_words(lang: Lang, seats: &Seats) -> (&'static str, IconName, String) {
    match seats.bookable {
        Bookable::Seats => ("good", IconName::Seat, t!(lang, "seats-free", n = seats.free)),
        Bookable::Queue if seats.waiting == 0 => ("warm", IconName::Queue, t!(lang, "seats-full")),
        Bookable::Queue => ("warm", IconName::Queue, t!(lang, "seats-waiting", n = seats.waiting)),
        Bookable::DropIn => ("good", IconName::Group, t!(lang, "seats-drop-in")),
        Bookable::Classes => ("", IconName::Group, t!(lang, "seats-classes")),
        Bookable::Closed => ("", IconName::Note, t!(lang, "seats-closed")),
        Bookable::Cancelled => ("bad", IconName::Warning, t!(lang, "seats-cancelled")),
        Bookable::Begun => ("", IconName::Clock, t!(lang, "seats-over")),
    }
}

/// The seats of a session, said.
pub fn seats_line(lang: Lang, seats: &Seats) -> Html {
    let (tone, name, words) = seats_words(lang, seats);
    html! { <p class="state" data-tone={tone}>{ icon(name) }<span>{ words }</span></p> }
}

/// "Samstag, 5. Dezember 2026, 10:00 bis 12:00 Uhr".
pub fn when(date: &DateView) -> String {
    format!("{}, {}", date.date_text, date.time_text)
}

/// The first date of a session, in words.
pub fn first_when(card: &SessionCard) -> String {
    card.dates.first().map(when).unwrap_or_default()
}

/// A day as a leaf of a calendar; screen readers hear the whole date.
pub fn leaf(lang: Lang, date: &DateView) -> Html {
    let mut parts = date.day().split('-').skip(1).filter_map(|part| part.parse::<u8>().ok());
    let (month, day) = (parts.next().unwrap_or(1), parts.next().unwrap_or(1));
    let weekday = date.date_text.split(',').next().unwrap_or_default().to_owned();
    html! {
        <>
            <span class="vh">{ &date.date_text }</span>
            <span class="leaf" aria-hidden="true">
                <span>{ weekday }</span><b>{ day }</b><span>{ text(lang, &format!("month-{month}")) }</span>
            </span>
        </>
    }
}

/// Where a session is, in a few words.
pub fn where_words(lang: Lang, card: &SessionCard) -> String {
    card.place.as_ref().map_or_else(|| t!(lang, "workshops-online"), |place| place.name.clone())
}

/// Who offers a session, with the telephone number if there is one.
pub fn asked_at(lang: Lang, card: &SessionCard) -> Html {
    html! {
        <>
            { &card.organisation_name }
            if !card.phone.is_empty() {
                { ", " }{ t!(lang, "booking-phone") }{ " " }<a href={format!("tel:{}", dialled(&card.phone))}>{ &card.phone }</a>
            }
        </>
    }
}

/// A number as telephones take it: without what people divide it by, and without the zero that is dialled within the
/// country alone.
pub fn dialled(phone: &str) -> String {
    let abroad = phone.trim_start().starts_with('+');
    let phone = if abroad { phone.replacen("(0)", "", 1) } else { phone.to_owned() };
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// A place with its address.
pub fn address(place: &PlaceView) -> String {
    let parts = [&place.name, &place.street, &place.town];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

/// Steps to get there: one a line of the directions.
pub fn directions(place: &PlaceView) -> Html {
    let lines: Vec<&str> = place.directions.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() > 1 {
        html! { <ol class="steps">{ for lines.into_iter().map(|line| html! { <li><p>{ line }</p></li> }) }</ol> }
    } else {
        html! { <>{ for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }</> }
    }
}

/// For which ages; none without bounds.
pub fn ages(lang: Lang, min: u8, max: Option<u8>) -> Option<String> {
    match (min, max) {
        (0, None) => None,
        (min, None) => Some(t!(lang, "ages-from", min = min)),
        (0, Some(max)) => Some(t!(lang, "ages-to", max = max)),
        (min, Some(max)) => Some(t!(lang, "ages-between", min = min, max = max)),
    }
}

/// The word for a target group.
pub fn target(lang: Lang, target: Target) -> String {
    text(lang, &format!("target-{}", target.code()))
}

/// The word for a form of workshop.
pub fn form(lang: Lang, form: Form) -> String {
    text(lang, &format!("form-{}", form.code()))
}

/// A booking's state as a heading to the person.
pub fn state_title(lang: Lang, state: BookingState) -> String {
    text(lang, &format!("booking-title-{}", state.code()))
}

/// A booking's state in a list.
pub fn state_mark(lang: Lang, state: BookingState) -> Html {
    let (tone, name) = match state {
        BookingState::Confirmed | BookingState::Attended => ("good", IconName::Check),
        BookingState::Waiting | BookingState::Offered => ("warm", IconName::Queue),
        _ => ("", IconName::Close),
    };
    html! {
        <span class="state" data-tone={tone}>{ icon(name) }<span>{ text(lang, &format!("booking-state-{}", state.code())) }</span></span>
    }
}

/// What somebody needs, in words.
pub fn needs(lang: Lang, needs: &Needs) -> Vec<String> {
    let mut words = Vec::new();
    if needs.wheelchair {
        words.push(t!(lang, "book-need-wheelchair"));
    }
    if let Some(which) = &needs.interpreter {
        words.push(t!(lang, "workshop-interpreter", which = which.clone()));
    }
    if needs.loan_device {
        words.push(t!(lang, "book-need-loan"));
    }
    if needs.carer {
        words.push(t!(lang, "book-need-carer"));
    }
    words
}

/// What was moved: from when and where to when and where, a sentence each.
pub fn moved(lang: Lang, view: &MovedView) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for date in &view.dates {
        words.extend(match (date.was.as_ref().map(when), date.is.as_ref().map(when)) {
            (Some(was), Some(is)) => Some(t!(lang, "moved-date", was = was, is = is)),
            (Some(was), None) => Some(t!(lang, "moved-date-dropped", was = was)),
            (None, Some(is)) => Some(t!(lang, "moved-date-added", is = is)),
            (None, None) => None,
        });
    }
    if let Some(PlaceMoved { was, is }) = &view.place {
        let place = |place: &Option<String>| place.clone().unwrap_or_else(|| t!(lang, "workshops-online"));
        words.push(t!(lang, "moved-place", was = place(was), is = place(is)));
    }
    words
}

/// What became of the seats of an offer that came to nothing; none where nobody noted it.
pub fn seats_went(lang: Lang, party: u8, to: Option<SeatsGo>) -> Option<String> {
    Some(match to? {
        SeatsGo::ToOthers => t!(lang, "seats-went-to-others", party = party),
        SeatsGo::Free => t!(lang, "seats-went-free", party = party),
    })
}

/// A decision as a sentence that a person understands; of what was moved, with what it was and what it is. At the desk it
/// is about somebody, on a booking's own page about whoever reads it.
pub fn decision(lang: Lang, view: &DecisionView) -> String {
    match (&view.moved, &view.what) {
        (Some(view), _) => moved(lang, view).join(" "),
        (None, Decision::Offered { free, party, .. }) if view.booking.is_none() => {
            t!(lang, "decision-offered-you", free = n_seats(lang, *free), party = persons(lang, *party))
        }
        (None, what) => reason(lang, what),
    }
}

/// A sentence, and another one if there is one.
fn with(sentence: String, further: Option<String>) -> String {
    [Some(sentence), further].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn reason(lang: Lang, what: &Decision) -> String {
    let n_free = |n: u32| n_seats(lang, n);
    let people = |n: u8| persons(lang, n);
    match *what {
        Decision::Confirmed { free, party } => {
            t!(lang, "decision-confirmed", free = n_free(free), party = people(party))
        }
        Decision::Queued { free, party, before } => {
            t!(lang, "decision-queued", free = n_free(free), party = people(party), before = before)
        }
        Decision::Behind { free, party, before } => {
            t!(lang, "decision-behind", free = n_free(free), party = people(party), before = before)
        }
        Decision::Offered { free, party, .. } => {
            t!(lang, "decision-offered", free = n_free(free), party = people(party))
        }
        Decision::PassedOver { free, party, other } => {
            t!(lang, "decision-passed-over", free = n_free(free), party = people(party), other = other)
        }
        Decision::TooFew { free, party } => {
            t!(lang, "decision-too-few", free = n_free(free), party = people(party))
        }
        Decision::Accepted { .. } => t!(lang, "decision-accepted"),
        Decision::Declined { party, at_desk, seats } => {
            let words =
                if at_desk { t!(lang, "decision-declined-at-desk") } else { t!(lang, "decision-declined") };
            with(words, seats_went(lang, party, seats))
        }
        Decision::Expired { party, seats } => {
            with(t!(lang, "decision-expired"), seats_went(lang, party, seats))
        }
        Decision::Cancelled { .. } => t!(lang, "decision-cancelled"),
        Decision::CancelledByDesk { .. } => t!(lang, "decision-cancelled-by-desk"),
        Decision::AccountErased { .. } => t!(lang, "decision-account-erased"),
        Decision::PartyChanged { from, to } => {
            t!(lang, "decision-party-changed", from = people(from), to = people(to))
        }
        Decision::CapacityChanged { from, to, overhang: 0 } => {
            t!(lang, "decision-capacity", from = from, to = to)
        }
        Decision::CapacityChanged { from, to, overhang } => {
            t!(lang, "decision-capacity-overhang", from = from, to = to, overhang = overhang)
        }
        Decision::Overhang { taken, capacity } => {
            t!(lang, "decision-overhang", taken = taken, capacity = capacity)
        }
        Decision::Opened { open: true } => t!(lang, "decision-opened"),
        Decision::Opened { open: false } => t!(lang, "decision-closed"),
        Decision::Moved { .. } => t!(lang, "decision-moved"),
        Decision::SessionCancelled {} => t!(lang, "decision-session-cancelled"),
        Decision::Attended {} => t!(lang, "decision-attended"),
        Decision::Absent {} => t!(lang, "decision-absent"),
        Decision::Corrected {} => t!(lang, "decision-corrected"),
    }
}

/// What a person may tick or write about their needs: only what this session has. `typed` is what stood there before,
/// `sentence` what is wrong with what was written: ticks that are offered cannot be wrong. `asks` is the question and a
/// hint, where the person who is asked is not the one who types.
pub fn needs_fields(
    lang: Lang,
    card: &SessionCard,
    typed: &Needs,
    sentence: Option<&str>,
    asks: Option<(String, String)>,
) -> Html {
    let (question, hint) = asks.unwrap_or_else(|| (t!(lang, "book-needs"), t!(lang, "book-needs-hint")));
    let tick = |name: &'static str, words: String, ticked: bool| {
        let input = html! { <input type="checkbox" {name} value="true" /> };
        html! {
            <label class="tick">{ beginning_ticked(input, ticked) }<span>{ words }</span></label>
        }
    };
    let which = "need-interpreter";
    let interpreter = html! {
        <input id={which} name="interpreter" maxlength="80" autocomplete="off" aria-invalid={sentence.map(|_| "true")}
            aria-describedby={described(which, false, sentence.is_some())} />
    };
    html! {
        <fieldset class="needs" aria-describedby="needs-h">
            <legend>{ question }</legend>
            <p class="hint" id="needs-h">{ hint }</p>
            if card.wheelchair { { tick("wheelchair", t!(lang, "book-need-wheelchair"), typed.wheelchair) } }
            if card.loan_devices { { tick("loan_device", t!(lang, "book-need-loan"), typed.loan_device) } }
            { tick("carer", t!(lang, "book-need-carer"), typed.carer) }
            <div class="field">
                <label for={which}>{ t!(lang, "book-need-interpreter") }</label>
                { beginning_with(interpreter, typed.interpreter.as_deref().unwrap_or_default()) }
                { wrong(which, sentence, false) }
            </div>
        </fieldset>
    }
}

/// The largest party that there are seats for at all.
pub fn largest_party(card: &SessionCard) -> u8 {
    u8::try_from(card.seats.capacity).map_or(MAX_PARTY, |all| all.clamp(1, MAX_PARTY))
}

/// What else [`party_field`] says and does.
#[derive(Default)]
pub struct PartyMore {
    /// Another sentence than the one for whoever comes themselves.
    pub hint: Option<String>,
    /// A further sentence before it.
    pub note: Option<String>,
    /// What is wrong with it.
    pub wrong: Option<String>,
    /// Another number was chosen.
    pub onchange: Callback<Event>,
    /// The menu.
    pub node: NodeRef,
}

/// How many people come.
pub fn party_field(lang: Lang, chosen: u8, largest: u8, more: PartyMore) -> Html {
    let PartyMore { hint, note, wrong: sentence, onchange, node } = more;
    let hint = hint.unwrap_or_else(|| t!(lang, "book-party-hint"));
    html! {
        <div class="field">
            <label for="party">{ t!(lang, "book-party") }</label>
            <p class="hint" id="party-h">{ hint }if let Some(note) = note { { " " }<b>{ note }</b> }</p>
            <select id="party" name="party" ref={node} {onchange} aria-invalid={sentence.as_ref().map(|_| "true")}
                aria-describedby={described("party", true, sentence.is_some())}>
                { for (1..=largest.max(1)).map(|n| html! {
                    <option key={n} value={n.to_string()} selected={n == chosen}>{ persons(lang, n) }</option>
                }) }
            </select>
            { wrong("party", sentence.as_deref(), false) }
        </div>
    }
}
