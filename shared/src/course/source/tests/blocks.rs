use super::super::super::markdown::tests::mutated;
use super::super::super::question::QuestionKind;
use super::*;

fn read(block: &str) -> BlockSource {
    BlockSource::read(block)
}

fn call_out(kind: CallOut, markdown: &str) -> BlockSource {
    BlockSource::CallOut { kind, markdown: markdown.into() }
}

fn transcript(markdown: &str) -> BlockSource {
    BlockSource::Transcript { markdown: markdown.into() }
}

fn media(file: &str, alt: &str, caption: &str) -> BlockSource {
    BlockSource::Media { file: file.into(), alt: alt.into(), caption: caption.into() }
}

fn steps(steps: &[&str]) -> BlockSource {
    BlockSource::Steps { steps: steps.iter().map(|step| (*step).to_owned()).collect() }
}

fn heading(level: u8, text: &str) -> BlockSource {
    BlockSource::Heading { level, text: text.into() }
}

fn text(markdown: &str) -> BlockSource {
    BlockSource::Text { markdown: markdown.into() }
}

#[test]
fn every_block_is_known() {
    for (block, known) in [
        ("## A *b* ##\n\n", heading(2, "A *b*")),
        ("  ###   A\n", heading(3, "A")),
        ("A\n---\n", heading(2, "A")),
        ("\nOne\n\n- two\n\n\n", text("One\n\n- two")),
        ("[a]: /b\n", text("[a]: /b")),
        ("<b>raw</b>\n\n", text("<b>raw</b>")),
        (
            "![A *mail* & \\] more](media/a.svg \"So \\\" it\")\n",
            media("a.svg", "A mail & ] more", "So \" it"),
        ),
        ("![](media/film.mp4)", media("film.mp4", "", "")),
        ("![Not yet](media/)", media("", "Not yet", "")),
        ("> [!tip]\n> One\n>\n> - two\n", call_out(CallOut::Tip, "One\n\n- two")),
        ("> [!CAUTION]\n> One\nlazy\n", call_out(CallOut::Warning, "One\nlazy")),
        (">[!EXAMPLE]\n>\n>     code\n", call_out(CallOut::Example, "    code")),
        ("> [!Transcript]\n> One\n>\n> two\n", transcript("One\n\ntwo")),
        ("1. one\n2. two\n   - three\n\n     four\n", steps(&["one", "two\n- three\n\n  four"])),
        ("3) one\n\n4) two\n", steps(&["one", "two"])),
        ("  1.  one\n\n      more\n", steps(&["one\n\nmore"])),
    ] {
        assert_eq!(read(block), known, "{block}");
    }
    let BlockSource::Questions(questions) = read("```gift\n::a:: *Why*? { TRUE #a\\=b }\n```\n") else {
        panic!()
    };
    assert_eq!(questions[0].prompt, "*Why*?");
    let wrong = Some("a=b".to_owned());
    assert_eq!(questions[0].kind, QuestionKind::TrueFalse { answer: true, right: None, wrong });
}

#[test]
fn what_no_form_can_edit_stays_as_it_is() {
    for block in [
        "# Too high",
        "#### Too low",
        "> [!WORD]\n> a",
        "![a](https://example.org/a.png)",
        "```gift\n::a:: Essay {}\n```",
        "## A\n\nText",
        "1. a\n\n## B",
    ] {
        assert_eq!(read(block), BlockSource::Other { source: block.into() });
        assert_eq!(read(block).write(), format!("{block}\n\n"));
    }
}

#[test]
fn blocks_are_written_as_people_would_write_them() {
    for (block, written) in [
        (heading(2, "A"), "## A\n\n"),
        (heading(3, "C#"), "### C# ##\n\n"),
        (heading(2, ""), "##\n\n"),
        (text(""), ""),
        (text("\n a\n"), "a\n\n"),
        (text("```\nopen"), "```\nopen\n```\n\n"),
        (text("<!-- open"), "<!-- open\n-->\n\n"),
        (text("    code\n\nText"), "```\ncode\n```\n\nText\n\n"),
        (media("a.svg", "A [b] *c*", "Say \"d\""), "![A \\[b\\] \\*c\\*](media/a.svg \"Say \\\"d\\\"\")\n\n"),
        (call_out(CallOut::Note, "a\n\nb"), "> [!NOTE]\n> a\n>\n> b\n\n"),
        (call_out(CallOut::Example, "a"), "> [!EXAMPLE]\n> a\n\n"),
        (call_out(CallOut::Example, "2. a"), "> [!EXAMPLE]\n>\n> 2. a\n\n"),
        (transcript("a\n\nb"), "> [!TRANSCRIPT]\n> a\n>\n> b\n\n"),
        (transcript("2. a"), "> [!TRANSCRIPT]\n>\n> 2. a\n\n"),
        (transcript(""), "> [!TRANSCRIPT]\n\n"),
        (steps(&["a", "b\n- c"]), "1. a\n2. b\n   - c\n\n"),
        (steps(&["a\n\nb", "c"]), "1. a\n\n   b\n\n2. c\n\n"),
    ] {
        assert_eq!(block.write(), written);
    }
}

