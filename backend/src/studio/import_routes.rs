//! What comes into the studio and goes out of it over HTTP, for trainers.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::studio::import::{ImportKind, ImportPreview, Imported};
use shared::lang::Lang;
use tokio::fs::File;
use tokio::io::AsyncReadExt;
use utoipa::IntoParams;
use uuid::Uuid;

use super::import::{self, Bringing, Brought, Ticked};
use super::turns::Sending;
use crate::auth::{Trainer, TrainersAlone};
use crate::download::named;
use crate::error::{ApiError, ApiResult};
use crate::json::{ApiPath, ApiQuery};
use crate::state::App;

/// How much of a file is sent at once.
const PIECE: usize = 64 * 1024;

/// A draft in the path.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfDraft {
    draft: Uuid,
}

/// What a file is, and where it is to go.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// What the file is.
    kind: ImportKind,
    /// The draft that it comes into; not for a whole course.
    draft: Option<Uuid>,
    /// For questions: the lesson that they come into.
    lesson: Option<String>,
    /// For questions: in which language.
    lang: Option<Lang>,
    /// What the file was called at home: for what has no title of its own.
    #[serde(default)]
    name: String,
    /// To take it over: made up by whoever does. Sent again within a day, because its answer got lost, nothing is taken over
    /// twice.
    wish: Option<Uuid>,
    /// To take it over: what the preview said.
    fingerprint: Option<String>,
    /// To take it over: the keys that are ticked, and ranges of them, such as `0-3,7`.
    ticked: Option<String>,
}

impl Wanted {
    fn bringing(&self, app: &App, by: &Trainer) -> Bringing {
        Bringing {
            organisation: by.organisation,
            account: by.user.account,
            kind: self.kind,
            draft: self.draft,
            lesson: self.lesson.clone(),
            lang: self.lang,
            name: self.name.chars().filter(|c| !c.is_control()).take(200).collect(),
            wish: self.wish,
            now: app.clock.now(),
        }
    }
}

async fn receive(app: &App, by: &Bringing, body: Body) -> ApiResult<Brought> {
    let most = import::admit(&app.db, by).await?;
    app.storage.receive(body.into_data_stream(), |_| Ok(((), most))).await
}

/// What would arrive. The body is the file, whatever its type is said to be. Nothing is kept of it.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/imports/preview", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), Wanted),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 200, description = "Also if nothing of it can be taken over: it says why", body = ImportPreview),
        (status = 400, description = "No kind, or the body broke off", body = Problem),
        TrainersAlone,
        (status = 404, description = "No such draft in this organisation, or no such lesson in it", body = Problem),
        (status = 413, description = "Larger than such a file may be", body = Problem),
        (status = 422, description = "It is not said where to", body = Problem),
        (status = 429, description = "Too many files at once", body = Problem)))]
pub async fn preview(
    State(app): State<App>,
    by: Trainer,
    ApiQuery(wanted): ApiQuery<Wanted>,
    body: Body,
) -> ApiResult<Json<ImportPreview>> {
    app.limits.bring_file(by.organisation, app.clock.now())?;
    let _sending = Sending::begin(by.organisation, by.user.account)?;
    let by = wanted.bringing(&app, &by);
    let brought = receive(&app, &by, body).await?;
    Ok(Json(import::look(&app.db, &by, brought).await?))
}

/// Take over what is ticked: all of it, or nothing. The body is the same file again.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/imports", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), Wanted),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 200, description = "All of it is there now", body = Imported),
        (status = 400, description = "No kind, or the body broke off", body = Problem),
        TrainersAlone,
        (status = 404, description = "No such draft in this organisation, or no such lesson in it", body = Problem),
        (status = 409, description = "Another file than the one that was looked at", body = Problem),
        (status = 413, description = "Larger than such a file, or such a lesson, may be", body = Problem),
        (status = 415, description = "It holds a file that courses do not show", body = Problem),
        (status = 422, description = "Something ticked cannot be taken over, or there is too much already", body = Problem),
        (status = 429, description = "Too many files at once", body = Problem),
        (status = 503, description = "The storage does not answer", body = Problem)))]
pub async fn take(
    State(app): State<App>,
    by: Trainer,
    ApiQuery(wanted): ApiQuery<Wanted>,
    body: Body,
) -> ApiResult<Json<Imported>> {
    app.limits.bring_file(by.organisation, app.clock.now())?;
    let fingerprint = wanted.fingerprint.clone();
    let fingerprint = fingerprint.ok_or_else(|| ApiError::invalid("fingerprint", "what the preview said"))?;
    let ticked = Ticked { fingerprint, keys: wanted.ticked.clone().unwrap_or_default() };
    let _sending = Sending::begin(by.organisation, by.user.account)?;
    let by = wanted.bringing(&app, &by);
    let brought = receive(&app, &by, body).await?;
    Ok(Json(import::take(&app.db, &app.storage, &by, brought, &ticked).await?))
}

/// The course as a package: its files and media, as they are in `content/`.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/package.zip", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Vec<u8>, content_type = "application/zip"),
        TrainersAlone,
        (status = 404, description = "No such draft in this organisation", body = Problem),
        (status = 413, description = "It is too large to be imported again", body = Problem),
        (status = 503, description = "The storage does not answer", body = Problem)))]
pub async fn package(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
) -> ApiResult<Response> {
    let (name, file) = import::export_package(&app.db, &app.storage, by.organisation, draft).await?;
    let pieces = stream::try_unfold(File::from_std(file), |mut file| async move {
        let mut piece = vec![0; PIECE];
        let read = file.read(&mut piece).await?;
        piece.truncate(read);
        Ok::<_, std::io::Error>((read > 0).then_some((piece, file)))
    });
    Ok(download(&name, "application/zip", Body::from_stream(pieces)))
}

/// The language of what is taken home.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct InLanguage {
    /// Of the questions.
    lang: Lang,
}

/// All questions of the course in a language, in GIFT as other programs read it.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/questions.gift", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        InLanguage),
    responses(
        (status = 200, body = String, content_type = "text/plain"),
        TrainersAlone,
        (status = 400, description = "No such language", body = Problem),
        (status = 404, description = "No such draft in this organisation", body = Problem)))]
pub async fn questions(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiQuery(InLanguage { lang }): ApiQuery<InLanguage>,
) -> ApiResult<Response> {
    let (name, text) = import::export_questions(&app.db, by.organisation, draft, lang).await?;
    Ok(download(&name, "text/plain; charset=utf-8", Body::from(text)))
}

fn download(name: &str, kind: &'static str, body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, named(name)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, body).into_response()
}
