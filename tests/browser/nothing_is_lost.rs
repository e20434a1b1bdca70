//! Guests who make an account, broken lines, closed tabs, servers that fall over, two devices, wrong clocks: every
//! answer counts, and counts once.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use journeys::{PASSWORD, Resident, Server, answers::lesson};
use shared::{api::catalogue::LessonView, course::question::Question, lang::Lang};

const LESSON: &str = "/de/courses/fraud/email";

async fn email(server: &Server) -> Result<LessonView> {
    lesson(server, Lang::De, "fraud", "email").await
}

fn first_three(lesson: &LessonView) -> Result<[&Question; 3]> {
    let mut questions = lesson.lesson.questions();
    let mut next = || questions.next().context("the lesson has fewer than three questions");
    Ok([next()?, next()?, next()?])
}

async fn counts(person: &Resident, question: &Question, attempts: u32, best: u8) -> Result<()> {
    let known = person.standing("fraud", "email", &question.id).await?;
    let (a, b) = known.map_or((0, 0), |state| (state.attempts, state.best));
    ensure!((a, b) == (attempts, best), "{}: {a} attempts, best {b}; not {attempts}, {best}", question.id);
    Ok(())
}

#[tokio::test]
async fn a_guest_makes_an_account() -> Result<()> {
    let server = Server::start()?;
    let email = email(&server).await?;
    let [one, two, three] = first_three(&email)?;

    // Three answers as a guest, to two questions.
    let anna = Resident::visits(&server).await?;
    anna.opens(LESSON).await?;
    anna.answers_wrongly(one).await?;
    anna.presses_in_card(one, "Noch einmal").await?;
    anna.answers_rightly(one).await?;
    anna.answers_rightly(two).await?;
    anna.sees("Auf diesem Gerät aufbewahrt.").await?;

    // They come along into the account.
    anna.registers("anna").await?;
    anna.sees("3 Antworten von diesem Gerät sind jetzt im Konto.").await?;
    anna.has_sent_everything().await?;
    anna.meets_no_fault().await?;
    counts(&anna, one, 2, 100).await?;
    counts(&anna, two, 1, 100).await?;
    ensure!(anna.attempts().await? == 3, "something was counted that nobody did");
    anna.presses("Weiterlernen").await?;
    anna.is_on("/de/me").await?;
    anna.sees("3 Antworten von diesem Gerät gehören jetzt zum Konto.").await?;
    anna.sees("Betrug im Netz erkennen").await?;

    // On another device, somebody learns as a guest first, and then finds both together.
    let tablet = Resident::visits_by_phone(&server).await?;
    tablet.opens(LESSON).await?;
    tablet.answers_rightly(two).await?;
    tablet.answers_rightly(three).await?;
    tablet.signs_in("anna").await?;
    tablet.sees("2 Antworten von diesem Gerät gehören jetzt zum Konto.").await?;
    tablet.has_sent_everything().await?;
    counts(&tablet, one, 2, 100).await?;
    counts(&tablet, two, 2, 100).await?;
    counts(&tablet, three, 1, 100).await?;
    tablet.opens(LESSON).await?;
    tablet.sees("schon einmal richtig").await?;

    // To look again changes nothing.
    anna.reloads().await?;
    anna.has_sent_everything().await?;
    ensure!(anna.attempts().await? == 5, "a reload counts");
    Ok(())
}

#[tokio::test]
async fn offline_and_back() -> Result<()> {
    let mut server = Server::start()?;
    server.has_account("anna", PASSWORD)?;
    let email = email(&server).await?;
    let [one, two, three] = first_three(&email)?;
    let anna = Resident::visits_by_phone(&server).await?;
    anna.signs_in("anna").await?;
    anna.opens(LESSON).await?;
    anna.answers_rightly(one).await?;
    anna.sees("Gespeichert").await?;

    // In the tunnel.
    anna.goes_offline().await?;
    anna.answers_wrongly(two).await?;
    anna.sees("Auf diesem Gerät aufbewahrt, wird gesendet.").await?;
    anna.presses_in_card(two, "Noch einmal").await?;
    anna.answers_rightly(two).await?;
    anna.answers_rightly(three).await?;
    ensure!(anna.keeps().await? == 3, "the device keeps {} answers instead of 3", anna.keeps().await?);

    // The tab is closed, and the server falls over.
    anna.closes_the_tab().await?;
    server.restart()?;
    anna.goes_online().await?;
    anna.opens(LESSON).await?;
    anna.has_sent_everything().await?;
    counts(&anna, one, 1, 100).await?;
    counts(&anna, two, 2, 100).await?;
    counts(&anna, three, 1, 100).await?;
    anna.reloads().await?;
    anna.has_sent_everything().await?;
    ensure!(anna.attempts().await? == 4, "a reload counts");
    Ok(())
}

