//! A text in Markdown, or without any formatting, as a lesson.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::Deserialize;

use super::inline::escape;
use super::{LessonDraft, Notes, without_private};
use crate::api::studio::import::{ImportNote, NoteCode};
use crate::course::lines::Lines;

/// What a head of ours says; anything else in it is left out.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Head {
    title: String,
    purpose: String,
    minutes: Option<u16>,
    competences: Vec<String>,
}

/// Reads it. The first heading of the highest level is the title; the others become headings of our two levels.
pub fn read(source: &str) -> Result<LessonDraft, ImportNote> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let source = without_private(source).replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
    let (head, body, first_line) = divide(&source);
    let head: Head = head.and_then(|head| toml::from_str(head).ok()).unwrap_or_default();
    let lines = Lines::new(body, first_line);
    let mut notes = Notes::default();
    let mut edits = Edits::default();
    edits.collect(body, &lines, &mut notes);
    let shift = edits.headings.iter().filter(|heading| heading.level == HeadingLevel::H1).count() > 1;
    let mut title = head.title.clone();
    for heading in std::mem::take(&mut edits.headings) {
        let level = match (heading.level, shift) {
            (HeadingLevel::H1, _) if title.is_empty() => {
                title = heading.words.clone();
                edits.replace(heading.range, String::new());
                continue;
            }
            (HeadingLevel::H1, _) | (HeadingLevel::H2, false) => "##",
            _ => "###",
        };
        let inside = body.get(heading.inside).unwrap_or_default();
        let inside = if heading.plain { escape(&heading.words) } else { inside.to_owned() };
        let inside = inside.split_whitespace().collect::<Vec<_>>().join(" ");
        let lead = if heading.words.is_empty() { String::new() } else { format!("{level} {inside}\n") };
        edits.replace(heading.range, lead);
    }
    let body = edits.apply(body);
    let mut draft = LessonDraft::of(title, body, notes)?;
    draft.purpose = head.purpose;
    draft.competences = head.competences;
    if let Some(minutes) = head.minutes.filter(|minutes| (1..=60).contains(minutes)) {
        draft.minutes = minutes;
    }
    Ok(draft)
}

/// A head between lines of `+++` or `---`; only the first is ours. The number is that of the body's first line.
fn divide(source: &str) -> (Option<&str>, &str, u32) {
    let Some(fence) = ["+++\n", "---\n"].into_iter().find(|fence| source.starts_with(fence)) else {
        return (None, source, 1);
    };
    let rest = source.get(fence.len()..).unwrap_or_default();
    let end =
        if rest.starts_with(fence) { Some(0) } else { rest.find(&format!("\n{fence}")).map(|at| at + 1) };
    let Some(end) = end else { return (None, source, 1) };
    let (head, body) = rest.split_at(end);
    let lines = 3 + head.bytes().filter(|byte| *byte == b'\n').count();
    let ours = (fence == "+++\n").then_some(head);
    (ours, body.get(fence.len()..).unwrap_or_default(), u32::try_from(lines).unwrap_or(u32::MAX))
}

struct Heading {
    level: HeadingLevel,
    range: Range<usize>,
    inside: Range<usize>,
    words: String,
    /// Something in it does not come along: it is written anew from its words.
    plain: bool,
}

/// What is to stand instead of parts of a text.
#[derive(Default)]
struct Edits {
    headings: Vec<Heading>,
    instead: Vec<(Range<usize>, String)>,
}

impl Edits {
    fn replace(&mut self, range: Range<usize>, with: String) {
        self.instead.push((range, with));
    }

    fn collect(&mut self, body: &str, lines: &Lines, notes: &mut Notes) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM;
        let mut heading: Option<Heading> = None;
        let mut picture: Option<(String, String)> = None;
        for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
            notes.line = lines.at(range.start);
            if let (Some(heading), Event::Start(Tag::Image { .. }) | Event::InlineHtml(_)) =
                (&mut heading, &event)
            {
                heading.plain = true;
            }
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    let inside = range.end..range.start;
                    heading = Some(Heading { level, range, inside, words: String::new(), plain: false });
                }
                Event::End(TagEnd::Heading(_)) => self.headings.extend(heading.take()),
                Event::Start(Tag::Image { dest_url, .. }) => {
                    picture.get_or_insert((dest_url.to_string(), String::new()));
                    self.replace(range, String::new());
                    continue;
                }
                Event::End(TagEnd::Image) => {
                    if let Some((file, words)) = picture.take() {
                        let value = if words.is_empty() { file } else { format!("{words} ({file})") };
                        notes.say(NoteCode::Picture, value);
                    }
                    continue;
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    let is_break = html.trim().to_ascii_lowercase().replace([' ', '/'], "") == "<br>";
                    let with = if is_break { "\\\n" } else { "" };
                    if !is_break && !html.starts_with("<!--") && !html.trim().is_empty() {
                        notes.say(NoteCode::RawHtml, html.to_string());
                    }
                    self.replace(range, with.to_owned());
                    continue;
                }
                Event::Text(words) | Event::Code(words) => {
                    if let Some((_, alt)) = &mut picture {
                        alt.push_str(&words);
                    } else if let Some(heading) = &mut heading {
                        heading.words.push_str(&words);
                        heading.cover(&range);
                    }
                    continue;
                }
                _ => {
                    if let Some(heading) = &mut heading {
                        heading.cover(&range);
                    }
                }
            }
        }
    }

    /// The text with all changes. Of two that overlap, the one that begins first counts, then the longer one.
    fn apply(mut self, body: &str) -> String {
        self.instead.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
        let mut out = String::with_capacity(body.len());
        let mut at = 0;
        for (range, with) in self.instead {
            if range.start < at {
                continue;
            }
            out.push_str(body.get(at..range.start).unwrap_or_default());
            out.push_str(&with);
            at = range.end;
        }
        out.push_str(body.get(at..).unwrap_or_default());
        out
    }
}

impl Heading {
    /// What stands in it, without the signs that make it a heading.
    fn cover(&mut self, range: &Range<usize>) {
        if range.start >= self.range.start && range.end <= self.range.end {
            self.inside.start = self.inside.start.min(range.start);
            self.inside.end = self.inside.end.max(range.end);
        }
    }
}
