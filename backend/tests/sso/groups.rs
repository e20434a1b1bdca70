//! Class groups that a provider names.

use chrono::TimeDelta;
use lernwolf::entities::class_group;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::school::MAX_CLASS;
use shared::api::school::class::{ClassCard, ClassView};
use uuid::Uuid;

use super::{Guest, NOW, Site};
use crate::schools::upload;
use crate::util::{PASSWORD, TestApp, on_both};

/// A pupil and a teacher of a school, in these groups.
pub fn school(pupil: Value, teacher: Value) -> Value {
    let one = |login: &str, role: &str, groups: Value| {
        json!({ "login": login, "sub": format!("p-{login}"),
            "token": { "urn:schulconnex:de:personenkontext:rolle": role },
            "person_info": { "pid": login, "personenkontexte": [{ "rolle": role,
                "organisation": { "kennung": "NI_12345", "name": "Schule am See" }, "gruppen": groups }] } })
    };
    json!([one("mia", "Lern", pupil), one("lehmann", "Lehr", teacher)])
}

pub fn group(id: &str, name: &str) -> Value {
    json!([{ "gruppe": { "id": id, "bezeichnung": name } }])
}

pub async fn comes(site: &Site, login: &str) -> Guest {
    let guest = site.guest();
    assert_eq!(guest.sign_in_at("moin", login).await, "/de/courses");
    guest
}

/// Comes, and the provider asks for the password even where its session goes on.
pub async fn proves(site: &Site, login: &str) -> Guest {
    let guest = site.guest();
    let begun = guest.follow("/api/v1/sso/moin/start?again=true").await;
    guest.follow(&guest.there.sign_in(&begun, login).await).await;
    guest
}

pub async fn classes(teacher: &Guest, school: Uuid) -> Vec<ClassCard> {
    teacher.get(&format!("/api/v1/organisations/{school}/classes")).await.ok().json()
}

pub async fn pupils(teacher: &Guest, school: Uuid, class: Uuid) -> Vec<String> {
    let path = format!("/api/v1/organisations/{school}/classes/{class}");
    let view: ClassView = teacher.get(&path).await.ok().json();
    view.pupils.into_iter().map(|pupil| pupil.name).collect()
}

on_both!(class_groups_are_kept_up_to_date, async |app: TestApp| {
    let mut site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    let (mia, teacher) = (comes(&site, "mia").await, comes(&site, "lehmann").await);
    let me = mia.here.me().await;
    assert_eq!(me.pupil, Some(me.login.clone()), "no name comes from the provider");
    let found = classes(&teacher, id).await;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].name.as_str(), found[0].school_year, found[0].mine), ("7b", 2026, true));
    let class = found[0].id;
    assert_eq!(pupils(&teacher, id, class).await, std::slice::from_ref(&me.login));
    comes(&site, "mia").await;
    assert_eq!(pupils(&teacher, id, class).await.len(), 1, "coming again changes nothing");

    // Another class of the same name; the first one goes from both.
    site.says(&school(group("g2", "7b"), json!([])));
    let teacher = comes(&site, "lehmann").await;
    assert!(classes(&teacher, id).await.is_empty());
    comes(&site, "mia").await;
    site.says(&school(json!([]), group("g2", "7b")));
    let teacher = comes(&site, "lehmann").await;
    let found = classes(&teacher, id).await;
    assert_eq!(found.iter().map(|class| class.name.as_str()).collect::<Vec<_>>(), ["7b (2)"]);
    assert_eq!(pupils(&teacher, id, found[0].id).await.len(), 1);
    comes(&site, "mia").await;
    assert!(pupils(&teacher, id, found[0].id).await.is_empty(), "without the group, out of the class");
});

