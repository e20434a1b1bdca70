//! The desk's first page: whom to call, the sessions to come, day by day, and the workshops behind them.

use shared::api::workshop::desk::{DeskWorkshop, OpenCall};
use shared::api::workshop::listing::SessionCard;
use shared::api::workshop::{DateView, Form};
use yew::prelude::*;

use super::At;
use super::call_list::{standing, to_tell, tried, why};
use super::contact::Unreachable;
use super::load::{Found, shown, use_found};
use super::parts::{public_page, seats_given};
use super::people::{named, reach};
use super::search::Search;
use super::waiting::Waiting;
use crate::browser;
use crate::components::field::trouble;
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{form, leaf, seats_line, seats_words, where_words};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AtProps {
    /// Where.
    pub at: At,
}

/// The calendar.
#[component]
pub(super) fn Calendar(props: &AtProps) -> Html {
    let at = &props.at;
    let (found, again) = use_found::<Vec<DeskWorkshop>>(at.get("workshops"));
    let (open, _) = use_found::<Vec<OpenCall>>(at.get("calls"));
    html! {
        <>
            <h1>{ t!(at.lang, "desk-title") }</h1>
            <p class="actions">
                <a class="button" href={at.page("workshops/new")}>{ icon(IconName::Plus) }<span>{ t!(at.lang, "desk-new-workshop") }</span></a>
                <a class="button quiet" href={at.page("places")}>{ icon(IconName::Place) }<span>{ t!(at.lang, "desk-places") }</span></a>
                <a class="button quiet" href={at.page("figures")}>{ icon(IconName::Level) }<span>{ t!(at.lang, "desk-figures") }</span></a>
                <a class="button quiet" href={at.page("contact")}>{ icon(IconName::Phone) }<span>{ t!(at.lang, "contact-title") }</span></a>
            </p>
            <Waiting at={at.clone()} />
            <Unreachable at={at.clone()} />
            <Search at={at.clone()} />
            { shown(at.lang, &found, &again, |all| html! { <>{ calls(at, &open) }{ offered(at, all) }</> }) }
        </>
    }
}

/// Whom to call, the most urgent first; where it is noted that they were called is the session's page.
fn calls(at: &At, open: &Found<Vec<OpenCall>>) -> Html {
    let lang = at.lang;
    let open = match open {
        Some(Ok(open)) if !open.is_empty() => open,
        Some(Err(failure)) => return trouble(Some(failure.sentence(lang))),
        _ => return Html::default(),
    };
    html! {
        <section class="slip">
            <h2 class="slip-tab">{ icon(IconName::Phone) }<span>{ t!(lang, "desk-calls", n = open.len()) }</span></h2>
            <div class="slip-body"><ul class="told">
                { for open.iter().map(|one| html! {
                    <li key={one.call.id.to_string()}>
                        <p><b>{ named(lang, &one.call.booking) }</b>{ ": " }{ why(lang, &one.call) }</p>
                        if let Some(until) = &one.call.until { <p>{ t!(lang, "desk-until", until = until.text.clone()) }</p> }
                        { standing(lang, &one.call) }
                        { tried(lang, &one.call) }
                        { to_tell(lang, &one.call) }
                        { reach(&one.call.booking) }
                        <p><a class="alone" href={at.page(&format!("sessions/{}", one.session))}>{ format!("{}, {}", one.title, one.when) }</a></p>
                    </li>
                }) }
            </ul></div>
        </section>
    }
}

/// The date under which a session stands: the one that is on or comes next, or else its last.
fn next(card: &SessionCard, now: i64) -> Option<&DateView> {
    card.dates.iter().find(|date| date.ends_at >= now).or(card.dates.last())
}

