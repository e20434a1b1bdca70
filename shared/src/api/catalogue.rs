//! Courses as learners see them.

use serde::{Deserialize, Serialize};

use crate::course::{Lesson, Level, Topic};
use crate::lang::Lang;

/// All courses, in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CatalogueView {
    /// By title.
    pub courses: Vec<CourseCard>,
}

/// A course in the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseCard {
    /// The course's id.
    pub id: String,
    /// In the language asked for, or the nearest that the course has.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// What it is filed under.
    pub topic: Topic,
    /// DigComp level.
    pub level: Level,
    /// DigComp competences such as `4.2`.
    pub competences: Vec<String>,
    /// All lessons together.
    pub minutes: u16,
    /// The ids of its lessons, in order.
    pub lessons: Vec<String>,
    /// The languages it is offered in.
    pub languages: Vec<Lang>,
    /// The language of these texts.
    pub lang: Lang,
    /// Titles of the lessons: what the search looks through besides title and summary.
    pub lesson_titles: Vec<String>,
    /// Further words that people may search for.
    pub keywords: Vec<String>,
    /// A picture of the course: address, width, height.
    pub picture: Option<(String, u32, u32)>,
}

/// A course's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseView {
    /// As in the catalogue.
    pub card: CourseCard,
    /// For whom it is: one sentence, or empty.
    #[serde(default)]
    pub audience: String,
    /// "Afterwards you can …"
    pub goals: Vec<String>,
    /// Its modules, in order.
    pub modules: Vec<ModuleView>,
    /// Names of the competences, in the order of `card.competences`; with the day of the next workshop about it, if there
    /// is one.
    pub competence_names: Vec<String>,
    /// The next workshops that serve them: address of the page, and what and when in words.
    #[serde(default)]
    pub workshops: Vec<(String, String)>,
}

/// A module on a course's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModuleView {
    /// Its id within the course.
    pub id: String,
    /// Plain text.
    pub title: String,
    /// Its lessons, in order.
    pub lessons: Vec<LessonLine>,
}

/// A lesson in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LessonLine {
    /// Its id within the course.
    pub id: String,
    /// Plain text.
    pub title: String,
    /// What it is for in life.
    pub purpose: String,
    /// How long it takes most people.
    pub minutes: u16,
    /// How many questions it asks.
    pub questions: u16,
}

/// A lesson's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LessonView {
    /// The course it belongs to.
    pub course: String,
    /// The course's title.
    pub course_title: String,
    /// Names this very text of the course; answers carry it, so that they are graded by what people read.
    pub version: String,
    /// The language of these texts: the one asked for, or the nearest that the course has.
    pub lang: Lang,
    /// The lesson; its pictures' files are addresses.
    pub lesson: Lesson,
    /// Its place among the course's lessons, from 0.
    pub place: u16,
    /// All lessons of the course, in order: ids and titles.
    pub all: Vec<(String, String)>,
    /// The next workshops that serve its competences: address of the page, and what and when in words.
    #[serde(default)]
    pub workshops: Vec<(String, String)>,
}

/// A competence of DigComp: `GET /api/v1/competences` has all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CompetenceName {
    /// Such as `4.2`; what stands before the dot is its area.
    pub id: String,
    /// What it is called, in the reader's language.
    pub name: String,
}

/// A page of plain text such as "About".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextView {
    /// Its name in addresses.
    pub name: String,
    /// Plain text.
    pub title: String,
    /// HTML, made by our Markdown reader alone.
    pub html: String,
}
