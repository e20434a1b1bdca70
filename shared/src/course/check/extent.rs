//! How much there is to read.

use super::super::plain::plain;
use super::super::{Block, Lesson, Recording, Section};
use super::reading::WORDS_A_MINUTE;
use super::{Faults, StyleFault};

/// More than this nobody reads in one go.
const MOST_WORDS: usize = 1_000;

/// Longer lessons are put off until there is time, and then forgotten.
const MOST_MINUTES: u16 = 15;

/// About two screens of a phone in large letters.
const MOST_IN_SECTION: usize = 250;

/// Says which lesson or section is too long. `section_lines`: where the sections begin; `minutes_line`: where the head
/// says how long the lesson takes.
pub(in crate::course) fn extent(
    lesson: &Lesson,
    section_lines: &[u32],
    minutes_line: u32,
    faults: &mut Faults,
) {
    let mut all = 0;
    for (section, line) in lesson.sections.iter().zip(section_lines) {
        let words = running(section);
        if words > MOST_IN_SECTION {
            let (title, n) = (plain(&section.title), words.to_string());
            let fault = match title.is_empty() {
                true => StyleFault::SectionLongFirst { n },
                false => StyleFault::SectionLong { title, n },
            };
            faults.should(*line, fault);
        }
        all += words;
    }
    all += lesson.questions().map(|question| count(&question.prompt)).sum::<usize>();
    if all > MOST_WORDS {
        faults.should(1, StyleFault::LessonLong { n: all.to_string() });
    }
    let minutes = lesson.minutes;
    let reading = all.div_ceil(WORDS_A_MINUTE);
    if minutes > MOST_MINUTES {
        faults.should(minutes_line, StyleFault::LessonTime { minutes: minutes.to_string() });
    } else if minutes > 0 && reading > usize::from(minutes) {
        let (n, minutes) = (reading.to_string(), minutes.to_string());
        faults.should(minutes_line, StyleFault::LessonMinutes { n, minutes });
    }
}

/// The words of a section that are read one after the other; questions have screens of their own.
fn running(section: &Section) -> usize {
    let words = |block: &Block| match block {
        Block::Text { html } | Block::CallOut { html, .. } => count(html),
        Block::Steps { steps } => steps.iter().map(|step| count(step)).sum(),
        // A transcript is opened by those who want it instead.
        Block::Picture { caption, .. } | Block::Recording(Recording { caption, .. }) => {
            caption.as_deref().map_or(0, count)
        }
        Block::Question(_) => 0,
    };
    section.blocks.iter().map(words).sum()
}

fn count(html: &str) -> usize {
    plain(html).split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[usize], minutes: u16) -> Vec<(u32, &'static str)> {
        let sections = words.iter().map(|n| Section {
            title: "T".into(),
            blocks: vec![Block::Text { html: format!("<p>{}</p>", "Wort ".repeat(*n)) }],
        });
        let lesson = Lesson {
            id: "l".into(),
            title: "L".into(),
            purpose: "P".into(),
            minutes,
            competences: vec![],
            sections: sections.collect(),
        };
        let lines: Vec<u32> = (10..).step_by(10).take(words.len()).collect();
        let mut faults = Faults::default();
        extent(&lesson, &lines, 4, &mut faults);
        assert!(faults.found.iter().all(|fault| !fault.must));
        faults.found.into_iter().map(|fault| (fault.line, fault.code)).collect()
    }

    #[test]
    fn what_is_too_long_is_named_with_its_line() {
        assert_eq!(found(&[250, 250, 250, 250], 7), []);
        assert_eq!(found(&[20, 251], 8), [(20, "section-long")]);
        assert_eq!(found(&[250, 250, 250, 250, 1], 7), [(1, "lesson-long")]);
        assert_eq!(found(&[151], 1), [(4, "lesson-minutes")]);
        assert_eq!(found(&[150], 1), []);
        assert_eq!(found(&[150], 16), [(4, "lesson-time")]);
    }
}
