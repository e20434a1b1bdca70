//! Finding a workshop, booking a seat, waiting for one, and the organiser's desk.

use anyhow::{Result, ensure};
use journeys::{PASSWORD, Resident, Server, workshops::Prepared};
use serde_json::json;
use thirtyfour::Key;

use crate::barriers::{Faults, examined, none};

/// A server, and an administrator at the desk.
async fn at_the_desk() -> Result<(Server, Resident)> {
    let server = Server::start()?;
    server.has_administrator("adam", PASSWORD)?;
    let adam = Resident::visits(&server).await?;
    adam.signs_in("adam").await?;
    Ok((server, adam))
}

/// Both, and a session of so many seats.
async fn prepared(seats: u32) -> Result<(Server, Resident, Prepared)> {
    let (server, adam) = at_the_desk().await?;
    let workshop = adam.prepares_a_workshop("Smartphone-Sprechstunde", seats).await?;
    Ok((server, adam, workshop))
}

#[tokio::test]
async fn a_guest_books_without_e_mail_and_prints() -> Result<()> {
    let (server, _adam, _) = prepared(8).await?;
    let anna = Resident::visits_by_phone(&server).await?;
    anna.runs_on_every_page("window.print = () => { window.__printed = true }").await?;
    anna.opens("/de/workshops").await?;
    anna.sees("Noch 8 Plätze frei").await?;
    anna.presses("Smartphone-Sprechstunde").await?;
    anna.sees("Fotos verschicken").await?;
    anna.sees("Die blaue Tür.").await?;

    // A name alone is not enough. What was typed stays, and the field that is missing has the focus and says so.
    anna.fills("Ihr Name", "Anna").await?;
    anna.presses("Verbindlich buchen").await?;
    anna.until("a word about the missing contact", "return !!document.querySelector('[role=alert]')").await?;
    anna.sees("Wir brauchen einen Weg, Sie zu erreichen").await?;
    anna.until("the focus on the first of both ways", "return document.activeElement.id === 'email'").await?;
    let name = anna.js("return document.querySelector('#name').value", vec![]).await?;
    ensure!(name == json!("Anna"), "the name is gone: {name}");
    anna.fills("Telefonnummer", "030 23125 123").await?;
    anna.presses("Verbindlich buchen").await?;
    anna.is_at_a_booking().await?;
    anna.sees("Ihr Platz ist gebucht").await?;
    anna.meets_no_fault().await?;

    anna.until(
        "the QR code",
        "const qr = document.querySelector('.qr'); return qr.complete && qr.naturalWidth > 0",
    )
    .await?;
    anna.presses("Blatt drucken").await?;
    anna.until("the printer", "return window.__printed").await?;
    anna.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    anna.sees("Die blaue Tür.").await?;
    anna.sees_nothing_of("Gruppe ändern").await?;
    anna.takes_a_picture("booking-on-paper").await?;
    anna.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    Ok(())
}

#[tokio::test]
async fn a_family_of_three_waits_and_gets_its_seats() -> Result<()> {
    let (server, _adam, workshop) = prepared(3).await?;
    let (first, family) = (Resident::visits(&server).await?, Resident::visits_by_phone(&server).await?);
    first.books_by_phone_number(&workshop, "Jonas", "2 Personen", "Verbindlich buchen").await?;
    first.sees("Ihr Platz ist gebucht").await?;
    // One seat is free: with three people the button says what will come of it.
    let waits = "Auf die Warteliste setzen";
    family.books_by_phone_number(&workshop, "Familie Yıldız", "3 Personen", waits).await?;
    family.sees("Sie stehen auf der Warteliste").await?;
    family.sees("Vor Ihnen wartet niemand.").await?;
    family.sees("Frei: 1 Platz. Für 3 Personen reicht das nicht").await?;

    first.presses("Absagen").await?;
    first.presses("Ja, Buchung absagen").await?;
    first.sees("Die Buchung ist abgesagt").await?;
    family.reloads().await?;
    family.sees("Für Sie ist etwas frei geworden").await?;
    family.presses("Ja, wir kommen").await?;
    family.sees("Ihr Platz ist gebucht").await?;
    family.sees("Das Angebot wurde angenommen.").await?;
    first.meets_no_fault().await?;
    family.meets_no_fault().await
}

