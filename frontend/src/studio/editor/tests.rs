//! What the pieces of the editor look like: HTML that browsers leave as it is, a name for every control, every text there.

use std::rc::Rc;

use shared::api::catalogue::CompetenceName;
use shared::course::mark::Mark;
use shared::course::source::{BlockSource, Marked};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::card::{Card, CardProps};
use super::conflict::{Other, conflicts};
use super::head::{HeadForm, HeadFormProps};
use super::kinds::KINDS;
use super::seams::Files;
use super::shown::Around;
use super::{Open, add};
use crate::components::tests::{check, render};
use crate::state::draft::merging::merge;
use crate::state::organisation::{At, Part};
use crate::studio::of::Of;

fn around(lang: Lang) -> Rc<Around> {
    let at = At { part: Part::Studio, lang, organisation: Uuid::nil() };
    Rc::new(Around {
        lang,
        written: Lang::De,
        course: "fraud".to_owned(),
        lesson: "email".to_owned(),
        of: Of { at, draft: Uuid::nil() },
        files: Rc::new(Files::default()),
        on_files: Callback::noop(),
    })
}

fn card(lang: Lang, text: &str, open: Option<Open>) -> String {
    let text = AttrValue::from(text.to_owned()).to_string();
    let html = render::<Card>(move || CardProps {
        around: around(lang),
        id: "a1".into(),
        place: 2,
        all: 9,
        text: text.into(),
        asked: 0,
        taken: Rc::new(vec![]),
        open,
        dragging: false,
        drop: None,
        saved: Html::default(),
        act: Callback::noop(),
    });
    check(&html);
    assert!(!html.contains("editor-"), "a text is missing: {html}");
    html
}

#[test]
fn every_kind_of_block_is_shown_and_has_its_form() {
    for lang in Lang::ALL {
        for kind in KINDS {
            let text = (kind.empty)().write();
            let name = (kind.name)(lang);
            let shown = card(lang, &text, None);
            assert!(shown.contains(&name) && shown.contains("data-do=\"edit\""), "{name}: {shown}");
            let form = card(lang, &text, Some(Open::New));
            assert!(form.contains("block-form") && !form.contains("data-do=\"edit\""), "{name}: {form}");
            assert!(form.contains("<textarea") || form.contains("<input"), "{name}: {form}");
        }
    }
}

#[test]
fn what_no_form_can_edit_is_source() {
    let form = card(Lang::De, "```gift\nKaputt {\n```\n\n", Some(Open::Form));
    assert!(form.contains("class=\"grows source\""), "{form}");
    let form = card(Lang::De, "Ein Text.\n\n", Some(Open::Source));
    assert!(form.contains("class=\"grows source\""), "{form}");
}

#[test]
fn a_block_says_which_one_it_is() {
    let html = card(Lang::De, "Ein Text.\n\n", None);
    assert!(html.contains("aria-label=\"Baustein 3: Text\""), "{html}");
    assert!(html.contains("Baustein 3 nach oben") && html.contains("<p>Ein Text.</p>"), "{html}");
}

#[test]
fn a_film_is_played_and_its_transcript_read_where_they_stand() {
    let html = card(Lang::De, "![Ein Brief](media/mail.mp4)\n\n", None);
    assert!(html.contains("<video ") && html.contains("aria-label=\"Ein Brief\""), "{html}");
    let html = card(Lang::De, "> [!TRANSCRIPT]\n> Guten *Tag*.\n\n", None);
    assert!(html.contains("aria-label=\"Baustein 3: Mitschrift\""), "{html}");
    assert!(html.contains("Guten <em>Tag</em>."), "{html}");
    let form = card(Lang::De, "![Ein Brief](media/mail.mp4)\n\n", Some(Open::Form));
    assert!(form.contains("Was ist zu sehen oder zu hören?") && form.contains("Mitschrift"), "{form}");
}

#[test]
fn the_head_is_a_form() {
    for lang in Lang::ALL {
        let html = render::<HeadForm>(move || HeadFormProps {
            around: around(lang),
            text: "+++\ntitle = \"T\"\npurpose = \"P\"\nminutes = 7\ncompetences = [\"4.2\"]\n+++\n".into(),
            competences: vec!["1.2".to_owned()],
            names: Rc::new(vec![CompetenceName { id: "4.2".to_owned(), name: "Schützen".to_owned() }]),
            onchange: Callback::noop(),
        });
        check(&html);
        assert!(!html.contains(">editor-") && html.contains("Schützen"), "{html}");
        assert_eq!(html.matches("type=\"checkbox\"").count(), 2, "{html}");
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BothProps {
    lang: Lang,
}

#[component]
fn Both(props: &BothProps) -> Html {
    let says = |text: &str| Marked {
        head: String::new(),
        blocks: vec![(
            Mark { id: "a".to_owned(), seen: None },
            BlockSource::Text { markdown: text.to_owned() }.write(),
        )],
    };
    let around = around(props.lang);
    let act = Callback::noop();
    let Err(merging) = merge(&says("Alt."), &says("Meins."), &says("Ihres.")) else { return Html::default() };
    html! {
        <>
            { conflicts(&around, &merging, &Other::Person("ada".to_owned()), &act) }
            { add::add(props.lang, 0, false, true, &act) }
        </>
    }
}

#[test]
fn both_versions_stand_side_by_side() {
    for lang in Lang::ALL {
        let html = render::<Both>(move || BothProps { lang });
        check(&html);
        assert!(
            html.contains("<p>Meins.</p>") && html.contains("<p>Ihres.</p>") && html.contains("ada"),
            "{html}"
        );
        assert_eq!(html.matches("aria-pressed=\"false\"").count(), 3, "{html}");
        assert!(!html.contains(">editor-"), "a text is missing: {html}");
    }
}
