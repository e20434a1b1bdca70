//! The database: SQLite or PostgreSQL, behind one pair of pools.

use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use sea_orm::sqlx::Connection;
use sea_orm::sqlx::postgres::PgConnection;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;

use crate::migrations::Migrator;

/// Where to read and where to write.
///
/// SQLite has one writing connection, so that writers queue instead of failing with "busy", and a pool of readers
/// (WAL: they neither wait for the writer nor hold it up). On PostgreSQL both are the same pool.
#[derive(Clone, Debug)]
pub struct Db {
    /// For queries outside transactions.
    pub read: DatabaseConnection,
    /// For everything that changes something, and for reads that a change builds upon.
    pub write: DatabaseConnection,
}

/// A connection that was not used for so long is tried before it is used.
const RESTED: Duration = Duration::from_secs(10);

/// Work that one process does at a time.
#[derive(Clone, Copy, Debug)]
pub enum Alone {
    /// Bringing tables up to date.
    Migration,
    /// Publishing courses, and giving new ones their ids.
    Import,
}

impl Db {
    /// Opens `sqlite:<path>` (the file is made where it does not exist) or `postgres://…`.
    ///
    /// # Errors
    /// No such database, no right to it, or an address that is neither.
    pub async fn connect(url: &str, max_connections: u32) -> anyhow::Result<Db> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            if let Some(folder) = Path::new(path).parent() {
                std::fs::create_dir_all(folder)
                    .with_context(|| format!("cannot make {}", folder.display()))?;
            }
            let url = format!("sqlite:{path}?mode=rwc");
            let write = Box::pin(Database::connect(sqlite(&url, 1)))
                .await
                .with_context(|| format!("cannot open {path}"))?;
            let read = Box::pin(Database::connect(sqlite(&url, max_connections))).await?;
            return Ok(Db { read, write });
        }
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(max_connections)
            .acquire_timeout(Duration::from_secs(10))
            .sqlx_logging(false)
            // A ping before each use would double the round trips; one that has rested may have been cut off.
            .test_before_acquire(false)
            .map_sqlx_postgres_pool_opts(|options| {
                options.before_acquire(|connection, resting| {
                    Box::pin(async move {
                        if resting.idle_for > RESTED {
                            connection.ping().await?;
                        }
                        Ok(true)
                    })
                })
            })
            .map_sqlx_postgres_opts(|options| options.application_name("lernwolf"));
        match Box::pin(Database::connect(options)).await {
            Ok(pool) => Ok(Db { read: pool.clone(), write: pool }),
            Err(error) => {
                // The pool has tried until its time was over, and says no more than that.
                let cause = PgConnection::connect(url).await.err().map(anyhow::Error::from);
                Err(cause.unwrap_or_else(|| error.into()).context("cannot connect to the database"))
            }
        }
    }

    /// Brings the tables up to date.
    ///
    /// # Errors
    /// A migration that fails; nothing of it is kept.
    pub async fn migrate(&self) -> anyhow::Result<()> {
        let tx = self.begin_alone(Alone::Migration).await?;
        Migrator::up(&tx, None).await.context("the migration failed")?;
        tx.commit().await.context("the migration failed")
    }

    /// Begins a transaction that is going to write. On SQLite it takes its turn at once: one that reads first and
    /// writes later fails, without waiting, if another process (a second server, the operator's tool) has written in
    /// between.
    ///
    /// # Errors
    /// The database fails, or stays locked for longer than the busy timeout.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        let immediate = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.write.begin_with_options(immediate).await
    }

    /// As [`Db::begin`], for work that no two processes may do at once: the second waits for the first. SQLite has one
    /// writer anyway.
    ///
    /// # Errors
    /// As [`Db::begin`].
    pub async fn begin_alone(&self, work: Alone) -> Result<DatabaseTransaction, DbErr> {
        let tx = self.begin().await?;
        if !self.is_sqlite() {
            // The whole database shares the space of these pairs: the first number spells "lern" in ASCII.
            tx.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({}, {})", 0x6c65_726e, work as i32))
                .await?;
        }
        Ok(tx)
    }

    /// Whether this is SQLite.
    pub fn is_sqlite(&self) -> bool {
        self.write.get_database_backend() == DbBackend::Sqlite
    }
}

fn sqlite(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(|options| {
            options
                .journal_mode(SqliteJournalMode::Wal)
                // An acknowledged answer is on disk.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                // Erased means erased: freed pages are overwritten.
                .pragma("secure_delete", "ON")
                .pragma("cache_size", "-4000")
                .pragma("journal_size_limit", "67108864")
        });
    options
}
