//! What is on paper, read back from the file.

use super::fit::fit;
use super::pen::leading;
use super::typeface::{Typefaces, base};
use super::*;
use shared::school::pictures::PICTURES;
use std::io::Read;

const NAMES: &[&str] = &[
    "Mia Schäfer",
    "Yusuf Öztürk-Yıldırım",
    "Łukasz Wiśniewski",
    "Nguyễn Thị Phương",
    "Олександра Шевченко",
    "Ґанна Їжакевич",
    "Ελένη Παπαδοπούλου",
    "سارة الأحمد",
    "محمد عبد الرحمن",
    "مُحَمَّد بن عبد العزيز",
    "علی\u{200c}رضا",
    "Zoë O’Connor (4b)",
];

fn card(name: &str, number: usize) -> Card {
    Card {
        name: name.to_owned(),
        user_name: "mokari4825".to_owned(),
        url: format!("https://lernwolf.wolfsburg.de/de/k/{number:0>22}abcdefghijKLMNOPQRSTUVwxyz0123456789"),
        pictures: [number % 12, (number + 5) % 12, (number + 9) % 12],
    }
}

fn cards(count: usize) -> Vec<Card> {
    (0..count).map(|number| card(NAMES[number % NAMES.len()], number)).collect()
}

fn about() -> Sheet {
    Sheet {
        school: "Grundschule am Waldrand".to_owned(),
        class: "Klasse 2b".to_owned(),
        site: "lernwolf.wolfsburg.de".to_owned(),
        lang: "de".to_owned(),
        words: Words {
            title: "Meine Karte zum Anmelden".to_owned(),
            user_name: "Benutzername".to_owned(),
            scan: "Scan mich".to_owned(),
            how_to: "Scanne das Muster mit der Kamera. Dann tippe auf deine drei Bilder: 1, 2, 3.".to_owned(),
            pictures: PICTURES.map(|picture| picture.to_owned()),
        },
    }
}

fn pages(file: &[u8]) -> usize {
    let count = |word: &[u8]| file.windows(word.len()).filter(|part| *part == word).count();
    count(b"/Type/Page") - count(b"/Type/Pages")
}

/// Whether a text stands in the file's outline or structure: as UTF-16 where it is more than ASCII.
fn tells(file: &[u8], text: &str) -> bool {
    let wide: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    [format!("({text})"), format!("<FEFF{wide}>")]
        .iter()
        .any(|form| file.windows(form.len()).any(|part| part == form.as_bytes()))
}

/// What the file draws, page by page.
fn drawn(file: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = file;
    while let Some(start) = rest.windows(7).position(|part| part == b"stream\n") {
        rest = &rest[start + 7..];
        let mut content = Vec::new();
        if flate2::read::ZlibDecoder::new(rest).read_to_end(&mut content).is_ok()
            && content.starts_with(b"/Artifact")
        {
            found.push(String::from_utf8_lossy(&content).into_owned());
        }
    }
    found
}

/// Reads the QR codes of a page with another library than the one that made them.
fn scanned(page: &str) -> Vec<String> {
    const STEP: usize = 4;
    let mut codes = Vec::new();
    for drawing in page.split("0 0 0 rg ").skip(1) {
        let shape = drawing.split("\nf").next().unwrap();
        let mut dark = std::collections::HashSet::new();
        let mut size = 0;
        for bar in shape.split('h') {
            let numbers: Vec<usize> = bar.split_whitespace().filter_map(|word| word.parse().ok()).collect();
            let &[left, top, right, ..] = numbers.as_slice() else { continue };
            size = size.max(right);
            dark.extend((left..right).map(|x| (x, top)));
        }
        let side = (size + 8) * STEP;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let place = (x / STEP).checked_sub(4).zip((y / STEP).checked_sub(4));
            if place.is_some_and(|place| dark.contains(&place)) { 0 } else { 255 }
        });
        codes.extend(image.detect_grids().iter().map(|grid| grid.decode().unwrap().1));
    }
    codes
}

#[test]
fn eight_cards_stand_on_a_page() {
    for (count, expected) in [(1, 1), (8, 1), (9, 2), (16, 2), (17, 3)] {
        let file = pdf(&cards(count), &about()).unwrap();
        assert!(file.starts_with(b"%PDF-1.7"));
        assert_eq!(pages(&file), expected, "{count} cards");
        assert_eq!(drawn(&file).len(), expected, "{count} cards");
    }
}

#[test]
fn every_name_is_there() {
    let file = pdf(&cards(NAMES.len()), &about()).unwrap();
    for name in NAMES {
        assert!(tells(&file, name), "{name}");
    }
    assert!(!tells(&file, "Nobody"));
}

#[test]
fn another_reader_understands_every_code() {
    let cards = cards(9);
    let file = pdf(&cards, &about()).unwrap();
    let codes: Vec<String> = drawn(&file).iter().flat_map(|page| scanned(page)).collect();
    let addresses: Vec<String> = cards.into_iter().map(|card| card.url).collect();
    assert_eq!(codes, addresses);
}

#[test]
fn the_same_cards_make_the_same_file() {
    assert_eq!(pdf(&cards(9), &about()).unwrap(), pdf(&cards(9), &about()).unwrap());
}

