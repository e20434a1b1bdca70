//! Ask for a link to choose a new password.

use shared::api::account::Recover as Wish;
use yew::prelude::*;

use crate::app::Site;
use crate::components::field::{Field, Said, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// Ask for a link to choose a new password.
#[component]
pub fn Recover() -> Html {
    let site = use_context::<Site>();
    let sending = use_sending();
    let Some(site) = site else { return Html::default() };
    let lang = site.lang;
    let onsubmit = {
        let sending = sending.clone();
        Callback::from(move |event: SubmitEvent| {
            let wish = Wish { login: Typed::of(&event).get("login"), lang };
            sending.start(async move { api::request("POST", "/api/v1/recovery", Some(&wish)).await });
        })
    };
    html! {
        <div class="narrow">
            <h1>{ t!(lang, "recover-title") }</h1>
            <p class="lead">{ t!(lang, "recover-lead") }</p>
            { trouble(sending.sentence(lang)) }
            <form class="slip needs-app" {onsubmit}>
                { tab(IconName::Mail, t!(lang, "recover-tab")) }
                <div class="slip-body">
                    <Field name="login" label={t!(lang, "recover-login")} hint={t!(lang, "recover-login-hint")}
                        autocomplete="username" />
                    <Send class="big full" label={t!(lang, "recover-send")} busy={sending.is_busy()} />
                </div>
            </form>
            if sending.is_done() {
                <Said good=true name={IconName::Mail}><p>{ t!(lang, "recover-sent") }</p></Said>
            }
            <h2>{ t!(lang, "recover-no-mail") }</h2>
            <p>{ t!(lang, "recover-no-mail-text") }</p>
        </div>
    }
}