#[tokio::test]
async fn an_organiser_books_for_a_caller_and_checks_in() -> Result<()> {
    let (_server, adam) = at_the_desk().await?;
    let workshop = adam.prepares_a_workshop_today("Smartphone-Sprechstunde", 5).await?;
    adam.opens(&workshop.desk("")).await?;
    adam.sees("0 von 5 Plätzen vergeben").await?;
    adam.fills("Name", "Gerda Muster").await?;
    adam.fills("Telefonnummer", "030 23125 789").await?;
    adam.presses("Platz buchen").await?;
    adam.sees("Gebucht für Gerda Muster").await?;
    adam.sees("1 Buchung").await?;
    adam.presses("Einlass").await?;
    adam.is_on(&workshop.desk("/door")).await?;
    adam.sees("0 von 1 Person ist da").await?;

    // The connection goes: the evening goes on.
    adam.goes_offline().await?;
    adam.presses("Ist da: Gerda Muster").await?;
    adam.sees("1 Eintrag wartet auf diesem Gerät").await?;
    adam.sees("1 von 1 Person ist da").await?;
    adam.goes_online().await?;
    adam.js("dispatchEvent(new Event('online'))", vec![]).await?;
    adam.sees("Alles gespeichert.").await?;
    adam.reloads().await?;
    adam.sees("1 von 1 Person ist da").await
}

#[tokio::test]
async fn booking_with_the_keyboard_alone() -> Result<()> {
    let (server, _adam, workshop) = prepared(2).await?;
    let anna = Resident::visits(&server).await?;
    anna.opens("/de/workshops").await?;
    anna.tabs_to(&format!("main a[href^='{}']", workshop.page())).await?;
    anna.hits(Key::Enter).await?;
    // The link leads to the form for this very date.
    anna.is_on(&format!("{}?session={}", workshop.page(), workshop.session)).await?;
    anna.tabs_to("#name").await?;
    anna.types("Anna").await?;
    anna.tabs_to("#phone").await?;
    anna.types("030 23125 111").await?;
    anna.tabs_to("#book button[type=submit]").await?;
    anna.hits(Key::Enter).await?;
    anna.is_at_a_booking().await?;
    anna.sees("Ihr Platz ist gebucht").await?;
    anna.tabs_to(".changes details:last-child summary").await?;
    anna.hits(Key::Enter).await?;
    anna.tabs_to(".changes .danger").await?;
    anna.hits(Key::Enter).await?;
    anna.sees("Die Buchung ist abgesagt").await?;
    anna.meets_no_fault().await
}

#[tokio::test]
async fn booking_without_scripts() -> Result<()> {
    let (server, _adam, workshop) = prepared(2).await?;
    let anna = Resident::visits(&server).await?;
    anna.allows_scripts(false).await?;
    anna.goes_to("/de/workshops?month=now").await?;
    anna.presses("Liste").await?;
    anna.sees("Noch 2 Plätze frei").await?;
    anna.goes_to(&workshop.page()).await?;
    // What is refused is still there.
    anna.fills("Ihr Name", "Anna").await?;
    anna.chooses("Wie viele Personen kommen?", "2 Personen").await?;
    anna.presses("Verbindlich buchen").await?;
    anna.sees("Wir brauchen einen Weg, Sie zu erreichen").await?;
    let kept = "return [document.querySelector('#name').value, document.querySelector('#party').value]";
    ensure!(anna.js(kept, vec![]).await? == json!(["Anna", "2"]), "what was typed is gone");
    anna.fills("Telefonnummer", "030 23125 222").await?;
    anna.presses("Verbindlich buchen").await?;
    anna.sees("Ihr Platz ist gebucht").await?;
    anna.presses("Absagen").await?;
    anna.presses("Ja, Buchung absagen").await?;
    anna.sees("Die Buchung ist abgesagt").await
}

