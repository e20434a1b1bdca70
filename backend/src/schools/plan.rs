//! What a roster would change: pure, so that a preview and an import cannot differ.
//!
//! A pupil of the roster is somebody who is here already if the id of the other system says so, else if somebody of that
//! name is in one of the class groups. Who moved to another class group of a complete list without ids is recognised by
//! a name that only one who leaves and one who comes have.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;
use shared::api::school::MAX_CLASS;
use shared::api::school::roster::{RosterFault, RosterPupil};
use shared::school::names::{by_family, plain};
use uuid::Uuid;

/// A roster, as far as it matters here.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Class groups that it names.
    pub classes: Vec<WantedClass>,
    /// Pupils.
    pub pupils: Vec<WantedPupil>,
    /// Whoever is in one of these class groups, but not in the roster, leaves it.
    pub complete: bool,
    /// Class groups that are over, by school year and plain name: nobody comes into them any more.
    pub over: BTreeSet<(i16, String)>,
    /// Ids that belong to pupils who are not told of here.
    pub elsewhere: HashSet<String>,
    /// Names that are stored are not told: whoever imports may not know them.
    pub discreet: bool,
}

/// A class group of a roster.
#[derive(Clone, Debug)]
pub struct WantedClass {
    /// "7a". Empty where the roster means one that must be here already by its id alone.
    pub name: String,
    /// The year in which its school year begins.
    pub school_year: i16,
    /// Its id in the other system.
    pub external_id: Option<String>,
}

/// A pupil of a roster.
#[derive(Clone, Debug)]
pub struct WantedPupil {
    /// As the roster has it. Empty where it names somebody who must be here already by their id alone.
    pub name: String,
    /// Their id in the other system.
    pub external_id: Option<String>,
    /// Places of their class groups.
    pub classes: Vec<usize>,
    /// Places of class groups that they leave.
    pub leaves: Vec<usize>,
    /// They leave the school.
    pub gone: bool,
}

/// A class group that is here.
#[derive(Clone, Debug)]
pub struct KnownClass {
    /// Its id.
    pub id: Uuid,
    /// "7a".
    pub name: String,
    /// The year in which its school year begins.
    pub school_year: i16,
    /// Its id in the other system.
    pub external_id: Option<String>,
}

/// A pupil who is here.
#[derive(Clone, Debug)]
pub struct KnownPupil {
    /// The account.
    pub account: Uuid,
    /// As their teachers know them.
    pub name: String,
    /// Pseudonymous.
    pub user_name: String,
    /// Their id in the other system.
    pub external_id: Option<String>,
    /// Ids of their class groups.
    pub classes: BTreeSet<Uuid>,
}

/// A class group of the roster: one that is here, or one to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Class {
    /// Here.
    Known(Uuid),
    /// The place in [`Wanted::classes`].
    New(usize),
}

/// What would change.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Plan {
    /// For each class group of the roster, which one it is.
    pub classes: Vec<Class>,
    /// Class groups whose name or id changes: id, place in [`Wanted::classes`].
    pub class_changes: Vec<(Uuid, usize)>,
    /// Pupils to be made: place in [`Wanted::pupils`].
    pub new: Vec<usize>,
    /// Names and ids to be changed: account, place in [`Wanted::pupils`].
    pub renamed: Vec<(Uuid, usize)>,
    /// Who joins which class group of the roster: account, place in [`Wanted::classes`].
    pub joining: Vec<(Uuid, usize)>,
    /// Who leaves which class group.
    pub leaving: Vec<(Uuid, Uuid)>,
    /// How many stay as they are.
    pub unchanged: u32,
    /// For people.
    #[serde(skip)]
    pub told: Told,
}

/// The same in words.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// See `RosterPreview::new`.
    pub new: Vec<RosterPupil>,
    /// See `RosterPreview::changed`.
    pub changed: Vec<RosterPupil>,
    /// See `RosterPreview::leaving`.
    pub leaving: Vec<RosterPupil>,
    /// See `RosterPreview::faults`.
    pub faults: Vec<RosterFault>,
}

