//! The vocabulary of the API tests.
//!
//! A test is a sentence about people who use the API, on both databases:
//!
//! ```ignore
//! on_both!(a_name_is_taken_once, async |app: TestApp| {
//!     app.person("anna").await;
//!     app.visitor().register("Anna", PASSWORD).await.problem(Code::NameTaken);
//! });
//! ```
//!
//! Each test has an application of its own, with an empty database, a clock that stands still until
//! [`TestApp::pass`], and a folder for letters. People act through the API ([`Person`]); helpers that go round it begin
//! with `db_`.

mod answer;
pub mod content;
mod database;
mod letters;
mod person;

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU8, Ordering};

use axum::Router;
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt;
use lernwolf::App;
use lernwolf::accounts::passwords::Demand;
use lernwolf::accounts::{self, NewAccount};
use lernwolf::catalogue::folder::Files;
use lernwolf::catalogue::{self, ImportReport};
use lernwolf::clock::Clock;
use lernwolf::config::Config;
use lernwolf::db::Db;
use sea_orm::ConnectionTrait;
use shared::api::organisation::{NewMember, NewOrganisation, Organisation, OrganisationKind, Role};
use shared::lang::Lang;
use uuid::Uuid;

pub use answer::Answer;
pub use content::Content;
pub use database::Database;
pub use letters::Letter;
pub use person::Person;

/// What everybody in the tests signs in with.
pub const PASSWORD: &str = "drei rote Äpfel am See";

/// The product's own courses and pages.
pub const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content");

/// Makes two tests of an async closure that takes a [`TestApp`]: `<name>::sqlite` and `<name>::postgres`.
macro_rules! on_both {
    ($name:ident, $test:expr) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            #[tokio::test]
            async fn sqlite() {
                crate::util::run(crate::util::Database::sqlite(), $test).await;
            }

            #[tokio::test]
            async fn postgres() {
                crate::util::run(crate::util::Database::postgres().await, $test).await;
            }
        }
    };
}
pub(crate) use on_both;

