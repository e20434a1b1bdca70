//! iCalendar (RFC 5545): a booking's entry, and feeds of sessions.
//!
//! A date keeps its UID for good, and SEQUENCE grows with each change: whoever has taken the entry over gets it changed
//! or cancelled instead of getting a second one.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use shared::lang::Lang;

use super::facts::{self, Facts, Numbered};
use crate::auth::codes;
use crate::entities::booking;

/// What becomes entries: a session's dates, for somebody or for all.
pub struct Entry<'a> {
    /// The session.
    pub facts: &'a Facts,
    /// Whose booking, if it is somebody's.
    pub booking: Option<&'a booking::Model>,
    /// The language of the texts.
    pub lang: Lang,
    /// The site's address.
    pub url: &'a str,
    /// When the file is made.
    pub now: DateTime<Utc>,
    /// When what it says was last changed, in milliseconds, for what is fetched: an entry that nobody has changed is the same
    /// at every look. None for what is sent: that is as new as the letter.
    pub changed: Option<i64>,
}

/// A file of entries. `method` for those that travel by mail (RFC 5546), `name` for feeds.
pub fn file(entries: &[Entry<'_>], method: Option<&str>, name: Option<&str>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Lernwolf//Workshops//DE"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    if let Some(method) = method {
        calendar.append_property(("METHOD", method));
    }
    if let Some(name) = name {
        calendar.append_property(("X-WR-CALNAME", name));
        calendar
            .append_property(Property::new("REFRESH-INTERVAL", "PT1H").add_parameter("VALUE", "DURATION"));
    }
    for entry in entries {
        for date in facts::numbered(&entry.facts.session) {
            // A date that fell out is said to be cancelled as long as it could stand in somebody's calendar to come.
            if !date.gone || date.ends > entry.now.timestamp_millis() {
                calendar.push(event(entry, &date));
            }
        }
    }
    calendar.done().to_string()
}

fn event(entry: &Entry<'_>, date: &Numbered) -> Event {
    let Entry { facts, booking, lang, url, now, changed } = entry;
    let text = facts.workshop.text(*lang);
    let host = url.split_once("://").map_or(*url, |(_, host)| host);
    let host = host.split([':', '/']).next().unwrap_or("lernwolf");
    let id = booking.map_or(facts.session.id, |booking| booking.id);
    let (page, sequence, over) = match booking {
        Some(booking) => (
            format!("{url}/{lang}/bookings/{}", codes::shown(&booking.code)),
            facts.session.sequence + booking.sequence,
            ["cancelled", "declined", "expired"].contains(&booking.state.as_str()),
        ),
        None => {
            (format!("{url}/{lang}/workshops/{}", facts.workshop.row.slug), facts.session.sequence, false)
        }
    };
    let cancelled = date.gone || over || facts.session.state == "cancelled";
    let status = match booking {
        _ if cancelled => EventStatus::Cancelled,
        Some(booking) if ["waiting", "offered"].contains(&booking.state.as_str()) => EventStatus::Tentative,
        _ => EventStatus::Confirmed,
    };
    // Both look alike in most calendars: what is no seat says so in words.
    let not_yet = booking.filter(|_| !cancelled).and_then(|booking| match booking.state.as_str() {
        "waiting" => Some(super::words::waits(*lang)),
        "offered" => Some(super::words::is_asked(*lang)),
        _ => None,
    });
    let mut words: Vec<String> = not_yet.iter().map(|it| it.sentence.to_owned()).collect();
    words.push(text.summary.clone());
    if !text.bring.is_empty() {
        words.push(format!("{}: {}", super::words::labels(*lang).bring, text.bring));
    }
    let confirmed = booking.is_some_and(facts::has_a_seat);
    let title = match &not_yet {
        Some(it) => format!("{}: {}", it.mark, text.title),
        None => text.title.clone(),
    };
    let mut event = Event::new();
    event
        .uid(&format!("{id}-{}@{host}", date.number))
        .sequence(u32::try_from(sequence).unwrap_or(0))
        .timestamp(changed.map_or(*now, utc))
        .starts(utc(date.starts))
        .ends(utc(date.ends))
        .summary(&title)
        .url(&page)
        .status(status);
    match (&facts.place, &facts.session.online_link) {
        (Some(place), _) => {
            let address: Vec<&str> = [place.name.as_str(), &place.street, &place.town]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            event.location(&address.join(", "));
        }
        (None, Some(link)) if confirmed => {
            event.location(link);
        }
        (None, _) => {
            event.location(super::words::labels(*lang).online);
        }
    }
    if let Some(changed) = *changed {
        event.last_modified(utc(changed));
    }
    if booking.is_none() {
        // What takes place in the city makes nobody who looks at it busy.
        event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    }
    words.push(page);
    event.description(&words.join("\n"));
    if booking.is_some() {
        let organiser = format!("mailto:lernwolf@{host}");
        event.append_property(Property::new("ORGANIZER", organiser).add_parameter("CN", "Lernwolf"));
    }
    event.done()
}

fn utc(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap_or_default()
}
