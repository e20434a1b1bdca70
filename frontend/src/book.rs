//! Workshops and bookings, in a bundle of their own. Their pages are rendered by the server and work without scripts:
//! links, forms with everything in the address, forms that are sent as they are.

mod booking;
mod filters;
mod form;
mod list;
mod mine;
mod month;
#[cfg(all(test, feature = "ssr"))]
#[path = "book/tests.rs"]
mod rendered;
mod workshop;

use std::rc::Rc;

use shared::api::workshop::booking::BookingView;
use shared::api::workshop::listing::{WorkshopList, WorkshopView};
use shared::lang::Lang;
use yew::prelude::*;

use crate::app::{Pages, Site};
use crate::boot::PageData;
use crate::components::workshop::state_title;
use crate::head::{Head, named};
use crate::pages::missing::missing;
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;

/// The bundle of booking.
pub const PAGES: Pages = Pages { page, head };

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

/// What a page shows, read from [`PageData::Book`].
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// Of [`Place::List`].
    List(WorkshopList),
    /// Of [`Place::Workshop`].
    Workshop(Box<WorkshopView>),
    /// Of [`Place::Booking`].
    Booking(Box<BookingView>),
}

impl Page {
    /// Reads the data of a page; none where it has none.
    pub fn read(route: &Route, data: &PageData) -> Option<Page> {
        let (Route::Book { path, .. }, PageData::Book(json)) = (route, data) else { return None };
        match Place::at(path) {
            Place::List => serde_json::from_str(json).ok().map(Page::List),
            Place::Workshop(_) => serde_json::from_str(json).ok().map(Page::Workshop),
            Place::Booking(_) => serde_json::from_str(json).ok().map(Page::Booking),
            Place::Mine => None,
        }
    }
}

/// Title and description of a page.
pub fn head(route: &Route, data: &PageData) -> Head {
    let lang = route.lang();
    if *data == PageData::Missing {
        return crate::head::head(route, data);
    }
    match Page::read(route, data) {
        Some(Page::Workshop(view)) => named(&view.title, view.summary.clone()),
        Some(Page::Booking(view)) => {
            named(&format!("{} · {}", state_title(lang, view.state), view.session.title), String::new())
        }
        Some(Page::List(_)) => named(&t!(lang, "workshops-title"), t!(lang, "workshops-description")),
        None => named(&t!(lang, "bookings-title"), String::new()),
    }
}

/// The page of a route.
pub fn page(site: &Site, _: &LearnerHandle, data: &Rc<PageData>) -> Html {
    match &site.route {
        _ if **data == PageData::Missing => missing(site),
        Route::Book { path, .. } if Place::at(path) == Place::Mine => html! { <mine::Mine /> },
        Route::Book { .. } => html! { <Book data={Rc::clone(data)} /> },
        _ => Html::default(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BookProps {
    data: Rc<PageData>,
}

/// Reads the data once, not at every turn of the app.
#[component]
fn Book(props: &BookProps) -> Html {
    let site = use_context::<Site>();
    let route = site.as_ref().map(|site| site.route.clone());
    let page = use_memo((route, Rc::clone(&props.data)), |(route, data)| Page::read(route.as_ref()?, data));
    let Some(site) = site else { return Html::default() };
    match &*page {
        Some(Page::List(view)) => list::list(&site, view),
        Some(Page::Workshop(view)) => workshop::workshop(&site, view),
        Some(Page::Booking(view)) => booking::booking(&site, view),
        None => Html::default(),
    }
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
