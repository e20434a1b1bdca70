//! Which two versions are compared.

use std::rc::Rc;

use shared::api::studio::versions::{Difference, Versions};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::super::editor::use_sides;
use super::super::of::Of;
use super::super::places::use_address;
use super::super::shown;
use super::difference::{difference, places};
use super::name;
use crate::components::inputs::menu_with;
use crate::state::found::use_found;
use crate::t;

/// The heading, for addresses that lead there.
pub(in crate::studio) const COMPARE: &str = "compare";

/// The draft among the versions.
const DRAFT: &str = "draft";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CompareProps {
    pub of: Of,
    /// The course's id.
    pub course: AttrValue,
    pub versions: Rc<Versions>,
}

/// Two menus, and what differs. At first: what learners see, and the draft.
#[component]
pub(super) fn Compare(props: &CompareProps) -> Html {
    let (of, lang, versions) = (&props.of, props.of.lang(), &props.versions.versions);
    let sides = use_sides(of, &props.course);
    let first = versions.iter().find(|one| one.current).or(versions.first());
    let older = use_state_eq(|| first.map_or_else(String::new, |one| one.state.clone()));
    let newer = use_state_eq(|| DRAFT.to_owned());
    let named = |which: &str| if which == DRAFT { String::new() } else { which.to_owned() };
    let mut query: Vec<String> = Vec::new();
    for (key, which) in [("from", named(&older)), ("to", named(&newer))] {
        if !which.is_empty() {
            query.push(format!("{key}={which}"));
        }
    }
    let path = format!("{}?{}", of.api("difference"), query.join("&"));
    let (found, again) = use_found::<Difference>(path);
    // Once the draft is another one, it is compared anew.
    let compared = use_mut_ref(|| props.versions.changes);
    {
        let again = again.clone();
        use_effect_with(props.versions.changes, move |changes| {
            if compared.replace(*changes) != *changes {
                again.emit(());
            }
        });
    }
    use_address(true);
    let options = || {
        let all = versions.iter().map(|one| (one.state.clone(), name(lang, one)));
        [(DRAFT.to_owned(), t!(lang, "versions-draft"))].into_iter().chain(all).collect::<Vec<_>>()
    };
    let choose = |which: &UseStateHandle<String>| {
        let which = which.clone();
        Callback::from(move |event: Event| {
            if let Some(menu) = event.target_dyn_into::<HtmlSelectElement>() {
                which.set(menu.value());
            }
        })
    };
    html! {
        <section aria-labelledby={COMPARE}>
            <h2 id={COMPARE} tabindex="-1">{ t!(lang, "versions-compare") }</h2>
            <div class="version-menus">
                { menu_with("older", t!(lang, "versions-older"), &older, options(), choose(&older)) }
                { menu_with("newer", t!(lang, "versions-newer"), &newer, options(), choose(&newer)) }
            </div>
            <div role="status">{ shown(lang, &found, &again, |found| html! {
                <p>{ if found.is_empty() { t!(lang, "versions-no-difference") } else { t!(lang, "versions-differences", n = places(found)) } }</p>
            }) }</div>
            if let Some(Ok(found)) = &*found {
                { difference(lang, &sides, found) }
            }
        </section>
    }
}
