//! Somebody with a browser.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, header};
use http_body_util::BodyExt;
use serde::Serialize;
use shared::api::account::{Me, Register, SignIn};
use shared::api::learning::EventBatch;
use shared::lang::Lang;
use shared::progress::{Event, Progress};
use tower::ServiceExt;

use super::{Answer, PASSWORD, TestApp};

/// Somebody with a browser that keeps cookies. Clones share it. Unlike a browser it goes on sending cookies after
/// their time: the server must look at it by itself.
#[derive(Clone)]
pub struct Person {
    app: TestApp,
    address: IpAddr,
    jar: Arc<Mutex<BTreeMap<String, Cookie>>>,
}

#[derive(Clone)]
struct Cookie {
    value: String,
    path: String,
}

impl Person {
    pub(super) fn new(app: TestApp, address: IpAddr) -> Person {
        Person { app, address, jar: Arc::default() }
    }

    /// The same person and browser, asking another server process.
    pub fn at(&self, app: &TestApp) -> Person {
        Person { app: app.clone(), ..self.clone() }
    }

    /// The same person and browser at another address.
    pub fn behind_address(&self, address: &str) -> Person {
        Person { address: address.parse().unwrap(), ..self.clone() }
    }

    /// Registers.
    pub async fn register(&self, login: &str, password: &str) -> Answer {
        let wish = Register { login: login.to_owned(), password: password.to_owned(), lang: Lang::De };
        self.post("/api/v1/accounts", wish).await
    }

    /// Signs in.
    pub async fn sign_in(&self, login: &str, password: &str) -> Answer {
        self.post("/api/v1/session", SignIn { login: login.to_owned(), password: password.to_owned() }).await
    }

    /// Signs in on another device, with [`PASSWORD`].
    pub async fn another_device(&self) -> Person {
        let other = Person { jar: Arc::default(), ..self.clone() };
        other.sign_in(&self.me().await.login, PASSWORD).await.ok();
        other
    }

    /// Exchanges the refresh token.
    pub async fn refresh(&self) -> Answer {
        self.post("/api/v1/session/refresh", ()).await
    }

    /// Who this is, as the API says.
    pub async fn me(&self) -> Me {
        self.get("/api/v1/me").await.ok().json()
    }

    /// Whether the API takes this person for somebody who is signed in.
    pub async fn is_signed_in(&self) -> bool {
        self.get("/api/v1/me").await.status.is_success()
    }

    /// Sends events, as the app does.
    pub async fn record(&self, events: &[Event]) -> Answer {
        self.post("/api/v1/me/events", EventBatch { account: None, events: events.to_vec() }).await
    }

    /// What this person has done, as the API says.
    pub async fn progress(&self) -> Progress {
        self.get("/api/v1/me/progress").await.ok().json()
    }

    /// `GET`.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// `GET` of a page, as browsers ask for it.
    pub async fn page(&self, path: &str) -> Answer {
        let request = self.request(Method::GET, path).header(header::ACCEPT, "text/html,*/*");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// `DELETE`.
    pub async fn delete(&self, path: &str) -> Answer {
        self.send(self.request(Method::DELETE, path).body(Body::empty()).unwrap()).await
    }

    /// `POST` with JSON.
    pub async fn post(&self, path: &str, body: impl Serialize) -> Answer {
        self.send_json(Method::POST, path, body).await
    }

    /// `PUT` with JSON.
    pub async fn put(&self, path: &str, body: impl Serialize) -> Answer {
        self.send_json(Method::PUT, path, body).await
    }

    /// `POST` of a plain HTML form.
    pub async fn post_form(&self, path: &str, fields: &str) -> Answer {
        let request = self.request(Method::POST, path);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(fields.to_owned())).unwrap()).await
    }

    /// Any method with JSON.
    pub async fn send_json(&self, method: Method, path: &str, body: impl Serialize) -> Answer {
        let request = self.request(method, path).header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(serde_json::to_vec(&body).unwrap())).unwrap()).await
    }

    /// A request with this person's address and cookies, for everything out of the ordinary.
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let jar = self.jar.lock().unwrap();
        let fitting = jar.iter().filter(|(_, cookie)| path.starts_with(&cookie.path));
        let cookies: Vec<_> = fitting.map(|(name, cookie)| format!("{name}={}", cookie.value)).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:8080")
            .header("sec-fetch-site", "same-origin")
            .extension(ConnectInfo(SocketAddr::new(self.address, 4711)));
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        request
    }

    /// Sends it, and keeps the cookies of the answer.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let asked = format!("{} {}", request.method(), request.uri());
        let response = self.app.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let answer = Answer { asked, status: parts.status, headers: parts.headers, body };
        for cookie in answer.cookies() {
            self.keep(cookie);
        }
        answer
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar.lock().unwrap().get(name).map(|cookie| cookie.value.clone())
    }

    /// Puts a value into the place of a cookie's.
    #[track_caller]
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.jar.lock().unwrap().get_mut(name).expect("there is such a cookie").value = value.to_owned();
    }

    /// Loses a cookie, as browsers do after its time.
    pub fn lose_cookie(&self, name: &str) {
        self.jar.lock().unwrap().remove(name);
    }

    /// A copy of the browser with its cookies as they are now: a thief, or a second tab that has not heard yet.
    pub fn copy(&self) -> Person {
        let jar = self.jar.lock().unwrap().clone();
        Person { jar: Arc::new(Mutex::new(jar)), ..self.clone() }
    }

    fn keep(&self, header: &str) {
        let mut parts = header.split("; ");
        let (name, value) = parts.next().and_then(|pair| pair.split_once('=')).expect("a cookie has a name");
        let attribute =
            |name: &str| header.split("; ").find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        let mut jar = self.jar.lock().unwrap();
        if attribute("Max-Age") == Some("0") {
            jar.remove(name);
        } else {
            let path = attribute("Path").unwrap_or("/").to_owned();
            jar.insert(name.to_owned(), Cookie { value: value.to_owned(), path });
        }
    }
}