/// Compares a roster with what is here.
pub fn plan(wanted: &Wanted, classes: &[KnownClass], pupils: &[KnownPupil]) -> Plan {
    let mut plan = Plan::default();
    plan_classes(&mut plan, wanted, classes);
    plan_pupils(&mut plan, wanted, classes, pupils);
    for list in [&mut plan.told.new, &mut plan.told.changed, &mut plan.told.leaving] {
        list.sort_by_cached_key(|one| (plain(&one.class), by_family(&one.name), one.clone()));
    }
    plan
}

/// Which class group of the roster is which of those here.
fn plan_classes(plan: &mut Plan, wanted: &Wanted, classes: &[KnownClass]) {
    for (place, class) in wanted.classes.iter().enumerate() {
        let by_id = || {
            let id = class.external_id.as_ref()?;
            // An id may come back in another year: that is another class group.
            let same = |known: &&KnownClass| {
                known.external_id.as_ref() == Some(id)
                    && (class.name.is_empty() || known.school_year == class.school_year)
            };
            classes.iter().filter(same).max_by_key(|known| known.school_year)
        };
        let by_name = || {
            classes.iter().find(|known| {
                known.school_year == class.school_year
                    && plain(&known.name) == plain(&class.name)
                    && (known.external_id.is_none() || class.external_id.is_none())
            })
        };
        let twice = wanted.classes[..place].iter().find(|other| {
            !class.name.is_empty()
                && other.school_year == class.school_year
                && plain(&other.name) == plain(&class.name)
        });
        if twice.is_some() {
            plan.told.faults.push(fault("same-class", &class.name));
        }
        match by_id().or_else(by_name) {
            Some(known) => {
                let other_id = class.external_id.is_some() && known.external_id != class.external_id;
                let other_name = class.external_id.is_some() && known.name != class.name;
                if !class.name.is_empty() && (other_id || other_name) {
                    plan.class_changes.push((known.id, place));
                }
                plan.classes.push(Class::Known(known.id));
            }
            None => {
                if class.name.is_empty() {
                    plan.told
                        .faults
                        .push(fault("unknown-class", class.external_id.as_deref().unwrap_or_default()));
                } else if wanted.over.contains(&(class.school_year, plain(&class.name))) {
                    plan.told.faults.push(fault("class-over", &class.name));
                }
                plan.classes.push(Class::New(place));
            }
        }
    }
}

