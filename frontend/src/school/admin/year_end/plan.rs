//! What somebody has in mind for the end of the year.

use std::collections::{BTreeMap, BTreeSet};

use shared::api::school::class::ClassCard;
use shared::api::school::upkeep::{ClassFate, Fate, Move, YearEnd};
use shared::school::year::promoted;
use uuid::Uuid;

/// What may become of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It goes on under another name.
    Promote,
    /// It is over.
    Archive,
    /// It is erased at once.
    Delete,
    /// It stays as it is.
    Keep,
}

impl Way {
    /// All, the usual one first.
    pub const ALL: [Way; 4] = [Way::Promote, Way::Keep, Way::Archive, Way::Delete];

    /// The word in forms and keys.
    pub const fn code(self) -> &'static str {
        match self {
            Way::Promote => "promote",
            Way::Archive => "archive",
            Way::Delete => "delete",
            Way::Keep => "keep",
        }
    }

    /// The way of a word.
    pub fn from_code(code: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// What becomes of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How it goes on.
    pub way: Way,
    /// Its next name, if it is promoted.
    pub name: String,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which school year ends.
    pub year: i16,
    /// What was decided; what is suggested where nothing was.
    pub plans: BTreeMap<Uuid, Plan>,
    /// Pupils who go another way.
    pub moves: Vec<Move>,
}

impl Planned {
    /// The earliest year that still runs, and nothing decided.
    pub fn begin(all: &[ClassCard]) -> Planned {
        let year = Planned::years(all).first().copied().unwrap_or_default();
        Planned { year, plans: BTreeMap::new(), moves: vec![] }
    }

    /// School years with classes that run, earliest first.
    pub fn years(all: &[ClassCard]) -> Vec<i16> {
        let mut years: Vec<i16> =
            all.iter().filter(|card| !card.archived).map(|card| card.school_year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// Classes of the year that ends.
    pub fn ending<'a>(&self, all: &'a [ClassCard]) -> impl Iterator<Item = &'a ClassCard> {
        let year = self.year;
        all.iter().filter(move |card| !card.archived && card.school_year == year)
    }

    /// What becomes of a class: as decided, else as suggested. A class of another year stays.
    pub fn plan(&self, card: &ClassCard) -> Plan {
        let suggested = || match promoted(&card.name) {
            Some(name) if card.school_year == self.year => Plan { way: Way::Promote, name },
            _ => Plan { way: Way::Keep, name: card.name.clone() },
        };
        self.plans.get(&card.id).cloned().unwrap_or_else(suggested)
    }

    /// A name that two classes of a school year would have.
    pub fn clash(&self, all: &[ClassCard]) -> Option<String> {
        let mut taken = BTreeSet::new();
        for card in all {
            let ends = self.ending(all).any(|ending| ending.id == card.id);
            let (name, year) = match self.plan(card) {
                Plan { way: Way::Delete, .. } if ends => continue,
                Plan { way: Way::Promote, name } if ends => (name, card.school_year + 1),
                _ => (card.name.clone(), card.school_year),
            };
            if !taken.insert((year, name.clone())) {
                return Some(name);
            }
        }
        None
    }

    /// Where a pupil of a class can go.
    pub fn targets<'a>(&self, all: &'a [ClassCard], from: Uuid) -> Vec<&'a ClassCard> {
        let goes_on = |card: &&ClassCard| matches!(self.plan(card).way, Way::Promote | Way::Keep);
        all.iter().filter(|card| !card.archived && card.id != from).filter(goes_on).collect()
    }

    /// Forgets moves into classes that are over, and out of classes of another year.
    pub fn forget_impossible_moves(&mut self, all: &[ClassCard]) {
        let moves = std::mem::take(&mut self.moves);
        let possible = |one: &Move| {
            self.ending(all).any(|card| card.id == one.from)
                && one.to.is_none_or(|to| self.targets(all, one.from).iter().any(|card| card.id == to))
        };
        let moves = moves.into_iter().filter(possible).collect();
        self.moves = moves;
    }

    /// What the server is asked for.
    pub fn request(&self, all: &[ClassCard], seal: Option<String>) -> YearEnd {
        let fate = |card: &ClassCard| {
            let Plan { way, name } = self.plan(card);
            let fate = match way {
                Way::Promote => Fate::Promote { name },
                Way::Archive => Fate::Archive,
                Way::Delete => Fate::Delete,
                Way::Keep => Fate::Keep,
            };
            ClassFate { class: card.id, fate }
        };
        YearEnd {
            classes: self.ending(all).map(fate).collect(),
            moves: self.moves.clone(),
            seal,
            early: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::api::school::Day;

    use super::*;

    fn card(n: u128, name: &str, school_year: i16, archived: bool) -> ClassCard {
        ClassCard {
            id: Uuid::from_u128(n),
            name: name.to_owned(),
            school_year,
            archived,
            pupils: 20,
            teachers: vec![],
            mine: false,
            delete_on: Day { at: 0, day: String::new(), text: String::new() },
        }
    }

    fn school() -> Vec<ClassCard> {
        vec![
            card(1, "7a", 2026, false),
            card(2, "AG Robotik", 2026, false),
            card(3, "13", 2025, true),
            card(4, "8a", 2027, false),
        ]
    }

    #[test]
    fn the_earliest_running_year_ends_and_names_are_suggested() {
        let planned = Planned::begin(&school());
        assert_eq!(planned.year, 2026);
        let fates = planned.request(&school(), None).classes;
        assert_eq!(
            fates,
            [
                ClassFate { class: Uuid::from_u128(1), fate: Fate::Promote { name: "8a".to_owned() } },
                ClassFate { class: Uuid::from_u128(2), fate: Fate::Keep },
            ]
        );
    }

    #[test]
    fn nobody_moves_into_a_class_that_is_over() {
        let all = school();
        let [seven, robots, _, eight] = [1, 2, 3, 4].map(Uuid::from_u128);
        let mut planned = Planned::begin(&all);
        let to = |to| Move { account: Uuid::from_u128(9), from: seven, to };
        planned.moves = vec![to(Some(robots)), to(Some(eight)), to(None)];
        planned.forget_impossible_moves(&all);
        assert_eq!(planned.moves.len(), 3);
        planned.plans.insert(robots, Plan { way: Way::Delete, name: String::new() });
        planned.forget_impossible_moves(&all);
        assert_eq!(planned.moves, [to(Some(eight)), to(None)]);
    }

    #[test]
    fn two_classes_of_a_year_have_two_names() {
        let all = school();
        let [seven, eight] = [1, 4].map(Uuid::from_u128);
        let mut planned = Planned::begin(&all);
        assert_eq!(planned.clash(&all).as_deref(), Some("8a"), "next year's 8a is there already");
        planned.plans.insert(seven, Plan { way: Way::Promote, name: "8b".to_owned() });
        assert_eq!(planned.clash(&all), None);
        let without: Vec<ClassCard> = all.into_iter().filter(|card| card.id != eight).collect();
        assert_eq!(Planned::begin(&without).clash(&without), None);
    }

    #[test]
    fn ways_find_back() {
        for way in Way::ALL {
            assert_eq!(Way::from_code(way.code()), Some(way));
        }
    }
}
