//! A file of Word as a lesson: headings, paragraphs, emphasis, lists, links, tables.
//!
//! The archive is opened elsewhere; here are the texts of the files in it.

mod paragraph;
mod styles;

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::inline::{Span, at_start, lines};
use super::{LessonDraft, Notes, note, without_private};
use crate::api::studio::import::{ImportNote, NoteCode};
use paragraph::spans;
use styles::{Look, Styles};

/// The files that we need, as texts.
#[derive(Clone, Debug, Default)]
pub struct WordFile {
    /// `word/document.xml`
    pub document: String,
    /// `word/styles.xml`, which says what is a heading.
    pub styles: Option<String>,
    /// `word/numbering.xml`, which says which list has numbers.
    pub numbering: Option<String>,
    /// `word/_rels/document.xml.rels`, which says where links lead.
    pub links: Option<String>,
}

/// Texts that people wrote have fewer elements.
const MOST_NODES: u32 = 2_000_000;
/// Tables within tables within tables: deeper ones are left out.
const DEEPEST: usize = 24;
/// More columns nobody reads on a phone.
const MOST_CELLS: usize = 30;

/// Reads it.
pub fn read(file: &WordFile) -> Result<LessonDraft, ImportNote> {
    let document = parse(&file.document)?;
    let extra = |text: &Option<String>| text.as_deref().unwrap_or("<none/>").to_owned();
    let (styles, numbering, links) = (extra(&file.styles), extra(&file.numbering), extra(&file.links));
    let styles = Styles::read(&parse(&styles)?, &parse(&numbering)?, &parse(&links)?);
    let body = document.descendants().find(|node| is(*node, "body"));
    let body = body.ok_or_else(|| note(NoteCode::Unreadable, "", 0))?;
    let mut writer =
        Writer { styles: &styles, notes: Notes::default(), blocks: Vec::new(), title: String::new() };
    writer.walk(body, 0);
    let Writer { notes, blocks, title, .. } = writer;
    let shift = title.is_empty() && blocks.iter().filter(|block| block.is_heading(1)).count() > 1;
    let mut title = title;
    let mut text = String::new();
    let mut before: Option<Block> = None;
    for block in blocks {
        if title.is_empty() && block.is_heading(1) {
            title = block.plain.clone();
            continue;
        }
        let written = block.write(shift);
        let together = before.as_ref().is_some_and(|before| before.joins(&block));
        text.push_str(if text.is_empty() {
            ""
        } else if together {
            "\n"
        } else {
            "\n\n"
        });
        text.push_str(&written);
        before = Some(block);
    }
    LessonDraft::of(title, text, notes)
}

fn parse(text: &str) -> Result<Document<'_>, ImportNote> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected => note(NoteCode::Doctype, "", 0),
        Error::NodesLimitReached => note(NoteCode::TooLarge, "", 0),
        other => note(NoteCode::Unreadable, other.to_string(), 0),
    })
}

/// An element of Word's by its name, whatever the address of its namespace: there are two.
fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| is(*child, name))
}

/// The attribute `w:val`, or another one of that name.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name).and_then(|node| attribute(node, "val"))
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Paragraph,
    Heading(u8),
    Item { level: usize, numbered: bool },
    Table,
}

/// A paragraph or table as Markdown.
struct Block {
    kind: Kind,
    markdown: String,
    plain: String,
}

impl Block {
    fn is_heading(&self, level: u8) -> bool {
        self.kind == Kind::Heading(level)
    }

    /// Items of a list follow each other without an empty line.
    fn joins(&self, next: &Block) -> bool {
        match (&self.kind, &next.kind) {
            (Kind::Item { level: one, numbered: a }, Kind::Item { level: other, numbered: b }) => {
                one != other || a == b
            }
            _ => false,
        }
    }

    fn write(&self, shift: bool) -> String {
        match &self.kind {
            Kind::Heading(level) => {
                let signs = if *level + u8::from(shift) <= 2 { "##" } else { "###" };
                format!("{signs} {}", self.markdown)
            }
            Kind::Item { level, numbered } => {
                let sign = if *numbered { "1. " } else { "- " };
                let indent = "   ".repeat(*level);
                let inside = self.markdown.replace('\n', &format!("\n{indent}   "));
                format!("{indent}{sign}{inside}")
            }
            Kind::Paragraph | Kind::Table => self.markdown.clone(),
        }
    }
}

