//! Somebody who has gone to a provider of sign-in and is to come back. For one use.

use sea_orm::entity::prelude::*;

/// Somebody who has gone to a provider of sign-in and is to come back. For one use.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_flow")]
pub struct Model {
    /// SHA-256 of the state, in hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub state: String,
    /// SHA-256 of the browser's cookie, in hexadecimal.
    pub browser: String,
    /// The provider's id.
    pub provider: String,
    /// What the ID token must repeat.
    pub nonce: String,
    /// For the exchange of the code.
    pub verifier: String,
    /// A path on this site, to go on to.
    pub next: Option<String>,
    /// Language code of the pages.
    pub lang: String,
    /// Where somebody is signed in to whose account the identity is to belong; none for whoever signs in.
    pub device_id: Option<Uuid>,
    /// The provider must have asked for the password just now.
    pub again: bool,
    /// After this it is worth nothing.
    pub expires_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
