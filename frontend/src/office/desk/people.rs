//! People of a session: who comes, who waits, and what the organiser can do for each.

use shared::api::workshop::desk::{DeskAction, DeskBooking};
use shared::api::workshop::{BookingState, MAX_PARTY, Moment};
use shared::lang::Lang;
use shared::workshop::queue::never_fits;
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::parts::refused_of;
use crate::browser;
use crate::components::field::{Said, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{dialled, needs, party, state_mark};
use crate::state::sending::use_sending;
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PeopleProps {
    pub at: At,
    pub session: Uuid,
    /// Heading, and what the table is called.
    pub title: String,
    /// It is folded away under its title: a heading would say that twice.
    pub folded: bool,
    pub bookings: Vec<DeskBooking>,
    /// Shows the place in the queue.
    pub queue: bool,
    /// What can be done for them just now.
    pub can: Can,
    /// Something has changed.
    pub changed: Callback<()>,
}

/// How much larger a party may become: what is asked for beyond it is refused.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Room {
    /// So many people more where it has seats.
    pub seated: u32,
    /// Up to so many people where it waits: more would never be served.
    pub waiting: u32,
}

impl Room {
    /// Whether one more person may join a party.
    fn has_one_more(self, party: u8, state: BookingState) -> bool {
        let room = match state {
            BookingState::Waiting => u32::from(party) < self.waiting,
            _ => self.seated > 0,
        };
        room && party < MAX_PARTY
    }
}

/// What the desk can do for people just now.
#[derive(Clone, PartialEq)]
pub(super) struct Can {
    /// How much larger a party may become.
    pub room: Room,
    /// Seats there are at all.
    pub capacity: u32,
    /// The session does not take place.
    pub cancelled: bool,
    /// As long as it is too early to say who was there: from when on it can be said.
    pub marks_from: Option<Moment>,
}

/// From when on it can be noted who was there, if that is not yet so. The device's clock decides as well: it may have been
/// without a connection since the day before.
pub(super) fn early(marks_from: Option<&Moment>) -> Option<&Moment> {
    marks_from.filter(|from| browser::now_ms() < from.at)
}

