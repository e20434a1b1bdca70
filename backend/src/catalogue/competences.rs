//! DigComp 3.0: which competences and outcomes there are, and what they are called.
//!
//! Source: European Commission, Joint Research Centre, JRC144121, CC BY 4.0; the German names are ours and unofficial.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;
use shared::api::catalogue::CompetenceName;
use shared::course::check::Known;
use shared::lang::Lang;

#[derive(Deserialize)]
struct Supplement {
    #[serde(rename = "@graph")]
    graph: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    #[serde(rename = "@type")]
    kind: String,
    #[serde(rename = "@id")]
    id: String,
    name: Option<String>,
}

/// The framework's ids and English names.
pub struct Framework {
    /// `4.2` and its English name.
    pub competences: BTreeMap<String, String>,
    /// `LO4.2.01` and so on.
    pub outcomes: BTreeSet<String>,
}

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    let source = include_str!("../../../content/digcomp/digcomp-3.0.jsonld");
    let supplement = serde_json::from_str::<Supplement>(source).unwrap_or(Supplement { graph: vec![] });
    let mut framework = Framework { competences: BTreeMap::new(), outcomes: BTreeSet::new() };
    for node in supplement.graph {
        match (node.kind.as_str(), node.id.split_once('/')) {
            ("Competence", Some((_, id))) => {
                framework.competences.insert(id.to_owned(), node.name.unwrap_or_default());
            }
            ("LearningOutcome", Some((_, id))) => {
                framework.outcomes.insert(id.to_owned());
            }
            _ => {}
        }
    }
    framework
});

/// The framework.
pub fn framework() -> &'static Framework {
    &FRAMEWORK
}

/// What courses may refer to.
pub fn known() -> Known {
    Known {
        competences: framework().competences.keys().cloned().collect(),
        outcomes: framework().outcomes.clone(),
    }
}

/// Unofficial German names.
const GERMAN: [(&str, &str); 21] = [
    ("1.1", "Informationen suchen und filtern"),
    ("1.2", "Informationen bewerten"),
    ("1.3", "Informationen verwalten"),
    ("2.1", "Über digitale Technologien interagieren"),
    ("2.2", "Über digitale Technologien teilen"),
    ("2.3", "Digital am gesellschaftlichen Leben teilnehmen"),
    ("2.4", "Digital zusammenarbeiten"),
    ("2.5", "Digitale Umgangsformen"),
    ("2.6", "Digitale Identität verwalten"),
    ("3.1", "Digitale Inhalte entwickeln"),
    ("3.2", "Digitale Inhalte weiterentwickeln"),
    ("3.3", "Urheberrecht und Lizenzen"),
    ("3.4", "Programmieren und algorithmisch denken"),
    ("4.1", "Geräte schützen"),
    ("4.2", "Daten und Privatsphäre schützen"),
    ("4.3", "Gesundheit und Wohlbefinden"),
    ("4.4", "Umwelt schützen"),
    ("5.1", "Technische Probleme lösen"),
    ("5.2", "Bedürfnisse erkennen und passende Technik wählen"),
    ("5.3", "Digitale Technik kreativ nutzen"),
    ("5.4", "Eigene Lücken erkennen"),
];

/// What a competence is called; its id where it has no name.
pub fn name(id: &str, lang: Lang) -> String {
    let german = || GERMAN.iter().find(|(g, _)| *g == id).map(|(_, name)| (*name).to_owned());
    let english = || framework().competences.get(id).cloned();
    match lang {
        Lang::De | Lang::DeLeicht => german(),
        Lang::En => english(),
    }
    .unwrap_or_else(|| id.to_owned())
}

/// All competences, in the framework's order.
pub fn all(lang: Lang) -> Vec<CompetenceName> {
    let ids = framework().competences.keys();
    ids.map(|id| CompetenceName { id: id.clone(), name: name(id, lang) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_framework_is_whole() {
        assert_eq!((framework().competences.len(), framework().outcomes.len()), (21, 523));
        for id in framework().competences.keys() {
            assert_ne!(name(id, Lang::De), *id);
        }
    }
}
