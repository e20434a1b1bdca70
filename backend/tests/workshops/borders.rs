//! An organiser sees only their organisation's.

use serde_json::json;
use shared::api::problem::Code;
use shared::api::workshop::desk::{CheckedIn, DeskPlace, Noted};
use uuid::Uuid;

use super::{Desk, book, offer, room};
use crate::util::{TestApp, on_both};

on_both!(another_organisations_workshops_do_not_exist_here, async |app: TestApp| {
    let (ours, theirs) = (Desk::named(&app, "Ours").await, Desk::named(&app, "Theirs").await);
    let session = theirs.session(5).await;
    let booking = theirs.call(session, "Fremde Person", 1).await;
    let who = &ours.organiser;
    // Through our own organisation's addresses…
    who.get(&ours.at(&format!("sessions/{session}"))).await.problem(Code::NotFound);
    who.get(&ours.at(&format!("sessions/{session}/participants.csv"))).await.problem(Code::NotFound);
    ours.act(session, booking.id, json!("cancel")).await.problem(Code::NotFound);
    who.put(&ours.at(&format!("workshops/{}", theirs.workshop.id)), offer("single"))
        .await
        .problem(Code::NotFound);
    who.post(&ours.at(&format!("sessions/{session}/cancel")), json!({ "message": "" }))
        .await
        .problem(Code::NotFound);
    let wish =
        json!({ "key": Uuid::new_v4(), "name": "X", "lang": "de", "party": 1, "phone": "030 23125 105" });
    who.post(&ours.at(&format!("sessions/{session}/bookings")), wish).await.problem(Code::NotFound);
    who.post(&ours.at(&format!("sessions/{session}/check-in")), json!({})).await.problem(Code::NotFound);
    let when = json!({ "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] });
    let path = ours.at(&format!("workshops/{}/sessions", ours.workshop.id));
    let problem =
        who.post(&path, json!({ "what": room(theirs.place, 5), "when": when })).await.problem(Code::Invalid);
    assert_eq!(problem.field.as_deref(), Some("place"), "their place is not ours");
    let own = ours.session(5).await;
    let when = json!({ "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] });
    let body = json!({ "what": room(ours.place, 1), "open": true, "dates": when["dates"] });
    who.put(&ours.at(&format!("sessions/{session}")), &body).await.problem(Code::NotFound);
    who.post(&ours.at(&format!("sessions/{session}/copy")), &when).await.problem(Code::NotFound);
    let theirs_alone = json!({ "what": room(ours.place, 5), "when": when });
    for rest in ["plan", "sessions"] {
        let path = ours.at(&format!("workshops/{}/{rest}", theirs.workshop.id));
        who.post(&path, &theirs_alone).await.problem(Code::NotFound);
    }
    // A foreign booking in a session of our own.
    ours.act(own, booking.id, json!("cancel")).await.problem(Code::NotFound);
    let note =
        json!({ "key": Uuid::new_v4(), "which": { "booking": booking.id }, "mark": "attended", "at": 0 });
    let path = ours.at(&format!("sessions/{own}/check-in"));
    let done: CheckedIn = who.post(&path, json!({ "notes": [note] })).await.ok().json();
    assert_eq!((done.notes[0].noted, &done.notes[0].booking), (Noted::Unknown, &None));
    // A call of theirs, through their session and ours.
    theirs.act(session, booking.id, json!("revoke")).await.ok();
    let call = theirs.see(session).await.calls.remove(0);
    for session in [session, own] {
        let path = ours.at(&format!("sessions/{session}/calls/{}", call.id));
        who.post(&path, json!("done")).await.problem(Code::NotFound);
    }
    assert_eq!(theirs.see(session).await.calls.len(), 1);
    // …and theirs.
    who.get(&theirs.at(&format!("sessions/{session}"))).await.problem(Code::Forbidden);
    who.get(&theirs.at("workshops")).await.problem(Code::Forbidden);
    who.get(&theirs.at("figures")).await.problem(Code::Forbidden);
});

on_both!(an_organisation_changes_its_own_places_alone, async |app: TestApp| {
    let (ours, theirs) = (Desk::named(&app, "Ours").await, Desk::named(&app, "Theirs").await);
    let session = ours.session(5).await;
    let known: Vec<DeskPlace> = ours.organiser.get(&ours.at("places")).await.ok().json();
    assert_eq!(known.iter().map(|place| (place.id, place.own)).collect::<Vec<_>>(), [(ours.place, true)]);
    let before = ours.organiser.get("/api/v1/calendar.ics").await.ok().text();
    let mut what = known[0].what.clone();
    what.name = "Neue Halle".into();
    let path = ours.at(&format!("places/{}", ours.place));
    ours.organiser.put(&path, json!(what)).await.ok();
    let place = ours.see(session).await.session.place.unwrap();
    assert_eq!(
        (place.name.as_str(), place.directions.as_str()),
        ("Neue Halle", "Bus bis Mitte, dann links.")
    );
    let after = ours.organiser.get("/api/v1/calendar.ics").await.ok().text();
    assert!(before.contains("SEQUENCE:0") && after.contains("SEQUENCE:1") && after.contains("Neue Halle"));
    what.name = " ".into();
    assert_eq!(
        ours.organiser.put(&path, json!(what)).await.problem(Code::Invalid).field.as_deref(),
        Some("name")
    );
    // Theirs: neither through our addresses nor through theirs.
    what.name = "Gekapert".into();
    let path = ours.at(&format!("places/{}", theirs.place));
    ours.organiser.put(&path, json!(what)).await.problem(Code::NotFound);
    let path = theirs.at(&format!("places/{}", theirs.place));
    ours.organiser.put(&path, json!(what)).await.problem(Code::Forbidden);
    ours.organiser.get(&theirs.at("places")).await.problem(Code::Forbidden);
    // Nor whom to call.
    ours.organiser.get(&theirs.at("contact")).await.problem(Code::Forbidden);
    ours.organiser
        .put(&theirs.at("contact"), json!({ "phone": "030 23125 199" }))
        .await
        .problem(Code::Forbidden);
});

on_both!(a_foreign_code_is_unknown_at_the_door, async |app: TestApp| {
    let (ours, theirs) = (Desk::named(&app, "Ours").await, Desk::named(&app, "Theirs").await);
    let (here, next_door, foreign) = (ours.session(5).await, ours.session(5).await, theirs.session(5).await);
    let visitor = app.visitor();
    let other = book(&visitor, next_door, "Nebenan", 1).await;
    let stranger = book(&visitor, foreign, "Fremde Person", 1).await;
    let note =
        |code: &str| json!({ "key": Uuid::new_v4(), "which": { "code": code }, "mark": "attended", "at": 0 });
    let body = json!({ "notes": [note(&other.code), note(&stranger.code), note("nonsense")] });
    let path = ours.at(&format!("sessions/{here}/check-in"));
    let done: CheckedIn = ours.organiser.post(&path, body).await.ok().json();
    let noted: Vec<Noted> = done.notes.iter().map(|note| note.noted).collect();
    assert_eq!(noted, [Noted::OtherSession, Noted::Unknown, Noted::Unknown]);
    assert!(done.notes.iter().all(|note| note.booking.is_none()));
});
