//! The desk: all forms of workshop, the door, figures, the list for spreadsheets.

use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::workshop::desk::{CallReason, CheckedIn, FiguresView, Noted, Planned};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::{Desk, act, book, room, see, state, try_to_book, wish};
use crate::util::{TestApp, on_both};

on_both!(slots_series_and_recurrences_are_made_by_plans, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let slots = desk.workshop("slots").await;
    let afternoon = json!({ "slots": { "span": { "starts": "2026-12-05T14:00", "ends": "2026-12-05T17:00" }, "minutes": 20 } });
    assert_eq!(desk.plan(slots.id, room(desk.place, 1), afternoon).await.len(), 9);
    let series = desk.workshop("series").await;
    let weekly = json!({ "recurrence": {
        "first": { "starts": "2027-03-16T18:00", "ends": "2027-03-16T20:00" }, "rule": "FREQ=WEEKLY;COUNT=4",
        "without": ["2027-03-23"], "moved": [{ "day": "2027-04-06", "to": { "starts": "2027-04-07T17:00", "ends": "2027-04-07T19:00" } }],
    } });
    let path = desk.at(&format!("workshops/{}/plan", series.id));
    let body = json!({ "what": room(desk.place, 8), "when": weekly });
    let planned: Planned = desk.organiser.post(&path, &body).await.ok().json();
    let times: Vec<&str> = planned.sessions[0].iter().map(|date| date.starts_local.as_str()).collect();
    assert_eq!(times, ["2027-03-16T18:00", "2027-03-30T18:00", "2027-04-07T17:00"], "18 h stays 18 h");
    let made = desk.plan(series.id, room(desk.place, 8), weekly).await;
    assert_eq!(made.len(), 1);
    let booking = book(&app.visitor(), made[0], "Rosa Muster", 1).await;
    assert_eq!(booking.session.dates.len(), 3, "one booking, several dates");
    let copied = json!({ "dates": [{ "starts": "2027-05-04T18:00", "ends": "2027-05-04T20:00" }] });
    let path = desk.at(&format!("sessions/{}/copy", made[0]));
    let copy: Uuid = desk.organiser.post(&path, copied).await.status(201).json();
    assert_eq!(desk.see(copy).await.session.seats.taken, 0);
});

on_both!(an_online_link_is_for_confirmed_people, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let when = json!({ "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] });
    let what = json!({ "online_link": "https://meet.example/wolf", "language": "de", "capacity": 1 });
    let session = desk.plan(desk.workshop.id, what, when).await[0];
    let visitor = app.visitor();
    let first = book(&visitor, session, "Anna Eins", 1).await;
    let second = book(&visitor, session, "Ben Zwei", 1).await;
    assert_eq!(first.online_link.as_deref(), Some("https://meet.example/wolf"));
    assert_eq!(second.online_link, None);
    for path in ["/api/v1/workshops", "/api/v1/calendar.ics"] {
        assert!(!visitor.get(path).await.ok().text().contains("meet.example"));
    }
    let ics = visitor.get(&format!("/api/v1/bookings/{}/calendar.ics", second.code)).await.ok().text();
    assert!(!ics.contains("meet.example"));
});

on_both!(the_door_works_offline_and_counts_once, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session_today(5).await;
    let rosa = app.person("rosa").await;
    let body = json!({ "key": Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 2 });
    let rosas: shared::api::workshop::booking::BookingView =
        try_to_book(&rosa, session, &body).await.ok().json();
    let caller = desk.call(session, "Wer anruft", 1).await;
    let waiting = book(&app.visitor(), session, "Zu viele", 4).await;
    let now = app.clock_ms();
    let note = |which: Value, mark: &str, at: i64| json!({ "key": Uuid::new_v4(), "which": which, "mark": mark, "at": at });
    let address = format!("https://lernwolf.example/de/bookings/{}", rosas.code);
    let batch = json!({
        "notes": [
            note(json!({ "code": address }), "attended", now - 5_000),
            note(json!({ "booking": caller.id }), "absent", now - 4_000),
            note(json!({ "code": waiting.code }), "attended", now),
        ],
        "ticks": [{ "key": Uuid::new_v4(), "count": 3 }, { "key": Uuid::new_v4(), "count": -1 }],
    });
    let path = desk.at(&format!("sessions/{session}/check-in"));
    let done: CheckedIn = desk.organiser.post(&path, &batch).await.ok().json();
    let noted = |done: &CheckedIn| done.notes.iter().map(|note| note.noted).collect::<Vec<_>>();
    assert_eq!(noted(&done), [Noted::Done, Noted::Done, Noted::NotConfirmed]);
    assert_eq!(done.drop_ins, 2);
    // The answer was lost; the device sends it all again.
    let again: CheckedIn = desk.organiser.post(&path, &batch).await.ok().json();
    assert_eq!(noted(&again), noted(&done));
    assert_eq!(again.drop_ins, 2);
    // Another device noted something earlier, and comes later.
    let late = json!({ "notes": [note(json!({ "booking": caller.id }), "attended", now - 9_000)] });
    let late: CheckedIn = desk.organiser.post(&path, late).await.ok().json();
    assert_eq!(noted(&late), [Noted::Outdated]);
    let mine: Value = rosa.get("/api/v1/me/data").await.ok().json();
    assert_eq!(mine["attendance"].as_array().unwrap().len(), 2, "evidence for two competences");
    let figures: FiguresView = desk.organiser.get(&desk.at("figures")).await.ok().json();
    assert_eq!((figures.all.booked, figures.all.attended, figures.all.absent), (3, 4, 1));
    desk.act(session, caller.id, json!("attended")).await.ok();
    desk.act(session, caller.id, json!("attended")).await.ok();
    desk.act(session, caller.id, json!("cancel")).await.problem(Code::WrongState);
});

