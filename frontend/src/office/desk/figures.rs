//! How many booked, came, waited, and how they reached us. No names.

use shared::api::workshop::desk::{Figures, FiguresView};
use shared::lang::Lang;
use yew::prelude::*;

use super::At;
use super::calendar::AtProps;
use super::load::{shown, use_found};
use super::parts::{crumbs, field};
use crate::components::field::tab;
use crate::components::icon::IconName;
use crate::state::sending::Typed;
use crate::t;

/// Figures of a span of days.
#[component]
pub(super) fn FiguresPage(props: &AtProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let span = use_state(|| (String::new(), String::new()));
    let (from, to) = &*span;
    let mut path = at.get("figures");
    for (name, day) in [("from", from), ("to", to)] {
        if !day.is_empty() {
            path.push_str(&format!("&{name}={day}"));
        }
    }
    let (found, again) = use_found::<FiguresView>(path);
    let onsubmit = {
        let span = span.clone();
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            span.set((typed.get("from"), typed.get("to")));
        })
    };
    html! {
        <>
            { crumbs(at, None, t!(lang, "desk-figures")) }
            <h1>{ t!(lang, "desk-figures") }</h1>
            <form class="slip narrow start no-paper" {onsubmit}>
                { tab(IconName::Calendar, t!(lang, "figures-span")) }
                <div class="slip-body">
                    <div class="filters">
                        { field("from", "date", t!(lang, "workshops-from"), from, false) }
                        { field("to", "date", t!(lang, "workshops-to"), to, false) }
                    </div>
                    <p class="actions"><button class="button" type="submit">{ t!(lang, "workshops-show") }</button></p>
                </div>
            </form>
            { shown(lang, &found, &again, |view| html! {
                <>
                    { figures(lang, &view.all) }
                    { table(at, view) }
                </>
            }) }
        </>
    }
}

/// Session by session: a table where there is room, else one below the other.
fn table(at: &At, view: &FiguresView) -> Html {
    let lang = at.lang;
    let of = [t!(lang, "figures-booked"), t!(lang, "figures-attended"), t!(lang, "figures-absent")];
    html! {
        <table class="stack" role="table">
            <caption class="vh">{ t!(lang, "figures-by-session") }</caption>
            <thead role="rowgroup"><tr role="row">
                <th role="columnheader" scope="col">{ t!(lang, "figures-session") }</th>
                { for of.iter().map(|name| html! { <th role="columnheader" scope="col" class="num">{ name }</th> }) }
            </tr></thead>
            <tbody role="rowgroup">{ for view.sessions.iter().map(|one| html! {
                <tr role="row" key={one.session.to_string()}>
                    <th role="rowheader" scope="row"><a href={at.page(&format!("sessions/{}", one.session))}>{ &one.title }</a><br /><span class="small">{ &one.starts.text }</span></th>
                    { for of.iter().zip([one.figures.booked, one.figures.attended, one.figures.absent]).map(|(name, n)| html! {
                        <td role="cell" class="num inline" data-label={name.clone()}>{ n }</td>
                    }) }
                </tr>
            }) }</tbody>
        </table>
    }
}

/// Minutes, hours or days: nobody reads "5830 minutes".
fn span(lang: Lang, minutes: u32) -> String {
    match minutes {
        0..120 => t!(lang, "minutes", n = minutes.max(1)),
        120..2880 => t!(lang, "hours", n = minutes / 60),
        _ => t!(lang, "figures-days", n = minutes / 1440),
    }
}

/// Figures as sentences.
pub(super) fn figures(lang: Lang, it: &Figures) -> Html {
    // Also those that wait or have ended: more than have seats.
    let made: u32 = it.channels.iter().map(|by| by.bookings).sum();
    html! {
        <ul class="told">
            <li>{ t!(lang, "figures-of-seats", booked = it.booked, capacity = it.capacity) }</li>
            <li>{ t!(lang, "figures-came", attended = it.attended, absent = it.absent, cancelled = it.cancelled) }</li>
            if it.offered > 0 { <li>{ t!(lang, "figures-offered", n = it.offered) }</li> }
            <li>{ t!(lang, "figures-waited", waiting = it.waiting, served = it.from_queue) }</li>
            if let Some(minutes) = it.waited_minutes { <li>{ t!(lang, "figures-median", span = span(lang, minutes)) }</li> }
            if made > 0 {
                <li>{ t!(lang, "figures-made", n = made) }
                    <ul>{ for it.channels.iter().filter(|by| by.bookings > 0).map(|by| html! {
                        <li>{ crate::i18n::text_with(lang, &format!("channel-{}", by.channel.code()), &[("n", by.bookings.into())]) }</li>
                    }) }</ul></li>
            }
        </ul>
    }
}
