//! What the ways in for pupils have in common.

use std::cell::Cell;
use std::rc::Rc;

use serde::Serialize;
use shared::api::account::Me;
use shared::api::problem::Code;
use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::api::Failure;
use crate::browser::{self, page};
use crate::components::field::Said;
use crate::i18n::text;
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::state::sending::Sending;
use crate::{api, t};

/// Signs a pupil in and shows what there is to learn.
pub(super) async fn enter(
    learner: LearnerHandle,
    lang: Lang,
    path: String,
    it: impl Serialize,
) -> Result<(), Failure> {
    // Somebody else may be signed in here; later it is no longer possible.
    learner.send_rest().await;
    // Whoever was here is not renewed in the middle of this: the later answer would bring them back.
    let turn = browser::turn().await;
    let me: Me = api::request("POST", &path, Some(&it)).await?;
    learner.pupil_signed_in(me);
    drop(turn);
    page::go(&Route::MyLearning { lang }.to_path());
    Ok(())
}

/// After how many seconds another try makes sense, if too many were made.
fn pause_after(sending: &Sending) -> Option<u32> {
    match sending.failure()? {
        Failure::Problem(problem) if problem.code == Code::TooManyRequests => {
            Some(problem.retry_after.unwrap_or(60).max(1))
        }
        _ => None,
    }
}

fn time(lang: Lang, seconds: u32) -> String {
    if seconds > 120 {
        t!(lang, "minutes", n = seconds.div_ceil(60))
    } else {
        t!(lang, "enter-seconds", n = seconds)
    }
}

/// How much is left of a pause after too many tries, in seconds.
#[hook]
pub(super) fn use_pause(sending: &Sending) -> Option<u32> {
    let left = use_state_eq(|| None);
    {
        let left = left.clone();
        use_effect_with(pause_after(sending), move |pause| {
            let alive = Rc::new(Cell::new(true));
            left.set(None);
            let (still, pause) = (Rc::clone(&alive), pause.unwrap_or(0));
            spawn_local(async move {
                for seconds in (0..pause).rev() {
                    browser::pause(1_000).await;
                    if !still.get() {
                        return;
                    }
                    left.set(Some(seconds));
                }
            });
            move || alive.set(false)
        });
    }
    (*left).or(pause_after(sending))
}

/// What went wrong, above the pictures, and how long to wait where one must: `left` is counted down for the eyes alone, as
/// nobody wants to hear every second of it. When the pause is over, nothing is wrong any more.
pub(super) fn wrong(lang: Lang, said: Option<String>, left: Option<u32>) -> Html {
    let Some(said) = said.filter(|_| left != Some(0)) else { return Html::default() };
    html! {
        <Said><p>
            if let Some(seconds) = left {
                <span class="vh">{ said }</span>
                <span aria-hidden="true">{ t!(lang, "enter-wait", time = time(lang, seconds)) }</span>
            } else {
                { said }
            }
        </p></Said>
    }
}

/// What went wrong, in words for children; `wrong` is the key of the sentence for pictures that do not fit.
pub(super) fn why(lang: Lang, sending: &Sending, wrong: &str) -> Option<String> {
    let failure = sending.failure()?;
    if let Some(seconds) = pause_after(sending) {
        return Some(t!(lang, "enter-wait", time = time(lang, seconds)));
    }
    Some(match failure.code() {
        Some(Code::WrongPictures) => text(lang, wrong),
        Some(Code::CardLocked) => t!(lang, "enter-locked"),
        Some(Code::WeakPassword) => t!(lang, "pupil-claim-weak"),
        // These speak to pupils already.
        Some(Code::DoorClosed | Code::NotAPupil) => failure.sentence(lang),
        None => t!(lang, "enter-offline"),
        _ => t!(lang, "enter-failed"),
    })
}
