//! Another place, capacity or time; the same once more at other dates.

use shared::api::workshop::desk::{
    ChangeSession, CopySession, DeskBooking, DeskPlace, DeskSession, LocalSpan,
};
use shared::api::workshop::{BookingState, DateView, Form};
use shared::lang::Lang;
use shared::workshop::queue::never_fits;
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::faults::{Fault, above, fault};
use super::load::use_found;
use super::parts::{
    DateIds, area, date_field, date_ids, dates_fields, just_made, seen, sent, spans, tick, wish, wish_field,
    wish_fields,
};
use crate::api::Failure;
use crate::browser::{self, page};
use crate::components::field::{Said, Send, trouble};
use crate::components::workshop::when;
use crate::state::found::looking;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChangeProps {
    pub at: At,
    pub view: DeskSession,
    pub changed: Callback<()>,
}

/// Changes a session. A date that is emptied falls out, one that is added below comes in.
#[component]
pub(super) fn Change(props: &ChangeProps) -> Html {
    let (lang, view) = (props.at.lang, &props.view);
    let sending = use_sending();
    let half = use_state(Fault::default);
    let asked = use_state(Vec::<DateIds>::new);
    let known = use_mut_ref(|| None::<String>);
    // So many seats were too many when it was saved last.
    let overhang = use_state(|| 0_u32);
    let (places, _) = use_found::<Vec<DeskPlace>>(props.at.api("places"));
    let mut dates: Vec<Option<LocalSpan>> = view
        .session
        .dates
        .iter()
        .map(|d| Some(LocalSpan { starts: d.starts_local.clone(), ends: d.ends_local.clone() }))
        .collect();
    let series = view.session.form == Form::Series;
    // What has taken place is there to be read.
    let over = view.session.dates.iter().filter(|date| series && date.ends_at <= browser::now_ms()).count();
    // A form begins anew with other dates: what was typed into its fields would stand at the wrong ones.
    let key: String =
        view.session.dates.iter().map(|d| format!("{} {} ", d.starts_local, d.ends_local)).collect();
    if series {
        dates.push(None);
    }
    let most = dates.len();
    let onsubmit = {
        let (sending, half, asked) = (sending.clone(), half.clone(), asked.clone());
        let (changed, overhang) = (props.changed.clone(), overhang.clone());
        let path = props.at.get(&format!("sessions/{}", view.session.id));
        let (known, read) = (known.clone(), view.version.clone());
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let dates = match spans(lang, &typed, "", most) {
                Ok((dates, ids)) => {
                    asked.set(ids);
                    dates
                }
                Err(fault) => return half.set(fault),
            };
            half.set(Fault::default());
            let new = ChangeSession {
                what: wish(&typed),
                dates,
                open: !typed.get("open").is_empty(),
                message: typed.get("message"),
            };
            let (changed, path, known) = (changed.clone(), path.clone(), known.clone());
            let overhang = overhang.clone();
            let to = format!("{path}&{}", seen(&known, &read));
            sending.start(async move {
                let outcome: Result<DeskSession, Failure> = api::request("PUT", &to, Some(&new)).await;
                let newest = async { Some(api::get::<DeskSession>(&path).await.ok()?.version) };
                let saved = sent(outcome, &known, newest).await?;
                overhang.set(saved.session.seats.overhang);
                changed.emit(());
                Ok(())
            });
        })
    };
    // The menu of places is right only once they are known.
    let known = match &*places {
        Some(Ok(known)) => known.to_vec(),
        Some(Err(failure)) => return trouble(Some(failure.sentence(lang))),
        None => return looking(lang),
    };
    let find = |field: &str| {
        let message = (field == "message").then(|| field.to_owned());
        message.or_else(|| date_field(&asked, field)).or_else(|| wish_field(field))
    };
    let wrong = if half.is_none() { fault(lang, &sending, find) } else { (*half).clone() };
    let waits_in_vain = |one: &&DeskBooking| {
        one.state == BookingState::Waiting && never_fits(view.session.seats.capacity, one.party)
    };
    let too_large = view.queue.iter().filter(waits_in_vain).count();
    html! {
        <div class="narrow start">
            { trouble(above(lang, &sending, &wrong)) }
            if half.is_none() && sending.is_done() {
                <Said good=true>
                    <p>{ t!(lang, "desk-saved") }</p>
                    if *overhang > 0 { <p>{ t!(lang, "desk-overhang", n = *overhang) }</p> }
                    if too_large > 0 { <p>{ t!(lang, "desk-too-large-waiting", n = too_large) }</p> }
                </Said>
            }
            <ContextProvider<Fault> context={wrong}>
            <form {key} {onsubmit}>
                if series { <p class="hint">{ t!(lang, "desk-dates-hint") }</p> }
                { taken_place(lang, &view.session.dates[..over]) }
                { dates_fields(lang, "", over, &dates[over..]) }
                { wish_fields(lang, &known, &view.what) }
                { tick("open", t!(lang, "desk-open"), view.open) }
                { area("message", t!(lang, "desk-message"), "", Some(t!(lang, "desk-message-hint")), false) }
                <Send label={t!(lang, "desk-save")} busy={sending.is_busy()} />
            </form>
            </ContextProvider<Fault>>
        </div>
    }
}

