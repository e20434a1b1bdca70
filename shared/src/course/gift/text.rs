//! A text of GIFT as Markdown that a person may edit.

use pulldown_cmark::{Event, LinkType, Parser, Tag};

use super::super::markdown::{self, Context, LINE_BREAK, mask, unmask};

/// Escapes that GIFT may have needed, but Markdown does not.
const NEEDLESS: [(&str, &str); 3] = [("-\\>", "->"), ("&vert;", "|"), ("\\\\n", "\\n")];

/// `text` is what [`meant`] gave, and means this HTML. The answer means the same in Markdown that knows nothing of GIFT, with
/// as few escapes as possible; line breaks are line breaks.
pub(super) fn easy(text: &str, html: &str, context: &Context<'_>) -> String {
    let same = |text: &str| markdown::inline(&text.replace('\n', LINE), 1, context).html == html;
    let mut text = text.replace(LINE_BREAK, "\n");
    let bare = unescaped(&text);
    if bare != text && same(&bare) {
        text = bare;
    }
    for (escape, sign) in NEEDLESS {
        if text.contains(escape) {
            let easier = text.replace(escape, sign);
            if same(&easier) {
                text = easier;
            }
        }
    }
    match text.strip_prefix('\\') {
        Some(rest) if rest.starts_with(['%', '[']) && same(rest) => rest.to_owned(),
        _ => text,
    }
}

/// `cleaned` is without GIFT's escapes, as [`super::source::clean`] leaves it. The answer is Markdown, its words divided by
/// single spaces, its lines by [`LINE_BREAK`]. The signs that were escaped are no longer masked: beside a mask, Markdown would
/// not see the punctuation that it looks for.
pub(super) fn meant(cleaned: &str) -> String {
    let rows = cleaned
        .split(LINE_BREAK)
        .map(|row| literal(&row.split_ascii_whitespace().collect::<Vec<_>>().join(" ")));
    rows.collect::<Vec<_>>().join(LINE)
}

/// Without the escapes of signs that GIFT lets one escape: most of them mean nothing to Markdown.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match if c == '\\' { chars.next() } else { None } {
            Some(sign) if mask(sign).is_some() => out.push(sign),
            Some(other) => out.extend([c, other]),
            None => out.push(c),
        }
    }
    out
}

const LINE: &str = "\u{f176}";

/// Signs that have lost their meaning get a backslash, but in code and in bare addresses, where a backslash has none.
fn literal(row: &str) -> String {
    // A line that begins like this is nothing but a paragraph.
    const LEAD: &str = "; ";
    let led = format!("{LEAD}{row}");
    let is_verbatim = |event: &Event<'_>| match event {
        Event::Code(_) => true,
        Event::Start(Tag::Link { link_type, .. }) => {
            matches!(link_type, LinkType::Autolink | LinkType::Email)
        }
        _ => false,
    };
    let events = Parser::new(&led).into_offset_iter();
    let mut verbatim = events.filter(|(event, _)| is_verbatim(event)).map(|(_, range)| range).peekable();
    let mut out = String::with_capacity(row.len());
    for (at, c) in row.char_indices() {
        while verbatim.next_if(|range| range.end <= at + LEAD.len()).is_some() {}
        let own = unmask(row.get(at..at + c.len_utf8()).unwrap_or_default()).into_owned();
        if !own.starts_with(c) && !verbatim.peek().is_some_and(|range| range.contains(&(at + LEAD.len()))) {
            out.push('\\');
        }
        out.push_str(&own);
    }
    out
}
