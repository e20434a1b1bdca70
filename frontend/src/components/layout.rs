//! What stands around every page: header, the main places, footer.

use shared::lang::Lang;
use yew::prelude::*;
use yew_router::prelude::*;

use super::icon::{Icon, IconName};
use super::link::Link;
use super::wolf::{Pose, Wolf};
use crate::app::Site;
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;

/// Properties of [`Layout`].
#[derive(Clone, PartialEq, Properties)]
pub struct LayoutProps {
    /// The page.
    pub children: Html,
}

/// A page with everything around it.
#[component]
pub fn Layout(props: &LayoutProps) -> Html {
    let Some(site) = use_context::<Site>() else { return Html::default() };
    let lang = site.lang;
    html! {
        <>
            <a class="skip" href="#main">{ t!(lang, "skip") }</a>
            <Header site={site.clone()} />
            <MainPlaces lang={lang} route={site.route.clone()} />
            <main class="page" id="main" tabindex="-1">{ props.children.clone() }</main>
            <Footer {lang} />
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct HeaderProps {
    site: Site,
}

#[component]
fn Header(props: &HeaderProps) -> Html {
    let Site { lang, route, wolf, .. } = props.site.clone();
    let search = Route::Catalogue { lang }.to_path();
    html! {
        <header class="top"><div class="top-in">
            <Link class="brand" to={Route::Home { lang }}><Wolf src={wolf} pose={Pose::Head} /><span>{ "Lernwolf" }</span></Link>
            <form class="top-search" role="search" action={search} method="get">
                <label class="vh" for="top-q">{ t!(lang, "search-label") }</label>
                <input id="top-q" type="search" name="q" placeholder={t!(lang, "search-placeholder")} autocomplete="off" />
                <button type="submit"><Icon name={IconName::Search} /><span>{ t!(lang, "search") }</span></button>
            </form>
            <LanguageSwitch {lang} {route} />
            <Link class="top-link" to={Route::Settings { lang }}><Icon name={IconName::Reading} /><span>{ t!(lang, "reading") }</span></Link>
            <WhoIsHere {lang} />
        </div></header>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SwitchProps {
    lang: Lang,
    route: Route,
}

/// One switch for interface and content; plain links in a native menu, so that it works without scripts.
#[component]
fn LanguageSwitch(props: &SwitchProps) -> Html {
    let menu = use_node_ref();
    // The menu closes when a language is chosen.
    {
        let menu = menu.clone();
        use_effect_with(props.lang, move |_| {
            if let Some(menu) = menu.cast::<web_sys::Element>() {
                let _ = menu.remove_attribute("open");
            }
        });
    }
    let entries = Lang::ALL.into_iter().map(|lang| {
        html! {
            <li key={lang.code()}>
                <Link to={props.route.in_lang(lang)} lang={lang.tag()} current={lang == props.lang}>{ lang.name() }</Link>
            </li>
        }
    });
    html! {
        <details class="menu" ref={menu}>
            <summary class="top-link"><Icon name={IconName::Language} /><span>{ props.lang.name() }</span></summary>
            <ul class="menu-list">{ for entries }</ul>
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LangProps {
    lang: Lang,
}

#[component]
fn WhoIsHere(props: &LangProps) -> Html {
    let lang = props.lang;
    let me = use_context::<LearnerHandle>().and_then(|learner| learner.me.clone());
    // The tags are the same for everybody: somebody's name only changes text and address.
    let (to, text) = match me {
        Some(me) => (Route::Account { lang }, me.login.clone()),
        None => (Route::SignIn { lang }, t!(lang, "sign-in")),
    };
    html! { <Link class="top-link account" {to}><Icon name={IconName::Person} /><span>{ text }</span></Link> }
}

#[derive(Clone, PartialEq, Properties)]
struct PlacesProps {
    lang: Lang,
    route: Route,
}

/// The main places; on phones a bar within the thumb's reach.
#[component]
fn MainPlaces(props: &PlacesProps) -> Html {
    let lang = props.lang;
    let learning = matches!(props.route, Route::Catalogue { .. } | Route::Course { .. } | Route::Lesson { .. });
    let places = [
        (Route::Home { lang }, IconName::Home, t!(lang, "place-home"), matches!(props.route, Route::Home { .. })),
        (Route::Catalogue { lang }, IconName::Learn, t!(lang, "place-courses"), learning),
        (Route::MyLearning { lang }, IconName::MyLearning, t!(lang, "place-me"), matches!(props.route, Route::MyLearning { .. })),
        (Route::Settings { lang }, IconName::Settings, t!(lang, "place-settings"), matches!(props.route, Route::Settings { .. })),
    ];
    html! {
        <nav class="tabs" aria-label={t!(lang, "places")}>
            { for places.into_iter().map(|(to, icon, text, current)| html! {
                <Link class="tab" {to} {current}><Icon name={icon} /><span>{ text }</span></Link>
            }) }
        </nav>
    }
}

#[component]
fn Footer(props: &LangProps) -> Html {
    let lang = props.lang;
    let pages = [
        ("about", t!(lang, "foot-about")),
        ("help", t!(lang, "foot-help")),
        ("leicht", t!(lang, "foot-leicht")),
        ("accessibility", t!(lang, "foot-accessibility")),
        ("privacy", t!(lang, "foot-privacy")),
        ("imprint", t!(lang, "foot-imprint")),
    ];
    html! {
        <footer class="foot"><div class="foot-in">
            <nav aria-label={t!(lang, "foot-label")}><ul>
                { for pages.into_iter().map(|(name, text)| html! {
                    <li key={name}><Link to={Route::Text { lang, name: name.to_owned() }}>{ text }</Link></li>
                }) }
            </ul></nav>
            <p>{ t!(lang, "foot-line") }</p>
        </div></footer>
    }
}
