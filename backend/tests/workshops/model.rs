//! Random lives of a session, compared with a simple model of it.

use std::collections::HashMap;

use chrono::TimeDelta;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::json;
use shared::api::workshop::booking::BookingView;
use shared::workshop::state::BookingState::{
    self, Cancelled, Confirmed, Declined, Expired, Offered, Waiting,
};

use super::{Desk, act, pass, try_to_book, wish};
use crate::util::{TestApp, on_both};

/// What happens.
#[derive(Clone, Copy, Debug)]
enum Step {
    Book(u8),
    Cancel(usize),
    Accept(usize),
    Decline(usize),
    Party(usize, u8),
    Capacity(u32),
    Open(bool),
    Hours(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (1_u8..=6).prop_map(Step::Book),
        3 => (0_usize..20).prop_map(Step::Cancel),
        2 => (0_usize..20).prop_map(Step::Accept),
        1 => (0_usize..20).prop_map(Step::Decline),
        2 => (0_usize..20, 1_u8..=6).prop_map(|(who, to)| Step::Party(who, to)),
        1 => (1_u32..14).prop_map(Step::Capacity),
        1 => any::<bool>().prop_map(Step::Open),
        1 => (1_i64..30).prop_map(Step::Hours),
    ]
}

/// A session as one would draw it on paper: everybody in the order of arrival.
#[derive(Clone, Debug, Default)]
struct Model {
    capacity: u32,
    closed: bool,
    hour: i64,
    all: Vec<(u8, BookingState, i64)>,
}

impl Model {
    fn taken(&self) -> u32 {
        self.all.iter().filter(|b| matches!(b.1, Confirmed | Offered)).map(|b| u32::from(b.0)).sum()
    }

    fn somebody_fits(&self) -> bool {
        self.all.iter().any(|b| b.1 == Waiting && self.taken() + u32::from(b.0) <= self.capacity)
    }

    fn give(&mut self) {
        if self.closed {
            return;
        }
        for at in 0..self.all.len() {
            if self.all[at].1 == Waiting && self.taken() + u32::from(self.all[at].0) <= self.capacity {
                self.all[at].1 = Offered;
                self.all[at].2 = self.hour + 24;
            }
        }
    }

    fn run_out(&mut self, who: usize) -> bool {
        let late = self.all[who].1 == Offered && self.all[who].2 <= self.hour;
        if late {
            self.all[who].1 = Expired;
            self.give();
        }
        late
    }

    /// Whether it may happen; and if so, it has.
    fn step(&mut self, step: Step) -> bool {
        match step {
            Step::Book(party) => {
                if self.closed || u32::from(party) > self.capacity {
                    return false;
                }
                let fits = self.taken() + u32::from(party) <= self.capacity;
                self.all.push((party, if fits { Confirmed } else { Waiting }, 0));
                true
            }
            Step::Capacity(to) => {
                self.capacity = to;
                self.give();
                true
            }
            Step::Open(open) => {
                self.closed = !open;
                self.give();
                true
            }
            Step::Hours(hours) => {
                self.hour += hours;
                // In the order in which they run out; those asked next have their own day.
                let due = |model: &Model| {
                    let late = |who: &usize| model.all[*who].1 == Offered && model.all[*who].2 <= model.hour;
                    (0..model.all.len()).filter(late).min_by_key(|who| (model.all[*who].2, *who))
                };
                while let Some(who) = due(self) {
                    self.run_out(who);
                }
                true
            }
            Step::Cancel(who) | Step::Accept(who) | Step::Decline(who) | Step::Party(who, _) => {
                if who >= self.all.len() || self.run_out(who) {
                    return false;
                }
                let (party, state, _) = self.all[who];
                let to = match step {
                    Step::Cancel(_) if matches!(state, Confirmed | Waiting | Offered) => Cancelled,
                    Step::Accept(_) if state == Offered => Confirmed,
                    Step::Decline(_) if state == Offered => Declined,
                    Step::Party(_, to) => {
                        let more = u32::from(to.saturating_sub(party));
                        let free = self.capacity.saturating_sub(self.taken());
                        let ever = more == 0 || u32::from(to) <= self.capacity;
                        let fits = state == Waiting || more == 0 || (more <= free && !self.somebody_fits());
                        if !matches!(state, Confirmed | Waiting | Offered) || !ever || !fits {
                            return false;
                        }
                        self.all[who].0 = to;
                        state
                    }
                    _ => return false,
                };
                self.all[who].1 = to;
                if !matches!(step, Step::Accept(_)) {
                    self.give();
                }
                true
            }
        }
    }
}

on_both!(random_lives_of_a_session_are_as_the_model_says, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let visitor = app.visitor();
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    for run in 0..12 {
        // An address of its own: limits are not what is tried here.
        let visitor = visitor.behind_address(&format!("10.9.{run}.1"));
        let steps = prop::collection::vec(step(), 10..40).new_tree(&mut runner).unwrap().current();
        // A new day for each, in rooms far enough ahead that offers hold a day.
        let when = json!({ "dates": [{ "starts": "2028-12-12T10:00", "ends": "2028-12-12T12:00" }] });
        let session = desk.again(when).await;
        let mut model = Model { capacity: 6, ..Model::default() };
        let mut codes: Vec<String> = vec![];
        for (number, step) in steps.iter().enumerate() {
            let about = format!("step {number} of {steps:?}");
            let may = model.step(*step);
            let answer = match *step {
                Step::Book(party) => {
                    let wish = wish(&format!("Person {number}"), party);
                    let answer = try_to_book(&visitor, session, &wish).await;
                    if answer.status.is_success() {
                        codes.push(answer.json::<BookingView>().code);
                    }
                    Some(answer)
                }
                Step::Capacity(to) => {
                    desk.signed_in().await;
                    desk.capacity(session, to).await;
                    None
                }
                Step::Open(open) => {
                    desk.signed_in().await;
                    desk.change(session, |body| body["open"] = open.into()).await.ok();
                    None
                }
                Step::Hours(hours) => {
                    pass(&app, TimeDelta::hours(hours)).await;
                    None
                }
                Step::Cancel(who) if who < codes.len() => Some(act(&visitor, &codes[who], "cancel").await),
                Step::Accept(who) if who < codes.len() => Some(act(&visitor, &codes[who], "accept").await),
                Step::Decline(who) if who < codes.len() => Some(act(&visitor, &codes[who], "decline").await),
                Step::Party(who, to) if who < codes.len() => {
                    let path = format!("/api/v1/bookings/{}/party", codes[who]);
                    Some(visitor.post(&path, json!({ "party": to })).await)
                }
                _ => None,
            };
            if let Some(answer) = answer {
                assert_eq!(answer.status.is_success(), may, "{about}: {}", answer.text());
            }
            desk.signed_in().await;
            let seen = desk.see(session).await;
            let real: HashMap<&str, (u8, BookingState)> = [&seen.participants, &seen.queue, &seen.gone]
                .into_iter()
                .flatten()
                .map(|b| (b.code.as_str(), (b.party, b.state)))
                .collect();
            assert_eq!(codes.len(), real.len(), "{about}");
            for (who, code) in codes.iter().enumerate() {
                assert_eq!(
                    real[code.as_str()],
                    (model.all[who].0, model.all[who].1),
                    "number {who}, {about}"
                );
            }
        }
        app.pass(TimeDelta::hours(1));
    }
});
