//! Every route with whatever might be sent to it.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use axum::http::{HeaderValue, Method, header};
use lernwolf::router::ACCESS;
use serde_json::{Value, json};
use shared::api::problem::{Code, Problem};
use uuid::Uuid;

use super::{document, filled, operations};
use crate::util::{Answer, PASSWORD, TestApp, on_both};

/// Whether an empty object is a body in order: nothing is required.
fn asks_for_nothing(document: &Value, operation: &Value) -> bool {
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    let name = schema["$ref"].as_str().map(|name| name.trim_start_matches('#'));
    let schema = name.and_then(|name| document.pointer(name)).unwrap_or(schema);
    schema["required"].as_array().is_none_or(Vec::is_empty)
        && schema["oneOf"].is_null()
        && schema["enum"].is_null()
}

/// What nobody ever sends who means well.
struct Sent {
    what: &'static str,
    content_type: Option<&'static str>,
    body: Vec<u8>,
    code: Code,
}

/// What announces JSON.
const fn json_type() -> Option<&'static str> {
    Some("application/json")
}

fn nonsense() -> Vec<Sent> {
    let json = json_type();
    let sent = |what, content_type, body: &[u8], code| Sent { what, content_type, body: body.to_vec(), code };
    vec![
        sent("half a document", json, b"{\"login\":", Code::Malformed),
        sent("nothing", json, b"", Code::Malformed),
        sent("null", json, b"null", Code::Malformed),
        sent("a list", json, b"[1,2]", Code::Malformed),
        sent("a number", json, b"5", Code::Malformed),
        sent("an object that lacks everything", json, b"{}", Code::Malformed),
        sent("no UTF-8", json, b"{\"login\":\"\xff\xfe\"}", Code::Malformed),
        sent("something deep", json, &b"[".repeat(100_000), Code::Malformed),
        sent("plain text", Some("text/plain"), b"{}", Code::UnsupportedMediaType),
        sent("XML", Some("application/xml"), b"<a/>", Code::UnsupportedMediaType),
        sent("of no kind", None, b"{}", Code::UnsupportedMediaType),
        sent("of a broken kind", Some("\u{1}"), b"{}", Code::UnsupportedMediaType),
        sent("too much", json, &vec![b' '; 2 * 1024 * 1024], Code::TooLarge),
    ]
}

#[track_caller]
fn is_kind(answer: &Answer, about: &str) {
    assert!(answer.status.as_u16() < 500, "{about}: {} {}", answer.status, answer.text());
    if answer.status.is_client_error() {
        assert_eq!(answer.header("content-type"), "application/problem+json", "{about}: {}", answer.text());
        let problem: Problem = answer.json();
        assert_eq!(problem.status, answer.status.as_u16(), "{about}");
        assert_eq!(problem.kind, format!("/problems/{}", problem.code.as_str()), "{about}");
    }
}

on_both!(nonsense_is_answered_with_problems, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    // Whoever teaches the class group is let in as far as to what is sent.
    let wish = json!({ "login": "chief", "role": "teacher" });
    chief.post(&format!("/api/v1/organisations/{school}/members"), wish).await.ok();
    let class = crate::schools::make_class(&chief, school, "7a").await.id;
    let document = document();
    let operations = operations(&document);
    for (method, path, _) in ACCESS {
        let operation = operations[&((*method).to_owned(), (*path).to_owned())];
        let takes_json = !operation["requestBody"]["content"]["application/json"].is_null();
        let method: Method = method.parse().unwrap();
        let address = filled(path, school, class);
        for Sent { what, content_type, body, code } in nonsense() {
            // Files may be larger: their bounds have tests of their own.
            let file =
                ["/roster", "/media", "/imports", "/imports/preview"].iter().any(|end| path.ends_with(end));
            let code = if file && code == Code::TooLarge { Code::Malformed } else { code };
            if !chief.is_signed_in().await {
                app.pass(chrono::TimeDelta::minutes(2));
                chief.sign_in("chief", PASSWORD).await.ok();
            }
            for announced in [true, false] {
                let mut request =
                    chief.request(method.clone(), &address).body(Body::from(body.clone())).unwrap();
                if let Some(kind) = content_type.and_then(|kind| HeaderValue::from_str(kind).ok()) {
                    request.headers_mut().insert(header::CONTENT_TYPE, kind);
                }
                if announced {
                    request.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
                }
                let answer = chief.send(request).await;
                let about = format!("{method} {path} with {what}");
                is_kind(&answer, &about);
                // Where nothing is asked for, a field that nobody knows is not looked into either.
                let says_nothing = body == b"{}" || what == "no UTF-8";
                if says_nothing && content_type == json_type() && asks_for_nothing(&document, operation) {
                    continue;
                }
                if takes_json || (announced && code == Code::TooLarge) {
                    // Where tries are counted, nonsense counts too.
                    if answer.status != 429 {
                        assert_eq!(answer.json::<Problem>().code, code, "{about}");
                    }
                }
            }
        }
    }
});

