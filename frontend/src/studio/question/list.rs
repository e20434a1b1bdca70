//! Lists of a question, whose pieces come, go and move by buttons.

use yew::prelude::*;

use super::desk::{Desk, Told};
use crate::components::icon::{IconName, icon};
use crate::i18n::text_with;
use crate::t;

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
}
