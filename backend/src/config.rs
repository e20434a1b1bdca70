//! Settings: the only reader of the environment.
//!
//! Each setting is an environment variable `LERNWOLF_<NAME>`, or the key `<name>` in the TOML file that
//! `LERNWOLF_CONFIG` names. The environment wins. [`SETTINGS`] is the one table of them: `--help` prints it, and the
//! README repeats it (a test compares the two).

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context, bail};

/// A setting: name without `LERNWOLF_`, default, meaning.
pub struct Setting {
    /// In capitals, as in the environment.
    pub name: &'static str,
    /// What holds where nothing is set; empty for "nothing".
    pub default: &'static str,
    /// One sentence.
    pub meaning: &'static str,
}

macro_rules! settings {
    ($($name:literal, $default:literal, $meaning:literal;)+) => {
        /// All settings.
        pub const SETTINGS: &[Setting] = &[$(Setting { name: $name, default: $default, meaning: $meaning }),+];
    };
}

settings! {
    "LISTEN", "127.0.0.1:8080", "Address and port to serve on.";
    "PUBLIC_URL", "http://127.0.0.1:8080", "The site's address as people type it; `https://` makes cookies `Secure`.";
    "DATABASE_URL", "", "`sqlite:<path>` or `postgres://…`; without it SQLite in the data folder.";
    "DATA_DIR", "data", "Folder for the database, uploaded files and, without SMTP, for letters (`mail/*.eml`).";
    "CONTENT_DIR", "", "Folder of courses to import at the start; without it those inside the binary.";
    "ASSETS_DIR", "", "Folder of the built front end; without it the one inside the binary.";
    "MEDIA_URL", "", "`s3://bucket/prefix?endpoint=…&region=…` for uploaded pictures and films; without it the folder `media` in the data folder.";
    "MEDIA_KEY_ID", "", "Access key for `LERNWOLF_MEDIA_URL`.";
    "MEDIA_SECRET", "", "Secret key for `LERNWOLF_MEDIA_URL`.";
    "SMTP_URL", "", "`smtps://user:password@host` or `smtp://host:25?tls=required`; without it letters become files.";
    "MAIL_FROM", "Lernwolf <lernwolf@localhost>", "Sender of letters.";
    "METRICS_TOKEN", "", "Whoever shows it as a bearer token may read `/metrics`; without it nobody may.";
    "TRUST_PROXY", "false", "`true` behind a proxy that sets `X-Forwarded-For`: rate limits then see people's addresses.";
    "LOG", "info", "What is logged, in the syntax of tracing-subscriber's EnvFilter.";
    "LOG_FORMAT", "json", "`json` or `text`.";
    "WORKSHOP_RETENTION_DAYS", "30", "Days after a session until names and contacts of those who booked are erased.";
    "SCHOOL_RETENTION_DAYS", "180", "Days after the end of a school year until its class groups and pupils' accounts are erased.";
    "SIGN_IN_PROVIDERS", "", "TOML file of providers to sign in through (OpenID Connect): see docs/deploy.md; without it there are none.";
    "MAX_CONNECTIONS", "16", "Database connections for PostgreSQL, readers for SQLite.";
}

/// The settings, read and understood.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to serve.
    pub listen: SocketAddr,
    /// Without a slash at the end.
    pub public_url: String,
    /// For [`crate::db::Db::connect`].
    pub database_url: String,
    /// Exists after [`Config::make_data_dir`].
    pub data_dir: PathBuf,
    /// Courses to import at the start.
    pub content_dir: Option<PathBuf>,
    /// The built front end.
    pub assets_dir: Option<PathBuf>,
    /// Store for uploaded files; the data folder if there is none.
    pub media_url: Option<String>,
    /// Access key for it.
    pub media_key_id: Option<String>,
    /// Secret key for it.
    pub media_secret: Option<Secret>,
    /// Mail server.
    pub smtp_url: Option<String>,
    /// Sender.
    pub mail_from: String,
    /// Bearer token for `/metrics`.
    pub metrics_token: Option<String>,
    /// Whether `X-Forwarded-For` is to be believed.
    pub trust_proxy: bool,
    /// Filter for the log.
    pub log: String,
    /// JSON lines instead of text.
    pub log_json: bool,
    /// Days until names in bookings are erased.
    pub workshop_retention_days: u16,
    /// Days after a school year until class groups and pupils are erased.
    pub school_retention_days: u16,
    /// File of providers to sign in through.
    pub sign_in_providers: Option<PathBuf>,
    /// Size of the pool.
    pub max_connections: u32,
}

/// What no log may show.
#[derive(Clone)]
pub struct Secret(
    /// The secret itself.
    pub String,
);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

impl Config {
    /// Reads environment and file.
    ///
    /// # Errors
    /// A setting that makes no sense, by name; an unknown one in the file.
    #[expect(clippy::disallowed_methods, reason = "the only reader of the environment")]
    pub fn load() -> anyhow::Result<Config> {
        let file = match std::env::var("LERNWOLF_CONFIG") {
            Ok(path) => std::fs::read_to_string(&path)
                .with_context(|| format!("LERNWOLF_CONFIG: cannot read {path}"))?,
            Err(_) => String::new(),
        };
        Config::from_sources(|name| std::env::var(format!("LERNWOLF_{name}")).ok(), &file)
    }

