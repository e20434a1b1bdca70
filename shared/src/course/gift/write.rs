//! Questions as GIFT.

#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use super::super::markdown::unmask;
use super::super::question::{Choice, GapPart, Question, QuestionKind, TypedText};

/// Writes a question whose texts are Markdown, as [`parse_source`](super::parse_source) reads it: its lines, with a line
/// break at the end. A line break in a text is one to learners, too.
///
/// What a kind cannot do without is added empty (a second choice, a first answer); a pair without a left side becomes a
/// right side that fits nothing; a prompt before gaps is part of their text. A gap at the very end is read again as a
/// question with one answer, which is the same to learners. GIFT cannot hold in answers: text that is struck out, numeric
/// entities, and in code a bar, an arrow in a pair, and a backslash before an `n` or at the end of a line; they are written
/// so that they are seen. A backslash in code before one of GIFT's own signs is lost.
pub fn write(question: &Question) -> String {
    let mut out = format!("::{}:: ", question.id);
    let feedback =
        question.feedback.as_deref().map(|text| escaped(text, Place::Inside)).filter(|f| !f.is_empty());
    if let QuestionKind::Gaps { parts } = &question.kind {
        gaps(&question.prompt, parts, feedback.as_deref(), &mut out);
        return out;
    }
    let prompt = escaped(&question.prompt, Place::Outside);
    out.push_str(&prompt);
    out.push_str(if prompt.is_empty() { "{" } else { " {" });
    match &question.kind {
        QuestionKind::TrueFalse { answer, right, wrong } => {
            out.push_str(if *answer { " TRUE" } else { " FALSE" });
            let [wrong, right] =
                [wrong, right].map(|said| escaped(said.as_deref().unwrap_or_default(), Place::Inside));
            if !wrong.is_empty() || !right.is_empty() {
                let _ = write!(out, "\n  #{wrong}");
            }
            if !right.is_empty() {
                let _ = write!(out, "\n  #{right}");
            }
        }
        QuestionKind::SingleChoice { choices } => {
            list(&single(choices, |text| escaped(text, Place::Inside)), &mut out);
        }
        QuestionKind::MultipleChoice { choices } => list(&multiple(choices), &mut out),
        QuestionKind::ShortAnswer { text } => {
            options(text, &mut out);
            list(&typed(text), &mut out);
        }
        QuestionKind::Numeric { ranges } => {
            out.push_str(" #");
            let mut answers: Vec<_> = ranges
                .iter()
                .filter(|range| range.min.is_finite() && range.max.is_finite())
                .map(|range| {
                    let (min, max) = (range.min, range.max);
                    let bounds = match range {
                        _ if range.is_empty() => String::new(),
                        _ if min == max => min.to_string(),
                        _ => format!("{min}..{max}"),
                    };
                    answer(
                        '=',
                        (range.weight != 100).then_some(range.weight),
                        &bounds,
                        range.feedback.as_deref(),
                    )
                })
                .collect();
            if answers.is_empty() {
                answers.push("=".to_owned());
            }
            list(&answers, &mut out);
        }
        QuestionKind::Matching { pairs, distractors } => {
            let pairs = pairs.iter().map(|pair| (pair.left.as_str(), pair.right.as_str()));
            let all = pairs.chain(distractors.iter().map(|right| ("", right.as_str())));
            let mut all: Vec<_> = all
                .map(|(left, right)| {
                    let [left, right] = [left, right].map(|side| escaped(side, Place::Pair));
                    format!("={left} -> {right}").trim_end().to_owned()
                })
                .collect();
            if all.is_empty() {
                all.push("= ->".to_owned());
            }
            list(&all, &mut out);
        }
        QuestionKind::Ordering { items } => {
            for (n, item) in items.iter().enumerate() {
                let sign = if n == 0 { '>' } else { '|' };
                let _ = write!(out, "\n  {sign} {}", escaped(item, Place::Item));
            }
            if items.is_empty() {
                out.push_str(" >");
            }
        }
        QuestionKind::Gaps { .. } => {}
    }
    if let Some(feedback) = feedback {
        let _ = write!(out, "\n  #### {feedback}");
    }
    out.push_str("\n}\n");
    out
}

