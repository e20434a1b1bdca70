//! Signing in by a plain HTML form.

use axum::body::Body;
use axum::http::Method;
use shared::api::problem::Code;

use crate::util::{TestApp, on_both};

const FORM: &str = "login=anna&password=drei+rote+%C3%84pfel+am+See&lang=en";

on_both!(a_form_signs_in_and_leads_on, async |app: TestApp| {
    app.person("anna").await;
    let anna = app.visitor();
    anna.post_form("/api/v1/session", &format!("{FORM}&next=/en/courses/fraud"))
        .await
        .leads_to("/en/courses/fraud");
    assert!(anna.is_signed_in().await);
    app.visitor().post_form("/api/v1/session", FORM).await.leads_to("/en");
});

on_both!(nobody_is_led_to_another_site, async |app: TestApp| {
    app.person("anna").await;
    for next in [
        "https://evil.example",
        "//evil.example",
        "/%5Cevil.example",
        "%5C%5Cevil.example",
        "/%09/evil.example",
        "/%0A/evil.example",
        "javascript:alert(1)",
        "evil",
        "",
    ] {
        let anna = app.visitor().behind_address(&format!("198.51.100.{}", next.len()));
        anna.post_form("/api/v1/session", &format!("{FORM}&next={next}")).await.leads_to("/en");
        app.pass(chrono::TimeDelta::minutes(1));
    }
});

on_both!(a_form_that_fails_leads_back_and_keeps_the_wish, async |app: TestApp| {
    app.person("anna").await;
    let visitor = app.visitor();
    let wrong = "login=anna&password=falsch&lang=de-leicht";
    let answer = visitor.post_form("/api/v1/session", wrong).await;
    assert!(answer.cookies().is_empty());
    answer.leads_to("/de-leicht/sign-in?problem=wrong-credentials");
    let answer = visitor.post_form("/api/v1/session", &format!("{wrong}&next=/de/x?y%26z")).await;
    answer.leads_to("/de-leicht/sign-in?problem=wrong-credentials&next=/de/x%3Fy%26z");
    let answer = visitor.post_form("/api/v1/session", &format!("{wrong}&next=//evil.example")).await;
    answer.leads_to("/de-leicht/sign-in?problem=wrong-credentials");
    for _ in 0..7 {
        visitor.post_form("/api/v1/session", wrong).await.status(303);
    }
    visitor
        .post_form("/api/v1/session", wrong)
        .await
        .leads_to("/de-leicht/sign-in?problem=too-many-requests");
});

on_both!(a_form_that_is_none_is_a_problem, async |app: TestApp| {
    let visitor = app.visitor();
    for fields in ["", "login=anna", "login=anna&password=x&lang=xx", "%ff"] {
        visitor.post_form("/api/v1/session", fields).await.problem(Code::Malformed);
    }
});

on_both!(another_site_cannot_sign_anybody_in, async |app: TestApp| {
    app.person("anna").await;
    let visitor = app.visitor();
    let mut request = visitor
        .request(Method::POST, "/api/v1/session")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://evil.example")
        .body(Body::from(FORM))
        .unwrap();
    request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    visitor.send(request).await.problem(Code::CrossSite);
});
