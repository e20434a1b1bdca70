//! Single sign-on through a real provider, as pupils, teachers and residents meet it in the browser.

use std::fs;

use anyhow::{Context, Result, ensure};
use journeys::{PASSWORD, Resident, Server};
use serde_json::{Value, json};

use crate::barriers::{Faults, examined, none};
use crate::provider::TestProvider;

/// Invented.
fn people() -> Value {
    let at_school = |login: &str, role: &str| {
        json!({ "login": login, "sub": format!("p-{login}"), "token": {
            "rolle": role, "schulkennung": "NI_12345", "gruppen": [{ "id": "g1", "name": "7b" }] } })
    };
    json!([at_school("mia", "LERN"), at_school("lehmann", "LEHR"), { "login": "amt", "sub": "p-amt", "token": {} }])
}

/// A site with two providers, and a school that one of them knows.
struct Site {
    server: Server,
    school: String,
    _provider: TestProvider,
}

impl Site {
    async fn new() -> Result<Site> {
        let mut server = Server::start()?;
        let client = |id: &str| {
            json!({ "client_id": id, "token_endpoint_auth_method": "none",
                "redirect_uris": [format!("{}/api/v1/sso/{id}/callback", server.base())],
                "post_logout_redirect_uris": [format!("{}/", server.base())] })
        };
        let provider = TestProvider::start(&json!([client("schule"), client("stadt")]), &people(), None, 0);
        let file = server.data().join("providers.toml");
        fs::write(
            &file,
            format!(
                r#"
                [[provider]]
                id = "schule"
                name = "Beispiel-Schulportal"
                issuer = "{issuer}"
                client_id = "schule"
                [provider.claims]
                school = "schulkennung"
                role = "rolle"
                teacher_values = ["LEHR"]
                pupil_values = ["LERN"]
                groups = "gruppen"

                [[provider]]
                id = "stadt"
                name = "Stadt-Konto"
                issuer = "{issuer}"
                client_id = "stadt"
                "#,
                issuer = provider.issuer
            ),
        )?;
        server.is_set("LERNWOLF_SIGN_IN_PROVIDERS", file.to_str().context("a path")?);
        server.restart()?;
        server.has_administrator("adam", PASSWORD)?;
        let adam = Resident::visits(&server).await?;
        adam.signs_in("adam").await?;
        let made = adam
            .sends("POST", "/api/v1/organisations", json!({ "name": "Beispielschule", "kind": "school" }))
            .await?;
        server.operator_runs(&["connect-school", "Beispielschule", "schule", "NI_12345"])?;
        let school = made["id"].as_str().context("a school")?.to_owned();
        Ok(Site { server, school, _provider: provider })
    }
}

/// Types a name into the provider's form, which is not ours.
async fn is_let_in_by_the_provider(person: &Resident, login: &str) -> Result<()> {
    let form = "return !!document.querySelector('form [name=login]')";
    person.until("the provider's form", form).await?;
    let script = "document.querySelector('[name=login]').value = arguments[0]; \
                  document.querySelector('[value=go]').click()";
    person.js(script, vec![json!(login)]).await?;
    Ok(())
}

/// Begins to connect the account with a service.
async fn connects(person: &Resident, service: &str) -> Result<()> {
    person.presses("Einen Dienst verbinden").await?;
    person.chooses("Welcher Dienst?", service).await?;
    person.fills("Passwort", PASSWORD).await?;
    person.presses("Weiter zum Dienst").await
}