/// Where a text stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Before braces.
    Outside,
    /// Before or after gaps.
    Between,
    /// In braces.
    Inside,
    /// In a pair: an arrow would divide it.
    Pair,
    /// Something to be put in order: a bar would divide it.
    Item,
}

impl Place {
    fn in_braces(self) -> bool {
        !matches!(self, Place::Outside | Place::Between)
    }
}

/// A text of Markdown that GIFT leaves alone.
fn escaped(text: &str, place: Place) -> String {
    let text = unmask(text).replace("\r\n", "\n").replace('\r', "\n");
    // Beside a gap a line break has a meaning.
    let pieces: Vec<_> = text
        .trim_matches(|c: char| c.is_whitespace() && (place != Place::Between || c != '\n'))
        .split('\n')
        .map(|row| row.split_ascii_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let text = pieces.join("\n");
    let mut out = String::with_capacity(text.len());
    if ["[markdown]", "[html]", "[moodle]", "[plain]"].iter().any(|format| text.starts_with(format))
        || (place.in_braces() && text.starts_with('%'))
    {
        out.push('\\');
    }
    let mut chars = text.char_indices().peekable();
    let mut address = None;
    while let Some((at, c)) = chars.next() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' => match chars.next_if(|(_, next)| next.is_ascii_punctuation()) {
                Some((_, '|')) if place == Place::Item => out.push_str("&vert;"),
                Some((_, sign)) => out.extend(['\\', sign]),
                // It is one as it stands; in code, two would be two.
                None if chars.peek().is_some_and(|(_, next)| !matches!(next, 'n' | '\n')) => {
                    out.push('\\');
                }
                None => out.push_str("\\\\"),
            },
            '|' if place == Place::Item => out.push_str("&vert;"),
            '>' if place == Place::Pair && out.ends_with('-') => out.push_str("\\>"),
            // The scheme of an address in pointed brackets must be seen.
            ':' if address == Some(at) => out.push(':'),
            '~' if !place.in_braces() => out.push('~'),
            '~' | '=' | '#' | '{' | '}' | ':' => out.extend(['\\', c]),
            '<' => {
                address = text.get(at + 1..).and_then(scheme).map(|length| at + 1 + length);
                out.push('<');
            }
            c => out.push(c),
        }
    }
    out
}

/// How long the scheme is that the text begins with.
fn scheme(text: &str) -> Option<usize> {
    let length = text.bytes().take(33).position(|b| b == b':')?;
    let scheme = text.get(..length)?;
    let sound = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'.' | b'-'));
    (sound && length >= 2).then_some(length)
}

