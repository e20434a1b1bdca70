//! An invitation to a role in a school.

use shared::api::account::Me;
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::school::upkeep::Invited;
use shared::lang::Lang;
use yew::prelude::*;

use super::door::plain;
use super::sign_in::then;
use crate::app::Site;
use crate::browser::page;
use crate::components::field::{Said, Send, beginning_with, trouble};
use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::state::found::{shown, use_found};
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// Properties of [`Join`].
#[derive(Clone, PartialEq, Properties)]
pub struct JoinProps {
    /// From the link.
    pub code: String,
}

/// Look at an invitation and accept it. Whoever comes without a code is asked for it.
#[component]
pub fn Join(props: &JoinProps) -> Html {
    if props.code.is_empty() {
        html! { <Typing key="typing" /> }
    } else {
        html! { <Invitation key="invitation" code={props.code.clone()} /> }
    }
}

/// The code of the invitation is still to be typed.
#[component]
fn Typing() -> Html {
    let site = use_context::<Site>();
    let Some(site) = site else { return Html::default() };
    let lang = site.lang;
    let input = html! { <input id="code" name="code" required=true autocomplete="off" spellcheck="false" disabled={!site.ready} /> };
    html! {
        <div class="narrow">
            <h1>{ t!(lang, "join-title") }</h1>
            <p class="lead">{ t!(lang, "join-type") }</p>
            { ask(lang, input, Callback::noop()) }
        </div>
    }
}

/// The form for a code, or the whole address that ends with it; `before` is called before it is gone to.
fn ask(lang: Lang, input: Html, before: Callback<()>) -> Html {
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        let typed = Typed::of(&event).get("code");
        let code = plain(typed.rsplit('/').next().unwrap_or_default());
        if !code.is_empty() {
            before.emit(());
            page::go(&Route::Join { lang, code }.to_path());
        }
    });
    html! {
        <form class="needs-app" {onsubmit}>
            <div class="field"><label for="code">{ t!(lang, "join-code") }</label>{ input }</div>
            <Send label={t!(lang, "class-door-on")} busy=false />
        </form>
    }
}

/// The invitation of a code.
#[component]
fn Invitation(props: &JoinProps) -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let path = format!("/api/v1/invitations/{}", props.code);
    let (found, again) = use_found::<Invited>(path.clone());
    let sending = use_sending();
    // Who is signed in is known a moment later, and may be told more.
    let signed_in = learner.as_ref().is_some_and(|learner| learner.me.is_some());
    {
        let again = again.clone();
        use_effect_with(signed_in, move |signed_in| {
            if *signed_in {
                again.emit(());
            }
        });
    }
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let old = |code: Option<Code>| matches!(code, Some(Code::LinkExpired | Code::NotFound));
    let gone = found.as_ref().is_some_and(|found| found.as_ref().is_err_and(|failure| old(failure.code())));
    let accept = {
        let (sending, learner) = (sending.clone(), learner.clone());
        Callback::from(move |_: MouseEvent| {
            let (learner, path) = (learner.clone(), format!("{path}/accept"));
            sending.start(async move {
                let me: Me = api::request("POST", &path, api::NOTHING).await?;
                learner.signed_in(me);
                Ok(())
            });
        })
    };
    let held = found.as_ref().is_some_and(|found| found.as_ref().is_ok_and(|invited| invited.held));
    let content = if sending.is_done() || held {
        let words = if sending.is_done() { t!(lang, "join-done") } else { t!(lang, "join-held") };
        html! {
            <div key="done">
                <Said good=true><p>{ words }</p></Said>
                <p class="actions"><a class="button" href={Route::School { lang, path: "school".to_owned() }.to_path()}>
                    { t!(lang, "join-go") }
                </a></p>
            </div>
        }
    } else if gone || old(sending.code()) {
        let input =
            html! { <input id="code" name="code" required=true autocomplete="off" spellcheck="false" /> };
        html! {
            <div key="gone">
                <div class="notice" data-tone="warm" role="status">{ icon(IconName::Clock) }<p>{ t!(lang, "join-old") }</p></div>
                { ask(lang, beginning_with(input, &props.code), Callback::from(move |()| sending.rest())) }
            </div>
        }
    } else {
        shown(lang, "join-old", &found, &again, |invited| {
            html! {
                <div key="invited">
                    <p class="lead">{ role(lang, invited) }</p>
                    { trouble(sending.sentence(lang)) }
                    if let Some(me) = &learner.me {
                        <p>{ t!(lang, "account-signed-in-as", name = me.login.clone()) }{ " " }{ t!(lang, "join-as") }</p>
                        <p class="actions"><button class="button big" type="button" onclick={accept}
                            aria-disabled={sending.is_busy().then_some("true")}>
                            { if sending.is_busy() { t!(lang, "account-busy") } else { t!(lang, "join-accept") } }
                        </button></p>
                    } else if learner.ready {
                        { first(lang, &site.route.to_path()) }
                    }
                </div>
            }
        })
    };
    html! { <div class="narrow"><h1>{ t!(lang, "join-title") }</h1>{ content }</div> }
}

fn role(lang: Lang, invited: &Invited) -> String {
    let name = invited.organisation_name.clone();
    match invited.role {
        Role::Teacher => t!(lang, "join-teacher", name = name),
        Role::SchoolAdministrator => t!(lang, "join-administrator", name = name),
        _ => t!(lang, "join-other", name = name),
    }
}

/// Somebody has to be signed in first, and comes back here.
fn first(lang: Lang, here: &str) -> Html {
    html! {
        <>
            <p>{ t!(lang, "join-first") }</p>
            <p class="actions">
                <a class="button" href={then(&Route::SignIn { lang }, Some(here))}>{ t!(lang, "sign-in-send") }</a>
                <a class="button quiet" href={then(&Route::Register { lang }, Some(here))}>{ t!(lang, "register-send") }</a>
            </p>
        </>
    }
}
