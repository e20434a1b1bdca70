//! A file of a draft, as it is shown in lists.

use shared::api::studio::media::{MediaItem, MediaKind};
use shared::lang::Lang;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::judge::{size, why};
use crate::state::sending::use_sending;
use crate::{api, t};

/// What it looks or sounds like. A picture has no words here: its name stands beside it.
pub(super) fn preview(item: &MediaItem) -> Html {
    let src = item.address.clone();
    match item.kind {
        MediaKind::Picture => html! {
            <img class="media-preview" {src} alt="" width={item.width.to_string()} height={item.height.to_string()} loading="lazy" />
        },
        MediaKind::Video => html! {
            <video class="media-preview" {src} controls=true preload="metadata" aria-label={item.name.clone()} />
        },
        MediaKind::Audio => html! {
            <audio class="media-preview" {src} controls=true preload="none" aria-label={item.name.clone()} />
        },
        MediaKind::Captions => Html::default(),
    }
}

/// What a kind of file is called.
pub(super) fn kind(lang: Lang, kind: MediaKind) -> String {
    match kind {
        MediaKind::Picture => t!(lang, "media-picture"),
        MediaKind::Video => t!(lang, "media-video"),
        MediaKind::Audio => t!(lang, "media-audio"),
        MediaKind::Captions => t!(lang, "media-captions"),
    }
}

/// Kind, size, and for pictures how many pixels.
pub(super) fn facts(lang: Lang, item: &MediaItem) -> Html {
    html! {
        <p class="meta">
            <span>{ kind(lang, item.kind) }</span>
            <span>{ size(lang, item.size) }</span>
            if item.width > 0 { <span>{ t!(lang, "media-pixels", width = item.width, height = item.height) }</span> }
        </p>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RemoveProps {
    pub lang: Lang,
    /// The file's address in the API.
    pub path: String,
    /// Of the file.
    pub name: String,
    /// Only earlier versions have it.
    #[prop_or_default]
    pub former: bool,
    /// It is gone: what is said of it.
    pub removed: Callback<String>,
}

/// A button that deletes a file, and asks before.
#[component]
pub(super) fn Remove(props: &RemoveProps) -> Html {
    let (lang, name) = (props.lang, &props.name);
    let sending = use_sending();
    let asked = use_state_eq(|| false);
    // The focus goes from the button to the answer that does nothing, and back.
    let button = use_node_ref();
    let begun = use_mut_ref(|| false);
    {
        let button = button.clone();
        use_effect_with(*asked, move |_| {
            if let (true, Some(button)) = (begun.replace(true), button.cast::<HtmlElement>()) {
                let _ = button.focus();
            }
        });
    }
    let turn = |to: bool| {
        let (asked, sending) = (asked.clone(), sending.clone());
        Callback::from(move |_: MouseEvent| {
            sending.rest();
            asked.set(to);
        })
    };
    let yes = {
        let (sending, asked, removed) = (sending.clone(), asked.clone(), props.removed.clone());
        let (path, name, former) = (props.path.clone(), name.clone(), props.former);
        Callback::from(move |_: MouseEvent| {
            let (asked, removed, path, name) = (asked.clone(), removed.clone(), path.clone(), name.clone());
            sending.start(async move {
                let gone: Result<(), _> = api::request("DELETE", &path, api::NOTHING).await;
                // Where it is gone, the question goes with it, and the focus to what is said of it.
                match &gone {
                    Ok(()) if former => removed.emit(t!(lang, "media-former-gone", name = name)),
                    Ok(()) => removed.emit(t!(lang, "media-removed", name = name)),
                    Err(_) => asked.set(false),
                }
                gone
            });
        })
    };
    let (wish, sure, certain) = if props.former {
        let sure = t!(lang, "media-former-sure", name = name.clone());
        (t!(lang, "media-former-take"), sure, t!(lang, "media-former-yes"))
    } else {
        let sure = t!(lang, "media-remove-sure", name = name.clone());
        (t!(lang, "media-remove"), sure, t!(lang, "media-remove-yes"))
    };
    html! {
        <div class="media-remove">
            if *asked {
                <div role="group" aria-label={sure.clone()}>
                    <p>{ sure }</p>
                    <p class="actions">
                        <button key="yes" class="button danger" type="button" onclick={yes}>{ certain }</button>
                        <button key="no" class="button quiet" type="button" ref={button} onclick={turn(false)}>{ t!(lang, "media-remove-no") }</button>
                    </p>
                </div>
            } else {
                <button key="ask" class="button plain" type="button" ref={button} onclick={turn(true)}>
                    <span>{ wish }<span class="vh">{ format!(": {name}") }</span></span>
                </button>
            }
            if let Some(failure) = sending.failure() { <p class="error" role="alert">{ why(lang, failure) }</p> }
        </div>
    }
}
