//! Coming in, and what stands in the way.

use chrono::TimeDelta;
use lernwolf::entities::{account, membership, sign_in_flow};
use lernwolf::sso::schools::connect;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};
use shared::api::account::Me;
use shared::api::problem::Code;

use super::provider::TestProvider;
use super::{EXPIRED, NOW, Site, at, clients, guest, memberships, people, port};
use crate::util::{TestApp, on_both};

on_both!(a_pupil_signs_in_and_comes_again, async |app: TestApp| {
    let site = Site::new(&app).await;
    site.school("Schule am See", "moin", "NI_12345").await;
    let list: Value = site.app.visitor().get("/api/v1/sso").await.ok().json();
    assert_eq!(list[0], json!({ "id": "moin", "name": "moin.schule" }));
    let mia = site.guest();
    assert_eq!(mia.sign_in_at("moin", "mia").await, "/de/courses");
    let me: Me = mia.here.me().await;
    assert!(!me.has_password && !me.has_email && me.roles.is_empty(), "{me:?}");
    let again = site.guest();
    assert_eq!(again.sign_in_at("moin", "mia").await, "/de/courses");
    assert_eq!(again.here.me().await.id, me.id, "the same account");
    assert_eq!(sign_in_flow::Entity::find().count(&app.app.db.read).await.unwrap(), 0);

    let out: Value = mia.get("/api/v1/sso/sign-out").await.ok().json();
    let out = out["address"].as_str().unwrap();
    let expected = format!("{}/session/end?client_id=lernwolf-moin&", site.provider.issuer);
    assert!(out.starts_with(&expected), "{out}");
    let (_, page) = mia.there.step(out, None).await;
    assert!(page.contains("<form"), "the provider asks whether to sign out: {page}");
});

