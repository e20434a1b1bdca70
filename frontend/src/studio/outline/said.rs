//! What was done to an outline, in words: those who do not see it hear where things are now.

use shared::api::studio::draft::Draft;
use shared::course::outline::{Outline, OutlineModule};
use shared::lang::Lang;

use super::act::Act;
use super::op::{Op, place_of, place_of_module};
use crate::studio::of::lesson_title;
use crate::t;

/// The title of a module: in the language the course is written in, or else in any, or else its number.
pub(super) fn module_title(lang: Lang, original: Lang, module: &OutlineModule, at: usize) -> String {
    let first = module.title.get(&original).into_iter().chain(module.title.values());
    let title = first.map(|title| title.trim()).find(|title| !title.is_empty());
    title.map_or_else(|| t!(lang, "studio-module-n", n = at + 1), str::to_owned)
}

/// Where something stands now; `outline` is as it is after the act.
pub(super) fn said(lang: Lang, act: &Act, draft: &Draft, outline: &Outline) -> String {
    let Act::Arrange(op) = act else { return String::new() };
    arranged(lang, op, draft, outline).unwrap_or_default()
}

fn arranged(lang: Lang, op: &Op, draft: &Draft, outline: &Outline) -> Option<String> {
    let title = |at: usize| Some(module_title(lang, draft.original, outline.modules.get(at)?, at));
    Some(match op {
        Op::PutModule { module, .. } => {
            t!(lang, "studio-said-module-added", module = title(place_of_module(outline, &module.id)?)?)
        }
        Op::RemoveModule { module } => {
            let at = place_of_module(&draft.outline, module)?;
            let module = draft.outline.modules.get(at)?;
            let module = module_title(lang, draft.original, module, at);
            t!(lang, "studio-said-module-removed", module = module)
        }
        Op::Rename { module, .. } => {
            t!(lang, "studio-said-module-renamed", module = title(place_of_module(outline, module)?)?)
        }
        Op::MoveModule { module, .. } => {
            let at = place_of_module(outline, module)?;
            let all = outline.modules.len();
            t!(lang, "studio-said-module-moved", module = title(at)?, n = at + 1, all = all)
        }
        Op::MoveLesson { lesson, .. } => {
            let (module, at) = place_of(outline, lesson)?;
            let all = outline.modules.get(module)?.lessons.len();
            let lesson = lesson_title(lang, draft.original, draft.lessons.get(lesson));
            t!(lang, "studio-said-moved", lesson = lesson, n = at + 1, all = all, module = title(module)?)
        }
    })
}

/// What is said once the server has done it, of what is not shown before.
pub(super) fn done(lang: Lang, act: &Act, draft: &Draft) -> Option<String> {
    match act {
        Act::Arrange(_) => None,
        Act::Add { title, .. } => Some(t!(lang, "studio-said-added", lesson = title.clone())),
        Act::Remove { lesson, .. } => {
            let lesson = lesson_title(lang, draft.original, draft.lessons.get(lesson));
            Some(t!(lang, "studio-said-removed", lesson = lesson))
        }
        Act::PutBack { .. } => Some(t!(lang, "studio-said-back")),
    }
}
