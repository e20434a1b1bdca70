//! What the server says of what was noted, in sentences.

use shared::api::workshop::BookingState;
use shared::api::workshop::desk::{DeskBooking, Noted};
use shared::lang::Lang;

use crate::components::workshop::persons;
use crate::office::desk::people::named;
use crate::office::desk::waiting::reason;
use crate::state::door::delivery::{Delivered, Refused};
use crate::t;

/// Somebody with their party.
pub(super) fn who(lang: Lang, booking: &DeskBooking) -> String {
    format!("{}, {}", named(lang, booking), persons(lang, booking.party))
}

/// A note that was refused while the person still stands there: of them it is said at once, with why. It is listed all the
/// same, until somebody has seen to it.
pub(super) fn fresh(all: &[Delivered], now: i64) -> Option<&Refused> {
    /// In milliseconds: later the person has gone in, and the note belongs on the list.
    const MOMENT: i64 = 5_000;
    let mut refused = all.iter().flat_map(|one| &one.refused);
    let only = refused.next().filter(|one| now - one.at < MOMENT);
    only.filter(|_| refused.next().is_none())
}

/// Whether anything was not taken.
pub(super) fn any_refused(all: &[Delivered]) -> bool {
    all.iter().any(|one| !one.refused.is_empty())
}

/// Why a note was not taken, to whoever holds the code in their hands.
pub(super) fn refused(lang: Lang, all: &[Delivered], one: &Refused) -> String {
    let booking = all.iter().flat_map(|it| &it.answer.notes).find(|note| note.key == one.key);
    match booking.and_then(|note| note.booking.as_ref()) {
        Some(booking) if one.why == Noted::NotConfirmed => {
            t!(lang, "door-no-seat", name = named(lang, booking))
        }
        _ => match &one.code {
            Some(code) => format!("{code}: {}", reason(lang, one.why)),
            None => reason(lang, one.why),
        },
    }
}

/// Who has come with a code that was not on the list, and who was there already. Where a later mark stands, it may be that
/// they are not here.
pub(super) fn accepted(lang: Lang, all: &[Delivered]) -> Option<String> {
    let names = |which: fn(Noted) -> bool| -> Option<String> {
        let of_one = |one: &Delivered| -> Vec<String> {
            let come =
                one.answer.notes.iter().filter(|note| one.by_code.contains(&note.key) && which(note.noted));
            let here = come.filter_map(|note| note.booking.as_ref());
            here.filter(|it| it.state == BookingState::Attended).map(|it| who(lang, it)).collect()
        };
        let names: Vec<String> = all.iter().flat_map(of_one).collect();
        (!names.is_empty()).then(|| names.join("; "))
    };
    let come = names(|noted| matches!(noted, Noted::Done | Noted::Outdated));
    let before = names(|noted| noted == Noted::Already);
    let words = [
        come.map(|name| t!(lang, "door-here", name = name)),
        before.map(|name| t!(lang, "door-already", name = name)),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use shared::api::workshop::desk::{CheckedIn, Mark, NoteAnswer};
    use uuid::Uuid;

    use super::super::super::examples::booking;
    use super::*;
    use crate::state::door::Door;

    fn delivered(refused: &[i64]) -> Delivered {
        let session = Uuid::nil();
        let one = |at: &i64| Refused {
            key: Uuid::now_v7(),
            session,
            code: None,
            mark: Mark::Attended,
            at: *at,
            why: Noted::Unknown,
        };
        Delivered {
            door: Door { organisation: Uuid::nil(), session },
            answer: CheckedIn { notes: vec![], drop_ins: 0 },
            by_code: vec![],
            refused: refused.iter().map(one).collect(),
        }
    }

    #[test]
    fn only_one_refusal_of_this_moment_is_said_with_its_reason() {
        assert!(fresh(&[delivered(&[]), delivered(&[9_000])], 10_000).is_some());
        assert!(fresh(&[delivered(&[1_000])], 10_000).is_none(), "noted without a connection");
        assert!(fresh(&[delivered(&[9_000]), delivered(&[9_500])], 10_000).is_none());
        assert!(fresh(&[], 10_000).is_none());
        assert!(any_refused(&[delivered(&[]), delivered(&[1_000])]) && !any_refused(&[delivered(&[])]));
    }

    /// The answer to a code that was not on the list.
    fn answered(noted: Noted, state: BookingState) -> Delivered {
        let booking = DeskBooking { name: "Anna Nowak".to_owned(), state, ..booking() };
        let note = NoteAnswer { key: Uuid::nil(), noted, booking: Some(booking) };
        let answer = CheckedIn { notes: vec![note], drop_ins: 0 };
        Delivered { answer, by_code: vec![Uuid::nil()], ..delivered(&[]) }
    }

    #[test]
    fn whoever_was_noted_as_absent_later_is_not_said_to_be_here() {
        let said = |noted, state| accepted(Lang::En, &[answered(noted, state)]);
        let here = said(Noted::Done, BookingState::Attended);
        assert!(here.as_ref().is_some_and(|words| words.contains("Anna Nowak")), "{here:?}");
        assert_eq!(said(Noted::Outdated, BookingState::Attended), here, "a later mark says the same");
        assert_eq!(said(Noted::Outdated, BookingState::Absent), None);
        assert_eq!(said(Noted::Outdated, BookingState::Confirmed), None);
    }
}
