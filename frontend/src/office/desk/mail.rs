//! Letters that wait or failed, for administrators of the site; without a mail server, all of them.

use shared::api::workshop::desk::{LetterLine, LetterState, MailView};
use shared::lang::Lang;
use yew::prelude::*;

use super::load::{shown, use_found};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct MailProps {
    pub lang: Lang,
}

/// The letters.
#[component]
pub(super) fn Mail(props: &MailProps) -> Html {
    let lang = props.lang;
    let (found, again) = use_found::<MailView>(format!("/api/v1/mail?lang={lang}"));
    html! {
        <>
            <h1>{ t!(lang, "mail-title") }</h1>
            { shown(lang, &found, &again, |view| html! {
                <>
                    <p class="lead">{ if view.folder { t!(lang, "mail-folder") } else { t!(lang, "mail-server") } }</p>
                    <p>{ t!(lang, "mail-counts", waiting = view.waiting, failed = view.failed) }</p>
                    <ul class="told">{ for view.letters.iter().map(|letter| line(lang, letter)) }</ul>
                </>
            }) }
        </>
    }
}

fn line(lang: Lang, letter: &LetterLine) -> Html {
    let state = match letter.state {
        LetterState::Waiting => t!(lang, "mail-waiting"),
        LetterState::Sent => t!(lang, "mail-sent"),
        LetterState::Failed => t!(lang, "mail-failed"),
    };
    html! {
        <li key={letter.id.to_string()}>
            <p><b>{ &letter.subject }</b><br />{ t!(lang, "mail-to", to = letter.to.clone()) }</p>
            <p class="meta"><span>{ &letter.written_at.text }</span><span>{ state }</span>
                if let Some(error) = &letter.error { <span>{ t!(lang, "mail-error", error = error.clone(), tries = letter.tries) }</span> }</p>
            if let Some(text) = &letter.text {
                <details class="more"><summary>{ t!(lang, "mail-read") }</summary><p class="letter">{ text }</p></details>
            }
        </li>
    }
}
