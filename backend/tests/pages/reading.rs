//! What somebody reads without scripts, and what machines read.

use std::collections::BTreeSet;

use shared::lang::Lang;

use super::{Tag, all, between, tags};
use crate::util::content::boil;
use crate::util::{Content, TestApp, on_both};

on_both!(a_lesson_can_be_read_without_scripts, async |app: TestApp| {
    app.with_courses().await;
    let page = app.visitor().get("/en/courses/fraud/email").await.ok();
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    let now = app.app.catalogue.now();
    let course = &now.courses["fraud"];
    let lesson = course.lesson(Lang::En, "email").unwrap();
    let html = page.text();
    let body = between(&html, "<body>", "<script type=\"application/json\"");
    for section in &lesson.sections {
        assert!(body.contains(&section.title), "{}", section.title);
        for block in &section.blocks {
            match block {
                shared::course::Block::Text { html } | shared::course::Block::CallOut { html, .. } => {
                    assert!(body.contains(html), "{html}");
                }
                shared::course::Block::Steps { steps } => {
                    assert!(steps.iter().all(|step| body.contains(step)))
                }
                shared::course::Block::Picture { alt, .. } => {
                    assert!(tags(body).iter().any(|tag| tag.is("img", "alt", alt)), "{alt}")
                }
                shared::course::Block::Recording(recording) => {
                    assert!(
                        tags(body).iter().any(|tag| tag.get("aria-label") == Some(&recording.alt)),
                        "{}",
                        recording.alt
                    )
                }
                shared::course::Block::Question(question) => {
                    assert!(body.contains(&question.prompt), "{}", question.prompt)
                }
            }
        }
    }
    let (before, after) = course.neighbours("email");
    for other in before.iter().chain(&after) {
        let link = format!("/en/courses/fraud/{other}");
        assert!(tags(body).iter().any(|tag| tag.is("a", "href", &link)), "{link}");
    }
});

on_both!(a_film_comes_with_its_captions, async |app: TestApp| {
    let content = Content::tea(&["de", "en"]);
    let captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nTee.\n";
    content.write("courses/tea/media/tea.mp4", b"\0\0\0\x20ftypisom\0\0");
    content.write("courses/tea/media/tea.de.vtt", captions);
    content.write("courses/tea/media/tea.en.vtt", captions.replace("Tee", "Tea"));
    for lang in ["de", "en"] {
        let film = "\n![How tea is made](media/tea.mp4)\n\n> [!TRANSCRIPT]\n> The kettle *sings*.\n";
        content.write(&format!("courses/tea/{lang}/boil.md"), format!("{}{film}", boil("TRUE")));
    }
    app.import(content.path()).await;
    let visitor = app.visitor();
    let html = visitor.get("/en/courses/tea/boil").await.ok().text();
    let body = between(&html, "<body>", "<script type=\"application/json\"");
    let film = tags(body).into_iter().find(|tag| tag.is("video", "aria-label", "How tea is made")).unwrap();
    let answer = visitor.get(film.get("src").unwrap()).await.ok();
    assert_eq!(answer.header("content-type"), "video/mp4");
    let tags = tags(body);
    let track = tags.iter().find(|tag| tag.is("track", "srclang", Lang::En.tag())).unwrap();
    let answer = visitor.get(track.get("src").unwrap()).await.ok();
    assert!(answer.header("content-type").starts_with("text/vtt"));
    assert!(answer.text().contains("Tea."));
    assert!(body.contains("The kettle <em>sings</em>."), "{body}");
});

