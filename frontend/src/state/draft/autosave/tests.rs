//! How texts come to the server: one after the other, again, together with others', and never over them.

use super::super::document::tests::document;
use super::super::merging::Take;
use super::*;

fn says(text: &str) -> Marked {
    document(&[("a", text), ("b", "## Two")])
}

fn answer(change: &TextChange, revision: i64) -> TextSaved {
    TextSaved { revision, marks: change.marks.clone(), changed_at: 7 }
}

#[test]
fn one_request_is_on_its_way_at_a_time() {
    let mut saving = Autosave::new(says("1"), 4);
    assert_eq!(saving.send(&says("1")), None);
    saving.changed(true);
    assert_eq!(saving.standing(), Standing::Kept);
    let change = saving.send(&says("2")).expect("it is sent");
    assert_eq!((change.seen, saving.standing()), (4, Standing::Sending));
    assert_eq!(saving.send(&says("3")), None);
    assert!(saving.saved(&answer(&change, 5), &says("3")), "there is more");
    assert_eq!(saving.standing(), Standing::Kept);
    let change = saving.send(&says("3")).expect("it is sent");
    assert_eq!(change.seen, 5);
    assert!(!saving.saved(&answer(&change, 6), &says("3")));
    assert_eq!((saving.standing(), saving.revision()), (Standing::Saved(7), 6));
    assert!(!saving.is_unsaved(&says("3")));
    // Typed, and undone before it was sent.
    saving.changed(true);
    assert!(!saving.rests(&says("4")));
    assert_eq!(saving.standing(), Standing::Kept);
    assert!(saving.rests(&says("3")));
    assert_eq!(saving.standing(), Standing::Rest);
}

#[test]
fn without_a_connection_it_is_tried_again() {
    let mut saving = Autosave::new(says("1"), 4);
    saving.send(&says("2")).expect("it is sent");
    assert_eq!(saving.failed(&Failure::Offline), Next::Retry);
    assert_eq!(saving.standing(), Standing::Offline);
    saving.changed(true);
    assert_eq!(saving.standing(), Standing::Offline);
    assert!(saving.send(&says("3")).is_some());
    assert_eq!(saving.failed(&Failure::of(Code::SignedOut)), Next::Rest);
    assert_eq!(saving.standing(), Standing::SignedOut);
    assert!(saving.send(&says("3")).is_some());
    assert_eq!(saving.failed(&Failure::of(Code::TooLarge)), Next::Rest);
    assert_eq!(saving.standing(), Standing::Refused(Code::TooLarge));
    saving.changed(false);
    assert_eq!(saving.standing(), Standing::OnlyHere);
}

#[test]
fn what_others_changed_comes_in_and_is_not_overwritten() {
    let mut saving = Autosave::new(says("1"), 4);
    saving.send(&says("2")).expect("it is sent");
    assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
    let theirs = document(&[("a", "1"), ("b", "## Two, by them")]);
    let together = saving.newest(theirs, 9, 0, &says("2")).expect("it goes together");
    let earlier = document(&[("a", "0"), ("b", "## Two")]);
    let with_theirs = document(&[("a", "0"), ("b", "## Two, by them")]);
    assert_eq!(together.with_theirs(&earlier), Some(with_theirs));
    let merged = together.now;
    assert_eq!(merged, document(&[("a", "2"), ("b", "## Two, by them")]));
    let change = saving.send(&merged).expect("it is sent");
    assert_eq!((change.seen, change.text), (9, text(&merged)));
}

#[test]
fn nothing_is_sent_until_somebody_has_chosen() {
    let mut saving = Autosave::new(says("1"), 4);
    saving.send(&says("2")).expect("it is sent");
    assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
    let mut merging = saving.newest(says("3"), 9, 0, &says("2")).expect_err("both changed it");
    assert_eq!(saving.standing(), Standing::Asking);
    saving.changed(true);
    assert_eq!(saving.send(&says("2")), None);
    let spot = merging.conflicts()[0].spot;
    merging.choose(spot, Take::Mine);
    let chosen = merging.settled().expect("it is chosen");
    saving.chosen();
    let change = saving.send(&chosen).expect("it is sent");
    assert_eq!((change.seen, change.text), (9, text(&says("2"))));
}