on_both!(what_people_gave_stays, async |app: TestApp| {
    let mut site = Site::with(&app, &school(json!([]), json!([]))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    let teacher = comes(&site, "lehmann").await;
    let own = crate::schools::make_class(&teacher.here, id, "7b").await.id;
    site.says(&school(json!([]), group("g1", "7b")));
    let teacher = comes(&site, "lehmann").await;
    let found = classes(&teacher, id).await;
    assert_eq!(found.len(), 2, "the name was taken");
    site.says(&school(json!([]), json!([])));
    let teacher = comes(&site, "lehmann").await;
    assert_eq!(classes(&teacher, id).await.iter().map(|class| class.id).collect::<Vec<_>>(), [own]);
});

on_both!(class_mates_come_at_the_same_moment, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    let mut backs = Vec::new();
    for login in ["mia", "lehmann"] {
        let guest = site.guest();
        let back = guest.go_to("moin", login).await;
        backs.push((guest, back));
    }
    let tasks: Vec<_> = backs
        .iter()
        .cloned()
        .map(|(guest, back)| tokio::spawn(async move { guest.follow(&back).await }))
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), "/de/courses");
    }
    let (teacher, _) = &backs[1];
    let found = classes(teacher, id).await;
    assert_eq!(found.len(), 1);
    assert_eq!(pupils(teacher, id, found[0].id).await.len(), 1);
});

on_both!(arrivals_and_what_is_done_to_the_class_do_not_hold_each_other, async |app: TestApp| {
    let mut people = school(group("g1", "7b"), group("g1", "7b"));
    let mut another = people[0].clone();
    another["login"] = json!("ben");
    another["sub"] = json!("p-ben");
    another["person_info"]["pid"] = json!("ben");
    people.as_array_mut().unwrap().push(another);
    let site = Site::with(&app, &people).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    for login in ["mia", "ben"] {
        comes(&site, login).await;
    }
    let teacher = comes(&site, "lehmann").await;
    let class = format!("/api/v1/organisations/{id}/classes/{}", classes(&teacher, id).await[0].id);
    let view: ClassView = teacher.get(&class).await.ok().json();
    let chief = app.administrator("chief").await;
    let year_end = format!("/api/v1/organisations/{id}/year-end");
    // The year ends; then the class goes back, and up again by hand.
    for year in [None, Some(2026), Some(2027)] {
        let mut backs = Vec::new();
        for login in ["mia", "ben"] {
            let guest = site.guest();
            let back = guest.go_to("moin", login).await;
            backs.push((guest, back));
        }
        let mut wish =
            json!({ "classes": [{ "class": view.card.id, "fate": { "promote": { "name": "8b" } } }] });
        if year.is_none() {
            let seen: Value = chief.post(&year_end, &wish).await.ok().json();
            (wish["seal"], wish["early"]) = (seen["seal"].clone(), json!(true));
        }
        let changing = async {
            match year {
                None => chief.post(&year_end, &wish).await.ok(),
                Some(year) => {
                    let wish = json!({ "name": "8b", "school_year": year });
                    teacher.here.put(&class, wish).await.status(204)
                }
            }
        };
        let arriving = async { tokio::join!(backs[0].0.follow(&backs[0].1), backs[1].0.follow(&backs[1].1)) };
        let unclaiming = async {
            for pupil in &view.pupils {
                let path = format!("{class}/pupils/{}/unclaim", pupil.account);
                teacher.here.post(&path, json!({})).await.status(204);
            }
        };
        let (_, (mia, ben), ()) = tokio::join!(changing, arriving, unclaiming);
        assert_eq!((mia.as_str(), ben.as_str()), ("/de/courses", "/de/courses"), "{year:?}");
        assert_eq!(pupils(&teacher, id, view.card.id).await.len(), 2, "{year:?}");
    }
});

on_both!(whoever_is_separated_leaves_the_class_groups, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    let teacher = comes(&site, "lehmann").await;
    let class = classes(&teacher, id).await[0].id;
    let mia = proves(&site, "mia").await;
    mia.here.delete("/api/v1/sso/moin/link").await.problem(Code::OnlyWayIn);
    mia.here.post("/api/v1/me/claim", json!({ "password": PASSWORD })).await.ok();
    assert_eq!(pupils(&teacher, id, class).await.len(), 1);
    mia.here.delete("/api/v1/sso/moin/link").await.status(204);
    assert!(pupils(&teacher, id, class).await.is_empty());
});

