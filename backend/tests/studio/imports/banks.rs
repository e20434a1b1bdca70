use chrono::TimeDelta;
use shared::api::problem::Code;
use shared::api::studio::import::{Imported, MAX_TEXT, NoteCode, Thing};
use uuid::Uuid;

use super::super::lesson;
use super::packages::course;
use super::{desk, refused};
use crate::util::{TestApp, on_both};

const GIFT: &str = "// Fragen\n::Tee:: Wie lange zieht Tee? {=3 Minuten #ja ~30 Minuten #nein}\n\nErzählen Sie! {}\n\n\
                    ::Tee:: Tee ist warm. {TRUE #nein #ja}\n\nWie viel Grad? {#80..100 #### Heiß.}\n";

on_both!(ticked_questions_come_to_the_end_of_a_lesson, async |app: TestApp| {
    let desk = desk(&app).await;
    let lesson_of = format!("{}/de", desk.lesson());
    let before = desk.trainer.reads(&desk.draft, &lesson_of).await;
    let text = lesson("Tee", "## Anfang\n\nText.\n\n```gift\n::tee:: Ja? {TRUE #n #j}\n```");
    let saved = desk.trainer.has_written(&desk.draft, &lesson_of, &text, before.revision).await;
    let target = desk.to_lesson("gift");
    let preview = desk.looks(&target, GIFT).await;
    let things: Vec<_> = preview.items.iter().map(|item| (item.line, item.thing)).collect();
    assert_eq!(
        things,
        [(2, Thing::SingleChoice), (4, Thing::Question), (6, Thing::TrueFalse), (8, Thing::Numeric)]
    );
    assert_eq!(refused(&preview), [(4, NoteCode::Essay)]);
    // Looking changes nothing.
    assert_eq!(desk.text(&lesson_of).await, text);
    let imported: shared::api::studio::import::Imported =
        desk.takes(&target, &preview.fingerprint, "0,2-3", GIFT).await.ok().json();
    assert_eq!((imported.draft, imported.taken), (desk.draft.id, 3));
    let after = desk.trainer.reads(&desk.draft, &lesson_of).await;
    assert!(after.text.starts_with(text.trim_end()), "{}", after.text);
    // The id that was taken got a number; the marks of what was there before stay.
    for id in ["::tee-2::", "::tee-3::", "::wie-viel-grad::"] {
        assert_eq!(after.text.matches(id).count(), 1, "{id} in {}", after.text);
    }
    assert_eq!(after.marks[..saved.marks.len()], saved.marks);
    assert_eq!(after.marks.len(), saved.marks.len() + 3);
});

on_both!(nothing_is_taken_over_if_one_tick_is_wrong, async |app: TestApp| {
    let desk = desk(&app).await;
    let lesson = format!("{}/de", desk.lesson());
    let before = desk.text(&lesson).await;
    let target = desk.to_lesson("gift");
    let seen = desk.looks(&target, GIFT).await.fingerprint;
    for ticked in ["0,1", "0,9", "", "x"] {
        desk.takes(&target, &seen, ticked, GIFT).await.problem(Code::Invalid);
    }
    desk.takes(&target, &seen, "0", format!("{GIFT}\nNoch eine? {{T}}")).await.problem(Code::PreviewChanged);
    let long: String = (0..5).map(|n| format!("{}{n} {{T}}\n\n", "a ".repeat(30_000))).collect();
    let preview = desk.looks(&target, long.clone()).await;
    assert_eq!(refused(&preview), []);
    desk.takes(&target, &preview.fingerprint, "0-4", long).await.problem(Code::TooLarge);
    desk.send(&format!("{}/preview?{target}", desk.imports), vec![b'a'; MAX_TEXT + 1])
        .await
        .problem(Code::TooLarge);
    assert_eq!(desk.text(&lesson).await, before);
});

