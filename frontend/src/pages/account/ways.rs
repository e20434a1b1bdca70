//! Providers that one signs in through: connect them with the account, or separate them from it.

use shared::api::problem::Code;
use shared::api::sso::{NewLink, SignInProvider, ToProvider};
use shared::lang::Lang;
use yew::prelude::*;

use crate::app::Site;
use crate::browser::page;
use crate::components::field::{Choice, Field, Said, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::state::found::use_found;
use crate::state::learner::LearnerHandle;
use crate::state::provider;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct WaysProps {
    /// Else a fresh sign-in through a provider shows whose wish it is.
    pub has_password: bool,
}

/// All of them; nothing where there are none.
#[component]
pub(super) fn Ways(props: &WaysProps) -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let sending = use_sending();
    let (all, _) = use_found::<Vec<SignInProvider>>("/api/v1/sso".to_owned());
    let (mine, again) = use_found::<Vec<SignInProvider>>("/api/v1/me/sso".to_owned());
    let (Some(site), Some(Ok(all)), Some(Ok(mine))) = (site, &*all, &*mine) else { return Html::default() };
    if all.is_empty() && mine.is_empty() {
        return Html::default();
    }
    let lang = site.lang;
    let connect = {
        let sending = sending.clone();
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let path = format!("/api/v1/sso/{}/link", typed.get("provider"));
            let next = Some(Route::Account { lang }.to_path());
            let wish = NewLink { password: typed.get("link-password"), next, lang };
            sending.start(async move {
                let to: ToProvider = api::request("POST", &path, Some(&wish)).await?;
                if let Some(address) = to.address {
                    page::replace(&address);
                }
                Ok(())
            });
        })
    };
    let separate = |id: &str| {
        let (sending, again, path) = (sending.clone(), again.clone(), format!("/api/v1/sso/{id}/link"));
        Callback::from(move |_: MouseEvent| {
            let (again, path) = (again.clone(), path.clone());
            sending.start(async move {
                let () = api::request("DELETE", &path, api::NOTHING).await?;
                again.emit(());
                Ok(())
            });
        })
    };
    let others: Vec<(String, String)> =
        all.iter().filter(|one| !mine.contains(one)).map(|one| (one.id.clone(), one.name.clone())).collect();
    let whom = learner.as_ref().map_or("other", |learner| super::whom(learner.me.as_deref()));
    let wrong = sending.code() == Some(Code::WrongCredentials);
    let sentence =
        if wrong { Some(t!(lang, "account-wrong-password", whom = whom)) } else { sending.sentence(lang) };
    html! {
        <section aria-labelledby="providers">
            <h2 id="providers">{ t!(lang, "account-ways") }</h2>
            <p>{ t!(lang, "account-ways-text") }</p>
            { trouble(sentence.clone().filter(|_| !wrong)) }
            if sending.code() == Some(Code::SignInAgain) { <SignInAgain {lang} /> }
            if sending.is_done() { <Said good=true><p>{ t!(lang, "account-ways-done") }</p></Said> }
            <ul class="ways">
                { for mine.iter().map(|one| html! {
                    <li key={one.id.clone()}>
                        <button class="button quiet full" type="button" aria-disabled={sending.is_busy().then_some("true")} onclick={separate(&one.id)}>
                            { icon(IconName::Person) }<span>{ t!(lang, "account-ways-separate", name = one.name.clone()) }</span>
                        </button>
                    </li>
                }) }
            </ul>
            if !others.is_empty() {
                <details class="more">
                    <summary>{ t!(lang, "account-ways-connect") }</summary>
                    <form class="needs-app" onsubmit={connect}>
                        <Choice name="provider" label={t!(lang, "account-ways-which")} options={others} />
                        if props.has_password {
                            <Field name="link-password" label={t!(lang, "account-password")} kind="password"
                                autocomplete="current-password" error={sentence.filter(|_| wrong)} />
                        }
                        <Send label={t!(lang, "account-ways-go")} busy={sending.is_busy()} />
                    </form>
                </details>
            }
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AgainProps {
    /// Language of the page.
    pub lang: Lang,
}

/// Links to the providers of the account, to sign in there anew and come back here.
#[component]
pub(super) fn SignInAgain(props: &AgainProps) -> Html {
    let lang = props.lang;
    let (mine, _) = use_found::<Vec<SignInProvider>>("/api/v1/me/sso".to_owned());
    let Some(Ok(mine)) = &*mine else { return Html::default() };
    let back = Route::Account { lang }.to_path();
    html! {
        <ul class="ways">
            { for mine.iter().map(|one| html! {
                <li key={one.id.clone()}>
                    <a class="button full" href={provider::start(&one.id, lang, &back, true)}>
                        { icon(IconName::Person) }<span>{ t!(lang, "ways-with", name = one.name.clone()) }</span>
                    </a>
                </li>
            }) }
        </ul>
    }
}
