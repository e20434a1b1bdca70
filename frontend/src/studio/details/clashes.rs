//! What two people wrote into the same field: both are shown, and one is chosen.

use shared::lang::Lang;
use yew::prelude::*;

use super::sheet::{Clash, Field};
use crate::browser::page;
use crate::components::course_card::{level, topic};
use crate::components::icon::{IconName, icon};
use crate::studio::levels::{level_of, topic_of};
use crate::t;

/// The id of where they stand.
const PLACE: &str = "clashes";

/// A button that leads there.
pub(super) fn to_clashes(lang: Lang) -> Html {
    let onclick = Callback::from(|_: MouseEvent| page::focus_first_of(&[PLACE.to_owned()]));
    html! {
        <p class="actions"><button class="button quiet" type="button" {onclick}>{ icon(IconName::Warning) }{ t!(lang, "studio-clash-open") }</button></p>
    }
}

/// All of them; nothing where there are none.
pub(super) fn clashes(lang: Lang, all: &[Clash], choose: &Callback<(Field, bool)>) -> Html {
    html! {
        <div role="status">
            if !all.is_empty() {
                <div class="notice" data-tone="warm">{ icon(IconName::Warning) }
                    <div><h2 id={PLACE} tabindex="-1">{ t!(lang, "studio-clash") }</h2>
                        <p>{ t!(lang, "studio-clash-how") }</p>
                        { for all.iter().map(|clash| one(lang, clash, choose)) }</div></div>
            }
        </div>
    }
}

fn one(lang: Lang, clash: &Clash, choose: &Callback<(Field, bool)>) -> Html {
    let field = clash.field;
    let name = name(lang, field);
    let side = |mine: bool, words: String, lines: &[String]| {
        let onclick = choose.reform(move |_: MouseEvent| (field, mine));
        html! {
            <div class="clash-side">
                <p class="hint">{ words.clone() }</p>
                <p class="clash-text">{ value(lang, field, lines) }</p>
                <p><button class="button quiet" type="button" {onclick}>
                    { t!(lang, "studio-clash-take") }<span class="vh">{ format!(": {name}, {words}") }</span></button></p>
            </div>
        }
    };
    html! {
        <section class="clash"><h3>{ &name }</h3>
            <div class="clash-sides">
                { side(true, t!(lang, "studio-clash-mine"), &clash.mine) }
                { side(false, t!(lang, "studio-clash-theirs"), &clash.theirs) }
            </div>
        </section>
    }
}

/// What a field is called.
pub(super) fn name(lang: Lang, field: Field) -> String {
    let (words, of) = match field {
        Field::Topic => (t!(lang, "topic"), None),
        Field::Level => (t!(lang, "level"), None),
        Field::Competences => (t!(lang, "studio-competences"), None),
        Field::Title(of) => (t!(lang, "studio-title-of"), Some(of)),
        Field::Summary(of) => (t!(lang, "studio-summary"), Some(of)),
        Field::Audience(of) => (t!(lang, "studio-audience"), Some(of)),
        Field::Goals(of) => (t!(lang, "studio-goals"), Some(of)),
        Field::Keywords(of) => (t!(lang, "studio-keywords"), Some(of)),
    };
    match of {
        Some(of) => format!("{words} ({})", of.name()),
        None => words,
    }
}

/// What stands in it, as people read it.
pub(super) fn value(lang: Lang, field: Field, lines: &[String]) -> String {
    let code = || lines.first().map(String::as_str).unwrap_or_default();
    let words = match field {
        Field::Topic => topic_of(code()).map(|one| topic(lang, one)).unwrap_or_default(),
        Field::Level => level_of(code()).map(|one| level(lang, one)).unwrap_or_default(),
        Field::Competences | Field::Keywords(_) => lines.join(", "),
        _ => lines.join("\n"),
    };
    if words.is_empty() { t!(lang, "studio-nothing") } else { words }
}
