//! Who leads a class, for school administrators.

use shared::api::organisation::{Member, Role};
use shared::api::school::class::{AddTeacher, ClassTeacher};
use uuid::Uuid;
use yew::prelude::*;

use super::{At, shown};
use crate::components::field::{Said, Send, trouble};
use crate::components::inputs::menu;
use crate::state::found::use_found;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TeachersProps {
    pub at: At,
    pub class: Uuid,
    pub teachers: Vec<ClassTeacher>,
    pub changed: Callback<()>,
}

/// The list, and a form for one more.
#[component]
pub(super) fn Teachers(props: &TeachersProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (members, again) = use_found::<Vec<Member>>(at.api("members"));
    let sending = use_sending();
    let path = at.api(&format!("classes/{}/teachers", props.class));
    let remove = {
        let (sending, changed, path) = (sending.clone(), props.changed.clone(), path.clone());
        Callback::from(move |account: Uuid| {
            let (changed, path) = (changed.clone(), format!("{path}/{account}"));
            sending.start(async move {
                let () = api::request("DELETE", &path, api::NOTHING).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    let onsubmit = {
        let (sending, changed, name) =
            (sending.clone(), props.changed.clone(), format!("teacher-{}", props.class));
        Callback::from(move |event: SubmitEvent| {
            let Ok(account) = Typed::of(&event).get(&name).parse() else { return };
            let (changed, path) = (changed.clone(), path.clone());
            sending.start(async move {
                let () = api::request("POST", &path, Some(&AddTeacher { account })).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    html! {
        <div>
            { trouble(sending.sentence(lang)) }
            if sending.is_done() { <Said good=true><p>{ t!(lang, "class-saved") }</p></Said> }
            <ul class="guests">
                { for props.teachers.iter().map(|teacher| {
                    let account = teacher.account;
                    html! {
                        <li key={account.to_string()}>
                            <div>{ &teacher.login }</div>
                            <button class="button quiet danger" type="button" aria-label={t!(lang, "class-teacher-remove-whom", login = teacher.login.clone())}
                                onclick={remove.reform(move |_: MouseEvent| account)}>{ t!(lang, "class-teacher-remove") }</button>
                        </li>
                    }
                }) }
            </ul>
            { shown(lang, &members, &again, |members| {
                let others: Vec<(String, String)> = members
                    .iter()
                    .filter(|one| one.role == Role::Teacher && !props.teachers.iter().any(|it| it.account == one.account))
                    .map(|one| (one.account.to_string(), one.login.clone()))
                    .collect();
                if others.is_empty() && props.teachers.is_empty() {
                    return html! {
                        <p class="hint">{ t!(lang, "class-teacher-no-staff") }{ " " }<a href={at.page("invitations")}>{ t!(lang, "class-menu-invitations") }</a></p>
                    };
                }
                if others.is_empty() {
                    return html! { <p class="hint">{ t!(lang, "class-teacher-nobody") }</p> };
                }
                html! {
                    <form class="narrow start" {onsubmit}>
                        { menu(&format!("teacher-{}", props.class), t!(lang, "class-teacher-who"), "", others) }
                        <Send label={t!(lang, "class-teacher-add")} busy={sending.is_busy()} />
                    </form>
                }
            }) }
        </div>
    }
}
