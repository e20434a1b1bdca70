//! Pictures, films, sound and captions of drafts.

pub mod files;

use std::convert::Infallible;
use std::future::pending;

use axum::body::{Body, Bytes};
use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use futures_util::future::join_all;
use futures_util::stream;
use image::ImageFormat;
use lernwolf::entities::{draft_media, upload};
use sea_orm::{EntityTrait, Set};
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::studio::draft::Draft;
use shared::api::studio::media::{MAX_FILES, MAX_TEXT, MAX_VIDEO, MediaItem, MediaKind};
use shared::lang::Lang;

use super::Trainer;
use crate::util::{Answer, TestApp, on_both};
use files::{SVG, VTT, film, heavy_head, photo_with_secrets, png};

/// A trainer with a draft, and the address of its files.
struct Desk {
    trainer: Trainer,
    draft: Draft,
    media: String,
}

async fn desk(app: &TestApp) -> Desk {
    let trainer = Trainer::new(app).await;
    let draft = trainer.begins("Tee kochen").await;
    let media = trainer.at(&draft, "/media");
    Desk { trainer, draft, media }
}

impl Desk {
    async fn upload(&self, name: &str, bytes: impl Into<Body>) -> Answer {
        self.send(&format!("{}?name={name}", self.media), bytes).await
    }

    async fn send(&self, path: &str, bytes: impl Into<Body>) -> Answer {
        let request = self.trainer.person.request(Method::POST, path).header("content-type", "text/html");
        self.trainer.person.send(request.body(bytes.into()).unwrap()).await
    }

    async fn added(&self, name: &str, bytes: impl Into<Body>) -> MediaItem {
        self.upload(name, bytes).await.status(201).json()
    }

    async fn all(&self) -> Vec<MediaItem> {
        self.trainer.person.get(&self.media).await.ok().json()
    }

    /// Writes the first lesson anew.
    async fn write(&self, text: &str) {
        let lesson = format!("{}/de", self.draft.lessons.keys().next().unwrap());
        let before = self.trainer.reads(&self.draft, &lesson).await;
        self.trainer.has_written(&self.draft, &lesson, text, before.revision).await;
    }
}

on_both!(of_a_photo_nothing_but_the_picture_is_kept, async |app: TestApp| {
    let desk = desk(&app).await;
    let photo = photo_with_secrets(2_000, 1_000);
    assert!(photo.windows(9).any(|it| it == b"Porsche-1"), "the test's photo has a secret");
    let item = desk.added("Foto%20M%C3%BCller%20(1).JPG", photo).await;
    assert_eq!((&*item.name, item.kind), ("foto-mueller-1.jpg", MediaKind::Picture));
    // It lay on its side.
    assert_eq!((item.width, item.height, &*item.content_type), (800, 1_600, "image/jpeg"));
    let kept = desk.trainer.person.get(&item.address).await.ok();
    assert_eq!(kept.header("content-type"), "image/jpeg");
    assert_eq!(kept.body.len() as u64, item.size);
    assert!(item.size < 400 * 1024);
    for secret in [b"Porsche-1".as_slice(), b"Exif", b"GPS"] {
        assert!(!kept.body.windows(secret.len()).any(|it| it == secret), "{}", secret.escape_ascii());
    }
    let picture = image::load_from_memory_with_format(&kept.body, ImageFormat::Jpeg).unwrap().into_rgb8();
    let (above, below) = (picture.get_pixel(400, 100).0, picture.get_pixel(400, 1_500).0);
    assert!(above[0] > 150 && above[2] < 100, "red is above: {above:?}");
    assert!(below[2] > 150 && below[0] < 100, "blue is below: {below:?}");
});

on_both!(what_courses_do_not_show_is_refused_whatever_it_is_called, async |app: TestApp| {
    let desk = desk(&app).await;
    for (name, bytes, code) in [
        ("a.png", b"<!DOCTYPE html><script>alert(1)</script>".to_vec(), Code::MediaType),
        ("a.mp4", b"MZ\x90\0".to_vec(), Code::MediaType),
        ("a.gif", b"GIF89a\x01\0\x01\0".to_vec(), Code::MediaType),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), Code::MediaType),
        ("a.png", Vec::new(), Code::MediaType),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Code::MediaBroken),
        ("a.png", heavy_head(60_000, 60_000), Code::MediaPixels),
        ("a.png", heavy_head(8_000, 8_000), Code::MediaPixels),
        ("a.svg", SVG.replace("<rect", "<script>alert(1)</script><rect").into_bytes(), Code::MediaDanger),
        ("a.svg", SVG.replace("<rect", "<rect onclick=\"a()\"").into_bytes(), Code::MediaDanger),
        ("a.svg", b"<svg".to_vec(), Code::MediaBroken),
        ("a.svg", vec![b' '; usize::try_from(MAX_TEXT).unwrap() + 1], Code::MediaType),
        ("a.svg", format!("{SVG}{}", " ".repeat(1024 * 1024)).into_bytes(), Code::TooLarge),
        ("a.vtt", VTT.as_bytes().to_vec(), Code::MediaType),
    ] {
        desk.upload(name, bytes).await.problem(code);
    }
    let path = format!("{}?name=film.mp4", desk.media);
    let request = desk
        .trainer
        .person
        .request(Method::POST, &path)
        .header("content-length", MAX_VIDEO + 2 * 1024 * 1024);
    desk.trainer.person.send(request.body(Body::empty()).unwrap()).await.problem(Code::TooLarge);
    desk.send(&desk.media, "x").await.problem(Code::Malformed);
    assert_eq!(desk.all().await, []);
});

