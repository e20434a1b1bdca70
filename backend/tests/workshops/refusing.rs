//! What cannot be: a clear code each, and nothing changed.

use chrono::TimeDelta;
use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::workshop::booking::BookingView;

use super::{Desk, book, offer, room, try_to_book, wish};
use crate::util::{TestApp, on_both};

fn with(change: impl FnOnce(&mut Value)) -> Value {
    let mut body = wish("Rosa Muster", 1);
    change(&mut body);
    body
}

on_both!(bad_input_books_nothing, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let long = "x".repeat(200_000);
    for (body, code, field) in [
        (with(|b| b["party"] = 0.into()), Code::PartySize, "party"),
        (with(|b| b["party"] = 7.into()), Code::PartySize, "party"),
        (with(|b| b["name"] = "".into()), Code::Invalid, "name"),
        (with(|b| b["name"] = " \u{202e}evil".into()), Code::Invalid, "name"),
        (with(|b| b["name"] = "a\u{0}b".into()), Code::Invalid, "name"),
        (with(|b| b["name"] = "An\u{200b}na".into()), Code::Invalid, "name"),
        (with(|b| b["name"] = "An\u{feff}na".into()), Code::Invalid, "name"),
        (with(|b| b["name"] = "x".repeat(81).into()), Code::Invalid, "name"),
        (with(|b| b["name"] = long.as_str().into()), Code::Invalid, "name"),
        (with(|b| b["phone"] = "call me".into()), Code::Invalid, "phone"),
        (with(|b| b["email"] = "nobody".into()), Code::Invalid, "email"),
        (with(|b| b["email"] = "a@example.org\r\nBcc: b@example.org".into()), Code::Invalid, "email"),
        (with(|b| b["needs"] = json!({ "interpreter": long })), Code::Invalid, "interpreter"),
        (with(|b| b["phone"] = "".into()), Code::ContactMissing, "phone"),
    ] {
        let problem = try_to_book(&visitor, session, &body).await.problem(code);
        assert_eq!(problem.field.as_deref(), Some(field));
    }
    let huge = with(|b| b["name"] = "x".repeat(10_000_000).into());
    try_to_book(&visitor, session, &huge).await.problem(Code::TooLarge);
    try_to_book(&visitor, session, &with(|b| b["party"] = 300.into())).await.problem(Code::Malformed);
    try_to_book(&visitor, uuid::Uuid::nil(), &wish("Rosa", 1)).await.problem(Code::NotFound);
    let seen = desk.see(session).await;
    assert_eq!((seen.participants.len(), seen.queue.len(), seen.decisions.len()), (0, 0, 0));
});

on_both!(the_wrong_field_of_a_callers_booking_is_named, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(3).await;
    let path = desk.at(&format!("sessions/{session}/bookings"));
    for (body, code, field) in [
        (with(|b| b["party"] = 4.into()), Code::LargerThanSession, "party"),
        (with(|b| b["party"] = 7.into()), Code::PartySize, "party"),
        (with(|b| b["phone"] = "".into()), Code::ContactMissing, "phone"),
        (with(|b| b["needs"] = json!({ "interpreter": "x".repeat(81) })), Code::Invalid, "interpreter"),
    ] {
        let problem = desk.organiser.post(&path, &body).await.problem(code);
        assert_eq!(problem.field.as_deref(), Some(field));
    }
    assert_eq!(desk.see(session).await.participants, []);
});

on_both!(sessions_that_take_no_bookings_say_why, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let visitor = app.visitor();
    let closed = desk.session(5).await;
    desk.change(closed, |body| body["open"] = false.into()).await.ok();
    try_to_book(&visitor, closed, &wish("Rosa", 1)).await.problem(Code::SessionClosed);
    desk.call(closed, "Wer anruft", 1).await;
    let cancelled = desk.session(5).await;
    desk.organiser
        .post(&desk.at(&format!("sessions/{cancelled}/cancel")), json!({ "message": "" }))
        .await
        .ok();
    try_to_book(&visitor, cancelled, &wish("Rosa", 1)).await.problem(Code::SessionCancelled);
    let drop_in = desk.workshop("drop-in").await;
    let when = json!({ "dates": [{ "starts": "2026-12-03T14:00", "ends": "2026-12-03T17:00" }] });
    let open_door = desk.plan(drop_in.id, room(desk.place, 30), when).await[0];
    try_to_book(&visitor, open_door, &wish("Rosa", 1)).await.problem(Code::NoBooking);
    let over = desk.session(5).await;
    app.pass(TimeDelta::days(11));
    try_to_book(&visitor, over, &wish("Rosa", 1)).await.problem(Code::SessionBegun);
});

on_both!(ages_have_bounds_where_the_workshop_says_so, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let mut what = offer("single");
    what["age_min"] = 8.into();
    what["age_max"] = 12.into();
    let path = desk.at(&format!("workshops/{}", desk.workshop.id));
    desk.organiser.put(&path, what).await.ok();
    let session = desk.session(5).await;
    let visitor = app.visitor();
    for (age, code) in [
        (json!(7), Code::AgeOutside),
        (json!(13), Code::AgeOutside),
        (json!(255), Code::AgeOutside),
        (Value::Null, Code::AgeMissing),
    ] {
        let problem = try_to_book(&visitor, session, &with(|b| b["age"] = age)).await.problem(code);
        assert_eq!(problem.field.as_deref(), Some("age"));
    }
    for age in [8, 12] {
        try_to_book(&visitor, session, &with(|b| b["age"] = age.into())).await.ok().json::<BookingView>();
    }
});

