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
use super::people::early;
use super::session::SessionProps;
use super::waiting::{Refusals, send_now, use_delivery, why_not};
use crate::api::Failure;
use crate::browser::{self, camera, page};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{first_when, seats_line};
use crate::state::door::delivery::{Delivered, Refused, Undelivered, may_pass};
use crate::state::door::{self, Kept};
use crate::{api, t};
use answers::who;
use codes::{CODE, hits, is_code};
use counter::Counter;
use list::{list, marks, patched, saved, state_of, ticks};
use scanner::Scanner;

/// How long a button's place is looked after once it was pressed, in milliseconds: other answers may come meanwhile.
const HELD: i64 = 5_000;

/// The door of a session.
#[component]
pub(super) fn Door(props: &SessionProps) -> Html {
    let (at, lang, session) = (props.at.clone(), props.at.lang, props.session);
    let entrance = door::Door { organisation: at.organisation, session };
    let view = use_state(|| None::<Rc<DeskSession>>);
    let failed = use_state(|| None::<Failure>);
    // What waits on the device, newest last; read anew after each change.
    let kept = use_state(Vec::<Kept>::new);
    // The last thing that was said.
    let said = use_state(|| None::<(bool, String)>);
    let wanted = use_state(String::new);
    let field = use_node_ref();
    // Whose button was pressed, and when: another one takes its place, and gets the focus.
    let pressed = use_mut_ref(|| None::<(Uuid, i64)>);
    {
        let pressed = pressed.clone();
        use_effect(move || {
            let held = pressed.borrow().filter(|(_, since)| browser::now_ms() - since < HELD);
            match held {
                Some((id, _)) if page::focus_is_lost() => page::focus(&format!("#guest-{id} button")),
                _ => {}
            }
        });
    }
    // Which reading is the newest: an earlier one that comes later knows less.
    let reading = use_mut_ref(|| 0_u32);
    let told = {
        let (view, kept, said, failed, at) =
            (view.clone(), kept.clone(), said.clone(), failed.clone(), at.clone());
        let reading = Rc::clone(&reading);
        Callback::from(move |(delivered, stays): (Vec<Delivered>, Vec<Undelivered>)| {
            // Of other doors nobody here wants to hear; what was not taken there is listed there.
            let here: Vec<Delivered> = delivered.into_iter().filter(|it| it.door == entrance).collect();
            let failure = stays.into_iter().find(|it| it.concerns(entrance)).map(|it| it.failure);
            let refused = answers::fresh(&here, browser::now_ms())
                .map(|one| answers::refused(lang, &here, one))
                .or_else(|| answers::any_refused(&here).then(|| t!(lang, "door-refused-see")));
            let accepted = answers::accepted(lang, &here);
            if refused.is_some() || accepted.is_some() {
                let good = refused.is_none();
                let words = refused.into_iter().chain(accepted).collect::<Vec<_>>();
                said.set(Some((good, words.join(" "))));
            }
            let here: Vec<_> = here.into_iter().map(|it| it.answer).collect();
            // In one turn with what waits no more.
            let known = view.as_ref().map(|view| patched(view, &here));
            let known = known.or_else(|| failure.as_ref().and_then(|_| door::remembered(session)));
            if let Some(known) = known {
                view.set(Some(Rc::new(known)));
            }
            kept.set(entrance.waiting());
            if failure.is_some() {
                return failed.set(failure);
            }
            let turn = {
                let mut newest = reading.borrow_mut();
                *newest = newest.wrapping_add(1);
                *newest
            };
            let (view, failed, at, reading) = (view.clone(), failed.clone(), at.clone(), reading.clone());
            spawn_local(async move {
                let read = api::get::<DeskSession>(&at.get(&format!("sessions/{session}"))).await;
                if *reading.borrow() != turn {
                    return;
                }
                match read {
                    Ok(fresh) => {
                        door::remember(&fresh);
                        failed.set(None);
                        view.set(Some(Rc::new(fresh)));
                    }
                    Err(failure) => {
                        failed.set(Some(failure));
                        if let (None, Some(known)) = (&*view, door::remembered(session)) {
                            view.set(Some(Rc::new(known)));
                        }
                    }
                }
            });
        })
    };
    let delivery = use_delivery(&at, Some(session), told);
    {
        let delivery = delivery.clone();
        // Anew after each reading, also where it failed as the one before did.
        use_effect_with(
            (failed.as_ref().map(may_pass), *reading.borrow()),
            move |(passes, _)| match passes {
                Some(true) => delivery.read_later(),
                Some(false) => {}
                None => delivery.has_read(),
            },
        );
    }
    use_effect_with(session, |_| door::forget_old(browser::now_ms()));
    let offline = matches!(*failed, Some(Failure::Offline));
    // What is noted stays, but the page itself cannot be loaded without a connection.
    use_effect_with(offline, |offline| {
        let warning =
            offline.then(|| browser::Listener::new("beforeunload", |event| page::asks_to_stay(&event)));
        move || drop(warning)
    });
    let keep = {
        let (kept, said, delivery) = (kept.clone(), said.clone(), delivery.clone());
        Callback::from(move |(note, words): (Kept, String)| {
            let survives = entrance.keep(&note);
            // Whose a bare code is, nobody knows yet: that is no success.
            let good = survives && !matches!(&note, Kept::Note(NoteAtDoor { which: Which::Code(_), .. }));
            said.set(Some((good, if survives { words } else { t!(lang, "door-not-kept") })));
            kept.set(entrance.waiting());
            delivery.send();
        })
    };
    let mark = {
        let (keep, view, kept, said) = (keep.clone(), view.clone(), kept.clone(), said.clone());
        Callback::from(move |(which, mark, name): (Which, Mark, String)| {
            // Twice the same code: nothing is new but for whoever stands at the door.
            let here = view.as_ref().is_some_and(|view| {
                let known = view.participants.iter().find(|it| which == Which::Booking(it.id));
                known.is_some_and(|it| state_of(it, &marks(&kept)) == BookingState::Attended)
            });
            if here && mark == Mark::Attended {
                return said.set(Some((false, t!(lang, "door-already", name = name))));
            }
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
                Some(booking) if booking.state.takes_seats() && booking.state != BookingState::Offered => {
                    mark.emit((Which::Booking(booking.id), Mark::Attended, who(lang, &booking)));
                }
                // A QR code of something else altogether.
                None if code.len() != CODE => said.set(Some((false, t!(lang, "door-unknown")))),
                // Booked, or given a seat, after the list was read, or of another session: the server knows.
                _ => mark.emit((Which::Code(code), Mark::Attended, String::new())),
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
                mark.emit((Which::Booking(only.id), Mark::Attended, who(lang, only)));
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
        return html! {
            <>
                <p class="lead">{ failed.as_ref().map_or_else(|| t!(lang, "account-loading"), |failure| failure.sentence(lang)) }</p>
                if failed.is_some() { { send_now(lang, &delivery) } }
            </>
        };
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
            pressed.replace(Some((id, browser::now_ms())));
        }
        (Which::Booking(id), what, name)
    });
    let dismiss = {
        let delivery = delivery.clone();
        Callback::from(move |one: Refused| delivery.dismiss(&one))
    };
    let last = html! {
        <div role="status" aria-live="assertive">
            if let Some((good, words)) = &*said {
                <p class="notice" data-tone={if *good { "good" } else { "warm" }}>{ icon(if *good { IconName::Check } else { IconName::Warning }) }<span>{ words }</span></p>
            }
        </div>
    };
    html! {
        <div class="door">
            { crumbs(&at, Some((at.page(&format!("sessions/{session}")), card.title.clone())), t!(lang, "desk-door")) }
            <h1>{ t!(lang, "door-title", title = card.title.clone()) }</h1>
            <p class="lead">{ first_when(card) }</p>
            { saved(lang, delivery.standing.waiting, offline, delivery.late) }
            { why_not(lang, failed.as_ref().or(delivery.standing.failure.as_ref())) }
            if failed.is_some() || delivery.late { { send_now(lang, &delivery) } }
            <p class="hint">{ t!(lang, "door-keep-open") }</p>
            if card.state == SessionState::Cancelled {
                { seats_line(lang, &card.seats) }
            } else if let Some(from) = early {
                <div class="notice" data-tone="warm">{ icon(IconName::Clock) }<p>{ t!(lang, "door-marks-from", day = from.text.clone()) }</p></div>
            } else if drop_in {
                <Counter {lang} count={view.drop_ins} waiting={ticks(&kept)} capacity={card.seats.capacity} {keep} />
                { last }
            } else {
                if camera::is_there() {
                    <Scanner {lang} found={by_code} />
                } else {
                    <p>{ t!(lang, "door-no-camera") }</p>
                }
                { last }
                <form class="find" {onsubmit}>
                    <div class="field"><label for="door-q">{ t!(lang, "door-find") }</label>
                        <p class="hint" id="door-h">{ t!(lang, "door-find-hint") }</p>
                        <div class="with-button"><input id="door-q" type="search" ref={field} {oninput} autocomplete="off" aria-describedby="door-h" />
                            <button class="button" type="submit">{ t!(lang, "door-enter") }</button></div></div>
                </form>
            }
            <Refusals at={at.clone()} session={Some(session)} refused={delivery.standing.refused.clone()} {dismiss} />
            if !drop_in && card.state != SessionState::Cancelled { { list(lang, view, &wanted, &marks, early.is_none(), &press) } }
        </div>
    }
}
