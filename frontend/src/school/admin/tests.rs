//! Every sentence is there, and the pieces that need no browser stand.

use shared::lang::Lang;

use crate::i18n::text;

#[test]
fn whatever_the_server_names_has_words() {
    let erased = ["class", "pupil", "request", "request-class"].map(|it| format!("school-erased-{it}"));
    let ways = ["promote", "archive", "delete", "keep"].map(|it| format!("school-way-{it}"));
    let faults = [
        "no-name-column",
        "missing-column",
        "broken-quotes",
        "duplicate-id",
        "same-name",
        "no-name",
        "formula",
        "hidden-characters",
        "encoding",
        "too-many-rows",
        "too-many-pupils",
        "name-too-long",
        "class-too-long",
        "id-too-long",
        "no-class",
        "unknown-user",
        "unknown-class",
        "empty",
        "not-a-roster",
        "no-family-name",
        "no-given-name",
        "cut-off",
        "bad-date",
        "unknown-role",
        "zip-broken",
        "zip-too-large",
        "missing-file",
        "too-many-files",
        "ignored-column",
        "ignored-row",
        "other-class",
        "class-full",
        "other",
    ]
    .map(|it| format!("roster-fault-{it}"));
    for key in erased.iter().chain(&ways).chain(&faults) {
        for lang in Lang::ALL {
            assert_ne!(text(lang, key), *key, "{lang}");
        }
    }
}

#[test]
fn an_invitation_is_counted_in_words() {
    let said = |lang, n: u8| crate::t!(lang, "school-invite-left", n = n);
    assert_eq!([0, 1, 2].map(|n| said(Lang::En, n)), ["used up", "1 use left", "2 uses left"]);
    for lang in Lang::ALL {
        assert!(!said(lang, 0).contains('0'), "{lang}");
    }
}

#[cfg(feature = "ssr")]
mod drawn {
    use std::rc::Rc;

    use shared::api::school::Day;
    use shared::api::school::upkeep::{ErasureView, Kept, Moved, Promoted, YearCount, YearEndPreview};
    use shared::lang::Lang;
    use yew::prelude::*;

    use super::super::kept::kept;
    use super::super::year_end::preview::{Preview, PreviewProps};
    use crate::components::tests::{check, render};

    fn day() -> Day {
        Day { at: 0, day: "2026-12-05".into(), text: "5. Dezember 2026".into() }
    }

    fn preview() -> YearEndPreview {
        YearEndPreview {
            seal: "s".into(),
            promoted: vec![Promoted {
                from: "7a".into(),
                to: "8a".into(),
                pupils: 28,
                delete_before: Day { text: "28. Januar 2028".into(), ..day() },
                delete_on: Day { text: "28. Januar 2029".into(), ..day() },
                left_behind: 2,
                go_along: 1,
            }],
            archived: vec![("10b & c".into(), day())],
            deleted: vec![("AG <b>".into(), 1)],
            moved: vec![
                moved("tibura4821", Some("7b"), None),
                moved("nalomi1190", None, Some("2. August 2027")),
                moved("sorake7731", None, None),
            ],
            early: None,
        }
    }

    fn moved(user_name: &str, to: Option<&str>, delete_on: Option<&str>) -> Moved {
        Moved {
            user_name: user_name.into(),
            from: "7a".into(),
            to: to.map(str::to_owned),
            delete_on: delete_on.map(|text| Day { text: text.into(), ..day() }),
        }
    }

    #[test]
    fn the_end_of_the_year_is_told_in_sentences() {
        for lang in Lang::ALL {
            let html = render::<Preview>(move || PreviewProps {
                lang,
                preview: Rc::new(preview()),
                busy: false,
                back: Callback::noop(),
                confirm: Callback::noop(),
            });
            check(&html);
            // Six of what happens, four of what stays so.
            assert_eq!(html.matches("<li>").count(), 10, "{html}");
            assert!(!html.contains(">school-") && !html.contains("checkbox"), "{html}");
            let dates = ["28. Januar 2028", "28. Januar 2029", "2. August 2027"];
            assert!(dates.iter().all(|date| html.contains(date)), "{html}");
            assert!(html.contains("AG &lt;b&gt;") && html.contains("button danger"), "{html}");
        }
    }

    #[test]
    fn a_year_that_ends_early_is_ticked_first() {
        for lang in Lang::ALL {
            let html = render::<Preview>(move || PreviewProps {
                lang,
                preview: Rc::new(YearEndPreview { early: Some(2026), ..preview() }),
                busy: false,
                back: Callback::noop(),
                confirm: Callback::noop(),
            });
            check(&html);
            assert!(html.contains("checkbox") && html.contains("2026/27"), "{html}");
        }
    }

    #[derive(Clone, PartialEq, Properties)]
    struct KeptProps {
        lang: Lang,
        empty: bool,
    }

    #[component]
    fn Page(props: &KeptProps) -> Html {
        let erasure =
            |what: &str, classes| ErasureView { on: day(), what: what.into(), accounts: 3, classes };
        let mut all = Kept {
            years: vec![YearCount { school_year: 2024, pupils: 28, lessons: 90, answers: 700 }],
            erasures: vec![erasure("date", 1), erasure("request", 0), erasure("something new", 0)],
            retention_days: 30,
        };
        if props.empty {
            all.years.clear();
            all.erasures.clear();
        }
        kept(props.lang, &all)
    }

    #[test]
    fn what_was_erased_and_what_is_kept_is_told() {
        for lang in Lang::ALL {
            for empty in [false, true] {
                let html = render::<Page>(move || KeptProps { lang, empty });
                check(&html);
                assert_eq!(html.contains("2024/25"), !empty, "{html}");
                assert!(!html.contains(">school-"), "a text is missing in {html}");
            }
        }
    }
}
