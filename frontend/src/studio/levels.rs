//! What a course is filed under, and how hard it is, each with a plain explanation.

use shared::course::{Level, Topic};
use shared::lang::Lang;
use yew::prelude::*;

use crate::components::course_card::{level as level_name, topic as topic_name};
use crate::t;

/// The options of a menu of topics.
pub(super) fn topics(lang: Lang) -> Vec<(String, String)> {
    Topic::ALL.iter().map(|topic| (topic.code().to_owned(), topic_name(lang, *topic))).collect()
}

/// The topic of a code.
pub(super) fn topic_of(code: &str) -> Option<Topic> {
    Topic::ALL.into_iter().find(|topic| topic.code() == code)
}

/// The level of a code.
pub(super) fn level_of(code: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|level| level.code() == code)
}

/// For whom a level is, in plain words.
fn about(lang: Lang, level: Level) -> String {
    match level {
        Level::Basic => t!(lang, "studio-level-basic"),
        Level::Intermediate => t!(lang, "studio-level-intermediate"),
        Level::Advanced => t!(lang, "studio-level-advanced"),
        Level::HighlyAdvanced => t!(lang, "studio-level-highly-advanced"),
    }
}

/// The levels, of which one is chosen.
pub(super) fn levels(lang: Lang, chosen: Level, onchange: &Callback<Level>) -> Html {
    html! {
        <fieldset class="levels"><legend>{ t!(lang, "level") }</legend>
            { for Level::ALL.into_iter().map(|level| html! {
                <label class="tick" key={level.code()}>
                    <input type="radio" name="level" value={level.code()} checked={level == chosen}
                        onchange={onchange.reform(move |_: Event| level)} />
                    <span>{ level_name(lang, level) }<span class="hint">{ about(lang, level) }</span></span></label>
            }) }
        </fieldset>
    }
}
