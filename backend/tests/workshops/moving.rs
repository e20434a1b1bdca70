//! A session that is moved: the page of each booking says where and when it was to be, and is to be now.

use chrono::TimeDelta;
use serde_json::{Value, json};
use shared::api::workshop::booking::BookingView;
use shared::workshop::decision::{Decision, PlaceMoved};

use super::{Desk, act, book, room, see};
use crate::util::{Person, TestApp, on_both};

/// A date of two hours.
fn on(day: u8, hour: u8) -> Value {
    json!({ "starts": format!("2026-12-{day:02}T{hour:02}:00"), "ends": format!("2026-12-{day:02}T{:02}:00", hour + 2) })
}

/// From when to when each date is said to be moved: local beginnings, empty for none.
fn moves(view: &BookingView) -> Vec<(String, String)> {
    let dates = view.moved.iter().flat_map(|moved| &moved.dates);
    dates
        .map(|date| {
            let [was, is] = [&date.was, &date.is].map(|it| it.as_ref().map(|it| it.starts_local.clone()));
            (was.unwrap_or_default(), is.unwrap_or_default())
        })
        .collect()
}

/// The same, for one date.
fn move_of(was: &str, is: &str) -> Vec<(String, String)> {
    vec![(was.to_owned(), is.to_owned())]
}

/// How often the session was moved, as the booking's history says.
fn told(view: &BookingView) -> usize {
    view.decisions.iter().filter(|it| matches!(it.what, Decision::Moved { .. })).count()
}

async fn page(person: &Person, code: &str, lang: &str) -> String {
    person.page(&format!("/{lang}/bookings/{code}")).await.ok().text()
}

on_both!(a_bookings_page_says_when_it_was_and_when_it_is, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(9).await;
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna Eins", 1).await;
    let gone = book(&visitor, session, "Ben Gegangen", 1).await;
    act(&visitor, &gone.code, "cancel").await.ok();
    assert_eq!(anna.moved, None);
    desk.change(session, |body| body["dates"] = json!([on(13, 11)])).await.ok();
    let late = book(&visitor, session, "Cem Spät", 1).await;

    let seen = see(&visitor, &anna.code).await;
    assert_eq!((moves(&seen), told(&seen)), (move_of("2026-12-12T10:00", "2026-12-13T11:00"), 1));
    // In the notice above, and among what happened; rendered, so without scripts as well.
    for (lang, words) in [
        (
            "de",
            "Verlegt: vorher Samstag, 12. Dezember 2026, 10:00 bis 12:00 Uhr; jetzt Sonntag, 13. Dezember 2026, 11:00 bis 13:00 Uhr.",
        ),
        ("de-leicht", "Das war vorher: Samstag, 12. Dezember 2026, 10:00 bis 12:00 Uhr."),
        (
            "en",
            "Moved: before Saturday, 12 December 2026, 10:00 to 12:00; now Sunday, 13 December 2026, 11:00 to 13:00.",
        ),
    ] {
        let html = page(&visitor, &anna.code, lang).await;
        assert_eq!(html.matches(words).count(), 2, "{html}");
    }
    // Whoever had left before, or booked since, knows nothing else.
    for code in [&gone.code, &late.code] {
        let seen = see(&visitor, code).await;
        assert_eq!((&seen.moved, told(&seen)), (&None, 0));
    }

    // Moved again: to each, from when they booked.
    desk.change(session, |body| body["dates"] = json!([on(14, 18)])).await.ok();
    let (first, second) = (see(&visitor, &anna.code).await, see(&visitor, &late.code).await);
    assert_eq!((moves(&first), told(&first)), (move_of("2026-12-12T10:00", "2026-12-14T18:00"), 2));
    assert_eq!((moves(&second), told(&second)), (move_of("2026-12-13T11:00", "2026-12-14T18:00"), 1));
    // And back again: there is nothing to notice, and what happened stays.
    desk.change(session, |body| body["dates"] = json!([on(12, 10)])).await.ok();
    let first = see(&visitor, &anna.code).await;
    assert_eq!((&first.moved, told(&first)), (&None, 3));
});

on_both!(a_notice_ends_with_the_booking_and_with_the_session, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let (session, cancelled) = (desk.session(9).await, desk.session(9).await);
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna Eins", 1).await;
    let ben = book(&visitor, session, "Ben Zwei", 1).await;
    let cem = book(&visitor, cancelled, "Cem Drei", 1).await;
    for session in [session, cancelled] {
        desk.change(session, |body| body["dates"] = json!([on(13, 11)])).await.ok();
    }
    act(&visitor, &ben.code, "cancel").await.ok();
    let path = desk.at(&format!("sessions/{cancelled}/cancel"));
    desk.organiser.post(&path, json!({ "message": "" })).await.ok();
    for code in [&ben.code, &cem.code] {
        let seen = see(&visitor, code).await;
        assert_eq!((&seen.moved, told(&seen)), (&None, 1), "what happened stays");
    }
    app.pass(TimeDelta::days(12));
    assert!(see(&visitor, &anna.code).await.moved.is_some(), "it is about to begin");
    app.pass(TimeDelta::hours(3));
    assert_eq!(see(&visitor, &anna.code).await.moved, None);
});

on_both!(another_place_or_address_is_noticed, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(9).await;
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna Eins", 1).await;
    let path = desk.at(&format!("places/{}", desk.place));
    let address = json!({ "name": "Markthalle", "street": "Anderer Weg 7", "town": "Wolfsburg" });
    desk.organiser.put(&path, address).await.ok();
    let was = Some("Markthalle, Beispielweg 1, Wolfsburg".to_owned());
    let is = Some("Markthalle, Anderer Weg 7, Wolfsburg".to_owned());
    let moved = see(&visitor, &anna.code).await.moved.unwrap();
    assert_eq!((moved.dates.len(), moved.place), (0, Some(PlaceMoved { was: was.clone(), is })));
    desk.change(session, |body| {
        body["what"]["place"] = Value::Null;
        body["what"]["online_link"] = "https://meet.example/wolf".into();
    })
    .await
    .ok();
    let moved = see(&visitor, &anna.code).await.moved.unwrap();
    assert_eq!(moved.place, Some(PlaceMoved { was, is: None }));
    let html = page(&visitor, &anna.code, "de").await;
    assert!(
        html.contains("Anderer Ort: vorher Markthalle, Beispielweg 1, Wolfsburg; jetzt Online."),
        "{html}"
    );
    // The organiser reads it, too.
    let decisions = desk.see(session).await.decisions;
    assert_eq!(decisions.iter().filter(|it| it.moved.is_some()).count(), 2);
});

on_both!(of_a_series_only_what_is_ahead_is_noticed, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let when = json!({ "dates": [on(5, 10), on(12, 10), on(19, 10)] });
    let session = desk.plan(series.id, room(desk.place, 5), when).await[0];
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna Eins", 1).await;
    desk.change(session, |body| body["dates"] = json!([on(6, 10), on(12, 10)])).await.ok();
    let all = [
        move_of("2026-12-05T10:00", "2026-12-06T10:00"),
        move_of("2026-12-19T10:00", ""),
        move_of("", "2026-12-26T10:00"),
    ];
    assert_eq!(moves(&see(&visitor, &anna.code).await), all[..2].concat());
    app.pass(TimeDelta::days(6));
    desk.signed_in().await;
    assert_eq!(moves(&see(&visitor, &anna.code).await), all[1], "the first is over");
    desk.change(session, |body| body["dates"] = json!([on(6, 10), on(12, 10), on(26, 10)])).await.ok();
    assert_eq!(moves(&see(&visitor, &anna.code).await), all[1..].concat());
});
