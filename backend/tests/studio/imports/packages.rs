use std::io::{Cursor, Read, Write};

use shared::api::problem::Code;
use shared::api::studio::draft::{Draft, DraftSummary};
use shared::api::studio::import::{ImportState, NoteCode};
use shared::api::studio::media::MediaItem;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::super::lesson;
use super::super::media::files::{SVG, film, jpeg, photo_with_secrets, png, png_of_photo};
use super::{Desk, desk, refused};
use crate::util::{TestApp, on_both};

const MANIFEST: &str = "# Ein Kurs\ntopic = \"everyday\"\nlevel = \"basic\"\ncompetences = [\"4.2\"]\n\n[title]\nde = \"Tee\"\nen = \"Tea\"\n\n\
    [summary]\nde = \"Alles über Tee.\"\nen = \"All about tea.\"\n\n[goals]\nde = [\"Tee kochen\"]\nen = [\"make tea\"]\n\n\
    [[modules]]\nid = \"pot\"\ntitle = { de = \"Die Kanne\", en = \"The pot\" }\nlessons = [\"water\", \"later\"]\n";

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// More than 300 MB once it is unpacked.
fn bomb() -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("course.toml", SimpleFileOptions::default()).unwrap();
    zip.write_all(MANIFEST.as_bytes()).unwrap();
    zip.start_file("media/film.mp4", SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1024 * 1024];
    for _ in 0..301 {
        zip.write_all(&zeros).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(super) fn course(prefix: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let german = lesson("Wasser", "## Kochen\n\nText.\n\n![Kanne](media/kanne.svg)");
    let english = lesson("Water", "## Boil\n\nText.\n\n![Pot](media/kanne.svg)");
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("course.toml".into(), MANIFEST.into()),
        ("de/water.md".into(), german.into()),
        ("en/water.md".into(), english.into()),
        ("media/kanne.svg".into(), SVG.into()),
    ];
    files.extend(more.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())));
    let named: Vec<(String, Vec<u8>)> =
        files.into_iter().map(|(name, bytes)| (format!("{prefix}{name}"), bytes)).collect();
    packed(&named.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>())
}

async fn courses(desk: &Desk) -> Vec<DraftSummary> {
    desk.trainer.person.get(&desk.trainer.drafts()).await.ok().json()
}

async fn of(desk: &Desk, id: uuid::Uuid) -> Draft {
    desk.trainer.person.get(&format!("{}/{id}", desk.trainer.drafts())).await.ok().json()
}

on_both!(a_package_becomes_a_new_draft, async |app: TestApp| {
    let desk = desk(&app).await;
    let target = "kind=package&name=tea-pot.zip";
    for (prefix, id) in [("tea/", "tea"), ("", "tea-pot")] {
        let bytes = course(prefix, &[]);
        let preview = desk.looks(target, bytes.clone()).await;
        assert_ne!(preview.items[0].state, ImportState::Refused, "{:?}", preview.items);
        assert_eq!(preview.items[0].title, "Tee");
        let twice = preview.items[0].notes.iter().any(|note| note.code == NoteCode::SameTitle);
        assert_eq!(twice, id == "tea-pot", "the second has the title of the first");
        let imported = desk.brings(target, &bytes).await;
        let draft = of(&desk, imported.draft).await;
        assert_eq!(draft.course, id);
        assert_eq!(draft.outline.texts.len(), 2);
        // A lesson that is named and not there can be begun.
        assert!(draft.lessons.contains_key("water") && draft.lessons.contains_key("later"));
        let media: Vec<MediaItem> =
            desk.trainer.person.get(&desk.trainer.at(&draft, "/media")).await.ok().json();
        assert_eq!(media.iter().map(|item| item.name.as_str()).collect::<Vec<_>>(), ["kanne.svg"]);
        // The translation knows what it translates.
        let (german, english) =
            (desk.trainer.reads(&draft, "water/de").await, desk.trainer.reads(&draft, "water/en").await);
        let ids = |marks: &[shared::course::mark::Mark]| {
            marks.iter().map(|mark| mark.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&german.marks), ids(&english.marks));
        // "Text." was copied: somebody has to confirm that it is right so.
        let confirmed: Vec<bool> = english.marks.iter().map(|mark| mark.seen.is_some()).collect();
        assert_eq!(confirmed, [true, false, true]);
    }
    // The id is taken now, and so is the title: that is said, and refuses nothing.
    let bytes = course("tea/", &[]);
    let preview = desk.looks(target, bytes.clone()).await;
    let notes = &preview.items[0].notes;
    assert!(notes.iter().any(|note| note.code == NoteCode::Renamed && note.value == "tea-2"));
    assert!(notes.iter().any(|note| note.code == NoteCode::SameTitle));
    assert_eq!(of(&desk, desk.brings(target, &bytes).await.draft).await.course, "tea-2");
});

