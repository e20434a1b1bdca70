//! The page that a class is led from: the door, who needs the teacher, and how everybody stands. It keeps itself up to
//! date while somebody looks at it.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::school::class::PupilView;
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::door::Door;
use super::matrix::{Matrix, legend};
use super::needs::{needs, presence};
use super::standing::{Standing, use_standing};
use super::{InClass, Tab};
use crate::components::field::{Said, trouble};
use crate::components::icon::{IconName, icon};
use crate::state::found::looking;
use crate::state::sending::use_sending;
use crate::{api, t};

/// The page.
#[component]
pub(super) fn Page(props: &InClass) -> Html {
    let (of, view, lang) = (&props.of, &props.view, props.of.lang());
    let Standing { live, lost, refused } = use_standing(of.get("live"));
    let sending = use_sending();
    // Who has come to need help since: said once, to those who hear the page.
    let said = use_state_eq(String::new);
    let known = use_mut_ref(|| None::<BTreeSet<Uuid>>);
    {
        let said = said.clone();
        use_effect_with(live.clone(), move |live| {
            let Some(live) = live else { return };
            let before = known.replace(Some(live.needs.iter().map(|need| need.account).collect()));
            let Some(before) = before else { return };
            let new: Vec<&str> = live
                .needs
                .iter()
                .filter(|need| !before.contains(&need.account))
                .map(|need| need.name.as_str())
                .collect();
            // Nobody new says nothing; the next time the same words are new words.
            said.set(if new.is_empty() {
                String::new()
            } else {
                t!(lang, "class-needs-new", names = new.join(", "))
            });
        });
    }
    let unlock = {
        let (sending, of, changed) = (sending.clone(), of.clone(), props.changed.clone());
        Callback::from(move |account: Uuid| {
            let (path, changed) = (of.api(&format!("pupils/{account}/unlock")), changed.clone());
            sending.start(async move {
                let () = api::request("POST", &path, api::NOTHING).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    let csv = of.get("progress.csv");
    let shut_out = |one: &&PupilView| !(one.has_pictures || one.claimed || one.linked);
    let without = view.pupils.iter().filter(shut_out).count();
    html! {
        <>
            <Door of={of.clone()} door={view.door.clone()} {without} changed={props.changed.clone()} />
            <p class="vh" role="status" aria-live="polite">{ (*said).clone() }</p>
            if let Some(read_at) = &lost { { no_connection(lang, read_at) } }
            { trouble(sending.sentence(lang)) }
            if sending.is_done() { <Said good=true><p>{ t!(lang, "class-unlocked") }</p></Said> }
            if let Some(failure) = &refused {
                { trouble(Some(failure.sentence(lang))) }
            } else if view.pupils.is_empty() {
                <p class="lead">{ t!(lang, "class-empty") }</p>
                <p class="actions"><a class="button" href={of.page(Tab::Pupils)}>{ icon(IconName::Plus) }<span>{ t!(lang, "class-add-pupils") }</span></a></p>
            } else if let Some(live) = &live {
                { needs(lang, live, &of.page(Tab::Questions), &unlock) }
                { presence(lang, live) }
                <h2>{ t!(lang, "class-matrix") }</h2>
                if live.lessons.is_empty() {
                    <p>{ t!(lang, "class-no-lessons") }</p>
                    <p class="actions"><a class="button" href={of.page(Tab::Assignments)}>{ icon(IconName::Plus) }<span>{ t!(lang, "class-assign") }</span></a></p>
                } else {
                    { legend(lang) }
                    <Matrix {lang} live={Rc::clone(live)} />
                    <p class="actions">
                        <a class="button quiet" href={csv} download="">{ icon(IconName::Download) }<span>{ t!(lang, "class-csv") }</span></a>
                        <a class="button quiet" href={of.page(Tab::Print)}>{ icon(IconName::Print) }<span>{ t!(lang, "class-to-print") }</span></a>
                    </p>
                }
            } else if lost.is_none() {
                { looking(lang) }
            }
        </>
    }
}

/// That what stands there is old, and how old.
pub(super) fn no_connection(lang: Lang, read_at: &str) -> Html {
    let words = if read_at.is_empty() {
        t!(lang, "offline-sentence")
    } else {
        t!(lang, "class-lost", time = read_at.to_owned())
    };
    html! { <p class="notice" data-tone="warm" role="status">{ icon(IconName::Offline) }<span>{ words }</span></p> }
}
