//! A page beside the courses.

use serde::Deserialize;
use toml::Spanned;

use super::super::check::{self, CourseFault, Faults, Finding};
use super::super::lines::Lines;
use super::super::markdown::{self, Context};
use super::super::whole::{Page, is_id};
use super::head;
use crate::lang::Lang;

const LONGEST: usize = 256 * 1024;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    title: Spanned<String>,
}

/// Reads `pages/<lang>/<name>.md`. Hints are left out where nothing else is wrong.
pub fn read_page(lang: Lang, name: &str, bytes: &[u8]) -> Result<Page, Vec<Finding>> {
    let mut faults = Faults::default();
    let page = page(lang, name, bytes, &mut faults);
    match page {
        Some(page) if faults.found.iter().all(|fault| !fault.must) => Ok(page),
        _ => {
            let file = format!("pages/{}/{name}.md", lang.code());
            Err(faults.found.into_iter().map(|fault| fault.in_file(&file)).collect())
        }
    }
}

fn page(lang: Lang, name: &str, bytes: &[u8], faults: &mut Faults) -> Option<Page> {
    if !is_id(name) {
        faults.must(1, CourseFault::PageName { name: name.to_owned() });
    }
    let text = head::text(bytes, LONGEST, faults)?;
    let parts = head::split(text, faults)?;
    let head: Option<Head> = head::toml(parts.head, 2, faults);
    let reading = markdown::read(parts.body, parts.body_line, &Context { course: "", lang });
    faults.extend(reading.faults);
    for line in reading.question_lines {
        faults.must(line, CourseFault::PageQuestion);
    }
    for line in reading.picture_lines {
        faults.must(line, CourseFault::PagePicture);
    }
    if reading.sections.is_empty() {
        faults.must(parts.body_line, CourseFault::PageEmpty);
    }
    if lang == Lang::DeLeicht {
        faults.extend(check::leicht::hints(&reading.prose));
    }
    let title = head?.title;
    let line = Lines::new(parts.head, 2).at(title.span().start);
    let title = title.into_inner().trim().to_owned();
    if title.is_empty() {
        faults.must(line, CourseFault::PageTitle);
    }
    Some(Page { name: name.to_owned(), title, sections: reading.sections })
}
