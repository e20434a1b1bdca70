//! What the pieces of the editor look like: HTML that browsers leave as it is, a name for every control, every text there.

use std::rc::Rc;

use shared::api::catalogue::CompetenceName;
use shared::api::studio::review::ReviewState;
use shared::course::mark::Mark;
use shared::course::source::{BlockSource, Marked};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::card::{Card, CardProps};
use super::conflict::{Other, conflicts};
use super::head::{HeadForm, HeadFormProps};
use super::kinds::KINDS;
use super::remarks::Remarks;
use super::remarks::tests::review;
use super::seams::{File, Files};
use super::shown::Around;
use super::{Open, add};
use crate::components::tests::{check, render};
use crate::state::draft::merging::merge;
use crate::state::organisation::{At, Part};
use crate::studio::of::Of;
use crate::studio::places;
use crate::t;

pub(super) fn around(lang: Lang) -> Rc<Around> {
    let at = At { part: Part::Studio, lang, organisation: Uuid::nil() };
    Rc::new(Around {
        lang,
        written: Lang::De,
        course: "fraud".to_owned(),
        lesson: "email".to_owned(),
        of: Of { at, draft: Uuid::nil() },
        files: Rc::new(Files::default()),
        on_files: Callback::noop(),
        remarks: Rc::new(Remarks::new(&review(ReviewState::Returned), "email", Lang::De)),
        on_remarks: Callback::noop(),
    })
}

fn card(lang: Lang, text: &str, open: Option<Open>) -> String {
    card_with(lang, text, open, "[]")
}

