use super::*;

#[test]
fn a_text_becomes_a_lesson() {
    let draft = text::read("# Sichere *Passwörter*\r\n\r\nEin Satz.\n\n## Warum?\n\nDarum <b>so</b>.<br>Ja.\n\n#### Tief\n\n![Ein Schloss](schloss.png)\n\n- a\n").unwrap();
    assert_eq!(draft.title, "Sichere Passwörter");
    assert_eq!(draft.body, "Ein Satz.\n\n## Warum?\n\nDarum so.\\\nJa.\n\n### Tief\n\n\n\n- a");
    let notes: Vec<_> = draft.notes.iter().map(|n| (n.line, n.code, n.value.as_str())).collect();
    assert_eq!(
        notes,
        [
            (7, NoteCode::RawHtml, "<b>"),
            (7, NoteCode::RawHtml, "</b>"),
            (11, NoteCode::Picture, "Ein Schloss (schloss.png)"),
        ]
    );
    assert_eq!(draft.minutes, 1);
}

#[test]
fn several_highest_headings_are_sections() {
    let draft = text::read("Titel\n=====\n\n# Eins\n\na\n\n## Unter\n\nb\n\n# Zwei\n\nc").unwrap();
    assert_eq!(draft.title, "Titel");
    assert_eq!(draft.body, "## Eins\n\na\n\n### Unter\n\nb\n\n## Zwei\n\nc");
}

#[test]
fn a_lesson_of_ours_keeps_its_head() {
    let draft = text::read(
        "+++\ntitle = \"T\"\npurpose = \"P\"\nminutes = 7\ncompetences = [\"4.2\"]\n+++\n\n## A\n\nb\n",
    )
    .unwrap();
    assert_eq!((draft.title.as_str(), draft.purpose.as_str(), draft.minutes), ("T", "P", 7));
    assert_eq!(
        (draft.competences.as_slice(), draft.body.as_str()),
        (["4.2".to_owned()].as_slice(), "## A\n\nb")
    );
    let draft = text::read("---\nlayout: x\n---\n# T\n\n<i>b</i>").unwrap();
    assert_eq!((draft.title.as_str(), draft.notes[0].line), ("T", 6));
    assert_eq!(text::read("\n \n").unwrap_err().code, NoteCode::Empty);
}

const STYLES: &str = r#"<w:styles xmlns:w="w">
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="U1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Mein"><w:name w:val="Meine"/><w:basedOn w:val="U1"/></w:style>
<w:style w:styleId="L"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"#;
const NUMBERING: &str = r#"<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>"#;
const LINKS: &str = r#"<Relationships><Relationship Id="r1" Target="https://www.example.org/a" TargetMode="External"/><Relationship Id="r2" Target="media/image1.png"/></Relationships>"#;

fn document(body: &str) -> Result<LessonDraft, ImportNote> {
    word::read(&WordFile {
        document: format!(
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:wp=\"wp\" xmlns:m=\"m\"><w:body>{body}</w:body></w:document>"
        ),
        styles: Some(STYLES.into()),
        numbering: Some(NUMBERING.into()),
        links: Some(LINKS.into()),
    })
}

fn paragraph(style: &str, runs: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:pPr>{style}</w:pPr>") };
    format!("<w:p>{style}{runs}</w:p>")
}

fn styled(id: &str) -> String {
    format!("<w:pStyle w:val=\"{id}\"/>")
}

fn listed(id: &str) -> String {
    format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{id}\"/></w:numPr>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn bold(text: &str) -> String {
    format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn a_file_of_word_becomes_a_lesson() {
    let body = [
        paragraph(&styled("T"), &run("Mein Kurs")),
        paragraph(&styled("Mein"), &bold("Erstens")),
        paragraph("", &format!("{}{}{}", run("Ein "), bold("fettes "), run("Wort, 2 * 3 und _x_."))),
        paragraph(&styled("L"), &run("a")),
        paragraph(&styled("L"), &run("b")),
        paragraph(&listed("2"), &run("eins")),
        paragraph(&listed("2"), &run("zwei")),
        paragraph("", &format!("<w:hyperlink r:id=\"r1\">{}</w:hyperlink>", run("Seite"))),
        paragraph("", &run("# kein Titel")),
        paragraph("", &run("1. Mai")),
    ];
    let draft = document(&body.concat()).unwrap();
    assert_eq!(draft.title, "Mein Kurs");
    assert_eq!(
        draft.body,
        "## Erstens\n\nEin **fettes** Wort, 2 \\* 3 und \\_x\\_.\n\n- a\n- b\n\n1. eins\n1. zwei\n\n[Seite](https://www.example.org/a)\n\n\\# kein Titel\n\n1\\. Mai"
    );
    assert_eq!(draft.notes, []);
}

#[test]
fn tables_stay_tables() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph("", &run(text)));
    let row = |a: &str, b: &str| format!("<w:tr>{}{}</w:tr>", cell(a), cell(b));
    let draft = document(&format!("<w:tbl>{}{}</w:tbl>", row("A", "B"), row("1|2", "*"))).unwrap();
    assert_eq!(draft.body, "| A | B |\n| --- | --- |\n| 1\\|2 | \\* |");
}

#[test]
fn what_word_cannot_bring_along_is_named() {
    let body = [
        paragraph(
            "",
            &format!(
                "{}<w:r><w:drawing><wp:docPr name=\"Bild 1\" descr=\"Ein Schloss\"/></w:drawing></w:r>",
                run("a")
            ),
        ),
        paragraph("", "<w:r><w:footnoteReference/></w:r><m:oMath/>"),
        paragraph("", &format!("<w:del>{}</w:del><w:ins>{}</w:ins>", run("weg"), run("neu"))),
        paragraph(
            "",
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>CODE</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        ),
    ];
    let draft = document(&body.concat()).unwrap();
    assert_eq!(draft.body, "a\n\nneu\n\n7");
    let notes: Vec<_> = draft.notes.iter().map(|n| (n.code, n.value.as_str())).collect();
    assert_eq!(
        notes,
        [(NoteCode::Picture, "Ein Schloss"), (NoteCode::Footnotes, ""), (NoteCode::Formulas, "")]
    );
}
