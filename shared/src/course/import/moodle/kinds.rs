//! The kinds of question whose answers stand in elements of their own.

use roxmltree::Node;

use super::{child, children, format, fraction, markdown, plain, setting, source, text_of};
use crate::api::studio::import::NoteCode;
use crate::course::import::Notes;
use crate::course::import::gift::answers::number;
use crate::course::import::judge::MOST_ANSWERS;
use crate::course::import::texts::Texts;
use crate::course::question::{Choice, GapPart, MatchingPair, NumericRange, QuestionKind, TypedText};

/// The answers of a question of a kind that [`super::question`] knows.
pub(super) fn kind(kind: &str, node: Node<'_, '_>, notes: &mut Notes) -> Result<QuestionKind, NoteCode> {
    let answers: Vec<Node<'_, '_>> = children(node, "answer").take(MOST_ANSWERS + 1).collect();
    if answers.len() > MOST_ANSWERS {
        return Err(NoteCode::TooMany);
    }
    Ok(match kind {
        "truefalse" => true_or_false(&answers, notes)?,
        "shortanswer" => {
            let text = TypedText {
                accepted: answers.iter().map(|answer| choice(*answer, plain, notes)).collect(),
                case_sensitive: setting(node, "usecase") == "1",
                typos: false,
            };
            QuestionKind::ShortAnswer { text }
        }
        "numerical" => numeric(node, &answers, notes)?,
        "matching" | "match" | "ddmatch" => matching(node, notes)?,
        "ordering" => {
            let items = answers.iter().map(|answer| markdown(*answer, notes).unwrap_or_default());
            QuestionKind::Ordering { items: items.collect() }
        }
        _ => {
            let text = |node: Node<'_, '_>, notes: &mut Notes| markdown(node, notes).unwrap_or_default();
            let choices: Vec<Choice> = answers.iter().map(|answer| choice(*answer, text, notes)).collect();
            // Without a word it is a single choice, as in Moodle.
            let several =
                kind == "multichoiceset" || matches!(setting(node, "single").as_str(), "false" | "0");
            if several {
                QuestionKind::MultipleChoice { choices }
            } else {
                QuestionKind::SingleChoice { choices }
            }
        }
    })
}

fn choice(
    answer: Node<'_, '_>,
    text: impl Fn(Node<'_, '_>, &mut Notes) -> String,
    notes: &mut Notes,
) -> Choice {
    let said = text(answer, notes);
    Choice { text: said, weight: fraction(answer), feedback: feedback(answer, notes) }
}

fn feedback(answer: Node<'_, '_>, notes: &mut Notes) -> Option<String> {
    child(answer, "feedback").and_then(|node| markdown(node, notes))
}

fn true_or_false(answers: &[Node<'_, '_>], notes: &mut Notes) -> Result<QuestionKind, NoteCode> {
    let (mut answer, mut right, mut wrong) = (None, None, None);
    for node in answers {
        let holds = text_of(*node).trim().eq_ignore_ascii_case("true");
        if fraction(*node) > 0 {
            answer = Some(holds);
            right = feedback(*node, notes);
        } else {
            wrong = feedback(*node, notes);
        }
    }
    Ok(QuestionKind::TrueFalse { answer: answer.ok_or(NoteCode::NoRight)?, right, wrong })
}

fn numeric(
    node: Node<'_, '_>,
    answers: &[Node<'_, '_>],
    notes: &mut Notes,
) -> Result<QuestionKind, NoteCode> {
    if child(node, "units").is_some_and(|units| child(units, "unit").is_some()) {
        notes.say(NoteCode::Units, "");
    }
    let mut ranges = Vec::new();
    for answer in answers {
        let text = text_of(*answer).trim().to_owned();
        if text == "*" {
            notes.say(NoteCode::AnyNumber, "");
            continue;
        }
        let tolerance = setting(*answer, "tolerance");
        let tolerance = if tolerance.is_empty() { Some(0.0) } else { number(&tolerance) };
        let (Some(value), Some(tolerance)) = (number(&text), tolerance) else {
            notes.say(NoteCode::BadNumber, text);
            return Err(NoteCode::BadNumber);
        };
        let tolerance = tolerance.abs();
        let (min, max) = (value - tolerance, value + tolerance);
        ranges.push(NumericRange { min, max, weight: fraction(*answer), feedback: feedback(*answer, notes) });
    }
    Ok(QuestionKind::Numeric { ranges })
}

fn matching(node: Node<'_, '_>, notes: &mut Notes) -> Result<QuestionKind, NoteCode> {
    let (mut pairs, mut distractors) = (Vec::new(), Vec::new());
    for pair in children(node, "subquestion").take(MOST_ANSWERS + 1) {
        let right = child(pair, "answer").and_then(|answer| markdown(answer, notes)).unwrap_or_default();
        match markdown(pair, notes) {
            Some(left) => pairs.push(MatchingPair { left, right }),
            None if right.is_empty() => {}
            None => distractors.push(right),
        }
    }
    if pairs.len() + distractors.len() > MOST_ANSWERS {
        return Err(NoteCode::TooMany);
    }
    Ok(QuestionKind::Matching { pairs, distractors })
}

/// `[[2]]` in the text is the second word; each gap offers the words of its group.
pub(super) fn gaps(
    node: Node<'_, '_>,
    asked: Option<Node<'_, '_>>,
    notes: &mut Notes,
) -> Result<QuestionKind, NoteCode> {
    let boxes =
        node.children().filter(|child| child.has_tag_name("dragbox") || child.has_tag_name("selectoption"));
    let words: Vec<(String, String)> =
        boxes.take(MOST_ANSWERS + 1).map(|node| (plain(node, notes), setting(node, "group"))).collect();
    if words.len() > MOST_ANSWERS {
        return Err(NoteCode::TooMany);
    }
    let asked = asked.ok_or(NoteCode::NoPrompt)?;
    let text = source(asked);
    let mut texts = Texts { format: format(asked), notes };
    let mut parts = Vec::new();
    let (mut rest, mut begun, mut gaps) = (text.as_str(), false, 0);
    while let Some((before, place, after)) = next_gap(rest) {
        parts.extend(texts.running(before, begun, true));
        let (_, group) = words.get(place).ok_or(NoteCode::BadGap)?;
        let choices =
            words.iter().enumerate().filter(|(_, (_, other))| other == group).map(|(n, (word, _))| Choice {
                text: word.clone(),
                weight: if n == place { 100 } else { 0 },
                feedback: None,
            });
        parts.push(GapPart::Menu { choices: choices.collect() });
        (rest, begun) = (after, true);
        gaps += 1;
        if gaps > MOST_ANSWERS {
            return Err(NoteCode::TooMany);
        }
    }
    parts.extend(texts.running(rest, begun, false));
    Ok(QuestionKind::Gaps { parts })
}

/// The text before the next gap, the place of its word from 0, and the text after it.
fn next_gap(text: &str) -> Option<(&str, usize, &str)> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find("[[") {
        let begin = from + at;
        let inside = text.get(begin + 2..)?;
        let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
        if let (Ok(place), Some(after)) =
            (inside.get(..digits)?.parse::<usize>(), inside.get(digits..)?.strip_prefix("]]"))
        {
            return Some((text.get(..begin)?, place.checked_sub(1)?, after));
        }
        from = begin + 2;
    }
    None
}
