//! Whom a provider can make what of: pupils belong to their school, and nobody else becomes one.

use chrono::TimeDelta;
use lernwolf::entities::{device, identity, pupil};
use lernwolf::sso::links::{LAPSE, lapse};
use lernwolf::sso::schools::connect;
use sea_orm::{EntityTrait, PaginatorTrait, Set};
use serde_json::{Value, json};
use shared::api::account::MyData;
use shared::api::problem::Code;

use super::groups::{classes, comes, group, proves, pupils, school};
use super::links::{link, person};
use super::visitor::Visitor;
use super::{Guest, Site, memberships};
use crate::schools::School;
use crate::util::{PASSWORD, TestApp, on_both};

on_both!(a_private_account_does_not_become_a_pupil_s, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    let teacher = comes(&site, "lehmann").await;
    let anna = person(&site, "anna").await;
    let to = link(&anna, "moin", "mia").await;
    assert_eq!(to, "/de/sign-in?problem=own-account&next=%2Fde%2Faccount");
    assert_eq!(identity::Entity::find().count(&app.app.db.read).await.unwrap(), 1, "the teacher's alone");
    assert!(pupils(&teacher, id, classes(&teacher, id).await[0].id).await.is_empty());
    let mia = comes(&site, "mia").await;
    assert_ne!(mia.here.me().await.id, anna.here.me().await.id);
});

on_both!(whoever_holds_a_role_does_not_become_a_pupil, async |app: TestApp| {
    let mut site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    let (mia, teacher) = (comes(&site, "mia").await, comes(&site, "lehmann").await);
    let chief = app.administrator("chief").await;
    let role = |login: String| json!({ "login": login, "role": "trainer" });
    let path = format!("/api/v1/organisations/{id}/members");
    chief.post(&path, role(mia.here.me().await.login)).await.problem(Code::WrongState);
    chief.post(&path, role(teacher.here.me().await.login)).await.ok();

    let mut people = school(group("g1", "7b"), group("g1", "7b"));
    people[1]["token"]["urn:schulconnex:de:personenkontext:rolle"] = json!("Lern");
    site.says(&people);
    let former = comes(&site, "lehmann").await;
    let me = former.here.me().await;
    assert_eq!(me.pupil, None);
    assert_eq!(me.roles.len(), 1, "what a person gave: {:?}", me.roles);
});

on_both!(no_pupil_becomes_a_teacher, async |app: TestApp| {
    let mut site = Site::with(&app, &school(group("g1", "7b"), json!([]))).await;
    site.school("Schule am See", "moin", "NI_12345").await;
    comes(&site, "mia").await;
    let mut people = school(group("g1", "7b"), json!([]));
    people[0]["token"]["urn:schulconnex:de:personenkontext:rolle"] = json!("Lehr");
    site.says(&people);
    let mia = comes(&site, "mia").await;
    let me = mia.here.me().await;
    assert!(me.pupil.is_some() && me.roles.is_empty(), "{me:?}");
});

on_both!(a_pupil_of_a_list_links_the_account, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let here = School::with(&site.app, &["Mia Kern"]).await;
    connect(&app.app.db.write, here.id, "moin", "NI_12345").await.unwrap();
    let mia = Guest { here: here.pupil_in(&site.app, "Mia Kern").await, there: Visitor::new() };
    assert_eq!(link(&mia, "moin", "mia").await, "/de/account");
    let teacher = comes(&site, "lehmann").await;
    let class = classes(&teacher, here.id).await[0].id;
    assert_eq!(
        pupils(&teacher, here.id, class).await,
        ["Mia Kern"],
        "in the provider's class, under the known name"
    );
    let mine: MyData = mia.get("/api/v1/me/data").await.ok().json();
    let known: Vec<_> =
        mine.identities.iter().map(|it| (it.provider.as_str(), it.subject.as_str())).collect();
    assert_eq!(known, [("moin", "p-mia")]);
    assert_eq!(comes(&site, "mia").await.here.me().await.id, mia.here.me().await.id);
});

on_both!(another_school_s_pupil_stays_that_one_s, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let there = site.school("Schule am See", "moin", "NI_12345").await;
    let here = School::with(&site.app, &["Mia Kern"]).await;
    let mia = Guest { here: here.pupil_in(&site.app, "Mia Kern").await, there: Visitor::new() };
    link(&mia, "moin", "mia").await;
    let teacher = comes(&site, "lehmann").await;
    let class = classes(&teacher, there).await[0].id;
    assert!(pupils(&teacher, there, class).await.is_empty(), "the name is not told to another school");
    assert_eq!(here.see().await.pupils.len(), 1);
});

on_both!(who_goes_to_another_school_takes_nothing_of_the_first_along, async |app: TestApp| {
    let mut site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let first = site.school("Schule am See", "moin", "NI_12345").await;
    let second = site.school("Schule am Berg", "moin", "NI_99999").await;
    let mia = comes(&site, "mia").await;
    let me = mia.here.me().await;
    let teacher = comes(&site, "lehmann").await;
    let path = |rest: &str| format!("/api/v1/organisations/{first}/classes/{rest}");
    let class = classes(&teacher, first).await[0].id;
    let named = json!({ "name": "Mia Kern" });
    teacher.here.put(&path(&format!("{class}/pupils/{}", me.id)), named).await.ok();
    let pictures = format!("{class}/pupils/{}/pictures", me.id);
    teacher.here.post(&path(&pictures), json!({})).await.ok();

    let mut people = school(group("g9", "8c"), json!([]));
    people[0]["person_info"]["personenkontexte"][0]["organisation"]["kennung"] = json!("NI_99999");
    site.says(&people);
    comes(&site, "mia").await;
    let row = pupil::Entity::find_by_id(me.id).one(&app.app.db.read).await.unwrap().unwrap();
    assert_eq!((row.organisation_id, row.name), (second, me.login));
    assert!(
        row.card_hash.is_none() && row.pictures_hash.is_none(),
        "the first school's pictures open nothing"
    );
});

