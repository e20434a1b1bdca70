//! What is done to an outline, as it travels to the server and as it is taken back.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::api::problem::Code;
use shared::api::studio::draft::{
    Draft, LessonAdded, LessonInfo, LessonText, NewLesson, OutlineChange, TextChange, TextSaved,
};
use shared::course::outline::Outline;
use shared::lang::Lang;

use super::op::{Op, place_of, with_lesson};
use crate::api::{self, Failure};
use crate::studio::of::Of;

/// The texts of a lesson, kept so that it can come back.
pub(super) type Texts = BTreeMap<Lang, LessonText>;

/// Something that is done at once and can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::studio) enum Act {
    /// Modules and lessons are arranged otherwise.
    Arrange(Op),
    /// A new lesson, at the end of a module; without one, of the last.
    Add { module: Option<String>, title: String },
    /// A lesson and its texts go. The texts are read first, and are here from then on.
    Remove { lesson: String, texts: Option<Texts> },
    /// A lesson that went comes back.
    PutBack { lesson: String, module: String, at: usize, texts: Texts },
}

/// The ids of what may have the focus if it is lost because of this, the best first.
pub(super) fn rescue(act: &Act) -> Vec<String> {
    vec![match act {
        Act::Arrange(Op::MoveLesson { lesson, .. }) | Act::PutBack { lesson, .. } => {
            format!("lesson-{lesson}")
        }
        Act::Arrange(Op::MoveModule { module, .. } | Op::Rename { module, .. }) => format!("more-{module}"),
        Act::Arrange(Op::PutModule { module, .. }) => format!("more-{}", module.id),
        Act::Arrange(Op::RemoveModule { .. }) | Act::Add { .. } | Act::Remove { .. } => {
            "outline-undo".to_owned()
        }
    }]
}

/// What came of it.
pub(super) struct Done {
    /// As it is now.
    pub draft: Draft,
    /// What takes it back.
    pub back: Act,
    /// Somebody else had changed the outline meanwhile; both changes are in it.
    pub overtaken: bool,
}

/// How it went.
pub(super) enum Outcome {
    Done(Box<Done>),
    /// It cannot be done any more: what it is about is gone. The draft as it is now.
    Gone(Rc<Draft>),
    /// It was not done: somebody has written in the lesson since it was read. The draft as it is now.
    Written(Rc<Draft>),
}

/// How often a change is made again on a newer outline before somebody is told that it cannot be.
const TRIES: usize = 5;

async fn newest(of: &Of) -> Result<Draft, Failure> {
    api::get(&of.api("")).await
}

/// Does it. What an answer may have got lost of is `again`: it is looked up first whether it is done already.
///
/// # Errors
/// The server's refusal, or no connection.
pub(super) async fn perform(of: &Of, draft: &Rc<Draft>, act: &Act, again: bool) -> Result<Outcome, Failure> {
    match act {
        Act::Arrange(op) => {
            let change = |outline: &Outline| op.on(outline).map(|(new, back)| (new, Act::Arrange(back)));
            arrange(of, draft, change).await
        }
        Act::Add { module, title } => add(of, draft, module.clone(), title, again).await,
        Act::Remove { lesson, texts } => remove(of, draft, lesson, texts.clone().unwrap_or_default()).await,
        Act::PutBack { lesson, module, at, texts } => {
            for (lang, text) in texts {
                let change = TextChange { text: text.text.clone(), marks: text.marks.clone(), seen: 0 };
                let path = of.api(&format!("lessons/{lesson}/{lang}"));
                let _: TextSaved = api::request("PUT", &path, Some(&change)).await?;
            }
            let back = Act::Remove { lesson: lesson.clone(), texts: None };
            arrange(of, draft, |outline| Some((with_lesson(outline, lesson, module, *at), back.clone())))
                .await
        }
    }
}

/// Sends a changed outline; if somebody else was faster, the change is made again on theirs.
async fn arrange(
    of: &Of,
    draft: &Rc<Draft>,
    change: impl Fn(&Outline) -> Option<(Outline, Act)>,
) -> Result<Outcome, Failure> {
    let mut known = Rc::clone(draft);
    let mut tries = 0;
    loop {
        let Some((outline, back)) = change(&known.outline) else { return Ok(Outcome::Gone(known)) };
        let sent = OutlineChange { outline, seen: known.revision };
        match api::request::<Draft>("PUT", &of.api("outline"), Some(&sent)).await {
            Ok(draft) => return Ok(Outcome::Done(Box::new(Done { draft, back, overtaken: tries > 0 }))),
            Err(failure) if failure.code() == Some(Code::DraftChanged) && tries < TRIES => {
                known = Rc::new(newest(of).await?);
                tries += 1;
            }
            Err(failure) => return Err(failure),
        }
    }
}