    /// Makes the data folder if it is missing, for its owner alone.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn make_data_dir(&self) -> anyhow::Result<()> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
            .create(&self.data_dir)
            .with_context(|| format!("LERNWOLF_DATA_DIR: cannot make {}", self.data_dir.display()))
    }

    /// Reads settings from a function (the environment) and a TOML text; the function wins.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn from_sources(environment: impl Fn(&str) -> Option<String>, file: &str) -> anyhow::Result<Config> {
        let table: toml::Table = file.parse().context("the configuration file is not TOML")?;
        let mut values = BTreeMap::new();
        for (key, value) in table {
            let name = key.to_ascii_uppercase();
            if !SETTINGS.iter().any(|s| s.name == name) {
                bail!("the configuration file names an unknown setting: {key}");
            }
            let text = match value {
                toml::Value::String(text) => text,
                other => other.to_string(),
            };
            values.insert(name, text);
        }
        let get = |name: &str| -> Option<String> {
            environment(name)
                .or_else(|| values.get(name).cloned())
                .or_else(|| SETTINGS.iter().find(|s| s.name == name).map(|s| s.default.to_owned()))
                .filter(|value| !value.is_empty())
        };
        let need = |name: &str| get(name).with_context(|| format!("LERNWOLF_{name} is empty"));
        let data_dir = PathBuf::from(need("DATA_DIR")?);
        Ok(Config {
            listen: need("LISTEN")?
                .parse()
                .context("LERNWOLF_LISTEN: an address and a port, such as 127.0.0.1:8080")?,
            public_url: public_url(&need("PUBLIC_URL")?)?,
            database_url: get("DATABASE_URL")
                .unwrap_or_else(|| format!("sqlite:{}", data_dir.join("lernwolf.sqlite").display())),
            data_dir,
            content_dir: get("CONTENT_DIR").map(PathBuf::from),
            assets_dir: get("ASSETS_DIR").map(PathBuf::from),
            media_url: get("MEDIA_URL"),
            media_key_id: get("MEDIA_KEY_ID"),
            media_secret: get("MEDIA_SECRET").map(Secret),
            smtp_url: get("SMTP_URL"),
            mail_from: need("MAIL_FROM")?,
            metrics_token: get("METRICS_TOKEN"),
            trust_proxy: need("TRUST_PROXY")?.parse().context("LERNWOLF_TRUST_PROXY: true or false")?,
            log: need("LOG")?,
            log_json: match need("LOG_FORMAT")?.as_str() {
                "json" => true,
                "text" => false,
                other => bail!("LERNWOLF_LOG_FORMAT: json or text, not {other}"),
            },
            workshop_retention_days: need("WORKSHOP_RETENTION_DAYS")?
                .parse()
                .context("LERNWOLF_WORKSHOP_RETENTION_DAYS: a number of days")?,
            school_retention_days: need("SCHOOL_RETENTION_DAYS")?
                .parse()
                .context("LERNWOLF_SCHOOL_RETENTION_DAYS: a number of days")?,
            sign_in_providers: get("SIGN_IN_PROVIDERS").map(PathBuf::from),
            max_connections: need("MAX_CONNECTIONS")?
                .parse()
                .context("LERNWOLF_MAX_CONNECTIONS: a number")?,
        })
    }

    /// Whether cookies carry `Secure`: always, except where the site is served without TLS, which only loopback may be.
    pub fn secure_cookies(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The table for `--help`.
    pub fn help() -> String {
        let mut text = String::from(
            "Settings, as environment variables or as lower-case keys in the TOML file LERNWOLF_CONFIG:\n\n",
        );
        for Setting { name, default, meaning } in SETTINGS {
            let default = if default.is_empty() { String::new() } else { format!(" [{default}]") };
            text.push_str(&format!("  LERNWOLF_{name}{default}\n      {meaning}\n"));
        }
        text
    }
}

fn public_url(url: &str) -> anyhow::Result<String> {
    let url = url.trim_end_matches('/');
    let host = match (url.strip_prefix("https://"), url.strip_prefix("http://")) {
        (Some(_), _) => return Ok(url.to_owned()),
        (None, Some(host)) => host,
        (None, None) => bail!("LERNWOLF_PUBLIC_URL: begins with https:// or http://"),
    };
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    if ["127.0.0.1", "localhost", "[::1]"].contains(&host) {
        return Ok(url.to_owned());
    }
    bail!("LERNWOLF_PUBLIC_URL: http:// is for loopback only; passwords need https://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_wins_over_the_file_and_the_file_over_the_default() {
        let file = "listen = \"127.0.0.1:1\"\nmax_connections = 3\ntrust_proxy = true";
        let config =
            Config::from_sources(|name| (name == "LISTEN").then(|| "127.0.0.1:2".into()), file).unwrap();
        assert_eq!((config.listen.port(), config.max_connections, config.trust_proxy), (2, 3, true));
        assert_eq!(config.database_url, "sqlite:data/lernwolf.sqlite");
    }

    #[test]
    fn nonsense_is_refused_by_name() {
        for (file, names) in [
            ("listen = \"here\"", "LERNWOLF_LISTEN"),
            ("lisen = \"127.0.0.1:1\"", "lisen"),
            ("public_url = \"http://lernwolf.example\"", "https"),
            ("listen", "TOML"),
        ] {
            let error = format!("{:#}", Config::from_sources(|_| None, file).unwrap_err());
            assert!(error.contains(names), "{file}: {error}");
        }
    }

    #[test]
    fn the_readme_names_each_setting() {
        let readme = include_str!("../../README.md");
        for setting in SETTINGS {
            let row = format!(
                "| `LERNWOLF_{}` | {} | {} |",
                setting.name,
                if setting.default.is_empty() { String::new() } else { format!("`{}`", setting.default) },
                setting.meaning
            );
            assert!(readme.contains(&row), "the README's table lacks or contradicts:\n{row}");
        }
    }
}
