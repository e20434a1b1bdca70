//! Somebody calls: which booking is theirs, whichever session it is of.

use std::rc::Rc;

use shared::api::workshop::desk::{FindBookings, FoundBooking, FoundBookings};
use yew::prelude::*;

use super::At;
use super::calendar::AtProps;
use super::faults::{Fault, above, fault};
use super::parts::field;
use super::people::{named, reach};
use crate::components::field::{Send, trouble, use_focus};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{party, state_mark};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// The form, and who was found.
#[component]
pub(super) fn Search(props: &AtProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let sending = use_sending();
    let found = use_state(|| None::<Rc<FoundBookings>>);
    let heading = use_focus(found.is_some());
    let onsubmit = {
        let (sending, found, path) = (sending.clone(), found.clone(), at.get("bookings/find"));
        Callback::from(move |event: SubmitEvent| {
            let wish = FindBookings { q: Typed::of(&event).get("caller") };
            let (found, path) = (found.clone(), path.clone());
            sending.start(async move {
                found.set(None);
                let all: FoundBookings = api::request("POST", &path, Some(&wish)).await?;
                found.set(Some(Rc::new(all)));
                Ok(())
            });
        })
    };
    let wrong = fault(lang, &sending, |field| (field == "q").then(|| "caller".to_owned()));
    html! {
        <section class="slip">
            <h2 class="slip-tab">{ icon(IconName::Search) }<span>{ t!(lang, "find-title") }</span></h2>
            <div class="slip-body">
                { trouble(above(lang, &sending, &wrong)) }
                <ContextProvider<Fault> context={wrong}>
                <form role="search" aria-label={t!(lang, "find-title")} {onsubmit}>
                    { field("caller", "search", t!(lang, "find-label"), "", true) }
                    <Send label={t!(lang, "find-send")} busy={sending.is_busy()} />
                </form>
                </ContextProvider<Fault>>
                if let Some(found) = &*found {
                    <h3 tabindex="-1" ref={heading}>
                        { if found.near { t!(lang, "find-near") } else { t!(lang, "find-found", n = found.found.len()) } }
                    </h3>
                    if found.found.is_empty() {
                        <p>{ t!(lang, "find-none") }</p>
                    } else {
                        <ul class="told">{ for found.found.iter().map(|hit| row(at, hit)) }</ul>
                    }
                    if found.more > 0 { <p>{ t!(lang, "find-more", n = found.more) }</p> }
                }
            </div>
        </section>
    }
}

/// A booking, and the way to it.
fn row(at: &At, hit: &FoundBooking) -> Html {
    let (lang, booking) = (at.lang, &hit.booking);
    let to = at.page(&format!("sessions/{}?booking={}", hit.session, booking.id));
    let place = if hit.place.is_empty() { t!(lang, "workshops-online") } else { hit.place.clone() };
    html! {
        <li key={booking.id.to_string()}>
            <p><b>{ named(lang, booking) }</b>{ ", " }{ party(lang, booking.party, booking.adults) }</p>
            <p>{ state_mark(lang, booking.state) }</p>
            <p><a class="alone" href={to}>{ format!("{}, {}", hit.title, hit.when) }</a></p>
            <p class="meta"><span>{ icon(IconName::Place) }{ place }</span>
                if hit.over { <span>{ icon(IconName::Clock) }{ t!(lang, "find-over") }</span> }</p>
            { reach(booking) }
        </li>
    }
}
