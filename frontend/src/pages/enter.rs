//! What the ways in for pupils have in common.

use serde::Serialize;
use shared::api::account::Me;
use shared::api::problem::Code;
use shared::lang::Lang;

use crate::api::Failure;
use crate::browser::page;
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
    let me: Me = api::request("POST", &path, Some(&it)).await?;
    learner.pupil_signed_in(me);
    page::go(&Route::MyLearning { lang }.to_path());
    Ok(())
}

/// What went wrong, in words for children; `wrong` is the key of the sentence for pictures that do not fit.
pub(super) fn why(lang: Lang, sending: &Sending, wrong: &str) -> Option<String> {
    let failure = sending.failure()?;
    Some(match (failure.code(), failure) {
        (Some(Code::WrongPictures), _) => text(lang, wrong),
        (Some(Code::CardLocked), _) => t!(lang, "enter-locked"),
        (Some(Code::TooManyRequests), Failure::Problem(problem)) => {
            let seconds = problem.retry_after.unwrap_or(60).max(1);
            let time = if seconds > 120 {
                t!(lang, "minutes", n = seconds.div_ceil(60))
            } else {
                t!(lang, "enter-seconds", n = seconds)
            };
            t!(lang, "enter-wait", time = time)
        }
        (Some(Code::WeakPassword), _) => t!(lang, "pupil-claim-weak"),
        // These speak to pupils already.
        (Some(Code::DoorClosed | Code::NotAPupil), _) => failure.sentence(lang),
        (None, _) => t!(lang, "enter-offline"),
        _ => t!(lang, "enter-failed"),
    })
}
