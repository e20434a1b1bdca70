//! Signing in and out.

use axum::body::Body;
use axum::http::{Method, header};
use chrono::TimeDelta;
use serde_json::json;
use shared::api::account::Me;
use shared::api::problem::Code;

use crate::util::{PASSWORD, TestApp, on_both};

on_both!(a_name_and_its_password_sign_in, async |app: TestApp| {
    app.person("anna").await;
    let anna = app.visitor();
    let me: Me = anna.sign_in(" Anna ", PASSWORD).await.status(200).json();
    assert_eq!(me.login, "anna");
    assert_eq!(anna.me().await, me);
});

on_both!(nobody_learns_whether_an_account_exists, async |app: TestApp| {
    app.person("anna").await;
    let wrong = app.visitor().sign_in("anna", "falsch geraten").await;
    let unknown = app.visitor().sign_in("niemand", "falsch geraten").await;
    let absurd = app.visitor().sign_in("no name at all?", "falsch geraten").await;
    let long = app.visitor().sign_in("anna", &"x".repeat(257)).await;
    for other in [&unknown, &absurd, &long] {
        assert_eq!((other.status, other.text()), (wrong.status, wrong.text()));
        assert!(other.cookies().is_empty());
    }
    wrong.problem(Code::WrongCredentials);
});

on_both!(cookies_are_out_of_reach_of_scripts_and_other_sites, async |app: TestApp| {
    app.person("anna").await;
    let answer = app.visitor().sign_in("anna", PASSWORD).await.ok();
    let cookies = answer.cookies();
    assert_eq!(cookies.len(), 3, "{cookies:?}");
    assert!(cookies[0].starts_with("lw_access="), "{}", cookies[0]);
    assert!(cookies[0].ends_with("; Path=/; Max-Age=600; HttpOnly; SameSite=Lax"), "{}", cookies[0]);
    assert!(cookies[1].starts_with("lw_refresh="), "{}", cookies[1]);
    assert!(
        cookies[1].ends_with("; Path=/api/v1/session; Max-Age=5184000; HttpOnly; SameSite=Lax"),
        "{}",
        cookies[1]
    );
    // The third is for scripts, and worth nothing.
    assert_eq!(cookies[2], "lw_in=1; Path=/; Max-Age=5184000; SameSite=Lax");

    let https =
        app.another_process_with(|config| config.public_url = "https://lernwolf.example".into()).await;
    let answer = https.visitor().sign_in("anna", PASSWORD).await.ok();
    let cookies = answer.cookies();
    assert!(cookies.iter().all(|cookie| cookie.ends_with("; Secure")), "{cookies:?}");
    // No other host of the domain can set them.
    for (cookie, name) in cookies.iter().zip(["__Host-lw_access=", "__Host-lw_refresh="]) {
        assert!(
            cookie.starts_with(name) && cookie.contains("; Path=/; ") && !cookie.contains("Domain"),
            "{cookie}"
        );
    }
});

on_both!(with_tls_only_cookies_of_this_host_count, async |app: TestApp| {
    let https =
        app.another_process_with(|config| config.public_url = "https://lernwolf.example".into()).await;
    app.person("anna").await;
    let ben = app.person("ben").await;
    let [access, refresh] = ["lw_access", "lw_refresh"].map(|name| ben.cookie(name).unwrap());
    // Another site of the domain plants its own sign-in: Anna stays herself.
    let anna = https.visitor();
    anna.sign_in("anna", PASSWORD).await.ok();
    let with = async |method: Method, path: &str, cookies: String| {
        let request = https.visitor().request(method, path).header(header::COOKIE, cookies);
        https.visitor().send(request.body(Body::empty()).unwrap()).await
    };
    let own = |name: &str| format!("{name}={}", anna.cookie(name).unwrap());
    let planted = format!("lw_access={access}; lw_refresh={refresh}");
    let both = format!("{planted}; {}; {}", own("__Host-lw_access"), own("__Host-lw_refresh"));
    let me: Me = with(Method::GET, "/api/v1/me", both.clone()).await.ok().json();
    assert_eq!(me.login, "anna");
    with(Method::GET, "/api/v1/me", planted).await.problem(Code::SignedOut);
    let me: Me = with(Method::POST, "/api/v1/session/refresh", both).await.ok().json();
    assert_eq!(me.login, "anna");
    // Who was signed in under the old names stays signed in, and has the new ones then alone.
    let ben = ben.at(&https);
    ben.get("/api/v1/me").await.problem(Code::SignedOut);
    ben.refresh().await.ok();
    assert_eq!(ben.me().await.login, "ben");
    assert_eq!((ben.cookie("lw_access"), ben.cookie("lw_refresh")), (None, None));
    let kept = ben.copy();
    ben.delete("/api/v1/session").await.status(204);
    assert_eq!((ben.cookie("__Host-lw_access"), ben.cookie("__Host-lw_refresh")), (None, None));
    kept.refresh().await.problem(Code::SignedOut);
});

