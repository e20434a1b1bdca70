//! Letters over SMTP: a mail server that refuses, and comes to its senses.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::TimeDelta;
use serde_json::json;
use shared::api::workshop::desk::{CallReason, LetterState, MailView, OpenCall};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use uuid::Uuid;

use super::{Desk, try_to_book};
use crate::util::{TestApp, on_both};

/// As much of RFC 5321 as a sender needs.
#[derive(Clone, Default)]
struct MailServer {
    refuses: Arc<AtomicBool>,
    taken: Arc<Mutex<Vec<String>>>,
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
