//! The organisers' desk: sessions of an organisation, who comes, who waits, the door, figures.

mod calendar;
mod call_list;
mod caller;
mod cancel;
mod change;
mod contact;
mod door;
mod edit;
#[cfg(test)]
mod examples;
mod faults;
mod figures;
mod load;
mod mail;
mod parts;
mod people;
mod places;
mod plan;
mod print;
mod search;
mod session;
mod waiting;

use shared::api::account::Me;
use shared::api::organisation::{Organisation, Role};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::app::Site;
use crate::components::wolf::{Pose, wolf};
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::state::organisation::{At, Part, doors, for_signed_in};
use crate::t;
use load::{shown, use_found};

/// The desk.
#[component]
pub(super) fn Desk() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let Route::Desk { path, .. } = &site.route else { return Html::default() };
    for_signed_in(&site, &learner, t!(lang, "desk-title"), t!(lang, "desk-signed-out"), |me| {
        rooms(&site, me, path.strip_prefix("desk").unwrap_or_default())
    })
}

/// The page of a path behind `desk`.
fn rooms(site: &Site, me: &Me, path: &str) -> Html {
    let lang = site.lang;
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    if parts == ["mail"] && me.administrator {
        return html! { <mail::Mail {lang} /> };
    }
    let Some(organisation) = parts.first().and_then(|id| id.parse().ok()) else {
        return if me.administrator {
            html! { <All {lang} /> }
        } else {
            mine(site, me)
        };
    };
    let at = At { part: Part::Desk, lang, organisation };
    let id = |text: &str| text.parse::<Uuid>().ok();
    match parts[1..] {
        [] => html! { <calendar::Calendar {at} /> },
        ["places"] => html! { <places::Places {at} /> },
        ["contact"] => html! { <contact::Reach {at} /> },
        ["figures"] => html! { <figures::FiguresPage {at} /> },
        // With keys: a workshop that was just made is not in the list that the empty form has read.
        ["workshops", "new"] => html! { <edit::Edit key="new" {at} /> },
        ["workshops", workshop] => {
            html! { if let Some(workshop) = id(workshop) { <edit::Edit key={workshop.to_string()} {at} {workshop} /> } }
        }
        ["sessions", session] => {
            html! { if let Some(session) = id(session) { <session::Session key={session.to_string()} {at} {session} /> } }
        }
        ["sessions", session, "door"] => {
            html! { if let Some(session) = id(session) { <door::Door key={session.to_string()} {at} {session} /> } }
        }
        ["sessions", session, "list"] => {
            html! { if let Some(session) = id(session) { <print::List key={session.to_string()} {at} {session} /> } }
        }
        _ => crate::pages::missing::missing(site),
    }
}

/// The organisations in which somebody is an organiser; with one alone, its desk at once.
fn mine(site: &Site, me: &Me) -> Html {
    let known: Vec<(Uuid, String)> = me
        .roles
        .iter()
        .filter(|held| held.role == Role::Organiser)
        .map(|held| (held.organisation, held.organisation_name.clone()))
        .collect();
    match &known[..] {
        [] => html! {
            <>
                <h1>{ t!(site.lang, "desk-title") }</h1>
                <div class="wolf-says">{ wolf(&site.wolf, Pose::Sit) }<div class="bubble"><p>{ t!(site.lang, "desk-no-role") }</p></div></div>
            </>
        },
        [(organisation, _)] => {
            html! { <calendar::Calendar at={At { part: Part::Desk, lang: site.lang, organisation: *organisation }} /> }
        }
        known => choice(site.lang, known, false),
    }
}

/// All organisations, for administrators of the site.
#[component]
fn All(props: &AllProps) -> Html {
    let lang = props.lang;
    let (found, again) = use_found::<Vec<Organisation>>("/api/v1/organisations".to_owned());
    shown(lang, &found, &again, |all| {
        choice(lang, &all.iter().map(|o| (o.id, o.name.clone())).collect::<Vec<_>>(), true)
    })
}

#[derive(Clone, PartialEq, Properties)]
struct AllProps {
    lang: Lang,
}

fn choice(lang: Lang, known: &[(Uuid, String)], mail: bool) -> Html {
    html! {
        <>
            <h1>{ t!(lang, "desk-title") }</h1>
            <p class="lead">{ if known.is_empty() { t!(lang, "organisations-none") } else { t!(lang, "desk-choose") } }</p>
            { doors(Part::Desk, lang, known) }
            if mail {
                <p><a class="alone" href={Route::Desk { lang, path: "desk/mail".to_owned() }.to_path()}>{ t!(lang, "mail-title") }</a></p>
            }
        </>
    }
}
