//! A lesson in the outline.

use shared::api::studio::draft::LessonInfo;
use shared::lang::Lang;
use yew::prelude::*;

use super::act::Act;
use super::drag::{Held, written};
use super::forms::OnAct;
use super::op::Op;
use crate::browser::page;
use crate::components::icon::{IconName, icon};
use crate::studio::of::{Of, last_change, lesson_title};
use crate::studio::places;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RowProps {
    pub of: Of,
    /// Its id.
    pub lesson: String,
    pub info: LessonInfo,
    /// The language the course is written in first.
    pub original: Lang,
    /// All languages of the course.
    pub languages: Vec<Lang>,
    /// The module it is in.
    pub module: String,
    /// Its place there.
    pub at: usize,
    /// How many lessons the module has.
    pub of_all: usize,
    /// The other modules: ids and titles.
    pub others: Vec<(String, String)>,
    /// Where something would be let go: `before` or `behind`.
    pub dropped: Option<&'static str>,
    /// Whether it is being dragged.
    pub held: bool,
    pub act: OnAct,
    /// A pointer took hold of its grip.
    pub onhold: Callback<(PointerEvent, Held)>,
}

/// The row: what it is called, how far its languages are, and the buttons that move it.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let RowProps { of, lesson, info, original, module, at, .. } = props;
    let lang = of.lang();
    // What is seldom needed is made when somebody opens it: a course may have hundreds of lessons.
    let opened = use_state_eq(|| false);
    let title = lesson_title(lang, *original, Some(info));
    let onpointerdown = {
        let held = Held::Lesson(lesson.clone());
        props.onhold.reform(move |event: PointerEvent| (event, held.clone()))
    };
    let newest = info.texts.values().max_by_key(|text| text.changed_at);
    html! {
        <li class="outline-lesson" data-spot={written(module, *at)} data-behind="" data-drop={props.dropped}
            data-held={props.held.then_some("")}>
            <span class="grip" aria-hidden="true" {onpointerdown}>{ icon(IconName::Menu) }</span>
            <div class="outline-what">
                <a class="outline-title" id={places::lesson(lesson)} href={of.editor(lesson, *original)}>{ &title }</a>
                <p class="outline-languages">
                    { for props.languages.iter().map(|one| chip(of, lesson, info, (*one, *original), &title)) }
                </p>
                if let Some(text) = newest { <p class="hint">{ last_change(lang, text.changed_by.as_deref(), text.changed_at) }</p> }
            </div>
            <span class="order-move">
                { step(props, &title, true) }
                { step(props, &title, false) }
            </span>
            { more_button(lang, &format!("more-of-{lesson}"), &title, &opened) }
            if *opened { { more(props, &title) } }
        </li>
    }
}

/// How far the lesson is in a language, as the way to its editor.
fn chip(of: &Of, lesson: &str, info: &LessonInfo, (one, original): (Lang, Lang), title: &str) -> Html {
    let (lang, language) = (of.lang(), one.name());
    // Once there is an original, the others are translated beside it.
    let translates = one != original && info.texts.contains_key(&original);
    let (state, name, words) = match info.texts.get(&one) {
        None => ("missing", IconName::Plus, t!(lang, "studio-language-missing", language = language)),
        Some(text) if text.missing > 0 => (
            "open",
            IconName::Begun,
            t!(lang, "translate-chip-missing", language = language, n = text.missing),
        ),
        Some(text) if text.outdated > 0 => (
            "open",
            IconName::Again,
            t!(lang, "translate-chip-outdated", language = language, n = text.outdated),
        ),
        Some(_) if translates => {
            ("done", IconName::Check, t!(lang, "translate-chip-done", language = language))
        }
        // Nobody knows when an original is done: its name is the way to it.
        Some(_) => ("written", IconName::Creating, language.to_owned()),
    };
    let href = if translates { of.translation(lesson, one) } else { of.editor(lesson, one) };
    html! {
        <a class="chip" key={one.code()} data-state={state} {href}>
            { icon(name) }<span>{ words }<span class="vh">{ format!(": {title}") }</span></span></a>
    }
}

/// The ids of a lesson's buttons; the one that was pressed comes first.
fn focus(lesson: &str, up: bool) -> Vec<String> {
    let id = |up: bool| format!("{}-{lesson}", if up { "up" } else { "down" });
    vec![id(up), id(!up)]
}

fn step(props: &RowProps, title: &str, up: bool) -> Html {
    let lang = props.of.lang();
    let to = if up { props.at.checked_sub(1) } else { Some(props.at + 1).filter(|to| *to < props.of_all) };
    let (name, word, label) = if up {
        (IconName::Up, t!(lang, "studio-up"), t!(lang, "studio-move-up", what = title.to_owned()))
    } else {
        (IconName::Down, t!(lang, "studio-down"), t!(lang, "studio-move-down", what = title.to_owned()))
    };
    let focus = focus(&props.lesson, up);
    let id = focus.first().cloned();
    let (lesson, module) = (props.lesson.clone(), props.module.clone());
    let onclick = props.act.reform(move |_: MouseEvent| {
        let at = to.unwrap_or_default();
        let op = Op::MoveLesson { lesson: lesson.clone(), module: module.clone(), at };
        (Act::Arrange(op), focus.clone())
    });
    html! {
        <button class="move" type="button" {id} aria-label={label} disabled={to.is_none()} {onclick}>
            { icon(name) }<span>{ word }</span></button>
    }
}

/// Opens what is seldom needed, in a row of its own below; the button stays where it is.
pub(super) fn more_button(lang: Lang, id: &str, title: &str, opened: &UseStateHandle<bool>) -> Html {
    let open = **opened;
    let onclick = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(!open))
    };
    html! {
        <button class="button plain" type="button" id={id.to_owned()} aria-expanded={open.to_string()} {onclick}>
            <span>{ t!(lang, "studio-more") }<span class="vh">{ format!(": {title}") }</span></span></button>
    }
}

/// Into another module, and away.
fn more(props: &RowProps, title: &str) -> Html {
    let lang = props.of.lang();
    let lesson = &props.lesson;
    let remove = {
        let (act, lesson) = (props.act.clone(), lesson.clone());
        let question = t!(lang, "studio-remove-lesson-question", lesson = title.to_owned());
        Callback::from(move |_: MouseEvent| {
            if page::confirms(&question) {
                act.emit((Act::Remove { lesson: lesson.clone(), texts: None }, vec![]));
            }
        })
    };
    html! {
        <div class="outline-more">
            { for props.others.iter().map(|(module, name)| {
                let (lesson, to) = (lesson.clone(), module.clone());
                let onclick = props.act.reform(move |_: MouseEvent| {
                    let op = Op::MoveLesson { lesson: lesson.clone(), module: to.clone(), at: usize::MAX };
                    (Act::Arrange(op), vec![format!("lesson-{lesson}")])
                });
                html! {
                    <button key={module.clone()} class="button quiet" type="button" {onclick}>
                        { t!(lang, "studio-to-module", module = name.clone()) }<span class="vh">{ format!(": {title}") }</span></button>
                }
            }) }
            <button class="button danger" type="button" onclick={remove}>
                { icon(IconName::Trash) }{ t!(lang, "studio-remove-lesson") }<span class="vh">{ format!(": {title}") }</span></button>
        </div>
    }
}
