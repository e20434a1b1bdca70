//! A second person looks at a course before learners see it.

use chrono::TimeDelta;
use futures_util::future::join;
use serde_json::json;
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::studio::check::CheckReport;
use shared::api::studio::draft::{Draft, DraftSummary};
use shared::api::studio::review::{Agreeing, Comment, Review, ReviewState};
use shared::api::studio::versions::{Change, Difference, PieceKind, Versions};
use uuid::Uuid;

use super::Trainer;
use super::publishing::tea;
use crate::util::{Answer, TestApp, on_both};

/// Tobi writes, Tina is a trainer of the same organisation, in which a second person must agree.
async fn two(app: &TestApp) -> (Trainer, Trainer, Draft) {
    let tobi = Trainer::new(app).await;
    let tina = tobi.colleague(app, "tina").await;
    tobi.needs_second_person(true).await;
    let draft = tobi.has_a_course().await;
    (tobi, tina, draft)
}

impl Trainer {
    pub(super) async fn needs_second_person(&self, second_person: bool) {
        let path = format!("/api/v1/organisations/{}/publishing", self.organisation);
        self.chief.put(&path, json!({ "second_person": second_person })).await.ok();
    }

    pub(super) async fn tries_to_hand_in(&self, draft: &Draft) -> Answer {
        let report: CheckReport = self.person.get(&self.at(draft, "/check")).await.ok().json();
        self.person.post(&self.at(draft, "/reviews"), json!({ "seen": report.fingerprint })).await
    }

    pub(super) async fn hands_in(&self, draft: &Draft) -> Review {
        self.tries_to_hand_in(draft).await.status(201).json()
    }

    async fn sees_review(&self, draft: &Draft) -> Option<Review> {
        self.person.get(&self.at(draft, "/reviews")).await.ok().json()
    }

    pub(super) async fn decides(&self, draft: &Draft, review: &Review, decision: &str, note: &str) -> Answer {
        let wish = json!({ "decision": decision, "note": note });
        self.person.put(&self.at(draft, &format!("/reviews/{}", review.id)), wish).await
    }

    async fn says(&self, draft: &Draft, review: &Review, comment: serde_json::Value) -> Answer {
        self.person.post(&self.at(draft, &format!("/reviews/{}/comments", review.id)), comment).await
    }

    async fn listed_as(&self) -> Option<ReviewState> {
        let all: Vec<DraftSummary> = self.person.get(&self.drafts()).await.ok().json();
        all[0].review
    }
}

async fn learners_see(app: &TestApp) -> Answer {
    app.visitor().get("/api/v1/courses/tee/lessons/lektion-1?lang=de").await
}

