//! What all parts of the form are made of: fields, and lists whose pieces come, go and move by buttons.

use shared::lang::Lang;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
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
    fn one(&self, what: &str, place: usize) -> String {
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

/// A list of pieces.
pub(super) struct List<'a> {
    /// What the pieces are, in keys of texts, and the end of ids.
    pub what: &'static str,
    /// In which part of the question; its end of ids.
    pub id: String,
    /// The fewest that there may be.
    pub least: usize,
    /// Whether their order means something to people.
    pub moves: bool,
    pub desk: &'a Desk,
}

/// The list. `row` draws a piece, whose first field has the id of the list with the place behind it.
pub(super) fn list<T: Clone + 'static>(
    list: &List<'_>,
    items: &[T],
    empty: T,
    set: &Callback<Vec<T>>,
    row: impl Fn(usize, &T, Callback<T>) -> Html,
) -> Html {
    let List { what, id, desk, .. } = list;
    let lang = desk.lang;
    let add = {
        let (set, tell, id, items) = (set.clone(), desk.tell.clone(), id.clone(), items.to_vec());
        let said = t!(lang, "ask-added", what = desk.one(what, items.len()));
        Callback::from(move |_: MouseEvent| {
            set.emit(with(&items, empty.clone()));
            tell.emit(Told { said: said.clone(), focus: format!("{id}-{}", items.len()) });
        })
    };
    let rows = items.iter().enumerate().map(|(place, item)| {
        let change = {
            let items = items.to_vec();
            set.reform(move |item: T| replaced(&items, place, item))
        };
        html! {
            <li class="ask-row" key={place}>
                <div class="ask-row-in">{ row(place, item, change) }</div>
                <div class="ask-tools">{ tools(list, items, place, set) }</div>
            </li>
        }
    });
    html! {
        <>
            <ol class="ask-list">{ for rows }</ol>
            <p class="actions"><button class="button quiet" type="button" id={format!("{id}-add")} onclick={add}>
                { icon(IconName::Plus) }<span>{ text_with(lang, &format!("ask-add-{what}"), &[]) }</span>
            </button></p>
        </>
    }
}

/// The buttons of a piece.
fn tools<T: Clone + 'static>(list: &List<'_>, items: &[T], place: usize, set: &Callback<Vec<T>>) -> Html {
    let List { what, id, desk, .. } = list;
    let (lang, name, last) = (desk.lang, desk.one(what, place), items.len().saturating_sub(1));
    let button = |part: &str,
                  icon_name: IconName,
                  label: String,
                  disabled: bool,
                  act: Callback<MouseEvent>| {
        html! {
            <button class="button quiet ask-tool" type="button" id={format!("{id}-{place}-{part}")} aria-label={label.clone()}
                title={label} {disabled} onclick={act}>{ icon(icon_name) }</button>
        }
    };
    let shift = |up: bool| {
        let to = if up { place.saturating_sub(1) } else { place + 1 };
        // At the end the button that was pressed does nothing more.
        let part = match (to, up) {
            (0, true) => "down",
            (to, false) if to >= last => "up",
            (_, true) => "up",
            (_, false) => "down",
        };
        let told = Told {
            said: t!(lang, "ask-moved", what = name.clone(), n = to + 1),
            focus: format!("{id}-{to}-{part}"),
        };
        let (set, tell, items) = (set.clone(), desk.tell.clone(), items.to_vec());
        Callback::from(move |_: MouseEvent| {
            set.emit(swapped(&items, place, to));
            tell.emit(told.clone());
        })
    };
    let remove = {
        let focus = if place < last { format!("{id}-{place}") } else { format!("{id}-add") };
        let told = Told { said: t!(lang, "ask-removed", what = name.clone()), focus };
        let (set, tell, items) = (set.clone(), desk.tell.clone(), items.to_vec());
        Callback::from(move |_: MouseEvent| {
            set.emit(without(&items, place));
            tell.emit(told.clone());
        })
    };
    html! {
        <>
            if list.moves {
                { button("up", IconName::Up, t!(lang, "ask-up", what = name.clone()), place == 0, shift(true)) }
                { button("down", IconName::Down, t!(lang, "ask-down", what = name.clone()), place == last, shift(false)) }
            }
            if items.len() > list.least {
                { button("remove", IconName::Trash, t!(lang, "ask-remove", what = name.clone()), false, remove) }
            }
        </>
    }
}

fn with<T: Clone>(items: &[T], item: T) -> Vec<T> {
    items.iter().cloned().chain([item]).collect()
}

fn replaced<T: Clone>(items: &[T], place: usize, item: T) -> Vec<T> {
    let mut items = items.to_vec();
    if let Some(old) = items.get_mut(place) {
        *old = item;
    }
    items
}

fn swapped<T: Clone>(items: &[T], one: usize, other: usize) -> Vec<T> {
    let mut items = items.to_vec();
    if one.max(other) < items.len() {
        items.swap(one, other);
    }
    items
}

fn without<T: Clone>(items: &[T], place: usize) -> Vec<T> {
    items.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, item)| item.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_go_and_move() {
        assert_eq!(with(&[1, 2], 3), [1, 2, 3]);
        assert_eq!((replaced(&[1, 2], 1, 9), replaced(&[1], 7, 9)), (vec![1, 9], vec![1]));
        assert_eq!((swapped(&[1, 2, 3], 0, 1), swapped(&[1], 0, 1)), (vec![2, 1, 3], vec![1]));
        assert_eq!((without(&[1, 2, 3], 1), without(&[1], 3)), (vec![1, 3], vec![1]));
    }

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
