//! The browser's voices. For effects and callbacks only.

use js_sys::Reflect;
use shared::lang::Lang;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, Window};

/// A sentence that is being said. It ends when this is dropped.
pub(in crate::components) struct Speech {
    synthesis: SpeechSynthesis,
    utterance: SpeechSynthesisUtterance,
    /// The browser calls them as long as they are set.
    _ended: Closure<dyn FnMut()>,
    _failed: Closure<dyn FnMut()>,
}

impl Speech {
    /// Whether it goes on.
    pub(in crate::components) fn goes_on(&self) -> bool {
        self.synthesis.speaking() || self.synthesis.pending()
    }
}

impl Drop for Speech {
    fn drop(&mut self) {
        self.utterance.set_onend(None);
        self.utterance.set_onerror(None);
        // A sentence that ended needs no cancelling, and right before the next one it would swallow that in places.
        if self.goes_on() {
            self.synthesis.cancel();
        }
    }
}

/// Says a sentence.
pub(in crate::components) fn say(
    sentence: &str,
    lang: Lang,
    ended: impl FnMut() + 'static,
    failed: impl FnMut() + 'static,
) -> Option<Speech> {
    let synthesis = synthesis(&web_sys::window()?)?;
    let utterance = SpeechSynthesisUtterance::new_with_text(sentence).ok()?;
    match lang {
        Lang::De => utterance.set_lang("de-DE"),
        Lang::DeLeicht => {
            utterance.set_lang("de-DE");
            utterance.set_rate(0.9);
        }
        Lang::En => utterance.set_lang("en-GB"),
    }
    let ended = Closure::<dyn FnMut()>::new(ended);
    let failed = Closure::<dyn FnMut()>::new(failed);
    utterance.set_onend(Some(ended.as_ref().unchecked_ref()));
    utterance.set_onerror(Some(failed.as_ref().unchecked_ref()));
    synthesis.speak(&utterance);
    Some(Speech { synthesis, utterance, _ended: ended, _failed: failed })
}

/// Silence when the page is left: some browsers speak on. It holds until this is dropped.
pub(in crate::components) struct Leaving {
    window: Window,
    leave: Closure<dyn FnMut()>,
}

impl Drop for Leaving {
    fn drop(&mut self) {
        let listener = self.leave.as_ref().unchecked_ref();
        self.window.remove_event_listener_with_callback("pagehide", listener).ok();
    }
}

/// Has the browser look for its voices. None where it has none to look for.
pub(in crate::components) fn prepare() -> Option<Leaving> {
    let window = web_sys::window()?;
    let synthesis = synthesis(&window)?;
    // Asking is what makes some browsers load them.
    synthesis.get_voices();
    let leave = Closure::<dyn FnMut()>::new(move || synthesis.cancel());
    window.add_event_listener_with_callback("pagehide", leave.as_ref().unchecked_ref()).ok()?;
    Some(Leaving { window, leave })
}

/// Whether this browser can read aloud.
pub(in crate::components) fn is_there() -> bool {
    web_sys::window().is_some_and(|window| synthesis(&window).is_some())
}

/// Browsers without voices lack the property, which the types do not tell.
fn synthesis(window: &Window) -> Option<SpeechSynthesis> {
    let there = |name| Reflect::has(window, &JsValue::from_str(name)) == Ok(true);
    if there("speechSynthesis") && there("SpeechSynthesisUtterance") {
        window.speech_synthesis().ok().filter(|synthesis| synthesis.is_truthy())
    } else {
        None
    }
}
