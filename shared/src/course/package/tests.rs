use proptest::prelude::*;

use super::super::markdown::tests::{assert_sections_sound, mutated};
use super::super::{Block, Level, Recording, Topic, Track};
use super::*;

const MANIFEST: &str = r#"topic = "safety"
level = "basic"
competences = ["4.2"]
outcomes = ["LO4.2.01"]

[title]
de = "Betrug"
en = "Fraud"

[summary]
de = "Kurz."
en = "Short."

[goals]
de = ["a", "b"]
en = ["a", "b"]

[[modules]]
id = "messages"
title = { de = "Nachrichten", en = "Messages" }
lessons = ["email"]
"#;

const LESSON: &str = r#"+++
title = "Eine E-Mail"
purpose = "Damit Sie sicher sind."
minutes = 8
competences = ["4.2"]
+++

## Was ist das?

![Ein Brief](media/mail.svg)

```gift
::sender:: Wer? { =ich #ja ~du #nein }
```
"#;

const SVG: &str = r##"<?xml version="1.0"?><!-- c --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180.4">
<style>.a { fill: url(#g) }</style><path class="a" d="M0 0"/><use href="#a"/></svg>"##;

type Files = BTreeMap<String, Vec<u8>>;

fn course() -> Files {
    [("course.toml", MANIFEST), ("de/email.md", LESSON), ("en/email.md", LESSON), ("media/mail.svg", SVG)]
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .collect()
}

/// A sound course with one change.
fn changed(path: &str, from: &str, to: &str) -> Files {
    let mut files = course();
    let text = String::from_utf8(files[path].clone()).unwrap();
    assert!(text.contains(from), "{from}");
    files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    files
}

fn found(files: &Files) -> Vec<(String, u32, bool, String)> {
    let known = Known { competences: ["4.2".into()].into(), outcomes: ["LO4.2.01".into()].into() };
    let package = CoursePackage::examine("fraud", files, Some(&known));
    package.findings.into_iter().map(|f| (f.file, f.line, f.must, f.code)).collect()
}

fn must(file: &str, line: u32, code: &str) -> (String, u32, bool, String) {
    (file.to_owned(), line, true, code.to_owned())
}

fn hint(file: &str, line: u32, code: &str) -> (String, u32, bool, String) {
    (file.to_owned(), line, false, code.to_owned())
}

#[test]
fn a_sound_course_is_read() {
    assert_eq!(found(&course()), []);
    let course = CoursePackage::read("fraud", &course()).unwrap();
    assert_eq!((course.topic, course.level), (Topic::Safety, Level::Basic));
    assert_eq!(course.texts[&Lang::En].title, "Fraud");
    assert_eq!(course.lesson_ids().collect::<Vec<_>>(), ["email"]);
    let lesson = course.lesson(Lang::De, "email").unwrap();
    assert_eq!((lesson.minutes, course.minutes(Lang::De)), (8, 8));
    let Block::Picture { width, height, .. } = lesson.sections[0].blocks[0] else { panic!("{lesson:?}") };
    assert_eq!((width, height), (320, 180));
    assert!(lesson.question("sender").is_some());
    let json = serde_json::to_string(&course).unwrap();
    assert_eq!(serde_json::from_str::<Course>(&json).unwrap(), course);
}

#[test]
fn the_version_follows_the_bytes() {
    let version = |files: &Files| CoursePackage::read("fraud", files).unwrap().version;
    let first = version(&course());
    assert_eq!(first.len(), 32);
    assert_eq!(first, version(&course()));
    assert_ne!(first, version(&changed("de/email.md", "Brief", "Umschlag")));
}

#[test]
fn findings_read_as_sentences() {
    let files = changed("de/email.md", "~du #nein", "~du");
    let findings = CoursePackage::read("fraud", &files).unwrap_err();
    assert_eq!(
        findings[0].to_string(),
        "de/email.md:13: The question “sender” says nothing about choice 2. \
         Add # and a kind sentence that says why."
    );
}

#[test]
fn faults_of_the_manifest_are_found() {
    let at = |line, code, from, to| {
        assert_eq!(found(&changed("course.toml", from, to)), [must("course.toml", line, code)], "{to}");
    };
    at(1, "toml", "safety", "cooking");
    at(1, "toml", "topic", "subject");
    at(3, "competence-twice", "\"4.2\"", "\"4.2\", \"4.2\"");
    at(4, "outcome-unknown", "LO4.2.01", "LO9");
    at(12, "summary-missing", "en = \"Short.\"", "en = \"\"");
    at(16, "goal-empty", "en = [\"a\", \"b\"]", "en = [\"\"]");
    // Where there is no goal, none of them is empty.
    at(16, "goals-missing", "en = [\"a\", \"b\"]", "en = []");
    at(20, "module-title-missing", ", en = \"Messages\"", "");
    at(9, "lang-unknown", "en = \"Fraud\"", "en = \"Fraud\"\nfr = \"Fraude\"");
    at(13, "summary-other", "en = \"Short.\"", "en = \"Short.\"\nfr = \"Court.\"");
}

#[test]
fn competences_of_course_and_lessons_fit_together() {
    let lesson = |lang: &str| hint(&format!("{lang}/email.md"), 5, "competence-foreign");
    assert_eq!(
        found(&changed("course.toml", "\"4.2\"", "\"4.9\"")),
        [must("course.toml", 3, "competence-unknown"), lesson("de"), lesson("en")]
    );
    let known =
        Known { competences: ["4.2".into(), "1.2".into()].into(), outcomes: ["LO4.2.01".into()].into() };
    let package = CoursePackage::examine(
        "fraud",
        &changed("course.toml", "\"4.2\"", "\"4.2\",\n\"1.2\""),
        Some(&known),
    );
    let told: Vec<_> =
        package.findings.iter().map(|f| (f.line, f.must, f.code.as_str(), &*f.args["id"])).collect();
    assert_eq!(told, [(4, false, "competence-unserved", "1.2")]);
}

#[test]
fn pictures_that_were_read_before_are_not_read_again() {
    let mut files = course();
    let bytes = files.remove("media/mail.svg").unwrap();
    let known = CoursePackage::read("fraud", &course()).unwrap().media;
    let package = CoursePackage::examine_with("fraud", &files, &known, None, None);
    assert_eq!(package.findings, []);
    let first = package.course.unwrap();
    assert_eq!(first.media["mail.svg"].hash, fingerprint(&bytes));
    let other = MediaFile { hash: "other".into(), ..known["mail.svg"].clone() };
    let changed = [("mail.svg".to_owned(), other.clone()), ("spare.svg".to_owned(), other)].into();
    let package = CoursePackage::examine_with("fraud", &files, &changed, None, None);
    let told: Vec<_> = package.findings.iter().map(|f| (f.file.as_str(), f.code.as_str())).collect();
    assert_eq!(told, [("media/spare.svg", "media-unused")]);
    assert_ne!(package.course.unwrap().version, first.version);
}

#[test]
fn a_hard_text_is_named_where_the_course_is_for_beginners() {
    let law = "Die Verarbeitung personenbezogener Daten ist grundsätzlich nur dann rechtmäßig, wenn mindestens eine der \
               nachstehenden Bedingungen nachweislich erfüllt ist. "
        .repeat(6);
    let files = changed("de/email.md", "![Ein", &format!("{law}\n\n![Ein"));
    assert_eq!(found(&files), [hint("de/email.md", 1, "reading-hard")]);
    let package = CoursePackage::examine("fraud", &files, None);
    assert_eq!(package.reading["email"].keys().collect::<Vec<_>>(), [&Lang::De]);
    let mut files = files;
    let manifest = MANIFEST.replace("level = \"basic\"", "level = \"advanced\"");
    files.insert("course.toml".into(), manifest.into_bytes());
    assert_eq!(found(&files), []);
}

#[test]
fn every_language_has_every_lesson_and_question() {
    let mut files = course();
    files.remove("en/email.md");
    assert_eq!(found(&files), [must("course.toml", 21, "lesson-missing")]);
    let at = |line, code, from, to| {
        assert_eq!(found(&changed("en/email.md", from, to)), [must("en/email.md", line, code)], "{to}");
    };
    at(13, "question-differs", "=ich #ja ~du #nein", "~ich #ja =du #nein");
    at(13, "question-differs", "~du #nein", "~du #nein ~er #nein");
    at(13, "question-differs", "{ =ich #ja ~du #nein }", "{ TRUE #nein }");
    let renamed = found(&changed("en/email.md", "::sender::", "::other::"));
    assert_eq!(
        renamed,
        [must("en/email.md", 1, "question-missing"), must("en/email.md", 13, "question-extra")]
    );
}

#[test]
fn competences_are_named_once_a_lesson() {
    let two = MANIFEST.replace("[\"4.2\"]", "[\"1.2\", \"4.2\"]");
    let read = |manifest: &str, de: &str, en: &str, original: Option<Lang>| {
        let mut files = course();
        files.insert("course.toml".into(), manifest.as_bytes().to_vec());
        for (path, named) in [("de/email.md", de), ("en/email.md", en)] {
            files.insert(path.into(), LESSON.replace("[\"4.2\"]", named).into_bytes());
        }
        let known =
            Known { competences: ["4.2".into(), "1.2".into()].into(), outcomes: ["LO4.2.01".into()].into() };
        let package = CoursePackage::examine_with("fraud", &files, &BTreeMap::new(), Some(&known), original);
        let about = package.findings.into_iter().filter(|finding| finding.code.contains("competence"));
        let about: Vec<_> = about.map(|finding| (finding.file, finding.code)).collect();
        let of = |lang| Some(package.course.as_ref()?.lesson(lang, "email")?.competences.join(" "));
        (of(Lang::De), of(Lang::En), about)
    };
    let finding = |file: &str, code: &str| (file.to_owned(), code.to_owned());
    let same = |id: &str| Some(id.to_owned());
    let unserved = || finding("course.toml", "competence-unserved");
    // A translation names none, and follows.
    let followed = (same("4.2"), same("4.2"), vec![unserved()]);
    assert_eq!(read(&two, "[\"4.2\"]", "[]", None), followed);
    assert_eq!(read(&two, "[\"4.2\"]", "[]", Some(Lang::De)), followed);
    // What it names is of no account, as nobody is asked for it.
    assert_eq!(read(&two, "[\"4.2\"]", "[\"9.9\"]", Some(Lang::De)), followed);
    assert_eq!(read(&two, "[\"1.2\"]", "[\"4.2\"]", Some(Lang::En)), followed);
    // Where nobody knows which is the original, two that differ are told apart.
    let differ = vec![finding("en/email.md", "competences-differ")];
    assert_eq!(read(&two, "[\"1.2\"]", "[\"4.2\"]", None), (same("1.2"), same("4.2"), differ));
    // It is asked for once, where it is written first.
    let missing = |file| (None, None, vec![unserved(), unserved(), finding(file, "lesson-competence")]);
    assert_eq!(read(&two, "[]", "[]", Some(Lang::En)), missing("en/email.md"));
    assert_eq!(read(&two, "[]", "[]", None), missing("de/email.md"));
    // Nobody is asked for what cannot be read.
    let unread = |named| (None, None, vec![unserved(), unserved()]) == read(&two, named, named, None);
    assert!(unread("4.2") && unread("[\"4.2\"]\nminutes = 1"));
    // Where there is no choice, nobody has to choose.
    assert_eq!(read(MANIFEST, "[]", "[]", Some(Lang::De)), (same("4.2"), same("4.2"), vec![]));
}

#[test]
fn faults_of_lessons_are_found() {
    let at = |line, code, from, to| {
        let found = found(&changed("en/email.md", from, to));
        assert_eq!(found, [must("en/email.md", line, code)], "{to}");
    };
    at(1, "head-missing", "+++\n", "");
    at(2, "lesson-title", "Eine E-Mail", " ");
    at(4, "minutes", "8", "61");
    at(4, "minutes", "8", "-1");
    at(4, "toml", "8", "\"8\"");
    at(5, "competence-unknown", "4.2", "4.9");
    at(10, "picture-alternative", "Ein Brief", "Bild");
    at(10, "picture-missing", "mail.svg", "post.svg");
    at(10, "link-lesson-missing", "![Ein", "[x](lesson:other)\n\n![Ein");
    at(13, "no-right-ticks", "=ich", "~ich");
    at(13, "items-few", "{ =ich #ja ~du #nein }", "{> eins}");
    at(13, "weights", "=ich #ja ~du", "~%50%ich #ja ~%-100%du");
    at(13, "weights-all", "=ich #ja ~du", "~%100%ich #ja ~du");
    at(13, "choice-twice", "~du", "~ich");
    at(14, "question-twice", "#nein }", "#nein }\n::sender:: Wer? { =ich #ja ~du #nein }");
    at(13, "unanswerable", "{ =ich #ja ~du #nein }", "{# =%50%1..9 #a =5 #b}");
}

#[test]
fn what_is_empty_is_only_that() {
    for (braces, code) in [("{= ~}", "choice-empty"), ("{> | }", "item-empty")] {
        let found = found(&changed("en/email.md", "{ =ich #ja ~du #nein }", braces));
        let codes: Vec<&str> = found.iter().map(|(_, _, _, code)| code.as_str()).collect();
        assert!(!codes.is_empty() && codes.iter().all(|one| *one == code), "{braces}: {codes:?}");
    }
}

#[test]
fn hints_do_not_stop_a_course() {
    let mut files = course();
    files.insert("media/other.svg".into(), SVG.into());
    files.insert("notes.txt".into(), vec![]);
    files.insert("de/old.md".into(), vec![]);
    assert_eq!(
        found(&files),
        [
            hint("de/old.md", 0, "file-unused"),
            hint("media/other.svg", 0, "media-unused"),
            hint("notes.txt", 0, "file-foreign")
        ]
    );
    assert!(CoursePackage::read("fraud", &files).is_ok());
}

#[test]
fn leichte_sprache_is_looked_at() {
    let mut files = course();
    let manifest = MANIFEST.replace("en = ", "de-leicht = ");
    files.insert("course.toml".into(), manifest.into_bytes());
    files.remove("en/email.md");
    let long =
        "Das ist ein Satz mit sehr vielen Wörtern, die man nicht alle auf einmal lesen und behalten kann.";
    files.insert(
        "de-leicht/email.md".into(),
        LESSON.replace("![Ein", &format!("{long}\n\n![Ein")).into_bytes(),
    );
    assert_eq!(found(&files), [hint("de-leicht/email.md", 10, "leicht-long-sentence")]);
}

#[test]
fn pictures_are_what_they_say() {
    let png = {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend(640_u32.to_be_bytes());
        png.extend(480_u32.to_be_bytes());
        png.extend([8, 6, 0, 0, 0, 0, 0, 0, 0]);
        png
    };
    let read = |name: &str, bytes: &[u8]| {
        let mut findings = Vec::new();
        let files = [(format!("media/{name}"), bytes.to_vec())].into();
        let media = media::read(&files, &mut findings);
        media
            .get(name)
            .map(|m| (m.content_type.clone(), m.width, m.height))
            .ok_or_else(|| findings.remove(0).code)
    };
    assert_eq!(read("a.png", &png), Ok(("image/png".into(), 640, 480)));
    assert_eq!(read("a.jpg", &png), Err("media-content".into()));
    assert_eq!(read("a.gif", b"GIF89a"), Err("media-type".into()));
    assert_eq!(read("a.png", b""), Err("media-content".into()));
    assert_eq!(read("A.png", &png), Err("media-name".into()));
    assert_eq!(read("b/a.png", &png), Err("media-name".into()));
    assert_eq!(read("a.svg", SVG.as_bytes()), Ok(("image/svg+xml".into(), 320, 180)));
}

#[test]
fn nothing_runs_in_an_svg() {
    let inspect = |inside: &str| {
        svg::inspect(format!("<svg width='10px' height=\"20\">{inside}</svg>").as_bytes())
            .map_err(|(_, fault)| Fault::new(0, true, fault).code)
    };
    assert_eq!(inspect("<g><title>a &lt; b</title></g>"), Ok((10, 20)));
    assert_eq!(inspect("<image href='data:image/png;base64,AA=='/>"), Ok((10, 20)));
    assert_eq!(inspect("<style>a &gt; b { fill: url(&quot;#g&quot;) }</style>"), Ok((10, 20)));
    assert_eq!(inspect("<g inkscape:export-filename='C:\\Bilder (1)\\Tee.png'/>"), Ok((10, 20)));
    for (code, bad) in [
        ("svg-element", "<script>x</script>"),
        ("svg-element", "<SCRIPT/>"),
        ("svg-element", "<svg:script/>"),
        ("svg-element", "<foreignObject/>"),
        ("svg-attribute", "<g onload='x'/>"),
        ("svg-attribute", "<g\nonClick = \"x\"/>"),
        ("svg-link", "<a href='https://x.org'/>"),
        ("svg-link", "<a xlink:href='javascript:x'/>"),
        ("svg-link", "<a href='java&#x73;cript:x'/>"),
        ("svg-link", "<image href='data:image/svg+xml;base64,AA'/>"),
        ("svg-link", "<use href='other.svg#a'/>"),
        ("svg-runs", "<g style='fill:url(https://x.org)'/>"),
        ("svg-runs", "<g fill='url( \"//x.org\")'/>"),
        ("svg-style", "<style>@import 'x'</style>"),
        ("svg-style", "<style>a { background: url(x.png) }</style>"),
        ("svg-style", "<style><![CDATA[a]]></style>"),
        ("svg-style", "<style>a { background: u\\72l(x) }</style>"),
        // What browsers decode, leave out or join before they read a style.
        ("svg-style", "<style>&#64;import 'x'</style>"),
        ("svg-style", "<style>&#x40;IMPORT 'x'</style>"),
        ("svg-style", "<style>a { background: &#117;rl(//x.org) }</style>"),
        ("svg-style", "<style>a { background: url&#40;//x.org) }</style>"),
        ("svg-style", "<style>a { background: u&#92;72l(//x.org) }</style>"),
        ("svg-style", "<style>@imp<!-- -->ort 'x'</style>"),
        ("svg-style", "<style>@imp<![CDATA[ort 'x']]></style>"),
        ("svg-style", "<style>@imp<g/>ort 'x'</style>"),
        ("svg-style", "<style>a { }<!-- --></style>"),
        ("svg-style", "<style>a { background: src('//x.org') }</style>"),
        ("svg-style", "<style>&other;</style>"),
        ("svg-style", "<style>a & b { }</style>"),
        ("svg-runs", "<g fill='u\\72l(//x.org)'/>"),
        ("svg-link", "<g xml:base='https://x.org'/>"),
        ("svg-runs", "<set attributeName='href' to='#'/>"),
        ("svg-runs", "<animate attributeName='onclick'/>"),
        ("svg-declaration", "<![CDATA[x]]>"),
        ("svg-declaration", "<!DOCTYPE svg [<!ENTITY a 'b'>]>"),
        ("svg-declaration", "<?xml-stylesheet href='x'?>"),
    ] {
        assert_eq!(inspect(bad), Err(code), "{bad}");
    }
    for bad in [
        "<g a=b/>",
        "<g a/>",
        "<g",
        "<!--",
        "<g a='<'/>",
        "< g/>",
        "<g a='1'b='2'/>",
        "</g",
        "<g a='&b;'/>",
        "<g a='b & c'/>",
        "<g a='&#x110000;'/>",
        "<g a='&#+9;'/>",
        "<style>a",
    ] {
        assert_eq!(inspect(bad), Err("svg-unreadable"), "{bad}");
    }
    for bad in ["", "text", "<g/>", "<svg/>", "<svg width='100%' height='1'/>", "<svg viewBox='0 0 NaN 1'/>"]
    {
        assert_eq!(
            svg::inspect(bad.as_bytes()).map_err(|(_, fault)| Fault::new(0, true, fault).code),
            Err("svg-size"),
            "{bad}"
        );
    }
    assert!(svg::inspect(b"\xff\xfe<\0s\0v\0g\0").is_err());
    for (encoding, code) in [
        ("encoding='UTF-8'", Ok((1, 1))),
        ("standalone='no' encoding = \"iso-8859-1\"", Ok((1, 1))),
        ("encoding='utf-16'", Err("svg-encoding")),
        ("encoding='ISO-2022-JP'", Err("svg-encoding")),
        ("encoding=utf-8", Err("svg-encoding")),
    ] {
        let picture = format!("<?xml version='1.0' {encoding}?><svg width='1' height='1'/>");
        let seen = svg::inspect(picture.as_bytes());
        assert_eq!(seen.map_err(|(_, fault)| Fault::new(0, true, fault).code), code, "{encoding}");
    }
}

const VTT: &[u8] = b"WEBVTT\n\n00:01.000 --> 00:02.000\nHallo.\n";
const MP4: &[u8] = b"\0\0\0\x20ftypisom\0\0";

/// A course with a film that has captions, and a transcript in German, instead of the picture.
fn with_film() -> Files {
    let film = "![Eine falsche E-Mail](media/mail.mp4)\n\n> [!TRANSCRIPT]\n> Hallo.";
    let mut files = changed("de/email.md", "![Ein Brief](media/mail.svg)", film);
    let english = LESSON.replace("![Ein Brief](media/mail.svg)", "![A false e-mail](media/mail.mp4)");
    files.insert("en/email.md".into(), english.into_bytes());
    files.remove("media/mail.svg");
    files.insert("media/mail.mp4".into(), MP4.into());
    files.insert("media/mail.de.vtt".into(), VTT.into());
    files.insert("media/mail.en.vtt".into(), VTT.into());
    files
}

fn film(course: &Course, lang: Lang) -> &Recording {
    match &course.lesson(lang, "email").unwrap().sections[0].blocks[0] {
        Block::Recording(recording) => recording,
        other => panic!("{other:?}"),
    }
}

#[test]
fn films_have_captions_and_a_transcript() {
    let files = with_film();
    // No lesson but this one shows the captions, and they are not superfluous.
    assert_eq!(found(&files), [hint("en/email.md", 10, "film-transcript")]);
    let course = CoursePackage::read("fraud", &files).unwrap();
    assert_eq!(course.media["mail.mp4"].content_type, "video/mp4");
    assert_eq!((course.media["mail.mp4"].width, course.media["mail.mp4"].height), (0, 0));
    assert!(course.media["mail.de.vtt"].content_type.starts_with("text/vtt"));
    let german = film(&course, Lang::De);
    let track = |lang: Lang| Track { lang, file: format!("mail.{lang}.vtt") };
    assert_eq!(german.tracks, [track(Lang::De), track(Lang::En)]);
    assert_eq!(german.transcript.as_deref(), Some("<p>Hallo.</p>"));
    assert_eq!(film(&course, Lang::En).transcript, None);
    // German captions serve Leichte Sprache, English ones do not.
    assert_eq!(german.captions(Lang::DeLeicht), Some(&track(Lang::De)));
    let english = Recording { tracks: vec![track(Lang::En)], ..german.clone() };
    assert_eq!((english.captions(Lang::De), english.captions(Lang::DeLeicht)), (None, None));
    let json = serde_json::to_string(&course).unwrap();
    assert_eq!(serde_json::from_str::<Course>(&json).unwrap(), course);
}

#[test]
fn files_that_were_read_before_are_used_in_the_same_way() {
    let mut files = with_film();
    let media = CoursePackage::read("fraud", &files).unwrap().media;
    files.retain(|path, _| !path.starts_with("media/"));
    let package = CoursePackage::examine_with("fraud", &files, &media, None, None);
    assert_eq!(package.findings.iter().map(|f| f.code.as_str()).collect::<Vec<_>>(), ["film-transcript"]);
    assert_eq!(film(&package.course.unwrap(), Lang::En).tracks.len(), 2);
}

#[test]
fn what_keeps_people_from_a_film_is_found() {
    let without = |path: &str| {
        let mut files = with_film();
        files.remove(path);
        found(&files)
    };
    let transcript = hint("en/email.md", 10, "film-transcript");
    assert_eq!(
        without("media/mail.en.vtt"),
        [transcript.clone(), must("en/email.md", 10, "recording-captions")]
    );
    let nobodys = |lang: &str| hint(&format!("media/mail.{lang}.vtt"), 0, "media-unused");
    assert_eq!(
        without("media/mail.mp4"),
        [
            must("de/email.md", 10, "recording-missing"),
            must("en/email.md", 10, "recording-missing"),
            nobodys("de"),
            nobodys("en"),
        ]
    );
    for nothing in ["", "Video", "mail.mp4"] {
        let mut files = with_film();
        let text = String::from_utf8(files["de/email.md"].clone()).unwrap();
        let text = text.replace("![Eine falsche E-Mail]", &format!("![{nothing}]"));
        files.insert("de/email.md".into(), text.into_bytes());
        assert_eq!(found(&files), [must("de/email.md", 10, "recording-alternative"), transcript.clone()]);
    }
    // Captions are no picture.
    let mut files = with_film();
    let text = format!("{LESSON}\n![Text](media/mail.de.vtt)\n").replace("mail.svg", "mail.de.vtt");
    files.insert("de/email.md".into(), text.into_bytes());
    assert!(found(&files).contains(&must("de/email.md", 10, "picture-missing")));
}

#[test]
fn a_sound_is_to_be_read_as_well() {
    let mut files = course();
    for lang in ["de", "en"] {
        let sound = "![Ein Anruf](media/call.mp3)\n\n> [!TRANSCRIPT]\n> Hallo.";
        let text = LESSON.replace("![Ein Brief](media/mail.svg)", sound);
        files.insert(format!("{lang}/email.md"), text.into_bytes());
    }
    files.remove("media/mail.svg");
    files.insert("media/call.mp3".into(), b"ID3\x04\0".to_vec());
    assert_eq!(found(&files), []);
    let text = LESSON.replace("![Ein Brief](media/mail.svg)", "![Ein Anruf](media/call.mp3)");
    files.insert("de/email.md".into(), text.into_bytes());
    assert_eq!(found(&files), [must("de/email.md", 10, "recording-transcript")]);
}

#[test]
fn recordings_and_captions_are_what_their_names_say() {
    let refused = |name: &str, bytes: &[u8]| {
        let files = Files::from([(format!("media/{name}"), bytes.to_vec())]);
        let mut findings = Vec::new();
        let read = media::read(&files, &mut findings);
        assert_eq!(read.is_empty(), findings.iter().any(|f| f.must));
        findings.into_iter().map(|f| (f.line, f.code)).next()
    };
    for (name, bytes) in [
        ("a.mp4", MP4),
        ("a.m4a", b"\0\0\0\x20ftypM4A "),
        ("a.webm", b"\x1a\x45\xdf\xa3\x9f"),
        ("a.ogg", b"OggS\0"),
        ("a.mp3", b"ID3\x04\0"),
        ("b.mp3", b"\xff\xfb\x90"),
        ("a.de.vtt", VTT),
        ("large.mp3", &[b"ID3".as_slice(), &[0; 6 * 1024 * 1024]].concat()),
    ] {
        assert_eq!(refused(name, bytes), None, "{name}");
    }
    for (name, bytes) in [
        ("a.mp4", b"<html>".as_slice()),
        ("a.mp4", b""),
        ("a.webm", MP4),
        ("a.ogg", b"ID3\x04\0"),
        ("a.mp3", b"\xff\xd8\xff\xe0"),
        ("a.m4a", b"OggS\0"),
    ] {
        assert_eq!(refused(name, bytes), Some((0, "media-content".into())), "{name}");
    }
    assert_eq!(refused("a.de.vtt", b"1\n00:01"), Some((1, "captions".into())));
    assert_eq!(refused("a.de.vtt", b"WEBVTT\n\n\xff"), Some((0, "captions".into())));
    assert_eq!(refused("a.mov", MP4), Some((0, "media-type".into())));
}

#[test]
fn pages_have_a_title_and_text() {
    let page =
        read_page(Lang::De, "help", b"+++\ntitle = \"Hilfe\"\n+++\n\n## A\n\nB [c](/de/privacy)\n").unwrap();
    assert_eq!((page.title.as_str(), page.sections.len()), ("Hilfe", 1));
    let faults =
        read_page(Lang::De, "help", b"+++\ntitle = \"\"\n+++\n\n```gift\n::a:: b {T #c}\n```\n").unwrap_err();
    let faults: Vec<_> = faults.iter().map(|f| (f.file.as_str(), f.line, f.code.as_str())).collect();
    assert_eq!(faults, [("pages/de/help.md", 6, "page-question"), ("pages/de/help.md", 2, "page-title")]);
    assert!(read_page(Lang::De, "../x", b"+++\ntitle = \"a\"\n+++\nb").is_err());
}

proptest! {
    #[test]
    fn no_damage_breaks_the_reading(lesson in mutated(LESSON), manifest in mutated(MANIFEST), picture in mutated(SVG)) {
        for (path, text) in [("en/email.md", &lesson), ("course.toml", &manifest), ("media/mail.svg", &picture)] {
            let mut files = course();
            files.insert(path.into(), text.clone().into_bytes());
            let package = CoursePackage::examine("fraud", &files, None);
            prop_assert_eq!(package.course.is_none(), package.findings.iter().any(|f| f.must));
            for lesson in package.course.iter().flat_map(|c| c.lessons.values()).flat_map(BTreeMap::values) {
                assert_sections_sound(&lesson.sections);
            }
        }
    }

    #[test]
    fn no_bytes_break_the_reading(bytes in any::<Vec<u8>>()) {
        for path in ["course.toml", "de/email.md", "media/mail.svg", "media/a.png", "media/a.jpg", "media/a.webp", "media/a.mp4", "media/a.de.vtt"] {
            let mut files = course();
            files.insert(path.into(), bytes.clone());
            let _ = CoursePackage::examine("fraud", &files, None);
        }
        let _ = read_page(Lang::De, "help", &bytes);
    }
}
