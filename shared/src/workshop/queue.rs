//! Who gets seats.
//!
//! Kept by every command: confirmed and offered parties together fit into the capacity (unless that was lowered below
//! them: then there is an overhang, and nothing is given until it is gone), and nobody waits who would fit into what is
//! free, as long as the session gives seats.
//!
//! So somebody new who fits may have seats at once: whoever waits does not fit, and is told so.

use super::state::BookingState;

/// A party that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting<I> {
    /// Whose.
    pub id: I,
    /// How many people.
    pub party: u8,
}

/// What becomes of seats that came free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release<I> {
    /// In the order in which the queue was walked.
    pub steps: Vec<Step<I>>,
    /// What is free afterwards.
    pub free: u32,
}

/// One waiting party, when seats came free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<I> {
    /// Is offered seats.
    Offer {
        /// Who.
        who: Waiting<I>,
        /// Free before.
        free: u32,
    },
    /// Did not fit, and keeps its place.
    Pass {
        /// Who.
        who: Waiting<I>,
        /// Free at that moment.
        free: u32,
        /// The party further back that was offered seats, if one was.
        other: Option<u8>,
    },
}

/// What is free; none while there is an overhang.
pub const fn free(capacity: u32, taken: u32) -> u32 {
    capacity.saturating_sub(taken)
}

/// What are taken above the capacity.
pub const fn overhang(capacity: u32, taken: u32) -> u32 {
    taken.saturating_sub(capacity)
}

/// What becomes of somebody new.
pub const fn arrival(capacity: u32, taken: u32, party: u8) -> BookingState {
    if party as u32 <= free(capacity, taken) { BookingState::Confirmed } else { BookingState::Waiting }
}

/// Whether nobody of this party can ever be served: there are fewer seats than people, however many come free.
pub const fn never_fits(capacity: u32, party: u8) -> bool {
    party as u32 > capacity
}

/// Walks the queue in the order of arrival and offers seats to each party that fits, whole.
pub fn release<I: Copy>(mut free: u32, queue: impl IntoIterator<Item = Waiting<I>>) -> Release<I> {
    let mut steps: Vec<Step<I>> = Vec::new();
    for who in queue {
        if free == 0 {
            break;
        }
        if u32::from(who.party) <= free {
            for step in &mut steps {
                if let Step::Pass { other: other @ None, .. } = step {
                    *other = Some(who.party);
                }
            }
            steps.push(Step::Offer { who, free });
            free -= u32::from(who.party);
        } else {
            steps.push(Step::Pass { who, free, other: None });
        }
    }
    Release { steps, free }
}

/// Whether a party that has seats may change its size: to fewer always, to more only within what is free.
pub const fn may_grow(capacity: u32, taken: u32, from: u8, to: u8) -> bool {
    to <= from || (to - from) as u32 <= free(capacity, taken)
}

const HOUR: i64 = 3_600_000;

/// When an offer made now expires: after 24 hours, 2 if the session starts within two days, or as the session says;
/// never past the start.
pub const fn offer_until(now: i64, starts_at: i64, hours: Option<u16>) -> i64 {
    let hours = match hours {
        Some(hours) => hours as i64,
        None if starts_at - now <= 48 * HOUR => 2,
        None => 24,
    };
    let until = now + hours * HOUR;
    if until < starts_at { until } else { starts_at }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn queue(parties: &[u8]) -> Vec<Waiting<usize>> {
        parties.iter().enumerate().map(|(id, party)| Waiting { id, party: *party }).collect()
    }

    fn offered(release: &Release<usize>) -> Vec<usize> {
        release
            .steps
            .iter()
            .filter_map(|step| match step {
                Step::Offer { who, .. } => Some(who.id),
                Step::Pass { .. } => None,
            })
            .collect()
    }

    #[test]
    fn a_party_is_served_whole_and_who_does_not_fit_keeps_the_place() {
        let result = release(2, queue(&[3, 2, 1]));
        assert_eq!(offered(&result), [1]);
        assert_eq!(result.free, 0);
        assert_eq!(result.steps[0], Step::Pass { who: queue(&[3])[0], free: 2, other: Some(2) });
        let result = release(1, queue(&[3]));
        assert_eq!(result.steps, [Step::Pass { who: queue(&[3])[0], free: 1, other: None }]);
    }

    #[test]
    fn an_offer_holds_a_day_or_two_hours_and_never_past_the_start() {
        assert_eq!(offer_until(0, 49 * HOUR, None), 24 * HOUR);
        assert_eq!(offer_until(0, 48 * HOUR, None), 2 * HOUR);
        assert_eq!(offer_until(0, HOUR, None), HOUR);
        assert_eq!(offer_until(0, 100 * HOUR, Some(6)), 6 * HOUR);
        assert_eq!(offer_until(0, 3 * HOUR, Some(6)), 3 * HOUR);
    }

    proptest! {
        #[test]
        fn afterwards_nobody_who_was_looked_at_would_fit(free in 0_u32..30, parties in prop::collection::vec(1_u8..=6, 0..20)) {
            let result = release(free, queue(&parties));
            let given: u32 = offered(&result).iter().map(|id| u32::from(parties[*id])).sum();
            prop_assert_eq!(given + result.free, free);
            let chosen = offered(&result);
            for (id, party) in parties.iter().enumerate().filter(|(id, _)| !chosen.contains(id)) {
                prop_assert!(u32::from(*party) > result.free, "{id} fits");
            }
        }

        #[test]
        fn whoever_is_passed_over_did_not_fit(free in 0_u32..30, parties in prop::collection::vec(1_u8..=6, 0..20)) {
            for step in release(free, queue(&parties)).steps {
                if let Step::Pass { who, free, .. } = step {
                    prop_assert!(u32::from(who.party) > free);
                }
            }
        }

        #[test]
        fn nobody_gets_more_than_there_is(capacity in 0_u32..50, taken in 0_u32..60, party in 1_u8..=6) {
            if arrival(capacity, taken, party) == BookingState::Confirmed {
                prop_assert!(taken + u32::from(party) <= capacity);
            }
            if may_grow(capacity, taken, 1, party) && party > 1 {
                prop_assert!(taken + u32::from(party) - 1 <= capacity);
            }
        }
    }
}
