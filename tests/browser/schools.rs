//! Schools: a new class gets in, works, and is led; no page of a school has barriers.

use anyhow::{Context, Result, ensure};
use journeys::{PASSWORD, Resident, Server};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::barriers::{Faults, examined, none};

/// The page shows what the server says.
const SETTLED: &str = "return !document.body.innerText.includes('Einen Moment')";

/// A school with a teacher who is signed in.
struct School {
    server: Server,
    adam: Resident,
    tina: Resident,
    id: String,
}

impl School {
    async fn new() -> Result<School> {
        let server = Server::start()?;
        server.has_administrator("adam", PASSWORD)?;
        server.has_account("tina", PASSWORD)?;
        let adam = Resident::visits(&server).await?;
        adam.signs_in("adam").await?;
        let wish = json!({ "name": "Beispielschule", "kind": "school" });
        let made = adam.sends("POST", "/api/v1/organisations", wish).await?;
        let id = made["id"].as_str().context("a school")?.to_owned();
        let member = json!({ "login": "tina", "role": "teacher" });
        adam.sends("POST", &format!("/api/v1/organisations/{id}/members"), member).await?;
        let tina = Resident::visits(&server).await?;
        tina.signs_in("tina").await?;
        Ok(School { server, adam, tina, id })
    }

    /// The teacher makes a class and takes in a pasted list; tells the class's id.
    async fn with_class(&self, names: &str) -> Result<String> {
        let tina = &self.tina;
        tina.opens(&format!("/de/school/{}", self.id)).await?;
        tina.fills("Name, zum Beispiel 7a", "7a").await?;
        tina.presses("Klasse anlegen").await?;
        tina.sees("Die Klasse ist angelegt").await?;
        let classes = tina.fetches(&self.api("classes?lang=de")).await?;
        let class = classes[0]["id"].as_str().context("a class")?.to_owned();
        tina.opens(&self.page(&class, "/pupils")).await?;
        tina.fills("Namen einfügen", names).await?;
        tina.presses("Vorschau ansehen").await?;
        tina.sees("sind neu").await?;
        tina.presses("Alles so übernehmen").await?;
        tina.sees("Übernommen.").await?;
        Ok(class)
    }

    fn api(&self, rest: &str) -> String {
        format!("/api/v1/organisations/{}/{rest}", self.id)
    }

    fn page(&self, class: &str, rest: &str) -> String {
        format!("/de/school/{}/classes/{class}{rest}", self.id)
    }

    /// A pupil, by the name that the teacher knows.
    async fn pupil(&self, class: &str, name: &str) -> Result<Value> {
        let view = self.tina.fetches(&self.api(&format!("classes/{class}?lang=de"))).await?;
        let all = view["pupils"].as_array().context("pupils")?;
        all.iter().find(|one| one["name"] == json!(name)).context("the pupil").cloned()
    }

    async fn user_name(&self, class: &str, name: &str) -> Result<String> {
        Ok(self.pupil(class, name).await?["user_name"].as_str().context("a name")?.to_owned())
    }

    /// New pictures of a pupil, as words.
    async fn pictures(&self, class: &str, name: &str) -> Result<Vec<&'static str>> {
        const WORDS: [&str; 12] = [
            "Wolf",
            "Sonne",
            "Baum",
            "Fisch",
            "Haus",
            "Schlüssel",
            "Apfel",
            "Boot",
            "Stern",
            "Ente",
            "Tasse",
            "Fahrrad",
        ];
        let pupil = self.pupil(class, name).await?;
        let account = pupil["account"].as_str().context("an account")?;
        let path = self.api(&format!("classes/{class}/pupils/{account}/pictures"));
        let made = self.tina.sends("POST", &path, json!({})).await?;
        let places = made["pictures"].as_array().context("pictures")?;
        places
            .iter()
            .map(|place| {
                let place = usize::try_from(place.as_u64().context("a place")?)?;
                WORDS.get(place).copied().context("a word")
            })
            .collect()
    }

    /// A pupil gets in through the open door, on a phone.
    async fn comes_in(&self, class: &str, name: &str) -> Result<Resident> {
        let pictures = self.pictures(class, name).await?;
        let view = self.tina.fetches(&self.api(&format!("classes/{class}?lang=de"))).await?;
        let code = view["door"]["code"].as_str().context("an open door")?.to_lowercase();
        let pupil = Resident::visits_by_phone(&self.server).await?;
        pupil.opens("/de/class").await?;
        pupil.fills("Klassen-Code", &code).await?;
        pupil.presses("Weiter").await?;
        pupil.sees("Klasse 7a, Beispielschule").await?;
        pupil.fills("Wie heißt du?", name).await?;
        pupil.presses("Weiter").await?;
        for picture in pictures {
            pupil.presses(picture).await?;
        }
        pupil.sees("Deine Aufgaben").await?;
        Ok(pupil)
    }
}

