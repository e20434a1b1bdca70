//! Links by which others look at a draft without signing in.

use axum::body::Body;
use axum::http::Method;
use chrono::TimeDelta;
use serde_json::json;
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::studio::draft::Draft;
use shared::api::studio::previews::{PreviewCourse, PreviewLesson, PreviewLink, PreviewMade};
use shared::course::Block;
use shared::lang::Lang;
use uuid::Uuid;

use super::media::files::png;
use super::{Trainer, lesson};
use crate::util::{TestApp, on_both};

async fn made(tobi: &Trainer, draft: &Draft, days: u8) -> PreviewMade {
    tobi.person.post(&tobi.at(draft, "/previews"), json!({ "days": days })).await.status(201).json()
}

async fn listed(tobi: &Trainer, draft: &Draft) -> Vec<PreviewLink> {
    tobi.person.get(&tobi.at(draft, "/previews")).await.ok().json()
}

on_both!(a_link_shows_a_draft_as_it_is_written, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee kochen").await;
    let id = draft.lessons.keys().next().unwrap().clone();
    let upload = tobi.person.request(Method::POST, &tobi.at(&draft, "/media?name=tea.png"));
    tobi.person.send(upload.body(Body::from(png(40, 20, [200, 0, 0]))).unwrap()).await.status(201);
    let made = made(&tobi, &draft, 7).await;
    assert_eq!(listed(&tobi, &draft).await, std::slice::from_ref(&made.preview));
    assert_eq!(made.preview.made_by.as_deref(), Some("tobi"));

    // What stands in it after the link was made is seen as well, also what could not be published.
    let before = tobi.reads(&draft, &format!("{id}/de")).await;
    let text = lesson("Wasser", "Heiß.\n\n![Tee](media/tea.png)\n\n![](media/not-there.png)");
    tobi.has_written(&draft, &format!("{id}/de"), &text, before.revision).await;
    let address = format!("/api/v1/previews/{}", made.token);
    let visitor = app.visitor();
    let course: PreviewCourse = visitor.get(&format!("{address}?lang=en")).await.ok().json();
    assert_eq!((course.lang, course.title.as_str()), (Lang::De, "Tee kochen"));
    assert_eq!(course.until, made.preview.until);
    let lines: Vec<&str> =
        course.modules.iter().flat_map(|module| &module.lessons).map(|line| line.title.as_str()).collect();
    assert_eq!(lines, ["Wasser"]);

    let shown: PreviewLesson = visitor.get(&format!("{address}/lessons/{id}")).await.ok().json();
    assert_eq!((shown.lang, shown.lesson.purpose.as_str()), (Lang::De, "Darum."));
    let picture =
        shown.lesson.sections.iter().flat_map(|section| &section.blocks).find_map(|block| match block {
            Block::Picture { file, .. } if file.ends_with("tea.png") => Some(file.clone()),
            _ => None,
        });
    let picture = visitor.get(&picture.unwrap()).await.ok();
    assert_eq!(picture.header("cache-control"), "no-store");
    visitor.get(&format!("{address}/media/not-there.png")).await.problem(Code::NotFound);
    visitor.get(&format!("{address}/lessons/nowhere")).await.problem(Code::NotFound);
    // What was shown before is shown no longer when it is changed.
    app.pass(TimeDelta::seconds(5));
    for title in ["Wasser", "Kaltes Wasser", "Eis"] {
        let before = tobi.reads(&draft, &format!("{id}/de")).await;
        tobi.has_written(&draft, &format!("{id}/de"), &lesson(title, "Text."), before.revision).await;
        for _ in 0..2 {
            app.pass(TimeDelta::seconds(2));
            let course: PreviewCourse = visitor.get(&address).await.ok().json();
            assert_eq!(course.modules[0].lessons[0].title, title);
            let shown: PreviewLesson = visitor.get(&format!("{address}/lessons/{id}")).await.ok().json();
            assert_eq!((&*shown.lesson.title, &shown.course), (title, &course));
        }
    }
    // Learners find nothing of it.
    visitor.get("/api/v1/courses/tee-kochen").await.problem(Code::NotFound);
});

