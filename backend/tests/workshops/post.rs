//! Letters over SMTP: a mail server that refuses, and comes to its senses.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::TimeDelta;
use serde_json::json;
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::desk::{CallReason, LetterState, MailView, OpenCall};
use shared::workshop::state::BookingState;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use uuid::Uuid;

use super::{Desk, act, book, room, try_to_book};
use crate::util::{TestApp, on_both};

/// As much of RFC 5321 as a sender needs.
#[derive(Clone, Default)]
struct MailServer {
    refuses: Arc<AtomicBool>,
    taken: Arc<Mutex<Vec<String>>>,
    /// The next letter is held until somebody lets it go, and refused then.
    holds: Arc<AtomicBool>,
    held: Arc<Notify>,
    goes: Arc<Notify>,
}

impl MailServer {
    /// Starts it; returns its address. It ends with the test's runtime.
    async fn start(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = self.clone();
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let server = server.clone();
                tokio::spawn(async move { server.talk(connection).await });
            }
        });
        format!("smtp://{address}")
    }

    async fn talk(&self, connection: TcpStream) -> std::io::Result<()> {
        let (read, mut write) = connection.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 mail.example.org\r\n").await?;
        while let Some(line) = lines.next_line().await? {
            if line.starts_with("MAIL") && self.holds.swap(false, Ordering::SeqCst) {
                self.held.notify_one();
                self.goes.notified().await;
                write.write_all(b"550 not today\r\n").await?;
                continue;
            }
            let answer: &[u8] = match line.get(..4).unwrap_or_default() {
                // As when somebody has changed our password there: the fault is ours, and not for good.
                "MAIL" if self.refuses.load(Ordering::SeqCst) => b"550 not today\r\n",
                "DATA" => {
                    write.write_all(b"354 go on\r\n").await?;
                    let mut letter = String::new();
                    while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                        letter.push_str(&line);
                        letter.push('\n');
                    }
                    self.taken.lock().unwrap().push(letter);
                    b"250 taken\r\n"
                }
                "QUIT" => b"221 bye\r\n",
                _ => b"250 ok\r\n",
            };
            write.write_all(answer).await?;
        }
        Ok(())
    }
}

on_both!(a_refused_letter_is_tried_again_and_somebody_calls_meanwhile, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let server = MailServer::default();
    server.refuses.store(true, Ordering::SeqCst);
    let url = server.start().await;
    let sends = app.another_process_with(|config| config.smtp_url = Some(url)).await;

    let wish = json!({ "key": Uuid::new_v4(), "name": "Anna", "email": "anna@example.org", "phone": "030 23125 101",
        "lang": "de", "party": 1 });
    try_to_book(&app.visitor().at(&sends), session, &wish).await.ok();
    sends.app.mailer.settled().await;
    let chief = app.visitor();
    chief.sign_in("chief", crate::util::PASSWORD).await.ok();
    let mail: MailView = chief.get("/api/v1/mail").await.ok().json();
    let letter = mail.letters[0].id;
    assert_eq!((mail.letters[0].state, mail.letters[0].tries), (LetterState::Waiting, 1));
    assert_eq!(mail.letters[0].error.as_deref(), Some("550"));
    let calls: Vec<OpenCall> = desk.organiser.get(&desk.at("calls")).await.ok().json();
    assert_eq!((calls.len(), calls[0].call.why), (1, CallReason::Undelivered));

    // Refused again: nobody is listed twice. Then it is taken, once, under the same id, by whichever of two comes first.
    sends.pass(TimeDelta::seconds(6));
    sends.app.mailer.send_due().await;
    let calls: Vec<OpenCall> = desk.organiser.get(&desk.at("calls")).await.ok().json();
    assert_eq!(calls.len(), 1);
    server.refuses.store(false, Ordering::SeqCst);
    sends.pass(TimeDelta::seconds(61));
    tokio::join!(sends.app.mailer.send_due(), sends.app.mailer.send_due());
    let taken = server.taken.lock().unwrap().clone();
    assert_eq!(taken.len(), 1);
    assert!(taken[0].contains(&format!("Message-ID: <{letter}@localhost>")), "{}", taken[0]);
    let mail: MailView = chief.get("/api/v1/mail").await.ok().json();
    assert_eq!((mail.letters[0].state, mail.letters[0].tries), (LetterState::Sent, 3));
});

/// A workshop with one seat, taken by telephone; and Ben, who waits and whose letters are refused.
async fn refused(app: &TestApp) -> (Desk, TestApp, MailServer, Uuid, String, String) {
    let desk = Desk::new(app).await;
    let session = desk.session(1).await;
    let server = MailServer::default();
    server.refuses.store(true, Ordering::SeqCst);
    let url = server.start().await;
    let sends = app.another_process_with(|config| config.smtp_url = Some(url)).await;
    let visitor = app.visitor().at(&sends);
    let seat = book(&visitor, session, "Anna Eins", 1).await;
    let wish = json!({ "key": Uuid::new_v4(), "name": "Ben Zwei", "email": "ben@example.org", "lang": "de", "party": 1 });
    let waits: BookingView = try_to_book(&visitor, session, &wish).await.ok().json();
    sends.app.mailer.settled().await;
    (desk, sends, server, session, seat.code, waits.code)
}

async fn calls(desk: &Desk) -> Vec<OpenCall> {
    desk.signed_in().await;
    desk.organiser.get(&desk.at("calls")).await.ok().json()
}