on_both!(people_without_e_mail_are_called, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let seat = desk.call(session, "Anna Eins", 1).await;
    let next = desk.call(session, "Ben Zwei", 1).await;
    assert_eq!((next.state, next.before), (BookingState::Waiting, Some(0)));
    desk.act(session, seat.id, json!("cancel")).await.ok();
    let seen = desk.see(session).await;
    let call = &seen.calls[0];
    assert_eq!((call.booking.id, call.booking.phone.as_deref()), (next.id, Some("030 23125 104")));
    assert!(call.until.is_some(), "with the same clock");
    desk.act(session, next.id, json!("accept")).await.ok();
    assert_eq!(desk.see(session).await.calls, [], "who cancels by telephone knows it");
    desk.change(session, |body| {
        body["dates"] = json!([{ "starts": "2026-12-13T10:00", "ends": "2026-12-13T12:00" }]);
        body["message"] = "Der Saal ist belegt.".into();
    })
    .await
    .ok();
    let call = desk.see(session).await.calls.remove(0);
    assert_eq!(
        call.message.lines().collect::<Vec<_>>(),
        [
            "Der Termin ist verlegt.",
            "Vorher: Samstag, 12. Dezember 2026, 10:00 bis 12:00 Uhr",
            "Jetzt: Sonntag, 13. Dezember 2026, 10:00 bis 12:00 Uhr",
            "Der Saal ist belegt.",
        ]
    );
    let path = desk.at(&format!("sessions/{session}/calls/{}", call.id));
    desk.organiser.post(&path, json!("done")).await.status(204);
    assert_eq!(desk.see(session).await.calls, []);
    desk.act(session, next.id, json!("revoke")).await.ok();
    assert_eq!(desk.see(session).await.calls[0].why, CallReason::CancelledByDesk);
});

