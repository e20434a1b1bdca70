//! The forms of blocks.

mod fields;
mod media;
mod steps;

use std::rc::Rc;

use shared::course::CallOut;
use shared::course::question::Question;
use shared::course::source::BlockSource;
use shared::lang::Lang;
use yew::prelude::*;

pub(super) use fields::{line, value_of};
pub(super) use media::{media, with_file};
pub(super) use steps::steps;

use fields::{menu, running, source_field};

use super::Open;
use super::kinds::kind_of;
use super::leicht::Leicht;
use super::seams;
use super::shown::Around;
use super::typed::Typed;
use crate::browser::page;
use crate::components::icon::{IconName, icon};
use crate::t;

/// What a form is drawn from.
pub(super) struct Parts<'a> {
    /// Of the reader.
    pub lang: Lang,
    pub around: &'a Rc<Around>,
    /// What the ids of its fields begin with.
    pub id: &'a str,
    pub source: &'a BlockSource,
    /// It says something else.
    pub set: &'a Callback<BlockSource>,
    /// It becomes several blocks.
    pub divide: &'a Callback<Vec<String>>,
    /// A file was chosen for it, by name; perhaps long after, when it had to come first.
    pub onfile: &'a Callback<String>,
    /// The field or button with this id is to have the focus, once it is there; and what has happened, in words.
    pub tell: &'a Callback<(String, String)>,
    /// It was only just added.
    pub fresh: bool,
    /// The ids of all questions of the lesson.
    pub taken: &'a [String],
}

impl Parts<'_> {
    fn id(&self, field: &str) -> AttrValue {
        format!("{}-{field}", self.id).into()
    }
}

/// Properties of [`BlockForm`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BlockFormProps {
    pub around: Rc<Around>,
    /// What the ids of its fields begin with.
    pub id: AttrValue,
    /// The block's source.
    pub text: AttrValue,
    pub open: Open,
    /// The ids of all questions of the lesson.
    pub taken: Rc<Vec<String>>,
    pub onchange: Callback<String>,
    pub onfile: Callback<String>,
    pub ondivide: Callback<Vec<String>>,
}

/// The form of a block. What is typed stays as it is typed: it is read anew only when the block was changed elsewhere.
#[component]
pub(super) fn BlockForm(props: &BlockFormProps) -> Html {
    let typed = use_mut_ref(|| Typed::new(&props.text, BlockSource::read));
    typed.borrow_mut().see(&props.text, BlockSource::read);
    let again = use_force_update();
    let set = {
        let (typed, onchange) = (typed.clone(), props.onchange.clone());
        Callback::from(move |source: BlockSource| {
            let text = source.write();
            typed.borrow_mut().write(source, &text);
            onchange.emit(text);
            // Some of what is typed changes nothing in the text, and is to be seen all the same.
            again.force_update();
        })
    };
    let wanted = use_mut_ref(|| None::<String>);
    let said = use_state_eq(String::new);
    let tell = {
        let (wanted, said) = (wanted.clone(), said.clone());
        Callback::from(move |(id, words): (String, String)| {
            *wanted.borrow_mut() = Some(id);
            said.set(words);
        })
    };
    use_effect(move || {
        if let Some(element) = wanted.borrow_mut().take().and_then(|id| page::by_id(&id)) {
            let _ = element.focus();
        }
    });
    if props.open == Open::Source {
        return source_field(&props.around, &props.id, &props.text, &props.onchange);
    }
    let source = typed.borrow().source.clone();
    let parts = Parts {
        lang: props.around.lang,
        around: &props.around,
        id: &props.id,
        source: &source,
        set: &set,
        divide: &props.ondivide,
        onfile: &props.onfile,
        tell: &tell,
        fresh: props.open == Open::New,
        taken: &props.taken,
    };
    html! {
        <>
            { (kind_of(&source).form)(&parts) }
            <p class="vh" role="status">{ &*said }</p>
            if parts.around.written == Lang::DeLeicht { <Leicht around={props.around.clone()} text={props.text.clone()} /> }
        </>
    }
}

