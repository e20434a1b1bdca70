//! A session at the desk: the door first, then who comes, who waits and why, whom to call.

use shared::api::workshop::desk::DeskSession;
use shared::api::workshop::{Bookable, Form};
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::caller::Caller;
use super::cancel::Cancel;
use super::change::{Change, Copy};
use super::figures::figures;
use super::load::{shown, use_found};
use super::parts::crumbs;
use super::people::{Calls, People};
use crate::components::field::Said;
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{decision, largest_party, seats_line, when, where_words};
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
    shown(at.lang, &found, &again, |view| page(at, view, &again, &cancel, *cancelled))
}

fn page(at: &At, view: &DeskSession, changed: &Callback<()>, cancel: &Callback<()>, cancelled: bool) -> Html {
    let (lang, card) = (at.lang, &view.session);
    let id = card.id;
    let to = |rest: &str| at.page(&format!("sessions/{id}/{rest}"));
    let drop_in = card.form == Form::DropIn;
    let list = |title: String, bookings: &[_], queue: bool| {
        html! { <People at={at.clone()} session={id} {title} bookings={bookings.to_vec()} {queue} largest={largest_party(card)} {changed} /> }
    };
    html! {
        <>
            { crumbs(at, None, card.title.clone()) }
            <h1>{ &card.title }</h1>
            if cancelled { <Said good=true><p>{ t!(lang, "desk-cancel-said") }</p></Said> }
            { for card.dates.iter().map(|date| html! { <p class="booked-when">{ icon(IconName::Calendar) }<b>{ when(date) }</b></p> }) }
            <p class="meta">
                <span>{ icon(IconName::Place) }{ where_words(lang, card) }</span>
                <span>{ icon(IconName::Language) }{ &card.language_name }</span>
                <span>{ icon(IconName::Group) }{ t!(lang, "desk-taken", taken = card.seats.taken, capacity = card.seats.capacity) }</span>
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
            <Calls at={at.clone()} session={id} calls={view.calls.clone()} {changed} />
            if drop_in {
                <p>{ t!(lang, "desk-counted", n = view.drop_ins) }</p>
            } else {
                { list(t!(lang, "desk-participants", n = view.participants.len()), &view.participants, false) }
                { list(t!(lang, "desk-queue", n = view.queue.len()), &view.queue, true) }
                // Callers may book before and after the public can.
                if matches!(
                    card.seats.bookable,
                    Bookable::Seats | Bookable::Queue | Bookable::Classes | Bookable::Closed
                ) {
                    <Caller at={at.clone()} card={card.clone()} {changed} />
                }
            }
            <h2>{ t!(lang, "desk-more") }</h2>
            <details class="more"><summary>{ t!(lang, "desk-why") }</summary>
                <ol class="told">
                    { for view.decisions.iter().map(|it| html! {
                        <li><span class="soft small">{ &it.at.text }</span>
                            <span>if let Some(name) = &it.name { <b>{ name }{ " " }</b> }{ decision(lang, &it.what) }</span></li>
                    }) }
                </ol>
            </details>
            if !view.gone.is_empty() {
                <details class="more"><summary>{ t!(lang, "desk-gone", n = view.gone.len()) }</summary>
                    <div>{ list(String::new(), &view.gone, false) }</div></details>
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
