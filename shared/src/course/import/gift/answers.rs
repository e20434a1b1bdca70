//! What stands in braces.

use crate::api::studio::import::NoteCode;
use crate::course::import::judge::{MOST_ANSWERS, percent};
use crate::course::import::texts::{Texts, text_part, unmask};
use crate::course::question::{Choice, GapPart, MatchingPair, NumericRange, QuestionKind, TypedText};

/// A kind of question, and what is said to those who gave none of its answers.
pub(super) type Told<T> = Result<(T, Option<String>), NoteCode>;

/// What answers a question whose braces stand at its end.
pub(super) fn kind(body: &str, texts: &mut Texts<'_>) -> Told<QuestionKind> {
    if body.is_empty() {
        return Err(NoteCode::Essay);
    }
    if let Some(numbers) = body.strip_prefix('#') {
        return numeric(numbers, texts);
    }
    if let Some(items) = body.strip_prefix('>') {
        return Ok((ordering(items, texts)?, None));
    }
    let (typos, case, body) = options(body);
    if body.contains('~') {
        return Ok((choices(body, texts)?, None));
    }
    if body.contains('=') && body.contains("->") {
        return Ok((matching(body, texts)?, None));
    }
    if let Some(statement) = true_or_false(body, texts) {
        return Ok((statement, None));
    }
    let text = typed(body, typos, case, texts)?;
    Ok((QuestionKind::ShortAnswer { text }, None))
}

/// A question in the middle of which its braces stand. What cannot be a gap is asked with a line in its place.
pub(super) fn missing_word(
    before: &str,
    body: &str,
    after: &str,
    texts: &mut Texts<'_>,
) -> Told<(String, QuestionKind)> {
    // Several right answers, pairs, numbers and statements are no gaps.
    let menu = body.contains('~');
    let fits = if menu { body.contains('=') } else { !body.contains("->") };
    let can_be =
        fits && !body.starts_with(['#', '>']) && !body.is_empty() && true_or_false(body, texts).is_none();
    if !can_be {
        let (kind, told) = kind(body, texts)?;
        let prompt = texts.markdown(&format!("{before}_____{after}")).unwrap_or_default();
        return Ok(((prompt, kind), told));
    }
    let mut parts = Vec::new();
    parts.extend(texts.running(before, false, true));
    parts.push(gap(body, texts)?);
    parts.extend(texts.running(after, true, false));
    if !parts.iter().any(|part| matches!(part, GapPart::Text { .. })) {
        parts.extend(text_part(" ".to_owned()));
    }
    Ok(((String::new(), QuestionKind::Gaps { parts }), None))
}

/// A gap in a text.
pub(super) fn gap(body: &str, texts: &mut Texts<'_>) -> Result<GapPart, NoteCode> {
    if body.is_empty() {
        return Err(NoteCode::Essay);
    }
    let (typos, case, body) = options(body);
    if body.contains('~') {
        let pieces = pieces(body, &['~', '='])?;
        let choice = |(sign, piece): (Option<char>, &str), texts: &mut Texts<'_>| {
            let answer = answer(sign, piece, texts)?;
            Ok(Choice {
                text: texts.plain(answer.text),
                weight: answer.weight.unwrap_or(if answer.right { 100 } else { 0 }),
                feedback: answer.feedback.and_then(|text| texts.markdown(text)),
            })
        };
        let choices: Result<Vec<Choice>, NoteCode> =
            pieces.into_iter().map(|piece| choice(piece, texts)).collect();
        return Ok(GapPart::Menu { choices: choices? });
    }
    if body.starts_with(['#', '>']) || body.contains("->") {
        return Err(NoteCode::BadGap);
    }
    Ok(GapPart::Typed { text: typed(body, typos, case, texts)? })
}

/// Our extensions `[typos]` and `[case]`.
fn options(mut body: &str) -> (bool, bool, &str) {
    let (mut typos, mut case) = (false, false);
    loop {
        body = body.trim_start();
        if let Some(rest) = body.strip_prefix("[typos]") {
            (typos, body) = (true, rest);
        } else if let Some(rest) = body.strip_prefix("[case]") {
            (case, body) = (true, rest);
        } else {
            return (typos, case, body);
        }
    }
}

