//! Third step: what would happen, in sentences. And afterwards what has happened.

use std::rc::Rc;

use shared::api::school::upkeep::{Promoted, YearEndPreview};
use shared::lang::Lang;
use yew::prelude::*;

use crate::components::field::Said;
use crate::components::icon::{IconName, icon};
use crate::state::organisation::At;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::school::admin) struct PreviewProps {
    pub lang: Lang,
    pub preview: Rc<YearEndPreview>,
    pub busy: bool,
    pub back: Callback<()>,
    /// It is wanted just so: the preview's seal.
    pub confirm: Callback<String>,
}

/// What would happen.
#[component]
pub(in crate::school::admin) fn Preview(props: &PreviewProps) -> Html {
    let (lang, preview) = (props.lang, &props.preview);
    let back = props.back.reform(|_: MouseEvent| ());
    if is_nothing(preview) {
        return html! {
            <>
                <p>{ t!(lang, "school-year-nothing") }</p>
                <p class="actions"><button class="button" type="button" onclick={back}>{ t!(lang, "school-year-back") }</button></p>
            </>
        };
    }
    let confirm = {
        let (confirm, seal) = (props.confirm.clone(), preview.seal.clone());
        Callback::from(move |_: MouseEvent| confirm.emit(seal.clone()))
    };
    let lost: u32 = preview.deleted.iter().map(|(_, accounts)| accounts).sum();
    html! {
        <>
            <p>{ t!(lang, "school-year-preview-text") }</p>
            { sentences(lang, preview) }
            if !preview.deleted.is_empty() {
                <div class="notice" data-tone="bad">{ icon(IconName::Warning) }<div><p>{ t!(lang, "school-year-lost", n = lost) }</p></div></div>
            }
            <p class="actions">
                <button class={if preview.deleted.is_empty() { "button" } else { "button danger" }} type="button"
                    aria-disabled={props.busy.then_some("true")} onclick={confirm}>
                    { if props.busy { t!(lang, "account-busy") } else { t!(lang, "school-year-confirm") } }
                </button>
                <button class="button quiet" type="button" onclick={back}>{ t!(lang, "school-year-back") }</button>
            </p>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct DoneProps {
    pub at: At,
    pub preview: Rc<YearEndPreview>,
}

/// What has happened.
#[component]
pub(super) fn Done(props: &DoneProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    html! {
        <>
            <Said good=true quiet=true><p>{ t!(lang, "school-year-done") }</p></Said>
            { sentences(lang, &props.preview) }
            <p class="actions"><a class="button" href={at.page("")}>{ t!(lang, "school-year-to-classes") }</a></p>
        </>
    }
}

fn is_nothing(preview: &YearEndPreview) -> bool {
    preview.promoted.is_empty()
        && preview.archived.is_empty()
        && preview.deleted.is_empty()
        && preview.moved.is_empty()
}

/// A sentence for each class and each pupil.
fn sentences(lang: Lang, preview: &YearEndPreview) -> Html {
    let promoted = preview.promoted.iter().map(|it| goes_up(lang, it));
    let archived = preview
        .archived
        .iter()
        .map(|(name, day)| t!(lang, "school-year-archived", name = name.clone(), day = day.text.clone()));
    let deleted =
        preview.deleted.iter().map(|(name, n)| t!(lang, "school-year-deleted", name = name.clone(), n = *n));
    let moved = preview.moved.iter().map(|(name, from, to)| match to {
        Some(to) => {
            t!(lang, "school-year-moves-to", name = name.clone(), from = from.clone(), to = to.clone())
        }
        None => t!(lang, "school-year-moves-out", name = name.clone(), from = from.clone()),
    });
    html! {
        <>
            { part(t!(lang, "school-year-part-promoted"), promoted.collect()) }
            { part(t!(lang, "school-year-part-moved"), moved.collect()) }
            { part(t!(lang, "school-year-part-archived"), archived.collect()) }
            { part(t!(lang, "school-year-part-deleted"), deleted.collect()) }
        </>
    }
}

/// What becomes of a class that goes on: its name, its date, and what stays behind.
fn goes_up(lang: Lang, it: &Promoted) -> String {
    let Promoted { from, to, pupils, delete_before, delete_on, left_behind } = it;
    let (before, after) = (delete_before.text.clone(), delete_on.text.clone());
    let mut sentences = vec![
        t!(lang, "school-year-promoted", from = from.clone(), to = to.clone(), n = *pupils),
        t!(lang, "school-year-date", before = before, after = after),
    ];
    if *left_behind > 0 {
        sentences.push(t!(lang, "school-year-left-behind", n = *left_behind));
    }
    sentences.join(" ")
}

fn part(title: String, sentences: Vec<String>) -> Html {
    html! {
        if !sentences.is_empty() {
            <h3>{ title }</h3>
            <ul>{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
        }
    }
}
