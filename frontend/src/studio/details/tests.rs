//! The details as they are read: side by side, and what two people wrote.

use std::rc::Rc;

use shared::course::outline::OutlineTexts;
use shared::lang::Lang;
use yew::prelude::*;

use super::clashes::clashes;
use super::sheet::{Clash, Field};
use super::texts::{Texts, TextsProps};
use super::{Work, WorkProps};
use crate::components::tests::render;
use crate::studio::of::Of;
use crate::studio::outline::tests_outline;
use crate::studio::publish::tests_draft;
use crate::studio::tests::{at, whole};

fn texts(lang: Lang, beside: Option<Lang>) -> String {
    let html = render::<Texts>(move || {
        let mut outline = tests_outline();
        outline.texts.insert(
            Lang::En,
            OutlineTexts { goals: vec!["one".into(), "two".into()], ..OutlineTexts::default() },
        );
        TextsProps {
            lang,
            original: Lang::De,
            beside,
            outline,
            edit: Callback::noop(),
            focus: Callback::noop(),
        }
    });
    whole(&html);
    html
}

#[test]
fn a_translation_stands_beside_the_original() {
    for lang in Lang::ALL {
        let alone = texts(lang, None);
        assert!(alone.contains("id=\"title-de\"") && !alone.contains("id=\"title-en\""), "{alone}");
        let both = texts(lang, Some(Lang::En));
        let places = ["title-de", "title-en", "summary-de", "summary-en", "goals-en-1", "keywords-en"]
            .map(|id| both.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id} in {both}")));
        assert!(places.is_sorted(), "row by row: {places:?}");
        assert!(both.contains("lang=\"en\""), "{both}");
    }
}

#[test]
fn languages_can_be_taken_out_whatever_stands_beside_the_original() {
    for lang in Lang::ALL {
        for others in [&[][..], &[Lang::En], &[Lang::En, Lang::DeLeicht]] {
            let html = render::<Work>(move || {
                let mut draft = tests_draft(None);
                draft.outline.texts.extend(others.iter().map(|one| (*one, OutlineTexts::default())));
                WorkProps { of: Of { at: at(lang), draft: draft.id }, draft: Rc::new(draft) }
            });
            whole(&html);
            for one in Lang::ALL {
                let button = crate::t!(lang, "studio-remove-language", language = one.name());
                assert_eq!(html.contains(&button), others.contains(&one), "{one} in {html}");
            }
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ClashProps {
    lang: Lang,
    all: Vec<Clash>,
}

#[component]
fn Clashes(props: &ClashProps) -> Html {
    clashes(props.lang, &props.all, &Callback::noop())
}

#[test]
fn both_values_are_shown_to_be_chosen() {
    let clash = |field, mine: &str, theirs: &str| Clash {
        field,
        mine: vec![mine.to_owned()],
        theirs: vec![theirs.to_owned()],
    };
    for lang in Lang::ALL {
        let all =
            vec![clash(Field::Title(Lang::De), "Meiner <b>", ""), clash(Field::Level, "basic", "advanced")];
        let html = render::<Clashes>(move || ClashProps { lang, all });
        whole(&html);
        assert_eq!(html.matches("<button").count(), 4, "{html}");
        for words in [
            "Meiner &lt;b&gt;".to_owned(),
            crate::t!(lang, "studio-nothing"),
            crate::t!(lang, "level-advanced"),
        ] {
            assert!(html.contains(&words), "{words} in {html}");
        }
        let none = render::<Clashes>(move || ClashProps { lang, all: vec![] });
        assert!(none.contains("role=\"status\"") && !none.contains("notice"), "{none}");
    }
}
