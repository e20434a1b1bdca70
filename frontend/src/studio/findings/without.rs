//! A language that is not ready holds up all others: the way out is to do without it for now.

use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::studio::check::Found;
use shared::api::studio::draft::{Draft, OutlineChange};
use shared::lang::Lang;
use yew::prelude::*;

use super::File;
use crate::browser::page;
use crate::components::field::trouble;
use crate::components::icon::{IconName, icon};
use crate::state::sending::use_sending;
use crate::studio::of::Of;
use crate::{api, t};

/// The languages beside the original in which something must still be put right.
pub(super) fn unready(draft: &Draft, must: &[&Found]) -> Vec<Lang> {
    let about = |found: &Found| match File::of(&found.finding.file, draft) {
        File::Lesson(_, _, lang) => Some(lang),
        File::Course => found.finding.args.get("lang").and_then(|code| Lang::from_code(code)),
        File::Media | File::Other => None,
    };
    let others = draft.outline.languages().filter(|one| *one != draft.original);
    others.filter(|one| must.iter().any(|found| about(found) == Some(*one))).collect()
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct WithoutProps {
    pub of: Of,
    pub draft: Rc<Draft>,
    /// The language that is not ready.
    pub one: Lang,
    /// The course is without it.
    pub ondone: Callback<Lang>,
    /// Somebody else has changed the course: it is to be read again.
    pub again: Callback<()>,
}

/// Takes it out of the course. What is written in it stays, and comes back with it.
#[component]
pub(super) fn Without(props: &WithoutProps) -> Html {
    let WithoutProps { of, draft, one, ondone, again } = props.clone();
    let lang = of.lang();
    let sending = use_sending();
    let onclick = {
        let sending = sending.clone();
        Callback::from(move |_: MouseEvent| {
            if !page::confirms(&t!(lang, "check-list-without-question", language = one.name())) {
                return;
            }
            let mut outline = draft.outline.clone();
            outline.texts.remove(&one);
            let change = OutlineChange { outline, seen: draft.revision };
            let (path, ondone, again) = (of.api("outline"), ondone.clone(), again.clone());
            sending.start(async move {
                let sent = api::request::<Draft>("PUT", &path, Some(&change)).await;
                match &sent {
                    Ok(_) => ondone.emit(one),
                    Err(failure) if failure.code() == Some(Code::DraftChanged) => again.emit(()),
                    Err(_) => {}
                }
                sent.map(|_| ())
            });
        })
    };
    html! {
        <div class="notice">{ icon(IconName::Language) }<div>
            <p>{ t!(lang, "check-list-without-text", language = one.name()) }</p>
            { trouble(sending.sentence(lang)) }
            <p class="actions"><button class="button quiet" type="button" aria-disabled={sending.is_busy().then_some("true")} {onclick}>
                { t!(lang, "check-list-without", language = one.name()) }</button></p>
        </div></div>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::super::tests::found;
    use super::super::{Findings, FindingsProps};
    use super::*;
    use crate::components::tests::{check, render};
    use crate::studio::publish::tests_draft;
    use crate::studio::tests::at;

    #[test]
    fn a_language_that_holds_up_the_others_can_wait() {
        let missing = |code: &str| {
            found("lesson-missing", "course.toml", 4, &[("lesson", "b"), ("lang", code), ("path", "x")], None)
        };
        let untranslated = found("translation-untranslated", "en/a.md", 9, &[], Some((3, "x7")));
        let mut hint = untranslated.clone();
        hint.finding.must = false;
        let original = found("lesson-title", "de/a.md", 2, &[], None);
        for lang in Lang::ALL {
            for (all, offered) in [
                (vec![missing("en")], vec!["English"]),
                (vec![original.clone(), untranslated.clone(), missing("en")], vec!["English"]),
                (vec![missing("de-leicht"), missing("en")], vec!["Leichte Sprache", "English"]),
                // The original is never taken out; hints hold up nothing.
                (vec![original.clone(), missing("de"), hint.clone()], vec![]),
            ] {
                let html = render::<Findings>(move || {
                    let mut draft = tests_draft(None);
                    for one in Lang::ALL {
                        draft.outline.texts.entry(one).or_default();
                    }
                    let of = Of { at: at(lang), draft: draft.id };
                    FindingsProps {
                        of,
                        draft: Rc::new(draft),
                        found: all,
                        onwithout: Callback::noop(),
                        again: Callback::noop(),
                    }
                });
                check(&html);
                assert!(!html.contains("check-list"), "{html}");
                for one in Lang::ALL {
                    let button =
                        format!(">{}</button>", t!(lang, "check-list-without", language = one.name()));
                    assert_eq!(html.contains(&button), offered.contains(&one.name()), "{one} in {html}");
                }
            }
        }
    }
}
