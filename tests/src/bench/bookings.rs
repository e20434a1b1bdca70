//! Bookings a second for a session with few seats, each answered only when it is on disk; and how long it takes from a
//! cancellation to the offer.

use std::time::Instant;

use anyhow::{Result, ensure};
use journeys::{PASSWORD, Server, client::Client, postgres};
use serde_json::{Value, json};
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::desk::DeskSession;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::{
    disk::fdatasync_ms,
    load::{CONNECTIONS, Load},
    page_load::measure,
    process::memory,
    report::{Goal, figure, heading},
    samples::median,
};

const SCRIPT: &str = include_str!("bookings.lua");
/// Seats of the session that everybody wants.
const SEATS: u32 = 50;
/// How often somebody cancels and the next is offered the seat.
const OFFERS: usize = 50;
/// Each request comes from a network of its own.
const PROXY: (&str, &str) = ("LERNWOLF_TRUST_PROXY", "true");

/// See the module.
pub async fn run() -> Result<()> {
    heading("Bookings of a session with 50 seats on SQLite (synchronous=FULL), 32 connections");
    bookings(&Server::start_with(&[PROXY])?).await?;

    let waits = postgres::setting("fsync").await? == "on";
    if !waits {
        postgres::wait_for_disk(true).await?;
    }
    heading("The same on PostgreSQL (fsync=on)");
    let measured = on_postgresql().await;
    if !waits {
        postgres::wait_for_disk(false).await?;
    }
    measured
}

async fn on_postgresql() -> Result<()> {
    let database = postgres::database().await?;
    bookings(&Server::start_with(&[PROXY, ("LERNWOLF_DATABASE_URL", &database)])?).await
}

async fn bookings(server: &Server) -> Result<()> {
    server.has_administrator("bench", PASSWORD)?;
    let chief = Client::sign_in(&server.base(), "bench").await?;
    let (base, session) = chief.offers_a_session(SEATS).await?;
    let path = format!("/api/v1/sessions/{session}/bookings");
    let load = Load { script: SCRIPT, arguments: vec![wish(Uuid::nil()).to_string()], ..Load::of(&path) };
    let before = fdatasync_ms(server.data())?;
    let outcome = measure(server, &load, "bookings", Goal::AtLeast(1_500.0)).await?;
    figure("  the goal for 99 %", outcome.p99_ms, "ms", Goal::AtMost(100.0));
    figure("fdatasync of the disk before, median", before, "ms", Goal::None);
    figure("fdatasync of the disk after, median", fdatasync_ms(server.data())?, "ms", Goal::None);
    memory(server, Goal::None)?;

    let seen: DeskSession = chief.get(&format!("{base}/sessions/{session}")).await?;
    figure("seats above the capacity", f64::from(seen.session.seats.overhang), "", Goal::AtMost(0.0));
    ensure!(seen.session.seats.taken == SEATS, "{} of {SEATS} seats are taken", seen.session.seats.taken);
    let stored = seen.participants.len() + seen.queue.len();
    let acknowledged = outcome.requests as usize;
    ensure!(
        (acknowledged..=acknowledged + CONNECTIONS).contains(&stored),
        "{acknowledged} bookings were acknowledged, {stored} are stored"
    );
    offers(&chief).await
}

/// How long it takes from the request to cancel until the next sees the offer.
async fn offers(chief: &Client) -> Result<()> {
    let (_, session) = chief.offers_a_session(1).await?;
    let path = format!("/api/v1/sessions/{session}/bookings");
    let mut holder: BookingView = chief.post(&path, &wish(Uuid::now_v7())).await?;
    let mut times = Vec::with_capacity(OFFERS);
    for _ in 0..OFFERS {
        let next: BookingView = chief.post(&path, &wish(Uuid::now_v7())).await?;
        ensure!(next.state == BookingState::Waiting, "the only seat was free");
        let start = Instant::now();
        let _: BookingView =
            chief.post(&format!("/api/v1/bookings/{}/cancel", holder.code), &json!({})).await?;
        let offered: BookingView = chief.get(&format!("/api/v1/bookings/{}", next.code)).await?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
        ensure!(offered.state == BookingState::Offered, "the seat was not offered");
        holder = chief.post(&format!("/api/v1/bookings/{}/accept", next.code), &json!({})).await?;
    }
    figure("from the cancellation to the offer, median", median(times), "ms", Goal::None);
    Ok(())
}

fn wish(key: Uuid) -> Value {
    json!({ "key": key, "name": "Rosa Muster", "phone": "030 23125 101", "lang": "de", "party": 1 })
}
