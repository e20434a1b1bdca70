//! Trying again what had no connection: after a while, and each time after twice as long.

use std::cell::Cell;

/// The longest pause, in milliseconds.
const LONGEST: i32 = 60_000;

/// How often something failed in a row, and whether another try is due already.
#[derive(Debug)]
pub struct Retry {
    first: i32,
    failures: Cell<u32>,
    due: Cell<bool>,
}

impl Retry {
    /// The first pause, in milliseconds.
    pub const fn new(first: i32) -> Retry {
        Retry { first, failures: Cell::new(0), due: Cell::new(false) }
    }

    /// It failed: in how many milliseconds to try again. None if a try is due anyway.
    pub fn next(&self) -> Option<i32> {
        if self.due.replace(true) {
            return None;
        }
        let failures = self.failures.get();
        self.failures.set((failures + 1).min(5));
        Some((self.first << failures).min(LONGEST))
    }

    /// The try that was due begins.
    pub fn begun(&self) {
        self.due.set(false);
    }

    /// It went well: the next failure is the first.
    pub fn rest(&self) {
        self.failures.set(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_a_minute_and_begin_anew_after_success() {
        let retry = Retry::new(5_000);
        let pauses = |n| -> Vec<i32> {
            let one = |_| {
                let pause = retry.next();
                retry.begun();
                pause
            };
            (0..n).filter_map(one).collect()
        };
        assert_eq!(pauses(6), [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
        retry.rest();
        assert_eq!(pauses(2), [5_000, 10_000]);
    }

    #[test]
    fn two_failures_at_once_are_followed_by_one_try() {
        let retry = Retry::new(2_000);
        assert_eq!((retry.next(), retry.next()), (Some(2_000), None));
        retry.begun();
        assert_eq!(retry.next(), Some(4_000));
    }
}
