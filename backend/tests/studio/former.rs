//! Pictures that only earlier versions have can be taken back.

use axum::body::Body;
use axum::http::Method;
use chrono::TimeDelta;
use serde_json::json;
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::studio::draft::Draft;
use shared::api::studio::media::{FormerMedia, MediaItem};

use super::Trainer;
use super::media::files::SVG;
use super::publishing::tea;
use crate::util::{TestApp, on_both};

/// The fingerprint of a picture that is uploaded.
async fn adds(tobi: &Trainer, draft: &Draft, name: &str, colour: &str) -> String {
    let upload = tobi.person.request(Method::POST, &tobi.at(draft, &format!("/media?name={name}")));
    let bytes = SVG.replace("red", colour);
    let item: MediaItem = tobi.person.send(upload.body(Body::from(bytes)).unwrap()).await.status(201).json();
    item.address.split("?v=").nth(1).unwrap().to_owned()
}

async fn writes(tobi: &Trainer, draft: &Draft, words: &str) {
    let before = tobi.reads(draft, "lektion-1/de").await;
    tobi.has_written(draft, "lektion-1/de", &tea(words), before.revision).await;
}

async fn former(tobi: &Trainer, draft: &Draft) -> Vec<(String, bool)> {
    let all: Vec<FormerMedia> = tobi.person.get(&tobi.at(draft, "/former-media")).await.ok().json();
    for one in &all {
        assert_eq!(one.address.is_some(), one.published_at.is_some(), "{one:?}");
    }
    all.into_iter().map(|one| (one.name, one.address.is_some())).collect()
}

on_both!(a_picture_of_earlier_versions_is_taken_back, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let hash = adds(&tobi, &draft, "anna.svg", "red").await;
    let (address, gone) =
        (format!("/media/{hash}/anna.svg"), tobi.at(&draft, &format!("/former-media/{hash}")));
    writes(&tobi, &draft, "![Anna gießt Tee auf.](media/anna.svg)").await;
    tobi.person.delete(&gone).await.problem(Code::NotFound);
    let first = tobi.has_published(&draft).await.version;
    // Learners see it.
    tobi.person.delete(&gone).await.problem(Code::MediaUsed);
    app.pass(TimeDelta::minutes(1));
    writes(&tobi, &draft, "Ohne Bild.").await;
    tobi.has_published(&draft).await;
    // The draft has it still.
    tobi.person.delete(&gone).await.problem(Code::MediaUsed);
    assert_eq!(former(&tobi, &draft).await, []);
    tobi.person.delete(&tobi.at(&draft, "/media/anna.svg")).await.status(204);
    assert_eq!(former(&tobi, &draft).await, [("anna.svg".to_owned(), true)]);
    app.visitor().get(&address).await.ok();

    // Nobody else takes it back.
    let theirs = app.organisation(&tobi.chief, "Theirs").await;
    let stranger = app.person_with_role(&tobi.chief, theirs, "theo", Role::Trainer).await;
    stranger.delete(&gone).await.problem(Code::Forbidden);
    let through = gone.replace(&tobi.organisation.to_string(), &theirs.to_string());
    stranger.delete(&through).await.problem(Code::NotFound);
    app.visitor().get(&address).await.ok();

    tobi.person.delete(&gone).await.status(204);
    app.visitor().get(&address).await.problem(Code::NotFound);
    tobi.person.delete(&gone).await.problem(Code::NotFound);
    assert_eq!(former(&tobi, &draft).await, []);
    app.pass(TimeDelta::hours(25));
    app.app.look_after_media().await;
    assert!(!app.app.storage.exists(&hash).await.unwrap());
    // An earlier version comes back without it.
    tobi.person.refresh().await.ok();
    let state = tobi.state(&draft, &first).await;
    tobi.restores(&draft, &state).await.ok();
    assert!(tobi.reads(&draft, "lektion-1/de").await.text.contains("media/anna.svg"));
    tobi.person.get(&tobi.at(&draft, "/media/anna.svg")).await.problem(Code::NotFound);
    // Whoever has the picture again makes the same version of it, with the picture.
    assert_eq!(adds(&tobi, &draft, "anna.svg", "red").await, hash);
    assert_eq!(tobi.has_published(&draft).await.version, first);
    app.visitor().get(&address).await.ok();
    tobi.person.delete(&gone).await.problem(Code::MediaUsed);
});

