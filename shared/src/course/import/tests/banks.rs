use super::*;
use crate::course::question::{Choice, GapPart, QuestionKind};

fn one(items: Vec<Item>) -> Question {
    assert_eq!(items.len(), 1, "{items:?}");
    let item = items.into_iter().next().unwrap();
    item.question.clone().unwrap_or_else(|| panic!("{item:?}"))
}

fn gift(source: &str) -> Question {
    one(gift::read(source))
}

fn refused(items: &[Item]) -> Vec<(u32, NoteCode)> {
    let refused = items.iter().filter(|item| item.question.is_none());
    refused.map(|item| (item.line, item.notes[0].code)).collect()
}

fn codes(items: &[Item]) -> Vec<NoteCode> {
    items.iter().flat_map(|item| &item.notes).map(|note| note.code).collect()
}

fn choices(kind: &QuestionKind) -> Vec<(&str, i16, Option<&str>)> {
    let choices: &[Choice] = match kind {
        QuestionKind::SingleChoice { choices } | QuestionKind::MultipleChoice { choices } => choices,
        QuestionKind::ShortAnswer { text } => &text.accepted,
        other => panic!("{other:?}"),
    };
    choices.iter().map(|c| (c.text.as_str(), c.weight, c.feedback.as_deref())).collect()
}

#[test]
fn choices_of_gift_are_read() {
    let question = gift(
        "::Farben\\: Gelb:: Was liegt zwischen Grün und Orange?\n{\n =Gelb # Genau!\n ~Rot # Nein.\n ~%50%Blau\n}",
    );
    assert_eq!(question.id, "farben-gelb");
    assert_eq!(question.prompt, "Was liegt zwischen Grün und Orange?");
    assert!(matches!(question.kind, QuestionKind::SingleChoice { .. }));
    assert_eq!(
        choices(&question.kind),
        [("Gelb", 100, Some("Genau!")), ("Rot", 0, Some("Nein.")), ("Blau", 50, None)]
    );

    let question = gift("Drei? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d #### Alle.}");
    assert!(matches!(question.kind, QuestionKind::MultipleChoice { .. }));
    let weights: Vec<i16> = choices(&question.kind).iter().map(|c| c.1).collect();
    assert_eq!(weights, [34, 33, 33, -100]);
    assert_eq!(question.feedback.as_deref(), Some("Alle."));
    assert_eq!(question.id, "drei");
}

#[test]
fn every_documented_kind_of_gift_is_read() {
    let kind = |source: &str| thing(&gift(source).kind);
    assert_eq!(kind("Eins plus eins ist zwei.{T}"), Thing::TrueFalse);
    assert_eq!(kind("Die Erde ist flach.{FALSE#Sie ist rund.#Genau.}"), Thing::TrueFalse);
    assert_eq!(kind("Wer liegt hier?{=niemand =keiner}"), Thing::ShortAnswer);
    assert_eq!(kind("Wer?{niemand}"), Thing::ShortAnswer);
    assert_eq!(kind("Zwei plus zwei ist {=vier =4}."), Thing::Gaps);
    assert_eq!(kind("Hier {~wohnt =liegt ~steht} er."), Thing::Gaps);
    assert_eq!(kind("Ordne zu.{=Hund -> bellt =Katze -> miaut = -> wiehert}"), Thing::Matching);
    assert_eq!(kind("Wann?{#1822:5}"), Thing::Numeric);
    assert_eq!(kind("Zahl von 1 bis 5?{#1..5}"), Thing::Numeric);
    assert_eq!(kind("Pi?{#3.14159:0.0005}"), Thing::Numeric);
    assert_eq!(kind("Reihe.{> eins | zwei | drei}"), Thing::Ordering);
    assert_eq!(kind("Reihe.{>2 ALL VERTICAL\neins\nzwei\ndrei}"), Thing::Ordering);
    assert_eq!(kind("Ich {=lade ~putze} es an der {=Dose ~Tür} auf."), Thing::Gaps);
    // A number in the middle is asked with a line in its place.
    assert_eq!(gift("Es sind {#5:1} Stück.").prompt, "Es sind \\_\\_\\_\\_\\_ Stück.");

    let QuestionKind::TrueFalse { answer, right, wrong } = gift("a{F#nein#ja}").kind else { panic!() };
    assert_eq!((answer, right.as_deref(), wrong.as_deref()), (false, Some("ja"), Some("nein")));
}

