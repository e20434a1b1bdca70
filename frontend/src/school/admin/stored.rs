//! What is stored about whom: to be looked up, handed out and erased. The list has no progress, and names of those alone
//! whom the reader teaches; a file that is handed out has both.

use std::rc::Rc;

use shared::api::school::upkeep::{Kept, StoredPupil};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::kept::kept;
use super::pupil::Row;
use super::{At, InSchool, room};
use crate::components::field::{Said, tab};
use crate::components::icon::IconName;
use crate::state::found::{shown, use_found};
use crate::t;

/// How many are listed at once.
const AT_ONCE: usize = 20;

/// The page.
#[component]
pub(super) fn Page(props: &InSchool) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (pupils, again) = use_found::<Vec<StoredPupil>>(at.get("pupils"));
    let (rest, rest_again) = use_found::<Kept>(at.get("kept"));
    // Who was erased just now.
    let erased = use_state_eq(|| None::<String>);
    let gone = {
        let (erased, again, rest_again) = (erased.clone(), again.clone(), rest_again.clone());
        Callback::from(move |user_name: String| {
            erased.set(Some(user_name));
            again.emit(());
            rest_again.emit(());
        })
    };
    let content = html! {
        <>
            { shown(lang, "school-not-found", &rest, &rest_again, |rest| html! { <p>{ t!(lang, "school-stored-rule", n = rest.retention_days) }</p> }) }
            if let Some(user_name) = &*erased {
                <Said key={user_name.clone()} good=true><p>{ t!(lang, "school-stored-erased", name = user_name.clone()) }</p></Said>
            }
            { shown(lang, "school-not-found", &pupils, &again, |all| html! { <Pupils at={at.clone()} all={Rc::clone(all)} {gone} /> }) }
            if let Some(Ok(rest)) = &*rest { { kept(lang, rest) } }
        </>
    };
    room(at, "stored", t!(lang, "school-stored-lead"), content)
}

#[derive(Clone, PartialEq, Properties)]
struct PupilsProps {
    at: At,
    all: Rc<Vec<StoredPupil>>,
    /// Somebody was erased.
    gone: Callback<String>,
}

/// All pupils, or those that are looked for.
#[component]
fn Pupils(props: &PupilsProps) -> Html {
    let (lang, all) = (props.at.lang, &props.all);
    let (name, class) = (use_state_eq(String::new), use_state_eq(String::new));
    let most = use_state_eq(|| AT_ONCE);
    let oninput = {
        let (name, most) = (name.clone(), most.clone());
        Callback::from(move |event: InputEvent| {
            let typed = event.target_dyn_into::<HtmlInputElement>();
            name.set(typed.map(|field| field.value().trim().to_lowercase()).unwrap_or_default());
            most.set(AT_ONCE);
        })
    };
    let onchange = {
        let (class, most) = (class.clone(), most.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>();
            class.set(chosen.map(|field| field.value()).unwrap_or_default());
            most.set(AT_ONCE);
        })
    };
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + AT_ONCE))
    };
    if all.is_empty() {
        return html! { <p>{ t!(lang, "school-stored-nobody") }</p> };
    }
    let wanted = if all.iter().any(|one| one.name.is_some()) {
        t!(lang, "school-stored-name")
    } else {
        t!(lang, "class-user-name")
    };
    let found: Vec<&StoredPupil> = all.iter().filter(|one| matches(one, &name, &class)).collect();
    html! {
        <>
            <form class="slip find" role="search" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                { tab(IconName::Search, t!(lang, "school-stored-find")) }
                <div class="slip-body"><div class="filters">
                    <div class="field"><label for="stored-name">{ wanted }</label>
                        <input id="stored-name" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" {oninput} /></div>
                    <div class="field"><label for="stored-class">{ t!(lang, "school-stored-class") }</label>
                        <select id="stored-class" {onchange}>
                            <option value="" selected={class.is_empty()}>{ t!(lang, "school-stored-all-classes") }</option>
                            { for classes(all).into_iter().map(|one| html! { <option key={one.clone()} value={one.clone()} selected={one == *class}>{ one }</option> }) }
                        </select></div>
                </div></div>
            </form>
            <div role="status"><h2>{ t!(lang, "school-stored-found", n = found.len()) }</h2></div>
            if !found.is_empty() {
                <ul class="stored">
                    { for found.iter().take(*most).map(|pupil| html! {
                        <Row key={pupil.account.to_string()} at={props.at.clone()} pupil={(*pupil).clone()} gone={props.gone.clone()} />
                    }) }
                </ul>
            }
            if found.len() > *most {
                <p><button class="button quiet" type="button" onclick={more}>{ t!(lang, "school-stored-more", n = (found.len() - *most).min(AT_ONCE)) }</button></p>
            }
        </>
    }
}

/// Whether somebody is looked for, by user name, or by the name where it was told.
fn matches(pupil: &StoredPupil, name: &str, class: &str) -> bool {
    let called = |it: &str| it.to_lowercase().contains(name);
    (called(&pupil.user_name) || pupil.name.as_deref().is_some_and(called))
        && (class.is_empty() || pupil.classes.iter().any(|one| one == class))
}

/// Names of all classes that somebody is in.
fn classes(all: &[StoredPupil]) -> Vec<String> {
    let mut names: Vec<String> = all.iter().flat_map(|one| one.classes.iter().cloned()).collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use shared::api::school::Day;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn pupils_are_found_by_name_and_class() {
        let day = || Day { at: 0, day: "2026-08-01".to_owned(), text: String::new() };
        let pupil = |user_name: &str, classes: &[&str]| StoredPupil {
            account: Uuid::nil(),
            user_name: user_name.to_owned(),
            name: None,
            classes: classes.iter().map(|one| (*one).to_owned()).collect(),
            claimed: false,
            since: day(),
            delete_on: day(),
            events: 0,
        };
        let all =
            [pupil("Tibura4821", &["7b", "AG"]), pupil("nalomi1190", &["7a"]), pupil("rosefu0001", &[])];
        assert_eq!(classes(&all), ["7a", "7b", "AG"]);
        assert!(all.iter().all(|one| matches(one, "", "")));
        assert!(matches(&all[0], "bura", "AG"));
        assert!(!matches(&all[0], "", "7a"));
        assert!(!matches(&all[2], "", "7a"));
        let told = StoredPupil { name: Some("Mia Öz".to_owned()), ..all[0].clone() };
        assert!(matches(&told, "mia ö", "7b"));
        assert!(matches(&told, "tibura", ""));
        assert!(!matches(&all[0], "mia", ""), "who may not know the name does not find by it");
    }
}
