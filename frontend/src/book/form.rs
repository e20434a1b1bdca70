//! Booking: a plain form, which also works without scripts. With the app, it is sent with a key of its own, so that a
//! lost answer cannot book twice, and what was typed stays when something is missing.

use shared::api::account::Me;
use shared::api::problem::Code;
use shared::api::workshop::booking::{BookingView, NewBooking};
use shared::api::workshop::listing::SessionCard;
use shared::api::workshop::{Bookable, MAX_PARTY, Needs};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::{Place, asked};
use crate::app::Site;
use crate::browser::page;
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{address, needs_fields, party_field_with, seats_line, when};
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// Properties of [`Booking`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BookingProps {
    /// The session.
    pub card: SessionCard,
    /// Whether the age must be given.
    pub asks_age: bool,
    /// Days until names are erased.
    pub days: u16,
}

/// The form for a session, or why there is none.
#[component]
pub(super) fn Booking(props: &BookingProps) -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let sending = use_sending();
    // The same for every try of this booking. Made when it is first sent: chance has no place in the first render.
    let key = use_mut_ref(|| None::<Uuid>);
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let (lang, card) = (site.lang, &props.card);
    let waiting = card.seats.bookable == Bookable::Queue;
    if !waiting && card.seats.bookable != Bookable::Seats {
        return none(lang, card);
    }
    let me = learner.me.as_ref().map(|me| (me.login.clone(), me.has_email));
    let path = format!("/api/v1/sessions/{}/bookings", card.id);
    let onsubmit = {
        let (sending, path, ready) = (sending.clone(), path.clone(), site.ready);
        let signed_in = learner.me.is_some();
        Callback::from(move |event: SubmitEvent| {
            if !ready {
                return;
            }
            let typed = Typed::of(&event);
            let key = *key.borrow_mut().get_or_insert_with(Uuid::now_v7);
            let new = read(lang, key, &typed);
            let path = path.clone();
            sending.start(async move {
                // A sign-in that has run out is renewed here: booking does not need one, and would make a guest of them.
                if signed_in {
                    let _: Me = api::get("/api/v1/me").await?;
                }
                let made: BookingView = api::request("POST", &path, Some(&new)).await?;
                page::go(&Place::Booking(made.code).to_path(lang));
                Ok(())
            });
        })
    };
    // Without the app, the server's word comes in the address.
    let from_address = asked(&site.query, "problem");
    let told =
        Code::ALL.iter().find(|code| code.as_str() == from_address).map(|code| api::sentence(lang, *code));
    let fresh = sending.failure().is_none() && !sending.is_busy();
    let about = |field: &str| sending.is_about(field) || (fresh && asked(&site.query, "field") == field);
    let (title, name, send) = if waiting {
        (t!(lang, "book-waiting-title"), IconName::Queue, t!(lang, "book-send-waiting"))
    } else {
        (t!(lang, "book-title"), IconName::Seat, t!(lang, "book-send"))
    };
    let name_field = field(lang, Kind::Name, me.is_none(), about("name"));
    let reach = html! {
        <fieldset aria-describedby="reach-h">
            <legend>{ t!(lang, "book-reach") }</legend>
            <p class="hint" id="reach-h">{ t!(lang, "book-reach-hint") }</p>
            { field(lang, Kind::Email, false, about("email")) }
            { field(lang, Kind::Phone, false, about("phone")) }
        </fieldset>
    };
    let group = html! { <>{ party(lang, card) }{ needs_fields(lang, false) }</> };
    html! {
        <>
            if let (true, Some(told)) = (fresh, told) { <Said quiet=true><p>{ told }</p></Said> }
            { trouble(sending.sentence(lang)) }
            <form class="slip" method="post" action={path} aria-labelledby="book-title" {onsubmit}>
                { tab(name, if waiting { t!(lang, "booking-state-waiting") } else { t!(lang, "book-for") }) }
                <div class="slip-body">
                    <h2 id="book-title">{ title }</h2>
                    { about_session(lang, card) }
                    if waiting { <p>{ t!(lang, "book-full") }</p> }
                    <input type="hidden" name="lang" value={lang.code()} />
                    if let Some((login, has_email)) = me {
                        // Another key: with an address, the fields are in other places.
                        <div key={if has_email { "mine" } else { "unreachable" }}>
                            <p>{ t!(lang, "book-signed-in", login = login) }</p>
                            if !has_email { { reach.clone() } }
                            <details class="more"><summary>{ t!(lang, "book-other-name") }</summary>
                                { name_field }
                                if has_email { { reach } }
                                { group }
                            </details>
                        </div>
                    } else {
                        <div key="guest">{ name_field }{ reach }{ group }</div>
                    }
                    // Never in the closed part: there the browser could not ask for what is missing.
                    if props.asks_age { { age(lang, about("age")) } }
                    <Send class="big full" label={send} busy={sending.is_busy()} plain=true />
                    <p class="hint">{ t!(lang, "book-privacy", days = props.days) }</p>
                </div>
            </form>
        </>
    }
}

