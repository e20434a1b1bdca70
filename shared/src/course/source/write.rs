//! A block as Markdown.

use super::super::markdown::TRANSCRIPT;
use super::super::{CallOut, gift};
use super::BlockSource;
use super::block::same;
use super::cut::plain;
use super::fields::{indented, literal, one_line, title};
use super::running::{begun, closed, without_blank_ends};

impl BlockSource {
    /// The block as it stands in a file, with an empty line at its end.
    pub fn write(&self) -> String {
        let mut written = match self {
            BlockSource::Heading { level, text } => heading(*level, text),
            BlockSource::Text { markdown } => closed(&begun(&plain(markdown))),
            BlockSource::Media { file, alt, caption } => media(file, alt, caption),
            BlockSource::CallOut { kind, markdown } => {
                call_out(word(*kind), *kind == CallOut::Example, markdown)
            }
            BlockSource::Transcript { markdown } => call_out(TRANSCRIPT, true, markdown),
            BlockSource::Steps { steps } => list(steps),
            BlockSource::Questions(questions) => questions_fence(questions),
            BlockSource::Other { source } => closed(without_blank_ends(&plain(source))),
        };
        if !written.is_empty() {
            written.push_str("\n\n");
        }
        written
    }
}

fn heading(level: u8, text: &str) -> String {
    let text = one_line(text);
    let signs = if level > 2 { "###" } else { "##" };
    // `#` at the end would be taken for the end of the heading.
    let end = if text.ends_with('#') { " ##" } else { "" };
    format!("{signs} {text}{end}").trim_end().to_owned()
}

fn media(file: &str, alt: &str, caption: &str) -> String {
    let file: String = file.chars().filter(|c| is_of_file_name(*c)).collect();
    let (alt, caption) = (literal(&one_line(alt)), title(&one_line(caption)));
    if caption.is_empty() {
        format!("![{alt}](media/{file})")
    } else {
        format!("![{alt}](media/{file} \"{caption}\")")
    }
}

/// Signs that names of files may have.
pub(super) fn is_of_file_name(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.')
}

/// The word that begins a call-out of this kind.
pub(super) fn word(kind: CallOut) -> &'static str {
    match kind {
        CallOut::Note => "NOTE",
        CallOut::Tip => "TIP",
        CallOut::Warning => "WARNING",
        CallOut::Important => "IMPORTANT",
        CallOut::Example => "EXAMPLE",
    }
}

/// `is_ours`: the word is one of ours.
fn call_out(word: &str, is_ours: bool, markdown: &str) -> String {
    let markdown = plain(markdown);
    let text = indented(without_blank_ends(&markdown), "> ", "> ");
    let close = format!("> [!{word}]\n{text}").trim_end().to_owned();
    // Our own words are read as a line of the first paragraph, which not every text can go on.
    if is_ours {
        let wide = format!("> [!{word}]\n>\n{text}").trim_end().to_owned();
        if !same(&close, &wide) {
            return wide;
        }
    }
    close
}

fn list(steps: &[String]) -> String {
    let steps: Vec<String> = steps.iter().map(|step| plain(step).trim().to_owned()).collect();
    let is_blank = |row: &str| row.trim_matches([' ', '\t']).is_empty();
    let loose = steps.iter().any(|step| step.lines().any(is_blank));
    let mut out = String::new();
    for (n, step) in steps.iter().enumerate() {
        let number = format!("{}. ", n + 1);
        if step.is_empty() {
            out.push_str(number.trim_end());
            out.push('\n');
        } else {
            out.push_str(&indented(step, &number, &" ".repeat(number.len())));
        }
        if loose {
            out.push('\n');
        }
    }
    out.trim_end().to_owned()
}

fn questions_fence(questions: &[super::Question]) -> String {
    let questions: Vec<_> = questions.iter().map(gift::write).collect();
    format!("```gift\n{}```", questions.join("\n"))
}
