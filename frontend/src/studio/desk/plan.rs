//! New sessions: one date, several, slots of an afternoon, or every week. The dates are shown before they are made, and
//! each of them can still be moved or dropped.

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
    DateIds, area, date_field, date_ids, field, menu, span_fields, spans, tick, wish, wish_field, wish_fields,
};
use crate::browser::page;
use crate::components::field::{Send, tab, trouble, use_focus};
use crate::components::icon::IconName;
use crate::components::workshop::when;
use crate::state::found::looking;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PlanProps {
    pub at: At,
    pub workshop: Uuid,
    pub form: Form,
}

/// The form: first look at the dates, then make them.
#[component]
pub(super) fn Plan(props: &PlanProps) -> Html {
    let (at, lang, form) = (props.at.clone(), props.at.lang, props.form);
    let sending = use_sending();
    let planned = use_state(|| None::<(Rc<Planned>, NewSessions)>);
    let refused = use_state(Fault::default);
    let asked = use_state(Asked::default);
    // The preview stands below a long form: nobody would see that it has come.
    let heading = use_focus(planned.is_some());
    let (places, _) = use_found::<Vec<DeskPlace>>(at.api("places"));
    let onsubmit = {
        let (sending, planned) = (sending.clone(), planned.clone());
        let (refused, asked) = (refused.clone(), asked.clone());
        let path = at.get(&format!("workshops/{}/plan", props.workshop));
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let when = read(lang, &typed, form);
            refused.set(when.as_ref().err().cloned().unwrap_or_default());
            let Ok(when) = when else { return };
            asked.set(Asked::of(&typed, &when));
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
        let (refused, asked) = (refused.clone(), asked.clone());
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
            let (path, at) = (path.clone(), at.clone());
            sending.start(async move {
                let _: Vec<Uuid> = api::request("POST", &path, Some(&new)).await?;
                page::go(&at.page(""));
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
            "rule" => Some(asked.rule.to_owned()),
            "minutes" => Some(field.to_owned()),
            _ => None,
        };
        own.or_else(|| date_field(&asked.dates, field)).or_else(|| wish_field(field))
    };
    let wrong = if refused.is_none() { fault(lang, &sending, find) } else { (*refused).clone() };
    html! {
        <div class="narrow start">
            { trouble(above(lang, &sending, &wrong)) }
            <ContextProvider<Fault> context={wrong}>
            <form class="slip" {onsubmit} {oninput}>
                { tab(IconName::Calendar, t!(lang, "plan-title")) }
                <div class="slip-body">
                    { span_fields(lang, "new-", 0, None, true) }
                    if form == Form::Slots {
                        { field("minutes", "number", t!(lang, "plan-minutes"), "20", true) }
                    } else {
                        { rule(lang) }
                    }
                    { wish_fields(lang, &known, &wish) }
                    <Send label={t!(lang, "plan-look")} busy={sending.is_busy()} />
                </div>
            </form>
            if let Some((dates, _)) = &*planned {
                <section aria-labelledby="planned">
                    <h3 id="planned" tabindex="-1" ref={heading}>{ t!(lang, "plan-found", n = dates.sessions.len()) }</h3>
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
    /// Where the rule comes from.
    rule: &'static str,
}

impl Asked {
    /// The first date has fields of its own, further ones stand in one.
    fn of(typed: &Typed, when: &When) -> Asked {
        let further = if let When::Dates(all) = when { all.len().saturating_sub(1) } else { 0 };
        let list = || ["dates".to_owned(), "dates".to_owned()];
        let dates = std::iter::once(date_ids("new-", 0)).chain(std::iter::repeat_with(list).take(further));
        Asked { dates: dates.collect(), rule: if typed.filled("rule").is_some() { "rule" } else { "count" } }
    }
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

/// Once, or again and again.
fn rule(lang: Lang) -> Html {
    let again = ["", "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY"];
    let words = [
        t!(lang, "plan-once"),
        t!(lang, "plan-daily"),
        t!(lang, "plan-weekly"),
        t!(lang, "plan-fortnightly"),
        t!(lang, "plan-monthly"),
    ];
    let options = again.into_iter().map(str::to_owned).zip(words).collect();
    html! {
        <>
            <div class="filters">
                { menu("again", t!(lang, "plan-again"), "", options) }
                { field("count", "number", t!(lang, "plan-count"), "6", false) }
            </div>
            <details class="more"><summary>{ t!(lang, "plan-own") }</summary>
                <div>
                    { field("rule", "text", t!(lang, "plan-rule"), "", false) }
                    { area("dates", t!(lang, "plan-dates"), "", Some(t!(lang, "plan-dates-hint")), false) }
                </div>
            </details>
        </>
    }
}

/// What was typed: slots, a rule, a list of dates, or the one date; or else a sentence, where something would be left
/// out in silence.
fn read(lang: Lang, typed: &Typed, form: Form) -> Result<When, Fault> {
    let first = LocalSpan { starts: typed.get("new-starts-0"), ends: typed.get("new-ends-0") };
    if form == Form::Slots {
        return Ok(When::Slots { span: first, minutes: typed.get("minutes").trim().parse().unwrap_or(0) });
    }
    if let Some(rule) = rule_of(typed) {
        if typed.filled("dates").is_some() {
            return Err(Fault::at("dates", t!(lang, "plan-either")));
        }
        return Ok(When::Recurrence { first, rule, without: vec![], moved: vec![] });
    }
    let mut all = vec![first];
    // "2026-12-05T10:00 2026-12-05T12:00", one a line.
    for line in typed.get("dates").lines().map(str::trim).filter(|line| !line.is_empty()) {
        let Some((starts, ends)) = line.split_once(' ') else {
            return Err(Fault::at("dates", t!(lang, "plan-dates-bad", line = line.to_owned())));
        };
        all.push(LocalSpan { starts: starts.to_owned(), ends: ends.trim().to_owned() });
    }
    Ok(When::Dates(all))
}

fn rule_of(typed: &Typed) -> Option<String> {
    if let Some(own) = typed.filled("rule") {
        return Some(own.trim_start_matches("RRULE:").to_owned());
    }
    let again = typed.filled("again")?;
    let count = typed.filled("count").map_or(1, |count| count.parse::<u16>().unwrap_or(0));
    Some(format!("{again};COUNT={count}"))
}
