//! What the check before publishing would say about a question, at once.

use shared::course::check::{self, Fault};
use shared::course::question::Question;
use shared::lang::Lang;
use yew::prelude::*;

use crate::studio::findings;
use crate::t;

/// What must be put right and what could be better. Of a question that was only just begun nearly everything is missing:
/// then it is `folded` up until somebody wants to know.
pub(super) fn hints(lang: Lang, question: &Question, folded: bool) -> Html {
    let (must, should): (Vec<_>, Vec<_>) = relevant(question).into_iter().partition(|fault| fault.must);
    html! {
        <>
            { list(lang, t!(lang, "ask-must"), must, folded) }
            { list(lang, t!(lang, "ask-should"), should, folded) }
        </>
    }
}

fn list(lang: Lang, head: String, faults: Vec<Fault>, folded: bool) -> Html {
    let sentences: Vec<_> = faults.into_iter().map(|fault| sentence(lang, fault)).collect();
    html! {
        if !sentences.is_empty() {
            <details class="ask-hints" open={!folded}>
                <summary>{ head }{ format!(" ({})", sentences.len()) }</summary>
                <ul>{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            </details>
        }
    }
}

/// What is wrong and what to do.
fn sentence(lang: Lang, fault: Fault) -> String {
    let (wrong, remedy) = findings::sentence(lang, &fault.in_file(""));
    format!("{wrong} {remedy}")
}

/// What is worth saying while somebody writes: each thing once, and nothing of two that are the same because both are empty.
fn relevant(question: &Question) -> Vec<Fault> {
    let mut faults = check::question(question, 1);
    if faults.iter().any(|fault| fault.code.ends_with("-empty")) {
        faults.retain(|fault| !fault.code.ends_with("-twice"));
    }
    let mut said: Vec<Fault> = vec![];
    for fault in faults {
        if !said.contains(&fault) {
            said.push(fault);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::super::kinds::{Kind, empty};
    use super::*;

    #[test]
    fn nothing_is_said_twice() {
        for kind in Kind::ALL {
            let faults = relevant(&empty(kind, "a".to_owned()));
            assert!(!faults.is_empty(), "{kind:?}");
            assert!(faults.iter().all(|fault| !fault.code.ends_with("-twice")), "{faults:?}");
            for (n, fault) in faults.iter().enumerate() {
                assert!(!faults[..n].contains(fault), "{faults:?}");
            }
        }
    }
}