on_both!(questions_go_nowhere_but_into_ones_own_lessons, async |app: TestApp| {
    let desk = desk(&app).await;
    let theirs = app.organisation(&desk.trainer.chief, "Theirs").await;
    let other = app
        .person_with_role(&desk.trainer.chief, theirs, "olga", shared::api::organisation::Role::Trainer)
        .await;
    let foreign = format!("/api/v1/organisations/{theirs}/imports");
    for path in ["/preview?", "?fingerprint=x&ticked=0&"] {
        let address = format!("{foreign}{path}{}", desk.to_lesson("gift"));
        other.post(&address, ()).await.problem(Code::NotFound);
        let address = format!("{}{path}{}", desk.imports, desk.to_lesson("gift"));
        other.post(&address, ()).await.problem(Code::Forbidden);
        for (wrong, code) in [
            (format!("kind=gift&draft={}&lesson=nowhere&lang=de", desk.draft.id), Code::NotFound),
            (format!("kind=gift&draft={}&lesson={}&lang=en", desk.draft.id, desk.lesson()), Code::NotFound),
            (format!("kind=gift&draft={}", desk.draft.id), Code::Invalid),
            ("kind=text".to_owned(), Code::Invalid),
            ("kind=pdf".to_owned(), Code::Malformed),
        ] {
            desk.send(&format!("{}{path}{wrong}", desk.imports), GIFT).await.problem(code);
        }
    }
    for what in ["/package.zip", "/questions.gift?lang=de"] {
        other.get(&desk.trainer.at(&desk.draft, what)).await.problem(Code::Forbidden);
        let address = format!("/api/v1/organisations/{theirs}/drafts/{}{what}", desk.draft.id);
        other.get(&address).await.problem(Code::NotFound);
    }
});

on_both!(moodle_banks_are_read_and_entities_refused, async |app: TestApp| {
    let desk = desk(&app).await;
    let target = desk.to_lesson("moodle-xml");
    let xml = "<?xml version=\"1.0\"?>\n<quiz>\n<question type=\"truefalse\"><name><text>Warm</text></name>\
        <questiontext format=\"html\"><text><![CDATA[<p>Tee ist <b>warm</b>.</p>]]></text></questiontext>\
        <answer fraction=\"100\"><text>true</text></answer><answer fraction=\"0\"><text>false</text></answer></question>\n\
        <question type=\"essay\"><name><text>Frei</text></name></question>\n</quiz>";
    let preview = desk.looks(&target, xml).await;
    assert_eq!(refused(&preview), [(4, NoteCode::Essay)]);
    assert_eq!(desk.brings(&target, xml.as_bytes()).await.taken, 1);
    let text = desk.text(&format!("{}/de", desk.lesson())).await;
    assert!(text.contains("::warm:: Tee ist **warm**."), "{text}");
    let bomb = "<!DOCTYPE q [<!ENTITY a \"aaaa\">]><quiz>&a;</quiz>";
    assert_eq!(refused(&desk.looks(&target, bomb).await), [(1, NoteCode::Doctype)]);
    assert_eq!(refused(&desk.looks(&target, vec![b'<', 0xff]).await), [(0, NoteCode::Encoding)]);
});

on_both!(questions_that_go_out_come_in_again, async |app: TestApp| {
    let desk = desk(&app).await;
    let gift = "::a:: Was *ist* das? {=Tee\\: #ja ~Kaffee #nein #### Gut.}\n\n::b:: Heiß. {TRUE #nein #ja}\n\n\
                ::c:: Grad? {# =80..100 #ja}\n\n::d:: Paare. {=a -> b =c -> d}\n\n::e:: Der {=Tee ~Stein} zieht.\n";
    let marked = gift.replace(":: ", "::[markdown] ");
    assert_eq!(desk.brings(&desk.to_lesson("gift"), marked.as_bytes()).await.taken, 5);
    let first = desk.text(&format!("{}/de", desk.lesson())).await;
    let answer = desk.trainer.person.get(&desk.trainer.at(&desk.draft, "/questions.gift?lang=de")).await.ok();
    assert!(answer.header("content-disposition").contains("tee-kochen-de.gift"));
    let out = answer.text();
    let again = desk.trainer.begins("Noch einmal").await;
    let lesson = again.lessons.keys().next().unwrap();
    let target = format!("kind=gift&draft={}&lesson={lesson}&lang=de", again.id);
    assert_eq!(desk.brings(&target, out.as_bytes()).await.taken, 5);
    let second = desk.trainer.reads(&again, &format!("{lesson}/de")).await.text;
    let questions = |text: &str| text.split_once("```gift").unwrap().1.to_owned();
    assert_eq!(questions(&first), questions(&second));
});

