//! All courses, with search and filters. The form works without scripts: everything is in the address.

use shared::api::catalogue::{CatalogueView, CourseCard as Card};
use shared::course::{Level, Topic};
use shared::lang::Lang;
use shared::search::{self, Fit};
use yew::prelude::*;

use crate::app::Site;
use crate::browser::page;
use crate::components::course_card::{course_card, level, standing, topic};
use crate::components::icon::{IconName, icon};
use crate::components::wolf::{Pose, wolf};
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;

/// What is looked for, as it stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words.
    pub q: String,
    /// A topic's code.
    pub topic: String,
    /// A level's code.
    pub level: String,
    /// `short` (to 20 minutes), `medium` (to an hour), `long`.
    pub length: String,
    /// A language's code.
    pub language: String,
}

const LENGTHS: [&str; 3] = ["short", "medium", "long"];

impl Wanted {
    /// Reads the query of an address; what is unknown does not matter.
    pub fn read(query: &str) -> Wanted {
        let mut wanted = Wanted::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if let Some(field) = wanted.field(&name) {
                *field = value.into_owned();
            }
        }
        wanted
    }

    fn field(&mut self, name: &str) -> Option<&mut String> {
        match name {
            "q" => Some(&mut self.q),
            "topic" => Some(&mut self.topic),
            "level" => Some(&mut self.level),
            "length" => Some(&mut self.length),
            "language" => Some(&mut self.language),
            _ => None,
        }
    }

    /// Whether it asks for less than all, beside words.
    fn narrows(&self) -> bool {
        [&self.topic, &self.level, &self.length, &self.language].iter().any(|it| !it.is_empty())
    }

    fn fits(&self, card: &Card) -> bool {
        let length = match card.minutes {
            0..=20 => "short",
            21..=60 => "medium",
            _ => "long",
        };
        (self.topic.is_empty() || self.topic == card.topic.code())
            && (self.level.is_empty() || self.level == card.level.code())
            && (self.length.is_empty() || self.length == length)
            && (self.language.is_empty() || card.languages.iter().any(|l| l.code() == self.language))
    }

    /// The courses that fit, the best first; where none has all words that were typed, those that have some, and `false`.
    pub fn find<'a>(&self, courses: &'a [Card]) -> (Vec<&'a Card>, bool) {
        let fitting = courses.iter().filter(|card| self.fits(card));
        if self.q.trim().is_empty() {
            return (fitting.collect(), true);
        }
        let mut found: Vec<(Fit, &Card)> = fitting
            .map(|card| (search::fit(card, &self.q), card))
            .filter(|(fit, _)| fit.points > 0)
            .collect();
        found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
        let whole = found.first().is_none_or(|(best, _)| best.whole);
        found.retain(|(fit, _)| fit.whole == whole);
        (found.into_iter().map(|(_, card)| card).collect(), whole)
    }
}

/// Properties of [`Catalogue`].
#[derive(Clone, PartialEq, Properties)]
pub struct CatalogueProps {
    /// All courses.
    pub view: CatalogueView,
}

