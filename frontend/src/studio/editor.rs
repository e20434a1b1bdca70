//! The editor of a lesson in one language: its head, its blocks, and what it looks like to learners.

mod add;
mod area;
mod card;
mod compared;
mod conflict;
mod desk;
mod feedback;
mod form;
mod head;
mod kinds;
mod leicht;
mod marking;
mod remarks;
mod room;
mod seams;
mod shown;
mod standing;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod translate;
mod typed;
mod view;

use std::rc::Rc;

use shared::api::catalogue::CompetenceName;
use shared::api::studio::draft::Draft;
use shared::api::studio::review::Review;
use shared::lang::Lang;
use yew::prelude::*;

use self::shown::Around;
use super::of::Of;
use crate::state::draft::merging::{Spot, Take};
use crate::state::found::{shown, use_found, use_return};
use crate::state::learner::LearnerHandle;
pub(super) use compared::{Sides, use_sides};
use remarks::Remarks;
use room::Room;
use seams::{File, Files};
use translate::Beside;

/// Which form of a block is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    /// The one of its kind.
    Form,
    /// The one of its kind, of a block that was only just added.
    New,
    /// Its source text.
    Source,
}

/// What whoever writes does. Blocks are named by their marks, places count from 0.
#[derive(Clone, Debug, PartialEq)]
enum Act {
    /// Opens the form of a block.
    Open(String, Open),
    /// Closes it.
    Close(String),
    /// Types into it.
    Put(String, String),
    /// Chooses the file that a block shows. It may have taken its time to come: the rest of the block stays as it is by then.
    Show(String, String),
    /// Makes several blocks of one.
    Divide(String, Vec<String>),
    /// Moves a block up.
    Up(String),
    /// Moves a block down.
    Down(String),
    /// Has a block twice.
    Double(String),
    /// Takes a block out.
    Remove(String),
    /// Opens the list of kinds at a place, or closes it.
    Adding(Option<usize>),
    /// Adds a block with this source at a place.
    Add(usize, String),
    /// Begins to drag a block.
    Drag(String),
    /// Drags it to before the block at this place.
    Over(usize),
    /// Lets it go there.
    Drop,
    /// Lets it go, wherever.
    DragEnd,
    /// Types into a field of the head.
    Head(String, &'static str),
    /// Types into the source text.
    Whole(String),
    /// Shows the source text, or the blocks again.
    ToggleWhole,
    /// Shows the preview, or hides it.
    TogglePreview,
    /// Undoes a step.
    Undo,
    /// Does it again.
    Redo,
    /// Chooses between two versions.
    Take(Spot, Take),
    /// Has chosen everything.
    Chosen,
    /// Begins the translation of a block.
    Begin(String),
    /// Begins all that are missing.
    BeginAll,
    /// Takes blocks for translations in their order.
    Match,
    /// Takes a block that translates nothing for the translation of what it is a copy of.
    Pair(String),
    /// Says that a translation fits.
    Fits(String),
    /// Builds the questions of a translation as those of the original are built now.
    Reshape(String),
    /// Goes to the first block that is missing or to be looked at.
    NextOpen,
}

/// Properties of [`Editor`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct EditorProps {
    pub of: Of,
    pub lesson: AttrValue,
    /// The language that is written.
    pub written: Lang,
    /// Beside the original, if it is another language's.
    #[prop_or_default]
    pub translate: bool,
}

/// The page of a lesson in one language.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let EditorProps { of, lesson, written, translate } = props.clone();
    let lang = of.lang();
    let (course, again) = use_found::<Draft>(of.api(""));
    let (files, files_again) = use_found::<Vec<File>>(of.api("media"));
    // What was added in the form of a block is shown in it.
    let on_files = {
        let newest = use_mut_ref(Callback::<()>::noop);
        newest.replace(files_again);
        use_callback((), move |(), ()| newest.borrow().emit(()))
    };
    let (review, review_again) = use_found::<Option<Review>>(of.api("reviews"));
    use_return(&review_again);
    let on_remarks = {
        let newest = use_mut_ref(Callback::<()>::noop);
        newest.replace(review_again);
        use_callback((), move |(), ()| newest.borrow().emit(()))
    };
    let remarks =
        review.as_ref().and_then(|found| found.as_ref().ok()).and_then(|found| found.as_ref().as_ref());
    let remarks = remarks.map(|review| Remarks::new(review, &lesson, written)).unwrap_or_default();
    let (names, _) = use_found::<Vec<CompetenceName>>(format!("/api/v1/competences?lang={lang}"));
    let files = use_memo((*files).clone(), |files| match files {
        Some(Ok(files)) => Files::new(files),
        _ => Files::default(),
    });
    let learner = use_context::<LearnerHandle>();
    let around = use_memo(
        (
            of.clone(),
            lesson.clone(),
            written,
            files,
            course.as_ref().and_then(|found| found.as_ref().ok().map(|course| course.course.clone())),
            (on_files, on_remarks),
            remarks,
        ),
        |(of, lesson, written, files, course, (on_files, on_remarks), remarks)| Around {
            lang: of.lang(),
            written: *written,
            course: course.clone().unwrap_or_default(),
            lesson: lesson.to_string(),
            of: of.clone(),
            files: files.clone(),
            on_files: on_files.clone(),
            remarks: Rc::new(remarks.clone()),
            on_remarks: on_remarks.clone(),
        },
    );
    let Some(learner) = learner else { return Html::default() };
    let Some(me) = learner.me.clone() else { return Html::default() };
    let names = match &*names {
        Some(Ok(names)) => names.clone(),
        _ => Rc::new(vec![]),
    };
    shown(lang, "editor-no-course", &course, &again, |course| {
        if translate && written != course.original {
            return html! { <Beside {around} course={course.clone()} {names} account={me.id} me={me.login.clone()} {learner} /> };
        }
        // What somebody wrote is sent in their name, never in that of whoever signed in after them.
        let key = format!("{}/{lesson}/{written}/{}", of.draft, me.id);
        html! { <Room {key} {around} course={course.clone()} {names} account={me.id} me={me.login.clone()} {learner} /> }
    })
}