on_both!(signing_out_ends_this_device_and_no_other, async |app: TestApp| {
    let anna = app.person("anna").await;
    let other = anna.another_device().await;
    let kept = anna.copy();
    anna.delete("/api/v1/session").await.status(204);
    assert_eq!((anna.cookie("lw_access"), anna.cookie("lw_refresh")), (None, None));
    kept.get("/api/v1/me").await.problem(Code::SignedOut);
    kept.refresh().await.problem(Code::SignedOut);
    assert!(other.is_signed_in().await);
    other.refresh().await.ok();
});

on_both!(signing_out_works_with_either_cookie_and_with_none, async |app: TestApp| {
    for name in ["lw_access", "lw_refresh"] {
        let anna = app.visitor();
        anna.register(&name.replace('_', "-"), PASSWORD).await.ok();
        let kept = anna.copy();
        anna.lose_cookie(name);
        anna.delete("/api/v1/session").await.status(204);
        kept.refresh().await.problem(Code::SignedOut);
    }
    app.visitor().delete("/api/v1/session").await.status(204);
});

on_both!(signing_out_works_after_the_access_token_has_run_out, async |app: TestApp| {
    let anna = app.person("anna").await;
    let kept = anna.copy();
    app.pass(TimeDelta::minutes(11));
    anna.delete("/api/v1/session").await.status(204);
    kept.refresh().await.problem(Code::SignedOut);
});

on_both!(signing_out_everywhere_means_everywhere, async |app: TestApp| {
    let anna = app.person("anna").await;
    let (other, ben) = (anna.another_device().await, app.person("ben").await);
    let kept = anna.copy();
    anna.delete("/api/v1/me/devices").await.status(204);
    assert_eq!(anna.cookie("lw_refresh"), None);
    for device in [&kept, &other] {
        device.get("/api/v1/me").await.problem(Code::SignedOut);
        device.refresh().await.problem(Code::SignedOut);
    }
    assert!(ben.is_signed_in().await, "nobody else is touched");
});

on_both!(without_a_sign_in_nothing_of_mine_is_told, async |app: TestApp| {
    let visitor = app.visitor();
    visitor.get("/api/v1/me").await.problem(Code::SignedOut);
    visitor.get("/api/v1/me/data").await.problem(Code::SignedOut);
    visitor.delete("/api/v1/me/devices").await.problem(Code::SignedOut);
    visitor.refresh().await.problem(Code::SignedOut);
});

on_both!(a_password_that_was_just_changed_opens_nothing, async |app: TestApp| {
    let anna = app.person("anna").await;
    // Somebody else knows the old password and signs in again and again, while Anna changes it.
    let thieves = (0..4).map(|_| async {
        let mut opened = Vec::new();
        loop {
            let thief = app.visitor();
            if !thief.sign_in("anna", PASSWORD).await.status.is_success() {
                return opened;
            }
            opened.push(thief);
        }
    });
    let change = json!({ "current": PASSWORD, "new": "vier blaue Boote im Wind" });
    let (answer, opened) =
        tokio::join!(anna.put("/api/v1/me/password", change), futures_util::future::join_all(thieves));
    answer.status(204);
    for thief in opened.into_iter().flatten() {
        thief.get("/api/v1/me").await.problem(Code::SignedOut);
    }
    assert!(anna.is_signed_in().await);
});
