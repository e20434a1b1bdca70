//! Whose a booking is: an account's as long as somebody is signed in, and never a guest's by accident.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::workshop::Channel;
use shared::api::workshop::booking::{BookingView, MyBookings};
use uuid::Uuid;

use super::{Desk, act, book, try_to_book};
use crate::util::{TestApp, on_both};

on_both!(a_sign_in_that_was_renewed_books_for_the_account, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let rosa = app.person("rosa").await;
    app.pass(TimeDelta::minutes(11));
    rosa.get("/api/v1/me").await.problem(Code::SignedOut);
    // As the app does before it books.
    rosa.refresh().await.ok();
    let wish = json!({ "key": Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 1 });
    let made: BookingView = try_to_book(&rosa, session, &wish).await.ok().json();
    assert_eq!((made.name.as_str(), made.channel), ("rosa", Channel::Account));
    let mine: MyBookings = rosa.get("/api/v1/me/bookings").await.ok().json();
    assert_eq!(mine.upcoming.len(), 1);
});

on_both!(a_plain_form_asks_whoever_was_signed_in_to_sign_in_again, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let rosa = app.person("rosa").await;
    let path = format!("/api/v1/sessions/{session}/bookings");
    let fields = "name=Rosa+Muster&phone=030+23125+105&lang=de&party=1";
    app.pass(TimeDelta::minutes(11));
    rosa.lose_cookie("lw_access");
    let slug = &desk.workshop.slug;
    let back = format!("%2Fde%2Fworkshops%2F{slug}%3Fsession%3D{session}").replace("%2F", "/");
    rosa.post_form(&path, fields).await.leads_to(&format!("/de/sign-in?problem=signed-out&next={back}"));
    assert_eq!(desk.see(session).await.participants, [], "nobody becomes a guest unasked");
    // Told once, they may book as a guest all the same.
    assert!(rosa.post_form(&path, fields).await.status(303).header("location").contains("?done=booked"));
    // And whoever signs in again books for the account.
    rosa.sign_in("rosa", crate::util::PASSWORD).await.ok();
    let to = rosa.post_form(&path, "phone=030+23125+105&lang=de&party=2").await.status(303);
    assert!(to.header("location").contains("?done=booked"));
    let mine: MyBookings = rosa.get("/api/v1/me/bookings").await.ok().json();
    assert_eq!(mine.upcoming.len(), 1);
});

on_both!(a_strangers_mailbox_is_not_flooded_by_a_group_that_changes, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(6).await;
    let visitor = app.visitor();
    let wish = json!({ "key": Uuid::new_v4(), "name": "Mallory", "email": "victim@example.org", "lang": "de", "party": 1 });
    let made: BookingView = try_to_book(&visitor, session, &wish).await.ok().json();
    let path = format!("/api/v1/bookings/{}/party", made.code);
    let mut taken = 0;
    for turn in 0..30 {
        let answer = visitor.post(&path, json!({ "party": 2 - turn % 2 })).await;
        if answer.status == 429 {
            break;
        }
        taken += 1;
        answer.ok();
    }
    assert!(taken < 20, "{taken} letters more");
    assert!(app.letters_to("victim@example.org").await.len() <= 20);
    // Who it is about can still leave.
    act(&visitor, &made.code, "cancel").await.ok();
});

on_both!(pages_of_bookings_let_their_forms_say_where_they_come_from, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let made = book(&visitor, session, "Rosa Muster", 2).await;
    let page = visitor.page(&format!("/de/bookings/{}", made.code)).await.ok();
    // With `no-referrer` browsers send `Origin: null`; those without `Sec-Fetch-Site` would be refused.
    assert_eq!(page.header("referrer-policy"), "same-origin");
    assert_eq!(page.header("cache-control"), "no-store");
    let form = |origin: &str| {
        let mut request =
            visitor.request(axum::http::Method::POST, &format!("/api/v1/bookings/{}/cancel", made.code));
        request.headers_mut().unwrap().remove("sec-fetch-site");
        let request =
            request.header("origin", origin).header("content-type", "application/x-www-form-urlencoded");
        request.body(axum::body::Body::from("lang=de")).unwrap()
    };
    visitor.send(form("null")).await.problem(Code::CrossSite);
    visitor.send(form("http://evil.example")).await.problem(Code::CrossSite);
    visitor
        .send(form("http://127.0.0.1:8080"))
        .await
        .leads_to(&format!("/de/bookings/{}?done=cancelled", made.code));
});

