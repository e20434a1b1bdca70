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

fn bad(why: impl Into<String>) -> ApiError {
    ApiError::new(Code::BadDates).detail(why).field("when")
}

/// The sessions that a plan comes to.
///
/// # Errors
/// [`Code::BadDates`].
pub fn sessions(form: Form, plan: &Plan) -> ApiResult<Vec<Dates>> {
    let spans = match plan {
        Plan::Dates(dates) => dates.iter().map(span).collect::<ApiResult<Vec<_>>>()?,
        Plan::Recurrence { first, rule, without, moved } => {
            let first = span(first)?;
            let mut days = recurrence(first.0, rule)?;
            let drop = without.iter().map(|text| day(text)).collect::<ApiResult<Vec<_>>>()?;
            for text in &drop {
                if !days.iter().any(|at| at.date() == *text) {
                    return Err(bad(format!("{text} is no date of the rule")));
                }
            }
            days.retain(|at| !drop.contains(&at.date()));
            let mut spans: Vec<_> = days.into_iter().map(|at| (at, at + (first.1 - first.0))).collect();
            for one in moved {
                let from = day(&one.day)?;
                let place = spans
                    .iter_mut()
                    .find(|(at, _)| at.date() == from)
                    .ok_or_else(|| bad(format!("{from} is no date of the rule")))?;
                *place = span(&one.to)?;
            }
            spans
        }
        Plan::Slots { span: whole, minutes } => {
            if form != Form::Slots || !(5..=240).contains(minutes) {
                return Err(bad("slots of 5 to 240 minutes, for the form slots"));
            }
            let (begin, end) = span(whole)?;
            let length = TimeDelta::minutes(i64::from(*minutes));
            let mut slots = Vec::new();
            let mut at = begin;
            while at + length <= end {
                slots.push((at, at + length));
                at += length;
            }
            slots
        }
    };
    if spans.is_empty() || spans.len() > usize::from(MOST) {
        return Err(bad(format!("1 to {MOST} dates")));
    }
    let mut dates: Dates = spans.into_iter().map(|(a, b)| (time::utc(a), time::utc(b))).collect();
    dates.sort_unstable();
    if form == Form::Series {
        in_order(&dates)?;
        return Ok(vec![dates]);
    }
    Ok(dates.into_iter().map(|date| vec![date]).collect())
}

/// The dates of one session.
///
/// # Errors
/// [`Code::BadDates`].
pub fn dates(form: Form, spans: &[LocalSpan]) -> ApiResult<Dates> {
    let mut dates = spans
        .iter()
        .map(|one| span(one).map(|(a, b)| (time::utc(a), time::utc(b))))
        .collect::<ApiResult<Dates>>()?;
    dates.sort_unstable();
    let most = if form == Form::Series { usize::from(MOST) } else { 1 };
    if dates.is_empty() || dates.len() > most {
        return Err(bad(format!("1 to {most} dates")));
    }
    in_order(&dates)?;
    Ok(dates)
}

fn in_order(dates: &Dates) -> ApiResult<()> {
    if dates.windows(2).any(|pair| pair[1].0 < pair[0].1) {
        return Err(bad("two dates at the same time"));
    }
    Ok(())
}

fn span(span: &LocalSpan) -> ApiResult<(NaiveDateTime, NaiveDateTime)> {
    let read = |text: &str| time::read_local(text).ok_or_else(|| bad("times such as 2026-12-05T10:00"));
    let (from, to) = (read(&span.starts)?, read(&span.ends)?);
    if to <= from || to - from > LONGEST {
        return Err(bad("a date ends after it begins, and within 14 hours"));
    }
    Ok((from, to))
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
        return Err(bad("a rule such as FREQ=WEEKLY;COUNT=6"));
    }
    let zone: Tz = time::ZONE.into();
    let start =
        zone.from_local_datetime(&first).earliest().ok_or_else(|| bad("the first date is left out"))?;
    let text = format!("DTSTART;TZID=Europe/Berlin:{}\nRRULE:{upper}", start.format("%Y%m%dT%H%M%S"));
    let set: RRuleSet = text.parse().map_err(|_| bad("a rule such as FREQ=WEEKLY;COUNT=6"))?;
    let found = set.limit().all(MOST + 1);
    if found.dates.len() > usize::from(MOST) {
        return Err(bad(format!("at most {MOST} dates: add COUNT or UNTIL")));
    }
    Ok(found.dates.into_iter().map(|at| at.naive_local()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weekly(first: &str, rule: &str) -> Plan {
        let span = LocalSpan { starts: format!("{first}T18:00"), ends: format!("{first}T20:00") };
        Plan::Recurrence { first: span, rule: rule.to_owned(), without: vec![], moved: vec![] }
    }

    #[test]
    fn a_weekly_series_keeps_its_local_hour_over_both_clock_changes() {
        for first in ["2026-10-13", "2027-03-16"] {
            let dates = sessions(Form::Series, &weekly(first, "FREQ=WEEKLY;COUNT=4")).unwrap();
            assert_eq!(dates.len(), 1);
            let hours: Vec<String> =
                dates[0].iter().map(|(at, _)| time::local(*at).format("%a %H:%M").to_string()).collect();
            assert_eq!(hours, ["Tue 18:00"; 4]);
            let apart: Vec<i64> = dates[0].windows(2).map(|p| (p[1].0 - p[0].0) / 3_600_000).collect();
            assert_eq!(apart.iter().sum::<i64>() - 3 * 168, if first.starts_with("2026") { 1 } else { -1 });
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
        let found = sessions(Form::Single, &plan).unwrap();
        let days: Vec<String> =
            found.iter().map(|d| time::local(d[0].0).format("%m-%d %H").to_string()).collect();
        assert_eq!(days, ["12-01 18", "12-08 18", "12-15 18", "12-30 17"]);
    }

    #[test]
    fn an_afternoon_is_cut_into_slots() {
        let span = LocalSpan { starts: "2026-12-05T14:00".into(), ends: "2026-12-05T17:00".into() };
        let found = sessions(Form::Slots, &Plan::Slots { span, minutes: 20 }).unwrap();
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
            let code = sessions(Form::Single, &weekly("2026-12-01", rule)).unwrap_err().code();
            assert_eq!(code, Code::BadDates, "{rule}");
        }
        let backwards = LocalSpan { starts: "2026-12-05T14:00".into(), ends: "2026-12-05T13:00".into() };
        assert!(sessions(Form::Single, &Plan::Dates(vec![backwards])).is_err());
        assert!(sessions(Form::Single, &Plan::Dates(vec![])).is_err());
    }
}