/// Who comes, changes and goes, and how large the class groups become.
fn plan_pupils(plan: &mut Plan, wanted: &Wanted, classes: &[KnownClass], pupils: &[KnownPupil]) {
    let matched = matched(wanted, &plan.classes, pupils);
    let here: HashMap<Uuid, &KnownPupil> = pupils.iter().map(|one| (one.account, one)).collect();
    let class_name: HashMap<Uuid, &str> = classes.iter().map(|one| (one.id, one.name.as_str())).collect();
    let named = |id: &Uuid| class_name.get(id).copied().unwrap_or_default().to_owned();
    let names_of_classes: Vec<String> = (plan.classes.iter().enumerate())
        .map(|(place, class)| match class {
            Class::Known(id) => named(id),
            Class::New(_) => wanted.classes.get(place).map(|class| class.name.clone()).unwrap_or_default(),
        })
        .collect();
    let class_of = |place: usize| names_of_classes.get(place).cloned().unwrap_or_default();
    let in_roster = known_ids(&plan.classes);
    for (place, row) in wanted.pupils.iter().enumerate() {
        let Some(known) = matched[place].and_then(|account| here.get(&account)) else {
            let id = row.external_id.as_deref().unwrap_or_default();
            if wanted.elsewhere.contains(id) {
                plan.told.faults.push(fault("id-elsewhere", id));
            } else if row.name.is_empty() && !row.gone {
                plan.told.faults.push(fault("unknown-user", id));
            } else if !row.gone && !row.classes.is_empty() {
                plan.new.push(place);
                plan.told.new.push(pupil(&class_of(row.classes[0]), &row.name));
            }
            continue;
        };
        let mut leaves: BTreeSet<Uuid> = BTreeSet::new();
        let place_id = |place: &usize| match plan.classes.get(*place) {
            Some(Class::Known(id)) => Some(*id),
            _ => None,
        };
        if row.gone {
            leaves.extend(&known.classes);
        } else {
            leaves.extend(row.leaves.iter().filter_map(place_id).filter(|id| known.classes.contains(id)));
            if wanted.complete {
                let stays: BTreeSet<Uuid> = row.classes.iter().filter_map(place_id).collect();
                leaves.extend(known.classes.intersection(&in_roster).filter(|id| !stays.contains(id)));
            }
        }
        let joins: Vec<usize> = if row.gone {
            vec![]
        } else {
            let new_to = |place: &&usize| place_id(place).is_none_or(|id| !known.classes.contains(&id));
            row.classes.iter().filter(new_to).copied().collect()
        };
        let other_name = known.name != row.name && !row.name.is_empty() && !row.gone;
        // What the roster says may be told to who brought it; what is stored, to teachers of the class alone.
        let called = |class: &str| match row.name.as_str() {
            "" => stored(class, known, wanted.discreet),
            name => pupil(class, name),
        };
        let renamed = |told: RosterPupil| match (other_name, wanted.discreet) {
            (false, _) => told,
            (true, true) => RosterPupil { user_name: Some(known.user_name.clone()), ..told },
            (true, false) => RosterPupil { name_before: Some(known.name.clone()), ..told },
        };
        let other_id = row.external_id.is_some() && known.external_id != row.external_id && !row.gone;
        if other_name || other_id {
            plan.renamed.push((known.account, place));
        }
        if let Some(first) = joins.first() {
            let told = renamed(called(&class_of(*first)));
            plan.told.changed.push(RosterPupil { class_before: leaves.iter().next().map(named), ..told });
        } else if other_name {
            let class = known.classes.iter().next().map(named).unwrap_or_default();
            plan.told.changed.push(renamed(called(&class)));
        }
        // Of who goes from one class group to another, that one is told of above.
        let told_of = usize::from(!joins.is_empty());
        let left = |id: &Uuid| stored(&named(id), known, wanted.discreet);
        plan.told.leaving.extend(leaves.iter().skip(told_of).map(left));
        if joins.is_empty() && leaves.is_empty() && !other_name {
            plan.unchanged += 1;
        }
        plan.joining.extend(joins.into_iter().map(|place| (known.account, place)));
        plan.leaving.extend(leaves.into_iter().map(|id| (known.account, id)));
    }
    if wanted.complete {
        let kept: HashSet<Uuid> = matched.iter().flatten().copied().collect();
        for known in pupils.iter().filter(|one| !kept.contains(&one.account)) {
            for id in known.classes.intersection(&in_roster) {
                plan.leaving.push((known.account, *id));
                plan.told.leaving.push(stored(&named(id), known, wanted.discreet));
            }
        }
    }
    for place in too_large(plan, wanted, pupils) {
        plan.told.faults.push(fault("class-full", &class_of(place)));
    }
}

/// Places of the class groups that would hold more than they may.
fn too_large(plan: &Plan, wanted: &Wanted, pupils: &[KnownPupil]) -> Vec<usize> {
    let size = |place: usize, class: &Class| {
        let stay = match class {
            Class::Known(id) => {
                let before = pupils.iter().filter(|one| one.classes.contains(id)).count();
                before - plan.leaving.iter().filter(|(_, from)| from == id).count()
            }
            Class::New(_) => 0,
        };
        let joined = plan.joining.iter().filter(|(_, to)| *to == place).count();
        let new = plan.new.iter().filter(|new| wanted.pupils[**new].classes.contains(&place)).count();
        stay + joined + new
    };
    let places = plan.classes.iter().enumerate();
    places.filter(|(place, class)| size(*place, class) > MAX_CLASS).map(|(place, _)| place).collect()
}

