//! What every handler can reach.

use std::ops::Deref;
use std::sync::Arc;

use tokio::sync::Notify;

use crate::accounts::limits::Limits;
use crate::auth::keys::Keys;
use crate::catalogue::Catalogue;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::learning::figures::Kept;
use crate::learning::writer::Writer;
use crate::mail::Mailer;
use crate::observe::Metrics;
use crate::pages::Pages;
use crate::sso::Sso;
use crate::sso::providers::Providers;
use crate::storage::Storage;
use crate::workshops::Orders;

/// The application's state; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// See [`App`].
pub struct Inner {
    /// Settings.
    pub config: Config,
    /// Database.
    pub db: Db,
    /// Clock.
    pub clock: Arc<dyn Clock>,
    /// Secrets that sign access tokens.
    pub keys: Keys,
    /// How often something may be tried.
    pub limits: Limits,
    /// Providers to sign in through.
    pub sso: Sso,
    /// Letters.
    pub mailer: Mailer,
    /// Courses as they are now.
    pub catalogue: Catalogue,
    /// Stores progress events.
    pub writer: Writer,
    /// What learners did, for those who write courses.
    pub figures: Kept,
    /// Uploaded pictures, films and sound.
    pub storage: Storage,
    /// Carries out bookings.
    pub orders: Orders,
    /// Rung when something waits for the upkeep of workshops.
    pub upkeep: Notify,
    /// Rendered pages and assets.
    pub pages: Pages,
    /// Counters.
    pub metrics: Metrics,
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// Puts everything together on a migrated database.
    ///
    /// # Errors
    /// A database that cannot be read, a mail server's address that makes no sense, a front end that is not built, a file of
    /// providers that makes no sense, a storage that makes none.
    pub async fn new(config: Config, db: Db, clock: Arc<dyn Clock>) -> anyhow::Result<App> {
        let keys = Keys::load(&db, clock.as_ref()).await?;
        let catalogue = Catalogue::load(&db).await?;
        let writer = Writer::start(db.clone(), catalogue.clone(), Arc::clone(&clock));
        let mailer = Mailer::new(&config, db.clone(), Arc::clone(&clock))?;
        let url = config.public_url.clone();
        let providers = config.sign_in_providers.as_deref().map(Providers::load).transpose()?;
        let orders = Orders::start(db.clone(), Arc::clone(&clock), mailer.clone(), url);
        Ok(App(Arc::new(Inner {
            limits: Limits::default(),
            figures: Kept::default(),
            sso: Sso::new(providers.unwrap_or_default())?,
            mailer,
            storage: Storage::open(&config)?,
            orders,
            upkeep: Notify::new(),
            pages: Pages::load(config.assets_dir.as_deref())?,
            metrics: Metrics::install(),
            config,
            db,
            clock,
            keys,
            catalogue,
            writer,
        })))
    }

    /// What time brings to schools: see [`crate::schools::upkeep`]. In every process, every few minutes.
    pub async fn look_after_schools(&self) {
        Box::pin(crate::schools::upkeep(&self.db, self.clock.now())).await;
    }

    /// What time brings to uploaded files: see [`crate::studio::media::sweep`]. In every process, every few minutes.
    pub async fn look_after_media(&self) {
        Box::pin(crate::studio::media::sweep(&self.db, &self.storage, self.clock.now_ms())).await;
    }

    /// What time brings to learners' remarks and to drafts: see [`crate::learning::remarks::upkeep`] and
    /// [`crate::studio::seen::upkeep`]. In every process, once a day.
    pub async fn look_after_courses(&self) {
        if let Err(error) = crate::learning::remarks::upkeep(&self.db.write, self.clock.now_ms()).await {
            tracing::error!(?error, "learners' remarks cannot be looked after");
        }
        if let Err(error) = Box::pin(crate::studio::seen::upkeep(&self.db)).await {
            tracing::error!(?error, "what translations were made of cannot be tidied up");
        }
    }

    /// What time brings to workshops: see [`crate::workshops::upkeep`]. In every process, every few seconds.
    pub async fn look_after_workshops(&self) {
        let (url, days) = (&self.config.public_url, self.config.workshop_retention_days);
        if Box::pin(crate::workshops::upkeep(&self.db, self.clock.now(), url, days)).await {
            self.mailer.wake();
        }
    }
}
