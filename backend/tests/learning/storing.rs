//! Events reach the disk once, and are seen again.

use futures_util::future::join_all;
use lernwolf::clock::Clock;
use serde_json::json;
use shared::api::account::MyData;
use shared::api::learning::{EventReceipt, MAX_BATCH};
use shared::api::problem::Code;
use shared::progress::{Event, Progress, What};
use uuid::Uuid;

use super::{answered, event, ids};
use crate::util::{PASSWORD, TestApp, on_both};

on_both!(what_was_done_is_there_after_a_restart, async |app: TestApp| {
    let anna = app.person("anna").await;
    let events = [
        event(&app, "boil", What::Opened),
        event(&app, "boil", answered("hot", 40)),
        event(&app, "boil", answered("hot", 70)),
        event(&app, "boil", What::Finished),
        event(&app, "brew", What::Opened),
    ];
    let receipt: EventReceipt = anna.record(&events).await.ok().json();
    let whole = Progress::fold(&events);
    assert_eq!(receipt.saved, events.iter().map(|e| e.id).collect::<Vec<_>>());
    assert_eq!(
        (receipt.refused.len(), &receipt.lessons, &receipt.questions),
        (0, &whole.lessons, &whole.questions)
    );

    let again = app.restarted().await;
    assert_eq!(anna.at(&again).progress().await, whole);
    let data: MyData = anna.at(&again).get("/api/v1/me/data").await.ok().json();
    assert_eq!((ids(&data.events), data.progress), (ids(&events), whole));
});

on_both!(the_format_is_kept_by_name, async |app: TestApp| {
    let anna = app.person("anna").await;
    let event = |what: serde_json::Value| json!({ "id": Uuid::new_v4(), "at": app.clock.now_ms(), "course": "tea", "lesson": "boil", "version": "v", "what": what });
    let answer =
        json!({ "answered": { "question": "hot", "response": { "true-false": true }, "score": 100 } });
    let batch = json!({ "events": [event(json!("opened")), event(answer), event(json!("finished"))] });
    let receipt: serde_json::Value = anna.post("/api/v1/me/events", batch).await.ok().json();
    assert_eq!(receipt["saved"].as_array().map(Vec::len), Some(3));
    let now = app.clock.now_ms();
    let lesson =
        json!([{ "course": "tea", "lesson": "boil", "first_at": now, "last_at": now, "finished_at": now }]);
    let question =
        json!([{ "course": "tea", "lesson": "boil", "question": "hot", "attempts": 1, "best": 100 }]);
    assert_eq!((&receipt["lessons"], &receipt["questions"]), (&lesson, &question));

    for nonsense in [json!("closed"), json!({ "kind": "opened" }), json!({ "answered": {} }), json!(null)] {
        let batch = json!({ "events": [event(nonsense)] });
        anna.post("/api/v1/me/events", batch).await.problem(Code::Malformed);
    }
});

on_both!(sending_again_changes_nothing, async |app: TestApp| {
    let anna = app.person("anna").await;
    let events = [event(&app, "boil", answered("hot", 40)), event(&app, "boil", What::Finished)];
    let first: EventReceipt = anna.record(&events).await.ok().json();
    for process in [&app, &app.another_process().await] {
        app.pass(chrono::TimeDelta::minutes(1));
        let again: EventReceipt = anna.at(process).record(&events).await.ok().json();
        assert_eq!(again, first);
    }
    assert_eq!(anna.progress().await, Progress::fold(&events));
});

on_both!(known_and_new_events_may_come_together, async |app: TestApp| {
    let anna = app.person("anna").await;
    let events: Vec<Event> = (0..6).map(|n| event(&app, "boil", answered("hot", n * 10))).collect();
    anna.record(&events[..4]).await.ok();
    let receipt: EventReceipt = anna.record(&events[2..]).await.ok().json();
    assert_eq!(ids(&events[2..]), {
        let mut saved = receipt.saved;
        saved.sort();
        saved
    });
    assert_eq!(receipt.questions, Progress::fold(&events).questions);
    assert_eq!(anna.progress().await, Progress::fold(&events));
});

on_both!(an_event_counts_once_within_a_batch, async |app: TestApp| {
    let anna = app.person("anna").await;
    let one = event(&app, "boil", answered("hot", 40));
    // An id stands for one event: whoever sends another under the same id is not believed.
    let other = Event { what: answered("hot", 90), ..one.clone() };
    let receipt: EventReceipt = anna.record(&[one.clone(), one.clone(), other.clone()]).await.ok().json();
    assert_eq!(receipt.saved, [one.id]);
    anna.record(&[other]).await.ok();
    assert_eq!(anna.progress().await, Progress::fold(&[one]));
});

