//! Events that make no sense are refused for good, and hold up nothing else.

use shared::api::account::MyData;
use shared::api::learning::EventReceipt;
use shared::course::question::Response;
use shared::progress::{Event, Progress, What};

use super::{answered, event, ids};
use crate::util::{TestApp, on_both};

on_both!(what_makes_no_sense_is_refused_and_the_rest_is_saved, async |app: TestApp| {
    let anna = app.person("anna").await;
    let plain = || event(&app, "boil", answered("hot", 40));
    let said = |text: String| What::Answered {
        question: "hot".into(),
        response: Response::ShortAnswer(text),
        score: 1,
    };
    let bad = [
        Event { course: String::new(), ..plain() },
        Event { course: "Tee".into(), ..plain() },
        Event { course: "../tea".into(), ..plain() },
        Event { course: "tea\0".into(), ..plain() },
        Event { lesson: "boil it".into(), ..plain() },
        Event { lesson: "b".repeat(65), ..plain() },
        Event { lesson: "löffel".into(), ..plain() },
        Event { version: "v".repeat(65), ..plain() },
        Event { version: "v\0".into(), ..plain() },
        event(&app, "boil", answered("", 40)),
        event(&app, "boil", answered("hot?", 40)),
        event(&app, "boil", said("x".repeat(9_000))),
        event(&app, "boil", said("a\0b".into())),
        event(
            &app,
            "boil",
            What::Answered {
                question: "hot".into(),
                response: Response::MultipleChoice(vec![1; 5_000]),
                score: 1,
            },
        ),
    ];
    let good = [
        plain(),
        Event { version: String::new(), ..plain() },
        Event { course: "t".repeat(64), ..plain() },
        event(&app, "boil", said("ä🦊".repeat(500))),
        event(&app, "boil", said("back\\slash \"quoted\" \u{202e}".into())),
    ];
    let mut mixed = Vec::new();
    for (n, one) in bad.iter().enumerate() {
        mixed.push(one.clone());
        mixed.extend(good.get(n).cloned());
    }
    for _ in 0..2 {
        let mut receipt: EventReceipt = anna.record(&mixed).await.ok().json();
        receipt.saved.sort();
        receipt.refused.sort();
        assert_eq!((receipt.saved, receipt.refused), (ids(&good), ids(&bad)));
    }
    assert_eq!(anna.progress().await, Progress::fold(&good));
    let data: MyData = anna.get("/api/v1/me/data").await.ok().json();
    let mut sent = good.to_vec();
    sent.sort_by_key(|event| event.id);
    assert_eq!(data.events, sent);

    let receipt: EventReceipt = anna.record(&bad).await.ok().json();
    assert_eq!((receipt.saved.len(), receipt.refused.len()), (0, bad.len()));
});
