//! What the catalogue says of a course, in the language it is written in and, side by side, in another one.

use shared::course::outline::Outline;
use shared::lang::Lang;
use yew::prelude::*;

use super::sheet::Field;
use super::{OnEdit, OnFocus};
use crate::components::icon::{IconName, icon};
use crate::studio::fields::{area, line};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TextsProps {
    pub lang: Lang,
    pub original: Lang,
    /// Another language.
    pub beside: Option<Lang>,
    pub outline: Outline,
    pub edit: OnEdit,
    pub focus: OnFocus,
}

/// The id of the field for the title in a language.
pub(super) fn title_id(lang: Lang) -> String {
    place(Field::Title(lang))
}

/// Where a field is on the page, as an address names it behind `#`; ids begin with it.
pub(in crate::studio) fn place(field: Field) -> String {
    match field.lang() {
        Some(lang) => format!("{}-{lang}", word(field)),
        None => word(field).to_owned(),
    }
}

/// The field that an address names.
pub(super) fn field_at(fragment: &str) -> Option<Field> {
    Field::all().find(|field| place(*field) == fragment)
}

/// The fields, one below the other; each with its translation at its side.
#[component]
pub(super) fn Texts(props: &TextsProps) -> Html {
    let columns: Vec<Lang> = [Some(props.original), props.beside].into_iter().flatten().collect();
    let rows = [Field::Title, Field::Summary, Field::Audience, Field::Goals, Field::Keywords];
    html! {
        <div class="beside" data-columns={columns.len().to_string()}>
            { for rows.into_iter().flat_map(|row| columns.iter().map(move |one| (row, *one))).map(|(row, one)| {
                html! { <div key={place(row(one))}>{ column(props, row(one), one) }</div> }
            }) }
        </div>
    }
}

/// The ids of what a field is typed into, the best first.
pub(super) fn ids_of(field: Field) -> Vec<String> {
    match field {
        Field::Goals(_) => {
            let id = place(field);
            vec![format!("{id}-0"), Change::Add.id(&id, 0)]
        }
        // The levels stand below it.
        Field::Level => vec![place(Field::Topic)],
        _ => vec![place(field)],
    }
}

/// A word for ids.
const fn word(field: Field) -> &'static str {
    match field {
        Field::Topic => "topic",
        Field::Level => "level",
        Field::Competences => "competences",
        Field::Title(_) => "title",
        Field::Summary(_) => "summary",
        Field::Audience(_) => "audience",
        Field::Goals(_) => "goals",
        Field::Keywords(_) => "keywords",
    }
}

fn column(props: &TextsProps, field: Field, one: Lang) -> Html {
    let lang = props.lang;
    let lines = field.read(&props.outline).unwrap_or_default();
    let text = lines.first().cloned().unwrap_or_default();
    let id = place(field);
    let label = if props.beside.is_some() {
        super::clashes::name(lang, field)
    } else {
        match field {
            Field::Title(_) => t!(lang, "studio-title-of"),
            Field::Summary(_) => t!(lang, "studio-summary"),
            Field::Audience(_) => t!(lang, "studio-audience"),
            Field::Goals(_) => t!(lang, "studio-goals"),
            _ => t!(lang, "studio-keywords"),
        }
    };
    let written = one.tag();
    let oninput = props.edit.reform(move |text: String| (field, vec![text]));
    match field {
        Field::Title(_) => line(&id, label, None, written, 120, text, oninput),
        Field::Summary(_) => {
            area(&id, label, Some(t!(lang, "studio-summary-hint")), written, 1000, text, oninput)
        }
        Field::Goals(_) => goals(props, field, &id, label, written, lines),
        Field::Keywords(_) => {
            let words = props.edit.reform(move |text: String| (field, split(&text)));
            let hint = Some(t!(lang, "studio-keywords-hint"));
            line(&id, label, hint, written, 2000, join(&lines), words)
        }
        _ => area(&id, label, Some(t!(lang, "studio-audience-hint")), written, 300, text, oninput),
    }
}

/// Keywords as they are typed: nothing of it moves while somebody is between two of them.
fn split(text: &str) -> Vec<String> {
    text.split(',').map(|word| word.strip_prefix(' ').unwrap_or(word).to_owned()).collect()
}

fn join(words: &[String]) -> String {
    words.join(", ")
}

/// What a button does to lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Up,
    Down,
    Away,
    Add,
}

impl Change {
    /// The id of the button for a line.
    fn id(self, of: &str, n: usize) -> String {
        match self {
            Change::Up => format!("{of}-{n}-up"),
            Change::Down => format!("{of}-{n}-down"),
            Change::Away => format!("{of}-{n}-away"),
            Change::Add => format!("{of}-add"),
        }
    }

    /// The lines afterwards.
    fn on(self, lines: &[String], n: usize) -> Vec<String> {
        let mut lines = lines.to_vec();
        match self {
            Change::Up if 0 < n && n < lines.len() => lines.swap(n - 1, n),
            Change::Down if n + 1 < lines.len() => lines.swap(n, n + 1),
            Change::Away if n < lines.len() => drop(lines.remove(n)),
            Change::Add => lines.push(String::new()),
            _ => {}
        }
        lines
    }

