//! What a pair of blocks looks like, and what an original gives to its translation.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::studio::review::ReviewState;
use shared::course::mark::Mark;
use shared::course::source::translation::{self, Standing};
use shared::course::source::{HeadSource, Marked, fingerprint};
use shared::lang::Lang;
use yew::prelude::*;

use super::super::Open;
use super::super::leicht::{Leicht, LeichtProps};
use super::super::remarks::Remarks;
use super::super::remarks::tests::review;
use super::super::shown::Around;
use super::super::tests::around;
use super::Original;
use super::pair::{Pair, PairProps};
use crate::components::tests::{check, render};
use crate::state::draft::document::Edit;
use crate::t;

const FENCE: &str = "```gift\n::a:: Is it true? { TRUE #No. #Yes. }\n```\n\n";

fn written(lang: Lang, written: Lang) -> Rc<Around> {
    Rc::new(Around { written, ..(*around(lang)).clone() })
}

fn pair(
    lang: Lang,
    original: Option<&'static str>,
    text: Option<&'static str>,
    standing: Option<Standing>,
    open: Option<Open>,
) -> String {
    pair_with(lang, original, text, standing, (open, false))
}

/// Of its own, it may be a copy of something in the original.
fn pair_with(
    lang: Lang,
    original: Option<&'static str>,
    text: Option<&'static str>,
    standing: Option<Standing>,
    (open, copies): (Option<Open>, bool),
) -> String {
    let html = render::<Pair>(move || PairProps {
        around: written(lang, Lang::En),
        from: written(lang, Lang::De),
        id: "a1".into(),
        n: 2,
        all: 3,
        original: original.map(AttrValue::from),
        text: text.map(AttrValue::from),
        was: (standing == Some(Standing::Outdated)).then(|| AttrValue::from("Old words.\n\n")),
        standing,
        copies,
        open,
        taken: Rc::new(vec![]),
        saved: Html::default(),
        act: Callback::noop(),
    });
    check(&html);
    assert!(!html.contains("translate-") && !html.contains(">editor-"), "a text is missing: {html}");
    html
}

#[test]
fn each_standing_offers_what_can_be_done() {
    for lang in Lang::ALL {
        let missing = pair(lang, Some("Worte.\n\n"), None, Some(Standing::Missing), None);
        assert!(missing.contains("data-do=\"edit\"") && !missing.contains("data-do=\"fits\""), "{missing}");
        let fits = pair(lang, Some("Worte.\n\n"), Some("Words.\n\n"), Some(Standing::Fits), None);
        assert!(fits.contains("<p>Worte.</p>") && fits.contains("<p>Words.</p>"), "{fits}");
        assert!(!fits.contains("data-do=\"fits\""), "{fits}");
        for standing in [Standing::Begun, Standing::Outdated] {
            let html = pair(lang, Some("New words.\n\n"), Some("Words.\n\n"), Some(standing), None);
            assert!(html.contains("data-do=\"fits\""), "{html}");
            assert_eq!(html.contains("<del>"), standing == Standing::Outdated, "{html}");
        }
        let own = pair(lang, None, Some("Words.\n\n"), None, None);
        assert!(own.contains("data-do=\"remove\""), "{own}");
        let form = pair(lang, Some("Worte.\n\n"), Some("Words.\n\n"), Some(Standing::Fits), Some(Open::Form));
        assert!(form.contains("<textarea") && form.contains("block-form"), "{form}");
    }
}

