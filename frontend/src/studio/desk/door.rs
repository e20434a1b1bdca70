//! The door: by code, by name, by camera. What is noted stays on the device until the server has it, so the evening
//! goes on without a connection.

mod answers;
mod codes;
mod counter;
mod list;
mod scanner;

use std::rc::Rc;

use shared::api::workshop::desk::{DeskSession, Mark, NoteAtDoor, Which};
use shared::api::workshop::{BookingState, Form, SessionState};
use shared::search::code_in;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::parts::crumbs;
use super::people::{early, named};
use super::session::SessionProps;
use crate::browser::{self, camera, page};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{first_when, persons, seats_line};
use crate::state::door::{self, Kept};
use crate::{api, t};
use answers::{accepted, by_code_alone, refused};
use codes::{CODE, hits, is_code};
use counter::Counter;
use list::{list, marks, saved, ticks};
use scanner::Scanner;

/// The door of a session.
#[component]
pub(super) fn Door(props: &SessionProps) -> Html {
    let (at, lang, session) = (props.at.clone(), props.at.lang, props.session);
    let view = use_state(|| None::<Rc<DeskSession>>);
    let failed = use_state(|| None::<String>);
    // What waits on the device, newest last; read anew after each change.
    let kept = use_state(Vec::<Kept>::new);
    // The last thing that was said.
    let said = use_state(|| None::<(bool, String)>);
    let wanted = use_state(String::new);
    let field = use_node_ref();
    // Whose button was pressed: another one takes its place, and gets the focus.
    let pressed = use_mut_ref(|| None::<Uuid>);
    {
        let pressed = pressed.clone();
        use_effect(move || {
            if let Some(id) = pressed.take() {
                page::focus(&format!("#guest-{id} button"));
            }
        });
    }

    let sync = {
        let (view, kept, said, failed, at) =
            (view.clone(), kept.clone(), said.clone(), failed.clone(), at.clone());
        Callback::from(move |()| {
            let (view, kept, said, failed, at) =
                (view.clone(), kept.clone(), said.clone(), failed.clone(), at.clone());
            spawn_local(async move {
                let path = at.get(&format!("sessions/{session}/check-in"));
                let codes = by_code_alone(&door::waiting(session));
                if let Ok(Some(answer)) = door::send(session, &path).await {
                    let (refused, accepted) = (refused(lang, &answer), accepted(lang, &answer, &codes));
                    if refused.is_some() || accepted.is_some() {
                        let good = refused.is_none();
                        let words = refused.into_iter().chain(accepted).collect::<Vec<_>>();
                        said.set(Some((good, words.join(" "))));
                    }
                }
                kept.set(door::waiting(session));
                match api::get::<DeskSession>(&at.get(&format!("sessions/{session}"))).await {
                    Ok(fresh) => {
                        door::remember(&fresh);
                        failed.set(None);
                        view.set(Some(Rc::new(fresh)));
                    }
                    Err(failure) => {
                        failed.set(Some(failure.sentence(lang)));
                        if let Some(known) = door::remembered(session) {
                            view.set(Some(Rc::new(known)));
                        }
                    }
                }
            });
        })
    };
    {
        let sync = sync.clone();
        use_effect_with(session, move |_| {
            door::forget_old(browser::now_ms());
            sync.emit(());
            let back = browser::Listener::new("online", move |_| sync.emit(()));
            move || drop(back)
        });
    }
    let keep = {
        let (kept, said, sync) = (kept.clone(), said.clone(), sync.clone());
        Callback::from(move |(note, words): (Kept, String)| {
            let survives = door::keep(session, &note);
            // Whose a bare code is, nobody knows yet: that is no success.
            let good = survives && !matches!(&note, Kept::Note(NoteAtDoor { which: Which::Code(_), .. }));
            said.set(Some((good, if survives { words } else { t!(lang, "door-not-kept") })));
            kept.set(door::waiting(session));
            sync.emit(());
        })
    };
    let mark = {
        let keep = keep.clone();
        Callback::from(move |(which, mark, name): (Which, Mark, String)| {
            let words = match mark {
                _ if matches!(which, Which::Code(_)) => t!(lang, "door-unknown-yet"),
                Mark::Attended => t!(lang, "door-here", name = name),
                Mark::Absent => t!(lang, "door-absent", name = name),
                Mark::Confirmed => t!(lang, "door-undone", name = name),
            };
            let note = NoteAtDoor { key: Uuid::now_v7(), which, mark, at: browser::now_ms() };
            keep.emit((Kept::Note(note), words));
        })
    };
    // A code, typed or scanned: whose it is, is known without a connection if the list was there before.
    let by_code = {
        let (view, mark, said) = (view.clone(), mark.clone(), said.clone());
        Callback::from(move |text: String| {
            let code = code_in(&text);
            let known = view.as_ref().and_then(|view| {
                view.participants.iter().chain(&view.queue).find(|b| code_in(&b.code) == code).cloned()
            });
            match known {
                Some(booking) if !booking.state.takes_seats() || booking.state == BookingState::Offered => {
                    said.set(Some((false, t!(lang, "door-no-seat", name = named(lang, &booking)))));
                }
                Some(booking) => {
                    let name = format!("{}, {}", named(lang, &booking), persons(lang, booking.party));
                    mark.emit((Which::Booking(booking.id), Mark::Attended, name));
                }
                // A QR code of something else altogether.
                None if code.len() != CODE => said.set(Some((false, t!(lang, "door-unknown")))),
                // Booked after the list was read, or of another session: the server knows.
                None => mark.emit((Which::Code(code), Mark::Attended, String::new())),
            }
        })
    };
    // Whoever was looked for is found: the next one is typed into an empty field.
    let next = {
        let (wanted, field) = (wanted.clone(), field.clone());
        Callback::from(move |()| {
            wanted.set(String::new());
            if let Some(input) = field.cast::<HtmlInputElement>() {
                input.set_value("");
                let _ = input.focus();
            }
        })
    };
    let onsubmit = {
        let (by_code, wanted, next) = (by_code.clone(), wanted.clone(), next.clone());
        let (view, mark, said) = (view.clone(), mark.clone(), said.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (hits, to_the_letter) =
                view.as_ref().map(|view| hits(&view.participants, &wanted)).unwrap_or_default();
            let noted = if wanted.trim().is_empty() {
                false
            } else if is_code(&wanted) {
                by_code.emit((*wanted).clone());
                true
            } else if let ([only], true) = (&hits[..], to_the_letter) {
                let name = format!("{}, {}", named(lang, only), persons(lang, only.party));
                mark.emit((Which::Booking(only.id), Mark::Attended, name));
                true
            } else {
                let words = match hits[..] {
                    [] => t!(lang, "door-nobody"),
                    _ if to_the_letter => t!(lang, "door-choose"),
                    _ => t!(lang, "door-like"),
                };
                said.set(Some((false, words)));
                false
            };
            if noted {
                next.emit(());
            } else {
                page::focus("#door-q");
            }
        })
    };
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| {
            wanted.set(
                event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default(),
            );
        })
    };
    let Some(view) = &*view else {
        return html! { <p class="lead">{ failed.as_ref().cloned().unwrap_or_else(|| t!(lang, "account-loading")) }</p> };
    };
    let card = &view.session;
    let drop_in = card.form == Form::DropIn;
    let marks = marks(&kept);
    let early = early(view.marks_from.as_ref());
    let searched = !wanted.trim().is_empty();
    let press = mark.reform(move |(id, what, name): (Uuid, Mark, String)| {
        if searched {
            next.emit(());
        } else {
            pressed.replace(Some(id));
        }
        (Which::Booking(id), what, name)
    });
    html! {
        <div class="door">
            { crumbs(&at, Some((at.page(&format!("sessions/{session}")), card.title.clone())), t!(lang, "desk-door")) }
            <h1>{ t!(lang, "door-title", title = card.title.clone()) }</h1>
            <p class="lead">{ first_when(card) }</p>
            { saved(lang, kept.len(), failed.is_some()) }
            <div role="status" aria-live="assertive">
                if let Some((good, words)) = &*said {
                    <p class="notice" data-tone={if *good { "good" } else { "warm" }}>{ icon(if *good { IconName::Check } else { IconName::Warning }) }<span>{ words }</span></p>
                }
            </div>
            if card.state == SessionState::Cancelled {
                { seats_line(lang, &card.seats) }
            } else if let Some(from) = early {
                <div class="notice" data-tone="warm">{ icon(IconName::Clock) }<p>{ t!(lang, "door-marks-from", day = from.text.clone()) }</p></div>
            } else if drop_in {
                <Counter {lang} count={view.drop_ins} waiting={ticks(&kept)} capacity={card.seats.capacity} {keep} />
            } else {
                if camera::is_there() {
                    <Scanner {lang} found={by_code} />
                } else {
                    <p>{ t!(lang, "door-no-camera") }</p>
                }
                <form class="find" {onsubmit}>
                    <div class="field"><label for="door-q">{ t!(lang, "door-find") }</label>
                        <p class="hint" id="door-h">{ t!(lang, "door-find-hint") }</p>
                        <div class="with-button"><input id="door-q" type="search" ref={field} {oninput} autocomplete="off" aria-describedby="door-h" />
                            <button class="button" type="submit">{ t!(lang, "door-enter") }</button></div></div>
                </form>
            }
            if !drop_in && card.state != SessionState::Cancelled { { list(lang, view, &wanted, &marks, early.is_none(), &press) } }
        </div>
    }
}