    /// The ids of what has the focus then: it goes along with the line, or to what takes its place.
    fn focus(self, of: &str, n: usize, all: usize) -> Vec<String> {
        match self {
            Change::Up => [Change::Up, Change::Down].map(|one| one.id(of, n.saturating_sub(1))).to_vec(),
            Change::Down => [Change::Down, Change::Up].map(|one| one.id(of, n + 1)).to_vec(),
            Change::Away => {
                let next = (n + 1 < all).then(|| self.id(of, n));
                let before = n.checked_sub(1).map(|before| self.id(of, before));
                next.into_iter().chain(before).chain([Change::Add.id(of, n)]).collect()
            }
            Change::Add => vec![format!("{of}-{n}")],
        }
    }
}

/// "Afterwards you can …": 2 to 5 lines, that can be moved.
fn goals(
    props: &TextsProps,
    field: Field,
    id: &str,
    label: String,
    written: &'static str,
    lines: Vec<String>,
) -> Html {
    let lang = props.lang;
    let change = |n: usize, how: Change| {
        let (lines, edit, focus) = (lines.clone(), props.edit.clone(), props.focus.clone());
        let then = how.focus(id, n, lines.len());
        Callback::from(move |_: MouseEvent| {
            focus.emit(then.clone());
            edit.emit((field, how.on(&lines, n)));
        })
    };
    let all = lines.len();
    let button = |n: usize, name: IconName, word: String, label: String, off: bool, how: Change| {
        html! {
            <button class="move" type="button" id={how.id(id, n)} aria-label={label} disabled={off} onclick={change(n, how)}>{ icon(name) }<span>{ word }</span></button>
        }
    };
    html! {
        <fieldset class="goal-fields"><legend>{ label.clone() }</legend>
            <p class="hint">{ t!(lang, "studio-goals-hint") }</p>
            <ol>
                { for lines.iter().enumerate().map(|(n, text)| {
                    let typed = lines.clone();
                    let oninput = props.edit.reform(move |text: String| {
                        let mut lines = typed.clone();
                        if let Some(line) = lines.get_mut(n) {
                            *line = text;
                        }
                        (field, lines)
                    });
                    let goal = t!(lang, "studio-goal-n", n = n + 1);
                    html! {
                        <li key={n}>
                            { line(&format!("{id}-{n}"), format!("{goal}: {label}"), None, written, 300, text.clone(), oninput) }
                            <span class="order-move">
                                { button(n, IconName::Up, t!(lang, "studio-up"), t!(lang, "studio-move-up", what = goal.clone()), n == 0, Change::Up) }
                                { button(n, IconName::Down, t!(lang, "studio-down"), t!(lang, "studio-move-down", what = goal.clone()), n + 1 == all, Change::Down) }
                                { button(n, IconName::Trash, t!(lang, "studio-away-with"), t!(lang, "studio-remove-what", what = goal.clone()), false, Change::Away) }
                            </span>
                        </li>
                    }
                }) }
            </ol>
            if all < 5 {
                <p><button class="button quiet" type="button" id={Change::Add.id(id, 0)} onclick={change(all, Change::Add)}>
                    { icon(IconName::Plus) }{ t!(lang, "studio-add-goal") }</button></p>
            }
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_place() {
        assert_eq!(ids_of(Field::Summary(Lang::DeLeicht)), [format!("summary-{}", Lang::DeLeicht)]);
        assert_eq!(ids_of(Field::Goals(Lang::De)), ["goals-de-0", "goals-de-add"]);
        assert_eq!(ids_of(Field::Level), ["topic"]);
        for field in Field::all() {
            assert_eq!(field_at(&place(field)), Some(field));
        }
        assert_eq!(field_at("title"), None);
    }

    #[test]
    fn the_focus_goes_along_with_a_line() {
        let lines = ["a", "b", "c"].map(str::to_owned).to_vec();
        let done =
            |change: Change, n: usize| (change.on(&lines, n).concat(), change.focus("g", n, 3).join(" "));
        assert_eq!(done(Change::Up, 1), ("bac".to_owned(), "g-0-up g-0-down".to_owned()));
        assert_eq!(done(Change::Down, 1), ("acb".to_owned(), "g-2-down g-2-up".to_owned()));
        assert_eq!(done(Change::Away, 1), ("ac".to_owned(), "g-1-away g-0-away g-add".to_owned()));
        assert_eq!(done(Change::Away, 2), ("ab".to_owned(), "g-1-away g-add".to_owned()));
        assert_eq!(done(Change::Add, 3), ("abc".to_owned(), "g-3".to_owned()));
        assert_eq!(Change::Away.focus("g", 0, 1), ["g-add"]);
        // What is no longer there is left alone.
        assert_eq!(Change::Away.on(&lines, 7), lines);
    }

    #[test]
    fn keywords_do_not_move_while_they_are_typed() {
        for text in ["", "Phishing", "Phishing,", "Phishing, ", "Phishing, E-Mail", "a b, c , d"] {
            let shown = join(&split(text));
            // What stands there is what was typed, but for blanks behind a comma.
            assert_eq!(shown.replace(", ", ","), text.replace(", ", ","), "{text}");
            assert_eq!(join(&split(&shown)), shown);
        }
    }
}
