//! The versions of a course: what was published when, how they differ, the way back to one, and putting the course away.

pub(super) mod compare;
pub(super) mod difference;

use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::api::studio::versions::{Offered, Publication, VersionInfo, Versions};
use shared::lang::Lang;
use yew::prelude::*;

use super::of::{Of, when};
use super::shown;
use super::tabs::head;
use crate::browser::page;
use crate::components::field::{Said, trouble};
use crate::components::icon::{IconName, icon};
use crate::state::found::{use_found, use_return};
use crate::state::sending::use_sending;
use crate::{api, t};
use compare::Compare;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PageProps {
    pub of: Of,
}

/// The page.
#[component]
pub(super) fn Page(props: &PageProps) -> Html {
    let (of, lang) = (&props.of, props.of.lang());
    let (draft, draft_again) = use_found::<Draft>(of.api(""));
    let (versions, versions_again) = use_found::<Versions>(of.api("versions"));
    let again = Callback::from(move |()| {
        draft_again.emit(());
        versions_again.emit(());
    });
    use_return(&again);
    shown(lang, &draft, &again, |draft| {
        html! {
            <>
                { head(of, draft, "versions") }
                { shown(lang, &versions, &again, |versions| html! {
                    <>
                        <List of={of.clone()} versions={Rc::clone(versions)} again={again.clone()} />
                        if !versions.versions.is_empty() {
                            <Compare of={of.clone()} course={draft.course.clone()} versions={Rc::clone(versions)} />
                        }
                        <Away of={of.clone()} away={draft.archived_at.is_some()} again={again.clone()}
                            published={versions.versions.iter().any(|one| !one.published.is_empty())} />
                    </>
                }) }
            </>
        }
    })
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ListProps {
    pub of: Of,
    pub versions: Rc<Versions>,
    pub again: Callback<()>,
}

/// What was kept, the newest first.
#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let (of, lang, versions) = (&props.of, props.of.lang(), &props.versions);
    let sending = use_sending();
    let restore = |version: &VersionInfo| {
        let (sending, again) = (sending.clone(), props.again.clone());
        let path = of.api(&format!("versions/{}/restore", version.state));
        let question = t!(lang, "versions-restore-question", when = when(lang, at(version)));
        Callback::from(move |_: MouseEvent| {
            if !page::confirms(&question) {
                return;
            }
            let (path, again) = (path.clone(), again.clone());
            sending.start(async move {
                api::request::<Draft>("POST", &path, api::NOTHING).await?;
                again.emit(());
                Ok(())
            });
        })
    };
    if versions.versions.is_empty() {
        return html! { <p class="lead">{ t!(lang, "versions-none") }</p> };
    }
    html! {
        <>
            <p class="lead">{ t!(lang, "versions-lead") }</p>
            { trouble(sending.sentence(lang)) }
            // The button that was pressed is gone when it has worked: the focus is here then.
            if sending.is_done() { <Said good=true><p>{ t!(lang, "versions-restored") }</p></Said> }
            <ol class="version-list">{ for versions.versions.iter().map(|version| html! {
                <li class="card" key={version.state.clone()}>
                    <h2 class="h3">{ name(lang, version) }</h2>
                    <p class="meta">
                        if version.current { <span>{ icon(IconName::Check) }{ t!(lang, "versions-current") }</span> }
                        if Some(&version.state) == versions.draft.as_ref() { <span>{ icon(IconName::Creating) }{ t!(lang, "versions-is-draft") }</span> }
                        if let Some(who) = by(version) { <span>{ icon(IconName::Person) }{ t!(lang, "versions-by", who = who) }</span> }
                        if let Some(who) = version.published.first().and_then(|last| last.approved_by.clone()) { <span>{ icon(IconName::Person) }{ t!(lang, "versions-approved", who = who) }</span> }
                    </p>
                    { for version.published.iter().skip(1).map(|before| html! { <p class="meta">{ earlier(lang, before) }</p> }) }
                    if Some(&version.state) != versions.draft.as_ref() {
                        <p><button class="button quiet" type="button" aria-disabled={sending.is_busy().then_some("true")} onclick={restore(version)}>
                            { icon(IconName::Again) }{ t!(lang, "versions-restore") }
                            <span class="vh">{ format!(": {}", name(lang, version)) }</span></button></p>
                    }
                </li>
            }) }</ol>
        </>
    }
}

/// When it was published last, or else kept.
fn at(version: &VersionInfo) -> i64 {
    version.published.first().map_or(version.kept_at, |last| last.at)
}

/// Whose doing it was.
fn by(version: &VersionInfo) -> Option<String> {
    version.published.first().map_or_else(|| version.kept_by.clone(), |last| last.by.clone())
}

/// What a version is called: after when it came to be.
fn name(lang: Lang, version: &VersionInfo) -> String {
    match version.published.first() {
        Some(last) => t!(lang, "versions-published", when = when(lang, last.at)),
        None => t!(lang, "versions-kept", when = when(lang, version.kept_at)),
    }
}

