//! While somebody writes Leichte Sprache: what could be easier, with the words that it is about.

use std::rc::Rc;

use shared::course::check::leicht::hints;
use shared::course::check::reading::reading_level;
use shared::course::markdown::{self, Context};
use yew::prelude::*;

use super::shown::Around;
use crate::components::icon::{IconName, icon};
use crate::studio::check::level;
use crate::studio::findings::sentence;
use crate::t;

/// Properties of [`Leicht`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LeichtProps {
    pub around: Rc<Around>,
    /// The block's source.
    pub text: AttrValue,
}

/// The hints.
#[component]
pub(super) fn Leicht(props: &LeichtProps) -> Html {
    let lang = props.around.lang;
    let found = use_memo(props.clone(), |props| {
        let Around { course, written, .. } = &*props.around;
        let prose = markdown::read(&props.text, 1, &Context { course, lang: *written }).prose;
        let hints: Vec<(String, String)> =
            hints(&prose).into_iter().map(|fault| sentence(props.around.lang, &fault.in_file(""))).collect();
        (hints, reading_level(&prose, *written))
    });
    let (hints, reading) = &*found;
    html! {
        <div class="easier" role="group" aria-label={t!(lang, "translate-leicht")}>
            if hints.is_empty() {
                <p class="state" data-tone="good">{ icon(IconName::Check) }<span>{ t!(lang, "translate-leicht-good") }</span></p>
            } else {
                <p class="state">{ icon(IconName::Tip) }<span>{ t!(lang, "translate-leicht") }</span></p>
                <ul>{ for hints.iter().map(|(fault, remedy)| html! { <li>{ fault }{ " " }<span class="soft">{ remedy }</span></li> }) }</ul>
            }
            if reading.is_some() { <p class="small">{ t!(lang, "translate-leicht-level") }{ " " }{ level(lang, reading.as_ref()) }</p> }
        </div>
    }
}
