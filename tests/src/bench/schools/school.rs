//! A school with its people: an office, teachers, and pupils from a list.

use std::{net::Ipv4Addr, time::Instant};

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use journeys::{PASSWORD, Server, client::Client};
use serde_json::json;
use shared::api::{
    organisation::{Member, Organisation},
    school::{
        assignment::{AssignmentView, AssignmentWish, Task, Whom},
        class::{ClassCard, ClassView, DoorView, NewPictures},
        roster::{NameOrder, RosterPreview, RosterUpload, Upload},
        sign_in::DoorSignIn,
    },
};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{
    super::report::{Goal, figure},
    course::COURSE,
};

/// Pupils of the school.
const PUPILS: usize = 1_200;
/// Its class groups.
const CLASSES: usize = 48;
/// Pupils of the first class group, the one that is measured; the others share the rest.
pub const CLASS: usize = 30;
/// Its teachers.
pub const TEACHERS: usize = 48;

/// A school, its class groups filled.
pub struct School {
    /// Of the server.
    base: String,
    /// `/api/v1/organisations/…`
    path: String,
    office: Client,
    chief: Client,
}

/// The class group that is measured.
pub struct Class {
    /// `/api/v1/organisations/…/classes/…`
    pub path: String,
    /// Each teaches it.
    pub teachers: Vec<Client>,
    /// All who are in it, signed in.
    pub pupils: Vec<Client>,
}

impl School {
    /// Opens a school and imports its pupils, as its office does; prints how long that takes.
    pub async fn imports_its_list(server: &Server) -> Result<School> {
        server.has_administrator("bench", PASSWORD)?;
        let base = server.base();
        let chief = Client::sign_in(&base, "bench").await?;
        let made: Organisation = chief
            .post("/api/v1/organisations", &json!({ "name": "Schule am Bach", "kind": "school" }))
            .await?;
        let path = format!("/api/v1/organisations/{}", made.id);
        let office = Client::register(&base, "office").await?;
        let role = json!({ "login": "office", "role": "school-administrator" });
        let _: Member = chief.post(&format!("{path}/members"), &role).await?;
        let school = School { base, path, office, chief };

        let mut upload = list();
        let (preview, took) = school.roster(&upload).await?;
        figure("preview of 1,200 pupils in 48 classes", took, "ms", Goal::None);
        ensure!(preview.fault_count == 0, "the list has faults: {:?}", preview.faults);
        ensure!(
            preview.new.len() == PUPILS && preview.new_classes.len() == CLASSES,
            "not what the list holds"
        );
        upload.seal = Some(preview.seal);
        let (_, took) = school.roster(&upload).await?;
        figure("import of these", took, "ms", Goal::None);
        upload.seal = None;
        let (again, took) = school.roster(&upload).await?;
        figure("preview of the same list again", took, "ms", Goal::None);
        ensure!(again.unchanged as usize == PUPILS, "only {} of them are there", again.unchanged);
        Ok(school)
    }

    /// Sends a list. Returns milliseconds, too.
    async fn roster(&self, upload: &RosterUpload) -> Result<(RosterPreview, f64)> {
        let start = Instant::now();
        let preview = self.office.post(&format!("{}/roster", self.path), upload).await?;
        Ok((preview, start.elapsed().as_secs_f64() * 1e3))
    }

    /// The first class group gets its teachers and the long course, and its pupils come in by the door.
    pub async fn first_class(&self) -> Result<Class> {
        let classes: Vec<ClassCard> = self.office.get(&format!("{}/classes?lang=de", self.path)).await?;
        let name = class_name(0);
        let id = classes.iter().find(|class| class.name == name).context("the first class is not there")?.id;
        let path = format!("{}/classes/{id}", self.path);
        let mut teachers = Vec::with_capacity(TEACHERS);
        for number in 0..TEACHERS {
            teachers.push(self.teacher(number, &path).await?);
        }
        let teacher = &teachers[0];
        let wish = AssignmentWish {
            task: Task::Course { course: COURSE.to_owned() },
            whom: Whom::Class,
            starts: None,
            due: None,
            again: false,
        };
        let _: AssignmentView = teacher.post(&format!("{path}/assignments?lang=de"), &wish).await?;
        let pupils = self.enter(teacher, &path).await?;
        Ok(Class { path, teachers, pupils })
    }