/// How many come: never more than there are seats at all. Who asks for more than is free should know before sending that
/// they will wait.
fn party(lang: Lang, card: &SessionCard) -> Html {
    let largest = u8::try_from(card.seats.capacity).map_or(MAX_PARTY, |all| all.clamp(1, MAX_PARTY));
    let few = card.seats.bookable == Bookable::Seats && card.seats.free < u32::from(largest);
    party_field_with(lang, 1, largest, false, few.then(|| t!(lang, "book-party-few", n = card.seats.free)))
}

fn age(lang: Lang, wrong: bool) -> Html {
    html! {
        <div class="field">
            <label for="age">{ t!(lang, "book-age") }</label>
            <p class="hint" id="age-h">{ t!(lang, "book-age-hint") }</p>
            <input id="age" type="number" name="age" inputmode="numeric" min="0" max="120" required=true aria-describedby="age-h"
                aria-invalid={wrong.then_some("true")} />
        </div>
    }
}

/// What the form is about.
fn about_session(lang: Lang, card: &SessionCard) -> Html {
    html! {
        <>
            { for card.dates.iter().map(|date| html! { <p class="booked-when">{ icon(IconName::Calendar) }<b>{ when(date) }</b></p> }) }
            <p class="meta"><span>{ icon(IconName::Place) }{ card.place.as_ref().map_or_else(|| t!(lang, "workshops-online"), address) }</span></p>
            { seats_line(lang, &card.seats) }
            if card.online { <p class="hint">{ t!(lang, "book-online") }</p> }
        </>
    }
}

fn none(lang: Lang, card: &SessionCard) -> Html {
    html! {
        <section class="slip">
            { tab(IconName::Calendar, t!(lang, "book-for")) }
            <div class="slip-body">
                { about_session(lang, card) }
                if card.seats.bookable == Bookable::Classes { <p>{ t!(lang, "book-classes") }</p> }
                if card.seats.bookable == Bookable::DropIn { <p>{ t!(lang, "book-drop-in") }</p> }
            </div>
        </section>
    }
}

/// The fields about a person.
#[derive(Clone, Copy)]
enum Kind {
    Name,
    Email,
    Phone,
}

fn field(lang: Lang, kind: Kind, required: bool, wrong: bool) -> Html {
    let (name, label, form, complete, hint) = match kind {
        Kind::Name => ("name", t!(lang, "book-name"), "text", "name", Some(t!(lang, "book-name-hint"))),
        Kind::Email => ("email", t!(lang, "book-email"), "email", "email", None),
        Kind::Phone => ("phone", t!(lang, "book-phone"), "tel", "tel", None),
    };
    html! {
        <div class="field">
            <label for={name}>{ label }</label>
            if let Some(hint) = &hint { <p class="hint" id="name-h">{ hint }</p> }
            <input id={name} {name} type={form} autocomplete={complete} {required} maxlength="254"
                aria-invalid={wrong.then_some("true")} aria-describedby={hint.is_some().then_some("name-h")} />
        </div>
    }
}

/// What was typed; empty fields say nothing.
fn read(lang: Lang, key: Uuid, typed: &Typed) -> NewBooking {
    let text = |name: &str| Some(typed.get(name).trim().to_owned()).filter(|text| !text.is_empty());
    let ticked = |name: &str| !typed.get(name).is_empty();
    NewBooking {
        key,
        name: text("name"),
        email: text("email"),
        phone: text("phone"),
        lang,
        party: typed.get("party").parse().unwrap_or(1),
        age: typed.get("age").parse().ok(),
        needs: Needs {
            wheelchair: ticked("wheelchair"),
            interpreter: text("interpreter"),
            loan_device: ticked("loan_device"),
            carer: ticked("carer"),
        },
    }
}
