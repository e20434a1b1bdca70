//! Servers are killed with SIGKILL in the middle of a load: of bookings ([`bookings`]), of texts of courses ([`drafts`]), and
//! of progress events, again and again on the same data.
//!
//! After each restart every acknowledged event is there, none twice, a batch whole or not at all; and when devices send
//! everything once more, as they do, each event is there exactly once and the states are the fold of them.
//!
//! When a kill comes is drawn from a fixed seed and counted in acknowledged events: nothing here sleeps.

mod bookings;
mod drafts;
mod learner;
mod load;
mod random;

use anyhow::{Context, Result, ensure};
use journeys::{Server, postgres};

use learner::Learner;
use random::Random;

/// Devices that send at the same time.
const LEARNERS: usize = 6;
/// The most events that are acknowledged before a kill.
const MOST: usize = 600;

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_keeps_what_was_acknowledged_through_twenty_kills() -> Result<()> {
    crash("SQLite", &mut [Server::start()?], 20, 1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn postgresql_keeps_what_was_acknowledged_while_one_of_two_servers_is_killed() -> Result<()> {
    let database = postgres::database().await?;
    let settings = [("LERNWOLF_DATABASE_URL", database.as_str())];
    let mut servers = [Server::start_with(&settings)?, Server::start_with(&settings)?];
    crash("PostgreSQL", &mut servers, 5, 2).await
}

/// Kills these servers of one database in turn. Whoever is cut off goes on at the other one, if there is one.
async fn crash(name: &str, servers: &mut [Server], kills: usize, seed: u64) -> Result<()> {
    let mut random = Random::new(seed);
    let mut learners = Vec::new();
    for number in 0..LEARNERS {
        let base = servers[number % servers.len()].base();
        learners.push(Learner::register(&base, &format!("kim-{number}"), random.next()).await?);
    }
    for kill in 0..kills {
        let victim = kill % servers.len();
        let after = 1 + random.below(MOST);
        let round = || format!("{name}: kill {} of {kills}, after {after} acknowledged events", kill + 1);
        let cut_off = learners.iter().map(|l| l.cut_off).sum::<usize>();
        learners = load::until_killed(servers, victim, learners, after).await.with_context(round)?;
        ensure!(
            learners.iter().map(|l| l.cut_off).sum::<usize>() > cut_off,
            "{}: nobody was waiting for an answer, so this was not in the middle of a load",
            round()
        );
        servers[victim].restart().with_context(round)?;
        for learner in &mut learners {
            learner.goes_home();
            learner.finds_what_was_acknowledged().await.with_context(round)?;
            learner.sends_again_what_is_recent().await.with_context(round)?;
        }
    }
    for learner in &mut learners {
        learner.sends_everything_again().await?;
    }
    let sum = |of: fn(&Learner) -> usize| learners.iter().map(of).sum::<usize>();
    println!(
        "{name}: {kills} kills, {} events, {} requests cut off, of which {} were stored all the same",
        sum(Learner::events),
        sum(|l| l.cut_off),
        sum(|l| l.stored_unheard),
    );
    Ok(())
}
