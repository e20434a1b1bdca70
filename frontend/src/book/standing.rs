//! How a booking stands, in words: a heading, a sentence, and what can be done about it.

use shared::api::workshop::booking::BookingView;
use shared::api::workshop::{Bookable, BookingState, SessionState};
use shared::lang::Lang;
use shared::workshop::decision::{Decision, SeatsGo};
use shared::workshop::queue;
use yew::prelude::*;

use super::Place;
use crate::app::Site;
use crate::components::wolf::{Pose, wolf};
use crate::components::workshop::{n_seats, persons, seats_went, state_title};
use crate::i18n::text_with;
use crate::t;

/// The state as heading and sentence; an offer has its two answers here.
pub(super) fn standing(site: &Site, view: &BookingView) -> Html {
    let lang = site.lang;
    let session_gone = view.session.state == SessionState::Cancelled;
    let pose = match view.state {
        _ if session_gone => Pose::Lost,
        BookingState::Confirmed | BookingState::Attended | BookingState::Offered => Pose::Happy,
        BookingState::Waiting => Pose::Sit,
        _ => Pose::Lost,
    };
    let now = Now::of(view);
    let cancelled = view.state == BookingState::Cancelled;
    let (heading, past) = past(lang, view, now);
    // Of a series that had begun: whoever was there reads first that there is no more of it.
    let ended = session_gone && matches!(view.state, BookingState::Attended | BookingState::Absent);
    let heading = if ended { Some(t!(lang, "booking-title-series-ended")) } else { heading };
    let stuck = never_fits(view);
    let (_, seats) = let_go(view);
    let rebook = |first: String| {
        let went = seats_went(lang, view.party, seats);
        [Some(first).filter(|it| !it.is_empty()), went, Some(t!(lang, "booking-text-declined"))]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let sentence = if ended {
        t!(lang, "booking-text-series-ended")
    } else if let Some(past) = past.filter(|_| !session_gone) {
        past
    } else if cancelled && session_gone {
        t!(lang, "booking-text-session-cancelled")
    } else if cancelled && was(view, |it| matches!(it, Decision::CancelledByDesk { .. })) {
        t!(lang, "booking-text-cancelled-by-desk")
    } else if cancelled && only_waited(view) {
        t!(lang, "booking-text-cancelled-waiting")
    } else if stuck {
        let (seats, people) = (n_seats(lang, view.session.seats.capacity), persons(lang, view.party));
        t!(lang, "booking-text-too-large", seats = seats, people = people)
    } else if view.state == BookingState::Declined {
        rebook(String::new())
    } else if view.state == BookingState::Expired {
        rebook(t!(lang, "booking-text-expired"))
    } else {
        let until = view.offer_until.as_ref().map(|until| until.text.clone()).unwrap_or_default();
        text_with(
            lang,
            &format!("booking-text-{}", view.state.code()),
            &[("party", view.party.into()), ("until", until.into())],
        )
    };
    html! {
        <div class="wolf-says">{ wolf(&site.wolf, pose) }<div class="bubble">
            <h1>{ heading.unwrap_or_else(|| title(lang, view)) }</h1>
            <p>{ sentence }</p>
            if stuck {
                <p>{ t!(lang, "booking-ways") }</p>
                <ul>
                    <li><a class="alone" href="#change">{ t!(lang, "booking-way-smaller") }</a></li>
                    <li><a class="alone" href={format!("{}#dates", Place::Workshop(view.session.slug.clone()).to_path(lang))}>{ t!(lang, "booking-way-other") }</a></li>
                    <li><a class="alone" href="#cancel">{ t!(lang, "booking-way-leave") }</a></li>
                </ul>
            } else if let (Now::Ahead, Some(before)) = (now, view.before) {
                <p>{ t!(lang, "booking-text-place", n = before) }</p>
            }
            if view.may.accept || view.may.decline {
                <div class="actions">
                    if view.may.accept { { action(lang, view, "accept", "button big", t!(lang, "booking-accept", party = view.party)) } }
                    if view.may.decline { { action(lang, view, "decline", "button quiet", t!(lang, "booking-decline")) } }
                </div>
            }
        </div></div>
    }
}

/// The state as a heading.
pub(super) fn title(lang: Lang, view: &BookingView) -> String {
    match let_go(view) {
        (true, _) if view.state == BookingState::Declined => t!(lang, "booking-title-declined-at-desk"),
        _ => state_title(lang, view.state),
    }
}

/// Whether a party waits for more seats than there are: the session has become smaller.
pub(super) fn never_fits(view: &BookingView) -> bool {
    view.state == BookingState::Waiting
        && Now::of(view) == Now::Ahead
        && queue::never_fits(view.session.seats.capacity, view.party)
}

/// Of an offer that came to nothing: whether the organiser noted that it was declined, and what became of the seats.
fn let_go(view: &BookingView) -> (bool, Option<SeatsGo>) {
    let last = view.decisions.iter().rev().find_map(|it| match it.what {
        Decision::Declined { at_desk, seats, .. } => Some((at_desk, seats)),
        Decision::Expired { seats, .. } => Some((false, seats)),
        _ => None,
    });
    last.unwrap_or_default()
}

/// Where the session stands: by the server's clock, not the device's.
#[derive(Clone, Copy, PartialEq)]
enum Now {
    Ahead,
    Begun,
    Over,
}

impl Now {
    fn of(view: &BookingView) -> Now {
        match view.session.seats.bookable {
            _ if view.over => Now::Over,
            Bookable::Begun => Now::Begun,
            _ => Now::Ahead,
        }
    }
}

/// Heading and sentence where nothing more is to come: seats are neither kept nor given any more.
fn past(lang: Lang, view: &BookingView, now: Now) -> (Option<String>, Option<String>) {
    match (view.state, now) {
        (_, Now::Ahead) => (None, None),
        (BookingState::Waiting | BookingState::Offered, _) => {
            (Some(t!(lang, "booking-past-title-waiting")), Some(t!(lang, "booking-past-waiting")))
        }
        (BookingState::Confirmed, Now::Over) => (
            Some(t!(lang, "booking-past-title")),
            Some(t!(lang, "booking-past-confirmed", party = view.party)),
        ),
        (state, Now::Over) if state.is_over() => (None, Some(t!(lang, "booking-past-gone"))),
        _ => (None, None),
    }
}

/// Whether something like this was decided. Not only last: what is decided about the session later stands there as well.
fn was(view: &BookingView, what: impl Fn(&Decision) -> bool) -> bool {
    view.decisions.iter().any(|it| what(&it.what))
}

/// Whether there never was a seat to give back.
fn only_waited(view: &BookingView) -> bool {
    let seat = |it: &Decision| {
        matches!(it, Decision::Confirmed { .. } | Decision::Offered { .. } | Decision::Accepted { .. })
    };
    was(view, |it| matches!(it, Decision::Queued { .. } | Decision::Behind { .. })) && !was(view, seat)
}

/// A form of one button.
pub(super) fn action(lang: Lang, view: &BookingView, what: &str, class: &'static str, words: String) -> Html {
    html! {
        <form method="post" action={format!("/api/v1/bookings/{}/{what}", view.code)}>
            <input type="hidden" name="lang" value={lang.code()} />
            <button {class} type="submit">{ words }</button>
        </form>
    }
}
