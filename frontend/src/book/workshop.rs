//! A workshop: what one learns, who leads it, how to get there, all its dates, and the form to book one of them.

use shared::api::workshop::booking::Refusal;
use shared::api::workshop::listing::{SessionCard, WorkshopView};
use shared::api::workshop::{Bookable, Form, PlaceView, Target};
use shared::lang::Lang;
use yew::prelude::*;

use super::Place;
use super::booked::{Own, WithBooked};
use super::fields::Fault;
use super::form::{Booking, Elsewhere, refused_for};
use super::list::{chosen, feeds, form_of};
use crate::app::Site;
use crate::components::course_card::{level, topic};
use crate::components::crumbs::trail;
use crate::components::field::tab;
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{
    address, ages, directions, first_when, form, leaf, seats_line, target, when,
};
use crate::route::Route;
use crate::t;

/// The page; with why a plain form was refused, if it answers one.
pub(super) fn workshop(site: &Site, view: &WorkshopView, refused: Option<&Refusal>) -> Html {
    let lang = site.lang;
    let wanted = chosen(site, &view.sessions).or_else(|| only(&view.sessions));
    // Only what the organiser wrote: everything else on the page is in the reader's language.
    let written = (view.lang != lang).then(|| view.lang.tag());
    html! {
        <WithBooked workshop={view.id}>
            { crumbs(lang, written, view.title.clone()) }
            <div class="split">
                <div>
                    <h1 lang={written}>{ &view.title }</h1>
                    <p class="lead" lang={written}>{ &view.summary }</p>
                    <p class="meta">
                        <span>{ icon(IconName::Calendar) }{ form(lang, view.form) }</span>
                        if let Some(of) = view.topic { <span>{ icon(of.into()) }{ topic(lang, of) }</span> }
                        <span>{ icon(IconName::Level) }{ level(lang, view.level) }</span>
                    </p>
                    if !view.learn.is_empty() {
                        <h2>{ t!(lang, "workshop-learn") }</h2>
                        <ul class="goals" lang={written}>
                            { for view.learn.iter().map(|line| html! { <li>{ icon(IconName::Check) }<span>{ line }</span></li> }) }
                        </ul>
                    }
                    { facts(lang, view, written) }
                </div>
                <div id="book">
                    if let Some(card) = wanted {
                        <Booking key={card.id.to_string()} card={card.clone()} asks_age={view.asks_age} days={view.erased_after_days}
                            elsewhere={elsewhere(lang, view, card)} refused={refused.cloned()} />
                    } else {
                        // The session that was meant is over.
                        { for refused.map(Fault::all_of).unwrap_or_default().into_iter().take(1).map(|fault| {
                            refused_for(lang, &Fault { field: None, ..fault }, None, true)
                        }) }
                        { choose(lang, view) }
                    }
                </div>
            </div>
            if !view.sessions.is_empty() {
                <h2 id="dates">{ t!(lang, "workshop-dates") }</h2>
                { dates(lang, view, wanted) }
            }
            { places(lang, view) }
            { further(lang, view) }
        </WithBooked>
    }
}

/// What to do where no session is chosen yet.
fn choose(lang: Lang, view: &WorkshopView) -> Html {
    let words = if view.sessions.is_empty() {
        t!(lang, "workshop-dates-none")
    } else if view.form == Form::DropIn {
        t!(lang, "book-drop-in")
    } else {
        t!(lang, "book-choose-first")
    };
    html! {
        <section class="slip">
            { tab(IconName::Calendar, t!(lang, "book-for")) }
            <div class="slip-body">
                <p>{ words }</p>
                if !view.sessions.is_empty() {
                    <p class="actions"><a class="button big full" href="#dates">{ t!(lang, "workshop-to-dates") }</a></p>
                }
            </div>
        </section>
    }
}

/// The other sessions with free seats.
fn elsewhere(lang: Lang, view: &WorkshopView, card: &SessionCard) -> Vec<Elsewhere> {
    let others = view.sessions.iter().filter(|one| one.id != card.id);
    others
        .filter(|one| one.seats.bookable == Bookable::Seats)
        .map(|one| Elsewhere { form: to_form(lang, view, one), when: first_when(one), free: one.seats.free })
        .collect()
}

