//! Addresses: the language first, then language-neutral words, so that switching the language keeps the place.

use shared::lang::Lang;
use yew_router::prelude::*;

/// Every page.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// What this is, and one thing to do next.
    #[at("/:lang")]
    Home {
        /// Language of the page.
        lang: Lang,
    },
    /// All courses, with search and filters in the query.
    #[at("/:lang/courses")]
    Catalogue {
        /// Language of the page.
        lang: Lang,
    },
    /// A course.
    #[at("/:lang/courses/:course")]
    Course {
        /// Language of the page.
        lang: Lang,
        /// Its id.
        course: String,
    },
    /// A lesson.
    #[at("/:lang/courses/:course/:lesson")]
    Lesson {
        /// Language of the page.
        lang: Lang,
        /// The course's id.
        course: String,
        /// The lesson's id.
        lesson: String,
    },
    /// What I have done, and what comes next.
    #[at("/:lang/me")]
    MyLearning {
        /// Language of the page.
        lang: Lang,
    },
    /// My account and my data.
    #[at("/:lang/me/account")]
    Account {
        /// Language of the page.
        lang: Lang,
    },
    /// Settings for reading.
    #[at("/:lang/settings")]
    Settings {
        /// Language of the page.
        lang: Lang,
    },
    /// Sign in.
    #[at("/:lang/sign-in")]
    SignIn {
        /// Language of the page.
        lang: Lang,
    },
    /// Make an account.
    #[at("/:lang/register")]
    Register {
        /// Language of the page.
        lang: Lang,
    },
    /// The link from the letter that confirms an address.
    #[at("/:lang/confirm/:token")]
    Confirm {
        /// Language of the page.
        lang: Lang,
        /// From the letter.
        token: String,
    },
    /// Ask for a new password.
    #[at("/:lang/recover")]
    Recover {
        /// Language of the page.
        lang: Lang,
    },
    /// The link from the letter that lets one choose a new password.
    #[at("/:lang/recover/:token")]
    Reset {
        /// Language of the page.
        lang: Lang,
        /// From the letter.
        token: String,
    },
    /// About, accessibility, privacy, imprint, help.
    #[at("/:lang/about/:name")]
    Text {
        /// Language of the page.
        lang: Lang,
        /// Which.
        name: String,
    },
    /// Organisations and people.
    #[at("/:lang/studio/organisations")]
    Organisations {
        /// Language of the page.
        lang: Lang,
    },
    /// Anything else.
    #[not_found]
    #[at("/404")]
    NotFound,
}

/// Where a page's data comes from: the path below `/api/v1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// No data.
    None,
    /// All courses.
    Catalogue,
    /// A course.
    Course(String),
    /// A lesson: course, lesson.
    Lesson(String, String),
    /// A page of text.
    Text(String),
}

/// Parts of the app that browsers load one by one, so that a learner's stays small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Home, courses, lessons, texts.
    Learn,
    /// Signing in, one's account, settings.
    Account,
    /// For those who write, lead, organise and administrate.
    Studio,
}

impl Bundle {
    /// The name of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Bundle::Learn => "learn",
            Bundle::Account => "account",
            Bundle::Studio => "studio",
        }
    }
}

impl Route {
    /// The language in the address; German where there is none.
    pub fn lang(&self) -> Lang {
        match self {
            Route::Home { lang }
            | Route::Catalogue { lang }
            | Route::Course { lang, .. }
            | Route::Lesson { lang, .. }
            | Route::MyLearning { lang }
            | Route::Account { lang }
            | Route::Settings { lang }
            | Route::SignIn { lang }
            | Route::Register { lang }
            | Route::Confirm { lang, .. }
            | Route::Recover { lang }
            | Route::Reset { lang, .. }
            | Route::Text { lang, .. }
            | Route::Organisations { lang } => *lang,
            Route::NotFound => Lang::De,
        }
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_lang(&self, to: Lang) -> Route {
        let mut route = self.clone();
        match &mut route {
            Route::Home { lang }
            | Route::Catalogue { lang }
            | Route::Course { lang, .. }
            | Route::Lesson { lang, .. }
            | Route::MyLearning { lang }
            | Route::Account { lang }
            | Route::Settings { lang }
            | Route::SignIn { lang }
            | Route::Register { lang }
            | Route::Confirm { lang, .. }
            | Route::Recover { lang }
            | Route::Reset { lang, .. }
            | Route::Text { lang, .. }
            | Route::Organisations { lang } => *lang = to,
            Route::NotFound => route = Route::Home { lang: to },
        }
        route
    }

    /// Which data the page needs before it is rendered.
    pub fn data(&self) -> Data {
        match self {
            Route::Home { .. } | Route::Catalogue { .. } | Route::MyLearning { .. } => Data::Catalogue,
            Route::Course { course, .. } => Data::Course(course.clone()),
            Route::Lesson { course, lesson, .. } => Data::Lesson(course.clone(), lesson.clone()),
            Route::Text { name, .. } => Data::Text(name.clone()),
            _ => Data::None,
        }
    }

    /// Whether search engines may keep the page.
    pub fn is_public(&self) -> bool {
        matches!(
            self,
            Route::Home { .. } | Route::Catalogue { .. } | Route::Course { .. } | Route::Lesson { .. } | Route::Text { .. }
        )
    }

    /// Which bundle the page belongs to. Between bundles the browser loads a page anew.
    pub fn bundle(&self) -> Bundle {
        match self {
            Route::Account { .. }
            | Route::Settings { .. }
            | Route::SignIn { .. }
            | Route::Register { .. }
            | Route::Confirm { .. }
            | Route::Recover { .. }
            | Route::Reset { .. } => Bundle::Account,
            Route::Organisations { .. } => Bundle::Studio,
            _ => Bundle::Learn,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_its_place_in_another_language() {
        let route = Route::recognize("/de/courses/fraud/email").unwrap();
        assert_eq!(route.in_lang(Lang::DeLeicht).to_path(), "/de-leicht/courses/fraud/email");
    }

    #[test]
    fn unknown_languages_lead_nowhere() {
        assert_eq!(Route::recognize("/xx/courses"), Some(Route::NotFound));
        assert_eq!(Route::recognize("/healthz"), Some(Route::NotFound));
    }
}