#[test]
fn what_cannot_be_printed_is_refused() {
    assert!(matches!(pdf(&[], &about()), Err(Error::NoCards)));
    let unknown = Card { pictures: [0, 1, PICTURES.len()], ..card("Mia", 0) };
    assert!(matches!(pdf(&[unknown], &about()), Err(Error::Picture(12))));
    let endless = Card { url: "x".repeat(3000), ..card("Mia", 0) };
    assert!(matches!(pdf(&[endless], &about()), Err(Error::Address(_))));
}

#[test]
fn all_letters_of_our_names_are_in_the_typeface() {
    let faces = Typefaces::load().unwrap();
    for face in [&faces.regular, &faces.bold] {
        for name in NAMES {
            assert_eq!(face.printable(name), *name);
        }
    }
    let typed: String = (' '..='~').collect();
    assert_eq!(faces.mono.printable(&typed), typed.trim());
}

#[test]
fn arabic_runs_to_the_left_and_its_letters_join() {
    let faces = Typefaces::load().unwrap();
    let name = "محمد";
    let line = faces.bold.line(name, base(name));
    let glyphs = &line.runs[0].glyphs;
    assert_eq!(glyphs.last().unwrap().text_range.start, 0, "the first letter is drawn last");
    let (first, third) = (&glyphs[3], &glyphs[1]);
    assert_ne!(
        first.glyph_id, third.glyph_id,
        "the same letter looks different at the beginning and in the middle"
    );
}

#[test]
fn a_latin_word_within_arabic_keeps_its_direction() {
    let faces = Typefaces::load().unwrap();
    let name = "سارة Müller";
    let line = faces.bold.line(name, base(name));
    assert_eq!(line.runs[0].text, "Müller", "it stands at the left");
    assert_eq!(line.runs[0].glyphs[0].text_range.start, 0);
}

#[test]
fn hostile_names_become_harmless() {
    let faces = Typefaces::load().unwrap();
    for (given, printed) in [
        ("Anna\u{202e}gnol\u{202c} Bell", "Annagnol Bell"),
        ("\u{2067}Mia\u{2069}\u{200f}", "Mia"),
        ("Mi\u{0}a\r\n\tB\u{7}", "Mi a B"),
        ("👩\u{200d}👧\u{fe0f} Mia 李小龙", "□ Mia □"),
        ("\u{301}\u{301}Mia", "Mia"),
        ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}b", "á\u{302}\u{303}b"),
        ("  Jo   Li  ", "Jo Li"),
        ("Mia\u{200c}", "Mia"),
        ("\u{202e}\u{feff}", ""),
    ] {
        assert_eq!(faces.bold.printable(given), printed, "{given:?}");
    }
}

#[test]
fn names_stay_in_their_place() {
    let faces = Typefaces::load().unwrap();
    let mut names: Vec<String> = NAMES.iter().map(|&name| name.to_owned()).collect();
    names.push("W".repeat(80));
    names.push("W ".repeat(40));
    names.push("Maximilian-Alexander von und zu Hohenstein-Großschönau".to_owned());
    names.push("ﷺ".repeat(80));
    names.push("ضضض ".repeat(20));
    names.push("☠".repeat(80));
    let width = card::LEFT * super::pen::MM;
    for name in names {
        let name = fit(&faces.bold, &name, width, card::NAME);
        assert!(name.width * name.size <= width + 0.1);
        assert!(name.lines.len() as f32 * leading(name.size) <= 36.0);
    }
}

#[test]
fn no_name_breaks_a_file() {
    let mut state = 7_u32;
    let mut lots = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 8
    };
    // The first characters are likelier: there are the letters that we have, and their marks.
    let mut name = || -> String {
        (0..lots() % 80)
            .filter_map(|_| char::from_u32(lots() % [0x80, 0x700, 0x3000, 0x11_0000][lots() as usize % 4]))
            .collect()
    };
    let mut cards: Vec<Card> = (0..400).map(|number| card(&name(), number)).collect();
    cards.push(Card { user_name: "nameless".to_owned(), ..card("", 400) });
    cards.push(Card { user_name: "\u{202e}".repeat(500), ..card("\u{202e}", 401) });
    let hostile = Sheet { school: name(), class: "\u{7}".to_owned(), site: "x".repeat(500), ..about() };
    let file = pdf(&cards, &hostile).unwrap();
    assert_eq!(pages(&file), 51);
    assert!(tells(&file, "nameless"), "the user name stands in for a name of which nothing can be printed");
}

#[test]
fn every_picture_is_drawn_and_a_strict_page_may_show_it() {
    use super::drawings::SPRITE;
    for picture in PICTURES {
        let symbol = format!("<symbol id=\"picture-{picture}\" viewBox=\"0 0 64 64\">");
        assert_eq!(SPRITE.matches(&symbol).count(), 1, "{}", picture);
    }
    assert!(SPRITE.len() < 12_000);
    assert!(!["style", "script", "url(", "href", " on"].iter().any(|word| SPRITE.contains(word)));
    // Each is stored once, however many cards show it.
    let file = pdf(&cards(24), &about()).unwrap();
    assert_eq!(file.windows(13).filter(|part| *part == b"/Subtype/Form").count(), PICTURES.len());
}
