//! A database for each test.

use std::path::Path;

use sea_orm::{ConnectionTrait, Database as SeaOrm};
use uuid::Uuid;

/// Where a test's data lies.
pub enum Database {
    /// A file in the test's folder.
    Sqlite,
    /// A database of its own on the server that the tests were given.
    Postgres {
        /// `postgres://…`, with the database that is there already.
        server: String,
        /// The test's own.
        name: String,
    },
}

impl Database {
    /// A new file.
    pub fn sqlite() -> Database {
        Database::Sqlite
    }

    /// A new database on the server of `LERNWOLF_TEST_POSTGRES_URL`.
    pub async fn postgres() -> Database {
        #[expect(clippy::disallowed_methods, reason = "xtask tells the tests where PostgreSQL is")]
        let Ok(server) = std::env::var("LERNWOLF_TEST_POSTGRES_URL") else {
            panic!("run cargo xtask test, or set LERNWOLF_TEST_POSTGRES_URL");
        };
        let name = format!("test_{}", Uuid::new_v4().simple());
        command(&server, &format!("CREATE DATABASE {name}")).await;
        Database::Postgres { server, name }
    }

    /// For `LERNWOLF_DATABASE_URL`.
    pub fn url(&self, folder: &Path) -> String {
        match self {
            Database::Sqlite => format!("sqlite:{}", folder.join("test.sqlite").display()),
            Database::Postgres { server, name } => with_database(server, name),
        }
    }

    /// Takes it away.
    pub async fn remove(self) {
        if let Database::Postgres { server, name } = self {
            command(&server, &format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

async fn command(server: &str, sql: &str) {
    let connection =
        Box::pin(SeaOrm::connect(server)).await.expect("LERNWOLF_TEST_POSTGRES_URL leads nowhere");
    connection.execute_unprepared(sql).await.unwrap();
    connection.close().await.unwrap();
}

/// The address of another database on the same server.
fn with_database(server: &str, name: &str) -> String {
    let (address, options) = server.split_once('?').map_or((server, None), |(a, o)| (a, Some(o)));
    let (scheme, rest) = address.split_once("://").expect("postgres://…");
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    let options = options.map(|o| format!("?{o}")).unwrap_or_default();
    format!("{scheme}://{host}/{name}{options}")
}

/// See [`super::TestApp::db_everything`].
pub async fn everything(db: &sea_orm::DatabaseConnection) -> String {
    use sea_orm::{ConnectionTrait, DbBackend, Statement};
    let backend = db.get_database_backend();
    let ask = async |sql: String| db.query_all_raw(Statement::from_string(backend, sql)).await.unwrap();
    let sqlite = backend == DbBackend::Sqlite;
    let tables = if sqlite {
        "SELECT name AS t FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    } else {
        "SELECT table_name AS t FROM information_schema.tables WHERE table_schema = current_schema()"
    };
    let mut all = String::new();
    for row in ask(tables.to_owned()).await {
        let table: String = row.try_get("", "t").unwrap();
        let columns = if sqlite {
            format!("SELECT name AS c FROM pragma_table_info('{table}')")
        } else {
            format!(
                "SELECT column_name AS c FROM information_schema.columns WHERE table_name = '{table}' AND table_schema = current_schema()"
            )
        };
        for row in ask(columns).await {
            let column: String = row.try_get("", "c").unwrap();
            // SQLite keeps UUIDs as 16 bytes: their digits are what a search would look for.
            let text = if sqlite {
                format!(
                    "CASE WHEN typeof(\"{column}\") = 'blob' THEN lower(hex(\"{column}\")) ELSE CAST(\"{column}\" AS TEXT) END"
                )
            } else {
                format!("CAST(\"{column}\" AS TEXT)")
            };
            for row in
                ask(format!("SELECT {text} AS v FROM \"{table}\" WHERE \"{column}\" IS NOT NULL")).await
            {
                let value: String = row.try_get("", "v").unwrap();
                all.push_str(&format!("'{value}'\n"));
            }
        }
    }
    all
}
