//! The details of a course: what the catalogue says of it in each language, and what it is filed under.

mod clashes;
mod sheet;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod texts;
mod typing;

use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::course::outline::Outline;
use shared::lang::Lang;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::competences::Competences;
use super::levels::{levels, topics};
use super::of::Of;
use super::saved::saved_line;
use super::shown;
use super::tabs::head;
use crate::browser::page;
use crate::components::icon::{IconName, icon};
use crate::components::inputs::menu_with;
use crate::state::found::{use_found, use_return};
use crate::state::learner::LearnerHandle;
use crate::t;
use clashes::{clashes, to_clashes};
pub(super) use sheet::Field;
pub(super) use texts::place;
use texts::{Texts, field_at, ids_of, title_id};
use typing::{Typing, use_typing};

/// A field, and the lines that it has now.
type OnEdit = Callback<(Field, Vec<String>)>;
/// One of the elements with these ids is to have the focus, once all is drawn: what has it now goes, or stands elsewhere.
type OnFocus = Callback<Vec<String>>;

/// For what the component draws.
#[hook]
fn use_later_focus() -> OnFocus {
    let wanted = use_mut_ref(Vec::<String>::new);
    {
        let wanted = Rc::clone(&wanted);
        use_effect(move || page::focus_first_of(&std::mem::take(&mut *wanted.borrow_mut())));
    }
    use_callback((), move |ids, ()| drop(wanted.replace(ids)))
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PageProps {
    pub of: Of,
}

/// The page.
#[component]
pub(super) fn Page(props: &PageProps) -> Html {
    let of = &props.of;
    let (found, again) = use_found::<Draft>(of.api(""));
    use_return(&again);
    shown(of.lang(), &found, &again, |draft| {
        html! {
            <>
                { head(of, draft, "details") }
                <Work of={of.clone()} draft={Rc::clone(draft)} />
            </>
        }
    })
}

#[derive(Clone, PartialEq, Properties)]
struct WorkProps {
    of: Of,
    draft: Rc<Draft>,
}

/// What is typed, and how its saving stands.
#[component]
fn Work(props: &WorkProps) -> Html {
    let (of, draft) = (&props.of, &props.draft);
    let (lang, original) = (of.lang(), draft.original);
    let learner = use_context::<LearnerHandle>();
    let owner = learner.and_then(|learner| learner.me.as_ref().map(|me| me.id)).unwrap_or_default();
    let typing = use_typing(of, owner, draft);
    let focus = use_later_focus();
    // The language beside the original.
    let chosen = use_state_eq(|| None::<Lang>);
    // Whoever comes from the check comes to the field that it speaks of.
    {
        let (chosen, focus) = (chosen.clone(), focus.clone());
        use_effect_with((), move |()| {
            let Some(field) = field_at(&page::fragment()) else { return };
            let ids = ids_of(field);
            if field.lang().is_none_or(|lang| lang == original) {
                page::focus_first_of(&ids);
            } else {
                focus.emit(ids);
                chosen.set(field.lang());
            }
        });
    }
    let edit: OnEdit = {
        let typing = typing.clone();
        Callback::from(move |(field, lines)| typing.edit(field, lines))
    };
    let leave = {
        let typing = typing.clone();
        Callback::from(move |_: FocusEvent| typing.send())
    };
    let choose = {
        let (typing, focus) = (typing.clone(), focus.clone());
        Callback::from(move |(field, mine)| {
            focus.emit(ids_of(field));
            typing.choose(field, mine);
        })
    };
    let state = typing.state();
    let outline = &state.sheet.mine;
    let beside = chosen.filter(|one| *one != original && outline.texts.contains_key(one));
    html! {
        <div class="details" onfocusout={leave}>
            <div class="studio-state">
                { saved_line(lang, &state.saved) }
                // Whoever types further below would not see what has come in above.
                if !state.sheet.clashes.is_empty() { { to_clashes(lang) } }
            </div>
            { clashes(lang, &state.sheet.clashes, &choose) }
            <h2>{ t!(lang, "studio-details-texts") }</h2>
            { languages(&typing, (lang, original), outline, beside, &chosen, &focus) }
            <Texts {lang} {original} {beside} outline={outline.clone()} edit={edit.clone()} {focus} />
            <h2>{ t!(lang, "studio-details-filed") }</h2>
            { filed(lang, outline, &edit) }
        </div>
    }
}

/// Which language stands beside the original, and which there are.
fn languages(
    typing: &Typing,
    (lang, original): (Lang, Lang),
    outline: &Outline,
    beside: Option<Lang>,
    chosen: &UseStateHandle<Option<Lang>>,
    focus: &OnFocus,
) -> Html {
    let show = |one: Option<Lang>| {
        let chosen = chosen.clone();
        Callback::from(move |_: Event| chosen.set(one))
    };
    let add = |one: Lang| {
        let (chosen, typing, focus) = (chosen.clone(), typing.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            focus.emit(vec![title_id(one)]);
            typing.set_language(one, true);
            chosen.set(Some(one));
        })
    };
    let remove = |one: Lang| {
        let (chosen, typing, focus) = (chosen.clone(), typing.clone(), focus.clone());
        let question = t!(lang, "studio-remove-language-question", language = one.name());
        Callback::from(move |_: MouseEvent| {
            if page::confirms(&question) {
                focus.emit(vec!["beside-none".to_owned(), title_id(original)]);
                typing.set_language(one, false);
                chosen.set(None);
            }
        })
    };
    let (there, missing): (Vec<Lang>, Vec<Lang>) =
        Lang::ALL.into_iter().filter(|one| *one != original).partition(|one| outline.texts.contains_key(one));
    html! {
        <>
            if !there.is_empty() {
                <fieldset class="pills"><legend>{ t!(lang, "studio-beside") }</legend><div class="pills-row">
                    { for [None].into_iter().chain(there.iter().copied().map(Some)).map(|one| html! {
                        <label class="pill" key={one.map_or("none", Lang::code)}>
                            <input type="radio" name="beside" id={format!("beside-{}", one.map_or("none", Lang::code))} checked={one == beside} onchange={show(one)} />
                            <span>{ one.map_or_else(|| t!(lang, "studio-original-alone", language = original.name()), |one| one.name().to_owned()) }</span></label>
                    }) }
                </div></fieldset>
            }
            <p class="actions">
                { for missing.into_iter().map(|one| html! {
                    <button key={one.code()} class="button quiet" type="button" onclick={add(one)}>
                        { icon(IconName::Plus) }{ t!(lang, "studio-add-language", language = one.name()) }</button>
                }) }
                { for there.iter().map(|one| html! {
                    <button key={format!("without-{one}")} class="button quiet" type="button" onclick={remove(*one)}>
                        { icon(IconName::Trash) }{ t!(lang, "studio-remove-language", language = one.name()) }</button>
                }) }
            </p>
        </>
    }
}

/// What is the same in all languages.
fn filed(lang: Lang, outline: &Outline, edit: &OnEdit) -> Html {
    let topic = edit.reform(|event: Event| {
        let code =
            event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value()).unwrap_or_default();
        (Field::Topic, vec![code])
    });
    let level = edit.reform(|level: shared::course::Level| (Field::Level, vec![level.code().to_owned()]));
    let competences = edit.reform(|chosen: Vec<String>| (Field::Competences, chosen));
    html! {
        <div class="narrow start">
            { menu_with("topic", t!(lang, "topic"), outline.topic.code(), topics(lang), topic) }
            { levels(lang, outline.level, &level) }
            <Competences {lang} chosen={outline.competences.clone()} onchange={competences} />
        </div>
    }
}
