//! The ways in as the server renders them: HTML that browsers leave as it is, all texts, nobody's name.

use shared::lang::Lang;
use shared::school::pictures::{COUNT, LENGTH};

use super::Account;
use crate::app::{App, AppProps};
use crate::boot::Boot;
use crate::components::tests::{check, render};
use crate::i18n::text_with;
use crate::t;

fn page(lang: Lang, rest: &str) -> String {
    let boot = Boot {
        url: format!("/{lang}/{rest}"),
        page: Some("null".into()),
        wolf: "/assets/wolf.svg".into(),
        pictures: "/assets/pictures.svg".into(),
        texts: vec![],
    };
    let html = render::<App<Account>>(move || AppProps { boot: boot.into() });
    check(&html);
    for key in [">code-", ">card-", ">class-door-", ">ways-", ">join-", ">picture-"] {
        assert!(!html.contains(key), "a text is missing: {key} in {html}");
    }
    html
}

#[test]
fn pictures_are_buttons_with_words() {
    for lang in Lang::ALL {
        let html = page(lang, "card");
        assert_eq!(html.matches("#picture-").count(), COUNT);
        assert!(html.contains(&t!(lang, "picture-wolf")));
        // The places for what is chosen have numbers.
        let now = html.split("class=\"code-now\"").nth(1).and_then(|rest| rest.split("</div>").next());
        let now = now.unwrap_or_default();
        assert_eq!(now.matches("class=\"code-number\"").count(), LENGTH, "{html}");
        assert!(now.contains("role=\"status\""), "{html}");
        // Who cannot read yet can have it read aloud.
        assert!(html.contains(&t!(lang, "lesson-listen")), "{html}");
    }
}

#[test]
fn each_picture_that_was_chosen_is_told_with_its_number() {
    for lang in Lang::ALL {
        for n in 1..=LENGTH {
            let said = t!(lang, "code-next", n = n, last = "Igel");
            assert!(said.contains(&format!(" {n} ")) && said.contains("Igel"), "{said}");
        }
    }
}

/// Whether a sentence speaks to somebody by "Sie".
fn is_polite(said: &str) -> bool {
    let polite = ["Sie", "Ihr", "Ihre", "Ihrem", "Ihnen", "Ihren", "Ihrer"];
    said.split(|c: char| !c.is_alphabetic()).any(|word| polite.contains(&word))
}

#[test]
fn what_pupils_read_like_everybody_speaks_to_nobody() {
    let fails = [
        "malformed",
        "invalid",
        "signed-out",
        "wrong-credentials",
        "forbidden",
        "cross-site",
        "not-found",
        "method-not-allowed",
        "timeout",
        "too-large",
        "weak-password",
        "too-many-requests",
        "internal",
        "unavailable",
        "sign-in-again",
    ]
    .map(|code| format!("problem-{code}"));
    let pages = [
        "offline-sentence",
        "home-title",
        "home-lead",
        "next-begun",
        "course-goals",
        "course-standing",
        "course-when-done-text",
        "lesson-finished-text",
        "lesson-open-questions",
        "missing-text",
        "q-hint-single",
        "q-nudge-single",
        "q-nudge-gaps",
        "q-your-answer",
        "q-more-missing",
        "settings-lead",
    ]
    .map(str::to_owned);
    for lang in [Lang::De, Lang::DeLeicht] {
        for key in fails.iter().chain(&pages) {
            let said = text_with(lang, key, &[("n", 2.into())]);
            assert!(said != *key && !is_polite(&said), "{lang}, {key}: {said}");
        }
    }
}

#[test]
fn pupils_are_called_by_du() {
    for lang in [Lang::De, Lang::DeLeicht] {
        for key in [
            "account-data-text",
            "account-sign-out-text",
            "account-no-email",
            "account-changed",
            "account-wrong-password",
            "account-erase-text",
            "account-erase-password",
            "me-empty",
            "account-left",
            "account-left-everywhere",
            "account-data-done",
            "account-erased",
            "ended",
        ] {
            let polite = |whom: &'static str| is_polite(&text_with(lang, key, &[("whom", whom.into())]));
            assert!(polite("other") && !polite("pupil"), "{lang}: {key}");
        }
    }
}

#[test]
fn other_ways_in_are_found() {
    for lang in Lang::ALL {
        let html = page(lang, "sign-in?next=/de/join/K7M2");
        assert!(html.contains(&format!("href=\"/{lang}/card\"")));
        assert!(html.contains(&format!("href=\"/{lang}/class\"")));
        assert!(html.contains("register?next=%2Fde%2Fjoin%2FK7M2"));
        page(lang, "class?code=KRM-472");
        page(lang, "leave");
        page(lang, "join/K7M2-9QRT-4XWA-HC3D");
        let join = page(lang, "join");
        assert!(join.contains("name=\"code\"") && join.contains(&t!(lang, "join-type")), "{join}");
        page(lang, "register?next=/de/join/K7M2");
    }
}

#[test]
fn what_was_not_sent_is_counted() {
    let said = |n: usize, kept: &str| t!(Lang::En, "leave-unsent", n = n, kept = kept.to_owned());
    assert!(said(1, "true").starts_with("One answer has not been sent yet. If you sign out now, that stays"));
    assert!(
        said(3, "false").starts_with("3 answers have not been sent yet. If you sign out now, that is lost")
    );
}
