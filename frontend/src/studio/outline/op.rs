//! Arranging modules and lessons: each change as a pure function, so that it can be made again on a newer outline.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shared::course::outline::{Outline, OutlineModule};
use shared::lang::Lang;

/// A change of the arrangement. It names what it is about by id: on an outline that somebody else has changed meanwhile it
/// still means the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::studio) enum Op {
    /// A module comes to a place; one that is there already is left as it is.
    PutModule { module: OutlineModule, at: usize },
    /// An empty module goes.
    RemoveModule { module: String },
    /// A module is called otherwise in some languages; nothing takes the title away.
    Rename { module: String, title: BTreeMap<Lang, String> },
    /// A module stands at another place.
    MoveModule { module: String, at: usize },
    /// A lesson stands at another place, or in another module.
    MoveLesson { lesson: String, module: String, at: usize },
}

impl Op {
    /// The outline after the change, and the change that takes it back. None if it cannot be made (any more): what it is
    /// about is gone, or a module that should go has lessons.
    pub fn on(&self, outline: &Outline) -> Option<(Outline, Op)> {
        let mut new = outline.clone();
        let modules = &mut new.modules;
        let back = match self {
            Op::PutModule { module, at } => {
                if !modules.iter().any(|one| one.id == module.id) {
                    // Its lessons are where they are.
                    let module = OutlineModule { lessons: vec![], ..module.clone() };
                    modules.insert((*at).min(modules.len()), module);
                }
                Op::RemoveModule { module: module.id.clone() }
            }
            Op::RemoveModule { module } => {
                let at = place_of_module(outline, module)?;
                if !outline.modules.get(at)?.lessons.is_empty() {
                    return None;
                }
                Op::PutModule { module: modules.remove(at), at }
            }
            Op::Rename { module, title } => {
                let known = modules.iter_mut().find(|one| one.id == *module)?;
                let mut was = BTreeMap::new();
                for (lang, words) in title {
                    let before = match words.as_str() {
                        "" => known.title.remove(lang),
                        words => known.title.insert(*lang, words.to_owned()),
                    };
                    was.insert(*lang, before.unwrap_or_default());
                }
                Op::Rename { module: module.clone(), title: was }
            }
            Op::MoveModule { module, at } => {
                let was = place_of_module(outline, module)?;
                let moved = modules.remove(was);
                modules.insert((*at).min(modules.len()), moved);
                Op::MoveModule { module: module.clone(), at: was }
            }
            Op::MoveLesson { lesson, module, at } => {
                let (old, was) = place_of(outline, lesson)?;
                let to = place_of_module(outline, module)?;
                let back =
                    Op::MoveLesson { lesson: lesson.clone(), module: modules.get(old)?.id.clone(), at: was };
                modules.get_mut(old)?.lessons.remove(was);
                let lessons = &mut modules.get_mut(to)?.lessons;
                lessons.insert((*at).min(lessons.len()), lesson.clone());
                back
            }
        };
        Some((new, back))
    }
}

/// A lesson that had been removed comes back to its place; if its module is gone, to the end of the last one.
pub(super) fn with_lesson(outline: &Outline, lesson: &str, module: &str, at: usize) -> Outline {
    let mut new = outline.clone();
    if place_of(outline, lesson).is_some() {
        return new;
    }
    if new.modules.is_empty() {
        new.modules.push(OutlineModule { id: module.to_owned(), title: BTreeMap::new(), lessons: vec![] });
    }
    let to = place_of_module(&new, module);
    let last = new.modules.len().saturating_sub(1);
    if let Some(home) = new.modules.get_mut(to.unwrap_or(last)) {
        let at = if to.is_some() { at.min(home.lessons.len()) } else { home.lessons.len() };
        home.lessons.insert(at, lesson.to_owned());
    }
    new
}

