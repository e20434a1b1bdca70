//! How a pupil stands in a lesson, and who needs the teacher now.

use serde::{Deserialize, Serialize};

/// As many wrong tries at one question are "often": the third that misses is no slip any more.
pub const OFTEN: u32 = 3;
/// So long without an answer in a lesson under way is "long", in milliseconds.
pub const LONG: i64 = 8 * 60_000;
/// After so long without anything nobody sits before the lesson any more, in milliseconds.
pub const AWAY: i64 = 50 * 60_000;

/// How a pupil stands in a lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CellState {
    /// Never opened.
    #[default]
    NotBegun,
    /// Begun.
    Working,
    /// Begun, and it does not go on: tried often, or long without an answer.
    Stuck,
    /// Finished. Once done, it stays done.
    Done,
}

impl CellState {
    /// All of them.
    pub const ALL: [CellState; 4] =
        [CellState::NotBegun, CellState::Working, CellState::Stuck, CellState::Done];

    /// The word in texts and files.
    pub const fn code(self) -> &'static str {
        match self {
            CellState::NotBegun => "not-begun",
            CellState::Working => "working",
            CellState::Stuck => "stuck",
            CellState::Done => "done",
        }
    }
}

/// Why somebody needs the teacher. The order is that of urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Too many wrong pictures: they cannot get in.
    Locked,
    /// Wrong pictures again and again: they are slowed down, and not in yet.
    WrongPictures,
    /// A question was tried often, and is not right yet.
    TriedOften,
    /// Nothing was answered for long in a lesson under way.
    NoProgress,
}

impl Reason {
    /// The word in texts.
    pub const fn code(self) -> &'static str {
        match self {
            Reason::Locked => "locked",
            Reason::WrongPictures => "wrong-pictures",
            Reason::TriedOften => "tried-often",
            Reason::NoProgress => "no-progress",
        }
    }
}

/// What is known of a pupil in a lesson that they have begun. Times are milliseconds since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    /// When something happened in it last.
    pub last_at: i64,
    /// Whether it was finished.
    pub finished: bool,
    /// The most tries at a question that is not right yet; 0 if all that were tried are right.
    pub tries: u32,
}

/// How a pupil stands in a lesson, and why they need help there, if they do.
///
/// Whoever is away is not stuck: of a lesson that was left yesterday nobody is told that it does not go on.
pub fn standing(begun: Option<Begun>, now: i64) -> (CellState, Option<Reason>) {
    let Some(begun) = begun else { return (CellState::NotBegun, None) };
    let quiet = now.saturating_sub(begun.last_at);
    if begun.finished {
        (CellState::Done, None)
    } else if quiet >= AWAY {
        (CellState::Working, None)
    } else if begun.tries >= OFTEN {
        (CellState::Stuck, Some(Reason::TriedOften))
    } else if quiet >= LONG {
        (CellState::Stuck, Some(Reason::NoProgress))
    } else {
        (CellState::Working, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: i64 = 1_800_000_000_000;

    fn begun(minutes_ago: i64, tries: u32) -> Option<Begun> {
        Some(Begun { last_at: NOW - minutes_ago * 60_000, finished: false, tries })
    }

    #[test]
    fn who_works_is_left_alone() {
        assert_eq!(standing(None, NOW), (CellState::NotBegun, None));
        assert_eq!(standing(begun(0, 0), NOW), (CellState::Working, None));
        assert_eq!(standing(begun(7, 2), NOW), (CellState::Working, None));
    }

    #[test]
    fn who_tries_often_or_stands_still_is_stuck() {
        assert_eq!(standing(begun(1, 3), NOW), (CellState::Stuck, Some(Reason::TriedOften)));
        assert_eq!(standing(begun(8, 0), NOW), (CellState::Stuck, Some(Reason::NoProgress)));
        assert_eq!(standing(begun(8, 5), NOW), (CellState::Stuck, Some(Reason::TriedOften)));
    }

    #[test]
    fn who_went_home_is_not_stuck() {
        assert_eq!(standing(begun(50, 9), NOW), (CellState::Working, None));
    }

    proptest! {
        #[test]
        fn what_is_done_is_done_whatever_else(last_at in any::<i64>(), tries in any::<u32>(), now in any::<i64>()) {
            let (state, reason) = standing(Some(Begun { last_at, finished: true, tries }), now);
            prop_assert_eq!((state, reason), (CellState::Done, None));
        }

        #[test]
        fn there_is_a_reason_whenever_somebody_is_stuck(last_at in any::<i64>(), tries in any::<u32>(), now in any::<i64>()) {
            let (state, reason) = standing(Some(Begun { last_at, finished: false, tries }), now);
            prop_assert_eq!(state == CellState::Stuck, reason.is_some());
        }
    }
}