/// Ids of the class groups of the roster that are here.
fn known_ids(classes: &[Class]) -> BTreeSet<Uuid> {
    let id = |class: &Class| if let Class::Known(id) = class { Some(*id) } else { None };
    classes.iter().filter_map(id).collect()
}

fn fault(code: &str, value: &str) -> RosterFault {
    RosterFault { file: None, row: None, column: None, code: code.to_owned(), value: Some(value.to_owned()) }
}

fn pupil(class: &str, name: &str) -> RosterPupil {
    RosterPupil {
        class: class.to_owned(),
        name: name.to_owned(),
        name_before: None,
        class_before: None,
        user_name: None,
    }
}

/// Somebody who is here, by the name that is stored, or by the user name where that is not told.
fn stored(class: &str, known: &KnownPupil, discreet: bool) -> RosterPupil {
    if discreet {
        RosterPupil { user_name: Some(known.user_name.clone()), ..pupil(class, &known.user_name) }
    } else {
        pupil(class, &known.name)
    }
}

/// For each pupil of the roster, who of those here that is.
fn matched(wanted: &Wanted, classes: &[Class], pupils: &[KnownPupil]) -> Vec<Option<Uuid>> {
    let in_roster = known_ids(classes);
    let mut found: Vec<Option<Uuid>> = vec![None; wanted.pupils.len()];
    let mut taken: HashSet<Uuid> = HashSet::new();
    let by_id: HashMap<&str, Uuid> =
        pupils.iter().filter_map(|one| Some((one.external_id.as_deref()?, one.account))).collect();
    for (place, row) in wanted.pupils.iter().enumerate() {
        if let Some(account) = row.external_id.as_deref().and_then(|id| by_id.get(id)) {
            found[place] = Some(*account);
            taken.insert(*account);
        }
    }
    // By class group and name, where no two ids contradict.
    let mut by_name: HashMap<(Uuid, String), Vec<&KnownPupil>> = HashMap::new();
    let mut anywhere: HashMap<String, Vec<&KnownPupil>> = HashMap::new();
    for one in pupils {
        for class in &one.classes {
            by_name.entry((*class, plain(&one.name))).or_default().push(one);
        }
        anywhere.entry(plain(&one.name)).or_default().push(one);
    }
    // Who is called exactly so comes before who is called nearly so.
    let rounds =
        [true, false].into_iter().flat_map(|exact| (0..wanted.pupils.len()).map(move |p| (exact, p)));
    for (exact, place) in rounds {
        let row = &wanted.pupils[place];
        if found[place].is_some() || row.name.is_empty() {
            continue;
        }
        let candidates =
            row.classes.iter().chain(&row.leaves).filter_map(|class| match classes.get(*class) {
                Some(Class::Known(id)) => by_name.get(&(*id, plain(&row.name))),
                _ => None,
            });
        let fits = |one: &&&KnownPupil| {
            !taken.contains(&one.account)
                && (one.external_id.is_none() || row.external_id.is_none())
                && (!exact || one.name == row.name)
        };
        if let Some(one) = candidates.flatten().find(fits) {
            found[place] = Some(one.account);
            taken.insert(one.account);
        }
    }
    if wanted.complete {
        // Whoever stays in a class group that the roster does not cover is somebody else.
        let comes = |one: &KnownPupil| one.classes.is_empty() || !one.classes.is_disjoint(&in_roster);
        let mut rows: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, row) in wanted.pupils.iter().enumerate().filter(|(place, _)| found[*place].is_none()) {
            rows.entry(plain(&row.name)).or_default().push(place);
        }
        for (name, places) in rows {
            let free: Vec<&&KnownPupil> = anywhere
                .get(&name)
                .into_iter()
                .flatten()
                .filter(|one| comes(one) && !taken.contains(&one.account))
                .collect();
            if let ([place], [one]) = (&places[..], &free[..]) {
                let row = &wanted.pupils[*place];
                let contradict = one.external_id.is_some() && row.external_id.is_some();
                if !contradict && !row.gone {
                    found[*place] = Some(one.account);
                    taken.insert(one.account);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
