//! Several choices, of which one or some are right.

use shared::course::question::Choice;
use yew::prelude::*;

use super::desk::{Desk, Worth, area, feedback, percent, tick, worth};
use super::list::{List, list};
use super::{kinds, weights};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChoicesProps {
    pub desk: Desk,
    /// What ids begin with.
    pub id: AttrValue,
    pub choices: Vec<Choice>,
    /// More than one may be ticked.
    pub several: bool,
    pub set: Callback<Vec<Choice>>,
}

/// The choices.
#[component]
pub(super) fn Choices(props: &ChoicesProps) -> Html {
    let ChoicesProps { desk, id, choices, several, .. } = props;
    let (lang, several) = (desk.lang, *several);
    // Whether somebody sets the points themselves.
    let own = use_state(|| false);
    let is_own = *own || !weights::follow_ticks(choices);
    let set = props.set.reform(move |mut choices: Vec<Choice>| {
        if several && !is_own {
            weights::reckon(&mut choices);
        } else if !several && choices.iter().all(|choice| choice.weight != 100) {
            let right = weights::right_one(&choices).unwrap_or_default();
            weights::make_right(&mut choices, right);
        }
        choices
    });
    let row = |place: usize, choice: &Choice, change: Callback<Choice>| {
        let field = format!("{id}-{place}");
        html! {
            <>
                { area(desk, field.clone(), t!(lang, "ask-one-answer", n = place + 1), &choice.text, &of_text(choice, &change)) }
                if several {
                    { ticked(desk, &field, choice, is_own, &change) }
                } else {
                    { right_or_not(desk, id, place, choices, &set, &change) }
                }
                { feedback(desk, format!("{field}-said"), t!(lang, "ask-said-choice"), choice.feedback.as_deref(), &of_feedback(choice, &change)) }
            </>
        }
    };
    let head = List { what: "answer", id: id.to_string(), least: 2, moves: true, desk };
    let empty = Choice { weight: if several { -100 } else { 0 }, ..kinds::nothing() };
    let toggle = {
        let (own, set, choices) = (own.clone(), props.set.clone(), choices.clone());
        Callback::from(move |wanted: bool| {
            own.set(wanted);
            if !wanted {
                let mut choices = choices.clone();
                weights::reckon(&mut choices);
                set.emit(choices);
            }
        })
    };
    html! {
        <>
            { list(&head, choices, empty, &set, row) }
            if several {
                { tick("checkbox", format!("{id}-own"), t!(lang, "ask-own-points"), is_own, toggle) }
                if is_own { <p class="hint">{ t!(lang, "ask-own-points-hint") }</p> }
            }
        </>
    }
}

/// Changes what a choice says.
pub(super) fn of_text(choice: &Choice, change: &Callback<Choice>) -> Callback<String> {
    let choice = choice.clone();
    change.reform(move |text| Choice { text, ..choice.clone() })
}

/// Changes what is said about a choice.
pub(super) fn of_feedback(choice: &Choice, change: &Callback<Choice>) -> Callback<Option<String>> {
    let choice = choice.clone();
    change.reform(move |feedback| Choice { feedback, ..choice.clone() })
}

/// Changes what a choice is worth.
pub(super) fn of_weight(choice: &Choice, change: &Callback<Choice>) -> Callback<i16> {
    let choice = choice.clone();
    change.reform(move |weight| Choice { weight, ..choice.clone() })
}

fn ticked(desk: &Desk, field: &str, choice: &Choice, own: bool, change: &Callback<Choice>) -> Html {
    let of_weight = of_weight(choice, change);
    if own {
        return percent(
            format!("{field}-part"),
            t!(desk.lang, "ask-points"),
            -100,
            choice.weight,
            &of_weight,
        );
    }
    let set = of_weight.reform(|belongs| if belongs { 100 } else { -100 });
    tick("checkbox", format!("{field}-right"), t!(desk.lang, "ask-belongs"), choice.weight > 0, set)
}

fn right_or_not(
    desk: &Desk,
    id: &str,
    place: usize,
    choices: &[Choice],
    set: &Callback<Vec<Choice>>,
    change: &Callback<Choice>,
) -> Html {
    let is_right = weights::right_one(choices) == Some(place);
    let make_right = {
        let choices = choices.to_vec();
        set.reform(move |_: bool| {
            let mut choices = choices.clone();
            weights::make_right(&mut choices, place);
            choices
        })
    };
    let Some(choice) = choices.get(place) else { return Html::default() };
    html! {
        <div class="ask-right">
            { tick("radio", format!("{id}-right"), t!(desk.lang, "ask-right"), is_right, make_right) }
            if !is_right {
                { worth(desk, &format!("{id}-{place}"), choice.weight, &[Worth::None, Worth::Part], &of_weight(choice, change)) }
            }
        </div>
    }
}
