//! Workshops over HTTP, for everybody: finding, booking, what can be done with a booking's code.

use axum::body::Body;
use axum::extract::rejection::FormRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use axum::{Form, Json};
use shared::api::problem::Problem;
use shared::api::workshop::booking::{
    ActionForm, BookingForm, BookingView, CodeForm, MyBookings, MyBookingsQuery, NewBooking, NewParty,
};
use shared::api::workshop::listing::{WorkshopFilter, WorkshopList, WorkshopView};
use shared::api::workshop::{BookingState, InLang};
use shared::lang::Lang;
use uuid::Uuid;

use super::acts::Act;
use super::calendar::{self, Entry};
use super::listing::{self, Feed};
use super::orders::{Sheet, What};
use super::wish::{self, Key, Wish};
use super::{bookings, changes, views};
use crate::accounts::{ClientAddress, asked_to_sign_in};
use crate::auth::codes;
use crate::auth::{LiveUser, MaybeUser, cookies, secrets};
use crate::error::{ApiError, ApiResult, Code};
use crate::json::{ApiPath, ApiQuery, JsonOrForm};
use crate::pages;
use crate::qr;
use crate::state::App;

type Answer = Response<Body>;

/// Find sessions, as a list or as a month.
#[utoipa::path(get, path = "/api/v1/workshops", tag = "workshops", params(WorkshopFilter),
    responses((status = 200, body = WorkshopList), (status = 400, body = Problem), (status = 422, body = Problem)))]
pub async fn list(
    State(app): State<App>,
    ApiQuery(filter): ApiQuery<WorkshopFilter>,
) -> ApiResult<Json<WorkshopList>> {
    Ok(Json(listing::list(&app.db.read, &filter, app.clock.now_ms(), &app.config.public_url).await?))
}

/// A workshop's page.
#[utoipa::path(get, path = "/api/v1/workshops/{slug}", tag = "workshops",
    params(("slug" = String, Path, description = "Its name in addresses"), InLang),
    responses((status = 200, body = WorkshopView), (status = 404, body = Problem)))]
pub async fn workshop(
    State(app): State<App>,
    ApiPath(slug): ApiPath<String>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<WorkshopView>> {
    let (now, days) = (app.clock.now_ms(), app.config.workshop_retention_days);
    let courses = app.catalogue.now();
    let site = &app.config.public_url;
    Ok(Json(listing::workshop(&app.db.read, &courses, &slug, lang, now, days, site).await?))
}

/// Book, signed in or as a guest. The same key books once. As a plain form it leads to the booking's page; to the sign-in
/// if somebody was signed in and is not any more. A plain form that is refused is answered by the workshop's page (HTML),
/// with the status of the problem and all that was typed.
#[utoipa::path(post, path = "/api/v1/sessions/{session}/bookings", tag = "workshops",
    params(("session" = Uuid, Path, description = "Its id")),
    request_body(content((NewBooking = "application/json"), (BookingForm = "application/x-www-form-urlencoded"))),
    responses(
        (status = 200, description = "Confirmed, or in the queue", body = BookingView),
        (status = 404, description = "No such session", body = Problem),
        (status = 409, description = "The session has begun, is closed or cancelled", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    ))]
pub async fn book(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    MaybeUser(user): MaybeUser,
    ApiPath(session): ApiPath<Uuid>,
    headers: HeaderMap,
    request: JsonOrForm<NewBooking, BookingForm>,
) -> ApiResult<Answer> {
    let account = user.map(|user| user.account);
    let (asked, lang, form) = match request {
        JsonOrForm::Json(new) => {
            let (key, lang) = (Key::Given(new.key), new.lang);
            ((new, key), lang, None)
        }
        JsonOrForm::Form(form) => {
            let lang = form.lang;
            if account.is_none() && cookies::get(&headers, cookies::HINT).is_some() {
                return signed_out(&app, session, lang).await;
            }
            let typed = form.typed();
            (wish::of_form(form, address), lang, Some(typed))
        }
    };
    let tried = async {
        app.limits.book(address, app.clock.now())?;
        let (new, key) = asked;
        let wish = match Wish::own(&app.db.read, new.clone(), key, account).await {
            Ok(wish) => wish,
            Err(error) if form.is_some() => {
                return Err(wish::with_misfits(error, &app.db.read, session, &new).await);
            }
            Err(error) => return Err(error),
        };
        if let Some(email) = wish.email() {
            app.limits.letter_about_a_booking(email, app.clock.now())?;
        }
        app.orders.place(session, What::Book(Box::new(wish))).await
    };
    match (tried.await, form) {
        (Ok(sheet), None) => Ok(Json(view(&app, &sheet, lang)).into_response()),
        (Ok(sheet), Some(_)) => {
            let waits = views::state(&sheet.booking) == BookingState::Waiting;
            let done = if waits { "waiting" } else { "booked" };
            Ok(Redirect::to(&format!("{}?done={done}", page(&sheet, lang))).into_response())
        }
        (Err(error), None) => Err(error),
        (Err(error), Some(typed)) => Ok(pages::refused(&app, &headers, session, lang, error, typed).await),
    }
}

