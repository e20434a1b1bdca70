//! The form above the list. It works without scripts: everything is in the address. With the app, the address changes
//! without a new page.

use shared::api::workshop::listing::WorkshopList;
use shared::api::workshop::{MAX_AGE, Target};
use shared::course::Topic;
use shared::lang::Lang;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Place, asked};
use crate::browser::{self, page};
use crate::components::course_card::topic;
use crate::components::field::{described, tab, wrong};
use crate::components::icon::IconName;
use crate::components::workshop::target;
use crate::t;

/// So many milliseconds after the last change a choice is taken as made.
const SETTLED: i32 = 400;
/// What stands below "more filters": they are open where one of them is used.
const MORE: [&str; 10] = [
    "competence",
    "from",
    "to",
    "language",
    "target",
    "age",
    "wheelchair",
    "interpreter",
    "loan_device",
    "free",
];
/// All that the form asks for.
const ALL: [&str; 14] = [
    "q",
    "topic",
    "place",
    "month",
    "competence",
    "from",
    "to",
    "language",
    "target",
    "age",
    "wheelchair",
    "interpreter",
    "loan_device",
    "free",
];

/// Whether an address asks for less than all, beside words and days.
pub(super) fn narrowed(query: &str) -> bool {
    let mut beside = ALL.iter().filter(|name| !["q", "month", "from", "to"].contains(name));
    beside.any(|name| !asked(query, name).is_empty())
}

/// Whether an address asks for a last day before the first.
pub(super) fn backwards(query: &str) -> bool {
    let (from, to) = (asked(query, "from"), asked(query, "to"));
    // As text, `2026-12-05` has the order of time.
    !from.is_empty() && !to.is_empty() && to < from
}

/// Whether this is an age to filter by, or nothing.
fn is_age(typed: &str) -> bool {
    let typed = typed.trim();
    typed.is_empty() || typed.parse::<u8>().is_ok_and(|age| age <= MAX_AGE)
}

/// Properties of [`Filters`]: all that it depends on. Yew puts values back at every turn, and what is being typed would be
/// gone if the form knew more than changes when it is sent.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FiltersProps {
    /// The page's language.
    pub lang: Lang,
    /// What the address asks for.
    pub query: AttrValue,
    /// What there is to choose from.
    pub view: WorkshopList,
}

/// The form.
#[component]
pub(super) fn Filters(props: &FiltersProps) -> Html {
    let form = use_node_ref();
    let FiltersProps { lang, query, view } = props;
    let lang = *lang;
    let changes = use_mut_ref(|| 0_u32);
    let go = {
        let form = form.clone();
        move |go: fn(&str)| {
            if let Some(form) = form.cast::<web_sys::HtmlFormElement>() {
                go(&address(lang, &form));
            }
        }
    };
    let onsubmit = {
        let (go, changes) = (go.clone(), changes.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            *changes.borrow_mut() += 1;
            go(page::go);
            page::focus("#results");
        })
    };
    // With the arrow keys, a menu changes at every step: only where they stop is it asked for, and the steps are no pages to
    // go back to.
    let onchange = Callback::from(move |_: Event| {
        *changes.borrow_mut() += 1;
        let (go, changes, last) = (go.clone(), changes.clone(), *changes.borrow());
        browser::after(SETTLED, move || {
            if *changes.borrow() == last {
                go(page::go_instead);
            }
        });
    });
    let value = |name: &str| asked(query, name);
    let choice = |name: &'static str, label: String, options: Vec<(String, String)>| {
        let chosen = value(name);
        html! {
            <div class="field"><label for={name}>{ label }</label>
                <select id={name} {name} onchange={&onchange}>
                    <option value="" selected={chosen.is_empty()}>{ t!(lang, "workshops-any") }</option>
                    { for options.into_iter().map(|(code, words)| html! {
                        <option key={code.clone()} value={code.clone()} selected={chosen == code}>{ words }</option>
                    }) }
                </select>
            </div>
        }
    };
    let tick = |name: &'static str, words: String| {
        let checked = !value(name).is_empty();
        html! {
            <label class="tick"><input type="checkbox" {name} value="true" {checked} onchange={&onchange} /><span>{ words }</span></label>
        }
    };
    let backwards = backwards(query);
    let day = |name: &'static str, label: String| {
        html! {
            <div class="field"><label for={name}>{ label }</label>
                <input id={name} type="date" {name} value={value(name)} min={view.today.clone()} onchange={&onchange}
                    aria-invalid={backwards.then_some("true")} aria-describedby={described("to", false, backwards)} />
                // Of both days; it stands below the second.
                if backwards && name == "to" { { wrong(name, Some(t!(lang, "workshops-backwards").as_str()), true) } }</div>
        }
    };
    let mut places: Vec<(String, String)> =
        view.places.iter().map(|p| (p.id.to_string(), p.name.clone())).collect();
    places.push(("online".to_owned(), t!(lang, "workshops-online")));
    let topics = Topic::ALL.iter().map(|t| (t.code().to_owned(), topic(lang, *t))).collect();
    let targets = Target::ALL.iter().map(|t| (t.code().to_owned(), target(lang, *t))).collect();
    let open = MORE.iter().any(|name| !value(name).is_empty());
    let month = value("month");
    html! {
        <form class="find slip" role="search" aria-label={t!(lang, "workshops-find")} method="get"
            action={Place::List.to_path(lang)} ref={form} {onsubmit}>
            { tab(IconName::Search, t!(lang, "workshops-find")) }
            <div class="slip-body">
                if !month.is_empty() { <input type="hidden" name="month" value={month.clone()} /> }
                <div class="field"><label for="q">{ t!(lang, "workshops-search") }</label>
                    <div class="with-button"><input id="q" type="search" name="q" value={value("q")} maxlength="200" />
                        <button class="button" type="submit">{ t!(lang, "workshops-show") }</button></div></div>
                <div class="filters">
                    { choice("topic", t!(lang, "workshops-topic"), topics) }
                    { choice("place", t!(lang, "workshops-place"), places) }
                </div>
                <details class="more" {open}>
                    <summary>{ t!(lang, "workshops-more-filters") }</summary>
                    <div class="filters">
                        if month.is_empty() { { day("from", t!(lang, "workshops-from")) } { day("to", t!(lang, "workshops-to")) } }
                        { choice("language", t!(lang, "workshops-language"), view.languages.clone()) }
                        { choice("target", t!(lang, "workshops-target"), targets) }
                        { choice("competence", t!(lang, "workshops-competence"), view.competences.clone()) }
                        <Age {lang} value={value("age")} onchange={&onchange} />
                    </div>
                    <div class="ticks">
                        { tick("free", t!(lang, "workshops-free")) }
                        { tick("wheelchair", t!(lang, "workshops-wheelchair")) }
                        { tick("interpreter", t!(lang, "workshops-interpreter")) }
                        { tick("loan_device", t!(lang, "workshops-loan")) }
                    </div>
                </details>
            </div>
        </form>
    }
}