/// Sessions and workshops. What is over is folded away: the evening's session comes first.
fn offered(at: &At, all: &[DeskWorkshop]) -> Html {
    let (lang, now) = (at.lang, browser::now_ms());
    let mut sessions: Vec<&SessionCard> = all.iter().flat_map(|workshop| &workshop.sessions).collect();
    sessions.sort_by_key(|card| next(card, now).map(|date| date.starts_at));
    let (over, coming): (Vec<_>, Vec<_>) =
        sessions.into_iter().partition(|card| card.dates.iter().all(|date| date.ends_at < now));
    html! {
        <>
            <h2>{ t!(lang, "desk-to-come") }</h2>
            if coming.is_empty() {
                <p>{ if over.is_empty() { t!(lang, "desk-no-sessions") } else { t!(lang, "desk-none-to-come") } }</p>
            }
            { days(at, &coming, now) }
            if !over.is_empty() {
                <details class="more"><summary>{ t!(lang, "desk-past", n = over.len()) }</summary>
                    <div>{ days(at, &over.into_iter().rev().collect::<Vec<_>>(), now) }</div></details>
            }
            <h2>{ t!(lang, "desk-workshops") }</h2>
            if all.is_empty() { <p>{ t!(lang, "desk-no-workshops") }</p> }
            <ul class="days">
                { for all.iter().map(|workshop| {
                    let title = workshop.what.texts.iter().find(|text| text.lang == lang).or(workshop.what.texts.first());
                    html! {
                        <li class="session" key={workshop.id.to_string()}>
                            <h3><a href={at.page(&format!("workshops/{}", workshop.id))}>{ title.map(|text| text.title.clone()) }</a></h3>
                            <p class="meta"><span>{ form(lang, workshop.what.form) }</span>
                                if workshop.what.withdrawn { <span>{ t!(lang, "desk-withdrawn") }</span> }
                                <span><a href={public_page(lang, &workshop.slug)}>{ t!(lang, "desk-as-public") }</a></span></p>
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}

/// Sessions, day by day; the slots of one afternoon stand together.
fn days(at: &At, sessions: &[&SessionCard], now: i64) -> Html {
    let lang = at.lang;
    let day = |card: &SessionCard| next(card, now).map(|date| date.day().to_owned());
    html! {
        <ol class="days">
            { for sessions.chunk_by(|a, b| day(a) == day(b)).map(|together| html! {
                <li class="day">
                    if let Some(date) = together.first().and_then(|card| next(card, now)) { <h3>{ leaf(lang, date) }</h3> }
                    <ul class="sessions">
                        { for rows(together).iter().map(|row| match row[..] {
                            [card] => single(at, card, now),
                            _ => slots(at, row, now),
                        }) }
                    </ul>
                </li>
            }) }
        </ol>
    }
}

/// A day's sessions, those of one block of slots in one row.
fn rows<'a>(together: &[&'a SessionCard]) -> Vec<Vec<&'a SessionCard>> {
    let mut rows: Vec<Vec<&SessionCard>> = vec![];
    for card in together {
        let known = rows.iter_mut().find(|row| {
            card.form == Form::Slots
                && card.block.is_some()
                && row.first().is_some_and(|first| first.block == card.block)
        });
        match known {
            Some(row) => row.push(card),
            None => rows.push(vec![card]),
        }
    }
    rows
}

fn single(at: &At, card: &SessionCard, now: i64) -> Html {
    let lang = at.lang;
    html! {
        <li class="session" key={card.id.to_string()}>
            <h4><a href={at.page(&format!("sessions/{}", card.id))}>{ &card.title }</a></h4>
            <p class="meta">
                { for next(card, now).map(|date| html! { <span>{ icon(IconName::Clock) }{ &date.time_text }</span> }) }
                <span>{ icon(IconName::Place) }{ where_words(lang, card) }</span>
                <span>{ icon(IconName::Group) }{ seats_given(lang, card, None) }</span>
            </p>
            { seats_line(lang, &card.seats) }
        </li>
    }
}

/// Slots of one afternoon: each time is a link.
fn slots(at: &At, row: &[&SessionCard], now: i64) -> Html {
    let lang = at.lang;
    let Some(first) = row.first() else { return Html::default() };
    let (taken, capacity) =
        row.iter().fold((0, 0), |(t, c), card| (t + card.seats.taken, c + card.seats.capacity));
    html! {
        <li class="session" key={first.id.to_string()}>
            <h4>{ &first.title }</h4>
            <p class="meta">
                <span>{ icon(IconName::Place) }{ where_words(lang, first) }</span>
                <span>{ icon(IconName::Group) }{ t!(lang, "desk-taken-or-offered", taken = taken, capacity = capacity) }</span>
            </p>
            <ul>
                { for row.iter().map(|card| html! {
                    <li key={card.id.to_string()}>
                        <a class="alone" href={at.page(&format!("sessions/{}", card.id))}>{ next(card, now).map(|date| date.time_text.clone()) }</a>
                        { " " }{ seats_words(lang, &card.seats).2 }
                    </li>
                }) }
            </ul>
        </li>
    }
}