on_both!(a_second_person_publishes_exactly_what_was_handed_in, async |app: TestApp| {
    let (tobi, tina, draft) = two(&app).await;
    let report: CheckReport = tobi.person.get(&tobi.at(&draft, "/check")).await.ok().json();
    assert!(report.second_person);
    let wish = json!({ "seen": report.fingerprint });
    tobi.person.post(&tobi.at(&draft, "/publish"), wish).await.problem(Code::SecondPerson);
    assert_eq!(tina.sees_review(&draft).await, None);
    let review = tobi.hands_in(&draft).await;
    assert_eq!((review.state, review.version.clone()), (ReviewState::Waiting, report.fingerprint.clone()));
    assert_eq!((review.may_approve, review.may_return, review.may_withdraw), (false, false, true));
    // To hand in again, as after a lost answer, is harmless; nobody hands in a second time.
    assert_eq!(tobi.hands_in(&draft).await.id, review.id);
    tina.tries_to_hand_in(&draft).await.problem(Code::WrongState);
    assert_eq!(tina.listed_as().await, Some(ReviewState::Waiting));

    // What is written meanwhile is not what is looked at.
    tobi.has_written(&draft, "lektion-1/de", &tea("Ganz anderes Wasser."), 2).await;
    let seen = tina.sees_review(&draft).await.unwrap();
    assert_eq!((seen.may_approve, seen.may_return, seen.may_withdraw), (true, true, false));
    assert_eq!(seen.version, review.version);
    let lesson = seen.difference.parts.iter().find(|part| part.lesson.is_some()).unwrap();
    assert_eq!(lesson.change, Change::Added, "learners have seen nothing yet");

    tobi.decides(&draft, &review, "approved", "").await.problem(Code::Forbidden);
    learners_see(&app).await.problem(Code::NotFound);
    app.pass(TimeDelta::seconds(1));
    let decided: Review = tina.decides(&draft, &review, "approved", "Schön!").await.ok().json();
    assert_eq!((decided.state, decided.decided_by.as_deref()), (ReviewState::Approved, Some("tina")));
    assert!(!decided.may_approve && !decided.may_return && !decided.may_withdraw);
    let text = learners_see(&app).await.ok().text();
    assert!(text.contains("Frisches Wasser.") && !text.contains("Ganz anderes"), "{text}");
    let versions: Versions = tobi.person.get(&tobi.at(&draft, "/versions")).await.ok().json();
    let current = versions.versions.iter().find(|version| version.current).unwrap();
    assert_eq!(current.version, review.version);
    let [published] = current.published.as_slice() else { panic!("{current:?}") };
    assert_eq!((published.by.as_deref(), published.approved_by.as_deref()), (Some("tobi"), Some("tina")));
    assert!(tobi.sees(&draft).await.newer, "what was written since is new");

    // The next time, the difference is what was written since.
    app.pass(TimeDelta::minutes(1));
    let next = tobi.hands_in(&draft).await;
    let pieces: Vec<_> =
        next.difference.parts.iter().flat_map(|part| &part.blocks).flat_map(|block| &block.pieces).collect();
    assert!(pieces.iter().any(|piece| piece.kind == PieceKind::Inserted && piece.text.contains("anderes")));
    assert!(pieces.iter().any(|piece| piece.kind == PieceKind::Deleted && piece.text.contains("Frisches")));
});

on_both!(one_of_two_people_decides, async |app: TestApp| {
    let (tobi, tina, draft) = two(&app).await;
    let theo = tobi.colleague(&app, "theo").await;
    let review = tobi.hands_in(&draft).await;
    let (yes, no) = join(
        tina.decides(&draft, &review, "approved", ""),
        theo.decides(&draft, &review, "returned", "Zu kurz."),
    )
    .await;
    let went_well = [&yes, &no].iter().filter(|answer| answer.status.is_success()).count();
    assert_eq!(went_well, 1, "{} {}", yes.text(), no.text());
    let published = yes.status.is_success();
    if published {
        no.problem(Code::WrongState)
    } else {
        yes.problem(Code::WrongState)
    };
    assert_eq!(learners_see(&app).await.status.is_success(), published);
    let state = tobi.sees_review(&draft).await.unwrap().state;
    assert_eq!(state, if published { ReviewState::Approved } else { ReviewState::Returned });
});

on_both!(what_is_returned_says_why_and_comes_again, async |app: TestApp| {
    let (tobi, tina, draft) = two(&app).await;
    let review = tobi.hands_in(&draft).await;
    let answer = tina.decides(&draft, &review, "returned", "  ").await;
    assert_eq!(answer.problem(Code::Invalid).field.as_deref(), Some("note"));
    tina.decides(&draft, &review, "waiting", "").await.problem(Code::Invalid);
    tina.decides(&draft, &review, "withdrawn", "").await.problem(Code::Forbidden);
    let returned: Review = tina.decides(&draft, &review, "returned", "Zu kurz.").await.ok().json();
    assert_eq!((returned.state, returned.note.as_str()), (ReviewState::Returned, "Zu kurz."));
    assert_eq!(tobi.listed_as().await, Some(ReviewState::Returned));
    tina.decides(&draft, &review, "approved", "").await.problem(Code::WrongState);
    learners_see(&app).await.problem(Code::NotFound);

    app.pass(TimeDelta::minutes(1));
    let again = tobi.hands_in(&draft).await;
    assert_ne!(again.id, review.id);
    let withdrawn: Review = tobi.decides(&draft, &again, "withdrawn", "").await.ok().json();
    assert_eq!(withdrawn.state, ReviewState::Withdrawn);
    tina.decides(&draft, &again, "approved", "").await.problem(Code::WrongState);

    // Whoever changed it last is no second person either.
    app.pass(TimeDelta::minutes(1));
    tina.has_written(&draft, "lektion-1/de", &tea("Wasser von Tina."), 2).await;
    let third = tobi.hands_in(&draft).await;
    tina.decides(&draft, &third, "approved", "").await.problem(Code::Forbidden);
    let chief = format!("/reviews/{}", third.id);
    tobi.chief.put(&tobi.at(&draft, &chief), json!({ "decision": "approved" })).await.ok();
    assert!(learners_see(&app).await.ok().text().contains("Wasser von Tina."));
});

