//! What becomes of sessions and bookings over time: series that run, sessions that are closed or moved, people who cannot be
//! reached.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::desk::{CallReason, OpenCall};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::{Desk, act, book, pass, room, see, state, try_to_book, wish};
use crate::util::{TestApp, on_both};

fn by_letter(name: &str, email: &str) -> serde_json::Value {
    json!({ "key": Uuid::new_v4(), "name": name, "email": email, "lang": "de", "party": 1 })
}

on_both!(a_series_goes_on_after_its_first_date, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let date = |day: u8| json!({ "starts": format!("2026-12-{day:02}T10:00"), "ends": format!("2026-12-{day:02}T12:00") });
    let when = json!({ "dates": [date(5), date(12), date(19)] });
    let session = desk.plan(series.id, room(desk.place, 5), when).await[0];
    let visitor = app.visitor();
    let anna: BookingView =
        try_to_book(&visitor, session, &by_letter("Anna", "anna@example.org")).await.ok().json();
    app.letter_to("anna@example.org").await;
    let ben = book(&visitor, session, "Ben", 1).await;
    pass(&app, TimeDelta::days(3)).await;
    assert!(app.letter_to("anna@example.org").await.text.contains("Subject: Erinnerung"));
    pass(&app, TimeDelta::days(1)).await;

    // The first evening: she is there. She may still be told of the others, and he may still leave.
    let note = json!({ "key": Uuid::new_v4(), "which": { "code": anna.code }, "mark": "attended", "at": app.clock_ms() });
    desk.signed_in().await;
    let path = desk.at(&format!("sessions/{session}/check-in"));
    desk.organiser.post(&path, json!({ "notes": [note] })).await.ok();
    act(&visitor, &ben.code, "cancel").await.ok();
    pass(&app, TimeDelta::days(6)).await;
    assert!(app.letter_to("anna@example.org").await.text.contains("Subject: Erinnerung"));

    // The last date is moved, another one falls out of the calendar and keeps its number.
    desk.change(session, |body| body["dates"] = json!([date(5), date(12), date(20)])).await.ok();
    let letter = app.letter_to("anna@example.org").await.text.replace("\r\n ", "");
    assert!(letter.contains("-2@") && letter.contains("DTSTART:20261220T090000Z"), "{letter}");
    desk.change(session, |body| body["dates"] = json!([date(5), date(12)])).await.ok();
    let letter = app.letter_to("anna@example.org").await.text;
    assert_eq!(letter.matches("STATUS:CANCELLED").count(), 2, "in the letter and its attachment: {letter}");
    desk.change(session, |body| body["dates"] = json!([date(5), date(11)])).await.problem(Code::DateOver);

    let path = desk.at(&format!("sessions/{session}/cancel"));
    desk.organiser.post(&path, json!({ "message": "Die Heizung ist aus." })).await.ok();
    assert!(app.letter_to("anna@example.org").await.text.contains("Heizung"));
    assert_eq!(state(&visitor, &anna.code).await, BookingState::Attended, "she has been there");
});

on_both!(nobody_goes_past_those_who_wait_for_a_closed_session, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna", 1).await;
    let ben = book(&visitor, session, "Ben", 1).await;
    desk.change(session, |body| body["open"] = false.into()).await.ok();
    act(&visitor, &anna.code, "cancel").await.ok();
    assert_eq!(state(&visitor, &ben.code).await, BookingState::Waiting, "closed sessions give no seats");
    assert_eq!(desk.call(session, "Chris", 1).await.state, BookingState::Waiting);
    desk.change(session, |body| body["open"] = true.into()).await.ok();
    assert_eq!(state(&visitor, &ben.code).await, BookingState::Offered);
});

on_both!(an_offer_does_not_outlive_an_earlier_start, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna", 1).await;
    let ben = book(&visitor, session, "Ben", 1).await;
    act(&visitor, &anna.code, "cancel").await.ok();
    let day = json!([{ "starts": "2026-12-01T14:00", "ends": "2026-12-01T16:00" }]);
    desk.change(session, |body| body["dates"] = day).await.ok();
    let until = see(&visitor, &ben.code).await.offer_until.unwrap();
    assert_eq!(until.text, "Dienstag, 1. Dezember 2026, 14:00 Uhr");
    pass(&app, TimeDelta::hours(3)).await;
    act(&visitor, &ben.code, "accept").await.problem(Code::OfferExpired);
});

