//! What the server hands the browser with a page.

use serde::{Deserialize, Serialize};
use shared::api::catalogue::{CatalogueView, CourseView, LessonView, TextView};
use shared::lang::Lang;

/// The data of a page, as it was rendered with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Boot {
    /// Path and query of the page.
    pub url: String,
    /// The data.
    pub page: PageData,
    /// Address of the drawn wolf, which changes with its content.
    pub wolf: String,
    /// Addresses of the interface's texts, by language.
    pub texts: Vec<(Lang, String)>,
}

/// What a page shows; see [`crate::route::Route::data`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageData {
    /// Nothing but texts of the interface.
    Plain,
    /// The address leads nowhere.
    Missing,
    /// All courses.
    Catalogue(CatalogueView),
    /// A course.
    Course(Box<CourseView>),
    /// A lesson.
    Lesson(Box<LessonView>),
    /// A page of text.
    Text(TextView),
    /// Workshops or a booking: JSON of a type that only the bundle of booking reads ([`crate::book::Page`]).
    Book(String),
}
