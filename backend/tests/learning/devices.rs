//! Several devices, several server processes, one person.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use shared::progress::{Event, Progress, What};

use super::{answered, event};
use crate::util::{Person, TestApp, on_both};

on_both!(two_devices_add_up, async |app: TestApp| {
    let phone = app.person("anna").await;
    let tablet = phone.another_device().await;
    let on_phone = [event(&app, "boil", answered("hot", 40)), event(&app, "boil", What::Finished)];
    let on_tablet = [event(&app, "boil", answered("hot", 90)), event(&app, "brew", answered("what", 10))];
    phone.record(&on_phone).await.ok();
    tablet.record(&on_tablet).await.ok();
    let whole = Progress::fold(on_phone.iter().chain(&on_tablet));
    assert_eq!((phone.progress().await, tablet.progress().await), (whole.clone(), whole));
});

on_both!(the_order_does_not_matter, async |app: TestApp| {
    let (anna, ben) = (app.person("anna").await, app.person("ben").await);
    let mut events = lessons(&app, 60);
    anna.record(&events).await.ok();
    events.reverse();
    for few in events.chunks(7) {
        ben.record(few).await.ok();
    }
    assert_eq!(anna.progress().await, Progress::fold(&events));
    assert_eq!(ben.progress().await, Progress::fold(&events));
});

on_both!(whatever_arrives_at_once_anywhere_adds_up, async |app: TestApp| {
    let anna = app.person("anna").await;
    let (second, third) = (app.another_process().await, app.restarted().await);
    let processes: Vec<Person> = vec![anna.clone(), anna.at(&second), anna.at(&third)];
    let events = lessons(&app, 400);
    // Batches of ten, each with five events that another batch has too; each batch goes to its own process, all at
    // once, every seventh twice.
    let mut requests = Vec::new();
    for (n, begin) in (0..events.len()).step_by(5).enumerate() {
        let batch = events[begin..(begin + 10).min(events.len())].to_vec();
        for copy in 0..if n % 7 == 0 { 2 } else { 1 } {
            let (person, batch) = (processes[(n + copy) % 3].clone(), batch.clone());
            requests.push(tokio::spawn(async move {
                person.record(&batch).await.ok();
            }));
        }
    }
    let failed: BTreeSet<String> =
        join_all(requests).await.into_iter().filter_map(|done| done.err().map(|e| e.to_string())).collect();
    assert_eq!(failed, BTreeSet::new());
    for person in processes {
        assert_eq!(person.progress().await, Progress::fold(&events));
    }
});

/// Something of everything, in a few lessons, at several times.
fn lessons(app: &TestApp, n: usize) -> Vec<Event> {
    (0..n)
        .map(|n| {
            let what = match n % 5 {
                0 => What::Opened,
                1 => What::Finished,
                _ => answered(["a", "b", "c"][n % 3], (n * 37 % 101) as u8),
            };
            let one = event(app, ["boil", "brew", "drink"][n % 4 % 3], what);
            Event { at: one.at - (n as i64 * 7_919) % 100_000, ..one }
        })
        .collect()
}
