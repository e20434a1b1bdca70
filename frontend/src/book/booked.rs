//! What somebody who is signed in has booked of a workshop already: said at the very session, before they book once more.
//! The page itself is the same for everybody, so the app asks for it once it is there.

use std::cell::Cell;
use std::rc::Rc;

use shared::api::workshop::BookingState;
use shared::api::workshop::booking::{BookingView, MyBookings};
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::Place;
use crate::app::Site;
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{n_seats, persons};
use crate::state::learner::LearnerHandle;
use crate::{api, t};

/// The bookings that live, of the sessions of a workshop that are not over.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Booked(Rc<Vec<BookingView>>);

impl Booked {
    fn of(&self, session: Uuid) -> impl Iterator<Item = &BookingView> {
        self.0.iter().filter(move |booking| booking.session.id == session)
    }

    /// Whether there is one of this session.
    pub(super) fn has(&self, session: Uuid) -> bool {
        self.of(session).next().is_some()
    }
}

/// What was read for somebody, if it is they who look now. A code opens a booking: nobody is shown another's, not even until
/// their own are there.
pub(super) fn theirs<T>((whose, read): &(Option<Uuid>, T), who: Option<Uuid>) -> Option<&T> {
    (*whose == who).then_some(read)
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct WithBookedProps {
    /// Whose sessions.
    pub workshop: Uuid,
    pub children: Html,
}

/// Tells those below what somebody has booked: a [`Booked`] as context. Without the app, or signed out, nothing.
#[component]
pub(super) fn WithBooked(props: &WithBookedProps) -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let booked = use_state_eq(|| (None::<Uuid>, Booked::default()));
    let lang = site.map(|site| site.lang).unwrap_or_default();
    let who = learner.and_then(|learner| learner.me.as_ref().map(|me| me.id));
    {
        let booked = booked.clone();
        use_effect_with((who, lang, props.workshop), move |(who, lang, workshop)| {
            let alive = Rc::new(Cell::new(true));
            let (still, who) = (Rc::clone(&alive), *who);
            let path = who.map(|_| format!("/api/v1/me/bookings?lang={lang}&workshop={workshop}"));
            spawn_local(async move {
                let mine = match path {
                    Some(path) => api::get::<MyBookings>(&path).await.unwrap_or_default().upcoming,
                    None => vec![],
                };
                let lives = mine.into_iter().filter(|booking| !booking.state.is_over());
                if still.get() {
                    booked.set((who, Booked(Rc::new(lives.collect()))));
                }
            });
            move || alive.set(false)
        });
    }
    let context = theirs(&booked, who).cloned().unwrap_or_default();
    html! { <ContextProvider<Booked> {context}>{ props.children.clone() }</ContextProvider<Booked>> }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OwnProps {
    pub session: Uuid,
    /// Where several stand together: which of them is meant.
    #[prop_or_default]
    pub time: Option<String>,
}

/// That somebody has booked a session, with the way to the booking; nothing if they have not.
#[component]
pub(super) fn Own(props: &OwnProps) -> Html {
    let (site, booked) = (use_context::<Site>(), use_context::<Booked>());
    let (Some(site), Some(booked)) = (site, booked) else { return Html::default() };
    html! { { for booked.of(props.session).map(|booking| line(site.lang, booking, props.time.as_deref())) } }
}

fn line(lang: Lang, booking: &BookingView, time: Option<&str>) -> Html {
    let words = match booking.state {
        BookingState::Waiting => t!(lang, "booked-waiting", people = persons(lang, booking.party)),
        BookingState::Offered => t!(lang, "booked-offered", seats = n_seats(lang, booking.party.into())),
        _ => t!(lang, "booked-already", seats = n_seats(lang, booking.party.into())),
    };
    let words = time.map_or(words.clone(), |time| format!("{time}: {words}"));
    html! {
        <div key={booking.code.clone()}>
            <p class="state" data-tone="good">{ icon(IconName::Check) }<span>{ words }</span></p>
            <p><a class="alone" href={Place::Booking(booking.code.clone()).to_path(lang)}>{ t!(lang, "booked-see") }</a></p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_sees_what_was_read_for_somebody_else() {
        let (anna, ben) = (Some(Uuid::from_u128(1)), Some(Uuid::from_u128(2)));
        let read = (anna, "ABCD-EFGH-JKMN-PQRS-TVWX");
        assert_eq!(theirs(&read, anna), Some(&read.1));
        assert_eq!(theirs(&read, ben), None, "signed in after her");
        assert_eq!(theirs(&read, None), None, "her sign-in has ended");
    }
}
