//! What was changed in the original since it was translated, word by word.

use std::rc::Rc;

use shared::course::markdown::{self, Context};
use yew::prelude::*;

use super::super::shown::Around;
use super::diff::{Piece, diff};
use crate::t;

/// Properties of [`Changed`] and [`Words`].
#[derive(Clone, PartialEq, Properties)]
pub(in super::super) struct ChangedProps {
    pub around: Rc<Around>,
    /// What the block said.
    pub was: AttrValue,
    /// What it says.
    pub now: AttrValue,
}

/// What an original says that was changed since it was translated.
#[component]
pub(super) fn Changed(props: &ChangedProps) -> Html {
    let ChangedProps { around, was, now } = props.clone();
    let title = t!(around.lang, "translate-changed");
    html! {
        <div class="changed" role="group" aria-label={title.clone()}>
            <p class="pair-side">{ title }</p>
            <Words {around} {was} {now} />
        </div>
    }
}

/// The words that went, and those that came.
#[component]
pub(in super::super) fn Words(props: &ChangedProps) -> Html {
    let (lang, written) = (props.around.lang, props.around.written);
    let pieces = use_memo(props.clone(), |props| {
        let (was, now) = (words(&props.around, &props.was), words(&props.around, &props.now));
        // Where no word is another, it is an address or what an answer is worth: then the source tells.
        if was == now { diff(&props.was, &props.now) } else { diff(&was, &now) }
    });
    html! {
        <p class="words" lang={(written != lang).then(|| written.tag())}>
            { for pieces.iter().map(|piece| match piece {
                Piece::Same(words) => html! { { words.clone() } },
                Piece::Gone(words) => html! { <del><span class="vh" lang={lang.tag()}>{ t!(lang, "translate-gone") }{ " " }</span>{ words.clone() }</del> },
                Piece::New(words) => html! { <ins><span class="vh" lang={lang.tag()}>{ t!(lang, "translate-new") }{ " " }</span>{ words.clone() }</ins> },
            }) }
        </p>
    }
}

/// What a block says in plain words.
fn words(around: &Around, text: &str) -> String {
    let context = Context { course: &around.course, lang: around.written };
    let prose = markdown::read(text, 1, &context).prose;
    prose.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join("\n")
}
