use std::collections::{BTreeMap, HashMap};

use proptest::prelude::*;
use shared::api::studio::figures::{Discrimination, FEWEST, ends};

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
fn five_people_are_not_shown_and_six_are() {
    let one = vec![step("a", 0, Did::Opened), step("a", 1, answer("q", "B", 0))];
    let five = tally(&vec![one.clone(); 5]);
    assert_eq!((five.people(), five.lesson("a"), five.question("a", "q")), (0, None, None));
    let six = tally(&vec![one; 6]);
    assert_eq!(six.people(), 5);
    let run = six.lesson("a").expect("six began");
    assert_eq!((run.started, run.finished, run.typical_minutes), (5, 0, None));
    assert_eq!(run.left, [Left { after: Some("q".to_owned()), people: 5 }]);
    let answers = six.question("a", "q").expect("six answered");
    assert_eq!((answers.people, answers.right), (5, 0));
    assert_eq!(answers.wrong, [WrongAnswer { text: "B".to_owned(), people: 5 }]);
}

#[test]
fn small_groups_within_large_ones_stay_hidden() {
    let mut people = vec![vec![step("a", 0, answer("q", "B", 0))]; 6];
    people.extend(vec![vec![step("a", 0, answer("q", "C", 0))]; 4]);
    people.extend(vec![vec![step("a", 0, answer("q", "A", 100)), step("a", 1, Did::Finished)]; 4]);
    let counted = tally(&people);
    let answers = counted.question("a", "q").expect("fourteen answered");
    assert_eq!(answers.wrong, [WrongAnswer { text: "B".to_owned(), people: 5 }]);
    assert_eq!((answers.people, answers.right), (10, 0), "four were right, or none, or five");
    let run = counted.lesson("a").expect("fourteen began");
    assert_eq!((run.started, run.finished, run.typical_minutes), (10, 0, None), "four finished");
    // Nobody finished: the same is told.
    let nobody: Vec<Vec<Step>> = people.iter().map(|steps| vec![steps[0].clone()]).collect();
    assert_eq!(tally(&nobody).lesson("a").map(|run| run.finished), Some(0));
}

#[test]
fn what_is_told_of_equal_groups_says_not_which_is_larger() {
    let chose = |words: &str, people| vec![vec![step("a", 0, answer("q", words, 0))]; people];
    let told = |b, c| tally(&[chose("B", b), chose("C", c)].concat()).question("a", "q");
    assert_eq!(told(6, 10), told(10, 6));
}

#[test]
fn only_the_first_answer_counts() {
    let tries = vec![step("a", 0, answer("q", "B", 0)), step("a", 1, answer("q", "A", 100))];
    let counted = tally(&vec![tries; 6]);
    assert_eq!(counted.question("a", "q").map(|answers| answers.right), Some(0));
}

#[test]
fn the_typical_time_leaves_pauses_out() {
    let person = |minutes: i64| {
        let end = vec![step("a", minutes, answer("q", "A", 100)), step("a", minutes + 600, Did::Finished)];
        [vec![step("a", 0, Did::Opened)], end].concat()
    };
    // A pause of ten hours counts as five minutes.
    let counted = tally(&[person(1), person(2), person(3), person(4), person(5), person(5)]);
    assert_eq!(counted.lesson("a").and_then(|run| run.typical_minutes), Some(9));
}