/// The draft and what learners see of it lack the picture from now on.
async fn shows_it_no_more(app: &TestApp, tobi: &Trainer, draft: &Draft) {
    writes(tobi, draft, "Ohne Bild.").await;
    tobi.person.delete(&tobi.at(draft, "/media/anna.svg")).await.status(204);
    app.pass(TimeDelta::minutes(1));
    tobi.has_published(draft).await;
}

on_both!(what_others_show_stays_when_one_takes_it_back, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let mut drafts = Vec::new();
    for _ in 0..2 {
        let draft = tobi.has_a_course().await;
        let hash = adds(&tobi, &draft, "anna.svg", "red").await;
        writes(&tobi, &draft, "![Anna gießt Tee auf.](media/anna.svg)").await;
        tobi.has_published(&draft).await;
        drafts.push((draft, hash));
    }
    let (draft, hash) = &drafts[0];
    shows_it_no_more(&app, &tobi, draft).await;
    tobi.person.delete(&tobi.at(draft, &format!("/former-media/{hash}"))).await.status(204);
    app.visitor().get(&format!("/media/{hash}/anna.svg")).await.ok();
});

on_both!(what_others_only_have_beside_their_lessons_is_seen_no_more, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let mut drafts = Vec::new();
    for words in ["![Anna gießt Tee auf.](media/anna.svg)", "Ohne Bild."] {
        let draft = tobi.has_a_course().await;
        let hash = adds(&tobi, &draft, "anna.svg", "red").await;
        writes(&tobi, &draft, words).await;
        tobi.has_published(&draft).await;
        drafts.push((draft, hash));
    }
    let (draft, hash) = &drafts[0];
    shows_it_no_more(&app, &tobi, draft).await;
    let address = format!("/media/{hash}/anna.svg");
    app.visitor().get(&address).await.ok();
    tobi.person.delete(&tobi.at(draft, &format!("/former-media/{hash}"))).await.status(204);
    app.visitor().get(&address).await.problem(Code::NotFound);
    // The other draft has it still, and shows it once it is published with it.
    let (other, _) = &drafts[1];
    tobi.person.get(&tobi.at(other, "/media/anna.svg")).await.ok();
    writes(&tobi, other, "![Anna gießt Tee auf.](media/anna.svg)").await;
    tobi.has_published(other).await;
    app.visitor().get(&address).await.ok();
});

on_both!(what_waits_for_a_second_person_is_not_taken_back, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let rule = format!("/api/v1/organisations/{}/publishing", tobi.organisation);
    tobi.chief.put(&rule, json!({ "second_person": true })).await.ok();
    let draft = tobi.has_a_course().await;
    let hash = adds(&tobi, &draft, "anna.svg", "red").await;
    writes(&tobi, &draft, "![Anna gießt Tee auf.](media/anna.svg)").await;
    let review = tobi.hands_in(&draft).await;
    writes(&tobi, &draft, "Ohne Bild.").await;
    tobi.person.delete(&tobi.at(&draft, "/media/anna.svg")).await.status(204);
    let gone = tobi.at(&draft, &format!("/former-media/{hash}"));
    tobi.person.delete(&gone).await.problem(Code::MediaUsed);
    let withdrawn = json!({ "decision": "withdrawn", "note": "" });
    tobi.person.put(&tobi.at(&draft, &format!("/reviews/{}", review.id)), withdrawn).await.ok();
    assert_eq!(former(&tobi, &draft).await, [("anna.svg".to_owned(), false)]);
    tobi.person.delete(&gone).await.status(204);
});