/// That it was published before, and who did that and agreed to it.
fn earlier(lang: Lang, before: &Publication) -> Html {
    html! {
        <>
            <span>{ icon(IconName::Clock) }{ t!(lang, "versions-published-before", when = when(lang, before.at)) }</span>
            if let Some(who) = &before.by { <span>{ icon(IconName::Person) }{ t!(lang, "versions-by", who = who.clone()) }</span> }
            if let Some(who) = &before.approved_by { <span>{ icon(IconName::Person) }{ t!(lang, "versions-approved", who = who.clone()) }</span> }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AwayProps {
    of: Of,
    /// It is put away.
    away: bool,
    /// Learners have seen it at some time.
    published: bool,
    again: Callback<()>,
}

/// Putting the course away, and offering it again.
#[component]
fn Away(props: &AwayProps) -> Html {
    let (of, lang, away) = (&props.of, props.of.lang(), props.away);
    let sending = use_sending();
    let told = use_state(String::new);
    let [heading, about, question, done] = words(lang, away, props.published);
    let onclick = {
        let (sending, told) = (sending.clone(), told.clone());
        let (again, path) = (props.again.clone(), of.api("offered"));
        Callback::from(move |_: MouseEvent| {
            if !page::confirms(&question) {
                return;
            }
            let (path, again, told, done) = (path.clone(), again.clone(), told.clone(), done.clone());
            let wish = Offered { offered: away };
            sending.start(async move {
                api::request::<Draft>("PUT", &path, Some(&wish)).await?;
                told.set(done);
                again.emit(());
                Ok(())
            });
        })
    };
    html! {
        <section aria-labelledby="away">
            <h2 id="away">{ heading.clone() }</h2>
            <p>{ about }</p>
            { trouble(sending.sentence(lang)) }
            if sending.is_done() { <Said good=true><p>{ &*told }</p></Said> }
            <p><button class={classes!("button", if away { "quiet" } else { "danger" })} type="button" aria-disabled={sending.is_busy().then_some("true")} {onclick}>
                { heading }</button></p>
        </section>
    }
}

/// Heading, what will happen, the question, and what is told afterwards. What no learner has seen is not taken from any.
fn words(lang: Lang, away: bool, published: bool) -> [String; 4] {
    match (away, published) {
        (false, true) => [
            t!(lang, "versions-away"),
            t!(lang, "versions-away-text"),
            t!(lang, "versions-away-question"),
            t!(lang, "versions-away-done"),
        ],
        (false, false) => [
            t!(lang, "versions-away-draft"),
            t!(lang, "versions-away-text-draft"),
            t!(lang, "versions-away-question-draft"),
            t!(lang, "versions-away-done-draft"),
        ],
        (true, true) => [
            t!(lang, "versions-offer"),
            t!(lang, "versions-offer-text"),
            t!(lang, "versions-offer-question"),
            t!(lang, "versions-offer-done"),
        ],
        (true, false) => [
            t!(lang, "versions-offer-draft"),
            t!(lang, "versions-offer-text-draft"),
            t!(lang, "versions-offer-question-draft"),
            t!(lang, "versions-offer-done-draft"),
        ],
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use uuid::Uuid;

    use super::super::tests::{at, whole};
    use super::*;
    use crate::components::tests::render;

    fn version(name: &str, published: &[i64], current: bool) -> VersionInfo {
        let publication = |at: &i64| Publication {
            at: *at,
            by: Some("Tina".into()),
            approved_by: current.then(|| "Olaf".into()),
        };
        VersionInfo {
            state: name.into(),
            version: name.into(),
            kept_at: 7,
            kept_by: Some("Kim".into()),
            published: published.iter().map(publication).collect(),
            current,
        }
    }

    fn list(lang: Lang, versions: Vec<VersionInfo>) -> String {
        let html = render::<List>(move || ListProps {
            of: Of { at: at(lang), draft: Uuid::from_u128(2) },
            versions: Rc::new(Versions { versions, draft: Some("b".into()), changes: 3 }),
            again: Callback::noop(),
        });
        whole(&html);
        assert!(!html.contains(">versions-"), "{html}");
        html
    }

    #[test]
    fn a_course_is_put_away_and_offered_again() {
        for lang in Lang::ALL {
            for (published, away) in [(false, false), (false, true), (true, false), (true, true)] {
                let html = render::<Away>(move || {
                    let of = Of { at: at(lang), draft: Uuid::from_u128(2) };
                    AwayProps { of, away, published, again: Callback::noop() }
                });
                whole(&html);
                assert!(!html.contains(">versions-"), "{html}");
                let learners = html.contains(&t!(lang, "versions-away-text"))
                    || html.contains(&t!(lang, "versions-offer-text"));
                assert_eq!(learners, published, "{html}");
            }
        }
    }

    #[test]
    fn every_state_says_what_it_is() {
        for lang in Lang::ALL {
            assert!(list(lang, vec![]).contains(&t!(lang, "versions-none")));
            let html = list(lang, vec![version("a", &[5, 4], true), version("b", &[], false)]);
            for words in [
                t!(lang, "versions-published", when = "5"),
                t!(lang, "versions-published-before", when = "4"),
                t!(lang, "versions-kept", when = "7"),
                t!(lang, "versions-current"),
                t!(lang, "versions-is-draft"),
                t!(lang, "versions-by", who = "Tina"),
                t!(lang, "versions-by", who = "Kim"),
                t!(lang, "versions-approved", who = "Olaf"),
            ] {
                assert!(html.contains(&words), "{lang}: {words}: {html}");
            }
            // What the draft is already need not be brought back.
            assert_eq!(html.matches("<button").count(), 1, "{html}");
        }
    }
}
