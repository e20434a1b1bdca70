//! Two people changed the same block: both versions, side by side, and somebody chooses.

use std::rc::Rc;

use shared::course::source::HeadSource;
use yew::prelude::*;

use super::Act;
use super::shown::{Around, Shown};
use crate::components::icon::{IconName, icon};
use crate::state::draft::merging::{Conflict, Merging, Spot, Take};
use crate::t;

/// Whose the other version is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Other {
    /// Somebody's, by name.
    Person(String),
    /// It stands on the server; mine lay on this device.
    Server,
}

impl Other {
    fn words(&self, around: &Around) -> (String, String) {
        let lang = around.lang;
        match self {
            Other::Person(who) => (
                t!(lang, "editor-theirs", who = who.clone()),
                t!(lang, "editor-take-theirs", who = who.clone()),
            ),
            Other::Server => (t!(lang, "editor-theirs-server"), t!(lang, "editor-take-server")),
        }
    }
}

/// The id of the heading, for the focus.
pub(super) const TITLE: &str = "both-title";

/// Everything there is to choose.
pub(super) fn conflicts(around: &Rc<Around>, merging: &Merging, other: &Other, act: &Callback<Act>) -> Html {
    let lang = around.lang;
    let open = merging.open();
    let all = merging.conflicts();
    let of = all.len();
    html! {
        <section class="both" aria-labelledby={TITLE}>
            <h2 id={TITLE} tabindex="-1">{ t!(lang, "editor-both-title") }</h2>
            <p class="lead">{ t!(lang, "editor-both-text", n = of) }</p>
            { for all.iter().enumerate().map(|(n, conflict)| one(around, n, of, conflict, other, act)) }
            <div class="actions">
                <button class="button" type="button" disabled={open > 0} onclick={act.reform(|_: MouseEvent| Act::Chosen)}>{ t!(lang, "editor-both-done") }</button>
                if open > 0 { <p class="state" data-tone="warm">{ icon(IconName::Note) }<span>{ t!(lang, "editor-both-open", n = open) }</span></p> }
            </div>
        </section>
    }
}

fn one(
    around: &Rc<Around>,
    n: usize,
    of: usize,
    conflict: &Conflict<'_>,
    other: &Other,
    act: &Callback<Act>,
) -> Html {
    let lang = around.lang;
    let (spot, chosen) = (conflict.spot, conflict.chosen);
    let (theirs, take_theirs) = other.words(around);
    let title = t!(lang, "editor-both-n", n = n + 1, all = of);
    let button = |take: Take, words: String| {
        html! {
            <button class="button quiet" type="button" aria-pressed={(chosen == Some(take)).to_string()}
                aria-label={format!("{words} ({title})")} onclick={act.reform(move |_: MouseEvent| Act::Take(spot, take))}>
                if chosen == Some(take) { { icon(IconName::Check) } }
                { words }
            </button>
        }
    };
    // The same question may stand in both: its fields have names of their own in each.
    let version = |title: String, text: Option<&str>, taken: bool, prefix: &'static str| {
        html! {
            <div class="version" data-taken={taken.then_some("")}>
                <h4>{ title }</h4>
                { said(around, spot, text, prefix) }
            </div>
        }
    };
    // Of two heads, one stays; where one took the block out, both is the other's.
    let both = spot != Spot::Head && conflict.mine.is_some() && conflict.theirs.is_some();
    html! {
        <div class="conflict" role="group" aria-label={title.clone()} key={n}>
            <h3>{ title.clone() }</h3>
            <div class="versions">
                { version(t!(lang, "editor-mine"), conflict.mine, matches!(chosen, Some(Take::Mine | Take::Both)), "mine-") }
                { version(theirs, conflict.theirs, matches!(chosen, Some(Take::Theirs | Take::Both)), "theirs-") }
            </div>
            <p class="actions">
                { button(Take::Mine, t!(lang, "editor-take-mine")) }
                { button(Take::Theirs, take_theirs) }
                if both { { button(Take::Both, t!(lang, "editor-take-both")) } }
            </p>
        </div>
    }
}

/// What a version says, as learners would see it.
fn said(around: &Rc<Around>, spot: Spot, text: Option<&str>, prefix: &'static str) -> Html {
    let lang = around.lang;
    match (spot, text) {
        (_, None) => html! { <p class="soft">{ t!(lang, "editor-taken-out") }</p> },
        (Spot::Head, Some(text)) => {
            let head = HeadSource::read(text);
            html! {
                <dl>
                    <dt>{ t!(lang, "editor-title") }</dt><dd>{ head.title }</dd>
                    <dt>{ t!(lang, "editor-purpose") }</dt><dd>{ head.purpose }</dd>
                    <dt>{ t!(lang, "editor-minutes") }</dt><dd>{ head.minutes }</dd>
                    <dt>{ t!(lang, "editor-competences") }</dt><dd>{ head.competences.join(", ") }</dd>
                </dl>
            }
        }
        (Spot::Block(_), Some(text)) => {
            html! { <Shown around={around.clone()} text={text.to_owned()} live={false} {prefix} /> }
        }
    }
}
