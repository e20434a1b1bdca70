//! Signing in through a provider.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// A provider that one can sign in through: a link to `/api/v1/sso/<id>/start?lang=<code>&next=<path>`, and
/// `&again=true` where it is to ask for the password even if its session goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignInProvider {
    /// In addresses.
    pub id: String,
    /// On the button.
    pub name: String,
}

/// Begins to link one's account with a provider.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewLink {
    /// The password, so that no passer-by links an identity of their own. Empty for whoever has none.
    pub password: String,
    /// Where to go afterwards: a path on this site.
    #[serde(default)]
    pub next: Option<String>,
    /// Of the page that one comes from.
    pub lang: Lang,
}

/// Where to send the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToProvider {
    /// An address of the provider; none if there is nowhere to go.
    pub address: Option<String>,
}
