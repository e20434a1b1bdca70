//! The people of an organisation: who holds which role.

use std::cell::Cell;
use std::rc::Rc;

use shared::api::organisation::{Member, NewMember, Role};
use shared::api::problem::Code;
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::organisations::LastWord;
use crate::api::{self, Failure};
use crate::app::Site;
use crate::components::field::{Choice, Field, Said, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::pages::account::role_name;
use crate::state::found::looking;
use crate::state::sending::{Typed, use_sending};
use crate::t;

/// For [`LastWord`].
const REMOVE: &str = "remove";
/// For [`LastWord`].
const ADD: &str = "add";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct MembersProps {
    /// Which organisation.
    pub organisation: Uuid,
    /// Its name.
    pub name: String,
}

#[component]
pub(super) fn Members(props: &MembersProps) -> Html {
    let site = use_context::<Site>();
    let found = use_state(|| None::<Result<Rc<Vec<Member>>, Failure>>);
    let turn = use_state(|| 0_u32);
    let asked = use_state(|| None::<(Uuid, Role)>);
    let removing = use_sending();
    let last = use_context::<LastWord>();
    let path = format!("/api/v1/organisations/{}/members", props.organisation);
    {
        let (found, path) = (found.clone(), path.clone());
        use_effect_with(*turn, move |_| {
            let alive = Rc::new(Cell::new(true));
            let still = Rc::clone(&alive);
            spawn_local(async move {
                let all = api::get::<Vec<Member>>(&path).await;
                if still.get() {
                    found.set(Some(all.map(Rc::new)));
                }
            });
            move || alive.set(false)
        });
    }
    let (Some(site), Some(last)) = (site, last) else { return Html::default() };
    let lang = site.lang;
    let changed = Callback::from(move |()| turn.set(*turn + 1));
    let again = changed.reform(|_: MouseEvent| ());
    let ask = {
        let asked = asked.clone();
        Callback::from(move |whom: Option<(Uuid, Role)>| asked.set(whom))
    };
    let remove = {
        let (path, removing, changed, asked) =
            (path.clone(), removing.clone(), changed.clone(), asked.clone());
        let last = last.clone();
        Callback::from(move |(account, role): (Uuid, Role)| {
            last.goes_to(REMOVE);
            let path = format!("{path}/{account}/{}", role.code());
            let (changed, asked) = (changed.clone(), asked.clone());
            removing.start(async move {
                asked.set(None);
                let () = api::request("DELETE", &path, api::NOTHING).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    let content = match &*found {
        None => looking(lang),
        Some(Err(failure)) => html! {
            <>
                { trouble(Some(failure.sentence(lang))) }
                <p><button class="button quiet" type="button" onclick={again}>{ t!(lang, "try-again") }</button></p>
            </>
        },
        Some(Ok(all)) => html! {
            <>
                <h2>{ t!(lang, "organisations-people", name = props.name.clone(), n = all.len()) }</h2>
                { trouble(removing.sentence(lang).filter(|_| last.is_of(REMOVE))) }
                if removing.is_done() && last.is_of(REMOVE) { <Said good=true><p>{ t!(lang, "organisations-removed") }</p></Said> }
                if !all.is_empty() {
                    <table class="stack" role="table">
                        <thead role="rowgroup"><tr role="row">
                            <th role="columnheader" scope="col">{ t!(lang, "organisations-login") }</th>
                            <th role="columnheader" scope="col">{ t!(lang, "organisations-role") }</th>
                            <th role="columnheader" scope="col"><span class="vh">{ t!(lang, "organisations-action") }</span></th>
                        </tr></thead>
                        <tbody role="rowgroup">
                            { for all.iter().map(|member| {
                                let key = format!("{}{}", member.account, member.role.code());
                                let sure = *asked == Some((member.account, member.role));
                                html! { <Row {key} {lang} member={member.clone()} {sure} ask={&ask} remove={&remove} /> }
                            }) }
                        </tbody>
                    </table>
                }
            </>
        },
    };
    html! { <>{ content }<Add {path} {changed} /></> }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    lang: Lang,
    member: Member,
    /// Somebody wants to remove this one and is asked whether they are sure.
    sure: bool,
    ask: Callback<Option<(Uuid, Role)>>,
    remove: Callback<(Uuid, Role)>,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { lang, member, sure, .. } = props;
    let lang = *lang;
    let which = (member.account, member.role);
    // The focus goes from the question's button to the answer's, and back.
    let button = use_node_ref();
    let begun = use_mut_ref(|| false);
    {
        let button = button.clone();
        use_effect_with(*sure, move |_| {
            if let (true, Some(button)) = (begun.replace(true), button.cast::<web_sys::HtmlElement>()) {
                let _ = button.focus();
            }
        });
    }
    let (role, login) = (role_name(lang, member.role), member.login.clone());
    let ask = |whom: Option<(Uuid, Role)>| props.ask.reform(move |_: MouseEvent| whom);
    let action = if *sure {
        html! {
            <>
                <p>{ t!(lang, "organisations-sure", login = login.clone(), role = role.clone()) }</p>
                <p class="actions">
                    <button class="button danger" type="button" onclick={props.remove.reform(move |_: MouseEvent| which)}>
                        { t!(lang, "organisations-remove-yes") }
                    </button>
                    <button class="button quiet" type="button" ref={button} onclick={ask(None)}>
                        { t!(lang, "organisations-remove-no") }
                    </button>
                </p>
            </>
        }
    } else {
        html! {
            <button class="button danger" type="button" ref={button} onclick={ask(Some(which))}
                aria-label={t!(lang, "organisations-remove-whom", login = login.clone(), role = role.clone())}>
                { t!(lang, "organisations-remove") }
            </button>
        }
    };
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{ login }</th>
            <td role="cell" class="inline" data-label={t!(lang, "organisations-role")}>{ role }</td>
            <td role="cell">{ action }</td>
        </tr>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AddProps {
    /// Where to send it.
    path: String,
    /// Somebody holds a role now.
    changed: Callback<()>,
}

#[component]
fn Add(props: &AddProps) -> Html {
    let site = use_context::<Site>();
    let sending = use_sending();
    let last = use_context::<LastWord>();
    let (Some(site), Some(last)) = (site, last) else { return Html::default() };
    let lang = site.lang;
    let onsubmit = {
        let (sending, path, changed) = (sending.clone(), props.path.clone(), props.changed.clone());
        let last = last.clone();
        Callback::from(move |event: SubmitEvent| {
            last.goes_to(ADD);
            let typed = Typed::of(&event);
            let Some(role) = Role::from_code(&typed.get("role")) else { return };
            let new = NewMember { login: typed.get("login"), role };
            let (path, changed) = (path.clone(), changed.clone());
            sending.start(async move {
                let _: Member = api::request("POST", &path, Some(&new)).await?;
                typed.clear();
                changed.emit(());
                Ok(())
            });
        })
    };
    let about_login = sending.is_about("login");
    let sentence = match sending.code() {
        Some(Code::NotFound) if about_login => Some(t!(lang, "organisations-no-account")),
        _ => sending.sentence(lang),
    };
    let sentence = sentence.filter(|_| last.is_of(ADD));
    let roles = offered(lang);
    html! {
        <div class="narrow start">
            <form class="slip needs-app" {onsubmit}>
                <h2 class="slip-tab">{ icon(IconName::Group) }<span>{ t!(lang, "organisations-add") }</span></h2>
                <div class="slip-body">
                    { trouble(sentence.clone().filter(|_| !about_login)) }
                    if sending.is_done() && last.is_of(ADD) { <Said good=true><p>{ t!(lang, "organisations-added") }</p></Said> }
                    <Field name="login" label={t!(lang, "organisations-account")} hint={t!(lang, "organisations-account-hint")}
                        error={sentence.filter(|_| about_login)} />
                    <Choice name="role" label={t!(lang, "organisations-role")} options={roles} />
                    <Send label={t!(lang, "organisations-add-send")} busy={sending.is_busy()} />
                </div>
            </form>
        </div>
    }
}

/// All roles that can be given, by code and name.
fn offered(lang: Lang) -> Vec<(String, String)> {
    Role::ALL.iter().map(|role| (role.code().to_owned(), role_name(lang, *role))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_can_be_given() {
        for lang in Lang::ALL {
            let codes: Vec<String> = offered(lang).into_iter().map(|(code, _)| code).collect();
            assert_eq!(codes, Role::ALL.map(|role| role.code().to_owned()));
        }
    }
}
