//! A workshop: its texts in the languages it is offered in, for whom it is, and new sessions of it.

use std::rc::Rc;

use shared::api::catalogue::CompetenceName;
use shared::api::workshop::desk::{DeskWorkshop, SaveWorkshop, WorkshopText};
use shared::api::workshop::{Form, Target};
use shared::course::{Level, Topic};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::faults::{Fault, above, fault, numbered};
use super::load::{shown, use_found};
use super::parts::{area, crumbs, field, just_made, menu, public_page, seen, sent, tick, was_made};
use super::plan::Plan;
use crate::api::Failure;
use crate::app::Site;
use crate::browser::page;
use crate::components::course_card::{level, topic};
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::components::workshop::{form as form_name, target};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct EditProps {
    pub at: At,
    /// Which; none for a new one.
    #[prop_or_default]
    pub workshop: Option<Uuid>,
}

/// A new workshop, or one that is there.
#[component]
pub(super) fn Edit(props: &EditProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<Vec<DeskWorkshop>>(at.get("workshops"));
    let made = use_context::<Site>().is_some_and(|site| was_made(&site));
    let Some(id) = props.workshop else {
        return html! {
            <>
                { crumbs(at, None, t!(lang, "desk-new-workshop")) }
                <h1>{ t!(lang, "desk-new-workshop") }</h1>
                <Texts at={at.clone()} known={None::<DeskWorkshop>} changed={again} />
            </>
        };
    };
    shown(lang, &found, &again, |all| match all.iter().find(|workshop| workshop.id == id) {
        None => html! { <p class="lead">{ t!(lang, "desk-not-found") }</p> },
        Some(known) => {
            let title = known.what.texts.first().map(|text| text.title.clone()).unwrap_or_default();
            let public = (!known.what.withdrawn).then(|| public_page(lang, &known.slug));
            html! {
                <>
                    { crumbs(at, None, title.clone()) }
                    <h1>{ title }</h1>
                    if made {
                        <Said good=true>
                            <p>{ t!(lang, "edit-made") }</p>
                            if let Some(href) = public.clone() { <p><a class="alone" {href}>{ t!(lang, "desk-as-public") }</a></p> }
                        </Said>
                    }
                    <h2>{ t!(lang, "plan-title") }</h2>
                    <Plan at={at.clone()} workshop={known.id} form={known.what.form} {public} />
                    <h2>{ t!(lang, "edit-texts") }</h2>
                    <Texts at={at.clone()} known={Some(known.clone())} changed={&again} />
                </>
            }
        }
    })
}

#[derive(Clone, PartialEq, Properties)]
struct TextsProps {
    at: At,
    known: Option<DeskWorkshop>,
    changed: Callback<()>,
}

