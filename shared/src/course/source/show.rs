//! A lesson as learners will see it, while it is being written.

use std::collections::BTreeMap;

use super::super::check::Fault;
use super::super::markdown::Context;
use super::super::whole::MediaFile;
use super::super::{Lesson, package};
use super::HeadSource;
use super::cut::{plain, split_head};

/// What learners will see, as far as the text can be read; and what is wrong with it, by line of the file. Whether the
/// lessons exist that it links to is not asked.
pub fn show(
    text: &str,
    lesson_id: &str,
    context: &Context<'_>,
    media: &BTreeMap<String, MediaFile>,
) -> (Lesson, Vec<Fault>) {
    let text = plain(text);
    let HeadSource { title, purpose, minutes, competences } = HeadSource::read(split_head(&text).0);
    let (sections, faults) = package::show(lesson_id, &text, context, media);
    (Lesson { id: lesson_id.to_owned(), title, purpose, minutes, competences, sections }, faults)
}
