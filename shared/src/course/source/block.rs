//! Markdown as a block.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag};

use super::super::markdown::{self, Context, Placed, extent, inner, is_transcript, lone_picture, said};
use super::super::{Section, gift};
use super::BlockSource;
use super::cut::{end, is_running, plain};
use super::running::without_blank_ends;
use super::write::is_of_file_name;
use crate::lang::Lang;

/// Which lesson a text stands in makes no difference to what it is.
pub(super) const ANYWHERE: Context<'static> = Context { course: "course", lang: Lang::De };

impl BlockSource {
    /// What a block is. What [`BlockSource::write`] makes of the answer means the same to learners; if a form would change
    /// more than the person who uses it, the answer is [`BlockSource::Other`].
    pub fn read(block: &str) -> BlockSource {
        let block = plain(block);
        // What is written ends with what is said: white space of other scripts is no block.
        let block = block.trim_end();
        let events = markdown::events(block);
        let found = only(block, &events);
        let Some(found) = found else { return other(block) };
        if same(&found.write(), block) { found } else { other(block) }
    }
}

/// Whether learners see no difference. Empty lines at the end do not count.
pub(super) fn same(one: &str, other: &str) -> bool {
    sections(one, &ANYWHERE) == sections(other, &ANYWHERE)
}

/// What learners see of a block behind a film: a transcript is seen nowhere else.
pub(super) fn sections(text: &str, context: &Context<'_>) -> Vec<Section> {
    let text = plain(text);
    markdown::read(&format!("![film](media/film.mp4)\n\n{}\n", text.trim_end()), 1, context).sections
}

fn other(block: &str) -> BlockSource {
    BlockSource::Other { source: without_blank_ends(block).to_owned() }
}

/// The one thing that stands here.
fn only(source: &str, events: &[Placed<'_>]) -> Option<BlockSource> {
    let mut rest = events;
    let mut running = true;
    while let Some(length) = extent(rest) {
        let (block, after) = rest.split_at(length);
        running &= is_running(source, block);
        rest = after;
    }
    if running {
        return Some(BlockSource::Text { markdown: without_blank_ends(source).to_owned() });
    }
    if extent(events) != Some(events.len()) {
        return None;
    }
    let (first, range) = events.first()?;
    let around = (source.get(..range.start)?, source.get(end(source, events)..)?);
    if !around.0.trim().is_empty() || !around.1.trim().is_empty() {
        return None;
    }
    let own = source.get(range.clone())?;
    match first {
        Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => Some(heading(2, own)),
        Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }) => Some(heading(3, own)),
        Event::Start(Tag::Paragraph) => media(inner(events)),
        Event::Start(Tag::List(Some(_))) => Some(steps(source, inner(events))),
        Event::Start(Tag::BlockQuote(kind)) => {
            let kind = markdown::call_out(own, *kind)?;
            let rows: Vec<_> = own.lines().skip(1).map(unquoted).collect();
            let markdown = without_blank_ends(&rows.join("\n")).to_owned();
            match kind {
                Ok(kind) => Some(BlockSource::CallOut { kind, markdown }),
                Err(word) if is_transcript(word) => Some(BlockSource::Transcript { markdown }),
                Err(_) => None,
            }
        }
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
            let parsed = gift::parse_source(&said(inner(events)), 1, &ANYWHERE).ok()?;
            Some(BlockSource::Questions(parsed.into_iter().map(|parsed| parsed.question).collect()))
        }
        _ => None,
    }
}

fn heading(level: u8, source: &str) -> BlockSource {
    let source = source.trim();
    let text = match source.strip_prefix(if level == 2 { "##" } else { "###" }) {
        Some(text) => {
            let text = text.trim();
            let open = text.trim_end_matches('#');
            if open.is_empty() || open.ends_with([' ', '\t']) { open.trim_end() } else { text }
        }
        // Underlined.
        None => source.lines().next().unwrap_or_default().trim(),
    };
    BlockSource::Heading { level, text: text.to_owned() }
}

fn media(events: &[Placed<'_>]) -> Option<BlockSource> {
    let (address, caption) = lone_picture(events)?;
    let file = address.strip_prefix("media/").filter(|file| file.chars().all(is_of_file_name))?;
    Some(BlockSource::Media {
        file: file.to_owned(),
        alt: said(events).trim().to_owned(),
        caption: caption.trim().to_owned(),
    })
}

fn steps(source: &str, mut items: &[Placed<'_>]) -> BlockSource {
    let mut steps = Vec::new();
    while let Some(length) = extent(items) {
        let (item, after) = items.split_at(length);
        if let Some((_, range)) = item.first() {
            steps.push(step(
                source.get(..range.start).unwrap_or_default(),
                source.get(range.clone()).unwrap_or_default(),
            ));
        }
        items = after;
    }
    BlockSource::Steps { steps }
}

/// A step without its number, and without the spaces that stand below the number.
fn step(before: &str, item: &str) -> String {
    let column = before.rsplit('\n').next().unwrap_or_default().len();
    let marker = item.find(['.', ')']).map_or(0, |end| end + 1);
    let (number, content) = item.split_at(marker);
    let spaces = content.len() - content.trim_start_matches(' ').len();
    let width = column + number.len() + if (1..=4).contains(&spaces) { spaces } else { 1 };
    let rows = content.lines().enumerate().map(|(n, row)| if n == 0 { row } else { dedented(row, width) });
    rows.collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// A line without at most so many spaces at its beginning.
fn dedented(row: &str, width: usize) -> &str {
    let spaces = row.len() - row.trim_start_matches(' ').len();
    row.get(spaces.min(width)..).unwrap_or_default()
}

/// A line of a quote without its sign.
fn unquoted(row: &str) -> &str {
    match row.trim_start_matches(' ').strip_prefix('>') {
        Some(said) => said.strip_prefix(' ').unwrap_or(said),
        None => row,
    }
}
