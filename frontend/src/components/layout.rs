//! What stands around every page: header, the main places, footer.

use shared::api::account::Me;
use shared::api::organisation::Role;
use shared::lang::Lang;
use shared::school::names::first_name;
use yew::prelude::*;

use super::icon::{IconName, icon};
use super::wolf::{Pose, wolf};
use crate::app::Site;
use crate::route::Route;
use crate::t;

/// A page with everything around it. `leave` is the way out for whoever is at a device that many share.
pub fn layout(site: &Site, me: Option<&Me>, leave: Html, page: Html) -> Html {
    let lang = site.lang;
    html! {
        <>
            <a class="skip" href="#main">{ t!(lang, "skip") }</a>
            { header(site, me, leave) }
            { main_places(lang, &site.route, me) }
            <main class="page" id="main" tabindex="-1">{ page }</main>
            { footer(lang) }
        </>
    }
}

fn header(site: &Site, me: Option<&Me>, leave: Html) -> Html {
    let lang = site.lang;
    let search = Route::Catalogue { lang }.to_path();
    html! {
        <header class="top"><div class="top-in">
            <a class="brand" href={Route::Home { lang }.to_path()}>{ wolf(&site.wolf, Pose::Head) }<span>{ "Lernwolf" }</span></a>
            <form class="top-search" role="search" aria-label={t!(lang, "search-label")} action={search} method="get">
                <label class="vh" for="top-q">{ t!(lang, "search-label") }</label>
                <input id="top-q" type="search" name="q" placeholder={t!(lang, "search-placeholder")} autocomplete="off" />
                <button type="submit">{ icon(IconName::Search) }<span>{ t!(lang, "search") }</span></button>
            </form>
            { language_switch(lang, &site.route) }
            <a class="top-link aids" href={Route::Settings { lang }.to_path()}>{ icon(IconName::Reading) }<span>{ t!(lang, "reading") }</span></a>
            { who_is_here(lang, me) }
            { leave }
        </div></header>
    }
}

/// One switch for interface and content; plain links in a native menu, so that it works without scripts. Another key
/// in another language: the menu closes when one is chosen.
fn language_switch(current: Lang, route: &Route) -> Html {
    let entries = Lang::ALL.into_iter().map(|lang| {
        html! {
            <li key={lang.code()}>
                <a href={route.in_lang(lang).to_path()} lang={lang.tag()} hreflang={lang.tag()} aria-current={(lang == current).then_some("page")}>{ lang.name() }</a>
            </li>
        }
    });
    html! {
        <details class="menu" key={current.code()}>
            <summary class="top-link">{ icon(IconName::Language) }<span>{ current.name() }</span></summary>
            <ul class="menu-list">{ for entries }</ul>
        </details>
    }
}

fn who_is_here(lang: Lang, me: Option<&Me>) -> Html {
    // The tags are the same for everybody: somebody's name only changes text and address.
    let (to, text) = match me {
        Some(me) => {
            let name = me.pupil.as_deref().map_or(&*me.login, first_name);
            (Route::Account { lang }, name.to_owned())
        }
        None => (Route::SignIn { lang }, t!(lang, "sign-in")),
    };
    html! { <a class="top-link account" href={to.to_path()}>{ icon(IconName::Person) }<span>{ text }</span></a> }
}

/// The main places; on phones a bar within the thumb's reach. For whoever teaches, their class groups are one of them, and
/// for whoever writes courses, the studio.
fn main_places(lang: Lang, route: &Route, me: Option<&Me>) -> Html {
    let learning = matches!(route, Route::Catalogue { .. } | Route::Course { .. } | Route::Lesson { .. });
    let holds = |role: Role| me.is_some_and(|me| me.roles.iter().any(|held| held.role == role));
    let teaches = holds(Role::Teacher) || holds(Role::SchoolAdministrator);
    let places = [
        (
            true,
            Route::Home { lang },
            IconName::Home,
            t!(lang, "place-home"),
            matches!(route, Route::Home { .. }),
        ),
        (true, Route::Catalogue { lang }, IconName::Learn, t!(lang, "place-courses"), learning),
        (
            true,
            Route::Book { lang, path: "workshops".to_owned() },
            IconName::Calendar,
            t!(lang, "place-workshops"),
            matches!(route, Route::Book { .. }),
        ),
        (
            true,
            Route::MyLearning { lang },
            IconName::MyLearning,
            t!(lang, "place-me"),
            matches!(route, Route::MyLearning { .. }),
        ),
        (
            teaches,
            Route::School { lang, path: "school".to_owned() },
            IconName::Group,
            t!(lang, "place-classes"),
            matches!(route, Route::School { .. }),
        ),
        (
            holds(Role::Trainer),
            Route::Studio { lang, path: "studio".to_owned() },
            IconName::Creating,
            t!(lang, "place-studio"),
            matches!(route, Route::Studio { .. }),
        ),
    ];
    html! {
        <nav class="tabs" aria-label={t!(lang, "places")}>
            { for places.into_iter().filter(|(shown, ..)| *shown).map(|(_, to, name, text, current)| html! {
                <a key={to.to_path()} class="tab" href={to.to_path()} aria-current={current.then_some("page")}>{ icon(name) }<span>{ text }</span></a>
            }) }
        </nav>
    }
}

fn footer(lang: Lang) -> Html {
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
                    <li key={name}><a href={Route::Text { lang, name: name.to_owned() }.to_path()}>{ text }</a></li>
                }) }
            </ul></nav>
            <p>{ t!(lang, "foot-line") }</p>
        </div></footer>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use shared::api::account::MyRole;
    use uuid::Uuid;

    use super::*;
    use crate::components::tests::{check, render};

    #[derive(Clone, PartialEq, Properties)]
    struct PlacesProps {
        lang: Lang,
        roles: Option<Vec<Role>>,
    }

    #[component]
    fn Places(props: &PlacesProps) -> Html {
        let held = |role: &Role| MyRole {
            organisation: Uuid::nil(),
            organisation_name: "Beispielschule".to_owned(),
            role: *role,
        };
        let me = props.roles.as_ref().map(|roles| Me {
            id: Uuid::nil(),
            login: "tina".to_owned(),
            has_email: false,
            has_password: true,
            administrator: false,
            roles: roles.iter().map(held).collect(),
            pupil: None,
        });
        main_places(props.lang, &Route::Home { lang: props.lang }, me.as_ref())
    }

    #[test]
    fn who_teaches_or_writes_is_one_tap_from_the_work() {
        for lang in Lang::ALL {
            let way = |to: &str| format!("href=\"/{lang}/{to}\"");
            for (roles, classes, studio) in [
                (None, false, false),
                (Some(vec![]), false, false),
                (Some(vec![Role::Organiser]), false, false),
                (Some(vec![Role::Organiser, Role::Trainer]), false, true),
                (Some(vec![Role::Organiser, Role::Teacher]), true, false),
                (Some(vec![Role::SchoolAdministrator]), true, false),
                (Some(vec![Role::Trainer, Role::Teacher]), true, true),
            ] {
                let html = render::<Places>(move || PlacesProps { lang, roles });
                check(&html);
                assert_eq!(html.contains(&way("school")), classes, "{html}");
                assert_eq!(html.contains(&way("studio")), studio, "{html}");
                assert!(!html.contains(">place-"), "a text is missing: {html}");
            }
        }
    }
}
