//! Databases on the PostgreSQL server that `cargo xtask` has started for us.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

use crate::surroundings::{Needed, needed};

/// Makes an empty database and returns its address. It goes when the whole cluster goes.
pub async fn database() -> Result<String> {
    let name = format!("journey_{}", Uuid::now_v7().simple());
    let url = needed(Needed::Postgres)?;
    run(&mut connect(&url).await?, &format!("CREATE DATABASE {name}")).await?;
    let (server, _) = url.rsplit_once('/').context("LERNWOLF_TEST_POSTGRES_URL names no database")?;
    Ok(format!("{server}/{name}"))
}

/// What a setting of the server stands at.
pub async fn setting(name: &str) -> Result<String> {
    show(&mut connect(&needed(Needed::Postgres)?).await?, name).await
}

/// Lets commits wait for the disk, or not. The clusters of the tests do not wait; whoever measures durable writes must.
pub async fn wait_for_disk(wait: bool) -> Result<()> {
    let value = if wait { "on" } else { "off" };
    let mut server = connect(&needed(Needed::Postgres)?).await?;
    run(&mut server, &format!("ALTER SYSTEM SET fsync = {value}")).await?;
    run(&mut server, &format!("ALTER SYSTEM SET full_page_writes = {value}")).await?;
    run(&mut server, "SELECT pg_reload_conf()").await?;
    for _ in 0..100 {
        if show(&mut server, "fsync").await? == value {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("PostgreSQL does not take fsync = {value}")
}

async fn connect(url: &str) -> Result<PgConnection> {
    PgConnection::connect(url).await.context("cannot connect to PostgreSQL: run `cargo xtask test journeys`")
}

async fn run(server: &mut PgConnection, sql: &str) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(server).await.with_context(|| sql.to_owned()).map(drop)
}

async fn show(server: &mut PgConnection, name: &str) -> Result<String> {
    Ok(sqlx::query_scalar("SELECT current_setting($1)").bind(name).fetch_one(server).await?)
}
