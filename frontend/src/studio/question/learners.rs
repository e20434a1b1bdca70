//! A question as learners get it, and as it is read again from its file.

use shared::course::gift;
use shared::course::markdown::Context;
use shared::course::question::Question;
use shared::lang::Lang;

/// The question as learners get it; none while it cannot be read.
pub(super) fn for_learners(question: &Question, course: &str, lang: Lang) -> Option<Question> {
    let read = gift::parse(&gift::write(question), 1, &Context { course, lang }).ok()?;
    read.into_iter().next().map(|parsed| parsed.question)
}

/// The question as it is read from the file that it is written to.
pub(super) fn read_again(question: &Question) -> Option<Question> {
    // Links are not judged here, so that neither course nor language matters.
    let context = Context { course: "course", lang: Lang::De };
    let read = gift::parse_source(&gift::write(question), 1, &context).ok()?;
    read.into_iter().next().map(|parsed| parsed.question)
}

/// Whether it would be read as a question of another kind: a gap at the end of a text is a choice or a short answer.
pub(super) fn is_read_otherwise(question: &Question) -> bool {
    let kind = |question: &Question| std::mem::discriminant(&question.kind);
    read_again(question).is_some_and(|again| kind(&again) != kind(question))
}

#[cfg(test)]
mod tests {
    use shared::course::question::{GapPart, QuestionKind};

    use super::super::kinds::{Kind, changed, empty};
    use super::super::texts::same;
    use super::*;

    #[test]
    fn every_kind_is_read_again_as_it_was_written() {
        for kind in Kind::ALL {
            let mut question = empty(kind, kind.code().to_owned());
            if let QuestionKind::Gaps { parts } = &mut question.kind {
                parts.push(GapPart::Text { html: " und **mehr**.".to_owned() });
            } else {
                question.prompt = "Was ist **das** {1}?".to_owned();
            }
            question.feedback = Some("Merke: ~ = #".to_owned());
            let again = read_again(&question).expect("it can be read");
            assert!(same(&again, &read_again(&again).expect("it can be read")), "{question:?}\n{again:?}");
            assert!(!is_read_otherwise(&question), "{kind:?}");
            let shown = for_learners(&question, "tea", Lang::De).expect("it can be read");
            assert_eq!(for_learners(&again, "tea", Lang::De).as_ref(), Some(&shown), "{kind:?}");
            assert_eq!(Kind::of(&shown.kind), kind);
            assert!(shown.feedback.is_some_and(|html| html == "Merke: ~ = #"), "{kind:?}");
        }
    }

    #[test]
    fn a_gap_at_the_end_is_told() {
        let mut question = empty(Kind::Gaps, "gaps".to_owned());
        if let QuestionKind::Gaps { parts } = &mut question.kind {
            parts.insert(0, GapPart::Text { html: "Ich ".to_owned() });
        }
        assert!(is_read_otherwise(&question));
        assert!(!is_read_otherwise(&changed(&question, Kind::Single)));
    }
}
