//! The modules of an outline with their lessons, and what moves them.

use std::cell::Cell;
use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::course::outline::{Outline, OutlineModule};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::act::Act;
use super::drag::{self, Drag, Held, Spot, marked, written};
use super::forms::{OnAct, new_lesson, new_module, rename};
use super::op::{Op, let_go, let_module_go};
use super::row::{Row, more_button};
use super::said::module_title;
use crate::browser::{self, Listener, page};
use crate::components::icon::{IconName, icon};
use crate::studio::of::Of;
use crate::studio::places::{self, use_address};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct BoardProps {
    pub of: Of,
    /// The draft as the server has it.
    pub draft: Rc<Draft>,
    /// Its outline with what waits already in it.
    pub outline: Outline,
    pub act: OnAct,
}

/// All modules. The first lesson needs none: it brings its own.
#[component]
pub(super) fn Board(props: &BoardProps) -> Html {
    let BoardProps { of, draft, outline, act } = props;
    let lang = of.lang();
    let drag = use_state_eq(|| None::<Drag>);
    use_address(true);
    let onhold = {
        let drag = drag.clone();
        use_callback((), move |(event, held): (PointerEvent, Held), ()| {
            if event.button() == 0 {
                drag::hold(&event);
                drag.set(Some(Drag { held, spot: None }));
            }
        })
    };
    // Where the pointer is: at an edge of the window things go on moving below it.
    let pointer = use_mut_ref(|| None::<(i32, i32)>);
    {
        let (setter, pointer) = (drag.setter(), Rc::clone(&pointer));
        let held = (*drag).as_ref().map(|drag| drag.held.clone());
        use_effect_with(held, move |held| {
            let alive = Rc::new(Cell::new(held.is_some()));
            let escape = held.is_some().then(|| escape(setter.clone()));
            if let Some(held) = held.clone() {
                pointer.replace(None);
                let still = Rc::clone(&alive);
                spawn_local(async move {
                    while still.get() {
                        let at = *pointer.borrow();
                        if let Some((x, y)) = at.filter(|(_, y)| drag::move_along(*y)) {
                            setter.set(Some(Drag { held: held.clone(), spot: drag::spot((x, y), &held) }));
                        }
                        browser::pause(drag::OFTEN).await;
                    }
                });
            }
            move || {
                drop(escape);
                alive.set(false);
            }
        });
    }
    let onpointermove = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(Drag { held, .. }) = &*drag {
                let at = (event.client_x(), event.client_y());
                pointer.replace(Some(at));
                drag.set(Some(Drag { held: held.clone(), spot: drag::spot(at, held) }));
            }
        })
    };
    let onpointerup = {
        let (drag, act, outline) = (drag.clone(), act.clone(), outline.clone());
        Callback::from(move |_: PointerEvent| {
            if let Some(op) = (*drag).as_ref().and_then(|drag| landed(&outline, drag)) {
                act.emit((Act::Arrange(op), vec![]));
            }
            drag.set(None);
        })
    };
    let onpointercancel = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| drag.set(None))
    };
    if outline.modules.is_empty() {
        return html! {
            <>
                <p class="lead">{ t!(lang, "studio-no-lesson") }</p>
                { new_lesson(lang, None, act) }
            </>
        };
    }
    let dragged = (*drag).as_ref();
    html! {
        <div class="outline" data-dragging={dragged.map(|_| "")} {onpointermove} {onpointerup} {onpointercancel}>
            <p class="hint">{ t!(lang, "studio-outline-hint") }</p>
            if is_begun(draft, outline) {
                <p class="notice">{ icon(IconName::Note) }<span>{ t!(lang, "studio-outline-names", more = t!(lang, "studio-more")) }</span></p>
            }
            <ol class="outline-modules">
                { for outline.modules.iter().enumerate().map(|(at, module)| {
                    html! {
                        <Module key={module.id.clone()} of={of.clone()} draft={Rc::clone(draft)} outline={outline.clone()}
                            {at} module={module.clone()} drag={dragged.cloned()} act={act.clone()} onhold={onhold.clone()} />
                    }
                }) }
            </ol>
            { new_module(lang, draft.original, outline, act) }
        </div>
    }
}

/// It is as a new course is: what it begins with has names that say nothing.
fn is_begun(draft: &Draft, outline: &Outline) -> bool {
    draft.published_at.is_none() && outline.modules.len() == 1 && outline.lesson_ids().count() == 1
}

/// Whoever thinks better of it presses Escape: all stays where it was.
fn escape(drag: UseStateSetter<Option<Drag>>) -> Listener {
    Listener::new("keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape") {
            drag.set(None);
        }
    })
}

