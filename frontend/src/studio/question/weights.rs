//! What answers are worth, so that nobody has to reckon in percent.

use shared::course::question::Choice;

/// What ticks are worth if each that belongs counts the same: together 100, and one wrong tick takes all of it.
pub(super) fn of_ticks(belongs: &[bool]) -> Vec<i16> {
    let most = i16::try_from(belongs.iter().filter(|belongs| **belongs).count()).unwrap_or(i16::MAX);
    let (share, mut rest) = if most > 0 { (100 / most, 100 % most) } else { (0, 0) };
    let mut weight = |belongs: &bool| match belongs {
        false => -100,
        true if rest > 0 => {
            rest -= 1;
            share + 1
        }
        true => share,
    };
    belongs.iter().map(&mut weight).collect()
}

/// Which of the choices belong to the answer.
pub(super) fn ticks(choices: &[Choice]) -> Vec<bool> {
    choices.iter().map(|choice| choice.weight > 0).collect()
}

/// Whether the choices are worth what their ticks say, so that nobody set it themselves.
pub(super) fn follow_ticks(choices: &[Choice]) -> bool {
    choices.iter().map(|choice| choice.weight).eq(of_ticks(&ticks(choices)))
}

/// Gives the choices what their ticks say.
pub(super) fn reckon(choices: &mut [Choice]) {
    let weights = of_ticks(&ticks(choices));
    for (choice, weight) in choices.iter_mut().zip(weights) {
        choice.weight = weight;
    }
}

/// The right one of several choices: the first that is worth most. There is always one, since a question without a right
/// answer would be read as one of another kind.
pub(super) fn right_one(choices: &[Choice]) -> Option<usize> {
    let most = choices.iter().map(|choice| choice.weight).max()?;
    choices.iter().position(|choice| choice.weight == most)
}

/// Makes one of the choices the right one. Others keep a part of the points, but not all.
pub(super) fn make_right(choices: &mut [Choice], right: usize) {
    for (place, choice) in choices.iter_mut().enumerate() {
        if place == right {
            choice.weight = 100;
        } else if choice.weight >= 100 {
            choice.weight = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(weights: &[i16]) -> Vec<Choice> {
        weights.iter().map(|weight| Choice { text: String::new(), weight: *weight, feedback: None }).collect()
    }

    #[test]
    fn what_belongs_adds_up_to_a_hundred() {
        assert_eq!(of_ticks(&[true, false, true, true]), [34, -100, 33, 33]);
        assert_eq!(of_ticks(&[true]), [100]);
        assert_eq!(of_ticks(&[false, false]), [-100, -100]);
        assert!(of_ticks(&[]).is_empty());
        for many in 1..=40 {
            assert_eq!(of_ticks(&vec![true; many]).iter().map(|w| i32::from(*w)).sum::<i32>(), 100, "{many}");
        }
    }

    #[test]
    fn whoever_set_points_is_recognised() {
        assert!(follow_ticks(&choices(&[50, 50, -100])));
        assert!(follow_ticks(&choices(&[34, 33, 33])));
        assert!(!follow_ticks(&choices(&[60, 40, -100])));
        assert!(!follow_ticks(&choices(&[50, 50, -50])));
        let mut own = choices(&[60, 40, -50, 0]);
        reckon(&mut own);
        assert_eq!(own, choices(&[50, 50, -100, -100]));
    }

    #[test]
    fn one_of_several_is_right() {
        let mut several = choices(&[0, 100, 50]);
        assert_eq!(right_one(&several), Some(1));
        make_right(&mut several, 0);
        assert_eq!(several, choices(&[100, 0, 50]));
        assert_eq!(right_one(&choices(&[0, 0])), Some(0));
        assert_eq!(right_one(&[]), None);
    }
}
