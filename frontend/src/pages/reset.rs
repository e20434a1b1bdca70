//! The link from the letter that lets one choose a new password.

use shared::api::account::{MIN_PASSWORD, Reset as Wish};
use shared::api::problem::Code;
use yew::prelude::*;

use crate::app::Site;
use crate::components::field::{Field, Said, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::route::{Bundle, Route};
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// Properties of [`Reset`].
#[derive(Clone, PartialEq, Properties)]
pub struct ResetProps {
    /// From the link.
    pub token: String,
}

/// Choose a new password.
#[component]
pub fn Reset(props: &ResetProps) -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let sending = use_sending();
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    if sending.is_done() {
        return html! {
            <div class="narrow">
                <h1>{ t!(lang, "reset-title") }</h1>
                <Said good=true><p>{ t!(lang, "reset-done") }</p></Said>
                <p><a class="button" href={Route::SignIn { lang }.to_path()}>{ t!(lang, "sign-in-send") }</a></p>
            </div>
        };
    }
    let onsubmit = {
        let (sending, token) = (sending.clone(), props.token.clone());
        Callback::from(move |event: SubmitEvent| {
            let wish = Wish { token: token.clone(), password: Typed::of(&event).get("password") };
            let learner = learner.clone();
            sending.start(async move {
                let () = api::request("POST", "/api/v1/recovery/reset", Some(&wish)).await?;
                if learner.me.is_some() {
                    // This device may be one of those that are signed out by it.
                    learner.begin(Bundle::Account);
                }
                Ok(())
            });
        })
    };
    let sentence = sending.sentence(lang);
    html! {
        <div class="narrow">
            <h1>{ t!(lang, "reset-title") }</h1>
            <p class="lead">{ t!(lang, "reset-lead") }</p>
            { trouble(sentence.clone().filter(|_| !sending.is_about("password"))) }
            if sending.code() == Some(Code::LinkExpired) {
                <p><a class="alone" href={Route::Recover { lang }.to_path()}>{ t!(lang, "reset-again") }</a></p>
            }
            <form class="slip needs-app" {onsubmit}>
                { tab(IconName::Person, t!(lang, "sign-in-tab")) }
                <div class="slip-body">
                    <Field name="password" label={t!(lang, "account-new")} kind="password" autocomplete="new-password"
                        hint={t!(lang, "account-password-hint", n = MIN_PASSWORD)}
                        error={sentence.filter(|_| sending.is_about("password"))} />
                    <Send class="big full" label={t!(lang, "reset-send")} busy={sending.is_busy()} />
                </div>
            </form>
        </div>
    }
}
