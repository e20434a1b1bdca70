//! From claims to a person: pure.
//!
//! What providers deliver, as far as it is published:
//! - Schulconnex (moin.schule): the claims `urn:schulconnex:de:personenkontext:rolle` (`Lern`, `Lehr`, `Leit`, …) and
//!   `urn:schulconnex:de:personenkontext:organisation:kennung` in the ID token; all else, groups too, from `/person-info`
//!   as `personenkontexte[].organisation` and `personenkontexte[].gruppen[].gruppe`. The person chooses one of their
//!   contexts when signing in, and usually that one alone is delivered.
//! - VIDIS: `rolle` (`LERN`, `LEHR`, `LEIT`), `schulkennung` (a text or a list of texts), `bundesland`; some of its
//!   services get a Schulconnex object as JSON inside a text.

use std::borrow::Cow;

use serde_json::Value;

use super::providers::{Claims, Provider, steps};

/// The most groups of one person.
pub const MAX_GROUPS: usize = 50;
/// The most schools of one person.
pub const MAX_SCHOOLS: usize = 5;
/// The longest name, in characters: as that of an organisation.
const MAX_NAME: usize = 120;
/// The longest external id, in bytes.
const MAX_ID: usize = 200;
/// The longest subject, in bytes (OpenID Connect Core 1.0, section 2).
const MAX_SUBJECT: usize = 255;

/// Something that a provider knows by an id of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct External {
    /// The provider's.
    pub id: String,
    /// For people; the id where there is no name.
    pub name: String,
}

/// What somebody is, as the provider says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrivalRole {
    /// Teaches.
    Teacher,
    /// Goes to school.
    Pupil,
    /// Nothing that means something here.
    Other,
}

/// Somebody who comes from a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The provider's id.
    pub provider: String,
    /// The pseudonym there.
    pub subject: String,
    /// The organisation's name, where the operator fixed one for all who come from there.
    pub organisation: Option<String>,
    /// Else the schools that the claims name.
    pub schools: Vec<External>,
    /// In all of them.
    pub role: ArrivalRole,
    /// Class groups. None where the provider is not asked for any: then nothing changes.
    pub groups: Option<Vec<External>>,
}

/// Who that is. Each claim is looked for in the sources in their order, and taken from the first that has it.
/// None for a subject that cannot be one.
pub fn arrival(provider: &Provider, subject: &str, sources: &[Value]) -> Option<Arrival> {
    let fits = (1..=MAX_SUBJECT).contains(&subject.len()) && !subject.chars().any(char::is_control);
    if !fits {
        return None;
    }
    let claims = &provider.claims;
    let schools = external(&find(sources, claims.school.as_deref()), &claims.school_id, &claims.school_name);
    let several = schools.len() > 1;
    // Groups do not say which school is theirs: of several, nothing is changed.
    let groups = claims.groups.as_deref().filter(|_| !several).map(|path| {
        let mut groups = external(&find(sources, Some(path)), &claims.group_id, &claims.group_name);
        groups.truncate(MAX_GROUPS);
        groups
    });
    Some(Arrival {
        provider: provider.id.clone(),
        subject: subject.to_owned(),
        organisation: provider.organisation.clone(),
        role: role(claims, &find(sources, claims.role.as_deref()), schools.len()),
        schools: schools.into_iter().take(MAX_SCHOOLS).collect(),
        groups,
    })
}

/// Whether a source has all that is asked for, so that no other needs to be asked.
pub fn complete(claims: &Claims, sources: &[Value]) -> bool {
    [&claims.school, &claims.groups, &claims.role]
        .into_iter()
        .flatten()
        .all(|path| !find(sources, Some(path)).is_empty())
}

/// Several roles may belong to several schools, and nothing says which to which. Whoever is a pupil somewhere is
/// therefore no teacher anywhere, and whoever belongs to several schools is a teacher only if no other role is named: a
/// role too few is a question to the school, a role too many a breach.
fn role(claims: &Claims, found: &[Cow<'_, Value>], schools: usize) -> ArrivalRole {
    let means = |values: &[String]| {
        let known =
            |text: &str| values.iter().any(|value| value.to_lowercase() == text.trim().to_lowercase());
        found.iter().filter_map(|it| it.as_str()).filter(|text| known(text)).count()
    };
    let teaches = means(&claims.teacher_values);
    if means(&claims.pupil_values) > 0 {
        ArrivalRole::Pupil
    } else if teaches > 0 && (schools <= 1 || teaches == found.len()) {
        ArrivalRole::Teacher
    } else {
        ArrivalRole::Other
    }
}

fn find<'a>(sources: &'a [Value], path: Option<&str>) -> Vec<Cow<'a, Value>> {
    let Some(path) = path else { return Vec::new() };
    let steps = steps(path);
    sources
        .iter()
        .map(|source| {
            let mut found = Vec::new();
            walk(Cow::Borrowed(source), &steps, &mut found);
            found
        })
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// Depth follows the operator's path, breadth the size of an answer, which is bounded.
fn walk<'a>(value: Cow<'a, Value>, steps: &[String], found: &mut Vec<Cow<'a, Value>>) {
    let parts = |value: &Cow<'a, Value>| -> Option<Vec<Cow<'a, Value>>> {
        match value {
            Cow::Borrowed(Value::Array(list)) => Some(list.iter().map(Cow::Borrowed).collect()),
            Cow::Owned(Value::Array(list)) => Some(list.iter().cloned().map(Cow::Owned).collect()),
            _ => None,
        }
    };
    let Some((step, rest)) = steps.split_first() else {
        match parts(&value) {
            Some(list) => found.extend(list.into_iter().filter(|it| !it.is_null())),
            None if value.is_null() => {}
            None => found.push(value),
        }
        return;
    };
    if let Some(list) = parts(&value) {
        if let Ok(index) = step.parse::<usize>() {
            if let Some(entry) = list.into_iter().nth(index) {
                walk(entry, rest, found);
            }
        } else {
            list.into_iter().for_each(|entry| walk(entry, steps, found));
        }
        return;
    }
    let next = match &value {
        Cow::Borrowed(Value::Object(map)) => map.get(step).map(Cow::Borrowed),
        Cow::Owned(Value::Object(map)) => map.get(step).cloned().map(Cow::Owned),
        // JSON inside a text.
        other => match other.as_str().map(serde_json::from_str::<Value>) {
            Some(Ok(inner @ (Value::Object(_) | Value::Array(_)))) => {
                walk(Cow::Owned(inner), steps, found);
                None
            }
            _ => None,
        },
    };
    if let Some(next) = next {
        walk(next, rest, found);
    }
}

/// Each once, by id.
fn external(found: &[Cow<'_, Value>], id: &str, name: &str) -> Vec<External> {
    let mut all: Vec<External> = Vec::new();
    for value in found {
        let (id, name) = match value.as_ref() {
            Value::Object(map) => (map.get(id).and_then(text), map.get(name).and_then(text)),
            other => (text(other), None),
        };
        let Some(id) = id.filter(|id| id.len() <= MAX_ID) else { continue };
        if all.iter().any(|known| known.id == id) {
            continue;
        }
        let name: String = name.unwrap_or_else(|| id.clone()).chars().take(MAX_NAME).collect();
        all.push(External { id, name });
    }
    all
}

/// A text or a number, in one line.
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.replace(char::is_control, " "),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
#[path = "person_tests.rs"]
mod tests;
