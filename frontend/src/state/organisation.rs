//! What the pages of organisations have in common, at the desk, in the studio and in schools: where one is, who may come in, where to go.

use shared::api::account::Me;
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::app::Site;
use crate::route::Route;
use crate::state::found::looking;
use crate::state::learner::LearnerHandle;
use crate::t;

/// A part of the site in which each organisation has pages of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The organisers' desk.
    Desk,
    /// The courses that trainers write.
    Studio,
    /// Class groups and their school.
    School,
}

/// Where in which organisation one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// The part of the site.
    pub part: Part,
    /// The reader's language.
    pub lang: Lang,
    /// The organisation.
    pub organisation: Uuid,
}

impl At {
    /// An address of the API below the organisation.
    pub fn api(&self, rest: &str) -> String {
        format!("/api/v1/organisations/{}/{rest}", self.organisation)
    }

    /// The same, for reading in one's language.
    pub fn get(&self, rest: &str) -> String {
        self.api(&format!("{rest}?lang={}", self.lang))
    }

    /// The address of a page of this organisation.
    pub fn page(&self, rest: &str) -> String {
        let below = format!("{}/{rest}", self.organisation);
        let (lang, below) = (self.lang, below.trim_end_matches('/'));
        let route = match self.part {
            Part::Desk => Route::Desk { lang, path: format!("desk/{below}") },
            Part::Studio => Route::Studio { lang, path: format!("studio/courses/{below}") },
            Part::School => Route::School { lang, path: format!("school/{below}") },
        };
        route.to_path()
    }
}

/// A page for whoever is signed in; to others it says so with a title and a sentence.
pub fn for_signed_in(
    site: &Site,
    learner: &LearnerHandle,
    title: String,
    sentence: String,
    show: impl FnOnce(&Me) -> Html,
) -> Html {
    let lang = site.lang;
    match &learner.me {
        _ if !learner.ready => looking(lang),
        None => {
            let href = format!("{}?next={}", Route::SignIn { lang }.to_path(), site.route.to_path());
            html! {
                <>
                    <h1>{ title }</h1>
                    <p class="lead">{ sentence }</p>
                    <p><a class="button" {href}>{ t!(lang, "sign-in-send") }</a></p>
                </>
            }
        }
        Some(me) => show(me),
    }
}

/// Links to the pages of some organisations, by id and name.
pub fn doors(part: Part, lang: Lang, known: &[(Uuid, String)]) -> Html {
    html! {
        <ul class="doors">
            { for known.iter().map(|(organisation, name)| html! {
                <li key={organisation.to_string()}><a class="button quiet" href={At { part, lang, organisation: *organisation }.page("")}>{ name }</a></li>
            }) }
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_those_of_the_part() {
        let at = |part| At { part, lang: Lang::De, organisation: Uuid::from_u128(1) };
        let id = Uuid::from_u128(1);
        assert_eq!(at(Part::Desk).page("places"), format!("/de/studio/desk/{id}/places"));
        assert_eq!(at(Part::School).page("roster"), format!("/de/school/{id}/roster"));
        assert_eq!(at(Part::School).page(""), format!("/de/school/{id}"));
        assert_eq!(at(Part::Desk).get("places"), format!("/api/v1/organisations/{id}/places?lang=de"));
    }
}
