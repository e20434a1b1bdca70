//! Answers in words, for a teacher who wants to know what a class thought.

use crate::course::plain::plain;
use crate::course::question::{Choice, GapPart, GapResponse, QuestionKind, Response};

/// What stands where the question has no such part: it was another edition's.
const GONE: &str = "?";

/// An answer in one line of plain text. What holds or does not is `✓` or `✗`.
pub fn in_words(kind: &QuestionKind, response: &Response) -> String {
    match (kind, response) {
        (QuestionKind::SingleChoice { choices }, Response::SingleChoice(place)) => choice(choices, *place),
        (QuestionKind::MultipleChoice { .. }, Response::MultipleChoice(places)) if places.is_empty() => {
            "–".to_owned()
        }
        (QuestionKind::MultipleChoice { choices }, Response::MultipleChoice(places)) => {
            joined(places, " + ", |place| choice(choices, place))
        }
        (QuestionKind::TrueFalse { .. }, Response::TrueFalse(yes)) => if *yes { "✓" } else { "✗" }.to_owned(),
        (QuestionKind::ShortAnswer { .. }, Response::ShortAnswer(text))
        | (QuestionKind::Numeric { .. }, Response::Numeric(text)) => format!("„{}“", text.trim()),
        (QuestionKind::Matching { pairs, distractors }, Response::Matching(places)) => pairs
            .iter()
            .zip(places)
            .map(|(pair, place)| {
                let right = pairs.iter().map(|pair| &pair.right).chain(distractors).nth(usize::from(*place));
                format!("{} – {}", plain(&pair.left), right.map_or(GONE.to_owned(), |html| plain(html)))
            })
            .collect::<Vec<_>>()
            .join("; "),
        (QuestionKind::Ordering { items }, Response::Ordering(places)) => joined(places, " → ", |place| {
            items.get(usize::from(place)).map_or(GONE.to_owned(), |html| plain(html))
        }),
        (QuestionKind::Gaps { parts }, Response::Gaps(given)) => gaps(parts, given),
        _ => GONE.to_owned(),
    }
}

fn choice(choices: &[Choice], place: u16) -> String {
    choices.get(usize::from(place)).map_or(GONE.to_owned(), |choice| plain(&choice.text))
}

fn joined(places: &[u16], between: &str, word: impl Fn(u16) -> String) -> String {
    places.iter().map(|place| word(*place)).collect::<Vec<_>>().join(between)
}

fn gaps(parts: &[GapPart], given: &[GapResponse]) -> String {
    let mut given = given.iter();
    let words = parts.iter().filter_map(|part| {
        let choices = match part {
            GapPart::Text { .. } => return None,
            GapPart::Menu { choices } => choices.as_slice(),
            GapPart::Typed { .. } => &[],
        };
        Some(match given.next() {
            Some(GapResponse::Menu(place)) => choice(choices, *place),
            Some(GapResponse::Typed(text)) => format!("„{}“", text.trim()),
            None => GONE.to_owned(),
        })
    });
    words.collect::<Vec<_>>().join(" / ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(texts: &[&str]) -> Vec<Choice> {
        texts.iter().map(|text| Choice { text: (*text).to_owned(), weight: 0, feedback: None }).collect()
    }

    #[test]
    fn answers_are_said_in_words() {
        let single = QuestionKind::SingleChoice { choices: choices(&["<b>Ja</b> &amp; gern", "Nein"]) };
        assert_eq!(in_words(&single, &Response::SingleChoice(0)), "Ja & gern");
        let several = QuestionKind::MultipleChoice { choices: choices(&["a", "b", "c"]) };
        assert_eq!(in_words(&several, &Response::MultipleChoice(vec![0, 2])), "a + c");
        assert_eq!(in_words(&several, &Response::MultipleChoice(vec![])), "–");
        let order = QuestionKind::Ordering { items: vec!["eins".into(), "zwei".into()] };
        assert_eq!(in_words(&order, &Response::Ordering(vec![1, 0])), "zwei → eins");
        let gaps = QuestionKind::Gaps {
            parts: vec![
                GapPart::Text { html: "x".into() },
                GapPart::Menu { choices: choices(&["der", "die"]) },
                GapPart::Typed { text: Default::default() },
            ],
        };
        let given = Response::Gaps(vec![GapResponse::Menu(1), GapResponse::Typed(" Maus ".into())]);
        assert_eq!(in_words(&gaps, &given), "die / „Maus“");
    }

    #[test]
    fn answers_to_another_edition_break_nothing() {
        let single = QuestionKind::SingleChoice { choices: choices(&["a"]) };
        assert_eq!(in_words(&single, &Response::SingleChoice(9)), "?");
        assert_eq!(in_words(&single, &Response::TrueFalse(true)), "?");
        let order = QuestionKind::Ordering { items: vec![] };
        assert_eq!(in_words(&order, &Response::Ordering(vec![4])), "?");
    }
}
