//! A second person looks at a course before learners see it: handing in, looking, deciding.

mod changes;
mod comments;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::studio::check::CheckReport;
use shared::api::studio::draft::Draft;
use shared::api::studio::review::{Agreeing, Decide, HandIn, Review, ReviewState};
use shared::lang::Lang;
use yew::prelude::*;

pub(super) use comments::said;

use self::changes::{Changes, Remaining};
use super::of::{Of, when};
use super::places::use_address;
use super::publish::look;
use super::shown;
use super::versions::compare::COMPARE;
use crate::browser::page;
use crate::components::field::{Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::inputs::area;
use crate::state::found::{use_found, use_return};
use crate::state::sending::{Sending, Typed, use_sending};
use crate::{api, t};

/// The section's heading, for addresses that lead there.
pub(super) const SECOND_PERSON: &str = "second-person";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SecondPersonProps {
    pub of: Of,
    pub draft: Rc<Draft>,
    /// What is handed in.
    pub report: Rc<CheckReport>,
    /// Something was decided: what learners see may be something else now.
    pub changed: Callback<()>,
}

/// The section; nothing where no second person is needed and nothing waits.
#[component]
pub(super) fn SecondPerson(props: &SecondPersonProps) -> Html {
    let (of, lang) = (&props.of, props.of.lang());
    let (found, again) = use_found::<Option<Review>>(of.api("reviews"));
    use_return(&again);
    let review =
        found.as_ref().and_then(|found| found.as_ref().ok()).and_then(|review| review.as_ref().as_ref());
    // What waits goes on waiting where no second person is needed any more, and whoever decides then is told so.
    let tells = review.is_some_and(|review| match review.state {
        ReviewState::Waiting => true,
        ReviewState::Approved => props.report.current.as_ref() == Some(&review.version),
        _ => false,
    });
    if !props.report.second_person && !tells {
        return Html::default();
    }
    let changed = {
        let (again, changed) = (again.clone(), props.changed.clone());
        Callback::from(move |()| {
            again.emit(());
            changed.emit(());
        })
    };
    html! {
        <section aria-labelledby={SECOND_PERSON}>
            <h2 id={SECOND_PERSON} tabindex="-1">{ t!(lang, "review-title") }</h2>
            { shown(lang, &found, &again, |review| html! {
                <Standing of={of.clone()} draft={Rc::clone(&props.draft)} report={Rc::clone(&props.report)} review={Rc::clone(review)} {changed}
                    said={again.clone()} />
            }) }
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StandingProps {
    of: Of,
    draft: Rc<Draft>,
    report: Rc<CheckReport>,
    /// What was handed in last.
    review: Rc<Option<Review>>,
    /// Something was decided.
    changed: Callback<()>,
    /// Something was said: nothing else has changed.
    said: Callback<()>,
}

/// What tells how it stands, for the focus.
const STANDING: &str = "review-standing";
/// Where one decides.
const DECISION: &str = "review-decision";

/// How it stands, and what is to be done.
#[component]
fn Standing(props: &StandingProps) -> Html {
    let (of, lang, report) = (&props.of, props.of.lang(), &props.report);
    let sending = use_sending();
    use_address(true);
    // The button that was pressed is gone when it has worked. Then the focus is where it is told what came of it.
    let acted = use_mut_ref(|| false);
    {
        let acted = Rc::clone(&acted);
        let stands = props.review.as_ref().as_ref().map(|review| (review.id, review.state));
        use_effect_with(stands, move |stands| {
            if stands.is_some() && acted.replace(false) {
                page::focus(&format!("#{STANDING}"));
            }
        });
    }
    let hand_in = {
        let (sending, changed, path) = (sending.clone(), props.changed.clone(), of.api("reviews"));
        let (seen, acted) = (report.fingerprint.clone(), Rc::clone(&acted));
        Callback::from(move |_: MouseEvent| {
            let (changed, path, wish) = (changed.clone(), path.clone(), HandIn { seen: seen.clone() });
            let acted = Rc::clone(&acted);
            sending.start(async move {
                let sent = api::request::<Review>("POST", &path, Some(&wish)).await;
                acted.replace(sent.is_ok());
                // Also if it was refused: then the page shows why.
                changed.emit(());
                sent.map(|_| ())
            });
        })
    };
    let decide = {
        let (sending, changed, path) = (sending.clone(), props.changed.clone(), of.api("reviews"));
        let id = props.review.as_ref().as_ref().map(|review| review.id);
        Callback::from(move |wish: Decide| {
            let Some(id) = id else { return };
            let (changed, path) = (changed.clone(), format!("{path}/{id}"));
            let acted = Rc::clone(&acted);
            sending.start(async move {
                let sent = api::request::<Review>("PUT", &path, Some(&wish)).await;
                acted.replace(sent.is_ok());
                changed.emit(());
                sent.map(|_| ())
            });
        })
    };
    let review = props.review.as_ref().as_ref();
    let open = review.filter(|review| matches!(review.state, ReviewState::Waiting | ReviewState::Returned));
    // What was said and is not done is there for whoever writes on, whatever was decided.
    let over = review.filter(|review| matches!(review.state, ReviewState::Approved | ReviewState::Withdrawn));
    let waits = review.is_some_and(|review| review.state == ReviewState::Waiting);
    let archived = props.draft.archived_at.is_some();
    let sentence = match sending.code() {
        Some(Code::WrongState) => Some(t!(lang, "review-too-late")),
        Some(Code::DraftChanged) if waits => Some(t!(lang, "review-overtaken")),
        Some(Code::DraftChanged) => Some(t!(lang, "review-changed")),
        _ => sending.sentence(lang),
    };
    html! {
        <>
            { trouble(sentence) }
            <div role="status" id={STANDING} tabindex="-1">{ for review.map(|review| told(lang, review, report)) }</div>
            // An administrator of the site may agree where nobody of the organisation can.
            { for review.filter(|review| waits && !(review.may_approve && review.agreeing.is_nobody())).map(|review| agreeing(lang, &review.agreeing, Some(review))) }
            if waits && review.is_some_and(|review| review.version != report.fingerprint) {
                <p>{ t!(lang, "review-as-handed-in") }</p>
            }
            if !waits && report.second_person { { way_in(props, &sending, hand_in) } }
            if report.second_person && report.current.is_some() { <p class="actions">{ look(lang, &props.draft, report) }</p> }
            <div class="review-work">
                if review.is_some_and(may_decide) { <a class="skip" href={format!("#{DECISION}")}>{ t!(lang, "review-to-decision") }</a> }
                <div>{ for open.map(|review| html! {
                    <Changes of={of.clone()} draft={Rc::clone(&props.draft)} review={Rc::new(review.clone())} said={props.said.clone()} />
                }) }</div>
                if review.is_some_and(may_decide) { { to_decision(lang) } }
            </div>
            { for over.map(|review| html! { <Remaining of={of.clone()} review={Rc::new(review.clone())} said={props.said.clone()} /> }) }
            { for review.map(|review| decisions(lang, review, archived, &sending, &decide)) }
        </>
    }
}

/// Whoever decides is led past what changes from wherever they are in it.
fn to_decision(lang: Lang) -> Html {
    html! {
        <div class="review-bar">
            <p class="state" data-tone="warm">{ icon(IconName::Clock) }<span>{ t!(lang, "review-waits") }</span></p>
            <a class="button" href={format!("#{DECISION}")}>{ t!(lang, "review-to-decision") }</a>
        </div>
    }
}

fn handed_in_by(lang: Lang, review: &Review) -> String {
    review.handed_in_by.clone().unwrap_or_else(|| t!(lang, "review-somebody"))
}

/// What has happened.
fn told(lang: Lang, review: &Review, report: &CheckReport) -> Html {
    let somebody = || t!(lang, "review-somebody");
    let by = handed_in_by(lang, review);
    let decided = || {
        let at = review.decided_at.map(|at| when(lang, at)).unwrap_or_default();
        (review.decided_by.clone().unwrap_or_else(somebody), at)
    };
    let stale = review.state == ReviewState::Approved && review.version != report.fingerprint;
    let (tone, name, words) = match review.state {
        ReviewState::Waiting => (
            "warm",
            IconName::Clock,
            t!(lang, "review-waits-since", by = by, when = when(lang, review.handed_in_at)),
        ),
        ReviewState::Approved => {
            let (who, when) = decided();
            // What was agreed to is not what stands here by now.
            let tone = if stale { "warm" } else { "good" };
            (tone, IconName::Check, t!(lang, "review-approved", by = who, when = when))
        }
        ReviewState::Returned => {
            let (who, when) = decided();
            ("warm", IconName::Note, t!(lang, "review-returned", by = who, when = when))
        }
        ReviewState::Withdrawn => {
            let (_, when) = decided();
            ("warm", IconName::Note, t!(lang, "review-withdrawn", when = when))
        }
    };
    html! {
        <div class="notice" data-tone={tone}>{ icon(name) }<div>
            <p>{ words }</p>
            { for review.note.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }
            if stale { <p>{ t!(lang, "review-changed-since") }</p> }
        </div></div>
    }
}

/// How one hands in, or why one cannot yet.
fn way_in(props: &StandingProps, sending: &Sending, hand_in: Callback<MouseEvent>) -> Html {
    let (lang, report) = (props.of.lang(), &props.report);
    let faults = report.findings.iter().any(|found| found.finding.must);
    let same = report.current.as_ref() == Some(&report.fingerprint);
    html! {
        if props.draft.archived_at.is_some() {
            <p>{ t!(lang, "publish-archived") }</p>
        } else if faults {
            <p>{ t!(lang, "review-faults") }</p>
        } else if same {
            <p>{ t!(lang, "review-nothing-new") }</p>
        } else {
            <>
                <p>{ t!(lang, "review-about") }</p>
                if report.current.is_some() {
                    <p><a class="alone" href={props.of.page(&format!("versions#{COMPARE}"))}>{ t!(lang, "review-what-is-new") }</a></p>
                }
                { agreeing(lang, &report.agreeing, None) }
                <p class="actions"><button class="button" type="button" onclick={hand_in}
                    aria-disabled={sending.is_busy().then_some("true")}>{ t!(lang, "review-hand-in") }</button></p>
            </>
        }
    }
}

/// Who may agree, or that nobody can, and what to do then: before whoever reads this hands it in, or afterwards.
fn agreeing(lang: Lang, who: &Agreeing, handed_in: Option<&Review>) -> Html {
    if who.is_nobody() {
        let words = match handed_in {
            _ if !who.hands_in => t!(lang, "review-nobody-agrees"),
            None => t!(lang, "review-not-by-you"),
            Some(review) => {
                let by = handed_in_by(lang, review);
                t!(lang, "review-others-hand-in", by = by, withdraw = t!(lang, "review-withdraw"))
            }
        };
        return html! { <p class="notice" data-tone="warm">{ icon(IconName::Note) }<span>{ words }</span></p> };
    }
    if who.names.is_empty() {
        return html! { <p>{ t!(lang, "review-agreeing-some", n = who.more) }</p> };
    }
    html! { <p>{ t!(lang, "review-agreeing", names = who.names.join(", "), more = who.more) }</p> }
}

/// No comment was begun and not sent, or whoever began it goes on without it.
fn nothing_is_left_behind(lang: Lang) -> bool {
    !comments::is_something_unsent()
        || page::confirms(&t!(lang, "review-unsent-question", send = t!(lang, "review-comment-send")))
}

fn may_decide(review: &Review) -> bool {
    review.may_approve || review.may_return
}

/// What whoever reads this may decide.
fn decisions(
    lang: Lang,
    review: &Review,
    archived: bool,
    sending: &Sending,
    decide: &Callback<Decide>,
) -> Html {
    let busy = sending.is_busy().then_some("true");
    let at_once = |decision| Decide { decision, note: String::new() };
    let withdraw = decide.reform(move |_: MouseEvent| at_once(ReviewState::Withdrawn));
    let open = review.comments.iter().filter(|one| one.answers.is_none() && !one.settled).count();
    let approve = {
        let (decide, busy) = (decide.clone(), sending.is_busy());
        Callback::from(move |_: MouseEvent| {
            if busy {
                return;
            }
            // What was said stays where it is, but nobody has to look at it again.
            let meant = open == 0 || page::confirms(&t!(lang, "review-open-question", n = open));
            if meant && nothing_is_left_behind(lang) {
                decide.emit(at_once(ReviewState::Approved));
            }
        })
    };
    let give_back = {
        let decide = decide.clone();
        Callback::from(move |event: SubmitEvent| {
            let note = Typed::of(&event).get("review-note");
            if nothing_is_left_behind(lang) {
                decide.emit(Decide { decision: ReviewState::Returned, note });
            }
        })
    };
    html! {
        <>
            if may_decide(review) {
                <h3 id={DECISION} tabindex="-1">{ t!(lang, "review-decide") }</h3>
                if archived {
                    <p>{ t!(lang, "publish-archived") }</p>
                } else if !review.may_approve {
                    <p>{ t!(lang, "review-only-return") }</p>
                } else {
                    <p>{ t!(lang, "review-decide-about") }</p>
                    <p class="actions"><button class="button" type="button" aria-disabled={busy}
                        onclick={approve}>{ t!(lang, "review-approve") }</button></p>
                }
                <form class="narrow start" onsubmit={give_back}>
                    { area("review-note", t!(lang, "review-note"), "", Some(t!(lang, "review-note-hint")), true) }
                    <Send class="quiet" label={t!(lang, "review-return")} busy={sending.is_busy()} />
                </form>
            } else if review.state == ReviewState::Waiting {
                <p>{ t!(lang, "review-not-you") }</p>
            }
            if review.may_withdraw {
                <p class="actions"><button class="button quiet" type="button" aria-disabled={busy}
                    onclick={withdraw}>{ t!(lang, "review-withdraw") }</button></p>
            }
        </>
    }
}
