//! A roster while it is put together.

use std::collections::HashMap;

use shared::api::school::roster::NameOrder;

use super::fault::{At, FaultCode, Notes};
use super::{ClassRow, MAX_NAME, MAX_PUPILS, PupilRow, Roster, Source, cell};

/// What has been read so far.
#[derive(Default)]
pub struct Build {
    /// Faults and hints.
    pub notes: Notes,
    /// Class groups.
    pub classes: Vec<ClassRow>,
    /// Pupils.
    pub pupils: Vec<PupilRow>,
    /// Teachers.
    pub teachers: Vec<String>,
    /// What stands first in two columns without headings.
    pub order: NameOrder,
    /// There are two columns without headings.
    pub has_bare_columns: bool,
    full: bool,
    class_places: HashMap<String, usize>,
    by_id: HashMap<String, usize>,
    /// In which class group which name stands already, and whether all who have it have ids.
    names: HashMap<(usize, String), bool>,
}

impl Build {
    /// Nothing has been read yet.
    pub fn new(order: NameOrder) -> Self {
        Self { order, ..Self::default() }
    }

    /// Whether there is no room for another pupil: then reading on says nothing new.
    pub fn is_full(&self) -> bool {
        self.full
    }

    /// A pupil of a list, with a name and an id that have been checked.
    pub fn listed(&mut self, at: At, name: String, id: Option<String>, class: &str) {
        // A name has letters, in whatever script.
        if !name.chars().any(char::is_alphabetic) {
            return at.fault(&mut self.notes, FaultCode::NoName, &name);
        }
        if name.chars().count() > MAX_NAME {
            return at.fault(&mut self.notes, FaultCode::NameTooLong, &name);
        }
        let class = match cell::class(class) {
            Ok(text) if text.is_empty() => return at.fault(&mut self.notes, FaultCode::NoClass, &name),
            Ok(text) => text,
            Err(code) => return at.fault(&mut self.notes, code, class),
        };
        let place = self.class_place(class);
        if let Some(known) = id.as_ref().and_then(|id| self.by_id.get(id)) {
            // The same person in another class group; everything else is a slip.
            match self.pupils.get_mut(*known) {
                Some(pupil) if pupil.name == name && !pupil.classes.contains(&place) => {
                    pupil.classes.push(place)
                }
                _ => return at.fault(&mut self.notes, FaultCode::DuplicateId, &id.unwrap_or_default()),
            }
            self.named_once(at, place, &name, true);
            return;
        }
        if !self.named_once(at, place, &name, id.is_some()) || !self.has_room(at) {
            return;
        }
        if let Some(id) = &id {
            self.by_id.insert(id.clone(), self.pupils.len());
        }
        self.pupils.push(PupilRow {
            external_id: id,
            name,
            classes: vec![place],
            leaves: vec![],
            gone: false,
        });
    }

    /// Whether another pupil fits in; a fault, once, if not.
    pub fn has_room(&mut self, at: At) -> bool {
        if self.pupils.len() >= MAX_PUPILS && !self.full {
            self.full = true;
            at.fault(&mut self.notes, FaultCode::TooManyPupils, &MAX_PUPILS.to_string());
        }
        !self.full
    }

    fn class_place(&mut self, name: String) -> usize {
        *self.class_places.entry(cell::folded(&name)).or_insert_with(|| {
            self.classes.push(ClassRow { external_id: None, name, school_year: None });
            self.classes.len() - 1
        })
    }

    fn named_once(&mut self, at: At, class: usize, name: &str, has_id: bool) -> bool {
        match self.names.insert((class, cell::folded(name)), has_id) {
            None => return true,
            Some(had_id) if had_id && has_id => return true,
            Some(_) => {}
        }
        // Whoever comes third without a difference is told as well.
        self.names.insert((class, cell::folded(name)), false);
        at.fault(&mut self.notes, FaultCode::SameName, name);
        false
    }

    /// The roster.
    pub fn finish(self, source: Source) -> Roster {
        let order = self.has_bare_columns.then_some(self.order);
        let Self { notes, classes, pupils, teachers, .. } = self;
        Roster { source, classes, pupils, teachers, faults: notes.faults, hints: notes.hints, order }
    }
}
