//! The small forms of an outline: another module, another lesson, what a module is called.

use std::collections::BTreeMap;

use shared::course::outline::{Outline, OutlineModule};
use shared::lang::Lang;
use yew::prelude::*;

use super::act::Act;
use super::op::{Op, fresh_id};
use crate::components::icon::{IconName, icon};
use crate::state::sending::Typed;
use crate::studio::fields::form_line;
use crate::t;

/// Something is done, and one of the elements with these ids has the focus afterwards.
pub(super) type OnAct = Callback<(Act, Vec<String>)>;

/// The id of the field for the title of another lesson.
pub(super) fn new_lesson_id(module: Option<&str>) -> String {
    format!("new-lesson-{}", module.unwrap_or_default())
}

/// Another lesson: its title is enough. Without a module, the first module comes with it.
pub(super) fn new_lesson(lang: Lang, module: Option<&str>, act: &OnAct) -> Html {
    let id = new_lesson_id(module);
    let onsubmit = {
        let (act, module, id) = (act.clone(), module.map(str::to_owned), id.clone());
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            if let Some(title) = typed.filled(&id) {
                typed.clear();
                act.emit((Act::Add { module: module.clone(), title }, vec![id.clone()]));
            }
        })
    };
    one_line(&id, t!(lang, "studio-new-lesson"), t!(lang, "studio-add-lesson"), onsubmit)
}

/// Another module.
pub(super) fn new_module(lang: Lang, original: Lang, outline: &Outline, act: &OnAct) -> Html {
    const ID: &str = "new-module";
    let (module, at) = (fresh_id(outline), outline.modules.len());
    let act = act.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        let typed = Typed::of(&event);
        if let Some(title) = typed.filled(ID) {
            typed.clear();
            let title = BTreeMap::from([(original, title)]);
            let module = OutlineModule { id: module.clone(), title, lessons: vec![] };
            let focus = vec![new_lesson_id(Some(&module.id))];
            act.emit((Act::Arrange(Op::PutModule { module, at }), focus));
        }
    });
    one_line(ID, t!(lang, "studio-new-module"), t!(lang, "studio-add-module"), onsubmit)
}

/// A field and its button.
fn one_line(id: &str, label: String, send: String, onsubmit: Callback<SubmitEvent>) -> Html {
    html! {
        <form class="outline-new" {onsubmit}>
            <label for={id.to_owned()}>{ label }</label>
            <div class="with-button">
                <input id={id.to_owned()} name={id.to_owned()} type="text" required=true maxlength="120" autocomplete="off" />
                <button class="button quiet" type="submit">{ icon(IconName::Plus) }{ send }</button>
            </div>
        </form>
    }
}

/// What a module is called, in all languages of the course; the one it is written in first comes first.
pub(super) fn rename(
    lang: Lang,
    original: Lang,
    outline: &Outline,
    module: &OutlineModule,
    act: &OnAct,
) -> Html {
    let others = outline.languages().filter(|one| *one != original);
    let languages: Vec<Lang> = [original].into_iter().chain(others).collect();
    let id = |of: &str, one: Lang| format!("title-{of}-{one}");
    let rename = {
        let (act, was, languages) = (act.clone(), module.clone(), languages.clone());
        Callback::from(move |(typed, focus): (Typed, Vec<String>)| {
            let title: BTreeMap<Lang, String> = languages
                .iter()
                .map(|one| (*one, typed.get(&id(&was.id, *one)).trim().to_owned()))
                .filter(|(one, words)| was.title.get(one).map_or("", String::as_str) != words)
                .collect();
            if !title.is_empty() {
                let op = Op::Rename { module: was.id.clone(), title };
                act.emit((Act::Arrange(op), focus));
            }
        })
    };
    let onsubmit = {
        let focus = vec![format!("more-{}", module.id)];
        rename.reform(move |event: SubmitEvent| (Typed::of(&event), focus.clone()))
    };
    // Whoever goes elsewhere has written it all the same.
    let onfocusout = Callback::from(move |event: FocusEvent| {
        if let Some(typed) = Typed::left(&event) {
            rename.emit((typed, vec![]));
        }
    });
    // Once it is called otherwise, the fields begin anew with that.
    let key = module.title.values().cloned().collect::<Vec<_>>().join("\n");
    html! {
        <form class="narrow start" {key} {onsubmit} {onfocusout}>
            { for languages.into_iter().map(|one| {
                let title = module.title.get(&one).map_or("", String::as_str);
                let label = t!(lang, "studio-module-title-in", language = one.name());
                form_line(&id(&module.id, one), label, title, one == original)
            }) }
            <button class="button quiet" type="submit">{ t!(lang, "studio-rename") }</button>
        </form>
    }
}
