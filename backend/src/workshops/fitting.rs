//! Which course or lesson fits which workshop. One competence of many in common is a coincidence, and helps nobody to go on:
//! where nothing fits, nothing is shown.

use std::cmp::Reverse;

use shared::course::Topic;
use shared::lang::Lang;

use crate::catalogue::{Snapshot, catalogue_view};

/// What a course, a lesson or a workshop is about.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Filed under.
    pub topic: Option<Topic>,
    /// Ids of competences: areas are too wide.
    pub competences: &'a [String],
}

/// How well they fit, the best first: by what both serve, twice counted, in thousandths of all that they name. They do if
/// that is more than a third under one topic; else if the workshop serves half of what the course or lesson is about.
pub fn fit(learned: Subject<'_>, workshop: Subject<'_>) -> Option<Reverse<usize>> {
    let shared = learned.competences.iter().filter(|id| workshop.competences.contains(id)).count();
    let all = learned.competences.len() + workshop.competences.len();
    let same = learned.topic.is_some() && learned.topic == workshop.topic;
    let fits = if same { 6 * shared > all } else { shared > 0 && 2 * shared >= learned.competences.len() };
    fits.then(|| Reverse(2_000 * shared / all))
}

/// Courses that fit a workshop, the best first: ids and titles, at most six.
pub fn courses_for(courses: &Snapshot, workshop: Subject<'_>, lang: Lang) -> Vec<(String, String)> {
    let all = catalogue_view(courses, lang).courses.into_iter();
    let mut fitting: Vec<_> = all
        .filter_map(|card| {
            let course = Subject { topic: Some(card.topic), competences: &card.competences };
            Some((fit(course, workshop)?, card))
        })
        .collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().map(|(_, card)| (card.id, card.title)).take(6).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    /// Which of these courses fit a workshop, the best first.
    fn fitting(topic: Topic, workshop: &str) -> Vec<&'static str> {
        const COURSES: [(&str, Topic, &str); 3] = [
            ("driving", Topic::Mobility, "1.1 2.3 4.2 4.4 5.2"),
            ("passwords", Topic::Safety, "4.1 4.2 2.6"),
            ("fraud", Topic::Safety, "4.2 1.2"),
        ];
        let competences = ids(workshop);
        let workshop = Subject { topic: Some(topic), competences: &competences };
        let mut found: Vec<_> = COURSES
            .into_iter()
            .filter_map(|(name, topic, competences)| {
                let competences = ids(competences);
                Some((fit(Subject { topic: Some(topic), competences: &competences }, workshop)?, name))
            })
            .collect();
        found.sort_by_key(|(fit, _)| *fit);
        found.into_iter().map(|(_, name)| name).collect()
    }

    #[test]
    fn what_shares_more_comes_first_and_what_shares_little_not_at_all() {
        assert_eq!(fitting(Topic::Safety, "4.2 1.2"), ["fraud", "passwords"]);
        assert_eq!(fitting(Topic::Safety, "4.1 4.2"), ["passwords", "fraud"]);
        assert_eq!(fitting(Topic::Mobility, "2.3 5.2"), ["driving"]);
        // Banking: driving shares two of five by chance, fraud is half of what it is about.
        assert_eq!(fitting(Topic::Everyday, "2.3 4.2"), ["fraud"]);
        for (topic, workshop) in [
            (Topic::Devices, "5.1 4.1"),
            (Topic::Safety, "4.3"),
            (Topic::Creating, "3.4"),
            (Topic::Safety, ""),
        ] {
            assert!(fitting(topic, workshop).is_empty(), "{topic:?} {workshop}");
        }
    }

    #[test]
    fn what_names_nothing_fits_nothing() {
        let nothing = Subject { topic: Some(Topic::Safety), competences: &[] };
        assert_eq!(fit(nothing, nothing), None);
        assert_eq!(fit(Subject { topic: None, ..nothing }, nothing), None);
    }
}
