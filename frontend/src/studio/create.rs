//! A new course: what it is called, for whom it is, in which languages.

use std::rc::Rc;

use shared::api::studio::draft::{Draft, NewDraft};
use shared::course::{Level, Topic};
use shared::lang::Lang;
use uuid::Uuid;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::competences::Competences;
use super::fields::form_line;
use super::levels::{levels, topic_of, topics};
use super::of::Of;
use crate::browser::page;
use crate::components::crumbs::trail;
use crate::components::field::{Send, tab, trouble};
use crate::components::icon::IconName;
use crate::components::inputs::{menu, menu_with, short_area};
use crate::state::organisation::At;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PageProps {
    pub at: At,
}

/// The page.
#[component]
pub(super) fn Page(props: &PageProps) -> Html {
    let lang = props.at.lang;
    html! {
        <>
            { trail(lang, [(props.at.page(""), t!(lang, "studio-courses"))], t!(lang, "studio-new"), None) }
            <h1>{ t!(lang, "studio-new") }</h1>
            <p class="lead">{ t!(lang, "studio-new-lead") }</p>
            <New at={props.at.clone()} />
        </>
    }
}

/// The form. The outline comes next.
#[component]
pub(super) fn New(props: &PageProps) -> Html {
    let (at, lang) = (props.at.clone(), props.at.lang);
    let sending = use_sending();
    let original = use_state_eq(Lang::default);
    let level = use_state_eq(|| Level::Basic);
    let chosen = use_state_eq(Vec::<String>::new);
    let sent = use_mut_ref(|| None::<NewDraft>);
    let onsubmit = {
        let (sending, original, level, chosen) = (sending.clone(), *original, *level, (*chosen).clone());
        Callback::from(move |event: SubmitEvent| {
            let new = read(&Typed::of(&event), original, level, chosen.clone());
            let (at, sent) = (at.clone(), Rc::clone(&sent));
            // Only what is really sent counts: not what comes while something is on its way.
            sending.start(async move {
                let new = meant(&mut sent.borrow_mut(), new);
                let made: Draft = api::request("POST", &at.api("drafts"), Some(&new)).await?;
                page::go(&Of { at, draft: made.id }.page(""));
                Ok(())
            });
        })
    };
    let first = {
        let original = original.clone();
        Callback::from(move |event: Event| {
            let code = event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value());
            original.set(code.and_then(|code| Lang::from_code(&code)).unwrap_or_default());
        })
    };
    let languages = Lang::ALL.iter().map(|one| (one.code().to_owned(), one.name().to_owned())).collect();
    let onlevel = {
        let level = level.clone();
        Callback::from(move |one| level.set(one))
    };
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |all| chosen.set(all))
    };
    let wrong = if sending.is_about("title") {
        Some(t!(lang, "studio-title-missing"))
    } else {
        sending.sentence(lang)
    };
    html! {
        <form class="slip narrow start" {onsubmit}>
            { tab(IconName::Creating, t!(lang, "studio-new")) }
            <div class="slip-body">
                { trouble(wrong) }
                { form_line("title", t!(lang, "studio-title-of"), "", true) }
                { short_area("audience", t!(lang, "studio-audience"), t!(lang, "studio-audience-hint"), 300) }
                { menu_with("original", t!(lang, "studio-original"), original.code(), languages, first) }
                <fieldset><legend>{ t!(lang, "studio-further") }</legend>
                    <p class="hint">{ t!(lang, "studio-further-hint") }</p>
                    { for Lang::ALL.into_iter().filter(|one| *one != *original).map(|one| html! {
                        <label class="tick" key={one.code()}><input type="checkbox" name={further(one)} value="true" /><span>{ one.name() }</span></label>
                    }) }
                </fieldset>
                { menu("topic", t!(lang, "topic"), Topic::Everyday.code(), topics(lang)) }
                { levels(lang, *level, &onlevel) }
                <Competences {lang} chosen={(*chosen).clone()} {onchange} />
                <Send label={t!(lang, "studio-create")} busy={sending.is_busy()} />
                <p class="hint">{ t!(lang, "studio-create-hint") }</p>
            </div>
        </form>
    }
}

/// The name of the tick for a further language.
fn further(lang: Lang) -> String {
    format!("also-{lang}")
}

/// What is sent for what was typed, and is kept as `sent`. Whoever sends the same again, because no answer came, means the
/// same course; with something else in it, it is another one: the server would give the first as it was.
fn meant(sent: &mut Option<NewDraft>, typed: NewDraft) -> NewDraft {
    let before = sent.as_ref().and_then(|sent| sent.id);
    let same = NewDraft { id: before, ..typed.clone() };
    if before.is_some() && sent.as_ref() == Some(&same) {
        return same;
    }
    let new = NewDraft { id: Some(Uuid::now_v7()), ..typed };
    *sent = Some(new.clone());
    new
}

fn read(typed: &Typed, original: Lang, level: Level, competences: Vec<String>) -> NewDraft {
    let others = Lang::ALL.into_iter().filter(|one| *one != original);
    NewDraft {
        id: None,
        title: typed.get("title").trim().to_owned(),
        audience: typed.get("audience").trim().to_owned(),
        original,
        languages: others.filter(|one| typed.filled(&further(*one)).is_some()).collect(),
        topic: topic_of(&typed.get("topic")).unwrap_or(Topic::Everyday),
        level,
        competences,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_sent_again_is_the_same_course() {
        let typed = |title: &str| NewDraft {
            id: None,
            title: title.to_owned(),
            audience: String::new(),
            original: Lang::default(),
            languages: vec![],
            topic: Topic::Everyday,
            level: Level::Basic,
            competences: vec![],
        };
        let mut sent = None;
        let first = meant(&mut sent, typed("Emial"));
        assert!(first.id.is_some());
        assert_eq!(meant(&mut sent, typed("Emial")), first);
        let corrected = meant(&mut sent, typed("Email"));
        assert_eq!(corrected.title, "Email");
        assert_ne!(corrected.id, first.id);
        assert_eq!(meant(&mut sent, typed("Email")), corrected);
    }
}
