//! A load of events that ends with a kill.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use anyhow::{Context, Result};
use journeys::Server;
use tokio::{sync::Notify, task::JoinSet};

use crate::learner::Learner;

/// How many more events the surviving server takes.
const MORE: usize = 100;

/// What the learners and whoever kills know of each other.
struct Load {
    acknowledged: AtomicUsize,
    kill_at: usize,
    /// Set just before the kill: from now on a broken connection is no fault.
    killing: AtomicBool,
    /// Known only after the kill.
    end_at: AtomicUsize,
    time_to_kill: Notify,
}

impl Load {
    fn acknowledged(&self, events: usize) {
        let before = self.acknowledged.fetch_add(events, SeqCst);
        if before < self.kill_at && before + events >= self.kill_at {
            self.time_to_kill.notify_one();
        }
    }

    fn goes_on(&self) -> bool {
        self.acknowledged.load(SeqCst) < self.end_at.load(SeqCst)
    }
}

/// Lets all learners send until so many events are acknowledged, and kills one of the servers in the midst of it.
pub async fn until_killed(
    servers: &mut [Server],
    victim: usize,
    learners: Vec<Learner>,
    kill_at: usize,
) -> Result<Vec<Learner>> {
    let load = Arc::new(Load {
        acknowledged: AtomicUsize::new(0),
        kill_at,
        killing: AtomicBool::new(false),
        end_at: AtomicUsize::new(usize::MAX),
        time_to_kill: Notify::new(),
    });
    let refuge = servers.iter().enumerate().find(|(number, _)| *number != victim).map(|(_, s)| s.base());
    let mut tasks = JoinSet::new();
    for learner in learners {
        tasks.spawn(learn(learner, Arc::clone(&load), refuge.clone()));
    }
    let mut learned = Vec::new();
    tokio::select! {
        () = load.time_to_kill.notified() => {}
        Some(ended) = tasks.join_next() => learned.push(ended?.context("a learner gave up before the kill")?),
        () = tokio::time::sleep(Duration::from_secs(60)) => {}
    }
    load.killing.store(true, SeqCst);
    servers[victim].kill()?;
    load.end_at.store(load.acknowledged.load(SeqCst) + MORE, SeqCst);
    while let Some(ended) = tasks.join_next().await {
        learned.push(ended??);
    }
    Ok(learned)
}

/// Sends batch after batch; cut off, it sends the same once more to the refuge, as a balancer would.
async fn learn(mut learner: Learner, load: Arc<Load>, refuge: Option<String>) -> Result<Learner> {
    let mut batch = learner.does_something();
    while load.goes_on() {
        match learner.sends(&batch).await {
            Ok(()) => {
                load.acknowledged(batch.len());
                batch = learner.does_something();
            }
            Err(_) if load.killing.load(SeqCst) => {
                learner.cut_off += 1;
                let Some(refuge) = &refuge else { break };
                learner.goes_to(refuge);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(learner)
}
