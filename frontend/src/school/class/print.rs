//! How the class stands, on one sheet of paper.

use std::rc::Rc;

use shared::school::year::written;
use yew::prelude::*;

use super::InClass;
use super::live::no_connection;
use super::matrix::{Matrix, legend, numbers};
use super::standing::{Standing, use_standing};
use crate::browser;
use crate::components::field::trouble;
use crate::components::icon::{IconName, icon};
use crate::state::found::looking;
use crate::t;

/// The page. What it shows is as old as the date on it.
#[component]
pub(super) fn Page(props: &InClass) -> Html {
    let (of, card, lang) = (&props.of, &props.view.card, props.of.lang());
    let Standing { live, lost, refused } = use_standing(of.get("live"));
    let read_at = use_state_eq(String::new);
    {
        let read_at = read_at.clone();
        use_effect_with(live.clone(), move |live| {
            if live.is_some() {
                read_at.set(format!("{}, {}", browser::today(lang.locale()), browser::clock()));
            }
        });
    }
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = browser::window() {
            let _ = window.print();
        }
    });
    html! {
        <div class="class-sheet">
            <p>{ &props.view.school }{ ", " }{ t!(lang, "class-year", year = written(card.school_year)) }{ ". " }
                if !read_at.is_empty() { { t!(lang, "class-as-of", time = (*read_at).clone()) } }</p>
            if let Some(read_at) = &lost { { no_connection(lang, read_at) } }
            if let Some(failure) = &refused { { trouble(Some(failure.sentence(lang))) } }
            if let Some(live) = &live {
                <p class="actions"><button class="button" type="button" onclick={print}>{ icon(IconName::Print) }<span>{ t!(lang, "class-print") }</span></button></p>
                { legend(lang) }
                <Matrix {lang} live={Rc::clone(live)} />
                { numbers(lang, live) }
            } else if refused.is_none() {
                { looking(lang) }
            }
        </div>
    }
}
