//! What a link shows of a course that is not published: no sign-in, nothing is kept.

use std::rc::Rc;

use serde::de::DeserializeOwned;
use shared::api::problem::Code;
use shared::api::studio::previews::{PreviewCourse, PreviewLesson, PreviewLine};
use shared::lang::Lang;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::frame::{Sheet, stay};
use super::of::when;
use super::shown;
use crate::components::course_card::duration;
use crate::components::crumbs::trail;
use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::state::found::{Found, use_found};
use crate::t;

/// Properties of [`SharedCourse`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CourseProps {
    pub lang: Lang,
    pub token: String,
}

/// The course and its lessons.
#[component]
pub(super) fn SharedCourse(props: &CourseProps) -> Html {
    let CourseProps { lang, token } = props;
    let lang = *lang;
    let (found, again) = use_found::<PreviewCourse>(format!("/api/v1/previews/{token}?lang={lang}"));
    or_expired(lang, &found, &again, |course| overview(lang, token, course))
}

fn overview(lang: Lang, token: &str, course: &PreviewCourse) -> Html {
    let written = (course.lang != lang).then(|| course.lang.tag());
    let languages: Vec<&str> = course.languages.iter().map(|lang| lang.name()).collect();
    html! {
        <>
            { notice(lang, course) }
            <div lang={written}>
                <h1>{ course_title(lang, course) }</h1>
                <p class="lead">{ &course.summary }</p>
                if !course.audience.is_empty() { <p>{ t!(lang, "course-audience", audience = course.audience.clone()) }</p> }
            </div>
            <p class="meta"><span>{ icon(IconName::Language) }{ languages.join(", ") }</span></p>
            if !course.goals.is_empty() {
                <h2>{ t!(lang, "guest-goals") }</h2>
                <ul class="goals" lang={written}>
                    { for course.goals.iter().map(|goal| html! { <li>{ icon(IconName::Check) }<span>{ goal }</span></li> }) }
                </ul>
            }
            <h2>{ t!(lang, "guest-lessons") }</h2>
            if course.modules.iter().all(|module| module.lessons.is_empty()) { <p>{ t!(lang, "guest-none") }</p> }
            { for course.modules.iter().filter(|module| !module.lessons.is_empty()).map(|module| html! {
                <section key={module.id.clone()} lang={written}>
                    if !module.title.is_empty() { <h3>{ &module.title }</h3> }
                    <ol class="classes">{ for module.lessons.iter().map(|line| html! {
                        <li class="class-card" key={line.id.clone()}>
                            <p><a class="alone" lang={line.lang.tag()} href={address(lang, token, &line.id)}>{ lesson_title(lang, line) }</a></p>
                            if !line.purpose.is_empty() { <p lang={line.lang.tag()}>{ &line.purpose }</p> }
                            <p class="meta" lang={lang.tag()}>
                                if line.minutes > 0 { <span>{ icon(IconName::Clock) }{ duration(lang, line.minutes) }</span> }
                                if line.lang != course.lang { <span>{ icon(IconName::Language) }{ t!(lang, "studio-not-translated") }</span> }
                            </p>
                        </li>
                    }) }</ol>
                </section>
            }) }
        </>
    }
}

/// Properties of [`SharedLesson`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LessonProps {
    pub lang: Lang,
    pub token: String,
    pub lesson: String,
}

/// A lesson. Questions can be tried.
#[component]
pub(super) fn SharedLesson(props: &LessonProps) -> Html {
    let LessonProps { lang, token, lesson } = props;
    let lang = *lang;
    let (found, again) =
        use_found::<PreviewLesson>(format!("/api/v1/previews/{token}/lessons/{lesson}?lang={lang}"));
    or_expired(lang, &found, &again, |shown| sheet(lang, token, shown))
}

