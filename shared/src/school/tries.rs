//! Wrong pictures: slowed down, then locked until a teacher unlocks.
//!
//! There are 1,320 ways to tap three different of twelve pictures. With [`MOST`] tries a stranger who found a card gets in with a
//! probability of less than 0.5 %, and then a teacher has to unlock. Right pictures do not forgive at once: where a pupil gets in
//! again and again, a stranger who guesses in between (at an open door a name is enough) still has no more than [`MOST`] tries
//! until there was none wrong for [`FORGIVEN_AFTER`], at most twelve a day.

/// So many wrong tries lock a pupil's card and name.
pub const MOST: u32 = 6;
/// Right pictures forgive wrong ones that are older than this, in milliseconds: those of the day before.
pub const FORGIVEN_AFTER: i64 = 12 * 3_600_000;

/// What wrong tries have led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Another try is welcome.
    Free,
    /// Another try is welcome after so many milliseconds.
    Wait(i64),
    /// Only a teacher helps.
    Locked,
}

/// How it stands after so many wrong tries, the last of which was at `last_at` (milliseconds since 1970).
pub fn standing(wrong: u32, last_at: i64, now: i64) -> Standing {
    if wrong >= MOST {
        return Standing::Locked;
    }
    // Two slips cost nothing; then 5, 10 and 20 seconds.
    let pause = match wrong {
        0..=2 => 0,
        more => 5_000_i64 << (more - 3),
    };
    let left = last_at.saturating_add(pause).saturating_sub(now);
    if left > 0 { Standing::Wait(left.min(pause)) } else { Standing::Free }
}

/// How many wrong tries are left of so many, the last of which was at `last_at`, when the right pictures are tapped.
pub fn after_success(wrong: u32, last_at: i64, now: i64) -> u32 {
    if now.saturating_sub(last_at) >= FORGIVEN_AFTER { 0 } else { wrong }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_pictures_do_not_give_strangers_new_tries() {
        // Every minute a stranger guesses and the pupil gets in, for three days.
        let (mut wrong, mut last_at, mut guesses) = (0, 0, 0);
        for minute in 0..3 * 24 * 60 {
            let now = minute * 60_000;
            if standing(wrong, last_at, now) == Standing::Free {
                (wrong, last_at, guesses) = (wrong + 1, now, guesses + 1);
            }
            if standing(wrong, last_at, now) == Standing::Free {
                wrong = after_success(wrong, last_at, now);
            }
        }
        assert_eq!(guesses, MOST);
        assert_eq!(after_success(5, 0, FORGIVEN_AFTER), 0, "the slips of another day are forgiven");
        assert_eq!(after_success(5, i64::MAX, 0), 5, "a clock that went back forgives nothing");
    }

    #[test]
    fn slips_cost_nothing_guessing_does() {
        let at = 1_000_000;
        assert_eq!(standing(2, at, at), Standing::Free);
        assert_eq!(standing(3, at, at), Standing::Wait(5_000));
        assert_eq!(standing(3, at, at + 5_000), Standing::Free);
        assert_eq!(standing(5, at, at + 1), Standing::Wait(19_999));
        assert_eq!(standing(MOST, at, i64::MAX), Standing::Locked);
    }

    #[test]
    fn a_clock_that_went_back_keeps_nobody_out_for_long() {
        assert_eq!(standing(4, 1_000_000, 0), Standing::Wait(10_000));
    }
}
