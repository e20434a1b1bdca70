//! A lesson's file, cut into pieces without loss.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::super::markdown::{Placed, call_out, events, extent, inner, lone_picture};

/// A lesson's file in pieces. Concatenated they are the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// The two lines of `+++`, what stands between them, and the empty lines that follow. Empty if there is no head.
    pub head: String,
    /// One for each block, each with the empty lines that follow it.
    pub blocks: Vec<String>,
}

impl Cut {
    /// The file.
    pub fn join(&self) -> String {
        self.head.chars().chain(self.blocks.iter().flat_map(|block| block.chars())).collect()
    }

    /// Which block stands on this line of the file, from 1. None for lines of the head and beyond the end.
    pub fn block_at(&self, line: u32) -> Option<usize> {
        let breaks = |text: &str| text.matches('\n').count();
        // How many lines have ended before the block.
        let before = usize::try_from(line).ok()?.checked_sub(1)?;
        let mut ended = breaks(&self.head);
        if before < ended {
            return None;
        }
        self.blocks.iter().position(|block| {
            ended += breaks(block);
            before < ended || (before == ended && !block.ends_with('\n'))
        })
    }
}

/// Cuts a file. Nothing is lost but marks of the byte order, and that lines end with anything else than `\n`. Empty lines
/// before the first block belong to it if there is no head.
pub fn cut(text: &str) -> Cut {
    let text = plain(text);
    let (head, body) = split_head(&text);
    let starts = starts(body);
    let ends = starts.iter().skip(1).copied().chain([body.len()]);
    let blocks = starts.iter().zip(ends).map(|(from, to)| body.get(*from..to).unwrap_or_default().to_owned());
    Cut { head: head.to_owned(), blocks: blocks.collect() }
}

/// A block with an empty line at its end, so that another may follow: the last one of a file may have none.
pub fn apart(block: &str) -> String {
    let said = block.trim_end_matches(['\n', ' ', '\t']);
    if block.ends_with("\n\n") || said.is_empty() { block.to_owned() } else { format!("{said}\n\n") }
}

/// With lines that end with `\n`, and without marks of the byte order: wherever they stand, they say nothing.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(['\r', '\u{feff}']) {
        Cow::Owned(text.replace('\u{feff}', "").replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The head with the empty lines after it, and the body. A head without an end is none.
pub(super) fn split_head(text: &str) -> (&str, &str) {
    let mut at = 0;
    let mut end = None;
    for (n, row) in text.split_inclusive('\n').enumerate() {
        let fence = row.trim_end() == "+++";
        if n == 0 && !fence {
            break;
        }
        if end.is_some() && !row.trim().is_empty() {
            break;
        }
        at += row.len();
        if end.is_some() || (n > 0 && fence) {
            end = Some(at);
        }
    }
    text.split_at(end.unwrap_or(0))
}

/// Where the blocks begin. The first begins with the text, if it says anything.
fn starts(body: &str) -> Vec<usize> {
    if body.trim().is_empty() {
        return if body.is_empty() { Vec::new() } else { vec![0] };
    }
    let events = events(body);
    let mut starts = vec![0];
    // Running text goes on; None before the first block.
    let mut running = None;
    let mut done = 0;
    let mut rest = events.as_slice();
    while let Some(length) = extent(rest) {
        let (block, after) = rest.split_at(length);
        rest = after;
        let Some(range) = block.first().map(|(_, range)| range.clone()) else { continue };
        let from = line_start(body, range.start);
        let runs = is_running(body, block);
        // What the parser says nothing about, such as the addresses of links, is running text.
        if let Some(unsaid) = unsaid(body, done..from) {
            if running == Some(false) {
                starts.push(unsaid);
            }
            running = Some(true);
        }
        if running.is_some() && !(runs && running == Some(true)) {
            starts.push(from);
        }
        running = Some(runs);
        done = end(body, block).max(done);
    }
    if running == Some(false) {
        starts.extend(unsaid(body, done..body.len()));
    }
    starts.dedup();
    starts
}

/// The beginning of the first line within that is not empty.
fn unsaid(body: &str, range: Range<usize>) -> Option<usize> {
    let text = body.get(range.clone())?;
    let first = text.find(|c: char| !c.is_whitespace())?;
    let from = line_start(body, range.start + first);
    (from >= range.start).then_some(from)
}

fn line_start(body: &str, at: usize) -> usize {
    body.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

/// Where a block ends, given by its events. What the parser does not tell, such as the addresses of links, it counts to the
/// list or quote before.
pub(super) fn end(source: &str, events: &[Placed<'_>]) -> usize {
    let Some((first, range)) = events.first() else { return 0 };
    let is_inside: fn(&str) -> bool = match first {
        // What belongs to a step stands below its text: "1. " is the shortest number.
        Event::Start(Tag::List(Some(_))) => |row| row.starts_with("   ") || row.starts_with('\t'),
        Event::Start(Tag::BlockQuote(_)) => |row| row.trim_start_matches(' ').starts_with('>'),
        _ => return range.end,
    };
    let mut said = range.start;
    for (event, range) in events {
        match event {
            // An empty step says nothing but its number.
            Event::Start(Tag::Item) => said = said.max(range.start),
            Event::Start(Tag::List(_) | Tag::BlockQuote(_)) | Event::End(_) => {}
            _ => said = said.max(range.end),
        }
    }
    let rest = source.get(said..range.end).unwrap_or_default();
    let mut at = said;
    for (n, row) in rest.split_inclusive('\n').enumerate() {
        // The first is the end of a line that says something.
        if n > 0 && !row.trim().is_empty() && !is_inside(row) {
            return at;
        }
        at += row.len();
    }
    range.end
}

/// Whether a block, given by its events, is running text: it is joined with what runs beside it.
pub(super) fn is_running(source: &str, events: &[Placed<'_>]) -> bool {
    let Some((first, range)) = events.first() else { return true };
    match first {
        Event::Start(Tag::Heading { .. } | Tag::List(Some(_))) => false,
        Event::Start(Tag::Paragraph) => lone_picture(inner(events)).is_none(),
        Event::Start(Tag::BlockQuote(kind)) => {
            call_out(source.get(range.clone()).unwrap_or_default(), *kind).is_none()
        }
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => info.trim() != "gift",
        _ => true,
    }
}
