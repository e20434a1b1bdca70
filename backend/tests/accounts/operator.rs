//! What operators do by command.

use lernwolf::accounts::passwords::Demand;
use lernwolf::accounts::{self, NewAccount};
use shared::api::problem::Code;
use shared::lang::Lang;

use crate::util::{PASSWORD, TestApp, on_both};

on_both!(an_operator_makes_accounts, async |app: TestApp| {
    let make = async |login: &str, password: &str| {
        accounts::create(&app.app.db, &app.clock, NewAccount::new(login, password.to_owned(), Lang::De, true))
            .await
    };
    make("Chief", PASSWORD).await.unwrap();
    make("boss@example.org", PASSWORD).await.unwrap();
    let chief = app.visitor();
    chief.sign_in("chief", PASSWORD).await.ok();
    assert!(chief.me().await.administrator);

    for (login, password, says) in [
        ("chief", PASSWORD, "user name"),
        ("boss@example.org", PASSWORD, "e-mail address"),
        ("x", PASSWORD, "3 to 40"),
        ("second", "passwort", "easy to guess"),
    ] {
        let error = make(login, password).await.unwrap_err().to_string();
        assert!(error.contains(says), "{login}: {error}");
    }
});

on_both!(an_operator_resets_passwords, async |app: TestApp| {
    let anna = app.person("anna").await;
    let new = "vier grüne Stühle im Regen";
    accounts::set_password(&app.app.db, "Anna", new, Demand::Strong).await.unwrap();
    anna.get("/api/v1/me").await.problem(Code::SignedOut);
    anna.sign_in("anna", PASSWORD).await.problem(Code::WrongCredentials);
    anna.sign_in("anna", new).await.ok();
    let error = accounts::set_password(&app.app.db, "niemand", new, Demand::Strong).await.unwrap_err();
    assert_eq!(error.to_string(), "there is no such account");
});
