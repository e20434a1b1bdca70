//! Change the password.

use shared::api::account::{ChangePassword, MIN_PASSWORD};
use shared::api::problem::Code;
use yew::prelude::*;

use crate::app::Site;
use crate::components::field::{Field, Said, Send, trouble};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PasswordProps {
    /// A forgotten password can be recovered by e-mail.
    pub has_email: bool,
    /// Whom texts speak to.
    pub whom: &'static str,
}

#[component]
pub(super) fn Password(props: &PasswordProps) -> Html {
    let site = use_context::<Site>();
    let sending = use_sending();
    let Some(site) = site else { return Html::default() };
    let (lang, whom) = (site.lang, props.whom);
    let onsubmit = {
        let sending = sending.clone();
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let it = ChangePassword { current: typed.get("current"), new: typed.get("new") };
            sending.start(async move {
                let () = api::request("PUT", "/api/v1/me/password", Some(&it)).await?;
                typed.clear();
                Ok(())
            });
        })
    };
    // For the server both are a password; the code tells which.
    let wrong = sending.code() == Some(Code::WrongCredentials);
    let sentence =
        if wrong { Some(t!(lang, "account-wrong-password", whom = whom)) } else { sending.sentence(lang) };
    html! {
        <>
            <h2>{ t!(lang, "account-change") }</h2>
            <p>{ if props.has_email { t!(lang, "account-has-email") } else { t!(lang, "account-no-email", whom = whom) } }</p>
            { trouble(sentence.clone().filter(|_| !wrong && !sending.is_about("password"))) }
            if sending.is_done() { <Said good=true><p>{ t!(lang, "account-changed", whom = whom) }</p></Said> }
            <form class="needs-app" {onsubmit}>
                <Field name="current" label={t!(lang, "account-current")} kind="password" autocomplete="current-password"
                    error={sentence.clone().filter(|_| wrong)} />
                <Field name="new" label={t!(lang, "account-new")} kind="password" autocomplete="new-password"
                    hint={t!(lang, "account-password-hint", n = MIN_PASSWORD)}
                    error={sentence.filter(|_| !wrong && sending.is_about("password"))} />
                <Send label={t!(lang, "account-change")} busy={sending.is_busy()} />
            </form>
        </>
    }
}