fn sheet(lang: Lang, token: &str, shown: &PreviewLesson) -> Html {
    let (course, lesson) = (&shown.course, &shown.lesson);
    let lines: Vec<&PreviewLine> = course.modules.iter().flat_map(|module| &module.lessons).collect();
    let here = lines.iter().position(|line| line.id == lesson.id);
    let before = here.and_then(|here| lines.get(here.checked_sub(1)?));
    let next = here.and_then(|here| lines.get(here + 1));
    let written = (shown.lang != lang).then(|| shown.lang.tag());
    let way =
        trail(lang, [(address(lang, token, ""), course_title(lang, course))], lesson.title.clone(), written);
    let to = |line: &&PreviewLine, words: String| {
        html! {
            <a class="button quiet" href={address(lang, token, &line.id)}>
                <span>{ words }<span class="vh">{ format!(": {}", lesson_title(lang, line)) }</span></span></a>
        }
    };
    html! {
        <>
            { way }
            { notice(lang, course) }
            <div onclick={within(lang, token, &lines)} key={lesson.id.clone()}>
                <Sheet lang={shown.lang} lesson={Rc::new(lesson.clone())} />
            </div>
            <p class="actions">
                { for before.map(|line| to(line, t!(lang, "guest-before"))) }
                { for next.map(|line| to(line, t!(lang, "guest-next"))) }
            </p>
        </>
    }
}

/// What this is, and until when it can be seen.
fn notice(lang: Lang, course: &PreviewCourse) -> Html {
    html! {
        <div class="notice" data-tone="warm">{ icon(IconName::Note) }
            <div><p><b>{ t!(lang, "guest-not-published") }</b></p>
                <p>{ t!(lang, "guest-until", when = when(lang, course.until)) }</p></div></div>
    }
}

fn or_expired<T: DeserializeOwned + 'static>(
    lang: Lang,
    found: &Found<T>,
    again: &Callback<()>,
    show: impl FnOnce(&Rc<T>) -> Html,
) -> Html {
    match found {
        Some(Err(failure)) if failure.code() == Some(Code::LinkExpired) => gone(lang),
        _ => shown(lang, found, again, show),
    }
}

/// A link that shows nothing (any more).
pub(super) fn gone(lang: Lang) -> Html {
    html! {
        <>
            <h1>{ t!(lang, "guest-gone") }</h1>
            <p class="lead">{ t!(lang, "guest-gone-text") }</p>
            <p><a class="button" href={Route::Catalogue { lang }.to_path()}>{ t!(lang, "courses-title") }</a></p>
        </>
    }
}

/// Links to lessons of the course lead to them in the preview, whether learners can find them or not; see [`stay`] for the
/// others.
fn within(lang: Lang, token: &str, lines: &[&PreviewLine]) -> Callback<MouseEvent> {
    let known: Vec<(String, String)> =
        lines.iter().map(|line| (line.id.clone(), address(lang, token, &line.id))).collect();
    Callback::from(move |event: MouseEvent| {
        let on = event.target().and_then(|on| on.dyn_into::<Element>().ok());
        let link = on.and_then(|on| on.closest("a[href]").ok()?);
        let there = link.as_ref().and_then(|link| {
            let lesson = lesson_of(&link.get_attribute("href")?)?.to_owned();
            known.iter().find(|(id, _)| *id == lesson).map(|(_, address)| address)
        });
        match (link, there) {
            (Some(link), Some(address)) => {
                let _ = link.set_attribute("href", address);
            }
            _ => stay(event),
        }
    })
}

/// The lesson that a link in a lesson's text leads to.
fn lesson_of(href: &str) -> Option<&str> {
    let path = href.split(['?', '#']).next()?;
    match *path.split('/').collect::<Vec<_>>() {
        ["", _, "courses", _, lesson] => Some(lesson),
        _ => None,
    }
}

/// A page of what the link shows; of the course for nothing.
fn address(lang: Lang, token: &str, lesson: &str) -> String {
    let path = format!("preview/{token}/{lesson}");
    Route::Studio { lang, path: path.trim_end_matches('/').to_owned() }.to_path()
}

fn course_title(lang: Lang, course: &PreviewCourse) -> String {
    let title = course.title.trim();
    if title.is_empty() { t!(lang, "studio-untitled-course") } else { title.to_owned() }
}

