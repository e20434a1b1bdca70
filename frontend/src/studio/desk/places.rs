//! Places where sessions are held, with the way there.

use shared::api::workshop::PlaceView;
use shared::api::workshop::desk::NewPlace;
use shared::lang::Lang;
use yew::prelude::*;

use super::calendar::AtProps;
use super::load::{shown, use_found};
use super::parts::{area, crumbs, field, some, tick};
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::components::workshop::{address, directions};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// All places, and a new one.
#[component]
pub(super) fn Places(props: &AtProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<Vec<PlaceView>>(format!("/api/v1/places?lang={lang}"));
    let sending = use_sending();
    let onsubmit = {
        let (sending, path, again) = (sending.clone(), at.get("places"), again.clone());
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let ways = Lang::ALL.into_iter().filter_map(|one| {
                some(&typed, &format!("directions-{}", one.code())).map(|text| (one, text))
            });
            let new = NewPlace {
                name: typed.get("name"),
                street: typed.get("street"),
                town: typed.get("town"),
                directions: ways.collect(),
                wheelchair: some(&typed, "wheelchair").is_some(),
            };
            let (path, again) = (path.clone(), again.clone());
            sending.start(async move {
                let _: PlaceView = api::request("POST", &path, Some(&new)).await?;
                typed.clear();
                again.emit(());
                Ok(())
            });
        })
    };
    html! {
        <>
            { crumbs(at, None, t!(lang, "desk-places")) }
            <h1>{ t!(lang, "desk-places") }</h1>
            { shown(lang, &found, &again, |all| html! {
                <ul class="told">{ for all.iter().map(|place| html! {
                    <li key={place.id.to_string()}><p><b>{ address(place) }</b></p>{ directions(place) }</li>
                }) }</ul>
            }) }
            <div class="narrow start">
                { trouble(sending.sentence(lang)) }
                if sending.is_done() { <Said good=true><p>{ t!(lang, "desk-saved") }</p></Said> }
                <form class="slip" {onsubmit}>
                    { tab(IconName::Place, t!(lang, "place-new")) }
                    <div class="slip-body">
                        { field("name", "text", t!(lang, "place-name"), "", true) }
                        { field("street", "text", t!(lang, "place-street"), "", false) }
                        { field("town", "text", t!(lang, "place-town"), "", false) }
                        { tick("wheelchair", t!(lang, "workshops-wheelchair"), false) }
                        { for Lang::ALL.into_iter().map(|one| area(
                            &format!("directions-{}", one.code()), t!(lang, "place-directions", language = one.name()), "",
                            (one == Lang::De).then(|| t!(lang, "place-directions-hint")), false,
                        )) }
                        <Send label={t!(lang, "desk-save")} busy={sending.is_busy()} />
                    </div>
                </form>
            </div>
        </>
    }
}
