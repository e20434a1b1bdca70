//! What the preview and the page in its frame tell each other, and that nobody else is heard.

use serde::{Deserialize, Serialize};
use shared::course::{Block, Lesson};
use shared::lang::Lang;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Window};

use crate::browser;

/// What the page in the frame says as soon as it listens.
pub(in crate::studio) const READY: &str = "lernwolf-frame";

/// Where something stands in a lesson's page: in which section, and as which element of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// From 0.
    pub section: usize,
    /// Within the section, from 0.
    pub element: usize,
}

/// Where the page goes on behind the beginning of a lesson.
pub(in crate::studio) fn end(beginning: &Lesson) -> Place {
    let inside = beginning.sections.last().map_or(0, |section| {
        let blocks = section.blocks.iter().map(|block| match block {
            Block::Text { html } => elements(html),
            _ => 1,
        });
        usize::from(!section.title.is_empty()) + blocks.sum::<usize>()
    });
    Place { section: beginning.sections.len().saturating_sub(1), element: inside }
}

/// How many elements stand one behind the other in HTML of ours.
fn elements(html: &str) -> usize {
    let (mut found, mut depth) = (0, 0_usize);
    for tag in html.split('<').skip(1) {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
            continue;
        }
        found += usize::from(depth == 0);
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next();
        if !matches!(name, Some("br" | "hr" | "img" | "input")) {
            depth += 1;
        }
    }
    found
}

/// What the page in the frame shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::studio) struct Shown {
    /// Language of the lesson.
    pub lang: Lang,
    /// In dark colours.
    pub dark: bool,
    /// As in languages that are read from right to left.
    pub rtl: bool,
    /// Where it is being written.
    pub at: Option<Place>,
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
    use shared::course::{Recording, RecordingKind, Section, Track};

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
    fn what_is_written_is_found_in_the_page() {
        // A heading, a text, a picture.
        assert_eq!(end(&lesson()), Place { section: 0, element: 3 });
        assert_eq!(end(&Lesson { sections: vec![], ..lesson() }), Place { section: 0, element: 0 });
        let text = "<p>Ein <em>Text</em><br>&lt;b&gt;</p><ul><li>a</li><li><p>b</p></li></ul><hr><p>c</p>";
        assert_eq!(elements(text), 4);
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
        let shown = Shown { lang: Lang::De, dark: true, rtl: false, at: Some(end(&shown)), lesson: shown };
        let json = serde_json::to_string(&shown).unwrap();
        assert_eq!(serde_json::from_str::<Shown>(&json).unwrap(), shown);
    }
}