on_both!(the_cookie_is_narrow, async |app: TestApp| {
    let site = Site::new(&app).await;
    let begun = site.guest().get("/api/v1/sso/moin/start").await;
    let cookie = begun.cookies()[0];
    assert!(cookie.starts_with("lw_sso="), "{cookie}");
    assert!(cookie.ends_with("; Path=/api/v1/sso; Max-Age=600; HttpOnly; SameSite=Lax"), "{cookie}");
    // With TLS no other host of the domain can set it.
    let url = "https://lernwolf.example".to_owned();
    let secure = site.app.another_process_with(|config| config.public_url = url).await;
    let marked = super::guest(&secure).get("/api/v1/sso/moin/start").await;
    let cookie = marked.cookies()[0];
    assert!(cookie.starts_with("__Host-lw_sso="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    let to = begun.header("location");
    for part in
        ["code_challenge_method=S256", "response_type=code", "scope=openid+person-info", "ui_locales=de"]
    {
        assert!(to.contains(part), "{to}");
    }
});

on_both!(a_teacher_holds_the_role_while_the_provider_says_so, async |app: TestApp| {
    let mut site = Site::new(&app).await;
    let unknown = site.guest().sign_in_at("vidis", "frau.lehmann").await;
    assert_eq!(unknown, "/de/sign-in?problem=school-unknown&next=%2Fde%2Fcourses");
    assert_eq!(memberships(&app).await, []);

    let school = site.school("Schule am See", "vidis", "NI_12345").await;
    let db = &app.app.db.write;
    let error = connect(db, uuid::Uuid::from_u128(7), "vidis", "NI_12345").await.unwrap_err();
    assert_eq!(error.code(), Code::Conflict, "another's");
    assert_eq!(site.guest().sign_in_at("vidis", "frau.lehmann").await, "/de/courses");
    let teacher = (school, "teacher".to_owned(), Some("vidis".to_owned()));
    assert_eq!(memberships(&app).await, [teacher]);

    // She leaves the school; whoever gave her another role is not asked.
    let row = membership::Entity::find().one(&app.app.db.read).await.unwrap().unwrap();
    let given = membership::Model { role: "trainer".to_owned(), source: None, ..row.clone() };
    let given: membership::ActiveModel = given.into();
    membership::Entity::insert(given.reset_all()).exec_without_returning(db).await.unwrap();
    let mut people = people();
    people[1]["userinfo"]["rolle"] = json!("SORGBER");
    site.says(&people);
    assert_eq!(site.guest().sign_in_at("vidis", "frau.lehmann").await, "/de/courses");
    assert_eq!(memberships(&app).await, [(school, "trainer".to_owned(), None)]);
});

on_both!(a_person_s_word_outlasts_the_provider_s, async |app: TestApp| {
    let mut site = Site::new(&app).await;
    let school = site.school("Schule am See", "vidis", "NI_12345").await;
    let teacher = site.guest();
    teacher.sign_in_at("vidis", "frau.lehmann").await;
    let chief = app.administrator("chief").await;
    let wish = json!({ "login": teacher.here.me().await.login, "role": "teacher" });
    chief.post(&format!("/api/v1/organisations/{school}/members"), wish).await.ok();
    let mut people = people();
    people[1]["userinfo"]["rolle"] = json!("SORGBER");
    site.says(&people);
    site.guest().sign_in_at("vidis", "frau.lehmann").await;
    assert_eq!(memberships(&app).await, [(school, "teacher".to_owned(), None)]);
});

on_both!(employees_come_through_the_same_door, async |app: TestApp| {
    let site = Site::new(&app).await;
    let chief = app.administrator("chief").await;
    app.organisation(&chief, "Stadt Wolfsburg").await;
    let person = site.guest();
    assert_eq!(person.sign_in_at("stadt", "herr.amt").await, "/de/courses");
    let out: Value = person.get("/api/v1/sso/sign-out").await.ok().json();
    assert_eq!(out, json!({ "address": null }));
});

on_both!(an_answer_is_good_once_and_in_one_browser, async |app: TestApp| {
    let site = Site::new(&app).await;
    let mia = site.guest();
    let back = mia.go_to("moin", "mia").await;
    assert_eq!(site.guest().follow(&back).await, EXPIRED, "another browser");
    assert_eq!(mia.follow(&back).await, EXPIRED, "it was used up");
    let back = mia.go_to("moin", "mia").await;
    assert_eq!(mia.follow(&back).await, "/de/sign-in?problem=school-unknown&next=%2Fde%2Fcourses");
    assert_eq!(mia.follow(&back).await, EXPIRED, "replayed");
    let back = mia.go_to("moin", "mia").await;
    assert_eq!(mia.follow(&back.replace("state=", "state=x")).await, EXPIRED, "another state");
    assert_eq!(mia.follow(&back.replace("/moin/", "/vidis/")).await, EXPIRED, "another provider");
    let back = mia.go_to("moin", "mia").await;
    app.pass(TimeDelta::minutes(10));
    assert_eq!(mia.follow(&back).await, EXPIRED, "too late");
});

on_both!(two_tabs_do_not_disturb_each_other, async |app: TestApp| {
    let site = Site::new(&app).await;
    let mia = site.guest();
    let first = mia.go_to("vidis", "mia").await;
    let second = mia.go_to("stadt", "mia").await;
    for back in [first, second] {
        let to = mia.follow(&back).await;
        assert!(!to.contains("expired"), "{to}");
    }
});

on_both!(whoever_breaks_off_is_told_so, async |app: TestApp| {
    let site = Site::new(&app).await;
    let mia = site.guest();
    let begun = mia.follow("/api/v1/sso/moin/start?lang=en").await;
    let back = mia.there.break_off(&begun).await;
    assert_eq!(mia.follow(&back).await, "/en/sign-in?problem=sso-cancelled");
});

on_both!(a_provider_that_is_down_stops_nobody_else, async |app: TestApp| {
    let (issuer, port) = {
        let provider = TestProvider::start(&clients(), &people(), Some(NOW), 0);
        (provider.issuer.clone(), port(&provider.issuer))
    };
    let app = at(&app, &issuer).await;
    let to = guest(&app).follow("/api/v1/sso/moin/start?lang=de-leicht&next=/de").await;
    assert_eq!(to, "/de-leicht/sign-in?problem=sso-unavailable&next=%2Fde");
    app.person("anna").await;
    let _provider = TestProvider::start(&clients(), &people(), Some(NOW), port);
    app.pass(TimeDelta::seconds(6));
    assert!(guest(&app).sign_in_at("moin", "mia").await.contains("school-unknown"));
    guest(&app).get("/api/v1/sso/nobody/start").await.problem(Code::NotFound);
});

on_both!(nobody_is_led_astray, async |app: TestApp| {
    let site = Site::new(&app).await;
    for next in ["//evil.example", "https://evil.example", "/%5Cevil.example", "/%09/evil.example"] {
        let person = site.guest();
        let begun = person.follow(&format!("/api/v1/sso/stadt/start?lang=en&next={next}")).await;
        let back = person.there.sign_in(&begun, "herr.amt").await;
        assert_eq!(person.follow(&back).await, "/en", "{next}");
    }
});

on_both!(somebody_who_comes_twice_at_once_is_one_person, async |app: TestApp| {
    let site = Site::new(&app).await;
    let mut backs = Vec::new();
    for _ in 0..4 {
        let guest = site.guest();
        let back = guest.go_to("stadt", "herr.amt").await;
        backs.push((guest, back));
    }
    let tasks: Vec<_> = backs
        .into_iter()
        .map(|(guest, back)| tokio::spawn(async move { guest.follow(&back).await }))
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), "/de/courses");
    }
    let made = account::Entity::find().filter(account::Column::PasswordHash.eq(""));
    assert_eq!(made.count(&app.app.db.read).await.unwrap(), 1);
});
