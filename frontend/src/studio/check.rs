//! The check of a course: what is to be done before learners see it, and how easy it is to read.

use std::rc::Rc;

use shared::api::studio::check::{CheckReport, Found};
use shared::api::studio::draft::Draft;
use shared::api::studio::review::ReviewState;
use shared::course::check::reading::ReadingLevel;
use shared::lang::Lang;
use yew::prelude::*;

use super::findings::Findings;
use super::links::Links;
use super::of::{Of, lesson_title};
use super::publish::Publish;
use super::review::SecondPerson;
use super::shown;
use super::tabs::head;
use crate::browser::{self, page};
use crate::i18n::{text, text_with};
use crate::state::found::{use_found, use_return};
use crate::t;

/// The id of the button that checks once more.
const AGAIN: &str = "check-again";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PageProps {
    pub of: Of,
}

/// The page. It checks anew whenever somebody comes back to it from another window.
#[component]
pub(super) fn Page(props: &PageProps) -> Html {
    let (of, lang) = (&props.of, props.of.lang());
    let (draft, draft_again) = use_found::<Draft>(of.api(""));
    let (report, report_again) = use_found::<CheckReport>(of.api("check"));
    let again = Callback::from(move |()| {
        draft_again.emit(());
        report_again.emit(());
    });
    use_return(&again);
    let asked = use_mut_ref(|| false);
    let told = use_state(String::new);
    // Whoever asks for a check is told when it is there, also if it says the same as before.
    let read = report.as_ref().and_then(|read| read.as_ref().ok()).map(|read| Rc::as_ptr(read).addr());
    {
        let (asked, told) = (Rc::clone(&asked), told.clone());
        use_effect_with(read, move |_| {
            if asked.replace(false) {
                told.set(t!(lang, "check-list-done"));
            }
        });
    }
    let onclick = {
        let (again, told) = (again.clone(), told.clone());
        Callback::from(move |_: MouseEvent| {
            asked.replace(true);
            // Without a connection what is there stays, and nothing else would say why.
            told.set(if browser::online() { String::new() } else { t!(lang, "offline-sentence") });
            again.emit(());
        })
    };
    let onwithout = {
        let (again, told) = (again.clone(), told.clone());
        Callback::from(move |one: Lang| {
            told.set(t!(lang, "check-list-without-done", language = one.name()));
            // What had the focus goes.
            page::focus_first_of(&[AGAIN.to_owned()]);
            again.emit(());
        })
    };
    // As it was found: what is decided here moves nothing from under the focus.
    let review_first = use_mut_ref(|| None::<bool>);
    shown(lang, &draft, &again, |draft| {
        let waits = matches!(draft.review, Some(ReviewState::Waiting | ReviewState::Returned));
        let review_first = *review_first.borrow_mut().get_or_insert(waits);
        html! {
            <>
                { head(of, draft, "check") }
                { shown(lang, &report, &again, |report| html! {
                    <>
                        <p class="actions"><button id={AGAIN} class="button quiet" type="button" {onclick}>{ t!(lang, "check-list-again") }</button></p>
                        <p role="status" class="small">{ &*told }</p>
                        { for steps(of, draft, report, &again, &onwithout, review_first) }
                        { reading(lang, draft, report) }
                        // What is shown before the check is there would jump.
                        <Links of={of.clone()} />
                    </>
                }) }
            </>
        }
    })
}

/// What was found, and then publishing it or having it looked at. What waits for a second person, or came back from one, is
/// what somebody is here for: it stands first.
fn steps(
    of: &Of,
    draft: &Rc<Draft>,
    report: &Rc<CheckReport>,
    again: &Callback<()>,
    onwithout: &Callback<Lang>,
    review_first: bool,
) -> Vec<Html> {
    let mut steps = vec![html! {
        <Findings key="findings" of={of.clone()} draft={Rc::clone(draft)} found={report.findings.clone()}
            onwithout={onwithout.clone()} again={again.clone()} />
    }];
    if !report.second_person {
        steps.push(html! {
            <Publish key="publish" of={of.clone()} draft={Rc::clone(draft)} report={Rc::clone(report)} again={again.clone()} />
        });
    }
    let second_person = html! {
        <SecondPerson key="second-person" of={of.clone()} draft={Rc::clone(draft)} report={Rc::clone(report)} changed={again.clone()} />
    };
    steps.insert(if review_first { 0 } else { steps.len() }, second_person);
    steps
}

