//! Bringing what waits at an organisation's doors to the server, and keeping what it did not take.
//!
//! What was not taken has a key of its own as well, `lw.door.no.<organisation>.<session>.<key>`, and stays until somebody
//! has seen to it. It holds the code and no name: lists of names go at the sign-out, this does not.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};
use shared::api::problem::Code;
use shared::api::workshop::desk::{CheckIn, CheckedIn, Mark, NoteAnswer, Noted, Which};
use uuid::Uuid;

use super::{Door, Kept, remembered, with_notes};
use crate::api::{self, Failure};
use crate::browser::storage;
use crate::state::organisation::At;

const REFUSED: &str = "lw.door.no.";
/// So many notes travel together.
const BATCH: usize = 400;

thread_local! {
    /// Where the device keeps nothing, what was not taken is listed as long as the page lives.
    static MEMORY: RefCell<Vec<(Door, Refused)>> = const { RefCell::new(Vec::new()) };
}

/// A note that the server did not take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The note's key.
    pub key: Uuid,
    /// At which door.
    pub session: Uuid,
    /// The booking's code, as it was noted; none if only its id was known, and means nothing any more.
    pub code: Option<String>,
    /// What was noted.
    pub mark: Mark,
    /// When by the device's clock.
    pub at: i64,
    /// Why it was not taken.
    pub why: Noted,
}

/// What has become of some notes of a door.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivered {
    /// Which.
    pub door: Door,
    /// The server's answer.
    pub answer: CheckedIn,
    /// The notes of which only the code was known.
    pub by_code: Vec<Uuid>,
    /// What was not taken.
    pub refused: Vec<Refused>,
}

/// Why notes of a door stay on the device.
#[derive(Clone, Debug, PartialEq)]
pub struct Undelivered {
    /// Which.
    pub door: Door,
    /// Why.
    pub failure: Failure,
}

impl Undelivered {
    /// Whether a door's notes stay for this reason: its own trouble, or what no door gets past.
    pub fn concerns(&self, door: Door) -> bool {
        self.door == door || stops_all(&self.failure)
    }
}

/// Whether the server did not take a mark.
pub const fn is_refused(noted: Noted) -> bool {
    match noted {
        Noted::Done | Noted::Already | Noted::Outdated => false,
        Noted::TooEarly | Noted::OtherSession | Noted::Unknown | Noted::NotConfirmed => true,
    }
}

/// Whether another try may help by itself.
pub fn may_pass(failure: &Failure) -> bool {
    matches!(
        failure.code(),
        None | Some(Code::Internal | Code::Unavailable | Code::Timeout | Code::TooManyRequests)
    )
}

/// Whether no other door's notes would arrive just now either. Anything else is one door's trouble.
pub fn stops_all(failure: &Failure) -> bool {
    matches!(failure.code(), None | Some(Code::Unavailable | Code::TooManyRequests))
}

/// Sends all that waits in an organisation, in batches, the door at hand first; what the server has is forgotten here. What
/// came of each batch, and why the rest stays, if it does.
pub async fn deliver(at: &At, at_hand: Option<Uuid>) -> (Vec<Delivered>, Vec<Undelivered>) {
    let (mut all, mut stays) = (vec![], vec![]);
    for door in in_turn(with_notes(at.organisation), at_hand) {
        if let Err(failure) = deliver_at(at, door, &mut all).await {
            let ends = stops_all(&failure);
            stays.push(Undelivered { door, failure });
            if ends {
                break;
            }
        }
    }
    (all, stays)
}

/// Doors as they are sent: that of the session at hand first, where somebody stands and waits.
fn in_turn(mut doors: Vec<Door>, at_hand: Option<Uuid>) -> Vec<Door> {
    doors.sort_by_key(|door| Some(door.session) != at_hand);
    doors
}

