//! The queue: who is asked, for how long, and what everybody is told.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::workshop::booking::BookingView;
use shared::workshop::decision::Decision;
use shared::workshop::state::BookingState;

use super::{Desk, act, book, pass, see, state};
use crate::util::{TestApp, on_both};

on_both!(the_first_party_that_fits_is_asked_and_the_others_know_why_not, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(4).await;
    let visitor = app.visitor();
    let two = book(&visitor, session, "Anna Eins", 2).await;
    let rest = book(&visitor, session, "Ben Zwei", 2).await;
    let family = book(&visitor, session, "Familie Drei", 3).await;
    let pair = book(&visitor, session, "Paar Vier", 2).await;
    assert_eq!((family.state, family.before), (BookingState::Waiting, Some(0)));
    assert_eq!(pair.before, Some(1));
    assert_eq!(family.decisions[0].what, Decision::Queued { free: 0, party: 3, before: 0 });

    act(&visitor, &two.code, "cancel").await.ok();
    let family = see(&visitor, &family.code).await;
    assert_eq!((family.state, family.before), (BookingState::Waiting, Some(0)), "it keeps its place");
    assert_eq!(family.decisions[1].what, Decision::PassedOver { free: 2, party: 3, other: 2 });
    let offered = see(&visitor, &pair.code).await;
    assert_eq!(offered.state, BookingState::Offered);
    assert_eq!(offered.offer_until.as_ref().unwrap().text, "Mittwoch, 2. Dezember 2026, 11:00 Uhr");

    // Offered seats are nobody else's.
    assert_eq!(book(&visitor, session, "Spät Fünf", 1).await.state, BookingState::Waiting);
    let accepted: BookingView = act(&visitor, &pair.code, "accept").await.ok().json();
    assert_eq!(accepted.state, BookingState::Confirmed);
    act(&visitor, &pair.code, "accept").await.problem(Code::WrongState);

    // One seat is too few for the family, enough for the latecomer.
    act(&visitor, &rest.code, "cancel").await.ok();
    let seen = desk.see(session).await;
    assert_eq!(seen.session.seats.taken, 3);
    assert_eq!(state(&visitor, &family.code).await, BookingState::Waiting);
    assert!(seen.decisions.iter().any(|d| d.what == Decision::PassedOver { free: 2, party: 3, other: 1 }));
});

on_both!(an_offer_runs_out_and_the_next_is_asked, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let seat = book(&visitor, session, "Anna Eins", 1).await;
    let first = book(&visitor, session, "Ben Zwei", 1).await;
    let second = book(&visitor, session, "Cem Drei", 1).await;
    act(&visitor, &seat.code, "cancel").await.ok();
    pass(&app, TimeDelta::hours(24) - TimeDelta::seconds(1)).await;
    assert_eq!(state(&visitor, &first.code).await, BookingState::Offered);
    // Nobody has looked yet: even so the offer is not alive any more.
    app.pass(TimeDelta::seconds(1));
    assert!(!see(&visitor, &first.code).await.may.accept);
    act(&visitor, &first.code, "accept").await.problem(Code::OfferExpired);
    assert_eq!(state(&visitor, &first.code).await, BookingState::Expired);
    assert_eq!(state(&visitor, &second.code).await, BookingState::Offered);
    act(&visitor, &first.code, "accept").await.problem(Code::OfferExpired);
    // The next lets it run out, and two processes look after it at once.
    let other = app.another_process().await;
    app.pass(TimeDelta::hours(24));
    tokio::join!(app.app.look_after_workshops(), other.app.look_after_workshops());
    assert_eq!(state(&visitor, &second.code).await, BookingState::Expired);
    let seen = desk.see(session).await;
    assert_eq!(seen.decisions.iter().filter(|d| matches!(d.what, Decision::Expired { .. })).count(), 2);
    assert_eq!(seen.session.seats.taken, 0);
});

on_both!(an_offer_is_short_before_the_session_and_never_past_its_start, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let seat = book(&visitor, session, "Anna Eins", 1).await;
    let next = book(&visitor, session, "Ben Zwei", 1).await;
    let last = book(&visitor, session, "Cem Drei", 1).await;
    // 12 December, 9 h UTC is the begin; now it is an hour and a half before.
    app.pass(TimeDelta::days(10) + TimeDelta::hours(21) + TimeDelta::minutes(30));
    act(&visitor, &seat.code, "cancel").await.ok();
    let until = see(&visitor, &next.code).await.offer_until.unwrap();
    assert_eq!(until.text, "Samstag, 12. Dezember 2026, 10:00 Uhr");
    act(&visitor, &next.code, "decline").await.ok();
    assert_eq!(state(&visitor, &last.code).await, BookingState::Offered);
    pass(&app, TimeDelta::minutes(90)).await;
    assert_eq!(state(&visitor, &last.code).await, BookingState::Expired);
    act(&visitor, &next.code, "cancel").await.problem(Code::SessionBegun);
});

on_both!(capacity_is_raised_and_lowered, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(3).await;
    let visitor = app.visitor();
    let three = book(&visitor, session, "Familie Drei", 3).await;
    let two = book(&visitor, session, "Paar Zwei", 2).await;
    let lowered = desk.capacity(session, 1).await;
    assert_eq!((lowered.session.seats.overhang, lowered.session.seats.free), (2, 0));
    assert_eq!(state(&visitor, &three.code).await, BookingState::Confirmed, "nobody is dropped");
    assert!(
        lowered.decisions.iter().any(|d| d.what == Decision::CapacityChanged { from: 3, to: 1, overhang: 2 })
    );
    // A seat comes free, but the overhang is not gone.
    visitor.post(&format!("/api/v1/bookings/{}/party", three.code), json!({ "party": 2 })).await.ok();
    assert_eq!(state(&visitor, &two.code).await, BookingState::Waiting);
    let seen = desk.see(session).await;
    assert!(seen.decisions.iter().any(|d| d.what == Decision::Overhang { taken: 2, capacity: 1 }));
    assert_eq!(book(&visitor, session, "Spät Eins", 1).await.state, BookingState::Waiting);
    let raised = desk.capacity(session, 4).await;
    assert_eq!(raised.session.seats.overhang, 0);
    assert_eq!(state(&visitor, &two.code).await, BookingState::Offered);
});

on_both!(a_smaller_party_may_fit_at_once, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(3).await;
    let visitor = app.visitor();
    book(&visitor, session, "Paar Zwei", 2).await;
    let family = book(&visitor, session, "Familie Drei", 3).await;
    assert_eq!(family.may.largest_party, 3, "no more than there are seats");
    let path = format!("/api/v1/bookings/{}/party", family.code);
    let smaller: BookingView = visitor.post(&path, json!({ "party": 1 })).await.ok().json();
    assert_eq!(smaller.state, BookingState::Offered);
});

on_both!(a_closed_session_gives_no_seats_until_it_opens, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let seat = book(&visitor, session, "Anna Eins", 1).await;
    let next = book(&visitor, session, "Ben Zwei", 1).await;
    desk.change(session, |body| body["open"] = false.into()).await.ok();
    act(&visitor, &seat.code, "cancel").await.ok();
    assert_eq!(state(&visitor, &next.code).await, BookingState::Waiting);
    desk.change(session, |body| body["open"] = true.into()).await.ok();
    assert_eq!(state(&visitor, &next.code).await, BookingState::Offered);
});