on_both!(a_link_ends_in_time_and_when_it_is_withdrawn, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let (short, long) = (made(&tobi, &draft, 1).await, made(&tobi, &draft, 30).await);
    let visitor = app.visitor();
    let ends = async |token: &str| {
        for rest in ["", "/lessons/lektion-1", "/media/tea.png"] {
            visitor.get(&format!("/api/v1/previews/{token}{rest}")).await.problem(Code::LinkExpired);
        }
    };
    app.pass(TimeDelta::days(1) - TimeDelta::seconds(1));
    visitor.get(&format!("/api/v1/previews/{}", short.token)).await.ok();
    app.pass(TimeDelta::seconds(1));
    tobi.person.sign_in("tobi", crate::util::PASSWORD).await.ok();
    ends(&short.token).await;
    assert_eq!(listed(&tobi, &draft).await, std::slice::from_ref(&long.preview));
    visitor.get(&format!("/api/v1/previews/{}", long.token)).await.ok();
    let of = tobi.at(&draft, &format!("/previews/{}", long.preview.id));
    tobi.person.delete(&of).await.status(204);
    ends(&long.token).await;
    tobi.person.delete(&of).await.problem(Code::NotFound);
    ends("never-made").await;
    // A draft that is thrown away takes its links along.
    let last = made(&tobi, &draft, 1).await;
    tobi.person.delete(&tobi.at(&draft, "")).await.status(204);
    ends(&last.token).await;
});

on_both!(only_trainers_of_the_organisation_make_links, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let kept = made(&tobi, &draft, 1).await;
    let theirs = app.organisation(&tobi.chief, "Theirs").await;
    let stranger = app.person_with_role(&tobi.chief, theirs, "theo", Role::Trainer).await;
    let through = format!("/api/v1/organisations/{theirs}/drafts/{}/previews", draft.id);
    for (path, code) in [(tobi.at(&draft, "/previews"), Code::Forbidden), (through, Code::NotFound)] {
        stranger.get(&path).await.problem(code);
        stranger.post(&path, json!({ "days": 1 })).await.problem(code);
        stranger.delete(&format!("{path}/{}", kept.preview.id)).await.problem(code);
    }
    assert_eq!(listed(&tobi, &draft).await.len(), 1);
    // Nor does the link to one draft end through another one.
    let other = tobi.begins("Kaffee").await;
    let wrong = tobi.at(&other, &format!("/previews/{}", kept.preview.id));
    tobi.person.delete(&wrong).await.problem(Code::NotFound);
    tobi.person.delete(&tobi.at(&draft, &format!("/previews/{}", Uuid::nil()))).await.problem(Code::NotFound);
    for days in [0, 31] {
        let answer = tobi.person.post(&tobi.at(&draft, "/previews"), json!({ "days": days })).await;
        assert_eq!(answer.problem(Code::Invalid).field.as_deref(), Some("days"));
    }
    for _ in 1..20 {
        made(&tobi, &draft, 1).await;
    }
    tobi.person.post(&tobi.at(&draft, "/previews"), json!({ "days": 1 })).await.problem(Code::TooMany);
});

on_both!(the_page_of_a_link_is_kept_nowhere, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let made = made(&tobi, &draft, 1).await;
    for rest in ["", "/lektion-1"] {
        let page = app.visitor().get(&format!("/de/preview/{}{rest}", made.token)).await.ok();
        assert_eq!(page.headers["cache-control"], "no-store", "{rest}");
        assert!(page.text().contains("<meta name=\"robots\" content=\"noindex\">"), "{rest}");
    }
});

on_both!(what_is_not_translated_yet_is_called_what_the_original_is_called, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    tobi.has_written(&draft, "lektion-1/de", &lesson("Wasser", "Heiß."), 1).await;
    let mut outline = draft.outline.clone();
    outline.texts.entry(Lang::En).or_default();
    tobi.arranges(&draft, &outline, draft.revision).await.ok();
    let address = format!("/api/v1/previews/{}?lang=en", made(&tobi, &draft, 7).await.token);
    let line = async || {
        let course: PreviewCourse = app.visitor().get(&address).await.ok().json();
        assert_eq!(course.lang, Lang::En);
        let line = course.modules[0].lessons[0].clone();
        (line.lang, line.title, line.minutes)
    };
    assert_eq!(line().await, (Lang::De, "Wasser".to_owned(), 5));
    // Begun, and without a head of its own.
    tobi.has_written(&draft, "lektion-1/en", "Hot.\n", 0).await;
    assert_eq!(line().await, (Lang::De, "Wasser".to_owned(), 5));
    tobi.has_written(&draft, "lektion-1/en", &lesson("Water", "Hot."), 1).await;
    assert_eq!(line().await, (Lang::En, "Water".to_owned(), 5));
});
