//! A lesson as learners will see it, while it is being written.

use std::collections::BTreeMap;

use super::super::check::{self, Fault};
use super::super::markdown::{self, Context};
use super::super::whole::MediaFile;
use super::super::{Block, Lesson};
use super::HeadSource;
use super::cut::{plain_lines, split_head};

/// What learners will see, as far as the text can be read; and what is wrong with it, by line of the file.
pub fn show(
    text: &str,
    lesson_id: &str,
    context: &Context<'_>,
    media: &BTreeMap<String, MediaFile>,
) -> (Lesson, Vec<Fault>) {
    let text = plain_lines(text);
    let (head, body) = split_head(&text);
    let first = u32::try_from(head.matches('\n').count()).unwrap_or(u32::MAX).saturating_add(1);
    let reading = markdown::read(body, first, context);
    let HeadSource { title, purpose, minutes, competences } = HeadSource::read(head);
    let mut lesson =
        Lesson { id: lesson_id.to_owned(), title, purpose, minutes, competences, sections: reading.sections };
    let mut faults = reading.faults;
    for block in lesson.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Picture { file, width, height, .. } = block
            && let Some(found) = media.get(file)
        {
            (*width, *height) = (found.width, found.height);
        }
    }
    for (question, line) in lesson.questions().zip(&reading.question_lines) {
        faults.extend(check::question(question, *line));
    }
    (lesson, faults)
}
