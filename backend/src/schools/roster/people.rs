//! The users of OneRoster: pupils and teachers.

use std::collections::{HashMap, HashSet};

use super::build::Build;
use super::fault::{At, FaultCode, Notes};
use super::files::Line;
use super::{MAX_NAME, PupilRow, cell};

/// What somebody is at the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Student,
    Teacher,
    /// Guardians, administrators and others.
    Other,
}

impl Role {
    /// Of a word; none for one that does not matter here.
    pub fn of(word: &str) -> Option<Self> {
        match word.to_ascii_lowercase().as_str() {
            "student" => Some(Self::Student),
            "teacher" => Some(Self::Teacher),
            _ => None,
        }
    }
}

/// What OneRoster 1.1 and 1.2 call people besides pupils and teachers.
const OTHERS: [&str; 11] = [
    "administrator",
    "aide",
    "counselor",
    "districtadministrator",
    "guardian",
    "parent",
    "principal",
    "proctor",
    "relative",
    "siteadministrator",
    "systemadministrator",
];

/// Why a row with a role that does not matter here is left out. Other words than those of OneRoster are allowed, and may
/// be slips.
pub fn not_needed(role: &str) -> FaultCode {
    let lower = role.to_ascii_lowercase();
    let known = lower.is_empty() || Role::of(role).is_some() || OTHERS.contains(&lower.as_str());
    if known { FaultCode::IgnoredRow } else { FaultCode::UnknownRole }
}

/// An id that must be there; else a fault.
pub fn id_of(line: Line, column: &str, at: At, missing: FaultCode, notes: &mut Notes) -> Option<String> {
    match cell::id(line.get(column)) {
        Ok(Some(id)) => Some(id),
        Ok(None) => {
            at.fault(notes, missing, "");
            None
        }
        Err(code) => {
            at.fault(notes, code, line.get(column));
            None
        }
    }
}

/// Users, in their order.
#[derive(Default)]
pub struct People {
    pupils: Vec<(u32, PupilRow)>,
    teachers: Vec<String>,
    /// Everybody's id, with the place among the pupils.
    known: HashMap<String, Option<usize>>,
}

impl People {
    /// Takes in a row of users.csv.
    pub fn add(&mut self, line: Line, roles: &HashMap<String, Role>, notes: &mut Notes) {
        let at = At { file: Some("users.csv"), row: line.number };
        let Some(id) = id_of(line, "sourcedId", at, FaultCode::UnknownUser, notes) else {
            return;
        };
        if self.known.contains_key(&id) {
            return at.fault(notes, FaultCode::DuplicateId, &id);
        }
        self.known.insert(id.clone(), None);
        let gone = line.is_deleted();
        let own = Some(line.get("role")).filter(|it| !it.is_empty());
        let role = match own {
            Some(word) => Role::of(word).or(Some(Role::Other)),
            None => roles.get(&id).copied(),
        };
        // Of somebody who is gone, an id is enough.
        let is_pupil = role == Some(Role::Student) || (role.is_none() && gone);
        if !is_pupil && role != Some(Role::Teacher) {
            let code = own.map_or(FaultCode::IgnoredRow, not_needed);
            return at.fault(notes, code, own.unwrap_or(line.get("familyName")));
        }
        if let (true, false, Some(code)) = (is_pupil, gone, half(line)) {
            return at.fault(notes, code, &halves(line).concat());
        }
        let name = match (name_of(line), gone) {
            (Ok(name), _) if name.chars().any(char::is_alphabetic) => name,
            (_, true) => id.chars().filter(|c| !cell::is_hidden(*c)).take(MAX_NAME).collect(),
            (Ok(name), false) => return at.fault(notes, FaultCode::NoName, &name),
            (Err((code, value)), false) => return at.fault(notes, code, value),
        };
        if line.is("enabledUser", "false") && !gone {
            return at.fault(notes, FaultCode::IgnoredRow, &name);
        }
        if is_pupil {
            self.known.insert(id.clone(), Some(self.pupils.len()));
            let pupil = PupilRow { external_id: Some(id), name, classes: vec![], leaves: vec![], gone };
            self.pupils.push((line.number, pupil));
        } else if !gone {
            self.teachers.push(name);
        }
    }

    /// Takes in the pupil of an enrolment who is known by the id alone.
    pub fn meet(&mut self, enrolment: Line) {
        let id = enrolment.get("userSourcedId");
        if !self.knows(id)
            && let Ok(Some(id)) = cell::id(id)
        {
            self.known.insert(id.clone(), Some(self.pupils.len()));
            let (classes, leaves) = (vec![], vec![]);
            let bare = PupilRow { external_id: Some(id), name: String::new(), classes, leaves, gone: false };
            self.pupils.push((enrolment.number, bare));
        }
    }

    /// Whether there is such a user, whatever they are.
    pub fn knows(&self, id: &str) -> bool {
        self.known.contains_key(id)
    }

    /// Puts a pupil into a class group, or takes them out of it.
    pub fn enrol(&mut self, id: &str, class: usize, leaves: bool) {
        let place = self.known.get(id).copied().flatten();
        let Some((_, pupil)) = place.and_then(|place| self.pupils.get_mut(place)) else {
            return;
        };
        let list = if leaves { &mut pupil.leaves } else { &mut pupil.classes };
        if !list.contains(&class) {
            list.push(class);
        }
    }

    /// Hands them over.
    pub fn into_build(self, build: &mut Build, delta: bool) {
        let mut told = HashSet::new();
        build.teachers.extend(self.teachers.into_iter().filter(|name| told.insert(cell::folded(name))));
        for (row, mut pupil) in self.pupils {
            let at = At { file: Some("users.csv"), row };
            // Out of one enrolment and into another of the same class group is staying.
            pupil.leaves.retain(|class| !pupil.classes.contains(class));
            if !delta && pupil.gone {
                continue;
            }
            if !delta && pupil.classes.is_empty() {
                at.fault(&mut build.notes, FaultCode::IgnoredRow, &pupil.name);
            }
            if !build.has_room(at) {
                return;
            }
            build.pupils.push(pupil);
        }
    }
}

/// First and family name as they stand there; the one that somebody is called by goes before.
fn halves(line: Line<'_>) -> [&str; 2] {
    let part = |preferred: &[&str], column: &str| {
        let called = preferred.iter().map(|it| line.get(it)).find(|it| !it.is_empty());
        called.unwrap_or(line.get(column))
    };
    [
        part(&["preferredGivenName", "preferredFirstName"], "givenName"),
        part(&["preferredFamilyName", "preferredLastName"], "familyName"),
    ]
}

/// What is missing, if one of the two is.
fn half(line: Line) -> Option<FaultCode> {
    match halves(line).map(str::is_empty) {
        [false, true] => Some(FaultCode::NoFamilyName),
        [true, false] => Some(FaultCode::NoGivenName),
        _ => None,
    }
}

/// First and family name.
fn name_of<'a>(line: Line<'a>) -> Result<String, (FaultCode, &'a str)> {
    let part = |raw: &'a str| cell::name(raw).map_err(|code| (code, raw));
    let [given, family] = halves(line);
    let (given, family) = (part(given)?, part(family)?);
    let both = format!("{given} {family}").trim().to_owned();
    if both.chars().count() > MAX_NAME {
        return Err((FaultCode::NameTooLong, line.get("familyName")));
    }
    Ok(both)
}
