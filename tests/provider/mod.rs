//! A real OpenID provider, started for a test: see `provider.mjs`. For API tests and journeys alike.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// A running provider; ends with the test.
pub struct TestProvider {
    process: Child,
    /// Its address.
    pub issuer: String,
}

impl TestProvider {
    /// Starts it with these clients and people; its clock at this time, or as the machine's.
    pub fn start(clients: &Value, people: &Value, now_ms: Option<i64>, port: u16) -> TestProvider {
        let wish = json!({ "clients": clients, "people": people, "now": now_ms, "port": port });
        #[expect(clippy::disallowed_methods, reason = "xtask tells the tests where npm's packages are")]
        let npm = std::env::var("LERNWOLF_TEST_NPM").unwrap_or_default();
        let there = Path::new(&npm).join("oidc-provider").is_dir();
        assert!(there, "run cargo xtask test, or `npm ci` and set LERNWOLF_TEST_NPM to node_modules");
        let mut process = Command::new("node")
            .args(["--input-type=module", "--eval", include_str!("provider.mjs"), &wish.to_string()])
            // Where it looks for npm's packages.
            .current_dir(Path::new(&npm).join(".."))
            // It ends when this closes: with us, however we end.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node is there");
        let mut line = String::new();
        let said = process.stdout.take().expect("a pipe");
        BufReader::new(said).read_line(&mut line).expect("the provider says where it is");
        let issuer = line.trim().strip_prefix("issuer ").expect("the provider starts").to_owned();
        TestProvider { process, issuer }
    }

    /// Ends it.
    pub fn stop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for TestProvider {
    fn drop(&mut self) {
        self.stop();
    }
}