on_both!(whoever_wrote_any_of_it_is_no_second_person, async |app: TestApp| {
    let (tobi, tina, draft) = two(&app).await;
    let theo = tobi.colleague(&app, "theo").await;
    tina.has_written(&draft, "lektion-1/de", &tea("Wasser von Tina."), 2).await;
    tobi.has_written(&draft, "lektion-1/de", &tea("Wasser von Tina und Tobi."), 3).await;
    let review = tobi.hands_in(&draft).await;
    assert!(!tina.sees_review(&draft).await.unwrap().may_approve, "the text is hers too");
    tina.decides(&draft, &review, "approved", "").await.problem(Code::Forbidden);
    // What somebody writes afterwards is not what was handed in.
    theo.has_written(&draft, "lektion-1/de", &tea("Wasser von Theo."), 4).await;
    assert!(theo.sees_review(&draft).await.unwrap().may_approve);
    app.pass(TimeDelta::seconds(1));
    theo.decides(&draft, &review, "approved", "").await.ok();

    // What learners see by now is nobody's: the next time, only who wrote since counts.
    app.pass(TimeDelta::minutes(1));
    let next = tobi.hands_in(&draft).await;
    theo.decides(&draft, &next, "approved", "").await.problem(Code::Forbidden);
    assert!(tina.sees_review(&draft).await.unwrap().may_approve);
    tobi.decides(&draft, &next, "withdrawn", "").await.ok();
    // A text that was replaced meanwhile, and is brought back, is still that of who wrote it.
    let states = tobi.versions(&draft).await;
    let (theirs, seen) = (states.draft.unwrap(), states.versions.iter().find(|one| one.current).unwrap());
    tobi.restores(&draft, &seen.state).await.ok();
    app.pass(TimeDelta::minutes(1));
    tobi.restores(&draft, &theirs).await.ok();
    let third = tobi.hands_in(&draft).await;
    theo.decides(&draft, &third, "approved", "").await.problem(Code::Forbidden);
    tina.decides(&draft, &third, "approved", "").await.ok();
});

on_both!(a_team_of_two_is_never_stuck, async |app: TestApp| {
    let (tobi, tina, draft) = two(&app).await;
    let agreeing = async |who: &Trainer| {
        let report: CheckReport = who.person.get(&who.at(&draft, "/check")).await.ok().json();
        report.agreeing
    };
    let only = |name: &str| Agreeing { names: vec![name.to_owned()], ..Agreeing::default() };
    let nobody = Agreeing::default();
    assert_eq!(agreeing(&tobi).await, only("tina"));
    assert_eq!(agreeing(&tina).await, Agreeing { hands_in: true, ..nobody.clone() }, "tobi has written it");
    let first = tobi.hands_in(&draft).await;
    assert_eq!(first.agreeing, only("tina"));
    tina.decides(&draft, &first, "approved", "").await.ok();

    // Both write: nobody can agree, and both are told so; but it can be given back.
    app.pass(TimeDelta::minutes(1));
    tina.has_written(&draft, "lektion-1/de", &tea("Wasser von Tina."), 2).await;
    tobi.has_written(&draft, "lektion-1/de", &tea("Wasser von beiden."), 3).await;
    assert_eq!(agreeing(&tobi).await, nobody);
    let both = tobi.hands_in(&draft).await;
    assert_eq!(both.agreeing, nobody);
    let seen = tina.sees_review(&draft).await.unwrap();
    assert_eq!((seen.may_approve, seen.may_return), (false, true));
    tobi.decides(&draft, &both, "returned", "Ich selbst.").await.problem(Code::Forbidden);
    tina.decides(&draft, &both, "returned", "Niemand kann zustimmen.").await.ok();

    // What learners have seen was agreed to: to bring it back writes nothing.
    app.pass(TimeDelta::minutes(1));
    let states = tobi.versions(&draft).await;
    let seen = states.versions.iter().find(|one| one.current).unwrap();
    tina.restores(&draft, &seen.state).await.ok();
    assert_eq!(agreeing(&tobi).await, only("tina"));
    // Nor does a letter that was typed and deleted count, once somebody says so.
    let text = tina.reads(&draft, "lektion-1/de").await;
    let typed = tina.has_written(&draft, "lektion-1/de", &tea("Wasser?"), text.revision).await;
    tina.person
        .put(
            &tina.at(&draft, "/lessons/lektion-1/de"),
            json!({ "text": text.text, "marks": text.marks, "seen": typed.revision }),
        )
        .await
        .ok();
    assert_eq!(agreeing(&tobi).await, Agreeing { hands_in: true, ..nobody.clone() });
    tina.restores(&draft, &seen.state).await.ok();
    assert_eq!(agreeing(&tobi).await, only("tina"));
    let now = tobi.reads(&draft, "lektion-1/de").await.revision;
    tobi.has_written(&draft, "lektion-1/de", &tea("Wasser von Tobi."), now).await;
    let third = tobi.hands_in(&draft).await;
    tina.decides(&draft, &third, "approved", "").await.ok();
});