/// Of a heading.
pub(super) fn heading(parts: &Parts<'_>) -> Html {
    let BlockSource::Heading { level, text } = parts.source else { return source(parts) };
    let (level, lang, said) = (*level, parts.lang, text.clone());
    let levels = vec![("2", t!(lang, "editor-heading-2")), ("3", t!(lang, "editor-heading-3"))];
    html! {
        <>
            { line(parts, "text", t!(lang, "editor-heading-text"), None, text, move |text| BlockSource::Heading { level, text }) }
            { menu(parts, t!(lang, "editor-heading-level"), &level.to_string(), levels, move |level| {
                BlockSource::Heading { level: if level == "3" { 3 } else { 2 }, text: said.clone() }
            }) }
        </>
    }
}

/// Of running text.
pub(super) fn text(parts: &Parts<'_>) -> Html {
    let BlockSource::Text { markdown } = parts.source else { return source(parts) };
    let label = t!(parts.lang, "editor-text");
    running(parts, label, markdown, |markdown| BlockSource::Text { markdown })
}

/// Of what is said and shown in a film or sound.
pub(super) fn transcript(parts: &Parts<'_>) -> Html {
    let BlockSource::Transcript { markdown } = parts.source else { return source(parts) };
    html! {
        <>
            <p class="hint">{ t!(parts.lang, "editor-transcript-hint") }</p>
            { running(parts, t!(parts.lang, "editor-text"), markdown, |markdown| BlockSource::Transcript { markdown }) }
        </>
    }
}

/// The call-outs that can be chosen, by their words in files.
const CALL_OUTS: [(&str, CallOut); 5] = [
    ("note", CallOut::Note),
    ("tip", CallOut::Tip),
    ("warning", CallOut::Warning),
    ("important", CallOut::Important),
    ("example", CallOut::Example),
];

/// Of a call-out.
pub(super) fn call_out(parts: &Parts<'_>) -> Html {
    let BlockSource::CallOut { kind, markdown } = parts.source else { return source(parts) };
    let (kind, said) = (*kind, markdown.clone());
    let code = CALL_OUTS.iter().find(|(_, one)| *one == kind).map_or("note", |(code, _)| *code);
    let names = CALL_OUTS.iter().map(|(code, kind)| {
        let box_of = BlockSource::CallOut { kind: *kind, markdown: String::new() };
        (*code, (kind_of(&box_of).name)(parts.lang))
    });
    let set = move |code: String| {
        let kind = CALL_OUTS.iter().find(|(one, _)| *one == code).map_or(CallOut::Note, |(_, kind)| *kind);
        BlockSource::CallOut { kind, markdown: said.clone() }
    };
    html! {
        <>
            { menu(parts, t!(parts.lang, "editor-box-kind"), code, names.collect(), set) }
            { running(parts, t!(parts.lang, "editor-text"), markdown, move |markdown| BlockSource::CallOut { kind, markdown }) }
        </>
    }
}

/// Of questions: each with its own form.
pub(super) fn questions(parts: &Parts<'_>) -> Html {
    let BlockSource::Questions(all) = parts.source else { return source(parts) };
    let lang = parts.lang;
    let one = |place: usize, question: &Question| {
        let (others, set) = (all.clone(), parts.set.clone());
        let onchange = Callback::from(move |question: Question| {
            let mut all = others.clone();
            if let Some(old) = all.get_mut(place) {
                *old = question;
            }
            set.emit(BlockSource::Questions(all));
        });
        html! {
            <div key={place} class="one-question">
                if all.len() > 1 { <h3 class="h3">{ t!(lang, "editor-question-n", n = place + 1) }</h3> }
                { seams::question_form(parts, place, question, onchange) }
            </div>
        }
    };
    let apart: Vec<String> =
        all.iter().map(|question| BlockSource::Questions(vec![question.clone()]).write()).collect();
    html! {
        <>
            { for all.iter().enumerate().map(|(place, question)| one(place, question)) }
            if all.len() > 1 {
                <p class="actions"><button class="button quiet" type="button" onclick={parts.divide.reform(move |_: MouseEvent| apart.clone())}>
                    { t!(lang, "editor-divide-questions") }
                </button></p>
            }
        </>
    }
}

/// Of what no other form can edit.
pub(super) fn source(parts: &Parts<'_>) -> Html {
    let text = match parts.source {
        BlockSource::Other { source } => source.clone(),
        other => other.write(),
    };
    html! {
        <>
            <p class="notice" data-tone="warm">{ icon(IconName::Warning) }<span>{ t!(parts.lang, "editor-other-text") }</span></p>
            { source_field(parts.around, parts.id, &text, &parts.set.reform(|source| BlockSource::Other { source })) }
        </>
    }
}
