//! Letters: written with what they tell, in the person's language, once.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::desk::{LetterState, MailView};
use uuid::Uuid;

use super::{Desk, act, pass, room, try_to_book};
use crate::util::{Person, TestApp, on_both};

async fn book(person: &Person, session: Uuid, email: &str, lang: &str) -> BookingView {
    let wish =
        json!({ "key": Uuid::new_v4(), "name": "Rosa <b>Muster", "email": email, "lang": lang, "party": 1 });
    try_to_book(person, session, &wish).await.ok().json()
}

on_both!(each_step_is_told_by_letter, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let first = book(&visitor, session, "anna@example.org", "de").await;
    let letter = app.letter_to("anna@example.org").await;
    assert!(
        letter.text.contains("Subject: =?utf-8?") || letter.text.contains("Subject: Ihr Platz ist gebucht")
    );
    assert!(letter.text.contains(&first.code) && letter.text.contains("Bus bis Mitte"), "{}", letter.text);
    assert!(letter.text.contains("METHOD:PUBLISH"));
    assert!(letter.text.contains("&lt;b&gt;Muster"), "hostile names are text in HTML");
    assert_eq!(letter.path(), format!("/de/bookings/{}", first.code));

    let second = book(&visitor, session, "ben@example.org", "en").await;
    assert!(app.letter_to("ben@example.org").await.text.contains("waiting list"));
    act(&visitor, &first.code, "cancel").await.ok();
    let letter = app.letter_to("anna@example.org").await;
    assert!(
        letter.text.contains("METHOD:PUBLISH") && letter.text.contains("STATUS:CANCELLED"),
        "{}",
        letter.text
    );
    let letter = app.letter_to("ben@example.org").await;
    assert!(letter.text.contains("Wednesday, 2 December 2026, 11:00"), "{}", letter.text);
    act(&visitor, &second.code, "accept").await.ok();
    app.letter_to("ben@example.org").await;
    act(&visitor, &second.code, "resend").await.ok();
    app.letter_to("ben@example.org").await;

    desk.change(session, |body| {
        body["dates"] = json!([{ "starts": "2026-12-13T10:00", "ends": "2026-12-13T12:00" }]);
        body["message"] = "The room <is> taken.".into();
    })
    .await
    .ok();
    let letter = app.letter_to("ben@example.org").await;
    assert!(
        letter.text.contains("The room <is> taken.") && letter.text.contains("The room &lt;is&gt; taken.")
    );
    assert!(letter.text.contains("DTSTART:20261213T090000Z"), "{}", letter.text);
    assert!(app.letters_to("anna@example.org").await.is_empty(), "whoever has cancelled is left alone");
});

on_both!(letters_count_right, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(2).await;
    let visitor = app.visitor();
    let wish = |name: &str, party: u8| {
        let email = format!("{name}@example.org");
        json!({ "key": Uuid::new_v4(), "name": name, "email": email, "lang": "de", "party": party })
    };
    let pair: BookingView = try_to_book(&visitor, session, &wish("anna", 2)).await.ok().json();
    assert!(app.letter_to("anna@example.org").await.text.contains("Ihre Plätze sind gebucht."));
    try_to_book(&visitor, session, &wish("ben", 1)).await.ok();
    let waits = app.letter_to("ben@example.org").await.text;
    assert!(waits.contains("Sobald ein Platz frei ist") && !waits.contains("Plätze"), "{waits}");
    // Another number is told as such.
    let path = format!("/api/v1/bookings/{}/party", pair.code);
    visitor.post(&path, json!({ "party": 1 })).await.ok();
    let resized = app.letter_to("anna@example.org").await.text;
    assert!(resized.contains("vorher 2 Personen, jetzt 1 Person."), "{resized}");
    assert!(resized.contains("Ihr Platz ist gebucht.") && !resized.contains("Wir freuen uns"), "{resized}");
    assert!(resized.contains("METHOD:PUBLISH"), "{resized}");
    let offered = app.letter_to("ben@example.org").await.text;
    assert!(offered.contains("für Sie ist jetzt 1 Platz frei. Wir halten ihn bis"), "{offered}");
    assert!(!offered.contains("Plätze"), "{offered}");
    // The page says "abgesagt", and so does the letter.
    act(&visitor, &pair.code, "cancel").await.ok();
    let gone = app.letter_to("anna@example.org").await.text;
    assert!(gone.contains("Ihre Buchung ist abgesagt.") && !gone.contains("storniert"), "{gone}");
});

