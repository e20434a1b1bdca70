//! Nothing in a page runs that we did not put there.

use axum::body::Body;
use axum::http::Method;
use frontend::boot::Boot;
use shared::api::catalogue::LessonView;
use shared::lang::Lang;

use super::{all, between, tags};
use crate::util::content::boil;
use crate::util::{Content, Person, TestApp, on_both};

on_both!(no_page_has_inline_scripts_or_styles, async |app: TestApp| {
    app.with_courses().await;
    let visitor = app.visitor();
    for lang in Lang::ALL {
        let (public, others) = all(&app.app, lang);
        let made_up = [
            format!("/{lang}/nothing"),
            format!("/{lang}/courses?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"),
            "/api/v1/docs".to_owned(),
        ];
        for path in public.iter().chain(&others).chain(&made_up) {
            let html = visitor.get(path).await.text();
            assert!(!html.contains("<script>"), "{path}");
            for tag in tags(&html) {
                if tag.name == "script" {
                    let data = tag.get("type") == Some("application/json");
                    assert!(data || tag.get("src").is_some_and(|src| src.starts_with("/assets/")), "{path}");
                }
                assert!(
                    !["style", "iframe", "object", "embed", "base"].contains(&tag.name.as_str()),
                    "{path}: {}",
                    tag.name
                );
                for (name, value) in &tag.attributes {
                    assert!(name != "style" && !name.starts_with("on"), "{path}: <{} {name}>", tag.name);
                    assert!(
                        !value.trim_start().to_ascii_lowercase().starts_with("javascript:"),
                        "{path}: {value}"
                    );
                    // Nothing is fetched from elsewhere.
                    if ["src", "srcset", "action", "poster"].contains(&name.as_str())
                        || (name == "href"
                            && tag.name == "link"
                            && tag.get("rel") != Some("canonical")
                            && tag.get("rel") != Some("alternate"))
                    {
                        assert!(value.starts_with('/') && !value.starts_with("//"), "{path}: {name}={value}");
                    }
                }
            }
        }
    }
});

on_both!(data_in_a_page_cannot_end_its_script, async |app: TestApp| {
    let content = Content::tea(&["de"]);
    let evil = "</script><script>alert(1)</script><!--";
    content.write(
        "courses/tea/de/boil.md",
        boil("TRUE").replace("For a good cup.", evil).replace("Fresh water", &format!("1 < 2, `{evil}`")),
    );
    app.import(content.path()).await;
    let html = app.visitor().get("/de/courses/tea/boil").await.ok().text();
    let json = between(&html, "<script type=\"application/json\" id=\"boot\">", "</script>");
    assert!(!json.contains('<'));
    assert!(html.ends_with(&format!("{json}</script></body></html>")));
    let boot: Boot = serde_json::from_str(json).unwrap();
    let view: LessonView = serde_json::from_str(&boot.page.unwrap()).unwrap();
    assert_eq!((boot.url.as_str(), view.lesson.purpose.as_str()), ("/de/courses/tea/boil", evil));
    assert!(!html.contains("<script>alert"));
    assert!(html.contains("&lt;/script&gt;"));
});

on_both!(what_stands_in_an_address_is_never_markup, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let visitor = app.visitor();
    for path in [
        "/de/courses?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/de/recover/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/de/confirm/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/de/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/de/sign-in?problem=%3Cscript%3Ealert(1)%3C%2Fscript%3E&next=%22%3E%3Cscript%3E",
        "/de/sign-in?next=javascript:alert(1)",
    ] {
        let html = visitor.get(path).await.text();
        assert!(
            !html.contains("<script>")
                && !tags(&html)
                    .iter()
                    .any(|tag| tag.get("href").is_some_and(|h| h.starts_with("javascript:"))),
            "{path}"
        );
    }
});

