//! A pupil signs in through the open door of their class: code, name, pictures; one thought a screen.

use shared::api::school::MAX_PERSON_NAME;
use shared::api::school::sign_in::{DoorSignIn, OpenClass};
use shared::lang::Lang;
use shared::school::names::first_name;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::enter::{enter, use_pause, why, wrong};
use crate::app::Site;
use crate::browser::page;
use crate::components::aloud::use_aloud;
use crate::components::field::Send;
use crate::components::icon::{IconName, icon};
use crate::components::picture_code::PictureCode;
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// Where somebody is.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Code,
    Name,
    Pictures,
}

/// The code as it stands in addresses; the server reads it however it is typed.
pub(super) fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The code that the address brings along.
fn asked(query: &str) -> String {
    let found = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "code");
    found.map(|(_, code)| code.into_owned()).unwrap_or_default()
}

/// Sign in through the door.
#[component]
pub fn Door() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let step = use_state_eq(|| Step::Code);
    let code = use_state(|| site.as_ref().map(|site| asked(&site.query)).unwrap_or_default());
    let name = use_state(String::new);
    let class = use_state(|| None::<OpenClass>);
    // Each step tells its own failures: what went wrong at one is forgotten at the next.
    let (knocking, entering) = (use_sending(), use_sending());
    let (pauses, aloud) = ([use_pause(&knocking), use_pause(&entering)], use_aloud());
    let input = use_node_ref();
    {
        let before = use_mut_ref(|| Step::Code);
        let (input, code, name) = (input.clone(), code.clone(), name.clone());
        use_effect_with(*step, move |step| {
            // What was typed stands there again. (Yew would put a `value` back at every turn.)
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.set_value(if *step == Step::Code { &code } else { &name });
            }
            if before.replace(*step) != *step {
                page::begin_at("main h1");
            }
        });
    }
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let to = |wanted: Step| {
        let (step, knocking, entering) = (step.clone(), knocking.clone(), entering.clone());
        Callback::from(move |_: MouseEvent| {
            knocking.rest();
            entering.rest();
            step.set(wanted);
        })
    };
    match *step {
        Step::Code => {
            let onsubmit = {
                let (code, class, step, sending) =
                    (code.clone(), class.clone(), step.clone(), knocking.clone());
                Callback::from(move |event: SubmitEvent| {
                    let typed = Typed::of(&event).get("code");
                    let (class, step) = (class.clone(), step.clone());
                    let path = format!("/api/v1/doors/{}", plain(&typed));
                    code.set(typed);
                    sending.start(async move {
                        class.set(Some(api::get::<OpenClass>(&path).await?));
                        step.set(Step::Name);
                        Ok(())
                    });
                })
            };
            let (lead, said) = (t!(lang, "class-door-lead"), why(lang, &knocking, "class-door-wrong"));
            let heard = format!(
                "{} {lead} {}",
                said.as_deref().unwrap_or_default(),
                t!(lang, "class-door-code-hint")
            );
            html! {
                <div class="narrow" key="code">
                    <h1 tabindex="-1">{ t!(lang, "class-door-title") }</h1>
                    <p class="lead">{ lead }</p>
                    <p class="tools">{ aloud.button(&site, heard) }</p>
                    { wrong(lang, said, pauses[0]) }
                    <form class="needs-app" {onsubmit}>
                        { field(&site, "code", t!(lang, "class-door-code"), t!(lang, "class-door-code-hint"), &input, 16) }
                        <Send class="big full" label={t!(lang, "class-door-on")} busy={knocking.is_busy()} />
                    </form>
                    <p><a class="alone" href={Route::Card { lang }.to_path()}>{ t!(lang, "ways-card") }</a></p>
                </div>
            }
        }
        Step::Name => {
            let onsubmit = {
                let (name, step) = (name.clone(), step.clone());
                Callback::from(move |event: SubmitEvent| {
                    let typed = Typed::of(&event).get("name").trim().to_owned();
                    if !typed.is_empty() {
                        name.set(typed);
                        step.set(Step::Pictures);
                    }
                })
            };
            let (in_class, school) =
                (*class).clone().map(|open| (open.class, open.school)).unwrap_or_default();
            let heard = format!("{} {}", t!(lang, "class-door-name"), t!(lang, "class-door-name-hint"));
            html! {
                <div class="narrow" key="name">
                    <p class="tools">{ back(lang, to(Step::Code)) }{ aloud.button(&site, heard) }</p>
                    <h1 tabindex="-1">{ t!(lang, "class-door-class", class = in_class, school = school) }</h1>
                    <form class="needs-app" {onsubmit}>
                        { field(&site, "name", t!(lang, "class-door-name"), t!(lang, "class-door-name-hint"), &input, MAX_PERSON_NAME) }
                        <Send class="big full" label={t!(lang, "class-door-on")} busy=false />
                    </form>
                </div>
            }
        }
        Step::Pictures => {
            let on_done = {
                let (code, name, sending) = (code.clone(), name.clone(), entering.clone());
                Callback::from(move |pictures| {
                    let it = DoorSignIn { name: (*name).clone(), pictures };
                    let path = format!("/api/v1/doors/{}/sign-in", plain(&code));
                    sending.start(enter(learner.clone(), lang, path, it));
                })
            };
            let (tap, said) = (t!(lang, "card-tap"), why(lang, &entering, "class-door-wrong"));
            let heard = format!("{} {tap}", said.as_deref().unwrap_or_default());
            html! {
                <div class="narrow" key="pictures">
                    <p class="tools">{ back(lang, to(Step::Name)) }{ aloud.button(&site, heard) }</p>
                    <h1 tabindex="-1">{ t!(lang, "class-door-hello", name = first_name(&name).to_owned()) }</h1>
                    <p class="lead">{ tap }</p>
                    { wrong(lang, said, pauses[1]) }
                    <PictureCode ready={site.ready} busy={entering.is_busy()} {on_done} />
                </div>
            }
        }
    }
}

fn back(lang: Lang, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="button plain" type="button" {onclick}>
            { icon(IconName::ArrowStart) }<span>{ t!(lang, "class-door-back") }</span>
        </button>
    }
}

fn field(
    site: &Site,
    id: &'static str,
    label: String,
    hint: String,
    input: &NodeRef,
    longest: usize,
) -> Html {
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <p class="hint" id={format!("{id}-h")}>{ hint }</p>
            <input {id} name={id} type="text" ref={input} required=true maxlength={longest.to_string()}
                disabled={!site.ready} aria-describedby={format!("{id}-h")} autocomplete="off" spellcheck="false"
                autocapitalize={if id == "code" { "characters" } else { "words" }} />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_the_address_is_filled_in() {
        assert_eq!(asked("code=KRM-472"), "KRM-472");
        assert_eq!(asked("a=b&code=krm+472"), "krm 472");
        assert_eq!(asked(""), "");
        assert_eq!(plain("krm 4/7?2"), "krm472");
    }
}
