//! Publishing a course that has been checked: what will happen, the button, and what came of it.

use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::studio::check::CheckReport;
use shared::api::studio::draft::Draft;
use shared::api::studio::versions::{Publish as Wish, Published};
use shared::lang::Lang;
use yew::prelude::*;

use super::of::Of;
use crate::components::field::trouble;
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
    let stands = Stand::of(draft, report);
    let onclick = {
        let (of, again, sending) = (of.clone(), props.again.clone(), sending.clone());
        let wish = Wish { seen: report.fingerprint.clone() };
        Callback::from(move |_: MouseEvent| {
            let (path, again, wish) = (of.api("publish"), again.clone(), wish.clone());
            sending.start(async move {
                let published = api::request::<Published>("POST", &path, Some(&wish)).await;
                // Also if it was refused: then the check is no longer what it was.
                again.emit(());
                published.map(|_| ())
            });
        })
    };
    let wrong = match sending.code() {
        Some(Code::DraftChanged) => Some(t!(lang, "publish-changed")),
        _ => sending.sentence(lang),
    };
    let seen = report.current.is_some() && draft.archived_at.is_none();
    html! {
        <section class="card" aria-labelledby="publish">
            <h2 id="publish">{ t!(lang, "publish-title") }</h2>
            <p id="publish-why">{ stands.sentence(lang) }</p>
            { trouble(wrong) }
            <p class="actions">
                <button class="button" type="button" aria-describedby="publish-why"
                    disabled={!stands.can_publish() || sending.is_busy()} {onclick}>
                    { icon(IconName::ArrowEnd) }{ if sending.is_busy() { t!(lang, "account-busy") } else { t!(lang, "publish-title") } }</button>
                if seen {
                    <a class="button quiet" href={as_learners_see(lang, draft)}>{ t!(lang, "publish-look") }</a>
                }
            </p>
            <div role="status">
                if sending.is_done() {
                    <p class="notice" data-tone="good">{ icon(IconName::Check) }<span>{ t!(lang, "publish-done") }</span></p>
                }
            </div>
        </section>
    }
}

/// The course's page, in the reader's language if the course has it.
fn as_learners_see(lang: Lang, draft: &Draft) -> String {
    let lang = if draft.outline.texts.contains_key(&lang) { lang } else { draft.original };
    Route::Course { lang, course: draft.course.clone() }.to_path()
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
        let faults = report.findings.iter().filter(|found| found.finding.must).count();
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use shared::api::studio::check::Found;
    use shared::course::check::Finding;
    use uuid::Uuid;

    use super::super::outline::tests_outline;
    use super::*;

    fn draft(archived_at: Option<i64>) -> Draft {
        Draft {
            id: Uuid::nil(),
            organisation_name: "Library".into(),
            course: "tea".into(),
            original: Lang::De,
            outline: tests_outline(),
            revision: 1,
            outline_changed_by: None,
            lessons: BTreeMap::new(),
            changed_at: 1,
            published_at: None,
            newer: false,
            archived_at,
        }
    }

    fn report(current: Option<&str>, must: &[bool], second_person: bool) -> CheckReport {
        let found = |must: &bool| Found {
            finding: Finding {
                file: "course.toml".into(),
                line: 1,
                must: *must,
                code: "toml".into(),
                args: BTreeMap::new(),
                fault: String::new(),
                remedy: String::new(),
            },
            block: None,
        };
        CheckReport {
            findings: must.iter().map(found).collect(),
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
            assert_eq!(Stand::of(&draft(archived_at), &report), stand);
            assert_eq!(stand.can_publish(), matches!(stand, Stand::First | Stand::Newer));
            for lang in Lang::ALL {
                assert!(!stand.sentence(lang).contains("publish-"), "{lang}: {stand:?}");
            }
        }
    }
}
