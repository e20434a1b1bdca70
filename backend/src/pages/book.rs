//! The data of pages about workshops: what the API answers, as the bundle of booking reads it.

use std::collections::HashSet;
use std::net::IpAddr;

use axum::extract::Query;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use frontend::route::Route;
use shared::api::catalogue::{CourseView, LessonView};
use shared::api::workshop::booking::{Refusal, RefusedBooking, TypedBooking};
use shared::api::workshop::listing::WorkshopFilter;
use shared::lang::Lang;
use uuid::Uuid;

use super::{in_words, is_a_person, json, render, trouble, wished};
use crate::error::{ApiError, ApiResult, Code};
use crate::state::App;
use crate::workshops::{self, bookings, views};

/// The data for a path behind the language, such as `workshops/smartphone`; none if there is no such page.
///
/// # Errors
/// The database is in trouble; somebody tries codes.
pub async fn data(
    app: &App,
    path: &str,
    uri: &Uri,
    lang: Lang,
    address: IpAddr,
) -> ApiResult<Option<String>> {
    let (db, now, days) = (&app.db.read, app.clock.now_ms(), app.config.workshop_retention_days);
    let site = &app.config.public_url;
    let found = match path.split_once('/') {
        None => {
            let mut filter = sensible(uri, lang);
            let list = loop {
                match workshops::list(db, &filter, now, site).await {
                    Err(error) if error.code() == Code::Invalid => match error.at() {
                        Some("from") => filter.from = None,
                        Some("to") => filter.to = None,
                        Some("month") => filter.month = None,
                        Some("age") => filter.age = None,
                        _ => return Err(error),
                    },
                    list => break list?,
                }
            };
            json(&list)
        }
        Some(("workshops", slug)) => {
            workshops::workshop(db, &app.catalogue.now(), slug, lang, now, days, site)
                .await
                .and_then(|view| json(&view))
        }
        Some(("bookings", code)) => {
            app.limits.show_code(address, app.clock.now())?;
            match bookings::by_code(db, code).await {
                Ok(row) => {
                    let sheet = bookings::sheet(db, row).await?;
                    json(&views::booking(&sheet, lang, now, days, site))
                }
                Err(error) => Err(error),
            }
        }
        Some(_) => return Ok(None),
    };
    match found {
        Ok(json) => Ok(Some(json)),
        Err(error) if [Code::NotFound, Code::BookingCode].contains(&error.code()) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The filter in an address. What of it makes no sense does not filter: the page is there all the same. Of a name that
/// stands there several times the first counts, as in the fields of the page.
fn sensible(uri: &Uri, lang: Lang) -> WorkshopFilter {
    let read = |query: &str| {
        let uri: Uri = format!("/?{query}").parse().ok()?;
        Query::<WorkshopFilter>::try_from_uri(&uri).ok().map(|Query(filter)| filter)
    };
    let name = |pair: &str| {
        let uri: Uri = format!("/?{pair}").parse().ok()?;
        let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(&uri).ok()?;
        pairs.into_iter().next().map(|(name, _)| name)
    };
    let mut names = HashSet::new();
    let pairs = uri.query().unwrap_or_default().split('&');
    let pairs = pairs.filter(|pair| name(pair).is_some_and(|name| names.insert(name)));
    let query = pairs.filter(|pair| read(pair).is_some()).collect::<Vec<_>>().join("&");
    WorkshopFilter { lang, ..read(&query).unwrap_or_default() }
}

/// Leads to the form of a session, for a browser that asks for the address to which that form is sent: the page that
/// answers a refused form has it, and people reload it, keep it as a bookmark, find it in their history. Programs are told
/// that the address takes something else.
pub async fn form_of(app: &App, headers: &HeaderMap, session: Uuid, lang: Option<Lang>) -> Response {
    if !is_a_person(headers) {
        let mut refused = ApiError::new(Code::MethodNotAllowed).into_response();
        refused.headers_mut().insert(header::ALLOW, HeaderValue::from_static("POST"));
        return refused;
    }
    let lang = lang.unwrap_or_else(|| wished(headers));
    match workshops::listing::slug_of(&app.db.read, session).await {
        Ok(slug) => Redirect::to(&format!("/{lang}/workshops/{slug}?session={session}#book")).into_response(),
        Err(error) => trouble(app, headers, Some(lang), error),
    }
}

/// Answers a plain form for a booking that is refused: with the workshop's page, which says why, at which fields, and holds
/// what was typed. Nothing of that stands in an address, in a log or in a cache.
pub async fn refused(
    app: &App,
    headers: &HeaderMap,
    session: Uuid,
    lang: Lang,
    error: ApiError,
    typed: TypedBooking,
) -> Response {
    let faults = error.faults().map(|(code, field)| (code, field.map(str::to_owned))).collect();
    let refusal = Refusal { faults, typed };
    let page = async {
        let slug = workshops::listing::slug_of(&app.db.read, session).await?;
        let (now, days) = (app.clock.now_ms(), app.config.workshop_retention_days);
        let courses = app.catalogue.now();
        let site = &app.config.public_url;
        let workshop = workshops::workshop(&app.db.read, &courses, &slug, lang, now, days, site).await?;
        let route = Route::Book { lang, path: format!("workshops/{slug}") };
        let url = format!("{}?session={session}", route.to_path());
        render(app, &route, lang, url, Some(json(&RefusedBooking { workshop, refusal })?)).await
    };
    match page.await {
        Ok(html) => in_words(error, html),
        // There is no such page to come back to.
        Err(_) => trouble(app, headers, Some(lang), error),
    }
}

impl App {
    /// The next workshops that fit a course or a lesson: address, and what and when in words. And for each of its
    /// competences when the next one is. A course can be read all the same when they cannot.
    async fn next_workshops(
        &self,
        learned: workshops::Subject<'_>,
        lang: Lang,
    ) -> (Vec<(String, String)>, Vec<Option<String>>) {
        let found = workshops::next(&self.db.read, learned, lang, self.clock.now_ms()).await;
        let found = found.unwrap_or_else(|error| {
            tracing::warn!(?error, "next workshops");
            workshops::listing::Next::default()
        });
        let line = |it: shared::api::workshop::listing::NextWorkshop| {
            let place = if it.place.is_empty() { String::new() } else { format!(", {}", it.place) };
            (format!("/{lang}/workshops/{}", it.slug), format!("{}: {}{place}", it.title, it.when))
        };
        (found.all.into_iter().map(line).collect(), found.each)
    }

    /// Adds to a course the next workshops, and to each of its competences when the next about it is.
    pub async fn course_with_workshops(&self, mut view: CourseView, lang: Lang) -> CourseView {
        let learned =
            workshops::Subject { topic: Some(view.card.topic), competences: &view.card.competences };
        let (all, each) = self.next_workshops(learned, lang).await;
        view.workshops = all;
        let words = match lang {
            Lang::De => "nächster Workshop",
            Lang::DeLeicht => "der nächste Kurs",
            Lang::En => "next workshop",
        };
        for (line, when) in view.competence_names.iter_mut().zip(each) {
            if let Some(when) = when {
                line.push_str(&format!(" ({words}: {when})"));
            }
        }
        view
    }

    /// Adds to a lesson the next workshops: of its course's topic, and of its own competences.
    pub async fn lesson_with_workshops(&self, mut view: LessonView, lang: Lang) -> LessonView {
        let topic = self.catalogue.now().courses.get(&view.course).map(|course| course.topic);
        let learned = workshops::Subject { topic, competences: &view.lesson.competences };
        view.workshops = self.next_workshops(learned, lang).await.0;
        view
    }
}