on_both!(a_course_that_goes_out_comes_in_again, async |app: TestApp| {
    let desk = desk(&app).await;
    let picture = png(40, 20, [200, 10, 10]);
    let film = film(3_000_000);
    let bytes = course("tea/", &[("media/bild.png", &picture), ("media/film.mp4", &film)]);
    let draft = of(&desk, desk.brings("kind=package", &bytes).await.draft).await;
    let export =
        async |draft: &Draft| desk.trainer.person.get(&desk.trainer.at(draft, "/package.zip")).await.ok();
    let answer = export(&draft).await;
    assert_eq!(answer.header("content-type"), "application/zip");
    assert!(answer.header("content-disposition").contains("tea.zip"));
    app.pass(chrono::TimeDelta::minutes(5));
    assert_eq!(answer.body, export(&draft).await.body, "the same course is the same file");
    let again = of(&desk, desk.brings("kind=package", &answer.body).await.draft).await;
    assert_eq!(again.course, "tea-2");
    let files = |bytes: &[u8], folder: &str| {
        let mut zip = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
        let mut files = std::collections::BTreeMap::new();
        for place in 0..zip.len() {
            let mut entry = zip.by_index(place).unwrap();
            let name = entry.name().unwrap().strip_prefix(folder).unwrap().to_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            files.insert(name, bytes);
        }
        files
    };
    let first = files(&answer.body, "tea/");
    assert_eq!(first["course.toml"], MANIFEST.as_bytes(), "comments stay");
    assert!(first["media/film.mp4"] == film);
    assert_eq!(first, files(&export(&again).await.body, "tea-2/"));
});

on_both!(pictures_that_are_renamed_stay_apart, async |app: TestApp| {
    let desk = desk(&app).await;
    // A photo becomes a JPEG, and what has one colour none: the one takes the name that the other had.
    let (photo, plain) = (png_of_photo(64, 48), jpeg(40, 20, [0, 200, 0]));
    let text = lesson("Wasser", "![Foto](media/a.png)\n\n![Grün](media/a.jpg)\n\n![Kanne](media/kanne.svg)");
    let files: [(&str, &[u8]); 5] = [
        ("course.toml", MANIFEST.as_bytes()),
        ("de/water.md", text.as_bytes()),
        ("media/a.png", &photo),
        ("media/a.jpg", &plain),
        ("media/kanne.svg", SVG.as_bytes()),
    ];
    let bring = async |files: &[(&str, &[u8])]| {
        let draft = of(&desk, desk.brings("kind=package&name=tee.zip", &packed(files)).await.draft).await;
        let media: Vec<MediaItem> =
            desk.trainer.person.get(&desk.trainer.at(&draft, "/media")).await.ok().json();
        let text = desk.trainer.reads(&draft, "water/de").await.text;
        // The width of the picture that a text shows there.
        move |alt: &str| {
            let name = text.split(&format!("![{alt}](media/")).nth(1).unwrap().split(')').next().unwrap();
            (media.iter().find(|item| item.name == name).unwrap().width, name.to_owned())
        }
    };
    let shown = bring(&files).await;
    assert_eq!(shown("Foto"), (64, "a.jpg".to_owned()));
    assert_eq!((shown("Grün").0, shown("Kanne").0), (40, 120));
    // Two photos, of which one would get the other's name.
    let other = photo_with_secrets(80, 60);
    let mut files = files;
    files[3].1 = &other;
    let shown = bring(&files).await;
    assert_eq!(shown("Foto"), (64, "a-2.jpg".to_owned()));
    assert_eq!(shown("Grün"), (60, "a.jpg".to_owned()));
});

