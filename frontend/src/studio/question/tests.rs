use super::kinds::{changed, empty};
use super::*;
use crate::components::tests::{check, render};

fn props(lang: Lang, question: Question) -> QuestionEditorProps {
    QuestionEditorProps {
        lang,
        content: Lang::En,
        course: "tea".into(),
        name: "b1".into(),
        question,
        fresh: true,
        taken: vec![],
        onchange: Callback::noop(),
    }
}

#[test]
fn every_kind_has_a_form() {
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            let html = render::<QuestionEditor>(move || props(lang, empty(kind, "a".to_owned())));
            check(&html);
            assert!(!html.contains(">ask-") && !html.contains("\"ask-kind"), "a text is missing: {html}");
            assert!(html.contains(&text(lang, &format!("ask-kind-{}", kind.code()))), "{html}");
            assert!(!html.contains("<form"), "the card to try has a form of its own: {html}");
            assert!(html.contains(" lang=\"en\""), "what is written has its language: {html}");
            assert_eq!(html.matches("role=\"status\"").count(), 1, "{html}");
        }
    }
}

#[test]
fn a_number_that_is_not_written_yet_is_an_empty_field_and_missed() {
    let question = empty(Kind::Numeric, "a".to_owned());
    let html = {
        let question = question.clone();
        render::<QuestionEditor>(move || QuestionEditorProps { fresh: false, ..props(Lang::De, question) })
    };
    assert!(html.contains("In einer Antwort fehlt die Zahl."), "{html}");
    let fields: Vec<_> =
        html.split("<input").filter(|field| field.contains("inputmode=\"decimal\"")).collect();
    assert_eq!(fields.len(), 2, "{html}");
    for field in fields {
        let tag = field.split('>').next().unwrap_or_default();
        assert!(tag.contains("value=\"\"") && !tag.contains("aria-invalid"), "{tag}");
    }
    // What is said of it is kept, though there is no number yet.
    let mut question = question;
    if let QuestionKind::Numeric { ranges } = &mut question.kind {
        ranges[0].feedback = Some("Gut gezählt.".to_owned());
    }
    let again = learners::read_again(&question).expect("it can be read");
    assert!(texts::same(&again, &question), "{again:?}");
    let shown = learners::for_learners(&question, "tea", Lang::De).expect("learners are shown it");
    assert_eq!(Kind::of(&shown.kind), Kind::Numeric);
}

#[test]
fn who_only_just_begins_is_not_told_at_once_all_that_is_missing() {
    let html = |fresh| {
        let question = empty(Kind::Single, "a".to_owned());
        render::<QuestionEditor>(move || QuestionEditorProps { fresh, ..props(Lang::De, question) })
    };
    assert!(html(true).contains("<details class=\"ask-hints\">"), "{}", html(true));
    assert!(html(false).contains("<details open=\"open\" class=\"ask-hints\">"), "{}", html(false));
}

#[test]
fn what_is_written_stands_in_the_form() {
    let mut question = empty(Kind::Multiple, "a".to_owned());
    question.prompt = "Was ist <b> & **das**?".to_owned();
    let html = render::<QuestionEditor>(move || props(Lang::De, question));
    assert!(html.contains("Was ist &lt;b&gt; &amp; **das**?"), "{html}");
}

#[test]
fn every_answer_can_be_told_something() {
    for (kind, fields) in
        [(Kind::Single, 3), (Kind::Multiple, 3), (Kind::TrueFalse, 3), (Kind::Short, 2), (Kind::Numeric, 2)]
    {
        let html = render::<QuestionEditor>(move || props(Lang::De, empty(kind, "a".to_owned())));
        assert_eq!(html.matches("Was sagen wir").count(), fields, "{kind:?}: {html}");
    }
}

#[test]
fn points_that_somebody_set_are_shown() {
    let mut question = changed(&empty(Kind::Single, "a".to_owned()), Kind::Multiple);
    let own = |question: &Question| {
        let question = question.clone();
        render::<QuestionEditor>(move || props(Lang::De, question)).matches("type=\"number\"").count()
    };
    assert_eq!(own(&question), 0);
    if let QuestionKind::MultipleChoice { choices } = &mut question.kind {
        choices[1].weight = -50;
    }
    assert_eq!(own(&question), 2);
}

#[test]
fn the_id_is_made_of_what_is_asked() {
    let question = empty(Kind::Gaps, "a".to_owned());
    assert_eq!(asked(&question), "");
    let parts = [" Ich ", "."].map(|html| GapPart::Text { html: html.to_owned() }).to_vec();
    let question = Question { kind: QuestionKind::Gaps { parts }, ..question };
    assert_eq!(ids::fresh(&asked(&question), "gaps", &[]), "ich");
}
