use shared::course::question::{Choice, GapPart, GapResponse, MatchingPair, NumericRange, TypedText};
use shared::grading::correct_answer;

use super::draft::Draft;
use super::*;
use crate::components::tests::{check, render};

fn choice(text: &str, weight: i16) -> Choice {
    Choice { text: text.into(), weight, feedback: (weight != 50).then(|| format!("Zu <em>{text}</em>.")) }
}

fn typed(texts: &[&str]) -> TypedText {
    TypedText { accepted: texts.iter().map(|text| choice(text, 100)).collect(), ..TypedText::default() }
}

/// One of each kind.
fn kinds() -> Vec<QuestionKind> {
    let choices =
        || vec![choice("Ja &amp; <strong>Amen</strong>", 100), choice("Halb", 50), choice("Nein", -50)];
    let pair = |left: &str, right: &str| MatchingPair { left: left.into(), right: right.into() };
    vec![
        QuestionKind::SingleChoice { choices: choices() },
        QuestionKind::MultipleChoice { choices: choices() },
        QuestionKind::TrueFalse { answer: false, right: Some("Eben.".into()), wrong: None },
        QuestionKind::ShortAnswer { text: typed(&["Passwort", "Kennwort"]) },
        QuestionKind::Numeric {
            ranges: vec![NumericRange { min: 12.0, max: 20.0, weight: 100, feedback: None }],
        },
        QuestionKind::Matching {
            pairs: vec![pair("<em>A</em>", "a &lt; b"), pair("B", "b"), pair("C", "b")],
            distractors: vec!["d".into()],
        },
        QuestionKind::Ordering { items: vec!["<em>eins</em>".into(), "zwei".into(), "drei".into()] },
        QuestionKind::Gaps {
            parts: vec![
                GapPart::Text { html: "Ein <em>gutes</em> Passwort ist ".into() },
                GapPart::Menu { choices: vec![choice("lang", 100), choice("kurz", 0)] },
                GapPart::Text { html: " und wird ".into() },
                GapPart::Typed { text: typed(&["nie"]) },
                GapPart::Text { html: " notiert.".into() },
            ],
        },
    ]
}

fn question(place: usize, kind: QuestionKind) -> Question {
    Question {
        id: format!("k{place}"),
        prompt: if matches!(kind, QuestionKind::Gaps { .. }) {
            String::new()
        } else {
            "Was <em>nun</em>?".into()
        },
        kind,
        feedback: (place % 2 == 1).then(|| "Für <b>alle</b>.".into()),
    }
}

fn questions() -> Vec<Question> {
    kinds().into_iter().enumerate().map(|(place, kind)| question(place, kind)).collect()
}

fn props(lang: Lang, question: Question) -> QuestionCardProps {
    QuestionCardProps {
        lang,
        question: Rc::new(question),
        number: 1,
        of: 3,
        saving: Saving::Waiting,
        best: Some(100),
        on_answer: Callback::noop(),
        on_next: Callback::noop(),
        ready: true,
    }
}

/// The draft that leads to a response.
fn draft(question: &Question, response: Response) -> Draft {
    let mut draft = Draft::new(question);
    let menus = |places: Vec<u16>| places.into_iter().map(|place| Some(GapResponse::Menu(place))).collect();
    match response {
        Response::SingleChoice(place) => draft.pick(place, true),
        Response::MultipleChoice(places) => places.into_iter().for_each(|place| draft.pick(place, false)),
        Response::TrueFalse(holds) => draft.pick(u16::from(!holds), true),
        Response::ShortAnswer(text) | Response::Numeric(text) => {
            draft.slots = vec![Some(GapResponse::Typed(text))];
        }
        Response::Matching(places) => draft.slots = menus(places),
        Response::Ordering(places) => {
            draft.order = places;
            draft.moved = true;
        }
        Response::Gaps(gaps) => draft.slots = gaps.into_iter().map(Some).collect(),
    }
    draft
}

/// Answers that are not right.
fn wrong(question: &Question) -> Response {
    match &question.kind {
        QuestionKind::SingleChoice { .. } => Response::SingleChoice(2),
        QuestionKind::MultipleChoice { .. } => Response::MultipleChoice(vec![0, 2]),
        QuestionKind::TrueFalse { .. } => Response::TrueFalse(true),
        QuestionKind::ShortAnswer { .. } => Response::ShortAnswer("<b>\"".into()),
        QuestionKind::Numeric { .. } => Response::Numeric("4".into()),
        QuestionKind::Matching { .. } => Response::Matching(vec![0, 3, 3]),
        QuestionKind::Ordering { .. } => Response::Ordering(vec![1, 0, 2]),
        QuestionKind::Gaps { .. } => {
            Response::Gaps(vec![GapResponse::Menu(0), GapResponse::Typed("immer".into())])
        }
    }
}

/// A card in a state that people bring about.
#[derive(Clone, PartialEq, Properties)]
struct StillProps {
    card: QuestionCardProps,
    response: Option<Response>,
}

