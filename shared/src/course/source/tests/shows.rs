use std::collections::BTreeMap;

use super::super::super::whole::MediaFile;
use super::super::super::{Block, Track};
use super::*;

fn media() -> BTreeMap<String, MediaFile> {
    let file = MediaFile { hash: "0".into(), content_type: "image/svg+xml".into(), width: 30, height: 40 };
    BTreeMap::from([("a.svg".to_owned(), file)])
}

#[test]
fn a_lesson_is_shown_while_it_is_being_written() {
    let text = "+++\ntitle = \"T\"\nminutes = x\n+++\n\n## A\n\n![b](media/a.svg)\n\n# Wrong\n\n[c](lesson:unknown)\n\n\
                ![d](media/none.svg)\n\n```gift\n::a:: b { =c ~d #e }\n```\n";
    let (lesson, faults) = show(text, "one", &CONTEXT, &media());
    assert_eq!((lesson.id.as_str(), lesson.title.as_str(), lesson.minutes), ("one", "T", 0));
    assert!(matches!(lesson.sections[0].blocks[0], Block::Picture { width: 30, height: 40, .. }));
    assert_eq!(lesson.questions().count(), 1);
    let mut found: Vec<_> = faults.iter().map(|fault| (fault.line, fault.code)).collect();
    found.sort_unstable();
    assert_eq!(found, [(3, "toml"), (10, "heading-level"), (14, "picture-missing"), (17, "feedback-choice")]);
}

#[test]
fn a_film_is_shown_with_its_captions() {
    let file = |content_type: &str| MediaFile {
        hash: "0".into(),
        content_type: content_type.into(),
        width: 0,
        height: 0,
    };
    let media = BTreeMap::from([
        ("a.mp4".to_owned(), file("video/mp4")),
        ("a.de.vtt".to_owned(), file("text/vtt")),
        ("b.en.vtt".to_owned(), file("text/vtt")),
    ]);
    let text = "![A letter](media/a.mp4)\n\n> [!TRANSCRIPT]\n> Hello.\n";
    let (lesson, faults) = show(text, "one", &CONTEXT, &media);
    let Block::Recording(film) = &lesson.sections[0].blocks[0] else { panic!("{lesson:?}") };
    assert_eq!(film.tracks, [Track { lang: Lang::De, file: "a.de.vtt".into() }]);
    assert_eq!(film.transcript.as_deref(), Some("<p>Hello.</p>"));
    assert!(faults.iter().all(|fault| !fault.code.starts_with("recording")), "{faults:?}");
}

#[test]
fn a_lesson_without_a_head_is_shown_too() {
    let (lesson, faults) = show("Text\n", "one", &CONTEXT, &media());
    assert_eq!(lesson.sections[0].blocks, [Block::Text { html: "<p>Text</p>".into() }]);
    assert_eq!(faults.first().map(|fault| fault.code), Some("head-missing"));
}

proptest! {
    #[test]
    fn no_text_breaks_the_showing(text in typed()) {
        let _ = show(&text, "one", &CONTEXT, &media());
        let _ = show(&format!("+++\n{text}\n+++\n{text}"), "one", &CONTEXT, &media());
    }
}
