//! All sessions that were found: day by day, or as a month.

use shared::api::workshop::listing::{DayView, MonthView, SessionCard, WorkshopList};
use shared::api::workshop::{Bookable, Form};
use shared::lang::Lang;
use yew::prelude::*;

use super::filters::{Filters, backwards, narrowed};
use super::month::month;
use super::{Place, asked};
use crate::app::Site;
use crate::components::icon::{IconName, icon};
use crate::components::wolf::{Pose, wolf};
use crate::components::workshop::{ages, leaf, seats_words, target, where_words};
use crate::t;

/// An entry of the list: a session, or the slots of one afternoon together.
pub(super) struct Entry<'a> {
    /// The first of them.
    pub card: &'a SessionCard,
    /// All slots, and how many are free; none if it is no set of slots.
    pub slots: Option<(usize, usize)>,
    /// "10:00 bis 12:00 Uhr".
    pub time: String,
}

impl Entry<'_> {
    /// The workshop, with this session chosen already; of slots, the times are there to choose from. To the top of the page:
    /// whoever comes from the list has not read yet what it is about.
    pub(super) fn to(&self, lang: Lang) -> String {
        let page = Place::Workshop(self.card.slug.clone()).to_path(lang);
        if self.slots.is_some() { page } else { with_session(&page, self.card) }
    }
}

/// A workshop's page with a session chosen.
fn with_session(page: &str, card: &SessionCard) -> String {
    format!("{page}?session={}", card.id)
}

/// Where a session's form is: on its workshop's page, with the session in the address.
pub(super) fn form_of(page: &str, card: &SessionCard) -> String {
    format!("{}#book", with_session(page, card))
}

/// Slots of one day are one entry, everything else is one of its own.
pub(super) fn entries<'a>(lang: Lang, sessions: impl IntoIterator<Item = &'a SessionCard>) -> Vec<Entry<'a>> {
    let clock = |local: &str| local.split_once('T').map(|(_, time)| time.to_owned()).unwrap_or_default();
    let mut found: Vec<Entry<'a>> = Vec::new();
    for card in sessions {
        let Some(date) = card.dates.first() else { continue };
        let free = usize::from(card.seats.bookable == Bookable::Seats);
        if card.form == Form::Slots {
            let same = |e: &&mut Entry<'a>| {
                e.slots.is_some()
                    && e.card.block.is_some()
                    && e.card.block == card.block
                    && e.card.dates.first().is_some_and(|d| d.day() == date.day())
            };
            if let Some(entry) = found.iter_mut().find(same) {
                let first = entry.card.dates.first().map_or(date, |first| first);
                entry.time =
                    t!(lang, "slots-span", from = clock(&first.starts_local), to = clock(&date.ends_local));
                if let Some((all, open)) = &mut entry.slots {
                    *all += 1;
                    *open += free;
                }
                continue;
            }
        }
        let slots = (card.form == Form::Slots).then_some((1, free));
        found.push(Entry { card, slots, time: date.time_text.clone() });
    }
    found
}

/// The page.
pub(super) fn list(site: &Site, view: &WorkshopList) -> Html {
    let lang = site.lang;
    let wanted = asked(&site.query, "place");
    let place = view.places.iter().find(|place| place.id.to_string() == wanted);
    let mut of = vec![(String::new(), t!(lang, "workshops-feed"))];
    of.extend(place.map(|place| {
        (format!("/places/{}", place.id), t!(lang, "workshops-feed-of", name = place.name.clone()))
    }));
    html! {
        <>
            <h1>{ t!(lang, "workshops-title") }</h1>
            <p class="lead">{ t!(lang, "workshops-lead") }</p>
            <p><a class="alone" href={Place::Mine.to_path(lang)}>{ t!(lang, "workshops-mine") }</a></p>
            <Filters {lang} query={site.query.clone()} view={view.clone()} />
            { views(site, view) }
            // Whatever is looked for, the answer is said, also if it is as many as before: with each answer it is another
            // element, and the heading stays, which may have the focus.
            <div role="status"><h2 class="h3" id="results" tabindex="-1"><span key={std::ptr::from_ref(view).addr()}>
                if let Some(month) = &view.month {
                    { format!("{} · {}", t!(lang, "month-found", n = dates_in(lang, view, month)), month.title) }
                } else {
                    { t!(lang, "workshops-found", n = entries(lang, &view.sessions).len()) }
                }
            </span></h2>
                if view.near { <p>{ near(site) }</p> }</div>
            if let Some(shown) = &view.month {
                { month(site, view, shown) }
            } else if view.sessions.is_empty() {
                { nothing(site) }
            } else {
                { days(lang, &view.sessions) }
            }
            { feeds(lang, &view.site, &of) }
        </>
    }
}

