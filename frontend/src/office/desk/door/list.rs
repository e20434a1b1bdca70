//! The list at the door: who is expected, who is there, and what still waits on the device.

use std::collections::HashMap;

use shared::api::workshop::BookingState;
use shared::api::workshop::desk::{CheckedIn, DeskBooking, DeskSession, Mark, NoteAtDoor, Which};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::codes::hits;
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{needs, party};
use crate::office::desk::people::named;
use crate::state::door::Kept;
use crate::t;

/// The latest mark that waits, by booking.
pub(super) fn marks(kept: &[Kept]) -> HashMap<Uuid, Mark> {
    let mut marks = HashMap::new();
    for kept in kept {
        if let Kept::Note(NoteAtDoor { which: Which::Booking(id), mark, .. }) = kept {
            marks.insert(*id, *mark);
        }
    }
    marks
}

/// How many were counted and wait.
pub(super) fn ticks(kept: &[Kept]) -> i32 {
    kept.iter().map(|kept| if let Kept::Tick(tick) = kept { tick.count } else { 0 }).sum()
}

/// The state of a booking, as the device knows it.
pub(super) fn state_of(booking: &DeskBooking, marks: &HashMap<Uuid, Mark>) -> BookingState {
    match marks.get(&booking.id) {
        Some(Mark::Attended) => BookingState::Attended,
        Some(Mark::Absent) => BookingState::Absent,
        Some(Mark::Confirmed) => BookingState::Confirmed,
        None => booking.state,
    }
}

/// The view with what the server has just answered: nobody's button turns back until it is read anew.
pub(super) fn patched(view: &DeskSession, answers: &[CheckedIn]) -> DeskSession {
    let mut view = view.clone();
    view.drop_ins = answers.last().map_or(view.drop_ins, |answer| answer.drop_ins);
    answers.iter().for_each(|answer| patch(&mut view.participants, answer));
    view
}

fn patch(participants: &mut [DeskBooking], answer: &CheckedIn) {
    for told in answer.notes.iter().filter_map(|note| note.booking.as_ref()) {
        if let Some(known) = participants.iter_mut().find(|known| known.id == told.id) {
            known.state = told.state;
        }
    }
}

/// Where the notes are. What is under way for a moment is seen, but not read out: each check-in would be.
pub(super) fn saved(lang: Lang, waiting: usize, offline: bool, late: bool) -> Html {
    let (tone, name, words) = match (waiting, offline) {
        (0, false) => ("good", IconName::CloudSaved, t!(lang, "door-saved")),
        (0, true) => ("warm", IconName::Offline, t!(lang, "door-offline")),
        (_, false) if !late => ("warm", IconName::DeviceKept, t!(lang, "door-sending")),
        (n, _) => ("warm", IconName::DeviceKept, t!(lang, "door-waiting", n = n)),
    };
    let under_way = waiting > 0 && !offline && !late;
    let told = if under_way { t!(lang, "door-saved") } else { words.clone() };
    html! {
        <>
            <p class="saved" aria-hidden="true" data-tone={tone}>{ icon(name) }<span>{ words }</span></p>
            <p class="vh" role="status">{ told }</p>
        </>
    }
}

/// Who is expected, as the device knows it. Before the door is open, nobody is noted.
pub(super) fn list(
    lang: Lang,
    view: &DeskSession,
    wanted: &str,
    marks: &HashMap<Uuid, Mark>,
    open: bool,
    mark: &Callback<(Uuid, Mark, String)>,
) -> Html {
    let state = |b: &DeskBooking| state_of(b, marks);
    let (found, to_the_letter) = hits(&view.participants, wanted);
    let here: u32 = view
        .participants
        .iter()
        .filter(|b| state(b) == BookingState::Attended)
        .map(|b| u32::from(b.party))
        .sum();
    let all: u32 = view.participants.iter().map(|b| u32::from(b.party)).sum();
    html! {
        <>
            <h2>{ t!(lang, "door-count", here = here, all = all) }</h2>
            if view.participants.is_empty() {
                <p>{ t!(lang, "door-none-yet") }</p>
            } else if found.is_empty() {
                <p>{ t!(lang, "door-nobody") }</p>
            } else if !to_the_letter {
                <p>{ t!(lang, "door-like") }</p>
            }
            <ul class="guests">
                { for found.into_iter().map(|booking| guest(lang, booking, state(booking), open, mark)) }
            </ul>
        </>
    }
}

fn guest(
    lang: Lang,
    booking: &DeskBooking,
    state: BookingState,
    open: bool,
    mark: &Callback<(Uuid, Mark, String)>,
) -> Html {
    let name = named(lang, booking);
    let wishes = needs(lang, &booking.needs);
    let button = |class: &'static str, what: Mark, words: String| {
        let (id, name) = (booking.id, name.clone());
        let label = format!("{words}: {name}");
        let onclick = mark.reform(move |_: MouseEvent| (id, what, name.clone()));
        html! { <button {class} type="button" aria-label={label} {onclick}>{ words }</button> }
    };
    html! {
        <li id={format!("guest-{}", booking.id)} key={booking.id.to_string()} data-state={(state == BookingState::Attended).then_some("done")}>
            <div><b>{ &name }</b><span class="meta"><span>{ party(lang, booking.party, booking.adults) }</span>
                if !wishes.is_empty() { <span>{ icon(IconName::Note) }{ wishes.join(", ") }</span> }
                if state == BookingState::Attended { <span class="state" data-tone="good">{ icon(IconName::Check) }{ t!(lang, "booking-state-attended") }</span> }
                if state == BookingState::Absent { <span class="state">{ icon(IconName::Close) }{ t!(lang, "booking-state-absent") }</span> }
            </span></div>
            <div class="actions">
                if state != BookingState::Confirmed {
                    { button("button quiet", Mark::Confirmed, t!(lang, "desk-correct")) }
                } else if open {
                    { button("button", Mark::Attended, t!(lang, "desk-attended")) }
                    { button("button quiet", Mark::Absent, t!(lang, "desk-absent")) }
                }
            </div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use shared::api::workshop::desk::{NoteAnswer, Noted};

    use super::super::super::examples;
    use super::*;

    fn booking(id: u128, state: BookingState) -> DeskBooking {
        DeskBooking { id: Uuid::from_u128(id), state, ..examples::booking() }
    }

    #[test]
    fn what_was_answered_stands_as_soon_as_nothing_waits_any_more() {
        let mut all = [booking(1, BookingState::Confirmed), booking(2, BookingState::Attended)];
        let answer = |id, state| NoteAnswer {
            key: Uuid::nil(),
            noted: Noted::Done,
            booking: Some(booking(id, state)),
        };
        let notes = vec![answer(2, BookingState::Confirmed), answer(3, BookingState::Attended)];
        patch(&mut all, &CheckedIn { notes, drop_ins: 0 });
        assert!(all.iter().all(|one| one.state == BookingState::Confirmed));
    }

    #[test]
    fn the_last_mark_that_waits_is_the_state() {
        let one = booking(1, BookingState::Confirmed);
        let note = |mark| {
            let which = Which::Booking(one.id);
            Kept::Note(NoteAtDoor { key: Uuid::now_v7(), which, mark, at: 0 })
        };
        let waiting = [note(Mark::Attended), note(Mark::Absent)];
        assert_eq!(state_of(&one, &marks(&waiting)), BookingState::Absent);
        assert_eq!(state_of(&one, &marks(&[])), BookingState::Confirmed);
    }
}
