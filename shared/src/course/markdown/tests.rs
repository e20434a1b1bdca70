use proptest::prelude::*;

use super::super::{Block, CallOut, Recording, RecordingKind};
use super::*;

const CONTEXT: Context<'static> = Context { course: "fraud", lang: Lang::De };

/// Panics unless the HTML is balanced, free of anything that runs, and has no block where none may stand.
pub(in crate::course) fn assert_sound(html: &str, may_have_blocks: bool) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(begin) = rest.find(['<', '>']) {
        assert!(rest[begin..].starts_with('<'), "a bare > in {html}");
        let end = begin + rest[begin..].find('>').expect("a tag has an end");
        let tag = &rest[begin + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "unbalanced: {html}");
            continue;
        }
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let inline = ["em", "strong", "del", "a", "code", "br"].contains(&name);
        let block = [
            "p",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "h3",
            "hr",
        ];
        assert!(inline || (may_have_blocks && block.contains(&name)), "<{name}> in {html}");
        let in_text = open.iter().any(|o| ["p", "h3", "em", "strong", "del", "a"].contains(o));
        assert!(inline || !in_text, "a block in a text: {html}");
        assert!(name != "a" || !open.contains(&"a"), "a link in a link: {html}");
        while !attributes.is_empty() {
            let (attribute, after) = attributes.split_once("=\"").expect("name and value");
            let (value, after) = after.split_once('"').expect("a closed value");
            let of_tables = name == "div" && ["role", "tabindex", "aria-label"].contains(&attribute);
            let usual = ["href", "rel", "scope", "class", "start"].contains(&attribute);
            assert!(usual || of_tables, "{attribute} in {html}");
            if attribute == "href" {
                let scheme = value.split(['/', '?', '#']).next().and_then(|s| s.split_once(':'));
                let scheme = scheme.map(|(scheme, _)| scheme.to_lowercase());
                let good = scheme.is_none_or(|s| ["https", "mailto", "tel"].contains(&s.as_str()));
                assert!(good && !value.starts_with("//"), "{value} in {html}");
            }
            attributes = after.trim_start();
        }
        if !["br", "hr"].contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "not closed: {open:?} in {html}");
}

pub(in crate::course) fn assert_sections_sound(sections: &[Section]) {
    for section in sections {
        assert_sound(&section.title, false);
        for block in &section.blocks {
            match block {
                Block::Text { html } | Block::CallOut { html, .. } => assert_sound(html, true),
                Block::Steps { steps } => steps.iter().for_each(|step| assert_sound(step, true)),
                Block::Recording(recording) => {
                    recording.transcript.iter().for_each(|html| assert_sound(html, true));
                }
                Block::Picture { .. } | Block::Question(_) => {}
            }
        }
    }
}

