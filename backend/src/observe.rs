//! What guards and watches every request: limits, headers, logs, counters, health.

use std::any::Any;
use std::sync::LazyLock;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn, map_response};
use axum::response::{IntoResponse, Response};
use http_body_util::Limited;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use sha2::{Digest, Sha256};
use shared::api::problem::Problem;
use shared::api::studio::media::MAX_VIDEO;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::TraceLayer;

use crate::error::{ApiError, ApiResult, Code};
use crate::state::App;

/// The largest body taken, in bytes: a full batch of long answers has room.
pub const MAX_BODY: usize = 1024 * 1024;
/// The largest body of rosters: [`shared::api::school::MAX_UPLOAD`] as base64, and what stands around it.
pub const MAX_UPLOAD: usize = shared::api::school::MAX_UPLOAD / 3 * 4 + MAX_BODY;
/// The largest body of files of drafts, and what may stand around it.
const MAX_MEDIA: usize = MAX_VIDEO as usize + MAX_BODY;
/// How long a request may take, in seconds.
const TIMEOUT: u64 = 20;
/// How long an upload may take, in seconds: a large film over a slow line.
const TIMEOUT_MEDIA: u64 = 15 * 60;

/// No inline script, no foreign source; WebAssembly may compile. `data:` pictures are for the style sheet's arrows, `blob:`
/// media for films that somebody has chosen: whether they can be played is known before they are sent.
const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; \
                   connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
                   frame-ancestors 'none'";

/// What a page has to do with frames, which no other page may show or be shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// It shows a page of ours in a frame.
    Frames,
    /// It is shown in a frame of ours.
    Framed,
}