/// Something that a pupil does in a lesson, sent as the app would.
fn event(what: &Value) -> Value {
    json!({ "events": [{ "id": Uuid::now_v7(), "at": 0, "course": "fraud", "lesson": "email", "version": "v1",
        "what": what }] })
}

#[tokio::test]
async fn a_new_class_is_in_and_its_teacher_sees_who_needs_help() -> Result<()> {
    let school = School::new().await?;
    let class = school.with_class("Mia Yıldız\nBen Kurz\n").await?;
    let tina = &school.tina;
    let task = json!({ "task": { "course": { "course": "fraud" } }, "whom": "class" });
    tina.sends("POST", &school.api(&format!("classes/{class}/assignments?lang=de")), task).await?;
    tina.opens(&school.page(&class, "")).await?;
    tina.presses("15 Minuten öffnen").await?;
    tina.sees("Offen bis").await?;

    let mia = school.comes_in(&class, "Mia Yıldız").await?;
    mia.sees("Anfangen").await?;
    tina.sees("Gerade niemand.").await?;
    let answer = json!({ "answered": { "question": "x", "response": { "true-false": true }, "score": 0 } });
    for _ in 0..3 {
        mia.sends("POST", "/api/v1/me/events", event(&answer)).await?;
    }
    // The teacher has touched nothing.
    tina.sees("Wer braucht mich jetzt? 1 Kind").await?;
    tina.sees("Hat eine Frage 3-mal versucht").await?;

    // One tap, and nothing of the pupil is left on the tablet.
    mia.presses("Fertig, abmelden").await?;
    mia.is_on("/de/card").await?;
    let left = mia
        .js("return Object.keys(localStorage).filter(key => key.startsWith('lw.')).length", vec![])
        .await?;
    ensure!(left == json!(0), "{left} keys are left");
    mia.meets_no_fault().await?;
    tina.meets_no_fault().await
}

#[tokio::test]
async fn a_school_s_file_is_looked_at_then_imported_once() -> Result<()> {
    let school = School::new().await?;
    let adam = &school.adam;
    adam.opens(&format!("/de/school/{}/roster", school.id)).await?;
    // As a German school's program writes it: semicolons and Windows-1252. At first a class is missing.
    let list = |class: &[u8]| {
        [
            b"Klasse;Vorname;Nachname\r\n7a;J\xf6rg;Gro\xdf\r\n".as_slice(),
            class,
            b";Mia;Kern\r\n8b;Ben;Kurz\r\n",
        ]
        .concat()
    };
    let file = school.server.data().join("schule.csv");
    std::fs::write(&file, list(b""))?;
    adam.hands_over("Dateien wählen", &file).await?;
    adam.presses("Vorschau ansehen").await?;
    adam.sees("An 1 Stelle stimmt etwas nicht.").await?;
    adam.sees("Zeile 3").await?;
    let classes = adam.fetches(&school.api("classes?lang=de")).await?;
    ensure!(classes == json!([]), "nothing has changed: {classes}");

    std::fs::write(&file, list(b"7a"))?;
    adam.hands_over("Dateien wählen", &file).await?;
    adam.presses("Vorschau ansehen").await?;
    adam.sees("2 Klassen sind neu").await?;
    adam.sees("3 Kinder sind neu").await?;
    adam.presses("Alles so übernehmen").await?;
    adam.sees("Übernommen.").await?;
    adam.hands_over("Dateien wählen", &file).await?;
    adam.presses("Vorschau ansehen").await?;
    adam.sees("Es ändert sich nichts. Unverändert: 3").await?;
    adam.meets_no_fault().await
}

