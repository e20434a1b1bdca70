//! What all parts of the form are made of: fields, menus, ticks.

use shared::lang::Lang;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::i18n::text_with;
use crate::t;

/// What every part knows.
#[derive(Clone, PartialEq)]
pub(super) struct Desk {
    /// Language of our words.
    pub lang: Lang,
    /// Language of what is written.
    pub content: Lang,
    /// What the ids of all fields begin with.
    pub name: AttrValue,
    /// Tells of what has happened by a button.
    pub tell: Callback<Told>,
}

/// What has happened, for whoever does not see it, and where the focus goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    pub said: String,
    /// The id of an element.
    pub focus: String,
}

impl Desk {
    /// The id of a part.
    pub fn id(&self, part: &str) -> String {
        format!("{}-{part}", self.name)
    }

    /// What a piece of a list is called: "Answer 2".
    pub fn one(&self, what: &str, place: usize) -> String {
        text_with(self.lang, &format!("ask-one-{what}"), &[("n", (place + 1).into())])
    }
}

/// Passes on what an event means, if it means something.
pub(super) fn heard<E: 'static, T: 'static>(
    set: &Callback<T>,
    read: impl Fn(E) -> Option<T> + 'static,
) -> Callback<E> {
    let set = set.clone();
    Callback::from(move |event: E| {
        if let Some(meant) = read(event) {
            set.emit(meant);
        }
    })
}

/// A field for a text of learners.
pub(super) fn area(desk: &Desk, id: String, label: String, value: &str, set: &Callback<String>) -> Html {
    let oninput = heard(set, |event: InputEvent| {
        event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value())
    });
    html! {
        <div class="field ask-field">
            <label for={id.clone()}>{ label }</label>
            <textarea {id} rows="1" lang={desk.content.tag()} value={value.to_owned()} {oninput} />
        </div>
    }
}

/// A field for what is said about an answer; without words there is nothing said.
pub(super) fn feedback(
    desk: &Desk,
    id: String,
    label: String,
    value: Option<&str>,
    set: &Callback<Option<String>>,
) -> Html {
    let set = set.reform(|text: String| Some(text).filter(|text| !text.is_empty()));
    area(desk, id, label, value.unwrap_or_default(), &set)
}

/// A tick box or a round button, and its words.
pub(super) fn tick(
    kind: &'static str,
    name: String,
    words: String,
    checked: bool,
    set: Callback<bool>,
) -> Html {
    let onchange =
        heard(&set, |event: Event| event.target_dyn_into::<HtmlInputElement>().map(|input| input.checked()));
    html! { <label class="tick"><input type={kind} {name} {checked} {onchange} /><span>{ words }</span></label> }
}

/// A menu; the values are the places in the list.
pub(super) fn menu(
    id: String,
    label: String,
    chosen: usize,
    offers: Vec<String>,
    set: Callback<usize>,
) -> Html {
    let onchange = heard(&set, |event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().and_then(|menu| menu.value().parse().ok())
    });
    html! {
        <div class="field ask-menu">
            <label for={id.clone()}>{ label }</label>
            <select {id} {onchange}>
                { for offers.into_iter().enumerate().map(|(place, words)| html! {
                    <option key={place} value={place.to_string()} selected={place == chosen}>{ words }</option>
                }) }
            </select>
        </div>
    }
}

/// A field for percent of the points. What is no such number stays out of the question.
pub(super) fn percent(id: String, label: String, least: i16, value: i16, set: &Callback<i16>) -> Html {
    let oninput = heard(set, move |event: InputEvent| {
        let typed = event.target_dyn_into::<HtmlInputElement>()?.value();
        typed.trim().parse().ok().filter(|weight| (least..=100).contains(weight))
    });
    html! {
        <div class="field ask-percent">
            <label for={id.clone()}>{ label }</label>
            <input {id} type="number" min={least.to_string()} max="100" value={value.to_string()} {oninput} />
        </div>
    }
}

/// How right an answer is, in plain words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Worth {
    Full,
    Part,
    None,
}

impl Worth {
    const fn of(weight: i16) -> Worth {
        match weight {
            100.. => Worth::Full,
            1..=99 => Worth::Part,
            _ => Worth::None,
        }
    }

    const fn weight(self) -> i16 {
        match self {
            Worth::Full => 100,
            Worth::Part => 50,
            Worth::None => 0,
        }
    }

    fn words(self, lang: Lang) -> String {
        match self {
            Worth::Full => t!(lang, "ask-worth-full"),
            Worth::Part => t!(lang, "ask-worth-part"),
            Worth::None => t!(lang, "ask-worth-none"),
        }
    }
}

/// A menu for how right an answer is; what is right in part says how much.
pub(super) fn worth(
    desk: &Desk,
    id: &str,
    weight: i16,
    offers: &'static [Worth],
    set: &Callback<i16>,
) -> Html {
    let now = Worth::of(weight);
    let chosen = offers.iter().position(|worth| *worth == now).unwrap_or_default();
    let words = offers.iter().map(|worth| worth.words(desk.lang)).collect();
    let choose = heard(set, |place: usize| offers.get(place).map(|worth| worth.weight()));
    html! {
        <div class="ask-worth">
            { menu(format!("{id}-worth"), t!(desk.lang, "ask-worth"), chosen, words, choose) }
            if now == Worth::Part {
                { percent(format!("{id}-part"), t!(desk.lang, "ask-worth-percent"), 1, weight, set) }
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_answers_are_worth_has_words() {
        for (weight, worth) in
            [(100, Worth::Full), (99, Worth::Part), (1, Worth::Part), (0, Worth::None), (-50, Worth::None)]
        {
            assert_eq!(Worth::of(weight), worth, "{weight}");
        }
        for worth in [Worth::Full, Worth::Part, Worth::None] {
            assert_eq!(Worth::of(worth.weight()), worth);
        }
    }
}
