//! Whether those who do well elsewhere do well at a question: the upper and the lower half of them compared.
//!
//! The classical index of discrimination (which part of the upper half is right, less which part of the lower) rather than
//! a correlation: it needs four counts alone, and can be reckoned from what may be told of them. From a correlation's two
//! digits, the few who were right at some question could be reckoned.

use shared::api::studio::figures::{Discrimination, ends, more_than};

/// From here on a question tells well who has understood.
const MUCH: f64 = 0.3;
/// Below it tells little.
const LITTLE: f64 = 0.2;

/// How many were right and wrong in each half.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Halves {
    upper_right: u32,
    upper_wrong: u32,
    lower_right: u32,
    lower_wrong: u32,
}

impl Halves {
    /// Of people of whom each was right here or not, and has a mean score elsewhere. Those above the mean of all are the
    /// upper half.
    pub fn of(people: &[(bool, f64)]) -> Halves {
        let mean = people.iter().map(|(_, elsewhere)| elsewhere).sum::<f64>() / people.len().max(1) as f64;
        let mut halves = Halves::default();
        for (right, elsewhere) in people {
            // What numbers lose in being added up makes nobody better than others.
            *match (*elsewhere > mean + 1e-6, right) {
                (true, true) => &mut halves.upper_right,
                (true, false) => &mut halves.upper_wrong,
                (false, true) => &mut halves.lower_right,
                (false, false) => &mut halves.lower_wrong,
            } += 1;
        }
        halves
    }

    /// What holds for all counts of which the same is told as of these; none if that differs.
    pub fn discrimination(&self) -> Option<Discrimination> {
        let (upper_least, upper_most) = share(self.upper_right, self.upper_wrong);
        let (lower_least, lower_most) = share(self.lower_right, self.lower_wrong);
        let (least, most) = (upper_least - lower_most, upper_most - lower_least);
        if most < 0.0 {
            Some(Discrimination::Misleads)
        } else if least >= MUCH {
            Some(Discrimination::Much)
        } else if least > -LITTLE && most < LITTLE {
            Some(Discrimination::Little)
        } else {
            None
        }
    }
}

/// Which part is right, at least and at most.
fn share(right: u32, wrong: u32) -> (f64, f64) {
    let (right, wrong) = (ends(more_than(right)), ends(more_than(wrong)));
    let part = |right: u32, wrong: u32| f64::from(right) / f64::from(right + wrong);
    (part(right.0, wrong.1), part(right.1, wrong.0))
}
