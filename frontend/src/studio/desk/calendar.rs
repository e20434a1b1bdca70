//! What the organisation offers: the sessions to come, day by day, and the workshops behind them.

use shared::api::workshop::desk::DeskWorkshop;
use shared::api::workshop::listing::SessionCard;
use yew::prelude::*;

use super::At;
use super::load::{shown, use_found};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{form, leaf, seats_line, where_words};
use crate::route::Route;
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
    html! {
        <>
            <h1>{ t!(at.lang, "desk-title") }</h1>
            <p class="actions">
                <a class="button" href={at.page("workshops/new")}>{ icon(IconName::Plus) }<span>{ t!(at.lang, "desk-new-workshop") }</span></a>
                <a class="button quiet" href={at.page("places")}>{ icon(IconName::Place) }<span>{ t!(at.lang, "desk-places") }</span></a>
                <a class="button quiet" href={at.page("figures")}>{ icon(IconName::Level) }<span>{ t!(at.lang, "desk-figures") }</span></a>
            </p>
            { shown(at.lang, &found, &again, |all| days(at, all)) }
        </>
    }
}

fn days(at: &At, all: &[DeskWorkshop]) -> Html {
    let lang = at.lang;
    let mut sessions: Vec<&SessionCard> = all.iter().flat_map(|workshop| &workshop.sessions).collect();
    sessions.sort_by_key(|card| card.dates.first().map(|date| date.starts_at));
    let day = |card: &SessionCard| card.dates.first().map(|d| d.day().to_owned());
    html! {
        <>
            <h2>{ t!(lang, "desk-sessions") }</h2>
            if sessions.is_empty() { <p>{ t!(lang, "desk-no-sessions") }</p> }
            <ol class="days">
                { for sessions.chunk_by(|a, b| day(a) == day(b)).map(|together| html! {
                    <li class="day">
                        if let Some(date) = together.first().and_then(|card| card.dates.first()) { <h3>{ leaf(lang, date) }</h3> }
                        <ul class="sessions">{ for together.iter().map(|card| html! {
                            <li class="session" key={card.id.to_string()}>
                                <h4><a href={at.page(&format!("sessions/{}", card.id))}>{ &card.title }</a></h4>
                                <p class="meta">
                                    { for card.dates.first().map(|date| html! { <span>{ icon(IconName::Clock) }{ &date.time_text }</span> }) }
                                    <span>{ icon(IconName::Place) }{ where_words(lang, card) }</span>
                                    <span>{ icon(IconName::Group) }{ t!(lang, "desk-taken", taken = card.seats.taken, capacity = card.seats.capacity) }</span>
                                </p>
                                { seats_line(lang, &card.seats) }
                            </li>
                        }) }</ul>
                    </li>
                }) }
            </ol>
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
                                <span><a href={Route::Book { lang, path: format!("workshops/{}", workshop.slug) }.to_path()}>{ t!(lang, "desk-as-public") }</a></span></p>
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}
