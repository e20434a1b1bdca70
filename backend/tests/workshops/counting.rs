//! Never more seats than there are, whatever happens at once.

use std::collections::BTreeSet;

use shared::api::workshop::booking::BookingView;
use shared::workshop::state::BookingState;

use super::{Desk, act, try_to_book, wish};
use crate::util::{TestApp, on_both};

on_both!(five_hundred_at_once_for_twenty_seats_with_cancellations, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(20).await;
    // On PostgreSQL these share nothing but the database (real processes: `tests/crash`); on SQLite also its connections.
    let processes = [app.clone(), app.another_process().await];
    let visitor = app.visitor();
    let tasks = (0..500_usize).map(|number| {
        // A network of its own for each: limits are not what is tried here.
        let person = visitor.at(&processes[number % 2]).behind_address(&format!(
            "10.{}.{}.1",
            number / 250,
            number % 250
        ));
        tokio::spawn(async move {
            let party = u8::try_from(number * 7 % 4 + 1).unwrap();
            let answer = try_to_book(&person, session, &wish(&format!("Person {number}"), party)).await;
            let made: BookingView = answer.ok().json();
            // Every third changes its mind at once.
            if number % 3 == 0 {
                act(&person, &made.code, "cancel").await;
            }
            made.code
        })
    });
    let mut codes = BTreeSet::new();
    for task in tasks.collect::<Vec<_>>() {
        codes.insert(task.await.unwrap());
    }
    assert_eq!(codes.len(), 500, "each got one booking of its own");

    let seen = desk.see(session).await;
    let people = |state: BookingState| -> u32 {
        let all = seen.participants.iter().chain(&seen.queue);
        all.filter(|b| b.state == state).map(|b| u32::from(b.party)).sum()
    };
    let taken = people(BookingState::Confirmed) + people(BookingState::Offered);
    assert_eq!(taken, seen.session.seats.taken);
    assert!(taken <= 20, "{taken} of 20 seats");
    // Nobody waits who would fit.
    let smallest = seen.queue.iter().filter(|b| b.state == BookingState::Waiting).map(|b| b.party).min();
    assert!(
        smallest.is_none_or(|party| u32::from(party) > 20 - taken),
        "{smallest:?} would fit into {}",
        20 - taken
    );
    // The order of the queue is that of arrival.
    let waiting: Vec<u32> = seen.queue.iter().filter_map(|b| b.before).collect();
    assert_eq!(waiting, (0..u32::try_from(waiting.len()).unwrap()).collect::<Vec<_>>());
    let all = seen.participants.len() + seen.queue.len() + seen.gone.len();
    assert_eq!(all, 500);
});
