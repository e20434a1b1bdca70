use super::super::super::markdown::tests::mutated;
use super::*;

fn blocks(text: &str) -> Vec<String> {
    let cut = cut(text);
    assert_eq!(cut.join(), text);
    cut.blocks
}

#[test]
fn a_file_is_cut_where_a_trainer_would_cut_it() {
    let pieces = [
        "One\nparagraph.\n\n- list\n\n| a |\n|---|\n| b |\n\n> plain\n\n***\n\n```\ncode\n```\n\n",
        "## Heading\n\n",
        "### Within\n",
        "![alt](media/a.svg)\n\n\n",
        "> [!TIP]\n> tip\n\n",
        "> [!EXAMPLE]\n> tip\n\n",
        "1. one\n\n2. two\n\n",
        "```gift\n::a:: b {T}\n```\n",
        "Text with ![a](media/a.svg) in it\n",
    ];
    assert_eq!(blocks(&pieces.concat()), pieces);
    let cut = cut(&format!("+++\ntitle = \"T\"\n+++\n\n{}", pieces.concat()));
    assert_eq!(
        (cut.head.as_str(), cut.blocks.as_slice()),
        ("+++\ntitle = \"T\"\n+++\n\n", pieces.map(String::from).as_slice())
    );
}

#[test]
fn what_the_parser_does_not_tell_is_running_text() {
    let alone = ["1. one\n\n", "[a]: /b\n\n", "## Heading\n\n"];
    assert_eq!(blocks(&alone.concat()), alone);
    let beside = ["1. one\n\n", "[a]: /b\n\nText [a]\n\n[c]: /d\n\n", "1. two\n\n", "[e]: /f\n"];
    assert_eq!(blocks(&beside.concat()), beside);
    let after_quotes = ["> [!TIP]\n> a\n\n", "[a]: /b\n\n[c]: /d\n", "> [!TIP]\n> [e]: /f\n\n", "### A\n"];
    assert_eq!(blocks(&after_quotes.concat()), after_quotes);
    let within = ["1. one\n\n   [a]: /b\n2. two\n\n   [c]: /d\n"];
    assert_eq!(blocks(&within.concat()), within);
    assert_eq!(blocks("[a]: /b\n"), ["[a]: /b\n"]);
    assert_eq!(blocks("\n\n[a]: /b\n\n# A\n"), ["\n\n[a]: /b\n\n", "# A\n"]);
}

#[test]
fn a_head_is_a_head_and_nothing_is_lost_at_the_ends() {
    for (text, head, blocks) in [
        ("", "", &[] as &[&str]),
        ("\n \n", "", &["\n \n"]),
        ("+++\na = 1\n+++", "+++\na = 1\n+++", &[]),
        ("+++\na = 1\n+++\n\n", "+++\na = 1\n+++\n\n", &[]),
        ("+++\na = 1\n+++\n  \nText", "+++\na = 1\n+++\n  \n", &["Text"]),
        ("+++\na = 1\nText\n", "", &["+++\na = 1\nText\n"]),
        ("\n\nText\n\n", "", &["\n\nText\n\n"]),
    ] {
        let cut = cut(text);
        assert_eq!((cut.head.as_str(), cut.join().as_str()), (head, text));
        assert_eq!(cut.blocks, blocks);
    }
    assert_eq!(cut("\u{feff}## A\r\n\r\nb\u{feff}\rc").blocks, ["## A\n\n", "b\nc"]);
}

#[test]
fn a_block_that_others_follow_ends_with_an_empty_line() {
    assert_eq!(apart("a"), "a\n\n");
    assert_eq!(apart("a\n"), "a\n\n");
    assert_eq!(apart("a\n\n\n"), "a\n\n\n");
    assert_eq!(apart(""), "");
}

#[test]
fn the_official_lessons_are_cut_and_joined_without_loss() {
    for (path, text) in lessons() {
        let cut = cut(&text);
        assert_eq!(cut.join(), text, "{path}");
        assert!(cut.head.starts_with("+++\n") && cut.blocks.len() > 3, "{path}");
        for block in &cut.blocks {
            let read = BlockSource::read(block);
            assert_ne!(read.kind(), "other", "{path}: {block}");
            assert_eq!(sections(&read.write()), sections(block), "{path}");
            assert_eq!(BlockSource::read(&read.write()), read, "{path}");
        }
        let anew: String = cut.blocks.iter().map(|block| BlockSource::read(block).write()).collect();
        assert_eq!(sections(&anew), sections(&cut.blocks.concat()), "{path}");
        let head = HeadSource::read(&cut.head);
        assert_eq!(HeadSource::read(&head.write()), head, "{path}");
        assert!(
            !head.title.is_empty()
                && !head.purpose.is_empty()
                && head.minutes > 0
                && !head.competences.is_empty()
        );
    }
}

#[test]
fn the_largest_files_are_cut_into_few_pieces() {
    for piece in [
        "\n",
        "a\n\n",
        "## a\n",
        "1. a\n",
        "> ",
        "[a]: b\n",
        "- ",
        "<!--\n",
        "```\n",
        "![",
        "    ",
        "> [!TIP]\n\n",
        "*a ",
        "`",
        "[",
        "<",
    ] {
        let text = piece.repeat(64 * 1024 / piece.len());
        let cut = cut(&text);
        assert_eq!(cut.join(), text);
        assert!(cut.blocks.len() <= text.lines().count().max(1));
        // No text grows without bound by being written.
        let written = BlockSource::read(&text).write();
        assert!(written.len() <= text.len() * 2 + 100, "{piece}");
    }
}

fn fits(text: &str) -> Result<(), TestCaseError> {
    let cut = cut(text);
    let plain = text.replace('\u{feff}', "").replace("\r\n", "\n").replace('\r', "\n");
    prop_assert_eq!(cut.join(), plain);
    prop_assert!(cut.blocks.iter().all(|block| !block.is_empty()));
    // What a file says is what its blocks say.
    prop_assert_eq!(super::super::cut::cut(&cut.join()), cut);
    Ok(())
}

proptest! {
    #[test]
    fn nothing_is_lost(text in typed()) {
        fits(&text)?;
        fits(&format!("+++\n{text}\n+++\n{text}"))?;
    }

    #[test]
    fn nothing_is_lost_of_a_damaged_file(text in mutated(DOCUMENT)) {
        fits(&text)?;
    }

    #[test]
    fn heads_are_what_was_typed(
        title in any::<String>(), purpose in typed(), minutes in any::<u16>(),
        competences in prop::collection::vec(any::<String>(), 0..3),
    ) {
        let once = HeadSource::read(&HeadSource { title: title.clone(), purpose, minutes, competences }.write());
        prop_assert_eq!(once.minutes, minutes);
        prop_assert_eq!(&HeadSource::read(&once.write()), &once);
        if !title.contains(['\n', '\r']) {
            prop_assert_eq!(once.title, title.trim());
        }
    }

    #[test]
    fn no_head_breaks_the_reading(text in typed()) {
        let _ = HeadSource::read(&text);
        let head = HeadSource::read(&format!("+++\n{text}\ntitle = \"Kept\"\n+++\n"));
        prop_assert_eq!(HeadSource::read(&head.write()), head);
    }
}

#[test]
fn one_faulty_line_of_a_head_does_not_take_the_others_with_it() {
    let head = HeadSource::read("+++\ntitle = \"A\npurpose = \"B\"\nminutes = 7\nother = [\n+++\n");
    assert_eq!(head, HeadSource { purpose: "B".into(), minutes: 7, ..HeadSource::default() });
}
