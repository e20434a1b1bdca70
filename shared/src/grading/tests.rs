use proptest::prelude::*;

use super::*;
use crate::course::question::TypedText;

fn question(kind: QuestionKind) -> Question {
    Question { id: "q".into(), prompt: "Frage?".into(), kind, feedback: Some("Merke".into()) }
}

fn choice(text: &str, weight: i16) -> Choice {
    Choice { text: text.into(), weight, feedback: Some(format!("zu {text}")) }
}

fn score(question: &Question, response: Response) -> Option<u8> {
    grade(question, &response).map(|g| g.score)
}

#[test]
fn a_single_choice_is_worth_its_weight() {
    let q = question(QuestionKind::SingleChoice {
        choices: vec![choice("a", 100), choice("b", -50), choice("c", 40)],
    });
    let right = grade(&q, &Response::SingleChoice(0)).unwrap();
    assert!(right.right);
    assert_eq!(
        right.notes,
        [
            Note { part: Some(0), right: Some(true), html: Some("zu a".into()) },
            Note { part: None, right: None, html: Some("Merke".into()) },
        ]
    );
    assert_eq!(score(&q, Response::SingleChoice(1)), Some(0));
    let half = grade(&q, &Response::SingleChoice(2)).unwrap();
    assert_eq!((half.score, half.notes[0].right), (40, None));
    assert_eq!(score(&q, Response::SingleChoice(3)), None);
    assert_eq!(score(&q, Response::TrueFalse(true)), None);
}

#[test]
fn multiple_choices_add_up_between_0_and_100() {
    let choices = vec![choice("a", 50), choice("b", 50), choice("c", -100)];
    let q = question(QuestionKind::MultipleChoice { choices });
    assert_eq!(score(&q, Response::MultipleChoice(vec![0, 1])), Some(100));
    assert_eq!(score(&q, Response::MultipleChoice(vec![0])), Some(50));
    assert_eq!(score(&q, Response::MultipleChoice(vec![0, 1, 2])), Some(0));
    assert_eq!(score(&q, Response::MultipleChoice(vec![2])), Some(0));
    assert_eq!(score(&q, Response::MultipleChoice(vec![])), Some(0));
    assert_eq!(score(&q, Response::MultipleChoice(vec![0, 0])), None);
    assert_eq!(score(&q, Response::MultipleChoice(vec![3])), None);
}

#[test]
fn true_or_false_says_the_fitting_sentence() {
    let kind = QuestionKind::TrueFalse {
        answer: false,
        right: Some("Genau".into()),
        wrong: Some("Leider nein".into()),
    };
    let q = question(kind);
    assert_eq!(grade(&q, &Response::TrueFalse(false)).unwrap().notes[0].html.as_deref(), Some("Genau"));
    let wrong = grade(&q, &Response::TrueFalse(true)).unwrap();
    assert_eq!((wrong.score, wrong.notes[0].html.as_deref()), (0, Some("Leider nein")));
}

#[test]
fn what_is_typed_is_never_longer_than_allowed() {
    let text = TypedText { accepted: vec![choice("*", 100)], ..TypedText::default() };
    let q = question(QuestionKind::ShortAnswer { text });
    assert_eq!(score(&q, Response::ShortAnswer("ä".repeat(1_000))), Some(100));
    assert_eq!(score(&q, Response::ShortAnswer("ä".repeat(1_001))), None);
    let ranges = vec![NumericRange { min: 40.0, max: 44.0, weight: 100, feedback: None }];
    let q = question(QuestionKind::Numeric { ranges });
    assert_eq!(score(&q, Response::Numeric("1".repeat(1_001))), None);
    assert_eq!(score(&q, Response::Numeric("44 km".into())), Some(100));
    assert_eq!(score(&q, Response::Numeric("44,1".into())), Some(0));
    assert_eq!(score(&q, Response::Numeric("viele".into())), Some(0));
}

#[test]
fn equal_right_sides_are_interchangeable() {
    let pair = |left: &str, right: &str| MatchingPair { left: left.into(), right: right.into() };
    let q = question(QuestionKind::Matching {
        pairs: vec![pair("a", "sicher"), pair("b", "unsicher"), pair("c", "sicher")],
        distractors: vec!["egal".into()],
    });
    assert_eq!(score(&q, Response::Matching(vec![2, 1, 0])), Some(100));
    assert_eq!(score(&q, Response::Matching(vec![0, 1, 0])), Some(100));
    assert_eq!(score(&q, Response::Matching(vec![0, 3, 0])), Some(66));
    assert_eq!(score(&q, Response::Matching(vec![0, 4, 0])), None);
    assert_eq!(score(&q, Response::Matching(vec![0, 1])), None);
}

