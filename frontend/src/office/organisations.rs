//! Organisations and people: who may do what, and where.

use std::rc::Rc;

use shared::api::account::Me;
use shared::api::organisation::{Organisation, Role};
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::create::Create;
use super::members::Members;
use super::publishing::Publishing;
use crate::api::{self, Failure};
use crate::app::Site;
use crate::components::field::{Choice, trouble};
use crate::components::wolf::{Pose, wolf};
use crate::route::Route;
use crate::state::found::looking;
use crate::state::learner::LearnerHandle;
use crate::t;

/// Id and name.
type Known = (Uuid, String);
/// The organisations, and which one to show first.
type Found = (Rc<Vec<Known>>, Option<Uuid>);

/// Which form of the page spoke last. What the others have said is old then.
#[derive(Clone, PartialEq)]
pub(super) struct LastWord(UseStateHandle<&'static str>);

impl LastWord {
    /// A form is used.
    pub(super) fn goes_to(&self, form: &'static str) {
        self.0.set(form);
    }

    /// Whether it is this form's.
    pub(super) fn is_of(&self, form: &str) -> bool {
        *self.0 == form
    }
}

/// Organisations and people.
#[component]
pub fn Organisations() -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let last = LastWord(use_state_eq(|| ""));
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let lang = site.lang;
    let content = match &learner.me {
        _ if !learner.ready => looking(lang),
        None => signed_out(lang),
        Some(me) if me.administrator => html! { <All {lang} /> },
        Some(me) => {
            let mine = administrated(me);
            if mine.is_empty() {
                nothing_to_do(&site)
            } else {
                html! { <Chosen {lang} known={Rc::new(mine)} /> }
            }
        }
    };
    html! {
        <>
            <h1>{ t!(lang, "organisations-title") }</h1>
            <ContextProvider<LastWord> context={last}>{ content }</ContextProvider<LastWord>>
        </>
    }
}

/// Where somebody gives roles.
fn administrated(me: &Me) -> Vec<Known> {
    me.roles
        .iter()
        .filter(|held| held.role == Role::SchoolAdministrator)
        .map(|held| (held.organisation, held.organisation_name.clone()))
        .collect()
}

fn signed_out(lang: Lang) -> Html {
    let next = Route::Organisations { lang }.to_path();
    let href = format!("{}?next={next}", Route::SignIn { lang }.to_path());
    html! {
        <>
            <p class="lead">{ t!(lang, "studio-signed-out") }</p>
            <p><a class="button" {href}>{ t!(lang, "sign-in-send") }</a></p>
        </>
    }
}

fn nothing_to_do(site: &Site) -> Html {
    let lang = site.lang;
    html! {
        <div class="wolf-says">{ wolf(&site.wolf, Pose::Sit) }<div class="bubble">
            <p>{ t!(lang, "studio-no-role") }</p>
            <p class="actions"><a class="button" href={Route::MyLearning { lang }.to_path()}>{ t!(lang, "studio-to-learning") }</a></p>
        </div></div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AllProps {
    lang: Lang,
}

/// All organisations, for administrators of the site.
#[component]
fn All(props: &AllProps) -> Html {
    let lang = props.lang;
    let found = use_state(|| None::<Result<Found, Failure>>);
    // How often it was looked for, and which one is to be shown first.
    let turn = use_state(|| (0_u32, None::<Uuid>));
    {
        let found = found.clone();
        use_effect_with(*turn, move |(_, first)| {
            let first = *first;
            spawn_local(async move {
                let all = api::get::<Vec<Organisation>>("/api/v1/organisations").await;
                let known =
                    |all: Vec<Organisation>| Rc::new(all.into_iter().map(|o| (o.id, o.name)).collect());
                found.set(Some(all.map(|all| (known(all), first))));
            });
        });
    }
    let look = Callback::from(move |first: Option<Uuid>| turn.set((turn.0 + 1, first)));
    let (made, again) = (look.reform(Some), look.reform(|_: MouseEvent| None));
    html! {
        <>
            {
                match &*found {
                    None => looking(lang),
                    Some(Err(failure)) => html! {
                        <>
                            { trouble(Some(failure.sentence(lang))) }
                            <p><button class="button quiet" type="button" onclick={again}>{ t!(lang, "try-again") }</button></p>
                        </>
                    },
                    Some(Ok((all, _))) if all.is_empty() => html! { <p class="lead">{ t!(lang, "organisations-none") }</p> },
                    Some(Ok((all, first))) => html! { <Chosen {lang} known={Rc::clone(all)} first={*first} /> },
                }
            }
            <Create {made} />
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ChosenProps {
    lang: Lang,
    /// The organisations to choose from; one at least.
    known: Rc<Vec<Known>>,
    /// The one to show first.
    #[prop_or_default]
    first: Option<Uuid>,
}

/// Some organisations, one of them with its people.
#[component]
fn Chosen(props: &ChosenProps) -> Html {
    let lang = props.lang;
    let chosen = use_state(|| props.first);
    // A new organisation is shown at once.
    {
        let chosen = chosen.clone();
        use_effect_with(props.first, move |first| {
            if first.is_some() {
                chosen.set(*first);
            }
        });
    }
    let known = &props.known;
    let Some((id, name)) = known.iter().find(|(id, _)| Some(*id) == *chosen).or(known.first()) else {
        return Html::default();
    };
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            chosen.set(select.and_then(|select| select.value().parse().ok()));
        })
    };
    html! {
        <>
            <p class="lead">{ t!(lang, "organisations-lead") }</p>
            if known.len() > 1 {
                <div class="narrow start">
                    <Choice key={known.len()} name="organisation" label={t!(lang, "organisations-one")} {onchange} value={id.to_string()}
                        options={known.iter().map(|(id, name)| (id.to_string(), name.clone())).collect::<Vec<_>>()} />
                </div>
            }
            <Members key={id.to_string()} organisation={*id} name={name.clone()} />
            <Publishing key={format!("publishing-{id}")} organisation={*id} />
        </>
    }
}
