//! All pages of the site.

use anyhow::Result;
use shared::lang::Lang;

use crate::{answers::catalogue, server::Server};

/// The pages of text.
pub const TEXTS: [&str; 6] = ["about", "help", "leicht", "accessibility", "privacy", "imprint"];

/// A preview link that leads nowhere any more.
pub const GONE: &str = "/preview/gone";

/// A page, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// For files: `lesson-fraud-email`.
    pub name: String,
    /// Its address.
    pub path: String,
}

/// Every page that there is in a language, with every course and every lesson.
pub async fn all(server: &Server, lang: Lang) -> Result<Vec<Page>> {
    let mut pages = one_of_each(server, lang).await?;
    for course in catalogue(server, lang).await?.courses {
        pages.push(page(lang, format!("course-{}", course.id), &format!("/courses/{}", course.id)));
        for lesson in &course.lessons {
            let name = format!("lesson-{}-{lesson}", course.id);
            pages.push(page(lang, name, &format!("/courses/{}/{lesson}", course.id)));
        }
    }
    pages.dedup();
    Ok(pages)
}

/// Every kind of page once: one course, one lesson.
pub async fn one_of_each(server: &Server, lang: Lang) -> Result<Vec<Page>> {
    let courses = catalogue(server, lang).await?.courses;
    let mut pages = vec![
        page(lang, "home", ""),
        page(lang, "courses", "/courses"),
        page(lang, "courses-found", "/courses?q=Betrugg&topic=safety"),
        page(lang, "courses-none", "/courses?q=Quastenflosser"),
        page(lang, "me", "/me"),
        page(lang, "account", "/me/account"),
        page(lang, "settings", "/settings"),
        page(lang, "sign-in", "/sign-in"),
        page(lang, "sign-in-wrong", "/sign-in?problem=wrong-credentials"),
        page(lang, "register", "/register"),
        page(lang, "confirm", "/confirm/abc"),
        page(lang, "recover", "/recover"),
        page(lang, "reset", "/recover/abc"),
        page(lang, "organisations", "/studio/organisations"),
        page(lang, "workshops", "/workshops"),
        page(lang, "workshops-none", "/workshops?q=Quastenflosser&free=true"),
        page(lang, "workshops-month", "/workshops?month=now"),
        page(lang, "bookings", "/me/bookings"),
        page(lang, "desk", "/studio/desk"),
        page(lang, "studio", "/studio"),
        page(lang, "preview-gone", GONE),
        page(lang, "missing", "/nirgendwo"),
    ];
    pages.extend(TEXTS.map(|name| page(lang, name, &format!("/about/{name}"))));
    if let Some(course) = courses.iter().find(|course| course.id == "fraud").or(courses.first()) {
        pages.push(page(lang, "course", &format!("/courses/{}", course.id)));
        if let Some(lesson) = course.lessons.first() {
            let path = format!("/courses/{}/{lesson}", course.id);
            pages.push(page(lang, "lesson", &path));
            pages.push(page(lang, "remark", &format!("{path}/remark/1")));
        }
    }
    Ok(pages)
}

pub(crate) fn page(lang: Lang, name: impl Into<String>, path: &str) -> Page {
    Page { name: name.into(), path: format!("/{lang}{path}") }
}
