//! Speaking with one provider: what it says about itself, where to send a browser, what a code is worth.
//!
//! The rules are those of OpenID Connect Core 1.0 (3.1.3.7 for the ID token) and of OAuth's Best Current Practice
//! (RFC 9700); the crate `openidconnect` knows most of them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreErrorResponseType, CoreGenderClaim,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields, LanguageTag, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, Scope, StandardErrorResponse, StandardTokenResponse, TokenResponse,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::lang::Lang;

use super::flow::Flow;
use super::http::Http;
use super::person::{self, Arrival};
use super::providers::Provider;
use crate::error::{ApiError, ApiResult, Code};

mod claims;
mod discovery;

use claims::{Proof, Verdict};
use discovery::Known;

/// Claims beyond those that OpenID Connect names.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
struct More(HashMap<String, Value>);

impl AdditionalClaims for More {}

type Tokens = StandardTokenResponse<
    IdTokenFields<
        More,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

type Oidc = openidconnect::Client<
    More,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// A provider, and what it has said about itself.
#[derive(Debug)]
pub struct Client {
    provider: Provider,
    http: Http,
    known: tokio::sync::Mutex<Known>,
}

/// Where to send a browser, and what must be remembered until it comes back.
#[derive(Debug)]
pub struct Begun {
    /// The provider's address.
    pub address: String,
    /// Comes back in the browser's hand.
    pub state: String,
    /// Comes back in the ID token.
    pub nonce: String,
    /// Proves that whoever shows the code is whoever began (PKCE, RFC 7636).
    pub verifier: String,
}

/// Somebody who has come back.
#[derive(Debug)]
pub struct Finished {
    /// Who.
    pub arrival: Arrival,
    /// The ID token, as a hint for signing out there.
    pub id_token: String,
}

impl Client {
    /// Asks nothing yet.
    pub fn new(provider: Provider, http: Http) -> Client {
        Client { provider, http, known: tokio::sync::Mutex::default() }
    }

    /// What the operator wrote.
    pub fn provider(&self) -> &Provider {
        &self.provider
    }

    /// Begins to sign somebody in. `again` asks for the password even if the browser has a session at the provider.
    ///
    /// # Errors
    /// [`Code::SsoUnavailable`].
    pub async fn begin(
        &self,
        redirect: &str,
        lang: Lang,
        again: bool,
        now: DateTime<Utc>,
    ) -> ApiResult<Begun> {
        let oidc = self.oidc(&self.metadata(now).await?, redirect)?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut request = oidc
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scopes(self.provider.scopes.iter().filter(|it| *it != "openid").cloned().map(Scope::new))
            .add_ui_locale(LanguageTag::new(lang.tag().to_owned()))
            .set_pkce_challenge(challenge);
        if again {
            // The first asks, the second has the answer say when it was done: the browser could leave both out.
            request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(std::time::Duration::ZERO);
        }
        let (address, state, nonce) = request.url();
        Ok(Begun {
            address: address.into(),
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
        })
    }

    /// Exchanges a code for a person.
    ///
    /// # Errors
    /// [`Code::SsoUnavailable`]; [`Code::SsoFailed`] for an answer that proves nothing.
    pub async fn finish(
        &self,
        code: String,
        flow: &Flow,
        redirect: &str,
        now: DateTime<Utc>,
    ) -> ApiResult<Finished> {
        let since = flow.wish.again.then_some(flow.begun_at);
        let metadata = self.metadata(now).await?;
        let oidc = self.oidc(&metadata, redirect)?;
        let tokens: Tokens = oidc
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|cause| self.unavailable("has no token endpoint", &cause))?
            .set_pkce_verifier(PkceCodeVerifier::new(flow.verifier.clone()))
            .request_async(&self.http)
            .await
            .map_err(|cause| match cause {
                openidconnect::RequestTokenError::ServerResponse(answer) => {
                    self.failed("refuses the code", answer.error())
                }
                other => self.unavailable("does not exchange the code", &other),
            })?;
        let proof = Proof { nonce: Nonce::new(flow.nonce.clone()), since };
        let (subject, claims) = match self.verified(&oidc, &tokens, &proof, now) {
            // It may have new keys since we asked.
            Err(Verdict::UnknownKey) if self.forget_old(now).await => {
                let oidc = self.oidc(&self.metadata(now).await?, redirect)?;
                self.verified(&oidc, &tokens, &proof, now)
            }
            verdict => verdict,
        }
        .map_err(|verdict| self.failed("sent an ID token that is not good", &verdict))?;
        let sources = self.sources(&oidc, &tokens, &subject, claims).await?;
        let arrival = person::arrival(&self.provider, &subject, &sources)
            .ok_or_else(|| self.failed("named a subject that is none", &"its length or its characters"))?;
        let id_token = tokens.id_token().map(ToString::to_string).unwrap_or_default();
        Ok(Finished { arrival, id_token })
    }

    /// Where the session at the provider ends. None if nothing is known of such a place: signing out here must not
    /// depend on anybody else.
    pub async fn sign_out_address(&self, id_token: &str, back: &str, now: DateTime<Utc>) -> Option<String> {
        let metadata = self.metadata(now).await.ok()?;
        let mut address = metadata.additional_metadata().end_session_endpoint.as_ref()?.url().clone();
        {
            // OpenID Connect RP-Initiated Logout 1.0, section 2. The crate's request wants a parsed token, of which we
            // keep the text alone.
            let mut query = address.query_pairs_mut();
            query.append_pair("client_id", &self.provider.client_id);
            query.append_pair("post_logout_redirect_uri", back);
            query.append_pair("id_token_hint", id_token);
        }
        Some(address.into())
    }

    /// That an answer to the browser came from this provider (RFC 9207): a browser that began at another one must not
    /// bring us that one's code (mix-up, RFC 9700, 4.4).
    ///
    /// # Errors
    /// [`Code::SsoFailed`].
    pub async fn check_issuer(&self, issuer: Option<&str>, now: DateTime<Utc>) -> ApiResult<()> {
        match issuer {
            Some(issuer) if issuer == self.provider.issuer => Ok(()),
            Some(_) => Err(self.failed("did not send this answer", &"iss names another")),
            None if self.metadata(now).await?.additional_metadata().names_itself => {
                Err(self.failed("did not send this answer", &"iss is missing"))
            }
            None => Ok(()),
        }
    }

    fn oidc(&self, metadata: &discovery::Metadata, redirect: &str) -> ApiResult<Oidc> {
        let secret = self.provider.client_secret.as_ref().map(|it| ClientSecret::new(it.0.clone()));
        let auth = discovery::auth_type(metadata);
        let client = ClientId::new(self.provider.client_id.clone());
        let redirect = RedirectUrl::new(redirect.to_owned()).map_err(ApiError::internal)?;
        Ok(Oidc::from_provider_metadata(metadata.clone(), client, secret)
            .set_auth_type(auth)
            .set_redirect_uri(redirect))
    }

    fn unavailable(&self, what: &str, cause: &dyn std::fmt::Display) -> ApiError {
        tracing::warn!(provider = %self.provider.id, %cause, "the provider {what}");
        ApiError::new(Code::SsoUnavailable)
    }

    fn failed(&self, what: &str, cause: &dyn std::fmt::Display) -> ApiError {
        tracing::warn!(provider = %self.provider.id, %cause, "the provider {what}");
        ApiError::new(Code::SsoFailed)
    }
}
