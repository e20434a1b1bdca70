//! First step: what becomes of each class.

use std::rc::Rc;

use shared::api::school::MAX_CLASS_NAME;
use shared::api::school::class::ClassCard;
use shared::lang::Lang;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::plan::{Plan, Planned, Way};
use crate::components::field::trouble;
use crate::components::inputs::menu_with;
use crate::i18n::text;
use crate::state::sending::Typed;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ClassesProps {
    pub lang: Lang,
    /// All classes of the school.
    pub all: Rc<Vec<ClassCard>>,
    pub planned: Planned,
    /// It was decided.
    pub next: Callback<Planned>,
}

/// The form.
#[component]
pub(super) fn Classes(props: &ClassesProps) -> Html {
    let ClassesProps { lang, all, planned, .. } = props;
    let lang = *lang;
    // A name that is there twice; and how often somebody has tried, so that each time is heard.
    let clash = use_state(|| (0_u32, None::<String>));
    let onsubmit = {
        let (all, planned, next, clash) =
            (Rc::clone(all), planned.clone(), props.next.clone(), clash.clone());
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let mut new = planned.clone();
            for card in planned.ending(&all) {
                if let Some(way) = Way::from_code(&typed.get(&way_field(card))) {
                    let name = typed.get(&name_field(card)).trim().to_owned();
                    new.plans.insert(card.id, Plan { way, name });
                }
            }
            if let Some(name) = new.clash(&all) {
                return clash.set((clash.0 + 1, Some(name)));
            }
            new.forget_impossible_moves(&all);
            next.emit(new);
        })
    };
    html! {
        <form {onsubmit}>
            <p>{ t!(lang, "school-year-classes-text") }</p>
            <details class="more"><summary>{ t!(lang, "school-year-ways") }</summary>
                <ul>
                    <li>{ t!(lang, "school-year-about-promote") }</li>
                    <li>{ t!(lang, "school-year-about-keep") }</li>
                    <li>{ t!(lang, "school-year-about-archive") }</li>
                    <li>{ t!(lang, "school-year-about-delete") }</li>
                </ul>
            </details>
            { for planned.ending(all).map(|card| html! {
                <Class key={card.id.to_string()} {lang} card={card.clone()} plan={planned.plan(card)} />
            }) }
            if let (n, Some(name)) = &*clash {
                <div key={*n}>{ trouble(Some(t!(lang, "school-year-clash", name = name.clone()))) }</div>
            }
            <p class="actions"><button class="button" type="submit">{ t!(lang, "school-year-next") }</button></p>
        </form>
    }
}

fn way_field(card: &ClassCard) -> String {
    format!("way-{}", card.id)
}

fn name_field(card: &ClassCard) -> String {
    format!("next-{}", card.id)
}

#[derive(Clone, PartialEq, Properties)]
struct ClassProps {
    lang: Lang,
    card: ClassCard,
    plan: Plan,
}

/// A class.
#[component]
fn Class(props: &ClassProps) -> Html {
    let ClassProps { lang, card, plan } = props;
    let lang = *lang;
    let way = use_state_eq(|| plan.way);
    let onchange = {
        let way = way.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(chosen) = chosen.and_then(|field| Way::from_code(&field.value())) {
                way.set(chosen);
            }
        })
    };
    let ways = Way::ALL.into_iter().map(|way| {
        let code = way.code();
        (code.to_owned(), text(lang, &format!("school-way-{code}")))
    });
    let name = name_field(card);
    html! {
        <fieldset>
            <legend>{ &card.name }{ ", " }{ t!(lang, "class-pupils", n = card.pupils) }</legend>
            <div class="filters">
                { menu_with(&way_field(card), t!(lang, "school-year-way"), way.code(), ways.collect(), onchange) }
                if *way == Way::Promote {
                    <div class="field"><label for={name.clone()}>{ t!(lang, "school-year-name") }</label>
                        <input id={name.clone()} {name} type="text" ~defaultValue={plan.name.clone()} required=true maxlength={MAX_CLASS_NAME.to_string()} autocomplete="off" /></div>
                }
            </div>
            if *way == Way::Delete { <p class="hint" role="status">{ t!(lang, "school-year-delete-hint", n = card.pupils) }</p> }
        </fieldset>
    }
}
