//! My bookings: those of the account, or the way to one by its code.

use std::cell::Cell;
use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::workshop::booking::{BookingView, MyBookings};
use shared::api::workshop::{BookingState, SessionState};
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::booked::theirs;
use super::{Place, asked};
use crate::api::{self, Failure};
use crate::app::Site;
use crate::browser::page;
use crate::components::field::{Send, beginning_with, described, tab, trouble, wrong};
use crate::components::icon::IconName;
use crate::components::wolf::{Pose, wolf};
use crate::components::workshop::{first_when, leaf, moved, party, state_mark, where_words};
use crate::route::Route;
use crate::state::found::looking;
use crate::state::learner::LearnerHandle;
use crate::t;

/// My bookings.
#[component]
pub(super) fn Mine() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let found = use_state(|| (None::<Uuid>, None::<Result<Rc<MyBookings>, Failure>>));
    let lang = site.as_ref().map(|site| site.lang).unwrap_or_default();
    let who = learner.as_ref().and_then(|learner| learner.me.as_ref().map(|me| me.id));
    {
        let found = found.clone();
        use_effect_with((who, lang), move |(who, lang)| {
            let alive = Rc::new(Cell::new(true));
            let (still, who, lang) = (Rc::clone(&alive), *who, *lang);
            spawn_local(async move {
                let mine = if who.is_some() {
                    let mine = api::get::<MyBookings>(&format!("/api/v1/me/bookings?lang={lang}")).await;
                    Some(mine.map(Rc::new))
                } else {
                    None
                };
                if still.get() {
                    found.set((who, mine));
                }
            });
            move || alive.set(false)
        });
    }
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let content = match theirs(&found, who).and_then(Option::as_ref) {
        // Also before anybody is known to be here, and where no script runs.
        _ if !learner.ready || learner.me.is_none() => html! {
            <div class="for-guests">
                <p class="lead">{ t!(lang, "bookings-signed-out") }</p>
                <p><a class="button quiet" href={format!("{}?next={}", Route::SignIn { lang }.to_path(), Place::Mine.to_path(lang))}>{ t!(lang, "sign-in-send") }</a></p>
            </div>
        },
        None => looking(lang),
        Some(Err(failure)) => trouble(Some(failure.sentence(lang))),
        Some(Ok(mine)) => all(&site, mine),
    };
    let typed = (asked(&site.query, "problem") == Code::BookingCode.as_str()).then(AttrValue::default);
    html! {
        <>
            <h1>{ t!(lang, "bookings-title") }</h1>
            // First: what is below comes late, and is as long as it is.
            <ByCode {lang} {typed} />
            { content }
        </>
    }
}

fn all(site: &Site, mine: &MyBookings) -> Html {
    let lang = site.lang;
    if mine.upcoming.is_empty() && mine.past.is_empty() {
        return html! {
            <div class="wolf-says">{ wolf(&site.wolf, Pose::Sit) }<div class="bubble">
                <p>{ t!(lang, "bookings-none") }</p>
                <p class="actions"><a class="button" href={Place::List.to_path(lang)}>{ t!(lang, "bookings-choose") }</a></p>
            </div></div>
        };
    }
    let some = |title: String, bookings: &[BookingView]| {
        html! {
            if !bookings.is_empty() {
                <h2>{ title }</h2>
                <ol class="days">{ for bookings.iter().map(|booking| row(lang, booking)) }</ol>
            }
        }
    };
    html! {
        <>
            { some(t!(lang, "bookings-coming"), &mine.upcoming) }
            { some(t!(lang, "bookings-past"), &mine.past) }
        </>
    }
}

fn row(lang: Lang, booking: &BookingView) -> Html {
    let card = &booking.session;
    // What does not take place is cancelled, whatever became of the booking before.
    let state = if card.state == SessionState::Cancelled { BookingState::Cancelled } else { booking.state };
    html! {
        <li class="day" key={booking.code.clone()}>
            if let Some(date) = card.dates.first() { <div>{ leaf(lang, date) }</div> }
            <div class="session">
                <h3><a href={Place::Booking(booking.code.clone()).to_path(lang)}>{ &card.title }</a></h3>
                <p>{ first_when(card) }</p>
                <p class="meta"><span>{ where_words(lang, card) }</span><span>{ party(lang, booking.party, booking.adults) }</span></p>
                <p>{ state_mark(lang, state) }</p>
                { for booking.moved.iter().flat_map(|view| moved(lang, view)).map(|line| html! { <p><b>{ line }</b></p> }) }
            </div>
        </li>
    }
}

/// Properties of [`ByCode`].
#[derive(Clone, PartialEq, Properties)]
struct ByCodeProps {
    lang: Lang,
    /// What was typed and led nowhere.
    typed: Option<AttrValue>,
}

/// For those without an account: the code from the sheet. A plain form. What led nowhere is there to be put right.
#[component]
fn ByCode(props: &ByCodeProps) -> Html {
    let ByCodeProps { lang, typed } = props;
    let lang = *lang;
    let fault = typed.as_ref().map(|typed| fault(lang, typed));
    // For pages that the app itself has shown; a page that is loaded has `autofocus`.
    use_effect_with(typed.clone(), |typed| {
        if typed.is_some() {
            page::focus("#code");
        }
    });
    let input = html! {
        <input id="code" type="text" name="code" required=true autocomplete="off" autocapitalize="characters" spellcheck="false"
            autofocus={fault.is_some()} aria-invalid={fault.as_ref().map(|_| "true")}
            aria-describedby={described("code", true, fault.is_some())} />
    };
    html! {
        <form class="slip narrow start" method="post" action="/api/v1/bookings">
            { tab(IconName::Scan, t!(lang, "bookings-code")) }
            <div class="slip-body">
                <input type="hidden" name="lang" value={lang.code()} />
                <div class="field">
                    <label for="code">{ t!(lang, "bookings-code") }</label>
                    <p class="hint" id="code-h">{ t!(lang, "bookings-code-hint") }</p>
                    { beginning_with(input, typed.as_deref().unwrap_or_default()) }
                    { wrong("code", fault.as_deref(), false) }
                </div>
                <Send label={t!(lang, "bookings-open")} busy=false plain=true />
            </div>
        </form>
    }
}

/// What is wrong with a code that led nowhere.
fn fault(lang: Lang, typed: &str) -> String {
    match typed.chars().filter(|c| c.is_alphanumeric()).count() {
        0 => t!(lang, "bookings-code-missing"),
        20 => t!(lang, "bookings-code-none"),
        n => t!(lang, "bookings-code-length", n = n),
    }
}

/// The address names a booking that there is not: a letter may be wrong.
pub(super) fn unknown(lang: Lang, path: &str) -> Html {
    let code = path.split_once('/').map(|(_, code)| code).unwrap_or_default();
    // As a value of a query it is read as it was typed.
    let typed: String = asked(&format!("code={code}"), "code").chars().take(60).collect();
    html! {
        <>
            <h1>{ t!(lang, "bookings-unknown") }</h1>
            <p class="lead">{ t!(lang, "bookings-unknown-text") }</p>
            <ByCode {lang} typed={Some(AttrValue::from(typed))} />
        </>
    }
}
