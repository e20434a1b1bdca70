//! A booking, for whoever knows its code: how it stands in words, the sheet to print, and plain forms for all that can
//! be done with it.

use shared::api::problem::Code;
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::{Bookable, BookingState, Moment};
use shared::lang::Lang;
use shared::workshop::decision::Decision;
use yew::prelude::*;

use super::list::form_of;
use super::standing::{action, never_fits, standing};
use super::workshop::crumbs;
use super::{Place, asked};
use crate::app::Site;
use crate::components::field::{Said, tab};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{
    PartyMore, address, asked_at, decision, directions, moved, needs, party, party_field, when,
};
use crate::i18n::text;
use crate::{api, browser, t};

/// The page.
pub(super) fn booking(site: &Site, view: &BookingView) -> Html {
    let lang = site.lang;
    html! {
        <div class="booking">
            { crumbs(lang, None, t!(lang, "booking-crumb")) }
            { said(site) }
            { elsewhere(lang, view) }
            { standing(site, view) }
            if is_gone(view) {
                // There is nothing to show at the door, to print, or to bring.
                <section class="slip narrow start">
                    { tab(IconName::Calendar, view.session.title.clone()) }
                    <div class="slip-body">{ facts(lang, view) }{ again(lang, view) }</div>
                </section>
            } else {
                <div class="split sheet">
                    <section class="slip">
                        { tab(IconName::Calendar, view.session.title.clone()) }
                        <div class="slip-body">{ facts(lang, view) }</div>
                    </section>
                    { code(site, view) }
                </div>
                { way(lang, view) }
                { change(lang, view) }
            }
            { history(lang, view) }
            <p class="small soft">
                { if view.erased { t!(lang, "booking-erased") } else { t!(lang, "booking-erase", day = view.erased_on.clone()) } }
            </p>
            if !is_gone(view) {
                <p class="actions"><a class="button quiet" href={Place::Workshop(view.session.slug.clone()).to_path(lang)}>{ t!(lang, "booking-back") }</a></p>
            }
        </div>
    }
}

/// Whether the seat was given up or given away.
const fn is_gone(view: &BookingView) -> bool {
    matches!(view.state, BookingState::Cancelled | BookingState::Declined | BookingState::Expired)
}

/// When that happened: the last time that something like it was decided.
fn gone_since(view: &BookingView) -> Option<&Moment> {
    let gone = |what: &Decision| {
        matches!(
            what,
            Decision::Cancelled { .. }
                | Decision::CancelledByDesk { .. }
                | Decision::AccountErased { .. }
                | Decision::SessionCancelled {}
                | Decision::Declined { .. }
                | Decision::Expired { .. }
        )
    };
    view.decisions.iter().rev().find(|it| gone(&it.what)).map(|it| &it.at)
}

/// The way to book again: the same session while it can be booked, else the workshop's other dates.
fn again(lang: Lang, view: &BookingView) -> Html {
    let card = &view.session;
    let page = Place::Workshop(card.slug.clone()).to_path(lang);
    let (href, words) = match card.seats.bookable {
        Bookable::Seats | Bookable::Queue => (form_of(&page, card), t!(lang, "booking-again")),
        _ => (page, t!(lang, "booking-other-dates")),
    };
    html! { <p class="actions"><a class="button" {href}>{ words }</a></p> }
}