on_both!(what_was_said_and_is_not_done_comes_again, async |app: TestApp| {
    let (tobi, tina, draft) = two(&app).await;
    let marks = tobi.reads(&draft, "lektion-1/de").await.marks;
    let block = marks[0].id.as_str();
    let first = tobi.hands_in(&draft).await;
    let about = |text: &str| json!({ "path": "de/lektion-1.md", "block": block, "text": text });
    let open: Comment = tina.says(&draft, &first, about("Welches Wasser?")).await.status(201).json();
    let done: Comment = tina.says(&draft, &first, about("Und der Titel?")).await.status(201).json();
    app.pass(TimeDelta::seconds(1));
    let answer =
        json!({ "path": "de/lektion-1.md", "block": block, "answers": open.id, "text": "Aus dem Hahn." });
    let answer: Comment = tobi.says(&draft, &first, answer).await.status(201).json();
    let settled = tobi.at(&draft, &format!("/reviews/{}/comments/{}", first.id, done.id));
    tobi.person.put(&settled, json!({ "settled": true })).await.ok();
    assert_eq!(first.returned_before, None);
    tina.decides(&draft, &first, "returned", "Bitte sagen.").await.ok();
    assert_eq!(tobi.sees(&draft).await.review, Some(ReviewState::Returned));

    app.pass(TimeDelta::minutes(1));
    let again = tobi.hands_in(&draft).await;
    assert_eq!(again.returned_before, None, "it says the same");
    assert_eq!(again.comments, [open.clone(), answer.clone()]);
    tobi.decides(&draft, &again, "withdrawn", "").await.ok();
    // The block goes; what was said about it is still there, and answered.
    app.pass(TimeDelta::minutes(1));
    tobi.has_written(&draft, "lektion-1/de", &tea("Leitungswasser."), 2).await;
    let third = tobi.hands_in(&draft).await;
    assert_eq!(third.comments, [open.clone(), answer.clone()]);
    assert_eq!(third.returned_before.as_deref(), Some(first.kept.as_str()));
    let since = format!("/difference?from={}&to={}", first.kept, third.kept);
    let since: Difference = tina.person.get(&tina.at(&draft, &since)).await.ok().json();
    assert_eq!(since.parts.len(), 1, "{since:?}");
    let answer = json!({ "path": "de/lektion-1.md", "block": block, "answers": open.id, "text": "Danke." });
    tina.says(&draft, &third, answer).await.status(201);
    // Nobody would find what is said where it stood before; what is done there is done.
    tina.says(&draft, &first, about("Noch etwas.")).await.problem(Code::WrongState);
    let before = tobi.at(&draft, &format!("/reviews/{}/comments/{}", first.id, open.id));
    for settled in [true, false] {
        tobi.person.put(&before, json!({ "settled": settled })).await.ok();
    }
    app.pass(TimeDelta::seconds(1));
    tina.decides(&draft, &third, "approved", "").await.ok();

    // Once learners have seen something new, the next look begins there.
    app.pass(TimeDelta::minutes(1));
    tobi.has_written(&draft, "lektion-1/de", &tea("Quellwasser."), 3).await;
    let next = tobi.hands_in(&draft).await;
    assert_eq!(next.returned_before, None);
    assert_eq!(next.comments.iter().filter(|one| one.answers.is_none()).count(), 1, "nobody said it is done");
});

