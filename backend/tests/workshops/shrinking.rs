//! A session becomes smaller than a party that waits for it: nobody waits for what cannot come.

use serde_json::json;
use shared::api::workshop::desk::CallReason;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::{Desk, book, see, try_to_book};
use crate::util::{TestApp, on_both};

on_both!(whoever_waits_for_more_seats_than_there_are_is_told, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(6).await;
    let visitor = app.visitor();
    let by_letter = |name: &str, email: &str, lang: &str, party: u8| json!({ "key": Uuid::new_v4(), "name": name, "email": email, "lang": lang, "party": party });
    try_to_book(&visitor, session, &by_letter("Anna Eins", "anna@example.org", "de", 1)).await.ok();
    let family = by_letter("Familie Zwei", "family@example.org", "de", 6);
    let family: shared::api::workshop::booking::BookingView =
        try_to_book(&visitor, session, &family).await.ok().json();
    assert_eq!(family.state, BookingState::Waiting);
    desk.call(session, "Familie Drei", 6).await;
    for name in ["anna", "family"] {
        app.letters_to(&format!("{name}@example.org")).await;
    }
    let page =
        async |lang: &str| visitor.page(&format!("/{lang}/bookings/{}", family.code)).await.ok().text();
    let before = page("de").await;
    assert!(before.contains("Sobald 6 Plätze") && before.contains("Vor Ihnen wartet niemand."), "{before}");

    desk.capacity(session, 4).await;
    let letter = app.letter_to("family@example.org").await.text;
    for words in ["nur noch 4 Plätze", "(6 Personen)", "die Gruppe verkleinern", "weiter auf der Warteliste"]
    {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    assert!(app.letters_to("anna@example.org").await.is_empty(), "her seat is as it was");
    let seen = desk.see(session).await;
    let call = seen.calls.iter().find(|call| call.booking.name == "Familie Drei").expect("a call");
    assert_eq!(call.why, CallReason::Moved);
    assert!(call.message.contains("nur noch 4 Plätze"), "{}", call.message);
    for (lang, said, untrue) in [
        ("de", "nur noch 4 Plätze", ["Sobald 6", "Vor Ihnen wartet"]),
        ("de-leicht", "nur noch 4 Plätze", ["Werden 6", "als Nächstes dran"]),
        ("en", "has only 4 seats", ["As soon as 6", "Nobody waits before you"]),
    ] {
        let text = page(lang).await;
        assert!(text.contains(said) && !untrue.iter().any(|it| text.contains(it)), "{lang}: {text}");
        for way in ["href=\"#change\"", "#dates\"", "href=\"#cancel\""] {
            assert!(text.contains(way), "{way}: {text}");
        }
    }
    // They know it: no second letter for the same.
    desk.capacity(session, 3).await;
    assert!(app.letters_to("family@example.org").await.is_empty());
    // A smaller group waits, or has room, as anybody does.
    let path = format!("/api/v1/bookings/{}/party", family.code);
    visitor.post(&path, json!({ "party": 3 })).await.ok();
    assert_eq!(see(&visitor, &family.code).await.state, BookingState::Waiting);
    assert!(page("de").await.contains("Sobald 3 Plätze"));
});

on_both!(whoever_still_fits_hears_nothing_of_fewer_seats, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(6).await;
    let visitor = app.visitor();
    book(&visitor, session, "Anna Eins", 4).await;
    let pair = desk.call(session, "Paar Zwei", 3).await;
    assert_eq!(pair.state, BookingState::Waiting);
    desk.capacity(session, 4).await;
    assert!(desk.see(session).await.calls.is_empty());
});
