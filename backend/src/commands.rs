//! What the operator can ask for.

use std::io::{BufRead, IsTerminal};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use clap::{Parser, Subcommand};
use lernwolf::accounts::NewAccount;
use lernwolf::accounts::passwords::Demand;
use lernwolf::catalogue::folder::Files;
use lernwolf::catalogue::import;
use lernwolf::clock::{Clock, SystemClock};
use lernwolf::config::Config;
use lernwolf::db::Db;
use lernwolf::mail::outbox;
use lernwolf::sso::{self, flow, links};
use lernwolf::{App, accounts, examples, learning};
use shared::lang::Lang;

/// Lernwolf, the digital-skills learning platform: the server and the operator's tool.
#[derive(Parser)]
#[command(version, after_help = crate::settings())]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site. Brings the tables up to date and imports the courses first.
    Serve {
        /// Add example accounts whose sign-in is printed. Never in production.
        #[arg(long)]
        examples: bool,
    },
    /// Bring the tables up to date and stop.
    Migrate,
    /// Courses and pages.
    #[command(subcommand)]
    Content(Content),
    /// Accounts.
    #[command(subcommand)]
    User(User),
    /// Connect a school with what a provider of sign-in knows it by.
    ConnectSchool {
        /// The organisation's name, as an administrator of the site wrote it.
        organisation: String,
        /// The provider's id in the file that LERNWOLF_SIGN_IN_PROVIDERS names.
        provider: String,
        /// The school's id there, as the log names it when somebody comes from a school that is not connected.
        id: String,
    },
    /// Fold everybody's progress from the log of events again.
    RebuildProgress,
}

#[derive(Subcommand)]
enum Content {
    /// Read a content folder and name file, line, fault and remedy. Needs no database.
    Check {
        /// The folder; without it LERNWOLF_CONTENT_DIR, or the courses inside the binary.
        folder: Option<PathBuf>,
    },
    /// Check a content folder and publish it; if anything is wrong, nothing changes.
    Import {
        /// The folder; without it LERNWOLF_CONTENT_DIR, or the courses inside the binary.
        folder: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
enum User {
    /// Make an account. The password is read from standard input.
    Create {
        /// User name or e-mail address.
        login: String,
        /// May administrate the whole site.
        #[arg(long)]
        administrator: bool,
        /// Language for letters: de, de-leicht, en.
        #[arg(long, default_value = "de")]
        lang: Lang,
    },
    /// Choose a new password for somebody; all their devices are signed out. It is read from standard input.
    ResetPassword {
        /// User name or e-mail address.
        login: String,
    },
}

/// Does what was asked.
pub fn run(arguments: Arguments) -> anyhow::Result<()> {
    let config = Config::load()?;
    // Log lines go to standard error: standard output is for what was asked for.
    let log = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(tracing_subscriber::EnvFilter::try_new(&config.log).context("LERNWOLF_LOG")?);
    if config.log_json {
        log.json().init();
    } else {
        log.init();
    }
    if let Command::Content(Content::Check { folder }) = &arguments.command {
        return check(&Files::find(folder.as_deref(), &config)?);
    }
    config.make_data_dir()?;
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let db = Db::connect(&config.database_url, config.max_connections).await?;
        db.migrate().await?;
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        match arguments.command {
            Command::Serve { examples } => serve(config, db, clock, examples).await?,
            Command::Migrate => println!("The tables are up to date."),
            Command::Content(Content::Check { .. }) => {}
            Command::Content(Content::Import { folder }) => {
                let files = Files::find(folder.as_deref(), &config)?;
                println!("{}", import::import(&db, &files, clock.now()).await?);
            }
            Command::User(User::Create { login, administrator, lang }) => {
                let password = read_password()?;
                let new = NewAccount::new(&login, password, lang, administrator);
                accounts::create(&db, clock.as_ref(), new).await?;
                println!("The account {login} is there.")
            }
            Command::User(User::ResetPassword { login }) => {
                let password = read_password()?;
                accounts::set_password(&db, &login, &password, Demand::Strong).await?;
                println!("{login} has a new password; all devices are signed out.")
            }
            Command::ConnectSchool { organisation, provider, id } => {
                sso::schools::connect_by_name(&db.write, &organisation, &provider, &id).await?;
                println!("{organisation} is {id} of {provider}.")
            }
            Command::RebuildProgress => {
                let accounts = learning::progress::rebuild(&db).await?;
                println!("Progress of {accounts} accounts is folded from the log.")
            }
        }
        Ok(())
    })
}

fn check(files: &Files) -> anyhow::Result<()> {
    let (courses, findings) = import::read(files);
    for finding in &findings {
        println!("{finding}");
    }
    let must = findings.iter().filter(|f| f.must).count();
    println!("{} courses, {must} faults, {} hints", courses.courses.len(), findings.len() - must);
    if must > 0 {
        bail!("the content has faults");
    }
    Ok(())
}

