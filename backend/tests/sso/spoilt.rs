//! Answers that prove nothing.

use chrono::TimeDelta;
use lernwolf::entities::identity;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{FAILED, FAULTS, Site};
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
