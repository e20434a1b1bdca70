//! Devices whose clocks are wrong.

use chrono::TimeDelta;
use lernwolf::clock::Clock;
use shared::api::learning::EventReceipt;
use shared::progress::{Event, What};

use super::event;
use crate::util::{TestApp, on_both};

const DAY: i64 = 86_400_000;

on_both!(a_wrong_clock_neither_reaches_into_the_future_nor_into_the_last_century, async |app: TestApp| {
    let anna = app.person("anna").await;
    let now = app.clock.now_ms();
    for (n, at) in
        [now + DAY, now + 400 * DAY, i64::MAX, 915_148_800_000, 0, -1, i64::MIN].into_iter().enumerate()
    {
        let lesson = format!("lesson-{n}");
        let late = Event { at, ..event(&app, &lesson, What::Finished) };
        let receipt: EventReceipt = anna.record(&[late]).await.ok().json();
        let state = &receipt.lessons[0];
        assert_eq!((state.first_at, state.last_at, state.finished_at), (now, now, Some(now)), "{at}");
    }
});

on_both!(events_that_waited_on_the_device_keep_their_time, async |app: TestApp| {
    let anna = app.person("anna").await;
    let kept = [event(&app, "boil", What::Opened), event(&app, "boil", What::Finished)];
    let (opened, finished) = (kept[0].at, kept[0].at + 600_000);
    let kept = [kept[0].clone(), Event { at: finished, ..kept[1].clone() }];
    app.pass(TimeDelta::days(30));
    anna.refresh().await;
    let anna = anna.another_device().await;
    anna.record(&kept).await.ok();
    let state = anna.progress().await.lessons.remove(0);
    assert_eq!((state.first_at, state.last_at, state.finished_at), (opened, finished, Some(finished)));
});

on_both!(a_clock_that_is_put_right_later_changes_no_event, async |app: TestApp| {
    let anna = app.person("anna").await;
    let now = app.clock.now_ms();
    let ahead = Event { at: now + DAY, ..event(&app, "boil", What::Opened) };
    anna.record(std::slice::from_ref(&ahead)).await.ok();
    app.pass(TimeDelta::minutes(5));
    anna.record(&[ahead]).await.ok();
    let state = anna.progress().await.lessons.remove(0);
    assert_eq!((state.first_at, state.last_at), (now, now));
});
