//! A paragraph's text with its formatting.

use roxmltree::Node;

use super::styles::Styles;
use super::{DEEPEST, attribute, child, is};
use crate::api::studio::import::NoteCode;
use crate::course::import::Notes;
use crate::course::import::inline::{Span, Style};

/// All that is said in a paragraph, without what was deleted in it.
pub(super) fn spans(paragraph: Node<'_, '_>, styles: &Styles, notes: &mut Notes) -> Vec<Span> {
    let mut reader = Reader { styles, notes, spans: Vec::new(), fields: 0, codes: 0 };
    reader.walk(paragraph, None, 0);
    reader.spans
}

struct Reader<'a> {
    styles: &'a Styles,
    notes: &'a mut Notes,
    spans: Vec<Span>,
    /// Fields that are open: their code is no text, their outcome is.
    fields: u32,
    /// Those of them whose code is not over yet.
    codes: u32,
}

impl Reader<'_> {
    fn walk(&mut self, node: Node<'_, '_>, link: Option<&str>, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "r" => self.run(child, link),
                "hyperlink" => {
                    // Without an address outside it leads to a place in the same file.
                    let to = attribute(child, "id").and_then(|id| self.styles.link(id));
                    self.walk(child, to.or(link), depth + 1);
                }
                "ins" | "moveTo" | "smartTag" | "sdt" | "sdtContent" | "fldSimple" | "customXml" | "dir"
                | "bdo" => {
                    self.walk(child, link, depth + 1);
                }
                "oMath" | "oMathPara" => self.notes.say(NoteCode::Formulas, ""),
                _ => {}
            }
        }
    }

    fn run(&mut self, run: Node<'_, '_>, link: Option<&str>) {
        let properties = child(run, "rPr");
        let on = |name: &str| {
            let found = properties.and_then(|properties| child(properties, name));
            found.is_some_and(|node| !matches!(attribute(node, "val"), Some("0" | "false" | "off" | "none")))
        };
        if on("vanish") {
            return;
        }
        let style = Style {
            bold: on("b"),
            italic: on("i"),
            strike: on("strike") || on("dstrike"),
            code: false,
            link: link.map(str::to_owned),
        };
        let lost = properties.and_then(|properties| child(properties, "vertAlign"));
        if lost.is_some_and(|node| matches!(attribute(node, "val"), Some("superscript" | "subscript"))) {
            self.notes.say(NoteCode::Formatting, "sub/sup");
        }
        for part in run.children().filter(Node::is_element) {
            let text = match part.tag_name().name() {
                "t" if self.codes == 0 => part.text().unwrap_or_default().replace('\n', " "),
                "tab" => " ".to_owned(),
                "br" if attribute(part, "type").is_none_or(|kind| kind == "textWrapping") => "\n".to_owned(),
                "cr" => "\n".to_owned(),
                "noBreakHyphen" => "\u{2011}".to_owned(),
                "softHyphen" => "\u{ad}".to_owned(),
                "fldChar" => {
                    self.field(attribute(part, "fldCharType").unwrap_or_default());
                    continue;
                }
                "footnoteReference" | "endnoteReference" => {
                    self.notes.say(NoteCode::Footnotes, "");
                    continue;
                }
                "drawing" | "pict" | "object" | "AlternateContent" => {
                    self.picture(part);
                    continue;
                }
                _ => continue,
            };
            self.spans.push(Span { text, style: style.clone() });
        }
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => {
                self.fields = self.fields.saturating_add(1);
                self.codes = self.codes.saturating_add(1);
            }
            "separate" => self.codes = self.codes.saturating_sub(1),
            "end" => {
                self.fields = self.fields.saturating_sub(1);
                self.codes = self.codes.min(self.fields);
            }
            _ => {}
        }
    }

    fn picture(&mut self, part: Node<'_, '_>) {
        if part.descendants().any(|node| is(node, "txbxContent")) {
            self.notes.say(NoteCode::TextBoxes, "");
            return;
        }
        let named = part.descendants().find(|node| is(*node, "docPr"));
        let words = named.and_then(|node| {
            attribute(node, "descr")
                .filter(|words| !words.trim().is_empty())
                .or_else(|| attribute(node, "name"))
        });
        self.notes.say(NoteCode::Picture, words.unwrap_or_default());
    }
}
