//! What a second person reads, in every state and language.

use shared::api::studio::review::Comment;
use shared::api::studio::versions::{
    BlockChange, Change, Difference, LessonPlace, PartChange, Piece, PieceKind,
};
use uuid::Uuid;

use super::*;
use crate::components::tests::render;
use crate::studio::tests::at;

fn review(state: ReviewState) -> Review {
    let piece = |kind, text: &str| Piece { kind, text: text.into() };
    let change = BlockChange {
        block: Some("b1".into()),
        about: None,
        lang: None,
        change: Change::Changed,
        pieces: vec![
            piece(PieceKind::Same, "Wasser "),
            piece(PieceKind::Deleted, "warm"),
            piece(PieceKind::Inserted, "heiß"),
        ],
    };
    let lesson = LessonPlace { id: "tee".into(), lang: Lang::De, title: "Tee".into() };
    let comment = |n: u128, block: &str, answers: Option<u128>| Comment {
        id: Uuid::from_u128(n),
        path: "de/tee.md".into(),
        block: block.into(),
        answers: answers.map(Uuid::from_u128),
        text: format!("Comment {n}"),
        by: None,
        at: 3,
        settled: false,
    };
    Review {
        id: Uuid::nil(),
        version: "handed-in".into(),
        handed_in_by: Some("tobi".into()),
        handed_in_at: 1,
        state,
        decided_by: Some("tina".into()),
        decided_at: Some(2),
        note: "Bitte kürzer.".into(),
        may_approve: state == ReviewState::Waiting,
        may_return: state == ReviewState::Waiting,
        may_withdraw: state == ReviewState::Waiting,
        agreeing: Agreeing { names: vec!["tina".into()], ..Agreeing::default() },
        kept: "handed-in".into(),
        returned_before: None,
        difference: Difference {
            parts: vec![PartChange { lesson: Some(lesson), change: Change::Changed, blocks: vec![change] }],
            media_added: vec!["tea.png".into()],
            media_removed: vec![],
        },
        comments: vec![comment(1, "b1", None), comment(2, "b1", Some(1)), comment(3, "b2", None)],
    }
}

fn standing(lang: Lang, review: Option<Review>, current: Option<&str>) -> String {
    standing_with(lang, review, current, Agreeing::default())
}

/// With those who may agree once it is handed in.
fn standing_with(lang: Lang, review: Option<Review>, current: Option<&str>, agreeing: Agreeing) -> String {
    let report = CheckReport {
        fingerprint: "now".into(),
        current: current.map(str::to_owned),
        second_person: true,
        agreeing,
        ..CheckReport::default()
    };
    let html = render::<Standing>(move || StandingProps {
        of: Of { at: at(lang), draft: Uuid::nil() },
        draft: Rc::new(crate::studio::publish::tests_draft(None)),
        report: Rc::new(report.clone()),
        review: Rc::new(review.clone()),
        changed: Callback::noop(),
        said: Callback::noop(),
    });
    assert!(!html.contains(">review-") && !html.contains("{ $"), "{html}");
    html
}

#[test]
fn what_differs_is_there_and_every_comment_once() {
    for lang in Lang::ALL {
        for state in [ReviewState::Waiting, ReviewState::Returned] {
            let html = standing(lang, Some(review(state)), None);
            assert!(html.contains("<del>") && html.contains("<ins>"), "{html}");
            assert!(html.contains("/lessons/tee/de#block-b1"), "{html}");
            for n in 1..=3 {
                assert_eq!(html.matches(&format!("Comment {n}")).count(), 1, "{html}");
            }
            let waits = state == ReviewState::Waiting;
            assert_eq!(html.contains(&t!(lang, "review-approve")), waits, "{html}");
            assert_eq!(html.contains("class=\"review-bar\""), waits, "{html}");
            assert_eq!(html.contains(&format!("href=\"#{DECISION}\"")), waits, "{html}");
            assert_eq!(html.contains(&t!(lang, "review-hand-in")), !waits, "{html}");
        }
    }
}

#[test]
fn whoever_has_to_change_it_sees_first_what_was_said() {
    let hidden = |state| {
        let html = standing(Lang::De, Some(review(state)), None);
        assert!(html.contains(&t!(Lang::De, "review-only-said")), "{html}");
        html.matches("<div hidden").count()
    };
    // The block was spoken of, the lesson as a whole was not, nor were the pictures.
    assert_eq!((hidden(ReviewState::Waiting), hidden(ReviewState::Returned)), (0, 2));
}

