//! The Yew app: what people see.
//!
//! The same [`app::App`], with the pages of a bundle, is rendered by the server for the first view and hydrated in the
//! browser. Both get a [`boot::Boot`]: the data of the page, loaded before anything is rendered. Nothing personal is in it; that arrives
//! after hydration through [`state`].
//!
//! Arrows: `pages -> components`, `pages -> api -> shared`; components know neither pages nor the API.
//!
//! What the server and the browser must agree on at the first render: no clock, no random number, no storage, no
//! "is somebody signed in". All of that lives in effects and callbacks.

pub mod api;
pub mod app;
pub mod book;
pub mod boot;
pub mod browser;
pub mod components;
pub mod head;
pub mod i18n;
pub mod office;
pub mod pages;
pub mod route;
pub mod school;
#[cfg(feature = "hydration")]
pub mod start;
pub mod state;
pub mod studio;

/// Renders a page to HTML that the browser can hydrate, with its title and description.
#[cfg(feature = "ssr")]
pub async fn render(boot: boot::Boot) -> (head::Head, String) {
    match route::Route::at(boot.path()).bundle() {
        route::Bundle::Learn => rendered::<pages::Learn>(boot).await,
        route::Bundle::Account => rendered::<pages::Account>(boot).await,
        route::Bundle::Book => rendered::<book::Book>(boot).await,
        route::Bundle::Office => rendered::<app::Frame<office::Office>>(boot).await,
        route::Bundle::Studio => rendered::<app::Frame<studio::Studio>>(boot).await,
        route::Bundle::School => rendered::<app::Frame<school::School>>(boot).await,
    }
}

#[cfg(feature = "ssr")]
async fn rendered<P: app::Pages>(boot: boot::Boot) -> (head::Head, String) {
    let route = route::Route::at(boot.path());
    let lang = route::Route::lang_in(boot.path()).unwrap_or_default();
    let data = boot.page.as_deref().and_then(|json| P::read(&route, json));
    let query = boot.url.split_once('?').map_or("", |(_, query)| query);
    let head = app::head_of::<P>(&route, query, lang, data.as_ref());
    let props = move || app::AppProps { boot: std::rc::Rc::new(boot) };
    (head, yew::ServerRenderer::<app::App<P>>::with_props(props).render().await)
}
