//! A course in all its languages, as the server keeps it, and pages beside the courses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Lesson, Level, Section, Topic};
use crate::lang::Lang;

/// A course in all its languages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Course {
    /// Its id among all courses.
    pub id: String,
    /// Which edition of its files this is: the same bytes give the same version, on every machine.
    pub version: String,
    /// What the catalogue files it under.
    pub topic: Topic,
    /// How hard it is.
    pub level: Level,
    /// DigComp competences such as `4.2`.
    pub competences: Vec<String>,
    /// DigComp learning outcomes such as `LO4.2.01`.
    pub outcomes: Vec<String>,
    /// What the catalogue says, in every language of the course.
    pub texts: BTreeMap<Lang, CourseTexts>,
    /// In the order of learning.
    pub modules: Vec<Module>,
    /// The lessons by language and id. Every language has all of them.
    pub lessons: BTreeMap<Lang, BTreeMap<String, Lesson>>,
    /// Pictures, films, sound and captions by file name.
    pub media: BTreeMap<String, MediaFile>,
}

impl Course {
    /// The languages it is offered in.
    pub fn languages(&self) -> impl Iterator<Item = Lang> + '_ {
        self.texts.keys().copied()
    }

    /// The ids of its lessons, in the order of learning.
    pub fn lesson_ids(&self) -> impl Iterator<Item = &str> {
        self.modules.iter().flat_map(|m| &m.lessons).map(String::as_str)
    }

    /// One lesson in one language.
    pub fn lesson(&self, lang: Lang, id: &str) -> Option<&Lesson> {
        self.lessons.get(&lang)?.get(id)
    }

    /// The module that a lesson belongs to.
    pub fn module_of(&self, lesson: &str) -> Option<&Module> {
        self.modules.iter().find(|m| m.lessons.iter().any(|id| id == lesson))
    }

    /// The lessons before and after this one, in the order of learning.
    pub fn neighbours(&self, lesson: &str) -> (Option<&str>, Option<&str>) {
        let ids: Vec<&str> = self.lesson_ids().collect();
        let Some(at) = ids.iter().position(|id| *id == lesson) else { return (None, None) };
        let before = at.checked_sub(1).and_then(|at| ids.get(at));
        (before.copied(), ids.get(at + 1).copied())
    }

    /// How long all lessons take most people.
    pub fn minutes(&self, lang: Lang) -> u32 {
        self.lessons.get(&lang).into_iter().flat_map(BTreeMap::values).map(|l| u32::from(l.minutes)).sum()
    }
}

/// What the catalogue says about a course, in one language. Plain texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseTexts {
    /// Its name.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// For whom it is: one sentence, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub audience: String,
    /// "Afterwards you can …"
    pub goals: Vec<String>,
    /// Further words that people may search for.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// A part of a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Module {
    /// Its id within the course.
    pub id: String,
    /// Plain text, in every language of the course.
    pub title: BTreeMap<Lang, String>,
    /// The ids of its lessons, in the order of learning.
    pub lessons: Vec<String>,
}

/// A picture, a film, a sound or captions below a course's `media/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MediaFile {
    /// Fingerprint of its bytes: the first 16 bytes of SHA-256, in hexadecimal.
    pub hash: String,
    /// Such as `image/svg+xml`.
    pub content_type: String,
    /// Width in CSS pixels; 0 of what is no picture.
    pub width: u32,
    /// Height in CSS pixels; 0 of what is no picture.
    pub height: u32,
}

/// A page beside the courses, such as the one about privacy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page {
    /// Its name in addresses.
    pub name: String,
    /// Plain text.
    pub title: String,
    /// What it says; without questions and pictures.
    pub sections: Vec<Section>,
}

/// Whether this may be the id of a course, module, lesson or question: lower-case letters, digits and hyphens, 64 at
/// most, no hyphen at the ends.
pub fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_fit_into_addresses() {
        for id in ["e", "e-mail", "2fa"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "-a", "a-", "A", "ä", "a b", "a/b", "..", &"a".repeat(65)] {
            assert!(!is_id(id), "{id}");
        }
    }
}