on_both!(files_have_names_of_their_own_and_the_same_file_is_kept_once, async |app: TestApp| {
    let desk = desk(&app).await;
    let first = desk.added("tea.png", png(40, 20, [200, 0, 0])).await;
    let other = desk.added("tea.png", png(40, 20, [0, 200, 0])).await;
    assert_ne!(first.name, other.name);
    assert_eq!(desk.added("another%20name.png", png(40, 20, [200, 0, 0])).await, first);
    let drawing = desk.added("tea.svg", SVG).await;
    assert_eq!((&*drawing.name, drawing.width, drawing.height), ("tea-3.svg", 120, 80));
    assert_eq!(desk.all().await.len(), 3);
    // Another draft shares the bytes, and nothing else.
    let chief = &desk.trainer.chief;
    let elsewhere = app.organisation(chief, "Elsewhere").await;
    let foreign = app.person_with_role(chief, elsewhere, "fred", Role::Trainer).await;
    foreign.get(&desk.media).await.problem(Code::Forbidden);
    foreign.get(&first.address).await.problem(Code::Forbidden);
    for path in [desk.media.clone(), first.address.clone()] {
        let mine = path.replace(&desk.trainer.organisation.to_string(), &elsewhere.to_string());
        foreign.get(&mine).await.problem(Code::NotFound);
        foreign.delete(mine.split('?').next().unwrap()).await;
    }
    let path = format!("{}?name=a.svg", desk.media)
        .replace(&desk.trainer.organisation.to_string(), &elsewhere.to_string());
    let request = foreign.request(Method::POST, &path).body(Body::from(SVG)).unwrap();
    foreign.send(request).await.problem(Code::NotFound);
    assert_eq!(desk.all().await.len(), 3);
    app.visitor().get(&first.address).await.problem(Code::SignedOut);
});

on_both!(a_film_is_read_in_parts, async |app: TestApp| {
    let desk = desk(&app).await;
    let bytes = film(9 * 1024 * 1024);
    let item = desk.added("Mein%20Film.mp4", bytes.clone()).await;
    assert_eq!((&*item.name, item.kind, item.size), ("mein-film.mp4", MediaKind::Video, bytes.len() as u64));
    let ask = async |range: &str| {
        let request = desk.trainer.person.request(Method::GET, &item.address).header("range", range);
        desk.trainer.person.send(request.body(Body::empty()).unwrap()).await
    };
    let part = ask("bytes=8388600-8388619").await.status(206);
    assert!(part.body == bytes[8_388_600..8_388_620]);
    assert_eq!(part.header("content-range"), format!("bytes 8388600-8388619/{}", bytes.len()));
    assert_eq!((part.header("content-length"), part.header("accept-ranges")), ("20", "bytes"));
    assert!(ask("bytes=-5").await.status(206).body == bytes[bytes.len() - 5..]);
    let none = ask(&format!("bytes={}-", bytes.len())).await.status(416);
    assert_eq!(none.header("content-range"), format!("bytes */{}", bytes.len()));
    let whole = desk.trainer.person.get(&item.address).await.status(200);
    assert!(whole.body == bytes);
    let request =
        desk.trainer.person.request(Method::GET, &item.address).header("if-none-match", whole.header("etag"));
    let unchanged = desk.trainer.person.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!((unchanged.status, unchanged.body.len()), (StatusCode::NOT_MODIFIED, 0));
});

