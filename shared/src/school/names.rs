//! Names of pupils: in what order they stand, and how they are typed at the door of a class, by children, on tablets, in
//! a hurry.

use crate::letters::base_letter;

/// One way of writing for names that sound alike: lower case, without accents and marks, umlauts as their base letters
/// ("Müller", "Mueller" and "muller" are the same).
pub fn plain(name: &str) -> String {
    // "Mueller" is written like "Muller" here; so is "Manuela", which does no harm: both sides are.
    unmarked(name).replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

/// Lower case, without accents and marks; what is neither letter nor digit is one space.
fn unmarked(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match base_letter(c) {
            Some(base) => text.push_str(base),
            // The dot that `İ` leaves behind when it becomes small, and other marks.
            None if matches!(c, '\u{300}'..='\u{36f}') => {}
            None if c.is_alphanumeric() => text.push(c),
            None => text.push(' '),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name that a child is called by.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// Which of the names somebody means: the one that fits exactly, else the only one whose first name, or whose whole name
/// but for a slip of the keyboard, fits. None if nobody or several are meant.
pub fn meant(typed: &str, names: &[String]) -> Option<usize> {
    let typed = plain(typed);
    if typed.is_empty() {
        return None;
    }
    let plain_names: Vec<String> = names.iter().map(|name| plain(name)).collect();
    let only = |fits: &dyn Fn(&str) -> bool| -> Option<Option<usize>> {
        let mut found = plain_names.iter().enumerate().filter(|(_, name)| fits(name)).map(|(place, _)| place);
        let first = found.next()?;
        Some(if found.next().is_none() { Some(first) } else { None })
    };
    let begins = |name: &str, by: &str| name.strip_prefix(by).is_some_and(|rest| rest.starts_with(' '));
    let tests: [&dyn Fn(&str) -> bool; 4] = [
        &|name| name == typed,
        &|name| begins(name, &typed),
        &|name| slips(name, &typed) <= allowed(&typed),
        &|name| name.split(' ').next().is_some_and(|first| slips(first, &typed) <= allowed(&typed)),
    ];
    tests.iter().find_map(|fits| only(fits)).flatten()
}

/// First names and family name. Only the whole name is kept: its last word is taken for the family name, with what
/// teachers add behind it ("Mia Lang (groß)"). Who has one word alone has no family name.
pub fn parts(name: &str) -> (&str, &str) {
    let name = name.trim();
    let mut spaces = name.char_indices().rev().filter(|(_, c)| c.is_whitespace());
    let family = spaces.find_map(|(at, space)| {
        let word = &name[at + space.len_utf8()..];
        word.starts_with(char::is_alphabetic).then_some((&name[..at], word))
    });
    family.map_or((name, ""), |(given, family)| (given.trim_end(), family))
}

/// For putting names in order as registers do: by family name, then by first names, without the difference of accents
/// (DIN 5007-1: "ü" like "u", and "ue" as the two letters that it is).
pub fn by_family(name: &str) -> (String, String) {
    match parts(name) {
        (only, "") => (unmarked(only), String::new()),
        (given, family) => (unmarked(family), unmarked(given)),
    }
}

/// Slips that a word of this length may have: none in three letters, one in eight, else two.
fn allowed(typed: &str) -> usize {
    match typed.chars().count() {
        0..=3 => 0,
        4..=8 => 1,
        _ => 2,
    }
}

/// Letters to put in, take out, change, or swap with their neighbour (optimal string alignment distance).
fn slips(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 2 {
        return usize::MAX;
    }
    let mut before: Vec<usize> = vec![];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn class() -> Vec<String> {
        [
            "Mia Yıldız",
            "Mia Schröder",
            "Jonas Müller",
            "Ömer Şahin",
            "Олена Коваль",
            "Al Ba",
            "Lea Lang",
            "Leo Lang",
        ]
        .map(str::to_owned)
        .into()
    }

    #[test]
    fn children_are_understood() {
        for (typed, place) in [
            ("Mia Yıldız", 0),
            ("mia yildiz", 0),
            ("MIA  SCHROEDER", 1),
            ("mia schröedr", 1),
            ("Jonas", 2),
            ("jonsa", 2),
            ("omer", 3),
            ("олена", 4),
            ("al", 5),
            ("lea", 6),
        ] {
            assert_eq!(meant(typed, &class()), Some(place), "{typed}");
        }
    }

    #[test]
    fn marks_need_not_be_typed_in_any_part_of_a_name() {
        let names = ["Thị Mai Nguyễn".to_owned(), "Đức Phạm".to_owned(), "Mia Lang".to_owned()];
        for (typed, place) in
            [("Thi Mai", 0), ("thi mai nguyen", 0), ("Thị Mai Nguyen", 0), ("duc pham", 1), ("duc", 1)]
        {
            assert_eq!(meant(typed, &names), Some(place), "{typed}");
        }
        // The same letters, with marks that are characters of their own.
        assert_eq!(plain("Thi\u{323} Mai Nguye\u{302}\u{303}n"), "thi mai nguyen");
        assert_eq!(plain("Hồ Thị Ỷ Ộ Ỗ Ậ Ẵ Ệ Ị Ự"), "ho thi y o o a a e i u");
    }

    #[test]
    fn names_stand_in_the_order_of_registers() {
        let mut names = [
            "Zoe Anders",
            "Ömer Zander",
            "Thị Mai Nguyễn",
            "Mia Lang (groß)",
            "Ida Müller",
            "Änne Muller",
            "Anna von der Heide",
            "Lea",
        ];
        names.sort_by_cached_key(|name| by_family(name));
        let order = [
            "Zoe Anders",
            "Anna von der Heide",
            "Mia Lang (groß)",
            "Lea",
            "Änne Muller",
            "Ida Müller",
            "Thị Mai Nguyễn",
            "Ömer Zander",
        ];
        assert_eq!(names, order);
        assert_eq!(parts(" Mia Lang (groß) "), ("Mia", "Lang (groß)"));
        assert_eq!((parts("Lea"), parts(""), parts("Lea 2")), (("Lea", ""), ("", ""), ("Lea 2", "")));
    }

    #[test]
    fn two_vowels_stay_two_in_the_order_of_registers() {
        let order = ["Bauch", "Bauer", "Baum", "Baumann", "Böhm", "Bohne", "Neuer", "Neumann"];
        let mut names = order.map(|family| format!("Mia {family}"));
        names.reverse();
        names.sort_by_cached_key(|name| by_family(name));
        assert_eq!(names, order.map(|family| format!("Mia {family}")));
    }

    #[test]
    fn nobody_is_guessed() {
        for typed in ["Mia", "", "  ", "Sophie", "a", "Lex"] {
            assert_eq!(meant(typed, &class()), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn whoever_types_their_name_is_meant(names in prop::collection::btree_set("[A-Za-zäöüßşğ]{2,8} [A-Za-zäöü]{2,8}", 1..20)) {
            let names: Vec<String> = names.into_iter().collect();
            for (place, name) in names.iter().enumerate() {
                let alike = names.iter().filter(|other| plain(other) == plain(name)).count();
                prop_assert_eq!(meant(name, &names), (alike == 1).then_some(place));
            }
        }

        #[test]
        fn nothing_breaks_it(typed in ".{0,60}", names in prop::collection::vec(".{0,60}", 0..5)) {
            let _ = meant(&typed, &names);
            let (given, family) = parts(&typed);
            prop_assert!(given.len() + family.len() <= typed.len());
        }
    }
}
