//! Letters that became files.

use std::path::Path;

/// A letter.
#[derive(Debug)]
pub struct Letter {
    /// Headers and body, decoded.
    pub text: String,
}

impl Letter {
    /// Where its link leads, from `/` on.
    #[track_caller]
    pub fn path(&self) -> &str {
        let line = self.text.lines().find(|line| line.starts_with("http")).expect("a letter has a link");
        let host = line.split_once("://").map_or(line, |(_, rest)| rest);
        &host[host.find('/').unwrap_or(host.len())..]
    }

    /// The token at the end of its link.
    #[track_caller]
    pub fn token(&self) -> String {
        self.path().rsplit('/').next().unwrap_or_default().to_owned()
    }
}

/// Takes the letters to an address out of the folder.
pub fn take(folder: &Path, address: &str) -> Vec<Letter> {
    let mut letters = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let raw = std::fs::read_to_string(&path).unwrap();
        if raw
            .lines()
            .any(|line| line.strip_prefix("To: ").is_some_and(|to| to.trim_matches(['<', '>']) == address))
        {
            letters.push(Letter { text: decoded(&raw) });
            std::fs::remove_file(path).unwrap();
        }
    }
    letters
}

/// Undoes quoted-printable (RFC 2045, 6.7).
fn decoded(raw: &str) -> String {
    let raw = raw.replace("\r\n", "\n").replace("=\n", "");
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_str();
    while let Some((before, after)) = rest.split_once('=') {
        bytes.extend_from_slice(before.as_bytes());
        match after.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(b'=');
                rest = after;
            }
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}
