//! Places where sessions are held, with the way there.

use shared::api::workshop::PlaceView;
use shared::api::workshop::desk::{DeskPlace, SavePlace};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::calendar::AtProps;
use super::faults::{Fault, above, fault, numbered};
use super::load::{shown, use_found};
use super::parts::{area, crumbs, field, seen, sent, tick};
use crate::api::Failure;
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// All places, and a new one.
#[component]
pub(super) fn Places(props: &AtProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<Vec<DeskPlace>>(at.api("places"));
    html! {
        <>
            { crumbs(at, None, t!(lang, "desk-places")) }
            <h1>{ t!(lang, "desk-places") }</h1>
            { shown(lang, &found, &again, |all| html! {
                <ul class="told">{ for all.iter().map(|place| row(at, place, &again)) }</ul>
            }) }
            <div class="narrow start">
                <Form at={at.clone()} saved={again.clone()} />
            </div>
        </>
    }
}

fn row(at: &At, place: &DeskPlace, saved: &Callback<()>) -> Html {
    let what = &place.what;
    let address = [&what.name, &what.street, &what.town].into_iter().filter(|part| !part.is_empty());
    let address = address.cloned().collect::<Vec<_>>().join(", ");
    let way = what.directions.iter().find(|(lang, _)| *lang == at.lang).or_else(|| what.directions.first());
    html! {
        <li key={place.id.to_string()}>
            <p><b>{ &address }</b></p>
            if let Some((lang, way)) = way {
                <ol class="prose" lang={lang.tag()}>{ for way.lines().map(|step| html! { <li>{ step }</li> }) }</ol>
            }
            if place.own {
                <details class="more"><summary>{ t!(at.lang, "place-change") }<span class="vh">{ format!(": {}", what.name) }</span></summary>
                    <Form at={at.clone()} place={place.clone()} saved={saved.clone()} />
                </details>
            }
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FormProps {
    at: At,
    /// The place that is changed; without one a new one is made.
    #[prop_or_default]
    place: Option<DeskPlace>,
    saved: Callback<()>,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let sending = use_sending();
    let id = props.place.as_ref().map(|place| place.id);
    let version = use_mut_ref(|| None::<String>);
    let asked = use_state(Vec::<Lang>::new);
    let onsubmit = {
        let (sending, saved, version) = (sending.clone(), props.saved.clone(), version.clone());
        let asked = asked.clone();
        let read_first = props.place.as_ref().map(|place| place.version.clone()).unwrap_or_default();
        let all = at.api("places");
        let path = at.api(&id.map_or_else(|| "places".to_owned(), |id| format!("places/{id}")));
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let new = read(&typed, id);
            asked.set(new.directions.iter().map(|(lang, _)| *lang).collect());
            let (all, saved, version) = (all.clone(), saved.clone(), version.clone());
            let (method, path) = match id {
                Some(_) => ("PUT", format!("{path}?{}", seen(&version, &read_first))),
                None => ("POST", path.clone()),
            };
            sending.start(async move {
                let outcome: Result<PlaceView, Failure> = api::request(method, &path, Some(&new)).await;
                let newest = async {
                    let all = api::get::<Vec<DeskPlace>>(&all).await.ok()?;
                    Some(all.into_iter().find(|it| Some(it.id) == id)?.version)
                };
                sent(outcome, &version, newest).await?;
                if id.is_none() {
                    typed.clear();
                }
                saved.emit(());
                Ok(())
            });
        })
    };
    let known = props.place.as_ref().map(|place| &place.what);
    let value = |read: fn(&SavePlace) -> &String| known.map(|it| read(it).clone()).unwrap_or_default();
    let way = |one: Lang| {
        let found = known.and_then(|it| it.directions.iter().find(|(lang, _)| *lang == one));
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let find = |field: &str| match numbered(field) {
        Some(("directions", n)) => Some(name(id, asked.get(n)?.code())),
        _ => ["name", "street", "town"].contains(&field).then(|| name(id, field)),
    };
    let wrong = fault(lang, &sending, find);
    html! {
        <>
            { trouble(above(lang, &sending, &wrong)) }
            if sending.is_done() { <Said good=true><p>{ t!(lang, "desk-saved") }</p></Said> }
            <ContextProvider<Fault> context={wrong}>
            <form class="slip" {onsubmit}>
                if id.is_none() { { tab(IconName::Place, t!(lang, "place-new")) } }
                <div class="slip-body">
                    { field(&name(id, "name"), "text", t!(lang, "place-name"), &value(|it| &it.name), true) }
                    { field(&name(id, "street"), "text", t!(lang, "place-street"), &value(|it| &it.street), false) }
                    { field(&name(id, "town"), "text", t!(lang, "place-town"), &value(|it| &it.town), false) }
                    { tick(&name(id, "wheelchair"), t!(lang, "workshops-wheelchair"), known.is_some_and(|it| it.wheelchair)) }
                    { for Lang::ALL.into_iter().map(|one| area(
                        &name(id, one.code()), t!(lang, "place-directions", language = one.name()), &way(one),
                        (one == Lang::De).then(|| t!(lang, "place-directions-hint")), false,
                    )) }
                    <Send label={t!(lang, "desk-save")} busy={sending.is_busy()} />
                </div>
            </form>
            </ContextProvider<Fault>>
        </>
    }
}

/// The name of a field: there are several such forms on the page.
fn name(id: Option<Uuid>, what: &str) -> String {
    id.map_or_else(|| format!("place-{what}"), |id| format!("place-{what}-{id}"))
}

fn read(typed: &Typed, id: Option<Uuid>) -> SavePlace {
    let way = |one: Lang| typed.filled(&name(id, one.code())).map(|text| (one, text));
    SavePlace {
        name: typed.get(&name(id, "name")),
        street: typed.get(&name(id, "street")),
        town: typed.get(&name(id, "town")),
        directions: Lang::ALL.into_iter().filter_map(way).collect(),
        wheelchair: typed.filled(&name(id, "wheelchair")).is_some(),
    }
}
