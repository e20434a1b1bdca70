//! The link from the letter that confirms an address. Nothing happens until somebody says so: programs that look at
//! links in letters would use it up.

use shared::api::account::{Confirm as Token, Me};
use shared::api::problem::Code;
use yew::prelude::*;

use super::sign_in::Welcome;
use crate::app::Site;
use crate::components::field::{Field, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// Properties of [`Confirm`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConfirmProps {
    /// From the link.
    pub token: String,
}

/// Confirm an e-mail address.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let sending = use_sending();
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    if sending.is_done() {
        return html! { <Welcome new=true /> };
    }
    let onsubmit = {
        let (sending, token) = (sending.clone(), props.token.clone());
        Callback::from(move |event: SubmitEvent| {
            let it = Token { token: token.clone(), password: Typed::of(&event).get("password") };
            let learner = learner.clone();
            sending.start(async move {
                let me: Me = api::request("POST", "/api/v1/accounts/confirm", Some(&it)).await?;
                learner.signed_in(me);
                Ok(())
            });
        })
    };
    let wrong = sending.code() == Some(Code::WrongCredentials);
    let sentence = if wrong { Some(t!(lang, "account-wrong-password")) } else { sending.sentence(lang) };
    html! {
        <div class="narrow">
            <h1>{ t!(lang, "confirm-title") }</h1>
            <p class="lead">{ t!(lang, "confirm-lead") }</p>
            { trouble(sentence) }
            if sending.code().is_some_and(|code| code != Code::TooManyRequests) {
                <p><a class="alone" href={Route::Register { lang }.to_path()}>{ t!(lang, "confirm-again") }</a></p>
            }
            <form class="slip needs-app" {onsubmit}>
                { tab(IconName::Person, t!(lang, "sign-in-tab")) }
                <div class="slip-body">
                <Field name="password" label={t!(lang, "account-password")} kind="password"
                    autocomplete="current-password" />
                <Send class="big full" label={t!(lang, "confirm-send")} busy={sending.is_busy()} />
                </div>
            </form>
        </div>
    }
}
