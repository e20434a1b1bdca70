//! Events to HTML.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, LinkType, Tag};

use super::super::check::{Faults, TextFault};
use super::super::lines::Lines;
use super::{Context, LINE_BREAK, Prose, links, unmask};
use crate::lang::Lang;

/// Browsers flatten what is nested deeper than a few hundred levels; nobody reads more than a few.
const DEEPEST: usize = 24;

/// Writes the HTML of one block or line. Everything that is opened is closed.
pub(super) struct Writer<'a> {
    lines: &'a Lines,
    context: &'a Context<'a>,
    faults: &'a mut Faults,
    out: Written,
    open: Vec<Open>,
    /// Refused parts whose content is not written: how deep we are in them.
    skipping: usize,
    alignments: Vec<Alignment>,
    column: usize,
}

/// What came of it.
#[derive(Default)]
pub(super) struct Written {
    /// Balanced HTML.
    pub html: String,
    /// What it says.
    pub prose: Vec<Prose>,
    /// Lessons that are linked to.
    pub lesson_links: Vec<(String, u32)>,
    /// The last piece of prose is still growing.
    growing: bool,
}

/// What must still be closed, and how much was written when it was opened.
struct Open {
    close: &'static str,
    link: bool,
    block: bool,
    at: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(lines: &'a Lines, context: &'a Context<'a>, faults: &'a mut Faults) -> Writer<'a> {
        Writer {
            lines,
            context,
            faults,
            out: Written::default(),
            open: Vec::new(),
            skipping: 0,
            alignments: Vec::new(),
            column: 0,
        }
    }

    pub(super) fn finish(mut self) -> Written {
        while let Some(open) = self.open.pop() {
            self.out.html.push_str(open.close);
        }
        self.out
    }

    pub(super) fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        if self.skipping > 0 {
            match event {
                Event::Start(_) => self.skipping += 1,
                Event::End(_) => self.skipping -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end(range),
            Event::Text(text) => self.text(text, &range),
            Event::Code(code) => {
                self.out.html.push_str("<code>");
                escape(&unmask(code), &mut self.out.html);
                self.out.html.push_str("</code>");
                self.say(&unmask(code), &range);
            }
            Event::SoftBreak => {
                self.out.html.push('\n');
                self.say("\n", &range);
            }
            Event::HardBreak => {
                self.out.html.push_str("<br>");
                self.say("\n", &range);
            }
            Event::Rule => self.out.html.push_str("<hr>"),
            Event::Html(_) | Event::InlineHtml(_) => self.raw_html(range),
            // Not switched on.
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        if self.open.len() >= DEEPEST {
            self.refuse(range, TextFault::Nesting);
            return;
        }
        if is_block(tag) {
            self.out.growing = false;
        }
        match tag {
            Tag::Paragraph => self.open("<p>", "</p>", true),
            Tag::BlockQuote(None) => self.open("<blockquote>", "</blockquote>", true),
            Tag::List(None) => self.open("<ul>", "</ul>", true),
            Tag::List(Some(1)) => self.open("<ol>", "</ol>", true),
            Tag::List(Some(start)) => self.open(&format!("<ol start=\"{start}\">"), "</ol>", true),
            Tag::Item => self.open("<li>", "</li>", true),
            Tag::Emphasis => self.open("<em>", "</em>", false),
            Tag::Strong => self.open("<strong>", "</strong>", false),
            Tag::Strikethrough => self.open("<del>", "</del>", false),
            Tag::CodeBlock(_) => self.open("<pre><code>", "</code></pre>", true),
            Tag::Table(alignments) => {
                self.alignments.clone_from(alignments);
                // Wide tables scroll by themselves; whoever uses a keyboard must be able to get there.
                let name = match self.context.lang {
                    Lang::De | Lang::DeLeicht => "Tabelle",
                    Lang::En => "Table",
                };
                let begin = format!(
                    "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\"><table>"
                );
                self.open(&begin, "</tbody></table></div>", true);
            }
            Tag::TableHead => {
                self.column = 0;
                self.open("<thead><tr>", "</tr></thead><tbody>", true);
            }
            Tag::TableRow => {
                self.column = 0;
                self.open("<tr>", "</tr>", true);
            }
            Tag::TableCell => self.cell(),
            Tag::Link { link_type, dest_url, .. } => self.link(*link_type, dest_url, range),
            Tag::Image { .. } => self.refuse(range, TextFault::PicturePlace),
            Tag::BlockQuote(Some(_)) => self.refuse(range, TextFault::CallOutPlace),
            Tag::Heading { .. } => self.refuse(range, TextFault::HeadingPlace),
            Tag::HtmlBlock => self.raw_html_block(range),
            // Not switched on.
            _ => self.skipping = 1,
        }
    }

    fn end(&mut self, range: Range<usize>) {
        let Some(open) = self.open.pop() else { return };
        if open.link && self.out.html.len() == open.at {
            let line = self.lines.at(range.start);
            self.faults.must(line, TextFault::LinkText);
        }
        if open.close == "</th>" && self.out.html.len() == open.at {
            let line = self.lines.at(range.start);
            self.faults.must(line, TextFault::TableHead);
        }
        self.out.html.push_str(open.close);
        self.out.growing &= !open.block;
    }

    fn open(&mut self, tag: &str, close: &'static str, block: bool) {
        self.out.html.push_str(tag);
        self.open.push(Open { close, link: false, block, at: self.out.html.len() });
    }

    fn cell(&mut self) {
        let head = self.open.last().is_some_and(|row| row.close.starts_with("</tr></thead>"));
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"end\"",
            _ => "",
        };
        self.column += 1;
        if head {
            self.open(&format!("<th scope=\"col\"{class}>"), "</th>", true);
        } else {
            self.open(&format!("<td{class}>"), "</td>", true);
        }
    }

    fn link(&mut self, link_type: LinkType, address: &str, range: Range<usize>) {
        let line = self.lines.at(range.start);
        if self.open.iter().any(|open| open.link) {
            self.refuse(range, TextFault::LinkNested);
            return;
        }
        let address =
            if link_type == LinkType::Email { format!("mailto:{address}") } else { address.to_owned() };
        match links::decide(&address, self.context) {
            Ok(link) => {
                self.out.html.push_str("<a href=\"");
                escape(&link.href, &mut self.out.html);
                self.out.html.push_str(if link.external { "\" rel=\"noopener noreferrer\">" } else { "\">" });
                self.out.lesson_links.extend(link.lesson.map(|lesson| (lesson, line)));
                self.open.push(Open { close: "</a>", link: true, block: false, at: self.out.html.len() });
            }
            Err(fault) => {
                self.faults.must(line, fault);
                self.open.push(Open { close: "", link: false, block: false, at: 0 });
            }
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        for (n, piece) in text.split(LINE_BREAK).enumerate() {
            if n > 0 {
                self.out.html.push_str("<br>");
            }
            escape(&unmask(piece), &mut self.out.html);
        }
        if self.open.last().is_none_or(|open| open.close != "</code></pre>") {
            self.say(&unmask(text), range);
        }
    }

    fn say(&mut self, text: &str, range: &Range<usize>) {
        if text.is_empty() {
            return;
        }
        match self.out.prose.last_mut() {
            Some(prose) if self.out.growing => prose.text.push_str(text),
            _ => {
                let line = self.lines.at(range.start);
                self.out.prose.push(Prose { line, text: text.to_owned() });
                self.out.growing = true;
            }
        }
    }

    fn raw_html(&mut self, range: Range<usize>) {
        self.faults.must(self.lines.at(range.start), TextFault::RawHtml);
    }

    fn raw_html_block(&mut self, range: Range<usize>) {
        self.raw_html(range);
        self.skipping = 1;
    }

    fn refuse(&mut self, range: Range<usize>, fault: TextFault) {
        self.faults.must(self.lines.at(range.start), fault);
        self.skipping = 1;
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// Text as HTML, for contents and for attributes in double quotes.
pub(super) fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' | '\t' => html.push(c),
            c if c.is_control() => html.push('\u{fffd}'),
            c => html.push(c),
        }
    }
}
