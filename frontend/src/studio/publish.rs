//! Publishing a course that has been checked: what will happen, the button, and what came of it.

use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::studio::check::CheckReport;
use shared::api::studio::draft::Draft;
use shared::api::studio::versions::{Publish as Wish, Published};
use shared::lang::Lang;
use yew::prelude::*;

use super::findings::items;
use super::of::Of;
use crate::components::field::{Said, trouble};
use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::state::sending::use_sending;
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PublishProps {
    pub of: Of,
    pub draft: Rc<Draft>,
    pub report: Rc<CheckReport>,
    /// Asks for draft and report anew.
    pub again: Callback<()>,
}

/// The section. Exactly what was checked is published, or nothing.
#[component]
pub(super) fn Publish(props: &PublishProps) -> Html {
    let (of, draft, report) = (&props.of, &props.draft, &props.report);
    let lang = of.lang();
    let sending = use_sending();
    // What was published here.
    let published = use_state(|| None::<String>);
    let stands = Stand::of(draft, report);
    let onclick = {
        let (of, again, sending, told) =
            (of.clone(), props.again.clone(), sending.clone(), published.clone());
        let wish = Wish { seen: report.fingerprint.clone() };
        Callback::from(move |_: MouseEvent| {
            let (path, again, wish, told) = (of.api("publish"), again.clone(), wish.clone(), told.clone());
            sending.start(async move {
                let published = api::request::<Published>("POST", &path, Some(&wish)).await;
                // Also if it was refused: then the check is no longer what it was.
                again.emit(());
                told.set(Some(published?.version));
                Ok(())
            });
        })
    };
    let wrong = match sending.code() {
        Some(Code::DraftChanged) => Some(t!(lang, "publish-changed")),
        _ => sending.sentence(lang),
    };
    // What is said of it is old as soon as there is something newer to publish.
    let done = published.as_ref() == Some(&report.fingerprint) && draft.archived_at.is_none();
    html! {
        <section class="card" aria-labelledby="publish">
            <h2 id="publish">{ t!(lang, "publish-title") }</h2>
            if done {
                <Said good=true><p>{ t!(lang, "publish-done") }</p></Said>
            } else {
                <p id="publish-why">{ stands.sentence(lang) }</p>
            }
            { trouble(wrong) }
            <p class="actions">
                // While it is on its way it keeps the focus: a disabled button would lose it.
                <button class="button" type="button" aria-describedby={(!done).then_some("publish-why")}
                    disabled={done || !stands.can_publish()} aria-disabled={sending.is_busy().then_some("true")} {onclick}>
                    { icon(IconName::ArrowEnd) }{ if sending.is_busy() { t!(lang, "account-busy") } else { t!(lang, "publish-title") } }</button>
                { look(lang, draft, report) }
            </p>
        </section>
    }
}

/// The way to the course as learners see it, if they see it: in the reader's language if the course has it.
pub(super) fn look(lang: Lang, draft: &Draft, report: &CheckReport) -> Html {
    let seen = report.current.is_some() && draft.archived_at.is_none();
    let of = if draft.outline.texts.contains_key(&lang) { lang } else { draft.original };
    let href = Route::Course { lang: of, course: draft.course.clone() }.to_path();
    html! { if seen { <a class="button quiet" {href}>{ t!(lang, "publish-look") }</a> } }
}

/// What publishing would do now, or why it cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    /// It is put away.
    Archived,
    /// Learners see exactly this.
    Same,
    /// So much must be put right first.
    Faults(usize),
    /// Somebody else must agree.
    SecondPerson,
    /// Learners see it for the first time.
    First,
    /// Learners see this instead of what they see now.
    Newer,
}

impl Stand {
    fn of(draft: &Draft, report: &CheckReport) -> Stand {
        // As many as the list above says.
        let faults = items(report.findings.iter().filter(|found| found.finding.must)).len();
        match &report.current {
            _ if draft.archived_at.is_some() => Stand::Archived,
            Some(current) if *current == report.fingerprint => Stand::Same,
            _ if faults > 0 => Stand::Faults(faults),
            _ if report.second_person => Stand::SecondPerson,
            None => Stand::First,
            Some(_) => Stand::Newer,
        }
    }

    fn can_publish(self) -> bool {
        matches!(self, Stand::First | Stand::Newer)
    }

    fn sentence(self, lang: Lang) -> String {
        match self {
            Stand::Archived => t!(lang, "publish-archived"),
            Stand::Same => t!(lang, "publish-same"),
            Stand::Faults(n) => t!(lang, "publish-faults", n = n),
            Stand::SecondPerson => t!(lang, "problem-second-person"),
            Stand::First => t!(lang, "publish-first"),
            Stand::Newer => t!(lang, "publish-newer"),
        }
    }
}

/// A draft, for tests.
#[cfg(test)]
pub(super) fn tests_draft(archived_at: Option<i64>) -> Draft {
    Draft {
        id: uuid::Uuid::nil(),
        organisation_name: "Library".into(),
        course: "tea".into(),
        original: Lang::De,
        outline: super::outline::tests_outline(),
        revision: 1,
        outline_changed_by: None,
        lessons: std::collections::BTreeMap::new(),
        changed_at: 1,
        published_at: None,
        newer: false,
        archived_at,
        review: None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use shared::api::studio::check::Found;
    use shared::course::check::Finding;

    use super::*;

    fn report(current: Option<&str>, must: &[bool], second_person: bool) -> CheckReport {
        let found = |(line, must): (u32, &bool)| Found {
            finding: Finding {
                file: "course.toml".into(),
                line,
                must: *must,
                code: "toml".into(),
                args: BTreeMap::new(),
                fault: String::new(),
                remedy: String::new(),
            },
            block: None,
        };
        CheckReport {
            findings: (1..).zip(must).map(found).collect(),
            fingerprint: "now".into(),
            current: current.map(str::to_owned),
            second_person,
            ..CheckReport::default()
        }
    }

    #[test]
    fn the_button_says_why_it_rests() {
        for (archived_at, report, stand) in [
            (None, report(None, &[], false), Stand::First),
            (None, report(None, &[false], false), Stand::First),
            (None, report(None, &[true, false, true], false), Stand::Faults(2)),
            (None, report(Some("then"), &[], false), Stand::Newer),
            (None, report(Some("now"), &[], true), Stand::Same),
            (None, report(Some("then"), &[], true), Stand::SecondPerson),
            (Some(5), report(None, &[], false), Stand::Archived),
        ] {
            assert_eq!(Stand::of(&tests_draft(archived_at), &report), stand);
            assert_eq!(stand.can_publish(), matches!(stand, Stand::First | Stand::Newer));
            for lang in Lang::ALL {
                assert!(!stand.sentence(lang).contains("publish-"), "{lang}: {stand:?}");
            }
        }
    }
}
