//! My account and my data.

mod data;
mod devices;
mod erase;
mod password;
mod pupil;
mod ways;

use shared::api::account::Me;
use shared::api::organisation::Role;
use shared::lang::Lang;
use yew::prelude::*;

use crate::app::Site;
use crate::components::field::Said;
use crate::components::places::places_of;
use crate::route::Route;
use crate::state::found::looking;
use crate::state::learner::LearnerHandle;
use crate::t;

/// How somebody left on this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    Here,
    Everywhere,
    Erased,
}

/// My account.
#[component]
pub fn Account() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    // How, and whom texts spoke to until then.
    let left = use_state(|| None::<(Left, &'static str)>);
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let whom = whom(learner.me.as_deref());
    let leave = {
        let (left, learner) = (left.clone(), learner.clone());
        Callback::from(move |how: Left| {
            learner.signed_out();
            left.set(Some((how, whom)));
        })
    };
    let has_password = learner.me.as_ref().is_some_and(|me| me.has_password);
    html! {
        <div class="column">
            <h1>{ t!(lang, "account-title") }</h1>
            if !learner.ready {
                { looking(lang) }
            } else if let Some(me) = &learner.me {
                if me.pupil.is_some() {
                    <pupil::Pupil {lang} login={me.login.clone()} />
                } else {
                    { who(lang, me) }
                }
                if has_password { <password::Password has_email={me.has_email} {whom} /> }
                <ways::Ways {has_password} />
                if has_password || me.pupil.is_none() {
                    <h2>{ t!(lang, "account-sign-out") }</h2>
                    <p>{ t!(lang, "account-sign-out-text", whom = whom) }</p>
                    <devices::SignOut leave={leave.clone()} />
                }
                <devices::Devices />
                <h2>{ t!(lang, "account-data") }</h2>
                <p>{ t!(lang, "account-data-text", whom = whom) }</p>
                <data::Download {whom} />
                <h2>{ t!(lang, "account-erase") }</h2>
                if has_password || me.pupil.is_none() {
                    <erase::Erase id={me.id} {has_password} {whom} {leave} />
                } else {
                    <p>{ t!(lang, "pupil-erase") }</p>
                }
            } else {
                { gone(lang, *left) }
            }
        </div>
    }
}

/// Whom texts speak to: pupils are called by "du".
pub(super) fn whom(me: Option<&Me>) -> &'static str {
    if me.is_some_and(|me| me.pupil.is_some()) { "pupil" } else { "other" }
}

fn who(lang: Lang, me: &Me) -> Html {
    html! {
        <>
            <p class="lead">{ t!(lang, "account-signed-in-as", name = me.login.clone()) }</p>
            if !me.roles.is_empty() {
                <ul>
                    { for me.roles.iter().map(|held| html! {
                        <li key={format!("{}{}", held.organisation, held.role.code())}>
                            { role_name(lang, held.role) }{ " · " }{ &held.organisation_name }
                        </li>
                    }) }
                </ul>
            }
            { places_of(lang, me) }
        </>
    }
}

/// What somebody with this role is called.
pub fn role_name(lang: Lang, role: Role) -> String {
    match role {
        Role::Trainer => t!(lang, "account-role-trainer"),
        Role::Teacher => t!(lang, "account-role-teacher"),
        Role::Organiser => t!(lang, "account-role-organiser"),
        Role::SchoolAdministrator => t!(lang, "account-role-administrator"),
    }
}

fn gone(lang: Lang, left: Option<(Left, &'static str)>) -> Html {
    let words = match left {
        None => t!(lang, "account-signed-out"),
        Some((Left::Here, whom)) => t!(lang, "account-left", whom = whom),
        Some((Left::Everywhere, whom)) => t!(lang, "account-left-everywhere", whom = whom),
        Some((Left::Erased, whom)) => t!(lang, "account-erased", whom = whom),
    };
    let erased = matches!(left, Some((Left::Erased, _)));
    html! {
        <>
            if left.is_some() { <Said good=true><p>{ words }</p></Said> } else { <p class="lead">{ words }</p> }
            <p class="actions">
                if erased {
                    <a class="button" href={Route::Home { lang }.to_path()}>{ t!(lang, "account-home") }</a>
                } else {
                    <a class="button" href={Route::SignIn { lang }.to_path()}>{ t!(lang, "sign-in-send") }</a>
                }
            </p>
        </>
    }
}
