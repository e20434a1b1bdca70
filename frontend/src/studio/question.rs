//! Writing questions: a form for every kind, with what is said about each answer, and the card of learners to try it out.
//!
//! Texts are Markdown here. Whoever uses the form keeps what it gives; it holds what is being typed itself, so that a space
//! at an end survives being written to a file and read again.
//!
//! The form is no `<form>`, and must not stand in one: the card to try has one of its own.

mod attempt;
mod choices;
mod desk;
mod gap_text;
mod gaps;
mod hints;
pub mod ids;
pub mod kinds;
mod learners;
mod list;
pub mod numbers;
mod pairs;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod texts;
mod typed;
mod weights;

use shared::course::question::{GapPart, Question, QuestionKind};
use shared::lang::Lang;
use yew::prelude::*;

use self::attempt::Attempt;
use self::choices::Choices;
use self::desk::{Desk, Told, area, feedback, menu, tick};
use self::gaps::Gaps;
use self::kinds::Kind;
use crate::browser::page;
use crate::i18n::text;
use crate::t;

/// Properties of [`QuestionEditor`].
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionEditorProps {
    /// Language of our words.
    pub lang: Lang,
    /// Language of the lesson's texts.
    pub content: Lang,
    /// Id of the course, to which links in the question may lead.
    pub course: AttrValue,
    /// What the ids of the fields begin with; unique on the page.
    pub name: AttrValue,
    /// The question, its texts in Markdown.
    pub question: Question,
    /// Nobody has seen the question yet: its id follows what is asked until that is written. Ids are final otherwise.
    #[prop_or_default]
    pub fresh: bool,
    /// The ids of the other questions of the lesson.
    #[prop_or_default]
    pub taken: Vec<String>,
    /// It was changed.
    pub onchange: Callback<Question>,
}

/// A form for a question.
#[component]
pub fn QuestionEditor(props: &QuestionEditorProps) -> Html {
    let lang = props.lang;
    let question = use_state(|| props.question.clone());
    let told = use_state(|| (0_u32, Told::default()));
    // What is asked was written: the id stays.
    let is_asked = use_mut_ref(|| !props.fresh);
    {
        let question = question.clone();
        use_effect_with(props.question.clone(), move |given| {
            let is_own = texts::same(given, &question)
                || learners::read_again(&question).is_some_and(|again| texts::same(given, &again));
            if !is_own {
                question.set(given.clone());
            }
        });
    }
    {
        let focus = told.1.focus.clone();
        use_effect_with(told.0, move |turn| {
            if let (true, Some(element)) = (*turn > 0, page::by_id(&focus)) {
                let _ = element.focus();
            }
        });
    }
    let tell = {
        let told = told.clone();
        Callback::from(move |what: Told| told.set((told.0 + 1, what)))
    };
    let put = {
        let (question, is_asked, taken) = (question.clone(), is_asked.clone(), props.taken.clone());
        let onchange = props.onchange.clone();
        Callback::from(move |mut next: Question| {
            if !*is_asked.borrow() {
                next.id = ids::fresh(&asked(&next), Kind::of(&next.kind).code(), &taken);
            }
            question.set(next.clone());
            onchange.emit(next);
        })
    };
    let onfocusout = {
        let question = question.clone();
        Callback::from(move |_: FocusEvent| {
            if !asked(&question).trim().is_empty() {
                *is_asked.borrow_mut() = true;
            }
        })
    };
    let desk = Desk { lang, content: props.content, name: props.name.clone(), tell };
    let set_prompt = {
        let question = question.clone();
        put.reform(move |prompt| Question { prompt, ..(*question).clone() })
    };
    let set_feedback = {
        let question = question.clone();
        put.reform(move |feedback| Question { feedback, ..(*question).clone() })
    };
    let set_kind = {
        let question = question.clone();
        put.reform(move |kind| Question { kind, ..(*question).clone() })
    };
    let is_gaps = matches!(question.kind, QuestionKind::Gaps { .. });
    html! {
        <div class="ask" {onfocusout}>
            { kind_menu(&desk, &question, &put) }
            if !is_gaps {
                { area(&desk, desk.id("q"), prompt_label(lang, &question.kind), &question.prompt, &set_prompt) }
            }
            { answers(&desk, &question.kind, &set_kind) }
            { feedback(&desk, desk.id("f"), t!(lang, "ask-said-always"), question.feedback.as_deref(), &set_feedback) }
            if learners::is_read_otherwise(&question) {
                <p class="hint">{ t!(lang, "ask-gap-end") }</p>
            }
            { hints::hints(lang, &question, props.fresh) }
            <Attempt {lang} content={props.content} course={props.course.clone()} name={props.name.clone()} question={(*question).clone()} />
            <p class="vh" role="status">{ &told.1.said }</p>
        </div>
    }
}