/// A list of people.
#[component]
pub(super) fn People(props: &PeopleProps) -> Html {
    let lang = props.at.lang;
    let sending = use_sending();
    let act = {
        let (sending, changed) = (sending.clone(), props.changed.clone());
        let base = props.at.api(&format!("sessions/{}/bookings", props.session));
        Callback::from(move |(booking, what): (Uuid, DeskAction)| {
            let (changed, path) = (changed.clone(), format!("{base}/{booking}"));
            sending.start(async move {
                let _: DeskBooking = api::request("POST", &path, Some(&what)).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    html! {
        <>
            if !props.folded { <h2>{ &props.title }</h2> }
            { trouble(refused_of(lang, &sending, props.can.capacity)) }
            if sending.is_done() { <Said good=true><p>{ t!(lang, "desk-done") }</p></Said> }
            if !props.bookings.is_empty() {
                <table class="stack" role="table">
                    <caption class="vh">{ &props.title }</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">{ t!(lang, "desk-name") }</th>
                        <th role="columnheader" scope="col">{ t!(lang, "desk-who") }</th>
                        <th role="columnheader" scope="col">{ t!(lang, "desk-reach") }</th>
                        <th role="columnheader" scope="col"><span class="vh">{ t!(lang, "organisations-action") }</span></th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for props.bookings.iter().map(|booking| row(lang, booking, props.queue, &props.can, &act)) }
                    </tbody>
                </table>
            }
        </>
    }
}

fn row(
    lang: Lang,
    booking: &DeskBooking,
    queue: bool,
    can: &Can,
    act: &Callback<(Uuid, DeskAction)>,
) -> Html {
    let wishes = needs(lang, &booking.needs);
    html! {
        <tr role="row" key={booking.id.to_string()}>
            <th role="rowheader" scope="row" id={row_id(&booking.id.to_string())} tabindex="-1">{ named(lang, booking) }</th>
            <td role="cell">
                <p>{ party(lang, booking.party, booking.adults) }</p>
                <p>{ state_mark(lang, booking.state) }</p>
                if let (true, Some(before)) = (queue, booking.before) { <p class="small">{ t!(lang, "desk-before", n = before) }</p> }
                if booking.state == BookingState::Waiting && can.room.waiting > 0 && never_fits(can.room.waiting, booking.party) {
                    <p class="needs-said">{ icon(IconName::Warning) }<span>{ t!(lang, "desk-too-large", party = booking.party, capacity = can.room.waiting) }</span></p>
                }
                if let Some(until) = &booking.offer_until { <p class="small">{ t!(lang, "desk-until", until = until.text.clone()) }</p> }
                if !wishes.is_empty() { <p class="needs-said">{ icon(IconName::Note) }<span>{ wishes.join(", ") }</span></p> }
            </td>
            <td role="cell" class="reach">{ reach(booking) }</td>
            <td role="cell">{ actions(lang, booking, can, act) }</td>
        </tr>
    }
}

/// Where a booking stands on its session's page.
pub(super) fn row_id(booking: &str) -> String {
    format!("booking-{booking}")
}

/// The name, or that it was erased.
pub(super) fn named(lang: Lang, booking: &DeskBooking) -> String {
    if booking.name.is_empty() { t!(lang, "desk-erased") } else { booking.name.clone() }
}

pub(super) fn reach(booking: &DeskBooking) -> Html {
    html! {
        <>
            if let Some(phone) = &booking.phone { <p><a class="alone" href={format!("tel:{}", dialled(phone))}>{ phone }</a></p> }
            if let Some(email) = &booking.email { <p><a class="alone" href={format!("mailto:{email}")}>{ email }</a></p> }
        </>
    }
}

/// A button that says for whom it is.
pub(super) fn button(
    class: &'static str,
    id: Uuid,
    name: &str,
    what: DeskAction,
    words: String,
    act: &Callback<(Uuid, DeskAction)>,
) -> Html {
    let label = format!("{words}: {name}");
    html! {
        <button {class} type="button" aria-label={label} onclick={act.reform(move |_: MouseEvent| (id, what))}>{ words }</button>
    }
}

/// Cancels a booking, in two steps: its seats are offered on at once, and nobody gets them back.
fn cancel(lang: Lang, booking: &DeskBooking, act: &Callback<(Uuid, DeskAction)>) -> Html {
    let (id, name) = (booking.id, named(lang, booking));
    html! {
        <details class="more"><summary aria-label={format!("{}: {name}", t!(lang, "desk-cancel-booking"))}>{ t!(lang, "desk-cancel-booking") }</summary>
            <div>
                <p>{ t!(lang, "desk-cancel-booking-text", n = booking.party) }</p>
                <p><button class="button danger" type="button" onclick={act.reform(move |_: MouseEvent| (id, DeskAction::Cancel))}>
                    { t!(lang, "desk-cancel-booking-wish", name = name.clone()) }</button></p>
                <p><button class="button quiet danger" type="button" onclick={act.reform(move |_: MouseEvent| (id, DeskAction::Revoke))}>
                    { t!(lang, "desk-cancel-booking-ours", name = name) }</button></p>
            </div></details>
    }
}

/// What can be done for somebody, as buttons that say for whom.
fn actions(lang: Lang, booking: &DeskBooking, can: &Can, act: &Callback<(Uuid, DeskAction)>) -> Html {
    use DeskAction::{Absent, Accept, Attended, Confirmed, Decline, Party};
    let name = named(lang, booking);
    let button = |class, what, words| button(class, booking.id, &name, what, words, act);
    let smaller = booking.party.checked_sub(1).filter(|party| *party > 0);
    let parties = html! {
        <>
            if let Some(party) = smaller { { button("button quiet", Party(party), t!(lang, "desk-fewer", n = party)) } }
            if can.room.has_one_more(booking.party, booking.state) {
                { button("button quiet", Party(booking.party + 1), t!(lang, "desk-more-people", n = booking.party + 1)) }
            } else if u32::from(booking.party) >= can.capacity {
                <p class="small">{ t!(lang, "desk-all-seats", n = can.capacity) }</p>
            } else if booking.party < MAX_PARTY {
                <p class="small">{ t!(lang, "desk-no-room") }</p>
            }
        </>
    };
    let content = match booking.state {
        BookingState::Confirmed => html! {
            <>
                if let Some(from) = early(can.marks_from.as_ref()) {
                    <p class="small">{ t!(lang, "desk-marks-from", day = from.text.clone()) }</p>
                } else {
                    { button("button quiet", Attended, t!(lang, "desk-attended")) }
                    { button("button quiet", Absent, t!(lang, "desk-absent")) }
                }
                { parties }
                { cancel(lang, booking, act) }
            </>
        },
        BookingState::Waiting => {
            html! { <>{ parties }{ cancel(lang, booking, act) }</> }
        }
        BookingState::Offered => html! {
            <>
                { button("button", Accept, t!(lang, "desk-accept")) }
                { button("button quiet", Decline, t!(lang, "desk-decline")) }
            </>
        },
        // What does not take place has no seat to go back to.
        BookingState::Attended if can.cancelled => button("button quiet", Absent, t!(lang, "desk-absent")),
        BookingState::Absent if can.cancelled => button("button quiet", Attended, t!(lang, "desk-attended")),
        BookingState::Attended | BookingState::Absent => {
            button("button quiet", Confirmed, t!(lang, "desk-correct"))
        }
        _ => Html::default(),
    };
    html! {
        <details class="menu-inline"><summary aria-label={format!("{}: {name}", t!(lang, "desk-do"))}>{ t!(lang, "desk-do") }</summary>
            <div class="actions">{ content }</div></details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_more_is_offered_only_where_there_is_room() {
        let full = Room { seated: 0, waiting: 3 };
        assert!(!full.has_one_more(1, BookingState::Confirmed));
        assert!(full.has_one_more(2, BookingState::Waiting));
        assert!(!full.has_one_more(3, BookingState::Waiting), "more than there are seats at all");
        let free = Room { seated: 1, waiting: 100 };
        assert!(free.has_one_more(1, BookingState::Confirmed));
        assert!(!free.has_one_more(MAX_PARTY, BookingState::Confirmed));
        assert!(!free.has_one_more(MAX_PARTY, BookingState::Waiting));
    }
}
