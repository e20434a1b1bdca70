//! What was said about a block of what was handed in, and saying more.

use std::rc::Rc;

use shared::api::studio::review::{Comment, NewComment, Review, Settle};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::browser::page;
use crate::components::field::{Send, trouble};
use crate::components::inputs::area;
use crate::state::sending::{Typed, use_sending};
use crate::studio::of::{Of, when};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ThreadProps {
    pub of: Of,
    pub review: Rc<Review>,
    /// The file.
    pub path: String,
    /// The block; empty for the file as a whole.
    pub block: String,
    /// What the ids of its forms begin with.
    pub ids: &'static str,
    /// It was decided: nothing more is said about it.
    #[prop_or_default]
    pub over: bool,
    /// Something was said.
    pub said: Callback<()>,
}

/// Comments on a block and their answers, and a form for another one.
#[component]
pub(super) fn Thread(props: &ThreadProps) -> Html {
    let (of, lang, review) = (&props.of, props.of.lang(), &props.review);
    let sending = use_sending();
    let path = of.api(&format!("reviews/{}/comments", review.id));
    let settle = {
        let (sending, changed, path) = (sending.clone(), props.said.clone(), path.clone());
        Callback::from(move |(id, settled): (Uuid, bool)| {
            let (changed, path) = (changed.clone(), format!("{path}/{id}"));
            sending.start(async move {
                let _: Comment = api::request("PUT", &path, Some(&Settle { settled })).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    let here: Vec<&Comment> =
        review.comments.iter().filter(|one| one.path == props.path && one.block == props.block).collect();
    let form = |answers: Option<Uuid>, label: String| {
        html! {
            <Say {lang} path={path.clone()} {label} about={(props.path.clone(), props.block.clone())} {answers} ids={props.ids}
                said={props.said.clone()} />
        }
    };
    let label =
        if props.block.is_empty() { t!(lang, "review-comment-whole") } else { t!(lang, "review-comment") };
    html! {
        <div class="review-thread">
            { for block_in_editor(of, &props.path, &props.block).map(|href| html! {
                <p><a class="alone" {href}>{ t!(lang, "review-block") }</a></p>
            }) }
            { trouble(sending.sentence(lang)) }
            { for here.iter().filter(|one| one.answers.is_none()).map(|one| {
                let (id, settled) = (one.id, one.settled);
                let onclick = settle.reform(move |_: MouseEvent| (id, !settled));
                html! {
                    <div class="card" key={id.to_string()}>
                        { said(lang, one) }
                        { for here.iter().filter(|other| other.answers == Some(id)).map(|other| said(lang, other)) }
                        <p class="state" data-tone="good" role="status">if settled { { t!(lang, "review-settled") } }</p>
                        <p class="actions"><button class="button quiet" type="button" {onclick}>
                            { if settled { t!(lang, "review-unsettle") } else { t!(lang, "review-settle") } }</button></p>
                        if !settled && !props.over { { form(Some(id), t!(lang, "review-answer")) } }
                    </div>
                }
            }) }
            if !props.over { { form(None, label) } }
        </div>
    }
}

/// What stands in forms for comments, and was not sent.
pub(super) fn is_something_unsent() -> bool {
    page::values(".review-thread textarea").iter().any(|text| !text.trim().is_empty())
}

/// The address of a block in the editor; none for a file as a whole.
fn block_in_editor(of: &Of, path: &str, block: &str) -> Option<String> {
    let (written, lesson) = path.strip_suffix(".md")?.split_once('/')?;
    let address = of.editor(lesson, Lang::from_code(written)?);
    (!block.is_empty()).then(|| format!("{address}#block-{block}"))
}

/// Who said what, and when.
pub(in crate::studio) fn said(lang: Lang, comment: &Comment) -> Html {
    let by = comment.by.clone().unwrap_or_else(|| t!(lang, "review-somebody"));
    html! {
        <>
            <p class="small"><b>{ by }</b>{ " · " }{ when(lang, comment.at) }</p>
            { for comment.text.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SayProps {
    lang: Lang,
    /// Where it is sent to.
    path: String,
    label: String,
    /// The file and the block.
    about: (String, String),
    answers: Option<Uuid>,
    ids: &'static str,
    said: Callback<()>,
}

/// The form, folded.
#[component]
fn Say(props: &SayProps) -> Html {
    let lang = props.lang;
    let sending = use_sending();
    let (path, block) = &props.about;
    let id = match props.answers {
        Some(answers) => format!("{}answer-{answers}", props.ids),
        None => format!("{}comment-{path}-{block}", props.ids),
    };
    let onsubmit = {
        let (sending, props, id) = (sending.clone(), props.clone(), id.clone());
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let (path, block) = props.about.clone();
            let new = NewComment { path, block, answers: props.answers, text: typed.get(&id) };
            let (to, said) = (props.path.clone(), props.said.clone());
            sending.start(async move {
                let _: Comment = api::request("POST", &to, Some(&new)).await?;
                typed.clear();
                said.emit(());
                Ok(())
            });
        })
    };
    html! {
        <details class="more"><summary>{ &props.label }</summary>
            <form class="narrow start" {onsubmit}>
                { trouble(sending.sentence(lang)) }
                { area(&id, t!(lang, "review-comment-text"), "", None, true) }
                <Send class="quiet" label={t!(lang, "review-comment-send")} busy={sending.is_busy()} />
                // What was said stands above. Whoever goes on typing needs no word about it any more.
                <p role="status" class="small">if sending.is_done() { { t!(lang, "review-comment-sent") } }</p>
            </form>
        </details>
    }
}
