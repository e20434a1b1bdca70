//! Showing a course to others before it is published: links that need no sign-in.

use std::rc::Rc;

use shared::api::studio::previews::{NewPreview, PreviewLink, PreviewMade};
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::of::{Of, when};
use super::preview::origin;
use super::shown;
use crate::browser::clipboard;
use crate::components::field::{Said, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::inputs::menu;
use crate::route::Route;
use crate::state::found::{use_found, use_return};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// How long a link may live, in days; the first is chosen to begin with.
const DAYS: [u8; 3] = [7, 1, 30];

#[derive(Clone, PartialEq, Properties)]
pub(super) struct LinksProps {
    pub of: Of,
}

/// The section: a new link, and those that there are.
#[component]
pub(super) fn Links(props: &LinksProps) -> Html {
    let (of, lang) = (&props.of, props.of.lang());
    let path = of.api("previews");
    let (found, again) = use_found::<Vec<PreviewLink>>(path.clone());
    use_return(&again);
    let made = use_state(|| None::<Rc<PreviewMade>>);
    let (making, ending) = (use_sending(), use_sending());
    let onsubmit = {
        let (making, ending, made, again, path) =
            (making.clone(), ending.clone(), made.clone(), again.clone(), path.clone());
        Callback::from(move |event: SubmitEvent| {
            let days = Typed::of(&event).get("links-days").parse().unwrap_or(DAYS[0]);
            let (made, again, path) = (made.clone(), again.clone(), path.clone());
            ending.rest();
            making.start(async move {
                let new = api::request("POST", &path, Some(&NewPreview { days })).await?;
                made.set(Some(Rc::new(new)));
                again.emit(());
                Ok(())
            });
        })
    };
    let withdraw = {
        let (ending, made, again) = (ending.clone(), made.clone(), again.clone());
        Callback::from(move |id: Uuid| {
            let (made, again, path) = (made.clone(), again.clone(), format!("{path}/{id}"));
            ending.start(async move {
                let () = api::request("DELETE", &path, api::NOTHING).await?;
                // An address that leads nowhere any more is not to be copied.
                if made.as_ref().is_some_and(|made| made.preview.id == id) {
                    made.set(None);
                }
                again.emit(());
                Ok(())
            });
        })
    };
    let days = DAYS.iter().map(|n| (n.to_string(), t!(lang, "links-for", n = *n))).collect();
    html! {
        <section aria-labelledby="links">
            <h2 id="links">{ t!(lang, "links-title") }</h2>
            <p>{ t!(lang, "links-about") }</p>
            <form class="narrow start" {onsubmit}>
                { trouble(making.sentence(lang)) }
                { menu("links-days", t!(lang, "links-how-long"), &DAYS[0].to_string(), days) }
                <Send class="quiet" label={t!(lang, "links-make")} busy={making.is_busy()} />
            </form>
            if let Some(made) = &*made { <New key={made.preview.id.to_string()} {lang} made={Rc::clone(made)} /> }
            { trouble(ending.sentence(lang)) }
            if ending.is_done() { <Said good=true><p>{ t!(lang, "links-ended") }</p></Said> }
            { shown(lang, &found, &again, |all| list(lang, all, ending.is_busy(), &withdraw)) }
        </section>
    }
}

/// The links that still show something.
fn list(lang: Lang, all: &[PreviewLink], busy: bool, withdraw: &Callback<Uuid>) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ t!(lang, "links-live", n = all.len()) }</h3>
            <ul class="guests">
                { for all.iter().map(|link| {
                    let (id, until) = (link.id, t!(lang, "links-until", when = when(lang, link.until)));
                    html! {
                        <li key={id.to_string()}>
                            <div>
                                <p><b>{ &until }</b></p>
                                <p class="meta"><span>{ made_by(lang, link) }</span></p>
                            </div>
                            <button class="button quiet" type="button" aria-disabled={busy.then_some("true")} onclick={withdraw.reform(move |_: MouseEvent| id)}>
                                <span>{ t!(lang, "links-end") }<span class="vh">{ format!(": {until}") }</span></span></button>
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}

fn made_by(lang: Lang, link: &PreviewLink) -> String {
    match &link.made_by {
        Some(name) => t!(lang, "links-made-by", name = name.clone(), when = when(lang, link.made_at)),
        None => t!(lang, "links-made", when = when(lang, link.made_at)),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct NewProps {
    lang: Lang,
    made: Rc<PreviewMade>,
}

/// The address of a new link: it is shown this once.
#[component]
fn New(props: &NewProps) -> Html {
    let lang = props.lang;
    let path = Route::Studio { lang, path: format!("preview/{}", props.made.token) }.to_path();
    // Where there is no browser, in tests, the address begins with the path.
    let origin = if cfg!(target_arch = "wasm32") { origin() } else { None };
    let address = format!("{}{path}", origin.unwrap_or_default());
    // Whether the address could be copied, once somebody has tried.
    let copied = use_state(|| None::<bool>);
    let copy = {
        let (copied, address) = (copied.clone(), address.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, address) = (copied.clone(), address.clone());
            spawn_local(async move { copied.set(Some(clipboard::copy(&address).await)) });
        })
    };
    let told = match *copied {
        None => String::new(),
        Some(true) => t!(lang, "links-copied"),
        Some(false) => t!(lang, "links-copied-not"),
    };
    html! {
        <Said good=true>
            <p>{ t!(lang, "links-once") }</p>
            <p><a class="door-address" href={path}>{ address }</a></p>
            <p><button class="button quiet" type="button" onclick={copy}>{ icon(IconName::Copy) }{ t!(lang, "links-copy") }</button></p>
            <p role="status">{ told }</p>
        </Said>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::components::tests::{check, render};
    use crate::studio::tests::at;

    #[test]
    fn the_address_of_a_new_link_can_be_copied() {
        let preview = PreviewLink { id: Uuid::nil(), made_by: Some("tobi".into()), made_at: 1, until: 2 };
        for lang in Lang::ALL {
            let preview = preview.clone();
            let html = render::<New>(move || NewProps {
                lang,
                made: Rc::new(PreviewMade { token: "abc".into(), preview: preview.clone() }),
            });
            check(&html);
            assert!(html.contains(&format!("/{lang}/preview/abc")), "{html}");
            assert!(!html.contains(">links-"), "{html}");
        }
    }

    #[test]
    fn one_can_say_how_long_a_link_is_to_hold() {
        for lang in Lang::ALL {
            let html = render::<Links>(move || LinksProps { of: Of { at: at(lang), draft: Uuid::nil() } });
            check(&html);
            assert!(!html.contains(">links-") && html.contains("id=\"links-days\""), "{html}");
        }
    }
}