#[test]
fn where_there_is_much_a_list_leads_to_each_part() {
    let much = |n: usize, state| {
        let mut review = review(state);
        review.difference.parts = (0..n)
            .flat_map(|n| review.difference.parts.iter().cloned().map(move |part| (n, part)))
            .map(|(n, part)| {
                let lesson = part.lesson.map(|lesson| LessonPlace { id: format!("tee-{n}"), ..lesson });
                PartChange { lesson, ..part }
            })
            .collect();
        standing(Lang::De, Some(review), None)
    };
    let html = much(4, ReviewState::Waiting);
    assert!(html.contains(&t!(Lang::De, "review-contents", n = 4)), "{html}");
    for place in ["part-de/tee-0.md", "part-de/tee-3.md"] {
        assert!(html.contains(&format!("href=\"#{place}\"")), "{html}");
        assert!(html.contains(&format!("<h4 id=\"{place}\"")), "{html}");
    }
    for html in [much(3, ReviewState::Waiting), much(4, ReviewState::Returned)] {
        assert!(!html.contains("href=\"#part-"), "few, or hidden: {html}");
    }
}

#[test]
fn what_is_not_done_is_there_whatever_was_decided() {
    for lang in Lang::ALL {
        for state in [ReviewState::Approved, ReviewState::Withdrawn] {
            let mut review = review(state);
            let html = standing(lang, Some(review.clone()), Some("handed-in"));
            assert!(html.contains(&t!(lang, "review-remaining")), "{html}");
            for n in 1..=3 {
                assert_eq!(html.matches(&format!("Comment {n}")).count(), 1, "{html}");
            }
            assert!(!html.contains("<textarea"), "nobody looks at it any more: {html}");
            review.comments.iter_mut().for_each(|comment| comment.settled = true);
            let html = standing(lang, Some(review), Some("handed-in"));
            assert!(!html.contains(&t!(lang, "review-remaining")), "{html}");
        }
    }
}

#[test]
fn one_hands_in_what_is_new() {
    for lang in Lang::ALL {
        assert!(standing(lang, None, None).contains(&t!(lang, "review-hand-in")));
        assert!(standing(lang, None, Some("before")).contains(&t!(lang, "review-hand-in")));
        let same = standing(lang, Some(review(ReviewState::Approved)), Some("now"));
        assert!(!same.contains(&t!(lang, "review-hand-in")), "{same}");
        assert!(same.contains(&t!(lang, "review-nothing-new")), "{same}");
    }
}

#[test]
fn who_only_may_return_is_told_so_and_nobody_waits_in_vain() {
    for lang in Lang::ALL {
        let waits = review(ReviewState::Waiting);
        let html = standing(lang, Some(waits.clone()), None);
        assert!(html.contains(&t!(lang, "review-agreeing", names = "tina", more = 0)), "{html}");
        assert!(!html.contains(&t!(lang, "review-since")), "{html}");
        let stuck = Review {
            may_approve: false,
            agreeing: Agreeing::default(),
            returned_before: Some("a".into()),
            ..waits
        };
        let html = standing(lang, Some(stuck), None);
        for there in ["review-nobody-agrees", "review-only-return", "review-note", "review-since"] {
            assert!(html.contains(&crate::i18n::text(lang, there)), "{there}: {html}");
        }
        assert!(!html.contains(&t!(lang, "review-approve")), "{html}");
    }
}

#[test]
fn whoever_alone_could_agree_is_told_not_to_hand_in() {
    let only_you = Agreeing { hands_in: true, ..Agreeing::default() };
    for lang in Lang::ALL {
        let before = standing_with(lang, None, None, only_you.clone());
        assert!(before.contains(&t!(lang, "review-not-by-you")), "{before}");
        let waits = Review { agreeing: only_you.clone(), may_approve: false, ..review(ReviewState::Waiting) };
        let after = standing(lang, Some(waits), None);
        let words = t!(lang, "review-others-hand-in", by = "tobi", withdraw = t!(lang, "review-withdraw"));
        assert!(after.contains(&words), "{after}");
        assert!(!after.contains(&t!(lang, "review-not-by-you")), "{after}");
    }
}

#[test]
fn what_was_agreed_to_is_old_once_something_is_written() {
    for lang in Lang::ALL {
        let since = t!(lang, "review-changed-since");
        let old = standing(lang, Some(review(ReviewState::Approved)), Some("handed-in"));
        assert!(old.contains(&since) && old.contains(&t!(lang, "review-what-is-new")), "{old}");
        let same = Review { version: "now".into(), ..review(ReviewState::Approved) };
        assert!(!standing(lang, Some(same), Some("now")).contains(&since));
    }
}