/// Runs a test on a database and takes the database away afterwards, however the test ended.
pub async fn run(database: Database, test: impl AsyncFnOnce(TestApp)) {
    let app = TestApp::start(&database).await;
    let outcome = std::panic::AssertUnwindSafe(test(app.clone())).catch_unwind().await;
    app.close().await;
    database.remove().await;
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

/// A server process under test; cheap to clone.
#[derive(Clone)]
pub struct TestApp {
    /// The application itself, for what cannot be seen from outside.
    pub app: App,
    /// The time as the application sees it.
    pub clock: TestClock,
    router: Router,
    /// Lives as long as the application.
    _folder: Arc<tempfile::TempDir>,
    config: Config,
    visitors: Arc<AtomicU8>,
}

impl TestApp {
    async fn start(database: &Database) -> TestApp {
        let folder = tempfile::tempdir().unwrap();
        let setting = |name: &str| match name {
            "DATA_DIR" => Some(folder.path().display().to_string()),
            "ASSETS_DIR" => Some(assets(folder.path())),
            "DATABASE_URL" => Some(database.url(folder.path())),
            "MAX_CONNECTIONS" => Some("4".to_owned()),
            _ => None,
        };
        let config = Config::from_sources(setting, "").unwrap();
        let db = Box::pin(Db::connect(&config.database_url, config.max_connections)).await.unwrap();
        db.migrate().await.unwrap();
        let clock = TestClock::default();
        let app = App::new(config.clone(), db, Arc::new(clock.clone())).await.unwrap();
        let router = lernwolf::app(app.clone());
        TestApp { app, clock, router, _folder: Arc::new(folder), config, visitors: Arc::default() }
    }

    async fn close(&self) {
        self.app.mailer.settled().await;
        // Errors do not matter here: the database is taken away.
        let _ = self.app.db.write.close_by_ref().await;
        let _ = self.app.db.read.close_by_ref().await;
    }

    /// Another server process on the same database, with the same clock.
    pub async fn another_process(&self) -> TestApp {
        self.another_process_with(|_| ()).await
    }

    /// Another server on the same database, with other settings. On PostgreSQL it has connections of its own, and shares
    /// nothing else, as another process would; SQLite is for one process alone.
    pub async fn another_process_with(&self, change: impl FnOnce(&mut Config)) -> TestApp {
        let mut config = self.config.clone();
        change(&mut config);
        let db = if config.database_url.starts_with("postgres") {
            Box::pin(Db::connect(&config.database_url, config.max_connections)).await.unwrap()
        } else {
            self.app.db.clone()
        };
        let app = App::new(config.clone(), db, Arc::new(self.clock.clone())).await.unwrap();
        let router = lernwolf::app(app.clone());
        TestApp { app, router, config, ..self.clone() }
    }

    /// A server process that knows nothing but the database: after a restart, or on another machine.
    pub async fn restarted(&self) -> TestApp {
        let db = Box::pin(Db::connect(&self.config.database_url, self.config.max_connections)).await.unwrap();
        let app = App::new(self.config.clone(), db, Arc::new(self.clock.clone())).await.unwrap();
        let router = lernwolf::app(app.clone());
        TestApp { app, router, ..self.clone() }
    }

    /// Lets time pass.
    pub fn pass(&self, time: TimeDelta) {
        self.clock.0.fetch_add(time.num_milliseconds(), Ordering::SeqCst);
    }

    /// Somebody who is not signed in, at an address of their own.
    pub fn visitor(&self) -> Person {
        let number = self.visitors.fetch_add(1, Ordering::SeqCst);
        Person::new(self.clone(), IpAddr::V4(Ipv4Addr::new(192, 0, 2, number)))
    }

    /// Somebody who makes an account with this user name and [`PASSWORD`], and is signed in.
    pub async fn person(&self, name: &str) -> Person {
        let person = self.visitor();
        person.register(name, PASSWORD).await.ok();
        person
    }

    /// An administrator of the site, made as the operator does, and signed in.
    pub async fn administrator(&self, name: &str) -> Person {
        self.db_account(Some(name), None, true).await;
        let person = self.visitor();
        person.sign_in(name, PASSWORD).await.ok();
        person
    }

    /// Somebody with a confirmed e-mail address, signed in.
    pub async fn person_with_email(&self, email: &str) -> Person {
        self.db_account(None, Some(email), false).await;
        let person = self.visitor();
        person.sign_in(email, PASSWORD).await.ok();
        person
    }

    /// An account, made without the API, with [`PASSWORD`].
    pub async fn db_account(
        &self,
        user_name: Option<&str>,
        email: Option<&str>,
        administrator: bool,
    ) -> Uuid {
        let new = NewAccount {
            user_name: user_name.map(str::to_owned),
            email: email.map(str::to_owned),
            password: PASSWORD.to_owned(),
            lang: Lang::De,
            administrator,
            demand: Demand::Any,
        };
        accounts::create(&self.app.db, &self.clock, new).await.unwrap()
    }

    /// An organisation, made by an administrator of the site.
    pub async fn organisation(&self, by: &Person, name: &str) -> Uuid {
        let wish = NewOrganisation { name: name.to_owned(), kind: OrganisationKind::School };
        by.post("/api/v1/organisations", wish).await.ok().json::<Organisation>().id
    }

    /// Somebody with a new account who holds a role in an organisation.
    pub async fn person_with_role(&self, by: &Person, organisation: Uuid, name: &str, role: Role) -> Person {
        let person = self.person(name).await;
        let wish = NewMember { login: name.to_owned(), role };
        by.post(&format!("/api/v1/organisations/{organisation}/members"), wish).await.ok();
        person
    }

    /// Every value of every table, as text, each in quotation marks: what a search of the whole database would find.
    pub async fn db_everything(&self) -> String {
        database::everything(&self.app.db.read).await
    }

    /// From now on the database refuses to erase an account, as it would with a fault.
    pub async fn db_cannot_erase(&self, user_name: &str) {
        for sql in [
            "CREATE TABLE stays (id uuid REFERENCES account (id))".to_owned(),
            format!("INSERT INTO stays SELECT id FROM account WHERE user_name = '{user_name}'"),
        ] {
            self.app.db.write.execute_unprepared(&sql).await.unwrap();
        }
    }

    /// Now, as the application sees it, in milliseconds.
    pub fn clock_ms(&self) -> i64 {
        self.clock.now_ms()
    }

    /// The letters to an address since this was asked last, in no particular order.
    pub async fn letters_to(&self, address: &str) -> Vec<Letter> {
        self.app.mailer.settled().await;
        letters::take(self.app.mailer.outbox_dir().unwrap(), address)
    }

    /// The one letter to an address since this was asked last.
    pub async fn letter_to(&self, address: &str) -> Letter {
        let mut letters = self.letters_to(address).await;
        assert_eq!(letters.len(), 1, "letters to {address}");
        letters.remove(0)
    }

    /// Publishes the courses of a folder, as the operator does, and looks at once what is new.
    pub async fn import(&self, folder: &Path) -> ImportReport {
        self.try_import(folder).await.unwrap()
    }

    /// As [`TestApp::import`], where it may go wrong.
    pub async fn try_import(&self, folder: &Path) -> anyhow::Result<ImportReport> {
        let report =
            catalogue::import::import(&self.app.db, &Files::from_dir(folder)?, self.clock.now()).await;
        self.app.catalogue.refresh(&self.app.db).await.unwrap();
        report
    }

    /// Publishes the product's own courses.
    pub async fn with_courses(&self) {
        self.import(Path::new(CONTENT)).await;
    }
}

/// A clock that stands still until it is told to go on.
#[derive(Clone)]
pub struct TestClock(Arc<AtomicI64>);

impl Default for TestClock {
    /// 1 December 2026, ten o'clock.
    fn default() -> TestClock {
        TestClock(Arc::new(AtomicI64::new(1_796_119_200_000)))
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::SeqCst)).unwrap()
    }
}

/// A front end that is there, and that is all.
fn assets(folder: &Path) -> String {
    let folder = folder.join("assets");
    std::fs::create_dir_all(&folder).unwrap();
    let names = [
        "account.js",
        "account.wasm",
        "book.js",
        "book.wasm",
        "boot.js",
        "favicon.svg",
        "learn.js",
        "learn.wasm",
        "meet.css",
        "office.js",
        "office.wasm",
        "pictures.svg",
        "school.js",
        "school.wasm",
        "start.js",
        "studio.css",
        "studio.js",
        "studio.wasm",
        "style.css",
        "wolf.svg",
    ];
    for name in names {
        std::fs::write(folder.join(name), "test").unwrap();
    }
    let manifest: serde_json::Map<_, _> =
        names.iter().map(|name| ((*name).to_owned(), (*name).into())).collect();
    std::fs::write(folder.join("manifest.json"), serde_json::to_vec(&manifest).unwrap()).unwrap();
    folder.display().to_string()
}
