//! What the preview and the page in its frame tell each other, and that nobody else is heard.

use serde::{Deserialize, Serialize};
use shared::course::Lesson;
use shared::lang::Lang;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Window};

use crate::browser;

/// What the page in the frame says as soon as it listens.
pub(in crate::studio) const READY: &str = "lernwolf-frame";

/// What the page in the frame shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::studio) struct Shown {
    /// Language of the lesson.
    pub lang: Lang,
    /// In dark colours.
    pub dark: bool,
    /// As in languages that are read from right to left.
    pub rtl: bool,
    /// The lesson, its files with whole addresses.
    pub lesson: Lesson,
}

/// The origin of our pages.
pub(in crate::studio) fn origin() -> Option<String> {
    browser::window()?.location().origin().ok()
}

/// What a message says that came from this very window, which shows a page of ours; none of any other.
pub(in crate::studio) fn from_window(event: &Event, window: &Window) -> Option<String> {
    let message = event.dyn_ref::<MessageEvent>()?;
    let source: JsValue = message.source()?.into();
    let is_it = Some(message.origin()) == origin() && source == *AsRef::<JsValue>::as_ref(window);
    if is_it { message.data().as_string() } else { None }
}

/// The lesson with whole addresses in place of the names of its files.
pub(super) fn with_addresses(lesson: &Lesson, address: impl Fn(String) -> String) -> Lesson {
    let mut lesson = lesson.clone();
    for block in lesson.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        for file in block.files_mut() {
            *file = address(std::mem::take(file));
        }
    }
    lesson
}

#[cfg(test)]
pub(super) mod tests {
    use shared::course::{Block, Recording, RecordingKind, Section, Track};

    use super::*;

    pub(in crate::studio) fn lesson() -> Lesson {
        let picture = Block::Picture {
            file: "mail.svg".to_owned(),
            alt: "Ein Brief".to_owned(),
            caption: None,
            width: 4,
            height: 3,
        };
        let text = Block::Text { html: "<p>Text</p>".to_owned() };
        Lesson {
            id: "email".to_owned(),
            title: "E-Mail".to_owned(),
            purpose: "Damit sie ankommt.".to_owned(),
            minutes: 5,
            competences: vec![],
            sections: vec![Section { title: "Anfang".to_owned(), blocks: vec![text, picture] }],
        }
    }

    #[test]
    fn files_get_addresses() {
        let shown = with_addresses(&lesson(), |file| format!("/media/{file}"));
        let Block::Picture { file, .. } = &shown.sections[0].blocks[1] else { panic!() };
        assert_eq!(file, "/media/mail.svg");
        let mut film = Block::Recording(Recording {
            kind: RecordingKind::Video,
            file: "film.mp4".to_owned(),
            alt: "Film".to_owned(),
            caption: None,
            tracks: vec![Track { lang: Lang::De, file: "film.de.vtt".to_owned() }],
            transcript: None,
        });
        let files: Vec<String> = film.files_mut().into_iter().map(|file| file.clone()).collect();
        assert_eq!(files, ["film.de.vtt", "film.mp4"]);
        let shown = Shown { lang: Lang::De, dark: true, rtl: false, lesson: shown };
        let json = serde_json::to_string(&shown).unwrap();
        assert_eq!(serde_json::from_str::<Shown>(&json).unwrap(), shown);
    }
}