/// What stands between signs; what stands before the first has none.
fn pieces<'a>(body: &'a str, signs: &[char]) -> Result<Vec<(Option<char>, &'a str)>, NoteCode> {
    let mut found = Vec::new();
    let mut rest = body;
    let mut sign = None;
    loop {
        let (piece, next) = rest.split_at(rest.find(signs).unwrap_or(rest.len()));
        if sign.is_some() || !piece.trim().is_empty() {
            found.push((sign, piece.trim()));
        }
        if found.len() > MOST_ANSWERS {
            return Err(NoteCode::TooMany);
        }
        let mut chars = next.chars();
        sign = chars.next();
        if sign.is_none() {
            return Ok(found);
        }
        rest = chars.as_str();
    }
}

struct Answer<'a> {
    right: bool,
    weight: Option<i16>,
    text: &'a str,
    feedback: Option<&'a str>,
}

fn answer<'a>(sign: Option<char>, piece: &'a str, texts: &mut Texts<'_>) -> Result<Answer<'a>, NoteCode> {
    let (weight, rest) = weight(piece, texts)?;
    let (text, feedback) = match rest.split_once('#') {
        Some((text, feedback)) => (text.trim(), Some(feedback.trim()).filter(|said| !said.is_empty())),
        None => (rest.trim(), None),
    };
    Ok(Answer { right: sign != Some('~'), weight, text, feedback })
}

/// `%33.33333%` at the beginning. A percent sign that no second one follows is a sign of the text.
fn weight<'a>(piece: &'a str, texts: &mut Texts<'_>) -> Result<(Option<i16>, &'a str), NoteCode> {
    let Some((number, rest)) = piece.strip_prefix('%').and_then(|rest| rest.split_once('%')) else {
        return Ok((None, piece));
    };
    let plain =
        !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'));
    if !plain {
        return Ok((None, piece));
    }
    match number.replace(',', ".").parse::<f64>() {
        Ok(weight) if (-100.0..=100.0).contains(&weight) => Ok((Some(percent(weight)), rest)),
        _ => {
            texts.notes.say(NoteCode::BadWeight, format!("%{number}%"));
            Err(NoteCode::BadWeight)
        }
    }
}

fn choices(body: &str, texts: &mut Texts<'_>) -> Result<QuestionKind, NoteCode> {
    let single = body.contains('=');
    let pieces = pieces(body, &['~', '='])?;
    if pieces.len() < 2 {
        return Err(NoteCode::TooFew);
    }
    let mut choices = Vec::with_capacity(pieces.len());
    for (sign, piece) in pieces {
        // Moodle takes what stands before the first sign for a wrong answer.
        let answer = answer(sign.or(Some('~')), piece, texts)?;
        choices.push(Choice {
            text: texts.markdown(answer.text).unwrap_or_default(),
            weight: answer.weight.unwrap_or(if answer.right { 100 } else { 0 }),
            feedback: answer.feedback.and_then(|text| texts.markdown(text)),
        });
    }
    Ok(if single { QuestionKind::SingleChoice { choices } } else { QuestionKind::MultipleChoice { choices } })
}

fn typed(body: &str, typos: bool, case: bool, texts: &mut Texts<'_>) -> Result<TypedText, NoteCode> {
    let mut accepted = Vec::new();
    for (sign, piece) in pieces(body, &['='])? {
        let answer = answer(sign, piece, texts)?;
        accepted.push(Choice {
            text: texts.plain(answer.text),
            weight: answer.weight.unwrap_or(100),
            feedback: answer.feedback.and_then(|text| texts.markdown(text)),
        });
    }
    Ok(TypedText { accepted, case_sensitive: case, typos })
}

