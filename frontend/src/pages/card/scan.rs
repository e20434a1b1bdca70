//! Reading a card in the page, where the browser knows QR codes by itself.

use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlVideoElement;
use yew::prelude::*;

use super::code_in;
use crate::browser::camera::Camera;
use crate::components::field::trouble;
use crate::components::icon::{IconName, icon};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ScanProps {
    /// Language of the page.
    pub lang: Lang,
    /// A card was seen.
    pub found: Callback<String>,
}

/// The code in the address that a card holds.
fn card_in(address: &str) -> Option<String> {
    code_in(address.split_once("/card#")?.1)
}

#[component]
pub(super) fn Scan(props: &ScanProps) -> Html {
    let lang = props.lang;
    let on = use_state(|| false);
    let failed = use_state(|| false);
    let video = use_node_ref();
    {
        let (video, failed, found) = (video.clone(), failed.clone(), props.found.clone());
        use_effect_with(*on, move |on| {
            let running = std::rc::Rc::new(std::cell::RefCell::new(None::<Camera>));
            // Whoever leaves while the browser asks for the camera does not want it any more.
            let wanted = std::rc::Rc::new(std::cell::Cell::new(*on));
            if let (true, Some(element)) = (*on, video.cast::<HtmlVideoElement>()) {
                let (running, wanted) = (running.clone(), wanted.clone());
                spawn_local(async move {
                    let tell = move |text: String| {
                        if let Some(card) = card_in(&text) {
                            found.emit(card);
                        }
                    };
                    match Camera::watch_natively(element, tell).await {
                        Ok(camera) if wanted.get() => drop(running.replace(Some(camera))),
                        Ok(_) => {}
                        Err(_) => failed.set(true),
                    }
                });
            }
            move || {
                wanted.set(false);
                drop(running.replace(None));
            }
        });
    }
    let toggle = {
        let (on, failed) = (on.clone(), failed.clone());
        Callback::from(move |_: MouseEvent| {
            failed.set(false);
            on.set(!*on);
        })
    };
    html! {
        <div class="scanner">
            { trouble(failed.then(|| t!(lang, "card-no-camera"))) }
            if *on { <video class="camera" ref={video} muted=true playsinline=true></video> }
            <p><button class="button" type="button" onclick={toggle}>
                { icon(IconName::Scan) }
                <span>{ if *on { t!(lang, "card-scan-stop") } else { t!(lang, "card-scan-here") } }</span>
            </button></p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_cards_are_read() {
        let code = "0123456789abcdefABCDEF_-";
        assert_eq!(card_in(&format!("https://lernwolf.example/de/card#{code}")).as_deref(), Some(code));
        assert_eq!(card_in(&format!("https://lernwolf.example/de/other#{code}")), None);
        assert_eq!(card_in(code), None);
    }
}
