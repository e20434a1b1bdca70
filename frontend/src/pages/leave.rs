//! The way out for pupils, on every page: one tap, and the tablet knows nothing of them any more.

use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::Site;
use crate::browser::{self, page};
use crate::components::field::{trouble, use_focus};
use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::state::learner::{LearnerHandle, Stay};
use crate::t;

/// What leads to [`Leave`] from every page of a pupil.
pub fn way_out(lang: Lang, learner: &LearnerHandle) -> Html {
    let learner = learner.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        // Without a connection that page cannot be loaded.
        if browser::online() {
            return;
        }
        event.prevent_default();
        let may = learner.unsent().is_none_or(|(answers, kept)| page::confirms(&unsent(lang, answers, kept)));
        if may {
            learner.leave_offline();
        }
    });
    html! {
        <a class="top-link leave" href={Route::Leave { lang }.to_path()} {onclick}>
            { icon(IconName::SignOut) }<span>{ t!(lang, "leave") }</span>
        </a>
    }
}

/// The page of whoever has left without a connection: no other could be loaded. What they did on this one is gone from
/// sight, and the page's memory goes with the way on.
pub fn left(lang: Lang) -> Html {
    let onclick = Callback::from(move |_: MouseEvent| {
        // Else the browser would put its own page in place of this one.
        if browser::online() {
            page::replace(&Route::Card { lang }.to_path());
        }
    });
    html! {
        <div class="narrow" role="alert" key="left">
            <h1>{ t!(lang, "left") }</h1>
            <p class="lead">{ t!(lang, "left-text") }</p>
            <p class="actions"><button class="button" type="button" {onclick}>{ t!(lang, "sign-in") }</button></p>
        </div>
    }
}

fn unsent(lang: Lang, answers: usize, kept: bool) -> String {
    t!(lang, "leave-unsent", n = answers, kept = kept.to_string())
}

/// Signs out. Where answers could not be sent, it asks first.
#[component]
pub fn Leave() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let stay = use_state(|| None::<Stay>);
    let asking = use_focus(matches!(*stay, Some(Stay::Unsent { .. })));
    let lang = site.as_ref().map(|site| site.lang).unwrap_or_default();
    let leave = {
        let stay = stay.clone();
        Callback::from(move |anyway: bool| {
            let Some(learner) = learner.clone() else { return };
            stay.set(None);
            let stay = stay.clone();
            spawn_local(async move {
                match learner.leave(anyway, Route::Card { lang }.to_path()).await {
                    // Loaded anew: the page's memory knows nothing either.
                    Ok(Some(there)) => page::replace(&there),
                    Ok(None) => {}
                    Err(why) => stay.set(Some(why)),
                }
            });
        })
    };
    {
        let leave = leave.clone();
        // Not before it is known who is here.
        use_effect_with(site.is_some_and(|site| site.ready), move |ready| {
            if *ready {
                leave.emit(false);
            }
        });
    }
    html! {
            <div class="narrow">
                <h1>{ t!(lang, "leave-title") }</h1>
                {
                    match &*stay {
                        None => html! { <p class="lead" role="status">{ t!(lang, "leave-going") }</p> },
                        Some(Stay::Unsent { answers, kept }) => html! {
                            <div class="notice" data-tone="warm" role="alert" tabindex="-1" ref={asking}>
                                { icon(IconName::DeviceKept) }
                                <div>
                                    <p>{ unsent(lang, *answers, *kept) }</p>
                                    <p class="actions">
                                        <a class="button" href={Route::MyLearning { lang }.to_path()}>{ t!(lang, "leave-stay") }</a>
                                        <button class="button quiet" type="button" onclick={leave.reform(|_| true)}>{ t!(lang, "leave-anyway") }</button>
                                    </p>
                                </div>
                            </div>
                        },
                        Some(Stay::Failed) => html! {
                            <>
                                { trouble(Some(t!(lang, "leave-failed"))) }
                                <button class="button" type="button" onclick={leave.reform(|_| false)}>{ t!(lang, "leave") }</button>
                            </>
                        },
                    }
                }
            </div>
    }
}
