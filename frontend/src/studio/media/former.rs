//! Files that only earlier versions have, and that can be taken back for good.

use std::rc::Rc;

use shared::api::studio::media::FormerMedia;
use yew::prelude::*;

use super::super::of::{Of, when};
use super::item::{Remove, kind};
use super::judge::size;
use crate::components::field::Said;
use crate::state::found::use_found;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FormerProps {
    pub of: Of,
}

/// Nothing where there are none, or as long as nobody knows.
#[component]
pub(super) fn Former(props: &FormerProps) -> Html {
    let of = &props.of;
    let (files, again) = use_found::<Vec<FormerMedia>>(of.api("former-media"));
    let removed = use_state(|| (0_u32, None::<String>));
    let on_removed = {
        let removed = removed.clone();
        Callback::from(move |what: String| {
            removed.set((removed.0 + 1, Some(what)));
            again.emit(());
        })
    };
    let Some(Ok(files)) = &*files else { return Html::default() };
    html! {
        <>
            if let (count, Some(what)) = &*removed { <Said key={*count} good=true><p>{ what }</p></Said> }
            <FormerList of={of.clone()} files={Rc::clone(files)} removed={on_removed} />
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FormerListProps {
    pub of: Of,
    pub files: Rc<Vec<FormerMedia>>,
    /// One is gone: what is said of it.
    pub removed: Callback<String>,
}

/// What there is to take back.
#[component]
pub(super) fn FormerList(props: &FormerListProps) -> Html {
    let FormerListProps { of, files, removed } = props;
    let lang = of.lang();
    if files.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="former">
            <h2 id="former">{ t!(lang, "media-former") }</h2>
            <p>{ t!(lang, "media-former-lead") }</p>
            <ul class="media-list">
                { for files.iter().map(|file| html! {
                    <li key={format!("{}-{}", file.hash, file.name)} class="media-former">
                        <h3>
                            if let Some(address) = &file.address {
                                <a href={address.clone()}>{ &file.name }</a>
                            } else {
                                { &file.name }
                            }
                        </h3>
                        <p class="meta">
                            <span>{ kind(lang, file.kind) }</span>
                            <span>{ size(lang, file.size) }</span>
                            if let Some(at) = file.published_at {
                                <span>{ t!(lang, "media-former-published", when = when(lang, at)) }</span>
                            } else {
                                <span>{ t!(lang, "media-former-unpublished") }</span>
                            }
                        </p>
                        <Remove {lang} path={of.api(&format!("former-media/{}", file.hash))} name={file.name.clone()} former=true removed={removed.clone()} />
                    </li>
                }) }
            </ul>
        </section>
    }
}