#[test]
fn an_order_is_right_when_all_of_it_is() {
    let q = question(QuestionKind::Ordering { items: vec!["a".into(), "b".into(), "c".into()] });
    assert_eq!(score(&q, Response::Ordering(vec![0, 1, 2])), Some(100));
    assert_eq!(score(&q, Response::Ordering(vec![0, 2, 1])), Some(33));
    assert_eq!(score(&q, Response::Ordering(vec![0, 0, 1])), None);
    assert_eq!(score(&q, Response::Ordering(vec![0, 1])), None);
    assert_eq!(score(&q, Response::Ordering(vec![0, 1, 3])), None);
}

#[test]
fn gaps_share_the_score() {
    let typed = TypedText { accepted: vec![choice("Station", 100)], typos: true, ..TypedText::default() };
    let q = question(QuestionKind::Gaps {
        parts: vec![
            GapPart::Text { html: "I ".into() },
            GapPart::Menu { choices: vec![choice("charge", 100), choice("burn", 0)] },
            GapPart::Text { html: " at a ".into() },
            GapPart::Typed { text: typed },
        ],
    });
    let said =
        |place, text: &str| Response::Gaps(vec![GapResponse::Menu(place), GapResponse::Typed(text.into())]);
    assert_eq!(score(&q, said(0, "statoin")), Some(100));
    let half = grade(&q, &said(1, "station")).unwrap();
    assert_eq!((half.score, half.notes[0].right, half.notes[1].right), (50, Some(false), Some(true)));
    assert_eq!(half.notes[0].html.as_deref(), Some("zu burn"));
    assert_eq!(score(&q, said(2, "station")), None);
    assert_eq!(score(&q, Response::Gaps(vec![GapResponse::Menu(0)])), None);
    let swapped = vec![GapResponse::Typed("charge".into()), GapResponse::Menu(0)];
    assert_eq!(score(&q, Response::Gaps(swapped)), None);
}

#[test]
fn a_question_without_parts_has_no_answer() {
    for (kind, response) in [
        (QuestionKind::Gaps { parts: vec![] }, Response::Gaps(vec![])),
        (QuestionKind::Ordering { items: vec![] }, Response::Ordering(vec![])),
        (QuestionKind::Matching { pairs: vec![], distractors: vec![] }, Response::Matching(vec![])),
    ] {
        assert_eq!(grade(&question(kind), &response), None);
    }
}

// What may come: questions as authors write them, and others; responses that fit, and others.

fn any_choice(weight: impl Strategy<Value = i16>) -> impl Strategy<Value = Choice> {
    ("[a-zäöüßẞ *’-]{1,12}", weight).prop_map(|(text, weight)| Choice { text, weight, feedback: None })
}

/// Choices with at least one of the full weight.
fn any_choices() -> impl Strategy<Value = Vec<Choice>> {
    (
        prop::collection::vec(any_choice(-100..=100_i16), 0..6),
        any_choice(Just(100_i16)),
        any::<prop::sample::Index>(),
    )
        .prop_map(|(mut choices, right, at)| {
            choices.insert(at.index(choices.len() + 1), right);
            choices
        })
}

fn any_typed() -> impl Strategy<Value = TypedText> {
    (any_choices(), any::<bool>(), any::<bool>()).prop_map(|(accepted, case_sensitive, typos)| TypedText {
        accepted,
        case_sensitive,
        typos,
    })
}

fn any_range() -> impl Strategy<Value = NumericRange> {
    (-1e6..1e6_f64, 0.0..10.0_f64).prop_map(|(min, width)| NumericRange {
        min,
        max: min + width,
        weight: 100,
        feedback: None,
    })
}