/// The catalogue.
#[component]
pub fn Catalogue(props: &CatalogueProps) -> Html {
    let site = use_context::<Site>();
    let learner = use_context::<LearnerHandle>();
    let form = use_node_ref();
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let wanted = Wanted::read(&site.query);
    let (found, whole) = wanted.find(&props.view.courses);

    // With the app running, the address changes without a new page.
    let search = {
        let (form, ready) = (form.clone(), site.ready);
        Callback::from(move |()| {
            let (true, Some(form)) = (ready, form.cast::<web_sys::HtmlFormElement>()) else { return false };
            page::go(&address(lang, &form));
            true
        })
    };
    let onsubmit = {
        let search = search.clone();
        Callback::from(move |event: SubmitEvent| {
            if search.emit(()) {
                event.prevent_default();
                page::focus("#results");
            }
        })
    };
    let onchange = search.reform(|_: Event| ());
    let onchange = Callback::from(move |event: Event| {
        onchange.emit(event);
    });

    let all = |name: &str| crate::i18n::text(lang, &format!("all-{name}"));
    html! {
        <>
            <h1>{ t!(lang, "courses-title") }</h1>
            <form class="find slip" role="search" aria-label={t!(lang, "courses-find")} method="get" ref={form} {onsubmit}>
                <p class="slip-tab">{ icon(IconName::Search) }<span>{ t!(lang, "courses-find") }</span></p>
                <div class="slip-body">
                    <div class="field"><label for="q">{ t!(lang, "search-placeholder") }</label>
                        <div class="with-button"><input id="q" type="search" name="q" value={wanted.q.clone()} maxlength="200" />
                            <button class="button" type="submit">{ t!(lang, "search") }</button></div></div>
                    <div class="filters">
                        { select("topic", t!(lang, "topic"), &wanted.topic, all("topics"), &onchange,
                            Topic::ALL.iter().filter(|t| props.view.courses.iter().any(|c| c.topic == **t)).map(|t| (t.code(), topic(lang, *t))).collect()) }
                        { select("level", t!(lang, "level"), &wanted.level, all("levels"), &onchange,
                            Level::ALL.iter().map(|l| (l.code(), level(lang, *l))).collect()) }
                        { select("length", t!(lang, "length"), &wanted.length, all("lengths"), &onchange,
                            LENGTHS.iter().map(|l| (*l, crate::i18n::text(lang, &format!("length-{l}")))).collect()) }
                        { select("language", t!(lang, "language"), &wanted.language, all("languages"), &onchange,
                            Lang::ALL.iter().map(|l| (l.code(), l.name().to_owned())).collect()) }
                    </div>
                </div>
            </form>
            <div role="status"><h2 class="h3" id="results" tabindex="-1">{ t!(lang, "courses-found", n = found.len()) }</h2>
                if !whole { <p>{ t!(lang, "courses-near") }</p> }</div>
            if found.is_empty() {
                <div class="wolf-says">{ wolf(&site.wolf, Pose::Lost) }<div class="bubble">
                    <p>{ t!(lang, "courses-none") }
                        if !wanted.q.trim().is_empty() { { " " }{ t!(lang, "courses-none-words") } }
                        if wanted.narrows() { { " " }{ t!(lang, "courses-none-filters") } }</p>
                    <p><a class="alone" href={Route::Catalogue { lang }.to_path()}>{ t!(lang, "courses-show-all") }</a></p>
                </div></div>
            } else {
                <ul class="courses">
                    { for found.iter().map(|card| course_card(lang, card, standing(&learner.progress, card), false)) }
                </ul>
            }
            if !wanted.q.trim().is_empty() {
                <p><a class="alone" href={in_workshops(lang, &wanted.q)}>{ t!(lang, "courses-in-workshops", q = wanted.q.clone()) }</a></p>
            }
        </>
    }
}

fn select(
    name: &'static str,
    label: String,
    value: &str,
    all: String,
    onchange: &Callback<Event>,
    options: Vec<(&'static str, String)>,
) -> Html {
    html! {
        <div class="field"><label for={name}>{ label }</label>
            <select id={name} {name} onchange={onchange.clone()}>
                <option value="" selected={value.is_empty()}>{ all }</option>
                { for options.into_iter().map(|(code, text)| html! {
                    <option key={code} value={code} selected={value == code}>{ text }</option>
                }) }
            </select>
        </div>
    }
}

/// The same search among the workshops.
fn in_workshops(lang: Lang, typed: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", typed).finish();
    format!("{}?{query}", Route::Book { lang, path: "workshops".to_owned() }.to_path())
}

/// Where the form leads, as the browser itself would make it; what is empty is left out.
fn address(lang: Lang, form: &web_sys::HtmlFormElement) -> String {
    let data = web_sys::FormData::new_with_form(form).ok();
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in ["q", "topic", "level", "length", "language"] {
        let value = data.as_ref().and_then(|d| d.get(name).as_string()).unwrap_or_default();
        if !value.trim().is_empty() {
            query.append_pair(name, &value);
        }
    }
    format!("{}?{}", Route::Catalogue { lang }.to_path(), query.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_what_is_looked_for() {
        let wanted = Wanted::read("q=Passw%C3%B6rter+gut&topic=safety&x=y&&=");
        assert_eq!(
            (wanted.q.as_str(), wanted.topic.as_str(), wanted.level.as_str()),
            ("Passwörter gut", "safety", "")
        );
        assert!(wanted.narrows() && !Wanted::read("q=Passwort&topic=&level=").narrows());
    }
}