/// What to say of several failures: what another try may help with comes first.
pub fn foremost(stays: &[Undelivered]) -> Option<&Failure> {
    let mut failures = stays.iter().map(|one| &one.failure);
    failures.clone().find(|failure| may_pass(failure)).or_else(|| failures.next())
}

async fn deliver_at(at: &At, door: Door, told: &mut Vec<Delivered>) -> Result<(), Failure> {
    let path = at.get(&format!("sessions/{}/check-in", door.session));
    loop {
        let mut batch = door.waiting();
        batch.truncate(BATCH);
        if batch.is_empty() {
            return Ok(());
        }
        let mut all = CheckIn { notes: vec![], ticks: vec![] };
        for kept in &batch {
            match kept.clone() {
                Kept::Note(note) => all.notes.push(note),
                Kept::Tick(tick) => all.ticks.push(tick),
            }
        }
        let answer: CheckedIn = api::request("POST", &path, Some(&all)).await?;
        let known = |id: Uuid| {
            let list = remembered(door.session)?;
            list.participants.iter().chain(&list.queue).find(|one| one.id == id).map(|one| one.code.clone())
        };
        let refused = refused_of(door.session, &batch, &answer.notes, known);
        for one in &refused {
            record(door, one);
        }
        door.forget(&batch);
        told.push(Delivered { door, answer, by_code: by_code(&batch), refused });
    }
}

/// The notes of which only the code is known.
fn by_code(batch: &[Kept]) -> Vec<Uuid> {
    let key = |kept: &Kept| match kept {
        Kept::Note(note) if matches!(note.which, Which::Code(_)) => Some(note.key),
        _ => None,
    };
    batch.iter().filter_map(key).collect()
}

/// What of a batch was not taken. `known` is the code of a booking whose id alone was noted, if the server does not say it.
fn refused_of(
    session: Uuid,
    batch: &[Kept],
    answers: &[NoteAnswer],
    known: impl Fn(Uuid) -> Option<String>,
) -> Vec<Refused> {
    let refused = |kept: &Kept| {
        let Kept::Note(note) = kept else { return None };
        let answer = answers.iter().find(|answer| answer.key == note.key && is_refused(answer.noted))?;
        let code = match &note.which {
            Which::Code(typed) => Some(grouped(typed)),
            Which::Booking(id) => answer.booking.as_ref().map(|it| it.code.clone()).or_else(|| known(*id)),
        };
        Some(Refused { key: note.key, session, code, mark: note.mark, at: note.at, why: answer.noted })
    };
    batch.iter().filter_map(refused).collect()
}

/// A code as people read it: in groups of four.
pub fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

fn key_of(door: Door, key: Uuid) -> String {
    format!("{REFUSED}{}.{}.{key}", door.organisation, door.session)
}

/// Keeps what was not taken until somebody has seen to it.
fn record(door: Door, one: &Refused) {
    if !storage::write(&key_of(door, one.key), one) {
        MEMORY.with_borrow_mut(|all| all.push((door, one.clone())));
    }
}

/// What was not taken in an organisation and nobody has seen to yet, oldest first.
pub fn refused(organisation: Uuid) -> Vec<Refused> {
    let keys = storage::keys(&format!("{REFUSED}{organisation}."));
    let mut all: Vec<Refused> = keys.iter().filter_map(|key| storage::read(key)).collect();
    all.extend(in_memory(organisation));
    all.sort_by_key(|one| (one.at, one.key));
    all
}

fn in_memory(organisation: Uuid) -> Vec<Refused> {
    let of = |all: &Vec<(Door, Refused)>| -> Vec<Refused> {
        all.iter().filter(|(door, _)| door.organisation == organisation).map(|(_, one)| one.clone()).collect()
    };
    MEMORY.with_borrow(of)
}

/// Somebody has seen to it.
pub fn dismiss(organisation: Uuid, one: &Refused) {
    let door = Door { organisation, session: one.session };
    storage::remove(&key_of(door, one.key));
    MEMORY.with_borrow_mut(|all| all.retain(|(of, it)| *of != door || it.key != one.key));
}