async fn add(
    of: &Of,
    draft: &Rc<Draft>,
    module: Option<String>,
    title: &str,
    again: bool,
) -> Result<Outcome, Failure> {
    let done = |lesson: String, draft| {
        let back = Act::Remove { lesson, texts: None };
        Outcome::Done(Box::new(Done { draft, back, overtaken: false }))
    };
    if again {
        let now = newest(of).await?;
        if let Some(lesson) = arrived(draft, &now, title) {
            return Ok(done(lesson, now));
        }
    }
    let new = NewLesson { module, title: title.to_owned() };
    let added: LessonAdded = api::request("POST", &of.api("lessons"), Some(&new)).await?;
    Ok(done(added.lesson, added.draft))
}

/// A lesson of this title that was not there before.
fn arrived(before: &Draft, now: &Draft, title: &str) -> Option<String> {
    let new = now.lessons.iter().filter(|(id, _)| !before.lessons.contains_key(*id));
    let called = |info: &LessonInfo| info.texts.get(&now.original).is_some_and(|text| text.title == title);
    new.filter(|(_, info)| called(info)).map(|(id, _)| id.clone()).next()
}

/// The texts of a lesson in all languages in which there are any.
///
/// # Errors
/// The server's refusal, or no connection.
pub(super) async fn read_texts(of: &Of, draft: &Draft, lesson: &str) -> Result<Texts, Failure> {
    let mut texts = Texts::new();
    for lang in draft.lessons.get(lesson).into_iter().flat_map(|info| info.texts.keys()) {
        let text: LessonText = api::get(&of.api(&format!("lessons/{lesson}/{lang}"))).await?;
        if text.revision > 0 {
            texts.insert(*lang, text);
        }
    }
    Ok(texts)
}

/// The revisions of a lesson's texts as they are shown.
fn shown(draft: &Draft, lesson: &str) -> BTreeMap<Lang, i64> {
    let texts = draft.lessons.get(lesson).into_iter().flat_map(|info| &info.texts);
    texts.map(|(lang, text)| (*lang, text.revision)).collect()
}

/// Whether somebody has written in a lesson between the page that shows it and the reading of its texts.
fn is_overtaken(draft: &Draft, lesson: &str, texts: &Texts) -> bool {
    let read: BTreeMap<Lang, i64> = texts.iter().map(|(lang, text)| (*lang, text.revision)).collect();
    draft.lessons.contains_key(lesson) && shown(draft, lesson) != read
}

/// Where a lesson is removed: only as it was read.
fn removal(lesson: &str, texts: &Texts) -> String {
    let seen: Vec<String> = texts.iter().map(|(lang, text)| format!("{lang}={}", text.revision)).collect();
    format!("lessons/{lesson}?{}", seen.join("&"))
}

async fn remove(of: &Of, draft: &Rc<Draft>, lesson: &str, texts: Texts) -> Result<Outcome, Failure> {
    if is_overtaken(draft, lesson, &texts) {
        return Ok(Outcome::Written(Rc::new(newest(of).await?)));
    }
    let answer = api::request::<Draft>("DELETE", &of.api(&removal(lesson, &texts)), api::NOTHING).await;
    let now = match answer {
        Err(failure) if failure.code() == Some(Code::DraftChanged) => {
            return Ok(Outcome::Written(Rc::new(newest(of).await?)));
        }
        // It went already: an answer got lost, or somebody else was faster.
        Err(failure) if failure.code() == Some(Code::NotFound) => newest(of).await?,
        other => other?,
    };
    let place = place_of(&draft.outline, lesson);
    let home = place.and_then(|(module, at)| Some((draft.outline.modules.get(module)?.id.clone(), at)));
    let (module, at) = home.unwrap_or_default();
    let back = Act::PutBack { lesson: lesson.to_owned(), module, at, texts };
    Ok(Outcome::Done(Box::new(Done { draft: now, back, overtaken: false })))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::super::op::tests::outline;
    use super::super::tests::draft;
    use super::*;

    fn text(revision: i64) -> LessonText {
        LessonText { text: "Tee".into(), marks: vec![], revision, changed_at: 42, changed_by: None }
    }

    #[test]
    fn a_lesson_is_removed_only_as_it_was_read() {
        let draft = draft(outline(&[("m", "ab")]));
        let read = Texts::from([(Lang::De, text(1)), (Lang::En, text(1))]);
        assert_eq!(removal("a", &read), "lessons/a?de=1&en=1");
        assert!(!is_overtaken(&draft, "a", &read));
        // Written meanwhile, begun meanwhile, and removed already.
        assert!(is_overtaken(&draft, "a", &Texts::from([(Lang::De, text(2)), (Lang::En, text(1))])));
        assert!(is_overtaken(&draft, "b", &read));
        assert!(!is_overtaken(&draft, "gone", &read));
    }
}