fn any_kind() -> impl Strategy<Value = QuestionKind> {
    let text = || "[a-c]{1,2}";
    let part = prop_oneof![
        text().prop_map(|html| GapPart::Text { html }),
        any_choices().prop_map(|choices| GapPart::Menu { choices }),
        any_typed().prop_map(|text| GapPart::Typed { text }),
    ];
    let gaps = (prop::collection::vec(part, 0..4), any_typed()).prop_map(|(mut parts, text)| {
        parts.push(GapPart::Typed { text });
        QuestionKind::Gaps { parts }
    });
    let multiple = (1..=4_usize, prop::collection::vec(-100..=0_i16, 0..4)).prop_map(|(rights, wrongs)| {
        let mut choices: Vec<Choice> = (0..rights)
            .map(|i| choice("r", if i == 0 { 100 - 25 * (rights as i16 - 1) } else { 25 }))
            .collect();
        choices.extend(wrongs.into_iter().map(|w| choice("w", w)));
        QuestionKind::MultipleChoice { choices }
    });
    prop_oneof![
        any_choices().prop_map(|choices| QuestionKind::SingleChoice { choices }),
        multiple,
        any::<bool>().prop_map(|answer| QuestionKind::TrueFalse { answer, right: None, wrong: None }),
        any_typed().prop_map(|text| QuestionKind::ShortAnswer { text }),
        prop::collection::vec(any_range(), 1..4).prop_map(|ranges| QuestionKind::Numeric { ranges }),
        (prop::collection::vec((text(), text()), 1..6), prop::collection::vec(text(), 0..3)).prop_map(
            |(pairs, distractors)| QuestionKind::Matching {
                pairs: pairs.into_iter().map(|(left, right)| MatchingPair { left, right }).collect(),
                distractors,
            }
        ),
        prop::collection::vec(text(), 1..6).prop_map(|items| QuestionKind::Ordering { items }),
        gaps,
    ]
}

fn any_response() -> impl Strategy<Value = Response> {
    let places = || prop::collection::vec(0..8_u16, 0..7);
    let text = || prop_oneof![any::<String>(), "[0-9 .,+-]{0,12}[€% a-z]{0,3}", "[a-zß *]{0,10}"];
    let gap = prop_oneof![(0..4_u16).prop_map(GapResponse::Menu), text().prop_map(GapResponse::Typed)];
    prop_oneof![
        any::<u16>().prop_map(Response::SingleChoice),
        (0..6_u16).prop_map(Response::SingleChoice),
        places().prop_map(Response::MultipleChoice),
        any::<bool>().prop_map(Response::TrueFalse),
        text().prop_map(Response::ShortAnswer),
        text().prop_map(Response::Numeric),
        places().prop_map(Response::Matching),
        places().prop_map(Response::Ordering),
        prop::collection::vec(gap, 0..5).prop_map(Response::Gaps),
    ]
}

proptest! {
    #[test]
    fn the_solution_is_right(kind in any_kind()) {
        let q = question(kind);
        let graded = grade(&q, &correct_answer(&q)).expect("the solution fits its question");
        prop_assert_eq!(graded.score, 100);
        prop_assert!(graded.right);
    }

    #[test]
    fn scores_are_percentages(kind in any_kind(), response in any_response()) {
        if let Some(graded) = grade(&question(kind), &response) {
            prop_assert!(graded.score <= 100);
            prop_assert_eq!(graded.right, graded.score == 100);
        }
    }

    #[test]
    fn case_and_spaces_never_change_the_score(
        mut text in any_typed(),
        words in prop::collection::vec("[a-zäöüß]{1,6}", 1..4),
        accept in any::<bool>(),
    ) {
        text.case_sensitive = false;
        if accept {
            text.accepted.push(choice(&words.join(" "), 70));
        }
        let q = question(QuestionKind::ShortAnswer { text });
        let plainly = score(&q, Response::ShortAnswer(words.join(" ")));
        let loudly = format!("  {}\t", words.join(" \u{a0} ").to_uppercase());
        prop_assert_eq!(plainly, score(&q, Response::ShortAnswer(loudly)));
        if accept {
            prop_assert!(plainly >= Some(70));
        }
    }

    #[test]
    fn numbers_of_fifteen_digits_come_back(digits in -999_999_999_999_999..=999_999_999_999_999_i64, places in 0..16) {
        let number = digits as f64 / 10_f64.powi(places);
        let typed = format!("{number}");
        prop_assert_eq!(read_number(&typed), Some(number));
        let german = format!(" {} km ", typed.replace('.', ","));
        prop_assert_eq!(read_number(&german), Some(number));
    }

    #[test]
    fn numbers_of_more_digits_nearly_come_back(number in -1e9..1e9_f64) {
        let read = read_number(&format!("{number}")).expect("a number");
        prop_assert!((read - number).abs() <= number.abs() * 1e-14);
    }

    #[test]
    fn no_text_breaks_the_reading_of_numbers(typed in any::<String>()) {
        prop_assert!(read_number(&typed).is_none_or(f64::is_finite));
    }
}
