//! Taking files: by a button, dropped onto an area, or pasted.

use shared::api::studio::media::{MediaItem, MediaKind};
use shared::lang::Lang;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

use super::judge::accepted;
use super::uploads::use_uploads;
use crate::browser::Listener;
use crate::browser::files::{NoStray, all, dropped, pasted};
use crate::components::icon::{IconName, icon};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FilesProps {
    /// What the button says.
    pub label: AttrValue,
    /// Which kind of files is offered.
    pub kind: Option<MediaKind>,
    /// More than one at once.
    #[prop_or_default]
    pub many: bool,
    /// Something is on its way.
    pub busy: bool,
    /// Some were chosen.
    pub taken: Callback<Vec<File>>,
}

/// A button that lets files be chosen.
#[component]
pub(super) fn Files(props: &FilesProps) -> Html {
    let field = use_node_ref();
    let open = {
        let (field, busy) = (field.clone(), props.busy);
        Callback::from(move |_: MouseEvent| {
            if let (false, Some(field)) = (busy, field.cast::<HtmlInputElement>()) {
                field.click();
            }
        })
    };
    let onchange = {
        let taken = props.taken.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let files = all(field.files());
            // The same file may be chosen again.
            field.set_value("");
            taken.emit(files);
        })
    };
    html! {
        <>
            <button class="button quiet" type="button" onclick={open} aria-disabled={props.busy.then_some("true")}>
                { icon(IconName::Plus) }<span>{ &props.label }</span>
            </button>
            <input type="file" hidden=true aria-label={props.label.clone()} ref={field} accept={accepted(props.kind)} multiple={props.many} {onchange} />
        </>
    }
}

/// Calls with the files that are pasted anywhere on the page, unless somebody further inside takes them.
#[hook]
pub fn use_pasted(taken: &Callback<Vec<File>>) {
    // The listener stays, what it calls does not.
    let newest = use_mut_ref(Callback::<Vec<File>>::noop);
    newest.replace(taken.clone());
    use_effect_with((), move |()| {
        let listener = Listener::new("paste", move |event| {
            let taken = newest.borrow().clone();
            let files = pasted(&event);
            if !files.is_empty() {
                taken.emit(files);
            }
        });
        move || drop(listener)
    });
}

/// A file that misses the place for it does nothing.
#[hook]
pub(in crate::studio) fn use_no_stray() {
    use_effect_with((), |()| {
        let guard = NoStray::here();
        move || drop(guard)
    });
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TakeProps {
    pub lang: Lang,
    /// The address of the draft's files in the API.
    pub path: String,
    /// Which kind is wanted; any but captions if none is named.
    pub kind: Option<MediaKind>,
    /// More than one at once.
    #[prop_or_default]
    pub many: bool,
    /// One is there.
    pub added: Callback<MediaItem>,
}

/// An area onto which files can be dropped, with the button; what is pasted anywhere on the page comes here as well.
#[component]
pub(super) fn Take(props: &TakeProps) -> Html {
    let TakeProps { lang, kind, many, .. } = *props;
    let uploads = use_uploads();
    let over = use_state_eq(|| false);
    let taken = {
        let (uploads, path, added) = (uploads.clone(), props.path.clone(), props.added.clone());
        Callback::from(move |mut files: Vec<File>| {
            if !many {
                files.truncate(1);
            }
            uploads.send(lang, files, kind, format!("{path}?name="), added.clone());
        })
    };
    use_pasted(&taken);
    use_no_stray();
    let hovers = |to: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(to);
        })
    };
    let ondrop = {
        let (over, taken) = (over.clone(), taken.clone());
        Callback::from(move |event: DragEvent| {
            over.set(false);
            taken.emit(dropped(&event));
        })
    };
    html! {
        <div class="media-take">
            <div class="media-drop" data-over={over.then_some("true")} ondragover={hovers(true)} ondragleave={hovers(false)} {ondrop}>
                <Files label={if many { t!(lang, "media-add-many") } else { t!(lang, "media-add") }} {kind} {many} busy={uploads.is_busy()} {taken} />
                <p class="hint">{ t!(lang, "media-drop") }</p>
            </div>
            { uploads.said(lang) }
        </div>
    }
}
