//! Answers that are typed: words and numbers.

use shared::course::question::{Choice, NumericRange, TypedText};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choices::{of_feedback, of_text, of_weight};
use super::desk::{Desk, Worth, area, feedback, heard, menu, tick, worth};
use super::kinds;
use super::list::{List, list};
use super::numbers::{self, Way};
use crate::components::field::{described, wrong};
use crate::t;

const WORTHS: &[Worth] = &[Worth::Full, Worth::Part, Worth::None];

/// Words that are taken.
pub(super) fn words(desk: &Desk, id: &str, text: &TypedText, set: &Callback<TypedText>) -> Html {
    let lang = desk.lang;
    let accept = {
        let text = text.clone();
        set.reform(move |accepted: Vec<Choice>| TypedText { accepted, ..text.clone() })
    };
    let typos = {
        let text = text.clone();
        set.reform(move |typos| TypedText { typos, ..text.clone() })
    };
    let case = {
        let text = text.clone();
        set.reform(move |case_sensitive| TypedText { case_sensitive, ..text.clone() })
    };
    let row = |place: usize, accepted: &Choice, change: Callback<Choice>| {
        let field = format!("{id}-{place}");
        html! {
            <>
                { area(desk, field.clone(), t!(lang, "ask-one-accepted", n = place + 1), &accepted.text, &of_text(accepted, &change)) }
                { worth(desk, &field, accepted.weight, WORTHS, &of_weight(accepted, &change)) }
                { feedback(desk, format!("{field}-said"), t!(lang, "ask-said-typed"), accepted.feedback.as_deref(), &of_feedback(accepted, &change)) }
            </>
        }
    };
    let head = List { what: "accepted", id: id.to_owned(), least: 1, moves: true, desk };
    let empty = Choice { weight: 100, ..kinds::nothing() };
    html! {
        <>
            <p class="hint">{ t!(lang, "ask-accepted-hint") }</p>
            { list(&head, &text.accepted, empty, &accept, row) }
            { tick("checkbox", format!("{id}-typos"), t!(lang, "ask-typos"), text.typos, typos) }
            { tick("checkbox", format!("{id}-case"), t!(lang, "ask-case"), text.case_sensitive, case) }
        </>
    }
}

/// Numbers that are taken.
pub(super) fn ranges(desk: &Desk, ranges: &[NumericRange], set: &Callback<Vec<NumericRange>>) -> Html {
    let (lang, id) = (desk.lang, desk.id("n"));
    let row = |place: usize, range: &NumericRange, change: Callback<NumericRange>| {
        let field = format!("{id}-{place}");
        let bounds = {
            let range = range.clone();
            change.reform(move |(min, max)| NumericRange { min, max, ..range.clone() })
        };
        let weight = {
            let range = range.clone();
            change.reform(move |weight| NumericRange { weight, ..range.clone() })
        };
        let said = {
            let range = range.clone();
            change.reform(move |feedback| NumericRange { feedback, ..range.clone() })
        };
        html! {
            <>
                <Range desk={desk.clone()} id={field.clone()} min={range.min} max={range.max} set={bounds} />
                { worth(desk, &field, range.weight, WORTHS, &weight) }
                { feedback(desk, format!("{field}-said"), t!(lang, "ask-said-typed"), range.feedback.as_deref(), &said) }
            </>
        }
    };
    let head = List { what: "number", id: id.clone(), least: 1, moves: true, desk };
    list(&head, ranges, kinds::no_number(), set, row)
}

#[derive(Clone, PartialEq, Properties)]
struct RangeProps {
    desk: Desk,
    /// What ids begin with; the first field has this one.
    id: AttrValue,
    min: f64,
    max: f64,
    set: Callback<(f64, f64)>,
}

/// A number and how far off an answer may be, or the smallest and the largest. What is being typed is kept as it is, since
/// half a number is none.
#[component]
fn Range(props: &RangeProps) -> Html {
    let RangeProps { desk, id, min, max, .. } = props;
    let lang = desk.lang;
    let typed = use_state(|| numbers::written(lang, *min, *max));
    let (way, texts) = &*typed;
    let range = numbers::range(*way, texts);
    {
        let typed = typed.clone();
        use_effect_with((*min, *max), move |(min, max)| {
            let (way, texts) = &*typed;
            let fits = |(a, b): (f64, f64)| numbers::alike(a, *min) && numbers::alike(b, *max);
            if !numbers::range(*way, texts).is_some_and(fits) {
                typed.set(numbers::written(lang, *min, *max));
            }
        });
    }
    let put = {
        let (typed, set) = (typed.clone(), props.set.clone());
        Callback::from(move |(way, texts): (Way, [String; 2])| {
            if let Some(range) = numbers::range(way, &texts) {
                set.emit(range);
            }
            typed.set((way, texts));
        })
    };
    let choose = {
        let (min, max) = (*min, *max);
        put.reform(move |place: usize| {
            let way = if place == 0 { Way::About } else { Way::FromTo };
            (way, numbers::pair(lang, way, min, max))
        })
    };
    let is_wrong = range.is_none();
    let field = |place: usize, id: String, label: String| {
        let (way, texts) = (*way, texts.clone());
        let oninput = heard(&put, move |event: InputEvent| {
            let text = event.target_dyn_into::<HtmlInputElement>()?.value();
            let mut texts = texts.clone();
            *texts.get_mut(place)? = text;
            Some((way, texts))
        });
        let value = typed.1.get(place).cloned().unwrap_or_default();
        html! {
            <div class="field ask-number">
                <label for={id.clone()}>{ label }</label>
                <input {id} type="text" inputmode="decimal" autocomplete="off" {value} {oninput}
                    aria-invalid={is_wrong.then_some("true")} aria-describedby={described(&props.id, false, is_wrong)} />
            </div>
        }
    };
    let labels = match way {
        Way::About => [t!(lang, "ask-number"), t!(lang, "ask-tolerance")],
        Way::FromTo => [t!(lang, "ask-from"), t!(lang, "ask-to")],
    };
    let [first, second] = labels;
    let ways = vec![t!(lang, "ask-way-about"), t!(lang, "ask-way-from-to")];
    html! {
        <>
            { menu(format!("{id}-way"), t!(lang, "ask-way"), usize::from(*way == Way::FromTo), ways, choose) }
            <div class="ask-worth">
                { field(0, id.to_string(), first) }
                { field(1, format!("{id}-b"), second) }
            </div>
            { wrong(id, is_wrong.then(|| t!(lang, "ask-number-wrong")).as_deref(), false) }
        </>
    }
}
