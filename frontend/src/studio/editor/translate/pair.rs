//! A block of the original, and what translates it.

use std::rc::Rc;

use shared::course::source::BlockSource;
use shared::course::source::translation::{self, Standing};
use web_sys::Element;
use yew::prelude::*;

use super::super::card::{block_id, tool};
use super::super::form::BlockForm;
use super::super::kinds::kind_of;
use super::super::remarks::on_block;
use super::super::shown::{Around, Shown};
use super::super::{Act, Open};
use super::changed::Changed;
use super::{standing_state, standing_words};
use crate::components::icon::{IconName, icon};
use crate::t;

/// Properties of [`Pair`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PairProps {
    pub around: Rc<Around>,
    /// What the original is shown with.
    pub from: Rc<Around>,
    /// Of both marks.
    pub id: AttrValue,
    /// Its place, from 1.
    pub n: usize,
    /// How many there are.
    pub all: usize,
    /// The original; none for a block that translates nothing.
    pub original: Option<AttrValue>,
    /// The translation.
    pub text: Option<AttrValue>,
    /// What the original said when this was translated, if it says something else now.
    pub was: Option<AttrValue>,
    /// How it stands; none for a block that translates nothing.
    pub standing: Option<Standing>,
    /// It translates nothing, but says word for word what a block of the original says that nothing translates.
    pub copies: bool,
    /// Its form is open, and which.
    pub open: Option<Open>,
    /// The ids of all questions of the lesson.
    pub taken: Rc<Vec<String>>,
    /// What is said of where the text is, below the form.
    pub saved: Html,
    pub act: Callback<Act>,
}

/// Both.
#[component]
pub(super) fn Pair(props: &PairProps) -> Html {
    let PairProps { around, from, id, n, all, original, text, was, standing, .. } = props.clone();
    let lang = around.lang;
    let source = original.as_ref().or(text.as_ref()).map_or("", AttrValue::as_str);
    let kind = kind_of(&BlockSource::read(source));
    let name = (kind.name)(lang);
    let reshapes = use_memo((original.clone(), was.clone(), text.clone()), |(original, was, text)| {
        let (Some(original), Some(text)) = (original, text) else { return false };
        translation::reshaped(original, was.as_deref(), text).is_some()
    });
    let words = standing_words(lang, standing).2;
    let label = t!(lang, "translate-pair", n = n, all = all, kind = name.clone(), standing = words);
    html! {
        <article class="block pair" id={block_id(&id)} tabindex="-1" aria-label={label} data-open={props.open.map(|_| "")} onkeydown={keys(props)}>
            <div class="block-head">
                <p class="block-kind">{ icon(kind.icon) }<span>{ name }</span></p>
                { standing_state(lang, standing) }
            </div>
            { on_block(&around, &id) }
            <div class="pair-in">
                <div class="pair-original" role="group" aria-label={t!(lang, "translate-original-n", n = n)}>
                    if let Some(original) = original {
                        <p class="pair-side">{ t!(lang, "translate-original", language = from.written.name()) }</p>
                        if let Some(was) = was { <Changed around={from.clone()} {was} now={original.clone()} /> }
                        <Shown around={from} text={original} live={false} feedback={true} prefix="original-" />
                    } else if props.copies {
                        { copy(props) }
                    } else {
                        <p class="soft">{ t!(lang, "translate-own-text") }</p>
                    }
                </div>
                <div role="group" aria-label={t!(lang, "translate-translation-n", n = n)}>
                    <p class="pair-side">{ around.written.name() }</p>
                    if *reshapes { { reshape(props) } }
                    { translation(props) }
                </div>
            </div>
        </article>
    }
}

/// It was copied from the original by hand, so nothing says that it belongs to it.
fn copy(props: &PairProps) -> Html {
    let PairProps { around, id, n, act, .. } = props.clone();
    let lang = around.lang;
    let onclick = act.reform(move |_: MouseEvent| Act::Pair(id.to_string()));
    html! {
        <>
            <p class="soft">{ t!(lang, "translate-copy-text") }</p>
            <p><button class="button quiet" type="button" data-do="pair" aria-label={t!(lang, "translate-copy-take-n", n = n)} {onclick}>
                { t!(lang, "translate-copy-take") }</button></p>
        </>
    }
}

