//! How providers are spoken to: with a time limit and a size limit, and without following redirections, which could
//! lead a request with a secret to places that nobody configured (the OpenID Connect crate asks for that as well).

use std::pin::Pin;
use std::time::Duration;

use anyhow::Context;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::redirect::Policy;

use crate::tls;

/// The longest wait for an answer: people look at a white page meanwhile.
const PATIENCE: Duration = Duration::from_secs(5);
/// The longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(3);
/// The largest answer: key sets and tokens have some kilobytes, a person with 50 groups some dozen.
const LARGEST: usize = 512 * 1024;

/// A client; cheap to clone.
#[derive(Clone, Debug)]
pub struct Http(reqwest::Client);

/// Why there is no answer.
#[derive(Debug)]
pub enum HttpFault {
    /// No connection, no answer in time, no HTTP.
    Failed(reqwest::Error),
    /// More than is read.
    TooLarge,
    /// Not an answer that can be handed on.
    Odd(openidconnect::http::Error),
}

impl std::fmt::Display for HttpFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            // Without the address, which may carry a code.
            HttpFault::Failed(_) => f.write_str("no answer"),
            HttpFault::TooLarge => write!(f, "more than {LARGEST} bytes"),
            HttpFault::Odd(_) => f.write_str("an odd answer"),
        }
    }
}

impl std::error::Error for HttpFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            HttpFault::Failed(cause) => Some(cause),
            HttpFault::TooLarge => None,
            HttpFault::Odd(cause) => Some(cause),
        }
    }
}

impl Http {
    /// See [`tls::client`].
    ///
    /// # Errors
    /// No TLS.
    pub fn new() -> anyhow::Result<Http> {
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls::client()?)
            .redirect(Policy::none())
            // People come seldom, and a connection that has rested may be closed at its other end just now.
            .pool_max_idle_per_host(0)
            .connect_timeout(CONNECT)
            .timeout(PATIENCE)
            .user_agent("Lernwolf")
            .build()
            .context("no HTTP client")?;
        Ok(Http(client))
    }

    /// Sends a request, and reads the answer to its end.
    ///
    /// # Errors
    /// See [`HttpFault`].
    pub async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
        let request = reqwest::Request::try_from(request).map_err(HttpFault::Failed)?;
        let mut answer = self.0.execute(request).await.map_err(HttpFault::Failed)?;
        let mut response = openidconnect::http::Response::builder().status(answer.status());
        if let Some(headers) = response.headers_mut() {
            headers.extend(answer.headers().clone());
        }
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(HttpFault::Failed)? {
            if body.len() + chunk.len() > LARGEST {
                return Err(HttpFault::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        response.body(body).map_err(HttpFault::Odd)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpFault;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpFault>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
