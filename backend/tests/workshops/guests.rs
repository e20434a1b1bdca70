//! Booking without an account: as JSON and as a plain form, once however often it is sent.

use serde_json::json;
use shared::api::problem::Code;
use shared::api::workshop::booking::{BookingView, MyBookings};
use shared::workshop::decision::Decision;
use shared::workshop::state::BookingState;

use super::{Desk, act, book, see, try_to_book, wish};
use crate::pages::{Tag, tags};
use crate::util::{TestApp, on_both};

on_both!(a_guest_books_and_finds_the_booking_by_its_code, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let made = book(&visitor, session, "  Rosa \n Muster ", 2).await;
    assert_eq!((made.state, made.party, made.name.as_str()), (BookingState::Confirmed, 2, "Rosa Muster"));
    assert_eq!((made.session.seats.taken, made.session.seats.free), (2, 3));
    assert_eq!(made.decisions[0].what, Decision::Confirmed { free: 5, party: 2 });
    assert_eq!(made.erased_on, "11. Januar 2027");
    let elsewhere = app.visitor();
    let again = see(&elsewhere, &made.code.to_lowercase().replace('-', " ").replace(' ', "%20")).await;
    assert_eq!(again, made);
});

on_both!(the_same_key_books_once, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let wish = wish("Rosa Muster", 2);
    let first: BookingView = try_to_book(&visitor, session, &wish).await.ok().json();
    // The answer was lost, the server restarted, the session closed in the meantime.
    desk.change(session, |body| body["open"] = false.into()).await.ok();
    let app = app.restarted().await;
    let second: BookingView = try_to_book(&visitor.at(&app), session, &wish).await.ok().json();
    assert_eq!(first.code, second.code);
    assert_eq!(desk.see(session).await.participants.len(), 1);
});

on_both!(the_same_key_at_the_same_moment_books_once, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let other = app.another_process().await;
    let wish = wish("Rosa Muster", 2);
    let (one, two) = (app.visitor(), app.visitor().at(&other));
    let (a, b, c) = tokio::join!(
        try_to_book(&one, session, &wish),
        try_to_book(&two, session, &wish),
        try_to_book(&one, session, &wish)
    );
    let codes = [a, b, c].map(|answer| answer.ok().json::<BookingView>().code);
    assert_eq!((&codes[0], &codes[0]), (&codes[1], &codes[2]));
    assert_eq!(desk.see(session).await.participants.len(), 1);
});

on_both!(a_plain_form_leads_to_the_booking, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let path = format!("/api/v1/sessions/{session}/bookings");
    let fields =
        "name=Rosa+Muster&email=&phone=030+23125+101&party=2&lang=en&age=&wheelchair=on&interpreter=";
    let first = visitor.post_form(&path, fields).await.status(303);
    let to = first.header("location").to_owned();
    let code = to.strip_prefix("/en/bookings/").unwrap().strip_suffix("?done=booked").unwrap().to_owned();
    let booking = see(&visitor, &code).await;
    assert!(booking.needs.wheelchair && !booking.needs.carer);
    // A second click is not a second booking; the same from elsewhere, or later, is: and leads to nobody's.
    visitor.post_form(&path, fields).await.leads_to(&to);
    let stranger = app.visitor().post_form(&path, fields).await.status(303);
    assert_ne!(stranger.header("location"), to);
    app.pass(chrono::TimeDelta::seconds(20));
    assert_ne!(visitor.post_form(&path, fields).await.status(303).header("location"), to);
    visitor
        .post_form(&format!("/api/v1/bookings/{code}/cancel"), "lang=de")
        .await
        .leads_to(&format!("/de/bookings/{code}?done=cancelled"));
    visitor
        .post_form(&format!("/api/v1/bookings/{code}/cancel"), "lang=de")
        .await
        .leads_to(&format!("/de/bookings/{code}?problem=wrong-state"));
});

on_both!(the_code_from_the_sheet_opens_the_booking, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let made = book(&visitor, session, "Rosa Muster", 2).await;
    let typed = made.code.to_lowercase().replace('-', "+");
    visitor
        .post_form("/api/v1/bookings", &format!("lang=en&code={typed}"))
        .await
        .leads_to(&format!("/en/bookings/{}", made.code));
    // What is no code is still there on the page that says so.
    let answer = visitor.post_form("/api/v1/bookings", "lang=en&code=7K2M+%C3%A4").await;
    let to = answer.leads_to("/en/bookings/7K2M%20%C3%A4").header("location").to_owned();
    let answer = visitor.page(&to).await.status(404);
    assert_eq!(answer.header("cache-control"), "no-store");
    let html = answer.text();
    let tags = tags(&html);
    let field = tags.iter().find(|tag| tag.is("input", "name", "code")).expect("a field");
    assert_eq!((field.get("value"), field.get("aria-invalid")), (Some("7K2M ä"), Some("true")));
    assert!(field.get("autofocus").is_some(), "{html}");
    assert!(html.contains("A code has 20 letters and digits. This has 5."), "{html}");
    let html = visitor.page("/en/bookings/AAAA-AAAA-AAAA-AAAA-AAAA").await.status(404).text();
    assert!(html.contains("There is no booking with this code."), "{html}");
    // What is none at all stands in no address: it may be a name or a number.
    for nonsense in [
        "code=",
        "code=..%2F..",
        "",
        "code=%FF&lang=xx",
        "code=Rosa+Muster",
        "code=Anna-Lena",
        "code=030+23125-101",
        "code=rosa1%40example.org",
    ] {
        visitor
            .post_form("/api/v1/bookings", nonsense)
            .await
            .leads_to("/de/me/bookings?problem=booking-code");
    }
});