/// The questions are built in another way in the original: another answer, say.
fn reshape(props: &PairProps) -> Html {
    let PairProps { around, id, n, act, .. } = props.clone();
    let lang = around.lang;
    let onclick = act.reform(move |_: MouseEvent| Act::Reshape(id.to_string()));
    html! {
        <div class="notice" data-tone="warm">{ icon(IconName::Note) }<div>
            <p>{ t!(lang, "translate-shape-differs") }</p>
            <p><button class="button quiet" type="button" data-do="reshape" aria-label={t!(lang, "translate-shape-take-n", n = n)} {onclick}>
                { t!(lang, "translate-shape-take") }</button></p>
        </div></div>
    }
}

fn translation(props: &PairProps) -> Html {
    let PairProps { around, id, n, text, open, act, .. } = props.clone();
    let lang = around.lang;
    let tell = |what: fn(String) -> Act| {
        let id = id.to_string();
        act.reform(move |_: MouseEvent| what(id.clone()))
    };
    let Some(text) = text else {
        return html! {
            <p class="actions"><button class="button quiet" type="button" data-do="edit" aria-label={t!(lang, "translate-begin-n", n = n)}
                onclick={tell(Act::Begin)}>{ t!(lang, "translate-begin") }</button></p>
        };
    };
    if let Some(open) = open {
        return form(props, &text, open);
    }
    let onclick = {
        let (id, act) = (id.to_string(), act.clone());
        Callback::from(move |event: MouseEvent| {
            // A film is played where it stands; a link would lead away.
            let on = event.target_dyn_into::<Element>();
            let within = |selector: &str| {
                on.as_ref().is_some_and(|on| on.closest(selector).is_ok_and(|on| on.is_some()))
            };
            if within("a") {
                event.prevent_default();
            }
            if !within("video, audio, summary") {
                act.emit(Act::Open(id.clone(), Open::Form));
            }
        })
    };
    let open = matches!(props.standing, Some(Standing::Begun | Standing::Outdated));
    html! {
        <>
            <div class="block-shown" {onclick}><Shown around={around.clone()} {text} live={false} feedback={true} /></div>
            <div class="block-tools">
                { tool("edit", IconName::Creating, t!(lang, "editor-edit"), t!(lang, "editor-edit-n", n = n), false, tell(|id| Act::Open(id, Open::Form))) }
                if open { { tool("fits", IconName::Check, t!(lang, "translate-confirm"), t!(lang, "translate-confirm-n", n = n), false, tell(Act::Fits)) } }
                { tool("source", IconName::Source, t!(lang, "editor-as-source"), t!(lang, "editor-as-source-n", n = n), false, tell(|id| Act::Open(id, Open::Source))) }
                { tool("remove", IconName::Trash, t!(lang, "editor-remove"), t!(lang, "editor-remove-n", n = n), false, tell(Act::Remove)) }
            </div>
        </>
    }
}

fn form(props: &PairProps, text: &AttrValue, open: Open) -> Html {
    let PairProps { around, id, n, act, .. } = props.clone();
    let lang = around.lang;
    let onchange = {
        let id = id.to_string();
        act.reform(move |text| Act::Put(id.clone(), text))
    };
    let onfile = {
        let id = id.to_string();
        act.reform(move |file| Act::Show(id.clone(), file))
    };
    let ondivide = {
        let id = id.to_string();
        act.reform(move |texts| Act::Divide(id.clone(), texts))
    };
    let close = {
        let id = id.to_string();
        act.reform(move |_: MouseEvent| Act::Close(id.clone()))
    };
    html! {
        <div class="block-form">
            <BlockForm key={if open == Open::Source { "source" } else { "form" }} {around} id={format!("f-{id}")} text={text.clone()}
                {open} taken={props.taken.clone()} {onchange} {onfile} {ondivide} />
            <div class="actions">
                <button class="button" type="button" aria-label={t!(lang, "editor-done-n", n = n)} onclick={close}>{ t!(lang, "editor-done") }</button>
                { props.saved.clone() }
            </div>
        </div>
    }
}

/// Enter opens the form, Escape closes it.
fn keys(props: &PairProps) -> Callback<KeyboardEvent> {
    let (id, act) = (props.id.to_string(), props.act.clone());
    let (open, begun) = (props.open.is_some(), props.text.is_some());
    Callback::from(move |event: KeyboardEvent| {
        let itself = event.target_dyn_into::<Element>().is_some_and(|on| on.id() == block_id(&id));
        let id = id.clone();
        let what = match event.key().as_str() {
            "Enter" if itself && !open && begun => Act::Open(id, Open::Form),
            "Enter" if itself && !open => Act::Begin(id),
            "Escape" if open => Act::Close(id),
            _ => return,
        };
        event.prevent_default();
        act.emit(what);
    })
}
