//! Letters: they wait in the outbox, are sent in the background, and tried again; without a mail server they become
//! files.

mod letters;
pub mod outbox;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use anyhow::Context;
use chrono::DateTime;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::io::AsyncWriteExt;
use tokio::sync::watch;

pub use self::letters::{Letter, already_registered, confirm_address, escaped, new_password};
use self::outbox::Outcome;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::entities::letter;

/// Sends letters; cheap to clone.
#[derive(Clone)]
pub struct Mailer(Arc<Inner>);

struct Inner {
    way: Way,
    from: Mailbox,
    /// What stands after the `@` of our Message-IDs.
    domain: String,
    db: Db,
    clock: Arc<dyn Clock>,
    /// How much work in the background is not done.
    pending: watch::Sender<usize>,
}

enum Way {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Folder(PathBuf),
}

impl Mailer {
    /// With SMTP where that is configured, else with a folder.
    ///
    /// # Errors
    /// A sender or a mail server's address that makes no sense; a folder that cannot be made.
    pub fn new(config: &Config, db: Db, clock: Arc<dyn Clock>) -> anyhow::Result<Mailer> {
        let from: Mailbox = config.mail_from.parse().context("LERNWOLF_MAIL_FROM: `Name <address>`")?;
        let way = match &config.smtp_url {
            Some(url) => Way::Smtp(Box::new(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .context("LERNWOLF_SMTP_URL: smtps://user:password@host or smtp://host:25?tls=required")?
                    .timeout(Some(Duration::from_secs(20)))
                    .build(),
            )),
            None => Way::Folder(config.data_dir.join("mail")),
        };
        if let Way::Folder(folder) = &way {
            std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        let domain = from.email.domain().to_owned();
        let pending = watch::Sender::new(0);
        Ok(Mailer(Arc::new(Inner { way, from, domain, db, clock, pending })))
    }

    /// Puts a letter into the outbox, in the background, and sends it.
    pub fn send(&self, letter: Letter) {
        let mailer = self.clone();
        self.in_background(async move {
            let now = mailer.0.clock.now();
            match outbox::write(&mailer.0.db.write, vec![letter], now).await {
                Ok(()) => mailer.send_due().await,
                Err(error) => tracing::error!(%error, "a letter could not be written"),
            }
        });
    }

    /// Sends in the background what waits: to be called after a commit that wrote letters.
    pub fn wake(&self) {
        let mailer = self.clone();
        self.in_background(async move { mailer.send_due().await });
    }

    /// Sends what is due. Failures are logged without saying to whom.
    pub async fn send_due(&self) {
        let Inner { db, clock, .. } = &*self.0;
        loop {
            let letters = match outbox::claim(db, clock.now_ms()).await {
                Ok(letters) if letters.is_empty() => return,
                Ok(letters) => letters,
                Err(error) => {
                    tracing::error!(%error, "the outbox cannot be read");
                    return;
                }
            };
            for letter in &letters {
                let outcome = match self.try_to_send(letter).await {
                    Ok(()) => Outcome::Sent,
                    Err(error) => judged(&error),
                };
                match &outcome {
                    Outcome::Sent => {}
                    Outcome::Later(error) | Outcome::Refused(error) => {
                        tracing::warn!(letter = %letter.id, error, "a letter could not be sent");
                    }
                    Outcome::Never(error) => {
                        tracing::error!(letter = %letter.id, error, "a letter is given up")
                    }
                }
                if let Err(error) = outbox::settle(db, letter, outcome, clock.now()).await {
                    tracing::error!(%error, letter = %letter.id, "it cannot be noted what became of a letter");
                }
            }
        }
    }

    /// Does work that may end in a letter, so that the answer does not tell by its time whether it did.
    pub fn in_background(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.0.pending.send_modify(|count| *count += 1);
        let done = Done(self.clone());
        tokio::spawn(async move {
            let _done = done;
            work.await;
        });
    }

    /// Waits until nothing is left to be sent: at a shutdown (with a timeout), and in tests.
    pub async fn settled(&self) {
        // The sender lives as long as `self`.
        let _ = self.0.pending.subscribe().wait_for(|count| *count == 0).await;
    }

    /// Where letters become files, if they do.
    pub fn outbox_dir(&self) -> Option<&Path> {
        match &self.0.way {
            Way::Folder(folder) => Some(folder),
            Way::Smtp(_) => None,
        }
    }

    async fn try_to_send(&self, letter: &letter::Model) -> anyhow::Result<()> {
        let id = letter.id;
        let written = DateTime::from_timestamp_millis(letter.written_at).unwrap_or_default();
        let words = MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone());
        let message = Message::builder()
            .from(self.0.from.clone())
            .to(Mailbox::new(None, letter.recipient.parse().map_err(|_| NoAddress)?))
            .subject(letter.subject.clone())
            .date(SystemTime::from(written))
            .message_id(Some(format!("<{id}@{}>", self.0.domain)));
        let message = match (&letter.calendar, &letter.calendar_method) {
            (Some(calendar), Some(method)) => {
                // Beside text and HTML, so that calendars offer to take it over (RFC 6047); and as a file for the rest.
                let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={method}"))?;
                let entry = SinglePart::builder().header(kind).body(calendar.clone());
                let file = Attachment::new("lernwolf.ics".to_owned())
                    .body(calendar.clone(), ContentType::parse("application/ics")?);
                message.multipart(MultiPart::mixed().multipart(words.singlepart(entry)).singlepart(file))?
            }
            _ => message.multipart(words)?,
        };
        match &self.0.way {
            Way::Smtp(server) => {
                server.send(message).await?;
            }
            Way::Folder(folder) => {
                // Whoever looks into the folder sees whole letters only.
                let unfinished = folder.join(format!(".{id}"));
                write_private(&unfinished, &message.formatted()).await?;
                tokio::fs::rename(&unfinished, folder.join(format!("{id}.eml"))).await?;
            }
        }
        Ok(())
    }
}

/// What was given as an address is none.
#[derive(Debug, thiserror::Error)]
#[error("not an address")]
struct NoAddress;

/// Whether another try makes sense. The server's reply may name the address: only its code is kept.
fn judged(error: &anyhow::Error) -> Outcome {
    if error.is::<NoAddress>() {
        return Outcome::Never("not an address".to_owned());
    }
    match error.downcast_ref::<lettre::transport::smtp::Error>() {
        Some(smtp) => {
            let code = smtp.status().map_or_else(|| "no answer".to_owned(), |code| code.to_string());
            if smtp.is_permanent() { Outcome::Refused(code) } else { Outcome::Later(code) }
        }
        None => Outcome::Later("could not be written".to_owned()),
    }
}

/// Writes a file that nobody else on this machine may read: letters carry links that sign in.
async fn write_private(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(path).await?;
    file.write_all(bytes).await?;
    // Without it the last bytes may still be on their way when the file gets its name.
    file.flush().await?;
    Ok(())
}

/// Counts work as done when it is dropped, however it ended.
struct Done(Mailer);

impl Drop for Done {
    fn drop(&mut self) {
        self.0.0.pending.send_modify(|count| *count -= 1);
    }
}