fn text(source: &str) -> String {
    let reading = read(source, 1, &CONTEXT);
    assert!(reading.faults.iter().all(|fault| !fault.must), "{reading:?}");
    match reading.sections.as_slice() {
        [Section { title, blocks }] if title.is_empty() => match blocks.as_slice() {
            [Block::Text { html }] => html.clone(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

fn codes(source: &str) -> Vec<(u32, &'static str)> {
    read(source, 1, &CONTEXT).faults.into_iter().map(|f| (f.line, f.code)).collect()
}

#[test]
fn running_text_becomes_html() {
    assert_eq!(
        text("a **b** *c*\n`d<` ~~e~~\\\nf"),
        "<p>a <strong>b</strong> <em>c</em>\n<code>d&lt;</code> <del>e</del><br>f</p>"
    );
    assert_eq!(
        text("- a\n- b\n  - c\n\n***\n\n> q"),
        "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><hr><blockquote><p>q</p></blockquote>"
    );
    assert_eq!(
        text("### A & \"B\"\n\n```\n<x>\n```"),
        "<h3>A &amp; &quot;B&quot;</h3><pre><code>&lt;x&gt;\n</code></pre>"
    );
    assert_eq!(
        text("| a | b |\n|---|--:|\n| 1 | 2 |"),
        "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Tabelle\">\
         <table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"end\">b</th></tr></thead>\
         <tbody><tr><td>1</td><td class=\"end\">2</td></tr></tbody></table></div>"
    );
}

#[test]
fn headings_pictures_steps_and_boxes_become_blocks() {
    let source = "First.\n\n## One *thought*\n\n![A *mail*](media/mail.svg \"So it looks\")\n\n\
                  1. a\n2. b\n   - c\n\n> [!TIP]\n> Look **twice**.\n\n> [!EXAMPLE]\n> E\n>\n> F\n\n> [!caution]\n> G\n\n\
                  > [!EXAMPLE]\n>\n> H\n";
    let reading = read(source, 10, &CONTEXT);
    assert_eq!(reading.faults, []);
    assert_sections_sound(&reading.sections);
    assert_eq!(reading.sections[0].blocks, [Block::Text { html: "<p>First.</p>".into() }]);
    assert_eq!(reading.sections[1].title, "One <em>thought</em>");
    let call_out = |kind, html: &str| Block::CallOut { kind, html: html.into() };
    assert_eq!(
        reading.sections[1].blocks,
        [
            Block::Picture {
                file: "mail.svg".into(),
                alt: "A mail".into(),
                caption: Some("So it looks".into()),
                width: 0,
                height: 0
            },
            Block::Steps { steps: vec!["a".into(), "b<ul><li>c</li></ul>".into()] },
            call_out(CallOut::Tip, "<p>Look <strong>twice</strong>.</p>"),
            call_out(CallOut::Example, "<p>E</p><p>F</p>"),
            call_out(CallOut::Warning, "<p>G</p>"),
            call_out(CallOut::Example, "<p>H</p>"),
        ]
    );
    assert_eq!(reading.picture_lines, [14]);
}

#[test]
fn films_and_sounds_have_what_is_said_in_them() {
    let source = "![A *film*](media/a.mp4 \"So it goes\")\n\n> [!TRANSCRIPT]\n> **Eva:** Hello.\n>\n> - a\n\n\
                  ![A talk](media/b.ogg)\n\n> [!transcript]\n>\n> Bye.\n\nText\n";
    let reading = read(source, 1, &CONTEXT);
    assert_eq!(reading.faults, []);
    let recording = |kind, file: &str, alt: &str, caption: Option<&str>, transcript: &str| {
        Block::Recording(Recording {
            kind,
            file: file.into(),
            alt: alt.into(),
            caption: caption.map(str::to_owned),
            tracks: vec![],
            transcript: Some(transcript.to_owned()),
        })
    };
    assert_eq!(
        reading.sections[0].blocks,
        [
            recording(
                RecordingKind::Video,
                "a.mp4",
                "A film",
                Some("So it goes"),
                "<p><strong>Eva:</strong> Hello.</p><ul><li>a</li></ul>"
            ),
            recording(RecordingKind::Audio, "b.ogg", "A talk", None, "<p>Bye.</p>"),
            Block::Text { html: "<p>Text</p>".into() },
        ]
    );
    assert_eq!(reading.picture_lines, [1, 8]);
    for kind in ["mp4", "webm", "mp3", "m4a", "ogg"] {
        let source = format!("![a](media/a.{kind})\n\n> [!TRANSCRIPT]\n> b");
        assert_eq!(codes(&source), [], "{kind}");
    }
    // A transcript belongs to what it stands right below.
    for (before, line) in
        [("", 1), ("Text\n\n", 3), ("![a](media/a.svg)\n\n", 3), ("![a](media/a.mp4)\n\nText\n\n", 5)]
    {
        let source = format!("{before}> [!TRANSCRIPT]\n> b");
        assert_eq!(codes(&source), [(line, "transcript-place")], "{source}");
    }
    let twice = "![a](media/a.mp4)\n\n> [!TRANSCRIPT]\n> b\n\n> [!TRANSCRIPT]\n> c";
    assert_eq!(codes(twice), [(6, "transcript-place")]);
}

#[test]
fn questions_know_their_line() {
    let source =
        "## Q\n\n```gift\n// why\n::a:: Yes? {TRUE #no}\n\n::b:: [x](lesson:email)? {FALSE #no}\n```\n";
    let reading = read(source, 5, &CONTEXT);
    assert_eq!(reading.faults, []);
    assert_eq!(reading.question_lines, [9, 11]);
    assert_eq!(reading.lesson_links, [("email".to_owned(), 11)]);
    assert_eq!(reading.sections[0].blocks.len(), 2);
    assert_eq!(codes("```gift\n::a:: b {TRUE #c\n```"), [(2, "gift-brace-open")]);
    assert_eq!(codes("- x\n\n  ```gift\n  ::a:: b {T}\n  ```"), []);
}

#[test]
fn links_lead_where_they_may() {
    assert_eq!(
        text(
            "[a](https://x.org/?a=1&b) <https://y.org> <a@b.org> [l](lesson:two) [p](/de/help#x) [t](tel:+49)"
        ),
        "<p><a href=\"https://x.org/?a=1&amp;b\" rel=\"noopener noreferrer\">a</a> \
         <a href=\"https://y.org\" rel=\"noopener noreferrer\">https://y.org</a> \
         <a href=\"mailto:a@b.org\">a@b.org</a> <a href=\"/de/courses/fraud/two\">l</a> \
         <a href=\"/de/help#x\">p</a> <a href=\"tel:+49\">t</a></p>"
    );
    for bad in [
        "http://x.org",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#x6a;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "&#1;javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//x.org",
        "/\\x.org",
        "https:x.org",
        "https:///x",
        "lesson:Two-Words",
        "lesson:",
        "mailto:",
        "<a b>",
        "",
    ] {
        let source = format!("a\n[x]({bad})");
        let reading = read(&source, 1, &CONTEXT);
        assert_eq!(reading.faults.len(), 1, "{bad}: {reading:?}");
        assert_eq!(reading.faults[0].line, 2);
        assert_sections_sound(&reading.sections);
    }
    let page = Context { course: "", lang: Lang::De };
    assert_eq!(read("[x](lesson:two)", 1, &page).faults[0].code, "link-page");
    assert_eq!(codes("[](https://x.org)"), [(1, "link-text")]);
    assert_eq!(codes("| | b |\n|---|---|\n| 1 | 2 |"), [(1, "table-head")]);
}

#[test]
fn what_is_not_allowed_is_found_with_its_line() {
    assert_eq!(codes("a\n\n<div>b</div>\n"), [(3, "raw-html")]);
    assert_eq!(codes("a <b onclick=x>"), [(1, "raw-html")]);
    assert_eq!(codes("# A"), [(1, "heading-level")]);
    assert_eq!(codes("\n#### A"), [(2, "heading-level")]);
    assert_eq!(codes("##"), [(1, "heading-empty")]);
    assert_eq!(codes("> ## A"), [(1, "heading-place")]);
    assert_eq!(codes("a\n\n### A\n\n## B\n\n### C"), [(3, "heading-order")]);
    assert_eq!(codes("a ![b](media/b.svg)"), [(1, "picture-place")]);
    assert_eq!(codes("![b](https://x.org/b.svg)"), [(1, "picture-file")]);
    assert_eq!(codes("![b](media/../b.svg)"), [(1, "picture-file")]);
    assert_eq!(codes("> [!HINT]\n> a"), [(1, "call-out-kind")]);
    assert_eq!(codes("> [!TIP]"), [(1, "call-out-empty")]);
    assert_eq!(codes("- > [!TIP]\n  > a"), [(1, "call-out-place")]);
    assert_eq!(codes("3. a"), [(1, "steps-start")]);
    assert_eq!(codes("a\n[x](lesson:Two Words)"), [(1, "link-unread")]);
    assert_eq!(codes(&"> ".repeat(60)), [(1, "nesting")]);
}

#[test]
fn a_line_is_only_a_line() {
    let html = |source| {
        let inline = inline(source, 1, &CONTEXT);
        assert_eq!(inline.faults, [], "{source}");
        inline.html
    };
    assert_eq!(html("1. Mai"), "1. Mai");
    assert_eq!(html("- 5 Grad"), "- 5 Grad");
    assert_eq!(html("# 3"), "# 3");
    assert_eq!(html("> 3\n\n    a"), "&gt; 3 a");
    assert_eq!(html("**\"a\"**, _b_ `c`"), "<strong>&quot;a&quot;</strong>, <em>b</em> <code>c</code>");
    assert_eq!(html("_(x)_"), "<em>(x)</em>");
    assert_eq!(html(""), "");
    assert_eq!(html("a\u{a0}€ ; b;"), "a\u{a0}€ ; b;");
    assert_eq!(html("a\u{f176}1. b"), "a<br>1. b");
    let inline = inline("a <b>c</b> ![d](e)", 7, &CONTEXT);
    assert_eq!(
        inline.faults.iter().map(|f| (f.line, f.code)).collect::<Vec<_>>(),
        [(7, "raw-html"), (7, "raw-html"), (7, "picture-place")]
    );
}

#[test]
fn what_is_said_is_known_piece_by_piece() {
    let reading = read("## Title\n\nOne **two**\nthree.\n\n- a\n- b\n", 1, &CONTEXT);
    let prose: Vec<_> = reading.prose.iter().map(|p| (p.line, p.text.as_str())).collect();
    assert_eq!(prose, [(1, "Title"), (3, "One two\nthree."), (6, "a"), (7, "b")]);
}

const DOCUMENT: &str = "Text **bold** [l](lesson:two) <https://a.org>\n\n## H *x*\n\n1. one\n2. two\n   > quote\n\n\
    ![alt](media/a.svg \"caption\")\n\n> [!EXAMPLE]\n> - a\n> - b\n\n![film](media/a.mp4)\n\n> [!TRANSCRIPT]\n> A: *b*\n\n| a | b |\n|:-:|--|\n| `c` | ~~d~~ |\n\n### h3\n\n\
    ```gift\n::a:: *Q*? {=a #b ~c #d}\n```\n\n***\n\nend\\\n<!-- no -->\n";

/// Pieces that mean something, in any order.
pub(in crate::course) fn any_pieces(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop_oneof![prop::sample::select(pieces).prop_map(String::from), ".{0,4}"], 0..60)
        .prop_map(|pieces| pieces.concat())
}

/// The document with a few pieces replaced.
pub(in crate::course) fn mutated(document: &'static str) -> impl Strategy<Value = String> {
    let edit = (any::<prop::sample::Index>(), 0..12_usize, ".{0,6}");
    prop::collection::vec(edit, 1..6).prop_map(move |edits| {
        let mut chars: Vec<char> = document.chars().collect();
        for (at, length, with) in edits {
            let from = at.index(chars.len() + 1);
            let to = (from + length).min(chars.len());
            chars.splice(from..to, with.chars());
        }
        chars.into_iter().collect()
    })
}

const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "# ",
    "## ",
    "### ",
    "> ",
    "- ",
    "1. ",
    "  ",
    "    ",
    "| a ",
    "|---|",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "javascript:",
    "https://a",
    "lesson:b",
    "<script>",
    "<b onload=x>",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```",
    "```gift\n",
    "[!TIP]",
    "[!EXAMPLE]\n",
    "![a](media/a.ogg)\n\n",
    "> [!TRANSCRIPT]\n",
    "\\",
    "&#106;",
    "&lt;",
    "\t",
    "\r\n",
    "media/a.svg",
    "::a::",
    "{=a}",
    "\u{f170}",
    "\u{0}",
];

proptest! {
    #[test]
    fn any_text_becomes_sound_html(source in any::<String>()) {
        assert_sections_sound(&read(&source, 1, &CONTEXT).sections);
    }

    #[test]
    fn any_markdown_becomes_sound_html(source in any_pieces(PIECES)) {
        assert_sections_sound(&read(&source, 1, &CONTEXT).sections);
        assert_sound(&inline(&source, 1, &CONTEXT).html, false);
    }

    #[test]
    fn damaged_documents_become_sound_html(source in mutated(DOCUMENT)) {
        assert_sections_sound(&read(&source, 1, &CONTEXT).sections);
    }

    #[test]
    fn plain_words_stay_what_they_are(words in "[a-zäöü0-9.,;!?-]{1,8}( [a-zäöü0-9.,;!?-]{1,8}){0,5}") {
        let inline = inline(&words, 1, &CONTEXT);
        prop_assert_eq!(inline.html, words);
    }
}
