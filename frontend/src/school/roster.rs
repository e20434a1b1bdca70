//! Lists of pupils on their way in: pasted or as files, always looked at first, then imported as a whole.

use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::school::MAX_UPLOAD;
use shared::api::school::roster::{NameOrder, RosterFault, RosterPreview, RosterPupil, RosterUpload, Upload};
use shared::lang::Lang;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::files::{base64, chosen};
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::inputs::{area, tick};
use crate::i18n::text;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ImportProps {
    pub lang: Lang,
    /// Where to send it.
    pub path: String,
    /// For a whole school: several files, OneRoster, and class groups are named.
    pub school: bool,
    /// It was imported.
    pub done: Callback<()>,
}

/// What was looked at, and what it was made of.
#[derive(Clone)]
struct Looked {
    upload: Rc<RosterUpload>,
    preview: Rc<RosterPreview>,
}

/// The form, the preview, the import.
#[component]
pub(super) fn Import(props: &ImportProps) -> Html {
    let ImportProps { lang, school, .. } = *props;
    let sending = use_sending();
    let looked = use_state(|| None::<Looked>);
    // What went into the last import.
    let imported = use_state(|| None::<Rc<RosterPreview>>);
    let wrong = use_state(|| None::<String>);
    let files = use_node_ref();
    let sure = use_node_ref();
    let look = {
        let (sending, looked, imported, wrong) =
            (sending.clone(), looked.clone(), imported.clone(), wrong.clone());
        let (path, files) = (props.path.clone(), files.clone());
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let (pasted, complete) = (typed.filled("roster-text"), typed.filled("roster-complete").is_some());
            let (looked, wrong, path) = (looked.clone(), wrong.clone(), path.clone());
            let field = files.cast::<HtmlInputElement>();
            imported.set(None);
            looked.set(None);
            wrong.set(None);
            sending.start(async move {
                let mut all = match &field {
                    Some(field) => chosen(field).await.unwrap_or_default(),
                    None => vec![],
                };
                if let (true, Some(pasted)) = (all.is_empty(), pasted) {
                    all.push(("list.csv".to_owned(), pasted.into_bytes()));
                }
                let bytes: usize = all.iter().map(|(_, bytes)| bytes.len()).sum();
                if all.is_empty() || bytes > MAX_UPLOAD {
                    wrong.set(Some(if all.is_empty() {
                        t!(lang, "class-roster-nothing")
                    } else {
                        t!(lang, "class-roster-too-large")
                    }));
                    return Ok(());
                }
                let files =
                    all.iter().map(|(name, bytes)| Upload { name: name.clone(), base64: base64(bytes) });
                let upload = RosterUpload {
                    files: files.collect(),
                    complete,
                    order: NameOrder::default(),
                    seal: None,
                };
                let preview: RosterPreview = api::request("POST", &path, Some(&upload)).await?;
                looked.set(Some(Looked { upload: Rc::new(upload), preview: Rc::new(preview) }));
                Ok(())
            });
        })
    };
    let import = {
        let (sending, looked, imported) = (sending.clone(), looked.clone(), imported.clone());
        let (path, done, files) = (props.path.clone(), props.done.clone(), files.clone());
        let (sure, wrong) = (sure.clone(), wrong.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(Looked { upload, preview }) = (*looked).clone() else { return };
            let unsure = sure.cast::<HtmlInputElement>().filter(|sure| !sure.checked());
            wrong.set(unsure.is_some().then(|| t!(lang, "class-roster-unsure")));
            if let Some(sure) = unsure {
                let _ = sure.focus();
                return;
            }
            let (looked, imported, done) = (looked.clone(), imported.clone(), done.clone());
            let (path, files) = (path.clone(), files.clone());
            let upload = RosterUpload { seal: Some(preview.seal.clone()), ..(*upload).clone() };
            sending.start(async move {
                match api::request::<RosterPreview>("POST", &path, Some(&upload)).await {
                    Ok(outcome) => {
                        looked.set(None);
                        imported.set(Some(Rc::new(outcome)));
                        if let Some(form) = files.cast::<HtmlInputElement>().and_then(|field| field.form()) {
                            form.reset();
                        }
                        done.emit(());
                        Ok(())
                    }
                    Err(failure) => {
                        // What would happen now is looked at once more.
                        if failure.code() == Some(Code::PreviewChanged) {
                            let again = RosterUpload { seal: None, ..upload };
                            let preview: RosterPreview = api::request("POST", &path, Some(&again)).await?;
                            looked.set(Some(Looked { upload: Rc::new(again), preview: Rc::new(preview) }));
                        }
                        Err(failure)
                    }
                }
            });
        })
    };
    let turn = {
        let (sending, looked, path) = (sending.clone(), looked.clone(), props.path.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(Looked { upload, .. }) = (*looked).clone() else { return };
            let (looked, path) = (looked.clone(), path.clone());
            let upload = RosterUpload { order: upload.order.turned(), ..(*upload).clone() };
            sending.start(async move {
                let preview: RosterPreview = api::request("POST", &path, Some(&upload)).await?;
                looked.set(Some(Looked { upload: Rc::new(upload), preview: Rc::new(preview) }));
                Ok(())
            });
        })
    };
    let forget = {
        let looked = looked.clone();
        Callback::from(move |_: MouseEvent| looked.set(None))
    };
    let hint = if school { t!(lang, "class-roster-school-hint") } else { t!(lang, "class-roster-hint") };
    html! {
        <section class="slip" id="roster">
            { tab(IconName::Plus, t!(lang, "class-roster")) }
            <div class="slip-body">
                { trouble(sending.sentence(lang)) }
                { trouble((*wrong).clone()) }
                if let Some(outcome) = &*imported {
                    <Said good=true><p>{ t!(lang, "class-roster-imported", new = outcome.new.len(), changed = outcome.changed.len(), leaving = outcome.leaving.len()) }</p></Said>
                }
                <form onsubmit={look}>
                    if !school { { area("roster-text", t!(lang, "class-roster-paste"), "", Some(hint.clone()), false) } }
                    <div class="field"><label for="roster-file">{ if school { t!(lang, "school-roster-files") } else { t!(lang, "class-roster-file") } }</label>
                        if school { <p class="hint" id="roster-file-h">{ hint }</p> }
                        <input id="roster-file" type="file" ref={files} multiple={school} aria-describedby={school.then_some("roster-file-h")}
                            accept={if school { ".csv,.txt,.zip" } else { ".csv,.txt" }} /></div>
                    if school { { area("roster-text", t!(lang, "school-roster-paste"), "", None, false) } }
                    { tick("roster-complete", if school { t!(lang, "class-roster-school-complete") } else { t!(lang, "class-roster-complete") }, false) }
                    <Send label={t!(lang, "class-roster-look")} busy={sending.is_busy()} class={if looked.is_some() { "quiet" } else { "" }} />
                </form>
                if let Some(Looked { preview, .. }) = &*looked {
                    if let Some(order) = preview.order {
                        <p role="status">{ read_as(lang, order) }</p>
                        <p class="actions"><button class="button quiet" type="button" onclick={turn} aria-disabled={sending.is_busy().to_string()}>{ t!(lang, "class-roster-turn") }</button></p>
                    }
                    { preview_of(lang, preview, school) }
                    if preview.fault_count == 0 && !is_nothing(preview) {
                        if most_leave(preview) {
                            <label class="tick"><input type="checkbox" ref={sure} /><span>{ t!(lang, "class-roster-sure", n = preview.leaving.len()) }</span></label>
                        }
                        <p class="actions">
                            <button class="button" type="button" onclick={import}>{ t!(lang, "class-roster-import") }</button>
                            <button class="button quiet" type="button" onclick={forget}>{ t!(lang, "class-roster-forget") }</button>
                        </p>
                    }
                }
            </div>
        </section>
    }
}

