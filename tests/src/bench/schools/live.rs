//! The live page of a class: 30 pupils and 60 lessons.

use std::{
    fs,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, ensure};
use journeys::{Server, client::Client};
use reqwest::{Method, StatusCode, header};
use shared::{
    api::{learning::MAX_BATCH, school::live::LiveClass},
    course::question::Response,
    progress::{Event, What},
};
use tokio::{
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};
use uuid::Uuid;

use super::{
    super::{
        load::Load,
        page_load::measure,
        process::processor_seconds,
        report::{Goal, figure},
        samples::{median, percentile},
    },
    answers::ROUNDS,
    course::{COURSE, LESSONS, QUESTIONS, lesson_id, question_id},
    school::{CLASS, Class, TEACHERS},
};

/// What browsers send.
const PACKED: &str = "gzip, deflate, br, zstd";
/// Requests one after another.
const REQUESTS: usize = 200;
/// How long the teachers look at the page, in seconds.
const LOOK: u32 = 5;
const SCRIPT: &str = include_str!("../schools.lua");

/// The address of the live page's data.
pub fn path(class: &Class) -> String {
    format!("{}/live?lang=de", class.path)
}

/// The version of the long course.
pub async fn version(client: &Client) -> Result<String> {
    Ok(client.lesson(COURSE, &lesson_id(0)).await?.version)
}

/// Something that a pupil does in a lesson of the long course, now.
pub fn event(version: &str, lesson: usize, what: What) -> Result<Event> {
    let at = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?;
    Ok(Event {
        id: Uuid::now_v7(),
        at,
        course: COURSE.to_owned(),
        lesson: lesson_id(lesson),
        version: version.to_owned(),
        what,
    })
}

/// An answer, right or wrong.
pub fn answer(question: usize, is_right: bool) -> What {
    let score = if is_right { 100 } else { 0 };
    What::Answered { question: question_id(question), response: Response::TrueFalse(is_right), score }
}

/// Everybody works through most of the course.
pub async fn fill(class: &Class) -> Result<()> {
    let version = version(&class.pupils[0]).await?;
    let start = Instant::now();
    let mut learning = JoinSet::new();
    let mut sent = 0;
    for (number, pupil) in class.pupils.iter().enumerate() {
        let (pupil, events) = (pupil.clone(), year(number, &version)?);
        sent += events.len();
        learning.spawn(async move {
            for batch in events.chunks(MAX_BATCH) {
                let receipt = pupil.send(batch.to_vec()).await?;
                ensure!(receipt.saved.len() == batch.len(), "{} events were refused", receipt.refused.len());
            }
            Ok(())
        });
    }
    while let Some(done) = learning.join_next().await {
        done??;
    }
    let seconds = start.elapsed().as_secs_f64();
    figure("events stored, 30 pupils in batches of 100", sent as f64 / seconds, "/s", Goal::None);
    Ok(())
}

/// What a pupil has done by the summer.
fn year(pupil: usize, version: &str) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    for lesson in 0..LESSONS {
        // The last question of these is kept for later.
        let later = lesson < ROUNDS;
        // Each pupil has missed a lesson in ten.
        if !later && (pupil + lesson).is_multiple_of(10) {
            continue;
        }
        events.push(event(version, lesson, What::Opened)?);
        for question in 0..QUESTIONS - usize::from(later) {
            if (pupil + 2 * lesson + 3 * question).is_multiple_of(7) {
                events.push(event(version, lesson, answer(question, false))?);
            }
            // Some have not found out yet.
            if !(2 * pupil + lesson + question).is_multiple_of(13) {
                events.push(event(version, lesson, answer(question, true))?);
            }
        }
        if !later && !(pupil + lesson).is_multiple_of(4) {
            events.push(event(version, lesson, What::Finished)?);
        }
    }
    Ok(events)
}

/// An answer of the live page: what it says, what it weighs, and its tag.
pub struct Seen {
    /// None if it is as it was.
    pub class: Option<LiveClass>,
    tag: String,
    encoding: String,
    bytes: usize,
}

impl Seen {
    /// For the next request.
    pub fn tag(&self) -> &str {
        &self.tag
    }
}

