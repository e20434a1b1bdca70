//! OneRoster 1.1 and 1.2: who is in which class group, from several files.

use std::collections::{HashMap, HashSet};

use super::build::Build;
use super::fault::{At, FaultCode, Notes};
use super::files::{Line, Sheet};
use super::people::{self, People, Role};
use super::{ClassRow, File, Source, cell};

/// How a file is filled, by the manifest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fill {
    Absent,
    Bulk,
    Delta,
}

/// What the manifest says.
struct Manifest {
    fills: HashMap<String, Fill>,
    version_2: bool,
}

/// Reads the files that are there.
pub fn read(files: &[File], build: &mut Build) -> Source {
    let Some(manifest) = Manifest::read(files, &mut build.notes) else {
        return Source::OneRoster { delta: false };
    };
    let delta = ["users", "classes", "enrollments"].iter().any(|file| manifest.fill(file) == Fill::Delta);
    let source = Source::OneRoster { delta };

    let years = years(files, &manifest, &mut build.notes);
    let classes = classes(files, &manifest, &years, build);
    let Some(enrollments) =
        manifest.sheet(files, "enrollments", &["classSourcedId", "userSourcedId", "role"], &mut build.notes)
    else {
        // Users alone: names that change, people who leave.
        if let Some(people) = everybody(files, &manifest, None, &mut build.notes) {
            people.into_build(build, delta);
        }
        return source;
    };
    for line in enrollments.iter().flat_map(Sheet::lines) {
        line.check_dates("enrollments.csv", &["beginDate", "endDate"], &mut build.notes);
    }
    let Some(mut people) = everybody(files, &manifest, enrollments.as_ref(), &mut build.notes) else {
        return source;
    };
    if let Some(mut classes) = classes {
        for line in enrollments.iter().flat_map(Sheet::lines) {
            if delta && line.is("role", "student") {
                // A delta holds what has changed: who has not, and what has not, is known by the id alone.
                people.meet(line);
                meet(line.get("classSourcedId"), &mut classes, build);
            }
            enrol(line, &classes, &mut people, &mut build.notes);
        }
        people.into_build(build, delta);
    }
    source
}

impl Manifest {
    fn read(files: &[File], notes: &mut Notes) -> Option<Self> {
        let sheet = Sheet::read(files, "manifest.csv", &["propertyName", "value"], notes)?;
        let mut manifest = Self { fills: HashMap::new(), version_2: false };
        for line in sheet.lines() {
            let property = line.get("propertyName").to_ascii_lowercase();
            if property == "oneroster.version" {
                manifest.version_2 = line.get("value").starts_with("1.2");
            } else if let Some(file) = property.strip_prefix("file.") {
                let fill = match line.get("value").to_ascii_lowercase().as_str() {
                    "bulk" => Fill::Bulk,
                    "delta" => Fill::Delta,
                    _ => Fill::Absent,
                };
                manifest.fills.insert(file.to_owned(), fill);
            }
        }
        Some(manifest)
    }

    fn fill(&self, file: &str) -> Fill {
        self.fills.get(&file.to_ascii_lowercase()).copied().unwrap_or(Fill::Absent)
    }

    /// A file that must be there unless the roster says that nothing of it has changed. The outer option is none if it
    /// has a fault, the inner one if the file is rightly absent.
    fn sheet(&self, files: &[File], file: &str, needed: &[&str], notes: &mut Notes) -> Option<Option<Sheet>> {
        let name = format!("{file}.csv");
        let delta = self.fills.values().any(|fill| *fill == Fill::Delta);
        match self.fill(file) {
            Fill::Absent if delta => return Some(None),
            Fill::Absent => {
                notes.fault(None, None, FaultCode::MissingFile, &name);
                return None;
            }
            Fill::Bulk => Sheet::read(files, &name, needed, notes),
            // What a row of a delta means is said by its status alone.
            Fill::Delta => Sheet::read(files, &name, &[needed, &["status"]].concat(), notes),
        }
        .map(Some)
    }
}

/// The year in which the school year of a session begins.
fn years(files: &[File], manifest: &Manifest, notes: &mut Notes) -> HashMap<String, i16> {
    let mut years = HashMap::new();
    if manifest.fill("academicSessions") == Fill::Absent {
        return years;
    }
    let Some(sheet) = Sheet::read(files, "academicSessions.csv", &["sourcedId"], notes) else {
        return years;
    };
    for line in sheet.lines() {
        line.check_dates("academicSessions.csv", &["startDate", "endDate"], notes);
        // The column holds the year in which it ends; a term of it holds the same year.
        let ends = line.get("schoolYear").parse::<i16>().ok().and_then(|year| year.checked_sub(1));
        let begins =
            || line.get("startDate").get(..4)?.parse().ok().filter(|_| line.is("type", "schoolYear"));
        if let Some(year) = ends.or_else(begins).filter(|year| (2000..2100).contains(year)) {
            years.insert(line.get("sourcedId").to_owned(), year);
        }
    }
    years
}

