//! What the server says of what was noted, in sentences.

use shared::api::workshop::desk::{DeskBooking, Noted};
use shared::lang::Lang;

use crate::components::workshop::persons;
use crate::state::door::delivery::{Delivered, Refused};
use crate::studio::desk::people::named;
use crate::studio::desk::waiting::reason;
use crate::t;

/// Somebody with their party.
pub(super) fn who(lang: Lang, booking: &DeskBooking) -> String {
    format!("{}, {}", named(lang, booking), persons(lang, booking.party))
}

/// A note that was refused while the person still stands there: of them it is said at once.
pub(super) fn fresh(all: &[Delivered], now: i64) -> Option<&Refused> {
    /// In milliseconds: later the person has gone in, and the note belongs on the list.
    const MOMENT: i64 = 5_000;
    let mut refused = all.iter().flat_map(|one| &one.refused);
    let only = refused.next().filter(|one| now - one.at < MOMENT);
    only.filter(|_| refused.next().is_none())
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

/// Who has come with a code that was not on the list, and who was there already.
pub(super) fn accepted(lang: Lang, all: &[Delivered]) -> Option<String> {
    let names = |which: fn(Noted) -> bool| -> Option<String> {
        let of_one = |one: &Delivered| -> Vec<String> {
            let come =
                one.answer.notes.iter().filter(|note| one.by_code.contains(&note.key) && which(note.noted));
            come.filter_map(|note| note.booking.as_ref()).map(|it| who(lang, it)).collect()
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
    use shared::api::workshop::desk::{CheckedIn, Mark};
    use uuid::Uuid;

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
    fn only_one_refusal_of_this_moment_is_said_instead_of_listed() {
        assert!(fresh(&[delivered(&[]), delivered(&[9_000])], 10_000).is_some());
        assert!(fresh(&[delivered(&[1_000])], 10_000).is_none(), "noted without a connection");
        assert!(fresh(&[delivered(&[9_000]), delivered(&[9_500])], 10_000).is_none());
        assert!(fresh(&[], 10_000).is_none());
    }
}