/// Dates that are over: they are sent along as they are.
fn taken_place(lang: Lang, dates: &[DateView]) -> Html {
    html! {
        { for dates.iter().enumerate().map(|(n, date)| {
            let [starts, ends] = date_ids("", n);
            html! {
                <p key={n}><b>{ t!(lang, "desk-date-n", n = n + 1) }</b>{ ": " }{ when(date) }{ ", " }{ t!(lang, "desk-date-over") }
                    <input type="hidden" name={starts} value={date.starts_local.clone()} />
                    <input type="hidden" name={ends} value={date.ends_local.clone()} /></p>
            }
        }) }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CopyProps {
    pub at: At,
    pub session: Uuid,
    /// How many dates it has.
    pub dates: usize,
}

/// The same once more, without bookings.
#[component]
pub(super) fn Copy(props: &CopyProps) -> Html {
    let (at, lang, most) = (props.at.clone(), props.at.lang, props.dates.max(1));
    let sending = use_sending();
    let half = use_state(Fault::default);
    let asked = use_state(Vec::<DateIds>::new);
    let onsubmit = {
        let (sending, half, asked) = (sending.clone(), half.clone(), asked.clone());
        let path = at.get(&format!("sessions/{}/copy", props.session));
        Callback::from(move |event: SubmitEvent| {
            let dates = match spans(lang, &Typed::of(&event), "copy-", most) {
                Ok((dates, ids)) => {
                    asked.set(ids);
                    dates
                }
                Err(fault) => return half.set(fault),
            };
            half.set(Fault::default());
            let new = CopySession { dates };
            let (path, at) = (path.clone(), at.clone());
            sending.start(async move {
                let made: Uuid = api::request("POST", &path, Some(&new)).await?;
                page::go(&just_made(&at.page(&format!("sessions/{made}"))));
                Ok(())
            });
        })
    };
    let find = |field: &str| date_field(&asked, field);
    let wrong = if half.is_none() { fault(lang, &sending, find) } else { (*half).clone() };
    html! {
        <div class="narrow start">
            { trouble(above(lang, &sending, &wrong)) }
            <ContextProvider<Fault> context={wrong}>
            <form {onsubmit}>
                <p>{ t!(lang, "desk-copy-text") }</p>
                { dates_fields(lang, "copy-", 0, &vec![None; most]) }
                <Send label={t!(lang, "desk-copy-send")} busy={sending.is_busy()} />
            </form>
            </ContextProvider<Fault>>
        </div>
    }
}
