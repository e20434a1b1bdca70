//! Errors (RFC 9457).

use serde::{Deserialize, Serialize};

/// `application/problem+json`. People see the sentence that the front end keeps for [`code`](Problem::code), in their
/// language; `title` and `detail` are for programmers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `/problems/<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Short, the same for every occurrence.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What was wrong this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Stable: see [`Code`].
    pub code: Code,
    /// The field of the request that is at fault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// After how many seconds another try makes sense.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $status:literal;)+) => {
        /// What went wrong. The texts are stable; each has a sentence `problem-<code>` in every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum Code {
            $($(#[doc = $doc])+ #[serde(rename = $text)] $name,)+
        }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Code] = &[$(Code::$name),+];

            /// As it stands in addresses and messages.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text),+ }
            }

            /// The HTTP status that goes with it.
            pub const fn status(self) -> u16 {
                match self { $(Code::$name => $status),+ }
            }
        }
    };
}

codes! {
    /// The request cannot be read: not JSON, a missing or unknown field, a wrong type.
    Malformed = "malformed", 400;
    /// The request can be read, but a value is outside its bounds.
    Invalid = "invalid", 422;
    /// Nobody is signed in, or the sign-in has run out.
    SignedOut = "signed-out", 401;
    /// User name and password do not belong together (or there is no such account: nobody is told which).
    WrongCredentials = "wrong-credentials", 401;
    /// Signed in, but not allowed.
    Forbidden = "forbidden", 403;
    /// The request came from another site.
    CrossSite = "cross-site", 403;
    /// Nothing is there.
    NotFound = "not-found", 404;
    /// The address exists, but not for this method.
    MethodNotAllowed = "method-not-allowed", 405;
    /// The request took too long to arrive.
    Timeout = "timeout", 408;
    /// Somebody else has this user name.
    NameTaken = "name-taken", 409;
    /// Somebody else has this name or address already.
    Conflict = "conflict", 409;
    /// An organisation needs one administrator at least.
    LastAdministrator = "last-administrator", 409;
    /// More bytes than allowed.
    TooLarge = "too-large", 413;
    /// Another content type than `application/json`.
    UnsupportedMediaType = "unsupported-media-type", 415;
    /// The password is too easy to guess.
    WeakPassword = "weak-password", 422;
    /// The link has been used or is too old.
    LinkExpired = "link-expired", 410;
    /// A party has 1 to 6 people.
    PartySize = "party-size", 422;
    /// More people than the session has seats at all.
    LargerThanSession = "larger-than-session", 422;
    /// Neither an e-mail address nor a telephone number was given.
    ContactMissing = "contact-missing", 422;
    /// The workshop is for people of another age.
    AgeOutside = "age-outside", 422;
    /// The workshop is for people of some age, and none was given.
    AgeMissing = "age-missing", 422;
    /// The session has begun or is over.
    SessionBegun = "session-begun", 409;
    /// Who was there is noted on the day of the session at the earliest.
    SessionAhead = "session-ahead", 409;
    /// The session takes no bookings.
    SessionClosed = "session-closed", 409;
    /// The session does not take place.
    SessionCancelled = "session-cancelled", 409;
    /// Nobody books here: just come.
    NoBooking = "no-booking", 409;
    /// There are not enough free seats for a larger party.
    NotEnoughSeats = "not-enough-seats", 409;
    /// The offer has expired; the booking stands as it is now.
    OfferExpired = "offer-expired", 409;
    /// In its present state this cannot be done with the booking.
    WrongState = "wrong-state", 409;
    /// A code of a booking has 20 letters and digits.
    BookingCode = "booking-code", 404;
    /// The dates make no sense: none, too many, or unreadable ones.
    BadDates = "bad-dates", 422;
    /// A new date has begun already, or is over.
    DateOver = "date-over", 422;
    /// A date ends before it begins.
    DateBackwards = "date-backwards", 422;
    /// A date is longer than 14 hours.
    DateTooLong = "date-too-long", 422;
    /// Two dates of a series are at the same time.
    DatesOverlap = "dates-overlap", 422;
    /// The rule of a recurrence cannot be read, or comes to more than 100 dates.
    BadRule = "bad-rule", 422;
    /// Card or name and pictures do not belong together, or the door is closed (nobody is told which).
    WrongPictures = "wrong-pictures", 401;
    /// Wrong pictures were tapped too often: a teacher of the class unlocks the card.
    CardLocked = "card-locked", 423;
    /// No door is open under this code.
    DoorClosed = "door-closed", 404;
    /// The account is no pupil's, or the pupil has chosen a password already.
    NotAPupil = "not-a-pupil", 409;
    /// The pupil is in no class group of whoever asks.
    NotInClass = "not-in-class", 404;
    /// A class group of this name and school year exists.
    ClassExists = "class-exists", 409;
    /// The class group has as many pupils as it may have.
    ClassFull = "class-full", 422;
    /// The class group is archived.
    ClassOver = "class-over", 409;
    /// The roster has faults: nothing was imported.
    RosterFaults = "roster-faults", 422;
    /// What would happen is no longer what the preview said: look again.
    PreviewChanged = "preview-changed", 409;
    /// The workshop is for class groups only: a teacher books it.
    ClassesOnly = "classes-only", 409;
    /// The provider of sign-in does not answer.
    SsoUnavailable = "sso-unavailable", 503;
    /// The sign-in at the provider was broken off.
    SsoCancelled = "sso-cancelled", 403;
    /// The sign-in at the provider took too long, was finished already, or began in another browser.
    SsoExpired = "sso-expired", 410;
    /// What the provider said about the person cannot be trusted.
    SsoFailed = "sso-failed", 401;
    /// This sign-in of a provider belongs to another account.
    IdentityTaken = "identity-taken", 409;
    /// The provider says that one is a pupil; schools lead accounts of their own, apart from private ones.
    OwnAccount = "own-account", 409;
    /// For this one must have signed in a moment ago.
    SignInAgain = "sign-in-again", 401;
    /// Without it nobody could sign in to the account any more.
    OnlyWayIn = "only-way-in", 409;
    /// Signed in, but nobody has connected the school that the provider names.
    SchoolUnknown = "school-unknown", 404;
    /// Somebody else has changed the text meanwhile: nothing was written.
    DraftChanged = "draft-changed", 409;
    /// Something must be put right before learners see the course: the check says what.
    DraftFaults = "draft-faults", 422;
    /// In this organisation a second person must agree before a course is published.
    SecondPerson = "second-person", 409;
    /// There are as many already as there may be.
    TooMany = "too-many", 422;
    /// A file is nothing that courses show, whatever it is called.
    MediaType = "media-type", 415;
    /// A picture or a drawing cannot be read to its end.
    MediaBroken = "media-broken", 422;
    /// A drawing holds something that would run or fetch something.
    MediaDanger = "media-danger", 422;
    /// A picture has more pixels than are taken.
    MediaPixels = "media-pixels", 422;
    /// Captions are no WebVTT; the field `line-<n>` says where.
    MediaCaptions = "media-captions", 422;
    /// The draft has as many files, or as many bytes in them, as it may.
    MediaMany = "media-many", 422;
    /// A lesson shows the file.
    MediaUsed = "media-used", 409;
    /// Too many tries.
    TooManyRequests = "too-many-requests", 429;
    /// Our fault; the cause is in the log under the request's id.
    Internal = "internal", 500;
    /// The server is starting, stopping or overloaded: try again.
    Unavailable = "unavailable", 503;
}

/// A search through a table: what serde would derive is code for each of the words, in every bundle.
impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Code, D::Error> {
        let word = String::deserialize(from)?;
        let known = Code::ALL.iter().find(|code| code.as_str() == word);
        known.copied().ok_or_else(|| serde::de::Error::custom("no such code"))
    }
}