on_both!(the_same_bytes_are_sound_and_film_by_their_names, async |app: TestApp| {
    let desk = desk(&app).await;
    for (name, content_type) in
        [("talk.m4a", "audio/mp4"), ("walk.mp4", "video/mp4"), ("talk.m4a", "audio/mp4")]
    {
        let item = desk.added(name, film(100)).await;
        assert_eq!((&*item.name, &*item.content_type), (name, content_type));
        assert_eq!(desk.trainer.person.get(&item.address).await.ok().header("content-type"), content_type);
    }
    let all = desk.all().await;
    assert_eq!(all.len(), 2);
    let hash = all[0].address.split("?v=").nth(1).unwrap();
    lernwolf::studio::media::publish(&app.app.db.write, [hash.to_owned()]).await.unwrap();
    for item in &all {
        let shown = app.visitor().get(&format!("/media/{hash}/{}", item.name)).await.ok();
        assert_eq!(shown.header("content-type"), item.content_type);
    }
    // A visitor cannot make anything else of it.
    let shown = app.visitor().get(&format!("/media/{hash}/talk.svg")).await.ok();
    assert_eq!(shown.header("content-type"), "audio/mp4");
});

on_both!(one_person_sends_few_files_at_once, async |app: TestApp| {
    let desk = desk(&app).await;
    let (begins, mut begun) = tokio::sync::mpsc::unbounded_channel();
    // A file that never ends, and tells when the server begins to read it.
    let endless = || {
        let begins = begins.clone();
        Body::from_stream(stream::once(async move {
            begins.send(()).unwrap();
            pending::<Result<Bytes, Infallible>>().await
        }))
    };
    let sent = join_all((0..3).map(|_| desk.upload("a.png", endless())));
    let another = async {
        for _ in 0..3 {
            begun.recv().await.unwrap();
        }
        desk.upload("a.svg", SVG).await.problem(Code::TooManyRequests);
        let imports = format!("/api/v1/organisations/{}/imports", desk.trainer.organisation);
        for path in
            [format!("{imports}/preview?kind=package"), format!("{imports}?kind=package&fingerprint=x")]
        {
            desk.send(&path, SVG).await.problem(Code::TooManyRequests);
        }
    };
    tokio::select! {
        _ = sent => panic!("they never end"),
        () = another => {}
    }
    // Whoever goes away leaves the place to the next file.
    desk.added("a.svg", SVG).await;
});

