//! Which draft, and what is said of drafts in several places.

use shared::api::studio::draft::{Draft, LessonInfo};
use shared::lang::Lang;
use uuid::Uuid;

use crate::browser;
use crate::state::organisation::At;
use crate::t;

/// A draft of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Of {
    pub at: At,
    pub draft: Uuid,
}

impl Of {
    pub fn lang(&self) -> Lang {
        self.at.lang
    }

    /// An address of the API below the draft; of the draft itself for nothing.
    pub fn api(&self, rest: &str) -> String {
        let path = self.at.api(&format!("drafts/{}/{rest}", self.draft));
        path.trim_end_matches('/').to_owned()
    }

    /// The address of a page of this draft; of its outline for nothing.
    pub fn page(&self, rest: &str) -> String {
        self.at.page(&format!("{}/{rest}", self.draft))
    }

    /// The address of the editor of a lesson.
    pub fn editor(&self, lesson: &str, lang: Lang) -> String {
        self.page(&format!("lessons/{lesson}/{lang}"))
    }

    /// The address of the page on which a lesson is translated beside its original.
    pub fn translation(&self, lesson: &str, lang: Lang) -> String {
        self.page(&format!("lessons/{lesson}/{lang}/translate"))
    }
}

/// The title of a course in the language it is written in.
pub(super) fn title(lang: Lang, draft: &Draft) -> String {
    let title = draft.outline.texts.get(&draft.original).map(|texts| texts.title.trim()).unwrap_or_default();
    if title.is_empty() { t!(lang, "studio-untitled-course") } else { title.to_owned() }
}

/// The title of a lesson: in the language it was written in first, or else in any.
pub(super) fn lesson_title(lang: Lang, original: Lang, info: Option<&LessonInfo>) -> String {
    let texts = info.map(|info| &info.texts);
    let first = texts.and_then(|texts| texts.get(&original));
    let all = first.into_iter().chain(texts.into_iter().flat_map(|texts| texts.values()));
    let title = all.map(|text| text.title.trim()).find(|title| !title.is_empty());
    title.map_or_else(|| t!(lang, "studio-untitled-lesson"), str::to_owned)
}

/// A moment as people write it. Where there is no browser, in tests, it stays a number.
pub(super) fn when(lang: Lang, at: i64) -> String {
    if cfg!(target_arch = "wasm32") { browser::moment(at, lang.locale()) } else { at.to_string() }
}

/// Who changed something last, and when.
pub(super) fn last_change(lang: Lang, by: Option<&str>, at: i64) -> String {
    match by {
        Some(name) => t!(lang, "studio-changed-by", name = name.to_owned(), when = when(lang, at)),
        None => t!(lang, "studio-changed", when = when(lang, at)),
    }
}
