//! What the class is to do: given, changed, taken back.

use std::rc::Rc;

use shared::api::catalogue::CatalogueView;
use shared::api::school::assignment::{AssignmentView, Whom};
use shared::api::school::class::ClassView;
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::assign::Form;
use super::{InClass, Of};
use crate::components::field::{Said, trouble};
use crate::components::icon::{IconName, icon};
use crate::school::shown;
use crate::state::found::{use_found, use_return};
use crate::state::sending::use_sending;
use crate::{api, t};

/// The page.
#[component]
pub(super) fn Page(props: &InClass) -> Html {
    let (of, view, lang) = (&props.of, &props.view, props.of.lang());
    let (found, again) = use_found::<Vec<AssignmentView>>(of.get("assignments"));
    let (courses, courses_again) = use_found::<CatalogueView>(format!("/api/v1/catalogue?lang={lang}"));
    use_return(&again);
    let sending = use_sending();
    // Of which form the last words are; with the next act they are old.
    let speaker = use_state_eq(|| None::<Uuid>);
    let speaks = {
        let (speaker, sending) = (speaker.clone(), sending.clone());
        Callback::from(move |form: Uuid| {
            sending.rest();
            speaker.set(Some(form));
        })
    };
    let take_back = {
        let (sending, again, of, speaker) = (sending.clone(), again.clone(), of.clone(), speaker.clone());
        Callback::from(move |id: Uuid| {
            speaker.set(None);
            let (again, path) = (again.clone(), of.api(&format!("assignments/{id}")));
            sending.start(async move {
                let () = api::request("DELETE", &path, api::NOTHING).await?;
                again.emit(());
                Ok(())
            });
        })
    };
    shown(lang, &found, &again, |all| {
        shown(lang, &courses, &courses_again, |courses| {
            let (past, present): (Vec<_>, Vec<_>) = all.iter().partition(|given| given.past);
            html! {
                <>
                    { trouble(sending.sentence(lang)) }
                    if sending.is_done() { <Said good=true><p>{ t!(lang, "class-taken-back") }</p></Said> }
                    if present.is_empty() { <p class="lead">{ t!(lang, "class-assignments-none") }</p> }
                    <ul class="told">
                        { for present.into_iter().map(|given| html! {
                            <Given key={given.id.to_string()} of={of.clone()} view={Rc::clone(view)} courses={Rc::clone(courses)} given={given.clone()}
                                changed={again.clone()} take_back={take_back.clone()} speaks={&speaks} heard={*speaker == Some(given.id)} />
                        }) }
                    </ul>
                    { earlier(lang, view, &past, &take_back) }
                    <h2>{ t!(lang, "class-assign-title") }</h2>
                    <Form of={of.clone()} view={Rc::clone(view)} courses={Rc::clone(courses)} changed={again.clone()} speaks={&speaks} heard={*speaker == Some(Uuid::nil())} />
                </>
            }
        })
    })
}

#[derive(Clone, PartialEq, Properties)]
struct GivenProps {
    of: Of,
    view: Rc<ClassView>,
    courses: Rc<CatalogueView>,
    given: AssignmentView,
    changed: Callback<()>,
    take_back: Callback<Uuid>,
    /// See [`Form`].
    speaks: Callback<Uuid>,
    /// See [`Form`].
    heard: bool,
}

/// What was given, and how far it is.
#[component]
fn Given(props: &GivenProps) -> Html {
    let GivenProps { of, view, given, .. } = props;
    let (lang, id) = (of.lang(), given.id);
    let title = given.title.clone().unwrap_or_else(|| t!(lang, "class-assignment-gone"));
    html! {
        <li>
            <h2 class="h3">{ &title }</h2>
            <p class="meta">
                <span>{ icon(IconName::Group) }{ whom(lang, view, &given.whom) }</span>
                if let Some(starts) = &given.starts { <span>{ icon(IconName::Calendar) }{ t!(lang, "class-starts", day = starts.text.clone()) }</span> }
                if let Some(due) = &given.due { <span>{ icon(IconName::Clock) }{ t!(lang, "class-due", day = due.text.clone()) }</span> }
            </p>
            <p>{ t!(lang, "class-done-by", done = given.done, all = given.pupils) }</p>
            <progress class="amount" max={given.pupils.max(1).to_string()} value={given.done.to_string()} aria-hidden="true" />
            <details class="menu-inline"><summary>{ t!(lang, "class-change") }<span class="vh">{ format!(": {title}") }</span></summary>
                <Form of={of.clone()} view={Rc::clone(view)} courses={Rc::clone(&props.courses)} given={given.clone()} changed={props.changed.clone()}
                    speaks={&props.speaks} heard={props.heard} />
            </details>
            { to_take_back(lang, id, &title, t!(lang, "class-take-back-text"), &props.take_back) }
        </li>
    }
}

/// A question before an assignment is taken back, with what that means.
fn to_take_back(lang: Lang, id: Uuid, title: &str, what: String, take_back: &Callback<Uuid>) -> Html {
    html! {
        <details class="menu-inline"><summary>{ t!(lang, "class-take-back") }<span class="vh">{ format!(": {title}") }</span></summary>
            <div>
                <p>{ what }</p>
                <p><button class="button danger" type="button" onclick={take_back.reform(move |_: MouseEvent| id)}>{ t!(lang, "class-take-back-yes") }</button></p>
            </div>
        </details>
    }
}

/// What was given in earlier school years, to be looked up. Pupils do not see it any more.
fn earlier(lang: Lang, view: &ClassView, all: &[&AssignmentView], take_back: &Callback<Uuid>) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <details class="more"><summary>{ t!(lang, "class-assignments-past", n = all.len()) }</summary>
            <ul class="told">
                { for all.iter().map(|given| {
                    let title = given.title.clone().unwrap_or_else(|| t!(lang, "class-assignment-gone"));
                    html! {
                    <li key={given.id.to_string()}>
                        <p><b>{ &title }</b></p>
                        <p class="meta">
                            <span>{ icon(IconName::Group) }{ whom(lang, view, &given.whom) }</span>
                            if let Some(due) = &given.due { <span>{ icon(IconName::Clock) }{ t!(lang, "class-due", day = due.text.clone()) }</span> }
                        </p>
                        { to_take_back(lang, given.id, &title, t!(lang, "class-take-back-past"), take_back) }
                    </li>
                    }
                }) }
            </ul>
        </details>
    }
}

/// For whom, in words.
fn whom(lang: Lang, view: &ClassView, whom: &Whom) -> String {
    match whom {
        Whom::Class => t!(lang, "class-whom-class"),
        Whom::Group { group } => {
            let name = view.groups.iter().find(|one| one.id == *group).map(|one| one.name.clone());
            t!(lang, "class-whom-group-of", name = name.unwrap_or_default())
        }
        Whom::Pupils { pupils } => {
            let names = view.pupils.iter().filter(|one| pupils.contains(&one.account));
            names.map(|one| one.name.clone()).collect::<Vec<_>>().join(", ")
        }
    }
}
