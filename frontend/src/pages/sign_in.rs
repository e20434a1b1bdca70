//! Sign in: a plain form first, which also works without scripts.

mod ways;

use shared::api::account::{Me, SignIn as Credentials, stays_here};
use shared::api::problem::Code;
use yew::prelude::*;

use crate::app::Site;
use crate::browser::page;
use crate::components::field::{Field, Said, Send, tab, trouble, use_focus};
use crate::components::icon::IconName;
use crate::components::places::beginning;
use crate::components::wolf::{Pose, wolf};
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// What the address asks for.
#[derive(Default)]
pub(super) struct Asked {
    /// The code of a problem, from the server to a form that was sent without the app.
    problem: Option<String>,
    /// Where to go afterwards.
    next: Option<String>,
}

impl Asked {
    pub(super) fn read(query: &str) -> Asked {
        let mut asked = Asked::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "problem" => asked.problem = Some(value.into_owned()),
                "next" => asked.next = Some(value.into_owned()),
                _ => {}
            }
        }
        asked
    }

    /// Where to go afterwards, if that is within the site.
    pub(super) fn wish(self) -> Option<String> {
        self.next.filter(|path| stays_here(path))
    }
}

/// The address of a page that goes on to another one.
pub(super) fn then(to: &Route, next: Option<&str>) -> String {
    let mut path = to.to_path();
    if let Some(next) = next {
        path.push_str("?next=");
        path.extend(form_urlencoded::byte_serialize(next.as_bytes()));
    }
    path
}

/// Sign in.
#[component]
pub fn SignIn() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let sending = use_sending();
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let asked = Asked::read(&site.query);
    let problem = asked.problem.as_deref().and_then(|code| Code::ALL.iter().find(|c| c.as_str() == code));
    let said = problem.map(|code| api::sentence(lang, *code));
    let wish = asked.wish();
    if learner.me.is_some() {
        // What a provider of sign-in leads back with; all else is over for whoever is signed in.
        let said = said.filter(|_| problem.is_some_and(|code| is_of_provider(*code)));
        return html! { <Welcome new=false {said} next={wish} /> };
    }
    let next = wish.clone().unwrap_or_else(|| Route::MyLearning { lang }.to_path());
    let register = then(&Route::Register { lang }, wish.as_deref());
    let ways = html! { <ways::Ways {lang} next={next.clone()} /> };
    let onsubmit = {
        let sending = sending.clone();
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let it = Credentials { login: typed.get("login"), password: typed.get("password") };
            let (learner, wish) = (learner.clone(), wish.clone());
            sending.start(async move {
                let me: Me = api::request("POST", "/api/v1/session", Some(&it)).await?;
                let to = wish.unwrap_or_else(|| beginning(lang, &me).to_path());
                learner.signed_in(me);
                page::go(&to);
                Ok(())
            });
        })
    };
    let fresh = sending.failure().is_none() && !sending.is_busy();
    html! {
        <div class="narrow">
            <h1>{ t!(lang, "sign-in-title") }</h1>
            <p class="lead">{ t!(lang, "sign-in-lead") }</p>
            if let (true, Some(said)) = (fresh, said) { <Said quiet=true><p>{ said }</p></Said> }
            { trouble(sending.sentence(lang)) }
            <form class="slip" method="post" action="/api/v1/session" {onsubmit}>
                { tab(IconName::Person, t!(lang, "sign-in-tab")) }
                <div class="slip-body">
                    <input type="hidden" name="lang" value={lang.code()} />
                    <input type="hidden" name="next" value={next} />
                    <Field name="login" label={t!(lang, "sign-in-login")} hint={t!(lang, "sign-in-login-hint")}
                        autocomplete="username" plain=true />
                    <Field name="password" label={t!(lang, "account-password")} kind="password"
                        autocomplete="current-password" plain=true />
                    <Send class="big full" label={t!(lang, "sign-in-send")} busy={sending.is_busy()} plain=true />
                </div>
            </form>
            <p><a class="alone" href={Route::Recover { lang }.to_path()}>{ t!(lang, "sign-in-forgotten") }</a></p>
            { ways }
            <hr />
            <h2 class="h3">{ t!(lang, "sign-in-none") }</h2>
            <p>{ t!(lang, "sign-in-none-text") }</p>
            <p><a class="button quiet" href={register}>{ t!(lang, "register-send") }</a></p>
        </div>
    }
}

/// What may happen on the way to a provider and back.
fn is_of_provider(code: Code) -> bool {
    matches!(
        code,
        Code::SchoolUnknown
            | Code::IdentityTaken
            | Code::OwnAccount
            | Code::SsoCancelled
            | Code::SsoExpired
            | Code::SsoFailed
            | Code::SsoUnavailable
    )
}

/// Properties of [`Welcome`].
#[derive(Clone, PartialEq, Properties)]
pub struct WelcomeProps {
    /// The account has just been made.
    pub new: bool,
    /// What is to be told besides.
    #[prop_or_default]
    pub said: Option<String>,
    /// Where they wanted to go.
    #[prop_or_default]
    pub next: Option<String>,
}

/// To somebody who is signed in now.
#[component]
pub fn Welcome(props: &WelcomeProps) -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let heading = use_focus(props.new);
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let name = learner.me.as_ref().map(|me| me.pupil.as_ref().unwrap_or(&me.login).clone());
    let name = name.unwrap_or_default();
    let on = props.next.clone().unwrap_or_else(|| Route::MyLearning { lang }.to_path());
    html! {
        <div class="column">
            <h1 tabindex="-1" ref={heading}>
                { if props.new { t!(lang, "register-welcome") } else { t!(lang, "sign-in-done") } }
            </h1>
            <div class="wolf-says">
                { wolf(&site.wolf, if props.new { Pose::Happy } else { Pose::Sit }) }
                <div class="bubble">
                    <p>{ t!(lang, "account-signed-in-as", name = name) }</p>
                    if let Some(said) = &props.said { <p>{ said }</p> }
                    if learner.adopted > 0 { <p>{ t!(lang, "sign-in-adopted", n = learner.adopted) }</p> }
                    <p class="actions">
                        <a class="button" href={on}>{ t!(lang, "sign-in-learn") }</a>
                        <a class="button quiet" href={Route::Account { lang }.to_path()}>{ t!(lang, "account-title") }</a>
                    </p>
                </div>
            </div>
        </div>
    }
}
