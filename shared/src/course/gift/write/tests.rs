use super::super::super::markdown::tests::{any_pieces, mutated};
use super::super::super::markdown::{self, Context};
use super::super::super::question::{MatchingPair, NumericRange};
use super::super::{parse, parse_source, tests::EXAMPLES};
use super::*;
use crate::lang::Lang;
use proptest::prelude::*;

const CONTEXT: Context<'static> = Context { course: "fraud", lang: Lang::De };

fn read(source: &str) -> Vec<Question> {
    let parsed = parse_source(source, 1, &CONTEXT);
    let parsed = parsed.unwrap_or_else(|faults| panic!("{source}\n{faults:?}"));
    parsed.into_iter().map(|parsed| parsed.question).collect()
}

/// For learners, if the texts are sound.
fn html(source: &str) -> Option<Vec<Question>> {
    Some(parse(source, 1, &CONTEXT).ok()?.into_iter().map(|parsed| parsed.question).collect())
}

fn round_trip(source: &str) {
    let questions = read(source);
    let written: String = questions.iter().map(write).collect::<Vec<_>>().join("\n");
    assert_eq!(html(&written), html(source), "{written}");
    assert_eq!(read(&written), questions, "{written}");
}

#[test]
fn all_that_is_documented_is_written_again() {
    assert!(html(EXAMPLES).is_some());
    round_trip(EXAMPLES);
}

#[test]
fn the_official_questions_are_written_again() {
    let mut blocks = 0;
    for (path, text) in super::super::super::source::tests::lessons() {
        for block in text.split("```gift\n").skip(1) {
            let source = block.split("\n```").next().expect("a first piece");
            assert!(html(source).is_some(), "{path}");
            round_trip(source);
            blocks += 1;
        }
    }
    assert!(blocks > 100);
}

#[test]
fn signs_keep_their_meaning() {
    for source in [
        "::a:: `\\~x\\~` and \\~\\~y\\~\\~ { T }",
        "::a:: ~~y~~ { T }",
        "::a:: <https://example.org/?a=b#c> and [x](https\\://example.org/?a\\=b\\#c) { =https\\:// ~%0%b }",
        "::a:: A\\nb { =C\\:\\\\new #\\\\n ~b\\\\ #c }",
        "::a:: { =\\%50\\% #a ~[markdown]\\[html] #b }",
        "::a:: a { =a -\\> b -> c =d -> e }",
        "::a:: a { > a &vert; b | c }",
        "::a:: `\\ü` \\ü \\\\n { =`C\\:\\Users` ~`dir \\ /s \\1` C\\:\\Users }",
        "::a:: \\n a \\n { =b #\\n ~c\\n #\\nd\\ne #### \\n }",
        "::a:: I { =charge ~burn } at a { ~stable } or { ~%50%x ~y #no }.",
        "::a:: &\\#35; a { =\\* =\\%5 }",
        "::a:: a\\\\{ =b } c { =d ~e }{ =f }.",
        "::a:: { =b }\\nc\\n{ =d ~e } \\n { =f }\\nend",
    ] {
        assert!(html(source).is_some(), "{source}");
        round_trip(source);
    }
}

#[test]
fn questions_are_written_as_people_would_write_them() {
    let sources = [
        "::a:: Why\\: { not }? {\n  =right #yes\n  ~wrong\n  ~%50%half\n  #### a\\=b\n}\n",
        "::a:: All? {\n  ~%50%one\n  ~%-100%two\n}\n",
        "::a:: So. { TRUE\n  #no\n  #yes\n}\n",
        "::a:: Word? { [typos] [case]\n  =one\n  =%50%two #near\n}\n",
        "::a:: Number? { #\n  =42\n  =%50%-1.5..44 #near\n}\n",
        "::a:: Match. {\n  =a -> b\n  =c -> d\n  = -> e\n}\n",
        "::a:: Order. {\n  > a\n  | b\n}\n",
        "::a:: I { =charge ~burn } at a { [typos] =station }.\n",
    ];
    for source in sources {
        let source = source.replace("{ not }", "\\{ not \\}");
        assert_eq!(write(&read(&source)[0]), source);
    }
}

