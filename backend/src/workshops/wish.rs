//! A wish to book: what people typed, made fit to be kept; and the booking of it under the lock of the session.

mod faults;

use std::net::IpAddr;

use lettre::Address;
use sea_orm::{ConnectionTrait, EntityTrait};
use sha2::{Digest, Sha256};
use shared::api::school::outing::{MAX_OUTING, OutingWish};
use shared::api::workshop::booking::{BookingForm, NewBooking};
use shared::api::workshop::desk::CallerBooking;
use shared::api::workshop::{Channel, Form, MAX_NAME, MAX_PARTY, Needs, SessionState};
use shared::lang::Lang;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use self::faults::Faults;
pub use self::faults::with_misfits;
use super::work::Work;
use crate::accounts;
use crate::auth::codes;
use crate::auth::secrets;
use crate::entities::{account, booking};
use crate::error::{ApiError, ApiResult, Code};
use crate::text::{line, phone};

/// What makes a repeated request the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Made on the device.
    Given(Uuid),
    /// A plain form has none. The same content from the same address within a few seconds is a second click. Not longer,
    /// and not from elsewhere: knowing somebody's name and contact must not lead to their booking.
    FromContent(IpAddr),
}

/// A wish to book, in order.
#[derive(Clone, Debug)]
pub struct Wish {
    key: Key,
    account: Option<Uuid>,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    lang: Lang,
    party: u8,
    age: Option<u8>,
    needs: Needs,
    channel: Channel,
    class: Option<Uuid>,
    adults: Option<u8>,
}

/// A class group that wants to come.
#[derive(Clone, Debug)]
pub struct ClassOuting {
    /// What the teacher asks for.
    pub wish: OutingWish,
    /// The class group.
    pub class: Uuid,
    /// Its name and the school's, for the organiser.
    pub name: String,
    /// Who books.
    pub teacher: Uuid,
}

/// What was typed, whatever way it came.
struct Typed {
    key: Key,
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    lang: Lang,
    party: u8,
    age: Option<u8>,
    needs: Needs,
    channel: Channel,
}

impl Wish {
    /// Somebody's own, signed in or not.
    ///
    /// # Errors
    /// What was typed and cannot be.
    pub async fn own(
        db: &impl ConnectionTrait,
        new: NewBooking,
        key: Key,
        account: Option<Uuid>,
    ) -> ApiResult<Wish> {
        let account = match account {
            Some(id) => account::Entity::find_by_id(id).one(db).await?,
            None => None,
        };
        let channel = if account.is_some() { Channel::Account } else { Channel::Guest };
        let mut typed = Typed {
            key,
            name: new.name,
            email: new.email,
            phone: new.phone,
            lang: new.lang,
            party: new.party,
            age: new.age,
            needs: new.needs,
            channel,
        };
        if let Some(account) = &account {
            let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
            if blank(&typed.name) {
                // Of an address what stands before the `@`: a name is on lists and in greetings.
                typed.name = accounts::login_of(account).split('@').next().map(str::to_owned);
            }
            if blank(&typed.email) {
                typed.email.clone_from(&account.email);
            }
        }
        typed.read(account.map(|account| account.id))
    }

    /// The key that the device made, if it did.
    pub const fn given_key(&self) -> Option<Uuid> {
        match self.key {
            Key::Given(key) => Some(key),
            Key::FromContent(_) => None,
        }
    }

    /// Where letters go, if anywhere.
    pub fn email(&self) -> Option<&str> {
        self.email.as_deref()
    }

    /// A whole class group's, booked by a teacher.
    ///
    /// # Errors
    /// What was typed and cannot be.
    pub fn of_class(class: ClassOuting) -> ApiResult<Wish> {
        let party = class.wish.pupils.saturating_add(class.wish.adults);
        let typed = Typed {
            key: Key::Given(class.wish.key),
            name: Some(class.name),
            email: class.wish.email,
            phone: class.wish.phone,
            lang: class.wish.lang,
            party,
            age: None,
            needs: Needs::default(),
            channel: Channel::Class,
        };
        let adults = Some(class.wish.adults);
        Ok(Wish { class: Some(class.class), adults, ..typed.read(Some(class.teacher))? })
    }

