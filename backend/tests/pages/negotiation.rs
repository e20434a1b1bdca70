//! How pages travel: packed, known already, at one address each.

use std::io::Read;

use axum::body::Body;
use axum::http::Method;

use crate::util::{Answer, Content, Person, TestApp, on_both};

async fn ask(person: &Person, path: &str, header: &str, value: &str) -> Answer {
    let request = person.request(Method::GET, path).header(header, value);
    person.send(request.body(Body::empty()).unwrap()).await
}

fn unpacked(answer: &Answer) -> String {
    let mut text = String::new();
    match answer.header("content-encoding") {
        "br" => brotli::Decompressor::new(&*answer.body, 4096).read_to_string(&mut text).unwrap(),
        "gzip" => flate2::read::GzDecoder::new(&*answer.body).read_to_string(&mut text).unwrap(),
        "" => return answer.text(),
        other => panic!("{other}"),
    };
    text
}

on_both!(pages_and_data_come_packed_as_the_browser_can_read_it, async |app: TestApp| {
    app.with_courses().await;
    let visitor = app.visitor();
    // What is made for one answer alone is packed the quicker way.
    for (path, best) in [
        ("/de/courses/fraud/email", "br"),
        ("/de/courses?q=betrug", "gzip"),
        ("/de/sign-in", "br"),
        ("/de/nothing", "gzip"),
        ("/api/v1/courses/fraud", "gzip"),
    ] {
        let plain = ask(&visitor, path, "accept-encoding", "identity").await;
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        for (accept, packing) in [
            ("gzip, deflate, br, zstd", best),
            ("br;q=1.0, gzip;q=0.8", best),
            ("gzip", "gzip"),
            ("gzip, br;q=0", "gzip"),
            ("", ""),
        ] {
            let answer = ask(&visitor, path, "accept-encoding", accept).await;
            assert_eq!(answer.header("content-encoding"), packing, "{path} for {accept:?}");
            assert!(
                answer.header("vary").to_ascii_lowercase().contains("accept-encoding"),
                "{path}: {}",
                answer.header("vary")
            );
            assert_eq!(unpacked(&answer), plain.text(), "{path} for {accept:?}");
            if !packing.is_empty() {
                assert!(
                    answer.body.len() * 2 < plain.body.len(),
                    "{path}: {} of {}",
                    answer.body.len(),
                    plain.body.len()
                );
            }
        }
    }
});

on_both!(a_page_that_is_known_is_not_sent_again, async |app: TestApp| {
    let content = Content::tea(&["de"]);
    app.import(content.path()).await;
    let visitor = app.visitor();
    for path in ["/de", "/de/courses/tea/boil", "/de/courses?q=tee", "/de/sign-in"] {
        let first = visitor.get(path).await.ok();
        let etag = first.header("etag").to_owned();
        assert!(etag.starts_with('"') && etag.len() > 20, "{path}: {etag}");
        assert_eq!(first.header("cache-control"), "no-cache", "{path}");
        // A balancer that packs anew makes the tag a weak one (RFC 9110, 13.1.2: compared weakly).
        for known in [etag.clone(), format!("W/{etag}"), format!("\"other\", {etag}"), "*".to_owned()] {
            let again = ask(&visitor, path, "if-none-match", &known).await.status(304);
            assert_eq!((again.body.len(), again.header("etag")), (0, etag.as_str()), "{path}");
        }
        ask(&visitor, path, "if-none-match", "\"other\"").await.status(200);
    }
    let known = visitor.get("/de/courses/tea/boil").await.ok().header("etag").to_owned();
    content.write("courses/tea/de/boil.md", crate::util::content::boil("FALSE"));
    app.import(content.path()).await;
    ask(&visitor, "/de/courses/tea/boil", "if-none-match", &known).await.status(200);
});

on_both!(each_page_has_one_address, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let visitor = app.visitor();
    for (path, there) in [
        ("/de/", "/de"),
        ("/de/courses/", "/de/courses"),
        ("/de/courses/tea//", "/de/courses/tea"),
        ("/de/courses/?q=tee&level=basic", "/de/courses?q=tee&level=basic"),
        ("//evil.example/", "/evil.example"),
        ("/\\evil.example/", "/evil.example"),
        ("///\\/evil.example/%2f/", "/evil.example/%2f"),
    ] {
        let answer = visitor.get(path).await.status(308);
        assert_eq!(answer.header("location"), there, "{path}");
    }
});

on_both!(heads_are_answered_and_other_methods_refused, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let visitor = app.visitor();
    for path in ["/de", "/de/courses/tea/boil", "/assets/boot.js", "/api/v1/catalogue", "/healthz"] {
        let head = visitor.send(visitor.request(Method::HEAD, path).body(Body::empty()).unwrap()).await.ok();
        assert_eq!(head.body.len(), 0, "{path}");
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH, Method::TRACE] {
            let answer = visitor.send(visitor.request(method, path).body(Body::empty()).unwrap()).await;
            answer.problem(shared::api::problem::Code::MethodNotAllowed);
        }
    }
});

on_both!(an_address_without_a_language_gets_the_browsers, async |app: TestApp| {
    let visitor = app.visitor();
    let ask = async |path: &str| {
        let request = visitor.request(Method::GET, path).header("accept", "text/html,*/*");
        visitor.send(request.header("accept-language", "en-GB").body(Body::empty()).unwrap()).await
    };
    for (path, to) in [
        ("/nowhere", "/en/nowhere"),
        ("/fr/courses", "/en/fr/courses"),
        ("/\\evil", "/en/evil"),
        ("/courses?q=x", "/en/courses?q=x"),
    ] {
        let answer = ask(path).await.status(307);
        assert_eq!(answer.header("location"), to);
    }
    let answer = ask("/en/nowhere").await.status(404);
    assert!(answer.text().contains("This page does not exist"), "{}", answer.text());
    // What no person asks for is refused at once.
    visitor.get("/favicon.ico").await.status(404);
});
