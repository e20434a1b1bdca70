//! As little data as possible: names and contacts go, counts stay.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::workshop::booking::BookingView;
use shared::workshop::state::BookingState;

use super::{Desk, book, pass, see, state, try_to_book};
use crate::util::{PASSWORD, TestApp, on_both};

on_both!(names_and_contacts_are_erased_after_thirty_days, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let wish = json!({ "key": uuid::Uuid::new_v4(), "name": "Rosa Muster", "email": "rosa@example.org", "lang": "de",
        "party": 2, "needs": { "interpreter": "Gebärdensprache" } });
    let made: BookingView = try_to_book(&visitor, session, &wish).await.ok().json();
    app.letters_to("rosa@example.org").await;
    pass(&app, TimeDelta::days(40)).await;
    assert_eq!(see(&visitor, &made.code).await.name, "Rosa Muster");
    pass(&app, TimeDelta::days(2)).await;
    let gone = see(&visitor, &made.code).await;
    assert!(gone.erased && gone.name.is_empty() && !gone.has_email && gone.needs.interpreter.is_none());
    desk.organiser.sign_in(&desk.organiser_login(), PASSWORD).await.ok();
    let seen = desk.see(session).await;
    assert_eq!((seen.figures.booked, seen.participants[0].name.as_str()), (2, ""));
    let csv = desk.organiser.get(&desk.at(&format!("sessions/{session}/participants.csv"))).await.ok().text();
    assert!(!csv.contains("Rosa") && !csv.contains("rosa@"));
});

on_both!(an_erased_account_leaves_its_seats_to_others, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let rosa = app.person("rosa").await;
    let wish = json!({ "key": uuid::Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 1 });
    try_to_book(&rosa, session, &wish).await.ok();
    let next = book(&app.visitor(), session, "Ben Zwei", 1).await;
    rosa.post("/api/v1/me/erase", json!({ "password": PASSWORD })).await.status(204);
    let seen = desk.see(session).await;
    assert!(seen.participants.iter().all(|one| one.name.is_empty()), "the name is gone at once");
    app.app.look_after_workshops().await;
    assert_eq!(state(&app.visitor(), &next.code).await, BookingState::Offered);
});

on_both!(whoever_erased_the_account_is_called_no_more, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(2).await;
    let rosa = app.person("rosa").await;
    let wish = json!({ "key": uuid::Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 1 });
    try_to_book(&rosa, session, &wish).await.ok();
    desk.change(session, |body| {
        body["dates"] = json!([{ "starts": "2026-12-13T10:00", "ends": "2026-12-13T12:00" }]);
    })
    .await
    .ok();
    assert_eq!(desk.see(session).await.calls.len(), 1);
    rosa.post("/api/v1/me/erase", json!({ "password": PASSWORD })).await.status(204);
    assert_eq!(desk.see(session).await.calls, []);
    app.app.look_after_workshops().await;
    assert_eq!(desk.organiser.get(&desk.at("calls")).await.ok().text(), "[]");
});

on_both!(somebody_can_leave_for_good_while_they_are_ticked_off, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let mut tasks = vec![];
    for number in 0..6 {
        let session = desk.session_today(5).await;
        let rosa = app.person(&format!("rosa{number}")).await;
        let wish = json!({ "key": uuid::Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 1 });
        try_to_book(&rosa, session, &wish).await.ok();
        let booking = desk.see(session).await.participants[0].id;
        let path = desk.at(&format!("sessions/{session}/check-in"));
        let organiser = desk.organiser.clone();
        tasks.push(async move {
            let gone = async { rosa.post("/api/v1/me/erase", json!({ "password": PASSWORD })).await };
            tokio::pin!(gone);
            let mut at = 1;
            loop {
                at += 1;
                let mark = if at % 2 == 0 { "attended" } else { "confirmed" };
                let note = json!({ "key": uuid::Uuid::new_v4(), "which": { "booking": booking }, "mark": mark, "at": at });
                let ticked = organiser.post(&path, json!({ "notes": [note] }));
                tokio::select! {
                    done = &mut gone => { done.status(204); break; }
                    answer = ticked => { answer.ok(); }
                }
            }
        });
    }
    futures_util::future::join_all(tasks).await;
});
