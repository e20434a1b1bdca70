//! Groups within a class: who belongs together, for assignments.

use shared::api::school::class::{ClassView, GroupView, GroupWish};
use uuid::Uuid;
use yew::prelude::*;

use super::{InClass, Of};
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::components::inputs::field;
use crate::state::sending::{Sending, Typed, use_sending};
use crate::{api, t};

/// All groups, and another one.
#[component]
pub(super) fn Groups(props: &InClass) -> Html {
    let (of, view, lang) = (&props.of, &props.view, props.of.lang());
    let sending = use_sending();
    let onsubmit = save(of, None, &sending, &props.changed);
    html! {
        <>
            <h2 id="groups">{ t!(lang, "class-groups") }</h2>
            <p>{ t!(lang, "class-groups-text") }</p>
            { for view.groups.iter().map(|group| html! {
                <Group key={group.id.to_string()} of={of.clone()} view={view.clone()} group={group.clone()} changed={props.changed.clone()} />
            }) }
            <form class="slip" {onsubmit}>
                { tab(IconName::Plus, t!(lang, "class-group-new")) }
                <div class="slip-body">
                    { trouble(sending.sentence(lang)) }
                    if sending.is_done() { <Said good=true><p>{ t!(lang, "class-group-made") }</p></Said> }
                    { fields(of, view, None) }
                    <Send label={t!(lang, "class-group-send")} busy={sending.is_busy()} />
                </div>
            </form>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct GroupProps {
    of: Of,
    view: std::rc::Rc<ClassView>,
    group: GroupView,
    changed: Callback<()>,
}

/// A group: its name, its pupils, its end.
#[component]
fn Group(props: &GroupProps) -> Html {
    let GroupProps { of, view, group, changed } = props;
    let lang = of.lang();
    let (sending, removing) = (use_sending(), use_sending());
    let onsubmit = save(of, Some(group.id), &sending, changed);
    let remove = {
        let (removing, changed) = (removing.clone(), changed.clone());
        let path = of.api(&format!("groups/{}", group.id));
        Callback::from(move |_: MouseEvent| {
            let (changed, path) = (changed.clone(), path.clone());
            removing.start(async move {
                let () = api::request("DELETE", &path, api::NOTHING).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    html! {
        <details class="more"><summary>{ t!(lang, "class-group-of", name = group.name.clone(), n = group.pupils.len()) }</summary>
            <form {onsubmit}>
                { trouble(sending.sentence(lang)) }
                { trouble(removing.sentence(lang)) }
                if sending.is_done() { <Said good=true><p>{ t!(lang, "class-saved") }</p></Said> }
                { fields(of, view, Some(group)) }
                <div class="actions">
                    <Send label={t!(lang, "class-save")} busy={sending.is_busy()} />
                </div>
                <details class="menu-inline"><summary>{ t!(lang, "class-group-remove") }<span class="vh">{ format!(": {}", group.name) }</span></summary>
                    <p>{ t!(lang, "class-group-remove-text") }</p>
                    <p><button class="button danger" type="button" onclick={remove}>{ t!(lang, "class-group-remove-yes", name = group.name.clone()) }</button></p>
                </details>
            </form>
        </details>
    }
}

/// Sends what was typed: another group, or this one changed.
fn save(of: &Of, group: Option<Uuid>, sending: &Sending, changed: &Callback<()>) -> Callback<SubmitEvent> {
    let (of, sending, changed) = (of.clone(), sending.clone(), changed.clone());
    Callback::from(move |event: SubmitEvent| {
        let typed = Typed::of(&event);
        let id = group.map(|id| id.to_string()).unwrap_or_default();
        let pupils = typed.all(&format!("pupil-{id}"));
        let wish = GroupWish {
            name: typed.get(&format!("group-{id}")).trim().to_owned(),
            pupils: pupils.iter().filter_map(|id| id.parse().ok()).collect(),
        };
        let (changed, path) = (changed.clone(), of.api(&format!("groups/{id}")));
        sending.start(async move {
            if group.is_some() {
                let () = api::request("PUT", &path, Some(&wish)).await?;
            } else {
                let _: GroupView = api::request("POST", &path, Some(&wish)).await?;
                typed.clear();
            }
            changed.emit(());
            Ok(())
        });
    })
}

fn fields(of: &Of, view: &ClassView, group: Option<&GroupView>) -> Html {
    let lang = of.lang();
    let id = group.map(|group| group.id.to_string()).unwrap_or_default();
    let (name, pupils) = group.map(|it| (it.name.as_str(), it.pupils.as_slice())).unwrap_or_default();
    html! {
        <>
            { field(&format!("group-{id}"), "text", t!(lang, "class-group-name"), name, true) }
            { ticks(view, &format!("pupil-{id}"), t!(lang, "class-group-pupils"), pupils) }
        </>
    }
}

/// A tick box for each pupil of the class.
pub(super) fn ticks(view: &ClassView, name: &str, legend: String, ticked: &[Uuid]) -> Html {
    html! {
        <fieldset><legend>{ legend }</legend><div class="ticks">
            { for view.pupils.iter().map(|pupil| html! {
                <label key={pupil.account.to_string()} class="tick"><input type="checkbox" name={name.to_owned()} value={pupil.account.to_string()}
                    ~defaultChecked={ticked.contains(&pupil.account)} /><span>{ &pupil.name }</span></label>
            }) }
        </div></fieldset>
    }
}
