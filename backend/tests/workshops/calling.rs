//! Somebody calls and asks for their booking: found by name, number or code, whichever session it is of.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::workshop::desk::FoundBookings;
use shared::workshop::state::BookingState;

use super::{Desk, act, book, pass};
use crate::util::{TestApp, on_both};

/// What the organiser finds.
async fn find(desk: &Desk, typed: &str) -> FoundBookings {
    let answer = desk.organiser.post(&desk.at("bookings/find?lang=de"), json!({ "q": typed })).await;
    answer.ok().json()
}

/// The names of those who are found.
async fn names(desk: &Desk, typed: &str) -> Vec<String> {
    find(desk, typed).await.found.into_iter().map(|hit| hit.booking.name).collect()
}

on_both!(a_caller_is_found_by_name_number_or_code, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let (first, second) = (desk.session(6).await, desk.session(6).await);
    let nowak = book(&app.visitor(), second, "Jadwiga Nowak", 2).await;
    desk.call(first, "Jürgen Müller", 1).await;
    for typed in
        ["Nowak", "Frau Nowak", "novak", "NOWAK Jadwiga", &nowak.code, &nowak.code[..9].to_lowercase()]
    {
        assert_eq!(names(&desk, typed).await, ["Jadwiga Nowak"], "{typed}");
    }
    for typed in ["mueller", "Muller", "Müler", "030 23125104", "+49 30 23125-104"] {
        assert_eq!(names(&desk, typed).await, ["Jürgen Müller"], "{typed}");
    }
    assert_eq!(find(&desk, "Frau Schulz").await, FoundBookings::default());
    let found = find(&desk, "Jadwiga Schulz").await;
    assert!(found.near && found.found.len() == 1, "some of it is better than nothing");
    // The answer to the caller's question stands there, and the way to it.
    let found = find(&desk, "Nowak").await.found.remove(0);
    assert_eq!((found.session, found.booking.party, found.over), (second, 2, false));
    assert_eq!(found.when, "Samstag, 12. Dezember 2026, 10:00 bis 12:00 Uhr");
    assert_eq!(
        (found.title.as_str(), found.place.as_str()),
        ("Erste Schritte; mit <dem> Smartphone", "Markthalle")
    );
});

on_both!(what_stands_comes_first_and_what_is_long_over_not_at_all, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(6).await;
    let visitor = app.visitor();
    let gone = book(&visitor, session, "Rosa Muster", 1).await;
    act(&visitor, &gone.code, "cancel").await.ok();
    book(&visitor, session, "Rosa Muster", 2).await;
    let states = async |desk: &Desk| -> Vec<BookingState> {
        find(desk, "Muster").await.found.into_iter().map(|hit| hit.booking.state).collect()
    };
    assert_eq!(states(&desk).await, [BookingState::Confirmed, BookingState::Cancelled]);
    pass(&app, TimeDelta::days(12)).await;
    desk.signed_in().await;
    assert!(find(&desk, "Muster").await.found.iter().all(|hit| hit.over));
    // Names are erased, and with them what could be found.
    pass(&app, TimeDelta::days(60)).await;
    desk.signed_in().await;
    assert_eq!(find(&desk, "Muster").await, FoundBookings::default());
    assert_eq!(find(&desk, &gone.code).await, FoundBookings::default());
});

on_both!(twenty_are_shown_and_the_others_counted, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(30).await;
    for _ in 0..22 {
        desk.call(session, "Anna Beispiel", 1).await;
    }
    desk.call(session, "Anne Beispiel", 1).await;
    let found = find(&desk, "Anna").await;
    assert_eq!((found.found.len(), found.more, found.near), (20, 3, false));
    assert!(found.found.iter().all(|hit| hit.booking.name == "Anna Beispiel"), "the best first");
    for typed in ["", " ", "a", "a\0b", &"a".repeat(101)] {
        let body = json!({ "q": typed });
        let problem = desk.organiser.post(&desk.at("bookings/find"), body).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some("q"), "{typed:.20}");
    }
});

on_both!(only_organisers_of_the_organisation_find_its_bookings, async |app: TestApp| {
    let (ours, theirs) = (Desk::named(&app, "Ours").await, Desk::named(&app, "Theirs").await);
    let session = theirs.session(5).await;
    let rosa = app.person("rosa").await;
    let booking = book(&rosa, session, "Rosa Muster", 1).await;
    for typed in ["Rosa Muster", "030 23125 101", &booking.code] {
        assert_eq!(find(&ours, typed).await, FoundBookings::default(), "{typed}");
        assert_eq!(find(&theirs, typed).await.found.len(), 1, "{typed}");
        let (path, body) = (theirs.at("bookings/find"), json!({ "q": typed }));
        ours.organiser.post(&path, &body).await.problem(Code::Forbidden);
        rosa.post(&path, &body).await.problem(Code::Forbidden);
        app.visitor().post(&path, &body).await.problem(Code::SignedOut);
    }
});