#[test]
fn what_arrived_though_the_answer_did_not_is_no_quarrel() {
    let mut saving = Autosave::new(says("1"), 4);
    saving.send(&says("2")).expect("it is sent");
    assert_eq!(saving.failed(&Failure::Offline), Next::Retry);
    saving.send(&says("3")).expect("it is sent");
    assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
    let together = saving.newest(says("2"), 5, 0, &says("3")).expect("it goes together");
    assert_eq!(together.now, says("3"));
    // Whoever only reads gets what is new, and nothing is to be sent.
    let mut reading = Autosave::new(says("1"), 4);
    assert_eq!(reading.newest(says("2"), 5, 8, &says("1")).expect("new").now, says("2"));
    assert_eq!(reading.standing(), Standing::Saved(8));
    assert_eq!(saving.send(&says("3")).map(|change| change.seen), Some(5));
}

#[test]
fn while_the_newest_is_read_nothing_is_sent_and_what_was_sent_stays_known() {
    let mut saving = Autosave::new(says("1"), 4);
    saving.send(&says("2")).expect("it is sent");
    assert_eq!(saving.failed(&Failure::Offline), Next::Retry);
    saving.send(&says("3")).expect("it is sent");
    assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
    assert!(saving.is_reading());
    assert_eq!(saving.send(&says("3")), None, "it would be refused as well");
    // The newest cannot be read: that says nothing of what was sent without an answer.
    assert_eq!(saving.not_read(&Failure::of(Code::SignedOut)), Next::Rest);
    assert_eq!((saving.standing(), saving.unanswered()), (Standing::SignedOut, &[text(&says("2"))][..]));
    // The sign-in is back.
    saving.send(&says("3")).expect("it is sent");
    assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
    let together = saving.newest(says("2"), 5, 0, &says("3")).expect("it goes together");
    assert_eq!(together.now, says("3"));
}

#[test]
fn to_look_for_news_in_vain_is_no_answer_to_what_was_sent() {
    let mut saving = Autosave::new(says("1"), 4);
    let change = saving.send(&says("2")).expect("it is sent");
    assert_eq!(saving.not_read(&Failure::of(Code::SignedOut)), Next::Rest);
    assert!(saving.is_sending());
    assert!(!saving.saved(&answer(&change, 5), &says("2")));
    assert_eq!(saving.base(), &says("2"));
}

#[test]
fn whoever_leaves_while_something_is_on_its_way_leaves_a_rest() {
    let mut saving = Autosave::new(says("1"), 4);
    assert_eq!(saving.rest(&says("2")), None, "nothing is on its way");
    saving.send(&says("2")).expect("it is sent");
    assert_eq!(saving.rest(&says("2")), None);
    assert_eq!(saving.rest(&says("3")).map(|rest| rest.text), Some(text(&says("3"))));
}

#[test]
fn what_is_only_being_begun_stays_when_others_changes_come() {
    let theirs = document(&[("a", "1"), ("b", "## Two, by them")]);
    let arrives = |now: &Marked, base: Marked| {
        let mut saving = Autosave::new(base, 4);
        saving.newest(theirs.clone(), 9, 0, now).expect("it goes together").now
    };
    let ids = |text: &Marked| text.blocks.iter().map(|(mark, _)| mark.id.clone()).collect::<Vec<_>>();
    let mut now = says("1");
    now.blocks.push(document(&[("c", "")]).blocks.remove(0));
    assert_eq!(ids(&arrives(&now, says("1"))), ["a", "b", "c"], "nothing stands in it yet");
    let now = document(&[("a", "1"), ("d", "More."), ("b", "## Two")]);
    assert_eq!(ids(&arrives(&now, says("1"))), ["a", "d", "b"], "a text behind a text");
    // To everybody else both are one text. As long as nothing is unsaved, theirs is no quarrel with it.
    let one = |text: &str| document(&[("a", text), ("b", "## Two")]);
    let mut saving = Autosave::new(one("1\n\nMore."), 4);
    let together = saving.newest(one("1\n\nMore, by them."), 9, 0, &now).expect("it goes together");
    assert_eq!(together.now, one("1\n\nMore, by them."));
}

#[test]
fn what_another_page_of_mine_found_on_the_device_is_no_quarrel() {
    let mut saving = Autosave::new(says("1"), 4);
    saving.keeps(&text(&says("12")));
    saving.keeps(&text(&says("123")));
    saving.send(&says("123")).expect("it is sent");
    assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
    let together = saving.newest(says("12"), 5, 0, &says("123")).expect("it goes together");
    assert_eq!(together.now, says("123"));
    // By the next time it is somebody's who wrote just that.
    saving.failed(&Failure::of(Code::DraftChanged));
    assert!(saving.newest(says("1234"), 6, 0, &says("123")).is_err());
}
