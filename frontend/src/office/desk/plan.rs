//! New sessions: one date, several, slots of an afternoon, or again and again. The dates are shown before they are made, and
//! each of them can still be moved or dropped.

mod again;

use std::rc::Rc;

use shared::api::workshop::desk::{DeskPlace, LocalSpan, NewSessions, Plan as When, Planned, SessionWish};
use shared::api::workshop::{DateView, Form};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::faults::{Fault, above, fault};
use super::load::use_found;
use super::parts::{
    DateIds, date_field, date_ids, field, span_fields, spans, tick, wish, wish_field, wish_fields,
};
use crate::components::field::{Said, Send, tab, trouble, use_focus};
use crate::components::icon::IconName;
use crate::components::workshop::when;
use crate::state::found::looking;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};
use again::{Again, Repetition, rule_of};

/// Dates in one plan, as many as the server takes.
const MOST: usize = 100;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PlanProps {
    pub at: At,
    pub workshop: Uuid,
    pub form: Form,
    /// The workshop's public page, if it has one.
    pub public: Option<String>,
}

/// The form: first look at the dates, then make them.
#[component]
pub(super) fn Plan(props: &PlanProps) -> Html {
    let (at, lang, form) = (props.at.clone(), props.at.lang, props.form);
    let sending = use_sending();
    let planned = use_state(|| None::<(Rc<Planned>, NewSessions)>);
    let refused = use_state(Fault::default);
    let asked = use_state(Asked::default);
    // How many were made, and how often: the form begins anew.
    let made = use_state(|| (0_usize, 0_u32));
    // The preview stands below a long form: nobody would see that it has come.
    let heading = use_focus(planned.is_some());
    let (places, _) = use_found::<Vec<DeskPlace>>(at.api("places"));
    let onsubmit = {
        let (sending, planned) = (sending.clone(), planned.clone());
        let (refused, asked, made) = (refused.clone(), asked.clone(), made.clone());
        let path = at.get(&format!("workshops/{}/plan", props.workshop));
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let when = read(lang, &typed, form);
            refused.set(when.as_ref().err().cloned().unwrap_or_default());
            made.set((0, made.1));
            let Ok((when, fields)) = when else { return };
            asked.set(fields);
            let new = NewSessions { what: wish(&typed), when };
            let (planned, path) = (planned.clone(), path.clone());
            sending.start(async move {
                planned.set(None);
                let dates: Planned = api::request("POST", &path, Some(&new)).await?;
                planned.set(Some((Rc::new(dates), new)));
                Ok(())
            });
        })
    };
    let make = {
        let (sending, planned) = (sending.clone(), planned.clone());
        let (refused, asked, made) = (refused.clone(), asked.clone(), made.clone());
        let path = at.get(&format!("workshops/{}/sessions", props.workshop));
        Callback::from(move |event: SubmitEvent| {
            let Some((dates, mut new)) = (*planned).clone() else {
                event.prevent_default();
                return;
            };
            let typed = Typed::of(&event);
            if form != Form::Slots {
                let kept = kept(lang, &typed, &dates);
                refused.set(kept.as_ref().err().cloned().unwrap_or_default());
                let Ok((kept, ids)) = kept else { return };
                asked.set(Asked { dates: ids, ..(*asked).clone() });
                new.when = When::Dates(kept);
            }
            let n = match &new.when {
                When::Dates(dates) => dates.len(),
                _ => dates.sessions.len(),
            };
            let (path, planned, made) = (path.clone(), planned.clone(), made.clone());
            sending.start(async move {
                let _: Vec<Uuid> = api::request("POST", &path, Some(&new)).await?;
                planned.set(None);
                made.set((n, made.1 + 1));
                Ok(())
            });
        })
    };
    // What was looked at is no longer what stands in the form.
    let oninput = {
        let planned = planned.clone();
        Callback::from(move |_: InputEvent| planned.set(None))
    };
    let known = match &*places {
        None => return looking(lang),
        Some(found) => found.as_ref().map(|found| found.to_vec()).unwrap_or_default(),
    };
    let wish = SessionWish {
        place: known.first().map(|place| place.id),
        online_link: None,
        language: "de".to_owned(),
        capacity: if form == Form::Slots { 1 } else { 12 },
        wheelchair: known.first().is_some_and(|place| place.what.wheelchair),
        interpreter: None,
        loan_devices: false,
        offer_hours: None,
    };
    let find = |field: &str| {
        let own = match field {
            "rule" | "minutes" => Some(asked.rule.to_owned()),
            _ => None,
        };
        own.or_else(|| date_field(&asked.dates, field)).or_else(|| wish_field(field))
    };
    let wrong = if refused.is_none() { fault(lang, &sending, find) } else { (*refused).clone() };
    let (count, turn) = *made;
    html! {
        <div class="narrow start">
            { trouble(above(lang, &sending, &wrong)) }
            if count > 0 {
                <Said good=true key={turn}>
                    <p>{ made_words(lang, form, count) }</p>
                    <p>
                        if let Some(href) = props.public.clone() { <a class="alone" {href}>{ t!(lang, "desk-as-public") }</a>{ " " } }
                        <a class="alone" href={at.page("")}>{ t!(lang, "plan-to-desk") }</a>
                    </p>
                </Said>
            }
            <ContextProvider<Fault> context={wrong}>
            <form class="slip" key={turn} {onsubmit} {oninput}>
                { tab(IconName::Calendar, t!(lang, "plan-title")) }
                <div class="slip-body">
                    { span_fields(lang, "new-", 0, None, true) }
                    if form == Form::Slots {
                        { field("minutes", "number", t!(lang, "plan-minutes"), "20", true) }
                    } else {
                        <Repetition {lang} />
                    }
                    { wish_fields(lang, &known, &wish) }
                    <Send label={t!(lang, "plan-look")} busy={sending.is_busy()} />
                </div>
            </form>
            if let Some((dates, _)) = &*planned {
                <section aria-labelledby="planned">
                    <h3 id="planned" tabindex="-1" ref={heading}>{ found(lang, form, dates) }</h3>
                    <form onsubmit={make}>
                        <ol class="told">{ for dates.sessions.iter().flatten().enumerate().map(|(n, date)| html! {
                            <li key={format!("{n} {}", date.starts_local)}>
                                <span>{ when(date) }</span>
                                if form != Form::Slots { { change(lang, n, date) } }
                            </li>
                        }) }</ol>
                        <p class="actions"><button class="button big" type="submit" aria-disabled={sending.is_busy().then_some("true")}>{ t!(lang, "plan-make") }</button></p>
                    </form>
                </section>
            }
            </ContextProvider<Fault>>
        </div>
    }
}

