//! Make an account.

use shared::api::account::{MIN_PASSWORD, Register as Wish, Registered};
use shared::api::problem::Code;
use yew::prelude::*;

use super::sign_in::{Asked, Welcome, then};
use crate::app::Site;
use crate::browser::page;
use crate::components::field::{Field, Said, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// Make an account.
#[component]
pub fn Register() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let sending = use_sending();
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let next = Asked::read(&site.query).wish();
    let sign_in = then(&Route::SignIn { lang }, next.as_deref());
    if learner.me.is_some() {
        // Whoever comes here signed in has no need of this page; whoever is just signed in has made it.
        return html! { <Welcome new={sending.is_busy() || sending.is_done()} /> };
    }
    if sending.is_done() {
        return html! {
            <div class="narrow">
                <h1>{ t!(lang, "register-title") }</h1>
                <Said good=true name={IconName::Mail}><p>{ t!(lang, "register-check-mail") }</p></Said>
                <p>{ t!(lang, "register-check-mail-text") }</p>
            </div>
        };
    }
    let onsubmit = {
        let sending = sending.clone();
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let wish = Wish { login: typed.get("login"), password: typed.get("password"), lang };
            let (learner, next) = (learner.clone(), next.clone());
            sending.start(async move {
                if let Registered::SignedIn { me } =
                    api::request("POST", "/api/v1/accounts", Some(&wish)).await?
                {
                    learner.signed_in(me);
                    if let Some(next) = next {
                        page::go(&next);
                    }
                }
                Ok(())
            });
        })
    };
    let login_is_wrong = sending.is_about("login");
    let sentence = match sending.code() {
        Some(Code::Invalid) if login_is_wrong => Some(t!(lang, "register-login-invalid")),
        _ => sending.sentence(lang),
    };
    html! {
        <div class="narrow">
            <h1>{ t!(lang, "register-title") }</h1>
            <p class="lead">{ t!(lang, "register-lead") }</p>
            // What is wrong with a field stands below it.
            { trouble(sentence.clone().filter(|_| !sending.is_about("login") && !sending.is_about("password"))) }
            <form class="slip needs-app" {onsubmit}>
                { tab(IconName::Person, t!(lang, "register-tab")) }
                <div class="slip-body">
                    <Field name="login" label={t!(lang, "register-login")} hint={t!(lang, "register-login-hint")}
                        autocomplete="username" error={sentence.clone().filter(|_| login_is_wrong)} />
                    <Field name="password" label={t!(lang, "account-password")} kind="password" autocomplete="new-password"
                        hint={t!(lang, "account-password-hint", n = MIN_PASSWORD)}
                        error={sentence.filter(|_| sending.is_about("password"))} />
                    <Send class="big full" label={t!(lang, "register-send")} busy={sending.is_busy()} />
                </div>
            </form>
            <p>{ t!(lang, "register-take-along") }</p>
            <p>{ t!(lang, "register-have-one") }{ " " }<a href={sign_in}>{ t!(lang, "sign-in-send") }</a></p>
        </div>
    }
}