    /// A teacher of this class group, from a network of their own: limits are not what is measured.
    async fn teacher(&self, number: usize, class: &str) -> Result<Client> {
        let login = format!("teacher-{number}");
        let address = Ipv4Addr::new(10, 0, 0, u8::try_from(number)?);
        let teacher = Client::register_from(&self.base, &login, address).await?;
        let role = json!({ "login": login, "role": "teacher" });
        let member: Member = self.chief.post(&format!("{}/members", self.path), &role).await?;
        let wish = json!({ "account": member.account });
        self.office.post::<()>(&format!("{class}/teachers"), &wish).await?;
        Ok(teacher)
    }

    /// The pupils of a class group get new pictures and come in by its door, all at once.
    async fn enter(&self, teacher: &Client, class: &str) -> Result<Vec<Client>> {
        let door: DoorView =
            teacher.post(&format!("{class}/door?lang=de"), &json!({ "minutes": 60 })).await?;
        let code = door.code.context("the door is closed")?;
        let view: ClassView = teacher.get(&format!("{class}?lang=de")).await?;
        ensure!(view.pupils.len() == CLASS, "{} pupils instead of {CLASS}", view.pupils.len());
        let mut wishes = Vec::with_capacity(CLASS);
        for pupil in view.pupils {
            let path = format!("{class}/pupils/{}/pictures", pupil.account);
            let made: NewPictures = teacher.post(&path, &json!({})).await?;
            wishes.push(DoorSignIn { name: pupil.name, pictures: made.pictures });
        }
        let start = Instant::now();
        let mut entering = JoinSet::new();
        for wish in wishes {
            let (base, code) = (self.base.clone(), code.clone());
            entering.spawn(async move { Client::enter_class(&base, &code, &wish).await });
        }
        let mut pupils = Vec::with_capacity(CLASS);
        while let Some(pupil) = entering.join_next().await {
            pupils.push(pupil??);
        }
        figure(
            "30 pupils come in at once: all are in",
            start.elapsed().as_secs_f64() * 1e3,
            "ms",
            Goal::None,
        );
        Ok(pupils)
    }
}

/// The list as a school's program writes it.
fn list() -> RosterUpload {
    let mut text = "Nachname;Vorname;Klasse;Schüler-ID\r\n".to_owned();
    for number in 0..PUPILS {
        let class = number.checked_sub(CLASS).map_or(0, |rest| 1 + rest % (CLASSES - 1));
        let (given, family) = name(number);
        text.push_str(&format!(
            "{family};{given};{};{}\r\n",
            class_name(class),
            Uuid::from_u128(number as u128 + 1)
        ));
    }
    let file = Upload { name: "schueler.csv".to_owned(), base64: STANDARD.encode(text) };
    RosterUpload { files: vec![file], complete: false, order: NameOrder::FamilyFirst, seal: None }
}

/// "5a" to "12f".
fn class_name(place: usize) -> String {
    let letter = ["a", "b", "c", "d", "e", "f"][place % 6];
    format!("{}{letter}", 5 + place / 6)
}

/// Given and family name; no two pupils share both.
fn name(number: usize) -> (String, String) {
    const GIVEN: [&str; 10] =
        ["Ada", "Bela", "Carla", "Deniz", "Emil", "Frida", "Georg", "Hanna", "Ilja", "Jonas"];
    const PARTS: [&str; 12] =
        ["al", "ber", "cor", "dun", "el", "fir", "gan", "hol", "im", "jan", "kel", "lor"];
    let rest = number / GIVEN.len();
    let part = |place: usize| PARTS[place % PARTS.len()];
    let family = format!("M{}{}mann", part(rest), part(rest / PARTS.len()));
    (GIVEN[number % GIVEN.len()].to_owned(), family)
}