/// Where the form for a session is: leads browsers there. Nothing else is to be had with this method.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/bookings", tag = "workshops",
    params(("session" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 303, description = "A browser is led to the workshop's page"),
        (status = 404, description = "No such session", body = Problem),
        (status = 405, description = "Whoever asks is no browser", body = Problem),
    ))]
pub async fn form_of_booking(
    State(app): State<App>,
    ApiPath(session): ApiPath<Uuid>,
    Query(asked): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Answer {
    let lang = asked.iter().find(|(name, _)| name == "lang").and_then(|(_, code)| Lang::from_code(code));
    pages::form_of(&app, &headers, session, lang).await
}

/// A plain form cannot renew a sign-in that has run out. Whoever seems to be signed in means their account: they are asked
/// to sign in, once, and become nobody's guest unasked.
async fn signed_out(app: &App, session: Uuid, lang: Lang) -> ApiResult<Answer> {
    let slug = listing::slug_of(&app.db.read, session).await?;
    let back = format!("/{lang}/workshops/{slug}?session={session}");
    Ok((cookies::forget_hint(&app.config), asked_to_sign_in(lang, Code::SignedOut, &back)).into_response())
}

fn page(sheet: &Sheet, lang: Lang) -> String {
    format!("/{lang}/bookings/{}", codes::shown(&sheet.booking.code))
}

fn view(app: &App, sheet: &Sheet, lang: Lang) -> BookingView {
    let config = &app.config;
    views::booking(sheet, lang, app.clock.now_ms(), config.workshop_retention_days, &config.public_url)
}

/// A booking, for whoever knows its code.
#[utoipa::path(get, path = "/api/v1/bookings/{code}", tag = "workshops",
    params(("code" = String, Path, description = "As it is shown"), InLang),
    responses((status = 200, body = BookingView), (status = 404, body = Problem), (status = 429, body = Problem)))]
pub async fn booking(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiPath(code): ApiPath<String>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<BookingView>> {
    app.limits.show_code(address, app.clock.now())?;
    let row = bookings::by_code(&app.db.read, &code).await?;
    let sheet = bookings::sheet(&app.db.read, row).await?;
    Ok(Json(view(&app, &sheet, lang)))
}

/// Open a booking with the code from the sheet: leads to its page, or back to the form.
#[utoipa::path(post, path = "/api/v1/bookings", tag = "workshops",
    request_body(content = CodeForm, content_type = "application/x-www-form-urlencoded"),
    responses((status = 303, description = "To the booking's page, which says if there is none")))]
pub async fn open_booking(typed: Result<Form<CodeForm>, FormRejection>) -> Redirect {
    let typed = typed.map(|Form(typed)| typed).unwrap_or_default();
    let lang = typed.lang;
    Redirect::to(&match (codes::read(&typed.code), codes::in_address(&typed.code)) {
        (Some(code), _) => format!("/{lang}/bookings/{}", codes::shown(&code)),
        // That page says what is wrong, and holds what was typed, if that can stand in an address.
        (None, Some(typed)) => format!("/{lang}/bookings/{typed}"),
        (None, None) => format!("/{lang}/me/bookings?problem={}", Code::BookingCode.as_str()),
    })
}

/// An action's request: nothing in JSON but `{}`, or the form.
type Asked = JsonOrForm<serde_json::Map<String, serde_json::Value>, ActionForm>;

