//! Questions and texts that come into a course, and what can be taken home of it.

use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::api::studio::import::Imported;
use shared::lang::Lang;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::bring::{Bring, What};
use crate::components::field::{Choice, tab};
use crate::components::icon::{IconName, icon};
use crate::state::found::use_found;
use crate::studio::of::{Of, lesson_title};
use crate::studio::shown;
use crate::studio::tabs::head;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PageProps {
    pub of: Of,
}

/// The page.
#[component]
pub(crate) fn Page(props: &PageProps) -> Html {
    let of = &props.of;
    let (found, again) = use_found::<Draft>(of.api(""));
    shown(of.lang(), &found, &again, |draft| {
        html! {
            <>
                { head(of, draft, "import") }
                <Questions of={of.clone()} draft={Rc::clone(draft)} />
                { text(of, &again) }
                { downloads(of, draft) }
            </>
        }
    })
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct QuestionsProps {
    pub of: Of,
    pub draft: Rc<Draft>,
}

/// The lessons that questions can come into: each in the languages in which it has been begun, in the order of learning.
fn places(lang: Lang, draft: &Draft) -> Vec<(String, String)> {
    let mut places = Vec::new();
    for lesson in draft.outline.lesson_ids() {
        let info = draft.lessons.get(lesson);
        let title = lesson_title(lang, draft.original, info);
        for one in info.into_iter().flat_map(|info| info.texts.keys()) {
            places.push((format!("{lesson}/{one}"), format!("{title} ({})", one.name())));
        }
    }
    places
}

/// A question bank into a lesson.
#[component]
pub(super) fn Questions(props: &QuestionsProps) -> Html {
    let (of, lang) = (&props.of, props.of.lang());
    let places = places(lang, &props.draft);
    let chosen = use_state_eq(|| None::<String>);
    let place = (*chosen).clone().or_else(|| places.first().map(|(value, _)| value.clone()));
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            chosen.set(event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value()));
        })
    };
    let said = {
        let of = of.clone();
        Callback::from(move |imported: Imported| landed(&of, &imported, true))
    };
    html! {
        <section class="slip">
            { tab(IconName::Plus, t!(lang, "import-questions")) }
            <div class="slip-body">
                <h2 class="vh">{ t!(lang, "import-questions") }</h2>
                if let Some((lesson, of_lang)) = place.as_deref().and_then(|place| place.split_once('/')) {
                    <Choice name="import-into" label={t!(lang, "import-into")} options={places.clone()} value={place.clone()} {onchange} />
                    <Bring {lang} id="import-questions" what={What::Questions} path={of.at.api("imports")}
                        target={format!("&draft={}&lesson={lesson}&lang={of_lang}", of.draft)}
                        label={t!(lang, "import-questions-file")} hint={t!(lang, "import-questions-hint")} {said} />
                } else {
                    <p>{ t!(lang, "import-no-lesson") }</p>
                }
            </div>
        </section>
    }
}

/// A text as a new lesson.
pub(super) fn text(of: &Of, again: &Callback<()>) -> Html {
    let lang = of.lang();
    let said = {
        let (of, again) = (of.clone(), again.clone());
        Callback::from(move |imported: Imported| {
            // There is one lesson more to choose from.
            let again = again.clone();
            html! { <><Once does={again} />{ landed(&of, &imported, false) }</> }
        })
    };
    html! {
        <section class="slip">
            { tab(IconName::Learn, t!(lang, "import-text")) }
            <div class="slip-body">
                <h2 class="vh">{ t!(lang, "import-text") }</h2>
                <Bring {lang} id="import-text" what={What::Lesson} path={of.at.api("imports")}
                    target={format!("&draft={}", of.draft)}
                    label={t!(lang, "import-text-file")} hint={t!(lang, "import-text-hint")} {said} />
            </div>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OnceProps {
    does: Callback<()>,
}

/// Calls once, when it comes onto the page.
#[component]
fn Once(props: &OnceProps) -> Html {
    let does = props.does.clone();
    use_effect_with((), move |()| does.emit(()));
    Html::default()
}

/// Where it is now.
fn landed(of: &Of, imported: &Imported, questions: bool) -> Html {
    let lang = of.lang();
    let words = if questions {
        t!(lang, "import-done-questions", n = imported.taken)
    } else {
        t!(lang, "import-done-lesson")
    };
    html! {
        <p>{ words }
            if let Some(lesson) = &imported.lesson {
                { " " }<a href={of.editor(lesson, imported.lang)}>{ t!(lang, "import-to-lesson") }</a>
            }
        </p>
    }
}

/// The course as a package, and its questions in each language.
pub(super) fn downloads(of: &Of, draft: &Draft) -> Html {
    let lang = of.lang();
    html! {
        <section class="slip">
            { tab(IconName::Download, t!(lang, "import-download")) }
            <div class="slip-body">
                <h2 class="vh">{ t!(lang, "import-download") }</h2>
                <p class="hint">{ t!(lang, "import-package-hint") }</p>
                <p><a class="button quiet" href={of.api("package.zip")} download="">{ icon(IconName::Download) }<span>{ t!(lang, "import-package") }</span></a></p>
                <p class="hint">{ t!(lang, "import-gift-hint") }</p>
                <p class="actions">
                    { for draft.outline.languages().map(|one| html! {
                        <a key={one.code()} class="button quiet" href={format!("{}?lang={one}", of.api("questions.gift"))} download="">{ icon(IconName::Download) }<span>{ t!(lang, "import-gift", language = one.name()) }</span></a>
                    }) }
                </p>
            </div>
        </section>
    }
}