on_both!(a_class_group_goes_along_into_the_new_year, async |app: TestApp| {
    let mut site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    let teacher = comes(&site, "lehmann").await;
    comes(&site, "mia").await;
    let before = classes(&teacher, id).await.remove(0);
    let months = TimeDelta::days(300);
    site.app.pass(months);
    site.says_at(&school(group("g1", "8b"), group("g1", "8b")), NOW + months.num_milliseconds());
    let teacher = comes(&site, "lehmann").await;
    let after = classes(&teacher, id).await.remove(0);
    assert_eq!((after.id, after.school_year), (before.id, before.school_year + 1));
    assert_eq!(pupils(&teacher, id, after.id).await.len(), 1);
});

on_both!(what_was_promoted_or_archived_is_not_in_the_provider_s_way, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    let (teacher, _) = (comes(&site, "lehmann").await, comes(&site, "mia").await);
    let class = classes(&teacher, id).await.remove(0).id;
    let chief = app.administrator("chief").await;
    let end = async |fate: Value| {
        let path = format!("/api/v1/organisations/{id}/year-end");
        let mut wish = json!({ "classes": [{ "class": class, "fate": fate }] });
        let seen: Value = chief.post(&path, &wish).await.ok().json();
        wish["seal"] = seen["seal"].clone();
        wish["early"] = json!(true);
        chief.post(&path, &wish).await.ok();
    };
    end(json!({ "promote": { "name": "8b" } })).await;
    comes(&site, "mia").await;
    let found = classes(&teacher, id).await;
    assert_eq!(found.iter().map(|one| (one.id, one.name.as_str())).collect::<Vec<_>>(), [(class, "8b")]);
    end(json!("archive")).await;
    let teacher = comes(&site, "lehmann").await;
    let open: Vec<_> = classes(&teacher, id).await.into_iter().filter(|one| !one.archived).collect();
    assert_eq!(open.len(), 1, "a class group for whoever has that group today");
    assert_ne!(open[0].id, class);
});

on_both!(who_is_refused_the_role_leaves_no_class_group_behind, async |app: TestApp| {
    let mut site = Site::with(&app, &school(group("g1", "7b"), json!([]))).await;
    site.school("Schule am See", "moin", "NI_12345").await;
    comes(&site, "mia").await;
    let mut people = school(group("g5", "9x"), json!([]));
    people[0]["token"]["urn:schulconnex:de:personenkontext:rolle"] = json!("Lehr");
    site.says(&people);
    let mia = comes(&site, "mia").await;
    assert!(mia.here.me().await.roles.is_empty(), "no pupil becomes a teacher");
    let all = class_group::Entity::find().all(&app.app.db.read).await.unwrap();
    assert_eq!(all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["7b"]);
});

on_both!(a_full_class_keeps_nobody_from_signing_in, async |app: TestApp| {
    let site = Site::with(&app, &school(group("g1", "7b"), group("g1", "7b"))).await;
    let id = site.school("Schule am See", "moin", "NI_12345").await;
    let teacher = comes(&site, "lehmann").await;
    let class = classes(&teacher, id).await[0].id;
    let letter = |n: usize| char::from(b"abcdefghijklmnopqrstuvwxyz"[n % 26]);
    let names: Vec<String> = (0..MAX_CLASS).map(|n| format!("Ada {}{}", letter(n / 26), letter(n))).collect();
    let path = format!("/api/v1/organisations/{id}/classes/{class}/roster");
    let mut wish = upload(&names.join("\n"));
    let seen: Value = teacher.here.post(&path, &wish).await.ok().json();
    wish["seal"] = seen["seal"].clone();
    teacher.here.post(&path, &wish).await.ok();
    let mia = comes(&site, "mia").await.here.me().await;
    assert_eq!(mia.pupil, Some(mia.login.clone()));
    let there = pupils(&teacher, id, class).await;
    assert!(there.len() == MAX_CLASS && !there.contains(&mia.login), "{there:?}");
    // As soon as somebody has left, there is room.
    let view: ClassView =
        teacher.get(&format!("/api/v1/organisations/{id}/classes/{class}")).await.ok().json();
    let gone = view.pupils[0].account;
    let path = format!("/api/v1/organisations/{id}/classes/{class}/pupils/{gone}");
    teacher.here.delete(&path).await.status(204);
    comes(&site, "mia").await;
    assert!(pupils(&teacher, id, class).await.contains(&mia.login));
});