on_both!(a_code_that_nobody_has_leads_back_to_the_form, async |app: TestApp| {
    let visitor = app.visitor();
    for (path, bundle) in [
        ("/en/bookings/abc", "book"),
        ("/en/bookings/AAAA-AAAA-AAAA-AAAA-AAAA", "book"),
        ("/en/workshops/nothing", "book"),
        ("/en/courses/nothing", "learn"),
        ("/en/nothing", "learn"),
    ] {
        let answer = visitor.page(path).await.status(404);
        assert_eq!(answer.header("cache-control"), "no-store");
        let html = answer.text();
        // The app that is loaded is the one that was rendered: another one would not find its pieces.
        let app = format!("/assets/{bundle}.js");
        assert!(tags(&html).iter().any(|tag| tag.get("data-js") == Some(&app)), "{path}: {html}");
        assert!(tags(&html).iter().any(|tag| tag.is("meta", "name", "robots")), "{path}");
        let is_form = |tag: &Tag| tag.is("form", "action", "/api/v1/bookings");
        assert_eq!(tags(&html).iter().any(is_form), path.contains("/bookings/"), "{path}");
        if path.contains("/bookings/") {
            assert!(
                tags(&html)
                    .iter()
                    .any(|tag| tag.is("input", "name", "code") && tag.is("input", "aria-invalid", "true"))
            );
            assert!(html.contains("<title>We cannot find this booking"), "{html}");
        }
    }
});

on_both!(a_page_that_may_not_be_asked_for_so_often_says_so_in_words, async |app: TestApp| {
    let visitor = app.visitor();
    let path = "/de/bookings/AAAA-AAAA-AAAA-AAAA-AAAA";
    let mut last = visitor.page(path).await;
    for _ in 0..400 {
        if last.status != 404 {
            break;
        }
        last = visitor.page(path).await;
    }
    assert_eq!(last.status, 429);
    assert!(last.header("content-type").starts_with("text/html"));
    assert!(last.text().contains("<h1>Lernwolf</h1>"), "{}", last.text());
    visitor.get(path).await.problem(Code::TooManyRequests);
});

on_both!(with_an_account_two_taps_are_enough, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let rosa = app.person("rosa").await;
    let wish = json!({ "key": uuid::Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 1 });
    let made: BookingView = try_to_book(&rosa, session, &wish).await.ok().json();
    assert_eq!(made.name, "rosa");
    let mine: MyBookings = rosa.get("/api/v1/me/bookings").await.ok().json();
    assert_eq!(mine.upcoming.iter().map(|b| &b.code).collect::<Vec<_>>(), [&made.code]);
    try_to_book(&app.visitor(), session, &wish_without_contact()).await.problem(Code::ContactMissing);
    app.pass(chrono::TimeDelta::days(12));
    rosa.sign_in("rosa", crate::util::PASSWORD).await.ok();
    let mine: MyBookings = rosa.get("/api/v1/me/bookings").await.ok().json();
    assert_eq!((mine.upcoming.len(), mine.past.len()), (0, 1));
});

fn wish_without_contact() -> serde_json::Value {
    json!({ "key": uuid::Uuid::new_v4(), "name": "Rosa", "lang": "de", "party": 1 })
}

on_both!(a_booking_can_be_cancelled_and_its_party_changed_by_its_code, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(4).await;
    let visitor = app.visitor();
    let made = book(&visitor, session, "Rosa Muster", 2).await;
    let party = format!("/api/v1/bookings/{}/party", made.code);
    assert_eq!(made.may.largest_party, 4);
    let larger: BookingView = visitor.post(&party, json!({ "party": 4 })).await.ok().json();
    assert_eq!((larger.party, larger.session.seats.free), (4, 0));
    visitor.post(&party, json!({ "party": 5 })).await.problem(Code::LargerThanSession);
    visitor.post(&party, json!({ "party": 3 })).await.ok();
    book(&visitor, session, "Anna Eins", 1).await;
    visitor.post(&party, json!({ "party": 4 })).await.problem(Code::NotEnoughSeats);
    visitor.post(&party, json!({ "party": 0 })).await.problem(Code::PartySize);
    visitor.post(&party, json!({ "party": 7 })).await.problem(Code::PartySize);
    let gone: BookingView = act(&visitor, &made.code, "cancel").await.ok().json();
    assert_eq!((gone.state, gone.session.seats.free), (BookingState::Cancelled, 3));
    act(&visitor, &made.code, "cancel").await.problem(Code::WrongState);
    act(&visitor, &made.code, "accept").await.problem(Code::WrongState);
    visitor.post(&party, json!({ "party": 1 })).await.problem(Code::WrongState);
});
