//! Plain forms that are refused: the page comes back with what was typed, and says at which field something is wrong.

use axum::http::header;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::workshop::booking::BookingView;
use uuid::Uuid;

use super::{Desk, book, offer, room, try_to_book};
use crate::pages::{Tag, tags};
use crate::util::{Answer, Person, TestApp, on_both};

/// Sends a booking's form.
async fn send(person: &Person, session: Uuid, fields: &str) -> Answer {
    person.post_form(&format!("/api/v1/sessions/{session}/bookings"), fields).await
}

/// The field of a page with this id.
#[track_caller]
fn field(html: &str, id: &str) -> Tag {
    let found = tags(html).into_iter().find(|tag| tag.get("id") == Some(id));
    found.unwrap_or_else(|| panic!("no {id} in {html}"))
}

/// What begins in it.
fn value(html: &str, id: &str) -> String {
    field(html, id).get("value").unwrap_or_default().to_owned()
}

/// That these fields alone are said to be wrong, each with a sentence, and the page's title with them.
#[track_caller]
fn are_wrong(html: &str, ids: &[&str]) {
    let all = tags(html);
    let wrong: Vec<_> = all.iter().filter(|tag| tag.get("aria-invalid") == Some("true")).collect();
    assert_eq!(wrong.iter().filter_map(|tag| tag.get("id")).collect::<Vec<_>>(), ids, "{html}");
    let leads_to = |id: &str| all.iter().any(|tag| tag.is("a", "href", &format!("#{id}")));
    for (tag, id) in wrong.into_iter().zip(ids) {
        let sentence = format!("{id}-e");
        assert!(tag.get("aria-describedby").unwrap().split(' ').any(|it| it == sentence), "{html}");
        assert!(all.iter().any(|tag| tag.is("p", "id", &sentence)), "{html}");
        // Of two of which one is enough, the way leads to the first.
        assert!(leads_to(id) || *id == "phone" && leads_to("email"), "no way to the field: {html}");
    }
    assert!(html.contains("<title>Fehler") || html.contains("<title>Error"), "{html}");
}

/// That this field alone is.
#[track_caller]
fn is_wrong(html: &str, id: &str) {
    are_wrong(html, &[id]);
}

on_both!(a_refused_form_comes_back_as_it_was_typed, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let fields = "name=Rosa+%22R%22+%3Cb%3E&email=&phone=call+me&party=3&lang=en&wheelchair=true&carer=on&interpreter=Polski";
    let answer = send(&app.visitor(), session, fields).await.status(422);
    // Personal data is in no cache and in no address.
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert_eq!((answer.header("cache-control"), answer.header("location")), ("no-store", ""));
    assert!(answer.headers.contains_key(header::CONTENT_SECURITY_POLICY));
    let html = answer.text();
    assert_eq!(value(&html, "name"), "Rosa \"R\" <b>");
    assert_eq!((value(&html, "phone"), value(&html, "email")), ("call me".into(), String::new()));
    assert_eq!(value(&html, "need-interpreter"), "Polski");
    let ticked = |name: &str| {
        let is = |tag: &Tag| tag.is("input", "name", name) && tag.get("checked").is_some();
        tags(&html).iter().any(is)
    };
    assert!(ticked("wheelchair") && ticked("carer"), "{html}");
    let chosen: Vec<_> = tags(&html).into_iter().filter(|tag| tag.get("selected").is_some()).collect();
    assert_eq!(chosen.iter().map(|tag| tag.get("value")).collect::<Vec<_>>(), [Some("3")]);
    is_wrong(&html, "phone");
    assert!(html.contains("This is not a phone number yet."), "{html}");
    assert_eq!(desk.see(session).await.participants, []);
    // Nobody else's page knows of it.
    let page = app.visitor().page(&format!("/en/workshops/{}?session={session}", desk.workshop.slug)).await;
    assert!(!page.ok().text().contains("call me"));
});

