//! What is wrong with a wish to book: all of it at once, in itself and for the session it is for.

use sea_orm::{ConnectionTrait, EntityTrait};
use shared::api::workshop::booking::NewBooking;
use shared::api::workshop::{Channel, MAX_AGE, Needs};
use uuid::Uuid;

use crate::entities::session;
use crate::error::{ApiError, ApiResult, Code};
use crate::workshops::facts::{self, Facts};

/// What is wrong with a wish, field by field: whoever got several wrong hears of all at once.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<ApiError>);

impl Faults {
    /// The value of a field, or what stands for none.
    pub(super) fn read<T: Default>(&mut self, tried: ApiResult<T>) -> T {
        tried.unwrap_or_else(|error| {
            self.note(error);
            T::default()
        })
    }

    /// One more.
    pub(super) fn note(&mut self, error: ApiError) {
        self.0.push(error);
    }

    /// The first of them, which knows of the others.
    pub(super) fn none(self) -> ApiResult<()> {
        let mut all = self.0.into_iter();
        all.next().map_or(Ok(()), |first| Err(first.and(all)))
    }
}

/// What a session cannot give to a wish.
pub(super) fn unfit(party: u8, age: Option<u8>, needs: &Needs, channel: Channel, facts: &Facts) -> Faults {
    let mut faults = Faults::default();
    // A party that can never be served whole would wait for ever.
    if u32::from(party) > facts.capacity() {
        faults.note(ApiError::new(Code::LargerThanSession).field("party"));
    }
    let offer = &facts.workshop;
    if offer.asks_age() && !matches!(channel, Channel::Caller | Channel::Class) {
        let most = offer.row.age_max.unwrap_or(i16::from(MAX_AGE));
        match age.map(i16::from) {
            None => faults.note(ApiError::new(Code::AgeMissing).field("age")),
            Some(age) if age < offer.row.age_min || age > most => {
                faults.note(ApiError::new(Code::AgeOutside).field("age"));
            }
            Some(_) => {}
        }
    }
    // Nobody comes in the belief that there will be what there is not. To a meeting on the internet nobody comes.
    if needs.wheelchair && facts.place.is_some() && !facts.wheelchair() {
        faults.note(ApiError::invalid("wheelchair", "this session has no wheelchair access"));
    }
    if needs.loan_device && !facts.session.loan_devices {
        faults.note(ApiError::invalid("loan_device", "this session has no devices to borrow"));
    }
    faults
}

/// Adds to what is wrong with a guest's wish in itself what does not fit the session. Booking looks at that under the
/// lock, where a wish that is none does not come.
pub async fn with_misfits(
    error: ApiError,
    db: &impl ConnectionTrait,
    session: Uuid,
    new: &NewBooking,
) -> ApiError {
    if error.at().is_none() {
        return error;
    }
    let found = match session::Entity::find_by_id(session).one(db).await {
        Ok(row) => facts::of(db, row.into_iter().collect()).await.unwrap_or_default(),
        Err(_) => vec![],
    };
    let misfits = found.first().map(|facts| unfit(new.party, new.age, &new.needs, Channel::Guest, facts));
    error.and(misfits.unwrap_or_default().0)
}
