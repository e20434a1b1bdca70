//! When: dates one by one, by a rule of RFC 5545, or in slots. Rules count in local time: a weekly series keeps its hour
//! over both clock changes.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use rrule::{RRuleSet, Tz};
use shared::api::workshop::Form;
use shared::api::workshop::desk::{LocalSpan, Plan};

use crate::error::{ApiError, ApiResult, Code};
use crate::time;

/// Dates in one plan.
const MOST: u16 = 100;
/// The longest date.
const LONGEST: TimeDelta = TimeDelta::hours(14);

/// Begin and end of a session's dates, in order.
pub type Dates = Vec<(i64, i64)>;

/// A date as it was sent: its place there, begin and end in local time.
type Sent = (usize, NaiveDateTime, NaiveDateTime);

fn bad(why: impl Into<String>) -> ApiError {
    ApiError::new(Code::BadDates).detail(why).field("when")
}

fn bad_rule(why: impl Into<String>) -> ApiError {
    ApiError::new(Code::BadRule).detail(why).field("rule")
}

/// The sessions that a plan comes to: all ahead. Seeing them first and making them ask the same.
///
/// # Errors
/// [`Code::BadDates`], [`Code::BadRule`]; [`Code::DateOver`], [`Code::DateBackwards`], [`Code::DateTooLong`] and
/// [`Code::DatesOverlap`] with the date at fault; [`Code::Invalid`] about the length of slots.
pub fn sessions(form: Form, plan: &Plan, now: i64) -> ApiResult<Vec<Dates>> {
    let sent = match plan {
        Plan::Dates(dates) => all(dates)?,
        Plan::Recurrence { first, rule, without, moved } => {
            let (_, begin, end) = span(0, first)?;
            let mut days = recurrence(begin, rule)?;
            let drop = without.iter().map(|text| day(text)).collect::<ApiResult<Vec<_>>>()?;
            for text in &drop {
                if !days.iter().any(|at| at.date() == *text) {
                    return Err(bad(format!("{text} is no date of the rule")));
                }
            }
            days.retain(|at| !drop.contains(&at.date()));
            let mut sent: Vec<Sent> = days.into_iter().map(|at| (0, at, at + (end - begin))).collect();
            for one in moved {
                let from = day(&one.day)?;
                let place = sent
                    .iter_mut()
                    .find(|(_, at, _)| at.date() == from)
                    .ok_or_else(|| bad(format!("{from} is no date of the rule")))?;
                *place = span(0, &one.to)?;
            }
            sent
        }
        Plan::Slots { span: whole, minutes } => {
            if form != Form::Slots || !(5..=240).contains(minutes) {
                return Err(ApiError::invalid("minutes", "5 to 240 minutes, for the form slots"));
            }
            let (_, begin, end) = span(0, whole)?;
            let length = TimeDelta::minutes(i64::from(*minutes));
            let mut slots = Vec::new();
            let mut at = begin;
            while at + length <= end {
                slots.push((0, at, at + length));
                at += length;
            }
            if slots.is_empty() {
                return Err(ApiError::invalid("minutes", "not longer than the whole"));
            }
            slots
        }
    };
    if sent.is_empty() || sent.len() > usize::from(MOST) {
        return Err(bad(format!("1 to {MOST} dates")));
    }
    let dates = ordered(sent, form == Form::Series, &[], now)?;
    if form == Form::Series {
        return Ok(vec![dates]);
    }
    Ok(dates.into_iter().map(|date| vec![date]).collect())
}

/// The dates of one session. New ones are ahead; those that were there before may be over. Dates of a series that are over
/// have taken place: they stay, whether they were sent or not.
///
/// # Errors
/// As [`sessions`].
pub fn dates(form: Form, spans: &[LocalSpan], before: &[(i64, i64)], now: i64) -> ApiResult<Dates> {
    let most = if form == Form::Series { usize::from(MOST) } else { 1 };
    if spans.is_empty() || spans.len() > most {
        return Err(bad(format!("1 to {most} dates")));
    }
    let mut dates = ordered(all(spans)?, true, before, now)?;
    if form == Form::Series {
        let over = before.iter().filter(|date| date.1 <= now && !dates.contains(date));
        let over: Dates = over.copied().collect();
        dates.extend(over);
        dates.sort_unstable();
    }
    Ok(dates)
}

/// As times, in order.
fn ordered(sent: Vec<Sent>, apart: bool, before: &[(i64, i64)], now: i64) -> ApiResult<Dates> {
    let mut dates: Vec<((i64, i64), usize)> =
        sent.into_iter().map(|(n, from, to)| ((time::utc(from), time::utc(to)), n)).collect();
    dates.sort_unstable();
    if let Some((_, n)) = dates.iter().find(|(date, _)| !before.contains(date) && date.0 <= now) {
        return Err(wrong(Code::DateOver, "starts", *n));
    }
    if let Some(pair) = dates.windows(2).find(|pair| apart && pair[1].0.0 < pair[0].0.1) {
        return Err(wrong(Code::DatesOverlap, "starts", pair[1].1));
    }
    Ok(dates.into_iter().map(|(date, _)| date).collect())
}

