//! Making an account.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::account::{Me, Registered};
use shared::api::problem::Code;

use crate::util::{PASSWORD, TestApp, on_both};

on_both!(a_user_name_makes_an_account_that_is_signed_in, async |app: TestApp| {
    let anna = app.visitor();
    let answer = anna.register("Anna", PASSWORD).await.status(201);
    let Registered::SignedIn { me } = answer.json() else { panic!("not signed in") };
    assert_eq!((me.login.as_str(), me.has_email, me.administrator), ("anna", false, false));
    assert_eq!(anna.me().await, me);
    assert_eq!(answer.header("cache-control"), "no-store");
});

on_both!(a_name_is_taken_once_however_it_is_written, async |app: TestApp| {
    app.person("jörg").await;
    for name in ["jörg", "Jörg", " JÖRG ", "Jo\u{308}rg"] {
        let problem = app.visitor().register(name, PASSWORD).await.problem(Code::NameTaken);
        assert_eq!(problem.field.as_deref(), Some("login"));
    }
});

on_both!(two_who_want_a_name_at_the_same_moment_do_not_both_get_it, async |app: TestApp| {
    let (a, b) = (app.visitor(), app.visitor());
    let (a, b) = tokio::join!(a.register("anna", PASSWORD), b.register("anna", PASSWORD));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
});

on_both!(what_cannot_be_a_login_is_refused, async |app: TestApp| {
    let visitor = app.visitor();
    for login in ["", "ab", "anna schmidt", "<script>", "anna@", "@example.org", "anna@example"] {
        let problem = visitor.register(login, PASSWORD).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some("login"), "{login}");
    }
});

on_both!(what_is_easy_to_guess_is_no_password, async |app: TestApp| {
    let visitor = app.visitor();
    for password in ["kurz#7", "passwort", "Wolfsburg2026", "12345678", "anna.schmidt"] {
        let problem = visitor.register("anna.schmidt", password).await.problem(Code::WeakPassword);
        assert_eq!(problem.field.as_deref(), Some("password"), "{password}");
    }
    visitor.register("anna.schmidt", &"ä".repeat(129)).await.problem(Code::Invalid);
    assert!(!visitor.is_signed_in().await);
});

on_both!(an_address_is_confirmed_by_a_letter, async |app: TestApp| {
    let anna = app.visitor();
    let answer = anna.register("Anna@Example.org", PASSWORD).await.status(202);
    assert_eq!(answer.json::<Registered>(), Registered::CheckMail);
    assert!(answer.cookies().is_empty());
    anna.sign_in("anna@example.org", PASSWORD).await.problem(Code::WrongCredentials);

    let letter = app.letter_to("anna@example.org").await;
    assert!(letter.path().starts_with("/de/confirm/"), "{}", letter.path());
    let me: Me = anna
        .post("/api/v1/accounts/confirm", json!({ "token": letter.token(), "password": PASSWORD }))
        .await
        .ok()
        .json();
    assert_eq!((me.login.as_str(), me.has_email), ("anna@example.org", true));
    assert_eq!(anna.me().await, me);
    app.visitor().sign_in("anna@example.org", PASSWORD).await.ok();
});

on_both!(a_link_confirms_once_and_for_a_day, async |app: TestApp| {
    let anna = app.visitor();
    anna.register("anna@example.org", PASSWORD).await.status(202);
    anna.register("anna@example.org", PASSWORD).await.status(202);
    let letters = app.letters_to("anna@example.org").await;
    let confirm = async |token: String| {
        anna.post("/api/v1/accounts/confirm", json!({ "token": token, "password": PASSWORD })).await
    };
    confirm(letters[0].token()).await.ok();
    for letter in &letters {
        confirm(letter.token()).await.problem(Code::LinkExpired);
    }
    confirm("nonsense".into()).await.problem(Code::LinkExpired);

    anna.register("ben@example.org", PASSWORD).await.status(202);
    app.pass(TimeDelta::hours(24));
    confirm(app.letter_to("ben@example.org").await.token()).await.problem(Code::LinkExpired);
});

on_both!(a_letter_is_not_enough, async |app: TestApp| {
    // Somebody registers with Anna's address: she gets the letter, but only they know the password.
    app.visitor().register("anna@example.org", PASSWORD).await.status(202);
    let token = app.letter_to("anna@example.org").await.token();
    let anna = app.visitor();
    let confirm = async |password: &str| {
        anna.post("/api/v1/accounts/confirm", json!({ "token": token, "password": password })).await
    };
    for _ in 0..10 {
        let problem = confirm("meines ist ein anderes").await.problem(Code::WrongCredentials);
        assert_eq!(problem.field.as_deref(), Some("password"));
    }
    confirm("meines ist ein anderes").await.problem(Code::TooManyRequests);
    assert!(!anna.is_signed_in().await);
    app.pass(TimeDelta::minutes(2));
    confirm(PASSWORD).await.ok();
});

on_both!(an_answer_does_not_tell_whether_an_address_has_an_account, async |app: TestApp| {
    app.person_with_email("anna@example.org").await;
    let known = app.visitor().register("anna@example.org", PASSWORD).await;
    let unknown = app.visitor().register("ben@example.org", PASSWORD).await;
    assert_eq!((known.status, known.text()), (unknown.status, unknown.text()));
    assert_eq!(known.cookies(), unknown.cookies());
    let weak =
        async |address: &str| app.visitor().register(address, "passwort").await.problem(Code::WeakPassword);
    assert_eq!(weak("anna@example.org").await, weak("ben@example.org").await);

    let letter = app.letter_to("anna@example.org").await;
    assert_eq!(letter.path(), "/de/recover", "who has an account is told so in the letter");
    app.visitor().sign_in("anna@example.org", PASSWORD).await.ok();
});

on_both!(a_token_of_one_purpose_serves_no_other, async |app: TestApp| {
    app.person_with_email("anna@example.org").await;
    let visitor = app.visitor();
    visitor.post("/api/v1/recovery", json!({ "login": "anna@example.org", "lang": "de" })).await.status(202);
    visitor.register("ben@example.org", PASSWORD).await.status(202);
    let reset = app.letter_to("anna@example.org").await.token();
    let confirm = app.letter_to("ben@example.org").await.token();
    visitor
        .post("/api/v1/accounts/confirm", json!({ "token": reset, "password": PASSWORD }))
        .await
        .problem(Code::LinkExpired);
    visitor
        .post("/api/v1/recovery/reset", json!({ "token": confirm, "password": PASSWORD }))
        .await
        .problem(Code::LinkExpired);
});