/// That nothing has all the words: nothing at all, or nothing of what else was chosen.
fn near(site: &Site) -> String {
    let words_alone = form_urlencoded::parse(site.query.as_bytes())
        .all(|(name, value)| ["q", "lang"].contains(&&*name) || value.trim().is_empty());
    if words_alone { t!(site.lang, "workshops-near") } else { t!(site.lang, "workshops-near-chosen") }
}

/// Sessions to be subscribed to, each of all or of what a path of the API names, with words for it. No download: a file on
/// the device would never hear of what changes. Where nothing opens such links, the address can be copied.
pub(super) fn feeds(lang: Lang, site: &str, of: &[(String, String)]) -> Html {
    let address = |path: &str| format!("{site}/api/v1{path}/calendar.ics?lang={lang}");
    let opened = |path: &str| {
        let address = address(path);
        format!("webcal:{}", address.split_once(':').map_or(address.as_str(), |(_, rest)| rest))
    };
    html! {
        <>
            <p class="actions">
                { for of.iter().map(|(path, words)| html! {
                    <a class="button plain" href={opened(path)} rel="nofollow">{ icon(IconName::Calendar) }<span>{ words }</span></a>
                }) }
            </p>
            <details class="more narrow start"><summary>{ t!(lang, "workshops-feed-how") }</summary>
                <div>
                    <p>{ t!(lang, "workshops-feed-text") }</p>
                    { for of.iter().map(|(path, words)| html! {
                        <p><span class="small">{ words }</span><br /><code class="to-copy">{ address(path) }</code></p>
                    }) }
                </div>
            </details>
        </>
    }
}

/// So many entries a month shows: a series on each of its days.
fn dates_in(lang: Lang, view: &WorkshopList, month: &MonthView) -> usize {
    let days = month.weeks.iter().flatten();
    days.map(|day| entries(lang, on_day(view, day)).len()).sum()
}

/// The sessions of a day.
pub(super) fn on_day<'a>(view: &'a WorkshopList, day: &'a DayView) -> impl Iterator<Item = &'a SessionCard> {
    let places = day.sessions.iter().filter(move |_| day.inside);
    places.filter_map(move |place| view.sessions.get(usize::try_from(*place).ok()?))
}