on_both!(a_change_is_told_with_what_was_and_what_is, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    book(&visitor, session, "anna@example.org", "de").await;
    book(&visitor, session, "ben@example.org", "en").await;
    for address in ["anna@example.org", "ben@example.org"] {
        app.letter_to(address).await;
    }
    desk.change(session, |body| {
        body["dates"] = json!([{ "starts": "2026-12-12T11:00", "ends": "2026-12-12T13:00" }]);
    })
    .await
    .ok();
    let anna = app.letter_to("anna@example.org").await.text;
    for line in [
        "Der Termin ist verlegt.",
        "Vorher: Samstag, 12. Dezember 2026, 10:00 bis 12:00 Uhr",
        "Jetzt: Samstag, 12. Dezember 2026, 11:00 bis 13:00 Uhr",
        "Ihr Platz bleibt gebucht.",
    ] {
        assert!(anna.contains(line), "{line}: {anna}");
    }
    assert!(!anna.contains("Der Ort hat sich"), "{anna}");
    let ben = app.letter_to("ben@example.org").await.text;
    assert!(ben.contains("The date has been moved.") && ben.contains("Before: Saturday, 12 December 2026"));
    assert!(ben.contains("You are still on the waiting list and have no seat yet."), "{ben}");
    // It goes online: whoever waits learns that, but not the link.
    desk.change(session, |body| {
        body["what"]["place"] = serde_json::Value::Null;
        body["what"]["online_link"] = "https://meet.example/wolf".into();
    })
    .await
    .ok();
    let anna = app.letter_to("anna@example.org").await.text;
    assert!(anna.contains("Vorher: Markthalle, Beispielweg 1, Wolfsburg\nJetzt: Online"), "{anna}");
    assert!(anna.contains("meet.example") && !anna.contains("Der Termin ist verlegt."), "{anna}");
    let ben = app.letter_to("ben@example.org").await.text;
    assert!(ben.contains("The place has changed.") && !ben.contains("meet.example"), "{ben}");
    // Only the link is another one.
    desk.change(session, |body| body["what"]["online_link"] = "https://meet.example/bear".into()).await.ok();
    let anna = app.letter_to("anna@example.org").await.text;
    assert!(anna.contains("Der Link zum Online-Treffen ist ein anderer."), "{anna}");
    assert_eq!(app.letters_to("ben@example.org").await.len(), 0, "nothing is new to those who wait");
});

on_both!(who_is_offered_seats_by_a_change_is_not_told_to_wait, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    book(&visitor, session, "anna@example.org", "de").await;
    book(&visitor, session, "ben@example.org", "en").await;
    desk.call(session, "Carla Muster", 1).await;
    app.letters_to("ben@example.org").await;
    desk.change(session, |body| {
        body["what"]["capacity"] = 2.into();
        body["dates"] = json!([{ "starts": "2026-12-12T11:00", "ends": "2026-12-12T13:00" }]);
    })
    .await
    .ok();
    let letters = app.letters_to("ben@example.org").await;
    assert_eq!(letters.len(), 2, "the offer, and the change");
    for letter in &letters {
        assert!(!letter.text.contains("You are still on the waiting list"), "{}", letter.text);
    }
    // Whoever is called hears what has changed. How it stands with them is shown beside it, as it may change.
    let calls = desk.see(session).await.calls;
    let message = &calls.iter().find(|call| call.booking.name == "Carla Muster").expect("a call").message;
    assert!(message.contains("Der Termin ist verlegt.") && !message.contains("Warteliste"), "{message}");
});

on_both!(who_needs_what_is_there_no_more_is_told, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    desk.change(session, |body| body["what"]["loan_devices"] = true.into()).await.ok();
    let visitor = app.visitor();
    book(&visitor, session, "anna@example.org", "de").await;
    let wish = json!({ "key": Uuid::new_v4(), "name": "Ben Muster", "email": "ben@example.org", "lang": "de",
        "party": 1, "needs": { "loan_device": true } });
    try_to_book(&visitor, session, &wish).await.ok();
    for address in ["anna@example.org", "ben@example.org"] {
        app.letters_to(address).await;
    }
    desk.change(session, |body| body["what"]["loan_devices"] = false.into()).await.ok();
    let ben = app.letter_to("ben@example.org").await.text;
    assert!(ben.contains("Leihgeräte gibt es bei diesem Termin nicht mehr."), "{ben}");
    assert_eq!(app.letters_to("anna@example.org").await.len(), 0);
});

