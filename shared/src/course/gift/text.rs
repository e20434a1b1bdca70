//! A text of GIFT as Markdown that a person may edit.

use pulldown_cmark::{Event, Parser};

use super::super::markdown::{self, Context, LINE_BREAK, unmask};
use crate::lang::Lang;

const ANYWHERE: Context<'static> = Context { course: "course", lang: Lang::De };

/// `cleaned` is without GIFT's escapes, as [`super::source::clean`] leaves it. The answer means the same, in Markdown that
/// knows nothing of GIFT: with as few escapes as possible.
pub(super) fn markdown(cleaned: &str, _html: &str) -> String {
    let rows =
        cleaned.split(LINE_BREAK).map(|row| row.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
    let text = rows.collect::<Vec<_>>().join("\u{f176}");
    let same = |text: &str| markdown::inline(text, 1, &ANYWHERE).html;
    let meant = same(&text);
    let mut best = text.split(LINE_BREAK).map(literal).collect::<Vec<_>>().join("\u{f176}");
    let bare = text.split(LINE_BREAK).map(unmask).collect::<Vec<_>>().join("\u{f176}");
    for easier in [bare, best.replace("-\\>", "->"), best.replace("&vert;", "|")] {
        if easier != best && same(&easier) == meant {
            best = easier;
        }
    }
    best.replace(LINE_BREAK, "\n")
}

/// Signs that lost their meaning get a backslash, but in code, where all have lost it.
fn literal(row: &str) -> String {
    let mut code = Vec::new();
    for (event, range) in Parser::new(row).into_offset_iter() {
        if let Event::Code(_) = event {
            code.push(range);
        }
    }
    let mut out = String::with_capacity(row.len());
    for (at, c) in row.char_indices() {
        let mut buffer = [0; 4];
        let plain = unmask(c.encode_utf8(&mut buffer)).into_owned();
        if !plain.starts_with(c) && !code.iter().any(|range| range.contains(&at)) {
            out.push('\\');
        }
        out.push_str(&plain);
    }
    out
}