/// A plain text; `*` and `\*` keep their meaning.
fn plain(text: &str) -> String {
    let text = unmask(text);
    let mut out = String::with_capacity(text.len());
    let words = text.trim().split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    if words.starts_with('%') {
        // No weight.
        out.push('\\');
    }
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.next_if_eq(&'*').is_some() => out.push_str("\\*"),
            '\\' => out.push_str("\\\\"),
            '>' if out.ends_with('-') => out.push_str("\\>"),
            '~' | '=' | '#' | '{' | '}' | ':' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

fn answer(sign: char, weight: Option<i16>, text: &str, feedback: Option<&str>) -> String {
    let weight = weight.map(|weight| format!("%{}%", weight.clamp(-100, 100))).unwrap_or_default();
    let feedback = escaped(feedback.unwrap_or_default(), Place::Inside);
    let feedback = if feedback.is_empty() { feedback } else { format!(" #{feedback}") };
    format!("{sign}{weight}{text}{feedback}")
}

/// One right answer among others.
fn single(choices: &[Choice], text: impl Fn(&str) -> String) -> Vec<String> {
    let none_right = choices.iter().all(|choice| choice.weight != 100);
    let all_right = choices.iter().all(|choice| choice.weight == 100);
    let last = choices.len().saturating_sub(1);
    let mut answers = Vec::new();
    for (n, choice) in choices.iter().enumerate() {
        // Without a right one they would be several choices, with right ones only they would be typed.
        let right =
            if none_right { n == 0 } else { choice.weight == 100 && !(all_right && n > 0 && n == last) };
        let (sign, usual) = if right { ('=', 100) } else { ('~', 0) };
        let weight = (choice.weight != usual).then_some(choice.weight);
        answers.push(answer(sign, weight, &text(&choice.text), choice.feedback.as_deref()));
    }
    if answers.is_empty() {
        answers.push("=".to_owned());
    }
    if choices.len() < 2 {
        answers.push("~".to_owned());
    }
    answers
}

/// The choices of a gap. As it is no question of its own, it may have none that is right.
fn menu(choices: &[Choice]) -> Vec<String> {
    if choices.is_empty() || choices.iter().any(|choice| choice.weight == 100) {
        return single(choices, plain);
    }
    let wrong = |choice: &Choice| {
        let weight = (choice.weight != 0).then_some(choice.weight);
        answer('~', weight, &plain(&choice.text), choice.feedback.as_deref())
    };
    choices.iter().map(wrong).collect()
}

fn multiple(choices: &[Choice]) -> Vec<String> {
    let mut answers: Vec<_> = choices
        .iter()
        .map(|choice| {
            let text = escaped(&choice.text, Place::Inside);
            answer('~', Some(choice.weight), &text, choice.feedback.as_deref())
        })
        .collect();
    if answers.is_empty() {
        answers.push("~%0%".to_owned());
    }
    answers
}

fn typed(text: &TypedText) -> Vec<String> {
    let mut answers: Vec<_> = text
        .accepted
        .iter()
        .map(|accepted| {
            let weight = (accepted.weight != 100).then_some(accepted.weight);
            answer('=', weight, &plain(&accepted.text), accepted.feedback.as_deref())
        })
        .collect();
    if answers.is_empty() {
        answers.push("=".to_owned());
    }
    answers
}

fn options(text: &TypedText, out: &mut String) {
    for (option, chosen) in [(" [typos]", text.typos), (" [case]", text.case_sensitive)] {
        if chosen {
            out.push_str(option);
        }
    }
}

/// One a line.
fn list(answers: &[String], out: &mut String) {
    for answer in answers {
        out.push_str("\n  ");
        out.push_str(answer);
    }
}

fn gaps(prompt: &str, parts: &[GapPart], feedback: Option<&str>, out: &mut String) {
    let last = parts.iter().rposition(|part| !matches!(part, GapPart::Text { .. }));
    let mut text = if prompt.is_empty() { String::new() } else { format!("{prompt} ") };
    for (n, part) in parts.iter().enumerate() {
        let mut braces = String::new();
        let answers = match part {
            GapPart::Text { html } => {
                text.push_str(html);
                continue;
            }
            GapPart::Menu { choices } => menu(choices),
            GapPart::Typed { text } => {
                options(text, &mut braces);
                typed(text)
            }
        };
        between(&text, out);
        if text.is_empty() && out.ends_with('}') {
            out.push(' ');
        }
        text.clear();
        let _ = write!(out, "{{{braces} {}", answers.join(" "));
        if Some(n) == last
            && let Some(feedback) = feedback
        {
            let _ = write!(out, " #### {feedback}");
        }
        out.push_str(" }");
    }
    if last.is_none() {
        between(&text, out);
        out.push_str("{ = }");
        text.clear();
    }
    between(&text, out);
    out.push('\n');
}

/// A text beside gaps, with its distance from them.
fn between(text: &str, out: &mut String) {
    let is_space = |c: char| c.is_whitespace() && c != '\n';
    if text.starts_with(is_space) && !out.ends_with(' ') {
        out.push(' ');
    }
    let said = escaped(text, Place::Between);
    out.push_str(&said);
    if !said.is_empty() && text.ends_with(is_space) {
        out.push(' ');
    }
}
