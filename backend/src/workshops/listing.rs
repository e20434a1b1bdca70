//! Finding workshops: the list, a workshop's page, what comes next for a competence.

mod month;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::workshop::desk::WorkshopText;
use shared::api::workshop::listing::{NextWorkshop, SessionCard, WorkshopFilter, WorkshopList, WorkshopView};
use shared::api::workshop::{Bookable, MAX_AGE, PlaceView};
use shared::lang::Lang;
use shared::search::{self, Fit};
use uuid::Uuid;

use self::month::Month;
use super::facts::{self, Facts, Offer, Tally};
use super::fitting::{Subject, courses_for, fit};
use super::views;
use crate::catalogue::{Snapshot, competence_name};
use crate::entities::{organisation, place, session, workshop};
use crate::error::{ApiError, ApiResult, Code};
use crate::time;

/// Sessions in one answer.
const MOST: usize = 500;

/// Sessions of workshops that are shown, which are not over, in the order of time.
async fn upcoming(db: &impl ConnectionTrait, now: i64) -> ApiResult<Vec<Facts>> {
    let rows = session::Entity::find()
        .filter(session::Column::EndsAt.gt(now))
        .order_by_asc(session::Column::StartsAt)
        .order_by_asc(session::Column::Id)
        .limit(5_000)
        .all(db)
        .await?;
    let mut all = facts::of(db, rows).await?;
    all.retain(|one| !one.workshop.row.withdrawn);
    Ok(all)
}

/// What the filter finds.
///
/// # Errors
/// [`Code::Invalid`] for a day, a month or an age that is none.
pub async fn list(
    db: &impl ConnectionTrait,
    filter: &WorkshopFilter,
    now: i64,
    site: &str,
) -> ApiResult<WorkshopList> {
    let lang = filter.lang;
    let today = time::local(now).date_naive();
    let all = upcoming(db, now).await?;
    let sieve = Sieve::new(filter, today)?;
    let candidates: Vec<(&Facts, Fit)> = all
        .iter()
        .filter(|one| sieve.lets_through(one))
        .filter_map(|one| sieve.has_words(&one.workshop).map(|fit| (one, fit)))
        .collect();
    let ids: Vec<Uuid> = candidates.iter().map(|(one, _)| one.session.id).collect();
    let tallies = facts::tallies(db, &ids).await?;
    let mut found: Vec<(SessionCard, Fit)> = candidates
        .into_iter()
        .map(|(one, fit)| {
            let tally = tallies.get(&one.session.id).copied().unwrap_or_default();
            (views::card(one, tally, lang, now), fit)
        })
        .filter(|(card, _)| !filter.free || matches!(card.seats.bookable, Bookable::Seats | Bookable::DropIn))
        .collect();
    // As among the courses: some of the words are better than nothing, where none has all.
    let near = !found.is_empty() && !found.iter().any(|(_, fit)| fit.whole);
    if near {
        // What fits best stands first, and is not cut off because it is later; what fits as well keeps its order of time.
        found.sort_by_key(|(_, fit)| Reverse(fit.points));
    } else {
        found.retain(|(_, fit)| fit.whole);
    }
    let mut sessions: Vec<SessionCard> = found.into_iter().map(|(card, _)| card).collect();
    let shown = match sieve.month {
        Some(Month::Named(first)) => Some(first),
        Some(Month::First) => {
            let first = sieve.first_day(&sessions).unwrap_or(today);
            let first = first.with_day(1).unwrap_or(first);
            sessions.retain(|card| month::has_date_in(card, first));
            Some(first)
        }
        None => None,
    };
    sessions.truncate(MOST);
    let month = shown.map(|first| month::view(first, today, &sessions, lang));
    Ok(WorkshopList {
        places: places_of(&all, lang),
        organisations: named(all.iter().map(|f| (f.session.organisation_id, f.organisation.to_string()))),
        languages: named(
            all.iter().map(|f| (f.session.language.clone(), views::language_name(&f.session.language, lang))),
        ),
        competences: named(
            all.iter().flat_map(|f| {
                f.workshop.competences.iter().map(|id| (id.clone(), competence_name(id, lang)))
            }),
        ),
        today: today.to_string(),
        site: site.to_owned(),
        sessions,
        near,
        month,
    })
}

fn named<K: Ord + Clone>(all: impl Iterator<Item = (K, String)>) -> Vec<(K, String)> {
    all.collect::<BTreeMap<K, String>>().into_iter().collect()
}

fn places_of(all: &[Facts], lang: Lang) -> Vec<PlaceView> {
    let mut seen = BTreeSet::new();
    let mut places: Vec<PlaceView> = all
        .iter()
        .filter_map(|one| one.place.as_deref())
        .filter(|place| seen.insert(place.id))
        .map(|place| views::place(place, lang))
        .collect();
    places.sort_by(|a, b| a.name.cmp(&b.name));
    places
}

/// A filter, understood.
struct Sieve<'a> {
    filter: &'a WorkshopFilter,
    typed: String,
    competences: Vec<&'a str>,
    from: NaiveDate,
    to: Option<NaiveDate>,
    month: Option<Month>,
}

