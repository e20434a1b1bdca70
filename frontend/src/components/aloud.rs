//! A few sentences of a page, read aloud at a tap: for children who cannot read yet. Lessons have more: [`super::listen`].

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::icon::{IconName, icon};
use super::listen::voice;
use crate::app::Site;
use crate::t;

/// What is being said, if anything, and the voice that says it. Whoever leaves the page drops it, and with it the voice.
pub struct Aloud(Rc<RefCell<Option<(String, voice::Speech)>>>);

/// For a page whose sentences can be heard.
#[hook]
pub fn use_aloud() -> Aloud {
    use_effect_with((), |()| {
        let leaving = voice::prepare();
        move || drop(leaving)
    });
    Aloud(use_mut_ref(|| None))
}

impl Aloud {
    /// A button that reads these sentences aloud; tapped once more, it is silent, and also when other sentences stand there.
    /// It is hidden where the browser cannot.
    pub fn button(&self, site: &Site, sentences: String) -> Html {
        let (speech, lang) = (Rc::clone(&self.0), site.lang);
        let old = speech.borrow_mut().take_if(|(said, _)| *said != sentences);
        drop(old);
        let onclick = Callback::from(move |_: MouseEvent| {
            let before = speech.take();
            if !before.is_some_and(|(_, before)| before.goes_on()) {
                let voice = voice::say(&sentences, lang, || (), || ());
                speech.replace(voice.map(|voice| (sentences.clone(), voice)));
            }
        });
        html! {
            <button class="button quiet" type="button" disabled={!site.ready} hidden={site.ready && !voice::is_there()} {onclick}>
                { icon(IconName::Listen) }<span>{ t!(site.lang, "lesson-listen") }</span>
            </button>
        }
    }
}
