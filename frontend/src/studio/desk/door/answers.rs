//! What the server says of what was noted, in sentences.

use shared::api::workshop::desk::{CheckedIn, NoteAtDoor, Noted, Which};
use shared::lang::Lang;
use uuid::Uuid;

use crate::components::workshop::persons;
use crate::state::door::Kept;
use crate::studio::desk::people::named;
use crate::t;

/// What the server did not take.
pub(super) fn refused(lang: Lang, answer: &CheckedIn) -> Option<String> {
    answer.notes.iter().find_map(|note| {
        Some(match note.noted {
            Noted::Done | Noted::Already | Noted::Outdated => return None,
            Noted::OtherSession => t!(lang, "door-other-session"),
            Noted::TooEarly => t!(lang, "problem-session-ahead"),
            Noted::Unknown => t!(lang, "door-unknown"),
            Noted::NotConfirmed => {
                let name = note.booking.as_ref().map(|b| named(lang, b)).unwrap_or_default();
                t!(lang, "door-no-seat", name = name)
            }
        })
    })
}

/// The notes of which only the code was known.
pub(super) fn by_code_alone(kept: &[Kept]) -> Vec<Uuid> {
    let key = |kept: &Kept| match kept {
        Kept::Note(NoteAtDoor { key, which: Which::Code(_), .. }) => Some(*key),
        _ => None,
    };
    kept.iter().filter_map(key).collect()
}

/// Who has come with a code that was not on the list.
pub(super) fn accepted(lang: Lang, answer: &CheckedIn, codes: &[Uuid]) -> Option<String> {
    let come = answer.notes.iter().filter(|note| {
        codes.contains(&note.key) && matches!(note.noted, Noted::Done | Noted::Already | Noted::Outdated)
    });
    let names: Vec<String> = come
        .filter_map(|note| note.booking.as_ref())
        .map(|b| format!("{}, {}", named(lang, b), persons(lang, b.party)))
        .collect();
    (!names.is_empty()).then(|| t!(lang, "door-here", name = names.join("; ")))
}
