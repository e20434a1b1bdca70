//! Ids made of titles.

use std::collections::BTreeSet;

use crate::course::whole::is_id;
use crate::letters::base_letter;

/// So much of a title is enough to know a question by; what makes an id unique must fit behind it.
const LONGEST: usize = 48;

/// An id made of words: "Was ist Phishing?" becomes `was-ist-phishing`. Umlauts are written as people spell them without.
pub(super) fn id_of(words: &str) -> String {
    let mut id = String::new();
    let mut gap = false;
    for c in words.chars().flat_map(char::to_lowercase) {
        let letters: &str = match c {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            c if c.is_ascii_alphanumeric() => {
                push(&mut id, &mut gap, c.encode_utf8(&mut [0; 4]));
                continue;
            }
            c => base_letter(c).unwrap_or_default(),
        };
        if letters.is_empty() {
            gap = true;
        } else {
            push(&mut id, &mut gap, letters);
        }
        if id.len() >= LONGEST {
            break;
        }
    }
    id.truncate(LONGEST);
    let id = id.trim_matches('-');
    if id.is_empty() { "question".to_owned() } else { id.to_owned() }
}

fn push(id: &mut String, gap: &mut bool, letters: &str) {
    if *gap && !id.is_empty() {
        id.push('-');
    }
    *gap = false;
    id.push_str(letters);
}

/// The id itself, or with a number behind it, so that it is none of those taken.
pub fn unique_id(wanted: &str, taken: &BTreeSet<String>) -> String {
    let wanted = if is_id(wanted) { wanted } else { "question" };
    if !taken.contains(wanted) {
        return wanted.to_owned();
    }
    let short = wanted.get(..wanted.len().min(LONGEST)).unwrap_or(wanted).trim_end_matches('-');
    let numbered = (2_u32..).map(|n| format!("{short}-{n}"));
    numbered.into_iter().find(|id| !taken.contains(id)).unwrap_or_else(|| short.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_ids() {
        for (title, id) in [
            ("Was ist Phishing?", "was-ist-phishing"),
            ("Übung: Größe", "uebung-groesse"),
            ("q1", "q1"),
            ("  --  ", "question"),
            ("Що це?", "question"),
        ] {
            assert_eq!(id_of(title), id);
        }
        assert!(is_id(&id_of(&"ä b".repeat(100))));
    }

    #[test]
    fn ids_that_are_taken_get_a_number() {
        let taken = ["a", "a-2"].map(str::to_owned).into();
        assert_eq!(unique_id("b", &taken), "b");
        assert_eq!(unique_id("a", &taken), "a-3");
        let long = "x".repeat(64);
        assert!(is_id(&unique_id(&long, &[long.clone()].into())));
    }
}
