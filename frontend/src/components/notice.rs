//! Boxes that say something about the site itself.

use shared::lang::Lang;
use yew::prelude::*;

use super::icon::{IconName, icon};
use crate::route::Route;
use crate::t;

/// The next page could not be loaded; nothing is lost. `again` is another try.
pub fn connection_lost(lang: Lang, again: &Callback<()>) -> Html {
    let again = again.reform(|_: MouseEvent| ());
    html! {
        <div class="notice lost" data-tone="warm" role="alert">
            { icon(IconName::DeviceKept) }
            <div>
                <p>{ t!(lang, "offline-sentence") }</p>
                <p class="actions"><button class="button quiet" type="button" onclick={again}>{ t!(lang, "try-again") }</button></p>
            </div>
        </div>
    }
}

/// A sign-in has ended by itself; signing in again leads back to `here`. `guest` goes on without one, and is somebody else
/// from then on.
pub fn session_ended(lang: Lang, here: &Route, pupil: bool, guest: Callback<MouseEvent>) -> Html {
    let (whom, to) = if pupil {
        ("pupil", Route::Card { lang }.to_path())
    } else {
        ("other", format!("{}?next={}", Route::SignIn { lang }.to_path(), here.to_path()))
    };
    html! {
        <div class="notice lost ended" data-tone="warm" role="alert" key="ended">
            { icon(IconName::DeviceKept) }
            <div>
                <p>{ t!(lang, "ended", whom = whom) }</p>
                <p class="actions">
                    <a class="button" href={to}>{ t!(lang, "sign-in") }</a>
                    <button class="button quiet" type="button" onclick={guest}>{ t!(lang, "ended-guest") }</button>
                </p>
            </div>
        </div>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::components::tests::{check, render};

    #[derive(Clone, PartialEq, Properties)]
    struct EndedProps {
        lang: Lang,
        pupil: bool,
    }

    #[component]
    fn Ended(props: &EndedProps) -> Html {
        let lang = props.lang;
        session_ended(lang, &Route::Catalogue { lang }, props.pupil, Callback::noop())
    }

    #[test]
    fn whoever_s_session_ended_finds_the_way_back_that_they_came() {
        for lang in Lang::ALL {
            let back = Route::Catalogue { lang }.to_path();
            for (pupil, way) in [(true, "card".to_owned()), (false, format!("sign-in?next={back}"))] {
                let html = render::<Ended>(move || EndedProps { lang, pupil });
                check(&html);
                assert!(html.contains(&format!("href=\"/{lang}/{way}\"")), "{html}");
                assert!(html.contains("role=\"alert\"") && !html.contains(">ended"), "{html}");
            }
        }
    }
}