on_both!(each_refusal_of_a_form_names_its_field, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let long = "x".repeat(81);
    let html = send(&visitor, session, "name=Rosa&party=1&lang=de").await.status(422).text();
    are_wrong(&html, &["email", "phone"]);
    assert!(html.contains("E-Mail oder Telefon"), "{html}");
    for (fields, id) in [
        ("name=&phone=05361+1234&party=1&lang=de".to_owned(), "name"),
        (format!("name={long}&phone=05361+1234&party=1&lang=de"), "name"),
        ("name=Rosa&email=nobody&party=1&lang=de".to_owned(), "email"),
        ("name=Rosa&phone=05361+1234&party=7&lang=de".to_owned(), "party"),
        ("name=Rosa&phone=05361+1234&party=many&lang=de".to_owned(), "party"),
        ("name=Rosa&phone=05361+1234&party=6&lang=de".to_owned(), "party"),
        (format!("name=Rosa&phone=05361+1234&party=1&lang=de&interpreter={long}"), "need-interpreter"),
    ] {
        let html = send(&visitor, session, &fields).await.status(422).text();
        is_wrong(&html, id);
        if id != "name" {
            assert_eq!(value(&html, "name"), "Rosa", "{fields}");
        }
    }
    assert_eq!(desk.see(session).await.participants, []);
});

on_both!(a_form_with_several_faults_names_all_of_them, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let mut what = offer("single");
    (what["age_min"], what["age_max"]) = (8.into(), 12.into());
    desk.organiser.put(&desk.at(&format!("workshops/{}", desk.workshop.id)), what).await.ok();
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let long = "x".repeat(81);
    for (fields, ids) in [
        ("name=&phone=&party=9&lang=en".to_owned(), &["name", "email", "phone", "party", "age"][..]),
        (
            "name=Rosa&email=nobody&phone=call+me&party=6&age=7&lang=de".to_owned(),
            &["email", "phone", "party", "age"][..],
        ),
        (
            format!("name={long}&email=a%40example.org&party=2&age=ten&interpreter={long}&lang=en"),
            &["name", "need-interpreter", "age"][..],
        ),
        // Nothing is wrong in itself, but it does not fit this session.
        ("name=Rosa&phone=05361+1234&party=6&age=&lang=en".to_owned(), &["party", "age"][..]),
    ] {
        let html = send(&visitor, session, &fields).await.status(422).text();
        are_wrong(&html, ids);
    }
    // The bounds are said: before, where nothing was given, and where it does not fit.
    let path = format!("/en/workshops/{}?session={session}", desk.workshop.slug);
    let html = visitor.page(&path).await.ok().text();
    assert!(html.contains("Please give a number between 8 and 12. We do not store the age."), "{html}");
    for (age, said) in [
        ("", "The age is still missing. Please give a number between 8 and 12."),
        ("old", "Please give a number between 8 and 12. The workshop is meant for this age."),
        ("13", "Please give a number between 8 and 12. The workshop is meant for this age."),
    ] {
        let fields = format!("name=Rosa&phone=05361+1234&party=1&age={age}&lang=en");
        let html = send(&visitor, session, &fields).await.status(422).text();
        is_wrong(&html, "age");
        assert!(html.contains(said), "{age}: {html}");
    }
    assert_eq!(desk.see(session).await.participants, []);
    // Programs are told one.
    let wish = json!({ "key": Uuid::new_v4(), "name": "", "lang": "de", "party": 9 });
    let problem = try_to_book(&visitor, session, &wish).await.problem(Code::Invalid);
    assert_eq!(problem.field.as_deref(), Some("name"));
});

on_both!(an_age_that_nobody_asks_for_does_not_matter, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    for age in ["", "old", "7"] {
        let fields = format!("name=Rosa{age}&phone=05361+1234&party=1&age={age}&lang=de");
        send(&app.visitor(), session, &fields).await.status(303);
    }
});

on_both!(the_address_of_a_form_leads_browsers_to_it, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let visitor = app.visitor();
    let address = format!("/api/v1/sessions/{session}/bookings");
    let form = |lang: &str| format!("/{lang}/workshops/{}?session={session}#book", desk.workshop.slug);
    visitor.page(&format!("{address}?lang=en")).await.leads_to(&form("en"));
    visitor.page(&format!("{address}?lang=xx")).await.leads_to(&form("de"));
    visitor.page(&address).await.leads_to(&form("de"));
    // What the form itself is sent to leads back to it.
    let html = visitor.page(&form("en").replace("#book", "")).await.ok().text();
    let action = format!("{address}?lang=en#book");
    assert!(tags(&html).iter().any(|tag| tag.is("form", "action", &action)), "{html}");
    let nowhere = visitor.page(&format!("/api/v1/sessions/{}/bookings", Uuid::nil())).await.status(404);
    assert_eq!(nowhere.header("content-type"), "text/html; charset=utf-8");
    // Programs hear what the address takes.
    let refused = visitor.get(&address).await;
    assert_eq!(refused.header("allow"), "POST");
    refused.problem(Code::MethodNotAllowed);
});

