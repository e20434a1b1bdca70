//! Letters about bookings, in the person's language.

use chrono::{DateTime, Utc};
use shared::api::workshop::desk::CallReason;
use shared::lang::Lang;

use super::calendar::{self, Entry};
use super::changes;
use super::facts::{self, Facts};
use super::words::{self, Filling, Words};
use crate::auth::codes;
use crate::entities::booking;
use crate::mail::{Letter, escaped};
use crate::time;

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// There are seats.
    Confirmed,
    /// There are seats for another number of people than before.
    Resized {
        /// Before.
        from: u8,
    },
    /// In the queue.
    Waiting,
    /// Seats are offered.
    Offered,
    /// The offer has run out.
    Expired,
    /// The booking is cancelled.
    Cancelled,
    /// Dates, place or link have changed, or something that they need is there no more.
    Moved,
    /// The session does not take place.
    SessionCancelled,
    /// It is soon.
    Reminder,
    /// The next date of a series is soon, for somebody who was ticked off at an earlier one.
    NextDate,
    /// The organiser has cancelled the booking.
    CancelledByDesk,
}

impl Event {
    /// Whether somebody without e-mail must be called about it.
    pub const fn call(self) -> Option<CallReason> {
        match self {
            Event::Offered => Some(CallReason::Offer),
            Event::Expired => Some(CallReason::Expired),
            Event::Moved => Some(CallReason::Moved),
            Event::SessionCancelled => Some(CallReason::Cancelled),
            Event::Reminder | Event::NextDate => Some(CallReason::Reminder),
            Event::CancelledByDesk => Some(CallReason::CancelledByDesk),
            Event::Confirmed | Event::Resized { .. } | Event::Waiting | Event::Cancelled => None,
        }
    }
}

/// How calendars travel by mail.
const METHOD: &str = "PUBLISH";

/// What a letter is about.
pub struct About<'a> {
    /// The session.
    pub facts: &'a Facts,
    /// The booking.
    pub booking: &'a booking::Model,
    /// The site's address.
    pub url: &'a str,
    /// When it is written.
    pub now: DateTime<Utc>,
    /// The organiser's words; may be empty.
    pub message: &'a str,
    /// How the session was, if it is about a change.
    pub before: Option<&'a Facts>,
}

/// Writes a letter.
pub fn about(about: &About<'_>, event: Event) -> Letter {
    let About { facts, booking, url, now, message, before } = about;
    let lang = Lang::from_code(&booking.lang).unwrap_or_default();
    let until = booking.offer_until.map(|at| time::moment(at, lang).text).unwrap_or_default();
    let title = &facts.workshop.text(lang).title;
    let changes = before.map(|before| changes::between(before, facts, booking, lang)).unwrap_or_default();
    let standing = changes::standing(booking, lang);
    let filling = Filling { until: &until, changes: &changes, standing: &standing, party: booking.party };
    let Words { subject, lines, link } = words::of(event, lang, title, filling);
    let page = format!("{url}/{lang}/bookings/{}", codes::shown(&booking.code));
    let whole = matches!(
        event,
        Event::Confirmed | Event::Resized { .. } | Event::Reminder | Event::NextDate | Event::Moved
    );
    let details = details(facts, booking, lang, whole);
    let greeting = words::greeting(lang, &booking.name);
    let name = "Lernwolf";

    let mut text = format!("{greeting}\n\n{}\n", lines.join("\n"));
    let mut html = format!("<p>{}</p>\n", escaped(&greeting));
    for line in &lines {
        html.push_str(&format!("<p>{}</p>\n", escaped(line)));
    }
    if !message.trim().is_empty() {
        let intro = words::message(lang);
        text.push_str(&format!("\n{intro}\n{}\n", message.trim()));
        let message = escaped(message.trim()).replace('\n', "<br>\n");
        html.push_str(&format!("<p>{}</p>\n<blockquote>{message}</blockquote>\n", escaped(intro)));
    }
    text.push('\n');
    html.push_str("<table>\n");
    for (label, value) in &details {
        text.push_str(&format!("{label}: {value}\n"));
        html.push_str(&format!(
            "<tr><th align=\"left\" valign=\"top\">{}</th><td>{}</td></tr>\n",
            escaped(label),
            escaped(value).replace('\n', "<br>")
        ));
    }
    text.push_str(&format!("\n{link}:\n{page}\n\n{name}\n"));
    html.push_str(&format!(
        "</table>\n<p><a href=\"{}\">{}</a></p>\n<p>{name}</p>\n",
        escaped(&page),
        escaped(link)
    ));
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{html}</body>\n</html>\n",
        lang.tag(),
        escaped(&subject)
    );
    let calendar = match event {
        Event::Confirmed | Event::Resized { .. } | Event::Moved => facts::has_a_seat(booking),
        Event::Cancelled | Event::CancelledByDesk | Event::SessionCancelled => true,
        _ => false,
    };
    // Entries are handed out, not invitations that ask for an answer (RFC 5546): a series has several, and one that is
    // cancelled says so by its STATUS.
    let entry = || {
        let entry = Entry { facts, booking: Some(booking), lang, url, now: *now, changed: None };
        (calendar::file(&[entry], Some(METHOD), None), METHOD)
    };
    Letter {
        to: booking.email.clone().unwrap_or_default(),
        subject,
        text,
        html,
        calendar: calendar.then(entry),
        booking: Some(booking.id),
        why: event.call(),
        message: to_tell(about),
        private: false,
    }
}

/// What is to be told on the telephone beyond what it is about; may be empty.
pub fn to_tell(about: &About<'_>) -> String {
    let Some(before) = about.before else { return about.message.trim().to_owned() };
    let lang = Lang::from_code(&about.booking.lang).unwrap_or_default();
    let changes = changes::between(before, about.facts, about.booking, lang);
    changes::to_tell(&changes, about.message)
}

/// Labels and values: what, when, where, how many, the code.
fn details(facts: &Facts, booking: &booking::Model, lang: Lang, whole: bool) -> Vec<(&'static str, String)> {
    let words = words::labels(lang);
    let text = facts.workshop.text(lang);
    let mut all = vec![(words.what, text.title.clone())];
    for date in &facts.dates {
        let date = time::date(*date, lang);
        all.push((words.when, format!("{}, {}", date.date_text, date.time_text)));
    }
    match (&facts.place, &facts.session.online_link) {
        (Some(place), _) => {
            all.push((words.place, changes::address(place)));
            let directions = super::views::directions(place, lang);
            if whole && !directions.is_empty() {
                all.push((words.directions, directions));
            }
        }
        (None, Some(link)) if whole && facts::has_a_seat(booking) => all.push((words.online, link.clone())),
        (None, _) => all.push((words.place, words.online.to_owned())),
    }
    if whole && !text.bring.is_empty() {
        all.push((words.bring, text.bring.clone()));
    }
    all.push((words.party, booking.party.to_string()));
    all.push((words.code, codes::shown(&booking.code)));
    let asked = [&*facts.organisation, &*facts.phone];
    all.push((words.ask, asked.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")));
    all
}
