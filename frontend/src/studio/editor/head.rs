//! The head of a lesson: what it is called, what it is for, how long it takes, what it serves.

use std::rc::Rc;

use shared::api::catalogue::CompetenceName;
use shared::course::source::HeadSource;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::area::Area;
use super::form::value_of;
use super::shown::Around;
use super::typed::Typed;
use crate::components::course_card::duration;
use crate::components::icon::{IconName, icon};
use crate::studio::details::{self, Field};
use crate::t;

/// Properties of [`HeadForm`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeadFormProps {
    pub around: Rc<Around>,
    /// Its source.
    pub text: AttrValue,
    /// The competences of the course. None in a translation: a lesson serves the same in all languages.
    pub competences: Option<Vec<String>>,
    /// What competences are called.
    pub names: Rc<Vec<CompetenceName>>,
    /// Only what a translation has of its own: title and purpose.
    #[prop_or_default]
    pub words_alone: bool,
    /// The whole head, and which field of it was typed into.
    pub onchange: Callback<(String, &'static str)>,
}

/// The form.
#[component]
pub(super) fn HeadForm(props: &HeadFormProps) -> Html {
    let HeadFormProps { around, names, .. } = props.clone();
    let (lang, written) = (around.lang, around.written);
    let typed = use_mut_ref(|| Typed::new(&props.text, HeadSource::read));
    typed.borrow_mut().see(&props.text, HeadSource::read);
    let again = use_force_update();
    // As it was when somebody came: it does not fold itself up under their fingers.
    let unfolded = use_state(|| !is_whole(&typed.borrow().source, props.competences.as_deref()));
    let set = |field: &'static str| {
        let (typed, again, onchange) = (typed.clone(), again.clone(), props.onchange.clone());
        move |change: &dyn Fn(&mut HeadSource)| {
            let mut head = typed.borrow().source.clone();
            change(&mut head);
            let text = head.write();
            typed.borrow_mut().write(head, &text);
            onchange.emit((text, field));
            again.force_update();
        }
    };
    let head = typed.borrow().source.clone();
    let on_title = {
        let set = set("title");
        Callback::from(move |event: InputEvent| set(&|head| head.title = value_of(&event)))
    };
    let on_purpose = {
        let set = set("purpose");
        // It is one line.
        Callback::from(move |said: String| set(&|head| head.purpose = said.replace('\n', " ")))
    };
    let on_minutes = {
        let set = set("minutes");
        Callback::from(move |event: InputEvent| {
            set(&|head| head.minutes = value_of(&event).trim().parse().unwrap_or_default());
        })
    };
    let named = |id: &str| {
        let name = names.iter().find(|one| one.id == id).map_or("", |one| one.name.as_str());
        html! { <span>{ name }{ " " }<span class="soft small">{ id }</span></span> }
    };
    let tick = |id: &str| {
        let (set, of) = (set("competences"), id.to_owned());
        let onchange = Callback::from(move |event: Event| {
            let ticked = event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked());
            set(&|head| {
                head.competences.retain(|one| *one != of);
                if ticked {
                    head.competences.push(of.clone());
                    head.competences.sort();
                }
            });
        });
        html! {
            <label class="tick" key={id.to_owned()}>
                <input type="checkbox" checked={head.competences.iter().any(|one| one == id)} {onchange} />
                { named(id) }</label>
        }
    };
    // Those of the lesson that the course does not have (any more) can be taken out here.
    let offered = props.competences.as_ref().map(|of_course| {
        let others = head.competences.iter().filter(|one| !of_course.contains(one));
        of_course.iter().chain(others).cloned().collect::<Vec<_>>()
    });
    let minutes = if head.minutes == 0 { String::new() } else { head.minutes.to_string() };
    let fields = html! {
        <>
                <div class="field"><label for="head-title">{ t!(lang, "editor-title") }</label>
                    <input id="head-title" type="text" value={head.title.clone()} lang={written.tag()} autocomplete="off" oninput={on_title} /></div>
                <Area {lang} written={Some(written)} id="head-purpose" label={t!(lang, "editor-purpose")} hint={Some(AttrValue::from(t!(lang, "editor-purpose-hint")))}
                    value={head.purpose.clone()} styles={false} oninput={on_purpose} />
                if !props.words_alone {
                    <div class="field minutes"><label for="head-minutes">{ t!(lang, "editor-minutes") }</label>
                        <p class="hint" id="head-minutes-h">{ t!(lang, "editor-minutes-hint") }</p>
                        <input id="head-minutes" type="number" min="1" max="60" inputmode="numeric" value={minutes} aria-describedby="head-minutes-h" oninput={on_minutes} /></div>
                    if let Some(offered) = &offered {
                        <fieldset id="head-competences" tabindex="-1"><legend>{ t!(lang, "editor-competences") }</legend>
                            { match offered.as_slice() {
                                [] => html! { <p class="hint">{ t!(lang, "editor-no-competences") }{ " " }
                                    <a href={around.of.page(&format!("details#{}", details::place(Field::Competences)))}>{ t!(lang, "editor-to-competences") }</a></p> },
                                // There is nothing to choose. One that only the lesson names can be taken out.
                                [one] if props.competences.as_ref() == Some(offered) => html! { <p>{ named(one) }</p> },
                                all => html! { <div class="ticks">{ for all.iter().map(|id| tick(id)) }</div> },
                            } }
                        </fieldset>
                    }
                }
        </>
    };
    let name = html! { <>{ icon(IconName::Learn) }<span>{ t!(lang, "editor-head") }</span></> };
    if props.words_alone {
        return html! {
            <section class="slip lesson-head" aria-label={t!(lang, "editor-head")}>
                <p class="slip-tab">{ name }</p>
                <div class="slip-body">{ fields }</div>
            </section>
        };
    }
    html! {
        <details class="lesson-head" open={*unfolded}>
            <summary>
                { name }
                if head.minutes > 0 { <span class="soft small">{ duration(lang, head.minutes) }</span> }
                { icon(IconName::ChevronDown) }
            </summary>
            <div class="head-fields">{ fields }</div>
        </details>
    }
}

/// Nothing is missing in it: then blocks are what somebody comes for.
fn is_whole(head: &HeadSource, of_course: Option<&[String]>) -> bool {
    let said = |text: &str| !text.trim().is_empty();
    let serves = !head.competences.is_empty() || of_course.is_none_or(|all| all.len() == 1);
    said(&head.title) && said(&head.purpose) && head.minutes > 0 && serves
}