on_both!(two_tabs_that_send_the_same_at_once_count_once, async |app: TestApp| {
    let anna = app.person("anna").await;
    let other_process = app.restarted().await;
    let events: Vec<Event> = (0..20).map(|_| event(&app, "boil", answered("hot", 40))).collect();
    let tabs = (0..8).map(|n| if n % 2 == 0 { anna.clone() } else { anna.at(&other_process) });
    for answer in join_all(tabs.map(|tab| {
        let events = events.clone();
        async move { tab.record(&events).await }
    }))
    .await
    {
        let receipt: EventReceipt = answer.ok().json();
        assert_eq!(receipt.saved.len(), 20);
        assert_eq!(receipt.questions, Progress::fold(&events).questions);
    }
    assert_eq!(anna.progress().await, Progress::fold(&events));
});

on_both!(the_same_event_of_two_people_belongs_to_both, async |app: TestApp| {
    let (anna, ben) = (app.person("anna").await, app.person("ben").await);
    let mine = event(&app, "boil", answered("hot", 40));
    let yours = Event { what: answered("hot", 90), ..mine.clone() };
    anna.record(std::slice::from_ref(&mine)).await.ok();
    ben.record(std::slice::from_ref(&yours)).await.ok();
    assert_eq!(anna.progress().await, Progress::fold(&[mine]));
    assert_eq!(ben.progress().await, Progress::fold(&[yours]));
});

on_both!(a_batch_has_a_hundred_events_at_most, async |app: TestApp| {
    let anna = app.person("anna").await;
    let mut events: Vec<Event> = (0..=MAX_BATCH).map(|_| event(&app, "boil", answered("hot", 40))).collect();
    let problem = anna.record(&events).await.problem(Code::Invalid);
    assert_eq!(problem.field.as_deref(), Some("events"));
    assert_eq!(anna.progress().await, Progress::default());
    events.pop();
    let receipt: EventReceipt = anna.record(&events).await.ok().json();
    assert_eq!(receipt.saved.len(), MAX_BATCH);
    let nothing: EventReceipt = anna.record(&[]).await.ok().json();
    assert_eq!(nothing, EventReceipt::default());
});

on_both!(nobody_records_while_signed_out, async |app: TestApp| {
    let visitor = app.visitor();
    visitor.record(&[event(&app, "boil", What::Opened)]).await.problem(Code::SignedOut);
    visitor.get("/api/v1/me/progress").await.problem(Code::SignedOut);
});

on_both!(who_was_erased_is_signed_out_and_others_are_stored, async |app: TestApp| {
    let (anna, ben) = (app.person("anna").await, app.person("ben").await);
    anna.record(&[event(&app, "boil", What::Opened)]).await.ok();
    // Another tab, which has not heard of it.
    let tab = anna.copy();
    anna.post("/api/v1/me/erase", json!({ "password": PASSWORD })).await.status(204);
    tab.record(&[event(&app, "boil", What::Opened)]).await.problem(Code::SignedOut);

    // Within one group of requests.
    let events: Vec<Event> = (0..24).map(|_| event(&app, "boil", answered("hot", 40))).collect();
    let answers = join_all(events.iter().enumerate().map(|(n, event)| {
        let who = if n % 3 == 1 { &tab } else { &ben };
        who.record(std::slice::from_ref(event))
    }));
    let mut bens = Vec::new();
    for (n, answer) in answers.await.into_iter().enumerate() {
        if n % 3 == 1 {
            answer.problem(Code::SignedOut);
        } else {
            answer.ok();
            bens.push(events[n].clone());
        }
    }
    assert_eq!(ben.progress().await, Progress::fold(&bens));
});

on_both!(requests_that_share_a_commit_are_all_stored, async |app: TestApp| {
    let people = [
        app.person("anna").await,
        app.person("ben").await,
        app.person("cem").await,
        app.person("dana").await,
    ];
    let events: Vec<Event> = (0..64).map(|n| event(&app, "boil", answered("hot", n))).collect();
    let requests =
        events.iter().enumerate().map(|(n, event)| people[n % 4].record(std::slice::from_ref(event)));
    for (answer, event) in join_all(requests).await.into_iter().zip(&events) {
        let receipt: EventReceipt = answer.ok().json();
        assert_eq!(receipt.saved, [event.id]);
    }
    let again = app.restarted().await;
    for (n, person) in people.iter().enumerate() {
        let theirs: Vec<&Event> = events.iter().skip(n).step_by(4).collect();
        assert_eq!(person.at(&again).progress().await, Progress::fold(theirs));
    }
});
