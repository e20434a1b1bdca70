//! A PostgreSQL cluster of our own for the length of a test.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result};

use crate::{
    process::{Cleanup, find_program, free_port, output, wait_until},
    setup,
};

/// A running cluster; dropped, it stops and its folder goes.
pub struct Cluster {
    port: u16,
    _cleanup: Cleanup,
}

impl Cluster {
    /// Starts a fresh cluster on a free loopback port.
    pub fn start() -> Result<Self> {
        let initdb = program("initdb")?;
        let pg_ctl = program("pg_ctl")?;
        // Not below the project: the user postgres may be unable to enter the way there.
        let folder = tempfile::Builder::new().prefix("lernwolf-postgres-").tempdir()?.keep();
        let user = PostgresUser::choose();
        user.own(&folder)?;
        let cleanup = Cleanup::new(
            &format!("{} \"$1\" -D \"$2/data\" -m immediate -w stop; rm -rf \"$2\"", user.prefix()),
            &[&pg_ctl, &folder],
        )?;

        let data = folder.join("data");
        output(user.command(&initdb).arg("-D").arg(&data).args([
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
        ]))
        .context("could not create a PostgreSQL cluster for the tests")?;
        let port = free_port()?;
        // Tests do not pull plugs, so they need not wait for the disk; benchmarks of durable writes must.
        let fsync =
            if env::var("LERNWOLF_TEST_PG_FSYNC").is_ok_and(|value| value == "on") { "on" } else { "off" };
        fs::write(
            folder.join("settings"),
            format!(
                "listen_addresses = '127.0.0.1'\nport = {port}\nunix_socket_directories = ''\nmax_connections = 300\n\
                 shared_buffers = '256MB'\nfsync = {fsync}\nsynchronous_commit = on\nfull_page_writes = {fsync}\n\
                 timezone = 'UTC'\nlc_messages = 'C'\n"
            ),
        )?;
        user.own(&folder.join("settings"))?;
        output(
            user.command(Path::new("cp")).arg(folder.join("settings")).arg(data.join("postgresql.auto.conf")),
        )?;
        let log = folder.join("log");
        let started = output(
            user.command(&pg_ctl).arg("-D").arg(&data).arg("-l").arg(&log).args(["-w", "-t", "60", "start"]),
        );
        if let Err(error) = started {
            let log = fs::read_to_string(&log).unwrap_or_default();
            return Err(error.context(format!("could not start PostgreSQL for the tests\n{log}")));
        }
        wait_until("an answer of PostgreSQL", Duration::from_secs(30), || {
            std::net::TcpStream::connect(("127.0.0.1", port)).is_ok()
        })?;
        Ok(Self { port, _cleanup: cleanup })
    }

    /// Its address, with a role that may create databases.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

/// PostgreSQL refuses to run as root, so root borrows the user that the package made.
enum PostgresUser {
    Myself,
    Postgres,
}

impl PostgresUser {
    fn choose() -> Self {
        if setup::is_root() { Self::Postgres } else { Self::Myself }
    }

    /// What stands before a command line in a shell.
    fn prefix(&self) -> &'static str {
        match self {
            Self::Myself => "",
            Self::Postgres => "runuser -u postgres --",
        }
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = match self {
            Self::Myself => Command::new(program),
            Self::Postgres => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(program);
                command
            }
        };
        // The current folder may be closed to that user.
        command.current_dir("/");
        command
    }

    fn own(&self, path: &Path) -> Result<()> {
        match self {
            Self::Myself => Ok(()),
            Self::Postgres => output(Command::new("chown").arg("postgres:").arg(path)).map(drop),
        }
    }
}

/// Whether initdb and pg_ctl are there.
pub fn installed() -> bool {
    program("initdb").is_ok() && program("pg_ctl").is_ok()
}

/// Debian keeps the server's programs off `PATH`, in a folder a version; the newest is taken.
fn program(name: &str) -> Result<PathBuf> {
    let mut folders: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    folders.sort();
    let folders: Vec<PathBuf> = folders.into_iter().rev().map(|(_, folder)| folder).collect();
    find_program(name, &folders).with_context(|| format!("PostgreSQL's program {name} is missing"))
}