#[tokio::test]
async fn a_class_signs_in_through_its_school_s_service() -> Result<()> {
    let site = Site::new().await?;
    let mia = Resident::visits_by_phone(&site.server).await?;
    mia.opens("/de/sign-in").await?;
    mia.presses("Mit Beispiel-Schulportal anmelden").await?;
    is_let_in_by_the_provider(&mia, "mia").await?;
    mia.is_on("/de/me").await?;
    mia.sees("Fertig, abmelden").await?;

    let teacher = Resident::visits(&site.server).await?;
    teacher.opens("/de/sign-in").await?;
    teacher.presses("Mit Beispiel-Schulportal anmelden").await?;
    is_let_in_by_the_provider(&teacher, "lehmann").await?;
    teacher.is_on("/de/me").await?;
    teacher.opens(&format!("/de/school/{}", site.school)).await?;
    teacher.presses("7b").await?;
    teacher.presses("Kinder").await?;
    let me = mia.fetches("/api/v1/me").await?;
    teacher.sees(me["login"].as_str().context("a user name")?).await?;

    // One tap, and the next child at this tablet is asked who they are, by the provider too.
    mia.presses("Fertig, abmelden").await?;
    let asks =
        "return location.pathname.startsWith('/session/end') && !!document.querySelector('[name=logout]')";
    mia.until("the provider to ask whether to sign out", asks).await?;
    mia.js("document.querySelector('[name=logout]').click()", vec![]).await?;
    mia.is_on("/de").await?;
    let left = mia
        .js("return Object.keys(localStorage).filter(key => key.startsWith('lw.')).length", vec![])
        .await?;
    ensure!(left == json!(0), "{left} keys are left");
    mia.opens("/de/sign-in").await?;
    mia.presses("Mit Beispiel-Schulportal anmelden").await?;
    mia.until("the provider's form", "return !!document.querySelector('form [name=login]')").await?;
    mia.js("document.querySelector('[value=stop]').click()", vec![]).await?;
    mia.sees("Die Anmeldung wurde abgebrochen.").await?;
    mia.meets_no_fault().await?;
    teacher.meets_no_fault().await
}

#[tokio::test]
async fn an_account_is_connected_and_separated() -> Result<()> {
    let site = Site::new().await?;
    site.server.has_account("anna", PASSWORD)?;
    let anna = Resident::visits(&site.server).await?;
    anna.signs_in("anna").await?;
    anna.opens("/de/me/account").await?;
    connects(&anna, "Stadt-Konto").await?;
    is_let_in_by_the_provider(&anna, "amt").await?;
    anna.is_on("/de/me/account").await?;
    anna.sees("Von Stadt-Konto trennen").await?;
    let mut faults = Faults::new();
    examined(&anna, "de-account-services", true, &mut faults).await?;
    none(&faults)?;

    // A school leads its pupils' accounts apart.
    anna.opens("/de/me/account").await?;
    connects(&anna, "Beispiel-Schulportal").await?;
    is_let_in_by_the_provider(&anna, "mia").await?;
    anna.sees("Ihr Schulkonto und dieses Konto bleiben getrennt.").await?;

    anna.opens("/de/me/account").await?;
    anna.presses("Von Stadt-Konto trennen").await?;
    anna.sees("Erledigt.").await?;
    anna.sees_nothing_of("Von Stadt-Konto trennen").await?;
    anna.meets_no_fault().await
}

#[tokio::test]
async fn somebody_without_a_password_leaves_for_good() -> Result<()> {
    let site = Site::new().await?;
    let person = Resident::visits(&site.server).await?;
    person.opens("/de/sign-in").await?;
    person.presses("Mit Stadt-Konto anmelden").await?;
    is_let_in_by_the_provider(&person, "amt").await?;
    person.is_on("/de/me").await?;
    person.opens("/de/me/account").await?;
    person.presses("Ich möchte mein Konto löschen").await?;
    person.presses("Ja, alles löschen").await?;
    person.presses("Konto endgültig löschen").await?;
    // It may be somebody who only sits down at this browser.
    person.sees("Dafür ist eine neue Anmeldung nötig.").await?;
    person.presses("Mit Stadt-Konto anmelden").await?;
    is_let_in_by_the_provider(&person, "amt").await?;
    person.is_on("/de/me/account").await?;
    person.presses("Ich möchte mein Konto löschen").await?;
    person.presses("Ja, alles löschen").await?;
    person.presses("Konto endgültig löschen").await?;
    person.sees("Ihr Konto und alles, was dazugehörte, ist gelöscht.").await?;
    person.meets_no_fault().await
}
