//! What people sign in with.

use lettre::Address;
use unicode_normalization::UnicodeNormalization;

use crate::error::{ApiError, ApiResult};

/// A user name or an e-mail address, as it is stored and compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Login {
    /// 3 to 40 letters, digits, `.`, `-`, `_`; lower case.
    UserName(String),
    /// Lower case.
    Email(String),
}

impl Login {
    /// Reads what somebody typed.
    ///
    /// # Errors
    /// It can be neither, with the reason.
    pub fn read(typed: &str) -> ApiResult<Login> {
        let login = normalised(typed);
        if login.contains('@') {
            return if is_email(&login) {
                Ok(Login::Email(login))
            } else {
                Err(ApiError::invalid("login", "not an e-mail address"))
            };
        }
        if is_user_name(&login) {
            return Ok(Login::UserName(login));
        }
        Err(ApiError::invalid(
            "login",
            "a user name has 3 to 40 letters, digits, dots, hyphens or underscores",
        ))
    }

    /// The text that is stored.
    pub fn as_str(&self) -> &str {
        match self {
            Login::UserName(text) | Login::Email(text) => text,
        }
    }

    /// Parts that a password must not be made of alone.
    pub fn parts(&self) -> Vec<&str> {
        let mut parts = vec![self.as_str()];
        parts.extend(self.as_str().split(['@', '.', '-', '_']).filter(|part| part.len() > 2));
        parts
    }
}

/// One way of writing for what looks the same: composed, narrow, lower case, without spaces around.
pub fn normalised(typed: &str) -> String {
    // Nothing that long is a login; what is cut off makes it no valid one.
    typed.trim().chars().take(300).nfkc().collect::<String>().to_lowercase()
}

fn is_user_name(text: &str) -> bool {
    (3..=40).contains(&text.chars().count())
        && text.chars().next().is_some_and(char::is_alphanumeric)
        && text.chars().all(|c| c.is_alphanumeric() || ".-_".contains(c))
}

fn is_email(text: &str) -> bool {
    let domain = text.rsplit_once('@').map_or("", |(_, domain)| domain);
    text.len() <= 254 && domain.contains('.') && text.is_ascii() && text.parse::<Address>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_as_they_look() {
        for typed in ["Jörg.K", " jörg.k ", "Jo\u{308}rg.K", "JÖRG.K"] {
            assert_eq!(Login::read(typed).unwrap(), Login::UserName("jörg.k".into()), "{typed}");
        }
        assert_eq!(Login::read("Anna@Example.ORG").unwrap(), Login::Email("anna@example.org".into()));
        assert_eq!(Login::read("Олена").unwrap().as_str(), "олена");
    }

    #[test]
    fn what_cannot_be_a_login_is_refused() {
        let long = "a".repeat(41);
        for typed in
            ["", "ab", "a b c", "<b>x</b>", "...", "a@b", "a@", "@b.de", "a b@c.de", "a@b..de", &long]
        {
            assert!(Login::read(typed).is_err(), "{typed}");
        }
    }
}
