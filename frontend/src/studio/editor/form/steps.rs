//! The form of steps: a field for each.

use shared::course::source::BlockSource;
use yew::prelude::*;

use super::super::area::Area;
use super::{Parts, source};
use crate::components::icon::{IconName, icon};
use crate::t;

/// Of steps.
pub(in super::super) fn steps(parts: &Parts<'_>) -> Html {
    let BlockSource::Steps { steps } = parts.source else { return source(parts) };
    let lang = parts.lang;
    let last = steps.len().saturating_sub(1);
    let field = |place: usize| parts.id(&format!("step-{place}")).to_string();
    // What is done at a place, what has the focus then, and what is said of it.
    let change = |change: fn(&mut Vec<String>, usize), place: usize, then: String, said: String| {
        let (steps, tell) = (steps.clone(), parts.tell.clone());
        parts.set.reform(move |_: MouseEvent| {
            let mut steps = steps.clone();
            change(&mut steps, place);
            tell.emit((then.clone(), said.clone()));
            BlockSource::Steps { steps }
        })
    };
    let button = |name: IconName,
                  id: String,
                  label: String,
                  disabled: bool,
                  onclick: Callback<MouseEvent>| {
        html! { <button class="block-button" type="button" {id} aria-label={label} {disabled} {onclick}>{ icon(name) }</button> }
    };
    let one = |place: usize, step: &String| {
        let n = place + 1;
        let said = steps.clone();
        let oninput = parts.set.reform(move |text: String| {
            let mut steps = said.clone();
            if let Some(step) = steps.get_mut(place) {
                *step = text;
            }
            BlockSource::Steps { steps }
        });
        html! {
            <li key={place} class="step-edit">
                <Area {lang} written={Some(parts.around.written)} id={field(place)} label={t!(lang, "editor-step", n = n)}
                    value={step.clone()} styles={false} {oninput} />
                <div class="block-tools">
                    { button(IconName::Up, format!("{}-up", field(place)), t!(lang, "editor-step-up", n = n), place == 0,
                        change(|steps, at| steps.swap(at - 1, at), place, if place > 1 { format!("{}-up", field(place - 1)) } else { field(0) }, t!(lang, "editor-said-step-moved", n = n, to = n - 1))) }
                    { button(IconName::Down, format!("{}-down", field(place)), t!(lang, "editor-step-down", n = n), place == last,
                        change(|steps, at| steps.swap(at, at + 1), place, if place + 1 < last { format!("{}-down", field(place + 1)) } else { field(last) }, t!(lang, "editor-said-step-moved", n = n, to = n + 1))) }
                    { button(IconName::Trash, format!("{}-remove", field(place)), t!(lang, "editor-step-remove", n = n), last == 0,
                        change(|steps, at| { steps.remove(at); }, place, field(place.min(last.saturating_sub(1))), t!(lang, "editor-said-step-removed", n = n))) }
                </div>
            </li>
        }
    };
    html! {
        <>
            <ol class="steps-edit">{ for steps.iter().enumerate().map(|(place, step)| one(place, step)) }</ol>
            <p class="actions"><button class="button quiet" type="button" onclick={change(|steps, _| steps.push(String::new()), 0, field(steps.len()), t!(lang, "editor-said-step-added", n = steps.len() + 1))}>
                { icon(IconName::Plus) }{ t!(lang, "editor-step-add") }
            </button></p>
        </>
    }
}
