//! Accounts, sign-in, one's own data.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::organisation::Role;
use super::workshop::{BookingState, Channel, Needs};
use crate::lang::Lang;
use crate::progress::{Event, Progress};
use crate::workshop::decision::Decision;

/// The longest password taken, in bytes: room for any passphrase, none for a denial of service.
pub const MAX_PASSWORD: usize = 256;
/// The shortest password taken, in characters (NIST SP 800-63B-4 asks for 8 at least).
pub const MIN_PASSWORD: usize = 8;

/// Makes an account. `login` is a user name or an e-mail address.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Register {
    /// A user name (3 to 40 letters, digits, `.`, `-`, `_`) or an e-mail address.
    pub login: String,
    /// [`MIN_PASSWORD`] characters to [`MAX_PASSWORD`] bytes, not easy to guess.
    pub password: String,
    /// For letters to this person.
    pub lang: Lang,
}

/// What has become of a registration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Registered {
    /// With a user name: the account exists and is signed in.
    SignedIn {
        /// Who that is.
        me: Me,
    },
    /// With an e-mail address: a link is on its way there. The answer is the same if the address has an account.
    CheckMail,
}

/// Confirms an e-mail address by the token of the link sent there and the password; the account then exists and is
/// signed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Confirm {
    /// From the link.
    pub token: String,
    /// The password that was chosen at the registration.
    pub password: String,
}

/// Signs in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// User name or e-mail address.
    pub login: String,
    /// The password.
    pub password: String,
}

/// The person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// The account's id.
    pub id: Uuid,
    /// User name or e-mail address: what one signs in with.
    pub login: String,
    /// Whether a forgotten password can be recovered by e-mail.
    pub has_email: bool,
    /// Whether there is a password; pupils sign in without one until they take the account along.
    pub has_password: bool,
    /// Administrates the whole site.
    pub administrator: bool,
    /// Roles held in organisations.
    pub roles: Vec<MyRole>,
    /// If one is a pupil of a school: the name that one's teachers know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pupil: Option<String>,
}

/// A role that one holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MyRole {
    /// Where.
    pub organisation: Uuid,
    /// The organisation's name.
    pub organisation_name: String,
    /// What.
    pub role: Role,
}

/// Changes the password. All other devices are signed out.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangePassword {
    /// The password so far.
    pub current: String,
    /// The new one.
    pub new: String,
}

/// Asks for a link to choose a new password. The answer does not tell whether the account exists or has an e-mail
/// address.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recover {
    /// User name or e-mail address.
    pub login: String,
    /// For the letter, if the account names no language.
    pub lang: Lang,
}

/// Chooses a new password by the token of the link. All devices are signed out.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reset {
    /// From the link.
    pub token: String,
    /// The new password.
    pub password: String,
}

/// Erases the account and everything that belongs to it, for good.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Erase {
    /// The password, so that a passer-by cannot. Empty for whoever has none: they have signed in through a provider a
    /// moment ago.
    pub password: String,
}

/// Everything that is stored about oneself.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MyData {
    /// Who.
    pub me: Me,
    /// The e-mail address, if there is one.
    pub email: Option<String>,
    /// The language for letters.
    pub lang: Lang,
    /// When the account was made, milliseconds since 1970.
    pub created_at: i64,
    /// Providers through which one signs in.
    #[serde(default)]
    pub identities: Vec<StoredIdentity>,
    /// Where one is signed in.
    pub devices: Vec<Device>,
    /// States.
    pub progress: Progress,
    /// The events that they are folded from.
    pub events: Vec<Event>,
    /// Bookings of workshops.
    #[serde(default)]
    pub bookings: Vec<StoredBooking>,
    /// Evidence for competences: workshops that one took part in.
    #[serde(default)]
    pub attendance: Vec<Attendance>,
    /// Texts of courses that one was the last to write, and files that one has uploaded for them.
    #[serde(default)]
    pub writings: Vec<StoredWriting>,
}

/// A text of a course that somebody was the last to write, a file that they have uploaded, or what else they did in a draft:
/// that it was them is stored with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoredWriting {
    /// Of the draft.
    pub draft: Uuid,
    /// The file within the course's folder; `draft` if they have written in it since learners saw it last; of a kept state
    /// `versions/` and its fingerprint; of
    /// what was handed in or decided about `reviews/` and the same; of a comment `comments/` and the file that it is about; of
    /// a link to a preview `previews/` and its id.
    pub path: String,
    /// When, milliseconds since 1970.
    pub at: i64,
}

/// How a provider of sign-in knows somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoredIdentity {
    /// The provider's id.
    pub provider: String,
    /// The pseudonym there.
    pub subject: String,
    /// Since when it belongs to the account, milliseconds since 1970.
    pub since: i64,
    /// When one came from there last.
    pub last_seen_at: i64,
    /// The provider said then that one is a pupil.
    pub pupil: bool,
}

/// A booking, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoredBooking {
    /// The session's id.
    pub session: Uuid,
    /// The workshop's title.
    pub workshop: String,
    /// Its code: whoever knows it can change the booking.
    pub code: String,
    /// When it was made, milliseconds since 1970.
    pub booked_at: i64,
    /// When it changed last.
    pub changed_at: i64,
    /// When seats were offered.
    pub offered_at: Option<i64>,
    /// Until when they are.
    pub offer_until: Option<i64>,
    /// When it was noted at the door whether they came.
    pub marked_at: Option<i64>,
    /// The name it is under.
    pub name: String,
    /// For letters.
    pub email: Option<String>,
    /// For calls.
    pub phone: Option<String>,
    /// The language of letters.
    pub lang: Lang,
    /// How it came to us.
    pub channel: Channel,
    /// How many people.
    pub party: u8,
    /// What they need.
    pub needs: Needs,
    /// Its state.
    pub state: BookingState,
    /// What was decided about it and why, oldest first.
    pub decisions: Vec<StoredDecision>,
}

/// A decision about a booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoredDecision {
    /// When, milliseconds since 1970.
    pub at: i64,
    /// What, with the numbers that explain it.
    pub what: Decision,
}

/// Evidence for a competence: having been to a workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attendance {
    /// The session's id.
    pub session: Uuid,
    /// A competence such as `4.2`.
    pub competence: String,
    /// A word of `shared::course::Level`.
    pub level: String,
    /// When the session ended, milliseconds since 1970.
    pub at: i64,
}

/// A device that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Device {
    /// When it signed in.
    pub signed_in_at: i64,
    /// When it was last seen, give or take the life of an access token.
    pub last_seen_at: i64,
    /// This very device.
    pub current: bool,
    /// The provider that one signed in through, if it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// What that provider sent then (a signed token), kept for signing out there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_token: Option<String>,
}

/// Whether a browser that is sent to this path stays on this site. Browsers read `\` as `/` and skip tabs and line
/// breaks, so nothing but plain characters is let through.
pub fn stays_here(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_followed() {
        for ours in ["/", "/de", "/en/courses/fraud?x=1#two"] {
            assert!(stays_here(ours), "{ours}");
        }
        for foreign in [
            "",
            "de",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "/\n//x",
            "/ä",
        ] {
            assert!(!stays_here(foreign), "{foreign:?}");
        }
    }
}
