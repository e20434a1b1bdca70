//! What a pupil's account is, and taking it along before one leaves the school.

use shared::api::account::{MIN_PASSWORD, Me};
use shared::api::problem::Code;
use shared::api::school::sign_in::{AsPupil, Claim};
use shared::lang::Lang;
use yew::prelude::*;

use super::ways::SignInAgain;
use crate::components::field::{Field, Said, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::pages::enter::why;
use crate::route::Route;
use crate::state::found::{shown, use_found};
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PupilProps {
    /// Language of the page.
    pub lang: Lang,
    /// The account's name.
    pub login: String,
}

#[component]
pub(super) fn Pupil(props: &PupilProps) -> Html {
    let PupilProps { lang, login } = props.clone();
    let learner = use_context::<LearnerHandle>();
    let sending = use_sending();
    let (found, again) = use_found::<AsPupil>(format!("/api/v1/me/school?lang={lang}"));
    let Some(learner) = learner else { return Html::default() };
    let onsubmit = {
        let (sending, again) = (sending.clone(), again.clone());
        Callback::from(move |event: SubmitEvent| {
            let it = Claim { password: Typed::of(&event).get("claim") };
            let (learner, again) = (learner.clone(), again.clone());
            sending.start(async move {
                let me: Me = api::request("POST", "/api/v1/me/claim", Some(&it)).await?;
                learner.pupil_signed_in(me);
                again.emit(());
                Ok(())
            });
        })
    };
    let sentence = why(lang, &sending, "enter-failed");
    let too_late = sending.code() == Some(Code::SignInAgain);
    let about_password = sending.is_about("password");
    let done = sending.is_done();
    let content = |pupil: &AsPupil| {
        html! {
            <>
                <p class="lead">{ t!(lang, "pupil-hello", name = pupil.name.clone()) }</p>
                <ul>
                    <li>{ t!(lang, "pupil-login", login = login.clone()) }</li>
                    <li>{ t!(lang, "pupil-school", school = pupil.school.clone()) }</li>
                    if !pupil.classes.is_empty() {
                        <li>{ t!(lang, "pupil-classes", n = pupil.classes.len(), classes = pupil.classes.join(", ")) }</li>
                    }
                    <li>
                        if pupil.claimed {
                            { t!(lang, "pupil-claimed", day = pupil.delete_on.text.clone()) }
                        } else {
                            { t!(lang, "pupil-delete", day = pupil.delete_on.text.clone()) }
                        }
                    </li>
                </ul>
                if done { <Said good=true><p>{ t!(lang, "pupil-claim-done", login = login.clone()) }</p></Said> }
                if !pupil.claimed {
                    <h2>{ t!(lang, "pupil-claim") }</h2>
                    <p>{ t!(lang, "pupil-claim-text", login = login.clone()) }</p>
                }
                if !pupil.claimed && (too_late || !pupil.may_claim) {
                    <div class="notice" data-tone="warm" role={too_late.then_some("alert")}>
                        { icon(IconName::Person) }<p>{ t!(lang, "pupil-claim-again") }</p>
                    </div>
                    <p><a class="button quiet" href={Route::Leave { lang }.to_path()}>{ t!(lang, "leave") }</a></p>
                    <SignInAgain {lang} />
                } else if !pupil.claimed {
                    { trouble(sentence.clone().filter(|_| !about_password)) }
                    <form class="needs-app" onsubmit={onsubmit.clone()}>
                        <Field name="claim" label={t!(lang, "pupil-claim-password")} kind="password" autocomplete="new-password"
                            hint={t!(lang, "pupil-claim-hint", n = MIN_PASSWORD)} error={sentence.clone().filter(|_| about_password)} />
                        <Send label={t!(lang, "pupil-claim-send")} busy={sending.is_busy()} />
                    </form>
                }
            </>
        }
    };
    shown(lang, "problem-not-found", &found, &again, |pupil| content(pupil))
}
