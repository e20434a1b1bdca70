//! The list for the door on paper.

use shared::api::workshop::BookingState;
use shared::api::workshop::desk::DeskSession;
use shared::lang::Lang;
use yew::prelude::*;

use super::load::{shown, use_found};
use super::parts::crumbs;
use super::people::named;
use super::session::SessionProps;
use crate::browser;
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{asked_at, needs, when, where_words};
use crate::t;

/// The list.
#[component]
pub(super) fn List(props: &SessionProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<DeskSession>(at.get(&format!("sessions/{}", props.session)));
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = browser::window() {
            let _ = window.print();
        }
    });
    shown(lang, &found, &again, |view| {
        let card = &view.session;
        let people: u32 = view.participants.iter().map(|one| u32::from(one.party)).sum();
        let to = at.page(&format!("sessions/{}", card.id));
        html! {
            <>
                { crumbs(at, Some((to, card.title.clone())), t!(lang, "desk-print")) }
                <h1>{ &card.title }</h1>
                { for card.dates.iter().map(|date| html! { <p><b>{ when(date) }</b></p> }) }
                <p>{ where_words(lang, card) }</p>
                <p>{ asked_at(lang, card) }</p>
                // Read from the server after the start: never in what the server renders.
                <p class="on-paper">{ browser::window().and_then(|window| window.location().origin().ok()) }</p>
                <p class="actions"><button class="button" type="button" onclick={print.clone()}>{ icon(IconName::Print) }<span>{ t!(lang, "desk-print") }</span></button></p>
                <div class="table-scroll" tabindex="0" role="region" aria-label={t!(lang, "desk-print")}>
                <table class="paper">
                    <caption class="vh">{ t!(lang, "desk-print") }</caption>
                    <thead><tr>
                        <th scope="col">{ t!(lang, "print-there") }</th><th scope="col">{ t!(lang, "desk-name") }</th>
                        <th scope="col" class="num">{ t!(lang, "desk-people") }</th><th scope="col">{ t!(lang, "desk-needs") }</th>
                        <th scope="col">{ t!(lang, "desk-code") }</th>
                    </tr></thead>
                    <tbody>
                        { for view.participants.iter().map(|booking| html! {
                            <tr key={booking.id.to_string()}>
                                <td>{ there(lang, booking.state) }</td><th scope="row">{ named(lang, booking) }</th>
                                <td class="num">{ booking.party }
                                    if let Some(adults) = booking.adults { <br />{ t!(lang, "book-adults", n = adults) } }
                                </td><td>{ needs(lang, &booking.needs).join(", ") }</td>
                                <td>{ booking.code.get(..9).unwrap_or_default() }{ "…" }</td>
                            </tr>
                        }) }
                    </tbody>
                    <tfoot><tr>
                        <td></td><th scope="row">{ t!(lang, "print-total", n = view.participants.len()) }</th>
                        <td class="num">{ people }</td><td></td><td></td>
                    </tr></tfoot>
                </table>
                </div>
            </>
        }
    })
}

/// A box to tick; of those who are in already, ticked.
fn there(lang: Lang, state: BookingState) -> Html {
    match state {
        BookingState::Attended => {
            html! { <>{ "☑" }<span class="vh">{ t!(lang, "booking-state-attended") }</span></> }
        }
        BookingState::Absent => html! { { t!(lang, "booking-state-absent") } },
        _ => html! { "☐" },
    }
}
