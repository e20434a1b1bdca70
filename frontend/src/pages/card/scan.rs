//! Reading a card in the page, where the browser knows QR codes by itself.

use shared::lang::Lang;
use yew::prelude::*;

use super::code_in;
use crate::browser::camera::Camera;
use crate::components::field::trouble;
use crate::components::icon::{IconName, icon};
use crate::components::scanner::use_scanner;
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
    let found = props.found.clone();
    let scanner = use_scanner(
        async |video, tell| Camera::watch_natively(video, move |text| tell.emit(text)).await,
        Callback::from(move |text: String| {
            if let Some(card) = card_in(&text) {
                found.emit(card);
            }
        }),
    );
    html! {
        <div class="scanner">
            { trouble(scanner.failed.then(|| t!(lang, "card-no-camera"))) }
            if scanner.on { <video class="camera" ref={scanner.video} muted=true playsinline=true></video> }
            <p><button class="button" type="button" onclick={scanner.toggle}>
                { icon(IconName::Scan) }
                <span>{ if scanner.on { t!(lang, "card-scan-stop") } else { t!(lang, "card-scan-here") } }</span>
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