on_both!(a_series_says_which_of_its_dates_are_others, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let on = |day: u32| json!({ "starts": format!("2026-12-{day:02}T18:00"), "ends": format!("2026-12-{day:02}T20:00") });
    let when = json!({ "dates": [on(8), on(15)] });
    let session = desk.plan(series.id, room(desk.place, 5), when).await[0];
    book(&app.visitor(), session, "anna@example.org", "de").await;
    app.letter_to("anna@example.org").await;
    desk.change(session, |body| body["dates"] = json!([on(8), on(16), on(22)])).await.ok();
    let text = app.letter_to("anna@example.org").await.text;
    assert!(
        text.contains("Vorher: Dienstag, 15. Dezember 2026, 18:00 bis 20:00 Uhr\nJetzt: Mittwoch, 16."),
        "{text}"
    );
    assert!(text.contains("Dieser Termin kommt dazu: Dienstag, 22. Dezember 2026"), "{text}");
    assert!(!text.contains("Vorher: Dienstag, 8."), "{text}");
    desk.change(session, |body| body["dates"] = json!([on(8), on(16)])).await.ok();
    let text = app.letter_to("anna@example.org").await.text;
    assert!(text.contains("Dieser Termin fällt aus: Dienstag, 22. Dezember 2026"), "{text}");
});

on_both!(what_has_taken_place_is_neither_dropped_nor_told_about, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let on = |day: u32| json!({ "starts": format!("2026-12-{day:02}T18:00"), "ends": format!("2026-12-{day:02}T20:00") });
    let when = json!({ "dates": [on(8), on(15), on(22)] });
    let session = desk.plan(series.id, room(desk.place, 5), when).await[0];
    book(&app.visitor(), session, "anna@example.org", "de").await;
    desk.call(session, "Ben Zwei", 1).await;
    pass(&app, TimeDelta::days(8)).await;
    app.letters_to("anna@example.org").await;
    let calls = desk.see(session).await.calls.len();
    let days = async || -> Vec<String> {
        desk.see(session).await.session.dates.iter().map(|date| date.day().to_owned()).collect()
    };
    desk.change(session, |body| body["dates"] = json!([on(15), on(22)])).await.ok();
    assert_eq!(days().await, ["2026-12-08", "2026-12-15", "2026-12-22"]);
    assert!(app.letters_to("anna@example.org").await.is_empty());
    assert_eq!(desk.see(session).await.calls.len(), calls);
    // Dates to come fall out as before; of the last one, too, people hear.
    desk.change(session, |body| body["dates"] = json!([on(22)])).await.ok();
    let text = app.letter_to("anna@example.org").await.text;
    assert!(text.contains("Dieser Termin fällt aus: Dienstag, 15."), "{text}");
    assert!(!text.contains("fällt aus: Dienstag, 8."), "{text}");
    desk.change(session, |body| body["dates"] = json!([on(8)])).await.ok();
    let text = app.letter_to("anna@example.org").await.text;
    assert!(text.contains("Dieser Termin fällt aus: Dienstag, 22."), "{text}");
    assert_eq!(days().await, ["2026-12-08"]);
});

on_both!(everybody_is_reminded_once_on_the_day_before, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    book(&app.visitor(), session, "anna@example.org", "de-leicht").await;
    app.letter_to("anna@example.org").await;
    pass(&app, TimeDelta::days(9)).await;
    assert!(app.letters_to("anna@example.org").await.is_empty());
    app.pass(TimeDelta::days(1));
    let other = app.another_process().await;
    tokio::join!(app.app.look_after_workshops(), other.app.look_after_workshops());
    other.app.mailer.settled().await;
    assert!(app.letter_to("anna@example.org").await.text.contains("Ihr Kurs ist bald"));
    pass(&app, TimeDelta::hours(1)).await;
    assert!(app.letters_to("anna@example.org").await.is_empty());
});

on_both!(a_letter_is_never_lost_and_keeps_its_id, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    // The folder cannot be written to: the mail server is away.
    let folder = app.app.mailer.outbox_dir().unwrap().to_owned();
    std::fs::remove_dir_all(&folder).unwrap();
    book(&app.visitor(), session, "anna@example.org", "de").await;
    app.app.mailer.settled().await;
    let chief = app.visitor();
    chief.sign_in("chief", crate::util::PASSWORD).await.ok();
    let mail: MailView = chief.get("/api/v1/mail").await.ok().json();
    let letter = &mail.letters[0];
    assert_eq!((letter.state, letter.tries, mail.waiting), (LetterState::Waiting, 1, 1));
    std::fs::create_dir_all(&folder).unwrap();
    app.app.mailer.send_due().await;
    assert!(app.letters_to("anna@example.org").await.is_empty(), "not before its time");
    app.pass(TimeDelta::seconds(6));
    app.app.mailer.send_due().await;
    let text = app.letter_to("anna@example.org").await.text;
    assert!(text.contains(&format!("Message-ID: <{}@localhost>", letter.id)), "{text}");
    let mail: MailView = chief.get("/api/v1/mail").await.ok().json();
    assert_eq!((mail.letters[0].state, mail.folder, mail.waiting), (LetterState::Sent, true, 0));
    assert!(mail.letters[0].text.as_ref().unwrap().contains("gebucht"));
});