    /// Somebody's who called.
    ///
    /// # Errors
    /// What was typed and cannot be.
    pub fn of_caller(new: CallerBooking) -> ApiResult<Wish> {
        Typed {
            key: Key::Given(new.key),
            name: Some(new.name),
            email: new.email,
            phone: new.phone,
            lang: new.lang,
            party: new.party,
            age: None,
            needs: new.needs,
            channel: Channel::Caller,
        }
        .read(None)
    }
}

/// What is no number of people, and too few; what is no number of years, and too many.
const NO_PARTY: u8 = 0;
const NO_AGE: u8 = u8::MAX;

/// A plain form as what it would be in JSON.
pub fn of_form(form: BookingForm, from: IpAddr) -> (NewBooking, Key) {
    let key = form.key.map_or(Key::FromContent(from), Key::Given);
    let new = NewBooking {
        key: form.key.unwrap_or_default(),
        needs: form.needs(),
        name: form.name,
        email: form.email,
        phone: form.phone,
        lang: form.lang,
        party: form.party.as_deref().map_or(1, |typed| typed.parse().unwrap_or(NO_PARTY)),
        age: form.age.as_deref().map(|typed| typed.parse().unwrap_or(NO_AGE)),
    };
    (new, key)
}

impl Typed {
    fn read(self, account: Option<Uuid>) -> ApiResult<Wish> {
        if self.key == Key::Given(Uuid::nil()) {
            return Err(ApiError::invalid("key", "a UUID of its own"));
        }
        let mut faults = Faults::default();
        let typed = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
        let name = faults.read(named(&typed(&self.name)));
        let (email, phone_number) = (typed(&self.email), typed(&self.phone));
        // Before what is wrong with either: there the contact is not missing.
        if email.is_empty() && phone_number.is_empty() {
            faults.note(ApiError::new(Code::ContactMissing).field("phone"));
        }
        let email = faults.read(mailed_to(&email));
        let phone = faults.read(phone(&phone_number, "phone"));
        if !(1..=largest_party(self.channel)).contains(&self.party) {
            faults.note(ApiError::new(Code::PartySize).field("party"));
        }
        let interpreter = faults.read(line(&typed(&self.needs.interpreter), 80, "interpreter"));
        faults.none()?;
        let some = |text: String| (!text.is_empty()).then_some(text);
        Ok(Wish {
            key: self.key,
            account,
            name,
            email: some(email),
            phone: some(phone),
            lang: self.lang,
            party: self.party,
            age: self.age,
            needs: Needs { interpreter: some(interpreter), ..self.needs },
            channel: self.channel,
            class: None,
            adults: None,
        })
    }
}

/// A name, which must be there.
fn named(typed: &str) -> ApiResult<String> {
    let name = line(typed, MAX_NAME, "name")?;
    if name.is_empty() {
        return Err(ApiError::invalid("name", format!("1 to {MAX_NAME} characters")));
    }
    Ok(name)
}

/// An e-mail address; may be empty.
fn mailed_to(typed: &str) -> ApiResult<String> {
    let email = line(typed, 254, "email")?.to_lowercase();
    if !email.is_empty() && email.parse::<Address>().is_err() {
        return Err(ApiError::invalid("email", "not an e-mail address"));
    }
    Ok(email)
}

/// The most people of one booking.
pub const fn largest_party(channel: Channel) -> u8 {
    match channel {
        Channel::Class => MAX_OUTING,
        Channel::Account | Channel::Guest | Channel::Caller => MAX_PARTY,
    }
}

