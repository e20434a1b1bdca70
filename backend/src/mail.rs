//! Letters: sent in the background, with a few tries; without a mail server they become files.

mod letters;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use anyhow::Context;
use chrono::{DateTime, Utc};
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::io::AsyncWriteExt;
use tokio::sync::watch;
use uuid::Uuid;

pub use self::letters::{Letter, already_registered, confirm_address, new_password};
use crate::auth::secrets;
use crate::config::Config;

/// Pauses between tries.
const PAUSES: [Duration; 3] = [Duration::from_secs(5), Duration::from_secs(60), Duration::from_secs(600)];

/// Sends letters; cheap to clone.
#[derive(Clone)]
pub struct Mailer(Arc<Inner>);

struct Inner {
    way: Way,
    from: Mailbox,
    /// What stands after the `@` of our Message-IDs.
    domain: String,
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
    pub fn new(config: &Config) -> anyhow::Result<Mailer> {
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
        Ok(Mailer(Arc::new(Inner { way, from, domain, pending: watch::Sender::new(0) })))
    }

    /// Sends a letter in the background. A failure is logged without saying to whom.
    pub fn send(&self, letter: Letter, now: DateTime<Utc>) {
        let mailer = self.clone();
        self.in_background(async move {
            let id = secrets::new_id(now);
            let mut pauses = PAUSES.into_iter();
            while let Err(error) = mailer.try_to_send(&letter, id, now).await {
                // The server's reply may name the address: only its code goes to the log.
                let status = error.downcast_ref::<lettre::transport::smtp::Error>().and_then(|e| e.status());
                let status = status.map(|code| code.to_string());
                tracing::warn!(letter = %id, status, "a letter could not be sent");
                match pauses.next() {
                    Some(pause) => tokio::time::sleep(pause).await,
                    None => {
                        tracing::error!(letter = %id, "a letter is given up");
                        break;
                    }
                }
            }
        });
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

    async fn try_to_send(&self, letter: &Letter, id: Uuid, now: DateTime<Utc>) -> anyhow::Result<()> {
        let message = Message::builder()
            .from(self.0.from.clone())
            .to(Mailbox::new(None, letter.to.parse().map_err(|_| anyhow::anyhow!("not an address"))?))
            .subject(letter.subject.clone())
            .date(SystemTime::from(now))
            .message_id(Some(format!("<{id}@{}>", self.0.domain)))
            .multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))?;
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