on_both!(each_page_says_what_it_is_in_its_language, async |app: TestApp| {
    app.with_courses().await;
    let visitor = app.visitor();
    for lang in Lang::ALL {
        let (public, others) = all(&app.app, lang);
        let mut titles = BTreeSet::new();
        for path in &public {
            let html = visitor.get(path).await.ok().text();
            let tags = tags(&html);
            assert!(tags.iter().any(|tag| tag.is("html", "lang", lang.tag())), "{path}");
            let title = between(&html, "<title>", "</title>");
            assert!(title.contains("Lernwolf") && titles.insert(title.to_owned()), "{path}: {title}");
            let here = |path: &str| format!("http://127.0.0.1:8080{path}");
            assert!(
                tags.iter()
                    .any(|tag| tag.is("link", "rel", "canonical") && tag.get("href") == Some(&here(path)))
            );
            for other in Lang::ALL {
                let there = here(&path.replacen(&format!("/{lang}"), &format!("/{other}"), 1));
                let leads = |tag: &Tag| {
                    tag.is("link", "rel", "alternate")
                        && tag.is("link", "hreflang", other.tag())
                        && tag.get("href") == Some(&there)
                };
                assert!(tags.iter().any(leads), "{path}: {there}");
            }
            if !path.contains("/about/") {
                let description = tags
                    .iter()
                    .find(|tag| tag.is("meta", "name", "description"))
                    .and_then(|tag| tag.get("content"));
                assert!(description.is_some_and(|text| text.len() > 20), "{path}: {description:?}");
            }
            assert!(!tags.iter().any(|tag| tag.is("meta", "name", "robots")), "{path}");
        }
        for path in &others {
            let html = visitor.get(path).await.ok().text();
            let tags = tags(&html);
            assert!(tags.iter().any(|tag| tag.is("html", "lang", lang.tag())), "{path}");
            assert!(
                tags.iter()
                    .any(|tag| tag.is("meta", "name", "robots") && tag.get("content") == Some("noindex")),
                "{path}"
            );
            assert!(!tags.iter().any(|tag| tag.is("link", "rel", "canonical")), "{path}");
            assert!(between(&html, "<title>", "</title>").contains("Lernwolf"), "{path}");
        }
        for path in public.iter().chain(&others) {
            let html = visitor.get(path).await.ok().text();
            let mut ids = BTreeSet::new();
            for id in tags(&html).iter().filter_map(|tag| tag.get("id").map(str::to_owned)) {
                assert!(ids.insert(id.clone()), "{path} has {id} twice");
            }
        }
    }
});

on_both!(no_link_of_a_public_page_leads_nowhere, async |app: TestApp| {
    app.with_courses().await;
    let visitor = app.visitor();
    let mut links = BTreeSet::new();
    for lang in Lang::ALL {
        for path in all(&app.app, lang).0 {
            let html = visitor.get(&path).await.ok().text();
            for tag in tags(&html) {
                let link = match tag.name.as_str() {
                    "a" => tag.get("href"),
                    "img" => tag.get("src"),
                    _ => None,
                };
                if let Some(link) = link.filter(|link| link.starts_with('/')) {
                    links.insert(link.split('#').next().unwrap_or_default().to_owned());
                }
            }
        }
    }
    assert!(links.len() > 60, "{}", links.len());
    for link in links {
        // The files of this front end are stand-ins, but have the names that the pages use.
        visitor.get(&link).await.ok();
    }
});

on_both!(the_root_chooses_by_the_browsers_wish, async |app: TestApp| {
    let visitor = app.visitor();
    for (wish, path) in [
        ("en-GB,en;q=0.9", "/en"),
        ("de", "/de"),
        ("tr,en;q=0.5,de;q=0.4", "/en"),
        ("tr", "/de"),
        ("\u{7f}x;;q", "/de"),
    ] {
        let request =
            visitor.request(axum::http::Method::GET, "/").header("accept-language", wish.as_bytes());
        let Ok(request) = request.body(axum::body::Body::empty()) else { continue };
        let answer = visitor.send(request).await.leads_to(path);
        assert_eq!(answer.header("vary"), "Accept-Language");
    }
    visitor.get("/").await.leads_to("/de");
});

on_both!(a_page_that_is_not_there_says_so_in_its_language, async |app: TestApp| {
    app.import(Content::tea(&["de", "en"]).path()).await;
    let visitor = app.visitor();
    for (path, lang) in [
        ("/en/nothing", "en"),
        ("/de/nothing", "de"),
        ("/de-leicht/courses/tea/boil/more", "de-simple"),
        ("/en/courses/coffee", "en"),
        ("/en/courses/tea/sip", "en"),
        ("/en/about/nothing", "en"),
        ("/en/courses/%ff", "en"),
        ("/en/courses/%00", "en"),
        ("/en/courses/..%2f..%2fetc", "en"),
        ("/fr", "de"),
        ("/404", "de"),
        ("/index.php", "de"),
    ] {
        let answer = visitor.get(path).await.status(404);
        assert_eq!(
            (answer.header("content-type"), answer.header("cache-control")),
            ("text/html; charset=utf-8", "no-store"),
            "{path}"
        );
        let html = answer.text();
        assert!(tags(&html).iter().any(|tag| tag.is("html", "lang", lang)), "{path}");
        let home = format!("/{}", lang.replace("simple", "leicht"));
        assert!(tags(&html).iter().any(|tag| tag.is("a", "href", &home)), "{path}: no way home");
    }
});
