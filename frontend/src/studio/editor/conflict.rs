//! Two people changed the same block: both versions, side by side, and somebody chooses.

use std::rc::Rc;

use shared::course::markdown::{self, Context};
use shared::course::source::HeadSource;
use yew::prelude::*;

use super::Act;
use super::shown::{Around, Shown};
use super::translate::diff::{Piece, diff};
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
    let (only_mine, only_theirs) = match (spot, conflict.mine, conflict.theirs) {
        (Spot::Block(_), Some(mine), Some(theirs)) => only(around, mine, theirs),
        _ => Default::default(),
    };
    let version = |title: String, text: Option<&str>, taken: bool, prefix: &'static str, only: &[String]| {
        html! {
            <div class="version" data-taken={taken.then_some("")}>
                <h4>{ title }</h4>
                { said(around, spot, text, prefix) }
                if !only.is_empty() {
                    <p class="only">{ t!(lang, "editor-only-here") }{ " " }<b lang={(around.written != lang).then(|| around.written.tag())}>{ only.join(" … ") }</b></p>
                }
            </div>
        }
    };
    // Of two heads, one stays; where one took the block out, both is the other's.
    let both = spot != Spot::Head && conflict.mine.is_some() && conflict.theirs.is_some();
    html! {
        <div class="conflict" role="group" aria-label={title.clone()} key={n}>
            <h3>{ title.clone() }</h3>
            <div class="versions">
                { version(t!(lang, "editor-mine"), conflict.mine, matches!(chosen, Some(Take::Mine | Take::Both)), "mine-", &only_mine) }
                { version(theirs, conflict.theirs, matches!(chosen, Some(Take::Theirs | Take::Both)), "theirs-", &only_theirs) }
            </div>
            <p class="actions">
                { button(Take::Mine, t!(lang, "editor-take-mine")) }
                { button(Take::Theirs, take_theirs) }
                if both { { button(Take::Both, t!(lang, "editor-take-both")) } }
            </p>
        </div>
    }
}

/// The words that stand in one version alone; none where hardly anything is the same.
fn only(around: &Around, mine: &str, theirs: &str) -> (Vec<String>, Vec<String>) {
    let context = Context { course: &around.course, lang: around.written };
    let words = |text: &str| {
        let prose = markdown::read(text, 1, &context).prose;
        prose.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join("\n")
    };
    let (my_words, their_words) = (words(mine), words(theirs));
    // Where no word is another, it is an address or what an answer is worth: then the source tells.
    let (mine, theirs) = if my_words == their_words { (mine, theirs) } else { (&*my_words, &*their_words) };
    // The last word is the same with and without a space behind it.
    let spaced = |text: &str| text.split_whitespace().flat_map(|word| [word, " "]).collect::<String>();
    let pieces = diff(&spaced(mine), &spaced(theirs));
    let (mut same, mut only_mine, mut only_theirs) = (0, vec![], vec![]);
    for piece in pieces {
        match piece {
            Piece::Same(words) => same += words.len(),
            Piece::Gone(words) => only_mine.push(words.trim().to_owned()),
            Piece::New(words) => only_theirs.push(words.trim().to_owned()),
        }
    }
    let length = |only: &[String]| only.iter().map(String::len).sum::<usize>();
    if same >= length(&only_mine).max(length(&only_theirs)) {
        (only_mine, only_theirs)
    } else {
        Default::default()
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

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use shared::lang::Lang;

    use super::super::tests::around;
    use super::*;

    #[test]
    fn what_stands_in_one_version_alone_is_told() {
        let only = |mine: &str, theirs: &str| only(&around(Lang::De), mine, theirs);
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            only("Ein **Brief** ist da. Meins.", "Ein **Brief** ist da. Ihres."),
            (words(&["Meins."]), words(&["Ihres."]))
        );
        assert_eq!(only("Ein Brief ist da.", "Ein Brief ist da. Ja."), (vec![], words(&["Ja."])));
        assert_eq!(only("Ganz etwas.", "Nichts davon steht dort."), Default::default());
    }
}
