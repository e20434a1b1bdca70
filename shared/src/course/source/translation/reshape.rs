//! Questions whose original is built in another way by now: a translation takes that over, and keeps its words.

use super::super::super::check::shape;
use super::super::super::question::{Choice, GapPart, MatchingPair, Question, QuestionKind};
use super::super::BlockSource;

/// A translation of questions, built as the original is now: the same questions, kinds, answers and weights. Words of the
/// translation stay where what they translate is still there; what is new says what the original says, to be translated.
/// `was` is what the original said when it was translated. None if nothing is built in another way, or one of the two is
/// no block of questions.
pub fn reshaped(original: &str, was: Option<&str>, translation: &str) -> Option<String> {
    let (from, own) = (questions(original)?, questions(translation)?);
    let built = |of: &[Question]| -> Vec<(String, String)> {
        of.iter().map(|question| (question.id.clone(), shape(question))).collect()
    };
    if built(&from) == built(&own) {
        return None;
    }
    let was = was.and_then(questions).unwrap_or_default();
    let by_id = |all: &[Question], id: &str| all.iter().find(|question| question.id == id).cloned();
    let next = from.into_iter().map(|question| match by_id(&own, &question.id) {
        Some(own) if shape(&own) == shape(&question) => own,
        Some(own) => {
            let was = by_id(&was, &question.id).filter(|was| shape(was) == shape(&own));
            with_words(question, was.as_ref(), own)
        }
        None => question,
    });
    Some(BlockSource::Questions(next.collect()).write())
}

fn questions(block: &str) -> Option<Vec<Question>> {
    match BlockSource::read(block) {
        BlockSource::Questions(all) => Some(all),
        _ => None,
    }
}

/// A question of the original with the words of its translation.
fn with_words(question: Question, was: Option<&Question>, own: Question) -> Question {
    use QuestionKind::{Gaps, Matching, MultipleChoice, Ordering, SingleChoice, TrueFalse};
    let was = was.map(|was| &was.kind);
    let choices = |now: Vec<Choice>, own: Vec<Choice>| match was {
        Some(SingleChoice { choices } | MultipleChoice { choices }) => translated(now, choices, own),
        _ => translated(now, &[], own),
    };
    let kind = match (question.kind, own.kind) {
        (SingleChoice { choices: now }, SingleChoice { choices: own } | MultipleChoice { choices: own }) => {
            SingleChoice { choices: choices(now, own) }
        }
        (
            MultipleChoice { choices: now },
            SingleChoice { choices: own } | MultipleChoice { choices: own },
        ) => MultipleChoice { choices: choices(now, own) },
        (TrueFalse { answer, .. }, TrueFalse { answer: before, right, wrong }) => {
            // What was said to those who were right is now said to those who are not.
            let (right, wrong) = if answer == before { (right, wrong) } else { (wrong, right) };
            TrueFalse { answer, right, wrong }
        }
        (Matching { pairs, distractors }, Matching { pairs: own, distractors: own_spare }) => {
            let (before, spare) = match was {
                Some(Matching { pairs, distractors }) => (pairs.as_slice(), distractors.as_slice()),
                _ => (&[][..], &[][..]),
            };
            Matching {
                pairs: translated(pairs, before, own),
                distractors: translated(distractors, spare, own_spare),
            }
        }
        (Ordering { items }, Ordering { items: own }) => {
            let before = if let Some(Ordering { items }) = was { items.as_slice() } else { &[] };
            Ordering { items: translated(items, before, own) }
        }
        (Gaps { parts }, Gaps { parts: own }) => Gaps { parts: gaps(parts, own) },
        (now, _) => now,
    };
    let prompt = if own.prompt.trim().is_empty() { question.prompt } else { own.prompt };
    Question { id: question.id, prompt, kind, feedback: own.feedback.or(question.feedback) }
}

/// Where the gaps are the same sort in the same order, their words; else the original's text, to begin with.
fn gaps(now: Vec<GapPart>, own: Vec<GapPart>) -> Vec<GapPart> {
    let sort = |part: &GapPart| match part {
        GapPart::Text { .. } => 't',
        GapPart::Menu { .. } => 'm',
        GapPart::Typed { .. } => 'w',
    };
    if !now.iter().map(sort).eq(own.iter().map(sort)) {
        return now;
    }
    let both = now.into_iter().zip(own);
    both.map(|parts| match parts {
        (GapPart::Menu { choices: now }, GapPart::Menu { choices: own }) => {
            GapPart::Menu { choices: translated(now, &[], own) }
        }
        (_, own) => own,
    })
    .collect()
}

/// Something of which a question has several.
trait Part: Sized {
    /// Whether it says the same.
    fn says(&self, other: &Self) -> bool;
    /// With the words of its translation.
    fn in_words(self, own: &Self) -> Self;
}

impl Part for Choice {
    fn says(&self, other: &Choice) -> bool {
        self.text == other.text
    }

    fn in_words(self, own: &Choice) -> Choice {
        Choice {
            weight: self.weight,
            text: own.text.clone(),
            feedback: own.feedback.clone().or(self.feedback),
        }
    }
}

impl Part for MatchingPair {
    fn says(&self, other: &MatchingPair) -> bool {
        self == other
    }

    fn in_words(self, own: &MatchingPair) -> MatchingPair {
        own.clone()
    }
}

impl Part for String {
    fn says(&self, other: &String) -> bool {
        self == other
    }

    fn in_words(self, own: &String) -> String {
        own.clone()
    }
}