async fn done(desk: &Desk, call: &OpenCall) {
    let path = desk.at(&format!("sessions/{}/calls/{}", call.session, call.call.id));
    desk.organiser.post(&path, json!("done")).await.status(204);
}

on_both!(whoever_was_called_about_one_letter_is_called_about_the_next, async |app: TestApp| {
    let (desk, sends, _server, session, seat, _waits) = refused(&app).await;
    let visitor = app.visitor().at(&sends);
    let open = calls(&desk).await;
    assert_eq!((open.len(), open[0].call.why), (1, CallReason::Undelivered));
    done(&desk, &open[0]).await;
    // The same letter is refused again: they know already.
    sends.pass(TimeDelta::seconds(6));
    sends.app.mailer.send_due().await;
    assert_eq!(calls(&desk).await, []);

    act(&visitor, &seat, "cancel").await.ok();
    sends.app.mailer.settled().await;
    let open = calls(&desk).await;
    assert_eq!((open.len(), open[0].call.why), (1, CallReason::Offer), "an offer is something else");
    assert_eq!(open[0].call.booking.state, BookingState::Offered);
    assert!(open[0].call.until.is_some());

    // The session is moved to an earlier day: one call more, with the organiser's words, and with the new end.
    desk.organiser
        .at(&sends)
        .put(
            &desk.at(&format!("sessions/{session}")),
            json!({
                "what": room(desk.place, 1), "open": true, "message": "Der Saal ist belegt.",
                "dates": [{ "starts": "2026-12-01T14:00", "ends": "2026-12-01T16:00" }],
            }),
        )
        .await
        .ok();
    sends.app.mailer.settled().await;
    let open = calls(&desk).await;
    let moved =
        open.iter().find(|one| one.call.why == CallReason::Moved).expect("they hear of the other day");
    let told: Vec<&str> = moved.call.message.lines().collect();
    assert!(
        told[1].starts_with("Vorher: ") && told[2].starts_with("Jetzt: Dienstag, 1. Dezember"),
        "{told:?}"
    );
    assert_eq!(told[3..], ["Der Saal ist belegt."]);
    assert_eq!(moved.call.until.as_ref().unwrap().text, "Dienstag, 1. Dezember 2026, 14:00 Uhr");
    assert_eq!(open.len(), 2);
    let offer = open.iter().find(|one| one.call.why == CallReason::Offer).unwrap();
    assert_eq!(offer.call.until, moved.call.until);
});

on_both!(a_refused_letter_about_a_cancelled_session_says_so_on_the_call_list, async |app: TestApp| {
    let (desk, sends, _server, session, _seat, _waits) = refused(&app).await;
    let path = desk.at(&format!("sessions/{session}/cancel"));
    desk.organiser.at(&sends).post(&path, json!({ "message": "Die Heizung ist aus." })).await.ok();
    sends.app.mailer.settled().await;
    let open = calls(&desk).await;
    let ben: Vec<_> = open.iter().filter(|one| one.call.booking.name == "Ben Zwei").collect();
    assert_eq!(ben.len(), 1, "the call about the waiting list is settled by it");
    assert_eq!(
        (ben[0].call.why, ben[0].call.message.as_str()),
        (CallReason::Cancelled, "Die Heizung ist aus.")
    );
});

on_both!(an_offer_does_not_run_out_unheard_while_the_mail_server_is_away, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let seat = book(&visitor, session, "Anna Eins", 1).await;
    let wish = json!({ "key": Uuid::new_v4(), "name": "Ben Zwei", "email": "ben@example.org", "lang": "de", "party": 1 });
    try_to_book(&visitor, session, &wish).await.ok();
    app.app.mailer.settled().await;
    // The folder cannot be written to: the mail server is away.
    std::fs::remove_dir_all(app.app.mailer.outbox_dir().unwrap()).unwrap();
    act(&visitor, &seat.code, "cancel").await.ok();
    app.app.mailer.settled().await;
    for pause in [5, 60, 600, 3_600] {
        assert_eq!(calls(&desk).await, [], "there is time for another try");
        app.pass(TimeDelta::seconds(pause));
        app.app.mailer.send_due().await;
    }
    assert_eq!(calls(&desk).await, []);
    app.pass(TimeDelta::hours(4));
    app.app.mailer.send_due().await;
    // The next try would be in twelve hours, and the offer holds for nineteen.
    let open = calls(&desk).await;
    assert_eq!((open.len(), open[0].call.why), (1, CallReason::Offer));
    assert_eq!(open[0].call.until.as_ref().unwrap().text, "Mittwoch, 2. Dezember 2026, 11:00 Uhr");
});

on_both!(whoever_was_too_slow_with_a_letter_puts_nobody_on_the_call_list, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(5).await;
    let server = MailServer::default();
    server.holds.store(true, Ordering::SeqCst);
    let url = server.start().await;
    let sends = app.another_process_with(|config| config.smtp_url = Some(url)).await;
    let wish = json!({ "key": Uuid::new_v4(), "name": "Anna", "email": "anna@example.org", "lang": "de", "party": 1 });
    try_to_book(&app.visitor().at(&sends), session, &wish).await.ok();
    server.held.notified().await;
    // Its time is over, and another process delivers the letter.
    sends.pass(TimeDelta::minutes(6));
    sends.app.mailer.send_due().await;
    assert_eq!(server.taken.lock().unwrap().len(), 1);
    server.goes.notify_one();
    sends.app.mailer.settled().await;
    assert_eq!(calls(&desk).await, []);
});
