//! Captions of a film or a recording: in which languages there are some, and adding more.

use shared::api::studio::media::{MediaItem, MediaKind, captions_name};
use shared::lang::Lang;
use web_sys::{File, HtmlSelectElement};
use yew::prelude::*;

use super::item::Remove;
use super::take::Files;
use super::uploads::use_uploads;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CaptionsProps {
    pub lang: Lang,
    /// The address of the draft's files in the API.
    pub path: String,
    /// The film or the recording.
    pub of: MediaItem,
    /// Something has changed.
    pub changed: Callback<()>,
    /// Something was removed: what is said of it.
    pub removed: Callback<String>,
}

/// Those that there are, and a way to add some.
#[component]
pub(super) fn Captions(props: &CaptionsProps) -> Html {
    let (lang, of) = (props.lang, &props.of);
    let uploads = use_uploads();
    let first = Lang::ALL.into_iter().find(|it| !of.captions.contains(it)).unwrap_or_default();
    let wanted = use_state_eq(|| None::<Lang>);
    let chosen = (*wanted).unwrap_or(first);
    let onchange = {
        let wanted = wanted.clone();
        Callback::from(move |event: Event| {
            let field = event.target_dyn_into::<HtmlSelectElement>();
            wanted.set(field.and_then(|field| Lang::from_code(&field.value())));
        })
    };
    let taken = {
        let (uploads, wanted) = (uploads.clone(), wanted.clone());
        let address = format!("{}?of={}&lang={chosen}&name=", props.path, of.name);
        let added = props.changed.reform(move |_: MediaItem| wanted.set(None));
        Callback::from(move |files: Vec<File>| {
            let files = files.into_iter().take(1).collect();
            uploads.send(lang, files, Some(MediaKind::Captions), address.clone(), added.clone());
        })
    };
    let id = format!("captions-{}", of.name);
    html! {
        <div class="media-captions">
            if of.captions.is_empty() {
                <p class="hint">{ t!(lang, "media-no-captions") }</p>
            } else {
                <ul>
                    { for of.captions.iter().map(|spoken| {
                        let name = captions_name(&of.name, *spoken);
                        html! {
                            <li key={spoken.code()}>
                                <span>{ t!(lang, "media-captions-in", language = spoken.name()) }</span>
                                <Remove {lang} path={format!("{}/{name}", props.path)} {name} removed={props.removed.clone()} />
                            </li>
                        }
                    }) }
                </ul>
            }
            if of.kind == MediaKind::Video { <div class="media-captions-new">
                <label for={id.clone()}>{ t!(lang, "media-captions-language") }</label>
                <select {id} {onchange}>
                    { for Lang::ALL.into_iter().map(|it| html! {
                        <option key={it.code()} value={it.code()} lang={it.tag()} selected={it == chosen}>{ it.name() }</option>
                    }) }
                </select>
                <Files label={t!(lang, "media-captions-add")} kind={Some(MediaKind::Captions)} busy={uploads.is_busy()} {taken} />
            </div> }
            { uploads.said(lang) }
        </div>
    }
}
