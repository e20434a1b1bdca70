//! What stands in a page's `<head>`, and in the browser's tab when the app changes pages.

use shared::lang::Lang;

use crate::boot::PageData;
use crate::route::Route;
use crate::t;

/// Title and description of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// With the name of the site.
    pub title: String,
    /// For search engines and previews; empty where there is nothing to say.
    pub description: String,
}

/// Title and description of a page.
pub fn head(route: &Route, page: &PageData) -> Head {
    let lang: Lang = route.lang();
    let (title, description) = match page {
        PageData::Course(view) => (view.card.title.clone(), view.card.summary.clone()),
        PageData::Lesson(view) => {
            (format!("{} · {}", view.lesson.title, view.course_title), view.lesson.purpose.clone())
        }
        PageData::Text(view) => (view.title.clone(), String::new()),
        PageData::Missing => (t!(lang, "missing-title"), String::new()),
        PageData::Catalogue(_) | PageData::Plain | PageData::Book(_) => match route {
            Route::Home { .. } => {
                return Head { title: t!(lang, "site-title"), description: t!(lang, "site-description") };
            }
            Route::Catalogue { .. } => (t!(lang, "courses-title"), t!(lang, "courses-description")),
            Route::MyLearning { .. } => (t!(lang, "me-title"), String::new()),
            Route::Account { .. } => (t!(lang, "account-title"), String::new()),
            Route::Settings { .. } => (t!(lang, "settings-title"), String::new()),
            Route::SignIn { .. } => (t!(lang, "sign-in-title"), String::new()),
            Route::Register { .. } => (t!(lang, "register-title"), String::new()),
            Route::Confirm { .. } => (t!(lang, "confirm-title"), String::new()),
            Route::Recover { .. } | Route::Reset { .. } => (t!(lang, "recover-title"), String::new()),
            _ => (t!(lang, "missing-title"), String::new()),
        },
    };
    named(&title, description)
}

/// With the name of the site behind the title.
pub fn named(title: &str, description: String) -> Head {
    Head { title: format!("{title} · Lernwolf"), description }
}

/// Title and description of any page, for the server, which knows all bundles.
#[cfg(feature = "ssr")]
pub fn any_head(route: &Route, page: &PageData) -> Head {
    match route.bundle() {
        crate::route::Bundle::Book => crate::book::head(route, page),
        crate::route::Bundle::Studio => crate::studio::head(route, page),
        _ => head(route, page),
    }
}