#[test]
fn numbers_have_tolerances_weights_and_a_word_for_others() {
    let question = gift("Wann? {#\n =1822:0 # Genau.\n =%50%1822:2 # Fast.\n ~ # Nein.\n}");
    let QuestionKind::Numeric { ranges } = &question.kind else { panic!() };
    let read: Vec<_> = ranges.iter().map(|r| (r.min, r.max, r.weight)).collect();
    assert_eq!(read, [(1822.0, 1822.0, 100), (1820.0, 1824.0, 50)]);
    assert_eq!(question.feedback.as_deref(), Some("Nein."));
}

#[test]
fn texts_of_gift_have_four_formats() {
    let prompt = |source: &str| gift(source).prompt;
    assert_eq!(prompt("[html]Ein <b>Wort</b> &amp; <em>noch</em> 2 * 3{T}"), "Ein **Wort** & *noch* 2 \\* 3");
    assert_eq!(prompt("Ein *Stern* &lt;b&gt;{T}"), "Ein \\*Stern\\* \\<b>");
    assert_eq!(prompt("[plain]Ein <b> *Wort*{T}"), "Ein \\<b> \\*Wort\\*");
    assert_eq!(prompt("[markdown]Ein **Wort** \\{x\\} \\= 1{T}"), "Ein **Wort** {x} = 1");
    assert_eq!(prompt("Oben\\nunten{T}"), "Oben\nunten");
    // Answers have the format of the question, or one of their own.
    let question = gift("[markdown]a{=**b**#[html]<i>c</i> ~[plain]*d*}");
    assert_eq!(choices(&question.kind), [("**b**", 100, Some("*c*")), ("\\*d\\*", 0, None)]);
}

#[test]
fn what_html_cannot_bring_along_is_named() {
    let items = gift::read(
        "[html]H<sub>2</sub>O <img src\\=\"a/wasser.png\"> <a href\\=\"http\\://x.example\">x</a>{T#n#j}",
    );
    let notes: Vec<_> = items[0].notes.iter().map(|n| (n.code, n.value.as_str())).collect();
    assert_eq!(
        notes,
        [
            (NoteCode::Formatting, "sub"),
            (NoteCode::Picture, "wasser.png"),
            (NoteCode::Link, "http://x.example")
        ]
    );
    assert_eq!(items[0].question.as_ref().unwrap().prompt, "H2O x");
}

#[test]
fn one_bad_question_does_not_spoil_the_others() {
    let source = "// Sammlung\n$CATEGORY: Test/Eins\n\n::Gut:: Ja?{T#n}\n\nOffen {=a\n\n::Auch:: gut?{=a ~b}\n\nSchreibe.{}\n\nNur Text.\n\nZahl {#viel}\n\nZwei {=a -> b =c}\n\nKeins {~a ~b}\n\nFalsch {=%500%a =b}\n\nzu }\n";
    let items = gift::read(source);
    assert_eq!(
        refused(&items),
        [
            (6, NoteCode::Braces),
            (10, NoteCode::Essay),
            (12, NoteCode::Description),
            (14, NoteCode::BadNumber),
            (16, NoteCode::BadPair),
            (18, NoteCode::NoRight),
            (20, NoteCode::BadWeight),
            (22, NoteCode::Braces),
        ]
    );
    assert_eq!(items.iter().filter(|item| item.question.is_some()).count(), 2);
    assert_eq!(refused(&gift::read("")), [(0, NoteCode::NoQuestion)]);
}

#[test]
fn an_empty_line_within_braces_is_forgiven() {
    let items = gift::read("Was?\n{\n=a\n\n~b\n}\n\nUnd?{T}");
    assert_eq!(items.len(), 2);
    assert_eq!(items[1].line, 8);
}

#[test]
fn comments_are_overlooked() {
    let question = gift("// vor\n::a:: Was? {\n// in\n=b\n~c }\n// nach");
    assert_eq!(choices(&question.kind).len(), 2);
}

fn quiz(inside: &str) -> Vec<Item> {
    moodle::read(&format!("<?xml version=\"1.0\"?>\n<quiz>\n{inside}\n</quiz>"))
}

fn xml(kind: &str, text: &str, rest: &str) -> Vec<Item> {
    quiz(&format!(
        "<question type=\"{kind}\"><name><text>Name</text></name><questiontext format=\"html\"><text><![CDATA[{text}]]></text></questiontext>{rest}</question>"
    ))
}

const ANSWERS: &str = "<answer fraction=\"100\" format=\"html\"><text>&lt;p&gt;a&lt;/p&gt;</text><feedback><text>ja</text></feedback></answer><answer fraction=\"0\"><text>b</text><feedback><text>nein</text></feedback></answer>";

