use proptest::prelude::*;

use super::super::check;
use super::super::markdown::tests::{any_pieces, assert_sound, mutated};
use super::super::question::{GapPart, QuestionKind};
use super::*;
use crate::lang::Lang;

const CONTEXT: Context<'static> = Context { course: "fraud", lang: Lang::De };

/// Every form that `content/README.md` shows.
pub(super) const EXAMPLES: &str = r"// A comment.
::single:: Question? { =right #why ~wrong #why ~also wrong #why }

::multiple:: Question? { ~%50%right #why ~%50%also right #why ~%-100%wrong #why }
::true:: Statement. { TRUE #feedback if wrong #feedback if right }

::false:: [markdown] Statement. { FALSE #no }
::short:: Question? { =answer #why =another =%50%half right #why =%0%*#if nothing else fits }
::about:: Question? { #42:2 #why }
::range:: Question? { #40..44 #### why }
::several:: Question? { # =42:0 #exact =%50%42:5 #near }
::match:: Match. { =left -> right =other left -> other right = -> one more right side that fits nothing }
::word:: A password should be { =long ~short ~round } and secret.
::order:: Put in order. {>  first | second | third  #### why }
::gaps:: I { =charge ~burn } at a { =station ~stable }.
::typos:: Word? { [typos] =Passwort }
::case:: Phone? { [case] =iPhone #### why }
::escapes:: 1 \= 1 \# \{x\} \~\~ a\:b? { =yes\, \= #\#1 ~no #no
  // a comment within
  #### So
  be it. }
";

fn parsed(source: &str) -> Vec<Question> {
    parse(source, 1, &CONTEXT).expect("sound GIFT").into_iter().map(|p| p.question).collect()
}

fn one(source: &str) -> Question {
    parsed(source).remove(0)
}

fn codes(source: &str) -> Vec<(u32, &'static str)> {
    parse(source, 1, &CONTEXT).expect_err("faults").into_iter().map(|f| (f.line, f.code)).collect()
}

fn choices(kind: &QuestionKind) -> Vec<(&str, i16, Option<&str>)> {
    let choices = match kind {
        QuestionKind::SingleChoice { choices } | QuestionKind::MultipleChoice { choices } => choices,
        QuestionKind::ShortAnswer { text } => &text.accepted,
        other => panic!("{other:?}"),
    };
    choices.iter().map(|c| (c.text.as_str(), c.weight, c.feedback.as_deref())).collect()
}

#[test]
fn all_that_is_documented_is_read() {
    let questions = parsed(EXAMPLES);
    let kinds: Vec<_> = questions.iter().map(|q| (q.id.as_str(), check::shape(q))).collect();
    let expected = [
        ("single", "a single choice with 3 choices worth 100, 0, 0"),
        ("multiple", "a multiple choice with 3 choices worth 50, 50, -100"),
        ("true", "a statement that is true"),
        ("false", "a statement that is false"),
        ("short", "a short answer"),
        ("about", "a number"),
        ("range", "a number"),
        ("several", "a number"),
        ("match", "a matching with 2 pairs and 1 spare right sides"),
        ("word", "a text with gaps (a menu of 3 choices worth 100, 0, 0)"),
        ("order", "an ordering of 3 things"),
        ("gaps", "a text with gaps (a menu of 2 choices worth 100, 0; a menu of 2 choices worth 100, 0)"),
        ("typos", "a short answer"),
        ("case", "a short answer"),
        ("escapes", "a single choice with 2 choices worth 100, 0"),
    ];
    assert_eq!(kinds, expected.map(|(id, shape)| (id, shape.to_owned())));
    for question in &questions {
        let must: Vec<_> = check::question(question, 1).into_iter().filter(|f| f.must).collect();
        assert_eq!(must, [], "{question:?}");
    }
}

#[test]
fn beside_an_escaped_sign_emphasis_is_what_it_would_be_beside_the_sign() {
    assert_eq!(one("::a:: **Halt!**\\: _(b)_\\= {T}").prompt, "<strong>Halt!</strong>: <em>(b)</em>=");
}

#[test]
fn choices_have_weight_and_feedback() {
    let q = one("::a:: **Wer**? { =ich #ja ~du #nein ~%50%wir #halb #### Merke }");
    assert_eq!(q.prompt, "<strong>Wer</strong>?");
    assert_eq!(
        choices(&q.kind),
        [("ich", 100, Some("ja")), ("du", 0, Some("nein")), ("wir", 50, Some("halb"))]
    );
    assert_eq!(q.feedback.as_deref(), Some("Merke"));
    let q = one("::a:: Wer? { =ich & du #ja =%50%*x\\*  y #na =%0%* }");
    assert_eq!(
        choices(&q.kind),
        [("ich & du", 100, Some("ja")), ("*x\\* y", 50, Some("na")), ("*", 0, None)]
    );
}

#[test]
fn feedback_of_statements_is_for_wrong_then_right() {
    let kind = |right: Option<&str>, wrong: Option<&str>| QuestionKind::TrueFalse {
        answer: true,
        right: right.map(Into::into),
        wrong: wrong.map(Into::into),
    };
    assert_eq!(one("::a:: x {T}").kind, kind(None, None));
    assert_eq!(one("::a:: x { TRUE #w }").kind, kind(None, Some("w")));
    assert_eq!(one("::a:: x {\nTRUE\n// c\n#w\n#r}").kind, kind(Some("r"), Some("w")));
    assert_eq!(one("::a:: x { TRUE # #r#### g}").kind, kind(Some("r"), None));
}

#[test]
fn numbers_have_bounds() {
    let bounds = |source: &str| match one(source).kind {
        QuestionKind::Numeric { ranges } => {
            ranges.iter().map(|r| (r.min, r.max, r.weight)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(bounds("::a:: n {#42:2}"), [(40.0, 44.0, 100)]);
    assert_eq!(bounds("::a:: n { #40..44.5 # f }"), [(40.0, 44.5, 100)]);
    assert_eq!(bounds("::a:: n {#3,5}"), [(3.5, 3.5, 100)]);
    assert_eq!(bounds("::a:: n {#-2 #f}"), [(-2.0, -2.0, 100)]);
    assert_eq!(bounds("::a:: n {# =42:0 #e =%50%42:5 #n}"), [(42.0, 42.0, 100), (37.0, 47.0, 50)]);
    // Nobody has written it yet.
    assert_eq!(bounds("::a:: n {# =42 =%50% #n}"), [(42.0, 42.0, 100), (1.0, 0.0, 50)]);
    for bad in ["#drei", "#5..1", "#1:-1", "#nan", "#inf", "#1e9", "#5 km", "# =1 ~2", "#1:2:3"] {
        assert_eq!(codes(&format!("::a:: n {{{bad}}}")), [(1, "gift-number")], "{bad}");
    }
}

#[test]
fn gaps_keep_their_distance() {
    let q = one("::a:: Ich { =lade ~brenne } an der {[typos] [case] =Säule =%50%Dose #na}. Und **los**!");
    assert_eq!(q.prompt, "");
    let QuestionKind::Gaps { parts } = &q.kind else { panic!("{q:?}") };
    let texts: Vec<_> = parts
        .iter()
        .map(|part| match part {
            GapPart::Text { html } => html.clone(),
            GapPart::Menu { choices } => format!("menu {}", choices.len()),
            GapPart::Typed { text } => format!("typed {} {}", text.typos, text.case_sensitive),
        })
        .collect();
    assert_eq!(texts, ["Ich ", "menu 2", " an der ", "typed true true", ". Und <strong>los</strong>!"]);
}

#[test]
fn escapes_mean_nothing_more() {
    let q = one(
        r"::a:: \~\~x\~\~ \{y\} `a\=b` [l](https\://x.org/?a\=1) C\:\\neu \*z\*\nEnde { =a \-\> b\= #\#1 }",
    );
    assert_eq!(
        q.prompt,
        "~~x~~ {y} <code>a=b</code> <a href=\"https://x.org/?a=1\" rel=\"noopener noreferrer\">l</a> \
         C:\\neu *z*<br>Ende"
    );
    assert_eq!(choices(&q.kind), [("a -> b=", 100, Some("#1"))]);
}

#[test]
fn both_ways_of_writing_a_bar_divide() {
    let items = |source| match one(source).kind {
        QuestionKind::Ordering { items } => items,
        other => panic!("{other:?}"),
    };
    assert_eq!(items("::a:: o {> eins | *zwei* | drei}"), ["eins", "<em>zwei</em>", "drei"]);
    assert_eq!(items("::a:: o {>\neins\n| zwei\n| drei\n#### w}"), ["eins", "zwei", "drei"]);
    assert_eq!(items(r"::a:: o {> eins \| zwei \| drei}"), ["eins", "zwei", "drei"]);
}

#[test]
fn every_fault_has_its_line() {
    assert_eq!(codes("\nQuestion? {=a}"), [(2, "gift-id-missing")]);
    assert_eq!(codes("::a b:: x {T}"), [(1, "gift-id")]);
    assert_eq!(codes("::a: x {T}"), [(1, "gift-id-open")]);
    assert_eq!(codes("::a:: x {T}\n\nQuestion? {T}"), [(3, "gift-id-missing")]);
    assert_eq!(codes("::a:: x {T}\n// c\n\nQuestion"), [(4, "gift-id-missing")]);
    assert_eq!(codes("::a:: x {=a\n\n::b:: y {T}"), [(1, "gift-brace-open")]);
    assert_eq!(codes("::a:: x {=a {b} }"), [(1, "gift-brace-within")]);
    assert_eq!(codes("::a:: x } y"), [(1, "gift-brace-closed")]);
    assert_eq!(codes("::a:: Only text."), [(1, "gift-description")]);
    assert_eq!(codes("::a:: Write\nmuch. {}"), [(2, "gift-essay")]);
    assert_eq!(codes("::a:: x {#### y}"), [(1, "gift-essay")]);
    assert_eq!(codes("::a:: x { [typos] [case] #### y}"), [(1, "gift-essay")]);
    assert_eq!(codes("::a:: x {[typos]} y {=z}"), [(1, "gift-essay")]);
    assert_eq!(codes("$CATEGORY: x\n\n::a:: x {T}"), [(1, "gift-category")]);
    assert_eq!(codes("::a:: [html] x {T}"), [(1, "gift-format")]);
    assert_eq!(
        codes("::a:: x {\n~[html]<b>x</b> #y\n=z #z}"),
        [(2, "gift-format"), (2, "raw-html"), (2, "raw-html")]
    );
    assert_eq!(codes("::a:: x {\n=%200%y}"), [(2, "gift-weight")]);
    assert_eq!(codes("::a:: x {=%33.3%y}"), [(1, "gift-weight")]);
    assert_eq!(codes("::a:: x {=y #a #b}"), [(1, "gift-feedback")]);
    assert_eq!(codes("::a:: x {T #a #b #c}"), [(1, "gift-feedback-statement")]);
    assert_eq!(codes("::a:: x {wahr}"), [(1, "gift-answers")]);
    assert_eq!(codes("::a:: x {[typo] =a}"), [(1, "gift-answers")]);
    assert_eq!(codes("::a:: x {[typos] =a ~b}"), [(1, "gift-options")]);
    assert_eq!(codes("::a:: x {=a -> b =c}"), [(1, "gift-pair")]);
    assert_eq!(codes("::a:: x {=a -> b #f\n=c -> d}"), [(1, "gift-pair-more")]);
    assert_eq!(codes("::a:: x {T} y"), [(1, "gift-gap")]);
    assert_eq!(codes("::a:: x {=a #### b} y {=c #### d}"), [(1, "gift-general")]);
    assert_eq!(
        codes("::a:: x {=a #[l](http://x.org)\n=b #[m](javascript\\:x)}"),
        [(1, "link-http"), (2, "link-scheme")]
    );
    assert_eq!(codes(""), [(1, "gift-empty")]);
    assert_eq!(codes("// only this"), [(1, "gift-empty")]);
    assert_eq!(codes(&format!("::a:: x {{{}}}", "~b ".repeat(200))), [(1, "gift-answers-many")]);
    assert_eq!(codes(&"x".repeat(LONGEST_BLOCK + 1)), [(1, "gift-long")]);
}

#[test]
fn the_largest_blocks_take_no_time() {
    for piece in [
        "~",
        "=",
        "{",
        "}",
        "::a::{T}\n",
        "::",
        "[",
        "*",
        "_",
        "`",
        "|",
        "\\n",
        "<",
        "![",
        "#",
        "](",
        "&",
        "**a ",
    ] {
        for (before, after) in
            [("", ""), ("::a:: x {", "}"), ("::a:: ", " {T}"), ("::a:: x {>", "}"), ("::a:: x {=", "}")]
        {
            let room = LONGEST_BLOCK - before.len() - after.len();
            let source = format!("{before}{}{after}", piece.repeat(room / piece.len()));
            let _ = parse(&source, 1, &CONTEXT);
        }
    }
}

fn sound(source: &str) {
    let Ok(questions) = parse(source, 1, &CONTEXT) else { return };
    for ParsedQuestion { question, .. } in questions {
        let _ = check::question(&question, 1);
        assert_sound(&question.prompt, false);
        question.feedback.iter().for_each(|html| assert_sound(html, false));
        match &question.kind {
            QuestionKind::SingleChoice { choices } | QuestionKind::MultipleChoice { choices } => {
                for choice in choices {
                    assert_sound(&choice.text, false);
                    choice.feedback.iter().for_each(|html| assert_sound(html, false));
                }
            }
            QuestionKind::Ordering { items } => items.iter().for_each(|html| assert_sound(html, false)),
            QuestionKind::Gaps { parts } => {
                for part in parts {
                    if let GapPart::Text { html } = part {
                        assert_sound(html, false);
                    }
                }
            }
            _ => {}
        }
    }
}

const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "::",
    "::a::",
    "{",
    "}",
    "=",
    "~",
    "#",
    "####",
    "%50%",
    "%-100%",
    "->",
    "..",
    ":",
    "TRUE",
    "F",
    ">",
    "|",
    "\\",
    "\\n",
    "\\{",
    "//",
    "[typos]",
    "[case]",
    "[html]",
    "42",
    "-",
    "*",
    "**",
    "`",
    "[x](",
    "javascript:",
    ")",
    "<script>",
    "<",
    "&#",
    ";",
    "$CATEGORY",
    "\u{f176}",
    "\u{c}",
    "\u{2060}",
    " ",
];

proptest! {
    #[test]
    fn no_text_breaks_the_parser(source in any::<String>()) {
        sound(&source);
    }

    #[test]
    fn no_gift_breaks_the_parser(source in any_pieces(PIECES)) {
        sound(&source);
        sound(&format!("::a:: b {{{source}}}"));
    }

    #[test]
    fn no_damage_breaks_the_parser(source in mutated(EXAMPLES)) {
        sound(&source);
    }
}