on_both!(a_form_for_what_takes_no_bookings_says_why, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    desk.change(session, |body| body["open"] = false.into()).await.ok();
    let visitor = app.visitor();
    let fields = "name=Rosa&phone=05361+1234&party=1&lang=en";
    let html = send(&visitor, session, fields).await.status(409).text();
    assert!(html.contains("This session takes no bookings just now."), "{html}");
    assert!(!html.contains("name=\"phone\""), "{html}");
    send(&visitor, Uuid::nil(), fields).await.problem(Code::NotFound);
});

on_both!(a_form_that_leads_to_the_queue_says_so_before_and_after, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(3).await;
    let visitor = app.visitor();
    book(&visitor, session, "Rosa Muster", 2).await;
    let path = format!("/en/workshops/{}?session={session}", desk.workshop.slug);
    let html = visitor.page(&path).await.ok().text();
    assert!(html.contains("1 seat is free. With more people you join the waiting list."), "{html}");
    assert!(html.contains("Book or join the waiting list") && !html.contains("Book now"), "{html}");
    let answer = send(&visitor, session, "name=Anna&phone=05361+1234&party=2&lang=en").await.status(303);
    let to = answer.header("location").to_owned();
    assert!(to.ends_with("?done=waiting"), "{to}");
    let html = visitor.page(&to).await.ok().text();
    assert!(html.contains("You are on the waiting list now."), "{html}");
});

on_both!(numbers_are_typed_as_people_write_them, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(20).await;
    let visitor = app.visitor();
    for (n, phone) in ["05361.12 34", "(05361) 1234", "05361/12-34", "[05361] 12\u{2013}34", "+49 5361 1234"]
        .iter()
        .enumerate()
    {
        let wish = json!({ "key": Uuid::new_v4(), "name": format!("Rosa {n}"), "phone": phone, "lang": "de", "party": 1 });
        try_to_book(&visitor, session, &wish).await.ok();
    }
    let kept: Vec<_> = desk.see(session).await.participants.into_iter().filter_map(|it| it.phone).collect();
    assert!(kept.iter().any(|phone| phone == "05361.12 34"), "{kept:?}");
});

on_both!(needs_that_a_session_cannot_meet_are_neither_offered_nor_taken, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let when = json!({ "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] });
    // A tick at the desk gives nobody a way into a meeting on the internet.
    let online = json!({ "online_link": "https://meet.example.org/x", "language": "de", "capacity": 5, "wheelchair": true });
    let online = desk.plan(desk.workshop.id, online, when.clone()).await[0];
    let mut with_devices = room(desk.place, 5);
    with_devices["loan_devices"] = true.into();
    let hall = desk.plan(desk.workshop.id, with_devices, when.clone()).await[0];
    let mut with_steps = room(desk.place, 5);
    with_steps["wheelchair"] = false.into();
    let stairs = desk.plan(desk.workshop.id, with_steps, when).await[0];
    let visitor = app.visitor();
    let wish = |needs: serde_json::Value| json!({ "key": Uuid::new_v4(), "name": "Rosa", "phone": "05361 1234", "lang": "de", "party": 1, "needs": needs });
    for (session, need) in [(stairs, "wheelchair"), (online, "loan_device")] {
        let problem =
            try_to_book(&visitor, session, &wish(json!({ need: true }))).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some(need));
        let path = desk.at(&format!("sessions/{session}/bookings"));
        desk.organiser.post(&path, wish(json!({ need: true }))).await.problem(Code::Invalid);
        try_to_book(&visitor, hall, &wish(json!({ need: true }))).await.ok();
    }
    try_to_book(&visitor, online, &wish(json!({ "carer": true, "interpreter": "DGS" }))).await.ok();
    // Nobody has to come anywhere: it would be odd to send them away for that.
    let booked: BookingView =
        try_to_book(&visitor, online, &wish(json!({ "wheelchair": true }))).await.ok().json();
    assert!(!booked.needs.wheelchair);
    let offers = async |session: Uuid, need: &str| {
        let path = format!("/de/workshops/{}?session={session}", desk.workshop.slug);
        let html = visitor.page(&path).await.ok().text();
        // The filters of the list stand elsewhere: here a box is always a need.
        tags(&html).iter().any(|tag| tag.is("input", "name", need))
    };
    for need in ["wheelchair", "loan_device"] {
        assert!(!offers(online, need).await && offers(hall, need).await, "{need}");
    }
    // What is ticked on a page that is old says what there is not.
    let html = send(&visitor, stairs, "name=Rosa&phone=05361+1234&party=1&lang=en&wheelchair=true").await;
    assert!(html.status(422).text().contains("This session has no wheelchair access."));
});
