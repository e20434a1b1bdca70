//! Workshops and bookings, in a bundle of their own. Their pages are rendered by the server and work without scripts:
//! links, forms with everything in the address, forms that are sent as they are.

mod booked;
mod booking;
mod fields;
mod filters;
mod form;
mod list;
mod mine;
mod month;
#[cfg(all(test, feature = "ssr"))]
#[path = "book/tests.rs"]
mod rendered;
mod standing;
mod workshop;

use std::rc::Rc;

use shared::api::workshop::booking::{BookingView, RefusedBooking};
use shared::api::workshop::listing::{WorkshopList, WorkshopView};
use shared::lang::Lang;
use yew::prelude::*;

use crate::app::{Pages, Site};
use crate::head::{self, Head, named};
use crate::pages::missing::missing;
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;

/// The pages of this bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// All sessions, as a list or a month.
    List,
    /// A workshop, by its name in addresses.
    Workshop(String),
    /// A booking, by its code.
    Booking(String),
    /// The bookings of whoever is signed in.
    Mine,
}

impl Place {
    /// The page of a path behind the language.
    pub fn at(path: &str) -> Place {
        match path.split_once('/') {
            Some(("workshops", slug)) => Place::Workshop(slug.to_owned()),
            Some(("bookings", code)) => Place::Booking(code.to_owned()),
            Some(_) => Place::Mine,
            None => Place::List,
        }
    }

    /// Its route.
    pub fn route(&self, lang: Lang) -> Route {
        let path = match self {
            Place::List => "workshops".to_owned(),
            Place::Workshop(slug) => format!("workshops/{slug}"),
            Place::Booking(code) => format!("bookings/{code}"),
            Place::Mine => "me/bookings".to_owned(),
        };
        Route::Book { lang, path }
    }

    /// Its address.
    pub fn to_path(&self, lang: Lang) -> String {
        self.route(lang).to_path()
    }
}

/// The bundle of booking.
pub struct Book;

/// What a page of the bundle shows.
pub enum Shown {
    /// Of [`Place::List`].
    List(Box<WorkshopList>),
    /// Of [`Place::Workshop`].
    Workshop(Box<WorkshopView>),
    /// Of [`Place::Workshop`], where it answers a plain form.
    Refused(Box<RefusedBooking>),
    /// Of [`Place::Booking`].
    Booking(Box<BookingView>),
    /// Of [`Place::Mine`], which asks for it itself.
    Mine,
}

impl Pages for Book {
    type Data = Shown;

    fn read(route: &Route, json: &str) -> Option<Shown> {
        let Route::Book { path, .. } = route else { return None };
        match Place::at(path) {
            Place::List => serde_json::from_str(json).ok().map(Shown::List),
            Place::Workshop(_) => serde_json::from_str(json)
                .map(Shown::Workshop)
                .or_else(|_| serde_json::from_str(json).map(Shown::Refused))
                .ok(),
            Place::Booking(_) => serde_json::from_str(json).ok().map(Shown::Booking),
            Place::Mine => Some(Shown::Mine),
        }
    }

    fn head(route: &Route, data: &Shown) -> Head {
        let lang = route.lang();
        match data {
            Shown::List(_) => named(&t!(lang, "workshops-title"), t!(lang, "workshops-description")),
            Shown::Workshop(view) => named(&view.title, view.summary.clone()),
            Shown::Refused(it) => {
                named(&t!(lang, "book-refused-title", title = it.workshop.title.clone()), String::new())
            }
            Shown::Booking(view) => {
                named(&format!("{} · {}", standing::title(lang, view), view.session.title), String::new())
            }
            Shown::Mine => named(&t!(lang, "bookings-title"), String::new()),
        }
    }

    fn happened(route: &Route, query: &str) -> Option<String> {
        is_booking(route).then(|| booking::happened(route.lang(), query)).flatten()
    }

    fn page(site: &Site, _: &LearnerHandle, data: &Rc<Shown>) -> Html {
        match &**data {
            Shown::List(view) => list::list(site, view),
            Shown::Workshop(view) => workshop::workshop(site, view, None),
            Shown::Refused(it) => workshop::workshop(site, &it.workshop, Some(&it.refusal)),
            Shown::Booking(view) => booking::booking(site, view),
            Shown::Mine => html! { <mine::Mine /> },
        }
    }

    fn missing(site: &Site) -> Html {
        match &site.route {
            Route::Book { path, .. } if is_booking(&site.route) => mine::unknown(site.lang, path),
            _ => missing(site),
        }
    }

    fn missing_head(route: &Route, lang: Lang) -> Head {
        if is_booking(route) {
            named(&t!(lang, "bookings-unknown"), String::new())
        } else {
            head::missing(lang)
        }
    }
}

fn is_booking(route: &Route) -> bool {
    matches!(route, Route::Book { path, .. } if path.starts_with("bookings/"))
}

/// A value of an address's query; empty if it is not there.
pub(crate) fn asked(query: &str, name: &str) -> String {
    form_urlencoded::parse(query.as_bytes())
        .find(|(n, _)| n == name)
        .map(|(_, v)| v.into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_lead_back_to_themselves() {
        for place in
            [Place::List, Place::Workshop("smartphone".into()), Place::Booking("AB12".into()), Place::Mine]
        {
            let Route::Book { path, .. } = place.route(Lang::De) else { panic!("{place:?}") };
            assert_eq!(Place::at(&path), place);
            assert_eq!(Route::at(&place.to_path(Lang::En)), place.route(Lang::En));
        }
    }

    #[test]
    fn a_query_is_read() {
        assert_eq!(asked("a=1&problem=party-size&q=K%C3%B6ln+x", "q"), "Köln x");
        assert_eq!(asked("", "q"), "");
    }
}
