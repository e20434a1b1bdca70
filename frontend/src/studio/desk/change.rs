//! Another place, capacity or time; the same once more at other dates.

use shared::api::workshop::Form;
use shared::api::workshop::desk::{ChangeSession, CopySession, DeskPlace, DeskSession, LocalSpan};
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::load::use_found;
use super::parts::{area, dates_fields, refused, seen, sent, spans, tick, wish, wish_fields};
use crate::api::Failure;
use crate::browser::page;
use crate::components::field::{Said, Send, trouble};
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
    let half = use_state(|| false);
    let known = use_mut_ref(|| None::<String>);
    let (places, _) = use_found::<Vec<DeskPlace>>(props.at.api("places"));
    let mut dates: Vec<Option<LocalSpan>> = view
        .session
        .dates
        .iter()
        .map(|d| Some(LocalSpan { starts: d.starts_local.clone(), ends: d.ends_local.clone() }))
        .collect();
    let series = view.session.form == Form::Series;
    // A form begins anew with other dates: what was typed into its fields would stand at the wrong ones.
    let key: String =
        view.session.dates.iter().map(|d| format!("{} {} ", d.starts_local, d.ends_local)).collect();
    if series {
        dates.push(None);
    }
    let most = dates.len();
    let onsubmit = {
        let (sending, half, changed) = (sending.clone(), half.clone(), props.changed.clone());
        let path = props.at.get(&format!("sessions/{}", view.session.id));
        let (known, read) = (known.clone(), view.version.clone());
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let dates = spans(&typed, "", most).filter(|dates| !dates.is_empty());
            half.set(dates.is_none());
            let Some(dates) = dates else { return };
            let new = ChangeSession {
                what: wish(&typed),
                dates,
                open: !typed.get("open").is_empty(),
                message: typed.get("message"),
            };
            let (changed, path, known) = (changed.clone(), path.clone(), known.clone());
            let to = format!("{path}&{}", seen(&known, &read));
            sending.start(async move {
                let outcome: Result<DeskSession, Failure> = api::request("PUT", &to, Some(&new)).await;
                let newest = async { Some(api::get::<DeskSession>(&path).await.ok()?.version) };
                sent(outcome, &known, newest).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    // The menu of places is right only once they are known.
    let known = match &*places {
        Some(Ok(known)) => known.to_vec(),
        Some(Err(failure)) => return trouble(Some(failure.sentence(lang))),
        None => return html! { <p>{ t!(lang, "account-loading") }</p> },
    };
    html! {
        <div class="narrow start">
            { trouble(half.then(|| t!(lang, "desk-dates-half")).or_else(|| refused(lang, &sending))) }
            if !*half && sending.is_done() { <Said good=true><p>{ t!(lang, "desk-saved") }</p></Said> }
            <form {key} {onsubmit}>
                if series { <p class="hint">{ t!(lang, "desk-dates-hint") }</p> }
                { dates_fields(lang, "", &dates) }
                { wish_fields(lang, &known, &view.what) }
                { tick("open", t!(lang, "desk-open"), view.open) }
                { area("message", t!(lang, "desk-message"), "", Some(t!(lang, "desk-message-hint")), false) }
                <Send label={t!(lang, "desk-save")} busy={sending.is_busy()} />
            </form>
        </div>
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
    let half = use_state(|| false);
    let onsubmit = {
        let (sending, half) = (sending.clone(), half.clone());
        let path = at.get(&format!("sessions/{}/copy", props.session));
        Callback::from(move |event: SubmitEvent| {
            let dates = spans(&Typed::of(&event), "copy-", most).filter(|dates| !dates.is_empty());
            half.set(dates.is_none());
            let Some(dates) = dates else { return };
            let new = CopySession { dates };
            let (path, at) = (path.clone(), at.clone());
            sending.start(async move {
                let made: Uuid = api::request("POST", &path, Some(&new)).await?;
                page::go(&at.page(&format!("sessions/{made}")));
                Ok(())
            });
        })
    };
    html! {
        <div class="narrow start">
            { trouble(half.then(|| t!(lang, "desk-dates-half")).or_else(|| sending.sentence(lang))) }
            <form {onsubmit}>
                <p>{ t!(lang, "desk-copy-text") }</p>
                { dates_fields(lang, "copy-", &vec![None; most]) }
                <Send label={t!(lang, "desk-copy-send")} busy={sending.is_busy()} />
            </form>
        </div>
    }
}
