//! Signing in at somebody else's door: an OpenID Connect client (authorisation code with PKCE), made for moin.schule,
//! VIDIS and the identity providers of employers.
//!
//! A browser is sent to the provider ([`routes::start`]), comes back with a code ([`routes::callback`]), and the code is
//! exchanged for claims ([`client`]). What must be remembered between the two stands in [`flow`]; [`person`] makes an
//! [`Arrival`](person::Arrival) of the claims, [`accounts`] an account and roles of that, and [`groups`] class groups. Which
//! providers there are stands in a file of the operator ([`providers`]); without it there are none.
//!
//! People are known by the provider's pseudonym alone: no name and no address is asked for or kept, and accounts are
//! never found by an e-mail address (whoever can choose one at some provider could take over somebody's account).

pub mod accounts;
pub mod client;
pub mod flow;
pub mod groups;
pub mod http;
pub mod links;
pub mod person;
pub mod providers;
pub mod routes;
pub mod schools;
pub mod sign_out;

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context;

use self::client::Client;
use self::http::Http;
use self::providers::Providers;
use crate::error::{ApiError, ApiResult, Code};

/// All doors; cheap to clone.
#[derive(Clone, Default)]
pub struct Sso {
    /// In the order of the file.
    order: Vec<Arc<Client>>,
    by_id: BTreeMap<String, Arc<Client>>,
}

impl Sso {
    /// Makes a client for each provider. Nothing is asked of them yet: one that is down must not keep us from serving.
    ///
    /// # Errors
    /// No TLS.
    pub fn new(providers: Providers) -> anyhow::Result<Sso> {
        let mut sso = Sso::default();
        if providers.all.is_empty() {
            return Ok(sso);
        }
        let http = Http::new().context("no HTTP client for the providers of sign-in")?;
        for provider in providers.all {
            let client = Arc::new(Client::new(provider, http.clone()));
            sso.order.push(Arc::clone(&client));
            sso.by_id.insert(client.provider().id.clone(), client);
        }
        Ok(sso)
    }

    /// In the order of the file.
    pub fn all(&self) -> impl Iterator<Item = &Client> {
        self.order.iter().map(AsRef::as_ref)
    }

    /// The provider of an address.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub fn get(&self, id: &str) -> ApiResult<&Client> {
        self.by_id.get(id).map(AsRef::as_ref).ok_or_else(|| ApiError::new(Code::NotFound))
    }
}