#[test]
fn what_a_kind_cannot_do_without_is_added() {
    let question = |kind| Question { id: "a".into(), prompt: String::new(), kind, feedback: None };
    let text = TypedText::default;
    for kind in [
        QuestionKind::SingleChoice { choices: vec![] },
        QuestionKind::MultipleChoice { choices: vec![] },
        QuestionKind::TrueFalse { answer: true, right: Some(" ".into()), wrong: None },
        QuestionKind::ShortAnswer { text: text() },
        QuestionKind::Numeric { ranges: vec![] },
        QuestionKind::Matching { pairs: vec![], distractors: vec![] },
        QuestionKind::Ordering { items: vec![] },
        QuestionKind::Gaps { parts: vec![] },
        QuestionKind::Gaps { parts: vec![GapPart::Typed { text: text() }, GapPart::Typed { text: text() }] },
        QuestionKind::Gaps {
            parts: vec![GapPart::Menu { choices: vec![] }, GapPart::Text { html: ".".into() }],
        },
    ] {
        let once = read(&write(&question(kind)));
        assert_eq!(read(&write(&once[0])), once);
    }
}

/// Text that GIFT has no way to say otherwise: none of it is lost.
fn sayable() -> impl Strategy<Value = String> {
    let words = prop_oneof![
        4 => "[a-zäß0-9=#{}:%>|/$.,?!*_()\"'+-]{1,6}",
        1 => prop::sample::select(vec!["->", "::", "//", "####", "[markdown]", "[html]", "**a**", "`b=c`", "`a\\b`", "\n", "TRUE", "%50%"])
            .prop_map(String::from),
    ];
    prop::collection::vec(words, 1..6)
        .prop_map(|words| {
            let rows: Vec<_> = words.join(" ").split('\n').map(|row| row.trim().to_owned()).collect();
            rows.join("\n").trim().to_owned()
        })
        .prop_filter("says something", |text| !text.is_empty())
}

fn plain_text() -> impl Strategy<Value = String> {
    "[a-zäß0-9=#{}:%>|/$.,?!*_()\"'~&<\\\\+-]{1,8}( [a-zäß=#{}~\\\\>*-]{1,4})?"
}

fn said() -> impl Strategy<Value = Option<String>> {
    prop::option::of(sayable())
}

fn choice(
    text: impl Strategy<Value = String>,
    weight: impl Strategy<Value = i16>,
) -> impl Strategy<Value = Choice> {
    (text, weight, said()).prop_map(|(text, weight, feedback)| Choice { text, weight, feedback })
}

fn single_of(text: fn() -> BoxedStrategy<String>) -> impl Strategy<Value = Vec<Choice>> {
    prop::collection::vec(choice(text(), prop::sample::select(vec![0_i16, 100, 50, -100])), 2..5)
}

fn typed_text() -> impl Strategy<Value = TypedText> {
    (prop::collection::vec(choice(plain_text(), -100..=100_i16), 1..4), any::<bool>(), any::<bool>())
        .prop_map(|(accepted, case_sensitive, typos)| TypedText { accepted, case_sensitive, typos })
}

fn kind() -> impl Strategy<Value = QuestionKind> {
    let range = (-1e6..1e6_f64, 0.0..1e3_f64, any::<bool>(), -100..=100_i16, said()).prop_map(
        |(min, more, one, weight, feedback)| NumericRange {
            min,
            max: if one { min } else { min + more },
            weight,
            feedback,
        },
    );
    let pair = (sayable(), sayable()).prop_map(|(left, right)| MatchingPair { left, right });
    prop_oneof![
        single_of(|| sayable().boxed()).prop_map(|choices| QuestionKind::SingleChoice { choices }),
        prop::collection::vec(choice(sayable(), -100..=100_i16), 1..5)
            .prop_map(|choices| QuestionKind::MultipleChoice { choices }),
        (any::<bool>(), said(), said()).prop_map(|(answer, right, wrong)| QuestionKind::TrueFalse {
            answer,
            right,
            wrong
        }),
        typed_text().prop_map(|text| QuestionKind::ShortAnswer { text }),
        prop::collection::vec(range, 1..4).prop_map(|ranges| QuestionKind::Numeric { ranges }),
        (prop::collection::vec(pair, 1..4), prop::collection::vec(sayable(), 0..3))
            .prop_map(|(pairs, distractors)| QuestionKind::Matching { pairs, distractors }),
        prop::collection::vec(sayable(), 1..5).prop_map(|items| QuestionKind::Ordering { items }),
        gaps_kind(),
    ]
}

fn gaps_kind() -> impl Strategy<Value = QuestionKind> {
    let gap = prop_oneof![
        typed_text().prop_map(|text| GapPart::Typed { text }),
        single_of(|| plain_text().boxed()).prop_map(|choices| GapPart::Menu { choices }),
    ];
    let between = (any::<bool>(), sayable(), any::<bool>());
    (prop::option::of(sayable()), prop::collection::vec((gap, between), 1..4)).prop_map(|(first, gaps)| {
        let mut parts: Vec<_> =
            first.into_iter().map(|html| GapPart::Text { html: format!("{html} ") }).collect();
        let last = gaps.len() - 1;
        for (n, (gap, (before, text, after))) in gaps.into_iter().enumerate() {
            let (before, after) = (if before { " " } else { "" }, if after && n < last { " " } else { "" });
            parts.extend([gap, GapPart::Text { html: format!("{before}{text}{after}") }]);
        }
        QuestionKind::Gaps { parts }
    })
}

