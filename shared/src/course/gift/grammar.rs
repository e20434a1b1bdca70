//! The parts of a question: id, texts, braces; and what stands in braces. All are slices of the cleaned source.

use super::super::check::{Faults, GiftFault};
use super::super::whole::is_id;
use super::Place;
use super::source::COMMENT;

/// A question in its parts.
pub(super) struct Parts<'a> {
    pub id: &'a str,
    /// Text, braces, text, braces, …, text. One more text than braces.
    pub texts: Vec<&'a str>,
    pub braces: Vec<Braces<'a>>,
}

/// What stands between two braces.
pub(super) struct Braces<'a> {
    pub whole: &'a str,
    pub content: Content<'a>,
    /// After `####`.
    pub general: Option<&'a str>,
}

pub(super) enum Content<'a> {
    Empty,
    TrueFalse { answer: bool, wrong: Option<&'a str>, right: Option<&'a str> },
    Numeric(Vec<Answer<'a>>),
    Ordering(Vec<&'a str>),
    Answers { typos: bool, case: bool, answers: Vec<Answer<'a>> },
}

/// What stands between two of `=` and `~`.
pub(super) struct Answer<'a> {
    /// It began with `=`.
    pub right: bool,
    /// `%50%`
    pub weight: Option<i16>,
    pub text: &'a str,
    pub feedback: Option<&'a str>,
}

/// Cuts a question, which begins with `::`.
pub(super) fn question<'a>(source: &'a str, place: Place<'_>, faults: &mut Faults) -> Option<Parts<'a>> {
    let line = place.line(source);
    let rest = source.strip_prefix("::")?;
    let id_and_rest = rest.split_once("::").filter(|(id, _)| !id.contains('\n'));
    let Some((id, rest)) = id_and_rest else {
        faults.must(line, GiftFault::IdOpen);
        return None;
    };
    let id = id.trim();
    if !is_id(id) {
        let shown: String = id.chars().take(40).collect();
        faults.must(line, GiftFault::Id { id: shown });
        return None;
    }
    let (texts, wholes) = texts_and_braces(rest, place, faults)?;
    let before = faults.found.len();
    let braces = wholes.into_iter().filter_map(|whole| braces(whole, place, faults)).collect();
    (faults.found.len() == before).then_some(Parts { id, texts, braces })
}

fn texts_and_braces<'a>(
    mut rest: &'a str,
    place: Place<'_>,
    faults: &mut Faults,
) -> Option<(Vec<&'a str>, Vec<&'a str>)> {
    let (mut texts, mut braces) = (Vec::new(), Vec::new());
    loop {
        let (text, brace) = rest.split_at(rest.find(['{', '}']).unwrap_or(rest.len()));
        if !braces.is_empty() && !is_of_question(text, place, faults) {
            return None;
        }
        if brace.is_empty() {
            texts.push(text);
            return Some((texts, braces));
        }
        let Some(inside) = brace.strip_prefix('{') else {
            faults.must(place.line(brace), GiftFault::BraceClosed);
            return None;
        };
        texts.push(text);
        let end = inside.find(['{', '}']).map(|end| inside.split_at(end));
        let Some((whole, after)) = end else {
            faults.must(place.line(brace), GiftFault::BraceOpen);
            return None;
        };
        let Some(after) = after.strip_prefix('}') else {
            faults.must(place.line(after), GiftFault::BraceWithin);
            return None;
        };
        braces.push(whole);
        rest = after;
    }
}

/// After braces and an empty line nothing may follow: it would be a question without an id.
fn is_of_question(text: &str, place: Place<'_>, faults: &mut Faults) -> bool {
    let mut empty = false;
    for (n, row) in text.split('\n').enumerate() {
        let blank = row.trim().is_empty();
        if empty && !blank {
            faults.must(place.line(row), GiftFault::IdMissing);
            return false;
        }
        empty |= n > 0 && blank && !row.contains(COMMENT);
    }
    true
}