on_both!(a_device_that_was_signed_out_elsewhere_sees_no_bookings, async |app: TestApp| {
    let rosa = app.person("rosa").await;
    let other = rosa.another_device().await;
    let change = json!({ "current": crate::util::PASSWORD, "new": "sieben grüne Birnen am Baum" });
    rosa.put("/api/v1/me/password", change).await.ok();
    other.get("/api/v1/me").await.problem(Code::SignedOut);
    other.get("/api/v1/me/bookings").await.problem(Code::SignedOut);
    rosa.get("/api/v1/me/bookings").await.ok();
});

on_both!(my_data_holds_all_of_a_booking, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let rosa = app.person("rosa").await;
    let wish = json!({ "key": Uuid::new_v4(), "phone": "030 23125 105", "lang": "en", "party": 2 });
    let made: BookingView = try_to_book(&rosa, session, &wish).await.ok().json();
    rosa.post(&format!("/api/v1/bookings/{}/party", made.code), json!({ "party": 1 })).await.ok();
    let data: serde_json::Value = rosa.get("/api/v1/me/data").await.ok().json();
    let booking = &data["bookings"][0];
    assert_eq!(booking["code"], made.code.as_str(), "{booking}");
    assert_eq!((&booking["lang"], &booking["channel"]), (&json!("en"), &json!("account")));
    assert_eq!(booking["workshop"], "First steps");
    assert_eq!(booking["changed_at"], app.clock_ms());
    assert!(
        booking["offered_at"].is_null() && booking["offer_until"].is_null() && booking["marked_at"].is_null()
    );
    let decisions = booking["decisions"].as_array().unwrap();
    assert_eq!(decisions[0]["what"]["confirmed"]["party"], 2);
    assert_eq!(decisions[1]["what"]["party-changed"]["to"], 1);
    assert_eq!(decisions[1]["at"], app.clock_ms());
});

on_both!(evidence_of_one_booking_is_not_taken_back_with_another, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session_today(5).await;
    let rosa = app.person("rosa").await;
    for _ in 0..2 {
        let wish = json!({ "key": Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 1 });
        try_to_book(&rosa, session, &wish).await.ok();
    }
    let booked = desk.see(session).await.participants;
    for booking in &booked {
        desk.act(session, booking.id, json!("attended")).await.ok();
    }
    let evidence = async || -> usize {
        let data: serde_json::Value = rosa.get("/api/v1/me/data").await.ok().json();
        data["attendance"].as_array().unwrap().len()
    };
    desk.act(session, booked[0].id, json!("confirmed")).await.ok();
    assert_eq!(evidence().await, 2, "she was there by the other one");
    desk.act(session, booked[1].id, json!("confirmed")).await.ok();
    assert_eq!(evidence().await, 0);
});

on_both!(a_workshops_page_asks_for_ones_bookings_of_it_alone, async |app: TestApp| {
    let (desk, other) = (Desk::named(&app, "Ours").await, Desk::named(&app, "Theirs").await);
    let rosa = app.person("rosa").await;
    for session in [desk.session(5).await, other.session(5).await] {
        let wish = json!({ "key": Uuid::new_v4(), "phone": "030 23125 105", "lang": "de", "party": 3 });
        try_to_book(&rosa, session, &wish).await.ok();
    }
    let mine = async |query: &str| -> Vec<(Uuid, u8)> {
        let path = format!("/api/v1/me/bookings?lang=en{query}");
        let mine: MyBookings = rosa.get(&path).await.ok().json();
        mine.upcoming.iter().map(|it| (it.session.workshop, it.party)).collect()
    };
    assert_eq!(mine("").await.len(), 2);
    assert_eq!(mine(&format!("&workshop={}", desk.workshop.id)).await, [(desk.workshop.id, 3)]);
    assert_eq!(mine(&format!("&workshop={}", Uuid::nil())).await, []);
    rosa.get("/api/v1/me/bookings?workshop=smartphone").await.problem(Code::Malformed);
    let path = format!("/api/v1/me/bookings?workshop={}", desk.workshop.id);
    app.visitor().get(&path).await.problem(Code::SignedOut);
});