#[test]
fn what_was_said_about_a_translation_stands_beside_it() {
    for lang in Lang::ALL {
        let html = render::<Pair>(move || PairProps {
            around: Rc::new(Around {
                remarks: Rc::new(Remarks::new(&review(ReviewState::Returned), "email", Lang::En)),
                ..(*written(lang, Lang::En)).clone()
            }),
            from: written(lang, Lang::De),
            id: "a1".into(),
            n: 1,
            all: 1,
            original: Some("Worte.\n\n".into()),
            text: Some("Words.\n\n".into()),
            was: None,
            standing: Some(Standing::Fits),
            copies: false,
            open: None,
            taken: Rc::new(vec![]),
            saved: Html::default(),
            act: Callback::noop(),
        });
        check(&html);
        assert!(html.contains("Anmerkung 6."), "{html}");
        assert!(!html.contains("Anmerkung 1."), "that is about the original: {html}");
    }
}

#[test]
fn a_copy_of_the_original_can_be_paired_with_it() {
    for lang in Lang::ALL {
        for copies in [false, true] {
            let html = pair_with(lang, None, Some("Worte.\n\n"), None, (None, copies));
            assert_eq!(html.contains("data-do=\"pair\""), copies, "{html}");
            assert_eq!(html.contains(&t!(lang, "translate-own-text")), !copies, "{html}");
        }
    }
}

#[test]
fn the_same_question_stands_there_twice_with_ids_of_its_own() {
    let html = pair(Lang::De, Some(FENCE), Some(FENCE), Some(Standing::Begun), None);
    let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "{ids:?}");
}

#[test]
fn what_is_said_about_answers_is_seen_since_it_is_to_be_translated() {
    const ALL: [(&str, &[&str]); 4] = [
        (FENCE, &["No.", "Yes."]),
        (
            "```gift\n::a:: Was? { =Tee #Ja, *Tee*. ~Tier #Nein. #### Immer. }\n```\n\n",
            &["Ja, <em>Tee</em>.", "Immer."],
        ),
        ("```gift\n::a:: Wie viele? { #42:2 #Genau so. }\n```\n\n", &["42 ± 2", "Genau so."]),
        ("```gift\n::a:: Ich {=trinke #Prost.} Tee.\n```\n\n", &["trinke", "Prost."]),
    ];
    for lang in Lang::ALL {
        for (original, texts) in ALL {
            let html = pair(lang, Some(original), None, Some(Standing::Missing), None);
            for text in texts {
                assert!(html.contains(text), "{text}: {html}");
            }
        }
        // It is the only one, so that nothing is counted.
        let html = pair(lang, Some(FENCE), None, Some(Standing::Missing), None);
        assert!(!html.contains("1 von 1") && !html.contains("1 of 1"), "{html}");
        let text = pair(lang, Some("Worte.\n\n"), None, Some(Standing::Missing), None);
        assert!(!text.contains("<dl>"), "{text}");
    }
}

#[test]
fn a_question_that_is_built_in_another_way_can_be_put_right() {
    const MORE: &str = "```gift\n::a:: Was ist Tee? { =Trank. #Ja. ~Tier. #Nein. ~Auto. #Nein. }\n```\n\n";
    const LESS: &str = "```gift\n::a:: What is tea? { =Drink. #Yes. ~Animal. #No. }\n```\n\n";
    for lang in Lang::ALL {
        for (text, offered) in [(LESS, true), (MORE, false)] {
            for open in [None, Some(Open::Form)] {
                let html = pair(lang, Some(MORE), Some(text), Some(Standing::Begun), open);
                assert_eq!(html.contains("data-do=\"reshape\""), offered, "{html}");
            }
        }
    }
    let mark = |seen: Option<String>| Mark { id: "a".into(), seen };
    let block = |seen, text: &str| Marked { head: String::new(), blocks: vec![(mark(seen), text.into())] };
    let before = MORE.replace(" ~Auto. #Nein.", "");
    let original = Original {
        around: around(Lang::De),
        text: block(None, MORE),
        was: BTreeMap::from([(fingerprint(&before), before.clone())]),
    };
    let now = block(Some(fingerprint(&before)), LESS);
    assert_eq!(original.was(&now, "a"), Some(&before));
    let next = original.reshaped(&now, "a").unwrap();
    assert!(next.contains("Drink.") && next.contains("Auto."), "{next}");
    assert_eq!(original.reshaped(&block(None, &next), "a"), None);
    // What fits is compared with nothing.
    assert_eq!(original.was(&block(original.print("a"), LESS), "a"), None);
}