on_both!(hostile_archives_leave_nothing_behind, async |app: TestApp| {
    let desk = desk(&app).await;
    let mut link = ZipWriter::new(Cursor::new(Vec::new()));
    link.start_file("course.toml", SimpleFileOptions::default()).unwrap();
    link.write_all(MANIFEST.as_bytes()).unwrap();
    link.add_symlink("de/water.md", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let link = link.finish().unwrap().into_inner();
    let zeros = vec![b' '; 400 * 1024];
    // The list of the first alone has megabytes.
    let empty = {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 0..100_000 {
            zip.start_file(format!("de/l{number}.md"), SimpleFileOptions::default()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let text = vec![b'a'; 250 * 1024];
    let lessons = |count: usize, bytes: &[u8]| {
        let names: Vec<String> = (0..count).map(|n| format!("de/l{n}.md")).collect();
        let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), bytes)).collect();
        course("", &files)
    };
    let many: Vec<(String, Vec<u8>)> = (0..2_001).map(|n| (format!("de/l{n}.md"), vec![])).collect();
    let many: Vec<(&str, &[u8])> =
        many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let mut broken = course("", &[]);
    broken.truncate(broken.len() - 30);
    let script = SVG.replace("</svg>", "<script>alert(1)</script></svg>");
    let nested = course("", &[]);
    for (bytes, code) in [
        (course("", &[("../../etc/passwd", b"x")]), NoteCode::ZipPath),
        (course("", &[("de/../../x.md", b"x")]), NoteCode::ZipPath),
        (course("", &[("/etc/passwd", b"x")]), NoteCode::ZipPath),
        (course("", &[("de\\water.md", b"x")]), NoteCode::ZipPath),
        (course("", &[("C:/x.md", b"x")]), NoteCode::ZipPath),
        (link, NoteCode::ZipLink),
        (course("", &[("de/long.md", &zeros)]), NoteCode::ZipTooLarge),
        (bomb(), NoteCode::ZipTooLarge),
        (packed(&many), NoteCode::ZipTooMany),
        (empty.clone(), NoteCode::ZipTooMany),
        (lessons(299, b"x"), NoteCode::ZipLessons),
        (lessons(132, &text), NoteCode::ZipTooLarge),
        (course("", &[("media/run.exe", b"MZ")]), NoteCode::ZipOther),
        (course("", &[("readme.txt", b"x")]), NoteCode::ZipOther),
        (course("", &[("xx/water.md", b"x")]), NoteCode::ZipOther),
        (course("", &[("media/inner.zip", &nested)]), NoteCode::ZipOther),
        (course("", &[("media/fake.png", b"MZ\x90")]), NoteCode::MediaFile),
        (course("", &[("media/bad.svg", script.as_bytes())]), NoteCode::MediaFile),
        (course("", &[("de/other.md", b"\xff\xfe")]), NoteCode::LessonFile),
        (packed(&[("course.toml", b"title = [")]), NoteCode::CourseFile),
        (
            packed(&[("a/course.toml", MANIFEST.as_bytes()), ("b/course.toml", MANIFEST.as_bytes())]),
            NoteCode::NoCourse,
        ),
        (packed(&[("de/water.md", b"x")]), NoteCode::NoCourse),
        (broken, NoteCode::ZipBroken),
        (b"no archive".to_vec(), NoteCode::ZipBroken),
        (vec![], NoteCode::ZipBroken),
    ] {
        let preview = desk.looks("kind=package", bytes.clone()).await;
        assert_eq!(refused(&preview).first().map(|one| one.1), Some(code), "{:?}", preview.items);
        let answer = desk.takes("kind=package", &preview.fingerprint, "0", bytes).await;
        assert!(matches!(answer.status.as_u16(), 415 | 422), "{code:?}: {} {}", answer.status, answer.text());
    }
    // Files of Word are archives too.
    let word = desk.looks(&format!("kind=text&draft={}&name=tee.docx", desk.draft.id), empty).await;
    assert_eq!(refused(&word), [(0, NoteCode::ZipTooMany)]);
    assert_eq!(courses(&desk).await.len(), 1);
    desk.takes("kind=package", "x", "0", course("", &[])).await.problem(Code::PreviewChanged);
});
