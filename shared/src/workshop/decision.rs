//! What was decided about seats, with the numbers that explain it. The interface makes sentences of them.

use serde::{Deserialize, Serialize};

/// A decision. No names of people, so that it may be shown to whoever it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Seats were free, and nobody who waited would have fitted.
    Confirmed {
        /// Free before.
        free: u32,
        /// This party.
        party: u8,
    },
    /// The party does not fit: it waits.
    Queued {
        /// Free.
        free: u32,
        /// This party.
        party: u8,
        /// Parties that wait before it.
        before: u32,
    },
    /// Seats are free and the party would fit, but none are given at present, and others wait before it: it waits.
    Behind {
        /// Free.
        free: u32,
        /// This party.
        party: u8,
        /// Parties that wait before it.
        before: u32,
    },
    /// Seats came free and this was the first party that fits.
    Offered {
        /// Free before.
        free: u32,
        /// This party.
        party: u8,
        /// When the offer expires, milliseconds since 1970.
        until: i64,
    },
    /// Seats were free, but too few for this party: somebody after it got them. It keeps its place.
    PassedOver {
        /// Free at that moment.
        free: u32,
        /// This party.
        party: u8,
        /// The party that got seats.
        other: u8,
    },
    /// Seats came free, but too few for this party, and for anybody else who waits.
    TooFew {
        /// Free.
        free: u32,
        /// This party.
        party: u8,
    },
    /// The offer was accepted.
    Accepted {
        /// This party.
        party: u8,
    },
    /// The offer was declined.
    Declined {
        /// This party.
        party: u8,
        /// Noted by the organiser, of somebody who said so on the telephone.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        at_desk: bool,
        /// What became of the seats, as far as it was noted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seats: Option<SeatsGo>,
    },
    /// Nobody answered in time.
    Expired {
        /// This party.
        party: u8,
        /// What became of the seats, as far as it was noted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seats: Option<SeatsGo>,
    },
    /// Cancelled by the person.
    Cancelled {
        /// This party.
        party: u8,
    },
    /// Cancelled by the organiser.
    CancelledByDesk {
        /// This party.
        party: u8,
    },
    /// The account was erased, and the booking with it.
    AccountErased {
        /// This party.
        party: u8,
    },
    /// The party changed.
    PartyChanged {
        /// Before.
        from: u8,
        /// Now.
        to: u8,
    },
    /// The number of seats changed (about the session).
    CapacityChanged {
        /// Before.
        from: u32,
        /// Now.
        to: u32,
        /// More taken than there are.
        overhang: u32,
    },
    /// Seats came free, but more are taken than there are: none are given (about the session).
    Overhang {
        /// Taken.
        taken: u32,
        /// There are.
        capacity: u32,
    },
    /// The session takes bookings again, or not any more (about the session).
    Opened {
        /// Takes them.
        open: bool,
    },
    /// Dates, place or link changed (about the session). Without either it is the link, or nobody noted what it was.
    Moved {
        /// The dates that are not as they were.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        dates: Vec<DateMoved>,
        /// Whether it takes place elsewhere.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<PlaceMoved>,
    },
    /// The session does not take place.
    SessionCancelled {},
    /// Noted at the door.
    Attended {},
    /// Noted at the door.
    Absent {},
    /// A note at the door was taken back.
    Corrected {},
}

/// What becomes of seats that somebody did not want.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SeatsGo {
    /// They are offered to others who wait.
    ToOthers,
    /// Nobody who waits fits in: they are free.
    Free,
}

/// Begin and end of a date, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Span {
    /// Begin.
    pub starts: i64,
    /// End.
    pub ends: i64,
}

/// A date that is at another time, fell out (`is` is none) or came in (`was` is none).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DateMoved {
    /// Before.
    pub was: Option<Span>,
    /// Now.
    pub is: Option<Span>,
}

/// Another place: name and address in one line; none online.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceMoved {
    /// Before.
    pub was: Option<String>,
    /// Now.
    pub is: Option<String>,
}

