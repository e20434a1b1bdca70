//! Reasons are true: what is said about a seat that was not given is what happened.

use chrono::TimeDelta;
use serde_json::{Value, json};
use shared::workshop::decision::{Decision, SeatsGo};

use super::{Desk, act, book, pass, see};
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
        ("de", "Das Angebot ging", "1 Platz ging an eine Buchung, die später kam"),
        ("de-leicht", "andere gefragt", "Sie hat jetzt 1 Platz."),
        ("en", "The offer went", "1 seat went to a booking that came later"),
    ] {
        let text = page(&visitor, &family.code, lang).await;
        assert!(!text.contains(untrue) && text.contains(words), "{text}");
    }
});

on_both!(whoever_waits_first_hears_that_nobody_waited_before, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let seat = book(&visitor, session, "Anna Eins", 1).await;
    let first = book(&visitor, session, "Ben Zwei", 1).await;
    for (lang, words) in [
        ("de", "Davor wartete niemand."),
        ("de-leicht", "Es war noch niemand auf der Liste."),
        ("en", "Nobody waited before."),
    ] {
        let text = page(&visitor, &first.code, lang).await;
        assert!(text.contains(words), "{text}");
    }
    // An offer goes to whoever reads it, and one person answers for one.
    act(&visitor, &seat.code, "cancel").await.ok();
    for (lang, words, answer) in [
        ("de", "Darum ging das Angebot an Sie.", "Ja, ich komme"),
        ("de-leicht", "Darum haben wir Sie gefragt.", "Ja, ich komme"),
        ("en", "so the offer went to you.", "Yes, I am coming"),
    ] {
        let text = page(&visitor, &first.code, lang).await;
        assert!(text.contains(words) && text.contains(answer), "{text}");
    }
});

on_both!(what_became_of_seats_that_were_not_wanted_is_said_as_it_was, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let seat = book(&visitor, session, "Anna Eins", 1).await;
    let mut rest = vec![];
    for name in ["Ben Zwei", "Cem Drei", "Dora Vier"] {
        rest.push(book(&visitor, session, name, 1).await);
    }
    act(&visitor, &seat.code, "cancel").await.ok();
    // On the telephone, and others wait.
    let ben = desk.see(session).await.queue[0].id;
    desk.act(session, ben, json!("decline")).await.ok();
    let last = async |code: &str| see(&visitor, code).await.decisions.last().expect("one").what.clone();
    let to_others = Some(SeatsGo::ToOthers);
    assert_eq!(last(&rest[0].code).await, Decision::Declined { party: 1, at_desk: true, seats: to_others });
    for (lang, title, went) in [
        ("de", "Das Angebot wurde am Telefon abgelehnt", "Der Platz wurde den Nächsten"),
        ("de-leicht", "Am Telefon war die Antwort: Nein", "Für den Platz haben wir andere gefragt."),
        ("en", "The offer was declined by telephone", "The seat was offered to the next"),
    ] {
        let text = page(&visitor, &rest[0].code, lang).await;
        assert!(text.contains(&format!(">{title}</h1>")) && text.contains(went), "{text}");
    }
    // By the person, and others wait.
    act(&visitor, &rest[1].code, "decline").await.ok();
    assert_eq!(last(&rest[1].code).await, Decision::Declined { party: 1, at_desk: false, seats: to_others });
    assert!(page(&visitor, &rest[1].code, "de").await.contains(">Sie haben das Angebot abgelehnt</h1>"));
    // Nobody answers, and nobody waits.
    pass(&app, TimeDelta::hours(25)).await;
    assert_eq!(last(&rest[2].code).await, Decision::Expired { party: 1, seats: Some(SeatsGo::Free) });
    let text = page(&visitor, &rest[2].code, "de").await;
    assert!(text.contains("Der Platz wurde wieder frei.") && !text.contains("den Nächsten"), "{text}");
});

on_both!(the_title_begins_with_what_has_just_happened, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(4).await;
    let visitor = app.visitor();
    let code = book(&visitor, session, "Anna Eins", 2).await.code;
    for (query, title) in [
        ("?done=party", "Größe der Gruppe geändert · "),
        ("?problem=not-enough-seats", "Das ging nicht · "),
        ("?done=nonsense", "Ihr Platz ist gebucht · "),
        ("", "Ihr Platz ist gebucht · "),
    ] {
        let text = visitor.page(&format!("/de/bookings/{code}{query}")).await.ok().text();
        assert!(text.contains(&format!("<title>{title}")), "{query}: {text}");
    }
});
