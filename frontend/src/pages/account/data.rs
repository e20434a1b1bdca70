//! Everything that is stored about oneself, as a file.

use shared::api::account::MyData;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::prelude::*;

use crate::api::Failure;
use crate::app::Site;
use crate::browser::{self, page};
use crate::components::field::{Said, trouble};
use crate::components::icon::{IconName, icon};
use crate::state::sending::use_sending;
use crate::{api, t};

pub(super) async fn mine() -> Result<MyData, Failure> {
    api::get("/api/v1/me/data").await
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct DownloadProps {
    /// Whom texts speak to.
    pub whom: &'static str,
}

#[component]
pub(super) fn Download(props: &DownloadProps) -> Html {
    let site = use_context::<Site>();
    let sending = use_sending();
    let Some(site) = site else { return Html::default() };
    let lang = site.lang;
    let onclick = {
        let sending = sending.clone();
        Callback::from(move |_: MouseEvent| {
            sending.start(async {
                let text = serde_json::to_string(&mine().await?).unwrap_or_default();
                save("lernwolf.json", &readable(text));
                Ok(())
            });
        })
    };
    html! {
        <>
            { trouble(sending.sentence(lang)) }
            if sending.is_done() { <Said good=true><p>{ t!(lang, "account-data-done", whom = props.whom) }</p></Said> }
            <p><button class="button quiet" type="button" aria-disabled={sending.is_busy().then_some("true")} {onclick}>
                { icon(IconName::Download) }
                <span>{ if sending.is_busy() { t!(lang, "account-busy") } else { t!(lang, "account-data-load") } }</span>
            </button></p>
        </>
    }
}

/// The same with line breaks. (The browser can do that already.)
fn readable(text: String) -> String {
    let spaced = js_sys::JSON::parse(&text).and_then(|value| {
        js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &JsValue::from_f64(2.0))
    });
    spaced.ok().and_then(|text| text.as_string()).unwrap_or(text)
}

/// Hands a file to the person.
fn save(name: &str, text: &str) {
    let _ = try_save(name, text);
}

fn try_save(name: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)?;
    let document = page::document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the address a moment later.
    browser::after(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Ok(())
}
