//! Questions in GIFT as other programs read it. What GIFT cannot say without our extensions is written as a comment, so that
//! nothing is left out silently.

use std::fmt::Write as _;

use crate::course::gift;
use crate::course::question::{Choice, GapPart, Question, QuestionKind, TypedText};
use crate::lang::Lang;

/// One question with an empty line behind it. Its texts are Markdown.
pub fn write(question: &Question, lang: Lang) -> String {
    match standard(question) {
        Some((text, options)) => {
            let said = if options { format!("// {}\n", words(lang).0) } else { String::new() };
            format!("{said}{text}\n")
        }
        None => {
            let mut out = format!("// {}\n", words(lang).1);
            for line in gift::write(question).lines() {
                // Writing to a string cannot fail.
                let _ = writeln!(out, "// {line}");
            }
            out.push('\n');
            out
        }
    }
}

/// What is said where an option, and where a whole question, has no form in GIFT.
const fn words(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::De => (
            "Groß- und Kleinschreibung oder Tippfehler: Diese Einstellung kennt GIFT nicht.",
            "Diese Art von Frage kennt GIFT nicht. Sie steht hier, wie Lernwolf sie schreibt:",
        ),
        Lang::DeLeicht => (
            "Große und kleine Buchstaben oder Tipp-Fehler: Das kann GIFT nicht.",
            "Diese Frage kann GIFT nicht. So schreibt Lernwolf die Frage:",
        ),
        Lang::En => (
            "Upper and lower case, or typing errors: GIFT has no such option.",
            "GIFT has no such question. Here it is as Lernwolf writes it:",
        ),
    }
}

/// The question, and whether an option of it was left out.
fn standard(question: &Question) -> Option<(String, bool)> {
    let mut out = format!("::{}::[markdown]", question.id);
    let mut options = false;
    let general = question.feedback.as_deref();
    match &question.kind {
        QuestionKind::Gaps { parts } => {
            if parts.iter().filter(|part| !matches!(part, GapPart::Text { .. })).count() != 1 {
                return None;
            }
            out.push_str(&text(&question.prompt));
            for part in parts {
                match part {
                    GapPart::Text { html } => {
                        let (before, after) = (html.starts_with(' '), html.ends_with(' '));
                        let said = text(html);
                        let pad = |wanted: bool| if wanted { " " } else { "" };
                        out.push_str(&format!("{}{}{}", pad(before), said.trim(), pad(after)));
                    }
                    GapPart::Menu { choices } => {
                        let choices = choices.iter().map(|one| choice(one, text(&one.text))).collect();
                        out.push_str(&braces("", choices, general));
                    }
                    GapPart::Typed { text: accepted } => {
                        options |= accepted.typos || accepted.case_sensitive;
                        out.push_str(&braces("", typed(accepted), general));
                    }
                }
            }
        }
        kind => {
            out.push_str(&text(&question.prompt));
            out.push_str(&answers(kind, general, &mut options)?);
        }
    }
    out.push('\n');
    Some((out, options))
}

fn answers(kind: &QuestionKind, general: Option<&str>, options: &mut bool) -> Option<String> {
    Some(match kind {
        QuestionKind::SingleChoice { choices } => {
            braces("", choices.iter().map(|one| choice(one, formatted(&one.text))).collect(), general)
        }
        QuestionKind::MultipleChoice { choices } => {
            let all = choices.iter().map(|one| {
                format!("~%{}%{}{}", one.weight, formatted(&one.text), feedback(one.feedback.as_deref()))
            });
            braces("", all.collect(), general)
        }
        QuestionKind::TrueFalse { answer, right, wrong } => {
            let mut said = if *answer { "TRUE" } else { "FALSE" }.to_owned();
            if wrong.is_some() || right.is_some() {
                let _ = write!(said, "#{}", wrong.as_deref().map(text).unwrap_or_default());
            }
            if let Some(right) = right {
                let _ = write!(said, "#{}", text(right));
            }
            braces("", vec![said], general)
        }
        QuestionKind::ShortAnswer { text: accepted } => {
            *options |= accepted.typos || accepted.case_sensitive;
            braces("", typed(accepted), general)
        }
        QuestionKind::Numeric { ranges } => {
            let all = ranges.iter().map(|range| {
                let weight = if range.weight == 100 { String::new() } else { format!("%{}%", range.weight) };
                let exact = (range.max - range.min).abs() < f64::EPSILON;
                let number = match range {
                    _ if range.is_empty() => String::new(),
                    _ if exact => format!("{}:0", range.min),
                    _ => format!("{}..{}", range.min, range.max),
                };
                format!("={weight}{number}{}", feedback(range.feedback.as_deref()))
            });
            braces("#", all.collect(), general)
        }
        QuestionKind::Matching { pairs, distractors } => {
            let side = |side: &str| text(side).replace("->", "→");
            let pairs = pairs.iter().map(|pair| format!("={} -> {}", side(&pair.left), side(&pair.right)));
            let others = distractors.iter().map(|right| format!("= -> {}", side(right)));
            braces("", pairs.chain(others).collect(), general)
        }
        QuestionKind::Ordering { .. } | QuestionKind::Gaps { .. } => return None,
    })
}

fn braces(begin: &str, answers: Vec<String>, general: Option<&str>) -> String {
    let general = general.map(|said| format!("\n#### {}", text(said))).unwrap_or_default();
    format!("{{{begin}\n{}{general}\n}}", answers.join("\n"))
}

fn choice(one: &Choice, said: String) -> String {
    let (sign, weight) = match one.weight {
        100 => ("=", String::new()),
        0 if !said.starts_with('%') => ("~", String::new()),
        weight => ("~", format!("%{weight}%")),
    };
    format!("{sign}{weight}{said}{}", feedback(one.feedback.as_deref()))
}

fn typed(all: &TypedText) -> Vec<String> {
    let one = |accepted: &Choice| {
        let weight = if accepted.weight == 100 { String::new() } else { format!("%{}%", accepted.weight) };
        format!("={weight}{}{}", text(&accepted.text), feedback(accepted.feedback.as_deref()))
    };
    all.accepted.iter().map(one).collect()
}

fn feedback(said: Option<&str>) -> String {
    said.map(|said| format!("#{}", text(said))).unwrap_or_default()
}

/// A choice: what begins with a percent sign would be taken for a weight.
fn formatted(markdown: &str) -> String {
    match markdown.strip_prefix('%') {
        Some(rest) => format!("&\\#37;{}", text(rest)),
        None => text(markdown),
    }
}

/// With GIFT's escapes. An empty line would end the question.
fn text(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for c in markdown.trim().chars() {
        match c {
            '\\' | '~' | '=' | '#' | '{' | '}' | ':' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}