#[test]
fn every_kind_of_moodle_that_we_have_is_read() {
    let question = one(xml("multichoice", "<p>Was?</p>", ANSWERS));
    assert_eq!((question.id.as_str(), question.prompt.as_str()), ("name", "Was?"));
    assert_eq!(choices(&question.kind), [("a", 100, Some("ja")), ("b", 0, Some("nein"))]);
    assert!(matches!(question.kind, QuestionKind::SingleChoice { .. }));

    let thirds = "<single>false</single><answer fraction=\"33.33333\"><text>a</text></answer><answer fraction=\"33.33333\"><text>b</text></answer><answer fraction=\"33.33333\"><text>c</text></answer><answer fraction=\"-100\"><text>d</text></answer>";
    let question = one(xml("multichoice", "Was?", thirds));
    assert!(matches!(question.kind, QuestionKind::MultipleChoice { .. }));
    assert_eq!(choices(&question.kind).iter().map(|c| c.1).sum::<i16>(), 0);

    let truth = "<answer fraction=\"0\"><text>true</text><feedback><text>nein</text></feedback></answer><answer fraction=\"100\"><text>false</text></answer>";
    let question = one(xml("truefalse", "Flach.", truth));
    assert_eq!(
        question.kind,
        QuestionKind::TrueFalse { answer: false, right: None, wrong: Some("nein".into()) }
    );

    let question = one(xml(
        "shortanswer",
        "Wer?",
        "<usecase>1</usecase><answer fraction=\"100\"><text>Nie*</text></answer>",
    ));
    let QuestionKind::ShortAnswer { text } = question.kind else { panic!() };
    assert!(text.case_sensitive && text.accepted[0].text == "Nie*");

    let question = one(xml(
        "numerical",
        "Pi?",
        "<answer fraction=\"100\"><text>3.1</text><tolerance>0.1</tolerance></answer>",
    ));
    let QuestionKind::Numeric { ranges } = question.kind else { panic!() };
    assert!((ranges[0].min - 3.0).abs() < 1e-9 && (ranges[0].max - 3.2).abs() < 1e-9);

    let pairs = "<subquestion><text>Hund</text><answer><text>bellt</text></answer></subquestion><subquestion><text>Katze</text><answer><text>miaut</text></answer></subquestion><subquestion><text></text><answer><text>wiehert</text></answer></subquestion>";
    let QuestionKind::Matching { pairs, distractors } = one(xml("matching", "Wer?", pairs)).kind else {
        panic!()
    };
    assert_eq!((pairs.len(), distractors.len()), (2, 1));

    let boxes = "<dragbox><text>lade</text><group>1</group></dragbox><dragbox><text>Dose</text><group>2</group></dragbox><dragbox><text>putze</text><group>1</group></dragbox><dragbox><text>Tür</text><group>2</group></dragbox>";
    let QuestionKind::Gaps { parts } =
        one(xml("ddwtos", "<p>Ich [[1]] es an der [[2]] auf.</p>", boxes)).kind
    else {
        panic!()
    };
    let [GapPart::Text { html }, GapPart::Menu { choices }, ..] = parts.as_slice() else {
        panic!("{parts:?}")
    };
    assert_eq!(html, "Ich ");
    assert_eq!(
        choices.iter().map(|c| (c.text.as_str(), c.weight)).collect::<Vec<_>>(),
        [("lade", 100), ("putze", 0)]
    );
    assert_eq!(parts.len(), 5);

    let options = "<selectoption><text>lade</text><group>1</group></selectoption><selectoption><text>putze</text><group>1</group></selectoption>";
    assert!(matches!(one(xml("gapselect", "Ich [[1]] es.", options)).kind, QuestionKind::Gaps { .. }));

    let order =
        "<answer fraction=\"1\"><text>eins</text></answer><answer fraction=\"2\"><text>zwei</text></answer>";
    assert_eq!(
        one(xml("ordering", "Reihe", order)).kind,
        QuestionKind::Ordering { items: vec!["eins".into(), "zwei".into()] }
    );
}

#[test]
fn embedded_answers_become_gaps() {
    let text = "<p>Ich {1:MULTICHOICE:=lade#ja~putze#nein} es an der {:SHORTANSWER_C:=Dose~%50%Steckdose} um {2:NM:=5}.</p>";
    let QuestionKind::Gaps { parts } = one(xml("multianswer", text, "")).kind else { panic!() };
    assert_eq!(parts.len(), 7, "{parts:?}");
    let GapPart::Typed { text } = &parts[3] else { panic!() };
    assert!(text.case_sensitive && text.accepted[1].weight == 50);
    assert_eq!(refused(&xml("multianswer", "x {1:NM:=5:1} y", "")), [(3, NoteCode::BadGap)]);
    assert_eq!(refused(&xml("multianswer", "x {1:MULTIRESPONSE:=5~6} y", "")), [(3, NoteCode::BadGap)]);
}