/// What is asked, in words.
fn asked(question: &Question) -> String {
    let QuestionKind::Gaps { parts } = &question.kind else { return question.prompt.clone() };
    let words = parts.iter().filter_map(|part| match part {
        GapPart::Text { html } => Some(html.as_str()),
        GapPart::Menu { .. } | GapPart::Typed { .. } => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

fn kind_menu(desk: &Desk, question: &UseStateHandle<Question>, put: &Callback<Question>) -> Html {
    let kind = Kind::of(&question.kind);
    let offers = Kind::ALL.iter().map(|kind| text(desk.lang, &format!("ask-kind-{}", kind.code()))).collect();
    let chosen = Kind::ALL.iter().position(|one| *one == kind).unwrap_or_default();
    let choose = {
        let question = question.clone();
        desk::heard(put, move |place: usize| Some(kinds::changed(&question, *Kind::ALL.get(place)?)))
    };
    menu(desk.id("kind"), t!(desk.lang, "ask-kind"), chosen, offers, choose)
}

fn prompt_label(lang: Lang, kind: &QuestionKind) -> String {
    match kind {
        QuestionKind::TrueFalse { .. } => t!(lang, "ask-statement"),
        QuestionKind::Matching { .. } | QuestionKind::Ordering { .. } => t!(lang, "ask-task"),
        _ => t!(lang, "ask-prompt"),
    }
}

fn answers(desk: &Desk, kind: &QuestionKind, set: &Callback<QuestionKind>) -> Html {
    let id = desk.id("a");
    match kind {
        QuestionKind::SingleChoice { choices } => {
            let (choices, set) =
                (choices.clone(), set.reform(|choices| QuestionKind::SingleChoice { choices }));
            html! { <Choices key="single" desk={desk.clone()} {id} {choices} several=false {set} /> }
        }
        QuestionKind::MultipleChoice { choices } => {
            let (choices, set) =
                (choices.clone(), set.reform(|choices| QuestionKind::MultipleChoice { choices }));
            html! { <Choices key="multiple" desk={desk.clone()} {id} {choices} several=true {set} /> }
        }
        QuestionKind::TrueFalse { answer, right, wrong } => statement(desk, *answer, right, wrong, set),
        QuestionKind::ShortAnswer { text } => {
            typed::words(desk, &id, text, &set.reform(|text| QuestionKind::ShortAnswer { text }))
        }
        QuestionKind::Numeric { ranges } => {
            typed::ranges(desk, ranges, &set.reform(|ranges| QuestionKind::Numeric { ranges }))
        }
        QuestionKind::Matching { pairs, distractors } => pairs::pairs(desk, pairs, distractors, set),
        QuestionKind::Ordering { items } => {
            pairs::items(desk, items, &set.reform(|items| QuestionKind::Ordering { items }))
        }
        QuestionKind::Gaps { parts } => {
            let (parts, set) = (parts.clone(), set.reform(|parts| QuestionKind::Gaps { parts }));
            html! { <Gaps desk={desk.clone()} {parts} {set} /> }
        }
    }
}

/// Whether a statement holds, and what is said to whom.
fn statement(
    desk: &Desk,
    answer: bool,
    right: &Option<String>,
    wrong: &Option<String>,
    set: &Callback<QuestionKind>,
) -> Html {
    let lang = desk.lang;
    let with = |answer: bool| {
        let (right, wrong) = (right.clone(), wrong.clone());
        set.reform(move |_: bool| QuestionKind::TrueFalse {
            answer,
            right: right.clone(),
            wrong: wrong.clone(),
        })
    };
    let set_right = {
        let wrong = wrong.clone();
        set.reform(move |right| QuestionKind::TrueFalse { answer, right, wrong: wrong.clone() })
    };
    let set_wrong = {
        let right = right.clone();
        set.reform(move |wrong| QuestionKind::TrueFalse { answer, right: right.clone(), wrong })
    };
    html! {
        <>
            <fieldset class="ask-holds">
                <legend>{ t!(lang, "ask-holds") }</legend>
                { tick("radio", desk.id("holds"), t!(lang, "ask-holds-yes"), answer, with(true)) }
                { tick("radio", desk.id("holds"), t!(lang, "ask-holds-no"), !answer, with(false)) }
            </fieldset>
            { feedback(desk, desk.id("right"), t!(lang, "ask-said-right"), right.as_deref(), &set_right) }
            { feedback(desk, desk.id("wrong"), t!(lang, "ask-said-wrong"), wrong.as_deref(), &set_wrong) }
        </>
    }
}