/// Properties of [`Age`].
#[derive(Clone, PartialEq, Properties)]
struct AgeProps {
    lang: Lang,
    /// What the address asks for.
    value: AttrValue,
    onchange: Callback<Event>,
}

/// For which age. What is none goes into no address, and stays in sight with what is wrong with it. A component of its own,
/// so that the other fields keep what is being typed when it says so.
#[component]
fn Age(props: &AgeProps) -> Html {
    let AgeProps { lang, value, onchange } = props;
    let lang = *lang;
    let typed = use_state_eq(|| None::<AttrValue>);
    {
        let typed = typed.clone();
        use_effect_with(value.clone(), move |_| typed.set(None));
    }
    let onchange = {
        let (typed, onchange) = (typed.clone(), onchange.clone());
        Callback::from(move |event: Event| {
            let text = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value());
            match text.filter(|text| !is_age(text)) {
                Some(text) => typed.set(Some(text.into())),
                None => {
                    typed.set(None);
                    onchange.emit(event);
                }
            }
        })
    };
    let value = (*typed).clone().unwrap_or_else(|| value.clone());
    let fault = (!is_age(&value)).then(|| t!(lang, "workshops-age-wrong"));
    html! {
        <div class="field"><label for="age">{ t!(lang, "workshops-age") }</label>
            <input id="age" type="number" name="age" inputmode="numeric" min="0" max={MAX_AGE.to_string()} {value} {onchange}
                aria-invalid={fault.as_ref().map(|_| "true")} aria-describedby={described("age", true, fault.is_some())} />
            <p class="hint" id="age-h">{ t!(lang, "workshops-age-hint") }</p>
            { wrong("age", fault.as_deref(), true) }</div>
    }
}

/// Where the form leads, as the browser itself would make it; what is empty is left out, and an age that is none.
fn address(lang: Lang, form: &web_sys::HtmlFormElement) -> String {
    let data = web_sys::FormData::new_with_form(form).ok();
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in ALL {
        let value = data.as_ref().and_then(|d| d.get(name).as_string()).unwrap_or_default();
        if !value.trim().is_empty() && (name != "age" || is_age(&value)) {
            query.append_pair(name, &value);
        }
    }
    format!("{}?{}", Place::List.to_path(lang), query.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_asked_for_can_be_given_up() {
        for (query, fewer, wrong) in [
            ("", false, false),
            ("q=Handy&month=now&topic=&free=", false, false),
            ("topic=devices", true, false),
            ("free=true", true, false),
            ("from=2026-12-05&to=2026-12-05", false, false),
            ("from=2026-12-05&to=2026-12-04", false, true),
            ("to=2026-12-04", false, false),
        ] {
            assert_eq!((narrowed(query), backwards(query)), (fewer, wrong), "{query}");
        }
    }

    #[test]
    fn ages_are_numbers_of_years() {
        for (typed, age) in
            [("", true), (" 72 ", true), ("120", true), ("121", false), ("-1", false), ("old", false)]
        {
            assert_eq!(is_age(typed), age, "{typed}");
        }
    }
}
