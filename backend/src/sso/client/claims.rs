//! What a provider's tokens are worth, and what they and its other addresses say about somebody.

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{CoreGenderClaim, CoreJwsSigningAlgorithm};
use openidconnect::{
    AccessToken, AccessTokenHash, ClaimsVerificationError, Nonce, OAuth2TokenResponse,
    SignatureVerificationError, SubjectIdentifier, TokenResponse, UserInfoClaims,
};
use serde_json::Value;

use super::{Client, More, Oidc, Tokens};
use crate::error::{ApiError, ApiResult};
use crate::sso::person;

/// How far the provider's clock may be ahead of ours.
const AHEAD: TimeDelta = TimeDelta::minutes(5);
/// How far it may be behind ours where seconds count.
const SKEW: TimeDelta = TimeDelta::minutes(1);
/// Signatures that only the provider can make. `none` proves nothing; with HS256 the key would be a secret that we know
/// too, or a public key taken for a secret (RFC 8725, 2.1 and 3.1).
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

impl Client {
    /// Subject and claims of the ID token, if it is good: OpenID Connect Core 1.0, 3.1.3.7.
    pub(super) fn verified(
        &self,
        oidc: &Oidc,
        tokens: &Tokens,
        proof: &Proof,
        now: DateTime<Utc>,
    ) -> Result<(String, Value), Verdict> {
        let token = tokens.id_token().ok_or(Verdict::Missing)?;
        let verifier = oidc
            .id_token_verifier()
            .set_allowed_algs(SIGNATURES)
            .set_time_fn(move || now)
            .set_issue_time_verifier_fn(move |issued| {
                if issued <= now + AHEAD { Ok(()) } else { Err("it comes from the future".to_owned()) }
            });
        let claims = token.claims(&verifier, &proof.nonce).map_err(|cause| match cause {
            ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey) => {
                Verdict::UnknownKey
            }
            other => Verdict::Bad(other.to_string()),
        })?;
        // OpenID Connect Core 1.0, 3.1.3.7, number 12.
        if let Some(since) = proof.since
            && claims.auth_time().is_none_or(|asked| asked < since - SKEW)
        {
            return Err(Verdict::Bad("nobody was asked for the password".to_owned()));
        }
        // The crate leaves azp to its users; whoever is named there the token was made for.
        if claims.authorized_party().is_some_and(|it| it.as_str() != self.provider.client_id) {
            return Err(Verdict::Bad("azp names another client".to_owned()));
        }
        if let Some(hash) = claims.access_token_hash() {
            let key = token.signing_key(&verifier).map_err(|cause| Verdict::Bad(cause.to_string()))?;
            let alg = token.signing_alg().map_err(|cause| Verdict::Bad(cause.to_string()))?;
            let ours = AccessTokenHash::from_token(tokens.access_token(), alg, key)
                .map_err(|cause| Verdict::Bad(cause.to_string()))?;
            if ours != *hash {
                return Err(Verdict::Bad("the access token belongs to another".to_owned()));
            }
        }
        let more = serde_json::to_value(claims.additional_claims()).unwrap_or_default();
        Ok((claims.subject().to_string(), more))
    }

    /// The ID token's claims, and where those are not all that is wanted, the userinfo endpoint's and `/person-info`'s.
    pub(super) async fn sources(
        &self,
        oidc: &Oidc,
        tokens: &Tokens,
        subject: &str,
        claims: Value,
    ) -> ApiResult<Vec<Value>> {
        let mut sources = vec![claims];
        let subject = SubjectIdentifier::new(subject.to_owned());
        if person::complete(&self.provider.claims, &sources) {
            return Ok(sources);
        }
        // With the subject, which must be the ID token's (OpenID Connect Core 1.0, 5.3.2): another's claims could be
        // put there.
        if let Ok(request) = oidc.user_info(tokens.access_token().clone(), Some(subject)) {
            let info: UserInfoClaims<More, CoreGenderClaim> =
                request.request_async(&self.http).await.map_err(|cause| match cause {
                    // Its words would name both.
                    openidconnect::UserInfoError::ClaimsVerification(_) => {
                        self.failed("sent claims that are not good", &"userinfo")
                    }
                    other => self.unavailable("does not tell about people", &other),
                })?;
            sources.push(serde_json::to_value(info.additional_claims()).unwrap_or_default());
        }
        if let Some(address) = &self.provider.person_info
            && !person::complete(&self.provider.claims, &sources)
        {
            sources.push(self.person_info(address, tokens.access_token()).await?);
        }
        Ok(sources)
    }

    /// Schulconnex knows people there by the same pseudonym, as `pid`; the access token decides about whom it speaks.
    async fn person_info(&self, address: &str, token: &AccessToken) -> ApiResult<Value> {
        let request = openidconnect::http::Request::get(address)
            .header("authorization", format!("Bearer {}", token.secret()))
            .header("accept", "application/json")
            .body(Vec::new())
            .map_err(ApiError::internal)?;
        let answer = self
            .http
            .send(request)
            .await
            .map_err(|cause| self.unavailable("does not answer at person_info", &cause))?;
        if !answer.status().is_success() {
            return Err(self.unavailable("does not tell at person_info", &answer.status()));
        }
        serde_json::from_slice(answer.body())
            .map_err(|cause| self.unavailable("sent no JSON from person_info", &cause))
    }
}

/// What an ID token must show.
#[derive(Debug)]
pub(super) struct Proof {
    /// That it was made for this sign-in.
    pub nonce: Nonce,
    /// That the provider has asked for the password since then, if it must.
    pub since: Option<DateTime<Utc>>,
}

/// What is wrong with an ID token.
#[derive(Debug)]
pub enum Verdict {
    /// There is none.
    Missing,
    /// The provider may have new keys.
    UnknownKey,
    /// Why.
    Bad(String),
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Verdict::Missing => f.write_str("there is none"),
            Verdict::UnknownKey => f.write_str("none of the keys signed it"),
            Verdict::Bad(why) => f.write_str(why),
        }
    }
}
