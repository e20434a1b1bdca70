//! Who was there: noted on the day of the session at the earliest, and gone with a session that does not take place. And a
//! party grows only where there is room.

use chrono::TimeDelta;
use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::desk::{CheckedIn, FiguresView, Noted};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::{Desk, act, book, room, state, try_to_book};
use crate::util::{TestApp, on_both};

on_both!(nobody_is_noted_before_the_day_of_the_session, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let anna = desk.call(session, "Anna Eins", 1).await;
    let path = desk.at(&format!("sessions/{session}/check-in"));
    let check_in = async |mark: &str, at: i64| -> Noted {
        let note = json!({ "key": Uuid::new_v4(), "which": { "booking": anna.id }, "mark": mark, "at": at });
        let done: CheckedIn = desk.organiser.post(&path, json!({ "notes": [note] })).await.ok().json();
        done.notes[0].noted
    };
    let refused = async || {
        for mark in ["attended", "absent"] {
            desk.act(session, anna.id, json!(mark)).await.problem(Code::SessionAhead);
            // A device whose clock is ahead changes nothing about that.
            assert_eq!(check_in(mark, app.clock_ms() + 30 * 86_400_000).await, Noted::TooEarly);
        }
        assert_eq!(desk.see(session).await.participants[0].state, BookingState::Confirmed);
    };
    refused().await;
    let from = desk.see(session).await.marks_from.unwrap();
    assert_eq!(from.text, "Samstag, 12. Dezember 2026");
    // Eleven in the morning it was; now it is a minute to midnight in the city.
    app.pass(TimeDelta::days(10) + TimeDelta::hours(12) + TimeDelta::minutes(59));
    desk.signed_in().await;
    refused().await;
    let evening = app.clock_ms();
    app.pass(TimeDelta::minutes(1));
    assert_eq!(app.clock_ms(), from.at);
    assert_eq!(desk.see(session).await.marks_from, None);
    // A device that was without a connection since the evening loses nothing.
    assert_eq!(check_in("absent", evening).await, Noted::Done);
    assert_eq!(check_in("attended", app.clock_ms()).await, Noted::Done);
    desk.act(session, anna.id, json!("confirmed")).await.ok();
    desk.act(session, anna.id, json!("absent")).await.ok();
    assert_eq!(desk.see(session).await.decisions.len(), 5, "one booking, four marks");
});

on_both!(a_session_that_does_not_take_place_was_attended_by_nobody, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session_today(5).await;
    let rosa = app.person("rosa").await;
    let wish = json!({ "key": Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 2 });
    let rosas: BookingView = try_to_book(&rosa, session, &wish).await.ok().json();
    desk.call(session, "Ben Zwei", 1).await;
    let [first, second] = &desk.see(session).await.participants[..] else { panic!("two bookings") };
    let (ben, of_rosa) = if first.name == "Ben Zwei" { (first.id, second.id) } else { (second.id, first.id) };
    desk.act(session, of_rosa, json!("attended")).await.ok();
    desk.act(session, ben, json!("absent")).await.ok();
    let path = desk.at(&format!("sessions/{session}/cancel"));
    desk.organiser.post(&path, json!({ "message": "Die Heizung ist aus." })).await.ok();

    let seen = desk.see(session).await;
    assert_eq!((seen.participants.len(), seen.gone.len(), seen.calls.len()), (0, 2, 2));
    assert!(seen.calls.iter().all(|call| call.booking.state == BookingState::Cancelled));
    let figures: FiguresView = desk.organiser.get(&desk.at("figures")).await.ok().json();
    let all = &figures.all;
    assert_eq!((all.booked, all.attended, all.absent, all.cancelled), (0, 0, 0, 3));
    let mine: Value = rosa.get("/api/v1/me/data").await.ok().json();
    assert_eq!(mine["attendance"].as_array().unwrap().len(), 0, "no evidence of it");
    let html = rosa.page(&format!("/de/bookings/{}", rosas.code)).await.ok().text();
    assert!(html.contains("Der Workshop fällt aus.") && !html.contains("Sie waren dabei"), "{html}");
    // What a device has kept comes too late.
    let note = json!({ "key": Uuid::new_v4(), "which": { "booking": ben }, "mark": "attended", "at": app.clock_ms() });
    let path = desk.at(&format!("sessions/{session}/check-in"));
    let done: CheckedIn = desk.organiser.post(&path, json!({ "notes": [note] })).await.ok().json();
    assert_eq!(done.notes[0].noted, Noted::NotConfirmed);
});