#[test]
fn a_letter_that_is_typed_and_taken_back_confirms_no_copy() {
    let text = |text: &str, seen: Option<String>| Marked {
        head: String::new(),
        blocks: vec![(Mark { id: "a".into(), seen }, text.into())],
    };
    let original =
        Original { around: around(Lang::De), text: text("Worte.\n\n", None), was: BTreeMap::new() };
    let untranslated = |now: &Marked| {
        let found = translation::findings(&original.text, now, "en/a.md");
        found.iter().any(|finding| finding.code == "translation-untranslated")
    };
    // It was begun as a copy.
    let mut now = text("Worte.\n\n", None);
    for (typed, copied) in [("Worte.x\n\n", false), ("Worte.\n\n", true), ("Words.\n\n", false)] {
        now = original.typed("a", typed.to_owned()).apply(&now).unwrap();
        assert_eq!(untranslated(&now), copied, "{typed}");
        assert_eq!(original.progress(&now).done(), usize::from(!copied), "{typed}");
        assert_eq!(now.blocks[0].1, typed);
    }
    // What translates nothing is only written.
    assert_eq!(original.typed("b", "Own.".into()), Edit::Put("b".into(), "Own.".into()));
}

#[test]
fn a_translation_takes_over_what_no_language_changes() {
    let head = HeadSource {
        title: "Titel".into(),
        purpose: "Zweck".into(),
        minutes: 7,
        competences: vec!["4.2".into()],
    };
    let text = "Worte.\n\n".to_owned();
    let original = Original {
        around: around(Lang::De),
        text: Marked {
            head: head.write(),
            blocks: vec![(Mark { id: "a".into(), seen: None }, text.clone())],
        },
        was: BTreeMap::new(),
    };
    let begun = HeadSource::read(&original.head());
    assert_eq!((begun.title.as_str(), begun.minutes, begun.competences.len()), ("", 7, 0));
    let headless = Marked { head: String::new(), blocks: original.text.blocks.clone() };
    let with = original.with_head(headless.clone());
    assert_eq!((with.head.as_str(), &with.blocks), (original.head().as_str(), &headless.blocks));
    assert_eq!(original.with_head(original.text.clone()), original.text);
    let typed = HeadSource { title: "Title".into(), minutes: 1, ..head.clone() };
    let whole = HeadSource::read(&original.head_with(&typed.write()));
    assert_eq!(whole, HeadSource { title: "Title".into(), competences: vec![], ..head.clone() });
    assert!(original.lasts_not(&typed.write()) && !original.lasts_not(&whole.write()));
    assert_eq!(original.print("a"), Some(fingerprint(&text)));
    assert_eq!(original.print("b"), None);
    assert_eq!(original.first_open(&Marked { head: String::new(), blocks: vec![] }).as_deref(), Some("a"));
    let mut done = original.text.clone();
    done.blocks[0].0.seen = original.print("a");
    assert_eq!(original.first_open(&done), None);
    assert_eq!(original.progress(&done).done(), 1);
}

#[test]
fn whoever_writes_easy_language_is_told_what_is_hard() {
    for lang in Lang::ALL {
        let html = render::<Leicht>(move || LeichtProps {
            around: written(lang, Lang::DeLeicht),
            text: "Das ist die Sicherheitsfrage.\n\n".into(),
        });
        check(&html);
        assert!(html.contains("Sicherheitsfrage") && !html.contains("check-"), "{html}");
        let good = render::<Leicht>(move || LeichtProps {
            around: written(lang, Lang::DeLeicht),
            text: "Das ist gut.\n\n".into(),
        });
        assert!(!good.contains("<ul>"), "{good}");
    }
}
