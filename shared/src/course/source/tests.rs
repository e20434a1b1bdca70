//! What holds for all files, blocks and changes.

mod blocks;
mod cuts;
mod marks;
mod merges;
mod shows;

use std::path::Path;

use proptest::prelude::*;

use super::super::markdown::Context;
use super::super::markdown::tests::any_pieces;
use super::*;
use crate::lang::Lang;

const CONTEXT: Context<'static> = Context { course: "fraud", lang: Lang::De };

const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "# ",
    "## ",
    "### ",
    "#",
    "> ",
    ">",
    "- ",
    "1. ",
    "2) ",
    "10. ",
    " ",
    "  ",
    "    ",
    "\t",
    "| a ",
    "|---|",
    "[a]: b",
    "[a]",
    "![",
    "](",
    ")",
    "media/a.svg",
    "\"",
    "<",
    "<!-- ",
    "-->",
    "<script>",
    "</b>",
    "*",
    "**",
    "_",
    "~~",
    "~~~",
    "`",
    "```",
    "```gift\n",
    "::a:: b {=c ~d}",
    "[!TIP]",
    "[!EXAMPLE]\n",
    "> [!TRANSCRIPT]\n",
    "media/a.mp4",
    "\\",
    "&#35;",
    "&amp;",
    "===",
    "---",
    "+++",
    "+++\n",
    "\r\n",
    "\u{a0}",
    "\u{0}",
    "ä",
    "text",
    "\u{f170}",
];

const DOCUMENT: &str = "+++\ntitle = \"T\"\n+++\n\nText **bold** [l][l]\n\n[l]: lesson:two\n\n## H *x*\n\n1. one\n2. two\n   > quote\n\n\
    ![alt](media/a.svg \"caption\")\n\n> [!EXAMPLE]\n> - a\n> - b\n\n![film](media/a.mp4)\n\n> [!TRANSCRIPT]\n> A: *b*\n\n| a | b |\n|:-:|--|\n| `c` | ~~d~~ |\n\n### h3\n\n\
    ```gift\n::a:: *Q*? {=a #b ~c #d}\n```\n\n***\n\n    code\n\nend\\\n<!-- no -->\n";

/// Texts that mean something in Markdown, and others.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![any_pieces(PIECES), any::<String>(), "[ -~\n]{0,40}"]
}

/// What learners see of a text; empty lines at its end do not count.
fn sections(text: &str) -> Vec<super::super::Section> {
    block::sections(text, &CONTEXT)
}

/// All lessons of the official courses.
pub(in crate::course) fn lessons() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let courses = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/courses");
    let mut folders = vec![courses];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("its entries can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                let text = std::fs::read_to_string(&path).expect("lessons are text");
                found.push((path.display().to_string(), text));
            }
        }
    }
    assert!(found.len() > 20, "the official courses are there");
    found
}

#[test]
fn a_line_is_in_its_block() {
    let found = cut("+++\ntitle = \"a\"\n+++\n\nEins\nzwei.\n\n## Drei");
    assert_eq!(found.blocks.len(), 2);
    let at: Vec<_> = (0..10).map(|line| found.block_at(line)).collect();
    let first = [None; 5].into_iter().chain([Some(0); 3]);
    assert_eq!(at, first.chain([Some(1), None]).collect::<Vec<_>>());
    assert_eq!(cut("").block_at(1), None);
}
