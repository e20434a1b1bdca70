//! Accounts that were there before, and identities.

use chrono::TimeDelta;
use lernwolf::entities::identity;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use shared::api::problem::Code;

use super::visitor::Visitor;
use super::{Guest, Site};
use crate::util::{PASSWORD, TestApp, on_both};

pub async fn person(site: &Site, name: &str) -> Guest {
    Guest { here: site.app.person(name).await, there: Visitor::new() }
}

pub async fn link(person: &Guest, provider: &str, login: &str) -> String {
    let wish = json!({ "lang": "de", "next": "/de/account", "password": PASSWORD });
    let begun: Value = person.here.post(&format!("/api/v1/sso/{provider}/link"), wish).await.ok().json();
    let to = begun["address"].as_str().unwrap();
    assert!(to.contains("prompt=login"), "{to}");
    let back = person.there.sign_in(to, login).await;
    person.follow(&back).await
}

on_both!(an_account_is_linked_and_separated, async |app: TestApp| {
    let site = Site::new(&app).await;
    let anna = person(&site, "anna").await;
    let id = anna.here.me().await.id;
    assert_eq!(link(&anna, "stadt", "herr.amt").await, "/de/account");
    let mine: Value = anna.get("/api/v1/me/sso").await.ok().json();
    assert_eq!(mine, json!([{ "id": "stadt", "name": "stadt.schule" }]));
    assert_eq!(link(&anna, "stadt", "herr.amt").await, "/de/account", "twice changes nothing");
    let elsewhere = site.guest();
    assert_eq!(elsewhere.sign_in_at("stadt", "herr.amt").await, "/de/courses");
    assert_eq!(elsewhere.here.me().await.id, id);

    let ben = person(&site, "ben").await;
    let to = link(&ben, "stadt", "herr.amt").await;
    assert_eq!(to, "/de/sign-in?problem=identity-taken&next=%2Fde%2Faccount");

    anna.here.delete("/api/v1/sso/stadt/link").await.status(204);
    anna.here.delete("/api/v1/sso/stadt/link").await.problem(Code::NotFound);
    let mia = site.guest();
    mia.sign_in_at("stadt", "mia").await;
    mia.here.delete("/api/v1/sso/stadt/link").await.problem(Code::OnlyWayIn);
});

on_both!(linking_is_for_whoever_began_it, async |app: TestApp| {
    let site = Site::new(&app).await;
    let anna = person(&site, "anna").await;
    let wish = json!({ "lang": "de", "password": PASSWORD });
    site.app.visitor().post("/api/v1/sso/stadt/link", &wish).await.problem(Code::SignedOut);
    let begun: Value = anna.here.post("/api/v1/sso/stadt/link", &wish).await.ok().json();
    let back = anna.there.sign_in(begun["address"].as_str().unwrap(), "herr.amt").await;
    let ben = person(&site, "ben").await;
    anna.here.set_cookie("lw_access", &ben.here.cookie("lw_access").unwrap());
    assert_eq!(anna.follow(&back).await, "/de/sign-in?problem=signed-out");

    let cleo = person(&site, "cleo").await;
    let begun: Value = cleo.here.post("/api/v1/sso/stadt/link", &wish).await.ok().json();
    let back = cleo.there.sign_in(begun["address"].as_str().unwrap(), "herr.amt").await;
    cleo.here.delete("/api/v1/session").await.status(204);
    assert_eq!(cleo.follow(&back).await, "/de/sign-in?problem=sso-expired", "signed out meanwhile");
    assert_eq!(identity::Entity::find().count(&app.app.db.read).await.unwrap(), 0);
});

on_both!(whoever_is_long_at_the_provider_is_still_there, async |app: TestApp| {
    let site = Site::new(&app).await;
    let anna = person(&site, "anna").await;
    let begun: Value = anna
        .here
        .post("/api/v1/sso/stadt/link", json!({ "lang": "de", "password": PASSWORD }))
        .await
        .ok()
        .json();
    let back = anna.there.sign_in(begun["address"].as_str().unwrap(), "herr.amt").await;
    anna.here.lose_cookie("lw_access");
    assert_eq!(anna.follow(&back).await, "/de");
    assert_eq!(identity::Entity::find().count(&app.app.db.read).await.unwrap(), 1);
});

on_both!(a_passer_by_links_nothing, async |app: TestApp| {
    let site = Site::new(&app).await;
    let anna = person(&site, "anna").await;
    let wish = |password: &str| json!({ "lang": "de", "password": password });
    anna.here.post("/api/v1/sso/stadt/link", wish("")).await.problem(Code::WrongCredentials);
    anna.here.post("/api/v1/sso/stadt/link", wish("falsch")).await.problem(Code::WrongCredentials);
    let amt = site.guest();
    amt.sign_in_at("stadt", "herr.amt").await;
    amt.here.post("/api/v1/sso/vidis/link", wish("")).await.problem(Code::SignInAgain);
});

on_both!(a_session_that_the_provider_had_before_proves_nothing, async |app: TestApp| {
    let site = Site::new(&app).await;
    let anna = person(&site, "anna").await;
    anna.there.sign_in(&anna.follow("/api/v1/sso/stadt/start").await, "herr.amt").await;
    app.pass(TimeDelta::minutes(3));
    let wish = json!({ "lang": "de", "password": PASSWORD });
    let begun: Value = anna.here.post("/api/v1/sso/stadt/link", wish).await.ok().json();
    let address = begun["address"].as_str().unwrap().replace("&prompt=login", "").replace("&max_age=0", "");
    assert!(!address.contains("prompt") && !address.contains("max_age"), "{address}");
    let back = anna.there.sign_in(&address, "herr.amt").await;
    assert_eq!(anna.follow(&back).await, "/de/sign-in?problem=sso-failed");
});
