//! A session at the desk: the door first, then who comes, who waits and why, whom to call.

use shared::api::workshop::desk::{DeskBooking, DeskSession};
use shared::api::workshop::{Bookable, BookingState, Form};
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::call_list::Calls;
use super::caller::Caller;
use super::cancel::Cancel;
use super::change::{Change, Copy};
use super::figures::figures;
use super::load::{shown, use_found};
use super::parts::{crumbs, public_page, seats_given, was_made};
use super::people::{Can, People, Room, row_id};
use super::waiting::Waiting;
use crate::app::Site;
use crate::book::asked;
use crate::browser::page;
use crate::components::field::Said;
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{decision, seats_line, when, where_words};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SessionProps {
    /// Where.
    pub at: At,
    /// Which.
    pub session: Uuid,
}

/// A session.
#[component]
pub(super) fn Session(props: &SessionProps) -> Html {
    let at = &props.at;
    let (found, again) = use_found::<DeskSession>(at.get(&format!("sessions/{}", props.session)));
    // The form goes with the session's cancelling; what came of it is said here.
    let cancelled = use_state(|| false);
    let cancel = {
        let (cancelled, again) = (cancelled.clone(), again.clone());
        Callback::from(move |()| {
            cancelled.set(true);
            again.emit(());
        })
    };
    let site = use_context::<Site>();
    let made = site.as_ref().is_some_and(was_made);
    // Whoever was looked for is shown at once.
    let wanted = site.map(|site| asked(&site.query, "booking")).unwrap_or_default();
    use_effect_with((wanted, found.is_some()), |(wanted, there)| {
        if let Some(row) = page::by_id(&row_id(wanted)).filter(|_| *there) {
            page::show(&row);
        }
    });
    shown(at.lang, &found, &again, |view| {
        let said = match (*cancelled, made) {
            (true, _) => html! { <Said good=true><p>{ t!(at.lang, "desk-cancel-said") }</p></Said> },
            (false, true) => html! {
                <Said good=true key="made"><p>{ t!(at.lang, "desk-copy-made") }</p>
                    <p><a class="alone" href={public_page(at.lang, &view.session.slug)}>{ t!(at.lang, "desk-as-public") }</a></p></Said>
            },
            (false, false) => Html::default(),
        };
        session(at, view, &again, &cancel, said)
    })
}

fn session(at: &At, view: &DeskSession, changed: &Callback<()>, cancel: &Callback<()>, said: Html) -> Html {
    let (lang, card) = (at.lang, &view.session);
    let id = card.id;
    let to = |rest: &str| at.page(&format!("sessions/{id}/{rest}"));
    let drop_in = card.form == Form::DropIn;
    // Who waits, and who has been asked: each has its own number wherever it stands.
    let (offers, waits): (Vec<&DeskBooking>, Vec<_>) =
        view.queue.iter().partition(|one| one.state == BookingState::Offered);
    let offered: u32 = offers.iter().map(|one| u32::from(one.party)).sum();
    let people: u32 = view.participants.iter().map(|one| u32::from(one.party)).sum();
    let queue = if offers.is_empty() {
        t!(lang, "desk-queue", n = waits.len())
    } else {
        let asked = t!(lang, "desk-queue-offers", n = offers.len());
        format!("{}, {asked}", t!(lang, "desk-queue", n = waits.len()))
    };
    let waits_for = match card.seats.bookable {
        Bookable::Begun | Bookable::Cancelled => 0,
        _ => card.seats.capacity,
    };
    let can = Can {
        room: Room { seated: view.room_to_grow, waiting: waits_for },
        capacity: card.seats.capacity,
        cancelled: card.seats.bookable == Bookable::Cancelled,
        marks_from: view.marks_from.clone(),
    };
    let list = |title: String, bookings: &[_], queue: bool, folded: bool| {
        html! { <People at={at.clone()} session={id} {title} {folded} bookings={bookings.to_vec()} {queue} can={can.clone()} {changed} /> }
    };
    html! {
        <>
            { crumbs(at, None, card.title.clone()) }
            <h1>{ &card.title }</h1>
            { said }
            { for card.dates.iter().map(|date| html! { <p class="booked-when">{ icon(IconName::Calendar) }<b>{ when(date) }</b></p> }) }
            <p class="meta">
                <span>{ icon(IconName::Place) }{ where_words(lang, card) }</span>
                <span>{ icon(IconName::Language) }{ &card.language_name }</span>
                <span>{ icon(IconName::Group) }{ seats_given(lang, card, Some(offered)) }</span>
            </p>
            { seats_line(lang, &card.seats) }
            if card.seats.overhang > 0 {
                <div class="notice" data-tone="warm">{ icon(IconName::Warning) }<p>{ t!(lang, "desk-overhang", n = card.seats.overhang) }</p></div>
            }
            <p class="actions">
                <a class="button big" href={to("door")}>{ icon(IconName::Scan) }<span>{ t!(lang, "desk-door") }</span></a>
                <a class="button quiet" href={to("list")}>{ icon(IconName::Print) }<span>{ t!(lang, "desk-print") }</span></a>
                <a class="button quiet" href={at.get(&format!("sessions/{id}/participants.csv"))} download="">{ icon(IconName::Download) }<span>{ t!(lang, "desk-csv") }</span></a>
                <a class="button quiet" href={at.page(&format!("workshops/{}", card.workshop))}>{ icon(IconName::Creating) }<span>{ t!(lang, "desk-to-workshop") }</span></a>
            </p>
            <Waiting at={at.clone()} session={Some(id)} {changed} />
            <Calls at={at.clone()} session={id} calls={view.calls.clone()} {changed} />
            if drop_in {
                <p>{ t!(lang, "desk-counted", n = view.drop_ins) }</p>
            } else {
                { list(t!(lang, "desk-participants", n = view.participants.len(), people = people), &view.participants, false, false) }
                { list(queue, &view.queue, true, false) }
                // Callers may book before and after the public can.
                if matches!(
                    card.seats.bookable,
                    Bookable::Seats | Bookable::Queue | Bookable::Classes | Bookable::Closed
                ) {
                    <Caller at={at.clone()} view={view.clone()} {changed} />
                }
            }
            <h2>{ t!(lang, "desk-more") }</h2>
            <details class="more"><summary>{ t!(lang, "desk-why") }</summary>
                <ol class="told">
                    { for view.decisions.iter().map(|it| html! {
                        <li><span class="soft small">{ &it.at.text }</span>
                            <span>if let Some(name) = &it.name { <b>{ name }{ " " }</b> }{ decision(lang, it) }</span></li>
                    }) }
                </ol>
            </details>
            if !view.gone.is_empty() {
                <details class="more"><summary>{ t!(lang, "desk-gone", n = view.gone.len()) }</summary>
                    <div>{ list(t!(lang, "desk-gone", n = view.gone.len()), &view.gone, false, true) }</div></details>
            }
            <details class="more"><summary>{ t!(lang, "desk-figures") }</summary><div>{ figures(lang, &view.figures) }</div></details>
            if card.seats.bookable != Bookable::Cancelled {
                <details class="more"><summary>{ t!(lang, "desk-change") }</summary>
                    <Change at={at.clone()} view={view.clone()} {changed} /></details>
            }
            <details class="more"><summary>{ t!(lang, "desk-copy") }</summary><Copy at={at.clone()} session={id} dates={card.dates.len()} /></details>
            if card.seats.bookable != Bookable::Cancelled {
                <details class="more"><summary>{ t!(lang, "desk-cancel") }</summary>
                    <Cancel at={at.clone()} session={id} changed={cancel} /></details>
            }
        </>
    }
}