#[test]
fn what_moodle_has_and_we_have_not_is_refused_one_by_one() {
    let kinds = ["essay", "description", "calculated", "random", "ddmarker", "coderunner", "multichoice"];
    let inside: Vec<String> = kinds.iter().map(|kind| format!("<question type=\"{kind}\"><name><text>x</text></name><questiontext><text>y</text></questiontext></question>")).collect();
    let items = quiz(&format!(
        "<question type=\"category\"><category><text>$course$/x</text></category></question>\n{}",
        inside.join("\n")
    ));
    assert_eq!(
        refused(&items),
        [
            (4, NoteCode::Essay),
            (5, NoteCode::Description),
            (6, NoteCode::Calculated),
            (7, NoteCode::Random),
            (8, NoteCode::OnPicture),
            (9, NoteCode::UnknownKind),
            (10, NoteCode::NoRight),
        ]
    );
    assert_eq!(items[5].notes[0].value, "coderunner");
    assert_eq!(refused(&moodle::read("<quiz>\n<question></quiz>"))[0].1, NoteCode::Unreadable);
    assert_eq!(refused(&quiz("")), [(0, NoteCode::NoQuestion)]);
}

#[test]
fn what_stays_behind_is_named() {
    let rest = format!(
        "{ANSWERS}<hint><text>Tipp</text></hint><incorrectfeedback><text>Schau noch einmal.</text></incorrectfeedback>"
    );
    let items = quiz(&format!(
        "<question type=\"multichoice\"><questiontext format=\"html\"><text>Was?</text><file name=\"a.png\" encoding=\"base64\">AAAA</file></questiontext>{rest}</question>"
    ));
    assert_eq!(codes(&items), [NoteCode::Hints, NoteCode::CombinedFeedback, NoteCode::Files]);
    let unit = "<answer fraction=\"100\"><text>1</text></answer><answer fraction=\"0\"><text>*</text></answer><units><unit><unit_name>m</unit_name></unit></units><generalfeedback><text>x</text></generalfeedback>";
    assert_eq!(codes(&xml("numerical", "Wie?", unit)), [NoteCode::Units, NoteCode::AnyNumber]);
}

#[test]
fn long_banks_are_cut_off_and_say_so() {
    let items = gift::read(&"a{T}\n\n".repeat(MAX_ITEMS + 3));
    assert_eq!(items.len(), MAX_ITEMS + 1);
    assert_eq!(
        (items[MAX_ITEMS].notes[0].code, items[MAX_ITEMS].notes[0].value.as_str()),
        (NoteCode::LeftOut, "3")
    );
}

/// What is written for others is read again as it was.
#[test]
fn what_is_exported_is_imported_again() {
    let source = "::wahl:: Was *ist* 1 \\= 1? \\{x\\} {=ja\\: #gut ~nein #schlecht ~%50%\\#3 #halb #### Allen.}\n\n\
        ::mehr:: Alle? {~%50%a #x ~%50%b #y ~%-100%c #z}\n\n::wahr:: Gilt. {TRUE #nein #ja}\n\n\
        ::kurz:: Wort? {=Ja* #gut =%50%Nein #halb}\n\n\
        ::zahl2:: Wie viel? {# =1.5:0 #a =%50%3:1 #b}\n\n::paar:: Paare. {=a -> b =c -> d = -> e}\n\n\
        ::luecke:: Ein {=gutes ~rundes} Wort.\n\n::luecke2:: Ein {=gutes} Wort.\n";
    let ours = crate::course::gift::parse_source(source, 1, &super::super::inline::CONTEXT).unwrap();
    assert_eq!(ours.len(), 8);
    let exported: String =
        ours.iter().map(|one| export::write(&one.question, crate::lang::Lang::De)).collect();
    let back = gift::read(&exported);
    for (ours, back) in ours.iter().zip(&back) {
        assert_eq!(Some(&ours.question), back.question.as_ref(), "{exported}");
    }
    assert_eq!(back.len(), ours.len());
}

#[test]
fn what_gift_cannot_say_is_a_comment() {
    let source =
        "::reihe:: Reihe. {> a | b}\n\n::luecken:: {=a ~b} und {=c}.\n\n::tipp:: Wort? {[typos] =Passwort}\n";
    let ours = crate::course::gift::parse_source(source, 1, &super::super::inline::CONTEXT).unwrap();
    let exported: Vec<String> =
        ours.iter().map(|one| export::write(&one.question, crate::lang::Lang::En)).collect();
    assert!(
        exported[..2].iter().all(|text| text.lines().all(|line| line.is_empty() || line.starts_with("//")))
    );
    assert!(exported[2].starts_with("// Upper and lower case"), "{}", exported[2]);
    assert_eq!(gift::read(&exported.concat()).len(), 1);
}
