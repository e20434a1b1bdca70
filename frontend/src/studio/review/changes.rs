//! How what was handed in differs from what learners see, block by block, with what was said about it.

use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::api::studio::review::{Comment, Review};
use shared::api::studio::versions::{Change, PartChange};
use yew::prelude::*;

use super::comments::Thread;
use crate::studio::editor::{Sides, use_sides};
use crate::studio::of::Of;
use crate::studio::versions::difference;
use crate::t;

/// Where the course's details stand.
const DETAILS: &str = "course.toml";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChangesProps {
    pub of: Of,
    pub draft: Rc<Draft>,
    pub review: Rc<Review>,
    /// Something was said.
    pub said: Callback<()>,
}

/// All differences; after them what was said about what is not among them.
#[component]
pub(super) fn Changes(props: &ChangesProps) -> Html {
    let (lang, review) = (props.of.lang(), &props.review);
    let sides = use_sides(&props.of, &props.draft.course);
    let difference = &review.difference;
    let (added, removed) = (difference.media_added.join(", "), difference.media_removed.join(", "));
    html! {
        <>
            <h3>{ t!(lang, "review-differs") }</h3>
            if difference.is_empty() { <p>{ t!(lang, "review-differs-not") }</p> }
            { for difference.parts.iter().map(|part| shown(props, &sides, part)) }
            if !added.is_empty() { <p>{ t!(lang, "versions-media-added") }{ ": " }{ added }</p> }
            if !removed.is_empty() { <p>{ t!(lang, "versions-media-removed") }{ ": " }{ removed }</p> }
            { elsewhere(props) }
        </>
    }
}

/// The file that a part is about.
fn path(part: &PartChange) -> String {
    part.lesson
        .as_ref()
        .map_or_else(|| DETAILS.to_owned(), |lesson| format!("{}/{}.md", lesson.lang, lesson.id))
}

fn shown(props: &ChangesProps, sides: &Sides, part: &PartChange) -> Html {
    let (of, lang) = (&props.of, props.of.lang());
    let path = path(part);
    let heading = match &part.lesson {
        None => html! { <h4>{ t!(lang, "versions-course") }</h4> },
        Some(lesson) => {
            let title = lesson.title.trim();
            let title = if title.is_empty() { t!(lang, "studio-untitled-lesson") } else { title.to_owned() };
            html! {
                <h4><a href={of.editor(&lesson.id, lesson.lang)} lang={lesson.lang.tag()}>{ title }</a>
                    { " · " }<span lang={lesson.lang.tag()}>{ lesson.lang.name() }</span></h4>
            }
        }
    };
    html! {
        <section key={path.clone()}>
            { heading }
            { for part.blocks.iter().map(|change| html! {
                <>
                    { difference::block(lang, sides, part.lesson.as_ref(), change) }
                    // Of what is gone there is nothing in what was handed in.
                    if let (Some(block), true) = (&change.block, change.change != Change::Removed) { { thread(props, &path, block) } }
                </>
            }) }
            if part.change != Change::Removed { { thread(props, &path, "") } }
        </section>
    }
}

fn thread(props: &ChangesProps, path: &str, block: &str) -> Html {
    html! {
        <Thread key={format!("{path}#{block}")} of={props.of.clone()} review={Rc::clone(&props.review)} path={path.to_owned()}
            block={block.to_owned()} said={props.said.clone()} />
    }
}

/// What was said about files and blocks that do not differ (any more).
fn elsewhere(props: &ChangesProps) -> Html {
    let lang = props.of.lang();
    let parts = &props.review.difference.parts;
    let is_shown = |comment: &Comment| {
        parts.iter().filter(|part| part.change != Change::Removed && path(part) == comment.path).any(|part| {
            comment.block.is_empty()
                || part.blocks.iter().any(|change| {
                    change.change != Change::Removed && change.block.as_ref() == Some(&comment.block)
                })
        })
    };
    let mut places: Vec<(&str, &str)> = props
        .review
        .comments
        .iter()
        .filter(|comment| !is_shown(comment))
        .map(|comment| (comment.path.as_str(), comment.block.as_str()))
        .collect();
    places.sort_unstable();
    places.dedup();
    html! {
        if !places.is_empty() {
            <h4>{ t!(lang, "review-elsewhere") }</h4>
            { for places.into_iter().map(|(path, block)| thread(props, path, block)) }
        }
    }
}
