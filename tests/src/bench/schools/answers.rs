//! How soon the live page shows what 30 pupils answer at once.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use journeys::client::Client;
use shared::api::school::live::LiveClass;
use tokio::{
    sync::watch,
    task::{JoinHandle, JoinSet},
    time::{MissedTickBehavior, interval, timeout},
};
use uuid::Uuid;

use super::{
    super::{
        report::{Goal, figure},
        samples::median,
    },
    course::{COURSE, QUESTIONS, lesson_id},
    live::{answer, ask, event, path, version},
    school::{CLASS, Class},
};

/// How often all pupils answer at once, each time in another lesson.
pub const ROUNDS: usize = 10;
/// As the teacher's page asks.
const EVERY: Duration = Duration::from_secs(1);
/// Whatever is not shown by then will not be.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a teacher's page shows since when.
#[derive(Clone)]
struct Shown {
    class: Arc<LiveClass>,
    since: Instant,
}

/// A teacher's page, open until it is dropped.
struct Page {
    shown: watch::Receiver<Option<Shown>>,
    asking: JoinHandle<Result<()>>,
}

impl Page {
    fn open(teacher: Client, path: String) -> Page {
        let (show, shown) = watch::channel(None);
        let asking = tokio::spawn(async move {
            let mut every = interval(EVERY);
            every.set_missed_tick_behavior(MissedTickBehavior::Delay);
            let mut known: Option<(String, Arc<LiveClass>)> = None;
            loop {
                every.tick().await;
                // Unpacked: what packing takes is told with the page alone.
                let tag = known.as_ref().map(|(tag, _)| tag.as_str());
                let seen = ask(&teacher, &path, None, tag).await?;
                let tag = seen.tag().to_owned();
                let class = match (seen.class, &known) {
                    (Some(class), _) => Arc::new(class),
                    (None, Some((_, class))) => Arc::clone(class),
                    (None, None) => continue,
                };
                known = Some((tag, Arc::clone(&class)));
                show.send_replace(Some(Shown { class, since: Instant::now() }));
            }
        });
        Page { shown, asking }
    }

    /// What the next answer shows.
    async fn next(&mut self) -> Result<Shown> {
        if timeout(PATIENCE, self.shown.changed()).await.context("the page stands still")?.is_err() {
            (&mut self.asking).await??;
        }
        self.shown.borrow_and_update().clone().context("an answer")
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.asking.abort();
    }
}

/// All pupils answer at once, again and again, at different moments between two questions of the page.
pub async fn appear(class: &Class) -> Result<()> {
    let version = version(&class.pupils[0]).await?;
    let mut page = Page::open(class.teachers[0].clone(), path(class));
    let (mut acknowledged, mut shown) = (Vec::with_capacity(ROUNDS), Vec::with_capacity(ROUNDS));
    for round in 0..ROUNDS {
        let before = rights(&page.next().await?.class, round)?;
        tokio::time::sleep(EVERY * u32::try_from(round)? / u32::try_from(ROUNDS)?).await;
        let start = Instant::now();
        let last = all_answer(class, round, &version).await?;
        acknowledged.push((last - start).as_secs_f64() * 1e3);
        let since = loop {
            let now = page.next().await?;
            let rights = rights(&now.class, round)?;
            if before.iter().all(|(pupil, right)| rights.get(pupil) == Some(&(right + 1))) {
                break now.since;
            }
            ensure!(last.elapsed() < PATIENCE, "the page does not show the answers");
        };
        shown.push(since.saturating_duration_since(last).as_secs_f64() * 1e3);
    }
    let worst = |times: &[f64]| times.iter().copied().fold(0.0, f64::max);
    figure("30 pupils answer at once: all acknowledged", median(acknowledged.clone()), "ms", Goal::None);
    figure("  slowest of 10", worst(&acknowledged), "ms", Goal::None);
    figure("from the last of these to the teacher's page", median(shown.clone()), "ms", Goal::None);
    figure("  slowest of 10", worst(&shown), "ms", Goal::AtMost(2_000.0));
    Ok(())
}

/// Each pupil answers the last question of the round's lesson. Returns when the last answer was acknowledged.
async fn all_answer(class: &Class, round: usize, version: &str) -> Result<Instant> {
    let mut answering = JoinSet::new();
    for pupil in &class.pupils {
        let (pupil, event) = (pupil.clone(), event(version, round, answer(QUESTIONS - 1, true))?);
        answering.spawn(async move {
            let receipt = pupil.send(vec![event]).await?;
            ensure!(receipt.saved.len() == 1, "an answer was refused");
            Ok(Instant::now())
        });
    }
    let mut last = Instant::now();
    while let Some(done) = answering.join_next().await {
        last = last.max(done??);
    }
    Ok(last)
}

/// How many questions of the round's lesson each pupil has right.
fn rights(live: &LiveClass, round: usize) -> Result<HashMap<Uuid, u32>> {
    let id = lesson_id(round);
    let column = live.lessons.iter().position(|lesson| lesson.course == COURSE && lesson.lesson == id);
    let column = column.context("the lesson is no column")?;
    let rights: HashMap<Uuid, u32> = live
        .pupils
        .iter()
        .filter_map(|pupil| Some((pupil.account, pupil.cells.get(column)?.right)))
        .collect();
    ensure!(rights.len() == CLASS, "{} pupils are shown", rights.len());
    Ok(rights)
}