/// What stands there now, in the words of the translation where it has any: of what said the same before, or else stood in
/// the same place and says something else now. Where nobody knows what it said before, places alone tell.
fn translated<T: Part>(now: Vec<T>, was: &[T], own: Vec<T>) -> Vec<T> {
    let known = was.len() == own.len() && !was.is_empty();
    let mut taken = vec![false; own.len()];
    let mut places: Vec<Option<usize>> = now.iter().map(|_| None).collect();
    if known {
        for (place, part) in places.iter_mut().zip(&now) {
            let same = was.iter().zip(&taken).position(|(was, taken)| !taken && part.says(was));
            if let Some(taken) = same.and_then(|same| taken.get_mut(same)) {
                *taken = true;
                *place = same;
            }
        }
    }
    let all = now.into_iter().zip(places).enumerate();
    all.map(|(here, (part, place))| {
        let place = place.or_else(|| taken.get(here).is_some_and(|taken| !taken).then_some(here));
        match place.and_then(|place| own.get(place)) {
            Some(own) => part.in_words(own),
            None => part,
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DE: &str = "```gift\n::a:: Was ist Tee? { =Ein Getränk. #Ja. ~Ein Tier. #Nein. }\n```\n";
    const EN: &str = "```gift\n::a:: What is tea? { =A drink. #Yes. ~An animal. #No. }\n```\n";

    fn built(original: &str, translation: &str) -> bool {
        let shapes = |text: &str| {
            questions(text).unwrap().iter().map(|q| (q.id.clone(), shape(q))).collect::<Vec<_>>()
        };
        shapes(original) == shapes(translation)
    }

    #[test]
    fn what_is_built_the_same_is_left_alone() {
        assert_eq!(reshaped(DE, None, EN), None);
        let other_words = DE.replace("Getränk", "heißes Getränk");
        assert_eq!(reshaped(&other_words, Some(DE), EN), None);
        assert_eq!(reshaped("Text.\n", None, EN), None);
        assert_eq!(reshaped(DE, None, "Text.\n"), None);
    }

    #[test]
    fn a_new_answer_between_others_moves_no_words() {
        let now = DE.replace("~Ein Tier.", "~Ein Auto. #Nein, es fährt nicht. ~Ein Tier.");
        let next = reshaped(&now, Some(DE), EN).unwrap();
        assert!(built(&now, &next), "{next}");
        let Some(QuestionKind::SingleChoice { choices }) = questions(&next).unwrap().pop().map(|q| q.kind)
        else {
            panic!("{next}")
        };
        let texts: Vec<&str> = choices.iter().map(|choice| choice.text.as_str()).collect();
        assert_eq!(texts, ["A drink.", "Ein Auto.", "An animal."]);
        assert!(next.contains("What is tea?"), "{next}");
        // Without knowing what it said before, the words stand in their places.
        let next = reshaped(&now, None, EN).unwrap();
        assert!(built(&now, &next) && next.contains("An animal.") && next.contains("Ein Tier."), "{next}");
    }

    #[test]
    fn answers_that_are_gone_or_worth_something_else_are_so_in_the_translation() {
        let now = "```gift\n::a:: Was ist Tee? { ~Ein Getränk. #Ja. =Ein Tier. #Nein. }\n```\n";
        let next = reshaped(now, Some(DE), EN).unwrap();
        assert!(built(now, &next) && next.contains("=An animal."), "{next}");
        let three_de = DE.replace("~Ein Tier.", "~Ein Auto. #Nein. ~Ein Tier.");
        let three_en = EN.replace("~An animal.", "~A car. #No. ~An animal.");
        let next = reshaped(DE, Some(&three_de), &three_en).unwrap();
        assert!(built(DE, &next) && next.contains("An animal.") && !next.contains("A car."), "{next}");
    }

    #[test]
    fn questions_come_and_go_with_the_original() {
        let more = DE.replace("\n```\n", "\n\n::b:: Ist Tee warm? { TRUE }\n```\n");
        let next = reshaped(&more, Some(DE), EN).unwrap();
        assert!(
            built(&more, &next) && next.contains("What is tea?") && next.contains("Ist Tee warm?"),
            "{next}"
        );
        let more_en = EN.replace("\n```\n", "\n\n::b:: Is tea warm? { TRUE }\n```\n");
        let next = reshaped(DE, Some(&more), &more_en).unwrap();
        assert!(built(DE, &next) && !next.contains("Is tea warm?"), "{next}");
    }

    #[test]
    fn every_other_kind_takes_its_shape_over() {
        for (was, now, own, kept) in [
            ("{ TRUE #Nein. #Ja. }", "{ FALSE #Ja. #Nein. }", "{ TRUE #No. #Yes. }", "#Yes."),
            ("{ =a -> b =c -> d }", "{ =a -> b =e -> f =c -> d }", "{ =A -> B =C -> D }", "=C -> D"),
            ("{ =a -> b =c -> d }", "{ ~nein =ja }", "{ =A -> B =C -> D }", "ja"),
            ("{ =nein ~ja }", "{ ~%50%nein ~%50%ja ~%-100%x }", "{ =no ~yes }", "no"),
        ] {
            let block = |answers: &str| format!("```gift\n::q:: Frage? {answers}\n```\n");
            let (was, now, own) = (block(was), block(now), block(own));
            let next = reshaped(&now, Some(&was), &own).unwrap();
            assert!(built(&now, &next) && next.contains(kept), "{next}");
            // Once is enough.
            assert_eq!(reshaped(&now, Some(&was), &next), None);
        }
    }
}
