//! What the catalogue says of a course, in the language it is written in and, side by side, in another one.

use shared::course::outline::Outline;
use shared::lang::Lang;
use yew::prelude::*;

use super::OnEdit;
use super::sheet::Field;
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
}

/// The fields, one below the other; each with its translation at its side.
#[component]
pub(super) fn Texts(props: &TextsProps) -> Html {
    let columns: Vec<Lang> = [Some(props.original), props.beside].into_iter().flatten().collect();
    let rows = [Field::Title, Field::Summary, Field::Audience, Field::Goals, Field::Keywords];
    html! {
        <div class="beside" data-columns={columns.len().to_string()}>
            { for rows.into_iter().flat_map(|row| columns.iter().map(move |one| (row, *one))).map(|(row, one)| {
                html! { <div key={format!("{}-{one}", word(row(one)))}>{ column(props, row(one), one) }</div> }
            }) }
        </div>
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
    let id = format!("{}-{one}", word(field));
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
    let change = |n: usize, how: fn(&mut Vec<String>, usize)| {
        let lines = lines.clone();
        props.edit.reform(move |_: MouseEvent| {
            let mut lines = lines.clone();
            how(&mut lines, n);
            (field, lines)
        })
    };
    let all = lines.len();
    let button = |n: usize, name: IconName, word: String, label: String, off: bool, how| {
        html! {
            <button class="move" type="button" aria-label={label} disabled={off} onclick={change(n, how)}>{ icon(name) }<span>{ word }</span></button>
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
                                { button(n, IconName::Up, t!(lang, "studio-up"), t!(lang, "studio-move-up", what = goal.clone()), n == 0, |lines, n| lines.swap(n - 1, n)) }
                                { button(n, IconName::Down, t!(lang, "studio-down"), t!(lang, "studio-move-down", what = goal.clone()), n + 1 == all, |lines, n| lines.swap(n, n + 1)) }
                                { button(n, IconName::Trash, t!(lang, "studio-away-with"), t!(lang, "studio-remove-what", what = goal.clone()), false, |lines, n| drop(lines.remove(n))) }
                            </span>
                        </li>
                    }
                }) }
            </ol>
            if all < 5 {
                <p><button class="button quiet" type="button" onclick={change(0, |lines, _| lines.push(String::new()))}>
                    { icon(IconName::Plus) }{ t!(lang, "studio-add-goal") }</button></p>
            }
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
