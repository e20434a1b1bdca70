//! How what was handed in differs from what learners see, block by block, with what was said about it.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::api::studio::review::{Comment, Review, ReviewState};
use shared::api::studio::versions::{Change, Difference, LessonPlace, PartChange};
use shared::lang::Lang;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::comments::Thread;
use crate::state::found::use_found;
use crate::studio::editor::{Sides, use_sides};
use crate::studio::of::Of;
use crate::studio::versions::difference;
use crate::t;

/// Where the course's details stand.
const DETAILS: &str = "course.toml";
/// So many parts are seen without a list of them.
const FEW: usize = 3;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChangesProps {
    pub of: Of,
    pub draft: Rc<Draft>,
    pub review: Rc<Review>,
    /// Something was said.
    pub said: Callback<()>,
}

/// All that differs from what learners see. One may see only what something was said about, as whoever has to change it
/// wants first; and where it was looked at before, only what has changed since then.
#[component]
pub(super) fn Changes(props: &ChangesProps) -> Html {
    let (lang, review) = (props.of.lang(), &props.review);
    let since = use_state_eq(|| false);
    // Both stay once they are there: in either, somebody may have begun to say something.
    let asked = use_state_eq(|| false);
    let only_said = use_state_eq(|| review.state == ReviewState::Returned);
    let on_since = {
        let (since, asked) = (since.clone(), asked.clone());
        Callback::from(move |ticked: bool| {
            since.set(ticked);
            asked.set(true);
        })
    };
    let on_said = {
        let only_said = only_said.clone();
        Callback::from(move |ticked: bool| only_said.set(ticked))
    };
    let before = review.returned_before.as_ref();
    let since = *since && before.is_some();
    let something = !review.comments.is_empty();
    let only_said = *only_said && something;
    html! {
        <>
            <h3>{ t!(lang, "review-differs") }</h3>
            if something { { tick(t!(lang, "review-only-said"), only_said, on_said) } }
            if before.is_some() { { tick(t!(lang, "review-since"), since, on_since) } }
            <div hidden={since}><Parts about={props.clone()} difference={Rc::new(review.difference.clone())} ids="" {only_said} /></div>
            if let (Some(before), true) = (before, *asked) {
                <div hidden={!since}><Since about={props.clone()} before={before.clone()} {only_said} /></div>
            }
        </>
    }
}

fn tick(label: String, checked: bool, put: Callback<bool>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(tick) = event.target_dyn_into::<HtmlInputElement>() {
            put.emit(tick.checked());
        }
    });
    html! { <label class="tick"><input type="checkbox" {checked} {onchange} /><span>{ label }</span></label> }
}

#[derive(Clone, PartialEq, Properties)]
struct SinceProps {
    about: ChangesProps,
    /// What was handed in before.
    before: String,
    only_said: bool,
}

/// What has changed since it was returned.
#[component]
fn Since(props: &SinceProps) -> Html {
    let SinceProps { about, before, only_said } = props;
    let path = about.of.api(&format!("difference?from={before}&to={}", about.review.kept));
    let (found, again) = use_found::<Difference>(path);
    crate::studio::shown(about.of.lang(), &found, &again, |found| {
        html! { <Parts about={about.clone()} difference={Rc::clone(found)} ids="since-" only_said={*only_said} /> }
    })
}

#[derive(Clone, PartialEq, Properties)]
struct PartsProps {
    about: ChangesProps,
    difference: Rc<Difference>,
    /// What the ids of its forms begin with.
    ids: &'static str,
    /// The rest is hidden, and stays: somebody may have begun to say something there.
    only_said: bool,
}

/// All differences; after them what was said about what is not among them.
#[component]
fn Parts(props: &PartsProps) -> Html {
    let PartsProps { about, difference, ids, only_said } = props;
    let lang = about.of.lang();
    let sides = use_sides(&about.of, &about.draft.course);
    let (added, removed) = (difference.media_added.join(", "), difference.media_removed.join(", "));
    html! {
        <>
            if difference.is_empty() { <p>{ t!(lang, "review-differs-not") }</p> }
            { contents(props) }
            { for difference.parts.iter().map(|part| shown(props, &sides, part)) }
            <div hidden={*only_said}>
                if !added.is_empty() { <p>{ t!(lang, "versions-media-added") }{ ": " }{ added }</p> }
                if !removed.is_empty() { <p>{ t!(lang, "versions-media-removed") }{ ": " }{ removed }</p> }
            </div>
            { elsewhere(about, ids, difference) }
        </>
    }
}

/// The file that a part is about.
fn path(part: &PartChange) -> String {
    part.lesson
        .as_ref()
        .map_or_else(|| DETAILS.to_owned(), |lesson| format!("{}/{}.md", lesson.lang, lesson.id))
}

