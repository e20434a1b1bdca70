use proptest::prelude::*;

use super::*;

const MINUTE: i64 = 60_000;

fn step(lesson: &str, minute: i64, what: Did) -> Step {
    Step { lesson: lesson.to_owned(), at: minute * MINUTE, what }
}

fn answer(question: &str, words: &str, score: i16) -> Did {
    Did::Answered { question: question.to_owned(), words: Some(words.to_owned()), score }
}

fn tally(people: &[Vec<Step>]) -> Tally {
    let mut tally = Tally::default();
    people.iter().for_each(|steps| tally.add(steps));
    tally
}

#[test]
fn four_people_are_not_shown_and_five_are() {
    let one = vec![step("a", 0, Did::Opened), step("a", 1, answer("q", "B", 0))];
    let four = tally(&vec![one.clone(); 4]);
    assert_eq!((four.people(), four.lesson("a"), four.question("a", "q")), (None, None, None));
    let five = tally(&vec![one; 5]);
    assert_eq!(five.people(), Some(5));
    let run = five.lesson("a").expect("five began");
    assert_eq!((run.started, run.finished_percent, run.typical_minutes), (5, 0, None));
    assert_eq!(run.left, [Left { after: Some("q".to_owned()), people: 5 }]);
    let answers = five.question("a", "q").expect("five answered");
    assert_eq!((answers.people, answers.right_percent), (5, 0));
    assert_eq!(answers.wrong, [WrongAnswer { text: "B".to_owned(), percent: 100 }]);
}

#[test]
fn small_groups_within_large_ones_stay_hidden() {
    let mut people = vec![vec![step("a", 0, answer("q", "B", 0))]; 6];
    people.extend(vec![vec![step("a", 0, answer("q", "C", 0))]; 4]);
    people.extend(vec![vec![step("a", 0, answer("q", "A", 100)), step("a", 1, Did::Finished)]; 4]);
    let counted = tally(&people);
    let answers = counted.question("a", "q").expect("fourteen answered");
    assert_eq!(answers.wrong, [WrongAnswer { text: "B".to_owned(), percent: 60 }]);
    let run = counted.lesson("a").expect("fourteen began");
    assert_eq!(run.typical_minutes, None, "four finished");
    assert_eq!(run.finished_percent, 29);
}

#[test]
fn only_the_first_answer_counts() {
    let tries = vec![step("a", 0, answer("q", "B", 0)), step("a", 1, answer("q", "A", 100))];
    let counted = tally(&vec![tries; 5]);
    assert_eq!(counted.question("a", "q").map(|answers| answers.right_percent), Some(0));
}

#[test]
fn the_typical_time_leaves_pauses_out() {
    let person = |minutes: i64| {
        let end = vec![step("a", minutes, answer("q", "A", 100)), step("a", minutes + 600, Did::Finished)];
        [vec![step("a", 0, Did::Opened)], end].concat()
    };
    // A pause of ten hours counts as five minutes.
    let counted = tally(&[person(1), person(2), person(3), person(4), person(5)]);
    assert_eq!(counted.lesson("a").and_then(|run| run.typical_minutes), Some(8));
}

#[test]
fn a_question_that_only_the_good_ones_know_discriminates() {
    let person = |good: bool| {
        let score = if good { 100 } else { 0 };
        vec![
            step("a", 0, answer("q", "x", score)),
            step("a", 1, answer("r", "x", score)),
            step("a", 2, answer("s", "x", 100 - score)),
        ]
    };
    let mut people = vec![person(true); 6];
    people.extend(vec![person(false); 4]);
    let counted = tally(&people);
    let of = |question: &str| counted.question("a", question).and_then(|answers| answers.discrimination);
    assert_eq!(of("s"), Some(-100));
    assert_eq!(tally(&people[..9]).question("a", "q").and_then(|answers| answers.discrimination), None);
    let alike = tally(&vec![person(true); 10]);
    assert_eq!(alike.question("a", "q").and_then(|answers| answers.discrimination), None);
}

proptest! {
    /// However people behave: no group of fewer than five is told, and no percentage is beyond 100.
    #[test]
    fn nobody_is_found_in_a_small_group(
        people in prop::collection::vec(prop::collection::vec((0..2_u8, 0..4_u8, 0..3_u8, 0..=100_i16), 0..8), 0..30),
    ) {
        let mut counted = Tally::default();
        for person in &people {
            let steps: Vec<Step> = person.iter().enumerate().map(|(minute, (lesson, what, question, score))| {
                let what = match what {
                    0 => Did::Opened,
                    1 => Did::Finished,
                    _ => answer(&question.to_string(), &score.to_string(), *score),
                };
                step(&lesson.to_string(), minute as i64, what)
            }).collect();
            counted.add(&steps);
        }
        for lesson in ["0", "1"] {
            let began = people.iter().filter(|p| p.iter().any(|(l, ..)| l.to_string() == lesson)).count();
            let run = counted.lesson(lesson);
            prop_assert_eq!(run.is_some(), began >= 5);
            if let Some(run) = run {
                prop_assert!(run.finished_percent <= 100);
                prop_assert!(run.left.iter().all(|left| left.people >= FEWEST));
            }
            for question in ["0", "1", "2"] {
                if let Some(answers) = counted.question(lesson, question) {
                    prop_assert!(answers.people >= FEWEST && answers.right_percent <= 100);
                    prop_assert!(answers.wrong.iter().all(|wrong| wrong.percent <= 100));
                }
            }
        }
    }
}
