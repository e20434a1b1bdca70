//! Calendars, read by another parser than the one that wrote them.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Method, header};
use chrono::TimeDelta;
use serde_json::json;
use shared::api::problem::Code;

use super::{Desk, act, book};
use crate::util::{Person, TestApp, on_both};

/// The events of a file: names and values.
pub fn events(text: &str) -> Vec<BTreeMap<String, String>> {
    assert!(text.lines().all(|line| line.len() <= 75), "lines are folded");
    let calendars: Vec<_> = ical::IcalParser::new(text.as_bytes()).collect::<Result<_, _>>().unwrap();
    assert_eq!(calendars.len(), 1);
    let values = |event: &ical::parser::ical::component::IcalEvent| {
        event.properties.iter().map(|p| (p.name.clone(), p.value.clone().unwrap_or_default())).collect()
    };
    calendars[0].events.iter().map(values).collect()
}

async fn fetch(person: &Person, path: &str) -> Vec<BTreeMap<String, String>> {
    let answer = person.get(path).await.ok();
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    events(&answer.text())
}

on_both!(an_entry_keeps_its_uid_and_counts_its_changes, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(2).await;
    let visitor = app.visitor();
    let made = book(&visitor, session, "Rosa Muster", 1).await;
    let path = format!("/api/v1/bookings/{}/calendar.ics", made.code);
    let first = fetch(&visitor, &path).await.remove(0);
    assert_eq!(
        (first["DTSTART"].as_str(), first["DTEND"].as_str()),
        ("20261212T090000Z", "20261212T110000Z")
    );
    assert_eq!((first["STATUS"].as_str(), first["SEQUENCE"].as_str()), ("CONFIRMED", "0"));
    assert_eq!(first["SUMMARY"], r"Erste Schritte\; mit <dem> Smartphone");
    assert_eq!(first["LOCATION"], r"Markthalle\, Beispielweg 1\, Wolfsburg");
    desk.change(session, |body| {
        body["dates"] = json!([{ "starts": "2027-06-12T10:00", "ends": "2027-06-12T12:00" }])
    })
    .await
    .ok();
    let moved = fetch(&visitor, &path).await.remove(0);
    assert_eq!(
        (moved["UID"].as_str(), moved["DTSTART"].as_str()),
        (first["UID"].as_str(), "20270612T080000Z")
    );
    let number = |event: &BTreeMap<String, String>| event["SEQUENCE"].parse::<u32>().unwrap();
    assert!(number(&moved) > number(&first));
    act(&visitor, &made.code, "cancel").await.ok();
    let gone = fetch(&visitor, &path).await.remove(0);
    assert_eq!((gone["UID"].as_str(), gone["STATUS"].as_str()), (first["UID"].as_str(), "CANCELLED"));
    assert!(number(&gone) > number(&moved));
});

on_both!(feeds_name_what_is_there_and_nobody, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(2).await;
    let visitor = app.visitor();
    book(&visitor, session, "Rosa Muster", 1).await;
    for path in [
        "/api/v1/calendar.ics".to_owned(),
        format!("/api/v1/places/{}/calendar.ics", desk.place),
        desk.at("calendar.ics"),
    ] {
        let all = fetch(&visitor, &path).await;
        assert_eq!(all.len(), 1, "{path}");
        assert!(all[0]["UID"].starts_with(&session.to_string()));
        assert!(!format!("{all:?}").contains("Rosa"));
    }
    let nobody = uuid::Uuid::from_u128(9);
    visitor.get(&format!("/api/v1/places/{nobody}/calendar.ics")).await.problem(Code::NotFound);
    visitor.get(&format!("/api/v1/organisations/{nobody}/calendar.ics")).await.problem(Code::NotFound);
});

on_both!(a_place_in_the_queue_does_not_look_like_a_seat, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let seat = book(&visitor, session, "Rosa Muster", 1).await;
    let waits = book(&visitor, session, "Ben Zwei", 1).await;
    let entry = async |lang: &str| {
        let path = format!("/api/v1/bookings/{}/calendar.ics?lang={lang}", waits.code);
        fetch(&visitor, &path).await.remove(0)
    };
    for (lang, begins, says) in [
        ("de", "Warteliste: Erste Schritte", "Sie haben noch keinen Platz."),
        ("de-leicht", "Liste zum Warten: Erste Schritte", "Sie haben noch keinen Platz."),
        ("en", "Waiting list: First steps", "You have no seat yet."),
    ] {
        let entry = entry(lang).await;
        assert!(entry["SUMMARY"].starts_with(begins), "{entry:?}");
        assert!(entry["DESCRIPTION"].starts_with(says), "{entry:?}");
        assert_eq!(entry["STATUS"], "TENTATIVE");
    }
    act(&visitor, &seat.code, "cancel").await.ok();
    let offered = entry("de").await;
    assert!(offered["SUMMARY"].starts_with("Angebot: ") && offered["STATUS"] == "TENTATIVE", "{offered:?}");
    act(&visitor, &waits.code, "accept").await.ok();
    let mine = entry("de").await;
    assert!(mine["SUMMARY"].starts_with("Erste Schritte"), "{mine:?}");
    assert!(!mine["DESCRIPTION"].contains("keinen Platz") && !mine.contains_key("TRANSP"), "{mine:?}");
});

on_both!(a_feed_is_sent_again_only_when_it_has_changed, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(2).await;
    let visitor = app.visitor();
    let path = "/api/v1/calendar.ics?lang=de";
    let first = visitor.get(path).await.ok();
    let text = first.text();
    assert!(text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H"), "{text}");
    let entry = events(&text).remove(0);
    assert_eq!(entry["TRANSP"], "TRANSPARENT");
    assert_eq!(entry["DTSTAMP"], entry["LAST-MODIFIED"]);
    let tag = first.header("etag").to_owned();
    let again = async |tag: &str| {
        let request = visitor.request(Method::GET, path).header(header::IF_NONE_MATCH, tag);
        visitor.send(request.body(Body::empty()).unwrap()).await
    };
    // Time alone changes nothing, nor does what people book.
    app.pass(TimeDelta::hours(2));
    book(&visitor, session, "Rosa Muster", 1).await;
    let same = again(&tag).await.status(304);
    assert!(same.text().is_empty() && same.header("etag") == tag);
    assert!(!again("\"other\"").await.ok().text().is_empty());
    desk.change(session, |body| {
        body["dates"] = json!([{ "starts": "2026-12-13T10:00", "ends": "2026-12-13T12:00" }])
    })
    .await
    .ok();
    let changed = again(&tag).await.ok();
    assert_ne!(changed.header("etag"), tag);
    let moved = events(&changed.text()).remove(0);
    assert!(moved["LAST-MODIFIED"] > entry["LAST-MODIFIED"], "{moved:?}");
    assert_eq!(moved["DTSTAMP"], moved["LAST-MODIFIED"]);
    // Pages lead to it as calendars understand it, with the address to copy.
    let page = visitor.page("/de/workshops").await.ok().text();
    assert!(page.contains("href=\"webcal://"), "{page}");
    assert!(page.contains("/api/v1/calendar.ics?lang=de</code>"), "{page}");
});

on_both!(a_code_is_drawn, async |app: TestApp| {
    let answer = app.visitor().get("/api/v1/bookings/0123-4567-89AB-CDEF-GHJK/qr.svg").await.ok();
    assert_eq!(answer.header("content-type"), "image/svg+xml");
    assert!(answer.text().contains("<svg"));
});
