//! Errors of the API: the only place that picks status codes.
//!
//! The cause goes to the log under the request's id; the person gets a code, for which the front end has a sentence.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sea_orm::{DbErr, RuntimeErr, SqlErr};
pub use shared::api::problem::{Code, Problem};

/// Why a request was not fulfilled.
#[derive(Debug)]
pub struct ApiError {
    code: Code,
    detail: Option<String>,
    field: Option<&'static str>,
    /// Which of several such fields.
    item: Option<usize>,
    /// Further fields at fault, for whoever can be told of all at once.
    also: Vec<(Code, &'static str)>,
    retry_after: Option<u32>,
    /// The database said no: what else was written in the transaction may be lost.
    database: bool,
}

/// What handlers return.
pub type ApiResult<T> = Result<T, ApiError>;

impl ApiError {
    /// With a code alone.
    pub const fn new(code: Code) -> ApiError {
        ApiError {
            code,
            detail: None,
            field: None,
            item: None,
            also: Vec::new(),
            retry_after: None,
            database: false,
        }
    }

    /// A value outside its bounds, with the field that carries it.
    pub fn invalid(field: &'static str, detail: impl Into<String>) -> ApiError {
        ApiError { field: Some(field), ..ApiError::new(Code::Invalid).detail(detail) }
    }

    /// Says for programmers what was wrong this time. Never personal data, never internals.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> ApiError {
        self.detail = Some(detail.into());
        self
    }

    /// Names the field at fault.
    #[must_use]
    pub const fn field(mut self, field: &'static str) -> ApiError {
        self.field = Some(field);
        self
    }

    /// Says which of several such fields is at fault, counted from 0: `starts` becomes `starts-2`.
    #[must_use]
    pub const fn item(mut self, item: usize) -> ApiError {
        self.item = Some(item);
        self
    }

    /// Says after how many seconds another try makes sense.
    #[must_use]
    pub const fn retry_after(mut self, seconds: u32) -> ApiError {
        self.retry_after = Some(seconds);
        self
    }

    /// Says what is wrong with further fields. A field that was named already has its fault.
    #[must_use]
    pub fn and(mut self, others: impl IntoIterator<Item = ApiError>) -> ApiError {
        for other in others {
            if let Some(field) = other.field
                && !self.faults().any(|(_, known)| known == Some(field))
            {
                self.also.push((other.code, field));
            }
        }
        self
    }

    /// All that is wrong, the code of this error first, each with its field if it is about one.
    pub fn faults(&self) -> impl Iterator<Item = (Code, Option<&'static str>)> + '_ {
        let also = self.also.iter().map(|(code, field)| (*code, Some(*field)));
        std::iter::once((self.code, self.field)).chain(also)
    }

    /// Logs a cause that people must not see.
    pub fn internal(cause: impl std::fmt::Display) -> ApiError {
        tracing::error!(cause = %cause, "internal error");
        ApiError::new(Code::Internal)
    }

    /// The field at fault, if one is.
    pub const fn at(&self) -> Option<&'static str> {
        self.field
    }

    /// Which of several such fields.
    pub const fn which(&self) -> Option<usize> {
        self.item
    }

    /// Whether the database said so: the transaction must not be committed.
    pub const fn is_the_database(&self) -> bool {
        self.database
    }

    /// The code.
    pub const fn code(&self) -> Code {
        self.code
    }
}

impl From<Code> for ApiError {
    fn from(code: Code) -> ApiError {
        ApiError::new(code)
    }
}

/// Names of constraints and what their violation means to a person.
const CONSTRAINTS: &[(&str, Code, &str)] = &[
    ("account_user_name", Code::NameTaken, "login"),
    ("account_email", Code::Conflict, "login"),
    ("organisation_name", Code::Conflict, "name"),
    ("workshop_slug", Code::Conflict, "title"),
    ("class_group_name", Code::ClassExists, "name"),
    ("class_group_source", Code::Conflict, "files"),
    ("pupil_source", Code::Conflict, "files"),
    ("pupil_group_name", Code::Conflict, "name"),
    ("draft_course", Code::Conflict, "title"),
];

impl From<DbErr> for ApiError {
    fn from(error: DbErr) -> ApiError {
        let error = match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(what)) => {
                // PostgreSQL names the constraint, SQLite `table.column`: both read `account_user_name` so.
                let what = what.replace('.', "_");
                match CONSTRAINTS.iter().find(|(name, _, _)| what.contains(name)) {
                    Some((_, code, field)) => ApiError::new(*code).field(field),
                    None => ApiError::internal(error),
                }
            }
            // What the request builds upon has just been erased.
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => ApiError::new(Code::NotFound),
            // Names with this character come from paths: nothing is called so.
            None if is_about_nul(&error) => ApiError::new(Code::NotFound),
            _ => ApiError::internal(error),
        };
        ApiError { database: true, ..error }
    }
}

/// Whether PostgreSQL was asked about a text with the character NUL. It has no such texts; SQLite does, and finds nothing.
fn is_about_nul(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) = error
    else {
        return false;
    };
    // "character not in repertoire": Rust's texts are UTF-8, so nothing else of them can be out of order.
    error.as_database_error().and_then(|error| error.code()).is_some_and(|code| code == "22021")
}

impl From<tokio::task::JoinError> for ApiError {
    fn from(error: tokio::task::JoinError) -> ApiError {
        ApiError::internal(error)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let code = self.code.as_str();
        let problem = Problem {
            kind: format!("/problems/{code}"),
            title: code.replace('-', " "),
            status: self.code.status(),
            detail: self.detail,
            code: self.code,
            field: self.field.map(|field| match self.item {
                Some(item) => format!("{field}-{item}"),
                None => field.to_owned(),
            }),
            retry_after: self.retry_after,
        };
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(problem)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