on_both!(whoever_asked_for_something_sees_once_that_it_is_done, async |app: TestApp| {
    let (tobi, tina, draft) = two(&app).await;
    let first = tobi.hands_in(&draft).await;
    let about = |text: &str| json!({ "path": "de/lektion-1.md", "text": text });
    let asked: Comment = tina.says(&draft, &first, about("Welches Wasser?")).await.status(201).json();
    let before: Comment = tina.says(&draft, &first, about("Und der Titel?")).await.status(201).json();
    let done = async |review: &Review, comment: &Comment| {
        let settle = tobi.at(&draft, &format!("/reviews/{}/comments/{}", review.id, comment.id));
        app.pass(TimeDelta::seconds(1));
        tobi.person.put(&settle, json!({ "settled": true })).await.ok();
        app.pass(TimeDelta::seconds(1));
    };
    // Whoever decides has seen it.
    done(&first, &before).await;
    tina.decides(&draft, &first, "returned", "Noch nicht ganz.").await.ok();
    done(&first, &asked).await;
    let again = tobi.hands_in(&draft).await;
    assert_eq!(again.comments, [Comment { settled: true, ..asked }]);
    tina.decides(&draft, &again, "returned", "Noch nicht ganz.").await.ok();
    app.pass(TimeDelta::seconds(1));
    assert_eq!(tobi.hands_in(&draft).await.comments, []);
});

on_both!(blocks_are_commented_answered_and_settled, async |app: TestApp| {
    let (tobi, tina, draft) = two(&app).await;
    let marks = tobi.reads(&draft, "lektion-1/de").await.marks;
    let block = marks[0].id.as_str();
    let review = tobi.hands_in(&draft).await;
    let about = json!({ "path": "de/lektion-1.md", "block": block, "text": "Welches\r\nWasser?" });
    let comment: Comment = tina.says(&draft, &review, about).await.status(201).json();
    assert_eq!((comment.text.as_str(), comment.by.as_deref()), ("Welches\nWasser?", Some("tina")));
    app.pass(TimeDelta::seconds(1));
    let answer = json!({ "path": "de/lektion-1.md", "block": block, "answers": comment.id, "text": "Leitungswasser." });
    let answer: Comment = tobi.says(&draft, &review, answer).await.status(201).json();
    for (wrong, code) in [
        (json!({ "path": "de/lektion-1.md", "block": block, "text": " " }), Code::Invalid),
        (json!({ "path": "de/lektion-1.md", "block": block, "text": "a".repeat(2001) }), Code::Invalid),
        (json!({ "path": "de/lektion-1.md", "block": "nowhere", "text": "A" }), Code::NotFound),
        (json!({ "path": "de/nowhere.md", "text": "A" }), Code::NotFound),
        (json!({ "path": "course.toml", "answers": comment.id, "text": "A" }), Code::NotFound),
        (
            json!({ "path": "de/lektion-1.md", "block": block, "answers": answer.id, "text": "A" }),
            Code::NotFound,
        ),
    ] {
        tina.says(&draft, &review, wrong).await.problem(code);
    }
    let done = |id: Uuid| tobi.at(&draft, &format!("/reviews/{}/comments/{id}", review.id));
    tobi.person.put(&done(answer.id), json!({ "settled": true })).await.problem(Code::NotFound);
    let settled: Comment = tobi.person.put(&done(comment.id), json!({ "settled": true })).await.ok().json();
    assert!(settled.settled);
    let seen = tina.sees_review(&draft).await.unwrap();
    assert_eq!(seen.comments, [settled, answer]);
    let data = tina.person.get("/api/v1/me/data").await.ok().text();
    assert!(data.contains("comments/de/lektion-1.md"), "{data}");
    // What was returned is still talked about; what was taken back is not.
    tina.decides(&draft, &review, "returned", "Bitte sagen.").await.ok();
    tina.says(&draft, &review, json!({ "path": "course.toml", "text": "Der Titel?" })).await.status(201);
    app.pass(TimeDelta::minutes(1));
    let again = tobi.hands_in(&draft).await;
    tobi.decides(&draft, &again, "withdrawn", "").await.ok();
    tina.says(&draft, &again, json!({ "path": "course.toml", "text": "A" })).await.problem(Code::WrongState);
});

