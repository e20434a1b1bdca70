//! The app: routing, the page's data, and who is in front of it.

use std::rc::Rc;

use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::boot::Boot;
use crate::browser::{self, page};
use crate::components::layout::layout;
use crate::components::notice::{connection_lost, session_ended};
use crate::head::{self, Head};
use crate::pages::leave::{left, way_out};
use crate::pages::missing::missing;
use crate::route::{Bundle, Route};
use crate::state::learner::{Learner, LearnerHandle, Over};
use crate::{api, i18n};

/// What every page and many components need to know; a context.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The page's language.
    pub lang: Lang,
    /// Where we are.
    pub route: Route,
    /// What stands behind the `?` in the address.
    pub query: AttrValue,
    /// Address of the drawn wolf.
    pub wolf: AttrValue,
    /// Address of the pictures of picture codes.
    pub pictures: AttrValue,
    /// The app runs: forms may be used.
    pub ready: bool,
}

/// The pages of a bundle.
pub trait Pages: 'static {
    /// What they show.
    type Data: 'static;

    /// Reads what a page shows from the API's JSON; nothing if that is no such thing.
    fn read(route: &Route, json: &str) -> Option<Self::Data>;

    /// Title and description of a page.
    fn head(route: &Route, data: &Self::Data) -> Head;

    /// What has just happened, by the query of a page's address: the title begins with it.
    fn happened(_: &Route, _query: &str) -> Option<String> {
        None
    }

    /// Which edition of the page this is, as a query: whoever reads it goes on with it when they change the language.
    fn edition(_: &Self::Data) -> Option<String> {
        None
    }

    /// The page.
    fn page(site: &Site, learner: &LearnerHandle, data: &Rc<Self::Data>) -> Html;

    /// The page of an address that leads nowhere.
    fn missing(site: &Site) -> Html {
        missing(site)
    }

    /// Its title.
    fn missing_head(_: &Route, lang: Lang) -> Head {
        head::missing(lang)
    }
}

/// Title and description of what an address leads to; `lang` is of one that leads nowhere.
pub(crate) fn head_of<P: Pages>(route: &Route, query: &str, lang: Lang, data: Option<&P::Data>) -> Head {
    let head = data.map_or_else(|| P::missing_head(route, lang), |data| P::head(route, data));
    match P::happened(route, query) {
        Some(what) => Head { title: format!("{what} · {}", head.title), ..head },
        None => head,
    }
}

/// What the server renders of a bundle whose pages only signed-in people see: the frame around them.
#[cfg(feature = "ssr")]
pub struct Frame<P>(std::marker::PhantomData<P>);

#[cfg(feature = "ssr")]
impl<P: Pages> Pages for Frame<P> {
    type Data = P::Data;

    fn read(route: &Route, json: &str) -> Option<P::Data> {
        P::read(route, json)
    }

    fn head(route: &Route, data: &P::Data) -> Head {
        P::head(route, data)
    }

    fn page(_: &Site, _: &LearnerHandle, _: &Rc<P::Data>) -> Html {
        Html::default()
    }
}

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The data of the first page.
    pub boot: Rc<Boot>,
}

/// What is loaded for a route: nothing if the address leads nowhere.
struct Loaded<D> {
    route: Route,
    query: AttrValue,
    page: Option<Rc<D>>,
}

