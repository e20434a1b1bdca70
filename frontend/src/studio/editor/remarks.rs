//! What a second person said about a lesson, where it is written: beside the block that it is about, until it is done.

use std::rc::Rc;

use shared::api::studio::review::{Comment, Review, Settle};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::card::block_id;
use super::shown::Around;
use super::view::TITLE;
use crate::api;
use crate::browser::page;
use crate::components::field::trouble;
use crate::components::icon::{IconName, icon};
use crate::state::sending::use_sending;
use crate::studio::review::said;
use crate::t;

/// What was said about one lesson in one language and is not done, with the answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Remarks {
    review: Uuid,
    comments: Vec<Comment>,
}

impl Remarks {
    /// Of what was handed in last. Also after it was agreed to, or taken back: what was said is not done by that.
    pub fn new(review: &Review, lesson: &str, written: Lang) -> Remarks {
        let path = format!("{written}/{lesson}.md");
        let comments = review.comments.iter().filter(|one| one.path == path);
        Remarks { review: review.id, comments: comments.cloned().collect() }
    }

    /// About one block.
    fn on(&self, block: &str) -> Vec<&Comment> {
        self.open().filter(|one| one.block == block).collect()
    }

    /// About the lesson as a whole, or about blocks that are not there (any more).
    fn elsewhere(&self, is_there: impl Fn(&str) -> bool) -> Vec<&Comment> {
        self.open().filter(|one| one.block.is_empty() || !is_there(&one.block)).collect()
    }

    fn open(&self) -> impl Iterator<Item = &Comment> {
        self.comments.iter().filter(|one| one.answers.is_none() && !one.settled)
    }

    fn answers(&self, to: Uuid) -> impl Iterator<Item = &Comment> {
        self.comments.iter().filter(move |one| one.answers == Some(to))
    }
}

/// What was said about a block; nothing if nothing was.
pub(super) fn on_block(around: &Rc<Around>, block: &str) -> Html {
    let about = around.remarks.on(block);
    let words = t!(around.lang, "editor-remarks", n = about.len());
    folded(around, &about, words, &block_id(block))
}

/// What was said about the whole.
pub(super) fn on_lesson(around: &Rc<Around>, is_there: impl Fn(&str) -> bool) -> Html {
    let about = around.remarks.elsewhere(is_there);
    let words = t!(around.lang, "editor-remarks-whole", n = about.len());
    folded(around, &about, words, TITLE)
}

fn folded(around: &Rc<Around>, about: &[&Comment], words: String, focus: &str) -> Html {
    if about.is_empty() {
        return Html::default();
    }
    let about: Vec<(Comment, Vec<Comment>)> =
        about.iter().map(|one| ((*one).clone(), around.remarks.answers(one.id).cloned().collect())).collect();
    html! {
        <details class="remarks">
            <summary>{ icon(IconName::Note) }<span>{ words }</span></summary>
            { for about.into_iter().map(|(remark, answers)| html! {
                <One key={remark.id.to_string()} remark={remark.clone()} around={Rc::clone(around)} {answers} focus={focus.to_owned()} />
            }) }
            <p><a class="alone" href={around.of.page("check")}>{ t!(around.lang, "editor-remarks-answer") }</a></p>
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OneProps {
    around: Rc<Around>,
    remark: Comment,
    answers: Vec<Comment>,
    /// The id of what has the focus once this is done, and gone.
    focus: String,
}

/// One of them, with what was answered, and a button that says it is done.
#[component]
fn One(props: &OneProps) -> Html {
    let OneProps { around, remark, answers, focus } = props.clone();
    let lang = around.lang;
    let sending = use_sending();
    let onclick = {
        let (sending, around, id) = (sending.clone(), around.clone(), remark.id);
        let path = around.of.api(&format!("reviews/{}/comments/{id}", around.remarks.review));
        Callback::from(move |_: MouseEvent| {
            let (path, again, focus) = (path.clone(), around.on_remarks.clone(), focus.clone());
            sending.start(async move {
                let _: Comment = api::request("PUT", &path, Some(&Settle { settled: true })).await?;
                if let Some(next) = page::by_id(&focus) {
                    let _ = next.focus();
                }
                again.emit(());
                Ok(())
            });
        })
    };
    html! {
        <div class="remark">
            { trouble(sending.sentence(lang)) }
            { said(lang, &remark) }
            { for answers.iter().map(|answer| said(lang, answer)) }
            <p class="actions"><button class="button quiet" type="button" {onclick}>
                { icon(IconName::Check) }<span>{ t!(lang, "review-settle") }</span>
            </button></p>
        </div>
    }
}

#[cfg(test)]
pub(super) mod tests {
    use shared::api::studio::versions::Difference;

    use super::*;
    use shared::api::studio::review::ReviewState;

    pub(in super::super) fn review(state: ReviewState) -> Review {
        let comment = |n: u128, path: &str, block: &str, answers: Option<u128>, settled: bool| Comment {
            id: Uuid::from_u128(n),
            path: path.to_owned(),
            block: block.to_owned(),
            answers: answers.map(Uuid::from_u128),
            text: format!("Anmerkung {n}."),
            by: Some("toni".to_owned()),
            at: 0,
            settled,
        };
        Review {
            id: Uuid::from_u128(99),
            version: "v".to_owned(),
            handed_in_by: None,
            handed_in_at: 0,
            state,
            decided_by: None,
            decided_at: None,
            note: String::new(),
            may_approve: false,
            may_return: false,
            may_withdraw: false,
            agreeing: shared::api::studio::review::Agreeing::default(),
            kept: String::new(),
            returned_before: None,
            difference: Difference::default(),
            comments: vec![
                comment(1, "de/email.md", "a1", None, false),
                comment(2, "de/email.md", "a1", Some(1), false),
                comment(3, "de/email.md", "a1", None, true),
                comment(4, "de/email.md", "gone", None, false),
                comment(5, "de/email.md", "", None, false),
                comment(6, "en/email.md", "a1", None, false),
            ],
        }
    }

    fn ids(comments: &[&Comment]) -> Vec<u128> {
        comments.iter().map(|one| one.id.as_u128()).collect()
    }

    #[test]
    fn what_is_not_done_stands_beside_its_block() {
        let remarks = Remarks::new(&review(ReviewState::Returned), "email", Lang::De);
        assert_eq!(ids(&remarks.on("a1")), [1]);
        assert_eq!(remarks.answers(Uuid::from_u128(1)).count(), 1);
        assert_eq!(ids(&remarks.elsewhere(|block| block == "a1")), [4, 5]);
        assert!(remarks.on("b2").is_empty());
    }

    #[test]
    fn what_was_decided_does_nobody_s_task() {
        for state in [ReviewState::Approved, ReviewState::Withdrawn] {
            assert_eq!(Remarks::new(&review(state), "email", Lang::De).open().count(), 3, "{state:?}");
        }
    }
}