impl<'a> Sieve<'a> {
    fn new(filter: &'a WorkshopFilter, today: NaiveDate) -> ApiResult<Sieve<'a>> {
        let day = |text: &Option<String>, field| match text {
            Some(text) => time::read_day(text)
                .map(Some)
                .ok_or_else(|| ApiError::invalid(field, "a day such as 2026-12-05")),
            None => Ok(None),
        };
        if filter.age.is_some_and(|age| age > MAX_AGE) {
            return Err(ApiError::invalid("age", format!("0 to {MAX_AGE}")));
        }
        let (mut from, mut to) = (day(&filter.from, "from")?.unwrap_or(today), day(&filter.to, "to")?);
        let month = match filter.month.as_deref() {
            Some("now") => Some(Month::First),
            Some(text) => Some(Month::Named(
                time::read_day(&format!("{text}-01"))
                    .ok_or_else(|| ApiError::invalid("month", "a month such as 2026-12"))?,
            )),
            None => None,
        };
        if let Some(Month::Named(first)) = month {
            from = from.max(first);
            to = Some(to.map_or(month::last_of(first), |to| to.min(month::last_of(first))));
        }
        Ok(Sieve {
            filter,
            typed: filter.q.as_deref().unwrap_or_default().trim().chars().take(200).collect(),
            competences: filter
                .competence
                .as_deref()
                .unwrap_or_default()
                .split(',')
                .map(str::trim)
                .filter(|id| !id.is_empty())
                .collect(),
            from,
            to,
            month,
        })
    }

    /// The first day that is asked for on which something of this takes place.
    fn first_day(&self, sessions: &[SessionCard]) -> Option<NaiveDate> {
        let days = sessions.iter().flat_map(|card| &card.dates).filter_map(|date| time::read_day(date.day()));
        days.filter(|day| *day >= self.from && self.to.is_none_or(|to| *day <= to)).min()
    }

    fn lets_through(&self, one: &Facts) -> bool {
        let Sieve { filter, competences, from, to, .. } = self;
        let offer = &one.workshop;
        let in_time = one.dates.iter().any(|(starts, ends)| {
            let (first, last) = (time::local(*starts).date_naive(), time::local(*ends).date_naive());
            last >= *from && to.is_none_or(|to| first <= to)
        });
        let here = match filter.place.as_deref() {
            None => true,
            Some("online") => one.place.is_none(),
            Some(id) => one.session.place_id.is_some_and(|place| place.to_string() == id),
        };
        let (age_min, age_max) = views::ages(offer);
        in_time
            && here
            && filter.topic.as_deref().is_none_or(|topic| offer.row.topic.as_deref() == Some(topic))
            && (competences.is_empty()
                || offer.competences.iter().any(|id| competences.contains(&id.as_str())))
            && filter.organisation.is_none_or(|id| one.session.organisation_id == id)
            && filter.language.as_deref().is_none_or(|code| one.session.language == code)
            && filter.target.is_none_or(|target| views::target(offer) == target)
            && filter.age.is_none_or(|age| age >= age_min && age_max.is_none_or(|most| age <= most))
            && (!filter.wheelchair || one.wheelchair())
            && (!filter.interpreter || one.session.interpreter.is_some())
            && (!filter.loan_device || one.session.loan_devices)
    }

    /// How well the words that were typed fit the texts of a workshop, in whichever language: "Handy" stands in the easy
    /// title of what is called "Smartphone" elsewhere. Nothing if none is found.
    fn has_words(&self, offer: &Offer) -> Option<Fit> {
        let of_all =
            |part: fn(&WorkshopText) -> String| offer.texts.iter().map(part).collect::<Vec<_>>().join(" ");
        if self.typed.is_empty() {
            return Some(Fit { whole: true, points: 0 });
        }
        let titles = of_all(|text| text.title.clone());
        let learn = of_all(|text| text.learn.join(" "));
        let rest = of_all(|text| format!("{} {}", text.summary, text.leads));
        let fit = search::fit_texts(&[(&titles, 4), (&learn, 2), (&rest, 1)], &self.typed);
        (fit.whole || fit.points > 0).then_some(fit)
    }
}

/// A workshop's page.
///
/// # Errors
/// [`Code::NotFound`], also for one that is withdrawn.
pub async fn workshop(
    db: &impl ConnectionTrait,
    courses: &Snapshot,
    slug: &str,
    lang: Lang,
    now: i64,
    keep_days: u16,
    site: &str,
) -> ApiResult<WorkshopView> {
    if slug.len() > 100 || slug.contains('\0') {
        return Err(Code::NotFound.into());
    }
    let row = workshop::Entity::find().filter(workshop::Column::Slug.eq(slug)).one(db).await?;
    let offer = Offer::new(row.filter(|row| !row.withdrawn).ok_or(Code::NotFound)?);
    let rows = session::Entity::find()
        .filter(session::Column::WorkshopId.eq(offer.row.id))
        .filter(session::Column::EndsAt.gt(now))
        .order_by_asc(session::Column::StartsAt)
        .limit(MOST as u64)
        .all(db)
        .await?;
    let sessions = facts::of(db, rows).await?;
    let tallies = facts::tallies(db, &sessions.iter().map(|s| s.session.id).collect::<Vec<_>>()).await?;
    let organisation = organisation::Entity::find_by_id(offer.row.organisation_id).one(db).await?;
    let text = offer.text(lang).clone();
    let (age_min, age_max) = views::ages(&offer);
    Ok(WorkshopView {
        id: offer.row.id,
        slug: offer.row.slug.clone(),
        lang: text.lang,
        title: text.title,
        summary: text.summary,
        learn: text.learn,
        bring: text.bring,
        leads: text.leads,
        form: offer.form,
        topic: views::topic(offer.row.topic.as_deref()),
        level: views::level(&offer.row.level),
        competences: offer.competences.iter().map(|id| (id.clone(), competence_name(id, lang))).collect(),
        target: views::target(&offer),
        age_min,
        age_max,
        asks_age: offer.asks_age(),
        organisation: offer.row.organisation_id,
        organisation_name: organisation.map(|it| it.name).unwrap_or_default(),
        sessions: sessions
            .iter()
            .map(|one| {
                let tally: Tally = tallies.get(&one.session.id).copied().unwrap_or_default();
                views::card(one, tally, lang, now)
            })
            .collect(),
        courses: courses_for(courses, offer.subject(), lang),
        erased_after_days: keep_days,
        site: site.to_owned(),
    })
}

/// The next workshops on a subject.
#[derive(Clone, Debug, Default)]
pub struct Next {
    /// At most three, the best fit first.
    pub all: Vec<NextWorkshop>,
    /// For each competence that was named, in that order: when the next is, in words; none if there is none.
    pub each: Vec<Option<String>>,
}

/// The workshops that fit a course or a lesson, the best first and each with its next session.
///
/// # Errors
/// The database's.
pub async fn next(db: &impl ConnectionTrait, learned: Subject<'_>, lang: Lang, now: i64) -> ApiResult<Next> {
    let mut open = upcoming(db, now).await?;
    open.retain(|one| one.session.state == "open" && one.session.starts_at > now);
    let date = |one: &Facts| {
        let first = one.dates.first().copied().unwrap_or((one.session.starts_at, one.session.ends_at));
        time::date(first, lang)
    };
    let serves = |one: &&Facts, id: &String| one.workshop.competences.contains(id);
    let each = learned
        .competences
        .iter()
        .map(|id| open.iter().find(|one| serves(one, id)).map(|one| date(one).date_text))
        .collect();
    let mut seen = BTreeSet::new();
    let mut fitting: Vec<_> = open
        .iter()
        .filter_map(|one| Some((fit(learned, one.workshop.subject())?, one)))
        .filter(|(_, one)| seen.insert(one.workshop.row.id))
        .collect();
    // What fits equally well stays in the order of time.
    fitting.sort_by_key(|(fit, _)| *fit);
    let all = fitting
        .into_iter()
        .take(3)
        .map(|(_, one)| {
            let date = date(one);
            NextWorkshop {
                slug: one.workshop.row.slug.clone(),
                title: one.workshop.text(lang).title.clone(),
                when: format!("{}, {}", date.date_text, date.time_text),
                place: one.place.as_ref().map(|place| place.name.clone()).unwrap_or_default(),
            }
        })
        .collect();
    Ok(Next { all, each })
}

/// Which feed.
#[derive(Clone, Copy, Debug)]
pub enum Feed {
    /// All sessions.
    All,
    /// Those at a place.
    Place(Uuid),
    /// Those of an organisation.
    Organisation(Uuid),
}

/// Sessions for a feed: those to come, and those of the last 30 days, so that entries do not vanish at once. And the
/// feed's name.
///
/// # Errors
/// [`Code::NotFound`] without such a place or organisation.
pub async fn feed(db: &impl ConnectionTrait, feed: Feed, now: i64) -> ApiResult<(Vec<Facts>, String)> {
    let mut query = session::Entity::find()
        .filter(session::Column::EndsAt.gt(now - 30 * 86_400_000))
        .order_by_asc(session::Column::StartsAt)
        .limit(2_000);
    let name = match feed {
        Feed::All => "Lernwolf".to_owned(),
        Feed::Place(id) => {
            query = query.filter(session::Column::PlaceId.eq(id));
            place::Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?.name
        }
        Feed::Organisation(id) => {
            query = query.filter(session::Column::OrganisationId.eq(id));
            organisation::Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?.name
        }
    };
    let mut all = facts::of(db, query.all(db).await?).await?;
    all.retain(|one| !one.workshop.row.withdrawn);
    Ok((all, name))
}

/// The name in addresses of a session's workshop.
///
/// # Errors
/// [`Code::NotFound`].
pub async fn slug_of(db: &impl ConnectionTrait, session: Uuid) -> ApiResult<String> {
    let row = session::Entity::find_by_id(session).one(db).await?.ok_or(Code::NotFound)?;
    let workshop = workshop::Entity::find_by_id(row.workshop_id).one(db).await?.ok_or(Code::NotFound)?;
    Ok(workshop.slug)
}