/// Another time for one of the dates, or none.
fn change(lang: Lang, n: usize, date: &DateView) -> Html {
    let span = LocalSpan { starts: date.starts_local.clone(), ends: date.ends_local.clone() };
    html! {
        <details class="more"><summary>{ t!(lang, "plan-change") }<span class="vh">{ format!(": {}", date.date_text) }</span></summary>
            <div>
                { span_fields(lang, &format!("kept-{n}-"), 0, Some(&span), false) }
                { tick(&format!("dropped-{n}"), t!(lang, "plan-drop"), false) }
            </div>
        </details>
    }
}

/// The fields of what was sent last, so that a wrong one can be named.
#[derive(Clone, Default, PartialEq)]
struct Asked {
    /// Of each date.
    dates: Vec<DateIds>,
    /// Where the rule, or the length of slots, comes from.
    rule: &'static str,
}

/// The dates of the preview with their fields, as they were moved, without those that were dropped.
///
/// # Errors
/// Half of one is missing, or all of them are dropped.
fn kept(lang: Lang, typed: &Typed, dates: &Planned) -> Result<(Vec<LocalSpan>, Vec<DateIds>), Fault> {
    let (mut all, mut sent) = (vec![], vec![]);
    for n in 0..dates.sessions.iter().map(Vec::len).sum() {
        if typed.filled(&format!("dropped-{n}")).is_none() {
            let (spans, ids) = spans(lang, typed, &format!("kept-{n}-"), 1)?;
            all.extend(spans);
            sent.extend(ids);
        }
    }
    if all.is_empty() {
        let [first, _] = date_ids("kept-0-", 0);
        return Err(Fault::at(first, t!(lang, "desk-dates-half")));
    }
    Ok((all, sent))
}

/// What was typed, and the fields that it came from: slots, a rule, dates one by one, or the one date; or else a sentence,
/// where something would be left out in silence.
fn read(lang: Lang, typed: &Typed, form: Form) -> Result<(When, Asked), Fault> {
    let first = LocalSpan { starts: typed.get("new-starts-0"), ends: typed.get("new-ends-0") };
    let asked = |rule| Asked { dates: vec![date_ids("new-", 0)], rule };
    if form == Form::Slots {
        let minutes = typed.get("minutes").trim().parse().unwrap_or(0);
        return Ok((When::Slots { span: first, minutes }, asked("minutes")));
    }
    if let Some((rule, field)) = rule_of(lang, typed, &first.starts)? {
        return Ok((When::Recurrence { first, rule, without: vec![], moved: vec![] }, asked(field)));
    }
    let most = if Again::typed(typed) == Again::Single { MOST } else { 1 };
    let (all, dates) = spans(lang, typed, "new-", most)?;
    Ok((When::Dates(all), Asked { dates, rule: "rule" }))
}

/// How many sessions, of a series how many dates: the heading of the preview.
fn found(lang: Lang, form: Form, dates: &Planned) -> String {
    if form == Form::Series {
        t!(lang, "plan-found-series", n = dates.sessions.iter().map(Vec::len).sum::<usize>())
    } else {
        t!(lang, "plan-found", n = dates.sessions.len())
    }
}

/// The same once they are made.
fn made_words(lang: Lang, form: Form, n: usize) -> String {
    if form == Form::Series { t!(lang, "plan-made-series", n = n) } else { t!(lang, "plan-made", n = n) }
}
