//! Where the editor uses what other parts of the studio are for: files, forms of questions, the preview.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use shared::course::question::Question;
use shared::course::whole::MediaFile;
use yew::prelude::*;

use super::form::Parts;
use super::shown::{Around, lesson};
use crate::studio::media::Picker;
use crate::studio::preview::{Preview, end};
use crate::studio::question::QuestionEditor;
use crate::t;

/// A file of the draft, as far as the editor needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct File {
    name: String,
    content_type: String,
    width: u32,
    height: u32,
    address: String,
}

/// The files of a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Files {
    media: BTreeMap<String, MediaFile>,
    addresses: BTreeMap<String, String>,
}

impl Files {
    /// Of a list.
    pub fn new(files: &[File]) -> Files {
        let media = files.iter().map(|file| {
            let (content_type, hash) = (file.content_type.clone(), String::new());
            let media = MediaFile { hash, content_type, width: file.width, height: file.height };
            (file.name.clone(), media)
        });
        let addresses = files.iter().map(|file| (file.name.clone(), file.address.clone()));
        Files { media: media.collect(), addresses: addresses.collect() }
    }

    /// By name.
    pub fn media(&self) -> &BTreeMap<String, MediaFile> {
        &self.media
    }

    /// Where a file is read; empty for one that is not in the list (yet): its name is no address, and nothing lies there.
    pub fn address(&self, name: &str) -> String {
        self.addresses.get(name).cloned().unwrap_or_default()
    }

    /// A picture, small. It has no words here: its name stands beside it.
    fn small(&self, name: &str) -> Option<Html> {
        let file = self.media.get(name).filter(|file| file.content_type.starts_with("image/"))?;
        let (width, height) = (file.width.to_string(), file.height.to_string());
        Some(html! { <img class="media-preview" src={self.address(name)} alt="" {width} {height} /> })
    }
}

/// Where a file of the draft is chosen, or added.
pub(super) fn media_choice(around: &Rc<Around>, file: &str, on_chosen: Callback<String>) -> Html {
    let on_chosen = {
        let around = Rc::clone(around);
        Callback::from(move |name: String| {
            if !around.files.media().contains_key(&name) {
                around.on_files.emit(());
            }
            on_chosen.emit(name);
        })
    };
    html! {
        <div class="field" role="group" aria-label={t!(around.lang, "editor-file")} data-first={file.is_empty().then_some("")}>
            <p class="hint">{ t!(around.lang, "editor-file") }</p>
            { for around.files.small(file) }
            <Picker at={around.of.at.clone()} draft={around.of.draft} chosen={file.to_owned()} {on_chosen} />
        </div>
    }
}

/// The form of a question; `place` is its place in the block.
pub(super) fn question_form(
    parts: &Parts<'_>,
    place: usize,
    question: &Question,
    onchange: Callback<Question>,
) -> Html {
    let taken: Vec<String> = parts.taken.iter().filter(|id| **id != question.id).cloned().collect();
    html! {
        <QuestionEditor lang={parts.lang} content={parts.around.written} course={parts.around.course.clone()} name={format!("{}-{place}", parts.id)}
            question={question.clone()} fresh={parts.fresh} {taken} {onchange} />
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BesideProps {
    around: Rc<Around>,
    text: AttrValue,
    /// What stands before the block that is being written.
    before: Option<AttrValue>,
}

/// The lesson as learners will see it, on what they see it with.
#[component]
fn Beside(props: &BesideProps) -> Html {
    let BesideProps { around, text, before } = props.clone();
    let at = use_memo((around.clone(), before), |(around, before)| {
        before.as_ref().map(|before| end(&lesson(around, before)))
    });
    let lesson = use_memo((around, text), |(around, text)| lesson(around, text));
    let address = use_callback(props.around.files.clone(), |name: String, files| files.address(&name));
    html! { <Preview lang={props.around.lang} content={props.around.written} {lesson} at={*at} {address} /> }
}

/// The preview of the whole lesson; `before` is what stands before the block that is being written.
pub(super) fn preview(around: &Rc<Around>, text: String, before: Option<String>) -> Html {
    html! { <Beside around={around.clone()} {text} before={before.map(AttrValue::from)} /> }
}
