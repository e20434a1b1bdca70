//! Second step: pupils who go another way than their class. Administrators know them by user name alone.

use std::rc::Rc;

use shared::api::school::class::ClassCard;
use shared::api::school::upkeep::{Move, StoredPupil};
use uuid::Uuid;
use web_sys::{HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use super::plan::{Planned, Way};
use crate::components::field::tab;
use crate::components::icon::IconName;
use crate::components::inputs::{menu, menu_with};
use crate::state::found::{shown, use_found};
use crate::state::organisation::At;
use crate::state::sending::Typed;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct MovesProps {
    pub at: At,
    /// All classes of the school.
    pub all: Rc<Vec<ClassCard>>,
    pub planned: Planned,
    /// Somebody moves, or no longer.
    pub change: Callback<Planned>,
    /// The preview is on its way.
    pub busy: bool,
    pub back: Callback<()>,
    pub next: Callback<()>,
}

/// The list, and a form for one more.
#[component]
pub(super) fn Moves(props: &MovesProps) -> Html {
    let (at, lang, planned) = (&props.at, props.at.lang, &props.planned);
    let (found, again) = use_found::<Vec<StoredPupil>>(at.get("pupils"));
    // Who is struck out takes the button along: the focus goes to the list's title.
    let title = use_node_ref();
    let (back, next) = (props.back.reform(|_: MouseEvent| ()), props.next.reform(|_: MouseEvent| ()));
    html! {
        <>
            <p>{ t!(lang, "school-year-moves-text") }</p>
            <p>{ t!(lang, "school-year-moves-names") }</p>
            { shown(lang, "school-not-found", &found, &again, |pupils| html! {
                <>
                    { list(props, pupils, &title) }
                    <New at={at.clone()} all={Rc::clone(&props.all)} planned={planned.clone()} change={props.change.clone()} pupils={Rc::clone(pupils)} />
                </>
            }) }
            <p class="actions">
                <button class="button" type="button" aria-disabled={props.busy.then_some("true")} onclick={next}>
                    { if props.busy { t!(lang, "account-busy") } else if planned.moves.is_empty() { t!(lang, "school-year-look-nobody") } else { t!(lang, "school-year-look") } }
                </button>
                <button class="button quiet" type="button" onclick={back}>{ t!(lang, "school-year-back") }</button>
            </p>
        </>
    }
}

/// Who moves.
fn list(props: &MovesProps, pupils: &[StoredPupil], title: &NodeRef) -> Html {
    let (lang, planned) = (props.at.lang, &props.planned);
    let class = |id: Uuid| {
        props.all.iter().find(|card| card.id == id).map(|card| card.name.clone()).unwrap_or_default()
    };
    let rows = planned.moves.iter().enumerate().map(|(n, one)| {
        let name = pupils.iter().find(|pupil| pupil.account == one.account);
        let name = name.map(|pupil| pupil.user_name.clone()).unwrap_or_default();
        let words = match one.to {
            Some(to) => t!(lang, "school-year-moves-to", name = name.clone(), from = class(one.from), to = class(to)),
            None => t!(lang, "school-year-moves-out", name = name.clone(), from = class(one.from)),
        };
        let take_out = {
            let (planned, change, title) = (planned.clone(), props.change.clone(), title.clone());
            Callback::from(move |_: MouseEvent| {
                if let Some(title) = title.cast::<HtmlElement>() {
                    let _ = title.focus();
                }
                let mut new = planned.clone();
                new.moves.remove(n);
                change.emit(new);
            })
        };
        html! {
            <li key={format!("{}{}", one.account, one.from)}>
                <div>{ words }</div>
                <button class="button quiet" type="button" onclick={take_out}><span>{ t!(lang, "school-year-moves-undo") }<span class="vh">{ format!(": {name}") }</span></span></button>
            </li>
        }
    });
    html! {
        <>
            <div role="status"><h3 tabindex="-1" ref={title.clone()}>{ t!(lang, "school-year-moves", n = planned.moves.len()) }</h3></div>
            <ul class="guests">{ for rows }</ul>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct NewProps {
    at: At,
    all: Rc<Vec<ClassCard>>,
    planned: Planned,
    change: Callback<Planned>,
    pupils: Rc<Vec<StoredPupil>>,
}

/// One more who moves.
#[component]
fn New(props: &NewProps) -> Html {
    let NewProps { at, all, planned, pupils, .. } = props;
    let lang = at.lang;
    let chosen = use_state_eq(|| None::<Uuid>);
    let first = planned.ending(all).next().map(|card| card.id);
    let from = (*chosen).filter(|id| planned.ending(all).any(|card| card.id == *id)).or(first);
    let Some(card) = from.and_then(|id| planned.ending(all).find(|card| card.id == id)) else {
        return Html::default();
    };
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let field = event.target_dyn_into::<HtmlSelectElement>();
            chosen.set(field.and_then(|field| field.value().parse().ok()));
        })
    };
    let onsubmit = {
        let (planned, change, from) = (planned.clone(), props.change.clone(), card.id);
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let Ok(account) = typed.get("move-pupil").parse() else { return };
            let mut new = planned.clone();
            new.moves.push(Move { account, from, to: typed.get("move-to").parse().ok() });
            change.emit(new);
        })
    };
    let classes = planned.ending(all).map(|card| (card.id.to_string(), card.name.clone())).collect();
    let moves = |pupil: &StoredPupil| {
        planned.moves.iter().any(|one| one.account == pupil.account && one.from == card.id)
    };
    let mut here: Vec<(String, String)> = pupils
        .iter()
        .filter(|pupil| pupil.classes.contains(&card.name) && !moves(pupil))
        .map(|pupil| (pupil.account.to_string(), pupil.user_name.clone()))
        .collect();
    here.sort_by(|one, other| one.1.cmp(&other.1));
    let targets = planned.targets(all, card.id).into_iter().map(|card| {
        let plan = planned.plan(card);
        let words = if plan.way == Way::Promote {
            t!(lang, "school-year-becomes", name = card.name.clone(), next = plan.name)
        } else {
            card.name.clone()
        };
        (card.id.to_string(), words)
    });
    let targets: Vec<(String, String)> =
        targets.chain([(String::new(), t!(lang, "school-year-leaves"))]).collect();
    // The first is chosen; said, because some browsers end at the last.
    let first = |all: &[(String, String)]| all.first().map(|(id, _)| id.clone()).unwrap_or_default();
    html! {
        <form class="slip" {onsubmit}>
            { tab(IconName::Person, t!(lang, "school-year-move")) }
            <div class="slip-body">
                { menu_with("move-from", t!(lang, "school-year-move-from"), &card.id.to_string(), classes, onchange) }
                if here.is_empty() {
                    <p>{ t!(lang, "school-year-move-nobody") }</p>
                } else {
                    <div key={card.id.to_string()}>
                        { menu("move-pupil", t!(lang, "class-user-name"), &first(&here), here.clone()) }
                        { menu("move-to", t!(lang, "school-year-move-to"), &first(&targets), targets.clone()) }
                    </div>
                    <button class="button quiet" type="submit">{ t!(lang, "school-year-move-send") }</button>
                }
            </div>
        </form>
    }
}
