//! Running text, so that it leaves its neighbours alone.

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::super::markdown::{Placed, events, extent, inner, said};

/// What Markdown takes for nothing. A space that does not break is a sign like any other.
const BLANK: [char; 5] = [' ', '\t', '\n', '\u{b}', '\u{c}'];

/// Without empty lines at the ends, and without white space at the end.
pub(super) fn without_blank_ends(text: &str) -> &str {
    let begin = text.len() - text.trim_start_matches(BLANK).len();
    let line = text.get(..begin).and_then(|blank| blank.rfind('\n')).map_or(0, |end| end + 1);
    text.get(line..).unwrap_or_default().trim_end()
}

/// A text that begins at the margin: with spaces before it, it would go on with the list before it. Code that is told by
/// its spaces gets a fence.
pub(super) fn begun(text: &str) -> String {
    let text = without_blank_ends(text);
    if !text.starts_with([' ', '\t']) {
        return text.to_owned();
    }
    let events = events(text);
    let Some((first, range)) = events.first() else { return text.trim_start().to_owned() };
    let (own, rest) = text.split_at(range.end.min(text.len()));
    if let Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) = first {
        let block = events.get(..extent(&events).unwrap_or_default()).unwrap_or_default();
        let code = said(inner(block));
        let fence = "`".repeat(longest_run(&code, '`').max(2) + 1);
        let code = code.trim_end();
        let rest = rest.trim_start_matches('\n');
        return format!("{fence}\n{code}\n{fence}\n\n{rest}").trim_end().to_owned();
    }
    let spaces = own.len() - own.trim_start_matches(' ').len();
    let rows = own.split_inclusive('\n').map(|row| {
        let most = row.len() - row.trim_start_matches(' ').len();
        row.get(most.min(spaces)..).unwrap_or_default()
    });
    format!("{}{rest}", rows.collect::<String>()).trim_start_matches(BLANK).to_owned()
}

fn longest_run(text: &str, sign: char) -> usize {
    text.split(|c| c != sign).map(str::len).max().unwrap_or_default()
}

/// A text after which another block can begin: a fence or a comment without an end gets one.
pub(super) fn closed(text: &str) -> String {
    let mut text = text.trim_end().to_owned();
    // What ends one thing may open the next, but not for ever.
    for _ in 0..4 {
        let followed = format!("{text}\n\n## ;\n");
        let events = events(&followed);
        let Some(end) =
            last(&events).filter(|(_, range)| range.start < text.len()).and_then(|(event, range)| {
                let open = followed.get(range.start..text.len())?.trim_start();
                match event {
                    Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                        let sign = open.chars().next()?;
                        Some(open.chars().take_while(|c| *c == sign).collect())
                    }
                    Event::Start(Tag::HtmlBlock) => Some(end_of_html(open)),
                    _ => None,
                }
            })
        else {
            break;
        };
        text.push('\n');
        text.push_str(&end);
    }
    text
}

/// The first event of the last block.
fn last<'e, 's>(events: &'e [Placed<'s>]) -> Option<&'e Placed<'s>> {
    let mut rest = events;
    let mut last = None;
    while let Some(length) = extent(rest) {
        last = rest.first();
        rest = rest.get(length..).unwrap_or_default();
    }
    last
}

fn end_of_html(open: &str) -> String {
    let ends = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")];
    match ends.iter().find(|(begin, _)| open.starts_with(begin)) {
        Some((_, end)) => (*end).to_owned(),
        None => {
            let name: String = open.chars().skip(1).take_while(char::is_ascii_alphabetic).collect();
            format!("</{name}>")
        }
    }
}
