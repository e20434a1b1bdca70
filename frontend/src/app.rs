//! The app: routing, the page's data, and who is in front of it.

use std::rc::Rc;

use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::boot::{Boot, PageData};
use crate::browser::{self, page};
use crate::components::layout::Layout;
use crate::components::notice::ConnectionLost;
use crate::head::head;
use crate::route::Route;
use crate::state::learner::{Learner, LearnerHandle};
use crate::{api, pages};

/// What every page and many components need to know; a context.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The page's language.
    pub lang: Lang,
    /// Where we are.
    pub route: Route,
    /// Address of the drawn wolf.
    pub wolf: AttrValue,
    /// The app runs: forms may be used.
    pub ready: bool,
}

/// How a bundle turns routes into pages.
pub type Pages = fn(&Route, &Rc<PageData>) -> Html;

/// Properties of [`App`].
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The data of the first page.
    pub boot: Rc<Boot>,
    /// The pages of this bundle.
    pub pages: Pages,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &AppProps) -> bool {
        // A bundle has one set of pages.
        Rc::ptr_eq(&self.boot, &other.boot)
    }
}

/// The app in the browser.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! { <BrowserRouter><Inside ..props.clone() /></BrowserRouter> }
}

/// Properties of [`ServerApp`].
#[derive(Clone, PartialEq, Properties)]
pub struct ServerAppProps {
    /// Path and query.
    pub url: AttrValue,
    /// The data of the page.
    pub boot: Rc<Boot>,
}

/// The app on the server. Both bundles' pages are known here; those of the studio are for signed-in people alone, so
/// only their frame is rendered.
#[component]
pub fn ServerApp(props: &ServerAppProps) -> Html {
    use yew_router::history::{AnyHistory, History, MemoryHistory};
    let history = AnyHistory::from(MemoryHistory::new());
    history.push(&*props.url);
    html! { <Router {history}><Inside boot={Rc::clone(&props.boot)} pages={pages::page as Pages} /></Router> }
}

/// What is loaded: for which route, and how that went.
#[derive(Clone, PartialEq)]
struct Loaded {
    route: Route,
    page: Rc<PageData>,
}

#[component]
fn Inside(props: &AppProps) -> Html {
    let learner = LearnerHandle::new(use_reducer(Learner::default));
    let wanted = use_route::<Route>().unwrap_or(Route::NotFound);
    let loaded = use_state(|| Loaded { route: wanted.clone(), page: Rc::new(props.boot.page.clone()) });
    let failed = use_state(|| None::<Route>);
    let tries = use_state(|| 0_u32);

    // The device is read after the first render, which must equal the server's.
    {
        let learner = learner.clone();
        use_effect_with((), move |()| {
            learner.begin();
            page::set_root("data-ready", Some(""));
            let listeners = ["online", "storage"].map(|event| {
                let learner = learner.clone();
                browser::Listener::new(event, move |_| learner.look_again())
            });
            move || drop(listeners)
        });
    }
    // Another route loads its data; until it is there, the page that is there stays.
    {
        let (loaded, failed) = (loaded.clone(), failed.clone());
        use_effect_with((wanted.clone(), *tries), move |(wanted, _)| {
            let alive = Rc::new(std::cell::Cell::new(true));
            if loaded.route != *wanted {
                let (wanted, alive) = (wanted.clone(), Rc::clone(&alive));
                page::set_root("data-busy", Some(""));
                spawn_local(async move {
                    let outcome = api::load(&wanted).await;
                    if !alive.get() {
                        return;
                    }
                    page::set_root("data-busy", None);
                    match outcome {
                        Ok(page) => {
                            failed.set(None);
                            loaded.set(Loaded { route: wanted, page: Rc::new(page) });
                        }
                        Err(_) => failed.set(Some(wanted)),
                    }
                });
            }
            move || alive.set(false)
        });
    }
    use_arrival(&loaded);

    let site = Site {
        lang: loaded.route.lang(),
        route: loaded.route.clone(),
        wolf: props.boot.wolf.clone().into(),
        ready: learner.ready,
    };
    let again = Callback::from(move |()| tries.set(*tries + 1));
    html! {
        <ContextProvider<Site> context={site}>
            <ContextProvider<LearnerHandle> context={learner}>
                <Layout>
                    if failed.as_ref().is_some_and(|f| *f == wanted) { <ConnectionLost {again} /> }
                    { (props.pages)(&loaded.route, &loaded.page) }
                </Layout>
            </ContextProvider<LearnerHandle>>
        </ContextProvider<Site>>
    }
}

/// After another page is shown: title, language, place and focus.
#[hook]
fn use_arrival(loaded: &UseStateHandle<Loaded>) {
    let before = use_mut_ref(|| None::<Route>);
    let reading = use_mut_ref(|| None::<(String, f64)>);
    let route = loaded.route.clone();
    // What was being read is looked up while the old page is still there: rendering comes before effects.
    if before.borrow().as_ref().is_some_and(|b| *b != route && b.in_lang(route.lang()) == route) {
        *reading.borrow_mut() = page::reading("main [id]");
    }
    let page_data = Rc::clone(&loaded.page);
    use_effect_with(route, move |route| {
        let previous = before.borrow_mut().replace(route.clone());
        let Some(previous) = previous else { return };
        if let Some(document) = page::document() {
            document.set_title(&head(route, &page_data).title);
        }
        page::set_root("lang", Some(route.lang().tag()));
        if previous.in_lang(route.lang()) == *route {
            // Only the language has changed: the reader stays where they are.
            if let Some((id, top)) = reading.borrow_mut().take() {
                page::keep_reading(&id, top);
            }
        } else {
            page::scroll_to_top();
            page::focus("main");
        }
    });
}
