//! What learners will see, beside what is written: the lesson in a page of its own ([`super::frame`]), as wide as the device
//! that it is looked at with.

mod wire;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use shared::course::Lesson;
use shared::lang::Lang;
use web_sys::HtmlIFrameElement;
use yew::prelude::*;

pub(super) use self::wire::{Place, READY, Shown, end, from_window, origin};
use crate::browser;
use crate::route::Route;
use crate::t;

/// What the lesson is looked at with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Device {
    Phone,
    Tablet,
    Computer,
}

impl Device {
    const ALL: [Device; 3] = [Device::Phone, Device::Tablet, Device::Computer];

    const fn code(self) -> &'static str {
        match self {
            Device::Phone => "phone",
            Device::Tablet => "tablet",
            Device::Computer => "computer",
        }
    }

    /// Width and height, in CSS pixels; `studio.css` knows them too.
    const fn size(self) -> (&'static str, &'static str) {
        match self {
            Device::Phone => ("360", "740"),
            Device::Tablet => ("768", "1024"),
            Device::Computer => ("1280", "800"),
        }
    }

    fn words(self, lang: Lang) -> String {
        match self {
            Device::Phone => t!(lang, "preview-phone"),
            Device::Tablet => t!(lang, "preview-tablet"),
            Device::Computer => t!(lang, "preview-computer"),
        }
    }
}

/// Properties of [`Preview`].
#[derive(Clone, PartialEq, Properties)]
pub struct PreviewProps {
    /// Language of our words.
    pub lang: Lang,
    /// Language of the lesson.
    pub content: Lang,
    /// The lesson; files by their names.
    pub lesson: Rc<Lesson>,
    /// Where it is being written: that is shown, whenever it becomes another place.
    #[prop_or_default]
    pub at: Option<Place>,
    /// The address of a file of the course.
    pub address: Callback<String, String>,
}

/// The id of what is said about the switch for the direction of writing.
const RTL_HINT: &str = "preview-rtl-hint";

/// How long the page in the frame is left alone after it was told something, in milliseconds: not each key shows at once.
const REST: i32 = 200;

/// What the page in the frame is to show, and was told.
#[derive(Default)]
struct Line {
    latest: RefCell<String>,
    told: RefCell<String>,
    rests: Cell<bool>,
}

/// Tells the page in the frame what is new, unless it was told something just now: then a little later.
fn tell(line: &Rc<Line>, frame: &NodeRef) {
    if line.rests.get() || *line.told.borrow() == *line.latest.borrow() {
        return;
    }
    let window = frame.cast::<HtmlIFrameElement>().and_then(|frame| frame.content_window());
    let (Some(window), Some(origin)) = (window, origin()) else { return };
    let latest = line.latest.borrow().clone();
    if window.post_message(&latest.as_str().into(), &origin).is_err() {
        return;
    }
    line.told.replace(latest);
    line.rests.set(true);
    let (line, frame) = (Rc::clone(line), frame.clone());
    browser::after(REST, move || {
        line.rests.set(false);
        tell(&line, &frame);
    });
}

/// The preview.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let lang = props.lang;
    let device = use_state_eq(|| Device::Phone);
    let dark = use_state_eq(|| false);
    let rtl = use_state_eq(|| false);
    let ready = use_state_eq(|| false);
    let frame = use_node_ref();
    let line = use_mut_ref(|| Rc::new(Line::default()));
    let line = Rc::clone(&line.borrow());
    let shown = Shown {
        lang: props.content,
        dark: *dark,
        rtl: *rtl,
        at: props.at,
        lesson: wire::with_addresses(&props.lesson, |file| props.address.emit(file)),
    };
    {
        let (line, frame) = (Rc::clone(&line), frame.clone());
        use_effect_with((shown, *ready), move |(shown, ready)| {
            line.latest.replace(serde_json::to_string(shown).unwrap_or_default());
            if *ready {
                tell(&line, &frame);
            }
        });
    }
    // The page in the frame says when it can be told something: also when it was loaded anew.
    {
        let (line, frame, ready) = (Rc::clone(&line), frame.clone(), ready.clone());
        use_effect_with((), move |()| {
            let listener = browser::Listener::new("message", move |event| {
                let window = frame.cast::<HtmlIFrameElement>().and_then(|frame| frame.content_window());
                if window.is_some_and(|window| from_window(&event, &window).as_deref() == Some(READY)) {
                    line.told.replace(String::new());
                    ready.set(true);
                    tell(&line, &frame);
                }
            });
            move || drop(listener)
        });
    }
    let (width, height) = device.size();
    let src = Route::Studio { lang: props.content, path: "studio/frame".to_owned() }.to_path();
    html! {
        <section class="preview" aria-label={t!(lang, "preview-title")}>
            <div class="preview-switches" role="group" aria-label={t!(lang, "preview-device")}>
                { for Device::ALL.into_iter().map(|one| {
                    let (pressed, device) = (*device == one, device.clone());
                    switch(one.words(lang), pressed, None, Callback::from(move |_: MouseEvent| device.set(one)))
                }) }
            </div>
            <div class="preview-switches" role="group" aria-label={t!(lang, "preview-look")}>
                { toggle(t!(lang, "preview-dark"), &dark, None) }
                { toggle(t!(lang, "preview-rtl"), &rtl, Some(RTL_HINT)) }
            </div>
            <p class={if *rtl { "hint" } else { "vh" }} id={RTL_HINT}>{ t!(lang, "preview-rtl-hint") }</p>
            <div class="preview-stage">
                <div class="preview-window" data-device={device.code()} data-state={(!*ready).then_some("loading")}>
                    <iframe key={src.clone()} {src} {width} {height} title={t!(lang, "preview-title")} ref={frame} />
                </div>
            </div>
        </section>
    }
}

fn switch(words: String, pressed: bool, about: Option<&'static str>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button class="view" type="button" aria-pressed={pressed.to_string()} aria-describedby={about} {onclick}>{ words }</button> }
}

fn toggle(words: String, state: &UseStateHandle<bool>, about: Option<&'static str>) -> Html {
    let pressed = **state;
    let state = state.clone();
    switch(words, pressed, about, Callback::from(move |_: MouseEvent| state.set(!pressed)))
}

/// A lesson to test with.
#[cfg(all(test, feature = "ssr"))]
pub(super) fn tests_lesson() -> Lesson {
    wire::tests::lesson()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::components::tests::{check, render};

    #[test]
    fn it_can_be_looked_at_in_every_way() {
        for lang in Lang::ALL {
            let html = render::<Preview>(move || PreviewProps {
                lang,
                content: Lang::En,
                lesson: Rc::new(wire::tests::lesson()),
                at: None,
                address: Callback::from(|file| file),
            });
            check(&html);
            assert!(html.contains("src=\"/en/studio/frame\""), "{html}");
            assert_eq!(html.matches("aria-pressed=\"true\"").count(), 1, "{html}");
            assert_eq!(html.matches("aria-pressed=\"false\"").count(), 4, "{html}");
            assert!(!html.contains(">preview-"), "a text is missing: {html}");
            assert!(html.contains("aria-describedby=\"preview-rtl-hint\""), "{html}");
        }
    }
}