fn question() -> impl Strategy<Value = Question> {
    ("[a-z][a-z0-9]{0,5}", prop_oneof![Just(String::new()), sayable()], kind(), said()).prop_map(
        |(id, prompt, kind, feedback)| {
            let prompt = if matches!(kind, QuestionKind::Gaps { .. }) { String::new() } else { prompt };
            Question { id, prompt, kind, feedback }
        },
    )
}

const PIECES: &[&str] = &[
    "~",
    "~~",
    "=",
    "#",
    "####",
    "{",
    "}",
    ":",
    "::",
    "\\",
    "\\\\",
    "\\n",
    "\\~",
    "\\#",
    "\n",
    "->",
    "|",
    "\\|",
    "%50%",
    "%",
    "[markdown]",
    "[html]",
    "`",
    "``",
    "*",
    "**",
    "<",
    "<https://a.b/?c=d>",
    "](",
    "[",
    "https:",
    "&#35;",
    "&amp;",
    "&vert;",
    "//",
    " ",
    "a",
    "b",
    "TRUE",
    "\u{f170}",
    "\u{f176}",
    "\u{c}",
    "\r",
    "\u{a0}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_is_written_is_read_again(question in question()) {
        let written = write(&question);
        prop_assert_eq!(read(&written), [question], "{}", written);
    }

    #[test]
    fn learners_read_what_was_written(text in sayable()) {
        let question = Question {
            id: "a".into(),
            prompt: text.clone(),
            kind: QuestionKind::Ordering { items: vec![text.clone(), "b".into()] },
            feedback: None,
        };
        let meant = markdown::inline(&text.replace('\n', "\u{f176}"), 1, &CONTEXT);
        if meant.faults.is_empty() {
            let found = html(&write(&question)).expect("sound").remove(0);
            prop_assert_eq!(&found.prompt, &meant.html);
            prop_assert_eq!(found.kind, QuestionKind::Ordering { items: vec![meant.html, "b".into()] });
        }
    }

    #[test]
    fn whatever_is_typed_is_a_question(texts in prop::collection::vec(any_pieces(PIECES), 7)) {
        let [a, b, c, d, e, f, g] = texts.as_slice() else { panic!() };
        let choices = || vec![
            Choice { text: a.clone(), weight: 100, feedback: Some(b.clone()) },
            Choice { text: c.clone(), weight: 0, feedback: Some(d.clone()) },
        ];
        let text = || TypedText { accepted: choices(), ..TypedText::default() };
        for kind in [
            QuestionKind::SingleChoice { choices: choices() },
            QuestionKind::MultipleChoice { choices: choices() },
            QuestionKind::TrueFalse { answer: false, right: Some(a.clone()), wrong: Some(b.clone()) },
            QuestionKind::ShortAnswer { text: text() },
            QuestionKind::Numeric { ranges: vec![NumericRange { min: 2.0, max: 1.0, weight: 500, feedback: Some(a.clone()) }] },
            QuestionKind::Matching { pairs: vec![MatchingPair { left: a.clone(), right: b.clone() }], distractors: vec![c.clone()] },
            QuestionKind::Ordering { items: vec![a.clone(), b.clone()] },
            QuestionKind::Gaps { parts: vec![
                GapPart::Text { html: a.clone() }, GapPart::Menu { choices: choices() }, GapPart::Text { html: e.clone() },
                GapPart::Typed { text: text() }, GapPart::Text { html: b.clone() },
            ] },
        ] {
            let question = Question { id: "a".into(), prompt: f.clone(), kind, feedback: Some(g.clone()) };
            let written = write(&question);
            let once = read(&written);
            prop_assert_eq!(once.len(), 1, "{}", written);
            let again: String = once.iter().map(write).collect();
            prop_assert_eq!(&read(&again), &once, "{}\n{}", written, again);
        }
    }

    #[test]
    fn damaged_questions_keep_their_meaning(source in mutated(EXAMPLES)) {
        if let Ok(questions) = parse_source(&source, 1, &CONTEXT) {
            let written: String = questions.iter().map(|parsed| write(&parsed.question)).collect();
            if let Some(meant) = html(&source) {
                prop_assert_eq!(Some(meant), html(&written), "{}\n{}", source, written);
            }
        }
    }
}
