//! A file that somebody brings: chosen or dropped, looked at, ticked, taken over.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::studio::import::{
    ImportItem, ImportKind, ImportPreview, ImportState, Imported, MAX_PACKAGE, MAX_TEXT,
};
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

use super::preview::preview;
use crate::api::Failure;
use crate::browser::files::{all, dropped};
use crate::components::field::{Said, trouble};
use crate::state::sending::use_sending;
use crate::studio::media::use_no_stray;
use crate::{api, t};

/// What may be brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Questions,
    Lesson,
    Course,
}

impl What {
    /// The endings of files that are offered first.
    const fn endings(self) -> &'static str {
        match self {
            What::Questions => ".gift,.txt,.xml",
            What::Lesson => ".docx,.md,.markdown,.txt",
            What::Course => ".zip",
        }
    }

    const fn most(self) -> usize {
        match self {
            What::Questions | What::Lesson => MAX_TEXT,
            What::Course => MAX_PACKAGE,
        }
    }

    /// Why a file of this name is no such thing; none if it may be one. Where a name says nothing, the file itself does.
    pub(super) fn refusal(self, lang: Lang, name: &str) -> Option<String> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        if self.endings().split(',').any(|one| one.strip_prefix('.') == Some(ending.as_str())) {
            return None;
        }
        Some(match self {
            What::Lesson if ending == "doc" => t!(lang, "import-no-doc"),
            What::Lesson => t!(lang, "import-no-text"),
            What::Questions => t!(lang, "import-no-questions"),
            What::Course => t!(lang, "import-no-package"),
        })
    }

    /// What a file is, by how it begins.
    pub(super) fn kind(self, begins: &str) -> ImportKind {
        match self {
            What::Questions if begins.trim_start_matches('\u{feff}').trim_start().starts_with('<') => {
                ImportKind::MoodleXml
            }
            What::Questions => ImportKind::Gift,
            What::Lesson => ImportKind::Text,
            What::Course => ImportKind::Package,
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct BringProps {
    pub lang: Lang,
    /// For the ids on the page.
    pub id: &'static str,
    pub what: What,
    /// The address of imports in the API.
    pub path: String,
    /// Where it goes, as a query: `&draft=…`.
    #[prop_or_default]
    pub target: String,
    /// What stands before the field.
    pub label: String,
    pub hint: String,
    /// It was taken over: what to say then.
    pub said: Callback<Imported, Html>,
}

/// A file that was looked at.
#[derive(Clone)]
struct Looked {
    file: File,
    preview: Rc<ImportPreview>,
}

/// So much of a file tells what it is.
const HEAD: i32 = 512;

async fn kind_of(what: What, file: &File) -> ImportKind {
    let head = file.slice_with_i32_and_i32(0, HEAD).ok();
    let text = match head {
        Some(head) => JsFuture::from(head.text()).await.ok().and_then(|text| text.as_string()),
        None => None,
    };
    what.kind(&text.unwrap_or_default())
}

/// The address of a request about a file.
fn address(path: &str, kind: ImportKind, target: &str, name: &str) -> String {
    let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
    format!("{path}?kind={}{target}&name={name}", kind.code())
}

/// Ticked places as the API takes them: `0-3,7`.
pub(super) fn ranges(ticked: &BTreeSet<u32>) -> String {
    let mut found: Vec<(u32, u32)> = Vec::new();
    for place in ticked {
        match found.last_mut() {
            Some((_, to)) if *to + 1 == *place => *to = *place,
            _ => found.push((*place, *place)),
        }
    }
    let range = |(from, to): &(u32, u32)| if from == to { from.to_string() } else { format!("{from}-{to}") };
    found.iter().map(range).collect::<Vec<_>>().join(",")
}

/// What can be taken over.
pub(super) fn possible(items: &[ImportItem]) -> BTreeSet<u32> {
    items.iter().filter(|item| item.state != ImportState::Refused).map(|item| item.key).collect()
}

/// The field, the preview, and what came of it.
#[component]
pub(super) fn Bring(props: &BringProps) -> Html {
    let BringProps { lang, id, what, .. } = *props;
    let sending = use_sending();
    let looked = use_state(|| None::<Looked>);
    let ticked = use_state_eq(BTreeSet::<u32>::new);
    let done = use_state(|| None::<Imported>);
    let wrong = use_state_eq(|| None::<String>);
    let over = use_state_eq(|| false);
    // Of the file and its ticks: sent again, because no answer came, it is the same taking over.
    let wish = use_mut_ref(Uuid::nil);
    let field = use_node_ref();
    use_no_stray();
    {
        // Another place to go to: what was looked at was meant for the one before.
        let looked = looked.clone();
        use_effect_with(props.target.clone(), move |_| looked.set(None));
    }
    let look = {
        let (sending, looked, ticked, done, wrong) =
            (sending.clone(), looked.clone(), ticked.clone(), done.clone(), wrong.clone());
        let (path, target, choice) = (props.path.clone(), props.target.clone(), Rc::clone(&wish));
        Callback::from(move |files: Vec<File>| {
            let Some(file) = files.into_iter().next() else { return };
            looked.set(None);
            done.set(None);
            choice.replace(Uuid::now_v7());
            // A number of bytes that no file has.
            #[allow(clippy::cast_precision_loss)]
            let too_large = file.size() > what.most() as f64;
            let too_large = too_large.then(|| t!(lang, "import-too-large", mb = what.most() / 1024 / 1024));
            let refused = what.refusal(lang, &file.name()).or(too_large);
            wrong.set(refused.clone());
            if refused.is_some() {
                return;
            }
            let (looked, ticked) = (looked.clone(), ticked.clone());
            let (path, target) = (path.clone(), target.clone());
            sending.start(async move {
                let kind = kind_of(what, &file).await;
                let address = address(&format!("{path}/preview"), kind, &target, &file.name());
                let preview: ImportPreview = api::upload(&address, &file, |_| ()).await?;
                ticked.set(possible(&preview.items));
                looked.set(Some(Looked { file, preview: Rc::new(preview) }));
                Ok(())
            });
        })
    };
    let chosen = {
        let look = look.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            look.emit(all(field.files()));
            // The same file can be chosen again, after it was put right.
            field.set_value("");
        })
    };
    let hovers = |to: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(to);
        })
    };
    let ondrop = {
        let (over, look) = (over.clone(), look.clone());
        Callback::from(move |event: DragEvent| {
            over.set(false);
            look.emit(dropped(&event));
        })
    };
    let take = {
        let (sending, looked, ticked, done) = (sending.clone(), looked.clone(), ticked.clone(), done.clone());
        let wish = Rc::clone(&wish);
        let (path, target) = (props.path.clone(), props.target.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(Looked { file, preview }) = (*looked).clone() else { return };
            let (keys, wish) = (ranges(&ticked), *wish.borrow());
            let (looked, ticked, done) = (looked.clone(), ticked.clone(), done.clone());
            let (path, target) = (path.clone(), target.clone());
            sending.start(async move {
                let address = address(&path, preview.kind, &target, &file.name());
                let address =
                    format!("{address}&wish={wish}&fingerprint={}&ticked={keys}", preview.fingerprint);
                match api::upload::<Imported>(&address, &file, |_| ()).await {
                    Ok(imported) => {
                        looked.set(None);
                        done.set(Some(imported));
                        Ok(())
                    }
                    Err(failure) => {
                        look_again(&failure, &path, &target, preview.kind, file, &looked, &ticked).await?;
                        Err(failure)
                    }
                }
            });
        })
    };
    let forget = {
        let (looked, field) = (looked.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            looked.set(None);
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let _ = field.focus();
            }
        })
    };
    let busy = sending.is_busy();
    let ontick = {
        let (ticked, choice) = (ticked.clone(), wish);
        Callback::from(move |all| {
            choice.replace(Uuid::now_v7());
            ticked.set(all);
        })
    };
    html! {
        <>
            { trouble(sending.sentence(lang)) }
            { trouble((*wrong).clone()) }
            if let Some(imported) = &*done { <Said good=true>{ props.said.emit(imported.clone()) }</Said> }
            <div class="media-drop" data-over={over.then_some("true")} ondragover={hovers(true)} ondragleave={hovers(false)} {ondrop}>
                <div class="field">
                    <label for={id}>{ &props.label }</label>
                    <p class="hint" id={format!("{id}-h")}>{ &props.hint }</p>
                    <input {id} type="file" ref={field} accept={what.endings()} aria-describedby={format!("{id}-h")} onchange={chosen} />
                </div>
                <p class="hint" role="status">{ if busy { t!(lang, "import-busy") } else { t!(lang, "import-drop") } }</p>
            </div>
            if let Some(Looked { file, preview: found }) = &*looked {
                { preview(lang, id, &file.name(), found, &ticked, &ontick) }
                <p class="actions">
                    if !ticked.is_empty() {
                        <button class="button" type="button" aria-disabled={busy.to_string()} onclick={take}>{ t!(lang, "import-take", n = ticked.len()) }</button>
                    }
                    <button class="button quiet" type="button" onclick={forget}>{ t!(lang, "import-other") }</button>
                </p>
            }
        </>
    }
}

/// The file was changed on the disk after it was looked at: it is looked at once more.
async fn look_again(
    failure: &Failure,
    path: &str,
    target: &str,
    kind: ImportKind,
    file: File,
    looked: &UseStateHandle<Option<Looked>>,
    ticked: &UseStateHandle<BTreeSet<u32>>,
) -> Result<(), Failure> {
    if failure.code() != Some(Code::PreviewChanged) {
        return Ok(());
    }
    let address = address(&format!("{path}/preview"), kind, target, &file.name());
    let preview: ImportPreview = api::upload(&address, &file, |_| ()).await?;
    ticked.set(possible(&preview.items));
    looked.set(Some(Looked { file, preview: Rc::new(preview) }));
    Ok(())
}