async fn act(
    app: &App,
    address: ClientAddress,
    typed: &str,
    lang: Lang,
    form: Option<Lang>,
    act: Act,
) -> ApiResult<Answer> {
    let tried = async {
        app.limits.show_code(address.0, app.clock.now())?;
        let row = bookings::by_code(&app.db.read, typed).await?;
        if let Some(email) = &row.email {
            let counted = app.limits.letter_about_a_booking(email, app.clock.now());
            // Whoever has had enough letters can leave or come all the same: that is one more for each booking, whose
            // making was counted.
            if !act.is_once() {
                counted?;
            }
        }
        app.orders.place(row.session_id, What::Act(row.id, act)).await
    };
    match (tried.await, form) {
        (Ok(sheet), None) => Ok(Json(view(app, &sheet, lang)).into_response()),
        (Ok(sheet), Some(lang)) => {
            let done = act.done().map(|done| format!("?done={done}")).unwrap_or_default();
            Ok(Redirect::to(&format!("{}{done}", page(&sheet, lang))).into_response())
        }
        (Err(error), None) => Err(error),
        // Nobody is led anywhere by what is no code.
        (Err(error), Some(lang)) => match codes::read(typed) {
            Some(code) => {
                let to =
                    format!("/{lang}/bookings/{}?problem={}", codes::shown(&code), error.code().as_str());
                Ok(Redirect::to(&to).into_response())
            }
            None => Err(error),
        },
    }
}

macro_rules! actions {
    ($($(#[doc = $doc:literal])+ $name:ident, $path:literal, $act:expr;)+) => {
        $(
            $(#[doc = $doc])+
            #[utoipa::path(post, path = $path, tag = "workshops",
                params(("code" = String, Path, description = "As it is shown"), InLang),
                request_body(content((serde_json::Value = "application/json"), (ActionForm = "application/x-www-form-urlencoded"))),
                responses(
                    (status = 200, description = "Done", body = BookingView),
                    (status = 404, description = "No such booking", body = Problem),
                    (status = 409, description = "Not in this state", body = Problem),
                    (status = 422, description = "There is no e-mail address", body = Problem),
                    (status = 429, description = "Too many tries", body = Problem),
                ))]
            pub async fn $name(
                State(app): State<App>,
                address: ClientAddress,
                ApiPath(code): ApiPath<String>,
                ApiQuery(InLang { lang }): ApiQuery<InLang>,
                asked: Asked,
            ) -> ApiResult<Answer> {
                let form = match asked {
                    JsonOrForm::Json(_) => None,
                    JsonOrForm::Form(form) => Some(form.lang),
                };
                act(&app, address, &code, lang, form, $act).await
            }
        )+
    };
}

actions! {
    /// Cancel.
    cancel, "/api/v1/bookings/{code}/cancel", Act::Cancel;
    /// Accept the offer.
    accept, "/api/v1/bookings/{code}/accept", Act::Accept;
    /// Decline the offer.
    decline, "/api/v1/bookings/{code}/decline", Act::Decline;
    /// Have the letter sent again.
    resend, "/api/v1/bookings/{code}/resend", Act::Resend;
}

/// Change the party.
#[utoipa::path(post, path = "/api/v1/bookings/{code}/party", tag = "workshops",
    params(("code" = String, Path, description = "As it is shown"), InLang),
    request_body(content((NewParty = "application/json"), (ActionForm = "application/x-www-form-urlencoded"))),
    responses(
        (status = 200, description = "Done", body = BookingView),
        (status = 404, description = "No such booking", body = Problem),
        (status = 409, description = "Not enough seats, or not in this state", body = Problem),
        (status = 422, description = "1 to 6 people", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    ))]
pub async fn party(
    State(app): State<App>,
    address: ClientAddress,
    ApiPath(code): ApiPath<String>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    asked: JsonOrForm<NewParty, ActionForm>,
) -> ApiResult<Answer> {
    let (party, form) = match asked {
        JsonOrForm::Json(new) => (new.party, None),
        JsonOrForm::Form(form) => (form.party.unwrap_or(0), Some(form.lang)),
    };
    act(&app, address, &code, lang, form, Act::Party(party)).await
}

/// A booking for one's calendar.
#[utoipa::path(get, path = "/api/v1/bookings/{code}/calendar.ics", tag = "workshops",
    params(("code" = String, Path, description = "As it is shown"), InLang),
    responses((status = 200, body = String, content_type = "text/calendar"), (status = 404, body = Problem)))]