/// Books.
///
/// # Errors
/// Why not; nothing is changed.
pub async fn book(work: &mut Work<'_>, session: Uuid, wish: &Wish) -> ApiResult<booking::Model> {
    let key = match wish.key {
        Key::Given(key) => key,
        Key::FromContent(from) => key_of(work, session, wish, from).await?,
    };
    // A repeated request is answered with what it made, whatever has become of the session since.
    work.room(session)?;
    if let Some(known) = work.known(session, key).await? {
        // Somebody else's key opens nothing.
        let same = known.name.eq_ignore_ascii_case(&wish.name)
            || (wish.email.is_some() && known.email == wish.email)
            || (wish.phone.is_some() && known.phone == wish.phone);
        return if same { Ok(known) } else { Err(ApiError::new(Code::Conflict).field("key")) };
    }
    let now = work.ms();
    let facts = &work.room(session)?.facts;
    match facts.state() {
        SessionState::Cancelled => return Err(Code::SessionCancelled.into()),
        _ if facts.begun(now) => return Err(Code::SessionBegun.into()),
        _ if facts.workshop.form == Form::DropIn => return Err(Code::NoBooking.into()),
        _ if facts.workshop.row.classes_only && !matches!(wish.channel, Channel::Class | Channel::Caller) => {
            return Err(Code::ClassesOnly.into());
        }
        // The organiser may book for callers before and after the public can.
        SessionState::Closed if wish.channel != Channel::Caller => return Err(Code::SessionClosed.into()),
        _ if facts.workshop.row.withdrawn && wish.channel != Channel::Caller => {
            return Err(Code::SessionClosed.into());
        }
        SessionState::Closed | SessionState::Open => {}
    }
    faults::unfit(wish.party, wish.age, &wish.needs, wish.channel, facts).none()?;
    let needs = Needs { wheelchair: wish.needs.wheelchair && facts.place.is_some(), ..wish.needs.clone() };
    let new = booking::Model {
        id: secrets::new_id(work.now),
        session_id: session,
        code: codes::new()?,
        account_id: wish.account,
        name: wish.name.clone(),
        email: wish.email.clone(),
        phone: wish.phone.clone(),
        lang: wish.lang.code().to_owned(),
        class_id: wish.class,
        party: i16::from(wish.party),
        adults: wish.adults.map(i16::from),
        needs: serde_json::to_string(&needs).unwrap_or_default(),
        state: String::new(),
        arrived: 0,
        offered_at: None,
        offer_until: None,
        channel: wish.channel.code().to_owned(),
        idempotency_key: key,
        booked_at: now,
        changed_at: now,
        marked_at: None,
        sequence: 0,
        reminded_until: 0,
        erased: false,
    };
    work.arrive(new).await
}

/// How long the same content is a second click, in milliseconds.
const SECOND_CLICK: i64 = 15_000;

/// A key made of name, contact and address, and a number: the first that no older booking has.
async fn key_of(work: &Work<'_>, session: Uuid, wish: &Wish, from: IpAddr) -> ApiResult<Uuid> {
    let mut key = Uuid::nil();
    for number in 0..100_u8 {
        let parts = [
            session.to_string(),
            wish.account.map(|id| id.to_string()).unwrap_or_default(),
            wish.name.to_lowercase(),
            wish.email.clone().unwrap_or_default(),
            wish.phone.clone().unwrap_or_default(),
            wish.party.to_string(),
            wish.age.map(|age| age.to_string()).unwrap_or_default(),
            from.to_string(),
            number.to_string(),
        ];
        let hash = Sha256::digest(parts.join("\n").as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        key = uuid::Builder::from_custom_bytes(bytes).into_uuid();
        let known = work.known(session, key).await?;
        let older = |row: booking::Model| {
            row.booked_at + SECOND_CLICK < work.ms()
                || BookingState::from_code(&row.state).is_some_and(BookingState::is_over)
        };
        if !known.is_some_and(older) {
            break;
        }
    }
    Ok(key)
}
