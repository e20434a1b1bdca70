//! A month of sessions: a table on wide screens, the days that have something on narrow ones.

use shared::api::workshop::listing::{DayView, MonthView, WorkshopList};
use yew::prelude::*;

use super::asked;
use super::list::{entries, nothing as nothing_found, on_day, seats_of, with_month};
use crate::app::Site;
use crate::components::icon::{IconName, icon};
use crate::t;

/// The month, with ways to the one before and the one after.
pub(super) fn month(site: &Site, view: &WorkshopList, shown: &MonthView) -> Html {
    let lang = site.lang;
    let empty = shown.weeks.iter().flatten().all(nothing);
    let to = |month: &str| with_month(lang, &site.query, Some(month));
    html! {
        <>
            <nav class="neighbours" aria-label={t!(lang, "workshops-as-month")}>
                if let Some(previous) = &shown.previous {
                    <a href={to(previous)}>{ icon(IconName::ArrowStart) }<span>{ t!(lang, "month-earlier") }</span></a>
                }
                <a href={to(&shown.next)}><span>{ t!(lang, "month-later") }</span>{ icon(IconName::ArrowEnd) }</a>
            </nav>
            if empty && asked(&site.query, "month") == "now" {
                // Neither here nor in any other month.
                { nothing_found(site) }
            } else if empty {
                <p>{ t!(lang, "month-empty") }</p>
            }
            <table class="month" role="table">
                <caption class="vh">{ &shown.title }</caption>
                <thead role="rowgroup"><tr role="row">
                    { for shown.weekdays.iter().map(|(short, whole)| html! {
                        <th role="columnheader" scope="col"><abbr title={whole.clone()}>{ short }</abbr></th>
                    }) }
                </tr></thead>
                <tbody role="rowgroup">
                    { for shown.weeks.iter().map(|week| {
                        let empty = week.iter().all(nothing);
                        html! {
                            <tr role="row" class={classes!(empty.then_some("empty"))}>
                                { for week.iter().map(|day| cell(site, view, day)) }
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </>
    }
}

fn nothing(day: &DayView) -> bool {
    day.sessions.is_empty() || !day.inside
}

fn cell(site: &Site, view: &WorkshopList, day: &DayView) -> Html {
    if !day.inside {
        // What takes place on days of other months stands in theirs: a number without it would promise an empty day.
        return html! { <td role="cell" class="outside"></td> };
    }
    let on = entries(site.lang, on_day(view, day));
    let today = day.date == view.today;
    html! {
        <td role="cell" class={classes!(on.is_empty().then_some("empty"), today.then_some("today"))}>
            <span class="vh">{ &day.text }</span><span class="month-day" aria-hidden="true">{ day.day }</span>
            if !on.is_empty() {
                <span class="month-text" aria-hidden="true">{ &day.text }</span>
                <ul class="month-sessions">{ for on.into_iter().map(|entry| {
                    // On its second date a series is shown with that date's time.
                    let date = entry.card.dates.iter().skip(1).find(|d| d.day() == day.date);
                    let time = date.map_or(entry.time.clone(), |d| d.time_text.clone());
                    let (tone, _, words) = seats_of(site.lang, &entry);
                    html! {
                        <li data-tone={tone}>
                            <a href={entry.to(site.lang)} lang={(entry.card.lang != site.lang).then(|| entry.card.lang.tag())}>{ &entry.card.title }</a>
                            <span class="month-time">{ time }</span>
                            <span class="month-seats">{ words }</span>
                        </li>
                    }
                }) }</ul>
            }
        </td>
    }
}