/// How easy each lesson is to read, in each language.
fn reading(lang: Lang, draft: &Draft, report: &CheckReport) -> Html {
    let langs: Vec<Lang> = draft.outline.languages().collect();
    let says = |lesson: &str, one: Lang| says_something(draft, report, lesson, one);
    // What has no text yet is found above.
    let lessons: Vec<&str> =
        draft.outline.lesson_ids().filter(|lesson| langs.iter().any(|one| says(lesson, *one))).collect();
    if lessons.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="reading">
            <h2 id="reading">{ t!(lang, "check-reading-title") }</h2>
            <p>{ t!(lang, "check-reading-about") }</p>
            <table class="stack" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{ t!(lang, "check-reading-lesson") }</th>
                    { for langs.iter().map(|one| html! { <th role="columnheader" scope="col" lang={one.tag()}>{ one.name() }</th> }) }
                </tr></thead>
                <tbody role="rowgroup">{ for lessons.into_iter().map(|lesson| {
                    let levels = report.reading.get(lesson);
                    html! {
                        <tr role="row" key={lesson.to_owned()}>
                            <th role="rowheader" scope="row">{ lesson_title(lang, draft.original, draft.lessons.get(lesson)) }</th>
                            { for langs.iter().map(|one| html! {
                                <td role="cell" class="inline" data-label={one.name()}>
                                    if says(lesson, *one) {
                                        { level(lang, levels.and_then(|levels| levels.get(one))) }
                                    } else {
                                        <span class="small">{ t!(lang, "check-reading-none") }</span>
                                    }
                                </td>
                            }) }
                        </tr>
                    }
                }) }</tbody>
            </table>
        </section>
    }
}

/// Whether a lesson has anything to read in a language.
fn says_something(draft: &Draft, report: &CheckReport, lesson: &str, lang: Lang) -> bool {
    let path = format!("{lang}/{lesson}.md");
    draft.lessons.get(lesson).is_some_and(|info| info.texts.contains_key(&lang))
        && !report
            .findings
            .iter()
            .any(|Found { finding, .. }| finding.code == "lesson-empty" && finding.file == path)
}

/// In a word, and what it was reckoned with.
pub(super) fn level(lang: Lang, level: Option<&ReadingLevel>) -> Html {
    let Some(level) = level else {
        return html! { <span class="small">{ t!(lang, "check-reading-little") }</span> };
    };
    let score = format!("{:.1}", f64::from(level.tenths) / 10.0);
    let score = if lang == Lang::En { score } else { score.replace('.', ",") };
    html! {
        <>
            <strong>{ text(lang, &format!("check-ease-{}", level.ease.code())) }</strong>{ " " }
            <span class="small">{ text_with(lang, &format!("check-formula-{}", level.formula.code()), &[("score", score.into())]) }</span>
        </>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use std::collections::BTreeMap;

    use shared::api::studio::draft::{LessonInfo, TextInfo};
    use shared::course::check::Finding;
    use shared::course::check::reading::{Ease, Formula};
    use shared::course::outline::{OutlineModule, OutlineTexts};

    use super::*;
    use crate::components::tests::render;
    use crate::studio::publish::tests_draft;
    use crate::studio::tests::whole;

    #[derive(Clone, PartialEq, Properties)]
    struct ReadingProps {
        draft: Rc<Draft>,
        report: Rc<CheckReport>,
    }

    #[component]
    fn Reading(props: &ReadingProps) -> Html {
        reading(Lang::De, &props.draft, &props.report)
    }

    fn text(title: &str) -> TextInfo {
        TextInfo {
            title: title.into(),
            revision: 1,
            changed_at: 0,
            changed_by: None,
            missing: 0,
            outdated: 0,
        }
    }

    fn empty(file: &str) -> Found {
        let finding = Finding {
            file: file.into(),
            line: 7,
            must: true,
            code: "lesson-empty".into(),
            args: BTreeMap::new(),
            fault: String::new(),
            remedy: String::new(),
        };
        Found { finding, block: None }
    }

    #[test]
    fn only_where_there_is_a_text_there_is_too_little_of_it() {
        let mut draft = tests_draft(None);
        draft.original = Lang::De;
        draft.outline.texts = [Lang::De, Lang::En].map(|lang| (lang, OutlineTexts::default())).into();
        draft.outline.modules = vec![OutlineModule {
            id: "m".into(),
            title: BTreeMap::new(),
            lessons: ["long", "short", "new"].map(str::to_owned).to_vec(),
        }];
        let info = |title: &str| LessonInfo { texts: [(Lang::De, text(title))].into() };
        draft.lessons = ["long", "short", "new"].map(|id| (id.to_owned(), info(id))).into();
        let level = ReadingLevel { ease: Ease::Easy, formula: Formula::Wstf, tenths: 50 };
        let report = CheckReport {
            findings: vec![empty("de/new.md")],
            reading: [("long".to_owned(), [(Lang::De, level)].into())].into(),
            ..CheckReport::default()
        };
        let shown = |report: CheckReport| {
            let draft = draft.clone();
            let html =
                render::<Reading>(move || ReadingProps { draft: Rc::new(draft), report: Rc::new(report) });
            whole(&html);
            html
        };
        let html = shown(report.clone());
        assert_eq!(html.matches(&t!(Lang::De, "check-reading-little")).count(), 1, "{html}");
        assert_eq!(html.matches(&t!(Lang::De, "check-reading-none")).count(), 2, "{html}");
        assert!(html.contains("long") && html.contains("short") && !html.contains("new"), "{html}");
        let findings = ["long", "short", "new"].map(|id| empty(&format!("de/{id}.md"))).to_vec();
        assert!(!shown(CheckReport { findings, ..report }).contains("<table"));
    }
}
