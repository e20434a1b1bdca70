//! All files of a draft.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::api::studio::media::{MediaItem, MediaKind};
use shared::lang::Lang;
use yew::prelude::*;

use super::super::of::{Of, lesson_title};
use super::super::places::{self, use_address};
use super::super::shown;
use super::super::tabs::head;
use super::captions::Captions;
use super::former::Former;
use super::item::{Remove, facts, preview};
use super::take::Take;
use crate::components::field::Said;
use crate::state::found::use_found;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(in super::super) struct PageProps {
    pub of: Of,
}

/// The page.
#[component]
pub(in super::super) fn Page(props: &PageProps) -> Html {
    let of = &props.of;
    let lang = of.lang();
    let (draft, read_draft) = use_found::<Draft>(of.api(""));
    let (files, again) = use_found::<Vec<MediaItem>>(of.api("media"));
    use_address(draft.is_some() && files.is_some());
    // What was removed last; counted, so that a second such message is one of its own.
    let removed = use_state(|| (0_u32, None::<String>));
    let on_removed = {
        let (removed, again) = (removed.clone(), again.clone());
        Callback::from(move |what: String| {
            removed.set((removed.0 + 1, Some(what)));
            again.emit(());
        })
    };
    shown(lang, &draft, &read_draft, |draft| {
        html! {
            <>
                { head(of, draft, "media") }
                <p class="lead">{ t!(lang, "media-lead") }</p>
                <Take {lang} path={of.api("media")} kind={None::<MediaKind>} many=true added={again.reform(|_: MediaItem| ())} />
                if let (count, Some(what)) = &*removed { <Said key={*count} good=true><p>{ what }</p></Said> }
                { shown(lang, &files, &again, |files| all(of, draft, files, &again, &on_removed)) }
                <Former of={of.clone()} />
            </>
        }
    })
}

fn all(
    of: &Of,
    draft: &Draft,
    files: &Rc<Vec<MediaItem>>,
    again: &Callback<()>,
    removed: &Callback<String>,
) -> Html {
    let lang = of.lang();
    let mut files: Vec<&MediaItem> = files.iter().filter(|item| item.kind != MediaKind::Captions).collect();
    files.sort_by_key(|item| (item.kind, &item.name));
    if files.is_empty() {
        return html! { <p>{ t!(lang, "media-none") }</p> };
    }
    html! {
        <ul class="media-list">
            { for files.into_iter().map(|item| html! {
                <li key={item.name.clone()} class="media-item">
                    { preview(item) }
                    <div>
                        <h2 id={places::file(&item.name)} tabindex="-1">{ &item.name }</h2>
                        { facts(lang, item) }
                        { used(of, draft, item) }
                        if item.kind == MediaKind::Audio { <p class="hint">{ t!(lang, "media-transcript-wanted") }</p> }
                        // Nobody sees captions of a sound; those that came with a package can be taken away.
                        if item.kind == MediaKind::Video || !item.captions.is_empty() {
                            <Captions {lang} path={of.api("media")} of={item.clone()} changed={again.clone()} removed={removed.clone()} />
                        }
                        if item.used_in.is_empty() {
                            <Remove {lang} path={of.api(&format!("media/{}", item.name))} name={item.name.clone()} removed={removed.clone()} />
                        }
                    </div>
                </li>
            }) }
        </ul>
    }
}

/// The lessons that show a file, with links to where it is written.
fn used(of: &Of, draft: &Draft, item: &MediaItem) -> Html {
    let lang = of.lang();
    if item.used_in.is_empty() {
        return html! { <p class="hint">{ t!(lang, "media-unused") }</p> };
    }
    let lessons: BTreeSet<(&str, Lang)> =
        item.used_in.iter().map(|used| (used.lesson.as_str(), used.lang)).collect();
    html! {
        <>
            <p class="hint">{ t!(lang, "media-used") }</p>
            <ul>
                { for lessons.into_iter().map(|(lesson, written)| {
                    let title = lesson_title(lang, draft.original, draft.lessons.get(lesson));
                    html! {
                        <li key={format!("{lesson}-{written}")}>
                            <a class="alone" href={of.editor(lesson, written)}>{ format!("{title} ({})", written.name()) }</a>
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}
