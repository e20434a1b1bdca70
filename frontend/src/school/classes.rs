//! The classes of a school: cards that lead to them, a form for another one, and for school administrators the way to
//! their pages and the teachers of each class.

use std::cmp::Ordering;

use shared::api::school::class::{ClassCard, ClassWish};
use shared::lang::Lang;
use shared::school::year::written;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::class::{Room, Tab};
use super::teachers::Teachers;
use super::{At, Way, shown};
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::inputs::{field, menu_with};
use crate::i18n::text;
use crate::state::found::{use_found, use_return};
use crate::state::sending::{Sending, Typed, use_sending};
use crate::{api, browser, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ClassesProps {
    pub at: At,
    /// The school's name, if it is known.
    pub name: Option<AttrValue>,
    /// Whether the reader administrates the school.
    pub administers: bool,
    /// Somebody with one class alone sees that class at once.
    pub straight: bool,
}

/// The list.
#[component]
pub(super) fn Classes(props: &ClassesProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<Vec<ClassCard>>(at.get("classes"));
    use_return(&again);
    shown(lang, &found, &again, |all| {
        if let ([only], true) = (&all[..], props.straight) {
            return html! { <Room key={only.id.to_string()} at={at.clone()} class={only.id} tab={Tab::Live} /> };
        }
        let (over, running): (Vec<&ClassCard>, Vec<&ClassCard>) = all.iter().partition(|card| card.archived);
        let list = |cards: &[&ClassCard]| {
            html! {
                <ul class="classes">
                    { for cards.iter().map(|card| html! {
                        <Card key={card.id.to_string()} at={at.clone()} card={(*card).clone()} administers={props.administers} changed={again.clone()} />
                    }) }
                </ul>
            }
        };
        html! {
            <>
                <Way at={at.clone()} school={props.name.clone()} />
                <h1>{ props.name.clone().unwrap_or_else(|| t!(lang, "class-title").into()) }</h1>
                if props.administers { { administration(at) } }
                if all.is_empty() {
                    <p class="lead">{ if props.administers { t!(lang, "class-none") } else { t!(lang, "class-none-mine") } }</p>
                }
                { list(&running) }
                if !over.is_empty() {
                    <details class="more"><summary>{ t!(lang, "class-archived", n = over.len()) }</summary>{ list(&over) }</details>
                }
                <New at={at.clone()} changed={again.clone()} />
            </>
        }
    })
}

/// The way to the four pages of school administrators.
fn administration(at: &At) -> Html {
    let pages = [
        ("invitations", IconName::Mail),
        ("roster", IconName::Group),
        ("year-end", IconName::Calendar),
        ("stored", IconName::Information),
    ];
    html! {
        <nav class="views" aria-label={t!(at.lang, "class-menu")}>
            { for pages.into_iter().map(|(kind, name)| html! {
                <a class="view" href={at.page(kind)}>{ icon(name) }<span>{ text(at.lang, &format!("class-menu-{kind}")) }</span></a>
            }) }
        </nav>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct CardProps {
    at: At,
    card: ClassCard,
    administers: bool,
    changed: Callback<()>,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let CardProps { at, card, .. } = props;
    let lang = at.lang;
    // Its teachers are asked for when somebody opens the list.
    let opened = use_state_eq(|| false);
    let ontoggle = {
        let opened = opened.clone();
        Callback::from(move |_: Event| opened.set(true))
    };
    let facts = html! {
        <p class="meta">
            <span>{ icon(IconName::Calendar) }{ t!(lang, "class-year", year = written(card.school_year)) }</span>
            <span>{ icon(IconName::Group) }{ t!(lang, "class-pupils", n = card.pupils) }</span>
            <span>{ icon(IconName::Trash) }{ t!(lang, "class-delete-on", day = card.delete_on.text.clone()) }</span>
        </p>
    };
    html! {
        <li class="class-card">
            <h2 class="h3">
                if card.mine {
                    <a href={at.page(&format!("classes/{}", card.id))}>{ &card.name }</a>
                } else {
                    { &card.name }
                }
            </h2>
            { facts }
            if !card.teachers.is_empty() {
                if !card.mine { <p class="hint">{ t!(lang, "class-not-mine") }</p> }
            } else if !card.archived {
                <p class="hint">{ t!(lang, "class-unled") }</p>
            }
            if card.mine || props.administers {
                <details class="more"><summary>{ t!(lang, "class-change") }<span class="vh">{ format!(": {}", card.name) }</span></summary>
                    <Change at={at.clone()} card={card.clone()} changed={props.changed.clone()} />
                </details>
            }
            if props.administers {
                <details class="more" {ontoggle}><summary>{ t!(lang, "class-teachers", n = card.teachers.len()) }<span class="vh">{ format!(": {}", card.name) }</span></summary>
                    if *opened {
                        <Teachers at={at.clone()} class={card.id} teachers={card.teachers.clone()} changed={props.changed.clone()} />
                    }
                </details>
            }
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ChangeProps {
    at: At,
    card: ClassCard,
    changed: Callback<()>,
}

/// Another name or school year.
#[component]
fn Change(props: &ChangeProps) -> Html {
    let (at, card, lang) = (&props.at, &props.card, props.at.lang);
    let sending = use_sending();
    // What another school year does is told as soon as it is chosen.
    let chosen = use_state_eq(|| card.school_year);
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let field = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(year) = field.and_then(|field| field.value().parse().ok()) {
                chosen.set(year);
            }
        })
    };
    let onsubmit = {
        let (sending, changed) = (sending.clone(), props.changed.clone());
        let (path, year) = (at.api(&format!("classes/{}", card.id)), card.school_year);
        let id = card.id.to_string();
        Callback::from(move |event: SubmitEvent| {
            let wish = wish(&Typed::of(&event), &id, year);
            let (path, changed) = (path.clone(), changed.clone());
            sending.start(async move {
                let () = api::request("PUT", &path, Some(&wish)).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    html! {
        <form class="narrow start" {onsubmit}>
            { trouble(why_not(lang, &sending)) }
            if sending.is_done() { <Said good=true><p>{ t!(lang, "class-saved") }</p></Said> }
            { fields(at, &card.id.to_string(), &card.name, card.school_year, onchange) }
            <p class="hint" role="status">
                { match (*chosen).cmp(&card.school_year) {
                    Ordering::Less => t!(lang, "class-year-earlier"),
                    Ordering::Equal => t!(lang, "class-year-hint"),
                    Ordering::Greater => t!(lang, "class-year-later"),
                } }
            </p>
            <Send label={t!(lang, "class-save")} busy={sending.is_busy()} />
        </form>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct NewProps {
    at: At,
    changed: Callback<()>,
}

/// Another class.
#[component]
fn New(props: &NewProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let sending = use_sending();
    // The device's clock is read after the first render.
    let year = use_state_eq(|| None::<i16>);
    {
        let year = year.clone();
        use_effect_with((), move |()| year.set(Some(browser::school_year())));
    }
    let Some(year) = *year else { return Html::default() };
    let onsubmit = {
        let (sending, changed, path) = (sending.clone(), props.changed.clone(), at.get("classes"));
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let wish = wish(&typed, "new", year);
            let (path, changed) = (path.clone(), changed.clone());
            sending.start(async move {
                let _: ClassCard = api::request("POST", &path, Some(&wish)).await?;
                typed.clear();
                changed.emit(());
                Ok(())
            });
        })
    };
    html! {
        <form class="slip narrow start" {onsubmit}>
            { tab(IconName::Plus, t!(lang, "class-new")) }
            <div class="slip-body">
                { trouble(why_not(lang, &sending)) }
                if sending.is_done() { <Said good=true><p>{ t!(lang, "class-made") }</p></Said> }
                { fields(at, "new", "", year, Callback::noop()) }
                <Send label={t!(lang, "class-new-send")} busy={sending.is_busy()} />
            </div>
        </form>
    }
}

/// Name and school year. `of` keeps the ids of several forms apart.
fn fields(at: &At, of: &str, name: &str, year: i16, onchange: Callback<Event>) -> Html {
    let years = (year - 1..=year + 1).map(|year| (year.to_string(), written(year))).collect();
    html! {
        <>
            { field(&format!("{of}-name"), "text", t!(at.lang, "class-name"), name, true) }
            { menu_with(&format!("{of}-year"), t!(at.lang, "class-school-year"), &year.to_string(), years, onchange) }
        </>
    }
}

/// Why it was not saved.
fn why_not(lang: Lang, sending: &Sending) -> Option<String> {
    if sending.is_about("school_year") { Some(t!(lang, "class-year-wrong")) } else { sending.sentence(lang) }
}

fn wish(typed: &Typed, of: &str, year: i16) -> ClassWish {
    ClassWish {
        name: typed.get(&format!("{of}-name")).trim().to_owned(),
        school_year: typed.get(&format!("{of}-year")).parse().unwrap_or(year),
    }
}
