//! Everybody wants the same few seats, at two server processes on one PostgreSQL database, while one of them is killed.
//!
//! Whoever is cut off sends the same request to the other server, as a browser does. In the end each request has made one
//! booking, whatever was stored without an answer, and no seat was given twice.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};

use anyhow::{Context, Result, bail, ensure};
use journeys::{PASSWORD, Server, client::Client, postgres};
use reqwest::StatusCode;
use serde_json::{Value, json};
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::desk::DeskSession;
use shared::workshop::state::BookingState;
use tokio::{sync::Notify, task::JoinSet};
use uuid::Uuid;

const PEOPLE: usize = 500;
const SEATS: u32 = 20;
/// Bookings that are acknowledged before the kill.
const BEFORE_THE_KILL: usize = 60;

/// What everybody knows of everybody.
struct Rush {
    bases: [String; 2],
    path: String,
    acknowledged: AtomicUsize,
    killing: AtomicBool,
    time_to_kill: Notify,
    cut_off: AtomicUsize,
}

#[tokio::test(flavor = "multi_thread")]
async fn no_seat_is_given_twice_while_one_of_two_servers_is_killed() -> Result<()> {
    let database = postgres::database().await?;
    // Each person comes from a network of their own: limits are not what is tried here.
    let settings = [("LERNWOLF_DATABASE_URL", database.as_str()), ("LERNWOLF_TRUST_PROXY", "true")];
    let mut servers = [Server::start_with(&settings)?, Server::start_with(&settings)?];
    servers[0].has_administrator("chief", PASSWORD)?;
    let chief = Client::sign_in(&servers[0].base(), "chief").await?;
    let (organisation, session) = chief.offers_a_session(SEATS).await?;
    let rush = Arc::new(Rush {
        bases: [servers[0].base(), servers[1].base()],
        path: format!("/api/v1/sessions/{session}/bookings"),
        acknowledged: AtomicUsize::new(0),
        killing: AtomicBool::new(false),
        time_to_kill: Notify::new(),
        cut_off: AtomicUsize::new(0),
    });
    let mut tasks = JoinSet::new();
    for number in 0..PEOPLE {
        tasks.spawn(books(Arc::clone(&rush), number));
    }
    rush.time_to_kill.notified().await;
    rush.killing.store(true, SeqCst);
    servers[1].kill()?;
    let mut people = Vec::with_capacity(PEOPLE);
    while let Some(ended) = tasks.join_next().await {
        people.push(ended??);
    }
    ensure!(
        rush.cut_off.load(SeqCst) > 0,
        "nobody was waiting for an answer, so this was not in the middle of a rush"
    );

    // The same request once more, at the server that comes back: the same booking.
    servers[1].restart()?;
    for (number, key, code) in people.iter().step_by(7) {
        let again: BookingView =
            sent(&rush, 1, *number, &rush.path, &wish(*number, *key)).await?.json().await?;
        ensure!(again.code == *code, "person {number} has two bookings");
    }
    let seen: DeskSession = chief.get(&format!("{organisation}/sessions/{session}")).await?;
    let all = || seen.participants.iter().chain(&seen.queue).chain(&seen.gone);
    let stored: BTreeSet<&str> = all().map(|booking| booking.code.as_str()).collect();
    let heard: BTreeSet<&str> = people.iter().map(|(_, _, code)| code.as_str()).collect();
    ensure!(stored == heard, "{} bookings are stored, {} were heard of", stored.len(), heard.len());
    ensure!(stored.len() == PEOPLE && all().count() == PEOPLE, "{} of {PEOPLE}", all().count());
    let taken: u32 = all().filter(|b| b.state.takes_seats()).map(|b| u32::from(b.party)).sum();
    ensure!(taken <= SEATS, "{taken} of {SEATS} seats are given");
    let free = SEATS - taken;
    let waits =
        |b: &&_| matches!(b, shared::api::workshop::desk::DeskBooking { state: BookingState::Waiting, .. });
    let fits = seen.queue.iter().filter(waits).find(|b| u32::from(b.party) <= free);
    ensure!(fits.is_none(), "{fits:?} waits and would fit into {free}");
    Ok(())
}

/// Books with one key until there is an answer; every third cancels at once. Returns number, key and code.
async fn books(rush: Arc<Rush>, number: usize) -> Result<(usize, Uuid, String)> {
    let key = Uuid::now_v7();
    let mut at = number % 2;
    let made: BookingView =
        persist(&rush, &mut at, number, &rush.path, &wish(number, key)).await?.json().await?;
    if rush.acknowledged.fetch_add(1, SeqCst) + 1 == BEFORE_THE_KILL {
        rush.time_to_kill.notify_one();
    }
    if number.is_multiple_of(3) {
        let path = format!("/api/v1/bookings/{}/cancel", made.code);
        persist(&rush, &mut at, number, &path, &json!({})).await?;
    }
    Ok((number, key, made.code))
}

/// Sends until there is an answer: cut off by the kill, at the other server.
async fn persist(
    rush: &Rush,
    at: &mut usize,
    number: usize,
    path: &str,
    body: &Value,
) -> Result<reqwest::Response> {
    for _ in 0..600 {
        match sent(rush, *at, number, path, body).await {
            // Cancelled already, by a request whose answer was lost.
            Ok(answer) if answer.status().is_success() || answer.status() == StatusCode::CONFLICT => {
                return Ok(answer);
            }
            // The rush is more than a server takes at once: it says so, and one comes back.
            Ok(answer) if answer.status() == StatusCode::SERVICE_UNAVAILABLE => {
                tokio::task::yield_now().await
            }
            Ok(answer) => bail!("{path}: {} {}", answer.status(), answer.text().await?),
            Err(_) if rush.killing.load(SeqCst) => {
                rush.cut_off.fetch_add(1, SeqCst);
                *at = 0;
            }
            Err(error) => return Err(error),
        }
    }
    bail!("no answer after 600 tries")
}

async fn sent(rush: &Rush, at: usize, number: usize, path: &str, body: &Value) -> Result<reqwest::Response> {
    let address = format!("10.{}.{}.1", number / 250, number % 250);
    reqwest::Client::new()
        .post(format!("{}{path}", rush.bases[at]))
        .header("x-forwarded-for", address)
        .json(body)
        .send()
        .await
        .context("no answer")
}

fn wish(number: usize, key: Uuid) -> Value {
    let party = number * 7 % 4 + 1;
    json!({ "key": key, "name": format!("Person {number}"), "phone": "030 23125 101", "lang": "de", "party": party })
}