/// A date that cannot be, by its place among those that were sent.
const fn wrong(code: Code, field: &'static str, n: usize) -> ApiError {
    ApiError::new(code).field(field).item(n)
}

fn all(spans: &[LocalSpan]) -> ApiResult<Vec<Sent>> {
    spans.iter().enumerate().map(|(n, one)| span(n, one)).collect()
}

fn span(n: usize, span: &LocalSpan) -> ApiResult<Sent> {
    let read = |field, text: &str| time::read_local(text).ok_or_else(|| wrong(Code::BadDates, field, n));
    let (from, to) = (read("starts", &span.starts)?, read("ends", &span.ends)?);
    if to <= from {
        return Err(wrong(Code::DateBackwards, "ends", n));
    }
    if to - from > LONGEST {
        return Err(wrong(Code::DateTooLong, "ends", n));
    }
    Ok((n, from, to))
}

fn day(text: &str) -> ApiResult<NaiveDate> {
    time::read_day(text).ok_or_else(|| bad("days such as 2026-12-24"))
}

/// Local begins by a rule.
fn recurrence(first: NaiveDateTime, rule: &str) -> ApiResult<Vec<NaiveDateTime>> {
    let rule = rule.trim().trim_start_matches("RRULE:");
    let plain = rule.len() <= 200 && rule.bytes().all(|b| b.is_ascii_alphanumeric() || b"=;,-+".contains(&b));
    let upper = rule.to_ascii_uppercase();
    // Rules by the minute are no dates of workshops, and take long to walk.
    let daily =
        ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY"].iter().any(|f| upper.contains(f));
    let by_clock = ["BYHOUR", "BYMINUTE", "BYSECOND"].iter().any(|part| upper.contains(part));
    if !plain || !daily || by_clock {
        return Err(bad_rule("a rule such as FREQ=WEEKLY;COUNT=6"));
    }
    let zone: Tz = time::ZONE.into();
    let start =
        zone.from_local_datetime(&first).earliest().ok_or_else(|| bad_rule("the first date is left out"))?;
    let text = format!("DTSTART;TZID=Europe/Berlin:{}\nRRULE:{upper}", start.format("%Y%m%dT%H%M%S"));
    let set: RRuleSet = text.parse().map_err(|_| bad_rule("a rule such as FREQ=WEEKLY;COUNT=6"))?;
    let found = set.limit().all(MOST + 1);
    if found.dates.len() > usize::from(MOST) {
        return Err(bad_rule(format!("at most {MOST} dates: add COUNT or UNTIL")));
    }
    Ok(found.dates.into_iter().map(|at| at.naive_local()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Before all of the dates.
    const NOW: i64 = 0;

    fn weekly(first: &str, rule: &str) -> Plan {
        let span = LocalSpan { starts: format!("{first}T18:00"), ends: format!("{first}T20:00") };
        Plan::Recurrence { first: span, rule: rule.to_owned(), without: vec![], moved: vec![] }
    }

    #[test]
    fn a_weekly_series_keeps_its_local_hour_over_both_clock_changes() {
        for first in ["2026-10-13", "2027-03-16"] {
            let dates = sessions(Form::Series, &weekly(first, "FREQ=WEEKLY;COUNT=4"), NOW).unwrap();
            assert_eq!(dates.len(), 1);
            let hours: Vec<String> =
                dates[0].iter().map(|(at, _)| time::local(*at).format("%a %H:%M").to_string()).collect();
            assert_eq!(hours, ["Tue 18:00"; 4]);
            let apart: Vec<i64> = dates[0].windows(2).map(|p| (p[1].0 - p[0].0) / 3_600_000).collect();
            assert_eq!(apart.iter().sum::<i64>() - 3 * 168, if first.starts_with("2026") { 1 } else { -1 });
        }
    }

    #[test]
    fn what_the_desk_offers_in_plain_words_comes_to_its_dates() {
        for (first, rule, wanted) in [
            // Monday and Wednesday, up to and with the last day, in winter and in summer.
            (
                "2026-12-02",
                "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261214T215959Z",
                vec!["12-02", "12-07", "12-09", "12-14"],
            ),
            ("2027-06-02", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630T215959Z", vec!["06-02", "06-16", "06-30"]),
            (
                "2026-12-02",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR;COUNT=4",
                vec!["12-02", "12-04", "12-16", "12-18"],
            ),
            ("2026-12-02", "FREQ=MONTHLY;BYDAY=1WE;COUNT=3", vec!["12-02", "01-06", "02-03"]),
            ("2026-12-30", "FREQ=MONTHLY;BYDAY=-1WE;COUNT=3", vec!["12-30", "01-27", "02-24"]),
        ] {
            let found = sessions(Form::Single, &weekly(first, rule), NOW).unwrap();
            let days: Vec<String> =
                found.iter().map(|dates| time::local(dates[0].0).format("%m-%d").to_string()).collect();
            assert_eq!(days, wanted, "{rule}");
        }
    }

    #[test]
    fn single_dates_are_moved_or_dropped() {
        let Plan::Recurrence { first, rule, .. } = weekly("2026-12-01", "FREQ=WEEKLY;COUNT=5") else {
            panic!()
        };
        let moved = vec![shared::api::workshop::desk::MovedDate {
            day: "2026-12-29".into(),
            to: LocalSpan { starts: "2026-12-30T17:00".into(), ends: "2026-12-30T18:00".into() },
        }];
        let plan = Plan::Recurrence { first, rule, without: vec!["2026-12-22".into()], moved };
        let found = sessions(Form::Single, &plan, NOW).unwrap();
        let days: Vec<String> =
            found.iter().map(|d| time::local(d[0].0).format("%m-%d %H").to_string()).collect();
        assert_eq!(days, ["12-01 18", "12-08 18", "12-15 18", "12-30 17"]);
    }

    #[test]
    fn an_afternoon_is_cut_into_slots() {
        let span = LocalSpan { starts: "2026-12-05T14:00".into(), ends: "2026-12-05T17:00".into() };
        let found = sessions(Form::Slots, &Plan::Slots { span, minutes: 20 }, NOW).unwrap();
        assert_eq!(found.len(), 9);
        assert!(found.iter().all(|d| d[0].1 - d[0].0 == 20 * 60_000));
    }

    #[test]
    fn nonsense_is_refused() {
        for rule in [
            "",
            "FREQ=SECONDLY;COUNT=3",
            "FREQ=DAILY",
            "FREQ=WEEKLY;COUNT=6\nEXDATE:x",
            "FREQ=DAILY;BYHOUR=1",
        ] {
            let code = sessions(Form::Single, &weekly("2026-12-01", rule), NOW).unwrap_err().code();
            assert_eq!(code, Code::BadRule, "{rule}");
        }
        assert!(sessions(Form::Single, &Plan::Dates(vec![]), NOW).is_err());
    }

    #[test]
    fn the_wrong_one_of_several_dates_is_named() {
        let on = |day: &str, from: &str, to: &str| LocalSpan {
            starts: format!("2026-12-{day}T{from}"),
            ends: format!("2026-12-{day}T{to}"),
        };
        let now = time::utc(time::read_local("2026-12-05T12:00").unwrap());
        let good = on("12", "10:00", "12:00");
        for (bad, code, field) in [
            (on("04", "10:00", "12:00"), Code::DateOver, "starts"),
            (on("19", "12:00", "10:00"), Code::DateBackwards, "ends"),
            (on("19", "05:00", "23:00"), Code::DateTooLong, "ends"),
            (on("12", "11:00", "13:00"), Code::DatesOverlap, "starts"),
            (on("19", "x", "12:00"), Code::BadDates, "starts"),
        ] {
            let sent = [good.clone(), bad];
            for error in [
                sessions(Form::Series, &Plan::Dates(sent.to_vec()), now).unwrap_err(),
                dates(Form::Series, &sent, &[], now).unwrap_err(),
            ] {
                assert_eq!((error.code(), error.at(), error.which()), (code, Some(field), Some(1)));
            }
        }
        // A rule that begins in the past, and dates that were there before they were over.
        let past = sessions(Form::Series, &weekly("2026-12-01", "FREQ=WEEKLY;COUNT=3"), now).unwrap_err();
        assert_eq!((past.code(), past.at(), past.which()), (Code::DateOver, Some("starts"), Some(0)));
        let old = on("04", "10:00", "12:00");
        let before = dates(Form::Series, std::slice::from_ref(&old), &[], NOW).unwrap();
        assert!(dates(Form::Series, &[old, good], &before, now).is_ok());
    }

    #[test]
    fn what_has_taken_place_is_not_dropped_from_a_series() {
        let on = |day: &str| LocalSpan {
            starts: format!("2026-12-{day}T10:00"),
            ends: format!("2026-12-{day}T12:00"),
        };
        let now = time::utc(time::read_local("2026-12-05T12:00").unwrap());
        let before = dates(Form::Series, &[on("04"), on("05"), on("12")], &[], NOW).unwrap();
        let after = dates(Form::Series, &[on("19")], &before, now).unwrap();
        let days: Vec<String> =
            after.iter().map(|(at, _)| time::local(*at).format("%d").to_string()).collect();
        assert_eq!(days, ["04", "05", "19"]);
        // A session of one date that was missed takes place later.
        let single = dates(Form::Single, &[on("04")], &[], NOW).unwrap();
        assert_eq!(dates(Form::Single, &[on("19")], &single, now).unwrap().len(), 1);
    }
}
