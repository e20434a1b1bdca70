//! The call list: what came of a call, and when somebody is off it.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::workshop::desk::{Call, CallReason, FiguresView, OpenCall};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::{Desk, pass, room};
use crate::util::{Answer, TestApp, on_both};

/// Notes what came of a call.
async fn note(desk: &Desk, session: Uuid, call: &Call, what: &str) -> Answer {
    desk.signed_in().await;
    desk.organiser.post(&desk.at(&format!("sessions/{session}/calls/{}", call.id)), json!(what)).await
}

/// A session of one seat that is offered to somebody without an address; it is the only call.
async fn offered(desk: &Desk) -> (Uuid, Call) {
    let session = desk.session(1).await;
    let seat = desk.call(session, "Anna Eins", 1).await;
    desk.call(session, "Ben Zwei", 1).await;
    desk.act(session, seat.id, json!("cancel")).await.ok();
    let call = desk.see(session).await.calls.remove(0);
    assert_eq!((call.why, call.booking.state), (CallReason::Offer, BookingState::Offered));
    (session, call)
}

on_both!(the_call_about_an_offer_stays_until_it_is_answered, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let (session, call) = offered(&desk).await;
    assert_eq!(call.tried, None);
    // The offer runs on, whoever has called: its answer is what ends the call.
    note(&desk, session, &call, "done").await.problem(Code::WrongState);
    note(&desk, session, &call, "nonsense").await.problem(Code::Malformed);
    for (what, reached) in [("missed", false), ("reached", true), ("missed", false)] {
        app.pass(TimeDelta::minutes(1));
        note(&desk, session, &call, what).await.status(204);
        let now = desk.see(session).await.calls.remove(0);
        let tried = now.tried.unwrap();
        assert_eq!((now.id, tried.reached, tried.at.at), (call.id, reached, app.clock_ms()));
        assert!(tried.at.text.ends_with(&format!("{} Uhr", tried.today.unwrap())), "{}", tried.at.text);
    }
    desk.act(session, call.booking.id, json!("accept")).await.ok();
    assert_eq!(desk.see(session).await.calls, []);
    for what in ["missed", "reached", "undo"] {
        note(&desk, session, &call, what).await.problem(Code::WrongState);
    }
});

on_both!(an_offer_that_runs_out_ends_its_call, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let (session, call) = offered(&desk).await;
    note(&desk, session, &call, "reached").await.status(204);
    pass(&app, TimeDelta::hours(25)).await;
    let calls = desk.see(session).await.calls;
    assert_eq!(calls.iter().map(|call| call.why).collect::<Vec<_>>(), [CallReason::Expired]);
    assert_eq!(calls[0].tried, None, "of that they were not told yet");
    // That is told, and needs no answer.
    note(&desk, session, &calls[0], "done").await.status(204);
    assert_eq!(desk.see(session).await.calls, []);
});

on_both!(a_call_that_was_made_can_be_taken_back, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(3).await;
    let anna = desk.call(session, "Anna Eins", 1).await;
    let moved = json!([{ "starts": "2026-12-13T10:00", "ends": "2026-12-13T12:00" }]);
    desk.change(session, |body| body["dates"] = moved).await.ok();
    let call = desk.see(session).await.calls.remove(0);
    assert_eq!(call.why, CallReason::Moved);
    note(&desk, session, &call, "undo").await.problem(Code::WrongState);
    note(&desk, session, &call, "missed").await.status(204);
    app.pass(TimeDelta::days(1));
    let tried = desk.see(session).await.calls.remove(0).tried.unwrap();
    assert_eq!(tried.today, None, "that was yesterday");
    for _ in 0..2 {
        note(&desk, session, &call, "done").await.status(204);
        assert_eq!(desk.see(session).await.calls, []);
    }
    note(&desk, session, &call, "undo").await.status(204);
    assert_eq!(desk.see(session).await.calls, std::slice::from_ref(&call));
    // Whoever has cancelled meanwhile is not called about another day any more.
    note(&desk, session, &call, "done").await.status(204);
    app.pass(TimeDelta::minutes(1));
    desk.act(session, anna.id, json!("cancel")).await.ok();
    note(&desk, session, &call, "undo").await.problem(Code::WrongState);
    assert_eq!(desk.see(session).await.calls, []);
});

on_both!(the_list_names_the_date_of_a_series_that_is_to_come, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let on = |day: u8| json!({ "starts": format!("2026-12-{day:02}T10:00"), "ends": format!("2026-12-{day:02}T12:00") });
    let session = desk.plan(series.id, room(desk.place, 5), json!({ "dates": [on(2), on(9)] })).await[0];
    desk.call(session, "Anna Eins", 1).await;
    app.pass(TimeDelta::days(2));
    desk.change(session, |body| body["dates"] = json!([on(2), on(10)])).await.ok();
    let calls: Vec<OpenCall> = desk.organiser.get(&desk.at("calls?lang=de")).await.ok().json();
    let when: Vec<&str> = calls.iter().map(|call| call.when.as_str()).collect();
    assert_eq!(when, ["Donnerstag, 10. Dezember 2026, 10:00 bis 12:00 Uhr"]);
});

on_both!(who_waits_and_who_has_an_offer_is_counted_apart, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let (session, _) = offered(&desk).await;
    let seen = desk.see(session).await;
    assert_eq!((seen.figures.booked, seen.figures.offered, seen.figures.waiting), (0, 1, 0));
    desk.call(session, "Dora Vier", 1).await;
    let seen = desk.see(session).await;
    assert_eq!((seen.figures.offered, seen.figures.waiting, seen.session.seats.waiting), (1, 1, 1));
    let all: FiguresView = desk.organiser.get(&desk.at("figures")).await.ok().json();
    assert_eq!((all.all.offered, all.all.waiting), (1, 1));
});