/// How two columns without headings were read.
fn read_as(lang: Lang, order: NameOrder) -> String {
    match order {
        NameOrder::FamilyFirst => t!(lang, "class-roster-family-first"),
        NameOrder::GivenFirst => t!(lang, "class-roster-given-first"),
    }
}

/// More would leave than stay: somebody may have ticked that a list is complete which is not.
fn most_leave(preview: &RosterPreview) -> bool {
    let stay = preview.changed.len() + usize::try_from(preview.unchanged).unwrap_or(usize::MAX);
    preview.leaving.len() > stay
}

/// Nothing would change.
fn is_nothing(preview: &RosterPreview) -> bool {
    preview.new.is_empty()
        && preview.changed.is_empty()
        && preview.leaving.is_empty()
        && preview.new_classes.is_empty()
}

/// What would happen, or why nothing can.
pub(super) fn preview_of(lang: Lang, preview: &RosterPreview, school: bool) -> Html {
    if preview.fault_count > 0 {
        return html! {
            <>
                <Said><p>{ t!(lang, "class-roster-faults", n = preview.fault_count) }</p></Said>
                { faults(lang, &preview.faults) }
                { hints(lang, preview) }
            </>
        };
    }
    let summary = if is_nothing(preview) {
        t!(lang, "class-roster-same", n = preview.unchanged)
    } else {
        t!(lang, "class-roster-preview", n = preview.unchanged)
    };
    html! {
        <>
            <Said good=true name={IconName::Note}><p>{ summary }</p></Said>
            // Who goes is not overlooked: it stands first, and open.
            if !preview.leaving.is_empty() {
                <div class="notice" data-tone="warm">{ icon(IconName::Warning) }<div>
                    <h3>{ t!(lang, "class-roster-leaving", n = preview.leaving.len()) }</h3>
                    { names(lang, &preview.leaving, school) }
                    <p>{ t!(lang, "class-roster-leaving-text") }</p>
                </div></div>
            }
            if !preview.new_classes.is_empty() {
                <details class="more"><summary>{ t!(lang, "school-roster-new-classes", n = preview.new_classes.len()) }</summary><p>{ preview.new_classes.join(", ") }</p></details>
            }
            { people(lang, t!(lang, "class-roster-new", n = preview.new.len()), &preview.new, school) }
            { people(lang, t!(lang, "class-roster-changed", n = preview.changed.len()), &preview.changed, school) }
            if !preview.teachers.is_empty() { <p>{ t!(lang, "class-roster-teachers", names = preview.teachers.join(", ")) }</p> }
            { hints(lang, preview) }
        </>
    }
}