#[tokio::test]
async fn the_school_year_ends() -> Result<()> {
    let school = School::new().await?;
    let class = school.with_class("Mia Yıldız\nBen Kurz\n").await?;
    let leaves = school.user_name(&class, "Ben Kurz").await?;
    let adam = &school.adam;
    adam.opens(&format!("/de/school/{}/year-end", school.id)).await?;
    // Only from May on a school year is to be closed.
    let insist = "Schuljahr trotzdem jetzt abschließen";
    let begun = "return ['Schritt 1 von 4', 'Jetzt ist hier nichts zu tun.'].some(it => document.body.innerText.includes(it))";
    adam.until("whether there is something to do", begun).await?;
    let early = adam.happens_to_see(insist).await?;
    if early {
        adam.presses(insist).await?;
    }
    adam.sees("Schritt 1 von 4").await?;
    adam.presses("Weiter zu den Wechseln").await?;
    adam.sees("Schritt 2 von 4").await?;
    adam.chooses("Benutzername", &leaves).await?;
    adam.chooses("Wohin?", "Verlässt die Schule").await?;
    adam.presses("Wechsel eintragen").await?;
    adam.sees(&format!("{leaves} verlässt die Schule (bisher 7a).")).await?;
    adam.presses("Vorschau ansehen").await?;
    adam.sees("Noch ist nichts geschehen.").await?;
    adam.sees("Aus 7a wird 8a, mit 1 Kind.").await?;
    if early {
        adam.presses("Alles so ausführen").await?;
        adam.sees("Setzen Sie bitte erst das Häkchen").await?;
        adam.js("document.querySelector('main .tick input').click()", vec![]).await?;
    }
    adam.presses("Alles so ausführen").await?;
    adam.sees("Das Schuljahr ist abgeschlossen").await?;
    adam.opens(&format!("/de/school/{}/year-end", school.id)).await?;
    adam.sees("Jetzt ist hier nichts zu tun.").await?;

    let tina = &school.tina;
    tina.opens(&school.page(&class, "/pupils")).await?;
    tina.sees("8a").await?;
    tina.sees("Mia Yıldız").await?;
    ensure!(!tina.happens_to_see("Ben Kurz").await?, "whoever left is still there");
    adam.meets_no_fault().await?;
    tina.meets_no_fault().await
}

#[tokio::test]
async fn pages_of_schools_have_no_barriers() -> Result<()> {
    let school = School::new().await?;
    let class = school.with_class("Mia Yıldız\nBen Kurz\n").await?;
    let mut faults = Faults::new();
    for (name, rest) in [
        ("class", ""),
        ("class-pupils", "/pupils"),
        ("class-assignments", "/assignments"),
        ("class-questions", "/questions"),
        ("class-outing", "/outing"),
        ("class-print", "/print"),
    ] {
        school.tina.opens(&school.page(&class, rest)).await?;
        school.tina.until("what the server says", SETTLED).await?;
        examined(&school.tina, &format!("de-{name}"), true, &mut faults).await?;
    }
    school.tina.opens(&school.page(&class, "")).await?;
    school.tina.presses("15 Minuten öffnen").await?;
    school.tina.sees("Tür schließen").await?;
    examined(&school.tina, "de-class-open", true, &mut faults).await?;
    school.tina.opens(&school.page(&class, "/board")).await?;
    school.tina.until("what the server says", SETTLED).await?;
    examined(&school.tina, "de-board", true, &mut faults).await?;
    for name in ["", "/invitations", "/roster", "/year-end", "/stored"] {
        school.adam.opens(&format!("/de/school/{}{name}", school.id)).await?;
        school.adam.until("what the server says", SETTLED).await?;
        examined(&school.adam, &format!("de-school{}", name.replace('/', "-")), true, &mut faults).await?;
    }
    let child = Resident::visits(&school.server).await?;
    for (name, path) in
        [("card", "/de/card#0123456789"), ("door", "/de/class"), ("join", "/de/join/ABCD-EFGH")]
    {
        child.opens(path).await?;
        examined(&child, &format!("de-{name}"), true, &mut faults).await?;
    }
    none(&faults)
}