on_both!(codes_that_are_none_say_nothing, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let made = book(&visitor, session, "Rosa Muster", 1).await;
    let mut other = made.code.clone();
    let last = if other.pop() == Some('0') { '1' } else { '0' };
    other.push(last);
    let mut problems = vec![];
    for code in [other.as_str(), "ABCD", "UUUU-UUUU-UUUU-UUUU-UUUU", "0000-0000-0000-0000-0000"] {
        problems.push(visitor.get(&format!("/api/v1/bookings/{code}")).await.problem(Code::BookingCode));
    }
    assert!(
        problems.iter().all(|problem| *problem == problems[0]),
        "a stranger learns nothing from the answer"
    );
    // Trying on and on is stopped.
    let mut stopped = false;
    for _ in 0..300 {
        stopped |= visitor.get("/api/v1/bookings/0000-0000-0000-0000-0000").await.status == 429;
    }
    assert!(stopped);
});

on_both!(sessions_are_made_with_sense, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let path = desk.at(&format!("workshops/{}/sessions", desk.workshop.id));
    let past = json!({ "dates": [{ "starts": "2026-11-12T10:00", "ends": "2026-11-12T12:00" }] });
    let good = json!({ "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] });
    let post = async |what: Value, when: &Value| {
        desk.organiser.post(&path, json!({ "what": what, "when": when })).await
    };
    post(room(desk.place, 5), &past).await.problem(Code::DateOver);
    let endless = json!({ "recurrence": { "first": { "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }, "rule": "FREQ=DAILY" } });
    post(room(desk.place, 5), &endless).await.problem(Code::BadRule);
    for (key, value) in [
        ("place", json!(uuid::Uuid::nil())),
        ("place", Value::Null),
        ("capacity", json!(0)),
        ("language", json!("xx")),
        ("online_link", json!("javascript:alert(1)")),
        ("offer_hours", json!(0)),
    ] {
        let mut what = room(desk.place, 5);
        what[key] = value;
        let problem = post(what, &good).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some(key));
    }
    assert!(desk.organiser.get(&desk.at("workshops")).await.ok().text().contains("\"sessions\":[]"));
});

on_both!(what_is_shown_first_is_what_can_be_made, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let slots = desk.workshop("slots").await;
    let on = |from: &str, to: &str| json!({ "starts": from, "ends": to });
    let good = on("2026-12-12T10:00", "2026-12-12T12:00");
    let weekly = |first: Value, rule: &str| json!({ "recurrence": { "first": first, "rule": rule } });
    let afternoon = on("2026-12-12T14:00", "2026-12-12T17:00");
    for (workshop, when, code, field) in [
        (
            series.id,
            weekly(on("2026-11-12T10:00", "2026-11-12T12:00"), "FREQ=WEEKLY;COUNT=6"),
            Code::DateOver,
            "starts-0",
        ),
        (
            series.id,
            weekly(on("2026-12-12T12:00", "2026-12-12T10:00"), "FREQ=WEEKLY;COUNT=6"),
            Code::DateBackwards,
            "ends-0",
        ),
        (series.id, weekly(good.clone(), "FREQ=NEVER"), Code::BadRule, "rule"),
        (
            series.id,
            json!({ "dates": [good, on("2026-11-12T10:00", "2026-11-12T12:00")] }),
            Code::DateOver,
            "starts-1",
        ),
        (
            series.id,
            json!({ "dates": [good, on("2026-12-12T11:00", "2026-12-12T13:00")] }),
            Code::DatesOverlap,
            "starts-1",
        ),
        (
            series.id,
            json!({ "dates": [good, on("2026-12-13T01:00", "2026-12-13T23:00")] }),
            Code::DateTooLong,
            "ends-1",
        ),
        (slots.id, json!({ "slots": { "span": afternoon, "minutes": 200 } }), Code::Invalid, "minutes"),
        (slots.id, json!({ "slots": { "span": afternoon, "minutes": 0 } }), Code::Invalid, "minutes"),
    ] {
        let body = json!({ "what": room(desk.place, 5), "when": when });
        for step in ["plan", "sessions"] {
            let path = desk.at(&format!("workshops/{workshop}/{step}"));
            let problem = desk.organiser.post(&path, &body).await.problem(code);
            assert_eq!(problem.field.as_deref(), Some(field), "{step}: {when}");
        }
    }
    // What they have in common is looked at as early.
    let body = json!({ "what": room(desk.place, 0), "when": { "dates": [good] } });
    let path = desk.at(&format!("workshops/{}/plan", series.id));
    let problem = desk.organiser.post(&path, &body).await.problem(Code::Invalid);
    assert_eq!(problem.field.as_deref(), Some("capacity"));
    assert!(!desk.organiser.get(&desk.at("workshops")).await.ok().text().contains("starts_local"));
});

on_both!(the_wrong_field_of_a_workshop_is_named, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let path = desk.at("workshops");
    let offered = |change: fn(&mut Value)| {
        let mut what = offer("single");
        change(&mut what);
        what
    };
    for (what, field) in [
        (offered(|it| it["competences"] = json!(["4.1", "9.9"])), "competences"),
        (offered(|it| it["age_min"] = 121.into()), "age_min"),
        (offered(|it| (it["age_min"], it["age_max"]) = (12.into(), 8.into())), "age_max"),
        (offered(|it| it["texts"][1]["title"] = "".into()), "title-1"),
        (offered(|it| it["texts"][0]["bring"] = "x".repeat(600).into()), "bring-0"),
        (offered(|it| it["texts"][1]["learn"] = json!(vec!["x"; 13])), "learn-1"),
    ] {
        let problem = desk.organiser.post(&path, &what).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some(field));
    }
});