#[tokio::test]
async fn a_form_that_is_sent_before_the_app_is_there_loses_nothing() -> Result<()> {
    let (server, _adam, workshop) = prepared(2).await?;
    let anna = Resident::visits(&server).await?;
    anna.opens(&workshop.page()).await?;
    anna.is_refused_before_the_app_is_there().await?;
    // The app takes the page over as it is, and calls it by its own address.
    anna.meets_no_fault().await?;
    anna.is_on(&format!("{}?session={}", workshop.page(), workshop.session)).await?;
    let name = anna.js("return document.querySelector('#name').value", vec![]).await?;
    ensure!(name == json!("Anna"), "the name is gone: {name}");
    anna.until("the focus on the first of both ways", "return document.activeElement.id === 'email'").await?;
    anna.fills("Telefonnummer", "05361.12 34").await?;
    anna.presses("Verbindlich buchen").await?;
    anna.is_at_a_booking().await?;
    anna.sees("Ihr Platz ist gebucht").await
}

#[tokio::test]
async fn a_code_that_nobody_has_leads_back_to_the_form() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    // As rendered by the server: the app must find the same pieces.
    for path in ["/de/bookings/abc", "/de/bookings/AAAA-AAAA-AAAA-AAAA-AAAA"] {
        anna.opens(path).await?;
        anna.sees("Diese Buchung finden wir nicht").await?;
        anna.sees("Ein Code hat 20 Buchstaben und Ziffern.").await?;
    }
    anna.opens("/de/workshops/nothing").await?;
    // And from the form.
    anna.opens("/de/me/bookings").await?;
    anna.fills("Buchungscode", "BBBB BBBB BBBB BBBB BBBB").await?;
    anna.presses("Buchung öffnen").await?;
    anna.is_on("/de/bookings/BBBB-BBBB-BBBB-BBBB-BBBB").await?;
    anna.waits_for_the_app().await?;
    anna.sees("Diese Buchung finden wir nicht").await?;
    anna.meets_no_fault().await
}

trait BeforeTheApp {
    async fn is_refused_before_the_app_is_there(&self) -> Result<()>;
}

impl BeforeTheApp for Resident {
    /// Sends the form of a workshop's page as the browser itself does, with a name alone.
    async fn is_refused_before_the_app_is_there(&self) -> Result<()> {
        self.fills("Ihr Name", "Anna").await?;
        // Neither the browser nor the app is asked what they think of it.
        self.js("document.querySelector('#book form').submit()", vec![]).await?;
        let refused = "return document.querySelector('#phone').getAttribute('aria-invalid') === 'true'";
        self.until("the refused form", refused).await?;
        self.waits_for_the_app().await
    }
}

#[tokio::test]
async fn pages_of_workshops_have_no_barriers() -> Result<()> {
    let (server, adam, workshop) = prepared(2).await?;
    let anna = Resident::visits(&server).await?;
    let mut faults = Faults::new();
    for (name, path) in [
        ("workshops", "/de/workshops".to_owned()),
        ("workshops-month", "/de/workshops?month=now".to_owned()),
        ("booking-unknown", "/de/bookings/abc".to_owned()),
        ("workshop", workshop.page()),
    ] {
        anna.opens(&path).await?;
        examined(&anna, &format!("de-{name}"), true, &mut faults).await?;
    }
    anna.is_refused_before_the_app_is_there().await?;
    examined(&anna, "de-workshop-refused", true, &mut faults).await?;
    anna.books_by_phone_number(&workshop, "Anna", "2 Personen", "Verbindlich buchen").await?;
    examined(&anna, "de-booking-confirmed", true, &mut faults).await?;
    anna.presses("Gruppe ändern").await?;
    examined(&anna, "de-booking-open", true, &mut faults).await?;
    for (name, path) in [
        ("desk", format!("/de/studio/desk/{}", workshop.organisation)),
        ("desk-session", workshop.desk("")),
        ("desk-door", workshop.desk("/door")),
        ("desk-list", workshop.desk("/list")),
        ("desk-new", format!("/de/studio/desk/{}/workshops/new", workshop.organisation)),
        ("desk-places", format!("/de/studio/desk/{}/places", workshop.organisation)),
        ("desk-figures", format!("/de/studio/desk/{}/figures", workshop.organisation)),
        ("desk-contact", format!("/de/studio/desk/{}/contact", workshop.organisation)),
        ("desk-mail", "/de/studio/desk/mail".to_owned()),
        ("bookings-mine", "/de/me/bookings".to_owned()),
    ] {
        adam.opens(&path).await?;
        adam.until("what the server says", "return !document.body.innerText.includes('Einen Moment')")
            .await?;
        examined(&adam, &format!("de-{name}"), true, &mut faults).await?;
    }
    none(&faults)
}