#[cfg(test)]
mod tests {
    use shared::api::workshop::desk::{NoteAtDoor, Tick};

    use super::*;

    fn note(key: u128, which: Which) -> Kept {
        Kept::Note(NoteAtDoor { key: Uuid::from_u128(key), which, mark: Mark::Attended, at: 1_000 })
    }

    #[test]
    fn each_note_that_was_not_taken_is_kept_with_its_code_and_time() {
        let session = Uuid::from_u128(9);
        let batch = [
            note(1, Which::Code("ZZZZZZZZZZZZZZZZZZZZ".to_owned())),
            note(2, Which::Code("AB12CD34EF56GH78JK90".to_owned())),
            Kept::Tick(Tick { key: Uuid::from_u128(3), count: 1 }),
            note(4, Which::Booking(Uuid::from_u128(40))),
            note(5, Which::Booking(Uuid::from_u128(50))),
        ];
        let answer = |key: u128, noted| NoteAnswer { key: Uuid::from_u128(key), noted, booking: None };
        let answers = [
            answer(1, Noted::Unknown),
            answer(2, Noted::OtherSession),
            answer(4, Noted::TooEarly),
            answer(5, Noted::Done),
        ];
        let known = |id: Uuid| (id == Uuid::from_u128(40)).then(|| "KNOW-N".to_owned());
        let refused = refused_of(session, &batch, &answers, known);
        let told: Vec<_> = refused.iter().map(|one| (one.code.as_deref(), one.at, one.why)).collect();
        assert_eq!(
            told,
            [
                (Some("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"), 1_000, Noted::Unknown),
                (Some("AB12-CD34-EF56-GH78-JK90"), 1_000, Noted::OtherSession),
                (Some("KNOW-N"), 1_000, Noted::TooEarly),
            ]
        );
        assert_eq!(by_code(&batch), [Uuid::from_u128(1), Uuid::from_u128(2)]);
    }

    fn door(session: u128) -> Door {
        Door { organisation: Uuid::from_u128(7), session: Uuid::from_u128(session) }
    }

    #[test]
    fn one_doors_trouble_is_not_the_others() {
        let (mine, other) = (door(1), door(2));
        for code in [Code::Internal, Code::Timeout, Code::NotFound] {
            let stays = Undelivered { door: other, failure: Failure::of(code) };
            assert!(stays.concerns(other) && !stays.concerns(mine), "{code:?}");
        }
        for failure in [Failure::Offline, Failure::of(Code::Unavailable), Failure::of(Code::TooManyRequests)]
        {
            assert!(Undelivered { door: other, failure: failure.clone() }.concerns(mine), "{failure:?}");
        }
    }

    #[test]
    fn the_door_at_hand_is_sent_first() {
        let at_hand = Some(door(2).session);
        assert_eq!(in_turn(vec![door(1), door(2), door(3)], at_hand), [door(2), door(1), door(3)]);
        assert_eq!(in_turn(vec![door(1), door(2)], None), [door(1), door(2)]);
    }

    #[test]
    fn of_several_failures_the_one_that_may_pass_is_said() {
        let stays = |session, code| Undelivered { door: door(session), failure: Failure::of(code) };
        let all = [stays(1, Code::NotFound), stays(2, Code::Internal)];
        assert_eq!(foremost(&all), Some(&Failure::of(Code::Internal)));
        assert_eq!(foremost(&all[..1]), Some(&Failure::of(Code::NotFound)));
        assert_eq!(foremost(&[]), None);
    }

    #[test]
    fn a_try_that_cannot_help_is_not_made_again_by_itself() {
        assert!(may_pass(&Failure::Offline) && may_pass(&Failure::of(Code::Unavailable)));
        assert!(!may_pass(&Failure::of(Code::NotFound)) && !may_pass(&Failure::of(Code::SignedOut)));
    }
}
