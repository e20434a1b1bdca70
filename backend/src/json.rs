//! Axum's extractors for bodies, paths and queries, with problems instead of plain text where something is wrong.

use axum::extract::rejection::{
    BytesRejection, FailedToBufferBody, FormRejection, JsonRejection, PathRejection, QueryRejection,
};
use axum::extract::{Form, FromRequest, FromRequestParts, Json, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;

use crate::error::{ApiError, Code};

/// A JSON body.
#[derive(Clone, Copy, Debug)]
pub struct ApiJson<T>(
    /// What it says.
    pub T,
);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for ApiJson<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<ApiJson<T>, ApiError> {
        match Json::<T>::from_request(request, state).await {
            Ok(Json(value)) => Ok(ApiJson(value)),
            Err(JsonRejection::MissingJsonContentType(_)) => {
                Err(ApiError::new(Code::UnsupportedMediaType).detail("Content-Type must be application/json"))
            }
            Err(JsonRejection::BytesRejection(rejection)) => Err(body_error(rejection)),
            Err(other) => Err(malformed(other.body_text())),
        }
    }
}

/// Parameters of the path.
#[derive(Clone, Copy, Debug)]
pub struct ApiPath<T>(
    /// What it says.
    pub T,
);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for ApiPath<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<ApiPath<T>, ApiError> {
        match Path::<T>::from_request_parts(parts, state).await {
            Ok(Path(value)) => Ok(ApiPath(value)),
            Err(PathRejection::FailedToDeserializePathParams(rejection)) => {
                Err(malformed(rejection.body_text()))
            }
            Err(other) => Err(ApiError::internal(other)),
        }
    }
}

/// Parameters of the query.
#[derive(Clone, Copy, Debug)]
pub struct ApiQuery<T>(
    /// What it says.
    pub T,
);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for ApiQuery<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<ApiQuery<T>, ApiError> {
        // PostgreSQL takes it in no text, SQLite in any: nobody who means well sends it.
        if parts.uri.query().is_some_and(|query| query.contains("%00")) {
            return Err(malformed("a character that cannot be seen".to_owned()));
        }
        Query::<T>::from_request_parts(parts, state)
            .await
            .map(|Query(value)| ApiQuery(value))
            .map_err(|rejection: QueryRejection| malformed(rejection.body_text()))
    }
}

/// The problem of a body that could not be read to its end.
pub fn body_error(rejection: BytesRejection) -> ApiError {
    match rejection {
        BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => Code::TooLarge.into(),
        other if other.status() == StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge.into(),
        _ => ApiError::new(Code::Malformed).detail("the body broke off"),
    }
}

/// Takes axum's sentence, such as `…: login: missing field`, without what stands before the field.
fn malformed(text: String) -> ApiError {
    let text = ["into the target type: ", "as JSON: ", "parse `", "query string: "]
        .iter()
        .find_map(|start| text.split_once(start).map(|(_, rest)| rest.to_owned()))
        .unwrap_or(text);
    ApiError::new(Code::Malformed).detail(text)
}

/// A JSON body, or the same as a plain HTML form: what works without scripts.
#[derive(Clone, Debug)]
pub enum JsonOrForm<J, F> {
    /// As programs send it.
    Json(J),
    /// As browsers send it by themselves.
    Form(F),
}

impl<J: DeserializeOwned, F: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonOrForm<J, F> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<JsonOrForm<J, F>, ApiError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if !kind.is_some_and(|text| text.starts_with("application/x-www-form-urlencoded")) {
            let ApiJson(value) = ApiJson::from_request(request, state).await?;
            return Ok(JsonOrForm::Json(value));
        }
        match Form::<F>::from_request(request, state).await {
            Ok(Form(form)) => Ok(JsonOrForm::Form(form)),
            Err(FormRejection::BytesRejection(rejection)) => Err(body_error(rejection)),
            Err(other) => Err(ApiError::new(Code::Malformed).detail(other.body_text())),
        }
    }
}
