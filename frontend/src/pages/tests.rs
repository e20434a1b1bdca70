//! The ways in as the server renders them: HTML that browsers leave as it is, all texts, nobody's name.

use shared::lang::Lang;
use shared::school::pictures::COUNT;

use super::Account;
use crate::app::{App, AppProps};
use crate::boot::Boot;
use crate::components::tests::{check, render};
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