/// The app, with the pages of one bundle.
#[component]
pub fn App<P: Pages>(props: &AppProps) -> Html {
    let learner = LearnerHandle::new(use_reducer(Learner::default));
    // Path and query of where we are.
    let here = use_state(|| AttrValue::from(props.boot.url.clone()));
    let (path, query) = here.split_once('?').unwrap_or((&here, ""));
    let wanted = Route::at(path);
    // Of booking, the query decides what is shown; elsewhere it only filters.
    let asked: AttrValue =
        if wanted.bundle() == Bundle::Book { query.to_owned().into() } else { AttrValue::default() };
    let loaded = use_state(|| Loaded {
        route: wanted.clone(),
        query: asked.clone(),
        page: read::<P>(&wanted, props.boot.page.as_deref()),
    });
    let failed = use_state(|| None::<Route>);
    let tries = use_state(|| 0_u32);

    // The device is read after the first render, which must equal the server's.
    {
        let (learner, here) = (learner.clone(), here.clone());
        let bundle = wanted.bundle();
        use_effect_with((), move |()| {
            learner.begin(bundle);
            page::set_root("data-ready", Some(""));
            let listeners = ["online", "storage"].map(|event| {
                let learner = learner.clone();
                browser::Listener::new(event, move |_| learner.look_again())
            });
            let back = browser::Listener::new("pageshow", move |event| {
                if page::was_kept(&event) {
                    learner.look_again();
                }
            });
            let moved = browser::Listener::new(page::MOVED, move |_| here.set(page::here().into()));
            let links = follow_links();
            move || drop((listeners, back, moved, links))
        });
    }
    // Another route loads its data; until it is there, the page that is there stays.
    {
        let (loaded, failed, boot) = (loaded.clone(), failed.clone(), Rc::clone(&props.boot));
        let is_left = learner.over == Some(Over::Offline);
        use_effect_with((wanted.clone(), asked.clone(), *tries), move |(wanted, asked, _)| {
            let alive = Rc::new(std::cell::Cell::new(true));
            if loaded.route.bundle() != wanted.bundle() {
                page::reload();
            } else if loaded.route != *wanted || loaded.query != *asked {
                let (wanted, asked) = (wanted.clone(), asked.clone());
                let (alive, boot) = (Rc::clone(&alive), Rc::clone(&boot));
                let here = loaded.route.in_lang(wanted.lang()) == wanted;
                let edition = loaded.page.as_deref().filter(|_| here).and_then(P::edition);
                page::set_root("data-busy", Some(""));
                spawn_local(async move {
                    let outcome = match load(&boot, &wanted, edition.as_deref().unwrap_or(&asked)).await {
                        // An answer that we cannot read is no page that is missing.
                        Ok(Some(json)) => {
                            read::<P>(&wanted, Some(&json)).ok_or(api::Failure::Offline).map(Some)
                        }
                        Ok(None) => Ok(None),
                        Err(failure) => Err(failure),
                    };
                    if !alive.get() {
                        return;
                    }
                    page::set_root("data-busy", None);
                    match outcome {
                        // A page that was left shows no other. Without a connection the browser would put its own there.
                        Ok(_) if is_left && browser::online() => page::reload(),
                        Ok(page) if !is_left => {
                            failed.set(None);
                            loaded.set(Loaded { route: wanted, query: asked, page });
                        }
                        _ => failed.set(Some(wanted)),
                    }
                });
            }
            move || alive.set(false)
        });
    }
    let lost = failed.as_ref().is_some_and(|f| *f == wanted);
    let tried = *tries;
    let again = Callback::from(move |()| tries.set(tried + 1));
    // Nobody needs to press a button once there is a connection.
    {
        let again = again.clone();
        use_effect_with((lost, tried), move |(lost, _)| {
            let back = lost.then(|| browser::Listener::new("online", move |_| again.emit(())));
            move || drop(back)
        });
    }
    // An address that leads nowhere may have a language all the same.
    let in_address = Route::lang_in(path).unwrap_or_default();
    let head = head_of::<P>(&loaded.route, query, in_address, loaded.page.as_deref());
    use_arrival(&loaded.route, head);

    let site = Site {
        lang: if loaded.route == Route::NotFound { in_address } else { loaded.route.lang() },
        query: query.to_owned().into(),
        route: loaded.route.clone(),
        wolf: props.boot.wolf.clone().into(),
        pictures: props.boot.pictures.clone().into(),
        ready: learner.ready,
    };
    let ended = match learner.over {
        Some(Over::Ended { pupil }) if !is_way_in(&site.route) => {
            let learner = learner.clone();
            session_ended(site.lang, &site.route, pupil, Callback::from(move |_| learner.signed_out()))
        }
        _ => Html::default(),
    };
    let page = if learner.over == Some(Over::Offline) {
        left(site.lang)
    } else {
        html! {
            <>
                if lost { { connection_lost(site.lang, &again) } }
                { ended }
                { loaded.page.as_ref().map_or_else(|| P::missing(&site), |page| P::page(&site, &learner, page)) }
            </>
        }
    };
    let is_pupil = learner.me.as_ref().is_some_and(|me| me.pupil.is_some());
    let leave = if is_pupil { way_out(site.lang, &learner) } else { Html::default() };
    let page = layout(&site, learner.me.as_deref(), leave, page);
    html! {
        <ContextProvider<Site> context={site}>
            <ContextProvider<LearnerHandle> context={learner}>{ page }</ContextProvider<LearnerHandle>>
        </ContextProvider<Site>>
    }
}

/// Whether one signs in on this page.
fn is_way_in(route: &Route) -> bool {
    matches!(route, Route::SignIn { .. } | Route::Card { .. } | Route::Door { .. })
}

fn read<P: Pages>(route: &Route, json: Option<&str>) -> Option<Rc<P::Data>> {
    P::read(route, json?).map(Rc::new)
}

/// Loads what a page shows, and the texts of another language.
async fn load(boot: &Boot, route: &Route, query: &str) -> Result<Option<String>, api::Failure> {
    let lang = route.lang();
    if !i18n::has(lang)
        && let Some((_, address)) = boot.texts.iter().find(|(l, _)| *l == lang)
    {
        i18n::provide(lang, api::text(address).await?);
    }
    api::load(route, query).await
}

/// Links are plain `<a href>`; one listener follows those that lead to a page of this bundle without loading it anew.
/// That serves links in lessons' texts as well.
fn follow_links() -> browser::Listener {
    browser::Listener::new("click", move |event| {
        let Some(link) = page::followed_link(&event) else { return };
        let route = |url: &str| Route::at(url.split('?').next().unwrap_or_default());
        let (to, from) = (route(&link), route(&page::here()));
        if to != Route::NotFound && to.bundle() == from.bundle() {
            event.prevent_default();
            page::go(&link);
        }
    })
}

/// After another page is shown: title, language, place and focus.
#[hook]
fn use_arrival(route: &Route, head: Head) {
    let before = use_mut_ref(|| None::<Route>);
    let reading = use_mut_ref(|| None::<(String, f64)>);
    // What was being read is looked up while the old page is still there: rendering comes before effects.
    if before.borrow().as_ref().is_some_and(|b| b != route && b.in_lang(route.lang()) == *route) {
        *reading.borrow_mut() = page::reading();
    }
    use_effect_with(route.clone(), move |route| {
        let previous = before.borrow_mut().replace(route.clone());
        let Some(previous) = previous else { return };
        if let Some(document) = page::document() {
            document.set_title(&head.title);
        }
        page::set_root("lang", Some(route.lang().tag()));
        if previous.in_lang(route.lang()) == *route {
            // Only the language has changed: the reader stays where they are.
            if let Some((id, top)) = reading.borrow_mut().take() {
                page::keep_reading(&id, top);
            }
        } else {
            page::begin_at("main");
        }
    });
}
