//! A few sentences of a page, read aloud at a tap: for children who cannot read yet. Lessons have more: [`super::listen`].

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::icon::{IconName, icon};
use super::listen::voice;
use crate::app::Site;
use crate::t;

/// What is being said, if anything. Whoever leaves the page drops it, and with it the voice.
pub struct Aloud(Rc<RefCell<Option<voice::Speech>>>);

/// For a page whose sentences can be heard.
#[hook]
pub fn use_aloud() -> Aloud {
    Aloud(use_mut_ref(|| None))
}

impl Aloud {
    /// A button that reads these sentences aloud; tapped once more, it is silent. It is hidden where the browser cannot.
    pub fn button(&self, site: &Site, sentences: String) -> Html {
        let (speech, lang) = (Rc::clone(&self.0), site.lang);
        let onclick = Callback::from(move |_: MouseEvent| {
            let before = speech.take();
            if !before.is_some_and(|before| before.goes_on()) {
                speech.replace(voice::say(&sentences, lang, || (), || ()));
            }
        });
        html! {
            <button class="button quiet" type="button" disabled={!site.ready} hidden={site.ready && !voice::is_there()} {onclick}>
                { icon(IconName::Listen) }<span>{ t!(site.lang, "lesson-listen") }</span>
            </button>
        }
    }
}
