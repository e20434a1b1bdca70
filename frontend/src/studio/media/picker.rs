//! Choosing a file of the draft where a lesson shows it, or adding one on the spot.

use shared::api::studio::media::{MediaItem, MediaKind};
use uuid::Uuid;
use yew::prelude::*;

use super::super::shown;
use super::item::preview;
use super::take::Take;
use crate::components::icon::{IconName, icon};
use crate::state::found::use_found;
use crate::state::organisation::At;
use crate::t;

/// Properties of [`Picker`].
#[derive(Clone, PartialEq, Properties)]
pub struct PickerProps {
    /// In which organisation.
    pub at: At,
    /// Of which draft.
    pub draft: Uuid,
    /// Which kind is wanted; any but captions if none is named.
    #[prop_or_default]
    pub kind: Option<MediaKind>,
    /// The name of the file that is shown now; empty if there is none yet.
    #[prop_or_default]
    pub chosen: AttrValue,
    /// A file was chosen, or added and so chosen: its name.
    pub on_chosen: Callback<String>,
}

/// The name of the chosen file, and a button that opens the draft's files below it.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let lang = props.at.lang;
    let open = use_state_eq(|| props.chosen.is_empty());
    let button = use_node_ref();
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let chosen = {
        let (open, button, on_chosen) = (open.clone(), button.clone(), props.on_chosen.clone());
        Callback::from(move |name: String| {
            open.set(false);
            // What had the focus is gone.
            if let Some(button) = button.cast::<web_sys::HtmlElement>() {
                let _ = button.focus();
            }
            on_chosen.emit(name);
        })
    };
    html! {
        <div class="media-picker">
            <p class="media-chosen">
                if props.chosen.is_empty() {
                    <span>{ t!(lang, "media-none-chosen") }</span>
                } else {
                    <strong>{ &props.chosen }</strong>
                }
                <button class="button quiet" type="button" ref={button} aria-expanded={open.to_string()} {onclick}>
                    { icon(IconName::Open) }<span>{ if *open { t!(lang, "media-close") } else { t!(lang, "media-choose") } }</span>
                </button>
            </p>
            if *open {
                <Offered at={props.at.clone()} draft={props.draft} kind={props.kind} chosen={props.chosen.clone()} on_chosen={chosen} />
            }
        </div>
    }
}

/// The draft's files, and a way to add one.
#[component]
fn Offered(props: &PickerProps) -> Html {
    let PickerProps { at, kind, .. } = props;
    let (lang, kind) = (at.lang, *kind);
    let path = at.api(&format!("drafts/{}/media", props.draft));
    let (found, again) = use_found::<Vec<MediaItem>>(path.clone());
    let added = props.on_chosen.reform(|item: MediaItem| item.name);
    let fits = |item: &&MediaItem| kind.map_or(item.kind != MediaKind::Captions, |kind| item.kind == kind);
    html! {
        <div class="media-offered">
            <Take {lang} {path} {kind} {added} />
            { shown(lang, &found, &again, |files| html! {
                <ul class="media-choices" aria-label={t!(lang, "media-files")}>
                    { for files.iter().filter(fits).map(|item| {
                        let (name, on_chosen) = (item.name.clone(), props.on_chosen.clone());
                        let onclick = Callback::from(move |_: MouseEvent| on_chosen.emit(name.clone()));
                        html! {
                            <li key={item.name.clone()}>
                                if item.kind == MediaKind::Picture { { preview(item) } }
                                <button class="button quiet" type="button" aria-pressed={(item.name == *props.chosen).to_string()} {onclick}>{ &item.name }</button>
                            </li>
                        }
                    }) }
                </ul>
            }) }
        </div>
    }
}
