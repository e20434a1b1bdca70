//! What the server answered.

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use shared::api::problem::{Code, Problem};

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// `GET /…`, for messages.
    pub asked: String,
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
    pub body: Bytes,
}

impl Answer {
    /// That it is a success.
    #[track_caller]
    pub fn ok(self) -> Answer {
        assert!(self.status.is_success(), "{}: {}\n{}", self.asked, self.status, self.text());
        self
    }

    /// That it has this status.
    #[track_caller]
    pub fn status(self, status: u16) -> Answer {
        assert_eq!(self.status.as_u16(), status, "{}\n{}", self.asked, self.text());
        self
    }

    /// That it is a redirection to this address.
    #[track_caller]
    pub fn leads_to(self, location: &str) -> Answer {
        let answer = self.status(303);
        assert_eq!(answer.header("location"), location, "{}", answer.asked);
        answer
    }

    /// That it is a problem with this code, well-formed.
    #[track_caller]
    pub fn problem(self, code: Code) -> Problem {
        assert_eq!(self.status.as_u16(), code.status(), "{}\n{}", self.asked, self.text());
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.asked);
        let problem: Problem = self.json();
        assert_eq!((problem.code, problem.status), (code, code.status()), "{}", self.asked);
        problem
    }

    /// The body as a type of the API.
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{}: {error}\n{}", self.asked, self.text()))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The cookies that it sets, as they stand in the headers.
    pub fn cookies(&self) -> Vec<&str> {
        self.headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok()).collect()
    }
}
