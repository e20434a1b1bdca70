//! Answers that prove nothing.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use lernwolf::entities::identity;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::json;

use super::{FAILED, FAULTS, Site, at, guest, people};
use crate::util::{TestApp, on_both};

on_both!(the_issuer_must_be_named_and_right, async |app: TestApp| {
    let site = Site::new(&app).await;
    for change in ["", "iss=http%3A%2F%2F127.0.0.1%3A1"] {
        let mia = site.guest();
        let back = mia.go_to("moin", "mia").await;
        let (start, _) = back.split_once("iss=").unwrap();
        assert_eq!(mia.follow(&format!("{start}{change}")).await, FAILED);
    }
});

on_both!(tokens_with_a_fault_are_refused, async |app: TestApp| {
    let site = Site::new(&app).await;
    for fault in FAULTS {
        let mia = site.guest();
        assert_eq!(mia.sign_in_at(fault, "mia").await, FAILED, "{fault}");
        assert!(!mia.here.is_signed_in().await, "{fault}");
    }
    assert_eq!(identity::Entity::find().count(&app.app.db.read).await.unwrap(), 0);
});

on_both!(a_nonce_of_somebody_else_and_an_old_token, async |app: TestApp| {
    let site = Site::new(&app).await;
    let mia = site.guest();
    let begun = mia.follow("/api/v1/sso/moin/start").await;
    let (start, rest) = begun.split_once("nonce=").unwrap();
    let back = mia.there.sign_in(&format!("{start}nonce=x{rest}"), "mia").await;
    assert_eq!(mia.follow(&back).await, "/de/sign-in?problem=sso-failed");
    // The token holds five minutes, and our clock goes on six.
    let back = mia.go_to("moin", "mia").await;
    app.pass(TimeDelta::minutes(6));
    assert_eq!(mia.follow(&back).await, FAILED);
});

on_both!(a_verifier_belongs_to_its_code, async |app: TestApp| {
    let site = Site::new(&app).await;
    let (mia, thief) = (site.guest(), site.guest());
    let back = mia.go_to("moin", "mia").await;
    let own = thief.go_to("moin", "frau.lehmann").await;
    let value = |address: &str, name: &str| {
        let url: openidconnect::url::Url = address.parse().unwrap();
        url.query_pairs().find(|(it, _)| it == name).unwrap().1.into_owned()
    };
    // A stolen code in the thief's own answer.
    let forged = own.replace(&value(&own, "code"), &value(&back, "code"));
    assert_eq!(thief.follow(&forged).await, FAILED);
});

on_both!(the_claims_of_somebody_else_are_refused, async |app: TestApp| {
    let mut people = people();
    people[1]["userinfo_sub"] = json!("p-mia");
    let site = Site::with(&app, &people).await;
    let guest = site.guest();
    assert_eq!(guest.sign_in_at("vidis", "frau.lehmann").await, FAILED);
    assert!(!guest.here.is_signed_in().await);
    assert_eq!(identity::Entity::find().count(&app.app.db.read).await.unwrap(), 0);
});

on_both!(nobody_reads_without_end, async |app: TestApp| {
    let mut people = people();
    people[0]["ballast"] = json!(600_000);
    let site = Site::with(&app, &people).await;
    let unavailable = "/de/sign-in?problem=sso-unavailable&next=%2Fde%2Fcourses";
    assert_eq!(site.guest().sign_in_at("moin", "mia").await, unavailable);
    assert_eq!(identity::Entity::find().count(&app.app.db.read).await.unwrap(), 0);
});

on_both!(nobody_goes_to_a_provider_without_end, async |app: TestApp| {
    // Nobody answers there: what is counted is who sets out.
    let app = at(&app, "http://127.0.0.1:1").await;
    let guest = guest(&app);
    let mut ends = BTreeSet::new();
    for _ in 0..600 {
        ends.insert(guest.follow("/api/v1/sso/stadt/start?lang=de").await);
    }
    assert_eq!(ends.into_iter().collect::<Vec<_>>(), ["/de/sign-in?problem=sso-unavailable"]);
    let to = guest.follow("/api/v1/sso/stadt/start?lang=de").await;
    assert_eq!(to, "/de/sign-in?problem=too-many-requests");
    app.pass(TimeDelta::seconds(2));
    let to = guest.follow("/api/v1/sso/stadt/start?lang=de").await;
    assert_eq!(to, "/de/sign-in?problem=sso-unavailable", "after a while it goes on");
});
