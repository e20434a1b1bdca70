//! Sign out, here or everywhere, and see where one is signed in.

use std::rc::Rc;

use shared::api::account::Device;
use shared::lang::Lang;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::{Left, data};
use crate::app::Site;
use crate::browser::{in_the_city, page};
use crate::components::field::trouble;
use crate::components::icon::{IconName, icon};
use crate::state::provider;
use crate::state::sending::use_sending;
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SignOutProps {
    /// Signed out.
    pub leave: Callback<Left>,
}

#[component]
pub(super) fn SignOut(props: &SignOutProps) -> Html {
    let site = use_context::<Site>();
    let sending = use_sending();
    let Some(site) = site else { return Html::default() };
    let lang = site.lang;
    let sign_out = |path: &'static str, how: Left| {
        let (sending, leave) = (sending.clone(), props.leave.clone());
        Callback::from(move |_: MouseEvent| {
            let leave = leave.clone();
            sending.start(async move {
                let there = match how {
                    Left::Here => provider::way_out().await,
                    _ => None,
                };
                let () = api::request("DELETE", path, api::NOTHING).await?;
                leave.emit(how);
                if let Some(address) = there {
                    page::replace(&address);
                }
                Ok(())
            });
        })
    };
    let busy = sending.is_busy().then_some("true");
    html! {
        <>
            { trouble(sending.sentence(lang)) }
            <p class="actions">
                <button class="button quiet" type="button" aria-disabled={busy} onclick={sign_out("/api/v1/session", Left::Here)}>
                    { icon(IconName::SignOut) }<span>{ t!(lang, "account-sign-out") }</span>
                </button>
                <button class="button quiet" type="button" aria-disabled={busy}
                    onclick={sign_out("/api/v1/me/devices", Left::Everywhere)}>
                    { t!(lang, "account-sign-out-everywhere") }
                </button>
            </p>
        </>
    }
}

/// Where one is signed in; asked for when somebody wants to know.
#[component]
pub(super) fn Devices() -> Html {
    let site = use_context::<Site>();
    let sending = use_sending();
    let devices = use_state(|| None::<Rc<Vec<Device>>>);
    let Some(site) = site else { return Html::default() };
    let lang = site.lang;
    let look = {
        let (sending, devices) = (sending.clone(), devices.clone());
        Callback::from(move |_: MouseEvent| {
            let devices = devices.clone();
            sending.start(async move {
                devices.set(Some(Rc::new(data::mine().await?.devices)));
                Ok(())
            });
        })
    };
    html! {
        <details class="more">
            <summary onclick={look}>{ t!(lang, "account-devices") }</summary>
            <div>
                { trouble(sending.sentence(lang)) }
                <ul>{ for devices.iter().flat_map(|all| all.iter()).map(|device| said(lang, device)) }</ul>
            </div>
        </details>
    }
}

fn said(lang: Lang, device: &Device) -> Html {
    let (since, seen) = (day(lang, device.signed_in_at), day(lang, device.last_seen_at));
    html! {
        <li>
            if device.current {
                { t!(lang, "account-device-here", since = since) }
            } else {
                { t!(lang, "account-device", since = since, seen = seen) }
            }
        </li>
    }
}

/// A day of the city as people here write it: `3. November 2026`.
fn day(lang: Lang, at: i64) -> String {
    let options = in_the_city();
    let _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of our time fit")]
    let date = js_sys::Date::new(&JsValue::from_f64(at as f64));
    date.to_locale_date_string(lang.locale(), &options).into()
}