on_both!(other_methods_and_other_sites_are_refused, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let methods: BTreeMap<&str, BTreeSet<&str>> =
        ACCESS.iter().fold(BTreeMap::new(), |mut all, (method, path, _)| {
            all.entry(path).or_insert_with(BTreeSet::new).insert(method);
            all
        });
    for (path, known) in methods {
        let address = filled(path, school, Uuid::nil());
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "BREW", "TRACE", "CONNECT", "OPTIONS"] {
            if known.contains(method) {
                continue;
            }
            let request = chief.request(method.parse().unwrap(), &address).body(Body::empty()).unwrap();
            let answer = chief.send(request).await;
            for one in &known {
                assert!(answer.header("allow").contains(one), "{method} {path}: {}", answer.header("allow"));
            }
            answer.problem(Code::MethodNotAllowed);
        }
        for method in ["POST", "PUT", "DELETE"] {
            for (site, origin) in [
                (Some("cross-site"), None),
                (Some("same-site"), None),
                (Some("cross-site"), Some("http://127.0.0.1:8080")),
                (None, Some("https://evil.example")),
                (None, Some("null")),
            ] {
                let mut request =
                    chief.request(method.parse().unwrap(), &address).body(Body::empty()).unwrap();
                let headers = request.headers_mut();
                headers.remove("sec-fetch-site");
                site.map(|site| headers.insert("sec-fetch-site", HeaderValue::from_static(site)));
                origin.map(|origin| headers.insert(header::ORIGIN, HeaderValue::from_static(origin)));
                chief.send(request).await.problem(Code::CrossSite);
            }
        }
    }
    assert!(chief.is_signed_in().await);
});

/// What stands in addresses in place of names and ids.
const JUNK: [&str; 7] = [
    "%ff",
    "%00",
    "..%2f..%2fetc",
    "%F0%9F%A6%8A",
    "-1",
    "%27%20OR%201=1--",
    "00000000-0000-0000-0000-000000000000",
];

on_both!(nonsense_in_addresses_is_answered_with_problems, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let long = "x".repeat(6_000);
    for (method, path, _) in ACCESS.iter().filter(|(_, path, _)| path.contains('{')) {
        for junk in JUNK.into_iter().chain([long.as_str()]) {
            let address: String = path
                .split('/')
                .map(|part| if part.starts_with('{') { junk } else { part })
                .collect::<Vec<_>>()
                .join("/");
            let wish = json!({ "login": "nobody", "role": "teacher" });
            let answer = chief.send_json(method.parse().unwrap(), &address, wish).await;
            is_kind(&answer, &format!("{method} {path} with {junk:.40}"));
            assert!(answer.status.is_client_error(), "{method} {path} with {junk:.40}: {}", answer.status);
        }
    }
});

on_both!(nonsense_in_addresses_of_what_is_there_breaks_nothing, async |app: TestApp| {
    app.with_courses().await;
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let draft = crate::studio::make_draft(&chief, school).await;
    for (method, path, _) in ACCESS {
        let Some(end) = path.rfind('{') else { continue };
        let address = |junk: &str| {
            let path = format!("{}{junk}{}", &path[..end], path[end..].split_once('}').unwrap().1);
            filled(&path, school, Uuid::nil()).replace(&Uuid::from_u128(10).to_string(), &draft.to_string())
        };
        for junk in JUNK {
            let answer = chief.send_json(method.parse().unwrap(), &address(junk), json!({})).await;
            is_kind(&answer, &format!("{method} {path} with {junk}"));
        }
    }
    // What stands behind the question mark, too.
    for (method, path, _) in ACCESS.iter().filter(|(method, ..)| *method == "GET") {
        for query in
            ["version=%00", "from=%00", "to=%00", "name=%00", "lang=%00", "code=a%00b", "state=%00&code=1"]
        {
            let path = filled(path, school, Uuid::nil());
            let path = path.replace(&Uuid::from_u128(10).to_string(), &draft.to_string());
            let answer =
                chief.send_json(method.parse().unwrap(), &format!("{path}?{query}"), json!({})).await;
            is_kind(&answer, &format!("{method} {path} with {query}"));
        }
    }
});

/// A value of a schema of the document, with this text wherever there is a free one.
fn value(document: &Value, schema: &Value, text: &str) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        return value(document, document.pointer(name.trim_start_matches('#')).unwrap(), text);
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    if let Some(first) =
        schema["oneOf"].as_array().and_then(|all| all.iter().find(|one| one["type"] != "null"))
    {
        return value(document, first, text);
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or("object");
    match kind {
        "string" if schema["format"] == "uuid" => json!(Uuid::from_u128(7)),
        "string" => json!(text),
        "integer" | "number" => json!(1),
        "boolean" => json!(true),
        "array" => json!([value(document, &schema["items"], text)]),
        _ => {
            let fields = schema["properties"].as_object().into_iter().flatten();
            Value::Object(fields.map(|(name, it)| (name.clone(), value(document, it, text))).collect())
        }
    }
}

on_both!(bodies_of_the_right_shape_with_odd_texts_break_nothing, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let draft = crate::studio::make_draft(&chief, school).await;
    let document = document();
    let long = "x".repeat(50_000);
    let texts = [
        "",
        " ",
        "\0",
        "a\0b",
        "a\0@example.org",
        "🦊",
        "\u{202e}abc",
        "' OR 1=1 --",
        "%",
        "\n\r\t",
        "../../etc",
        "null",
        "a@b",
        &long,
    ];
    for ((method, path), operation) in operations(&document) {
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        if schema.is_null() {
            continue;
        }
        for text in texts {
            // Limits of tries are not what is tried here.
            app.pass(chrono::TimeDelta::hours(2));
            chief.sign_in("chief", PASSWORD).await.ok();
            let body = value(&document, schema, text);
            let address = filled(&path, school, Uuid::nil());
            let address = address.replace(&Uuid::from_u128(10).to_string(), &draft.to_string());
            let answer = chief.send_json(method.parse().unwrap(), &address, &body).await;
            is_kind(&answer, &format!("{method} {path} with {text:.20?}"));
            assert_ne!(answer.status, 429, "{method} {path}");
        }
    }
});