pub async fn booking_calendar(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiPath(code): ApiPath<String>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Answer> {
    app.limits.show_code(address, app.clock.now())?;
    let row = bookings::by_code(&app.db.read, &code).await?;
    let sheet = bookings::sheet(&app.db.read, row).await?;
    let entry = Entry {
        facts: &sheet.facts,
        booking: Some(&sheet.booking),
        lang,
        url: &app.config.public_url,
        now: app.clock.now(),
        changed: sheet.decisions.last().map(|(at, _)| *at),
    };
    let headers = [CALENDAR, (header::CACHE_CONTROL, "no-store")];
    Ok((headers, calendar::file(&[entry], None, None)).into_response())
}

const CALENDAR: (header::HeaderName, &str) = (header::CONTENT_TYPE, "text/calendar; charset=utf-8");

/// The address of a booking's page as a QR code, for the printed sheet and the door.
#[utoipa::path(get, path = "/api/v1/bookings/{code}/qr.svg", tag = "workshops",
    params(("code" = String, Path, description = "As it is shown"), InLang),
    responses((status = 200, body = String, content_type = "image/svg+xml"), (status = 404, body = Problem)))]
pub async fn booking_qr(
    State(app): State<App>,
    ApiPath(typed): ApiPath<String>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Answer> {
    // What is drawn is what was asked for: whether there is such a booking does not matter here.
    let code = codes::read(&typed).ok_or(Code::BookingCode)?;
    let address = format!("{}/{lang}/bookings/{}", app.config.public_url, codes::shown(&code));
    let svg = qr::svg(&address)?;
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-store")];
    Ok((StatusCode::OK, headers, svg).into_response())
}

/// Sessions to be subscribed to. Programs ask every hour: what they have they are not sent again.
async fn feed(app: &App, headers: &HeaderMap, which: Feed, lang: Lang) -> ApiResult<Answer> {
    let (sessions, name) = listing::feed(&app.db.read, which, app.clock.now_ms()).await?;
    let changed = changes::last(&app.db.read, &sessions).await?;
    let (now, url) = (app.clock.now(), &app.config.public_url);
    let entries: Vec<Entry<'_>> = sessions
        .iter()
        .map(|facts| {
            let changed = changed.get(&facts.session.id).copied();
            Entry { facts, booking: None, lang, url, now, changed }
        })
        .collect();
    let text = calendar::file(&entries, None, Some(&name));
    let tag = format!("\"{}\"", &secrets::hash(&text)[..24]);
    let tag = HeaderValue::try_from(tag).map_err(ApiError::internal)?;
    let is_known = pages::cache::is_known(headers, &tag);
    let common =
        [(header::ETAG, tag), (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"))];
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    Ok((common, [CALENDAR], text).into_response())
}

/// All sessions, to be subscribed to.
#[utoipa::path(get, path = "/api/v1/calendar.ics", tag = "workshops", params(InLang),
    responses(
        (status = 200, body = String, content_type = "text/calendar"),
        (status = 304, description = "As it was"),
    ))]
pub async fn calendar_all(
    State(app): State<App>,
    headers: HeaderMap,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Answer> {
    feed(&app, &headers, Feed::All, lang).await
}

/// The sessions at a place, to be subscribed to.
#[utoipa::path(get, path = "/api/v1/places/{place}/calendar.ics", tag = "workshops",
    params(("place" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = String, content_type = "text/calendar"),
        (status = 304, description = "As it was"),
        (status = 404, body = Problem),
    ))]
pub async fn calendar_of_place(
    State(app): State<App>,
    headers: HeaderMap,
    ApiPath(place): ApiPath<Uuid>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Answer> {
    feed(&app, &headers, Feed::Place(place), lang).await
}

/// The sessions of an organisation, to be subscribed to.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/calendar.ics", tag = "workshops",
    params(("organisation" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = String, content_type = "text/calendar"),
        (status = 304, description = "As it was"),
        (status = 404, body = Problem),
    ))]
pub async fn calendar_of_organisation(
    State(app): State<App>,
    headers: HeaderMap,
    ApiPath(organisation): ApiPath<Uuid>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Answer> {
    feed(&app, &headers, Feed::Organisation(organisation), lang).await
}

/// What I have booked, of all workshops or of one.
#[utoipa::path(get, path = "/api/v1/me/bookings", tag = "me", params(MyBookingsQuery),
    responses((status = 200, body = MyBookings), (status = 401, body = Problem)))]
pub async fn my_bookings(
    State(app): State<App>,
    user: LiveUser,
    ApiQuery(query): ApiQuery<MyBookingsQuery>,
) -> ApiResult<Json<MyBookings>> {
    let (now, days) = (app.clock.now_ms(), app.config.workshop_retention_days);
    let mine = bookings::of_account(&app.db.read, user.account, query, now, days, &app.config.public_url);
    Ok(Json(mine.await?))
}
