//! Starting the app in a browser. The page says how, in `html[data-mode]`: it lays hands on what the server rendered
//! (`hydrate`), or renders anew (`replace`).

use std::rc::Rc;

use shared::lang::Lang;
use web_sys::Element;
use yew::Renderer;

use crate::app::{App, AppProps, Pages};
use crate::boot::Boot;
use crate::browser::{self, page};
use crate::i18n;

/// Takes over the rendered page; renders it anew where the page asks for that, or its data cannot be read.
pub fn hydrate<P: Pages>() {
    texts();
    match (Boot::here(), page::get_root("data-mode").as_deref(), root()) {
        (Some(boot), Some("hydrate"), Some(root)) => {
            Renderer::<App<P>>::with_root_and_props(root, AppProps { boot: Rc::new(boot) }).hydrate();
        }
        (boot, _, _) => replace_with::<P>(boot),
    }
}

/// Renders the page anew.
pub fn replace<P: Pages>() {
    texts();
    replace_with::<P>(Boot::here());
}

fn replace_with<P: Pages>(boot: Option<Boot>) {
    let boot = boot.unwrap_or_else(|| Boot {
        url: page::here(),
        page: Some("null".to_owned()),
        wolf: String::new(),
        pictures: String::new(),
        texts: vec![],
    });
    if let Some(root) = fresh_root() {
        Renderer::<App<P>>::with_root_and_props(root, AppProps { boot: Rc::new(boot) }).render();
    }
}

/// The texts of the page's language, which `start.js` loaded beside us.
fn texts() {
    let source = browser::window()
        .and_then(|window| js_sys::Reflect::get(&window, &"lernwolfTexts".into()).ok())
        .and_then(|texts| texts.as_string());
    let tag = page::get_root("lang").unwrap_or_default();
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag).unwrap_or_default();
    i18n::provide(lang, source.unwrap_or_default());
}

fn root() -> Option<Element> {
    page::document()?.get_element_by_id("app")
}

/// An empty element in place of the old one, so that listeners of an app that failed are gone with it.
fn fresh_root() -> Option<Element> {
    let old = root()?;
    let new = page::document()?.create_element("div").ok()?;
    new.set_id("app");
    old.replace_with_with_node_1(&new).ok()?;
    Some(new)
}
