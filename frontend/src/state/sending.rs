//! A form on its way to the server: one at a time, and what came of it.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use shared::api::problem::Code;
use shared::lang::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, FormData, HtmlFormElement, Node};
use yew::prelude::*;

use super::learner::LearnerHandle;
use crate::api::Failure;

#[derive(Clone, Debug, Default, PartialEq)]
enum Stage {
    #[default]
    Resting,
    Busy,
    Done,
    Failed(Failure),
}

/// How the sending of a form stands.
#[derive(Clone)]
pub struct Sending {
    busy: Rc<Cell<bool>>,
    stage: UseStateHandle<Stage>,
    learner: Option<LearnerHandle>,
}

/// For a form of the component.
#[hook]
pub fn use_sending() -> Sending {
    Sending {
        busy: (*use_memo((), |()| Rc::new(Cell::new(false)))).clone(),
        stage: use_state(Stage::default),
        learner: use_context::<LearnerHandle>(),
    }
}

impl Sending {
    /// Sends, unless something is still on its way.
    pub fn start(&self, what: impl Future<Output = Result<(), Failure>> + 'static) {
        if !self.busy.replace(true) {
            self.watch(Box::pin(what));
        }
    }

    fn watch(&self, what: Pin<Box<dyn Future<Output = Result<(), Failure>>>>) {
        self.stage.set(Stage::Busy);
        let this = self.clone();
        spawn_local(async move {
            let outcome = what.await;
            this.busy.set(false);
            match outcome {
                Ok(()) => this.stage.set(Stage::Done),
                Err(failure) => {
                    if let (true, Some(learner)) = (failure.is_signed_out(), &this.learner) {
                        learner.session_ended();
                    }
                    this.stage.set(Stage::Failed(failure));
                }
            }
        });
    }

    /// What came of it is old.
    pub fn rest(&self) {
        if !self.busy.get() {
            self.stage.set(Stage::Resting);
        }
    }

    /// On its way.
    pub fn is_busy(&self) -> bool {
        *self.stage == Stage::Busy
    }

    /// It went well.
    pub fn is_done(&self) -> bool {
        *self.stage == Stage::Done
    }

    /// What went wrong.
    pub fn failure(&self) -> Option<&Failure> {
        match &*self.stage {
            Stage::Failed(failure) => Some(failure),
            _ => None,
        }
    }

    /// The sentence for what went wrong.
    pub fn sentence(&self, lang: Lang) -> Option<String> {
        self.failure().map(|failure| failure.sentence(lang))
    }

    /// The server's code, if that is what went wrong.
    pub fn code(&self) -> Option<Code> {
        self.failure().and_then(Failure::code)
    }

    /// Whether the server names this field.
    pub fn is_about(&self, field: &str) -> bool {
        matches!(self.failure(), Some(Failure::Problem(problem)) if problem.field.as_deref() == Some(field))
    }
}

/// What somebody typed into a form.
pub struct Typed(Option<HtmlFormElement>);

impl Typed {
    /// The form that is being sent; the browser does not send it itself.
    pub fn of(event: &SubmitEvent) -> Typed {
        event.prevent_default();
        Typed(event.target_dyn_into())
    }

    /// The form that the focus leaves for somewhere else; none if it only goes to another of its fields.
    pub fn left(event: &FocusEvent) -> Option<Typed> {
        let from = event.target_dyn_into::<Element>()?;
        let form = from.closest("form").ok()??.dyn_into::<HtmlFormElement>().ok()?;
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        (!form.contains(to.as_ref())).then_some(Typed(Some(form)))
    }

    /// The value of a field.
    pub fn get(&self, name: &str) -> String {
        let data = self.0.as_ref().and_then(|form| FormData::new_with_form(form).ok());
        data.and_then(|data| data.get(name).as_string()).unwrap_or_default()
    }

    /// The value of a field, without what is blank.
    pub fn filled(&self, name: &str) -> Option<String> {
        Some(self.get(name).trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// The values of all fields of this name: of tick boxes, those that are ticked.
    pub fn all(&self, name: &str) -> Vec<String> {
        let data = self.0.as_ref().and_then(|form| FormData::new_with_form(form).ok());
        data.map(|data| data.get_all(name).iter().filter_map(|value| value.as_string()).collect())
            .unwrap_or_default()
    }

    /// Empties the form.
    pub fn clear(&self) {
        if let Some(form) = &self.0 {
            form.reset();
        }
    }
}
