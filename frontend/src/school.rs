//! Teachers and schools: class groups and the school's side, in a bundle of their own.

mod admin;
mod class;
mod classes;
mod roster;
mod teachers;

use std::rc::Rc;

use shared::api::account::Me;
use shared::api::organisation::{Organisation, OrganisationKind, Role};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::app::{Pages, Site};
use crate::components::crumbs::trail;
use crate::components::wolf::{Pose, wolf};
use crate::head::{Head, named};
use crate::i18n::text;
use crate::route::Route;
use crate::state::found::{self, Found, use_found};
use crate::state::learner::LearnerHandle;
use crate::state::organisation::{At, Part, doors, for_signed_in};
use crate::t;
use classes::Classes;

/// The bundle of teachers and schools, whose pages ask for what they show themselves.
pub struct School;

impl Pages for School {
    type Data = ();

    fn read(_: &Route, _: &str) -> Option<()> {
        Some(())
    }

    fn head(route: &Route, (): &()) -> Head {
        let path = if let Route::School { path, .. } = route { path.as_str() } else { "" };
        named(&title(route.lang(), path), String::new())
    }

    fn page(_: &Site, _: &LearnerHandle, _: &Rc<()>) -> Html {
        html! { <Start /> }
    }
}

/// The kind of page behind a path, so that tabs and histories can be told apart. Which class it is, is known only once
/// it has been read.
fn title(lang: Lang, path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).skip(2).collect();
    let kind = match parts[..] {
        [kind @ ("invitations" | "roster" | "year-end" | "stored"), ..] => {
            text(lang, &format!("class-menu-{kind}"))
        }
        ["classes", _] => t!(lang, "class-tab-live"),
        ["classes", _, kind] if class::Tab::at(kind).is_some() => text(lang, &format!("class-tab-{kind}")),
        _ => return t!(lang, "class-title"),
    };
    format!("{kind} · {}", t!(lang, "class-title"))
}

/// Shows what was found, or why there is nothing.
fn shown<T>(lang: Lang, found: &Found<T>, again: &Callback<()>, show: impl FnOnce(&Rc<T>) -> Html) -> Html {
    found::shown(lang, "class-not-found", found, again, show)
}

#[derive(Clone, PartialEq, Properties)]
struct WayProps {
    at: At,
    /// The school's name, if it is known.
    #[prop_or_default]
    school: Option<AttrValue>,
    /// Pages between the school's and this one: address and words.
    #[prop_or_default]
    above: Vec<(String, String)>,
    /// What stands at the end; none on the school's own page.
    #[prop_or_default]
    here: Option<String>,
}

/// The way to a page of a school. For whoever has several schools it begins where one of them is chosen.
#[component]
fn Way(props: &WayProps) -> Html {
    let learner = use_context::<LearnerHandle>();
    let (at, lang) = (&props.at, props.at.lang);
    let me = learner.as_ref().and_then(|learner| learner.me.as_deref());
    let mine = me.map(schools).unwrap_or_default();
    let classes = t!(lang, "class-title");
    let mut above = vec![];
    let mut here = props.here.clone();
    if mine.len() > 1 || me.is_some_and(|me| me.administrator) {
        above.push((Route::School { lang, path: "school".to_owned() }.to_path(), classes));
        let known = mine.into_iter().find(|(id, _)| *id == at.organisation).map(|(_, name)| name);
        let name = known.or(props.school.as_ref().map(ToString::to_string));
        let name = name.unwrap_or_else(|| t!(lang, "school-title"));
        match here {
            Some(_) => above.push((at.page(""), name)),
            None => here = Some(name),
        }
    } else if here.is_some() {
        above.push((at.page(""), classes));
    }
    let Some(here) = here else { return Html::default() };
    above.extend(props.above.iter().cloned());
    trail(lang, above, here, None)
}

/// The schools in which somebody teaches or administrates, by name.
fn schools(me: &Me) -> Vec<(Uuid, String)> {
    let mut known: Vec<(Uuid, String)> = me
        .roles
        .iter()
        .filter(|held| matches!(held.role, Role::Teacher | Role::SchoolAdministrator))
        .map(|held| (held.organisation, held.organisation_name.clone()))
        .collect();
    known.sort_by(|one, other| (&one.1, one.0).cmp(&(&other.1, other.0)));
    known.dedup();
    known
}

/// All pages: who may see them, and which one it is.
#[component]
fn Start() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let Route::School { path, .. } = &site.route else { return Html::default() };
    for_signed_in(&site, &learner, t!(lang, "class-title"), t!(lang, "class-signed-out"), |me| {
        rooms(&site, me, path)
    })
}

/// The page of a path.
fn rooms(site: &Site, me: &Me, path: &str) -> Html {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).skip(1).collect();
    let Some((first, rest)) = parts.split_first() else { return mine(site, me) };
    let Ok(organisation) = first.parse() else { return crate::pages::missing::missing(site) };
    let at = At { part: Part::School, lang: site.lang, organisation };
    match *rest {
        [] => one(me, at, false),
        ["invitations" | "roster" | "year-end" | "stored", ..] => admin::page(&at, rest),
        ["classes", class, ref rest @ ..] => {
            let tab = match *rest {
                [] => Some(class::Tab::Live),
                [kind] => class::Tab::at(kind),
                _ => None,
            };
            match (class.parse::<Uuid>(), tab) {
                (Ok(class), Some(tab)) => {
                    html! { <class::Room key={class.to_string()} {at} {class} {tab} /> }
                }
                _ => crate::pages::missing::missing(site),
            }
        }
        _ => crate::pages::missing::missing(site),
    }
}

/// The classes of a school. `straight`: somebody with one class alone goes there at once.
fn one(me: &Me, at: At, straight: bool) -> Html {
    let here = || me.roles.iter().filter(|held| held.organisation == at.organisation);
    let name = here().next().map(|held| AttrValue::from(held.organisation_name.clone()));
    let administers = me.administrator || here().any(|held| held.role == Role::SchoolAdministrator);
    let key = at.organisation.to_string();
    html! { <Classes {key} {at} {name} {administers} straight={straight && !administers} /> }
}

/// The schools in which somebody teaches or administrates.
fn mine(site: &Site, me: &Me) -> Html {
    let lang = site.lang;
    match &schools(me)[..] {
        _ if me.administrator => html! { <All {lang} /> },
        [] => html! {
            <>
                <h1>{ t!(lang, "class-title") }</h1>
                <div class="wolf-says">{ wolf(&site.wolf, Pose::Sit) }<div class="bubble"><p>{ t!(lang, "class-no-role") }</p></div></div>
            </>
        },
        [(organisation, _)] => one(me, At { part: Part::School, lang, organisation: *organisation }, true),
        known => choice(lang, known),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AllProps {
    lang: Lang,
}

/// All schools, for administrators of the site.
#[component]
fn All(props: &AllProps) -> Html {
    let lang = props.lang;
    let (found, again) = use_found::<Vec<Organisation>>("/api/v1/organisations".to_owned());
    shown(lang, &found, &again, |all| {
        let schools = all.iter().filter(|one| one.kind == OrganisationKind::School);
        choice(lang, &schools.map(|one| (one.id, one.name.clone())).collect::<Vec<_>>())
    })
}

fn choice(lang: Lang, known: &[(Uuid, String)]) -> Html {
    html! {
        <>
            <h1>{ t!(lang, "class-title") }</h1>
            <p class="lead">{ if known.is_empty() { t!(lang, "class-no-schools") } else { t!(lang, "class-choose-school") } }</p>
            { doors(Part::School, lang, known) }
        </>
    }
}
