//! The Yew app: what people see.
//!
//! The same [`app::App`] is rendered by the server for the first view and hydrated in the browser. Both get a
//! [`boot::Boot`]: the data of the page, loaded before anything is rendered. Nothing personal is in it; that arrives
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
pub mod pages;
pub mod route;
#[cfg(feature = "hydration")]
pub mod start;
pub mod state;
pub mod studio;

/// Renders a page to HTML that the browser can hydrate.
#[cfg(feature = "ssr")]
pub async fn render(boot: boot::Boot) -> String {
    yew::ServerRenderer::<app::App>::with_props(move || app::on_the_server(boot)).render().await
}