/// What letting go means.
fn landed(outline: &Outline, drag: &Drag) -> Option<Op> {
    let Spot { module, before } = drag.spot.as_ref()?;
    match &drag.held {
        Held::Lesson(lesson) => let_go(outline, lesson, module, *before),
        Held::Module(held) => let_module_go(outline, held, *before),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ModuleProps {
    of: Of,
    draft: Rc<Draft>,
    outline: Outline,
    at: usize,
    module: OutlineModule,
    drag: Option<Drag>,
    act: OnAct,
    onhold: Callback<(PointerEvent, Held)>,
}

/// A module: its head, its lessons, and a form for another one.
#[component]
fn Module(props: &ModuleProps) -> Html {
    let ModuleProps { of, draft, outline, at, module, act, onhold, .. } = props;
    let (lang, at, all) = (of.lang(), *at, outline.modules.len());
    let opened = use_state_eq(|| false);
    let title = module_title(lang, draft.original, module, at);
    let held = props.drag.as_ref().map(|drag| &drag.held);
    let spot = props.drag.as_ref().and_then(|drag| drag.spot.as_ref());
    let before_module = spot.filter(|_| matches!(held, Some(Held::Module(_)))).map(|spot| spot.before);
    let here = |spot: &&Spot| matches!(held, Some(Held::Lesson(_))) && spot.module == module.id;
    let before_lesson = spot.filter(here).map(|spot| spot.before);
    let of_all = module.lessons.len();
    let named = |(at, other): (usize, &OutlineModule)| {
        (other.id.clone(), module_title(lang, draft.original, other, at))
    };
    let others: Vec<(String, String)> =
        outline.modules.iter().enumerate().filter(|(_, other)| other.id != module.id).map(named).collect();
    let languages: Vec<_> = outline.languages().collect();
    let onpointerdown = {
        let held = Held::Module(module.id.clone());
        onhold.reform(move |event: PointerEvent| (event, held.clone()))
    };
    html! {
        <li class="outline-module" data-module-spot={written(&module.id, at)} data-behind=""
            data-drop={before_module.and_then(|before| marked(before, at, all))}
            data-held={(held == Some(&Held::Module(module.id.clone()))).then_some("")}>
            <div class="outline-head" data-spot={written(&module.id, 0)}>
                <span class="grip" aria-hidden="true" {onpointerdown}>{ icon(IconName::Menu) }</span>
                <h2 class="h3" id={places::module(&module.id)} tabindex="-1">{ &title }</h2>
                <span class="order-move">
                    { step(props, &title, true) }
                    { step(props, &title, false) }
                </span>
                { more_button(lang, &format!("more-{}", module.id), &title, &opened) }
                if *opened {
                    <div class="outline-more">
                        { rename(lang, draft.original, outline, module, act) }
                        { remove(props, &title) }
                    </div>
                }
            </div>
            <ol class="outline-lessons" aria-label={t!(lang, "studio-lessons-of", module = title.clone())}>
                { for module.lessons.iter().enumerate().map(|(place, lesson)| {
                    let info = draft.lessons.get(lesson).cloned().unwrap_or_default();
                    html! {
                        <Row key={lesson.clone()} of={of.clone()} lesson={lesson.clone()} {info} original={draft.original}
                            languages={languages.clone()} module={module.id.clone()} at={place} {of_all} others={others.clone()}
                            dropped={before_lesson.and_then(|before| marked(before, place, of_all))}
                            held={held == Some(&Held::Lesson(lesson.clone()))} act={act.clone()} onhold={onhold.clone()} />
                    }
                }) }
            </ol>
            <div class="outline-end" data-spot={written(&module.id, of_all)}
                data-drop={before_lesson.filter(|_| of_all == 0).map(|_| "before")}>
                if module.lessons.is_empty() { <p class="hint">{ t!(lang, "studio-module-empty") }</p> }
                { new_lesson(lang, Some(&module.id), act) }
            </div>
        </li>
    }
}

fn step(props: &ModuleProps, title: &str, up: bool) -> Html {
    let lang = props.of.lang();
    let all = props.outline.modules.len();
    let to = if up { props.at.checked_sub(1) } else { Some(props.at + 1).filter(|to| *to < all) };
    let (name, word, label) = if up {
        (IconName::Up, t!(lang, "studio-up"), t!(lang, "studio-move-up", what = title.to_owned()))
    } else {
        (IconName::Down, t!(lang, "studio-down"), t!(lang, "studio-move-down", what = title.to_owned()))
    };
    let module = props.module.id.clone();
    let ids = [up, !up].map(|up| format!("module-{}-{module}", if up { "up" } else { "down" }));
    let id = ids.first().cloned();
    let onclick = props.act.reform(move |_: MouseEvent| {
        let op = Op::MoveModule { module: module.clone(), at: to.unwrap_or_default() };
        (Act::Arrange(op), ids.to_vec())
    });
    html! {
        <button class="move" type="button" {id} aria-label={label} disabled={to.is_none()} {onclick}>
            { icon(name) }<span>{ word }</span></button>
    }
}

/// Only an empty module goes: nobody loses ten lessons by one button.
fn remove(props: &ModuleProps, title: &str) -> Html {
    let lang = props.of.lang();
    if !props.module.lessons.is_empty() {
        return html! { <p class="hint">{ t!(lang, "studio-module-not-empty") }</p> };
    }
    let (act, module) = (props.act.clone(), props.module.id.clone());
    let question = t!(lang, "studio-remove-module-question", module = title.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| {
        if page::confirms(&question) {
            act.emit((
                Act::Arrange(Op::RemoveModule { module: module.clone() }),
                vec!["new-module".to_owned()],
            ));
        }
    });
    html! {
        <button class="button danger" type="button" {onclick}>
            { icon(IconName::Trash) }{ t!(lang, "studio-remove-module") }<span class="vh">{ format!(": {title}") }</span></button>
    }
}
