//! Every kind becomes every other, and nothing that was written is lost where there is room for it.

use shared::course::check;

use super::*;

fn single() -> Question {
    let choice =
        |text: &str, weight| Choice { text: text.into(), weight, feedback: Some(format!("Zu {text}.")) };
    Question {
        id: "a".into(),
        prompt: "Wie viele?".into(),
        kind: QuestionKind::SingleChoice {
            choices: vec![choice("drei", 0), choice("4", 100), choice("fünf", 50)],
        },
        feedback: Some("Merke.".into()),
    }
}

#[test]
fn every_kind_becomes_every_other() {
    for from in Kind::ALL {
        let first = changed(&single(), from);
        for to in Kind::ALL {
            let then = changed(&first, to);
            assert_eq!((Kind::of(&then.kind), then.id.as_str()), (to, "a"), "{from:?} to {to:?}");
            assert_eq!(then.feedback.as_deref(), Some("Merke."), "{from:?} to {to:?}");
            let asked = match &then.kind {
                QuestionKind::Gaps { parts } => filled(parts),
                _ => then.prompt.clone(),
            };
            assert_eq!(asked, "Wie viele?", "{from:?} to {to:?}");
        }
        assert_eq!(changed(&first, from), first);
    }
}

#[test]
fn answers_go_along() {
    let QuestionKind::MultipleChoice { choices } = changed(&single(), Kind::Multiple).kind else { panic!() };
    let texts: Vec<_> = choices.iter().map(|c| (c.text.as_str(), c.weight)).collect();
    assert_eq!(texts, [("drei", -100), ("4", 100), ("fünf", -100)]);
    assert_eq!(choices[2].feedback.as_deref(), Some("Zu fünf."));
    let QuestionKind::ShortAnswer { text } = changed(&single(), Kind::Short).kind else { panic!() };
    assert_eq!(text.accepted.iter().map(|c| c.text.as_str()).collect::<Vec<_>>(), ["4"]);
    let QuestionKind::Numeric { ranges } = changed(&single(), Kind::Numeric).kind else { panic!() };
    assert!(numbers::alike(ranges[0].min, 4.0), "{ranges:?}");
    let QuestionKind::Ordering { items } = changed(&single(), Kind::Ordering).kind else { panic!() };
    assert_eq!(items, ["drei", "4", "fünf"]);
    let statement = changed(&single(), Kind::TrueFalse).kind;
    let said = |text: &str| Some(format!("Zu {text}."));
    assert_eq!(statement, QuestionKind::TrueFalse { answer: true, right: said("4"), wrong: said("drei") });
    let QuestionKind::Gaps { parts } = changed(&single(), Kind::Gaps).kind else { panic!() };
    assert!(matches!(&parts[..], [GapPart::Text { .. }, GapPart::Menu { choices }] if choices.len() == 3));
}

#[test]
fn spare_right_sides_stay_apart() {
    let pair = |left: &str, right: &str| MatchingPair { left: left.into(), right: right.into() };
    let kind =
        QuestionKind::Matching { pairs: vec![pair("a", "1"), pair("b", "2")], distractors: vec!["3".into()] };
    let question = Question { kind, ..single() };
    let QuestionKind::SingleChoice { choices } = changed(&question, Kind::Single).kind else { panic!() };
    let texts: Vec<_> = choices.iter().map(|c| (c.text.as_str(), c.weight)).collect();
    assert_eq!(texts, [("a", 100), ("b", 0), ("3", 0)]);
}

#[test]
fn an_empty_question_lacks_only_words() {
    for kind in Kind::ALL {
        let question = empty(kind, kind.code().to_owned());
        assert_eq!(Kind::of(&question.kind), kind);
        let faults = check::question(&question, 1);
        let codes: Vec<_> = faults.iter().filter(|fault| fault.must).map(|fault| fault.code).collect();
        for code in codes {
            let words = [
                "prompt",
                "feedback-choice",
                "choice-empty",
                "choice-twice",
                "accepted-empty",
                "number",
                "pair-empty",
                "pair-twice",
                "item-empty",
                "item-twice",
                "unanswerable",
            ];
            assert!(words.contains(&code), "{kind:?}: {code}");
        }
    }
}
