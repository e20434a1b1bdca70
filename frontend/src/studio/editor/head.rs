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
use crate::t;

/// Properties of [`HeadForm`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeadFormProps {
    pub around: Rc<Around>,
    /// Its source.
    pub text: AttrValue,
    /// The competences of the course.
    pub competences: Vec<String>,
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
    let unfolded = use_state(|| !is_whole(&typed.borrow().source));
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
        let name = names.iter().find(|one| one.id == id).map_or("", |one| one.name.as_str());
        html! {
            <label class="tick" key={id.to_owned()}>
                <input type="checkbox" checked={head.competences.iter().any(|one| one == id)} {onchange} />
                <span>{ name }{ " " }<span class="soft small">{ id }</span></span></label>
        }
    };
    // Those of the lesson that the course does not have (any more) can be taken out here.
    let mut offered = props.competences.clone();
    offered.extend(head.competences.iter().filter(|one| !props.competences.contains(one)).cloned());
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
                    <fieldset id="head-competences" tabindex="-1"><legend>{ t!(lang, "editor-competences") }</legend>
                        if offered.is_empty() {
                            <p class="hint">{ t!(lang, "editor-no-competences") }</p>
                        } else {
                            <div class="ticks">{ for offered.iter().map(|id| tick(id)) }</div>
                        }
                    </fieldset>
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
fn is_whole(head: &HeadSource) -> bool {
    let said = |text: &str| !text.trim().is_empty();
    said(&head.title) && said(&head.purpose) && head.minutes > 0 && !head.competences.is_empty()
}
