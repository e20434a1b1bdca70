//! Providers of sign-in, as the app deals with them.

use shared::api::sso::ToProvider;
use shared::lang::Lang;

use crate::api;
use crate::browser::storage;

/// The address that leads to a provider and back to `next`. `again` has it ask for the password even where its session
/// goes on.
pub fn start(id: &str, lang: Lang, next: &str, again: bool) -> String {
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let again = if again { "&again=true" } else { "" };
    format!("/api/v1/sso/{}/start?lang={lang}&next={}{again}", encoded(id), encoded(next))
}

/// Somebody has left this device without being signed out at the provider: from now on each one here is asked who they
/// are, as on any device that many share. Says of nobody who it was.
pub const ASK: &str = "lw.ask";

/// Whether a provider is to ask for the password here even if its session goes on.
pub fn asks_again() -> bool {
    storage::read(ASK).unwrap_or(false)
}

/// Somebody leaves without being signed out at the provider.
pub fn ask_next() {
    let _ = storage::write(ASK, &true);
}

/// Where the session at the provider ends through which this device was signed in, if there is such a place: to be asked
/// before signing out here, and to be gone to afterwards. If it cannot be asked, people are signed out here alone.
pub async fn way_out() -> Option<String> {
    match api::get::<ToProvider>("/api/v1/sso/sign-out").await {
        Ok(to) => to.address,
        Err(_) => {
            ask_next();
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_travels_along() {
        let path = "/api/v1/sso/moin/start?lang=de&next=%2Fde%2Fjoin%2FA%3Fb%3Dc%26d";
        assert_eq!(start("moin", Lang::De, "/de/join/A?b=c&d", false), path);
        assert_eq!(start("moin", Lang::De, "/de/join/A?b=c&d", true), format!("{path}&again=true"));
    }
}
