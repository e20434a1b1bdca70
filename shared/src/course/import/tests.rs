//! The whole documented syntax of the formats, and what anything else comes to.

mod banks;
mod documents;

use proptest::prelude::*;

use super::word::WordFile;
use super::*;
use crate::course::markdown::tests::mutated;

const GIFT: &str = "::a:: [html]<b>x</b>? { =right#why ~%-33.3%wrong\\=#no #### all }\n\n$CATEGORY: x\n// c\nWord {=a =b} in.\n\nN {#=1:0 =%50%2..3 ~#no}\n\nM {=a -> b =c -> d}\n";
const XML: &str = r#"<quiz><question type="multichoice"><name><text>N</text></name><questiontext format="html"><text><![CDATA[<p>A [[1]] {1:MC:=a~b} <img src="@@PLUGINFILE@@/a.png"></p>]]></text></questiontext><answer fraction="33.333"><text>a</text><feedback><text>f</text></feedback></answer><single>false</single></question><question type="ddwtos"><questiontext><text>A [[1]]</text></questiontext><dragbox><text>b</text><group>1</group></dragbox></question></quiz>"#;
const WORD: &str = r#"<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>b *</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc><w:tc/></w:tr><w:tr><w:tc/></w:tr></w:tbl></w:body></w:document>"#;
const TEXT: &str =
    "+++\ntitle = \"a\"\n+++\n# A\n\nb <b>c</b> ![d](e.png)\n\n## F\n\n<div>\nx\n</div>\n\nG\n===\n";

fn all(source: &str) {
    for item in gift::read(source).into_iter().chain(moodle::read(source)) {
        assert_eq!(item.question.is_none(), item.state() == ImportState::Refused);
        assert!(item.question.is_some() || !item.notes.is_empty(), "{item:?}");
        if let Some(question) = item.question {
            assert!(crate::course::whole::is_id(&question.id), "{}", question.id);
        }
    }
    let _ = text::read(source);
    let _ = word::read(&WordFile { document: source.to_owned(), ..WordFile::default() });
    let other = Some(source.to_owned());
    let file =
        WordFile { document: WORD.to_owned(), styles: other.clone(), numbering: other.clone(), links: other };
    let _ = word::read(&file);
}

proptest! {
    #[test]
    fn nothing_makes_the_readers_panic(source in any::<String>()) {
        all(&source);
    }

    #[test]
    fn no_damage_makes_the_readers_panic(gift in mutated(GIFT), xml in mutated(XML), word in mutated(WORD), text in mutated(TEXT)) {
        for source in [gift, xml, word, text] {
            all(&source);
        }
    }
}

#[test]
fn nothing_makes_the_readers_run_away() {
    for piece in [
        "{",
        "}",
        "::",
        "{=",
        "{~",
        "<",
        "<a href=\"",
        "<script>",
        "<!--",
        "&",
        "[[1",
        "{1:MC:",
        "[",
        "*",
        "\\",
        "> ",
        "{#=",
        "<b>",
        "**a",
        "\n\n{=a",
        "- ",
        "1. ",
        "`",
        "![",
        "_",
        "::a::{=b}\n\n",
        "<svg>",
        "'",
        "a{=b#",
    ] {
        let much = piece.repeat(60_000 / piece.len());
        all(&much);
        let xml = html_escape::encode_text(&much).into_owned();
        let question = format!(
            "<quiz><question type=\"multianswer\"><questiontext><text>{xml}</text></questiontext></question></quiz>"
        );
        assert!(!moodle::read(&question).is_empty());
    }
    let deep = format!("{}{}", "<w:sdt>".repeat(50_000), "</w:sdt>".repeat(50_000));
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{deep}</w:body></w:document>");
    assert!(word::read(&WordFile { document, ..WordFile::default() }).is_err());
}

#[test]
fn entities_are_not_expanded() {
    let lol = "<!DOCTYPE quiz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><quiz>&b;</quiz>";
    assert_eq!(moodle::read(lol)[0].notes[0].code, NoteCode::Doctype);
    let read = word::read(&WordFile { document: lol.to_owned(), ..WordFile::default() });
    assert_eq!(read.unwrap_err().code, NoteCode::Doctype);
}
