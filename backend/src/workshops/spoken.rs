//! Which language an interpreter speaks: organisers write it in their language, everybody reads it in theirs.

use shared::api::workshop::SPOKEN;
use shared::lang::Lang;
use shared::search::folded;

use super::views::language_name;

/// German and English names of languages that no session is held in, but that are interpreted.
const MORE: [[&str; 2]; 14] = [
    ["Gebärdensprache", "Sign language"],
    ["Deutsche Gebärdensprache", "German Sign Language"],
    ["Albanisch", "Albanian"],
    ["Bulgarisch", "Bulgarian"],
    ["Dari", "Dari"],
    ["Farsi", "Farsi"],
    ["Französisch", "French"],
    ["Kurdisch", "Kurdish"],
    ["Paschtu", "Pashto"],
    ["Persisch", "Persian"],
    ["Rumänisch", "Romanian"],
    ["Russisch", "Russian"],
    ["Spanisch", "Spanish"],
    ["Vietnamesisch", "Vietnamese"],
];

/// What an organiser wrote, with the names of languages in the reader's; several stand between commas. What is no such
/// name stays as it is.
pub fn interpreter(written: &str, lang: Lang) -> String {
    written.split(',').map(|part| one(part.trim(), lang)).collect::<Vec<_>>().join(", ")
}

fn one(written: &str, lang: Lang) -> String {
    let wanted = folded(written);
    let known = SPOKEN.iter().map(|code| [Lang::De, Lang::En].map(|lang| language_name(code, lang)));
    let mut all = known.chain(MORE.map(|names| names.map(str::to_owned)));
    let found = all.find(|names| names.iter().any(|name| folded(name) == wanted));
    let Some([german, english]) = found else { return written.to_owned() };
    match lang {
        Lang::De | Lang::DeLeicht => german,
        Lang::En => english,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named_in_the_readers() {
        for (written, german, english) in [
            ("Ukrainisch", "Ukrainisch", "Ukrainian"),
            ("ukrainian", "Ukrainisch", "Ukrainian"),
            ("Tuerkisch, Gebärdensprache", "Türkisch, Gebärdensprache", "Turkish, Sign language"),
            ("DGS", "DGS", "DGS"),
            ("Frau Beispiel (Polnisch)", "Frau Beispiel (Polnisch)", "Frau Beispiel (Polnisch)"),
        ] {
            assert_eq!(interpreter(written, Lang::De), german);
            assert_eq!(interpreter(written, Lang::En), english);
        }
    }
}