/// Nothing was found: what may help, of what was asked for.
pub(super) fn nothing(site: &Site) -> Html {
    let (lang, query) = (site.lang, &site.query);
    let words = !asked(query, "q").trim().is_empty();
    let days = ["from", "to"].iter().any(|name| !asked(query, name).is_empty());
    let wrong_days = backwards(query);
    let advice: Vec<String> = [
        words.then(|| t!(lang, "workshops-none-words")),
        narrowed(query).then(|| t!(lang, "workshops-none-filters")),
        (days && !wrong_days).then(|| t!(lang, "workshops-none-dates")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let is_asked = wrong_days || !advice.is_empty();
    html! {
        <div class="wolf-says">{ wolf(&site.wolf, Pose::Lost) }<div class="bubble">
            if is_asked {
                <p>{ t!(lang, "workshops-none") }</p>
                if wrong_days { <p><a class="alone" href="#to">{ t!(lang, "workshops-backwards") }</a></p> }
                if !advice.is_empty() { <p>{ advice.join(" ") }</p> }
                <p><a class="alone" href={Place::List.to_path(lang)}>{ t!(lang, "workshops-show-all") }</a></p>
            } else {
                <p>{ t!(lang, "workshop-dates-none") }</p>
            }
        </div></div>
    }
}

/// List or month: two links that keep the filters.
fn views(site: &Site, view: &WorkshopList) -> Html {
    let lang = site.lang;
    let to = |wanted: Option<&str>| with_month(lang, &site.query, wanted);
    let month = view.month.is_some();
    let link = |href: String, name: IconName, words: String, current: bool| {
        html! { <a class="view" {href} aria-current={current.then_some("page")}>{ icon(name) }<span>{ words }</span></a> }
    };
    html! {
        <nav class="views" aria-label={t!(lang, "workshops-views")}>
            { link(to(None), IconName::Menu, t!(lang, "workshops-as-list"), !month) }
            { link(to(Some("now")), IconName::Calendar, t!(lang, "workshops-as-month"), month) }
        </nav>
    }
}

/// The address of the list with the same filters and another month, or none.
pub(super) fn with_month(lang: Lang, query: &str, month: Option<&str>) -> String {
    let mut kept = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        // Days of a list make no sense in a month.
        if !["month", "from", "to"].contains(&&*name) && !value.trim().is_empty() {
            kept.append_pair(&name, &value);
        }
    }
    if let Some(month) = month {
        kept.append_pair("month", month);
    }
    let (path, query) = (Place::List.to_path(lang), kept.finish());
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

fn days(lang: Lang, sessions: &[SessionCard]) -> Html {
    let all = entries(lang, sessions);
    let day = |entry: &Entry| entry.card.dates.first().map(|d| d.day().to_owned());
    html! {
        <ol class="days">
            { for all.chunk_by(|a, b| day(a) == day(b)).map(|on_one_day| html! {
                <li class="day">
                    if let Some(date) = on_one_day.first().and_then(|e| e.card.dates.first()) {
                        <h3>{ leaf(lang, date) }</h3>
                    }
                    <ul class="sessions">{ for on_one_day.iter().map(|entry| row(lang, entry)) }</ul>
                </li>
            }) }
        </ol>
    }
}

/// A session in the list.
fn row(lang: Lang, entry: &Entry) -> Html {
    let card = entry.card;
    let (tone, name, words) = seats_of(lang, entry);
    html! {
        <li class="session">
            <h4><a href={entry.to(lang)} lang={(card.lang != lang).then(|| card.lang.tag())}>{ &card.title }</a></h4>
            <p class="meta">
                <span>{ icon(IconName::Clock) }{ &entry.time }</span>
                <span>{ icon(IconName::Place) }{ where_words(lang, card) }</span>
                if card.language != lang.code() {
                    <span>{ icon(IconName::Language) }{ &card.language_name }</span>
                }
                if card.target != shared::api::workshop::Target::Everybody {
                    <span>{ icon(IconName::Group) }{ target(lang, card.target) }</span>
                }
                if let Some(ages) = ages(lang, card.age_min, card.age_max) { <span>{ ages }</span> }
                if card.dates.len() > 1 { <span>{ icon(IconName::Again) }{ t!(lang, "session-dates", n = card.dates.len()) }</span> }
                if card.wheelchair { <span>{ icon(IconName::Wheelchair) }{ t!(lang, "workshops-wheelchair") }</span> }
                if card.interpreter.is_some() { <span>{ icon(IconName::Interpreter) }{ t!(lang, "workshops-interpreter") }</span> }
                if card.loan_devices { <span>{ icon(IconName::Devices) }{ t!(lang, "workshops-loan") }</span> }
            </p>
            <p class="state" data-tone={tone}>{ icon(name) }<span>{ words }</span></p>
        </li>
    }
}

/// Seats of a session, or times of a set of slots: tone, icon, words.
pub(super) fn seats_of(lang: Lang, entry: &Entry) -> (&'static str, IconName, String) {
    match entry.slots {
        Some((n, free)) => {
            let (tone, name) = if free > 0 { ("good", IconName::Seat) } else { ("warm", IconName::Queue) };
            (tone, name, t!(lang, "slots-free", free = free, n = n))
        }
        None => seats_words(lang, &entry.card.seats),
    }
}

/// Which session the address names.
pub(super) fn chosen<'a>(site: &Site, sessions: &'a [SessionCard]) -> Option<&'a SessionCard> {
    let wish = asked(&site.query, "session");
    sessions.iter().find(|card| card.id.to_string() == wish)
}