/// Lets a page have to do with frames of our own; everything else stays forbidden.
pub fn framed(framing: Framing, headers: &mut HeaderMap) {
    let policy = match framing {
        Framing::Frames => format!("{CSP}; frame-src 'self'"),
        Framing::Framed => {
            headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
            CSP.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
        }
    };
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// Puts the guards around all routes.
pub fn guarded(routes: Router<App>) -> Router<App> {
    // Where these layers are not met by a header that is already there, the route knew better.
    let header = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    // Pictures, films and sound are packed already; a part of them must be of the bytes that were asked for.
    let small_or_packed = SizeAbove::new(1024)
        .and(NotForContentType::new("application/wasm"))
        .and(NotForContentType::IMAGES)
        .and(NotForContentType::new("video/"))
        .and(NotForContentType::new("audio/"));
    routes
        .fallback(crate::pages::page)
        .method_not_allowed_fallback(|| async { ApiError::new(Code::MethodNotAllowed) })
        .layer(CompressionLayer::new().compress_when(small_or_packed))
        .layer(DefaultBodyLimit::max(MAX_UPLOAD))
        .layer(from_fn(bounded))
        .layer(from_fn(in_time))
        .layer(from_fn(plain_refusals))
        .layer(CsrfLayer::new().with_rejection_response(|_| ApiError::new(Code::CrossSite).into_response()))
        .layer(from_fn(count))
        .layer(
            ServiceBuilder::new()
                .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
                .layer(TraceLayer::new_for_http().make_span_with(span).on_request(()).on_response(respond))
                .layer(PropagateRequestIdLayer::x_request_id())
                .layer(header(header::CONTENT_SECURITY_POLICY, CSP))
                .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
                .layer(header(header::REFERRER_POLICY, "same-origin"))
                .layer(header(header::X_FRAME_OPTIONS, "DENY"))
                .layer(header(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
                .layer(header(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"))
                .layer(header(
                    HeaderName::from_static("permissions-policy"),
                    "camera=(self), microphone=(), geolocation=()",
                ))
                .layer(header(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains"))
                .layer(header(header::CACHE_CONTROL, "no-store"))
                .layer(CatchPanicLayer::custom(panicked)),
        )
        .layer(map_response(lean))
}

/// Bounds the body: refused at once where its length is announced, else where it passes the bound.
async fn bounded(request: Request, next: Next) -> Response {
    let most = match request.uri().path() {
        path if path.ends_with("/roster") => MAX_UPLOAD,
        _ if brings_media(&request) => MAX_MEDIA,
        _ => MAX_BODY,
    };
    let announced = request.headers().get(header::CONTENT_LENGTH);
    let announced = announced.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > most) {
        return ApiError::new(Code::TooLarge).into_response();
    }
    next.run(request.map(|body| Body::new(Limited::new(body, most)))).await
}

/// Whether a file of a draft is being uploaded, or one that becomes part of a draft.
fn brings_media(request: &Request) -> bool {
    let path = request.uri().path();
    request.method() == Method::POST
        && path.starts_with("/api/v1/organisations/")
        && (path.ends_with("/media") || path.ends_with("/imports") || path.ends_with("/imports/preview"))
}

/// Bounds the time.
async fn in_time(request: Request, next: Next) -> Response {
    let most = if brings_media(&request) { TIMEOUT_MEDIA } else { TIMEOUT };
    match tokio::time::timeout(Duration::from_secs(most), next.run(request)).await {
        Ok(response) => response,
        Err(_) => ApiError::new(Code::Timeout).into_response(),
    }
}

/// Marks an answer that is part of a page: a script, a style sheet, WebAssembly, texts.
#[derive(Clone, Copy, Debug)]
pub struct PartOfPage;

/// What browsers heed for documents alone, or once for a whole site, would be 5 KB of a first visit if each part of the
/// page said it too. Nobody asks after the id of a request for a file.
async fn lean(mut response: Response) -> Response {
    if response.extensions().get::<PartOfPage>().is_some() {
        for name in [
            header::CONTENT_SECURITY_POLICY,
            header::X_FRAME_OPTIONS,
            header::REFERRER_POLICY,
            header::STRICT_TRANSPORT_SECURITY,
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderName::from_static("permissions-policy"),
            HeaderName::from_static("x-request-id"),
        ] {
            response.headers_mut().remove(name);
        }
    }
    response
}

/// Path and method, never the query or a body: both may hold personal data.
fn span(request: &Request) -> tracing::Span {
    let id =
        request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok()).unwrap_or("-");
    let path = request.extensions().get::<MatchedPath>().map_or("page", MatchedPath::as_str);
    tracing::info_span!("request", %id, method = %request.method(), path)
}

fn respond<B>(response: &axum::http::Response<B>, latency: Duration, _: &tracing::Span) {
    tracing::debug!(status = response.status().as_u16(), micros = latency.as_micros(), "answered");
}

fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let cause = cause
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words");
    ApiError::internal(cause).into_response()
}

/// Layers refuse in plain text (a body that is too large); the API answers problems.
async fn plain_refusals(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_problem =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|t| t == "application/problem+json");
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE if !is_problem => ApiError::new(Code::TooLarge).into_response(),
        _ => response,
    }
}

/// Counters and times of requests, for Prometheus.
#[derive(Clone)]
pub struct Metrics(PrometheusHandle);

/// A process has one recorder; tests make many applications in one process.
static RECORDER: LazyLock<PrometheusHandle> = LazyLock::new(|| {
    let builder = PrometheusBuilder::new();
    match builder.install_recorder() {
        Ok(handle) => handle,
        Err(error) => {
            tracing::error!(%error, "no metrics");
            PrometheusBuilder::new().build_recorder().handle()
        }
    }
});

impl Metrics {
    /// The process's recorder.
    pub fn install() -> Metrics {
        Metrics(RECORDER.clone())
    }

    /// Tidies histograms; to be called now and then.
    pub fn upkeep(&self) {
        self.0.run_upkeep();
    }
}

async fn count(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("page", MatchedPath::as_str).to_owned();
    let start = tokio::time::Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::counter!("lernwolf_requests_total", "route" => route.clone(), "status" => status).increment(1);
    metrics::histogram!("lernwolf_request_seconds", "route" => route).record(start.elapsed().as_secs_f64());
    response
}

/// The process lives.
#[utoipa::path(get, path = "/healthz", tag = "machines", responses((status = 200, body = String)))]
pub async fn healthz() -> &'static str {
    "ok"
}

/// The process can serve: the database answers.
#[utoipa::path(get, path = "/readyz", tag = "machines",
    responses((status = 200, body = String), (status = 503, body = Problem)))]
pub async fn readyz(State(app): State<App>) -> ApiResult<&'static str> {
    if !app.writer.is_alive() || !app.orders.is_alive() {
        tracing::error!("not ready: nobody stores answers or bookings any more");
        return Err(Code::Unavailable.into());
    }
    match app.db.read.ping().await {
        Ok(()) => Ok("ok"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            Err(Code::Unavailable.into())
        }
    }
}

/// Counters for Prometheus; only for whoever shows the operator's token.
#[utoipa::path(get, path = "/metrics", tag = "machines",
    responses((status = 200, body = String), (status = 404, body = Problem)))]
pub async fn metrics(State(app): State<App>, headers: HeaderMap) -> ApiResult<String> {
    let shown = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()?.strip_prefix("Bearer "));
    // Hashes are compared, so that the time taken tells nothing about the token.
    let same = |a: &str, b: &str| Sha256::digest(a) == Sha256::digest(b);
    match (&app.config.metrics_token, shown) {
        (Some(token), Some(shown)) if same(token, shown) => Ok(app.metrics.0.render()),
        _ => Err(Code::NotFound.into()),
    }
}