/// Asks for the live page as its browser does; with the tag of what it knows.
pub async fn ask(client: &Client, path: &str, packed: Option<&str>, tag: Option<&str>) -> Result<Seen> {
    let mut request = client.request(Method::GET, path);
    if let Some(packed) = packed {
        request = request.header(header::ACCEPT_ENCODING, packed);
    }
    if let Some(tag) = tag {
        request = request.header(header::IF_NONE_MATCH, tag);
    }
    let answer = request.send().await?;
    let status = answer.status();
    let said = |name| {
        let value = answer.headers().get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let (tag, encoding) = (said(header::ETAG), said(header::CONTENT_ENCODING));
    let body = answer.bytes().await?;
    ensure!(status.is_success() || status == StatusCode::NOT_MODIFIED, "the live page is refused: {status}");
    let is_readable = status.is_success() && encoding.is_empty();
    let class = is_readable.then(|| serde_json::from_slice(&body)).transpose()?;
    Ok(Seen { class, tag, encoding, bytes: body.len() })
}

/// Asks alone, then with all teachers at once.
pub async fn measured(server: &Server, class: &Class) -> Result<()> {
    let path = path(class);
    let teacher = &class.teachers[0];
    let plain = ask(teacher, &path, None, None).await?;
    let live = plain.class.as_ref().context("a first answer")?;
    ensure!(live.pupils.len() == CLASS && live.lessons.len() == LESSONS, "not the matrix that was filled");
    let begun = live.pupils.iter().flat_map(|pupil| &pupil.cells).filter(|cell| cell.right > 0).count();
    figure("cells of the matrix with right answers", begun as f64, "", Goal::None);
    figure("bytes, plain", plain.bytes as f64, "", Goal::None);
    let packed = ask(teacher, &path, Some(PACKED), None).await?;
    figure(&format!("bytes on the wire, {}", packed.encoding), packed.bytes as f64, "", Goal::None);

    one_after_another("live page", teacher, &path, None).await?;
    one_after_another("live page, as it was (304)", teacher, &path, Some(packed.tag())).await?;
    look(server, class, &path).await?;
    at_once(server, class, &path).await
}

async fn one_after_another(what: &str, teacher: &Client, path: &str, tag: Option<&str>) -> Result<()> {
    let mut times = Vec::with_capacity(REQUESTS);
    for _ in 0..REQUESTS {
        let start = Instant::now();
        ask(teacher, path, Some(PACKED), tag).await?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    figure(&format!("{what}, median of {REQUESTS}"), median(times.clone()), "ms", Goal::None);
    figure("  95 %", percentile(times, 95), "ms", Goal::None);
    Ok(())
}

/// Each teacher has the page open, which asks every second.
async fn look(server: &Server, class: &Class, path: &str) -> Result<()> {
    let before = processor_seconds(server)?;
    let mut looking = JoinSet::new();
    for (number, teacher) in class.teachers.iter().enumerate() {
        let (teacher, path) = (teacher.clone(), path.to_owned());
        let begin = Duration::from_secs(1) * u32::try_from(number)? / u32::try_from(TEACHERS)?;
        looking.spawn(async move {
            tokio::time::sleep(begin).await;
            let mut every = interval(Duration::from_secs(1));
            every.set_missed_tick_behavior(MissedTickBehavior::Delay);
            let (mut tag, mut times) = (None::<String>, Vec::new());
            for _ in 0..LOOK {
                every.tick().await;
                let start = Instant::now();
                let seen = ask(&teacher, &path, Some(PACKED), tag.as_deref()).await?;
                times.push(start.elapsed().as_secs_f64() * 1e3);
                tag = Some(seen.tag);
            }
            anyhow::Ok(times)
        });
    }
    let start = Instant::now();
    let mut times = Vec::new();
    while let Some(some) = looking.join_next().await {
        times.extend(some??);
    }
    let used = processor_seconds(server)? - before;
    figure("48 teachers, each once a second: median", median(times.clone()), "ms", Goal::None);
    figure("  95 %", percentile(times, 95), "ms", Goal::None);
    figure("  processors busy with the server", used / start.elapsed().as_secs_f64(), "", Goal::None);
    Ok(())
}

/// Each teacher asks again as soon as there is an answer.
async fn at_once(server: &Server, class: &Class, path: &str) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let cookies = folder.path().join("cookies");
    let lines: Vec<&str> = class.teachers.iter().map(Client::cookie).collect();
    fs::write(&cookies, lines.join("\n"))?;
    let load = Load {
        connections: TEACHERS,
        script: SCRIPT,
        arguments: vec![cookies.display().to_string()],
        ..Load::of(path)
    };
    measure(
        server,
        &load.header(&format!("Accept-Encoding: {PACKED}")),
        "live pages, 48 teachers without a pause",
        Goal::None,
    )
    .await
    .map(drop)
}