/// The places of a lesson's module, and of the lesson in it.
pub(super) fn place_of(outline: &Outline, lesson: &str) -> Option<(usize, usize)> {
    outline.modules.iter().enumerate().find_map(|(module, one)| {
        let at = one.lessons.iter().position(|id| id == lesson)?;
        Some((module, at))
    })
}

/// The place of a module.
pub(super) fn place_of_module(outline: &Outline, module: &str) -> Option<usize> {
    outline.modules.iter().position(|one| one.id == module)
}

/// An id for another module. Ids are final: one beyond the largest of them that are there.
pub(super) fn fresh_id(outline: &Outline) -> String {
    let numbers =
        outline.modules.iter().filter_map(|one| one.id.strip_prefix("module-")?.parse::<u32>().ok());
    format!("module-{}", numbers.max().unwrap_or_default().saturating_add(1))
}

/// Where a lesson stands that was let go before place `before` of a module, counted while it still stood where it was.
/// None if it stands there already.
pub(super) fn let_go(outline: &Outline, lesson: &str, module: &str, before: usize) -> Option<Op> {
    let (old, was) = place_of(outline, lesson)?;
    let same = outline.modules.get(old)?.id == module;
    let at = if same && was < before { before - 1 } else { before };
    let moved = !(same && at == was);
    moved.then(|| Op::MoveLesson { lesson: lesson.to_owned(), module: module.to_owned(), at })
}

/// The same for a module.
pub(super) fn let_module_go(outline: &Outline, module: &str, before: usize) -> Option<Op> {
    let was = place_of_module(outline, module)?;
    let at = if was < before { before - 1 } else { before };
    (at != was).then(|| Op::MoveModule { module: module.to_owned(), at })
}

#[cfg(test)]
pub(in crate::studio) mod tests {
    use shared::course::outline::OutlineTexts;
    use shared::course::{Level, Topic};

    use super::*;

    /// Modules with the lessons whose ids are given as letters.
    pub(in crate::studio) fn outline(modules: &[(&str, &str)]) -> Outline {
        let texts = OutlineTexts { title: "Kurs".into(), ..OutlineTexts::default() };
        Outline {
            topic: Topic::Safety,
            level: Level::Basic,
            competences: vec![],
            outcomes: vec![],
            texts: BTreeMap::from([(Lang::De, texts)]),
            modules: modules
                .iter()
                .map(|(id, lessons)| OutlineModule {
                    id: (*id).to_owned(),
                    title: BTreeMap::from([(Lang::De, format!("Modul {id}"))]),
                    lessons: lessons.chars().map(String::from).collect(),
                })
                .collect(),
        }
    }

    fn arranged(outline: &Outline) -> String {
        let modules = outline.modules.iter().map(|one| format!("{}:{}", one.id, one.lessons.concat()));
        modules.collect::<Vec<_>>().join(" ")
    }

    fn to(lesson: &str, module: &str, at: usize) -> Op {
        Op::MoveLesson { lesson: lesson.into(), module: module.into(), at }
    }

    fn module(id: &str) -> OutlineModule {
        OutlineModule { id: id.into(), title: BTreeMap::new(), lessons: vec!["x".into()] }
    }

    #[test]
    fn every_change_is_made_and_taken_back() {
        let old = outline(&[("m", "abc"), ("n", "d"), ("o", "")]);
        let title = BTreeMap::from([(Lang::De, "Neu".to_owned()), (Lang::En, "New".to_owned())]);
        for (op, new) in [
            (to("a", "m", 2), "m:bca n:d o:"),
            (to("c", "m", 0), "m:cab n:d o:"),
            (to("a", "n", 1), "m:bc n:da o:"),
            (to("d", "o", 9), "m:abc n: o:d"),
            (Op::MoveModule { module: "m".into(), at: 1 }, "n:d m:abc o:"),
            (Op::MoveModule { module: "o".into(), at: 0 }, "o: m:abc n:d"),
            (Op::RemoveModule { module: "o".into() }, "m:abc n:d"),
            (Op::PutModule { module: module("p"), at: 9 }, "m:abc n:d o: p:"),
            (Op::Rename { module: "m".into(), title }, "m:abc n:d o:"),
        ] {
            let (changed, back) = op.on(&old).unwrap_or_else(|| panic!("{op:?}"));
            assert_eq!(arranged(&changed), new, "{op:?}");
            assert_ne!(changed, old, "{op:?}");
            let (again, _) = back.on(&changed).unwrap_or_else(|| panic!("{back:?}"));
            assert_eq!(again, old, "{op:?}");
        }
    }