/// The id of a part's heading.
fn place(ids: &str, part: &PartChange) -> String {
    format!("{ids}part-{}", path(part))
}

/// Each in the language that it is in.
fn title(lang: Lang, lesson: &LessonPlace) -> Html {
    match lesson.title.trim() {
        "" => t!(lang, "studio-untitled-lesson").into(),
        title => html! { <span lang={lesson.lang.tag()}>{ title }</span> },
    }
}

/// The way to each part, where there are many: all of a course when it is handed in first.
fn contents(props: &PartsProps) -> Html {
    let PartsProps { about, difference, ids, only_said } = props;
    let lang = about.of.lang();
    if difference.parts.len() <= FEW || *only_said {
        return Html::default();
    }
    html! {
        <details class="more">
            <summary>{ t!(lang, "review-contents", n = difference.parts.len()) }</summary>
            <ol>
                { for difference.parts.iter().map(|part| {
                    let href = format!("#{}", place(ids, part));
                    html! {
                        <li>{ match &part.lesson {
                            None => html! { <a {href}>{ t!(lang, "versions-course") }</a> },
                            Some(lesson) => html! {
                                <a {href}>{ title(lang, lesson) }{ " · " }<span lang={lesson.lang.tag()}>{ lesson.lang.name() }</span></a>
                            },
                        } }</li>
                    }
                }) }
            </ol>
        </details>
    }
}

fn shown(props: &PartsProps, sides: &Sides, part: &PartChange) -> Html {
    let PartsProps { about, ids, only_said, .. } = props;
    let (of, lang) = (&about.of, about.of.lang());
    let path = path(part);
    let here: Vec<&Comment> = about.review.comments.iter().filter(|comment| comment.path == path).collect();
    let is_quiet = |block: &str| *only_said && !here.iter().any(|comment| comment.block == block);
    let id = place(ids, part);
    let heading = match &part.lesson {
        None => html! { <h4 {id} tabindex="-1">{ t!(lang, "versions-course") }</h4> },
        Some(lesson) => html! {
            <h4 {id} tabindex="-1"><a href={of.editor(&lesson.id, lesson.lang)}>{ title(lang, lesson) }</a>
                { " · " }<span lang={lesson.lang.tag()}>{ lesson.lang.name() }</span></h4>
        },
    };
    html! {
        <section key={path.clone()} hidden={*only_said && here.is_empty()}>
            { heading }
            { for part.blocks.iter().map(|change| html! {
                <div hidden={is_quiet(change.block.as_deref().unwrap_or("-"))}>
                    { difference::block(lang, sides, part.lesson.as_ref(), change) }
                    // Of what is gone there is nothing in what was handed in.
                    if let (Some(block), true) = (&change.block, change.change != Change::Removed) { { thread(about, ids, &path, block) } }
                </div>
            }) }
            if part.change != Change::Removed { <div hidden={is_quiet("")}>{ thread(about, ids, &path, "") }</div> }
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RemainingProps {
    pub of: Of,
    pub review: Rc<Review>,
    /// Something was said to be done.
    pub said: Callback<()>,
}

/// What was said about what nobody looks at any more, as long as it is not done.
#[component]
pub(super) fn Remaining(props: &RemainingProps) -> Html {
    let RemainingProps { of, review, said } = props;
    let lang = of.lang();
    let open = review.comments.iter().filter(|one| one.answers.is_none() && !one.settled);
    let places: BTreeSet<(&str, &str)> =
        open.map(|comment| (comment.path.as_str(), comment.block.as_str())).collect();
    html! {
        if !places.is_empty() {
            <h3>{ t!(lang, "review-remaining") }</h3>
            { for places.into_iter().map(|(path, block)| html! {
                <Thread key={format!("{path}#{block}")} of={of.clone()} review={Rc::clone(review)} path={path.to_owned()}
                    block={block.to_owned()} ids="" over={true} said={said.clone()} />
            }) }
        }
    }
}

fn thread(props: &ChangesProps, ids: &'static str, path: &str, block: &str) -> Html {
    html! {
        <Thread key={format!("{path}#{block}")} of={props.of.clone()} review={Rc::clone(&props.review)} path={path.to_owned()}
            block={block.to_owned()} {ids} said={props.said.clone()} />
    }
}

/// What was said about files and blocks that do not differ (any more).
fn elsewhere(props: &ChangesProps, ids: &'static str, difference: &Difference) -> Html {
    let lang = props.of.lang();
    let parts = &difference.parts;
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
            { for places.into_iter().map(|(path, block)| thread(props, ids, path, block)) }
        }
    }
}
