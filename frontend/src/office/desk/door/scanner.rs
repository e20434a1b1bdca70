//! Reading codes with the device's camera.

use std::cell::RefCell;

use shared::lang::Lang;
use yew::prelude::*;

use crate::browser::camera::Camera;
use crate::components::icon::{IconName, icon};
use crate::components::scanner::use_scanner;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ScannerProps {
    pub lang: Lang,
    /// A code was seen.
    pub found: Callback<String>,
}

/// The camera, if somebody switches it on.
#[component]
pub(super) fn Scanner(props: &ScannerProps) -> Html {
    let lang = props.lang;
    let scanner = use_scanner(
        async |video, tell: Callback<String>| {
            // The same code stays in front of the camera for a while: it counts once.
            let last = RefCell::new(String::new());
            let tell = move |code: String| {
                if last.replace(code.clone()) != code {
                    tell.emit(code);
                }
            };
            Camera::watch(video, tell).await
        },
        props.found.clone(),
    );
    // Its picture, the button and what is said of the last code stand together on a phone's screen.
    let section = use_node_ref();
    {
        let section = section.clone();
        use_effect_with(scanner.on, move |on| {
            if let (true, Some(section)) = (*on, section.cast::<web_sys::Element>()) {
                section.scroll_into_view();
            }
        });
    }
    html! {
        <section class="scanner" ref={section}>
            if scanner.failed {
                <div class="notice" data-tone="warm" role="alert">{ icon(IconName::Warning) }<div>
                    <p>{ t!(lang, "door-camera-failed") }</p><p>{ t!(lang, "door-camera-allow") }</p></div></div>
            }
            if scanner.on { <video ref={scanner.video} class="camera" muted=true playsinline=true aria-label={t!(lang, "door-camera")}></video> }
            <p class="actions"><button class="button" type="button" onclick={scanner.toggle}>
                { icon(IconName::Scan) }<span>{ if scanner.on { t!(lang, "door-camera-off") } else { t!(lang, "door-camera-on") } }</span></button></p>
        </section>
    }
}