fn braces<'a>(whole: &'a str, place: Place<'_>, faults: &mut Faults) -> Option<Braces<'a>> {
    let (body, general) = match whole.split_once("####") {
        Some((body, general)) => (body, Some(general.trim()).filter(|g| !g.is_empty())),
        None => (whole, None),
    };
    let body = body.trim();
    let content = if body.is_empty() {
        Content::Empty
    } else if let Some(items) = body.strip_prefix('>') {
        // `\|` is how tables of Markdown, such as the one in our documentation, show a bar.
        few(items.matches('|').count(), items, place, faults)?;
        Content::Ordering(
            items.split('|').map(|item| item.strip_suffix('\\').unwrap_or(item).trim()).collect(),
        )
    } else if let Some(numbers) = body.strip_prefix('#') {
        Content::Numeric(if numbers.trim_start().starts_with(['=', '~']) {
            answers(numbers, place, faults)?
        } else {
            vec![answer(true, numbers, place, faults)?]
        })
    } else if let Some((answer, feedback)) = truth(body) {
        true_false(answer, feedback, place, faults)?
    } else {
        let begin = body.find(['=', '~']).unwrap_or(body.len());
        let (options, list) = body.split_at(begin);
        let (typos, case) = self::options(options, place, faults)?;
        match answers(list, place, faults)? {
            // Options alone are no answer.
            answers if answers.is_empty() => Content::Empty,
            answers => Content::Answers { typos, case, answers },
        }
    };
    Some(Braces { whole, content, general })
}

/// `TRUE`, `T`, `FALSE` or `F`, and what follows.
fn truth(body: &str) -> Option<(bool, &str)> {
    let (word, feedback) = body.split_at(body.find('#').unwrap_or(body.len()));
    match word.trim() {
        "TRUE" | "T" => Some((true, feedback)),
        "FALSE" | "F" => Some((false, feedback)),
        _ => None,
    }
}

fn true_false<'a>(
    answer: bool,
    feedback: &'a str,
    place: Place<'_>,
    faults: &mut Faults,
) -> Option<Content<'a>> {
    let mut said = feedback.split('#').skip(1).map(|text| Some(text.trim()).filter(|t| !t.is_empty()));
    let (wrong, right) = (said.next().flatten(), said.next().flatten());
    if said.next().is_some() {
        faults.must(place.line(feedback), GiftFault::StatementFeedback);
        return None;
    }
    Some(Content::TrueFalse { answer, wrong, right })
}

/// `[typos]` and `[case]`, before the first answer.
fn options(options: &str, place: Place<'_>, faults: &mut Faults) -> Option<(bool, bool)> {
    let (mut typos, mut case) = (false, false);
    let words = options.split(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | ','));
    let bracketed = options.trim().is_empty() || options.contains('[');
    for word in words.filter(|w| !w.is_empty()) {
        match word {
            "typos" if bracketed => typos = true,
            "case" if bracketed => case = true,
            "markdown" if bracketed => {}
            _ => {
                let shown: String = word.chars().take(30).collect();
                faults.must(place.line(options), GiftFault::Answers { word: shown });
                return None;
            }
        }
    }
    Some((typos, case))
}

/// More answers than anybody reads are refused before time is spent on them.
fn few(n: usize, list: &str, place: Place<'_>, faults: &mut Faults) -> Option<()> {
    if n <= 100 {
        return Some(());
    }
    faults.must(place.line(list), GiftFault::AnswersMany { n: n.to_string() });
    None
}

fn answers<'a>(list: &'a str, place: Place<'_>, faults: &mut Faults) -> Option<Vec<Answer<'a>>> {
    few(list.matches(['=', '~']).count(), list, place, faults)?;
    let mut found = Vec::new();
    let mut rest = list.trim_start();
    while let Some(sign) = rest.chars().next() {
        let after = rest.get(sign.len_utf8()..).unwrap_or_default();
        let (one, next) = after.split_at(after.find(['=', '~']).unwrap_or(after.len()));
        found.push(answer(sign == '=', one, place, faults)?);
        rest = next;
    }
    Some(found)
}

fn answer<'a>(right: bool, source: &'a str, place: Place<'_>, faults: &mut Faults) -> Option<Answer<'a>> {
    let (source, weight) = weight(source.trim_start(), place, faults)?;
    let (text, feedback) = match source.split_once('#') {
        Some((text, feedback)) => (text, Some(feedback.trim()).filter(|f| !f.is_empty())),
        None => (source, None),
    };
    if feedback.is_some_and(|feedback| feedback.contains('#')) {
        faults.must(place.line(source), GiftFault::Feedback);
        return None;
    }
    Some(Answer { right, weight, text: text.trim(), feedback })
}

/// `%50%` at the beginning.
fn weight<'a>(source: &'a str, place: Place<'_>, faults: &mut Faults) -> Option<(&'a str, Option<i16>)> {
    let Some((number, rest)) = source.strip_prefix('%').and_then(|rest| rest.split_once('%')) else {
        return Some((source, None));
    };
    match number.trim().parse::<i16>() {
        Ok(weight) if (-100..=100).contains(&weight) => Some((rest, Some(weight))),
        _ => {
            let shown: String = number.chars().take(20).collect();
            faults.must(place.line(source), GiftFault::Weight { weight: shown });
            None
        }
    }
}