/// Class groups by their ids; none for one that is to be deleted, or has a fault.
fn classes(
    files: &[File],
    manifest: &Manifest,
    years: &HashMap<String, i16>,
    build: &mut Build,
) -> Option<HashMap<String, Option<usize>>> {
    let mut found = HashMap::new();
    let Some(sheet) = manifest.sheet(files, "classes", &["sourcedId", "title"], &mut build.notes)? else {
        return Some(found);
    };
    for line in sheet.lines() {
        let at = At { file: Some("classes.csv"), row: line.number };
        let title = Some(line.get("title")).filter(|it| !it.is_empty()).unwrap_or(line.get("classCode"));
        let Some(id) = people::id_of(line, "sourcedId", at, FaultCode::UnknownClass, &mut build.notes) else {
            continue;
        };
        if found.contains_key(&id) {
            at.fault(&mut build.notes, FaultCode::DuplicateId, &id);
            continue;
        }
        found.insert(id.clone(), None);
        if line.is_deleted() {
            // A class group is closed by people, not by a file.
            at.fault(&mut build.notes, FaultCode::IgnoredRow, if title.is_empty() { &id } else { title });
            continue;
        }
        match cell::class(title) {
            Ok(name) if name.is_empty() => at.fault(&mut build.notes, FaultCode::NoClass, &id),
            Ok(name) => {
                let school_year =
                    line.get("termSourcedIds").split(',').find_map(|it| years.get(it.trim())).copied();
                // Old writers of 1.1 have the name that an early draft had.
                let school_year = school_year.or_else(|| {
                    line.get("termSourceIds").split(',').find_map(|it| years.get(it.trim())).copied()
                });
                found.insert(id.clone(), Some(build.classes.len()));
                build.classes.push(ClassRow { external_id: Some(id), name, school_year });
            }
            Err(code) => at.fault(&mut build.notes, code, title),
        }
    }
    Some(found)
}

/// Users with their roles: from users.csv, from 1.2 on from roles.csv, else from what they are in a class group.
fn everybody(
    files: &[File],
    manifest: &Manifest,
    enrollments: Option<&Sheet>,
    notes: &mut Notes,
) -> Option<People> {
    let sheet = manifest.sheet(files, "users", &["sourcedId", "givenName", "familyName"], notes)?;
    let Some(sheet) = sheet else {
        return Some(People::default());
    };
    let has_roles = manifest.fill("roles") != Fill::Absent;
    if !has_roles && (!sheet.has("role") || manifest.version_2) {
        let (file, row, code, value) = if manifest.version_2 {
            (None, None, FaultCode::MissingFile, "roles.csv")
        } else {
            (Some("users.csv"), Some(sheet.head), FaultCode::MissingColumn, "role")
        };
        // A delta needs none if nobody's role has changed.
        if manifest.fill("users") == Fill::Bulk {
            notes.fault(file, row, code, value);
            return None;
        }
    }
    let mut roles: HashMap<String, Role> = HashMap::new();
    if let Some(sheet) = enrollments {
        for line in sheet.lines() {
            if let Some(role) = Role::of(line.get("role")) {
                roles.entry(line.get("userSourcedId").to_owned()).or_insert(role);
            }
        }
    }
    if has_roles {
        let sheet = Sheet::read(files, "roles.csv", &["userSourcedId", "role"], notes)?;
        let mut told: HashSet<String> = HashSet::new();
        // Who has several is what they are in the first place.
        let (first, others): (Vec<_>, Vec<_>) =
            sheet.lines().partition(|line| line.is("roleType", "primary"));
        for line in first.into_iter().chain(others).filter(|line| !line.is_deleted()) {
            let user = line.get("userSourcedId").to_owned();
            if people::not_needed(line.get("role")) == FaultCode::UnknownRole {
                let at = At { file: Some("roles.csv"), row: line.number };
                at.fault(notes, FaultCode::UnknownRole, line.get("role"));
            }
            if told.insert(user.clone()) {
                roles.insert(user, Role::of(line.get("role")).unwrap_or(Role::Other));
            }
        }
    }
    let mut people = People::default();
    for line in sheet.lines() {
        people.add(line, &roles, notes);
    }
    Some(people)
}

/// A class group that is known by its id alone.
fn meet(id: &str, classes: &mut HashMap<String, Option<usize>>, build: &mut Build) {
    if !classes.contains_key(id)
        && let Ok(Some(id)) = cell::id(id)
    {
        classes.insert(id.clone(), Some(build.classes.len()));
        build.classes.push(ClassRow { external_id: Some(id), name: String::new(), school_year: None });
    }
}

fn enrol(line: Line, classes: &HashMap<String, Option<usize>>, people: &mut People, notes: &mut Notes) {
    let at = At { file: Some("enrollments.csv"), row: line.number };
    let (user, class) = (line.get("userSourcedId"), line.get("classSourcedId"));
    if Role::of(line.get("role")).is_none() {
        return at.fault(notes, people::not_needed(line.get("role")), line.get("role"));
    }
    match (people.knows(user), classes.get(class)) {
        (false, _) => at.fault(notes, FaultCode::UnknownUser, user),
        (true, None) => at.fault(notes, FaultCode::UnknownClass, class),
        // It goes with the class group.
        (true, Some(None)) => {}
        (true, Some(Some(place))) if line.is("role", "student") => {
            people.enrol(user, *place, line.is_deleted())
        }
        // Teachers get their class groups from whoever invites them.
        (true, Some(Some(_))) => {}
    }
}
