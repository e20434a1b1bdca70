//! The organisers' desk: sessions of an organisation, who comes, who waits, the door, figures.

mod calendar;
mod caller;
mod cancel;
mod change;
mod door;
mod edit;
mod figures;
mod load;
mod mail;
mod parts;
mod people;
mod places;
mod plan;
mod print;
mod session;

use shared::api::account::Me;
use shared::api::organisation::{Organisation, Role};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::app::Site;
use crate::components::wolf::{Pose, wolf};
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;
use load::{shown, use_found};

/// Where at the desk one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct At {
    /// The reader's language.
    pub lang: Lang,
    /// The organisation.
    pub organisation: Uuid,
}

impl At {
    /// An address of the API below the organisation.
    fn api(&self, rest: &str) -> String {
        format!("/api/v1/organisations/{}/{rest}", self.organisation)
    }

    /// The same, for reading in one's language.
    fn get(&self, rest: &str) -> String {
        self.api(&format!("{rest}?lang={}", self.lang))
    }

    /// The address of a page of this organisation.
    fn page(&self, rest: &str) -> String {
        let path = format!("desk/{}/{rest}", self.organisation);
        Route::Desk { lang: self.lang, path: path.trim_end_matches('/').to_owned() }.to_path()
    }
}

/// The desk.
#[component]
pub(super) fn Desk() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let Route::Desk { path, .. } = &site.route else { return Html::default() };
    match &learner.me {
        // Its own key: what comes next is something else, and has not moved from here.
        _ if !learner.ready => html! { <p class="lead" key="loading">{ t!(lang, "account-loading") }</p> },
        None => {
            let href = format!("{}?next={}", Route::SignIn { lang }.to_path(), site.route.to_path());
            html! {
                <>
                    <h1>{ t!(lang, "desk-title") }</h1>
                    <p class="lead">{ t!(lang, "desk-signed-out") }</p>
                    <p><a class="button" {href}>{ t!(lang, "sign-in-send") }</a></p>
                </>
            }
        }
        Some(me) => rooms(&site, me, path.strip_prefix("desk").unwrap_or_default()),
    }
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
    let at = At { lang, organisation };
    let id = |text: &str| text.parse::<Uuid>().ok();
    match parts[1..] {
        [] => html! { <calendar::Calendar {at} /> },
        ["places"] => html! { <places::Places {at} /> },
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
            html! { <calendar::Calendar at={At { lang: site.lang, organisation: *organisation }} /> }
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
            <ul class="doors">
                { for known.iter().map(|(organisation, name)| html! {
                    <li key={organisation.to_string()}><a class="button quiet" href={At { lang, organisation: *organisation }.page("")}>{ name }</a></li>
                }) }
            </ul>
            if mail {
                <p><a class="alone" href={Route::Desk { lang, path: "desk/mail".to_owned() }.to_path()}>{ t!(lang, "mail-title") }</a></p>
            }
        </>
    }
}