/// What a plain form has led to.
enum Outcome {
    /// It was done.
    Done(&'static str),
    /// It could not be.
    Problem(Code),
}

impl Outcome {
    /// What the address tells of it.
    fn of(query: &str) -> Option<Outcome> {
        let (problem, done) = (asked(query, "problem"), asked(query, "done"));
        if let Some(code) = Code::ALL.iter().find(|code| code.as_str() == problem) {
            return Some(Outcome::Problem(*code));
        }
        let known = ["booked", "waiting", "accepted", "declined", "cancelled", "party", "resent"];
        known.into_iter().find(|word| *word == done).map(Outcome::Done)
    }
}

/// The same in a few words, for the title: it is what is read out when the page is there.
pub(super) fn happened(lang: Lang, query: &str) -> Option<String> {
    Some(match Outcome::of(query)? {
        Outcome::Done(what) => text(lang, &format!("booking-happened-{what}")),
        Outcome::Problem(_) => t!(lang, "booking-happened-problem"),
    })
}

/// What has just happened, or why it could not. The form has loaded the page anew, so that nobody would hear of it if it did
/// not have the focus.
fn said(site: &Site) -> Html {
    let lang = site.lang;
    match Outcome::of(&site.query) {
        Some(Outcome::Problem(code)) => html! { <Said><p>{ api::sentence(lang, code) }</p></Said> },
        Some(Outcome::Done(what)) => {
            html! { <Said good=true><p>{ text(lang, &format!("booking-done-{what}")) }</p></Said> }
        }
        None => Html::default(),
    }
}

/// That the session is at another time or place than it was booked for, above all else: whoever looks again may have the
/// old one in mind.
fn elsewhere(lang: Lang, view: &BookingView) -> Html {
    let Some(view) = &view.moved else { return Html::default() };
    html! {
        <div class="notice" data-tone="warm">{ icon(IconName::Warning) }
            <div>{ for moved(lang, view).into_iter().map(|line| html! { <p><b>{ line }</b></p> }) }</div></div>
    }
}

fn facts(lang: Lang, view: &BookingView) -> Html {
    let card = &view.session;
    let place = card.place.as_ref().map_or_else(|| t!(lang, "workshops-online"), address);
    let gone = is_gone(view);
    let wishes = if gone { Vec::new() } else { needs(lang, &view.needs) };
    let since = gone_since(view).filter(|_| gone);
    let who = if view.name.is_empty() {
        party(lang, view.party, view.adults)
    } else {
        format!("{}, {}", view.name, party(lang, view.party, view.adults))
    };
    html! {
        <>
            <dl class="facts">
                if let Some(since) = since {
                    <div><dt>{ icon(IconName::Close) }<span>{ text(lang, &format!("booking-state-{}", view.state.code())) }</span></dt><dd>{ &since.text }</dd></div>
                }
                <div><dt>{ icon(IconName::Clock) }<span>{ t!(lang, "booking-when") }</span></dt>
                    { for card.dates.iter().map(|date| html! { <dd>{ when(date) }</dd> }) }</div>
                <div><dt>{ icon(IconName::Place) }<span>{ t!(lang, "booking-where") }</span></dt><dd>{ place }</dd></div>
                <div><dt>{ icon(IconName::Phone) }<span>{ t!(lang, "booking-ask") }</span></dt><dd>{ asked_at(lang, card) }</dd></div>
                <div><dt>{ icon(IconName::Group) }<span>{ t!(lang, "booking-who") }</span></dt><dd>{ who }</dd></div>
                if !wishes.is_empty() {
                    <div><dt>{ icon(IconName::Note) }<span>{ t!(lang, "booking-needs") }</span></dt><dd>{ wishes.join(", ") }</dd></div>
                }
                if !view.bring.is_empty() && !gone {
                    <div><dt>{ icon(IconName::Everyday) }<span>{ t!(lang, "workshop-bring") }</span></dt><dd>{ &view.bring }</dd></div>
                }
            </dl>
            if let Some(link) = &view.online_link {
                <p class="actions"><a class="button" href={link.clone()} rel="noreferrer noopener">{ t!(lang, "booking-online") }</a></p>
            } else if card.online && !view.state.is_over() && !view.over {
                <p>{ t!(lang, "booking-online-later") }</p>
            }
        </>
    }
}

/// The code as letters and as a picture, and what to take home.
fn code(site: &Site, view: &BookingView) -> Html {
    let lang = site.lang;
    let onclick = Callback::from(|_: MouseEvent| {
        if let Some(window) = browser::window() {
            let _ = window.print();
        }
    });
    let calendar = format!("/api/v1/bookings/{}/calendar.ics?lang={lang}", view.code);
    html! {
        <section class="ticket">
            <h2 class="h3">{ t!(lang, "booking-code") }</h2>
            <p class="code">{ &view.code }</p>
            <img class="qr" src={format!("/api/v1/bookings/{}/qr.svg?lang={lang}", view.code)} alt={t!(lang, "booking-qr")} width="220" height="220" />
            <p class="hint">{ t!(lang, "booking-code-text") }</p>
            // Paper has no link and no button.
            if !view.state.is_over() { <p class="on-paper">{ how(lang, view) }</p> }
            <div class="actions">
                <button class="button quiet needs-app scripted" type="button" disabled={!site.ready} {onclick}>{ icon(IconName::Print) }<span>{ t!(lang, "booking-print") }</span></button>
                if !view.state.is_over() {
                    <a class="button quiet" href={calendar} download="lernwolf.ics">{ icon(IconName::Calendar) }<span>{ t!(lang, "booking-calendar") }</span></a>
                }
                if view.may.resend { { action(lang, view, "resend", "button plain", t!(lang, "booking-resend")) } }
            </div>
        </section>
    }
}

/// Where the booking can be changed, for paper: an address to type, and a number for those who have no other way.
fn how(lang: Lang, view: &BookingView) -> String {
    let site = view.site.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    if view.session.phone.is_empty() {
        t!(lang, "booking-print-how", site = site)
    } else {
        t!(lang, "booking-print-how-phone", site = site, phone = view.session.phone.clone())
    }
}

/// The steps to get there.
fn way(lang: Lang, view: &BookingView) -> Html {
    match &view.session.place {
        Some(place) if !place.directions.is_empty() => html! {
            <section class="way prose"><h2>{ t!(lang, "booking-way") }</h2><p><b>{ address(place) }</b></p>{ directions(place) }</section>
        },
        _ => Html::default(),
    }
}

/// Another party, or none.
fn change(lang: Lang, view: &BookingView) -> Html {
    let largest = view.may.largest_party;
    html! {
        <div class="changes">
            if largest > 0 {
                <details class="more" id="change" open={never_fits(view)}><summary>{ t!(lang, "booking-change") }</summary>
                    <form class="narrow start" method="post" action={format!("/api/v1/bookings/{}/party", view.code)}>
                        <p>{ t!(lang, "booking-change-text") }</p>
                        if view.state == BookingState::Waiting { <p>{ t!(lang, "booking-change-waiting") }</p> }
                        <input type="hidden" name="lang" value={lang.code()} />
                        { party_field(lang, view.party.min(largest), largest, PartyMore::default()) }
                        <button class="button" type="submit">{ t!(lang, "booking-change-send") }</button>
                    </form>
                </details>
            }
            if view.may.cancel {
                <details class="more" id="cancel"><summary>{ t!(lang, "booking-cancel") }</summary>
                    <div>
                        <p>{ if view.state == BookingState::Waiting { t!(lang, "booking-cancel-waiting") } else { t!(lang, "booking-cancel-text", party = view.party) } }</p>
                        { action(lang, view, "cancel", "button danger", t!(lang, "booking-cancel-send")) }
                    </div>
                </details>
            }
        </div>
    }
}

/// Why it stands as it does.
fn history(lang: Lang, view: &BookingView) -> Html {
    html! {
        if !view.decisions.is_empty() {
            <section class="history"><h2 class="h3">{ t!(lang, "booking-history") }</h2>
                <ol class="told">
                    { for view.decisions.iter().map(|it| html! {
                        <li><span class="soft small">{ &it.at.text }</span><span>{ decision(lang, it) }</span></li>
                    }) }
                </ol>
            </section>
        }
    }
}
