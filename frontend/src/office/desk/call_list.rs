//! Whom to call about a session, and what came of it.

use shared::api::workshop::BookingState;
use shared::api::workshop::desk::{Call, CallNote, CallReason, DeskAction, DeskBooking};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::parts::refused;
use super::people::{button, named, reach};
use crate::components::field::{Said, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{persons, state_mark};
use crate::state::sending::use_sending;
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CallsProps {
    pub at: At,
    pub session: Uuid,
    pub calls: Vec<Call>,
    pub changed: Callback<()>,
}

/// What was done last, to be said; a call that was ended can be taken back right after.
#[derive(Clone, PartialEq)]
enum Last {
    Answered,
    Noted(CallNote, Uuid, String),
}

/// Whom to call, the most urgent first. A call about an open offer stays until that is answered or runs out.
#[component]
pub(super) fn Calls(props: &CallsProps) -> Html {
    let lang = props.at.lang;
    let sending = use_sending();
    let last = use_state(|| Last::Answered);
    let note = {
        let (sending, changed, last) = (sending.clone(), props.changed.clone(), last.clone());
        let base = props.at.api(&format!("sessions/{}/calls", props.session));
        Callback::from(move |(call, name, what): (Uuid, String, CallNote)| {
            let (changed, last, path) = (changed.clone(), last.clone(), format!("{base}/{call}"));
            sending.start(async move {
                let () = api::request("POST", &path, Some(&what)).await?;
                last.set(Last::Noted(what, call, name));
                changed.emit(());
                Ok(())
            });
        })
    };
    // The answer to an offer: it settles the call as well.
    let answer = {
        let (sending, changed, last) = (sending.clone(), props.changed.clone(), last.clone());
        let base = props.at.api(&format!("sessions/{}/bookings", props.session));
        Callback::from(move |(booking, what): (Uuid, DeskAction)| {
            let (changed, last, path) = (changed.clone(), last.clone(), format!("{base}/{booking}"));
            sending.start(async move {
                let _: DeskBooking = api::request("POST", &path, Some(&what)).await?;
                last.set(Last::Answered);
                changed.emit(());
                Ok(())
            });
        })
    };
    html! {
        <>
            // Outside the list, which goes with the last call.
            { trouble(refused(lang, &sending)) }
            if sending.is_done() { { said(lang, &last, &note) } }
            if !props.calls.is_empty() {
                <section class="slip">
                    <h2 class="slip-tab">{ icon(IconName::Phone) }<span>{ t!(lang, "desk-calls", n = props.calls.len()) }</span></h2>
                    <div class="slip-body">
                        <ul class="told">{ for props.calls.iter().map(|call| card(lang, call, &note, &answer)) }</ul>
                    </div>
                </section>
            }
        </>
    }
}

/// What was done, with the way back from what took somebody off the list.
fn said(lang: Lang, last: &Last, note: &Callback<(Uuid, String, CallNote)>) -> Html {
    let (what, call, name) = match last {
        Last::Answered => {
            return html! { <Said good=true key="answered"><p>{ t!(lang, "desk-done") }</p></Said> };
        }
        Last::Noted(what, call, name) => (*what, *call, name.clone()),
    };
    let words = match what {
        CallNote::Done => t!(lang, "call-done", name = name.clone()),
        CallNote::Missed => t!(lang, "call-missed-said", name = name.clone()),
        CallNote::Reached => t!(lang, "call-reached-said", name = name.clone()),
        CallNote::Undo => t!(lang, "call-undone", name = name.clone()),
    };
    let undo = note.reform(move |_: MouseEvent| (call, name.clone(), CallNote::Undo));
    // With a key: what is said next has the focus anew.
    let key = format!("{call}-{what:?}");
    html! {
        <Said good=true {key}><p>{ words }</p>
            if what == CallNote::Done {
                <p class="actions"><button class="button quiet" type="button" onclick={undo}>{ t!(lang, "call-undo") }</button></p>
            }
        </Said>
    }
}

/// Somebody to call, why, and what may come of it.
fn card(
    lang: Lang,
    call: &Call,
    note: &Callback<(Uuid, String, CallNote)>,
    answer: &Callback<(Uuid, DeskAction)>,
) -> Html {
    let (id, booking, name) = (call.id, call.booking.id, named(lang, &call.booking));
    let offered = call.booking.state == BookingState::Offered;
    let noted = |what: CallNote, words: String| {
        let label = format!("{words}: {name}");
        let name = name.clone();
        let onclick = note.reform(move |_: MouseEvent| (id, name.clone(), what));
        html! { <button class="button quiet" type="button" aria-label={label} {onclick}>{ words }</button> }
    };
    html! {
        <li key={id.to_string()}>
            <p><b>{ &name }</b>{ ", " }{ persons(lang, call.booking.party) }{ ": " }{ why(lang, call) }</p>
            if let Some(until) = &call.until { <p class="small">{ t!(lang, "desk-until", until = until.text.clone()) }</p> }
            // Whoever has an address is here because a letter did not get there.
            if call.why != CallReason::Undelivered && call.booking.email.is_some() { <p class="small">{ t!(lang, "call-undelivered") }</p> }
            { standing(lang, call) }
            { tried(lang, call) }
            { to_tell(lang, call) }
            { reach(&call.booking) }
            <div class="actions">
                if offered {
                    { button("button", booking, &name, DeskAction::Accept, t!(lang, "desk-accept"), answer) }
                    { button("button quiet", booking, &name, DeskAction::Decline, t!(lang, "desk-decline"), answer) }
                    { noted(CallNote::Reached, t!(lang, "call-reached")) }
                } else {
                    { noted(CallNote::Done, t!(lang, "desk-called")) }
                }
                { noted(CallNote::Missed, t!(lang, "call-missed")) }
            </div>
        </li>
    }
}

/// How it stands with the booking. Not where the session is cancelled: whoever was at an earlier date hears of that alone.
pub(super) fn standing(lang: Lang, call: &Call) -> Html {
    html! { if call.why != CallReason::Cancelled { <p>{ state_mark(lang, call.booking.state) }</p> } }
}

/// When it was tried last.
pub(super) fn tried(lang: Lang, call: &Call) -> Html {
    let Some(tried) = &call.tried else { return Html::default() };
    let what = if tried.reached { t!(lang, "call-tried-reached") } else { t!(lang, "call-tried-missed") };
    let when = match &tried.today {
        Some(time) => t!(lang, "call-tried-today", time = time.clone()),
        None => t!(lang, "call-tried", when = tried.at.text.clone()),
    };
    html! { <p class="small">{ format!("{when} {what}") }</p> }
}

/// What is to be told on the telephone.
pub(super) fn to_tell(lang: Lang, call: &Call) -> Html {
    if call.message.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p>{ t!(lang, "call-tell") }</p>
            <blockquote lang={call.booking.lang.tag()}>{ for call.message.lines().map(|line| html! { <p>{ line }</p> }) }</blockquote>
        </>
    }
}

/// Why somebody is to be called.
pub(super) fn why(lang: Lang, call: &Call) -> String {
    match call.why {
        CallReason::Offer => t!(lang, "call-offer", n = call.booking.party),
        CallReason::Expired => t!(lang, "call-expired"),
        CallReason::Moved => t!(lang, "call-moved"),
        CallReason::Cancelled => t!(lang, "call-cancelled"),
        CallReason::Reminder => t!(lang, "call-reminder"),
        CallReason::CancelledByDesk => t!(lang, "call-cancelled-by-desk"),
        CallReason::Undelivered => t!(lang, "call-undelivered"),
    }
}
