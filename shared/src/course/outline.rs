//! What a course is made of, as trainers arrange it: everything in `course.toml`, complete or not.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Level, Topic};
use crate::lang::Lang;

/// What `course.toml` says. While a course is being written anything may still be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outline {
    /// What the catalogue files it under.
    pub topic: Topic,
    /// How hard it is.
    pub level: Level,
    /// DigComp competences such as `4.2`.
    pub competences: Vec<String>,
    /// DigComp learning outcomes such as `LO4.2.01`.
    #[serde(default)]
    pub outcomes: Vec<String>,
    /// What the catalogue says. Its languages are those of the course.
    pub texts: BTreeMap<Lang, OutlineTexts>,
    /// In the order of learning.
    pub modules: Vec<OutlineModule>,
}

impl Outline {
    /// The languages it is offered in.
    pub fn languages(&self) -> impl Iterator<Item = Lang> + '_ {
        self.texts.keys().copied()
    }

    /// The ids of its lessons, in the order of learning.
    pub fn lesson_ids(&self) -> impl Iterator<Item = &str> {
        self.modules.iter().flat_map(|module| &module.lessons).map(String::as_str)
    }
}

/// What the catalogue says about a course, in one language. Plain texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutlineTexts {
    /// Its name.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// For whom it is: one sentence, or empty.
    #[serde(default)]
    pub audience: String,
    /// "Afterwards you can …"
    #[serde(default)]
    pub goals: Vec<String>,
    /// Further words that people may search for.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// A part of a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutlineModule {
    /// Its id within the course; final.
    pub id: String,
    /// Plain text, in the languages in which it has been written.
    pub title: BTreeMap<Lang, String>,
    /// The ids of its lessons, in the order of learning.
    pub lessons: Vec<String>,
}