/// With these files in the draft, as JSON.
fn card_with(lang: Lang, text: &str, open: Option<Open>, files: &str) -> String {
    let text = AttrValue::from(text.to_owned()).to_string();
    let files: Vec<File> = serde_json::from_str(files).expect("a list of files");
    let html = render::<Card>(move || CardProps {
        around: Rc::new(Around { files: Rc::new(Files::new(&files)), ..(*around(lang)).clone() }),
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
fn what_a_second_person_said_stands_beside_the_block() {
    for lang in Lang::ALL {
        for open in [None, Some(Open::Form)] {
            let html = card(lang, "Ein Text.\n\n", open);
            assert!(html.contains(&t!(lang, "editor-remarks", n = 1)), "{html}");
            assert!(html.contains("Anmerkung 1.") && html.contains("Anmerkung 2."), "{html}");
            assert!(!html.contains("Anmerkung 3.") && !html.contains("Anmerkung 5."), "{html}");
            assert!(html.contains(&t!(lang, "review-settle")), "{html}");
        }
    }
}

#[test]
fn a_block_at_rest_has_one_button_of_its_own_and_the_others_are_there_all_the_same() {
    let at_rest = card(Lang::De, "Ein Text.\n\n", None);
    for what in ["edit", "up", "down", "double", "remove"] {
        assert_eq!(at_rest.matches(&format!("data-do=\"{what}\"")).count(), 1, "{what}: {at_rest}");
    }
    assert!(!at_rest.contains("data-do=\"source\""), "{at_rest}");
    for (open, pressed) in [(Open::Form, "false"), (Open::Source, "true")] {
        let html = card(Lang::De, "Ein Text.\n\n", Some(open));
        assert!(html.contains(&format!("aria-pressed=\"{pressed}\"")), "{open:?}: {html}");
    }
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
fn a_picture_is_seen_in_its_form_as_soon_as_it_is_known_where_it_lies() {
    let files = r#"[{"name":"mail.webp","content_type":"image/webp","width":4,"height":3,"address":"/media/x.webp"}]"#;
    let text = "![Ein Brief](media/mail.webp)\n\n";
    for open in [None, Some(Open::Form)] {
        let html = card_with(Lang::De, text, open, files);
        assert_eq!(html.matches("src=\"/media/x.webp\"").count(), 1, "{html}");
        // Only just uploaded: its name is no address.
        let html = card(Lang::De, text, open);
        assert!(!html.contains("src=\"mail.webp\"") && !html.contains("src=\"/"), "{html}");
    }
}

fn head(lang: Lang, purpose: &str, words_alone: bool) -> String {
    head_of(lang, (purpose, "\"4.2\""), Some(vec!["1.2".to_owned()]), words_alone)
}

/// With a purpose, and competences of the lesson and of its course.
fn head_of(
    lang: Lang,
    (purpose, own): (&str, &str),
    competences: Option<Vec<String>>,
    words_alone: bool,
) -> String {
    let text =
        format!("+++\ntitle = \"T\"\npurpose = \"{purpose}\"\nminutes = 7\ncompetences = [{own}]\n+++\n");
    let html = render::<HeadForm>(move || HeadFormProps {
        around: around(lang),
        text: text.into(),
        competences,
        names: Rc::new(vec![CompetenceName { id: "4.2".to_owned(), name: "Schützen".to_owned() }]),
        words_alone,
        onchange: Callback::noop(),
    });
    check(&html);
    assert!(!html.contains(">editor-"), "a text is missing: {html}");
    html
}

#[test]
fn the_head_is_a_form() {
    for lang in Lang::ALL {
        let html = head(lang, "P", false);
        assert!(html.contains("Schützen"), "{html}");
        assert_eq!(html.matches("type=\"checkbox\"").count(), 2, "{html}");
        for place in places::HEAD {
            assert!(html.contains(&format!("id=\"{place}\"")), "the check leads to {place}: {html}");
        }
        assert!(!head(lang, "P", true).contains("<details"), "beside its original it is all there is");
    }
}

#[test]
fn nobody_chooses_competences_where_there_is_no_choice() {
    let course = |ids: &[&str]| Some(ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>());
    for lang in Lang::ALL {
        // A translation serves what its original serves.
        let html = head_of(lang, ("P", ""), None, false);
        let question = t!(lang, "editor-competences");
        assert!(!html.contains(&question) && !html.contains(" open"), "{html}");
        // Of one competence there is no other to choose.
        let html = head_of(lang, ("P", ""), course(&["4.2"]), false);
        assert!(html.contains("Schützen") && !html.contains("checkbox") && !html.contains(" open"), "{html}");
        let html = head_of(lang, ("P", ""), course(&["1.2", "4.2"]), false);
        assert!(html.contains("checkbox") && html.contains(" open"), "{html}");
        // What the course does not have can be taken out.
        let html = head_of(lang, ("P", "\"4.2\""), course(&[]), false);
        assert!(html.contains("Schützen") && html.contains("checkbox"), "{html}");
    }
}

#[test]
fn the_head_is_folded_up_where_nothing_is_missing_in_it() {
    assert!(head(Lang::De, "P", false).contains("<details class=\"lesson-head\">"));
    assert!(head(Lang::De, "", false).contains("<details open=\"open\" class=\"lesson-head\">"));
}

#[derive(Clone, PartialEq, Properties)]
struct BothProps {
    lang: Lang,
}

#[component]
fn Both(props: &BothProps) -> Html {
    let says = |text: &str| {
        let block = |id: &str, text: String| (Mark { id: id.to_owned(), seen: None }, text);
        let asked = format!("```gift\n::q1:: {text} {{ TRUE }}\n```\n");
        let text = BlockSource::Text { markdown: text.to_owned() }.write();
        Marked { head: String::new(), blocks: vec![block("a", text), block("b", asked)] }
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
        assert_eq!(html.matches("aria-pressed=\"false\"").count(), 6, "{html}");
        // The same question stands in both versions.
        assert!(html.contains("id=\"q-mine-q1\"") && html.contains("id=\"q-theirs-q1\""), "{html}");
        assert!(!html.contains(">editor-"), "a text is missing: {html}");
    }
}
