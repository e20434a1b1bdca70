//! Who needs the teacher just now, and why; and who is here at all.

use std::collections::BTreeSet;

use shared::api::school::live::{LiveClass, LivePupil, Need, Reason};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
use crate::t;

/// The list, the most urgent first. Whom only a teacher can let in again is let in with a tap. `questions` is the page of
/// the questions that are hard for the class.
pub(super) fn needs(lang: Lang, live: &LiveClass, questions: &str, unlock: &Callback<Uuid>) -> Html {
    // Somebody may have two reasons.
    let people: BTreeSet<Uuid> = live.needs.iter().map(|need| need.account).collect();
    html! {
        <section class="slip">
            <h2 class="slip-tab">{ icon(IconName::Important) }<span>{ t!(lang, "class-needs", n = people.len()) }</span></h2>
            <div class="slip-body">
                if live.needs.is_empty() {
                    <p>{ t!(lang, "class-needs-nobody") }</p>
                } else {
                    <ul class="guests">
                        { for live.needs.iter().map(|need| {
                            let account = need.account;
                            html! {
                                <li key={format!("{account}{}", need.reason.code())}>
                                    <div><b>{ &need.name }</b><p>{ why(lang, live, need) }</p>
                                        if let Some(question) = &need.question {
                                            <p>{ t!(lang, "class-need-asked", question = question.clone()) }{ " " }<a href={questions.to_owned()}>{ t!(lang, "class-need-see") }</a></p>
                                        }
                                    </div>
                                    if need.reason == Reason::Locked {
                                        <button class="button" type="button" aria-label={t!(lang, "class-unlock-whom", name = need.name.clone())}
                                            onclick={unlock.reform(move |_: MouseEvent| account)}>{ icon(IconName::Unlock) }<span>{ t!(lang, "class-unlock") }</span></button>
                                    }
                                </li>
                            }
                        }) }
                    </ul>
                }
            </div>
        </section>
    }
}

/// How many are here, and who is not yet.
pub(super) fn presence(lang: Lang, live: &LiveClass) -> Html {
    let all = live.pupils.len();
    let missing: Vec<&LivePupil> = live.pupils.iter().filter(|one| !one.here).collect();
    if missing.is_empty() {
        let words = t!(lang, "class-here-all", all = all);
        return html! { <p class="state" data-tone="good">{ icon(IconName::Check) }<span>{ words }</span></p> };
    }
    html! {
        <details class="more">
            <summary>{ t!(lang, "class-here", here = all - missing.len(), all = all) }</summary>
            <p>{ t!(lang, "class-here-missing") }</p>
            <ul class="names">{ for missing.iter().map(|one| html! { <li key={one.account.to_string()}>{ &one.name }</li> }) }</ul>
        </details>
    }
}

/// The reason as a sentence.
fn why(lang: Lang, live: &LiveClass, need: &Need) -> String {
    let lesson = need.lesson.and_then(|place| live.lessons.get(usize::try_from(place).ok()?));
    let lesson = lesson.map(|lesson| lesson.title.clone()).unwrap_or_default();
    match need.reason {
        Reason::Locked => t!(lang, "class-need-locked"),
        Reason::WrongPictures => t!(lang, "class-need-wrong-pictures", n = need.tries),
        Reason::TriedOften => t!(lang, "class-need-tried-often", n = need.tries, lesson = lesson),
        Reason::NoProgress => t!(lang, "class-need-no-progress", n = need.minutes, lesson = lesson),
    }
}