on_both!(a_session_that_is_moved_to_another_day_was_attended_by_nobody, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session_today(5).await;
    let rosa = app.person("rosa").await;
    let wish = json!({ "key": Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 2 });
    let rosas: BookingView = try_to_book(&rosa, session, &wish).await.ok().json();
    let ben = desk.call(session, "Ben Zwei", 1).await;
    let path = desk.at(&format!("sessions/{session}/check-in"));
    let check_in = async |notes: Value, ticks: Value| -> CheckedIn {
        desk.organiser.post(&path, json!({ "notes": notes, "ticks": ticks })).await.ok().json()
    };
    let before = app.clock_ms();
    let kept =
        json!({ "key": Uuid::new_v4(), "which": { "code": rosas.code }, "mark": "attended", "at": before });
    check_in(json!([kept]), json!([{ "key": Uuid::new_v4(), "count": 3 }])).await;
    desk.act(session, ben.id, json!("absent")).await.ok();
    let moved_to = async |day: u8, hour: u8| {
        let on = |hour: u8| format!("2026-12-{day:02}T{hour:02}:00");
        desk.change(session, |body| body["dates"] = json!([{ "starts": on(hour), "ends": on(hour + 2) }]))
            .await
            .ok();
    };
    // Whoever has come is there for what begins later on the same day.
    moved_to(1, 17).await;
    assert_eq!(state(&rosa, &rosas.code).await, BookingState::Attended);
    assert_eq!(desk.see(session).await.drop_ins, 3);
    app.pass(TimeDelta::minutes(1));
    moved_to(8, 14).await;

    let seen = desk.see(session).await;
    assert_eq!((seen.participants.len(), seen.drop_ins), (2, 0));
    assert!(seen.participants.iter().all(|one| one.state == BookingState::Confirmed));
    let figures: FiguresView = desk.organiser.get(&desk.at("figures")).await.ok().json();
    assert_eq!((figures.all.booked, figures.all.attended, figures.all.absent), (3, 0, 0));
    let mine: Value = rosa.get("/api/v1/me/data").await.ok().json();
    assert_eq!(mine["attendance"].as_array().unwrap().len(), 0, "no evidence of it");
    // What was noted before is no mark for the other day.
    let late = check_in(json!([kept]), json!([])).await;
    assert_eq!(late.notes[0].noted, Noted::Outdated);
    act(&rosa, &rosas.code, "cancel").await.ok();
    assert_eq!(state(&rosa, &rosas.code).await, BookingState::Cancelled);
});

on_both!(a_series_that_has_begun_keeps_its_marks_when_the_rest_is_moved, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let on = |day: u8| json!({ "starts": format!("2026-12-{day:02}T10:00"), "ends": format!("2026-12-{day:02}T12:00") });
    let session = desk.plan(series.id, room(desk.place, 5), json!({ "dates": [on(2), on(9)] })).await[0];
    let anna = desk.call(session, "Anna Eins", 1).await;
    app.pass(TimeDelta::days(1) + TimeDelta::hours(2));
    desk.signed_in().await;
    desk.act(session, anna.id, json!("attended")).await.ok();
    desk.change(session, |body| body["dates"] = json!([on(2), on(10)])).await.ok();
    assert_eq!(desk.see(session).await.participants[0].state, BookingState::Attended);
});

on_both!(of_two_marks_the_later_one_holds_also_where_it_was_so_already, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session_today(5).await;
    let anna = desk.call(session, "Anna Eins", 1).await;
    let path = desk.at(&format!("sessions/{session}/check-in"));
    let now = app.clock_ms();
    let note = |mark: &str, minute: i64| {
        let at = now - 3_600_000 + minute * 60_000;
        json!({ "key": Uuid::new_v4(), "which": { "booking": anna.id }, "mark": mark, "at": at })
    };
    let send = async |note: &Value| -> Noted {
        let done: CheckedIn = desk.organiser.post(&path, json!({ "notes": [note] })).await.ok().json();
        done.notes[0].noted
    };
    let first = note("attended", 1);
    assert_eq!(send(&first).await, Noted::Done);
    // Its answer was lost. That is nobody who was here before.
    assert_eq!(send(&first).await, Noted::Done);
    // Another phone, later; and one that was without a connection in between.
    assert_eq!(send(&note("attended", 5)).await, Noted::Already);
    assert_eq!(send(&note("absent", 3)).await, Noted::Outdated);
    assert_eq!(desk.see(session).await.participants[0].state, BookingState::Attended);
    assert_eq!(send(&note("attended", 4)).await, Noted::Already);
    assert_eq!(send(&note("absent", 6)).await, Noted::Done);
    assert_eq!(desk.see(session).await.participants[0].state, BookingState::Absent);
});