fn read_password() -> anyhow::Result<String> {
    let password = if std::io::stdin().is_terminal() {
        rpassword::prompt_password("Password (what you type is not shown): ")?
    } else {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line)?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    };
    if password.is_empty() {
        bail!("no password on standard input");
    }
    Ok(password)
}

async fn serve(config: Config, db: Db, clock: Arc<dyn Clock>, with_examples: bool) -> anyhow::Result<()> {
    // A fault in the content must not keep the site down: what was published stays.
    match Files::find(None, &config) {
        Ok(files) => match import::import(&db, &files, clock.now()).await {
            Ok(report) => tracing::info!(%report, "content"),
            Err(error) => tracing::error!(error = format!("{error:#}"), "the content was not imported"),
        },
        Err(error) => tracing::warn!(%error, "no content to import"),
    }
    if with_examples {
        for line in examples::create(&db, clock.as_ref()).await? {
            println!("{line}");
        }
    }
    let listen = config.listen;
    let app = App::new(config, db, clock).await?;
    spawn_upkeep(app.clone());
    let state = app.clone();
    let listener =
        tokio::net::TcpListener::bind(listen).await.with_context(|| format!("cannot serve on {listen}"))?;
    println!("Lernwolf serves on http://{}", listener.local_addr()?);
    let service = lernwolf::app(app).into_make_service_with_connect_info::<SocketAddr>();
    let (stop, mut stopping) = tokio::sync::watch::channel(false);
    let asked = async move {
        asked_to_stop().await;
        let _ = stop.send(true);
    };
    tokio::select! {
        done = axum::serve(listener, service).with_graceful_shutdown(asked).into_future() => done?,
        // Whoever sends half a request, or reads an answer for ever, does not hold up the stop.
        () = async {
            let _ = stopping.wait_for(|asked| *asked).await;
            tokio::time::sleep(LONGEST_STOP).await;
        } => tracing::warn!("some connections were cut off"),
    }
    // Letters under way get a moment; the others wait in the outbox for the next start.
    if tokio::time::timeout(Duration::from_secs(10), state.mailer.settled()).await.is_err() {
        tracing::warn!("letters were still waiting for the mail server");
    }
    Ok(())
}

/// How long requests under way may take at a stop: a little longer than any request may, but for uploads, which are sent
/// again.
const LONGEST_STOP: Duration = Duration::from_secs(22);

/// What is to be done now and then, in every process.
fn spawn_upkeep(app: App) {
    let courses = app.clone();
    tokio::spawn(async move {
        let mut daily = tokio::time::interval(Duration::from_secs(24 * 60 * 60));
        daily.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            daily.tick().await;
            courses.look_after_courses().await;
        }
    });
    // A task of its own: erasing whole year groups takes a while, and must not hold up workshops and letters.
    let schools = app.clone();
    tokio::spawn(async move {
        let mut now_and_then = tokio::time::interval(Duration::from_secs(300));
        now_and_then.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            now_and_then.tick().await;
            schools.look_after_schools().await;
            schools.look_after_media().await;
        }
    });
    tokio::spawn(async move {
        let mut often = tokio::time::interval(Duration::from_secs(10));
        let mut rounds: u32 = 0;
        loop {
            // An erased account's seats are given on at once, not at the next round.
            let rung = tokio::select! {
                _ = often.tick() => false,
                () = app.upkeep.notified() => true,
            };
            app.look_after_workshops().await;
            if rung {
                continue;
            }
            app.mailer.wake();
            match app.catalogue.refresh(&app.db).await {
                Ok(true) => tracing::info!("the content has changed"),
                Ok(false) => {}
                Err(error) => tracing::error!(%error, "the content cannot be read again"),
            }
            app.metrics.upkeep();
            if rounds.is_multiple_of(360) {
                if let Err(error) = app.keys.keep_fresh(&app.db, app.clock.now()).await {
                    tracing::error!(%error, "signing keys cannot be looked after");
                }
                if let Err(error) = accounts::cleanup(&app.db, app.clock.now()).await {
                    tracing::error!(%error, "old tokens cannot be deleted");
                }
                if let Err(error) = flow::cleanup(&app.db.write, app.clock.now()).await {
                    tracing::error!(?error, "sign-ins that nobody finished cannot be deleted");
                }
                if let Err(error) = links::lapse(&app.db, app.clock.now()).await {
                    tracing::error!(?error, "roles of providers cannot be looked after");
                }
                let folder = app.mailer.outbox_dir();
                if let Err(error) = outbox::cleanup(&app.db, folder, app.clock.now_ms()).await {
                    tracing::error!(%error, "old letters cannot be deleted");
                }
            }
            rounds = rounds.wrapping_add(1);
        }
    });
}

/// Ctrl-C or a service manager's request. Requests under way are answered first.
async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => {
                tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
            }
            Err(_) => {
                let _ = interrupt.await;
            }
        }
    }
    #[cfg(not(unix))]
    {
        let _ = interrupt.await;
    }
    tracing::info!("stopping: requests under way are answered first");
}
