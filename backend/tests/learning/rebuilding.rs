//! The log is the truth: states are folded from it as `shared` folds them, and it can rebuild them.

use std::collections::BTreeMap;

use futures_util::future::join_all;
use lernwolf::clock::Clock;
use lernwolf::entities::{lesson_state, progress_event, question_state};
use lernwolf::learning::progress;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;
use shared::course::question::Response;
use shared::progress::{Event, Progress, What, sane_time};
use uuid::Uuid;

use super::{answered, event};
use crate::util::{TestApp, on_both};

/// Events as devices make them: some clocks are wrong, ids are the device's own.
fn events(now: i64) -> impl Strategy<Value = Vec<Event>> {
    let what = prop_oneof![
        1 => Just(What::Opened),
        1 => Just(What::Finished),
        3 => ("[a-d]", any::<u8>(), any::<bool>()).prop_map(|(question, score, said)| What::Answered {
            question,
            response: Response::TrueFalse(said),
            score,
        }),
    ];
    let at =
        prop_oneof![8 => now - 1_000_000..now, 1 => now..now + 10_000_000_000, 1 => 0..1_000_000_000_000_i64];
    let one = (any::<u128>(), at, "tea|milk", "[x-z]", what).prop_map(|(id, at, course, lesson, what)| {
        Event { id: Uuid::from_u128(id), at, course, lesson, version: "v1".into(), what }
    });
    prop::collection::vec(one, 1..200)
}

on_both!(states_are_what_shared_folds_and_what_the_log_says, async |app: TestApp| {
    let mut runner = TestRunner::default();
    let now = app.clock.now_ms();
    let other = app.restarted().await;
    let mut people = BTreeMap::new();
    for name in ["anna", "ben", "cem"] {
        let person = app.person(name).await;
        let sent = events(now).new_tree(&mut runner).unwrap().current();
        // Sent in pieces that overlap, from two processes, all at once.
        let pieces = (0..sent.len()).step_by(13).enumerate().map(|(n, begin)| {
            let piece = sent[begin..(begin + 20).min(sent.len())].to_vec();
            let person = if n % 2 == 0 { person.clone() } else { person.at(&other) };
            async move { person.record(&piece).await.ok() }
        });
        join_all(pieces).await;
        let kept: Vec<Event> = sent.iter().map(|e| Event { at: sane_time(e.at, now), ..e.clone() }).collect();
        assert_eq!(person.progress().await, Progress::fold(&kept), "{sent:?}");
        people.insert(name, (person, Progress::fold(&kept)));
    }
    let before: Vec<Progress> = {
        assert_eq!(progress::rebuild(&app.app.db).await.unwrap(), 3);
        join_all(people.values().map(|(person, _)| person.progress())).await
    };
    assert_eq!(before, people.values().map(|(_, whole)| whole.clone()).collect::<Vec<_>>());
});

on_both!(spoilt_states_are_rebuilt_from_the_log, async |app: TestApp| {
    let (anna, ben) = (app.person("anna").await, app.person("ben").await);
    let events = [
        event(&app, "boil", answered("hot", 40)),
        event(&app, "boil", answered("hot", 70)),
        event(&app, "brew", What::Finished),
    ];
    anna.record(&events).await.ok();
    let db = &app.app.db.write;
    lesson_state::Entity::delete_many().exec(db).await.unwrap();
    question_state::Entity::update_many()
        .col_expr(question_state::Column::Attempts, Expr::value(9))
        .col_expr(question_state::Column::Best, Expr::value(99))
        .exec(db)
        .await
        .unwrap();
    assert_ne!(anna.progress().await, Progress::fold(&events));
    progress::rebuild(&app.app.db).await.unwrap();
    assert_eq!(anna.progress().await, Progress::fold(&events));
    assert_eq!(ben.progress().await, Progress::default());
});

on_both!(a_rebuild_loses_nothing_that_arrives_meanwhile, async |app: TestApp| {
    let anna = app.person("anna").await;
    let events: Vec<Event> = (0..200).map(|n| event(&app, "boil", answered("hot", n % 100))).collect();
    let recording = async {
        for few in events.chunks(10) {
            anna.record(few).await.ok();
        }
    };
    let rebuilding = async {
        for _ in 0..15 {
            progress::rebuild(&app.app.db).await.unwrap();
        }
    };
    tokio::join!(recording, rebuilding);
    assert_eq!(anna.progress().await, Progress::fold(&events));
});

on_both!(a_log_that_cannot_be_read_takes_nothing_away, async |app: TestApp| {
    let anna = app.person("anna").await;
    anna.record(&[event(&app, "x", answered("a", 100))]).await.ok();
    let before = anna.progress().await;
    progress_event::Entity::update_many()
        .col_expr(progress_event::Column::What, Expr::value("danced"))
        .exec(&app.app.db.write)
        .await
        .unwrap();
    progress::rebuild(&app.app.db).await.unwrap_err();
    assert_eq!(anna.progress().await, before);
});
