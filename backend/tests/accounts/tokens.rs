//! Access tokens run out; refresh tokens are exchanged, and betray their thief.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use lernwolf::accounts;
use lernwolf::clock::Clock;
use lernwolf::entities::{device, refresh_token};
use sea_orm::{EntityTrait, PaginatorTrait};
use shared::api::problem::Code;

use crate::util::{TestApp, on_both};

on_both!(an_access_token_is_good_for_ten_minutes, async |app: TestApp| {
    let anna = app.person("anna").await;
    app.pass(TimeDelta::seconds(599));
    assert!(anna.is_signed_in().await);
    app.pass(TimeDelta::seconds(1));
    anna.get("/api/v1/me").await.problem(Code::SignedOut);
    anna.refresh().await.ok();
    assert!(anna.is_signed_in().await);
});

on_both!(a_refresh_token_is_good_for_sixty_days_from_its_last_exchange, async |app: TestApp| {
    let anna = app.person("anna").await;
    for _ in 0..3 {
        app.pass(TimeDelta::days(59));
        anna.refresh().await.ok();
    }
    app.pass(TimeDelta::days(60));
    anna.refresh().await.problem(Code::SignedOut);
    assert_eq!(anna.cookie("lw_refresh"), None, "what is worth nothing is taken away");
});

on_both!(each_exchange_yields_another_token, async |app: TestApp| {
    let anna = app.person("anna").await;
    let first = anna.cookie("lw_refresh");
    anna.refresh().await.ok();
    assert_ne!(anna.cookie("lw_refresh"), first);
});

on_both!(a_thief_and_the_owner_cannot_both_go_on, async |app: TestApp| {
    for thief_first in [true, false] {
        let anna = app.person(&format!("anna-{thief_first}")).await;
        let other = anna.another_device().await;
        let thief = anna.copy();
        let (first, second) = if thief_first { (&thief, &anna) } else { (&anna, &thief) };
        first.refresh().await.ok();
        app.pass(TimeDelta::minutes(11));
        first.refresh().await.ok();
        app.pass(TimeDelta::minutes(11));
        second.refresh().await.problem(Code::SignedOut);
        first.refresh().await.problem(Code::SignedOut);
        first.get("/api/v1/me").await.problem(Code::SignedOut);
        other.refresh().await.ok();
        assert!(other.is_signed_in().await, "the other device is not touched");
    }
});

on_both!(a_thief_cannot_slip_in_beside_the_owner, async |app: TestApp| {
    let anna = app.person("anna").await;
    let thief = anna.copy();
    // Each has a successor of the same token now; as soon as both are used, be it in the same moment, both end.
    anna.refresh().await.ok();
    thief.refresh().await.ok();
    anna.refresh().await.ok();
    thief.refresh().await.problem(Code::SignedOut);
    anna.refresh().await.problem(Code::SignedOut);
});

on_both!(two_tabs_may_exchange_at_the_same_moment, async |app: TestApp| {
    let anna = app.person("anna").await;
    let tabs = [anna.copy(), anna.copy(), anna.copy(), anna.copy()];
    let answers = futures_util::future::join_all(tabs.iter().map(|tab| tab.refresh())).await;
    for answer in answers {
        answer.ok();
    }
    // Tabs share the cookies: what came last holds, and goes on.
    let browser = &tabs[2];
    for _ in 0..3 {
        app.pass(TimeDelta::minutes(11));
        browser.refresh().await.ok();
        assert!(browser.is_signed_in().await);
    }
});

on_both!(lost_answers_lose_nothing, async |app: TestApp| {
    let anna = app.person("anna").await;
    for _ in 0..3 {
        // In the tunnel, for as long as it takes.
        anna.copy().refresh().await.ok();
        app.pass(TimeDelta::hours(5));
    }
    anna.refresh().await.ok();
    app.pass(TimeDelta::minutes(11));
    anna.refresh().await.ok();
    assert!(anna.is_signed_in().await);
});

on_both!(forged_tokens_are_worth_nothing, async |app: TestApp| {
    let anna = app.person("anna").await;
    let good = anna.cookie("lw_access").unwrap();
    let parts: Vec<&str> = good.split('.').collect();
    let header = String::from_utf8(URL_SAFE_NO_PAD.decode(parts[0]).unwrap()).unwrap();
    let claims = String::from_utf8(URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    let unsigned = URL_SAFE_NO_PAD.encode(header.replace("HS256", "none"));
    let later = URL_SAFE_NO_PAD.encode(claims.replace("\"exp\":1", "\"exp\":2"));
    for forged in [
        String::new(),
        "nonsense".into(),
        "a.b.c".into(),
        format!("{unsigned}.{}.", parts[1]),
        format!("{}.{later}.{}", parts[0], parts[2]),
        format!("{}.{}.{}", parts[0], parts[1], parts[2].chars().rev().collect::<String>()),
    ] {
        anna.set_cookie("lw_access", &forged);
        anna.get("/api/v1/me").await.problem(Code::SignedOut);
    }
    anna.set_cookie("lw_access", &good);
    assert!(anna.is_signed_in().await);
    anna.set_cookie("lw_refresh", "nonsense");
    anna.refresh().await.problem(Code::SignedOut);
});

on_both!(refresh_tokens_are_not_kept_as_they_are, async |app: TestApp| {
    let anna = app.person("anna").await;
    let token = anna.cookie("lw_refresh").unwrap();
    let rows = refresh_token::Entity::find().all(&app.app.db.read).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_ne!(rows[0].hash, token);
});

on_both!(what_has_run_out_is_cleaned_up, async |app: TestApp| {
    let (anna, ben) = (app.person("anna").await, app.person("ben").await);
    anna.refresh().await.ok();
    app.pass(TimeDelta::days(30));
    ben.refresh().await.ok();
    app.pass(TimeDelta::days(30));
    accounts::cleanup(&app.app.db, app.clock.now()).await.unwrap();
    assert_eq!(device::Entity::find().count(&app.app.db.read).await.unwrap(), 1);
    assert_eq!(refresh_token::Entity::find().count(&app.app.db.read).await.unwrap(), 1);
    ben.refresh().await.ok();
    anna.refresh().await.problem(Code::SignedOut);
});
