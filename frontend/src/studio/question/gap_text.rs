//! A text with gaps as it is written: one text, in which `{1}` stands for the first gap.
//!
//! A gap whose mark is gone from the text is kept for as long as the text is being written: it may be on its way to
//! another place, or come back with "undo".

use shared::course::question::GapPart;

/// A text with gaps that is being written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GapText {
    /// With marks.
    pub text: String,
    /// What `{1}`, `{2}` … stand for.
    pub gaps: Vec<GapPart>,
}

/// The mark of a gap; they count from 1.
pub(super) fn mark(number: usize) -> String {
    format!("{{{number}}}")
}

impl GapText {
    /// Puts the parts together.
    pub fn new(parts: &[GapPart]) -> GapText {
        let (mut text, mut gaps) = (String::new(), vec![]);
        for part in parts {
            match part {
                GapPart::Text { html } => text.push_str(&guarded(html)),
                gap => {
                    gaps.push(gap.clone());
                    let mark = marked(&text, gaps.len());
                    text.push_str(&mark);
                }
            }
        }
        GapText { text, gaps }
    }

    /// The parts.
    pub fn parts(&self) -> Vec<GapPart> {
        let mut parts = vec![];
        let mut rest = 0;
        for (place, length, number) in marks(&self.text) {
            let Some(gap) = number.checked_sub(1).and_then(|place| self.gaps.get(place)) else { continue };
            push_text(&mut parts, self.text.get(rest..place));
            parts.push(gap.clone());
            rest = place + length;
        }
        push_text(&mut parts, self.text.get(rest..));
        parts
    }

    /// The numbers of the gaps that stand in the text, in reading order, each once.
    pub fn shown(&self) -> Vec<usize> {
        let mut shown = vec![];
        for (_, _, number) in marks(&self.text) {
            if (1..=self.gaps.len()).contains(&number) && !shown.contains(&number) {
                shown.push(number);
            }
        }
        shown
    }

    /// Puts a gap in place of what is selected, with that as its answer; places count in UTF-16, as browsers do. Tells the
    /// gap's number.
    pub fn insert(&mut self, from: usize, to: usize, gap: impl FnOnce(String) -> GapPart) -> usize {
        let (mut from, mut to) = (byte_at(&self.text, from.min(to)), byte_at(&self.text, from.max(to)));
        // A gap in a gap, or in its mark, is none: it stands behind it.
        for (place, length, _) in marks(&self.text) {
            if place < to.max(from + 1) && from < place + length && (from, to) != (place, place) {
                (from, to) = (place + length, place + length);
            }
        }
        let selected = self.text.get(from..to).unwrap_or_default();
        let word = selected.trim().to_owned();
        let begin = from + selected.len() - selected.trim_start().len();
        self.gaps.push(gap(word.clone()));
        let number = self.gaps.len();
        let mark = marked(self.text.get(..begin).unwrap_or_default(), number);
        self.text.replace_range(begin..begin + word.len(), &mark);
        number
    }

    /// Takes a gap out of the text.
    pub fn remove(&mut self, number: usize) {
        self.text = self.text.replace(&mark(number), "");
    }
}

/// A mark behind a text, which must not take its meaning.
fn marked(before: &str, number: usize) -> String {
    if escapes(before) { format!(" {}", mark(number)) } else { mark(number) }
}

