//! A new invitation: its code is shown this once, and can be printed and sent.

use std::rc::Rc;

use shared::api::school::upkeep::InvitationMade;
use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::At;
use super::invitations::task;
use crate::browser::{self, clipboard};
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
    // Whether the address could be copied, once somebody has tried.
    let copied = use_state(|| None::<bool>);
    let copy = {
        let (copied, link) = (copied.clone(), made.link.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, link) = (copied.clone(), link.clone());
            spawn_local(async move { copied.set(Some(clipboard::copy(&link).await)) });
        })
    };
    let role = task(lang, made.invitation.role);
    let letter = format!(
        "mailto:?subject={}&body={}",
        encoded(&t!(lang, "school-invite-mail-subject", school = props.school.clone())),
        // Lines of a letter end so (RFC 6068, 5).
        encoded(&mail(lang, made, &props.school).replace('\n', "\r\n")),
    );
    html! {
        <section class="slip">
            <div class="slip-body">
                <h1 tabindex="-1" ref={title}>{ t!(lang, "school-invite-title", school = props.school.clone()) }</h1>
                <p class="lead">{ t!(lang, "school-invite-as", role = role.clone()) }</p>
                if !made.invitation.label.is_empty() { <p>{ t!(lang, "school-invite-for", label = made.invitation.label.clone()) }</p> }
                <ol class="steps">
                    <li><p>{ t!(lang, "school-invite-open-address") }</p>
                        <p><a class="door-address" href={made.link.clone()}>{ address(&made.link) }</a></p>
                        <p class="actions"><button class="button quiet" type="button" onclick={copy}>{ t!(lang, "school-invite-copy") }</button></p>
                        <p class="no-paper" role="status">{ outcome(lang, *copied) }</p>
                        <div class="invite-qr" role="img" aria-label={t!(lang, "school-invite-qr")}>{ drawn(&made.qr) }</div></li>
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

/// The letter, in lines.
fn mail(lang: Lang, made: &InvitationMade, school: &str) -> String {
    t!(
        lang,
        "school-invite-mail",
        school = school.to_owned(),
        role = task(lang, made.invitation.role),
        link = made.link.clone(),
        day = made.invitation.until.text.clone()
    )
}

/// Whether the address is on the clipboard.
fn outcome(lang: Lang, copied: Option<bool>) -> String {
    match copied {
        None => String::new(),
        Some(true) => t!(lang, "school-invite-copied"),
        Some(false) => t!(lang, "school-invite-copy-not"),
    }
}

/// The server's drawing, without what files of their own begin with.
fn drawn(svg: &str) -> Html {
    let begins = svg.find("<svg").unwrap_or_default();
    Html::from_html_unchecked(svg[begins..].to_owned().into())
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

#[cfg(test)]
mod tests {
    use shared::api::organisation::Role;
    use shared::api::school::Day;
    use shared::api::school::upkeep::InvitationView;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_letter_has_lines_and_the_address_one_of_its_own() {
        let invitation = InvitationView {
            id: Uuid::nil(),
            role: Role::Teacher,
            label: String::new(),
            uses_left: 1,
            until: Day { at: 0, day: String::new(), text: "5. Dezember 2026".into() },
        };
        let link = "https://example.org/de/join/K7M2";
        let made = InvitationMade { invitation, code: "K7M2".into(), link: link.into(), qr: String::new() };
        for lang in Lang::ALL {
            let letter = mail(lang, &made, "Beispielschule");
            assert!(letter.lines().count() > 5 && letter.lines().any(|line| line == link), "{letter}");
            assert!(letter.contains("Beispielschule") && letter.contains("5. Dezember 2026"), "{letter}");
        }
    }
}
