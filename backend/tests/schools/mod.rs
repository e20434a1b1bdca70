//! Schools: classes, cards, doors, the live page, rosters, the year's end. This file is their vocabulary.

mod assignments;
mod borders;
mod cards;
mod classes;
mod doors;
mod erasing;
mod handout;
mod invitations;
mod live;
mod outings;
mod rosters;
mod years;

use lernwolf::schools::access::{self, MadeCard};
use serde_json::{Value, json};
use shared::api::account::Me;
use shared::api::organisation::Role;
use shared::api::school::class::{ClassCard, ClassView, PupilView};
use shared::api::school::live::LiveClass;
use shared::api::school::roster::RosterPreview;
use uuid::Uuid;

use crate::util::{Answer, PASSWORD, Person, TestApp};

/// A school with its administrator, a teacher, and a class of that teacher.
pub struct School {
    /// The school.
    pub id: Uuid,
    /// Administrates the site.
    pub chief: Person,
    /// Administrates the school.
    pub head: Person,
    /// Teaches 7a.
    pub tina: Person,
    /// 7a.
    pub class: Uuid,
}

impl School {
    /// Sets one up.
    pub async fn new(app: &TestApp) -> School {
        School::by(app, app.administrator("chief").await).await
    }

    async fn by(app: &TestApp, chief: Person) -> School {
        let id = app.organisation(&chief, "Beispielschule").await;
        let head = app.person_with_role(&chief, id, "head", Role::SchoolAdministrator).await;
        let tina = app.person_with_role(&head, id, "tina", Role::Teacher).await;
        let class = make_class(&tina, id, "7a").await.id;
        School { id, chief, head, tina, class }
    }

    /// On a site that has an administrator already, with pupils in the class.
    pub async fn at_site(app: &TestApp, names: &[&str]) -> School {
        let chief = app.visitor();
        chief.sign_in("chief", PASSWORD).await.ok();
        let school = School::by(app, chief).await;
        school.pupils_come(&school.tina, school.class, names).await;
        school
    }

    /// With pupils in the class.
    pub async fn with(app: &TestApp, names: &[&str]) -> School {
        let school = School::new(app).await;
        school.pupils_come(&school.tina, school.class, names).await;
        school
    }

    /// A teacher imports a list of names into a class.
    pub async fn pupils_come(&self, by: &Person, class: Uuid, names: &[&str]) -> RosterPreview {
        let path = format!("{}/roster", self.at(class));
        let seen: RosterPreview = by.post(&path, upload(&names.join("\n"))).await.ok().json();
        assert!(seen.faults.is_empty(), "{seen:?}");
        let mut again = upload(&names.join("\n"));
        again["seal"] = json!(seen.seal);
        by.post(&path, again).await.ok().json()
    }

    /// An address below the school's.
    pub fn path(&self, rest: &str) -> String {
        format!("/api/v1/organisations/{}/{rest}", self.id)
    }

    /// The address of a class.
    pub fn at(&self, class: Uuid) -> String {
        self.path(&format!("classes/{class}"))
    }

    /// An address below 7a.
    pub fn in_class(&self, rest: &str) -> String {
        format!("{}/{rest}", self.at(self.class))
    }

    /// 7a as its teacher sees it; she signs in anew where time has passed.
    pub async fn see(&self) -> ClassView {
        self.signed_in().await;
        self.tina.get(&self.at(self.class)).await.ok().json()
    }

    /// Signs teacher and administrator in anew.
    pub async fn signed_in(&self) {
        for (person, name) in [(&self.tina, "tina"), (&self.head, "head")] {
            if !person.is_signed_in().await {
                person.sign_in(name, PASSWORD).await.ok();
            }
        }
    }

    /// A pupil of 7a as the teacher sees them.
    pub async fn pupil(&self, name: &str) -> PupilView {
        let found = self.see().await.pupils.into_iter().find(|one| one.name == name);
        found.unwrap_or_else(|| panic!("{name} is not in the class"))
    }

    /// The live page of 7a.
    pub async fn live(&self) -> LiveClass {
        self.signed_in().await;
        self.tina.get(&self.in_class("live")).await.ok().json()
    }

    /// New cards for all of 7a, made without the API, whose PDF does not tell what the QR codes hold.
    pub async fn db_cards(&self, app: &TestApp) -> Vec<MadeCard> {
        access::make_cards(&app.app.db, self.class, &[]).await.unwrap()
    }

    /// A pupil of 7a who signs in by a new card.
    pub async fn pupil_in(&self, app: &TestApp, name: &str) -> Person {
        let account = self.pupil(name).await.account;
        let card = access::make_cards(&app.app.db, self.class, &[account]).await.unwrap().remove(0);
        let person = app.visitor();
        by_card(&person, &card).await.ok();
        person
    }
}

/// A class made by somebody of the staff.
pub async fn make_class(by: &Person, school: Uuid, name: &str) -> ClassCard {
    let wish = json!({ "name": name, "school_year": 2026 });
    by.post(&format!("/api/v1/organisations/{school}/classes"), wish).await.status(201).json()
}

/// A list as it is pasted.
pub fn upload(text: &str) -> Value {
    file("list.csv", text.as_bytes())
}

/// A file.
pub fn file(name: &str, bytes: &[u8]) -> Value {
    use base64::Engine;
    let base64 = base64::engine::general_purpose::STANDARD.encode(bytes);
    json!({ "files": [{ "name": name, "base64": base64 }] })
}

/// Shows a card and taps its pictures.
pub async fn by_card(person: &Person, card: &MadeCard) -> Answer {
    with_pictures(person, card, card.pictures).await
}

/// Shows a card and taps these pictures.
pub async fn with_pictures(person: &Person, card: &MadeCard, pictures: [u8; 3]) -> Answer {
    person.post("/api/v1/cards/sign-in", json!({ "card": card.card, "pictures": pictures })).await
}

/// Other pictures than those of a card.
pub fn wrong(card: &MadeCard) -> [u8; 3] {
    let [a, b, c] = card.pictures;
    [b, a, c]
}

/// Who somebody is.
pub fn me(answer: Answer) -> Me {
    answer.ok().json()
}
