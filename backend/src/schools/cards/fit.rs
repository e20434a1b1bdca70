//! Makes a text fit: smaller first, then on more lines.

use super::typeface::{Line, Typeface, base};

/// One try: at most so many lines, in this size (points).
pub(super) type Try = (usize, f32);

/// A text that fits.
pub(super) struct Fitted {
    pub lines: Vec<Line>,
    /// In points.
    pub size: f32,
    /// Of the widest line, in em.
    pub width: f32,
    /// Whether lines begin at the right.
    pub backwards: bool,
}

/// Sets the text by the first try that holds it. What is too long even for the last one ends with an ellipsis.
pub(super) fn fit(face: &Typeface, text: &str, width: f32, tries: &[Try]) -> Fitted {
    let text = face.printable(text);
    let parts = parts(face, &text);
    let mut best = (Vec::new(), 1.0);
    for (index, &(most, size)) in tries.iter().enumerate() {
        let last = index + 1 == tries.len();
        let room = width / size;
        // Tearing a word is worse than writing it smaller.
        let mut lines = broken(face, &parts, room, last || most > 2);
        let fits = lines.len() <= most && lines.iter().all(|line| line.width <= room);
        if last && lines.len() > most {
            lines.truncate(most);
            if let Some(end) = lines.last_mut() {
                end.text = shortened(face, &end.text, room);
            }
        }
        best = (lines, size);
        if fits {
            break;
        }
    }
    let level = base(&text);
    let lines: Vec<Line> = best.0.iter().map(|line| face.line(&line.text, level)).collect();
    let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    Fitted { lines, size: best.1, width, backwards: level.is_rtl() }
}

/// A piece of text that is not broken if that can be avoided, and what it measures (in em): measured once, for all tries.
struct Part<'t> {
    text: &'t str,
    width: f32,
    /// The space before it, 0 after a hyphen.
    gap: f32,
}

/// A line that is still text. Its width counts no space at the end.
#[derive(Default)]
struct Draft {
    text: String,
    width: f32,
}

fn parts<'t>(face: &Typeface, text: &'t str) -> Vec<Part<'t>> {
    // Measured between letters: a space that ends a line has no width.
    let space = face.width("n n") - face.width("nn");
    let mut parts = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        for (place, text) in word.split_inclusive('-').enumerate() {
            parts.push(Part { text, width: face.width(text), gap: if place == 0 { space } else { 0.0 } });
        }
    }
    parts
}

/// Breaks a text at its spaces and after hyphens, and within words only where one is wider than a line and that is
/// allowed.
fn broken(face: &Typeface, parts: &[Part<'_>], room: f32, tear: bool) -> Vec<Draft> {
    let mut lines: Vec<Draft> = Vec::new();
    for part in parts {
        // The space stays where the line is broken: it parts the words for those who listen.
        let fits = lines.last_mut().map(|line| {
            if part.gap > 0.0 {
                line.text.push(' ');
            }
            line.width + part.gap + part.width <= room
        });
        match lines.last_mut() {
            Some(line) if fits == Some(true) => {
                line.text.push_str(part.text);
                line.width += part.gap + part.width;
            }
            _ if part.width > room && tear => lines.extend(torn(face, part.text, room)),
            _ => lines.push(Draft { text: part.text.to_owned(), width: part.width }),
        }
    }
    lines
}

/// A word in pieces. Letters are measured one by one: joined ones are narrower, so that no piece comes out too wide.
fn torn(face: &Typeface, word: &str, room: f32) -> Vec<Draft> {
    let mut pieces = vec![Draft::default()];
    for letter in word.chars() {
        let wide = face.width(letter.encode_utf8(&mut [0; 4]));
        let mark = unicode_normalization::char::is_combining_mark(letter);
        if pieces.last().is_some_and(|piece| piece.width > 0.0 && piece.width + wide > room) && !mark {
            pieces.push(Draft::default());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.text.push(letter);
            piece.width += wide;
        }
    }
    pieces
}

fn shortened(face: &Typeface, line: &str, room: f32) -> String {
    let mut short = line.trim_end().to_owned();
    while !short.is_empty() && face.width(&format!("{short}…")) > room {
        short.pop();
    }
    format!("{}…", short.trim_end())
}
