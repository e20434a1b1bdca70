//! Class outings.

use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::workshop::booking::BookingView;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::School;
use crate::util::{TestApp, on_both};
use crate::workshops::Desk;

fn wish(session: Uuid, pupils: u8, adults: u8) -> Value {
    json!({ "key": Uuid::new_v4(), "session": session, "pupils": pupils, "adults": adults,
        "phone": "030 23125 100" })
}

on_both!(a_class_gets_all_seats_or_waits_for_all, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let school = School::at_site(&app, &["Mia Lang"]).await;
    let session = desk.session(30).await;
    let path = school.in_class("outings");
    let once = wish(session, 24, 2);
    let booked: BookingView = school.tina.post(&path, &once).await.ok().json();
    assert_eq!((booked.state, booked.party), (BookingState::Confirmed, 26));
    assert_eq!((booked.name.as_str(), booked.adults), ("7a, Beispielschule", Some(2)));
    let again: BookingView = school.tina.post(&path, &once).await.ok().json();
    assert_eq!(again.code, booked.code, "a repeated request books once");
    let second: BookingView = school.tina.post(&path, wish(session, 4, 1)).await.ok().json();
    assert_eq!(second.state, BookingState::Waiting, "five do not fit into four");
    let all: Vec<BookingView> = school.tina.get(&path).await.ok().json();
    assert_eq!(all.len(), 2);
    // The same queue as everybody: the party that fits first gets what comes free.
    let code = &booked.code;
    school.tina.post(&format!("/api/v1/bookings/{code}/cancel"), json!({})).await.ok();
    let seen = desk.see(session).await;
    assert_eq!(seen.session.seats.taken, 5);
});

on_both!(some_workshops_are_for_classes_alone, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let school = School::at_site(&app, &["Mia Lang"]).await;
    let session = desk.session(30).await;
    let mut offer = crate::workshops::offer("single");
    offer["classes_only"] = json!(true);
    let workshop = desk.at(&format!("workshops/{}", desk.workshop.id));
    desk.organiser.put(&workshop, offer).await.ok();
    let guest =
        json!({ "key": Uuid::new_v4(), "name": "Anna", "phone": "030 23125 100", "lang": "de", "party": 1 });
    let path = format!("/api/v1/sessions/{session}/bookings");
    app.visitor().post(&path, guest).await.problem(Code::ClassesOnly);
    school.tina.post(&school.in_class("outings"), wish(session, 20, 2)).await.ok();
});

on_both!(a_class_may_fill_a_session_without_seats_for_adults, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let school = School::at_site(&app, &["Mia Lang"]).await;
    let session = desk.session(28).await;
    let path = school.in_class("outings");
    school.tina.post(&path, wish(session, 28, 2)).await.problem(Code::LargerThanSession);
    let booked: BookingView = school.tina.post(&path, wish(session, 28, 0)).await.ok().json();
    assert_eq!((booked.state, booked.party, booked.adults), (BookingState::Confirmed, 28, Some(0)));
});

on_both!(outings_have_bounds, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let school = School::at_site(&app, &["Mia Lang"]).await;
    let session = desk.session(100).await;
    let path = school.in_class("outings");
    for (pupils, adults, field) in [(0, 1, "pupils"), (61, 1, "pupils"), (20, 21, "adults")] {
        let problem = school.tina.post(&path, wish(session, pupils, adults)).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some(field));
    }
    let mut silent = wish(session, 20, 2);
    silent["phone"] = json!(null);
    school.tina.post(&path, silent).await.problem(Code::ContactMissing);
    school.tina.post(&path, wish(Uuid::from_u128(1), 20, 2)).await.problem(Code::NotFound);
    let small = desk.session(5).await;
    school.tina.post(&path, wish(small, 20, 2)).await.problem(Code::LargerThanSession);
});

on_both!(the_desk_sees_who_comes_along, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let school = School::at_site(&app, &["Mia Lang"]).await;
    let session = desk.session(30).await;
    school.tina.post(&school.in_class("outings"), wish(session, 20, 3)).await.ok();
    desk.call(session, "Anna", 2).await;
    let seen = desk.see(session).await;
    let of = |name: &str| seen.participants.iter().find(|one| one.name.starts_with(name)).unwrap();
    assert_eq!((of("7a").party, of("7a").adults, of("Anna").adults), (23, Some(3), None));
    let path = desk.at(&format!("sessions/{session}/participants.csv?lang=de"));
    let text = desk.organiser.get(&path).await.ok().text();
    assert!(text.contains("\"Personen\";\"davon Begleitpersonen\""), "{text}");
    assert!(text.contains("\"23\";\"3\"") && text.contains("\"2\";\"\""), "{text}");
});

on_both!(an_outing_outlives_its_teachers_account, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let school = School::at_site(&app, &["Mia Lang"]).await;
    let session = desk.session(30).await;
    let mut with_mail = wish(session, 20, 3);
    with_mail["email"] = json!("tina@example.org");
    school.tina.post(&school.in_class("outings"), with_mail).await.ok();
    // What she booked for herself goes.
    crate::workshops::book(&school.tina, session, "Tina Privat", 1).await;
    school.tina.post("/api/v1/me/erase", json!({ "password": crate::util::PASSWORD })).await.status(204);
    app.app.look_after_workshops().await;
    let seen = desk.see(session).await;
    assert_eq!(seen.session.seats.taken, 23);
    let [outing] = &seen.participants[..] else { panic!("{:?}", seen.participants) };
    assert_eq!((outing.name.as_str(), outing.party, outing.erased), ("7a, Beispielschule", 23, false));
    assert_eq!((&outing.email, &outing.phone), (&None, &None));
    let dump = app.db_everything().await;
    assert!(!dump.contains("tina@example.org") && !dump.contains("Tina Privat"));
});
