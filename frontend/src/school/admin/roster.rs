//! Lists for the whole school: one file with all classes, or what other programs write for it.

use shared::api::school::class::ClassCard;
use yew::prelude::*;

use super::{At, InSchool, room};
use crate::components::icon::{IconName, icon};
use crate::school::roster::Import;
use crate::state::found::{shown, use_found};
use crate::t;

/// The page.
#[component]
pub(super) fn Page(props: &InSchool) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    // How often something was imported.
    let times = use_state_eq(|| 0_u32);
    let done = {
        let times = times.clone();
        Callback::from(move |()| times.set(*times + 1))
    };
    let content = html! {
        <>
            <Import {lang} path={at.api("roster")} school=true {done} />
            if *times > 0 { <Classes key={*times} at={at.clone()} /> }
            <details class="more"><summary>{ t!(lang, "school-roster-how") }</summary>
                <ul>
                    <li>{ t!(lang, "school-roster-how-csv") }</li>
                    <li>{ t!(lang, "school-roster-how-oneroster") }</li>
                    <li>{ t!(lang, "school-roster-how-again") }</li>
                    <li>{ t!(lang, "school-roster-how-privacy") }</li>
                </ul>
            </details>
        </>
    };
    room(at, "roster", t!(lang, "school-roster-lead"), content)
}

#[derive(Clone, PartialEq, Properties)]
struct ClassesProps {
    at: At,
}

/// What to do next: the classes as they stand now, and who leads them.
#[component]
fn Classes(props: &ClassesProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<Vec<ClassCard>>(at.get("classes"));
    shown(lang, "school-not-found", &found, &again, |all| {
        let running = || all.iter().filter(|card| !card.archived);
        let unled = running().filter(|card| card.teachers.is_empty()).count();
        html! {
            <section aria-labelledby="roster-next">
                <h2 id="roster-next">{ t!(lang, "school-roster-next") }</h2>
                <p>{ t!(lang, "school-roster-cards") }</p>
                if unled > 0 {
                    <p>{ t!(lang, "school-roster-unled", n = unled) }</p>
                    <p class="actions">
                        <a class="button" href={at.page("")}>{ icon(IconName::Group) }<span>{ t!(lang, "school-roster-teachers") }</span></a>
                        <a class="button quiet" href={at.page("invitations")}>{ icon(IconName::Mail) }<span>{ t!(lang, "school-roster-invite") }</span></a>
                    </p>
                }
                <ul class="classes">
                    { for running().map(|card| html! {
                        <li key={card.id.to_string()} class="class-card">
                            <h3>if card.mine { <a class="alone" href={at.page(&format!("classes/{}/pupils", card.id))}>{ &card.name }</a> } else { { &card.name } }</h3>
                            <p class="meta">
                                <span>{ t!(lang, "class-pupils", n = card.pupils) }</span>
                                <span>{ t!(lang, "class-teachers", n = card.teachers.len()) }</span>
                            </p>
                        </li>
                    }) }
                </ul>
            </section>
        }
    })
}
