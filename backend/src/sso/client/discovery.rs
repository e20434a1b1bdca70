//! What a provider says about itself (OpenID Connect Discovery 1.0), asked when it is needed for the first time and kept
//! for an hour.

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
    CoreSubjectIdentifierType,
};
use openidconnect::{AdditionalProviderMetadata, AuthType, EndSessionUrl, IssuerUrl, ProviderMetadata};
use serde::{Deserialize, Serialize};

use super::Client;
use crate::error::{ApiResult, Code};
use crate::sso::providers::safe_address;

/// What was said holds for so long.
const LIFE: TimeDelta = TimeDelta::hours(1);
/// A provider that did not answer is not asked again for so long, so that nobody waits for it in a queue.
const PAUSE: TimeDelta = TimeDelta::seconds(5);
/// Keys that we do not know lead to a new question at most so often.
const LOOK_AGAIN: TimeDelta = TimeDelta::minutes(1);

/// What it may say beyond what the crate knows.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Beyond {
    /// OpenID Connect RP-Initiated Logout 1.0.
    #[serde(default)]
    pub end_session_endpoint: Option<EndSessionUrl>,
    /// It puts `iss` into its answers to the browser (RFC 9207).
    #[serde(default, rename = "authorization_response_iss_parameter_supported")]
    pub names_itself: bool,
}

impl AdditionalProviderMetadata for Beyond {}

/// All that it says.
pub type Metadata = ProviderMetadata<
    Beyond,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// What is known, and since when.
#[derive(Debug, Default)]
pub struct Known {
    said: Option<(Metadata, DateTime<Utc>)>,
    silent_at: Option<DateTime<Utc>>,
}

impl Client {
    /// What the provider says about itself. Of many who ask at once, one asks the provider and the others wait.
    ///
    /// # Errors
    /// [`Code::SsoUnavailable`].
    pub(super) async fn metadata(&self, now: DateTime<Utc>) -> ApiResult<Metadata> {
        let mut known = self.known.lock().await;
        if let Some((said, at)) = &known.said
            && (TimeDelta::zero()..LIFE).contains(&(now - *at))
        {
            return Ok(said.clone());
        }
        let rests = known.silent_at.is_some_and(|at| (TimeDelta::zero()..PAUSE).contains(&(now - at)));
        if rests {
            return Err(Code::SsoUnavailable.into());
        }
        match self.discover().await {
            Ok(said) => {
                *known = Known { said: Some((said.clone(), now)), silent_at: None };
                Ok(said)
            }
            Err(error) => {
                known.silent_at = Some(now);
                Err(error)
            }
        }
    }

    /// Forgets what was said, unless that was just now.
    pub(super) async fn forget_old(&self, now: DateTime<Utc>) -> bool {
        let mut known = self.known.lock().await;
        let old = known.said.as_ref().is_some_and(|(_, at)| now - *at >= LOOK_AGAIN);
        if old {
            known.said = None;
        }
        old
    }

    async fn discover(&self) -> ApiResult<Metadata> {
        let issuer = IssuerUrl::new(self.provider.issuer.clone())
            .map_err(|cause| self.unavailable("has an odd issuer", &cause))?;
        let said = Metadata::discover_async(issuer, &self.http)
            .await
            .map_err(|cause| self.unavailable("does not say what it can", &chain(&cause)))?;
        match unsafe_address(&said, &self.provider.issuer) {
            Some(address) => Err(self.unavailable("names an unsafe address", &address)),
            None => Ok(said),
        }
    }
}

/// What a provider names must be as safe as its issuer: codes and secrets go there, and keys come from there. The first
/// address that is not.
fn unsafe_address(said: &Metadata, issuer: &str) -> Option<String> {
    let end_session = said.additional_metadata().end_session_endpoint.as_ref();
    let named = [
        Some(said.authorization_endpoint().url().as_str()),
        Some(said.jwks_uri().url().as_str()),
        said.token_endpoint().map(|it| it.url().as_str()),
        said.userinfo_endpoint().map(|it| it.url().as_str()),
        end_session.map(|it| it.url().as_str()),
    ];
    let tls = issuer.starts_with("https://");
    let is_safe =
        |address: &str| safe_address(address).is_ok_and(|address| !tls || address.scheme() == "https");
    named.into_iter().flatten().find(|address| !is_safe(address)).map(str::to_owned)
}

/// How the secret is shown: in a header, which every provider must understand (RFC 6749, 2.3.1), unless this one says
/// that it wants it in the body alone.
pub fn auth_type(said: &Metadata) -> AuthType {
    match said.token_endpoint_auth_methods_supported() {
        Some(methods)
            if methods.contains(&CoreClientAuthMethod::ClientSecretPost)
                && !methods.contains(&CoreClientAuthMethod::ClientSecretBasic) =>
        {
            AuthType::RequestBody
        }
        _ => AuthType::BasicAuth,
    }
}

/// An error with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Metadata, unsafe_address};

    fn said(change: (&str, &str)) -> Metadata {
        let mut all = json!({
            "issuer": "https://provider.example",
            "authorization_endpoint": "https://provider.example/auth",
            "token_endpoint": "https://provider.example/token",
            "userinfo_endpoint": "https://provider.example/me",
            "end_session_endpoint": "https://provider.example/out",
            "jwks_uri": "https://provider.example/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["ES256"],
        });
        all[change.0] = Value::from(change.1);
        serde_json::from_value(all).unwrap()
    }

    #[test]
    fn whatever_a_provider_names_is_as_safe_as_itself() {
        let issuer = "https://provider.example";
        assert_eq!(unsafe_address(&said(("issuer", issuer)), issuer), None);
        for field in [
            "authorization_endpoint",
            "token_endpoint",
            "userinfo_endpoint",
            "end_session_endpoint",
            "jwks_uri",
        ] {
            for address in ["http://provider.example/x", "http://127.0.0.1/x", "ftp://provider.example/x"] {
                let found = unsafe_address(&said((field, address)), issuer);
                assert_eq!(found.as_deref(), Some(address), "{field}");
            }
        }
        // In tests a provider is on loopback, and may name what is there.
        let local = said(("jwks_uri", "http://127.0.0.1/keys"));
        assert_eq!(unsafe_address(&local, "http://127.0.0.1"), None);
    }
}
