//! Third step: what would happen, in sentences. And afterwards what has happened.

use std::rc::Rc;

use shared::api::school::upkeep::{Moved, Promoted, YearEndPreview};
use shared::lang::Lang;
use shared::school::year::written;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::field::{Said, trouble};
use crate::components::icon::{IconName, icon};
use crate::i18n::text;
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
    // That it is meant, long before the end of the year; of another preview it must be said anew.
    let meant = use_state_eq(|| false);
    let missing = use_state_eq(|| false);
    {
        let (meant, missing) = (meant.clone(), missing.clone());
        use_effect_with(preview.seal.clone(), move |_| {
            meant.set(false);
            missing.set(false);
        });
    }
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
        let (missing, asked) = (missing.clone(), preview.early.is_some() && !*meant);
        Callback::from(move |_: MouseEvent| {
            missing.set(asked);
            if !asked {
                confirm.emit(seal.clone());
            }
        })
    };
    let onchange = {
        let meant = meant.clone();
        Callback::from(move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                meant.set(field.checked());
            }
        })
    };
    let lost: u32 = preview.deleted.iter().map(|(_, accounts)| accounts).sum();
    html! {
        <>
            <p>{ t!(lang, "school-year-preview-text") }</p>
            { sentences(lang, preview) }
            { way_back(lang, preview) }
            if !preview.deleted.is_empty() {
                <div class="notice" data-tone="bad">{ icon(IconName::Warning) }<div><p>{ t!(lang, "school-year-lost", n = lost) }</p></div></div>
            }
            if let Some(year) = preview.early {
                <label class="tick"><input type="checkbox" checked={*meant} {onchange} /><span>{ t!(lang, "school-year-meant", year = written(year)) }</span></label>
                if *missing && !*meant { { trouble(Some(t!(lang, "school-year-meant-missing"))) } }
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
            if !props.preview.promoted.is_empty() { <p>{ t!(lang, "school-year-way-back") }</p> }
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
    let moved = preview.moved.iter().map(|it| moves(lang, it));
    html! {
        <>
            { part(t!(lang, "school-year-part-promoted"), promoted.collect()) }
            if !preview.promoted.is_empty() { <p>{ t!(lang, "school-year-begins-anew") }</p> }
            { part(t!(lang, "school-year-part-moved"), moved.collect()) }
            { part(t!(lang, "school-year-part-archived"), archived.collect()) }
            { part(t!(lang, "school-year-part-deleted"), deleted.collect()) }
        </>
    }
}

/// What can be taken back afterwards, and what cannot.
fn way_back(lang: Lang, preview: &YearEndPreview) -> Html {
    let for_good = [
        (!preview.promoted.is_empty(), "promoted"),
        (!preview.moved.is_empty(), "moved"),
        (!preview.archived.is_empty(), "archived"),
        (!preview.deleted.is_empty(), "deleted"),
    ];
    let for_good = (for_good.into_iter())
        .filter(|(happens, _)| *happens)
        .map(|(_, what)| text(lang, &format!("school-year-for-good-{what}")));
    html! {
        <>
            { part(t!(lang, "school-year-part-for-good"), for_good.collect()) }
            if !preview.promoted.is_empty() { <p>{ t!(lang, "school-year-way-back") }</p> }
        </>
    }
}

/// Where a pupil goes; and when the account of somebody who leaves is erased.
fn moves(lang: Lang, it: &Moved) -> String {
    let (name, from) = (it.user_name.clone(), it.from.clone());
    match (&it.to, &it.delete_on) {
        (Some(to), _) => t!(lang, "school-year-moves-to", name = name, from = from, to = to.clone()),
        (None, Some(day)) => {
            t!(lang, "school-year-moves-out-on", name = name, from = from, day = day.text.clone())
        }
        (None, None) => t!(lang, "school-year-moves-on", name = name, from = from),
    }
}

/// What becomes of a class that goes on: its name, its date, and what stays behind.
fn goes_up(lang: Lang, it: &Promoted) -> String {
    let Promoted { from, to, pupils, delete_before, delete_on, left_behind, go_along } = it;
    let (before, after) = (delete_before.text.clone(), delete_on.text.clone());
    let mut sentences = vec![
        t!(lang, "school-year-promoted", from = from.clone(), to = to.clone(), n = *pupils),
        t!(lang, "school-year-date", before = before, after = after),
    ];
    if *left_behind > 0 {
        sentences.push(t!(lang, "school-year-left-behind", n = *left_behind));
    }
    if *go_along > 0 {
        sentences.push(t!(lang, "school-year-go-along", n = *go_along));
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
