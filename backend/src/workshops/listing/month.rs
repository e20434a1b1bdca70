//! A month of sessions as a calendar.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate};
use shared::api::workshop::listing::{DayView, MonthView, SessionCard};
use shared::lang::Lang;

use crate::time;

/// Which month is asked for.
#[derive(Clone, Copy)]
pub(super) enum Month {
    /// That one: its first day.
    Named(NaiveDate),
    /// The first that has something; nobody is led into an empty one.
    First,
}

/// The last day of the month that begins so.
pub(super) fn last_of(first: NaiveDate) -> NaiveDate {
    first.checked_add_months(Months::new(1)).unwrap_or(first) - Days::new(1)
}

/// Whether a session has a date in the month that begins so.
pub(super) fn has_date_in(card: &SessionCard, first: NaiveDate) -> bool {
    let (first, last) = (first.to_string(), last_of(first).to_string());
    card.dates.iter().any(|date| (first.as_str()..=last.as_str()).contains(&date.day()))
}

/// The calendar of the month that begins so, with the sessions that have a date in it.
pub(super) fn view(first: NaiveDate, today: NaiveDate, sessions: &[SessionCard], lang: Lang) -> MonthView {
    let mut on: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (at, card) in sessions.iter().enumerate() {
        let days: BTreeSet<&str> = card.dates.iter().map(|date| date.day()).collect();
        for day in days {
            on.entry(day.to_owned()).or_default().push(u32::try_from(at).unwrap_or(u32::MAX));
        }
    }
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let previous = first.checked_sub_months(Months::new(1)).filter(|_| first > today);
    let code = |day: NaiveDate| day.format("%Y-%m").to_string();
    let mut day = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
    let mut weeks = Vec::new();
    while day < next {
        let week = (0..7).map(|ahead| day + Days::new(ahead));
        weeks.push(
            week.map(|day| {
                let inside = day >= first && day < next;
                // Of other months not all sessions are here: a day of theirs that showed some would seem to have no others.
                let sessions = on.get(&day.to_string()).filter(|_| inside).cloned().unwrap_or_default();
                DayView {
                    date: day.to_string(),
                    day: u8::try_from(day.day()).unwrap_or(0),
                    text: time::day_text(day, lang),
                    inside,
                    sessions,
                }
            })
            .collect(),
        );
        day = day + Days::new(7);
    }
    let weekdays = (0..7).map(|ahead| {
        let (short, whole) =
            time::weekday(chrono::Weekday::try_from(ahead).unwrap_or(chrono::Weekday::Mon), lang);
        (short.to_owned(), whole.to_owned())
    });
    MonthView {
        month: code(first),
        title: time::month_text(first, lang),
        previous: previous.map(code),
        next: code(next),
        weekdays: weekdays.collect(),
        weeks,
    }
}
