//! Letters: written with what they tell, in the person's language, once.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::desk::{LetterState, MailView};
use uuid::Uuid;

use super::{Desk, act, pass, try_to_book};
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
