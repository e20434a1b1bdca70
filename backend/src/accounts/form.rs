//! Signing in by a plain HTML form: works before the app is ready, and without scripts.

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, FromRequest, Request};
use axum::http::header;
use axum::response::Redirect;
use serde::Deserialize;
use shared::api::account::{SignIn, stays_here};
use shared::lang::Lang;

use crate::error::{ApiError, Code};
use crate::json::{ApiJson, body_error};
use crate::text::percent_coded;

/// The fields of the form.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
pub struct SignInForm {
    /// User name or e-mail address.
    pub login: String,
    /// The password.
    pub password: String,
    /// Of the page that the form stands on.
    pub lang: Lang,
    /// Where to go afterwards: a path on this site. Without one, home.
    #[serde(default)]
    pub next: Option<String>,
}

impl SignInForm {
    /// To where the person wants to go.
    pub fn onward(&self) -> Redirect {
        match self.next.as_deref().filter(|path| stays_here(path)) {
            Some(path) => Redirect::to(path),
            None => Redirect::to(&format!("/{}", self.lang)),
        }
    }

    /// Back to the form, with what was wrong.
    pub fn back(&self, problem: Code) -> Redirect {
        let next = self.next.as_deref().filter(|path| stays_here(path)).unwrap_or_default();
        asked_to_sign_in(self.lang, problem, next)
    }
}

/// To the form, with why, and where to go afterwards; `next` may be empty.
pub fn asked_to_sign_in(lang: Lang, why: Code, next: &str) -> Redirect {
    let next = if next.is_empty() { String::new() } else { format!("&next={}", in_query(next)) };
    Redirect::to(&format!("/{lang}/sign-in?problem={}{next}", why.as_str()))
}

/// Either way of signing in.
pub struct SignInRequest {
    credentials: SignIn,
    form: Option<SignInForm>,
}

impl SignInRequest {
    /// Login and password.
    pub fn credentials(&self) -> &SignIn {
        &self.credentials
    }

    /// The form, if it was one.
    pub fn form(&self) -> Option<&SignInForm> {
        self.form.as_ref()
    }
}

impl<S: Send + Sync> FromRequest<S> for SignInRequest {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<SignInRequest, ApiError> {
        let content_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if !content_type.is_some_and(|text| text.starts_with("application/x-www-form-urlencoded")) {
            let ApiJson(credentials) = ApiJson::from_request(request, state).await?;
            return Ok(SignInRequest { credentials, form: None });
        }
        let Form(form) =
            Form::<SignInForm>::from_request(request, state).await.map_err(|rejection| match rejection {
                FormRejection::BytesRejection(rejection) => body_error(rejection),
                other => ApiError::new(Code::Malformed).detail(other.body_text()),
            })?;
        let credentials = SignIn { login: form.login.clone(), password: form.password.clone() };
        Ok(SignInRequest { credentials, form: Some(form) })
    }
}

fn in_query(text: &str) -> String {
    percent_coded(text, b"-._~/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wish_survives_a_typing_error() {
        let form = |next: &str| SignInForm {
            login: String::new(),
            password: String::new(),
            lang: Lang::En,
            next: Some(next.into()),
        };
        assert_eq!(in_query("/en?a=1&b"), "/en%3Fa%3D1%26b");
        assert_eq!(
            form("//evil.example").back(Code::WrongCredentials).location(),
            "/en/sign-in?problem=wrong-credentials"
        );
    }
}