/// The only session that there is: nothing need be chosen.
fn only(sessions: &[SessionCard]) -> Option<&SessionCard> {
    match sessions {
        [one] => Some(one),
        _ => None,
    }
}

/// Workshops › here; `written` is the language of what stands there, if it is another.
pub(super) fn crumbs(lang: Lang, written: Option<&'static str>, here: String) -> Html {
    trail(lang, [(Place::List.to_path(lang), t!(lang, "workshops-title"))], here, written)
}

fn facts(lang: Lang, view: &WorkshopView, written: Option<&'static str>) -> Html {
    let mut whom: Vec<String> = vec![target(lang, view.target)];
    if let Some(ages) = ages(lang, view.age_min, view.age_max) {
        if view.target == Target::Everybody {
            whom.clear();
        }
        whom.push(ages);
    }
    let fact = |name: IconName, label: String, words: String, written: Option<&'static str>| {
        html! { if !words.is_empty() { <div><dt>{ icon(name) }<span>{ label }</span></dt><dd lang={written}>{ words }</dd></div> } }
    };
    html! {
        <dl class="facts">
            { fact(IconName::Group, t!(lang, "workshop-for"), whom.join(", "), None) }
            { fact(IconName::Person, t!(lang, "workshop-leads"), view.leads.clone(), written) }
            { fact(IconName::Everyday, t!(lang, "workshop-bring"), view.bring.clone(), written) }
            { fact(IconName::Home, t!(lang, "workshop-organiser"), view.organisation_name.clone(), None) }
        </dl>
    }
}

/// All sessions, day by day; each leads to the form.
fn dates(lang: Lang, view: &WorkshopView, wanted: Option<&SessionCard>) -> Html {
    let day = |card: &SessionCard| card.dates.first().map(|d| d.day().to_owned());
    html! {
        <ol class="days">
            { for view.sessions.chunk_by(|a, b| view.form == Form::Slots && day(a) == day(b)).map(|together| html! {
                <li class="day">
                    if let Some(date) = together.first().and_then(|card| card.dates.first()) { <h3>{ leaf(lang, date) }</h3> }
                    if view.form == Form::Slots {
                        { slots(lang, view, together, wanted) }
                    } else {
                        { for together.iter().map(|card| session(lang, view, card, wanted)) }
                    }
                </li>
            }) }
        </ol>
    }
}

/// Where a session's form is: on this page.
fn to_form(lang: Lang, view: &WorkshopView, card: &SessionCard) -> String {
    form_of(&Place::Workshop(view.slug.clone()).to_path(lang), card)
}

fn session(lang: Lang, view: &WorkshopView, card: &SessionCard, wanted: Option<&SessionCard>) -> Html {
    let is_chosen = wanted.is_some_and(|w| w.id == card.id);
    let about = card.dates.first().map(when).unwrap_or_default();
    let can = matches!(card.seats.bookable, Bookable::Seats | Bookable::Queue);
    html! {
        <div class="session">
            if card.dates.len() == 1 {
                { for card.dates.iter().map(|date| html! { <p><b>{ &date.time_text }</b></p> }) }
            } else {
                <p><b>{ t!(lang, "session-dates", n = card.dates.len()) }</b></p>
                <ol>{ for card.dates.iter().map(|date| html! { <li>{ when(date) }</li> }) }</ol>
            }
            { facets(lang, card) }
            <Own session={card.id} />
            { seats_line(lang, &card.seats) }
            if is_chosen {
                <p class="state" data-tone="good">{ icon(IconName::Check) }<span>{ t!(lang, "workshop-chosen") }</span></p>
            } else if can {
                <p class="actions"><a class="button quiet" href={to_form(lang, view, card)} aria-label={t!(lang, "workshop-choose-which", when = about)}>
                    { t!(lang, "workshop-choose") }</a></p>
            }
        </div>
    }
}

