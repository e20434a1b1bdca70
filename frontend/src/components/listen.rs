//! Reading aloud, with the voices of the browser.
//!
//! A sentence at a time: long texts make some voices stop. A pause ends the sentence, and going on says it again:
//! the browsers' own pause does not work everywhere.

pub(super) mod voice;

use std::rc::Rc;

use shared::lang::Lang;
use yew::prelude::*;

use super::icon::{IconName, icon};
use crate::t;
use shared::course::plain::sentences;

/// Properties of [`Listen`].
#[derive(Clone, PartialEq, Properties)]
pub struct ListenProps {
    /// Language of the text, and of the buttons.
    pub lang: Lang,
    /// What to read, HTML or text, a section each: see [`super::blocks::spoken`].
    pub sections: Rc<Vec<AttrValue>>,
    /// Whether the app runs.
    pub ready: bool,
    /// The section that is being read, from 0; none when it ends.
    #[prop_or_default]
    pub on_section: Callback<Option<usize>>,
}

/// Where the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Reading {
    /// The sentence.
    at: usize,
    now: Now,
    /// Whether this browser cannot read aloud at all.
    mute: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Now {
    #[default]
    Silent,
    Speaking,
    Paused,
    /// The voice failed.
    Failed,
}

#[derive(Clone, Copy)]
enum Action {
    Play,
    Pause,
    Stop,
    /// A sentence ended, the text has so many.
    Next(usize),
    Fail,
    /// There are no voices here.
    Mute,
}

impl Reducible for Reading {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let Reading { at, mute, .. } = *self;
        let reading = match action {
            Action::Play => Reading { at, now: Now::Speaking, mute },
            Action::Pause => Reading { at, now: Now::Paused, mute },
            Action::Next(all) if at + 1 < all => Reading { at: at + 1, now: Now::Speaking, mute },
            Action::Next(_) | Action::Stop => Reading { at: 0, now: Now::Silent, mute },
            Action::Fail => Reading { at, now: Now::Failed, mute },
            Action::Mute => Reading { mute: true, ..Reading::default() },
        };
        Rc::new(reading)
    }
}

/// Buttons that have the text read aloud. Not there where the browser cannot.
#[component]
pub fn Listen(props: &ListenProps) -> Html {
    let lang = props.lang;
    let reading = use_reducer_eq(Reading::default);
    // The sentences, each with its section: made when they are needed.
    let wanted = reading.now == Now::Speaking || reading.now == Now::Paused;
    let text = use_memo((props.sections.clone(), wanted), |(sections, wanted)| {
        let mut text: Vec<(usize, String)> = Vec::new();
        for (section, html) in sections.iter().enumerate().filter(|_| *wanted) {
            text.extend(sentences(html).into_iter().map(|sentence| (section, sentence)));
        }
        text
    });

    {
        let dispatcher = reading.dispatcher();
        use_effect_with((), move |()| {
            let leaving = voice::prepare();
            if leaving.is_none() {
                dispatcher.dispatch(Action::Mute);
            }
            move || drop(leaving)
        });
    }
    {
        // Another text, another language: silence.
        let dispatcher = reading.dispatcher();
        use_effect_with((props.sections.clone(), lang), move |_| dispatcher.dispatch(Action::Stop));
    }
    {
        let dispatcher = reading.dispatcher();
        let text = text.clone();
        use_effect_with(
            (reading.now == Now::Speaking, reading.at, text.clone(), lang),
            move |(speaking, at, ..)| {
                let mut speech = None;
                if *speaking {
                    speech = text.get(*at).and_then(|(_, sentence)| {
                        let all = text.len();
                        let next = dispatcher.clone();
                        let fail = dispatcher.clone();
                        voice::say(
                            sentence,
                            lang,
                            move || next.dispatch(Action::Next(all)),
                            move || fail.dispatch(Action::Fail),
                        )
                    });
                    if speech.is_none() {
                        dispatcher.dispatch(if text.is_empty() { Action::Stop } else { Action::Fail });
                    }
                }
                move || drop(speech)
            },
        );
    }

    let section = text.get(reading.at).filter(|_| wanted).map(|(section, _)| *section);
    {
        let on_section = props.on_section.clone();
        use_effect_with(section, move |section| on_section.emit(*section));
    }

    let act = |action: Action| {
        let dispatcher = reading.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action))
    };
    let (name, word, action) = match reading.now {
        Now::Silent | Now::Failed => (IconName::Listen, t!(lang, "lesson-listen"), Action::Play),
        Now::Speaking => (IconName::Pause, t!(lang, "lesson-listen-pause"), Action::Pause),
        Now::Paused => (IconName::Play, t!(lang, "lesson-listen-on"), Action::Play),
    };
    let said = match (reading.now, section) {
        (Now::Failed, _) => t!(lang, "lesson-listen-failed"),
        (Now::Speaking, Some(section)) => {
            t!(lang, "lesson-listen-at", n = section + 1, all = props.sections.len())
        }
        (Now::Paused, _) => t!(lang, "lesson-listen-paused"),
        _ => String::new(),
    };
    html! {
        <div class="listen needs-app" hidden={reading.mute}>
            <button class="button quiet" type="button" disabled={!props.ready} onclick={act(action)}>
                { icon(name) }<span>{ word }</span>
            </button>
            if wanted {
                <button class="button plain" type="button" onclick={act(Action::Stop)}>
                    { icon(IconName::Stop) }<span>{ t!(lang, "lesson-listen-stop") }</span>
                </button>
            }
            <span class="state" role="status">{ said }</span>
        </div>
    }
}
