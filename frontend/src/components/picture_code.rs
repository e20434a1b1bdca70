//! Tapping a picture code: twelve pictures, each a button with its word, and three places for those that were chosen.

use shared::school::pictures::{COUNT, LENGTH};
use yew::prelude::*;

use super::icon::{IconName, icon};
use super::pictures::{picture, picture_word};
use crate::app::Site;
use crate::t;

/// Properties of [`PictureCode`].
#[derive(Clone, PartialEq, Properties)]
pub struct PictureCodeProps {
    /// Pictures may be tapped.
    pub ready: bool,
    /// The code is being looked at. When that is over, the places are empty again.
    pub busy: bool,
    /// The third picture was tapped.
    pub on_done: Callback<[u8; LENGTH]>,
}

/// Takes a picture code.
#[component]
pub fn PictureCode(props: &PictureCodeProps) -> Html {
    let site = use_context::<Site>();
    let chosen = use_state_eq(Vec::<u8>::new);
    {
        let chosen = chosen.clone();
        use_effect_with(props.busy, move |busy| {
            if !busy {
                chosen.set(vec![]);
            }
        });
    }
    let Some(site) = site else { return Html::default() };
    let (lang, busy) = (site.lang, props.busy);
    let take = |place: usize| {
        let (chosen, on_done) = (chosen.clone(), props.on_done.clone());
        Callback::from(move |_: MouseEvent| {
            let Ok(place) = u8::try_from(place) else { return };
            let now = [&**chosen, &[place]].concat();
            if busy || now.len() > LENGTH {
                return;
            }
            if let Ok(code) = <[u8; LENGTH]>::try_from(now.as_slice()) {
                on_done.emit(code);
            }
            chosen.set(now);
        })
    };
    let back = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| {
            if !busy {
                chosen.set(chosen.split_last().map(|(_, before)| before.to_vec()).unwrap_or_default());
            }
        })
    };
    let slots = (0..LENGTH).map(|slot| {
        let chosen = chosen.get(slot).map(|place| picture(&site, usize::from(*place)));
        html! {
            <li key={slot} data-state={chosen.is_some().then_some("chosen")}>
                <span class="code-number" aria-hidden="true">{ slot + 1 }</span>
                { chosen.unwrap_or_else(|| html! { <span class="vh">{ t!(lang, "code-empty") }</span> }) }
            </li>
        }
    });
    // Where a picture stands in the code, to be seen on the picture as well.
    let places = |picture: usize| {
        let at =
            |(slot, place): (usize, &u8)| (usize::from(*place) == picture).then(|| (slot + 1).to_string());
        let all: Vec<String> = chosen.iter().enumerate().filter_map(at).collect();
        (!all.is_empty()).then(|| all.join(" + "))
    };
    let last = chosen.last().map(|place| picture_word(lang, usize::from(*place))).unwrap_or_default();
    html! {
        <div class="picture-pad needs-app">
            <div class="code-now">
                <ol class="code-slots" aria-label={t!(lang, "code-chosen")}>{ for slots }</ol>
                <p role="status">{ t!(lang, "code-next", n = chosen.len(), last = last) }</p>
            </div>
            <ul class="code-pictures">
                { for (0..COUNT).map(|place| html! {
                    <li key={place}>
                        <button type="button" data-places={places(place)} disabled={!props.ready} aria-disabled={busy.then_some("true")} onclick={take(place)}>
                            { picture(&site, place) }
                            if let Some(places) = places(place) { <span class="vh">{ t!(lang, "code-place", places = places) }</span> }
                        </button>
                    </li>
                }) }
            </ul>
            <p><button class="button quiet" type="button" disabled={!props.ready}
                aria-disabled={(busy || chosen.is_empty()).then_some("true")} onclick={back}>
                { icon(IconName::ArrowStart) }<span>{ t!(lang, "code-back") }</span>
            </button></p>
        </div>
    }
}