fn lesson_title(lang: Lang, line: &PreviewLine) -> String {
    let title = line.title.trim();
    if title.is_empty() { t!(lang, "studio-untitled-lesson") } else { title.to_owned() }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use shared::api::studio::previews::PreviewModule;

    use super::*;
    use crate::components::tests::{check, render};

    fn course() -> PreviewCourse {
        let line = |id: &str, title: &str| PreviewLine {
            id: id.into(),
            lang: Lang::De,
            title: title.into(),
            purpose: "Darum.".into(),
            minutes: 5,
        };
        PreviewCourse {
            until: 17,
            lang: Lang::De,
            languages: vec![Lang::De, Lang::En],
            title: String::new(),
            summary: String::new(),
            audience: "Alle".into(),
            goals: vec!["Tee kochen".into()],
            modules: vec![PreviewModule {
                id: "m".into(),
                title: "Anfang".into(),
                lessons: vec![line("email", "E-Mail"), line("next", "")],
            }],
        }
    }

    #[derive(Clone, PartialEq, Properties)]
    struct BothProps {
        lang: Lang,
    }

    #[component]
    fn Both(props: &BothProps) -> Html {
        let lesson = crate::studio::preview::tests_lesson();
        let shown = PreviewLesson { course: course(), lang: Lang::De, lesson };
        html! { <><div>{ overview(props.lang, "abc", &course()) }</div><aside>{ sheet(props.lang, "abc", &shown) }</aside></> }
    }

    #[test]
    fn it_says_what_it_is_and_leads_to_its_own_pages() {
        for lang in Lang::ALL {
            let html = render::<Both>(move || BothProps { lang });
            assert!(!html.contains(">guest-") && !html.contains("{ $"), "{html}");
            assert_eq!(html.matches(&t!(lang, "guest-not-published")).count(), 2, "{html}");
            for path in ["preview/abc\"", "preview/abc/email\"", "preview/abc/next\""] {
                assert!(html.contains(&format!("/{lang}/{path}")), "{path}: {html}");
            }
            assert!(html.contains(&t!(lang, "course-audience", audience = "Alle")), "{html}");
            assert!(html.contains(&t!(lang, "studio-untitled-course")), "{html}");
            assert!(html.contains(&t!(lang, "studio-untitled-lesson")), "{html}");
        }
    }

    #[derive(Clone, PartialEq, Properties)]
    struct ShownProps {
        lang: Lang,
        course: PreviewCourse,
    }

    #[component]
    fn Shown(props: &ShownProps) -> Html {
        overview(props.lang, "abc", &props.course)
    }

    #[test]
    fn what_is_not_translated_yet_stands_there_as_it_is() {
        for lang in Lang::ALL {
            let words = t!(lang, "studio-not-translated");
            let whole = render::<Shown>(move || ShownProps { lang, course: course() });
            assert!(!whole.contains(&words), "{whole}");
            let html = render::<Shown>(move || {
                let mut course = PreviewCourse { lang: Lang::En, ..course() };
                for line in course.modules.iter_mut().flat_map(|module| &mut module.lessons) {
                    line.lang = if line.id == "email" { Lang::De } else { Lang::En };
                    line.minutes = 0;
                }
                ShownProps { lang, course }
            });
            check(&html);
            assert_eq!(html.matches(&words).count(), 1, "{html}");
            assert!(html.contains("lang=\"de\"") && !html.contains(&duration(lang, 0)), "{html}");
        }
    }

    #[test]
    fn links_to_lessons_are_known() {
        assert_eq!(lesson_of("/de/courses/tea/email"), Some("email"));
        assert_eq!(lesson_of("/de-leicht/courses/tea/email#top"), Some("email"));
        for other in ["/de/courses/tea", "/de/help", "https://a.org/courses/a/b", "#a", ""] {
            assert_eq!(lesson_of(other), None, "{other}");
        }
    }

    #[test]
    fn before_anything_is_there_it_waits() {
        for lang in Lang::ALL {
            check(&render::<SharedCourse>(move || CourseProps { lang, token: "abc".into() }));
            let lesson = move || LessonProps { lang, token: "abc".into(), lesson: "email".into() };
            check(&render::<SharedLesson>(lesson));
        }
    }
}
