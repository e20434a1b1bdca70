//! What rosters change, and what they leave alone.

use super::*;
use proptest::prelude::*;

fn class(name: &str) -> WantedClass {
    WantedClass { name: name.to_owned(), school_year: 2026, external_id: None }
}

fn row(name: &str, class: usize) -> WantedPupil {
    WantedPupil {
        name: name.to_owned(),
        external_id: None,
        classes: vec![class],
        leaves: vec![],
        gone: false,
    }
}

/// Carries a plan out on what is here, as the import does in the database.
fn after(
    wanted: &Wanted,
    classes: &[KnownClass],
    pupils: &[KnownPupil],
) -> (Vec<KnownClass>, Vec<KnownPupil>) {
    let plan = plan(wanted, classes, pupils);
    let (mut classes, mut pupils) = (classes.to_vec(), pupils.to_vec());
    let mut ids = vec![];
    for (place, which) in plan.classes.iter().enumerate() {
        let id = match which {
            Class::Known(id) => *id,
            Class::New(_) => {
                let id = Uuid::from_u128(1_000 + classes.len() as u128);
                let new = &wanted.classes[place];
                classes.push(KnownClass {
                    id,
                    name: new.name.clone(),
                    school_year: new.school_year,
                    external_id: new.external_id.clone(),
                });
                id
            }
        };
        ids.push(id);
    }
    for (id, place) in &plan.class_changes {
        let known = classes.iter_mut().find(|one| one.id == *id).unwrap();
        known.name.clone_from(&wanted.classes[*place].name);
        known.external_id.clone_from(&wanted.classes[*place].external_id);
    }
    for (account, place) in &plan.renamed {
        let known = pupils.iter_mut().find(|one| one.account == *account).unwrap();
        known.name.clone_from(&wanted.pupils[*place].name);
        if wanted.pupils[*place].external_id.is_some() {
            known.external_id.clone_from(&wanted.pupils[*place].external_id);
        }
    }
    for (account, from) in &plan.leaving {
        pupils.iter_mut().find(|one| one.account == *account).unwrap().classes.remove(from);
    }
    for (account, to) in &plan.joining {
        pupils.iter_mut().find(|one| one.account == *account).unwrap().classes.insert(ids[*to]);
    }
    for place in &plan.new {
        let new = &wanted.pupils[*place];
        pupils.push(KnownPupil {
            account: Uuid::from_u128(1 + pupils.len() as u128),
            name: new.name.clone(),
            user_name: format!("kind{}", pupils.len()),
            external_id: new.external_id.clone(),
            classes: new.classes.iter().map(|place| ids[*place]).collect(),
        });
    }
    (classes, pupils)
}

#[test]
fn a_class_comes_in_and_the_same_list_changes_nothing() {
    let wanted = Wanted {
        classes: vec![class("7a")],
        pupils: vec![row("Mia Yıldız", 0), row("Jonas Müller", 0)],
        complete: true,
        ..Wanted::default()
    };
    let first = plan(&wanted, &[], &[]);
    assert_eq!((first.new.len(), first.classes.clone()), (2, vec![Class::New(0)]));
    let (classes, pupils) = after(&wanted, &[], &[]);
    let again = plan(&wanted, &classes, &pupils);
    assert_eq!((again.unchanged, again.new.len(), again.leaving.len(), again.renamed.len()), (2, 0, 0, 0));
}

#[test]
fn who_moves_is_not_made_anew() {
    let before = Wanted {
        classes: vec![class("7a"), class("7b")],
        pupils: vec![row("Mia", 0), row("Ben", 0), row("Ole", 1)],
        complete: true,
        ..Wanted::default()
    };
    let (classes, pupils) = after(&before, &[], &[]);
    let moved = Wanted { pupils: vec![row("Mia", 1), row("Ben", 0), row("Ole", 1)], ..before };
    let plan = plan(&moved, &classes, &pupils);
    assert_eq!((plan.new.len(), plan.joining.len(), plan.leaving.len()), (0, 1, 1));
    assert_eq!(plan.told.changed[0].class_before.as_deref(), Some("7a"));
    assert!(plan.told.leaving.is_empty(), "moving is no leaving");
}

#[test]
fn two_of_one_name_are_told_apart_by_their_ids() {
    let with_id = |id: &str| WantedPupil { external_id: Some(id.to_owned()), ..row("Mia Lang", 0) };
    let wanted = Wanted {
        classes: vec![class("7a")],
        pupils: vec![with_id("a"), with_id("b")],
        complete: false,
        ..Wanted::default()
    };
    let (classes, pupils) = after(&wanted, &[], &[]);
    assert_eq!(pupils.len(), 2);
    assert_eq!(plan(&wanted, &classes, &pupils).unchanged, 2);
    let only_b = Wanted { pupils: vec![with_id("b")], complete: true, ..wanted };
    assert_eq!(plan(&only_b, &classes, &pupils).leaving.len(), 1);
}

#[test]
fn an_incomplete_list_sends_nobody_away() {
    let wanted = Wanted {
        classes: vec![class("7a")],
        pupils: vec![row("Mia", 0), row("Ben", 0)],
        complete: false,
        ..Wanted::default()
    };
    let (classes, pupils) = after(&wanted, &[], &[]);
    let one = Wanted { pupils: vec![row("Ole", 0)], ..wanted };
    let plan = plan(&one, &classes, &pupils);
    assert_eq!((plan.new.len(), plan.leaving.len()), (1, 0));
}

#[test]
fn a_namesake_elsewhere_is_somebody_else() {
    let older = Wanted { classes: vec![class("9b")], pupils: vec![row("Mia Lang", 0)], ..Wanted::default() };
    let (classes, pupils) = after(&older, &[], &[]);
    let fifth = Wanted { classes: vec![class("5a")], complete: true, ..older };
    assert_eq!(plan(&fifth, &classes, &pupils).new.len(), 1);
}