struct Writer<'a> {
    styles: &'a Styles,
    notes: Notes,
    blocks: Vec<Block>,
    /// From a paragraph in the style "Title".
    title: String,
}

impl Writer<'_> {
    fn walk(&mut self, node: Node<'_, '_>, depth: usize) {
        if depth > DEEPEST {
            self.notes.say(NoteCode::Formatting, "");
            return;
        }
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "p" => self.paragraph(child),
                "tbl" => self.table(child, depth),
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => self.walk(child, depth + 1),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>) {
        let look = self.styles.look(node);
        let mut found: Vec<Span> = spans(node, self.styles, &mut self.notes);
        if matches!(look, Look::Heading(_) | Look::Title) {
            // A heading is emphasised by being one.
            for span in &mut found {
                span.style = super::inline::Style { link: span.style.link.take(), ..Default::default() };
            }
        }
        for span in &mut found {
            span.text = without_private(&span.text);
        }
        let plain: String = found.iter().map(|span| span.text.as_str()).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        if plain.is_empty() {
            return;
        }
        let rows = lines(&found, &mut self.notes);
        let rows: Vec<&str> = rows.iter().map(|row| row.trim()).filter(|row| !row.is_empty()).collect();
        let kind = match look {
            Look::Title if self.title.is_empty() => {
                self.title = plain;
                return;
            }
            Look::Title => Kind::Heading(1),
            Look::Heading(level) => Kind::Heading(level),
            Look::Item { level, numbered } => Kind::Item { level: self.level(level), numbered },
            Look::Plain => Kind::Paragraph,
        };
        let markdown = match kind {
            Kind::Heading(_) => rows.join(" ").replace('#', "\\#"),
            _ => rows.iter().map(|row| at_start(row)).collect::<Vec<_>>().join("\\\n"),
        };
        self.blocks.push(Block { kind, markdown, plain });
    }

    /// No deeper than one below what stands before: else it would be read as something else.
    fn level(&self, wanted: usize) -> usize {
        match self.blocks.last().map(|block| &block.kind) {
            Some(Kind::Item { level, .. }) => wanted.min(level + 1),
            _ => 0,
        }
    }

    fn table(&mut self, node: Node<'_, '_>, depth: usize) {
        let mut rows = Vec::new();
        for row in node.children().filter(|child| is(*child, "tr")) {
            let cells = row.children().filter(|child| is(*child, "tc")).take(MOST_CELLS);
            rows.push(cells.collect::<Vec<_>>());
        }
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns <= 1 || rows.len() <= 1 {
            // A frame around a text, or what stands beside each other: texts one after the other.
            for cell in rows.into_iter().flatten() {
                self.walk(cell, depth + 1);
            }
            return;
        }
        let mut markdown = String::new();
        for (n, row) in rows.iter().enumerate() {
            markdown.push('|');
            for column in 0..columns {
                let cell = row.get(column).map(|cell| self.cell(*cell)).unwrap_or_default();
                markdown.push_str(&format!(" {cell} |"));
            }
            markdown.push('\n');
            if n == 0 {
                markdown.push_str(&format!("|{}\n", " --- |".repeat(columns)));
            }
        }
        let markdown = markdown.trim_end().to_owned();
        self.blocks.push(Block { kind: Kind::Table, markdown, plain: String::new() });
    }

    fn cell(&mut self, node: Node<'_, '_>) -> String {
        let mut texts = Vec::new();
        for paragraph in node.children().filter(|child| is(*child, "p")) {
            let mut found = spans(paragraph, self.styles, &mut self.notes);
            for span in &mut found {
                span.text = without_private(&span.text).replace('\n', " ");
            }
            texts.extend(lines(&found, &mut self.notes));
        }
        if node.children().any(|child| is(child, "tbl")) {
            self.notes.say(NoteCode::Formatting, "table");
        }
        texts.join(" ").trim().replace('|', "\\|")
    }
}
