//! A real provider, started for a test: see `provider.mjs`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

/// A running provider; ends with the test.
pub struct TestProvider {
    process: Child,
    /// Its address.
    pub issuer: String,
}

impl TestProvider {
    /// Starts it with these clients and people, its clock at this time.
    pub fn start(clients: &Value, people: &Value, now_ms: i64, port: u16) -> TestProvider {
        let wish = json!({ "clients": clients, "people": people, "now": now_ms, "port": port });
        #[expect(clippy::disallowed_methods, reason = "xtask tells the tests where npm's packages are")]
        let npm = std::env::var("LERNWOLF_TEST_NPM");
        let there = npm.is_ok_and(|folder| Path::new(&folder).join("oidc-provider").is_dir());
        assert!(there, "run cargo xtask test, or `npm ci` and set LERNWOLF_TEST_NPM to node_modules");
        let mut process = Command::new("node")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sso/provider.mjs"))
            .arg(wish.to_string())
            // It ends when this closes: with us, however we end.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node is there");
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let issuer = line.trim().strip_prefix("issuer ").expect("the provider starts").to_owned();
        TestProvider { process, issuer }
    }

    /// Ends it.
    pub fn stop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// The port that it was given.
    pub fn port(&self) -> u16 {
        self.issuer.rsplit_once(':').unwrap().1.parse().unwrap()
    }
}

impl Drop for TestProvider {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A browser as the provider sees it.
#[derive(Clone)]
pub struct Visitor {
    http: reqwest::Client,
    jar: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Visitor {
    pub fn new() -> Visitor {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Visitor { http, jar: Arc::default() }
    }

    /// Goes to the provider, signs in where it asks, and comes back with the address that it was sent to.
    pub async fn sign_in(&self, address: &str, login: &str) -> String {
        self.through(address, &format!("do=go&login={login}")).await
    }

    /// Goes there and presses the other button.
    pub async fn break_off(&self, address: &str) -> String {
        self.through(address, "do=stop&login=").await
    }

    async fn through(&self, address: &str, form: &str) -> String {
        let mut at = address.to_owned();
        for _ in 0..10 {
            let (mut to, body) = self.step(&at, None).await;
            if to.is_none() {
                assert!(body.contains("<form"), "{at}: {body}");
                to = self.step(&at, Some(form.to_owned())).await.0;
            }
            let to = to.expect("a redirection");
            if to.contains("/api/v1/sso/") {
                return to;
            }
            let base: openidconnect::url::Url = at.parse().unwrap();
            at = base.join(&to).unwrap().to_string();
        }
        panic!("the provider leads in circles");
    }

    /// One request: where it leads, or what stands there.
    pub async fn step(&self, address: &str, form: Option<String>) -> (Option<String>, String) {
        let cookies: Vec<String> =
            self.jar.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = match form {
            Some(form) => {
                self.http.post(address).header("content-type", "application/x-www-form-urlencoded").body(form)
            }
            None => self.http.get(address),
        };
        let answer = request.header("cookie", cookies.join("; ")).send().await.unwrap();
        for cookie in answer.headers().get_all("set-cookie") {
            let (name, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.jar.lock().unwrap().insert(name.to_owned(), value.to_owned());
        }
        let to = answer.headers().get("location").map(|it| it.to_str().unwrap().to_owned());
        (to, answer.text().await.unwrap())
    }
}