#[component]
fn Texts(props: &TextsProps) -> Html {
    let (at, lang) = (props.at.clone(), props.at.lang);
    let sending = use_sending();
    let refused = use_state(Fault::default);
    let asked = use_state(Vec::<Lang>::new);
    let version = use_mut_ref(|| None::<String>);
    let (names, _) = use_found::<Vec<CompetenceName>>(format!("/api/v1/competences?lang={lang}"));
    let known = props.known.as_ref().map(|known| known.id);
    let onsubmit = {
        let (sending, refused, asked) = (sending.clone(), refused.clone(), asked.clone());
        let (changed, at, version) = (props.changed.clone(), at.clone(), version.clone());
        let seen_first = props.known.as_ref().map(|known| known.version.clone()).unwrap_or_default();
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let untitled = untitled(&typed);
            let missing = untitled.map(|one| {
                let why = t!(lang, "edit-title-missing", language = one.name());
                Fault::at(format!("title-{}", one.code()), why)
            });
            refused.set(missing.unwrap_or_default());
            if untitled.is_some() {
                return;
            }
            let new = read(&typed);
            asked.set(new.texts.iter().map(|text| text.lang).collect());
            let (changed, at, version) = (changed.clone(), at.clone(), version.clone());
            let seen = seen(&version, &seen_first);
            sending.start(async move {
                let (method, path) = match known {
                    Some(id) => ("PUT", format!("{}&{seen}", at.get(&format!("workshops/{id}")))),
                    None => ("POST", at.get("workshops")),
                };
                let outcome: Result<DeskWorkshop, Failure> = api::request(method, &path, Some(&new)).await;
                let newest = async {
                    let all = api::get::<Vec<DeskWorkshop>>(&at.get("workshops")).await.ok()?;
                    Some(all.into_iter().find(|it| Some(it.id) == known)?.version)
                };
                let saved = sent(outcome, &version, newest).await?;
                if known.is_none() {
                    page::go(&just_made(&at.page(&format!("workshops/{}", saved.id))));
                } else {
                    changed.emit(());
                }
                Ok(())
            });
        })
    };
    // Without their names nobody could choose, and what was chosen would be lost.
    let names = match &*names {
        Some(Ok(names)) => Rc::clone(names),
        Some(Err(failure)) => return trouble(Some(failure.sentence(lang))),
        None => return html! { <p>{ t!(lang, "account-loading") }</p> },
    };
    let what = props.known.as_ref().map(|known| known.what.clone());
    let words = what.as_ref();
    let forms = Form::ALL.iter().map(|f| (f.code().to_owned(), form_name(lang, *f))).collect();
    let mut topics = vec![(String::new(), t!(lang, "edit-no-topic"))];
    topics.extend(Topic::ALL.iter().map(|t| (t.code().to_owned(), topic(lang, *t))));
    let levels = Level::ALL.iter().map(|l| (l.code().to_owned(), level(lang, *l))).collect();
    let targets = Target::ALL.iter().map(|t| (t.code().to_owned(), target(lang, *t))).collect();
    let age = |age: Option<u8>| age.filter(|age| *age > 0).map(|age| age.to_string()).unwrap_or_default();
    let find = |field: &str| match numbered(field) {
        Some((name, n)) => Some(format!("{name}-{}", asked.get(n)?.code())),
        None => ["age_min", "age_max"].contains(&field).then(|| field.to_owned()),
    };
    let wrong = if refused.is_none() { fault(lang, &sending, find) } else { (*refused).clone() };
    html! {
        <div class="narrow start">
            { trouble(above(lang, &sending, &wrong)) }
            if refused.is_none() && sending.is_done() { <Said good=true><p>{ t!(lang, "desk-saved") }</p></Said> }
            <ContextProvider<Fault> context={wrong}>
            <form class="slip" {onsubmit}>
                { tab(IconName::Creating, t!(lang, "edit-texts")) }
                <div class="slip-body">
                    { menu("form", t!(lang, "edit-form"), words.map_or("single", |w| w.form.code()), forms) }
                    { for Lang::ALL.into_iter().map(|one| texts(lang, one, words)) }
                    { menu("topic", t!(lang, "workshops-topic"), words.and_then(|w| w.topic).map_or("", |t| t.code()), topics) }
                    { competences(lang, &names, words) }
                    { menu("level", t!(lang, "level"), words.map_or("basic", |w| w.level.code()), levels) }
                    { menu("target", t!(lang, "workshops-target"), words.map_or("everybody", |w| w.target.code()), targets) }
                    <div class="filters">
                        { field("age_min", "number", t!(lang, "edit-age-min"), &age(words.map(|w| w.age_min)), false) }
                        { field("age_max", "number", t!(lang, "edit-age-max"), &age(words.and_then(|w| w.age_max)), false) }
                    </div>
                    { tick("classes_only", t!(lang, "edit-classes-only"), words.is_some_and(|w| w.classes_only)) }
                    { tick("withdrawn", t!(lang, "edit-withdrawn"), words.is_some_and(|w| w.withdrawn)) }
                    <Send label={t!(lang, "desk-save")} busy={sending.is_busy()} />
                </div>
            </form>
            </ContextProvider<Fault>>
        </div>
    }
}