#[component]
fn Still(props: &StillProps) -> Html {
    let question = &props.card.question;
    let mut state = State::new(question);
    if let Some(response) = &props.response {
        state.draft = draft(question, response.clone());
        assert_eq!(state.draft.response(question).as_ref(), Some(response));
        state.answer = Some(response.clone());
        state.tries = 2;
    } else {
        state.nudge = true;
        state.moved = state.draft.order.first().copied();
    }
    let graded = state.answer.as_ref().map(|answer| grade(question, answer).expect("it fits"));
    let id = card_id(question).into();
    let act = Callback::noop();
    let card =
        Card { lang: props.card.lang, id: &id, question, state: &state, graded: graded.as_ref(), act: &act };
    draw(&card, &props.card, Callback::noop())
}

#[test]
fn every_kind_is_shown_before_the_app_runs() {
    for lang in Lang::ALL {
        for question in questions() {
            let html = {
                let question = question.clone();
                render::<QuestionCard>(move || QuestionCardProps { ready: false, ..props(lang, question) })
            };
            check(&html);
            assert!(html.contains("<fieldset disabled="), "{html}");
            assert!(!html.contains("data-state=\"right\"") && !html.contains("Für <b>alle</b>"), "{html}");
            let again =
                render::<QuestionCard>(move || QuestionCardProps { ready: false, ..props(lang, question) });
            assert_eq!(html, again, "the browser must render the same");
        }
    }
}

#[test]
fn only_gaps_say_themselves_what_is_to_be_done() {
    for question in questions() {
        let gaps = matches!(question.kind, QuestionKind::Gaps { .. });
        let question = Question { prompt: String::new(), ..question };
        let html = render::<QuestionCard>(move || props(Lang::De, question));
        assert_eq!(html.contains("Die Lücken füllen."), gaps, "{html}");
    }
}

#[test]
fn every_kind_is_judged() {
    for lang in Lang::ALL {
        for question in questions() {
            for (response, right) in [(correct_answer(&question), true), (wrong(&question), false)] {
                let general = question.feedback.is_some();
                let kind = question.clone();
                let html =
                    render::<Still>(move || StillProps { card: props(lang, kind), response: Some(response) });
                check(&html);
                assert_eq!(html.contains("data-state=\"warm\""), !right, "{html}");
                assert_eq!(html.contains("<details"), !right, "{html}");
                assert_eq!(html.contains("Für <b>alle</b>."), general, "{html}");
                let focus = format!("id=\"q-{}-f\" tabindex=\"-1\"", question.id);
                assert_eq!(html.matches(&focus).count(), 1, "one place for the focus: {html}");
                assert!(html.contains(&crate::t!(lang, "q-waiting")), "{html}");
            }
        }
    }
}

#[test]
fn what_is_missing_is_said_kindly() {
    for lang in Lang::ALL {
        for question in questions() {
            let html = render::<Still>(move || StillProps { card: props(lang, question), response: None });
            check(&html);
            assert!(html.contains("role=\"alert\""), "{html}");
            assert!(html.contains(&crate::t!(lang, "q-right-before")), "{html}");
        }
    }
}

#[test]
fn nothing_is_graded_before_it_is_whole() {
    for question in questions() {
        assert_eq!(Draft::new(&question).response(&question), None);
        let mut half = draft(&question, correct_answer(&question));
        if let Some(slot) = half.slots.last_mut() {
            *slot = Some(GapResponse::Typed(" ".into()));
            assert_eq!(half.response(&question), None);
        }
    }
    let [.., numeric, _, _, _] = &questions()[..] else { panic!() };
    let mut draft = Draft::new(numeric);
    draft.slots = vec![Some(GapResponse::Typed("zwölf".into()))];
    assert_eq!(draft.response(numeric), None);
}

#[test]
fn an_item_moves_by_one_and_stops_at_the_end() {
    let question = question(6, kinds().swap_remove(6));
    let mut draft = Draft::new(&question);
    let first = draft.order[0];
    draft.shift(first, true);
    assert!(!draft.moved);
    for _ in 0..5 {
        draft.shift(first, false);
    }
    assert_eq!(draft.order.last(), Some(&first));
    assert!(draft.moved);
}

#[test]
fn trying_again_keeps_what_is_worth_it() {
    let question = Rc::new(question(6, kinds().swap_remove(6)));
    let answer = wrong(&question);
    let mut state = State::new(&question);
    state.draft = draft(&question, answer.clone());
    let state = Rc::new(state).reduce(Action::Check(Some(answer.clone())));
    assert_eq!((state.tries, state.focus), (1, Focus::Feedback));
    let kept = state.clone().reduce(Action::Again(None));
    assert_eq!((kept.answer.clone(), kept.draft.response(&question)), (None, Some(answer)));
    let anew = state.reduce(Action::Again(Some(question.clone())));
    assert_eq!((anew.draft.clone(), anew.focus), (Draft::new(&question), Focus::First));
}

#[test]
fn the_same_right_side_is_offered_once() {
    let question = question(5, kinds().swap_remove(5));
    let html = render::<QuestionCard>(move || props(Lang::De, question));
    assert_eq!(html.matches(">b</option>").count(), 3, "once a row: {html}");
    assert!(html.contains(">a &lt; b</option>"), "{html}");
}