on_both!(nothing_is_handed_in_that_could_not_be_published, async |app: TestApp| {
    let (tobi, tina, draft) = two(&app).await;
    let begun = tobi.begins("Kaffee").await;
    tobi.tries_to_hand_in(&begun).await.problem(Code::DraftFaults);
    let wish = json!({ "seen": "something-else" });
    tobi.person.post(&tobi.at(&draft, "/reviews"), wish).await.problem(Code::DraftChanged);
    tobi.needs_second_person(false).await;
    tobi.tries_to_hand_in(&draft).await.problem(Code::WrongState);
    tobi.needs_second_person(true).await;
    let review = tobi.hands_in(&draft).await;

    // Where something else got published meanwhile, what waits would take learners back.
    app.pass(TimeDelta::minutes(1));
    tobi.needs_second_person(false).await;
    tobi.has_written(&draft, "lektion-1/de", &tea("Neues Wasser."), 2).await;
    let report: CheckReport = tobi.person.get(&tobi.at(&draft, "/check")).await.ok().json();
    let wish = json!({ "seen": report.fingerprint });
    tobi.person.post(&tobi.at(&draft, "/publish"), wish).await.ok();
    tina.decides(&draft, &review, "approved", "").await.problem(Code::DraftChanged);
    tobi.decides(&draft, &review, "withdrawn", "").await.ok();
    // What learners see already is not handed in.
    tobi.needs_second_person(true).await;
    tobi.tries_to_hand_in(&draft).await.problem(Code::WrongState);
});

on_both!(reviews_end_at_the_border_and_administrators_make_the_rule, async |app: TestApp| {
    let (tobi, _, draft) = two(&app).await;
    let review = tobi.hands_in(&draft).await;
    let theirs = app.organisation(&tobi.chief, "Theirs").await;
    let stranger = app.person_with_role(&tobi.chief, theirs, "theo", Role::Trainer).await;
    let through = format!("/api/v1/organisations/{theirs}/drafts/{}/reviews", draft.id);
    for (path, code) in [(tobi.at(&draft, "/reviews"), Code::Forbidden), (through, Code::NotFound)] {
        let one = format!("{path}/{}", review.id);
        stranger.get(&path).await.problem(code);
        stranger.post(&path, json!({ "seen": review.version })).await.problem(code);
        stranger.put(&one, json!({ "decision": "approved" })).await.problem(code);
        let comment = json!({ "path": "course.toml", "text": "A" });
        stranger.post(&format!("{one}/comments"), comment).await.problem(code);
        let settle = json!({ "settled": true });
        stranger.put(&format!("{one}/comments/{}", Uuid::nil()), settle).await.problem(code);
    }
    assert_eq!(tobi.sees_review(&draft).await.unwrap().state, ReviewState::Waiting);
    let rule = format!("/api/v1/organisations/{}/publishing", tobi.organisation);
    tobi.person.put(&rule, json!({ "second_person": false })).await.problem(Code::Forbidden);
    tobi.person.get(&rule).await.problem(Code::Forbidden);
    let role = Role::SchoolAdministrator;
    let head = app.person_with_role(&tobi.chief, tobi.organisation, "hanna", role).await;
    assert!(head.get(&rule).await.ok().text().contains("true"));
    head.put(&rule, json!({ "second_person": false })).await.ok();
    assert!(head.get(&rule).await.ok().text().contains("false"));
});