on_both!(sheets_and_letters_say_whom_to_call, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let path = desk.at("contact");
    let problem = desk.organiser.put(&path, json!({ "phone": "call us" })).await.problem(Code::Invalid);
    assert_eq!(problem.field.as_deref(), Some("phone"));
    desk.organiser.put(&path, json!({ "phone": " 030 23125  100 " })).await.ok();
    let contact: Value = desk.organiser.get(&path).await.ok().json();
    assert_eq!(contact["phone"], "030 23125 100");
    let mut wish = wish("Rosa Muster", 1);
    wish["email"] = "rosa@example.org".into();
    let visitor = app.visitor();
    let booked: shared::api::workshop::booking::BookingView =
        try_to_book(&visitor, session, &wish).await.ok().json();
    assert_eq!(
        (booked.session.organisation_name.as_str(), booked.session.phone.as_str()),
        ("Markthalle", "030 23125 100")
    );
    assert!(booked.site.starts_with("http"), "{}", booked.site);
    let letter = app.letter_to("rosa@example.org").await.text;
    assert!(letter.contains("Bei Fragen: Markthalle, 030 23125 100"), "{letter}");
    assert_eq!(desk.see(session).await.session.phone, "030 23125 100");
    desk.organiser.put(&path, json!({ "phone": "" })).await.ok();
    assert_eq!(see(&visitor, &booked.code).await.session.phone, "");
});

on_both!(hostile_names_are_text_in_every_list, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(6).await;
    let visitor = app.visitor();
    for name in [
        "=HYPERLINK(\"http://evil.example\")",
        "+1;2",
        "<script>alert(1)</script>",
        "-2+3",
        "@SUM(A1)",
        "\"quoted\"; \"x\"",
    ] {
        try_to_book(&visitor, session, &wish(name, 1)).await.ok();
    }
    let answer = desk.organiser.get(&desk.at(&format!("sessions/{session}/participants.csv"))).await.ok();
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    // By workshop and day, whatever stands in the title.
    let name = answer.header("content-disposition");
    assert!(name.contains("filename=\"Erste Schritte; mit -dem- Smartphone 2026-12-12.csv\""), "{name}");
    let text = answer.text();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let names: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
    assert_eq!(names.len(), 6);
    for name in &names {
        assert!(!name.starts_with(['=', '+', '-', '@']), "{name}");
    }
    assert!(names.contains(&"'=HYPERLINK(\"http://evil.example\")".to_owned()));
    assert!(names.contains(&"\"quoted\"; \"x\"".to_owned()));
});

on_both!(a_cancelled_session_tells_all_and_stays_cancelled, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let (first, second) =
        (book(&visitor, session, "Anna Eins", 1).await, book(&visitor, session, "Ben Zwei", 1).await);
    let path = desk.at(&format!("sessions/{session}/cancel"));
    desk.organiser.post(&path, json!({ "message": "Krank." })).await.ok();
    desk.organiser.post(&path, json!({ "message": "Krank." })).await.ok();
    for code in [&first.code, &second.code] {
        assert_eq!(state(&visitor, code).await, BookingState::Cancelled);
        act(&visitor, code, "accept").await.problem(Code::SessionCancelled);
    }
    let seen = desk.see(session).await;
    assert_eq!(seen.calls.len(), 2);
    desk.change(session, |_| ()).await.problem(Code::SessionCancelled);
});

on_both!(the_list_for_spreadsheets_has_words_and_those_who_come, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session_today(2).await;
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna Eins", 1).await;
    let gone = book(&visitor, session, "Ben Gegangen", 1).await;
    act(&visitor, &gone.code, "cancel").await.ok();
    let caller = desk.call(session, "Cem Drei", 1).await;
    desk.call(session, "Dora Wartet", 1).await;
    desk.act(session, caller.id, json!("attended")).await.ok();
    let list = async |lang: &str| {
        let path = desk.at(&format!("sessions/{session}/participants.csv?lang={lang}"));
        desk.organiser.get(&path).await.ok().text()
    };
    let german = list("de").await;
    assert!(!german.contains("Ben") && !german.contains("Dora"), "{german}");
    for words in ["\"Anna Eins\"", "\"gebucht\"", "\"war da\"", "\"Deutsch\"", "\"ohne Konto\"", "\"Anruf\""]
    {
        assert!(german.contains(words), "{words}: {german}");
    }
    assert!(
        !german.contains(&anna.code) && german.contains(&anna.code[..9]),
        "as on the printed list: {german}"
    );
    let english = list("en").await;
    for words in ["\"booked\"", "\"was there\"", "\"German\"", "\"without an account\"", "\"call\""] {
        assert!(english.contains(words), "{words}: {english}");
    }
});
