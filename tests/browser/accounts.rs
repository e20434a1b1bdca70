//! Accounts: one's password, one's data, one's devices, and those who look after others.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use journeys::{PASSWORD, Resident, Server, answers::lesson, resident::PATIENCE};
use serde_json::json;
use shared::{api::account::MyData, lang::Lang};

#[tokio::test]
async fn ones_own_account() -> Result<()> {
    let server = Server::start()?;
    let email = lesson(&server, Lang::De, "fraud", "email").await?;
    let first = email.lesson.questions().next().context("no questions")?;
    let anna = Resident::visits(&server).await?;

    // A password that everybody knows is refused, kindly.
    anna.opens("/de/register").await?;
    anna.fills("Name oder E-Mail-Adresse", "anna").await?;
    anna.fills("Passwort", "passwort123").await?;
    anna.presses("Konto anlegen").await?;
    anna.sees("Dieses Passwort ist zu leicht zu erraten.").await?;
    anna.fills("Passwort", PASSWORD).await?;
    anna.presses("Konto anlegen").await?;
    anna.sees("Schön, dass Sie da sind!").await?;
    anna.presses("Mein Konto").await?;
    anna.is_on("/de/me/account").await?;
    anna.sees("Sie sind angemeldet als anna.").await?;

    // Another password; another device is signed out by it.
    let phone = Resident::visits_by_phone(&server).await?;
    phone.signs_in("anna").await?;
    anna.fills("Bisheriges Passwort", "not this one").await?;
    anna.fills("Neues Passwort", "Drei Dachse im Dezember").await?;
    anna.presses("Passwort ändern").await?;
    anna.sees("Das Passwort stimmt nicht.").await?;
    anna.fills("Bisheriges Passwort", PASSWORD).await?;
    anna.fills("Neues Passwort", "Drei Dachse im Dezember").await?;
    anna.presses("Passwort ändern").await?;
    anna.sees("Ihr neues Passwort gilt ab jetzt.").await?;
    phone.opens("/de/me/account").await?;
    phone.sees("Sie sind nicht angemeldet.").await?;
    phone.signs_in_with("anna", PASSWORD).await?;
    phone.sees("Name und Passwort passen nicht zusammen.").await?;
    phone.signs_in_with("anna", "Drei Dachse im Dezember").await?;
    phone.is_on("/de/me").await?;
    phone.opens("/de/courses/fraud/email").await?;
    phone.answers_rightly(first).await?;
    phone.sees("Gespeichert").await?;

    // One's data, as a file.
    let folder = tempfile::tempdir()?;
    let wish = json!({ "behavior": "allow", "downloadPath": folder.path() });
    anna.devtools("Browser.setDownloadBehavior", wish).await?;
    anna.presses("Daten herunterladen").await?;
    anna.sees("Die Datei „lernwolf.json“ liegt jetzt bei Ihren Downloads.").await?;
    let file = folder.path().join("lernwolf.json");
    let deadline = tokio::time::Instant::now() + PATIENCE;
    while !file.is_file() {
        ensure!(tokio::time::Instant::now() < deadline, "no file came");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let data: MyData = serde_json::from_slice(&std::fs::read(&file)?)?;
    ensure!(data.me.login == "anna" && data.devices.len() == 2, "{data:?}");
    ensure!(data.progress.question("fraud", "email", &first.id).is_some_and(|q| q.attempts == 1), "{data:?}");

    // Where am I signed in?
    anna.presses("Wo bin ich angemeldet?").await?;
    anna.sees("Dieses Gerät: angemeldet seit").await?;
    anna.sees("Ein anderes Gerät: angemeldet seit").await?;
    anna.presses("Überall abmelden").await?;
    anna.sees("Sie sind auf allen Geräten abgemeldet.").await?;
    phone.opens("/de/me/account").await?;
    phone.sees("Sie sind nicht angemeldet.").await?;

    // And gone for good.
    anna.signs_in_with("anna", "Drei Dachse im Dezember").await?;
    anna.is_on("/de/me").await?;
    anna.opens("/de/me/account").await?;
    anna.presses("Ich möchte mein Konto löschen").await?;
    anna.fills("Zur Bestätigung: Ihr Passwort", "Drei Dachse im Dezember").await?;
    anna.presses("Ja, alles löschen").await?;
    anna.presses("Konto endgültig löschen").await?;
    anna.sees("Ihr Konto und alles, was dazugehörte, ist gelöscht.").await?;
    ensure!(anna.keeps().await? == 0, "something is left on the device");
    anna.signs_in_with("anna", "Drei Dachse im Dezember").await?;
    anna.sees("Name und Passwort passen nicht zusammen.").await
}

#[tokio::test]
async fn an_administrator_gives_roles() -> Result<()> {
    let server = Server::start()?;
    server.has_administrator("adam", PASSWORD)?;
    server.has_account("tarik", PASSWORD)?;
    let adam = Resident::visits(&server).await?;

    // Signing in leads to where one wanted to go.
    adam.opens("/de/studio/organisations").await?;
    adam.sees("Diese Seite ist für Menschen, die Organisationen betreuen.").await?;
    let link = adam.finds("Anmelden").await?;
    adam.taps(&link).await?;
    adam.is_on("/de/sign-in?next=/de/studio/organisations").await?;
    adam.fills("Name oder E-Mail-Adresse", "adam").await?;
    adam.fills("Passwort", PASSWORD).await?;
    adam.presses("Anmelden").await?;
    adam.is_on("/de/studio/organisations").await?;

    adam.sees("Es gibt noch keine Organisation.").await?;
    adam.fills("Name der Organisation", "Stadtbibliothek").await?;
    adam.chooses("Art", "Bibliothek").await?;
    adam.presses("Organisation anlegen").await?;
    adam.sees("Die Organisation ist angelegt.").await?;
    adam.sees("Stadtbibliothek: noch niemand").await?;

    adam.fills("Name des Kontos", "niemand").await?;
    adam.presses("Hinzufügen").await?;
    adam.sees("Zu diesem Namen gibt es kein Konto.").await?;
    adam.fills("Name des Kontos", "tarik").await?;
    adam.chooses("Aufgabe", "Organisiert Veranstaltungen").await?;
    adam.presses("Hinzufügen").await?;
    adam.sees("Erledigt: Die Person hat jetzt diese Aufgabe.").await?;
    adam.sees("Stadtbibliothek: eine Aufgabe").await?;
    adam.takes_a_picture("organisations-filled-1280-light").await?;

    let tarik = Resident::visits_by_phone(&server).await?;
    tarik.signs_in_with("tarik", PASSWORD).await?;
    tarik.is_on("/de/studio/desk").await?;
    tarik.opens("/de/me/account").await?;
    tarik.sees("Organisiert Veranstaltungen · Stadtbibliothek").await?;
    tarik.opens("/de/studio/organisations").await?;
    tarik.sees("Ihr Konto hat diese Aufgabe noch nicht.").await?;

    adam.presses("Entfernen: tarik, Organisiert Veranstaltungen").await?;
    adam.sees("Soll tarik die Aufgabe „Organisiert Veranstaltungen“ hier nicht mehr haben?").await?;
    adam.presses("Ja, entfernen").await?;
    adam.sees("Erledigt: Diese Aufgabe ist hier nicht mehr vergeben.").await?;
    adam.sees("Stadtbibliothek: noch niemand").await?;
    adam.meets_no_fault().await?;
    tarik.meets_no_fault().await
}
