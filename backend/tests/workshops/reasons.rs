//! Reasons are true: what is said about a seat that was not given is what happened.

use serde_json::Value;

use super::{Desk, act, book};
use crate::util::{Person, TestApp, on_both};

async fn page(person: &Person, code: &str, lang: &str) -> String {
    person.page(&format!("/{lang}/bookings/{code}")).await.ok().text()
}

on_both!(whoever_comes_while_a_session_is_closed_hears_that_others_wait, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(2).await;
    let visitor = app.visitor();
    let anna = book(&visitor, session, "Anna Eins", 2).await;
    book(&visitor, session, "Ben Zwei", 2).await;
    desk.change(session, |body| body["open"] = false.into()).await.ok();
    act(&visitor, &anna.code, "cancel").await.ok();
    // Two seats are free, but the session gives none now.
    let caller = desk.call(session, "Cem Drei", 1).await;
    let seen: Value = desk.organiser.get(&desk.at(&format!("sessions/{session}"))).await.ok().json();
    let why = seen["decisions"].as_array().unwrap().iter().find(|it| it["name"] == "Cem Drei").unwrap();
    assert_eq!(why["what"]["behind"], serde_json::json!({ "free": 2, "party": 1, "before": 1 }), "{why}");
    let text = page(&visitor, &caller.code, "en").await;
    assert!(!text.contains("Not enough"), "{text}");
    assert!(text.contains("no seats are given at present"), "{text}");
    assert!(page(&visitor, &caller.code, "de").await.contains("zurzeit keine Plätze vergeben"));
    assert!(page(&visitor, &caller.code, "de-leicht").await.contains("Gerade vergeben wir keine Plätze"));
});

on_both!(whoever_waits_hears_of_seats_and_not_of_an_offer, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(3).await;
    let visitor = app.visitor();
    book(&visitor, session, "Paar Eins", 2).await;
    let family = book(&visitor, session, "Familie Zwei", 2).await;
    book(&visitor, session, "Cem Drei", 1).await;
    for (lang, untrue, words) in [
        ("de", "Das Angebot ging", "Die Plätze gingen an"),
        ("de-leicht", "andere gefragt", "Diese Plätze haben jetzt andere"),
        ("en", "The offer went", "The seats went to"),
    ] {
        let text = page(&visitor, &family.code, lang).await;
        assert!(!text.contains(untrue) && text.contains(words), "{text}");
    }
});
