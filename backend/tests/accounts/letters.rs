//! A forgotten password, and letters.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::problem::Code;

use crate::util::{Answer, PASSWORD, Person, TestApp, on_both};

const NEW: &str = "vier grüne Stühle im Regen";

async fn ask(person: &Person, login: &str) -> Answer {
    person.post("/api/v1/recovery", json!({ "login": login, "lang": "en" })).await
}

async fn choose(person: &Person, token: &str, password: &str) -> Answer {
    person.post("/api/v1/recovery/reset", json!({ "token": token, "password": password })).await
}

on_both!(a_link_leads_to_a_new_password, async |app: TestApp| {
    let anna = app.person_with_email("anna@example.org").await;
    let visitor = app.visitor();
    ask(&visitor, "Anna@example.org").await.status(202);
    let letter = app.letter_to("anna@example.org").await;
    assert!(letter.path().starts_with("/de/recover/"), "in the account's language: {}", letter.path());
    assert!(letter.text.contains("Subject: Ein neues Passwort"), "{}", letter.text);

    choose(&visitor, &letter.token(), NEW).await.status(204);
    assert!(!anna.is_signed_in().await, "all devices are signed out");
    anna.refresh().await.problem(Code::SignedOut);
    visitor.sign_in("anna@example.org", PASSWORD).await.problem(Code::WrongCredentials);
    visitor.sign_in("anna@example.org", NEW).await.ok();
});

on_both!(a_link_is_for_one_use_and_one_hour, async |app: TestApp| {
    app.person_with_email("anna@example.org").await;
    let visitor = app.visitor();
    ask(&visitor, "anna@example.org").await.status(202);
    ask(&visitor, "anna@example.org").await.status(202);
    let letters = app.letters_to("anna@example.org").await;
    choose(&visitor, &letters[0].token(), NEW).await.status(204);
    for letter in &letters {
        choose(&visitor, &letter.token(), PASSWORD).await.problem(Code::LinkExpired);
    }
    ask(&visitor, "anna@example.org").await.status(202);
    let late = app.letter_to("anna@example.org").await;
    app.pass(TimeDelta::hours(1));
    choose(&visitor, &late.token(), PASSWORD).await.problem(Code::LinkExpired);
    choose(&visitor, "", PASSWORD).await.problem(Code::LinkExpired);
});

on_both!(a_refused_password_leaves_the_link_good, async |app: TestApp| {
    app.person_with_email("anna@example.org").await;
    let visitor = app.visitor();
    ask(&visitor, "anna@example.org").await.status(202);
    let token = app.letter_to("anna@example.org").await.token();
    choose(&visitor, &token, "anna@example").await.problem(Code::WeakPassword);
    choose(&visitor, &token, NEW).await.status(204);
});

on_both!(two_with_one_link_do_not_both_get_through, async |app: TestApp| {
    app.person_with_email("anna@example.org").await;
    let visitor = app.visitor();
    ask(&visitor, "anna@example.org").await.status(202);
    let token = app.letter_to("anna@example.org").await.token();
    let (a, b) = tokio::join!(choose(&visitor, &token, NEW), choose(&visitor, &token, PASSWORD));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 410]);
});

on_both!(asking_does_not_tell_whether_an_account_exists, async |app: TestApp| {
    app.person_with_email("anna@example.org").await;
    app.person("ben").await;
    let visitor = app.visitor();
    let with_address = ask(&visitor, "anna@example.org").await;
    for login in ["ben", "niemand", "nobody@example.org", ""] {
        let other = ask(&visitor, login).await;
        assert_eq!((other.status, other.text()), (with_address.status, with_address.text()), "{login}");
    }
    with_address.status(202);
    app.letter_to("anna@example.org").await;
    assert!(app.letters_to("nobody@example.org").await.is_empty());
});

on_both!(letters_speak_the_language_of_the_page, async |app: TestApp| {
    for (lang, subject) in [("de-leicht", "Ist das Ihre"), ("en", "Please confirm your e-mail address")] {
        let address = format!("{lang}@example.org");
        let wish = json!({ "login": address, "password": PASSWORD, "lang": lang });
        app.visitor().post("/api/v1/accounts", wish).await.status(202);
        let letter = app.letter_to(&address).await;
        assert!(letter.path().starts_with(&format!("/{lang}/confirm/")), "{}", letter.path());
        assert!(letter.text.contains(subject), "{}", letter.text);
        assert!(letter.text.contains("Date: Tue, 01 Dec 2026 "), "{}", letter.text);
        assert!(letter.text.contains("@localhost>"), "a Message-ID of ours: {}", letter.text);
    }
});