/// All that was moved, one change after the other, as one: what it was before the first, and what it is after the last.
/// What is as it was again is not among it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Dates.
    pub dates: Vec<DateMoved>,
    /// Place.
    pub place: Option<PlaceMoved>,
}

impl Moves {
    /// What these changes come to, the oldest first.
    pub fn of<'a>(decisions: impl IntoIterator<Item = &'a Decision>) -> Moves {
        let mut all = Moves::default();
        for decision in decisions {
            let Decision::Moved { dates, place } = decision else { continue };
            for date in dates {
                all.then(*date);
            }
            if let Some(PlaceMoved { was, is }) = place {
                let was = all.place.take().map_or_else(|| was.clone(), |before| before.was);
                all.place = (was != *is).then(|| PlaceMoved { was, is: is.clone() });
            }
        }
        all
    }

    fn then(&mut self, next: DateMoved) {
        // One that fell out may come in again.
        let follows = |date: &DateMoved| date.is == next.was && (date.is.is_some() || date.was == next.is);
        let before = self.dates.iter().position(follows);
        match before {
            Some(at) => {
                self.dates[at].is = next.is;
                if self.dates[at].was == next.is {
                    self.dates.remove(at);
                }
            }
            None => self.dates.push(next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn on(day: i64) -> Option<Span> {
        Some(Span { starts: day, ends: day + 1 })
    }

    const fn date(was: Option<Span>, is: Option<Span>) -> DateMoved {
        DateMoved { was, is }
    }

    fn moved(dates: &[DateMoved], place: Option<(&str, Option<&str>)>) -> Decision {
        let place = place.map(|(was, is)| PlaceMoved { was: Some(was.into()), is: is.map(str::to_owned) });
        Decision::Moved { dates: dates.to_vec(), place }
    }

    #[test]
    fn several_moves_are_one_from_the_first_to_the_last() {
        let all = Moves::of(&[
            moved(&[date(on(1), on(2)), date(on(5), on(6))], Some(("Hall", Some("Library")))),
            Decision::Opened { open: false },
            moved(&[date(on(2), on(3)), date(None, on(9))], Some(("Library", None))),
        ]);
        assert_eq!(all.dates, [date(on(1), on(3)), date(on(5), on(6)), date(None, on(9))]);
        assert_eq!(all.place, Some(PlaceMoved { was: Some("Hall".into()), is: None }));
    }

    #[test]
    fn what_is_as_it_was_is_no_move() {
        let all = Moves::of(&[
            moved(&[date(on(1), on(2)), date(None, on(9))], Some(("Hall", Some("Library")))),
            moved(&[date(on(2), on(1)), date(on(9), None)], Some(("Library", Some("Hall")))),
        ]);
        assert_eq!(all, Moves::default());
        let dropped = [moved(&[date(on(1), on(2))], None), moved(&[date(on(2), None)], None)];
        assert_eq!(Moves::of(&dropped).dates, [date(on(1), None)]);
        let again = [moved(&[date(on(1), None), date(on(5), None)], None), moved(&[date(None, on(5))], None)];
        assert_eq!(Moves::of(&again).dates, [date(on(1), None)]);
    }

    #[test]
    fn what_was_written_before_it_was_noted_what_became_of_seats_can_be_read() {
        let old: Decision = serde_json::from_str("{\"declined\":{\"party\":2}}").expect("as it was");
        assert_eq!(old, Decision::Declined { party: 2, at_desk: false, seats: None });
        let old: Decision = serde_json::from_str("{\"expired\":{\"party\":2}}").expect("as it was");
        assert_eq!(old, Decision::Expired { party: 2, seats: None });
    }

    #[test]
    fn what_was_written_before_dates_were_noted_can_be_read() {
        let old: Decision = serde_json::from_str("{\"moved\":{}}").expect("as it was");
        assert_eq!(old, Decision::Moved { dates: vec![], place: None });
        assert_eq!(serde_json::to_string(&old).expect("as it is"), "{\"moved\":{}}");
    }
}
