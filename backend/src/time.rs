//! The city's zone: local times become UTC here and back, so that neither database nor browser needs to know zones.

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::{Europe::Berlin, Tz};
use shared::api::school::Day;
use shared::api::workshop::{DateView, Moment};
use shared::lang::Lang;

/// The zone of all workshops.
pub const ZONE: Tz = Berlin;

/// As `datetime-local` fields have it.
const FIELD: &str = "%Y-%m-%dT%H:%M";

/// Local time of a moment.
pub fn local(ms: i64) -> DateTime<Tz> {
    DateTime::<Utc>::from_timestamp_millis(ms).unwrap_or_default().with_timezone(&ZONE)
}

/// A moment as a timestamp.
pub fn instant(ms: i64) -> DateTime<Utc> {
    DateTime::<Utc>::from_timestamp_millis(ms).unwrap_or_default()
}

/// The moment of a local time. In the hour that comes twice the first is meant; in the hour that is left out, the time
/// an hour later (as RFC 5545, 3.3.5 reads both).
pub fn utc(local: NaiveDateTime) -> i64 {
    match ZONE.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.timestamp_millis(),
        LocalResult::None => (ZONE.from_local_datetime(&(local - TimeDelta::hours(1))).earliest())
            .map_or(0, |at| at.timestamp_millis() + 3_600_000),
    }
}

/// Reads `2026-12-05T10:00`, within the years that make sense.
pub fn read_local(text: &str) -> Option<NaiveDateTime> {
    let at = NaiveDateTime::parse_from_str(text, FIELD).ok()?;
    (2020..2100).contains(&at.year()).then_some(at)
}

/// Reads `2026-12-05`, within the years that make sense.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (2020..2100).contains(&day.year()).then_some(day)
}

/// When a day begins.
pub fn begin_of(day: NaiveDate) -> i64 {
    utc(day.and_time(chrono::NaiveTime::MIN))
}

/// A day in words: "Samstag, 5. Dezember 2026".
pub fn day_text(day: NaiveDate, lang: Lang) -> String {
    let (weekday, month) = (weekday(day.weekday(), lang).1, month(day.month0() as usize, lang));
    match lang {
        Lang::De | Lang::DeLeicht => format!("{weekday}, {}. {month} {}", day.day(), day.year()),
        Lang::En => format!("{weekday}, {} {month} {}", day.day(), day.year()),
    }
}

/// A day without its weekday: "5. Dezember 2026".
pub fn short_day_text(day: NaiveDate, lang: Lang) -> String {
    let whole = day_text(day, lang);
    whole.split_once(", ").map_or(whole.clone(), |(_, rest)| rest.to_owned())
}

/// A month in words: "Dezember 2026".
pub fn month_text(day: NaiveDate, lang: Lang) -> String {
    format!("{} {}", month(day.month0() as usize, lang), day.year())
}

/// Short and whole name of a day of the week.
pub fn weekday(day: Weekday, lang: Lang) -> (&'static str, &'static str) {
    const GERMAN: [(&str, &str); 7] = [
        ("Mo", "Montag"),
        ("Di", "Dienstag"),
        ("Mi", "Mittwoch"),
        ("Do", "Donnerstag"),
        ("Fr", "Freitag"),
        ("Sa", "Samstag"),
        ("So", "Sonntag"),
    ];
    const ENGLISH: [(&str, &str); 7] = [
        ("Mon", "Monday"),
        ("Tue", "Tuesday"),
        ("Wed", "Wednesday"),
        ("Thu", "Thursday"),
        ("Fri", "Friday"),
        ("Sat", "Saturday"),
        ("Sun", "Sunday"),
    ];
    let at = day.num_days_from_monday() as usize;
    match lang {
        Lang::De | Lang::DeLeicht => GERMAN[at],
        Lang::En => ENGLISH[at],
    }
}

fn month(at: usize, lang: Lang) -> &'static str {
    const GERMAN: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match lang {
        Lang::De | Lang::DeLeicht => GERMAN[at],
        Lang::En => ENGLISH[at],
    }
}

/// A day in words; `at` is any moment of it.
pub fn day(at: i64, lang: Lang) -> Day {
    let day = local(at).date_naive();
    Day { at: begin_of(day), day: day.format("%Y-%m-%d").to_string(), text: day_text(day, lang) }
}

/// The time of a moment, if it is of the same day as now: "17:05".
pub fn clock_today(ms: i64, now: i64) -> Option<String> {
    let (at, now) = (local(ms), local(now));
    (at.date_naive() == now.date_naive()).then(|| at.format("%H:%M").to_string())
}

/// A moment in words.
pub fn moment(ms: i64, lang: Lang) -> Moment {
    let at = local(ms);
    let clock = at.format("%H:%M");
    let day = day_text(at.date_naive(), lang);
    let text = match lang {
        Lang::De | Lang::DeLeicht => format!("{day}, {clock} Uhr"),
        Lang::En => format!("{day}, {clock}"),
    };
    Moment { at: ms, text }
}

/// A date in words.
pub fn date((starts, ends): (i64, i64), lang: Lang) -> DateView {
    let (from, to) = (local(starts), local(ends));
    let (a, b) = (from.format("%H:%M"), to.format("%H:%M"));
    let time_text = match lang {
        Lang::De | Lang::DeLeicht => format!("{a} bis {b} Uhr"),
        Lang::En => format!("{a} to {b}"),
    };
    DateView {
        starts_at: starts,
        ends_at: ends,
        starts_local: from.format(FIELD).to_string(),
        ends_local: to.format(FIELD).to_string(),
        date_text: day_text(from.date_naive(), lang),
        time_text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_times_lead_there_and_back_over_both_clock_changes() {
        for text in ["2026-10-24T18:00", "2026-10-25T18:00", "2027-03-27T18:00", "2027-03-28T18:00"] {
            let at = utc(read_local(text).unwrap());
            assert_eq!(local(at).format(FIELD).to_string(), text);
        }
        let hour = |text: &str| utc(read_local(text).unwrap()) / 3_600_000 % 24;
        assert_eq!((hour("2026-10-24T18:00"), hour("2026-10-25T18:00")), (16, 17));
        assert_eq!(
            utc(read_local("2027-03-28T02:30").unwrap()),
            utc(read_local("2027-03-28T03:30").unwrap())
        );
        assert!(utc(read_local("2026-10-25T02:30").unwrap()) < utc(read_local("2026-10-25T03:00").unwrap()));
    }

    #[test]
    fn dates_are_said_in_the_readers_language() {
        let at = utc(read_local("2026-12-05T10:00").unwrap());
        assert_eq!(moment(at, Lang::De).text, "Samstag, 5. Dezember 2026, 10:00 Uhr");
        assert_eq!(moment(at, Lang::En).text, "Saturday, 5 December 2026, 10:00");
        assert_eq!(date((at, at + 7_200_000), Lang::De).time_text, "10:00 bis 12:00 Uhr");
    }

    #[test]
    fn nonsense_is_no_time() {
        for text in ["", "2026-13-01T10:00", "0001-01-01T10:00", "2026-12-05", "99999-01-01T00:00"] {
            assert!(read_local(text).is_none(), "{text}");
        }
    }
}
