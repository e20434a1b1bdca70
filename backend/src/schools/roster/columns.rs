//! What a column is about, by its heading.

use csv::StringRecord;

/// Where in a row things stand.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The name by which somebody is called; goes before `given`.
    pub called: Option<usize>,
    /// First name.
    pub given: Option<usize>,
    /// Family name.
    pub family: Option<usize>,
    /// Both in one.
    pub full: Option<usize>,
    /// Class group.
    pub class: Option<usize>,
    /// Id in the school's own system.
    pub id: Option<usize>,
    /// Without headings nobody said that each has two names: one of the two may be empty.
    pub may_be_half: bool,
    /// Places of columns that are none of these.
    pub unknown: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq)]
enum Meaning {
    Called,
    Given,
    Family,
    Name,
    Full,
    Class,
    Id,
}

const WORDS: [(Meaning, &[&str]); 7] = [
    (Meaning::Called, &["Rufname", "Called name", "Preferred name", "Preferred given name"]),
    (Meaning::Given, &["Vorname", "Vornamen", "Schüler-Vorname", "First name", "Given name", "Forename"]),
    (
        Meaning::Family,
        &["Nachname", "Familienname", "Zuname", "Schüler-Nachname", "Last name", "Family name", "Surname"],
    ),
    (Meaning::Name, &["Name"]),
    (
        Meaning::Full,
        &[
            "Schüler",
            "Schülerin",
            "Name des Kindes",
            "Schüler/in",
            "Schüler:innen",
            "Schülername",
            "Schülerinnen und Schüler",
            "Vor- und Nachname",
            "Vorname Nachname",
            "Nachname, Vorname",
            "Name, Vorname",
            "Full name",
            "Student",
            "Student name",
            "Pupil",
            "Pupil name",
        ],
    ),
    (
        Meaning::Class,
        &[
            "Klasse",
            "Klassenname",
            "Klassenbezeichnung",
            "Lerngruppe",
            "Gruppe",
            "Class",
            "Class name",
            "Group",
        ],
    ),
    (
        Meaning::Id,
        &[
            "Schüler-ID",
            "ID",
            "Nummer",
            "Schülernummer",
            "sourcedId",
            "Externe ID",
            "Student ID",
            "Student number",
            "Pupil ID",
            "External ID",
        ],
    ),
];

/// Headings of what is not needed. A line that has one is a line of headings, whatever else stands there.
const NOT_NEEDED: [&str; 27] = [
    "Bekenntnis",
    "Konfession",
    "Religion",
    "Religionszugehörigkeit",
    "Geschlecht",
    "m/w",
    "w/m",
    "m/w/d",
    "w/m/d",
    "Geburtsdatum",
    "Geburtstag",
    "Geburtsort",
    "Staatsangehörigkeit",
    "Nationalität",
    "Muttersprache",
    "Herkunftssprache",
    "Bemerkung",
    "Bemerkungen",
    "E-Mail",
    "Telefon",
    "Adresse",
    "Anschrift",
    "Gender",
    "Date of birth",
    "Denomination",
    "Email address",
    "Phone",
];

/// A heading without what people write differently: "Schüler-ID", "SCHUELER ID", "schuler_id".
pub fn plain(heading: &str) -> String {
    let mut text = String::new();
    // Nothing longer is a heading.
    for c in heading.chars().take(80).flat_map(char::to_lowercase) {
        match c {
            'ä' => text.push('a'),
            'ö' => text.push('o'),
            'ü' => text.push('u'),
            'ß' => text.push_str("ss"),
            c if c.is_alphanumeric() => text.push(c),
            _ => {}
        }
    }
    text.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

fn meaning(heading: &str) -> Option<Meaning> {
    let heading = plain(heading);
    let is_it = |words: &[&str]| words.iter().any(|word| plain(word) == heading);
    WORDS.iter().find(|(_, words)| is_it(words)).map(|(meaning, _)| *meaning)
}

impl Columns {
    /// From a row of headings. Of two columns with the same meaning, the first counts.
    pub fn of(headings: &StringRecord) -> Self {
        let mut columns = Self::default();
        let mut name = None;
        for (place, heading) in headings.iter().enumerate() {
            let slot = match meaning(heading) {
                Some(Meaning::Called) => &mut columns.called,
                Some(Meaning::Given) => &mut columns.given,
                Some(Meaning::Family) => &mut columns.family,
                Some(Meaning::Name) => &mut name,
                Some(Meaning::Full) => &mut columns.full,
                Some(Meaning::Class) => &mut columns.class,
                Some(Meaning::Id) => &mut columns.id,
                None => {
                    columns.unknown.push(place);
                    continue;
                }
            };
            if slot.is_some() {
                columns.unknown.push(place);
            } else {
                *slot = Some(place);
            }
        }
        // Beside a first name, "Name" is the other one.
        let has_given = columns.given.is_some() || columns.called.is_some();
        let slot = if has_given { &mut columns.family } else { &mut columns.full };
        match name {
            Some(place) if slot.is_some() => columns.unknown.push(place),
            Some(place) => *slot = Some(place),
            None => {}
        }
        columns.unknown.sort_unstable();
        columns
    }

    /// Two columns of names.
    pub fn bare(family: usize, given: usize) -> Self {
        Self { family: Some(family), given: Some(given), may_be_half: true, ..Self::default() }
    }

    /// Whether a line is one of headings, though none of them is needed.
    pub fn are_headings(line: &StringRecord) -> bool {
        line.iter().any(|heading| NOT_NEEDED.iter().any(|word| plain(word) == plain(heading)))
    }

    /// How many headings are understood.
    pub fn known(&self) -> usize {
        let all = [self.called, self.given, self.family, self.full, self.class, self.id];
        all.iter().flatten().count()
    }

    /// Whether it can be said what somebody is called. A family name alone is not enough.
    pub fn has_name(&self) -> bool {
        self.full.is_some() || self.given.is_some() || self.called.is_some()
    }
}