#[tokio::test]
async fn back_online_without_closing_the_tab() -> Result<()> {
    let mut server = Server::start()?;
    server.has_account("anna", PASSWORD)?;
    let email = email(&server).await?;
    let [one, two, _] = first_three(&email)?;
    let anna = Resident::visits(&server).await?;
    anna.signs_in("anna").await?;
    anna.opens(LESSON).await?;
    anna.has_sent_everything().await?;

    // This time it is the server that is away.
    server.kill()?;
    anna.answers_rightly(one).await?;
    anna.sees("Auf diesem Gerät aufbewahrt, wird gesendet.").await?;
    anna.answers_rightly(two).await?;
    server.restart()?;
    anna.sees("Gespeichert").await?;
    anna.has_sent_everything().await?;
    counts(&anna, one, 1, 100).await?;
    counts(&anna, two, 1, 100).await
}

#[tokio::test]
async fn the_next_page_does_not_come() -> Result<()> {
    let server = Server::start()?;
    let email = email(&server).await?;
    let [one, ..] = first_three(&email)?;
    let anna = Resident::visits(&server).await?;
    anna.opens(LESSON).await?;
    anna.answers_rightly(one).await?;
    anna.goes_offline().await?;
    anna.presses("Alle Lektionen").await?;
    anna.sees("Gerade gibt es keine Verbindung.").await?;
    let in_sight = "const box = document.querySelector('.notice.lost').getBoundingClientRect(); \
                    return box.top >= 0 && box.bottom <= innerHeight";
    anna.until("the notice, wherever she reads", in_sight).await?;
    // She presses nothing: the page comes with the connection.
    anna.goes_online().await?;
    anna.is_on("/de/courses/fraud").await?;
    anna.sees("Mein Stand").await?;
    anna.sees("Angefangen").await
}

#[tokio::test]
async fn receipts_get_lost() -> Result<()> {
    let server = Server::start()?;
    server.has_account("anna", PASSWORD)?;
    let email = email(&server).await?;
    let [one, two, _] = first_three(&email)?;
    let anna = Resident::visits(&server).await?;
    anna.signs_in("anna").await?;

    // The server has the answers, but the device does not hear of it, and sends them again.
    anna.loses_receipts(2).await?;
    anna.opens(LESSON).await?;
    anna.answers_rightly(one).await?;
    anna.answers_rightly(two).await?;
    anna.has_sent_everything().await?;
    anna.until("receipts to be lost", "return window.__lost === 2").await?;
    anna.sees("Gespeichert").await?;
    counts(&anna, one, 1, 100).await?;
    counts(&anna, two, 1, 100).await?;
    let events = anna.data().await?.events;
    ensure!(events.len() == 3, "opened once and answered twice, but the log has {} events", events.len());
    Ok(())
}

#[tokio::test]
async fn two_devices() -> Result<()> {
    let server = Server::start()?;
    server.has_account("anna", PASSWORD)?;
    let email = email(&server).await?;
    let [one, two, three] = first_three(&email)?;
    let phone = Resident::visits_by_phone(&server).await?;
    let desktop = Resident::visits(&server).await?;
    for device in [&phone, &desktop] {
        device.signs_in("anna").await?;
        device.opens(LESSON).await?;
    }
    phone.answers_rightly(one).await?;
    desktop.answers_rightly(two).await?;
    phone.answers_rightly(three).await?;
    desktop.answers_wrongly(three).await?;
    for device in [&phone, &desktop] {
        device.sees("Gespeichert").await?;
        device.has_sent_everything().await?;
    }
    for device in [&phone, &desktop] {
        device.reloads().await?;
        device.waits_until_the_server_counts(4).await?;
        counts(device, one, 1, 100).await?;
        counts(device, two, 1, 100).await?;
        counts(device, three, 2, 100).await?;
        device.sees(&format!("{} Fragen sind noch offen", email.lesson.questions().count() - 3)).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_device_keeps_a_wrong_time() -> Result<()> {
    let server = Server::start()?;
    server.has_account("anna", PASSWORD)?;
    let email = email(&server).await?;
    let [one, two, _] = first_three(&email)?;
    let begin = now()?;
    for (year, question) in [(2035, one), (1999, two)] {
        let anna = Resident::visits(&server).await?;
        anna.lives_in(year).await?;
        anna.signs_in("anna").await?;
        anna.opens(LESSON).await?;
        anna.answers_rightly(question).await?;
        anna.sees("Gespeichert").await?;
        anna.has_sent_everything().await?;
        anna.meets_no_fault().await?;
        counts(&anna, question, 1, 100).await?;
        let progress = anna.progress().await?;
        let state = progress.lesson("fraud", "email").context("the lesson was not counted")?;
        ensure!(
            (begin..=now()?).contains(&state.first_at) && (begin..=now()?).contains(&state.last_at),
            "in {year}: from {} to {}",
            state.first_at,
            state.last_at
        );
    }
    Ok(())
}

fn now() -> Result<i64> {
    Ok(i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?)
}