fn matching(body: &str, texts: &mut Texts<'_>) -> Result<QuestionKind, NoteCode> {
    let (mut pairs, mut distractors) = (Vec::new(), Vec::new());
    for (_, piece) in pieces(body, &['='])? {
        let Some((left, right)) = piece.split_once("->") else {
            texts.notes.say(NoteCode::BadPair, unmask(piece));
            return Err(NoteCode::BadPair);
        };
        let right = match right.split_once('#') {
            Some((right, _)) => {
                texts.notes.say(NoteCode::AnswerFeedback, "");
                right
            }
            None => right,
        };
        let right = texts.markdown(right).unwrap_or_default();
        match texts.markdown(left) {
            Some(left) => pairs.push(MatchingPair { left, right }),
            None => distractors.push(right),
        }
    }
    Ok(QuestionKind::Matching { pairs, distractors })
}

/// `T`, `TRUE`, `F` or `FALSE`, then what is said to those who err, then to the others.
fn true_or_false(body: &str, texts: &mut Texts<'_>) -> Option<QuestionKind> {
    let mut parts = body.splitn(3, '#');
    let answer = match parts.next()?.trim().to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let wrong = parts.next().and_then(|text| texts.markdown(text));
    let right = parts.next().and_then(|text| texts.markdown(text));
    Some(QuestionKind::TrueFalse { answer, right, wrong })
}

/// Divided by bars as we write it, or a line each, after a line of settings, as Moodle's own plug-in does.
fn ordering(body: &str, texts: &mut Texts<'_>) -> Result<QuestionKind, NoteCode> {
    let is_setting =
        |word: &str| word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase() || c == '_');
    let items: Vec<&str> = if body.contains('|') {
        body.split('|').map(|item| item.strip_suffix('\\').unwrap_or(item)).collect()
    } else {
        let (first, rest) = body.split_once('\n').unwrap_or((body, ""));
        let begins = if first.split_whitespace().all(is_setting) { rest } else { body };
        begins.lines().filter(|line| !line.trim().is_empty()).collect()
    };
    if items.len() > MOST_ANSWERS {
        return Err(NoteCode::TooMany);
    }
    let items = items.into_iter().map(|item| texts.markdown(item).unwrap_or_default()).collect();
    Ok(QuestionKind::Ordering { items })
}

fn numeric(body: &str, texts: &mut Texts<'_>) -> Told<QuestionKind> {
    let (mut ranges, mut others) = (Vec::new(), None);
    for (sign, piece) in pieces(body, &['=', '~'])? {
        let answer = answer(sign, piece, texts)?;
        let feedback = answer.feedback.and_then(|text| texts.markdown(text));
        if sign == Some('~') && answer.text.is_empty() || answer.text == "*" {
            others = others.or(feedback);
            continue;
        }
        let number = unmask(answer.text);
        let Some((min, max)) = bounds(&number) else {
            texts.notes.say(NoteCode::BadNumber, number);
            return Err(NoteCode::BadNumber);
        };
        let weight = answer.weight.unwrap_or(if answer.right { 100 } else { 0 });
        ranges.push(NumericRange { min, max, weight, feedback });
    }
    if ranges.is_empty() {
        return Err(NoteCode::NoRight);
    }
    Ok((QuestionKind::Numeric { ranges }, others))
}

/// `42`, `40..44` or `42:2`.
pub(in crate::course::import) fn bounds(text: &str) -> Option<(f64, f64)> {
    let (min, max) = if let Some((min, max)) = text.split_once("..") {
        (number(min)?, number(max)?)
    } else if let Some((value, tolerance)) = text.split_once(':') {
        let (value, tolerance) = (number(value)?, number(tolerance).filter(|t| *t >= 0.0)?);
        (value - tolerance, value + tolerance)
    } else {
        let value = number(text)?;
        (value, value)
    };
    (min <= max && min.is_finite() && max.is_finite()).then_some((min, max))
}

pub(in crate::course::import) fn number(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".").replace('\u{2212}', "-");
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E'));
    plain.then(|| text.parse::<f64>().ok()).flatten().filter(|number| number.is_finite())
}
