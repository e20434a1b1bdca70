//! Numbers as people write them, and what is taken as an answer around them.

use shared::lang::Lang;

/// A number that was typed, with a decimal comma or point.
pub(super) fn read(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".").replace('\u{2212}', "-");
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    plain.then(|| text.parse().ok()).flatten().filter(|number: &f64| number.is_finite())
}

/// A number as people write it: without the crumbs that reckoning leaves.
pub(super) fn write(lang: Lang, number: f64) -> String {
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let text = if text == "-0" { "0" } else { text };
    match lang {
        Lang::De | Lang::DeLeicht => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}

/// How a range of numbers is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// A number, and how far off an answer may be.
    About,
    /// The smallest and the largest number.
    FromTo,
}

/// The shorter way to write a range, and its two numbers.
pub(super) fn written(lang: Lang, min: f64, max: f64) -> (Way, [String; 2]) {
    let about = [write(lang, min.midpoint(max)), write(lang, (max - min) / 2.0)];
    let from_to = [write(lang, min), write(lang, max)];
    let length = |pair: &[String; 2]| pair.iter().map(String::len).sum::<usize>();
    if length(&about) <= length(&from_to) { (Way::About, about) } else { (Way::FromTo, from_to) }
}

/// The range of what was typed; none if that is none.
pub(super) fn range(way: Way, typed: &[String; 2]) -> Option<(f64, f64)> {
    let [first, second] = typed;
    match way {
        Way::About => {
            let off = if second.trim().is_empty() { 0.0 } else { read(second)? };
            let value = read(first)?;
            (off >= 0.0).then_some((value - off, value + off))
        }
        Way::FromTo => {
            let (min, max) = (read(first)?, read(second)?);
            (min <= max).then_some((min, max))
        }
    }
}

/// Whether two numbers are the same, but for what reckoning leaves.
pub(super) fn alike(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-7 * one.abs().max(other.abs()).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(first: &str, second: &str) -> [String; 2] {
        [first.to_owned(), second.to_owned()]
    }

    #[test]
    fn numbers_are_written_as_people_do() {
        assert_eq!(write(Lang::De, 3.5), "3,5");
        assert_eq!(write(Lang::En, 3.5), "3.5");
        assert_eq!(write(Lang::De, 1000.0), "1000");
        assert_eq!(write(Lang::De, -0.0), "0");
        assert_eq!(write(Lang::De, 0.1 + 0.2), "0,3");
        assert_eq!((read(" 3,5 "), read("3.5"), read("\u{2212}2")), (Some(3.5), Some(3.5), Some(-2.0)));
        assert_eq!((read(""), read("drei"), read("1e9"), read("inf")), (None, None, None, None));
    }

    #[test]
    fn the_shorter_way_is_taken() {
        assert_eq!(written(Lang::De, 42.0, 42.0), (Way::About, pair("42", "0")));
        assert_eq!(written(Lang::De, 40.0, 44.0), (Way::About, pair("42", "2")));
        assert_eq!(written(Lang::De, 41.9, 42.1), (Way::About, pair("42", "0,1")));
        assert_eq!(written(Lang::De, 12.0, 19.0), (Way::FromTo, pair("12", "19")));
    }

    #[test]
    fn what_was_typed_is_a_range() {
        assert_eq!(range(Way::About, &pair("42", "2")), Some((40.0, 44.0)));
        assert_eq!(range(Way::About, &pair("42", "")), Some((42.0, 42.0)));
        assert_eq!(range(Way::About, &pair("42", "-1")), None);
        assert_eq!(range(Way::FromTo, &pair("1", "2,5")), Some((1.0, 2.5)));
        assert_eq!(range(Way::FromTo, &pair("2", "1")), None);
        assert_eq!(range(Way::FromTo, &pair("2", "")), None);
        assert!(alike(41.9, 42.0 - 0.1) && !alike(41.9, 41.90001));
    }
}
