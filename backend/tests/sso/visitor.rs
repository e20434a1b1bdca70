//! A browser, as a provider sees it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// Keeps the provider's cookies.
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