on_both!(every_kind_of_answer_carries_the_guarding_headers, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let visitor = app.visitor();
    let send = async |method: &str, path: &str, header: (&str, &str), body: Vec<u8>| {
        let method: Method = method.parse().unwrap();
        let mut request = visitor.request(method, path).body(Body::from(body)).unwrap();
        request.headers_mut().insert(
            axum::http::HeaderName::from_bytes(header.0.as_bytes()).unwrap(),
            header.1.parse().unwrap(),
        );
        visitor.send(request).await
    };
    let none = ("accept", "*/*");
    let etag = visitor.get("/de").await.header("etag").to_owned();
    let answers = [
        (200, send("GET", "/de/courses/tea/boil", none, vec![]).await),
        (304, send("GET", "/de", ("if-none-match", &etag), vec![]).await),
        (404, send("GET", "/de/nothing", none, vec![]).await),
        (303, send("GET", "/", none, vec![]).await),
        (308, send("GET", "/de/", none, vec![]).await),
        (200, send("GET", "/api/v1/catalogue", none, vec![]).await),
        (200, send("GET", "/api/v1/docs", none, vec![]).await),
        (200, send("GET", "/healthz", none, vec![]).await),
        (404, send("GET", "/api/v1/nothing", none, vec![]).await),
        (401, send("GET", "/api/v1/me", none, vec![]).await),
        (405, send("BREW", "/api/v1/me", none, vec![]).await),
        (403, send("POST", "/api/v1/session", ("sec-fetch-site", "cross-site"), vec![]).await),
        (413, send("POST", "/api/v1/session", ("content-length", "2000000"), vec![]).await),
        (415, send("POST", "/api/v1/session", ("content-type", "text/plain"), vec![]).await),
    ];
    for (status, answer) in answers {
        let answer = answer.status(status);
        let has =
            |name: &str, value: &str| assert_eq!(answer.header(name), value, "{}: {name}", answer.asked);
        has("x-content-type-options", "nosniff");
        has("x-frame-options", "DENY");
        has("referrer-policy", "same-origin");
        has("cross-origin-opener-policy", "same-origin");
        has("cross-origin-resource-policy", "same-origin");
        assert!(answer.header("strict-transport-security").contains("max-age="), "{}", answer.asked);
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'")
                && !policy.contains("'unsafe-inline'")
                && !policy.contains("'unsafe-eval'"),
            "{policy}"
        );
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"));
        assert!(!answer.header("cache-control").is_empty(), "{}", answer.asked);
        assert!(answer.header("x-request-id").len() >= 32, "{}", answer.asked);
    }
    let part = send("GET", "/assets/boot.js", none, vec![]).await.status(200);
    for (name, value) in
        [("x-content-type-options", "nosniff"), ("cross-origin-resource-policy", "same-origin")]
    {
        assert_eq!(part.header(name), value);
    }
    for name in ["content-security-policy", "referrer-policy", "strict-transport-security", "x-request-id"] {
        assert_eq!(part.header(name), "", "{name}: pages have it, their parts do not need it");
    }
});

on_both!(only_the_preview_of_the_studio_is_framed_and_only_by_us, async |app: TestApp| {
    let visitor = app.visitor();
    let rules = async |path: &str| {
        let answer = visitor.get(path).await;
        (answer.header("content-security-policy").to_owned(), answer.header("x-frame-options").to_owned())
    };
    for lang in Lang::ALL {
        let (policy, options) = rules(&format!("/{lang}/studio/frame")).await;
        assert!(policy.contains("frame-ancestors 'self'") && !policy.contains("frame-src"), "{policy}");
        assert!(policy.contains("default-src 'none'") && policy.contains("base-uri 'none'"), "{policy}");
        assert_eq!(options, "SAMEORIGIN");
        for path in ["studio", "studio/courses/a/b/lessons/c/de", "preview/abc"] {
            let (policy, options) = rules(&format!("/{lang}/{path}")).await;
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert!(policy.ends_with("; frame-src 'self'"), "{path}: {policy}");
            assert_eq!(options, "DENY", "{path}");
        }
        for path in ["courses", "studio/frame/more/of/it", "studio/desk", "me", "nothing"] {
            let (policy, options) = rules(&format!("/{lang}/{path}")).await;
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert_eq!(options, "DENY", "{path}");
        }
    }
});

on_both!(pages_are_the_same_for_everybody, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let anna = app.administrator("anna").await;
    let read = async |person: &Person, path: &str| person.get(path).await.ok().text();
    for path in [
        "/de",
        "/de/courses/tea/boil",
        "/de/me",
        "/de/me/account",
        "/de/studio/organisations",
        "/de/sign-in?next=/de/me",
    ] {
        let html = read(&anna, path).await;
        assert_eq!(html, read(&app.visitor(), path).await, "{path}");
        assert!(!html.contains("anna"), "{path}");
    }
});