/// Where, in which language, with whose help.
fn facets(lang: Lang, card: &SessionCard) -> Html {
    html! {
        <p class="meta">
            <span>{ icon(IconName::Place) }{ card.place.as_ref().map_or_else(|| t!(lang, "workshops-online"), |p| p.name.clone()) }</span>
            <span>{ icon(IconName::Language) }{ &card.language_name }</span>
            if card.wheelchair { <span>{ icon(IconName::Wheelchair) }{ t!(lang, "workshops-wheelchair") }</span> }
            if let Some(which) = &card.interpreter { <span>{ icon(IconName::Interpreter) }{ t!(lang, "workshop-interpreter", which = which.clone()) }</span> }
            if card.loan_devices { <span>{ icon(IconName::Devices) }{ t!(lang, "workshops-loan") }</span> }
        </p>
    }
}

/// The times of one afternoon: free ones lead to the form.
fn slots(lang: Lang, view: &WorkshopView, together: &[SessionCard], wanted: Option<&SessionCard>) -> Html {
    html! {
        <div class="session">
            if let Some(card) = together.first() { { facets(lang, card) } }
            { for together.iter().map(|card| html! {
                <Own key={card.id.to_string()} session={card.id} time={card.dates.first().map(|date| date.time_text.clone())} />
            }) }
            <ul class="slots">
                { for together.iter().map(|card| {
                    let time = card.dates.first().map(|d| d.time_text.clone()).unwrap_or_default();
                    let is_chosen = wanted.is_some_and(|w| w.id == card.id);
                    match card.seats.bookable {
                        Bookable::Seats => html! {
                            <li><a class="slot" href={to_form(lang, view, card)} aria-current={is_chosen.then_some("true")}>{ time }</a></li>
                        },
                        Bookable::Queue => html! {
                            <li><a class="slot full" href={to_form(lang, view, card)} aria-current={is_chosen.then_some("true")}>
                                <span>{ time }</span><small>{ t!(lang, "workshop-queue") }</small></a></li>
                        },
                        _ => html! { <li><span class="slot gone">{ t!(lang, "workshop-slot-taken", time = time) }</span></li> },
                    }
                }) }
            </ul>
        </div>
    }
}

/// Each place once, with the way there.
fn places(lang: Lang, view: &WorkshopView) -> Html {
    let mut all: Vec<&PlaceView> = view.sessions.iter().filter_map(|card| card.place.as_ref()).collect();
    all.sort_by_key(|place| place.id);
    all.dedup_by_key(|place| place.id);
    let online = view.sessions.iter().any(|card| card.online);
    html! {
        if !all.is_empty() || online {
            <h2>{ t!(lang, "workshop-where") }</h2>
            if online { <p>{ t!(lang, "workshop-online") }</p> }
            { for all.into_iter().map(|place| html! {
                <div class="place prose">
                    <p><b>{ address(place) }</b></p>
                    if place.wheelchair { <p class="meta"><span>{ icon(IconName::Wheelchair) }{ t!(lang, "workshops-wheelchair") }</span></p> }
                    { directions(place) }
                </div>
            }) }
        }
    }
}

/// Competences, courses and calendars.
fn further(lang: Lang, view: &WorkshopView) -> Html {
    html! {
        <>
            if !view.competences.is_empty() {
                <h2>{ t!(lang, "workshop-competences") }</h2>
                <ul class="goals">
                    { for view.competences.iter().map(|(id, name)| html! {
                        <li>{ icon(IconName::Level) }<span><a href={format!("{}?competence={id}", Place::List.to_path(lang))}>{ name }</a>{ " " }<span class="soft small">{ id }</span></span></li>
                    }) }
                </ul>
            }
            if !view.courses.is_empty() {
                <h2>{ t!(lang, "workshop-courses") }</h2>
                <ul class="goals">
                    { for view.courses.iter().map(|(id, title)| html! {
                        <li>{ icon(IconName::Learn) }<a href={Route::Course { lang, course: id.clone() }.to_path()}>{ title }</a></li>
                    }) }
                </ul>
            }
            { feeds(lang, &view.site, &[(
                format!("/organisations/{}", view.organisation),
                t!(lang, "workshops-feed-of", name = view.organisation_name.clone()),
            )]) }
        </>
    }
}