on_both!(an_account_without_a_password_is_erased_after_signing_in_again, async |app: TestApp| {
    let site = Site::new(&app).await;
    let person = site.guest();
    let sure = json!({ "password": "" });
    let again = async |person: &Guest| {
        let begun = person.follow("/api/v1/sso/stadt/start?again=true&lang=de").await;
        assert!(begun.contains("prompt=login"), "{begun}");
        let back = person.there.sign_in(&begun, "herr.amt").await;
        person.follow(&back).await
    };
    person.sign_in_at("stadt", "herr.amt").await;
    // Whoever sits at a browser with a session at the provider could have done that.
    person.here.post("/api/v1/me/erase", &sure).await.problem(Code::SignInAgain);
    assert_eq!(again(&person).await, "/de");
    let long_ago = device::ActiveModel {
        signed_in_at: Set(site.app.app.clock.now() - TimeDelta::minutes(10)),
        ..Default::default()
    };
    device::Entity::update_many().set(long_ago).exec(&app.app.db.write).await.unwrap();
    person.here.post("/api/v1/me/erase", &sure).await.problem(Code::SignInAgain);
    again(&person).await;
    person.here.post("/api/v1/me/erase", &sure).await.status(204);
    assert_eq!(identity::Entity::find().count(&app.app.db.read).await.unwrap(), 0);
});

on_both!(
    a_pupil_links_what_shows_a_pupil_of_the_school_and_a_teacher_can_take_it_away,
    async |app: TestApp| {
        let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
        let here = School::with(&site.app, &["Mia Kern"]).await;
        connect(&app.app.db.write, here.id, "moin", "NI_12345").await.unwrap();
        let pupil = here.pupil_in(&site.app, "Mia Kern").await;
        let links = async |provider: &str, login: &str| {
            link(&Guest { here: pupil.clone(), there: Visitor::new() }, provider, login).await
        };
        // Whoever has found card and pictures brings no sign-in of their own.
        let refused = "/de/sign-in?problem=own-account&next=%2Fde%2Faccount";
        assert_eq!(links("stadt", "mia").await, refused);
        assert_eq!(links("moin", "lehmann").await, refused);
        assert_eq!(links("moin", "mia").await, "/de/account");
        let seen = here.pupil("Mia Kern").await;
        assert!(seen.linked, "{seen:?}");
        here.tina.post(&here.in_class(&format!("pupils/{}/unclaim", seen.account)), json!({})).await.ok();
        assert!(!here.pupil("Mia Kern").await.linked);
        assert_eq!(identity::Entity::find().count(&app.app.db.read).await.unwrap(), 0);
    }
);

on_both!(an_account_with_another_way_in_does_not_become_a_pupil_s, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    site.school("Schule am See", "moin", "NI_12345").await;
    let person = site.guest();
    let begun = person.follow("/api/v1/sso/stadt/start?again=true").await;
    person.follow(&person.there.sign_in(&begun, "mia").await).await;
    assert_eq!(link(&person, "moin", "mia").await, "/de/sign-in?problem=own-account&next=%2Fde%2Faccount");
});

on_both!(who_takes_the_account_along_leaves_the_school_s_sign_in_behind, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    // The provider's session may be another child's who left it open.
    let left_open = comes(&site, "mia").await;
    left_open.here.post("/api/v1/me/claim", json!({ "password": PASSWORD })).await.problem(Code::SignInAgain);
    let mia = proves(&site, "mia").await;
    let me = mia.here.me().await;
    mia.here.post("/api/v1/me/claim", json!({ "password": PASSWORD })).await.ok();
    let chief = app.administrator("chief").await;
    chief.delete(&format!("/api/v1/organisations/{id}/pupils/{}", me.id)).await.status(204);
    assert_eq!(mia.here.me().await.pupil, None);
    let again = comes(&site, "mia").await.here.me().await;
    assert!(again.id != me.id && again.pupil.is_some(), "an account of the school's: {again:?}");
});

on_both!(sign_ins_through_a_provider_end_by_themselves, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), json!([]))).await;
    site.school("Schule am See", "moin", "NI_12345").await;
    let (mia, teacher) = (comes(&site, "mia").await, comes(&site, "lehmann").await);
    site.app.pass(TimeDelta::hours(11));
    mia.here.refresh().await.problem(Code::SignedOut);
    teacher.here.refresh().await.ok();
    site.app.pass(TimeDelta::days(30));
    teacher.here.refresh().await.problem(Code::SignedOut);
});

on_both!(who_is_not_sent_any_more_loses_what_the_provider_gave, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    site.school("Schule am See", "moin", "NI_12345").await;
    let teacher = comes(&site, "lehmann").await;
    assert_eq!(memberships(&app).await.len(), 1);
    lapse(&app.app.db, site.app.app.clock.now()).await.unwrap();
    assert_eq!(memberships(&app).await.len(), 1, "she was here today");
    lapse(&app.app.db, site.app.app.clock.now() + LAPSE).await.unwrap();
    assert_eq!(memberships(&app).await, []);
    assert!(teacher.here.me().await.roles.is_empty());
});

on_both!(a_pupil_s_account_is_the_school_s_to_erase, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), json!([]))).await;
    site.school("Schule am See", "moin", "NI_12345").await;
    let mia = comes(&site, "mia").await;
    mia.here.post("/api/v1/me/erase", json!({ "password": "" })).await.problem(Code::WrongCredentials);
    let me: Value = mia.get("/api/v1/me").await.ok().json();
    assert!(me["pupil"].is_string());
});
