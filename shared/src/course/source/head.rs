//! The head of a lesson, as a form edits it.

use std::fmt::Write as _;

use super::cut::{plain, split_head};

/// What the head of a lesson says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadSource {
    /// Plain text, one line.
    pub title: String,
    /// What it is for in life: plain text, one line.
    pub purpose: String,
    /// How long it takes most people.
    pub minutes: u16,
    /// DigComp competences such as `4.2`.
    pub competences: Vec<String>,
}

impl HeadSource {
    /// Reads a head as far as it can be read: what is missing or wrong is empty.
    pub fn read(head: &str) -> HeadSource {
        let head = plain(head);
        let (fenced, _) = split_head(&head);
        let mut rows: Vec<&str> = fenced.lines().filter(|row| !row.trim().is_empty()).collect();
        if rows.last().is_some_and(|row| row.trim_end() == "+++") {
            rows.pop();
        }
        let inside = rows.get(1..).unwrap_or_default();
        let table = inside.join("\n").parse::<toml::Table>().unwrap_or_else(|_| {
            // One faulty line does not take the others with it.
            inside.iter().filter_map(|row| row.parse::<toml::Table>().ok()).flatten().collect()
        });
        let text = |key: &str| table.get(key).and_then(toml::Value::as_str).map(one_line).unwrap_or_default();
        let minutes = table.get("minutes").and_then(toml::Value::as_integer).unwrap_or_default();
        let competences = match table.get("competences") {
            Some(toml::Value::Array(list)) => {
                list.iter().filter_map(toml::Value::as_str).map(one_line).collect()
            }
            _ => Vec::new(),
        };
        HeadSource {
            title: text("title"),
            purpose: text("purpose"),
            minutes: u16::try_from(minutes.clamp(0, i64::from(u16::MAX))).unwrap_or_default(),
            competences,
        }
    }

    /// The head with its two lines of `+++`, and an empty line. Line breaks in texts become spaces.
    pub fn write(&self) -> String {
        let mut head = String::from("+++\n");
        for (key, text) in [("title", &self.title), ("purpose", &self.purpose)] {
            // Writing to a string cannot fail.
            let _ = writeln!(head, "{key} = {}", quoted(text));
        }
        let _ = writeln!(head, "minutes = {}", self.minutes);
        let competences: Vec<_> = self.competences.iter().map(|competence| quoted(competence)).collect();
        let _ = writeln!(head, "competences = [{}]", competences.join(", "));
        head.push_str("+++\n\n");
        head
    }
}

/// A text as a string of TOML.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in one_line(text).chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}