#[test]
fn ten_steps_are_ten_steps() {
    let many: Vec<String> = (0..120).map(|n| format!("Step {n}\n\n- a\n\n```\nb\n```")).collect();
    let block = BlockSource::Steps { steps: many };
    assert_eq!(read(&block.write()), block);
}

/// What `write` makes of texts that a kind of block cannot hold as they are, for comparing.
fn line(text: &str) -> String {
    let seen = text.replace('\u{feff}', "").replace(|c: char| c.is_control(), " ");
    seen.split_ascii_whitespace().collect::<Vec<_>>().join(" ").trim().to_owned()
}

fn any_block() -> impl Strategy<Value = BlockSource> {
    let kinds = prop::sample::select(vec![
        CallOut::Note,
        CallOut::Tip,
        CallOut::Warning,
        CallOut::Important,
        CallOut::Example,
    ]);
    prop_oneof![
        (2..4_u8, typed()).prop_map(|(level, text)| BlockSource::Heading { level, text }),
        typed().prop_map(|markdown| BlockSource::Text { markdown }),
        (typed(), typed(), typed()).prop_map(|(file, alt, caption)| BlockSource::Media {
            file,
            alt,
            caption
        }),
        (kinds, typed()).prop_map(|(kind, markdown)| BlockSource::CallOut { kind, markdown }),
        typed().prop_map(|markdown| BlockSource::Transcript { markdown }),
        prop::collection::vec(typed(), 1..5).prop_map(|steps| BlockSource::Steps { steps }),
        typed().prop_map(|source| BlockSource::Other { source }),
    ]
}

fn means_the_same(block: &str) -> Result<(), TestCaseError> {
    let found = read(block);
    let written = found.write();
    prop_assert_eq!(sections(&written), sections(block), "{:?} became {:?}", found, written);
    prop_assert_eq!(read(&written).write(), written);
    Ok(())
}

proptest! {
    #[test]
    fn to_read_and_write_changes_nothing_for_learners(block in typed()) {
        means_the_same(&block)?;
        for piece in cut(&block).blocks {
            means_the_same(&piece)?;
        }
    }

    #[test]
    fn to_read_and_write_changes_nothing_in_damaged_blocks(text in mutated(DOCUMENT)) {
        for block in cut(&text).blocks {
            means_the_same(&block)?;
        }
    }

    #[test]
    fn what_is_written_is_read_again(block in any_block()) {
        let written = block.write();
        let found = read(&written);
        let again = found.write();
        prop_assert_eq!(read(&again).write(), again.clone(), "{:?} read as {:?}", block, found);
        if !matches!(block, BlockSource::Text { .. } | BlockSource::Other { .. }) {
            prop_assert_eq!(again, written.clone(), "{:?} read as {:?}", block, found);
        }
        match (&block, &found) {
            (BlockSource::Heading { level, text }, BlockSource::Heading { level: l, text: t }) => {
                prop_assert_eq!((level, line(text)), (l, t.clone()));
            }
            (BlockSource::Media { alt, caption, .. }, BlockSource::Media { alt: a, caption: c, .. }) => {
                prop_assert_eq!((line(alt), line(caption)), (a.clone(), c.clone()));
            }
            (BlockSource::CallOut { kind, .. }, BlockSource::CallOut { kind: k, .. }) => prop_assert_eq!(kind, k),
            (BlockSource::Transcript { .. }, BlockSource::Transcript { .. }) => {}
            (BlockSource::Steps { steps }, BlockSource::Steps { steps: s }) => prop_assert_eq!(steps.len(), s.len()),
            // A text may hold other blocks.
            (BlockSource::Text { .. } | BlockSource::Other { .. }, _) => {}
            _ => prop_assert!(false, "{:?} read as {:?} from {:?}", block, found, written),
        }
    }

    #[test]
    fn a_block_leaves_what_follows_alone(block in any_block()) {
        let follower = "## Next\n\n";
        let file = cut(&format!("{}{follower}", block.write()));
        prop_assert_eq!(file.blocks.last().map(String::as_str), Some(follower));
    }

    #[test]
    fn a_text_does_not_go_on_with_the_steps_before(markdown in typed()) {
        let steps = "1. one\n2. two\n\n";
        let written = BlockSource::Text { markdown }.write();
        let alone = cut(&written).blocks;
        let after = cut(&format!("{steps}{written}")).blocks;
        // Unless it begins with steps itself.
        if alone.first().is_some_and(|first| read(first).kind() == "text") {
            prop_assert_eq!(after.first().map(String::as_str), Some(steps));
        }
    }
}

#[test]
fn a_step_that_is_still_empty_is_one() {
    for steps in [vec![""], vec!["", ""], vec!["a", ""], vec!["", "b"]] {
        let steps: Vec<String> = steps.into_iter().map(str::to_owned).collect();
        let block = BlockSource::Steps { steps };
        assert_eq!(read(&block.write()), block);
    }
}
