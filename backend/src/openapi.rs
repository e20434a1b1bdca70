//! The OpenAPI document, made from the code, and a page that people can read.

use std::fmt::Write;
use std::sync::LazyLock;

use axum::Json;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use utoipa::openapi::{InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, RefOr};

use crate::router::{self, ACCESS};

/// What stands at the head of the document.
pub fn head() -> OpenApi {
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Lernwolf")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(
                    "The digital-skills learning platform of Wolfsburg. Errors are application/problem+json (RFC 9457) \
                     with a stable code. Sign-in is by cookie; requests that change something must come from the \
                     same site.",
                ))
                .license(Some(LicenseBuilder::new().name("EUPL-1.2").build())),
        )
        .build()
}

/// Says that problems come as `application/problem+json`, which the routes leave to [`crate::error`].
pub fn with_problems(mut document: OpenApi) -> OpenApi {
    for item in document.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch];
        for responses in operations.into_iter().flatten().map(|operation| &mut operation.responses.responses)
        {
            for (_, answer) in responses.iter_mut().filter(|(status, _)| status.starts_with(['4', '5'])) {
                if let RefOr::T(answer) = answer {
                    let content = std::mem::take(&mut answer.content).into_values();
                    answer.content =
                        content.map(|body| ("application/problem+json".to_owned(), body)).collect();
                }
            }
        }
    }
    document
}

static DOCUMENT: LazyLock<OpenApi> = LazyLock::new(router::openapi);

/// The OpenAPI 3.1 document.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "machines", responses((status = 200, body = serde_json::Value)))]
pub async fn document() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "public, max-age=300")], Json(&*DOCUMENT))
}

static PAGE: LazyLock<String> = LazyLock::new(page);

/// The same, to be read.
#[utoipa::path(get, path = "/api/v1/docs", tag = "machines", responses((status = 200, body = String, content_type = "text/html")))]
pub async fn readable() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "public, max-age=300")], Html(PAGE.as_str()))
}

fn page() -> String {
    let mut html = String::from(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <title>Lernwolf API</title><h1>Lernwolf API</h1>\
         <p>For programs: <a href=\"/api/v1/openapi.json\">openapi.json</a> (OpenAPI 3.1).</p>",
    );
    let document = serde_json::to_value(&*DOCUMENT).unwrap_or_default();
    for (method, path, who) in ACCESS {
        let pointer = format!("/paths/{}/{}", path.replace('/', "~1"), method.to_lowercase());
        let Some(operation) = document.pointer(&pointer) else { continue };
        let text = |key: &str| operation.get(key).and_then(|v| v.as_str()).map(escape).unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = write!(
            html,
            "<h2><code>{method} {}</code></h2><p>{}</p><p>For: {who:?}</p>",
            escape(path),
            text("summary")
        );
        if let Some(body) = operation.pointer("/requestBody/content/application~1json/schema") {
            let _ = write!(html, "<p>Takes {}</p>", schema(body));
        }
        html.push_str("<ul>");
        for (status, answer) in operation.get("responses").and_then(|r| r.as_object()).into_iter().flatten() {
            let body = answer.get("content").and_then(|c| c.as_object()).and_then(|c| c.values().next());
            let body = body.and_then(|b| b.get("schema")).map(schema).unwrap_or_default();
            let _ = write!(html, "<li>{status} {body}</li>");
        }
        html.push_str("</ul>");
    }
    html.push_str("<h1>Types</h1>");
    for (name, schema) in
        document.pointer("/components/schemas").and_then(|s| s.as_object()).into_iter().flatten()
    {
        let text = serde_json::to_string_pretty(schema).unwrap_or_default();
        let _ =
            write!(html, "<h2 id=\"{0}\"><code>{0}</code></h2><pre>{1}</pre>", escape(name), escape(&text));
    }
    html
}

fn schema(value: &serde_json::Value) -> String {
    match value.get("$ref").and_then(|r| r.as_str()).and_then(|r| r.rsplit('/').next()) {
        Some(name) => format!("<a href=\"#{0}\"><code>{0}</code></a>", escape(name)),
        None => String::new(),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
