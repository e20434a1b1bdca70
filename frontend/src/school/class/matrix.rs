//! Pupils and lessons: how everybody stands, as a table. Each state has a shape, a word and a sentence, so that nobody
//! needs to see colours, or to see at all.

use std::rc::Rc;

use shared::api::school::live::{Cell, CellState, LiveClass, LiveLesson, LivePupil};
use shared::lang::Lang;
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
use crate::i18n::text;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct MatrixProps {
    pub lang: Lang,
    pub live: Rc<LiveClass>,
}

/// The table, in a region of its own that can be scrolled sideways.
#[component]
pub(super) fn Matrix(props: &MatrixProps) -> Html {
    let (lang, live) = (props.lang, &props.live);
    // Shared by all rows, of which only those are drawn anew that have changed.
    let lessons = use_memo(live.lessons.clone(), Clone::clone);
    html! {
        <div class="table-scroll matrix" tabindex="0" role="region" aria-label={t!(lang, "class-matrix-region")}>
            <table>
                <caption class="vh">{ t!(lang, "class-matrix") }</caption>
                <thead>
                    <tr>
                        <th class="corner" rowspan="2" scope="col">{ t!(lang, "class-pupil") }</th>
                        { for courses(&live.lessons).into_iter().map(|(title, count)| html! {
                            <th scope="colgroup" colspan={count.to_string()}><span>{ title }</span></th>
                        }) }
                    </tr>
                    <tr>
                        { for live.lessons.iter().enumerate().map(|(n, lesson)| html! {
                            <th key={format!("{}/{}", lesson.course, lesson.lesson)} scope="col">
                                <span class="lesson-number">{ n + 1 }</span><span class="lesson-title">{ &lesson.title }</span>
                            </th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for live.pupils.iter().map(|pupil| html! {
                        <Row key={pupil.account.to_string()} {lang} lessons={Rc::clone(&lessons)} pupil={pupil.clone()} />
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// What the numbers stand for that columns have on paper, where titles find no room: lessons by course.
pub(super) fn numbers(lang: Lang, live: &LiveClass) -> Html {
    let mut first = 1;
    let courses = live.lessons.chunk_by(|one, other| one.course == other.course).map(|lessons| {
        let start = first;
        first += lessons.len();
        html! {
            <>
                <h2>{ &lessons[0].course_title }</h2>
                <ol start={start.to_string()}>{ for lessons.iter().map(|lesson| html! { <li>{ &lesson.title }</li> }) }</ol>
            </>
        }
    });
    html! {
        <section class="lesson-numbers on-paper" aria-label={t!(lang, "class-lesson-numbers")}>{ for courses }</section>
    }
}

/// Neighbouring lessons of one course: its title, and how many.
fn courses(lessons: &[LiveLesson]) -> Vec<(String, usize)> {
    let together = lessons.chunk_by(|one, other| one.course == other.course);
    together.map(|lessons| (lessons[0].course_title.clone(), lessons.len())).collect()
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    lang: Lang,
    lessons: Rc<Vec<LiveLesson>>,
    pupil: LivePupil,
}

/// A pupil. Equal properties draw nothing anew.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { lang, lessons, pupil } = props;
    let lang = *lang;
    html! {
        <tr>
            <th scope="row">
                <span class="who">{ &pupil.name }</span>
                if pupil.locked { <span class="state" data-tone="warm">{ icon(IconName::Lock) }<span>{ t!(lang, "class-locked") }</span></span> }
                if pupil.assigned > 0 {
                    <span class="state"><span aria-hidden="true">{ format!("{}/{}", pupil.done, pupil.assigned) }</span><span class="vh">{ t!(lang, "class-done-of", done = pupil.done, all = pupil.assigned) }</span></span>
                }
            </th>
            { for lessons.iter().zip(&pupil.cells).map(|(lesson, it)| cell(lang, lesson, it)) }
        </tr>
    }
}

/// A state's shape, and the word for it.
fn sign(lang: Lang, state: CellState) -> (IconName, String) {
    let name = match state {
        CellState::NotBegun => IconName::Open,
        CellState::Working => IconName::Begun,
        CellState::Stuck => IconName::Warning,
        CellState::Done => IconName::Check,
    };
    (name, text(lang, &format!("class-cell-{}", state.code())))
}

fn cell(lang: Lang, lesson: &LiveLesson, it: &Cell) -> Html {
    if it.state == CellState::NotBegun && !it.assigned {
        return html! { <td data-state="none"><span aria-hidden="true">{ "–" }</span><span class="vh">{ t!(lang, "class-cell-none") }</span></td> };
    }
    let (name, word) = sign(lang, it.state);
    // What the word alone does not say.
    let more = match it.state {
        CellState::NotBegun => None,
        CellState::Stuck if it.tries > 1 => {
            Some(t!(lang, "class-cell-tries", right = it.right, all = lesson.questions, tries = it.tries))
        }
        _ => Some(t!(lang, "class-cell-right", right = it.right, all = lesson.questions)),
    };
    // One sentence for those who hear it: a word and a hidden rest would be read with a full stop of its own between.
    let said = more.map(|more| t!(lang, "class-cell-said", state = word.clone(), more = more));
    html! {
        <td data-state={it.state.code()}>
            { icon(name) }<span class="word" aria-hidden={said.as_ref().map(|_| "true")}>{ word }</span>
            if let Some(said) = said { <span class="vh">{ said }</span> }
        </td>
    }
}

/// What the shapes mean.
pub(super) fn legend(lang: Lang) -> Html {
    html! {
        <ul class="legend" aria-label={t!(lang, "class-legend")}>
            { for CellState::ALL.into_iter().map(|state| {
                let (name, word) = sign(lang, state);
                html! {
                    <li key={state.code()} data-state={state.code()}>{ icon(name) }<span><b>{ word }</b>{ ": " }{ text(lang, &format!("class-legend-{}", state.code())) }</span></li>
                }
            }) }
        </ul>
    }
}
