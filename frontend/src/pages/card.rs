//! A pupil signs in by card: its code comes behind the `#` of the address, which browsers keep to themselves, and the
//! three pictures are tapped.

mod scan;

use std::cell::Cell;
use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::school::sign_in::{CardHeld, CardHolder, CardSignIn};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::enter::{enter, use_pause, why, wrong};
use crate::app::Site;
use crate::browser::{self, camera, page};
use crate::components::aloud::{Aloud, use_aloud};
use crate::components::field::{trouble, use_focus};
use crate::components::icon::{IconName, icon};
use crate::components::picture_code::PictureCode;
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::state::sending::use_sending;
use crate::{api, t};

/// The shortest text that may be a card's code. (The link to the content puts `main` behind the `#`.)
const SHORTEST: usize = 16;

/// Which card is there.
#[derive(Clone, PartialEq)]
enum Held {
    /// Nobody has looked yet.
    Unknown,
    /// None; whether this page can read one, and whether there was one that holds no longer.
    None { can_scan: bool, old: bool },
    /// This one.
    Card(String),
}

/// A card's code in what stands behind a `#`.
fn code_in(fragment: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (fragment.len() >= SHORTEST && fragment.chars().all(plain)).then(|| fragment.to_owned())
}

/// The code of the card that led here. It does not stay in the address bar, where others could read it.
fn taken() -> Option<String> {
    let code = code_in(&page::fragment())?;
    page::drop_fragment();
    Some(code)
}

/// No card, or one that holds no longer.
fn none(old: bool) -> Held {
    Held::None { can_scan: camera::reads_by_itself(), old }
}

/// Sign in by card.
#[component]
pub fn Card() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let held = use_state_eq(|| Held::Unknown);
    let sending = use_sending();
    let scanned = use_state(|| false);
    let heading = use_focus(*scanned);
    let (aloud, pause) = (use_aloud(), use_pause(&sending));
    {
        let (held, sending) = (held.clone(), sending.clone());
        use_effect_with((), move |()| {
            held.set(taken().map_or_else(|| none(false), Held::Card));
            // The camera app may open the next card in the same tab.
            let again = browser::Listener::new("hashchange", move |_| {
                if let Some(card) = taken() {
                    sending.rest();
                    held.set(Held::Card(card));
                }
            });
            move || drop(again)
        });
    }
    let name = use_state_eq(|| None::<String>);
    {
        let (name, next, scanned) = (name.clone(), held.clone(), scanned.clone());
        use_effect_with((*held).clone(), move |held| {
            let alive = Rc::new(Cell::new(true));
            name.set(None);
            if let Held::Card(card) = held {
                let (still, card) = (Rc::clone(&alive), card.clone());
                spawn_local(async move {
                    let held = CardHeld { card };
                    let whose = api::request::<CardHolder>("POST", "/api/v1/cards/look", Some(&held)).await;
                    match whose {
                        _ if !still.get() => {}
                        Ok(whose) => name.set(Some(whose.first_name)),
                        // Their pictures would fit as little as any.
                        Err(failure) if failure.code() == Some(Code::NotFound) => {
                            scanned.set(false);
                            next.set(none(true));
                        }
                        Err(_) => {}
                    }
                });
            }
            move || alive.set(false)
        });
    }
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    if let Held::None { can_scan, old } = *held {
        let found = Callback::from(move |card: String| {
            sending.rest();
            held.set(Held::Card(card));
            scanned.set(true);
        });
        return without(&site, &aloud, can_scan, old, found);
    }
    let key = match &*held {
        Held::Card(card) => card.clone(),
        _ => String::new(),
    };
    let on_done = {
        let (held, sending) = (held.clone(), sending.clone());
        Callback::from(move |pictures| {
            if let Held::Card(card) = &*held {
                let it = CardSignIn { card: card.clone(), pictures };
                sending.start(enter(learner.clone(), lang, "/api/v1/cards/sign-in".to_owned(), it));
            }
        })
    };
    let hello = match &*name {
        Some(name) => t!(lang, "class-door-hello", name = name.clone()),
        None => t!(lang, "card-hello"),
    };
    let (tap, said) = (t!(lang, "card-tap"), why(lang, &sending, "card-wrong"));
    let heard = format!("{hello} {} {tap}", said.as_deref().unwrap_or_default());
    html! {
        <div class="narrow" key="pictures">
            <h1 tabindex="-1" ref={heading}>{ hello }</h1>
            <p class="lead">{ tap }</p>
            <p class="tools">{ aloud.button(&site, heard) }</p>
            { wrong(lang, said, pause) }
            // What was tapped for one card is not for the next.
            <PictureCode key={key} ready={site.ready && *held != Held::Unknown} busy={sending.is_busy()} {on_done} />
        </div>
    }
}

/// How to get here with a card; the one that was there may be `old`.
fn without(site: &Site, aloud: &Aloud, can_scan: bool, old: bool, found: Callback<String>) -> Html {
    let lang = site.lang;
    let (text, steps) = (
        t!(lang, "card-scan-text"),
        [t!(lang, "card-scan-1"), t!(lang, "card-scan-2"), t!(lang, "card-scan-3")],
    );
    let said = old.then(|| t!(lang, "card-old"));
    let heard = format!(
        "{} {text} {} {} {}",
        said.as_deref().unwrap_or_default(),
        steps.join(" "),
        t!(lang, "card-none"),
        t!(lang, "card-none-text")
    );
    html! {
        <div class="narrow" key="none">
            <h1>{ t!(lang, "pupil-title") }</h1>
            { trouble(said) }
            <p class="lead">{ text }</p>
            <p class="tools">{ aloud.button(site, heard) }</p>
            <ol class="steps">{ for steps.into_iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            if can_scan { <scan::Scan {lang} {found} /> }
            <h2 class="h3">{ t!(lang, "card-none") }</h2>
            <p>{ t!(lang, "card-none-text") }</p>
            <p><a class="button quiet" href={Route::Door { lang }.to_path()}>
                { icon(IconName::Group) }<span>{ t!(lang, "ways-door") }</span>
            </a></p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "ssr")]
    #[derive(Clone, PartialEq, Properties)]
    struct WithoutProps {
        lang: shared::lang::Lang,
        old: bool,
    }

    #[cfg(feature = "ssr")]
    #[component]
    fn Without(props: &WithoutProps) -> Html {
        let (lang, old) = (props.lang, props.old);
        let site = Site {
            lang,
            route: Route::Card { lang },
            query: AttrValue::default(),
            wolf: AttrValue::default(),
            pictures: AttrValue::default(),
            ready: false,
        };
        without(&site, &use_aloud(), false, old, Callback::noop())
    }

    #[cfg(feature = "ssr")]
    #[test]
    fn whoever_holds_an_old_card_is_asked_for_the_new_one() {
        use crate::components::tests::{check, render};
        for lang in shared::lang::Lang::ALL {
            for old in [true, false] {
                let html = render::<Without>(move || WithoutProps { lang, old });
                check(&html);
                assert_eq!(html.contains(&t!(lang, "card-old")), old, "{html}");
                assert_eq!(html.contains("role=\"alert\""), old, "{html}");
                assert!(html.contains(&t!(lang, "card-scan-1")) && !html.contains(">card-"), "{html}");
            }
        }
    }

    #[test]
    fn codes_of_cards_are_told_from_places_in_the_page() {
        let code = "q1-_Z".repeat(8);
        assert_eq!(code_in(&code), Some(code));
        for other in ["", "main", "a%20long%20place%20in%20the%20page", "https://example.org/de/card"] {
            assert_eq!(code_in(other), None, "{other}");
        }
    }
}