/// Whether a text ends with a backslash that is not meant itself.
fn escapes(before: &str) -> bool {
    before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

fn push_text(parts: &mut Vec<GapPart>, text: Option<&str>) {
    if let Some(html) = text.filter(|text| !text.is_empty()) {
        parts.push(GapPart::Text { html: html.to_owned() });
    }
}

/// Where marks stand, how long they are, and their numbers. After a backslash there is none.
fn marks(text: &str) -> Vec<(usize, usize, usize)> {
    let mut found = vec![];
    for (place, _) in text.match_indices('{') {
        let inside = text.get(place + 1..).and_then(|rest| rest.split_once('}')).map(|(inside, _)| inside);
        let Some(inside) = inside.filter(|inside| !inside.is_empty() && inside.len() <= 3) else { continue };
        let digits = inside.bytes().all(|digit| digit.is_ascii_digit());
        let escaped = escapes(text.get(..place).unwrap_or_default());
        if let (true, false, Ok(number)) = (digits, escaped, inside.parse()) {
            found.push((place, inside.len() + 2, number));
        }
    }
    found
}

/// Braces that are meant as such are no marks: a backslash before them, which Markdown takes out.
fn guarded(text: &str) -> String {
    let mut guarded = text.to_owned();
    for (place, _, _) in marks(text).into_iter().rev() {
        guarded.insert(place, '\\');
    }
    guarded
}

/// The place in bytes of one in UTF-16; the end where there is no such place.
fn byte_at(text: &str, utf16: usize) -> usize {
    let mut passed = 0;
    for (place, c) in text.char_indices() {
        if passed >= utf16 {
            return place;
        }
        passed += c.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use shared::course::question::{Choice, TypedText};

    use super::*;

    fn gap(word: &str) -> GapPart {
        let accepted = vec![Choice { text: word.to_owned(), weight: 100, feedback: None }];
        GapPart::Typed { text: TypedText { accepted, ..TypedText::default() } }
    }

    fn text(html: &str) -> GapPart {
        GapPart::Text { html: html.to_owned() }
    }

    #[test]
    fn parts_become_a_text_and_parts_again() {
        let parts = vec![text("Ich "), gap("lade"), text(" an der "), gap("Säule"), text(".")];
        let written = GapText::new(&parts);
        assert_eq!(written.text, "Ich {1} an der {2}.");
        assert_eq!((written.parts(), written.shown()), (parts, vec![1, 2]));
    }

    #[test]
    fn marks_may_go_and_come_back() {
        let mut written = GapText::new(&[text("A "), gap("a"), text(" B "), gap("b")]);
        written.text = "{2} B A {1".to_owned();
        assert_eq!(written.parts(), [gap("b"), text(" B A {1")]);
        assert_eq!(written.shown(), [2]);
        written.text = "{2} B A {1} {7} {x} {}".to_owned();
        assert_eq!(written.parts(), [gap("b"), text(" B A "), gap("a"), text(" {7} {x} {}")]);
    }

    #[test]
    fn a_selected_word_becomes_the_answer() {
        let mut written = GapText { text: "Ein 😀 Passwort ist lang.".to_owned(), gaps: vec![] };
        let number = written.insert(7, 16, |word| gap(&word));
        assert_eq!((number, written.text.as_str()), (1, "Ein 😀 {1} ist lang."));
        assert_eq!(written.gaps, [gap("Passwort")]);
        written.insert(99, 99, |word| gap(&word));
        assert_eq!(written.text, "Ein 😀 {1} ist lang.{2}");
        written.insert(0, 99, |word| gap(&word));
        assert_eq!(written.text, "Ein 😀 {1}{3} ist lang.{2}", "a gap in a gap is none");
        written.remove(1);
        assert_eq!(written.text, "Ein 😀 {3} ist lang.{2}");
    }

    #[test]
    fn braces_that_are_meant_stay() {
        let parts = vec![text("Die Menge {1} und "), gap("a")];
        let written = GapText::new(&parts);
        assert_eq!(written.text, "Die Menge \\{1} und {1}");
        assert_eq!(written.parts(), [text("Die Menge \\{1} und "), gap("a")]);
    }

    #[test]
    fn no_text_breaks_it() {
        let pieces = ["", "{", "}", "{1}", "\\", "\\\\", "ä😀", " ", "{2", "2}", "\\{1}"];
        for before in pieces {
            for after in pieces {
                let written = GapText::new(&[text(before), gap("a"), text(after)]);
                let again = GapText::new(&written.parts());
                assert_eq!((again.gaps.len(), again.parts()), (1, written.parts()), "{before:?} {after:?}");
                for (from, to) in [(0, 0), (1, 3), (2, 2), (0, 99), (4, 1), (99, 99)] {
                    let mut more = written.clone();
                    let number = more.insert(from, to, |word| gap(&word));
                    let shown = more.shown();
                    assert!(shown.contains(&1) && shown.contains(&number), "{before:?} {after:?} {more:?}");
                }
            }
        }
    }
}
