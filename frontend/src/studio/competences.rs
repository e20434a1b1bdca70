//! Choosing competences: the five areas as headings, the competences of each to be ticked.

use shared::api::catalogue::CompetenceName;
use shared::lang::Lang;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::state::found::use_found;
use crate::t;

/// So many are enough: a course that is for everything is for nothing.
const ENOUGH: usize = 3;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CompetencesProps {
    pub lang: Lang,
    /// Their ids.
    pub chosen: Vec<String>,
    /// Others were chosen.
    pub onchange: Callback<Vec<String>>,
}

/// What a competence's id begins with, and the area's name.
fn area(lang: Lang, id: &str) -> Option<String> {
    Some(match id.split_once('.')?.0 {
        "1" => t!(lang, "studio-area-1"),
        "2" => t!(lang, "studio-area-2"),
        "3" => t!(lang, "studio-area-3"),
        "4" => t!(lang, "studio-area-4"),
        "5" => t!(lang, "studio-area-5"),
        _ => return None,
    })
}

/// The list. Without the names nobody could choose; what was chosen stays.
#[component]
pub(super) fn Competences(props: &CompetencesProps) -> Html {
    let (lang, chosen) = (props.lang, &props.chosen);
    let (found, again) = use_found::<Vec<CompetenceName>>(format!("/api/v1/competences?lang={lang}"));
    html! {
        <fieldset><legend>{ t!(lang, "studio-competences") }</legend>
            <p class="hint">{ t!(lang, "studio-competences-hint") }</p>
            <details class="more"><summary id="competences">{ t!(lang, "studio-competences-chosen", n = chosen.len()) }</summary>
                <div>{ super::shown(lang, &found, &again, |all| areas(lang, all, chosen, &props.onchange)) }</div>
            </details>
            <p class="hint" role="status">
                if chosen.len() > ENOUGH { { t!(lang, "studio-competences-many", n = ENOUGH) } }
            </p>
        </fieldset>
    }
}

/// Area by area.
pub(super) fn areas(
    lang: Lang,
    all: &[CompetenceName],
    chosen: &[String],
    onchange: &Callback<Vec<String>>,
) -> Html {
    let of_one_area =
        all.chunk_by(|one, other| one.id.split('.').next() == other.id.split('.').next()).collect::<Vec<_>>();
    html! {
        { for of_one_area.into_iter().map(|some| {
            let name = some.first().and_then(|first| area(lang, &first.id)).unwrap_or_default();
            html! {
                <fieldset class="area"><legend>{ name }</legend>
                    <div class="ticks">
                        { for some.iter().map(|one| tick(one, chosen, onchange)) }
                    </div>
                </fieldset>
            }
        }) }
    }
}

fn tick(one: &CompetenceName, chosen: &[String], onchange: &Callback<Vec<String>>) -> Html {
    let onchange = {
        let (chosen, id) = (chosen.to_vec(), one.id.clone());
        onchange.reform(move |event: Event| {
            let ticked = event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked());
            with(&chosen, &id, ticked)
        })
    };
    html! {
        <label class="tick" key={one.id.clone()}>
            <input type="checkbox" checked={chosen.contains(&one.id)} {onchange} />
            <span>{ &one.name }{ " " }<span class="soft small">{ &one.id }</span></span></label>
    }
}

/// What is chosen after one was ticked, or its tick taken away: in the framework's order.
fn with(chosen: &[String], id: &str, ticked: bool) -> Vec<String> {
    let mut all: Vec<String> = chosen.iter().filter(|one| *one != id).cloned().collect();
    if ticked {
        all.push(id.to_owned());
    }
    all.sort_unstable();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_keep_the_order_of_the_framework() {
        let chosen = ["1.1".to_owned(), "4.2".to_owned()];
        assert_eq!(with(&chosen, "2.5", true), ["1.1", "2.5", "4.2"]);
        assert_eq!(with(&chosen, "1.1", false), ["4.2"]);
        assert_eq!(with(&chosen, "4.2", true), ["1.1", "4.2"]);
    }

    #[test]
    fn every_area_has_a_name() {
        for lang in Lang::ALL {
            for n in 1..=5 {
                assert!(area(lang, &format!("{n}.1")).is_some_and(|name| !name.starts_with("studio-")));
            }
        }
        assert_eq!(area(Lang::De, "fraud"), None);
    }
}
