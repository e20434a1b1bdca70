//! How often something may be tried.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::problem::Code;

use crate::util::{PASSWORD, TestApp, on_both};

on_both!(guessing_a_password_comes_to_an_end, async |app: TestApp| {
    app.person("anna").await;
    let guesser = app.visitor();
    for _ in 0..10 {
        guesser.sign_in("anna", "falsch geraten").await.problem(Code::WrongCredentials);
    }
    let problem = app.visitor().sign_in("Anna", PASSWORD).await.problem(Code::TooManyRequests);
    assert_eq!(problem.retry_after, Some(60), "from whatever address, however written");
    guesser.sign_in("ben", PASSWORD).await.problem(Code::WrongCredentials);

    app.pass(TimeDelta::seconds(60));
    let answer = app.visitor().sign_in("anna", PASSWORD).await.ok();
    assert_eq!(answer.header("retry-after"), "");
});

on_both!(unknown_names_are_limited_in_the_same_way, async |app: TestApp| {
    let guesser = app.visitor();
    for _ in 0..10 {
        guesser.sign_in("niemand", "falsch geraten").await.problem(Code::WrongCredentials);
    }
    guesser.sign_in("niemand", "falsch geraten").await.problem(Code::TooManyRequests);
});

on_both!(a_class_signs_in_behind_one_address, async |app: TestApp| {
    for number in 0..30 {
        app.db_account(Some(&format!("pupil{number}")), None, false).await;
    }
    for number in 0..30 {
        app.visitor().behind_address("198.51.100.1").sign_in(&format!("pupil{number}"), PASSWORD).await.ok();
    }
});

on_both!(searching_for_names_comes_to_an_end, async |app: TestApp| {
    let guesser = app.visitor();
    // Absurdly long passwords are refused without work: the limit counts them all the same.
    let password = "x".repeat(300);
    for number in 0..60 {
        guesser.sign_in(&format!("name{number}"), &password).await.problem(Code::WrongCredentials);
    }
    guesser.sign_in("anna", &password).await.problem(Code::TooManyRequests);
    app.visitor().sign_in("anna", &password).await.problem(Code::WrongCredentials);
});

on_both!(the_own_password_cannot_be_guessed_either, async |app: TestApp| {
    let anna = app.person("anna").await;
    for _ in 0..5 {
        let change = json!({ "current": "falsch geraten", "new": PASSWORD });
        anna.put("/api/v1/me/password", change).await.problem(Code::WrongCredentials);
        let erase = json!({ "password": "falsch geraten" });
        anna.post("/api/v1/me/erase", erase).await.problem(Code::WrongCredentials);
    }
    anna.post("/api/v1/me/erase", json!({ "password": PASSWORD })).await.problem(Code::TooManyRequests);
    let change = json!({ "current": PASSWORD, "new": "vier grüne Stühle" });
    anna.put("/api/v1/me/password", change).await.problem(Code::TooManyRequests);
});

on_both!(an_address_makes_forty_accounts_and_then_one_each_half_minute, async |app: TestApp| {
    let visitor = app.visitor();
    for _ in 0..40 {
        visitor.register("x", PASSWORD).await.problem(Code::Invalid);
    }
    visitor.register("anna", PASSWORD).await.problem(Code::TooManyRequests);
    app.pass(TimeDelta::seconds(30));
    visitor.register("anna", PASSWORD).await.status(201);
});

on_both!(nobody_is_flooded_with_letters, async |app: TestApp| {
    app.person_with_email("anna@example.org").await;
    for address in ["anna@example.org", "nobody@example.org"] {
        let recover =
            async || app.visitor().post("/api/v1/recovery", json!({ "login": address, "lang": "de" })).await;
        let register = async || app.visitor().register(address, PASSWORD).await;
        for _ in 0..2 {
            recover().await.status(202);
            register().await.status(202);
        }
        recover().await.status(202);
        recover().await.problem(Code::TooManyRequests);
        register().await.problem(Code::TooManyRequests);
    }
    assert_eq!(app.letters_to("anna@example.org").await.len(), 5);
});

on_both!(behind_a_proxy_its_word_counts_and_nobody_elses, async |app: TestApp| {
    let password = "x".repeat(300);
    let exhaust = async |app: &TestApp, forwarded: fn(usize) -> String| {
        let visitor = app.visitor();
        for number in 0..61 {
            let body = json!({ "login": format!("name{number}"), "password": password }).to_string();
            let request = visitor
                .request(axum::http::Method::POST, "/api/v1/session")
                .header("content-type", "application/json")
                .header("x-forwarded-for", forwarded(number));
            let answer = visitor.send(request.body(body.into()).unwrap()).await;
            if answer.status.as_u16() == 429 {
                return number;
            }
        }
        61
    };
    let liar: fn(usize) -> String = |number| format!("203.0.113.{number}");
    assert_eq!(exhaust(&app, liar).await, 60, "without a proxy the header means nothing");
    let behind = app.another_process_with(|config| config.trust_proxy = true).await;
    assert_eq!(exhaust(&behind, liar).await, 61, "the proxy tells people apart");
    assert_eq!(
        exhaust(&behind, |number| format!("203.0.113.{number}, 198.51.100.7")).await,
        60,
        "its own entry is the last"
    );
});
