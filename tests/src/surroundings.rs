//! What `cargo xtask test journeys` puts around the journeys: server, bundles, browser, database.

use anyhow::{Context, Result};

/// A thing that the journeys need; each is named by an environment variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Where chromedriver listens.
    WebDriver,
    /// The binary `lernwolf`.
    Server,
    /// The folder of the built front end.
    Assets,
    /// The file `axe.min.js`.
    Axe,
    /// The folder for screenshots.
    Screenshots,
    /// A PostgreSQL server where databases may be made.
    Postgres,
}

/// Where it is; an error that says what to do if nobody has said so.
#[expect(clippy::disallowed_methods, reason = "for the journeys, this is the only reader of the environment")]
pub fn needed(what: Needed) -> Result<String> {
    // In this workspace, reqwest leaves the choice of cryptography to whoever uses it, even for plain HTTP. The second
    // time it is made already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let name = match what {
        Needed::WebDriver => "LERNWOLF_TEST_WEBDRIVER_URL",
        Needed::Server => "LERNWOLF_TEST_SERVER",
        Needed::Assets => "LERNWOLF_TEST_ASSETS",
        Needed::Axe => "LERNWOLF_TEST_AXE",
        Needed::Screenshots => "LERNWOLF_TEST_SCREENSHOTS",
        Needed::Postgres => "LERNWOLF_TEST_POSTGRES_URL",
    };
    std::env::var(name).with_context(|| format!("{name} is not set: run `cargo xtask test journeys`"))
}
