//! Numbers as people write them, and what is taken as an answer around them.

use shared::course::question::NumericRange;
use shared::lang::Lang;

/// A number that was typed, with a decimal comma or point.
pub(super) fn read(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".").replace('\u{2212}', "-");
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    plain.then(|| text.parse().ok()).flatten().filter(|number: &f64| number.is_finite())
}

/// A number as people write it: without the crumbs that reckoning leaves.
fn write(lang: Lang, number: f64) -> String {
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

/// The two numbers of a range, empty if it holds none.
pub(super) fn pair(lang: Lang, way: Way, min: f64, max: f64) -> [String; 2] {
    let numbers = match way {
        _ if min > max => return Default::default(),
        Way::About => [min.midpoint(max), (max - min) / 2.0],
        Way::FromTo => [min, max],
    };
    numbers.map(|number| write(lang, number))
}

/// The shorter way to write a range, and its two numbers.
pub(super) fn written(lang: Lang, min: f64, max: f64) -> (Way, [String; 2]) {
    let [about, from_to] = [Way::About, Way::FromTo].map(|way| pair(lang, way, min, max));
    let length = |pair: &[String; 2]| pair.iter().map(String::len).sum::<usize>();
    if length(&about) <= length(&from_to) { (Way::About, about) } else { (Way::FromTo, from_to) }
}

/// A range as it is read: `42`, `42 ± 2` or `12 – 19`.
pub fn in_short(lang: Lang, range: &NumericRange) -> String {
    match written(lang, range.min, range.max) {
        (Way::About, [number, off]) if off == "0" || off.is_empty() => number,
        (Way::About, [number, off]) => format!("{number} ± {off}"),
        (Way::FromTo, [min, max]) => format!("{min} – {max}"),
    }
}

/// The range of what was typed, with no number in it as long as none is typed; none if what was typed is none.
pub(super) fn range(way: Way, typed: &[String; 2]) -> Option<(f64, f64)> {
    let [first, second] = typed.each_ref().map(|text| text.trim());
    match way {
        Way::About if first.is_empty() => Some(NumericRange::NO_NUMBER),
        Way::FromTo if first.is_empty() && second.is_empty() => Some(NumericRange::NO_NUMBER),
        Way::About => {
            let off = if second.is_empty() { 0.0 } else { read(second)? };
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

    fn texts(first: &str, second: &str) -> [String; 2] {
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
        assert_eq!(written(Lang::De, 42.0, 42.0), (Way::About, texts("42", "0")));
        assert_eq!(written(Lang::De, 40.0, 44.0), (Way::About, texts("42", "2")));
        assert_eq!(written(Lang::De, 41.9, 42.1), (Way::About, texts("42", "0,1")));
        assert_eq!(written(Lang::De, 12.0, 19.0), (Way::FromTo, texts("12", "19")));
    }

    #[test]
    fn a_range_is_read_in_short() {
        let short = |min, max| in_short(Lang::De, &NumericRange { min, max, weight: 100, feedback: None });
        assert_eq!([short(3.5, 3.5), short(40.0, 44.0), short(12.0, 19.0)], ["3,5", "42 ± 2", "12 – 19"]);
        assert_eq!(short(NumericRange::NO_NUMBER.0, NumericRange::NO_NUMBER.1), "");
    }

    #[test]
    fn no_number_is_an_empty_field_and_none_but_that() {
        let (min, max) = NumericRange::NO_NUMBER;
        assert_eq!(written(Lang::De, min, max), (Way::About, texts("", "")));
        for way in [Way::About, Way::FromTo] {
            assert_eq!(pair(Lang::De, way, min, max), texts("", ""));
            assert_eq!(range(way, &texts(" ", "")), Some((min, max)));
            assert_eq!(pair(Lang::De, way, 0.0, 0.0), texts("0", "0"));
        }
        // How far off it may be can be written first.
        assert_eq!(range(Way::About, &texts("", "2")), Some((min, max)));
    }

    #[test]
    fn what_was_typed_is_a_range() {
        assert_eq!(range(Way::About, &texts("42", "2")), Some((40.0, 44.0)));
        assert_eq!(range(Way::About, &texts("42", "")), Some((42.0, 42.0)));
        assert_eq!(range(Way::About, &texts("42", "-1")), None);
        assert_eq!(range(Way::FromTo, &texts("1", "2,5")), Some((1.0, 2.5)));
        assert_eq!(range(Way::FromTo, &texts("2", "1")), None);
        assert_eq!(range(Way::FromTo, &texts("2", "")), None);
        assert!(alike(41.9, 42.0 - 0.1) && !alike(41.9, 41.90001));
    }
}
