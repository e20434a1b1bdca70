//! Calendars, read by another parser than the one that wrote them.

use std::collections::BTreeMap;

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

on_both!(a_code_is_drawn, async |app: TestApp| {
    let answer = app.visitor().get("/api/v1/bookings/0123-4567-89AB-CDEF-GHJK/qr.svg").await.ok();
    assert_eq!(answer.header("content-type"), "image/svg+xml");
    assert!(answer.text().contains("<svg"));
});