    #[test]
    fn a_change_means_the_same_on_an_outline_that_somebody_else_changed() {
        // Meanwhile a lesson went, another came, and the modules stand the other way round.
        let newer = outline(&[("n", "d"), ("m", "bce")]);
        let done = |op: &Op| op.on(&newer).map(|(outline, _)| arranged(&outline));
        assert_eq!(done(&to("c", "n", 1)).as_deref(), Some("n:dc m:be"));
        assert_eq!(done(&to("c", "m", 7)).as_deref(), Some("n:d m:bec"));
        assert_eq!(done(&to("a", "n", 0)), None, "the lesson is gone");
        assert_eq!(done(&to("c", "o", 0)), None, "the module is gone");
        assert_eq!(done(&Op::RemoveModule { module: "n".into() }), None, "it has a lesson now");
        assert_eq!(done(&Op::MoveModule { module: "o".into(), at: 0 }), None);
        // What was called otherwise in another language stays.
        let title = BTreeMap::from([(Lang::En, "New".to_owned())]);
        let named = Op::Rename { module: "m".into(), title }.on(&newer).map(|(outline, _)| outline.modules);
        let titles = named.and_then(|modules| modules.last().map(|module| module.title.clone()));
        let both = BTreeMap::from([(Lang::De, "Modul m".to_owned()), (Lang::En, "New".to_owned())]);
        assert_eq!(titles, Some(both));
        // An answer that got lost: it is there already.
        assert_eq!(done(&Op::PutModule { module: module("n"), at: 0 }).as_deref(), Some("n:d m:bce"));
    }

    #[test]
    fn a_lesson_comes_back_to_its_place_or_close_by() {
        let outline = outline(&[("m", "ac"), ("n", "d")]);
        assert_eq!(arranged(&with_lesson(&outline, "b", "m", 1)), "m:abc n:d");
        assert_eq!(arranged(&with_lesson(&outline, "b", "gone", 0)), "m:ac n:db");
        assert_eq!(arranged(&with_lesson(&outline, "a", "n", 0)), "m:ac n:d", "it is there");
        assert_eq!(arranged(&with_lesson(&self::outline(&[]), "b", "m", 3)), "m:b");
    }

    #[test]
    fn what_is_let_go_stands_where_the_line_was() {
        let outline = outline(&[("m", "abc"), ("n", "d")]);
        assert_eq!(let_go(&outline, "a", "m", 2), Some(to("a", "m", 1)));
        assert_eq!(let_go(&outline, "c", "m", 0), Some(to("c", "m", 0)));
        assert_eq!(let_go(&outline, "b", "n", 1), Some(to("b", "n", 1)));
        for before in [1, 2] {
            assert_eq!(let_go(&outline, "b", "m", before), None, "it stands there");
        }
        assert_eq!(let_module_go(&outline, "m", 2), Some(Op::MoveModule { module: "m".into(), at: 1 }));
        assert_eq!(let_module_go(&outline, "m", 1), None);
    }

    #[test]
    fn ids_of_modules_are_new() {
        assert_eq!(fresh_id(&outline(&[])), "module-1");
        assert_eq!(fresh_id(&outline(&[("module-2", ""), ("intro", ""), ("module-1", "")])), "module-3");
        assert!(shared::course::whole::is_id(&fresh_id(&outline(&[]))));
    }
}