/// All competences by their names, to be ticked.
fn competences(lang: Lang, all: &[CompetenceName], what: Option<&SaveWorkshop>) -> Html {
    let chosen = |id: &String| what.is_some_and(|what| what.competences.contains(id));
    html! {
        <fieldset aria-describedby="competences-h"><legend>{ t!(lang, "edit-competences") }</legend>
            <p class="hint" id="competences-h">{ t!(lang, "edit-competences-hint") }</p>
            <details class="more" open={all.iter().any(|one| chosen(&one.id))}><summary>{ t!(lang, "edit-competences-choose") }</summary>
                <div class="ticks">
                    { for all.iter().map(|one| html! {
                        <label class="tick" key={one.id.clone()}>
                            <input type="checkbox" name="competence" value={one.id.clone()} ~defaultChecked={chosen(&one.id)} />
                            <span>{ &one.name }{ " " }<span class="soft small">{ &one.id }</span></span></label>
                    }) }
                </div>
            </details>
        </fieldset>
    }
}

/// The texts in one language. German is never folded away: a browser cannot say what is missing in a closed part.
fn texts(lang: Lang, one: Lang, what: Option<&SaveWorkshop>) -> Html {
    let text = what.and_then(|what| what.texts.iter().find(|text| text.lang == one));
    let value = |read: fn(&WorkshopText) -> String| text.map(read).unwrap_or_default();
    let id = |name: &str| format!("{name}-{}", one.code());
    let first = one == Lang::De;
    let fields = html! {
        <>
            { field(&id("title"), "text", t!(lang, "edit-title"), &value(|t| t.title.clone()), first) }
            { area(&id("summary"), t!(lang, "edit-summary"), &value(|t| t.summary.clone()), None, false) }
            { area(&id("learn"), t!(lang, "workshop-learn"), &value(|t| t.learn.join("\n")), Some(t!(lang, "edit-learn-hint")), false) }
            { field(&id("bring"), "text", t!(lang, "workshop-bring"), &value(|t| t.bring.clone()), false) }
            { field(&id("leads"), "text", t!(lang, "workshop-leads"), &value(|t| t.leads.clone()), false) }
        </>
    };
    let title = t!(lang, "edit-in", language = one.name());
    html! {
        if first {
            <fieldset><legend><b>{ title }</b></legend>{ fields }</fieldset>
        } else {
            <details class="more" open={text.is_some()}><summary>{ title }</summary><div>{ fields }</div></details>
        }
    }
}

/// A language that has texts without a title: they would be lost.
fn untitled(typed: &Typed) -> Option<Lang> {
    let has = |one: Lang, name: &str| typed.filled(&format!("{name}-{}", one.code())).is_some();
    Lang::ALL.into_iter().find(|one| {
        !has(*one, "title") && ["summary", "learn", "bring", "leads"].into_iter().any(|name| has(*one, name))
    })
}

fn read(typed: &Typed) -> SaveWorkshop {
    let texts = Lang::ALL.into_iter().filter_map(|lang| {
        let get = |name: &str| typed.get(&format!("{name}-{}", lang.code())).trim().to_owned();
        let title = Some(get("title")).filter(|title| !title.is_empty())?;
        let learn =
            get("learn").lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        Some(WorkshopText {
            lang,
            title,
            summary: get("summary"),
            learn,
            bring: get("bring"),
            leads: get("leads"),
        })
    });
    let (topic, level) = (typed.get("topic"), typed.get("level"));
    SaveWorkshop {
        form: typed.get("form").parse().unwrap_or(Form::Single),
        texts: texts.collect(),
        topic: Topic::ALL.iter().copied().find(|t| t.code() == topic),
        competences: typed.all("competence"),
        level: Level::ALL.iter().copied().find(|l| l.code() == level).unwrap_or(Level::ALL[0]),
        target: typed.get("target").parse().unwrap_or(Target::Everybody),
        age_min: typed.filled("age_min").map_or(0, |age| age.parse().unwrap_or(u8::MAX)),
        age_max: typed.filled("age_max").map(|age| age.parse().unwrap_or(u8::MAX)),
        classes_only: typed.filled("classes_only").is_some(),
        withdrawn: typed.filled("withdrawn").is_some(),
    }
}
