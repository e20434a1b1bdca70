//! Sessions that are over: nobody is called, written to or promised anything any more.

use chrono::TimeDelta;
use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::desk::OpenCall;
use uuid::Uuid;

use super::{Desk, act, book, pass, room, try_to_book};
use crate::util::{Person, TestApp, on_both};

async fn page(person: &Person, code: &str, lang: &str) -> String {
    person.page(&format!("/{lang}/bookings/{code}")).await.ok().text()
}

fn by_letter(name: &str, email: &str) -> Value {
    json!({ "key": Uuid::new_v4(), "name": name, "email": email, "lang": "de", "party": 1 })
}

on_both!(calls_are_those_that_still_matter_the_most_urgent_first, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let soon = json!({ "dates": [{ "starts": "2026-12-02T10:00", "ends": "2026-12-02T12:00" }] });
    let over = desk.plan(desk.workshop.id, room(desk.place, 1), soon).await[0];
    let ahead = desk.session(1).await;
    let chris = desk.call(over, "Chris Vorbei", 1).await;
    desk.act(over, chris.id, json!("revoke")).await.ok();
    app.pass(TimeDelta::seconds(1));
    let dora = desk.call(ahead, "Dora Später", 1).await;
    desk.act(ahead, dora.id, json!("revoke")).await.ok();
    let seat = desk.call(ahead, "Anna Eins", 1).await;
    desk.call(ahead, "Ben Zwei", 1).await;
    desk.act(ahead, seat.id, json!("cancel")).await.ok();
    app.pass(TimeDelta::hours(23));
    desk.signed_in().await;
    let names = async || -> Vec<String> {
        let open: Vec<OpenCall> = desk.organiser.get(&desk.at("calls")).await.ok().json();
        open.into_iter().map(|one| one.call.booking.name).collect()
    };
    assert_eq!(names().await, ["Ben Zwei", "Chris Vorbei", "Dora Später"]);
    app.pass(TimeDelta::hours(4));
    desk.signed_in().await;
    assert!(!names().await.contains(&"Chris Vorbei".to_owned()), "that session is over");
});

on_both!(pages_of_past_sessions_promise_nothing, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let seat = book(&visitor, session, "Anna Eins", 1).await;
    let waits = book(&visitor, session, "Ben Zwei", 1).await;
    let gone = book(&visitor, session, "Cem Drei", 1).await;
    act(&visitor, &gone.code, "cancel").await.ok();
    assert!(page(&visitor, &seat.code, "de").await.contains("Wir halten 1 Platz für Sie frei"));
    pass(&app, TimeDelta::days(12)).await;
    for (lang, seat_words, waits_words, untrue) in [
        ("de", "Der Workshop ist vorbei", "kein Platz mehr frei geworden", "jederzeit neu buchen"),
        ("de-leicht", "Der Workshop ist vorbei", "kein Platz mehr frei", "neu buchen"),
        ("en", "The workshop is over", "no seat came free", "book again"),
    ] {
        let text = page(&visitor, &seat.code, lang).await;
        assert!(text.contains(seat_words), "{text}");
        let text = page(&visitor, &waits.code, lang).await;
        assert!(text.contains(waits_words), "{text}");
        let text = page(&visitor, &gone.code, lang).await;
        assert!(!text.contains(untrue) && !text.contains("wieder frei für andere"), "{text}");
    }
    let text = page(&visitor, &waits.code, "de").await;
    assert!(!text.contains("fragen wir Sie") && !text.contains("Vor Ihnen wartet"), "{text}");
});

on_both!(whoever_was_there_is_reminded_of_the_next_date_and_not_asked_to_cancel, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let date = |day: u8| json!({ "starts": format!("2026-12-{day:02}T10:00"), "ends": format!("2026-12-{day:02}T12:00") });
    let when = json!({ "dates": [date(5), date(12)] });
    let session = desk.plan(series.id, room(desk.place, 5), when).await[0];
    let visitor = app.visitor();
    for (name, lang) in [("anna", "de"), ("ben", "de-leicht"), ("cem", "en")] {
        let mut wish = by_letter(name, &format!("{name}@example.org"));
        wish["lang"] = lang.into();
        try_to_book(&visitor, session, &wish).await.ok();
        app.letters_to(&format!("{name}@example.org")).await;
    }
    pass(&app, TimeDelta::days(4)).await;
    desk.signed_in().await;
    for booking in desk.see(session).await.participants {
        app.letters_to(booking.email.as_ref().unwrap()).await;
        desk.act(session, booking.id, json!("attended")).await.ok();
    }
    pass(&app, TimeDelta::days(6)).await;
    for (name, untrue, words) in [
        ("anna", "sagen Sie bitte ab", "nächste Termin"),
        ("ben", "sagen Sie bitte ab", "weiter"),
        ("cem", "please cancel", "next date"),
    ] {
        let letter = app.letter_to(&format!("{name}@example.org")).await.text.replace("=\r\n", "");
        assert!(
            !letter.contains(untrue) && (letter.contains(words) || letter.contains("n=C3=A4chste")),
            "{letter}"
        );
    }
});