on_both!(captions_belong_to_a_film_and_a_language, async |app: TestApp| {
    let desk = desk(&app).await;
    let film = desk.added("film.mp4", film(100)).await;
    let captions = |of: &str, lang: &str| format!("{}?name=x.vtt&of={of}&lang={lang}", desk.media);
    let item: MediaItem = desk.send(&captions("film.mp4", "de"), VTT).await.status(201).json();
    assert_eq!((&*item.name, item.kind), ("film.de.vtt", MediaKind::Captions));
    desk.send(&captions("film.mp4", "de-leicht"), VTT.replace("Hallo", "Guten Tag")).await.status(201);
    // The same again, mended.
    desk.send(&captions("film.mp4", "de"), VTT.replace("Hallo", "Hallo!")).await.status(201);
    let all = desk.all().await;
    assert_eq!(all.len(), 3);
    let shown = all.iter().find(|item| item.name == film.name).unwrap();
    assert_eq!(shown.captions, [Lang::De, Lang::DeLeicht]);
    assert!(desk.trainer.person.get(&item.address).await.ok().text().contains("Hallo!"));
    for (of, lang, bytes, code) in [
        ("other.mp4", "de", VTT.to_owned(), Code::NotFound),
        ("film.de.vtt", "de", VTT.to_owned(), Code::NotFound),
        ("film.mp4", "xx", VTT.to_owned(), Code::Malformed),
        ("film.mp4", "de", SVG.to_owned(), Code::MediaType),
    ] {
        desk.send(&captions(of, lang), bytes).await.problem(code);
    }
    for (bytes, line) in [
        (VTT.replace("WEBVTT", "1").into_bytes(), "line-1"),
        (VTT.replace("00:04.000", "00:04,000").into_bytes(), "line-3"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\n\xff\n".to_vec(), "line-4"),
    ] {
        let problem = desk.send(&captions("film.mp4", "de"), bytes).await.problem(Code::MediaCaptions);
        assert_eq!(problem.field.as_deref(), Some(line));
    }
    desk.trainer.person.delete(&format!("{}/film.mp4", desk.media)).await.status(204);
    assert_eq!(desk.all().await, []);
});

on_both!(what_a_lesson_shows_stays, async |app: TestApp| {
    let desk = desk(&app).await;
    let item = desk.added("tea.svg", SVG).await;
    assert_eq!(item.used_in, []);
    let mine = desk.trainer.person.get("/api/v1/me/data").await.ok().text();
    assert!(mine.contains("media/tea.svg"), "who uploads something is told that it is stored: {mine}");
    desk.write("+++\ntitle = \"Tee\"\n+++\n\n![Eine Tasse](media/tea.svg)\n").await;
    let used = &desk.all().await[0].used_in;
    assert_eq!((used.len(), used[0].lang), (1, Lang::De));
    let address = format!("{}/tea.svg", desk.media);
    desk.trainer.person.delete(&address).await.problem(Code::MediaUsed);
    desk.write("+++\ntitle = \"Tee\"\n+++\n\nOhne Bild.\n").await;
    desk.trainer.person.delete(&address).await.status(204);
    desk.trainer.person.delete(&address).await.problem(Code::NotFound);
    desk.trainer.person.get(&item.address).await.problem(Code::NotFound);
});

on_both!(a_draft_has_so_many_files_and_no_more, async |app: TestApp| {
    let desk = desk(&app).await;
    let item = desk.added("tea.svg", SVG).await;
    let hash = upload::Entity::find().one(&app.app.db.read).await.unwrap().unwrap().hash;
    let db_row = |number: u64| draft_media::ActiveModel {
        draft_id: Set(desk.draft.id),
        name: Set(format!("copy-{number}.svg")),
        hash: Set(hash.clone()),
        added_at: Set(0),
        added_by: Set(None),
    };
    draft_media::Entity::insert_many((1..MAX_FILES).map(db_row))
        .exec_without_returning(&app.app.db.write)
        .await
        .unwrap();
    desk.upload("more.png", png(40, 20, [200, 0, 0])).await.problem(Code::MediaMany);
    // The same file again is none more.
    assert_eq!(desk.added("tea.svg", SVG).await.size, item.size);
    desk.trainer.person.delete(&format!("{}/copy-1.svg", desk.media)).await.status(204);
    desk.added("more.png", png(40, 20, [200, 0, 0])).await;
});

on_both!(learners_see_what_was_published_and_nothing_else, async |app: TestApp| {
    let desk = desk(&app).await;
    let item = desk.added("tea.svg", SVG).await;
    let secret = desk.added("secret.svg", SVG.replace("red", "blue")).await;
    let hash = |item: &MediaItem| item.address.split("?v=").nth(1).unwrap().to_owned();
    let address = |item: &MediaItem| format!("/media/{}/{}", hash(item), item.name);
    app.visitor().get(&address(&item)).await.problem(Code::NotFound);
    lernwolf::studio::media::publish(&app.app.db.write, [hash(&item)]).await.unwrap();
    let shown = app.visitor().get(&address(&item)).await.ok();
    assert_eq!((shown.text().as_str(), shown.header("content-type")), (SVG, "image/svg+xml"));
    assert!(shown.header("cache-control").contains("immutable"));
    assert!(shown.header("content-security-policy").contains("sandbox"));
    let request = app.visitor().request(Method::GET, &address(&item)).header("range", "bytes=0-3");
    assert_eq!(app.visitor().send(request.body(Body::empty()).unwrap()).await.status(206).text(), "<svg");
    app.visitor().get(&address(&secret)).await.problem(Code::NotFound);
});

on_both!(what_nobody_needs_is_swept_away, async |app: TestApp| {
    let desk = desk(&app).await;
    let items = [
        desk.added("named.svg", SVG).await,
        desk.added("published.svg", SVG.replace("red", "blue")).await,
        desk.added("gone.svg", SVG.replace("red", "green")).await,
    ];
    let hash = |item: &MediaItem| item.address.split("?v=").nth(1).unwrap().to_owned();
    lernwolf::studio::media::publish(&app.app.db.write, [hash(&items[1])]).await.unwrap();
    for item in &items[1..] {
        desk.trainer.person.delete(&format!("{}/{}", desk.media, item.name)).await.status(204);
    }
    let lie = async || {
        let mut all = vec![];
        for item in &items {
            all.push(app.app.storage.exists(&hash(item)).await.unwrap());
        }
        all
    };
    // It may be on its way into a draft.
    app.app.look_after_media().await;
    assert_eq!(lie().await, [true, true, true]);
    app.pass(TimeDelta::hours(25));
    app.app.look_after_media().await;
    assert_eq!(lie().await, [true, true, false]);
    desk.trainer.person.refresh().await.ok();
    // Somebody is sweeping the same bytes away at this very moment: nothing is written that they would take along.
    desk.added("once.svg", SVG.replace("red", "black")).await;
    let db_sweeping = async |since: i64| {
        upload::Entity::update_many()
            .col_expr(upload::Column::SweptAt, sea_orm::sea_query::Expr::value(since))
            .exec(&app.app.db.write)
            .await
            .unwrap()
    };
    db_sweeping(app.app.clock.now_ms()).await;
    desk.upload("twice.svg", SVG.replace("red", "black")).await.problem(Code::Unavailable);
    // They have died.
    app.pass(TimeDelta::minutes(3));
    desk.added("twice.svg", SVG.replace("red", "black")).await;
    assert_eq!(desk.added("again.svg", SVG.replace("red", "green")).await.used_in, []);
    assert_eq!(lie().await, [true, true, true]);
});
