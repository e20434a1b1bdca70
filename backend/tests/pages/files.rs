//! Scripts, style sheets, texts and pictures: kept by browsers for good.

use axum::body::Body;
use axum::http::Method;
use shared::api::catalogue::LessonView;
use shared::api::problem::Code;
use shared::course::Block;

use super::tags;
use crate::util::{Content, TestApp, on_both};

const FOR_GOOD: &str = "public, max-age=31536000, immutable";

on_both!(files_of_the_front_end_are_kept_for_good, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let visitor = app.visitor();
    for page in ["/de/courses/tea/boil", "/en/sign-in", "/de-leicht/studio/organisations"] {
        let html = visitor.get(page).await.ok().text();
        let tags = tags(&html);
        let files = tags
            .iter()
            .flat_map(|tag| ["src", "href", "data-js", "data-wasm", "data-texts"].map(|name| tag.get(name)));
        let files: Vec<&str> = files
            .flatten()
            .filter(|link| link.starts_with("/assets/"))
            .map(|link| link.split('#').next().unwrap())
            .collect();
        assert!(files.len() >= 8, "{page}: {files:?}");
        for file in files {
            let answer = visitor.get(file).await.ok();
            assert_eq!(answer.header("cache-control"), FOR_GOOD, "{file}");
            assert!(answer.header("vary").to_ascii_lowercase().contains("accept-encoding"), "{file}");
            let kind = match file.rsplit('.').next() {
                Some("js") => "text/javascript; charset=utf-8",
                Some("wasm") => "application/wasm",
                Some("css") => "text/css; charset=utf-8",
                Some("svg") => "image/svg+xml",
                _ => "text/plain; charset=utf-8",
            };
            assert_eq!(answer.header("content-type"), kind, "{file}");
        }
    }
    for path in [
        "/assets/nothing.js",
        "/assets/%ff",
        "/assets/..%2fmanifest.json",
        "/assets/manifest.json",
        "/media/%ff/x",
        "/media/00/x.svg",
    ] {
        let answer = visitor.get(path).await;
        assert!(answer.status.is_client_error(), "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}: {}", answer.text());
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
});

on_both!(texts_of_the_interface_come_packed, async |app: TestApp| {
    let visitor = app.visitor();
    let html = visitor.get("/de").await.ok().text();
    let texts = tags(&html).into_iter().find_map(|tag| tag.get("data-texts").map(str::to_owned)).unwrap();
    for (accept, packing) in [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0", "")] {
        let request = visitor.request(Method::GET, &texts).header("accept-encoding", accept);
        let answer = visitor.send(request.body(Body::empty()).unwrap()).await.ok();
        assert_eq!(answer.header("content-encoding"), packing);
    }
});

on_both!(pictures_are_kept_for_good_and_cannot_run_anything, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let visitor = app.visitor();
    let lesson: LessonView = visitor.get("/api/v1/courses/tea/lessons/boil").await.ok().json();
    let picture = lesson.lesson.sections.iter().flat_map(|s| &s.blocks).find_map(|block| match block {
        Block::Picture { file, .. } => Some(file.clone()),
        _ => None,
    });
    let answer = visitor.get(&picture.unwrap()).await.ok();
    assert_eq!(answer.header("content-type"), "image/svg+xml");
    assert_eq!(answer.header("cache-control"), FOR_GOOD);
    let policy = answer.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'")
            && policy.contains("sandbox")
            && !policy.contains("script-src"),
        "{policy}"
    );
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
});

on_both!(robots_stay_away_from_the_api, async |app: TestApp| {
    assert!(app.visitor().get("/robots.txt").await.ok().text().contains("Disallow: /api/"));
    app.visitor().get("/api/nothing").await.problem(Code::NotFound);
});
