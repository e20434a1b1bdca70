//! The courses of an organisation, and the ways to another one.

use std::rc::Rc;

use shared::api::studio::draft::DraftSummary;
use shared::api::studio::review::ReviewState;
use shared::lang::Lang;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::of::{last_change, when};
use super::shown;
use super::unsent::OfAll;
use crate::app::Site;
use crate::components::crumbs::trail;
use crate::components::icon::{IconName, icon};
use crate::components::wolf::{Pose, wolf};
use crate::route::Route;
use crate::state::found::{use_found, use_return};
use crate::state::organisation::At;
use crate::t;

/// From so many courses on, there is a search.
const MANY: usize = 9;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CoursesProps {
    pub at: At,
    /// The organisation's name, if it is known.
    pub name: Option<AttrValue>,
    /// Whether the reader may choose another organisation.
    pub several: bool,
}

/// The page.
#[component]
pub(super) fn Courses(props: &CoursesProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<Vec<DraftSummary>>(at.api("drafts"));
    use_return(&again);
    let site = use_context::<Site>();
    let way = props.several.then(|| {
        let studio = Route::Studio { lang, path: "studio".to_owned() };
        let here = props.name.as_ref().map_or_else(|| t!(lang, "studio-courses"), ToString::to_string);
        trail(lang, [(studio.to_path(), t!(lang, "studio-title"))], here, None)
    });
    html! {
        <>
            { way }
            <h1>{ t!(lang, "studio-courses") }</h1>
            if let Some(name) = &props.name { <p class="lead">{ name }</p> }
            { shown(lang, &found, &again, |all| html! {
                if all.is_empty() {
                    <div class="wolf-says">{ site.map(|site| wolf(&site.wolf, Pose::Sit)) }
                        <div class="bubble"><p>{ t!(lang, "studio-none") }</p>
                            <p><a class="button" href={at.page("new")}>{ icon(IconName::Plus) }{ t!(lang, "studio-new") }</a></p>
                            <p><a class="alone" href={at.page("import")}>{ t!(lang, "import-course") }</a></p></div></div>
                } else {
                    <>
                        <p class="actions">
                            <a class="button" href={at.page("new")}>{ icon(IconName::Plus) }{ t!(lang, "studio-new") }</a>
                            <a class="button quiet" href={at.page("import")}>{ icon(IconName::Download) }{ t!(lang, "import-course") }</a>
                        </p>
                        <OfAll at={at.clone()} all={Rc::clone(all)} />
                        <List at={at.clone()} all={(**all).clone()} />
                    </>
                }
            }) }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ListProps {
    pub at: At,
    pub all: Vec<DraftSummary>,
}

/// The courses, and a search where there are many. What was put away stands folded at the end.
#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let asked = use_state_eq(String::new);
    let oninput = {
        let asked = asked.clone();
        Callback::from(move |event: InputEvent| {
            asked.set(
                event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default(),
            );
        })
    };
    let searched = props.all.len() >= MANY;
    let found: Vec<&DraftSummary> = props.all.iter().filter(|course| fits(course, &asked)).collect();
    let number = found.len();
    let (away, here): (Vec<_>, Vec<_>) = found.into_iter().partition(|course| course.archived);
    let list = |courses: Vec<&DraftSummary>| {
        html! { <ul class="classes">{ for courses.into_iter().map(|course| card(at, course, namesakes(&props.all, course))) }</ul> }
    };
    html! {
        <>
            if searched {
                <div class="field narrow start"><label for="studio-search">{ t!(lang, "studio-search") }</label>
                    <input id="studio-search" type="search" autocomplete="off" {oninput} /></div>
                <p class="hint" role="status">{ t!(lang, "studio-found", n = number) }</p>
            }
            { list(here) }
            if !away.is_empty() {
                <details class="more"><summary>{ t!(lang, "studio-away", n = away.len()) }</summary>{ list(away) }</details>
            }
        </>
    }
}

/// Whether all words that are asked for stand in the title.
fn fits(course: &DraftSummary, asked: &str) -> bool {
    let title = course.title.to_lowercase();
    asked.to_lowercase().split_whitespace().all(|word| title.contains(word))
}

/// How many courses of the same title there were before this one: without a number nobody could tell them apart.
fn namesakes(all: &[DraftSummary], course: &DraftSummary) -> usize {
    all.iter().filter(|other| other.title.trim() == course.title.trim() && other.id < course.id).count()
}

fn card(at: &At, course: &DraftSummary, before: usize) -> Html {
    let lang = at.lang;
    let title = course.title.trim();
    let untitled = title.is_empty();
    let title = if untitled { t!(lang, "studio-untitled-course") } else { title.to_owned() };
    let title = if before > 0 { format!("{title} ({})", before + 1) } else { title };
    let written = (course.original != lang && !untitled).then(|| course.original.tag());
    let (tone, name, state) = state(lang, course);
    html! {
        <li class="class-card" key={course.id.to_string()}>
            <h2 class="h3"><a href={at.page(&course.id.to_string())} lang={written}>{ title }</a></h2>
            <p class="state" data-tone={tone}>{ icon(name) }{ state }</p>
            { for handed_in(lang, course).map(|words| html! { <p class="state" data-tone="warm">{ icon(IconName::Person) }{ words }</p> }) }
            <p class="meta">
                <span>{ icon(IconName::Language) }{ languages(course) }</span>
                <span>{ icon(IconName::Learn) }{ t!(lang, "studio-lessons", n = course.lessons) }</span>
                <span>{ icon(IconName::Clock) }{ last_change(lang, course.changed_by.as_deref(), course.changed_at) }</span>
            </p>
        </li>
    }
}

/// What a second person is to do, or has asked for.
fn handed_in(lang: Lang, course: &DraftSummary) -> Option<String> {
    match course.review? {
        ReviewState::Waiting => Some(t!(lang, "review-waits")),
        ReviewState::Returned => Some(t!(lang, "review-came-back")),
        ReviewState::Approved | ReviewState::Withdrawn => None,
    }
}

/// By name, the one it is written in first.
fn languages(course: &DraftSummary) -> String {
    let others = course.languages.iter().filter(|lang| **lang != course.original);
    [&course.original].into_iter().chain(others).map(|lang| lang.name()).collect::<Vec<_>>().join(", ")
}

/// What learners see of a course, in words.
fn state(lang: Lang, course: &DraftSummary) -> (Option<&'static str>, IconName, String) {
    match course.published_at {
        _ if course.archived => (None, IconName::Lock, t!(lang, "studio-archived")),
        None => (None, IconName::Creating, t!(lang, "studio-unpublished")),
        Some(_) if course.newer => (Some("warm"), IconName::Creating, t!(lang, "studio-newer")),
        Some(at) => (Some("good"), IconName::Check, t!(lang, "studio-published", when = when(lang, at))),
    }
}