#[test]
fn an_id_of_another_year_is_another_class() {
    let with_id =
        |year: i16| WantedClass { external_id: Some("7A".into()), school_year: year, ..class("7a") };
    let first = Wanted { classes: vec![with_id(2026)], pupils: vec![row("Mia", 0)], ..Wanted::default() };
    let (classes, pupils) = after(&first, &[], &[]);
    let next = Wanted { classes: vec![with_id(2027)], pupils: vec![row("Ben", 0)], ..Wanted::default() };
    assert_eq!(plan(&next, &classes, &pupils).classes, [Class::New(0)]);
}

#[test]
fn names_that_are_stored_are_not_told_to_who_may_not_know_them() {
    let first = Wanted {
        classes: vec![class("7a")],
        pupils: vec![row("Mia Geheim", 0), row("Ben", 0)],
        ..Wanted::default()
    };
    let (classes, pupils) = after(&first, &[], &[]);
    let curious = Wanted { pupils: vec![row("Ben", 0)], complete: true, discreet: true, ..first };
    let plan = plan(&curious, &classes, &pupils);
    assert_eq!(plan.told.leaving.len(), 1);
    assert!(!format!("{:?}", plan.told).contains("Geheim"), "{:?}", plan.told);
    assert_eq!(plan.told.leaving[0].user_name.as_deref(), Some(plan.told.leaving[0].name.as_str()));
}

#[test]
fn a_user_name_is_not_told_as_if_somebody_had_been_called_so() {
    let with_id = |name: &str| WantedPupil { external_id: Some("a".to_owned()), ..row(name, 0) };
    let first =
        Wanted { classes: vec![class("8c")], pupils: vec![with_id("Bruno Geheim")], ..Wanted::default() };
    let (classes, pupils) = after(&first, &[], &[]);
    let renamed = |discreet| {
        let wanted = Wanted { pupils: vec![with_id("Bruno Bär-Schulz")], discreet, ..first.clone() };
        plan(&wanted, &classes, &pupils).told.changed.remove(0)
    };
    let told = renamed(true);
    assert_eq!((told.name.as_str(), &told.name_before), ("Bruno Bär-Schulz", &None));
    assert_eq!(told.user_name.as_ref(), Some(&pupils[0].user_name));
    let told = renamed(false);
    assert_eq!((told.name_before.as_deref(), told.user_name), (Some("Bruno Geheim"), None));
}

#[test]
fn names_are_told_as_in_a_register() {
    let names = ["Zoe Muster", "Ömer Ende", "Änne Anfang", "Ida Zander"];
    let wanted = Wanted {
        classes: vec![class("7a")],
        pupils: names.iter().map(|name| row(name, 0)).collect(),
        ..Wanted::default()
    };
    let plan = plan(&wanted, &[], &[]);
    let told: Vec<&str> = plan.told.new.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(told, ["Änne Anfang", "Ömer Ende", "Zoe Muster", "Ida Zander"]);
}

#[test]
fn two_class_groups_of_one_name_are_a_fault() {
    let twice = Wanted { classes: vec![class("7a"), class("7A")], ..Wanted::default() };
    assert_eq!(plan(&twice, &[], &[]).told.faults[0].code, "same-class");
}

#[test]
fn a_class_has_an_end() {
    let pupils = (0..61).map(|n| row(&format!("Kind {n}"), 0)).collect();
    let wanted = Wanted { classes: vec![class("7a")], pupils, complete: false, ..Wanted::default() };
    let plan = plan(&wanted, &[], &[]);
    assert_eq!(plan.told.faults[0].code, "class-full");
}

fn roster() -> impl Strategy<Value = Wanted> {
    let pupil = ("[A-C][ae]{0,1}", prop::option::of("[x-z]"), prop::collection::btree_set(0_usize..3, 1..3));
    (prop::collection::vec(pupil, 0..8), any::<bool>()).prop_map(|(rows, complete)| {
        let mut ids = HashSet::new();
        let mut names = HashSet::new();
        let pupils = rows
            .into_iter()
            // As the reader of rosters makes sure: an id once, and a name once where there is no id.
            .filter(|(name, id, _)| match id {
                Some(id) => ids.insert(id.clone()),
                None => names.insert(name.clone()),
            })
            .map(|(name, external_id, classes)| WantedPupil {
                name,
                external_id,
                classes: classes.into_iter().collect(),
                leaves: vec![],
                gone: false,
            })
            .collect();
        Wanted { classes: vec![class("7a"), class("7b"), class("7c")], pupils, complete, ..Wanted::default() }
    })
}

proptest! {
    #[test]
    fn the_same_roster_twice_changes_nothing(first in roster(), second in roster()) {
        let (classes, pupils) = after(&first, &[], &[]);
        let (classes, pupils) = after(&second, &classes, &pupils);
        let again = plan(&second, &classes, &pupils);
        prop_assert!(again.new.is_empty() && again.joining.is_empty(), "{again:?}");
        prop_assert!(again.leaving.is_empty() && again.renamed.is_empty(), "{again:?}");
    }

    #[test]
    fn nobody_is_two_pupils(first in roster(), second in roster()) {
        let (classes, pupils) = after(&first, &[], &[]);
        let found = matched(&second, &plan(&second, &classes, &pupils).classes, &pupils);
        let accounts: Vec<Uuid> = found.into_iter().flatten().collect();
        let different: HashSet<&Uuid> = accounts.iter().collect();
        prop_assert_eq!(different.len(), accounts.len());
    }
}