#[test]
fn a_question_that_only_the_good_ones_know_discriminates() {
    let person = |q: bool, r: bool, s: bool| {
        let score = |right| if right { 100 } else { 0 };
        vec![
            step("a", 0, answer("q", "x", score(q))),
            step("a", 1, answer("r", "x", score(r))),
            step("a", 2, answer("s", "x", score(s))),
        ]
    };
    let people = |n| [vec![person(true, true, false); n], vec![person(false, false, true); n]].concat();
    let of = |people: &[Vec<Step>], question: &str| {
        tally(people).question("a", question).and_then(|answers| answers.discrimination)
    };
    let many = people(20);
    assert_eq!(of(&many, "s"), Some(Discrimination::Misleads));
    assert_eq!(of(&many, "q"), None, "who is right at r errs at s: nobody is better than the others");
    assert_eq!(of(&people(4), "s"), None, "too few to say for certain");
    let good = [vec![person(true, true, true); 20], vec![person(false, false, false); 20]].concat();
    assert_eq!(of(&good, "q"), Some(Discrimination::Much));
    let mut by_chance = Vec::new();
    for (q, others) in [(true, true), (true, false), (false, true), (false, false)] {
        by_chance.extend(vec![person(q, others, others); 100]);
    }
    assert_eq!(of(&by_chance, "q"), Some(Discrimination::Little));
    assert_eq!(of(&vec![person(true, true, true); 40], "q"), None, "all alike");
}

/// All ways to make so many people at most of so many kinds.
fn groups(kinds: usize, most: u32) -> Vec<Vec<u32>> {
    if kinds == 0 {
        return vec![Vec::new()];
    }
    let of_this_kind = |people: u32| {
        let others = groups(kinds - 1, most - people).into_iter();
        others.map(move |others| [vec![people], others].concat())
    };
    (0..=most).flat_map(of_this_kind).collect()
}

/// Whoever knows all that is told, and all that can be, puts together what the people may have been: no count from 1 to 4 is
/// left as the only one possible. `told` is everything that is shown; `counts` what somebody might want to know.
fn nothing_small_can_be_reckoned(
    kinds: &[Vec<Step>],
    most: u32,
    told: impl Fn(&Tally) -> String,
    counts: impl Fn(&[u32]) -> Vec<u32>,
) {
    let mut possible: HashMap<String, Vec<(u32, u32)>> = HashMap::new();
    for people in groups(kinds.len(), most) {
        let mut tally = Tally::default();
        for (kind, people) in kinds.iter().zip(&people) {
            (0..*people).for_each(|_| tally.add(kind));
        }
        let counts = counts(&people);
        let known = possible.entry(told(&tally)).or_insert_with(|| counts.iter().map(|n| (*n, *n)).collect());
        for ((least, most), count) in known.iter_mut().zip(counts) {
            (*least, *most) = ((*least).min(count), (*most).max(count));
        }
    }
    assert!(possible.len() > 3, "something is told");
    for (told, counts) in possible {
        for (at, (least, most)) in counts.into_iter().enumerate() {
            assert!(
                least < most || !(1..FEWEST).contains(&least),
                "count {at} is {least} where is told {told}"
            );
        }
    }
}

/// Those of all kinds for which this holds.
fn sum(people: &[u32], of: impl Fn(usize) -> bool) -> u32 {
    people.iter().enumerate().filter(|(kind, _)| of(*kind)).map(|(_, people)| people).sum()
}

#[test]
fn for_all_lessons_no_small_group_can_be_reckoned() {
    let (right, wrong) = (|| step("a", 1, answer("q", "A", 100)), || step("a", 1, answer("q", "B", 0)));
    let (opened, finished) = (|| step("a", 0, Did::Opened), || step("a", 2, Did::Finished));
    let kinds = [
        vec![opened()],
        vec![opened(), right()],
        vec![opened(), wrong()],
        vec![opened(), finished()],
        vec![opened(), right(), finished()],
        vec![opened(), wrong(), finished()],
    ];
    let told =
        |tally: &Tally| format!("{} {:?} {:?}", tally.people(), tally.lesson("a"), tally.question("a", "q"));
    nothing_small_can_be_reckoned(&kinds, 15, told, |people| {
        let mut counts = people.to_vec();
        for of in [&[0, 1, 2][..], &[3, 4, 5], &[0, 3], &[1, 2, 4, 5], &[1, 4], &[2, 5], &[1, 2], &[4, 5]] {
            counts.push(sum(people, |kind| of.contains(&kind)));
        }
        counts
    });
}

