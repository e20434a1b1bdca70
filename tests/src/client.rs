//! A person at the API without a browser: signed in by cookie, speaking the types of `shared`.

use std::net::Ipv4Addr;

use anyhow::{Context, Result, bail};
use reqwest::{Method, RequestBuilder, header};
use serde::{Serialize, de::DeserializeOwned};
use shared::{
    api::{
        account::{MyData, Register, SignIn},
        catalogue::LessonView,
        learning::{EventBatch, EventReceipt},
        school::sign_in::DoorSignIn,
    },
    lang::Lang,
    progress::{Event, Progress},
};

use crate::PASSWORD;

/// Somebody who is signed in. For less than ten minutes: the access token is not renewed.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    cookie: String,
}

impl Client {
    /// Makes an account on the server at this address; it is signed in then.
    pub async fn register(base: &str, login: &str) -> Result<Self> {
        Self::enter(base, "/api/v1/accounts", &registration(login), None).await
    }

    /// The same from a network of one's own, if the server trusts its proxy: each network may make few accounts.
    pub async fn register_from(base: &str, login: &str, network: Ipv4Addr) -> Result<Self> {
        Self::enter(base, "/api/v1/accounts", &registration(login), Some(network)).await
    }

    /// Signs in to an account that is there.
    pub async fn sign_in(base: &str, login: &str) -> Result<Self> {
        let wish = SignIn { login: login.to_owned(), password: PASSWORD.to_owned() };
        Self::enter(base, "/api/v1/session", &wish, None).await
    }

    /// A pupil comes in through the open door of a class.
    pub async fn enter_class(base: &str, code: &str, wish: &DoorSignIn) -> Result<Self> {
        Self::enter(base, &format!("/api/v1/doors/{code}/sign-in"), wish, None).await
    }

    async fn enter(base: &str, path: &str, wish: &impl Serialize, network: Option<Ipv4Addr>) -> Result<Self> {
        let http = reqwest::Client::new();
        let mut request = http.post(format!("{base}{path}")).header(header::CONTENT_TYPE, "application/json");
        if let Some(network) = network {
            request = request.header("X-Forwarded-For", network.to_string());
        }
        let response = request.body(serde_json::to_vec(wish)?).send().await?;
        if !response.status().is_success() {
            bail!("nobody is let in: {} {}", response.status(), response.text().await?);
        }
        let cookie = response
            .headers()
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|header| header.to_str().ok()?.split(';').next())
            .find(|cookie| cookie.trim_start_matches("__Host-").starts_with("lw_access="))
            .context("no access token among the cookies")?
            .to_owned();
        Ok(Self { http, base: base.to_owned(), cookie })
    }

    /// The same person with new connections, to this or another process on the same data.
    #[must_use]
    pub fn at(&self, base: &str) -> Self {
        Self { http: reqwest::Client::new(), base: base.to_owned(), cookie: self.cookie.clone() }
    }

    /// The header `Cookie`, for a load generator.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// Sends events as a device does.
    pub async fn send(&self, events: Vec<Event>) -> Result<EventReceipt> {
        self.post("/api/v1/me/events", &EventBatch { account: None, events }).await
    }

    /// Everything that the server has stored about this person.
    pub async fn data(&self) -> Result<MyData> {
        self.get("/api/v1/me/data").await
    }

    /// The states as the server keeps them.
    pub async fn progress(&self) -> Result<Progress> {
        self.get("/api/v1/me/progress").await
    }

    /// A lesson in German.
    pub async fn lesson(&self, course: &str, lesson: &str) -> Result<LessonView> {
        self.get(&format!("/api/v1/courses/{course}/lessons/{lesson}?lang=de")).await
    }

    /// Reads an answer of the API.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        read(self.request(Method::GET, path)).await
    }

    /// Sends something to the API and reads its answer; `()` where there is none.
    pub async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        self.json(Method::POST, path, body).await
    }

    /// As [`Client::post`], for what takes the place of something.
    pub async fn put<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        self.json(Method::PUT, path, body).await
    }

    async fn json<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T> {
        let request = self
            .request(method, path)
            .header(header::CONTENT_TYPE, "application/json")
            .body(serde_json::to_vec(body)?);
        read(request).await
    }

    /// A request that is not sent yet, for those who look at more than its answer's body.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.base)).header(header::COOKIE, &self.cookie)
    }
}

fn registration(login: &str) -> Register {
    Register { login: login.to_owned(), password: PASSWORD.to_owned(), lang: Lang::De }
}

async fn read<T: DeserializeOwned>(request: RequestBuilder) -> Result<T> {
    let response = request.send().await?;
    let status = response.status();
    let body = response.text().await?;
    if !status.is_success() {
        bail!("the server answers {status}: {body}");
    }
    let json = if body.is_empty() { "null" } else { &body };
    serde_json::from_str(json).with_context(|| format!("not what was expected: {body}"))
}