on_both!(a_change_of_what_is_over_is_told_to_nobody, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    try_to_book(&app.visitor(), session, &by_letter("Anna", "anna@example.org")).await.ok();
    book(&app.visitor(), session, "Ben Zwei", 1).await;
    pass(&app, TimeDelta::days(12)).await;
    app.letters_to("anna@example.org").await;
    desk.signed_in().await;
    let place: Value =
        desk.organiser.post(&desk.at("places"), json!({ "name": "Anderswo" })).await.status(201).json();
    let before = desk.see(session).await.calls.len();
    desk.change(session, |body| body["what"]["place"] = place["id"].clone()).await.ok();
    assert!(app.letters_to("anna@example.org").await.is_empty());
    assert_eq!(desk.see(session).await.calls.len(), before);
});

on_both!(one_step_of_the_upkeep_that_fails_starves_no_other, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let (full, soon) = (desk.session(1).await, desk.session(5).await);
    let visitor = app.visitor();
    try_to_book(&visitor, soon, &by_letter("Dora", "dora@example.org")).await.ok();
    let seat = book(&visitor, full, "Anna Eins", 1).await;
    book(&visitor, full, "Ben Zwei", 1).await;
    act(&visitor, &seat.code, "cancel").await.ok();
    app.letters_to("dora@example.org").await;
    app.pass(TimeDelta::days(10));
    // Offers that run out cannot be settled: the call list is out of order.
    sea_orm::ConnectionTrait::execute_unprepared(&app.app.db.write, "DROP TABLE call").await.unwrap();
    app.app.look_after_workshops().await;
    assert!(app.letter_to("dora@example.org").await.text.contains("Erinnerung"));
});

on_both!(a_session_has_a_place_or_a_link, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let mut what = room(desk.place, 5);
    what["online_link"] = "https://meet.example/wolf".into();
    let when = json!({ "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] });
    let path = desk.at(&format!("workshops/{}/sessions", desk.workshop.id));
    let problem =
        desk.organiser.post(&path, json!({ "what": what, "when": when })).await.problem(Code::Invalid);
    assert_eq!(problem.field.as_deref(), Some("online_link"), "a link that nobody would see");
    let session = desk.session(5).await;
    desk.change(session, |body| body["what"]["online_link"] = "https://meet.example/wolf".into())
        .await
        .problem(Code::Invalid);
});

on_both!(the_name_from_an_account_is_no_address, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let rosa = app.person_with_email("rosa.muster@example.org").await;
    let wish = json!({ "key": Uuid::new_v4(), "lang": "de", "party": 1 });
    let made: BookingView = try_to_book(&rosa, session, &wish).await.ok().json();
    assert_eq!(made.name, "rosa.muster");
});

on_both!(a_code_is_drawn_with_the_language_of_its_sheet, async |app: TestApp| {
    let drawn = async |query: &str| {
        app.visitor()
            .get(&format!("/api/v1/bookings/0123-4567-89AB-CDEF-GHJK/qr.svg{query}"))
            .await
            .ok()
            .text()
    };
    let expected = |lang: &str| {
        let address = format!("{}/{lang}/bookings/0123-4567-89AB-CDEF-GHJK", app.app.config.public_url);
        let code = qrcode::QrCode::new(address.as_bytes()).unwrap();
        code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(240, 240).build()
    };
    assert_eq!(drawn("").await, expected("de"));
    assert_eq!(drawn("?lang=en").await, expected("en"));
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let made = book(&app.visitor(), session, "Rosa Muster", 1).await;
    assert!(page(&app.visitor(), &made.code, "en").await.contains("qr.svg?lang=en"));
});