/// What was overlooked on purpose.
fn hints(lang: Lang, preview: &RosterPreview) -> Html {
    html! {
        if !preview.hints.is_empty() {
            <h3>{ t!(lang, "class-roster-hints") }</h3>
            { faults(lang, &preview.hints) }
        }
    }
}

/// Some pupils, folded where they are many.
fn people(lang: Lang, title: String, pupils: &[RosterPupil], school: bool) -> Html {
    html! {
        if !pupils.is_empty() {
            <details class="more" open={!school && pupils.len() <= 40}><summary>{ title }</summary>{ names(lang, pupils, school) }</details>
        }
    }
}

/// Some pupils, with what changes.
fn names(lang: Lang, pupils: &[RosterPupil], school: bool) -> Html {
    let name = |pupil: &RosterPupil| {
        // Nobody is called by a user name.
        let mut words = match &pupil.user_name {
            Some(user) if *user == pupil.name => t!(lang, "class-roster-user", user = user.clone()),
            _ => pupil.name.clone(),
        };
        if school && !pupil.class.is_empty() {
            words = format!("{words} ({})", pupil.class);
        }
        words
    };
    let before = |pupil: &RosterPupil| {
        let parts = [pupil.name_before.clone(), pupil.class_before.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let renamed = |pupil: &RosterPupil| pupil.user_name.clone().filter(|user| *user != pupil.name);
    html! {
        <ul>
            { for pupils.iter().map(|pupil| {
                let before = before(pupil);
                html! {
                    <li>{ name(pupil) }
                        if !before.is_empty() { <span class="soft">{ " " }{ t!(lang, "class-roster-before", before = before) }</span> }
                        if let Some(user) = renamed(pupil) { <span class="soft">{ " " }{ t!(lang, "class-roster-renamed", user = user) }</span> }
                    </li>
                }
            }) }
        </ul>
    }
}

/// Rows with what is wrong there.
fn faults(lang: Lang, faults: &[RosterFault]) -> Html {
    html! {
        <ul class="told">
            { for faults.iter().map(|fault| {
                let mut place = fault.file.clone().into_iter().collect::<Vec<_>>();
                place.extend(fault.row.map(|row| t!(lang, "class-roster-row", row = row)));
                place.extend(fault.column.map(|column| t!(lang, "class-roster-column", column = column)));
                html! {
                    <li>
                        if !place.is_empty() { <p><b>{ place.join(", ") }</b></p> }
                        <p>{ reason(lang, fault) }</p>
                        if let Some(value) = &fault.value { <p class="small">{ icon(IconName::Example) }{ " " }{ value }</p> }
                    </li>
                }
            }) }
        </ul>
    }
}

/// The sentence for a fault; a general one for those that are younger than this page.
fn reason(lang: Lang, fault: &RosterFault) -> String {
    let key = format!("roster-fault-{}", fault.code);
    let words = text(lang, &key);
    if words == key { t!(lang, "roster-fault-other") } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_empties_a_class_is_asked_about() {
        let pupil = RosterPupil {
            class: String::new(),
            name: "Mia Beispiel".into(),
            user_name: None,
            name_before: None,
            class_before: None,
        };
        let preview = |leaving: usize, unchanged: u32| RosterPreview {
            seal: String::new(),
            new_classes: vec![],
            new: vec![pupil.clone(); 5],
            changed: vec![],
            leaving: vec![pupil.clone(); leaving],
            unchanged,
            teachers: vec![],
            faults: vec![],
            fault_count: 0,
            hints: vec![],
            order: None,
        };
        assert!(most_leave(&preview(3, 2)));
        assert!(!most_leave(&preview(2, 2)) && !most_leave(&preview(0, 0)));
    }
}