#[test]
fn for_all_places_where_people_leave_no_small_group_can_be_reckoned() {
    let answered = |question: &str| step("a", 1, answer(question, question, 0));
    let kinds = [
        vec![step("a", 0, Did::Finished)],
        vec![step("a", 0, Did::Opened)],
        vec![answered("p")],
        vec![answered("q")],
        vec![answered("r")],
    ];
    let told = |tally: &Tally| {
        let questions = ["p", "q", "r"].map(|question| tally.question("a", question));
        format!("{:?} {questions:?}", tally.lesson("a"))
    };
    // All who left small groups of four, all who finished as well: that is twenty.
    nothing_small_can_be_reckoned(&kinds, 20, told, |people| {
        let not = (0..people.len()).map(|kind| sum(people, |other| other != kind));
        people.iter().copied().chain(not).collect()
    });
}

#[test]
fn for_all_courses_no_small_difference_of_lessons_can_be_reckoned() {
    let (a, b) = (|| step("a", 0, Did::Opened), || step("b", 1, Did::Opened));
    let kinds = [vec![a()], vec![b()], vec![a(), b()]];
    let told = |tally: &Tally| format!("{} {:?} {:?}", tally.people(), tally.lesson("a"), tally.lesson("b"));
    nothing_small_can_be_reckoned(&kinds, 30, told, <[u32]>::to_vec);
}

#[test]
fn for_all_pairs_of_questions_no_small_group_can_be_reckoned() {
    let person = |q: i16, r: i16| vec![step("a", 0, answer("q", "x", q)), step("a", 1, answer("r", "y", r))];
    let kinds = [person(100, 100), person(100, 0), person(0, 100), person(0, 0)];
    let told = |tally: &Tally| format!("{:?} {:?}", tally.question("a", "q"), tally.question("a", "r"));
    nothing_small_can_be_reckoned(&kinds, 30, told, |people| {
        let mut counts = people.to_vec();
        for of in [[0, 1], [0, 2], [1, 3], [2, 3], [0, 3], [1, 2]] {
            counts.push(sum(people, |kind| of.contains(&kind)));
        }
        counts
    });
}

proptest! {
    /// For all that people do: each number is true, and in steps of five.
    #[test]
    fn what_is_told_is_true(
        people in prop::collection::vec(prop::collection::vec((0..2_u8, 0..4_u8, 0..3_u8, 0..=100_i16), 0..8), 0..40),
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
        let holds = |told: u32, people: usize| {
            let (least, most) = ends(told);
            told.is_multiple_of(FEWEST) && (least..=most).contains(&(people as u32))
        };
        for (lesson, name) in [(0, "0"), (1, "1")] {
            let did = |what: Option<u8>| {
                let fits = |(l, w, ..): &(u8, u8, u8, i16)| *l == lesson && what.is_none_or(|what| *w == what);
                people.iter().filter(|person| person.iter().any(fits)).count()
            };
            let run = counted.lesson(name);
            prop_assert_eq!(run.is_some(), did(None) > 5);
            if let Some(run) = run {
                prop_assert!(holds(run.started, did(None)) && holds(run.finished, did(Some(1))));
                prop_assert!(run.left.iter().all(|left| left.people >= FEWEST && left.people <= run.started));
            }
            for (question, title) in [(0, "0"), (1, "1"), (2, "2")] {
                let first: Vec<i16> = people.iter().filter_map(|person| {
                    let answers = person.iter().filter(|(l, w, q, _)| *l == lesson && *w > 1 && *q == question);
                    answers.map(|(.., score)| *score).next()
                }).collect();
                if let Some(told) = counted.question(name, title) {
                    prop_assert!(holds(told.people, first.len()));
                    prop_assert!(holds(told.right, first.iter().filter(|score| **score >= 100).count()));
                    let mut chosen: BTreeMap<String, usize> = BTreeMap::new();
                    first.iter().for_each(|score| *chosen.entry(score.to_string()).or_default() += 1);
                    prop_assert!(told.wrong.iter().all(|wrong| wrong.people >= FEWEST && holds(wrong.people, chosen[&wrong.text])));
                } else {
                    prop_assert!(first.len() <= 5);
                }
            }
        }
    }
}