on_both!(a_text_becomes_a_lesson_at_the_end, async |app: TestApp| {
    let desk = desk(&app).await;
    let target = format!("kind=text&draft={}&name=notiz.md", desk.draft.id);
    let text = "# Tee eingießen\n\nVorsichtig.\n\n![Kanne](kanne.png)\n\n#### Tipp\n\nLangsam.\n";
    let preview = desk.looks(&target, text).await;
    assert_eq!((preview.items[0].thing, &*preview.items[0].title), (Thing::Lesson, "Tee eingießen"));
    assert_eq!((preview.items[0].notes[0].code, preview.items[0].notes[0].line), (NoteCode::Picture, 5));
    let imported = desk.brings(&target, text.as_bytes()).await;
    assert_eq!(imported.lesson.as_deref(), Some("tee-eingiessen"));
    let draft = desk.trainer.sees(&desk.draft).await;
    assert_eq!(draft.outline.lesson_ids().last(), Some("tee-eingiessen"));
    let written = desk.text("tee-eingiessen/de").await;
    assert!(written.contains("title = \"Tee eingießen\"") && written.contains("### Tipp"), "{written}");
    // Twice is twice.
    assert_eq!(desk.brings(&target, text.as_bytes()).await.lesson.as_deref(), Some("tee-eingiessen-2"));
    assert_eq!(refused(&desk.looks(&target, "\n").await), [(0, NoteCode::Empty)]);
    assert_eq!(refused(&desk.looks(&target, "PK\u{3}\u{4}x").await), [(0, NoteCode::ZipBroken)]);
});

on_both!(a_file_whose_answer_got_lost_is_taken_over_once, async |app: TestApp| {
    let desk = desk(&app).await;
    let wish = |target: &str| format!("{target}&wish={}", Uuid::new_v4());
    let takes = async |target: &str, bytes: &[u8]| -> Imported {
        let seen = desk.looks(target, bytes.to_vec()).await.fingerprint;
        desk.takes(target, &seen, "0", bytes.to_vec()).await.ok().json()
    };
    let lesson = format!("{}/de", desk.lesson());
    let bank = wish(&desk.to_lesson("gift"));
    let first = takes(&bank, GIFT.as_bytes()).await;
    let written = desk.text(&lesson).await;
    assert_eq!(takes(&bank, GIFT.as_bytes()).await, first);
    assert_eq!(desk.text(&lesson).await, written);
    let text = wish(&format!("kind=text&draft={}&name=notiz.md", desk.draft.id));
    let first = takes(&text, b"# Kanne\n\nVoll.\n").await;
    assert_eq!(takes(&text, b"# Kanne\n\nVoll.\n").await, first);
    assert_eq!(desk.trainer.sees(&desk.draft).await.outline.lesson_ids().count(), 2);
    let package = wish("kind=package&name=tea.zip");
    let whole = course("tea/", &[]);
    let first = takes(&package, &whole).await;
    assert_eq!(takes(&package, &whole).await, first);
    // Another wish is another course, and so is the same after a day.
    let other = takes(&wish("kind=package&name=tea.zip"), &whole).await;
    assert_ne!(other.draft, first.draft);
    app.pass(TimeDelta::hours(25));
    desk.trainer.person.refresh().await.ok();
    takes(&wish("kind=package&name=tea.zip"), &whole).await;
    let late = takes(&package, &whole).await;
    assert!(late.draft != first.draft && late.draft != other.draft);
});
