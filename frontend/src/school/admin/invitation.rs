//! A new invitation: its code is shown this once, and can be printed and sent.

use std::rc::Rc;

use shared::api::school::upkeep::InvitationMade;
use yew::prelude::*;

use super::At;
use super::invitations::task;
use crate::browser;
use crate::components::field::use_focus;
use crate::components::icon::{IconName, icon};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SheetProps {
    pub at: At,
    /// What was made.
    pub made: Rc<InvitationMade>,
    /// The school's name.
    pub school: String,
    /// It was written down, printed or sent.
    pub done: Callback<()>,
}

/// The sheet: for the screen and for paper.
#[component]
pub(super) fn Sheet(props: &SheetProps) -> Html {
    let (lang, made) = (props.at.lang, &props.made);
    let title = use_focus(true);
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = browser::window() {
            let _ = window.print();
        }
    });
    let role = task(lang, made.invitation.role);
    let letter = format!(
        "mailto:?subject={}&body={}",
        encoded(&t!(lang, "school-invite-mail-subject", school = props.school.clone())),
        encoded(&t!(
            lang,
            "school-invite-mail",
            school = props.school.clone(),
            role = role.clone(),
            link = made.link.clone(),
            day = made.invitation.until.text.clone()
        )),
    );
    html! {
        <section class="slip">
            <div class="slip-body">
                <h1 tabindex="-1" ref={title}>{ t!(lang, "school-invite-title", school = props.school.clone()) }</h1>
                <p class="lead">{ t!(lang, "school-invite-as", role = role.clone()) }</p>
                if !made.invitation.label.is_empty() { <p>{ t!(lang, "school-invite-for", label = made.invitation.label.clone()) }</p> }
                <ol class="steps">
                    <li><p>{ t!(lang, "school-invite-open-address") }</p><p class="door-address">{ address(&made.link) }</p></li>
                    <li>{ t!(lang, "school-invite-sign-in") }</li>
                    <li>{ t!(lang, "school-invite-accept") }</li>
                </ol>
                <p>{ t!(lang, "school-invite-code") }</p>
                <p class="invite-code">{ code(&made.code) }</p>
                <p>{ t!(lang, "school-invite-valid", n = made.invitation.uses_left, day = made.invitation.until.text.clone()) }</p>
                <div class="notice no-paper" data-tone="warm">{ icon(IconName::Warning) }<div><p>{ t!(lang, "school-invite-once") }</p></div></div>
                <p class="actions">
                    <button class="button" type="button" onclick={print}>{ icon(IconName::Print) }<span>{ t!(lang, "school-invite-print") }</span></button>
                    <a class="button quiet" href={letter}>{ icon(IconName::Mail) }<span>{ t!(lang, "school-invite-write") }</span></a>
                    <button class="button quiet" type="button" onclick={props.done.reform(|_: MouseEvent| ())}>{ t!(lang, "school-invite-done") }</button>
                </p>
            </div>
        </section>
    }
}

/// The code as it stands in the address.
pub(super) fn code_in_address(made: &InvitationMade) -> &str {
    made.link.rsplit('/').next().unwrap_or(&made.code)
}

/// As people type it.
fn address(link: &str) -> &str {
    link.strip_prefix("https://").or(link.strip_prefix("http://")).unwrap_or(link)
}

/// The code; lines end only between its groups.
fn code(code: &str) -> Html {
    html! {
        { for code.split('-').enumerate().map(|(n, group)| html! {
            <>if n > 0 { { "-" }<wbr /> }{ group.to_owned() }</>
        }) }
    }
}

fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