on_both!(whoever_has_no_email_is_on_the_call_list_until_it_is_settled, async |app: TestApp| {
    let (desk, other) = (Desk::named(&app, "Ours").await, Desk::named(&app, "Theirs").await);
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna", 1).await;
    let ben = book(&visitor, session, "Ben", 1).await;
    act(&visitor, &anna.code, "cancel").await.ok();
    let calls = async || -> Vec<(CallReason, String)> {
        let open: Vec<OpenCall> = desk.organiser.get(&desk.at("calls")).await.ok().json();
        open.into_iter().map(|one| (one.call.why, one.call.booking.name)).collect()
    };
    assert_eq!(calls().await, [(CallReason::Offer, "Ben".to_owned())]);
    other.organiser.get(&desk.at("calls")).await.problem(Code::Forbidden);
    assert_eq!(other.organiser.get(&other.at("calls")).await.ok().text(), "[]");
    act(&visitor, &ben.code, "cancel").await.ok();
    assert_eq!(calls().await, [], "there is nothing to call about any more");
    // What the organiser does is told by telephone.
    let chris = desk.call(session, "Chris", 1).await;
    desk.act(session, chris.id, json!("revoke")).await.ok();
    assert_eq!(calls().await, [(CallReason::CancelledByDesk, "Chris".to_owned())]);
});

on_both!(another_address_of_the_place_is_told, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    try_to_book(&app.visitor(), session, &by_letter("Anna", "anna@example.org")).await.ok();
    app.letter_to("anna@example.org").await;
    let path = desk.at(&format!("places/{}", desk.place));
    let mut place = json!({ "name": "Markthalle", "street": "Anderer Weg 7", "town": "Wolfsburg" });
    desk.organiser.put(&path, &place).await.ok();
    assert!(app.letter_to("anna@example.org").await.text.contains("Anderer Weg 7"));
    place["directions"] = json!([["de", "Durch den Hof."]]);
    desk.organiser.put(&path, &place).await.ok();
    assert!(app.letters_to("anna@example.org").await.is_empty(), "the way is described anew, no more");
});

on_both!(a_key_opens_its_own_booking_alone, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(3).await;
    let visitor = app.visitor();
    let mut mine = wish("Anna", 1);
    try_to_book(&visitor, session, &mine).await.ok();
    mine["name"] = "Mallory".into();
    mine["phone"] = "030 23125 666".into();
    try_to_book(&visitor, session, &mine).await.problem(Code::Conflict);
    mine["key"] = json!(Uuid::nil());
    let problem = try_to_book(&visitor, session, &mine).await.problem(Code::Invalid);
    assert_eq!(problem.field.as_deref(), Some("key"));
    // Four will never fit into three seats: they are told at once.
    try_to_book(&visitor, session, &wish("Familie", 4)).await.problem(Code::LargerThanSession);
    let path = desk.at(&format!("sessions/{session}/check-in"));
    let ticks = json!({ "notes": [], "ticks": [{ "key": Uuid::new_v4(), "count": i32::MIN }] });
    desk.organiser.post(&path, ticks).await.problem(Code::Invalid);
});

on_both!(an_account_erased_meanwhile_takes_nobody_elses_booking_along, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(20).await;
    let visitor = app.visitor();
    let gone = app.person("rosa").await;
    let account = gone.me().await.id;
    let erased = async |number: usize| {
        let wish = serde_json::from_value(wish(&format!("Rosa {number}"), 1)).unwrap();
        let key = lernwolf::workshops::wish::Key::Given(Uuid::new_v4());
        lernwolf::workshops::wish::Wish::own(&app.app.db.read, wish, key, Some(account)).await.unwrap()
    };
    let wishes = [erased(1).await, erased(2).await];
    gone.post("/api/v1/me/erase", json!({ "password": crate::util::PASSWORD })).await.status(204);
    let [one, two] = wishes;
    let place = |wish| app.app.orders.place(session, lernwolf::workshops::orders::What::Book(Box::new(wish)));
    let [anna, ben, cem] = ["Anna", "Ben", "Cem"].map(|name| wish(name, 1));
    let (a, b, c, d, e) = tokio::join!(
        try_to_book(&visitor, session, &anna),
        place(one),
        try_to_book(&visitor, session, &ben),
        place(two),
        try_to_book(&visitor, session, &cem),
    );
    assert!(b.is_err() && d.is_err());
    for answer in [a, c, e] {
        let made: BookingView = answer.ok().json();
        assert_eq!(
            state(&visitor, &made.code).await,
            BookingState::Confirmed,
            "what was confirmed is stored"
        );
    }
});
