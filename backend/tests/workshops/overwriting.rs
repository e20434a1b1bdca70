//! Two organisers at the same desk: nobody's change is overwritten without a word.

use serde_json::{Value, json};
use shared::api::problem::Code;

use super::{Desk, book, offer};
use crate::util::{TestApp, on_both};

on_both!(what_another_organiser_has_changed_meanwhile_is_not_overwritten, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let who = &desk.organiser;

    // A session.
    let path = desk.at(&format!("sessions/{session}"));
    let seen: Value = who.get(&path).await.ok().json();
    let body = |capacity: u32| {
        let mut what = seen["what"].clone();
        what["capacity"] = capacity.into();
        json!({ "what": what, "open": true, "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] })
    };
    let at = |version: &Value| format!("{path}?seen={}", version.as_str().unwrap_or_default());
    let next: Value = who.put(&at(&seen["version"]), body(6)).await.ok().json();
    let problem = who.put(&at(&seen["version"]), body(7)).await.problem(Code::Conflict);
    assert_eq!(problem.field.as_deref(), Some("seen"));
    assert_eq!(desk.see(session).await.session.seats.capacity, 6);
    // Bookings are no change of it.
    book(&app.visitor(), session, "Anna", 1).await;
    who.put(&at(&next["version"]), body(7)).await.ok();

    // A workshop.
    let path = desk.at(&format!("workshops/{}", desk.workshop.id));
    let all: Value = who.get(&desk.at("workshops")).await.ok().json();
    let version = all[0]["version"].as_str().unwrap().to_owned();
    let mut what = offer("single");
    what["age_min"] = 8.into();
    let changed: Value = who.put(&format!("{path}?seen={version}"), &what).await.ok().json();
    who.put(&format!("{path}?seen={version}"), offer("single")).await.problem(Code::Conflict);
    assert_eq!(changed["sessions"].as_array().unwrap().len(), 1, "the answer is all of it");
    let version = changed["version"].as_str().unwrap().to_owned();
    who.put(&format!("{path}?seen={version}"), offer("single")).await.ok();

    // A place.
    let path = desk.at(&format!("places/{}", desk.place));
    let all: Value = who.get(&desk.at("places")).await.ok().json();
    let version = all[0]["version"].as_str().unwrap().to_owned();
    who.put(&format!("{path}?seen={version}"), json!({ "name": "Neue Halle" })).await.ok();
    who.put(&format!("{path}?seen={version}"), json!({ "name": "Alte Halle" })).await.problem(Code::Conflict);
    // Programs that do not say what they have seen are believed.
    who.put(&path, json!({ "name": "Alte Halle" })).await.ok();
});
