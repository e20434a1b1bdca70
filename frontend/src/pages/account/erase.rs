//! Erase the account and everything that belongs to it, for good.

use shared::api::account::Erase as Wish;
use shared::api::problem::Code;
use uuid::Uuid;
use yew::prelude::*;

use super::Left;
use super::ways::SignInAgain;
use crate::app::Site;
use crate::components::field::{Field, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::state::outbox::{self, Owner};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct EraseProps {
    /// Whose account.
    pub id: Uuid,
    /// Else a fresh sign-in through a provider shows whose wish it is.
    pub has_password: bool,
    /// Whom texts speak to.
    pub whom: &'static str,
    /// It is gone.
    pub leave: Callback<Left>,
}

#[component]
pub(super) fn Erase(props: &EraseProps) -> Html {
    let site = use_context::<Site>();
    let sending = use_sending();
    let Some(site) = site else { return Html::default() };
    let (lang, whom) = (site.lang, props.whom);
    let onsubmit = {
        let (sending, leave, id) = (sending.clone(), props.leave.clone(), props.id);
        Callback::from(move |event: SubmitEvent| {
            let wish = Wish { password: Typed::of(&event).get("password") };
            let leave = leave.clone();
            sending.start(async move {
                let () = api::request("POST", "/api/v1/me/erase", Some(&wish)).await?;
                outbox::erase(Owner::Account(id));
                leave.emit(Left::Erased);
                Ok(())
            });
        })
    };
    let wrong = sending.code() == Some(Code::WrongCredentials);
    let sentence =
        if wrong { Some(t!(lang, "account-wrong-password", whom = whom)) } else { sending.sentence(lang) };
    html! {
        <details class="more">
            <summary>{ t!(lang, "account-erase-open") }</summary>
            <div class="notice" data-tone="bad">
                { icon(IconName::Trash) }
                <div>
                    <p>{ t!(lang, "account-erase-text", whom = whom) }</p>
                    { trouble(sentence.clone().filter(|_| !wrong || !props.has_password)) }
                    if sending.code() == Some(Code::SignInAgain) { <SignInAgain {lang} /> }
                    <form class="needs-app" {onsubmit}>
                        if props.has_password {
                            <Field name="password" label={t!(lang, "account-erase-password", whom = whom)} kind="password"
                                autocomplete="current-password" error={sentence.filter(|_| wrong)} />
                        }
                        <label class="tick">
                            <input type="checkbox" name="sure" required=true disabled={!site.ready} />
                            <span>{ t!(lang, "account-erase-sure") }</span>
                        </label>
                        <Send class="danger" label={t!(lang, "account-erase-send")} busy={sending.is_busy()} />
                    </form>
                </div>
            </div>
        </details>
    }
}
