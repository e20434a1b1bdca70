//! Requests that cannot be read.

use axum::body::Body;
use axum::http::Method;
use serde_json::json;
use shared::api::problem::Code;

use crate::util::{PASSWORD, TestApp, on_both};

on_both!(what_is_wrong_with_a_body_is_said, async |app: TestApp| {
    let visitor = app.visitor();
    let detail = async |body: serde_json::Value| {
        let problem = visitor.post("/api/v1/accounts", body).await.problem(Code::Malformed);
        problem.detail.unwrap_or_default()
    };
    assert!(detail(json!({ "login": 5, "password": "x", "lang": "de" })).await.starts_with("login: "));
    assert!(detail(json!({ "login": "anna", "lang": "de" })).await.contains("`password`"));
    assert!(
        detail(json!({ "login": "anna", "password": PASSWORD, "lang": "xx" })).await.starts_with("lang: ")
    );
    assert!(!detail(json!([1, 2])).await.is_empty());
});

on_both!(bodies_that_are_none_are_refused, async |app: TestApp| {
    let visitor = app.visitor();
    let send = async |content_type: &str, body: Vec<u8>| {
        let request = visitor.request(Method::POST, "/api/v1/session");
        let request =
            if content_type.is_empty() { request } else { request.header("content-type", content_type) };
        visitor.send(request.body(Body::from(body)).unwrap()).await
    };
    send("application/json", b"{".to_vec()).await.problem(Code::Malformed);
    send("application/json", b"\xff\xfe".to_vec()).await.problem(Code::Malformed);
    send("application/json", Vec::new()).await.problem(Code::Malformed);
    send("text/plain", b"{}".to_vec()).await.problem(Code::UnsupportedMediaType);
    send("", b"{}".to_vec()).await.problem(Code::UnsupportedMediaType);
    send("application/json", vec![b' '; 2_000_000]).await.problem(Code::TooLarge);
    send("application/x-www-form-urlencoded", vec![b'a'; 2_000_000]).await.problem(Code::TooLarge);
});
