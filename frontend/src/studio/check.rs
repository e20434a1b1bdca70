//! The check of a course: what is to be done before learners see it, and how easy it is to read.

use std::rc::Rc;

use shared::api::studio::check::CheckReport;
use shared::api::studio::draft::Draft;
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
    shown(lang, &draft, &again, |draft| {
        html! {
            <>
                { head(of, draft, "check") }
                { shown(lang, &report, &again, |report| html! {
                    <>
                        <p class="actions"><button id={AGAIN} class="button quiet" type="button" {onclick}>{ t!(lang, "check-list-again") }</button></p>
                        <p role="status" class="small">{ &*told }</p>
                        <Findings of={of.clone()} draft={Rc::clone(draft)} found={report.findings.clone()} onwithout={onwithout.clone()} />
                        if !report.second_person { <Publish of={of.clone()} draft={Rc::clone(draft)} report={Rc::clone(report)} again={again.clone()} /> }
                        <SecondPerson of={of.clone()} draft={Rc::clone(draft)} report={Rc::clone(report)} changed={again.clone()} />
                        { reading(lang, draft, report) }
                        // What is shown before the check is there would jump.
                        <Links of={of.clone()} />
                    </>
                }) }
            </>
        }
    })
}

/// How easy each lesson is to read, in each language.
fn reading(lang: Lang, draft: &Draft, report: &CheckReport) -> Html {
    let langs: Vec<Lang> = draft.outline.languages().collect();
    html! {
        <section aria-labelledby="reading">
            <h2 id="reading">{ t!(lang, "check-reading-title") }</h2>
            <p>{ t!(lang, "check-reading-about") }</p>
            <table class="stack" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{ t!(lang, "check-reading-lesson") }</th>
                    { for langs.iter().map(|one| html! { <th role="columnheader" scope="col" lang={one.tag()}>{ one.name() }</th> }) }
                </tr></thead>
                <tbody role="rowgroup">{ for draft.outline.lesson_ids().map(|lesson| {
                    let levels = report.reading.get(lesson);
                    html! {
                        <tr role="row" key={lesson.to_owned()}>
                            <th role="rowheader" scope="row">{ lesson_title(lang, draft.original, draft.lessons.get(lesson)) }</th>
                            { for langs.iter().map(|one| html! {
                                <td role="cell" class="inline" data-label={one.name()}>{ level(lang, levels.and_then(|levels| levels.get(one))) }</td>
                            }) }
                        </tr>
                    }
                }) }</tbody>
            </table>
        </section>
    }
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
