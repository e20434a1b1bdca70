//! The page in the preview's frame: the lesson as learners get it, by their own components. What is answered here is kept
//! nowhere.

use std::rc::Rc;

use shared::course::Lesson;
use shared::course::question::Question;
use shared::lang::Lang;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::preview::{Place, READY, Shown, from_window, origin};
use crate::browser::{self, page};
use crate::components::blocks::{LessonBody, spoken};
use crate::components::course_card::duration;
use crate::components::icon::{IconName, icon};
use crate::components::listen::Listen;
use crate::components::question::{QuestionCard, card_id};
use crate::components::saving::Saving;
use crate::state::settings;
use crate::t;

/// The window around the frame; none if the page was opened by itself.
fn around() -> Option<web_sys::Window> {
    let window = browser::window()?;
    let around = window.parent().ok()??;
    (around != window).then_some(around)
}

/// So far below the edge what is shown begins, in CSS pixels.
const ABOVE: f64 = 24.0;
/// What begins in this part of the window is in sight: the end of it may be below the edge of the page around.
const IN_SIGHT: f64 = 0.6;

/// Shows what is being written, unless it is in sight already. Only this window moves: the page around it stays where it is.
fn show(place: Place) {
    let Some((window, document)) = browser::window().zip(page::document()) else { return };
    // CSS counts from 1. What begins a section of its own, or is still empty, is not where the beginning ends.
    let (section, element) = (place.section + 1, place.element + 1);
    let found = [
        format!("article > section:nth-of-type({section}) > :nth-child({element})"),
        format!("article > section:nth-of-type({}) > :first-child", section + 1),
        format!("article > section:nth-of-type({section}) > :last-child"),
    ]
    .iter()
    .find_map(|selector| document.query_selector(selector).ok()?);
    let height = window.inner_height().ok().and_then(|height| height.as_f64());
    let (Some(found), Some(height), Ok(scrolled)) = (found, height, window.scroll_y()) else { return };
    let top = found.get_bounding_client_rect().top();
    if !(0.0..height * IN_SIGHT).contains(&top) {
        // It glides or jumps as the style sheet lets it.
        window.scroll_to_with_x_and_y(0.0, scrolled + top - ABOVE);
    }
}

/// Properties of [`Frame`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FrameProps {
    /// Language of our words.
    pub lang: Lang,
}

/// The page in the frame.
#[component]
pub(super) fn Frame(props: &FrameProps) -> Html {
    let shown = use_state(|| None::<Rc<Shown>>);
    {
        let shown = shown.clone();
        use_effect_with((), move |()| {
            // What learners find at their first visit, not how the author likes to read.
            settings::unset();
            let listener = around().map(|around| {
                let from = around.clone();
                let listener = browser::Listener::new("message", move |event| {
                    let told = from_window(&event, &from);
                    if let Some(told) = told.and_then(|json| serde_json::from_str::<Shown>(&json).ok()) {
                        page::set_root("data-theme", Some(if told.dark { "dark" } else { "light" }));
                        page::set_root("dir", Some(if told.rtl { "rtl" } else { "ltr" }));
                        shown.set(Some(Rc::new(told)));
                    }
                });
                if let Some(origin) = origin() {
                    let _ = around.post_message(&READY.into(), &origin);
                }
                listener
            });
            move || drop(listener)
        });
    }
    use_effect_with(shown.as_ref().and_then(|shown| shown.at), |at| {
        if let Some(at) = *at {
            show(at);
        }
    });
    let lesson = shown.as_ref().map(|shown| {
        html! { <Sheet lang={shown.lang} lesson={Rc::new(shown.lesson.clone())} /> }
    });
    html! {
        <div class="preview-page" onclick={stay}>
            { lesson.unwrap_or_else(|| html! { <p class="hint">{ t!(props.lang, "preview-empty") }</p> }) }
        </div>
    }
}

/// Links do not lead out of the preview: ours go nowhere, others open beside it.
pub(super) fn stay(event: MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(link) = target.and_then(|target| target.closest("a[href]").ok()?) else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    if href.starts_with('/') {
        event.prevent_default();
    } else if !href.starts_with('#') {
        let _ = link.set_attribute("target", "_blank");
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SheetProps {
    pub lang: Lang,
    pub lesson: Rc<Lesson>,
}

/// The lesson. What is answered here is kept nowhere.
#[component]
pub(super) fn Sheet(props: &SheetProps) -> Html {
    let SheetProps { lang, lesson } = props;
    let lang = *lang;
    let reading = use_state_eq(|| None::<usize>);
    let spoken = use_memo((lang, Rc::clone(lesson)), |(lang, lesson)| spoken(*lang, lesson));
    let of = lesson.questions().count();
    let render_question = Callback::from(move |(question, number): (Rc<Question>, usize)| {
        let card = card_id(&question);
        let on_next = Callback::from(move |()| page::read_on(&card));
        // A question that was changed is another one, with nothing answered yet.
        let key = format!("{question:?}");
        html! {
            <QuestionCard {key} {lang} {question} {number} {of} saving={Saving::Unknown}
                on_answer={Callback::noop()} {on_next} ready=true />
        }
    });
    let being_read = *reading;
    html! {
        <article class="column" lang={lang.tag()}>
            <h1>{ &lesson.title }</h1>
            <p class="purpose">{ &lesson.purpose }</p>
            <div class="lesson-tools">
                <Listen {lang} sections={spoken} ready=true on_section={move |section| reading.set(section)} />
                <p class="meta"><span>{ icon(IconName::Clock) }{ duration(lang, lesson.minutes) }</span></p>
            </div>
            <LessonBody {lang} lesson={Rc::clone(lesson)} {render_question} reading={being_read} />
        </article>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::components::tests::{check, render};

    #[test]
    fn nothing_stands_there_before_the_preview_says_what() {
        for lang in Lang::ALL {
            let html = render::<Frame>(move || FrameProps { lang });
            check(&html);
            assert!(html.contains(&t!(lang, "preview-empty")), "{html}");
        }
    }
}