on_both!(nobody_is_counted_before_the_day_nor_at_what_is_cancelled, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let drop_in = desk.workshop("drop-in").await;
    let when = json!({ "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] });
    let session = desk.plan(drop_in.id, room(desk.place, 5), when).await[0];
    let path = desk.at(&format!("sessions/{session}/check-in"));
    let early = json!({ "key": Uuid::new_v4(), "count": 3 });
    // The rest of what a device has kept is seen to: nothing is sent for ever.
    let note =
        json!({ "key": Uuid::new_v4(), "which": { "booking": Uuid::nil() }, "mark": "attended", "at": 0 });
    let count = async |tick: &Value| -> u32 {
        let batch = json!({ "notes": [note], "ticks": [tick] });
        let done: CheckedIn = desk.organiser.post(&path, batch).await.ok().json();
        assert_eq!(done.notes[0].noted, Noted::Unknown);
        done.drop_ins
    };
    assert_eq!(count(&early).await, 0);
    app.pass(TimeDelta::days(10) + TimeDelta::hours(13));
    desk.signed_in().await;
    assert_eq!(count(&early).await, 3);
    assert_eq!(count(&early).await, 3, "once");
    let cancel = desk.at(&format!("sessions/{session}/cancel"));
    desk.organiser.post(&cancel, json!({ "message": "" })).await.ok();
    assert_eq!(count(&json!({ "key": Uuid::new_v4(), "count": 2 })).await, 0);
    let seen = desk.see(session).await;
    assert_eq!((seen.drop_ins, seen.figures.attended), (0, 0));
});

on_both!(the_rest_of_a_series_is_cancelled_for_whoever_was_there, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let on = |day: u8| json!({ "starts": format!("2026-12-{day:02}T10:00"), "ends": format!("2026-12-{day:02}T12:00") });
    let session = desk.plan(series.id, room(desk.place, 5), json!({ "dates": [on(2), on(9)] })).await[0];
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna Eins", 1).await;
    app.pass(TimeDelta::days(1) + TimeDelta::hours(2));
    desk.signed_in().await;
    let booking = desk.see(session).await.participants[0].id;
    desk.act(session, booking, json!("attended")).await.ok();
    let path = desk.at(&format!("sessions/{session}/cancel"));
    desk.organiser.post(&path, json!({ "message": "" })).await.ok();
    assert_eq!(state(&visitor, &anna.code).await, BookingState::Attended, "she has been there");
    for (lang, words) in [
        ("de", "Die weiteren Termine fallen aus"),
        ("de-leicht", "Die anderen Termine fallen aus"),
        ("en", "The other dates are cancelled"),
    ] {
        let html = visitor.page(&format!("/{lang}/bookings/{}", anna.code)).await.ok().text();
        assert!(html.contains(&format!("<h1>{words}</h1>")), "{html}");
    }
    // A mark that was wrong is put right, but leaves no seat where there is none.
    desk.act(session, booking, json!("confirmed")).await.problem(Code::SessionCancelled);
    let note = json!({ "key": Uuid::new_v4(), "which": { "booking": booking }, "mark": "confirmed", "at": app.clock_ms() });
    let path = desk.at(&format!("sessions/{session}/check-in"));
    let done: CheckedIn = desk.organiser.post(&path, json!({ "notes": [note] })).await.ok().json();
    assert_eq!(done.notes[0].noted, Noted::NotConfirmed);
    desk.act(session, booking, json!("absent")).await.ok();
    assert_eq!(state(&visitor, &anna.code).await, BookingState::Absent);
    assert_eq!(desk.see(session).await.calls.len(), 1, "she is still to be called");
});

on_both!(the_desk_says_how_much_a_party_can_grow, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(4).await;
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna Eins", 2).await;
    let dora = desk.call(session, "Dora Zwei", 1).await;
    book(&visitor, session, "Familie Drei", 2).await;
    let grows = async |to: u8| desk.act(session, dora.id, json!({ "party": to })).await;
    let room = async || desk.see(session).await.room_to_grow;
    assert_eq!(room().await, 1);
    grows(3).await.problem(Code::NotEnoughSeats);
    grows(2).await.ok();
    assert_eq!(room().await, 0);
    grows(3).await.problem(Code::NotEnoughSeats);
    grows(1).await.ok();
    // Seats come free that the family waits for: while none are given, nobody goes past them.
    desk.change(session, |body| body["open"] = false.into()).await.ok();
    act(&visitor, &anna.code, "cancel").await.ok();
    let seen = desk.see(session).await;
    assert_eq!((seen.session.seats.free, seen.room_to_grow), (3, 0));
    grows(2).await.problem(Code::NotEnoughSeats);
});
