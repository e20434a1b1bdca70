//! School years. In Lower Saxony one begins on 1 August and ends on 31 July (§ 28 NSchG).

/// The first of the last three months of a school year: from then on it can be ended, and the next one is prepared.
pub const LAST_MONTHS: u32 = 5;

/// The year in which the school year of a day begins: 2026 for 1 August 2026 to 31 July 2027.
pub const fn school_year_of(year: i32, month: u32) -> i32 {
    if month >= 8 { year } else { year - 1 }
}

/// Whether, in a month of the calendar, a school year has more than its last three months to go, or has not begun.
pub fn is_long_before_the_end(school_year: i16, year: i32, month: u32) -> bool {
    let running = school_year_of(year, month);
    let ends_soon = (LAST_MONTHS..=7).contains(&month);
    i32::from(school_year) > running || (i32::from(school_year) == running && !ends_soon)
}

/// As people write it: "2026/27".
pub fn written(school_year: i16) -> String {
    format!("{school_year}/{:02}", (i32::from(school_year) + 1).rem_euclid(100))
}

/// What a class group is called a year later: "7a" becomes "8a", "Klasse 9.2" becomes "Klasse 10.2". None if its name
/// begins with no grade, or the grade is the last (13).
pub fn promoted(name: &str) -> Option<String> {
    let start = name.find(|c: char| c.is_ascii_digit())?;
    let digits = name[start..].find(|c: char| !c.is_ascii_digit()).unwrap_or(name.len() - start);
    let grade: u32 = name[start..start + digits].parse().ok()?;
    // A name such as "Gruppe 2026" tells no grade.
    (1..13).contains(&grade).then(|| format!("{}{}{}", &name[..start], grade + 1, &name[start + digits..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_school_year_begins_in_august() {
        assert_eq!(school_year_of(2026, 7), 2025);
        assert_eq!(school_year_of(2026, 8), 2026);
        assert_eq!(school_year_of(2027, 1), 2026);
        assert_eq!(written(2026), "2026/27");
        assert_eq!(written(2099), "2099/00");
    }

    #[test]
    fn a_school_year_is_due_in_its_last_three_months() {
        for (year, month, early) in
            [(2026, 12, true), (2027, 4, true), (2027, 5, false), (2027, 7, false), (2027, 8, false)]
        {
            assert_eq!(is_long_before_the_end(2026, year, month), early, "{year}-{month}");
        }
        assert!(is_long_before_the_end(2027, 2027, 6), "it has not begun");
    }

    #[test]
    fn classes_go_up() {
        for (name, next) in [("7a", "8a"), ("9c", "10c"), ("Klasse 5.2", "Klasse 6.2"), ("10", "11")] {
            assert_eq!(promoted(name).as_deref(), Some(next));
        }
        for name in ["13b", "AG Robotik", "", "Gruppe 2026", "99999999999999"] {
            assert_eq!(promoted(name), None, "{name}");
        }
    }

    proptest! {
        #[test]
        fn no_name_breaks_it(name in ".{0,40}") {
            let _ = promoted(&name);
        }
    }
}
