//! Files on their way to the server, one after the other, and what came of each.

use std::cell::Cell;
use std::rc::Rc;

use shared::api::studio::media::{MediaItem, MediaKind};
use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::judge::{refused, why};
use crate::api;
use crate::browser::{Listener, page};
use crate::components::icon::{IconName, icon};
use crate::state::learner::LearnerHandle;
use crate::t;

#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// So much of it has gone, in percent.
    Busy(u8),
    /// By which name lessons know it.
    Done(String),
    /// Why not.
    Failed(String),
}

#[derive(Clone, Debug, Default, PartialEq)]
struct All(Vec<(String, Stage)>);

enum Act {
    /// More files, by name; what came of those before is old.
    Begin(Vec<String>),
    /// How the first that is on its way stands now, or what came of it.
    Now(Stage),
}

impl Stage {
    fn is_busy(&self) -> bool {
        matches!(self, Stage::Busy(_))
    }
}

impl Reducible for All {
    type Action = Act;

    fn reduce(self: Rc<All>, act: Act) -> Rc<All> {
        let mut all = (*self).clone();
        match act {
            Act::Begin(names) => {
                all.0.retain(|(_, stage)| stage.is_busy());
                all.0.extend(names.into_iter().map(|name| (name, Stage::Busy(0))));
            }
            Act::Now(stage) => {
                if let Some(first) = all.0.iter_mut().find(|(_, stage)| stage.is_busy()) {
                    first.1 = stage;
                }
            }
        }
        Rc::new(all)
    }
}

/// Files on their way.
#[derive(Clone)]
pub(super) struct Uploads {
    all: UseReducerHandle<All>,
    learner: Option<LearnerHandle>,
}

/// For the files that a component sends.
#[hook]
pub(super) fn use_uploads() -> Uploads {
    let uploads = Uploads { all: use_reducer(All::default), learner: use_context::<LearnerHandle>() };
    // A film takes minutes: whoever closes the tab meanwhile is asked.
    use_effect_with(uploads.is_busy(), |busy| {
        let leaving = busy.then(|| Listener::new("beforeunload", |event| page::asks_to_stay(&event)));
        move || drop(leaving)
    });
    uploads
}

impl Uploads {
    /// Whether something is on its way: what comes meanwhile would be told apart by nobody.
    pub fn is_busy(&self) -> bool {
        self.all.0.iter().any(|(_, stage)| stage.is_busy())
    }

    /// Sends files to an address that a file's name is put behind.
    pub fn send(
        &self,
        lang: Lang,
        files: Vec<File>,
        kind: Option<MediaKind>,
        address: String,
        added: Callback<MediaItem>,
    ) {
        if files.is_empty() || self.is_busy() {
            return;
        }
        let (all, learner) = (self.all.dispatcher(), self.learner.clone());
        all.dispatch(Act::Begin(files.iter().map(File::name).collect()));
        spawn_local(async move {
            for file in files {
                if let Some(refusal) = refused(lang, kind, &file).await {
                    all.dispatch(Act::Now(Stage::Failed(refusal)));
                    continue;
                }
                let name: String = form_urlencoded::byte_serialize(file.name().as_bytes()).collect();
                let gone = {
                    let (all, told) = (all.clone(), Cell::new(0));
                    move |percent| {
                        if told.replace(percent) != percent {
                            all.dispatch(Act::Now(Stage::Busy(percent)));
                        }
                    }
                };
                match api::upload::<MediaItem>(&format!("{address}{name}"), &file, gone).await {
                    Ok(item) => {
                        all.dispatch(Act::Now(Stage::Done(item.name.clone())));
                        added.emit(item);
                    }
                    Err(failure) => {
                        if let (true, Some(learner)) = (failure.is_signed_out(), &learner) {
                            learner.session_ended();
                        }
                        all.dispatch(Act::Now(Stage::Failed(why(lang, &failure))));
                    }
                }
            }
        });
    }

    /// How they stand. The place is there empty from the first, so that screen readers hear what comes into it.
    pub fn said(&self, lang: Lang) -> Html {
        let one = |(place, (name, stage)): (usize, &(String, Stage))| {
            let (tone, picture, words) = match stage {
                Stage::Busy(_) => ("busy", IconName::Again, t!(lang, "media-busy", name = name.clone())),
                Stage::Done(new) => ("good", IconName::Check, t!(lang, "media-added", name = new.clone())),
                Stage::Failed(why) => (
                    "bad",
                    IconName::Warning,
                    t!(lang, "media-failed", name = name.clone(), why = why.clone()),
                ),
            };
            html! { <li key={place} class="saved" data-tone={tone}>{ icon(picture) }<span>{ words }</span></li> }
        };
        // Nothing tells how much of a small file has gone: it is there before anybody asks.
        let gone = self.all.0.iter().find_map(|(_, stage)| match stage {
            Stage::Busy(gone) => Some(*gone).filter(|gone| *gone > 0),
            _ => None,
        });
        html! {
            <>
                <div role="status">
                    if !self.all.0.is_empty() { <ul class="media-uploads">{ for self.all.0.iter().enumerate().map(one) }</ul> }
                </div>
                if let Some(gone) = gone {
                    <progress class="amount" max="100" value={gone.to_string()} aria-label={t!(lang, "media-gone")}></progress>
                }
            </>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_files_is_told_in_their_order() {
        let all = Rc::new(All::default()).reduce(Act::Begin(vec!["a".to_owned(), "b".to_owned()]));
        let all = all.reduce(Act::Now(Stage::Failed("no".to_owned())));
        assert_eq!(
            all.0,
            [("a".to_owned(), Stage::Failed("no".to_owned())), ("b".to_owned(), Stage::Busy(0))]
        );
        let all = all.reduce(Act::Now(Stage::Busy(40)));
        assert_eq!(all.0[1], ("b".to_owned(), Stage::Busy(40)), "the one before has come to its end");
        let all = all.reduce(Act::Now(Stage::Done("b.jpg".to_owned())));
        let all = all.reduce(Act::Begin(vec!["c".to_owned()]));
        assert_eq!(all.0, [("c".to_owned(), Stage::Busy(0))]);
    }
}
