//! The door: by code, by name, by camera. What is noted stays on the device until the server has it, so the evening
//! goes on without a connection.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use shared::api::workshop::BookingState;
use shared::api::workshop::Form;
use shared::api::workshop::desk::{
    CheckedIn, DeskBooking, DeskSession, Mark, NoteAtDoor, Noted, Tick, Which,
};
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::parts::crumbs;
use super::people::named;
use super::session::SessionProps;
use crate::browser::camera::{self, Camera};
use crate::browser::{self, page};
use crate::components::icon::{IconName, icon};
use crate::components::scanner::use_scanner;
use crate::components::workshop::{first_when, needs, party, persons};
use crate::state::door::{self, Kept};
use crate::{api, t};

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
            let hits = view.as_ref().map(|view| hits(view, &wanted)).unwrap_or_default();
            let noted = if wanted.trim().is_empty() {
                false
            } else if is_code(&wanted) {
                by_code.emit((*wanted).clone());
                true
            } else if let [only] = hits[..] {
                let name = format!("{}, {}", named(lang, only), persons(lang, only.party));
                mark.emit((Which::Booking(only.id), Mark::Attended, name));
                true
            } else {
                let words = if hits.is_empty() { t!(lang, "door-nobody") } else { t!(lang, "door-choose") };
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
            if drop_in {
                <Counter {lang} count={view.drop_ins} waiting={ticks(&kept)} {keep} />
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
                { list(lang, view, &wanted, &marks, &press) }
            }
        </div>
    }
}

/// How long a code is without its hyphens.
const CODE: usize = 20;

/// The code in a text: in the address of a QR code it is the last part. Letters that look like digits are read as such.
fn code_in(text: &str) -> String {
    let last = text.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let last = last.rsplit('/').next().unwrap_or_default();
    last.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// Whether somebody has typed a code. A long name has as many letters, but neither digits nor groups of four.
fn is_code(text: &str) -> bool {
    let last = text.trim().rsplit('/').next().unwrap_or_default();
    let grouped = || last.split('-').map(str::len).eq([4; CODE / 4]);
    code_in(text).len() == CODE && (last.contains(|c: char| c.is_ascii_digit()) || grouped())
}

/// The bookings that fit what was typed: a part of the name, or the beginning of the code.
fn hits<'a>(view: &'a DeskSession, wanted: &str) -> Vec<&'a DeskBooking> {
    let (words, code) = (wanted.trim().to_lowercase(), code_in(wanted));
    let fits = |b: &&DeskBooking| {
        words.is_empty()
            || b.name.to_lowercase().contains(&words)
            || (!code.is_empty() && code_in(&b.code).starts_with(&code))
    };
    view.participants.iter().filter(fits).collect()
}

/// The latest mark that waits, by booking.
fn marks(kept: &[Kept]) -> HashMap<Uuid, Mark> {
    let mut marks = HashMap::new();
    for kept in kept {
        if let Kept::Note(NoteAtDoor { which: Which::Booking(id), mark, .. }) = kept {
            marks.insert(*id, *mark);
        }
    }
    marks
}

fn ticks(kept: &[Kept]) -> i32 {
    kept.iter().map(|kept| if let Kept::Tick(tick) = kept { tick.count } else { 0 }).sum()
}

/// What the server did not take.
fn refused(lang: Lang, answer: &CheckedIn) -> Option<String> {
    answer.notes.iter().find_map(|note| {
        Some(match note.noted {
            Noted::Done | Noted::Already | Noted::Outdated => return None,
            Noted::OtherSession => t!(lang, "door-other-session"),
            Noted::Unknown => t!(lang, "door-unknown"),
            Noted::NotConfirmed => {
                let name = note.booking.as_ref().map(|b| named(lang, b)).unwrap_or_default();
                t!(lang, "door-no-seat", name = name)
            }
        })
    })
}

/// The notes of which only the code was known.
fn by_code_alone(kept: &[Kept]) -> Vec<Uuid> {
    let key = |kept: &Kept| match kept {
        Kept::Note(NoteAtDoor { key, which: Which::Code(_), .. }) => Some(*key),
        _ => None,
    };
    kept.iter().filter_map(key).collect()
}

/// Who has come with a code that was not on the list.
fn accepted(lang: Lang, answer: &CheckedIn, codes: &[Uuid]) -> Option<String> {
    let come = answer.notes.iter().filter(|note| {
        codes.contains(&note.key) && matches!(note.noted, Noted::Done | Noted::Already | Noted::Outdated)
    });
    let names: Vec<String> = come
        .filter_map(|note| note.booking.as_ref())
        .map(|b| format!("{}, {}", named(lang, b), persons(lang, b.party)))
        .collect();
    (!names.is_empty()).then(|| t!(lang, "door-here", name = names.join("; ")))
}

/// Where the notes are.
fn saved(lang: Lang, waiting: usize, offline: bool) -> Html {
    let (tone, name, words) = match (waiting, offline) {
        (0, false) => ("good", IconName::CloudSaved, t!(lang, "door-saved")),
        (0, true) => ("warm", IconName::Offline, t!(lang, "door-offline")),
        (n, _) => ("warm", IconName::DeviceKept, t!(lang, "door-waiting", n = n)),
    };
    html! { <p class="saved" role="status" data-tone={tone}>{ icon(name) }<span>{ words }</span></p> }
}

fn list(
    lang: Lang,
    view: &DeskSession,
    wanted: &str,
    marks: &HashMap<Uuid, Mark>,
    mark: &Callback<(Uuid, Mark, String)>,
) -> Html {
    let state = |b: &DeskBooking| match marks.get(&b.id) {
        Some(Mark::Attended) => BookingState::Attended,
        Some(Mark::Absent) => BookingState::Absent,
        Some(Mark::Confirmed) => BookingState::Confirmed,
        None => b.state,
    };
    let found = hits(view, wanted);
    let here: u32 = view
        .participants
        .iter()
        .filter(|b| state(b) == BookingState::Attended)
        .map(|b| u32::from(b.party))
        .sum();
    let all: u32 = view.participants.iter().map(|b| u32::from(b.party)).sum();
    html! {
        <>
            <h2>{ t!(lang, "door-count", here = here, all = all) }</h2>
            if view.participants.is_empty() {
                <p>{ t!(lang, "door-none-yet") }</p>
            } else if found.is_empty() {
                <p>{ t!(lang, "door-nobody") }</p>
            }
            <ul class="guests">
                { for found.into_iter().map(|booking| guest(lang, booking, state(booking), mark)) }
            </ul>
        </>
    }
}

fn guest(
    lang: Lang,
    booking: &DeskBooking,
    state: BookingState,
    mark: &Callback<(Uuid, Mark, String)>,
) -> Html {
    let name = named(lang, booking);
    let wishes = needs(lang, &booking.needs);
    let button = |class: &'static str, what: Mark, words: String| {
        let (id, name) = (booking.id, name.clone());
        let label = format!("{words}: {name}");
        let onclick = mark.reform(move |_: MouseEvent| (id, what, name.clone()));
        html! { <button {class} type="button" aria-label={label} {onclick}>{ words }</button> }
    };
    html! {
        <li id={format!("guest-{}", booking.id)} key={booking.id.to_string()} data-state={(state == BookingState::Attended).then_some("done")}>
            <div><b>{ &name }</b><span class="meta"><span>{ party(lang, booking.party, booking.adults) }</span>
                if !wishes.is_empty() { <span>{ icon(IconName::Note) }{ wishes.join(", ") }</span> }
                if state == BookingState::Attended { <span class="state" data-tone="good">{ icon(IconName::Check) }{ t!(lang, "booking-state-attended") }</span> }
                if state == BookingState::Absent { <span class="state">{ icon(IconName::Close) }{ t!(lang, "booking-state-absent") }</span> }
            </span></div>
            <div class="actions">
                if state == BookingState::Confirmed {
                    { button("button", Mark::Attended, t!(lang, "desk-attended")) }
                    { button("button quiet", Mark::Absent, t!(lang, "desk-absent")) }
                } else {
                    { button("button quiet", Mark::Confirmed, t!(lang, "desk-correct")) }
                }
            </div>
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct CounterProps {
    lang: Lang,
    /// What the server has.
    count: u32,
    /// What waits here.
    waiting: i32,
    keep: Callback<(Kept, String)>,
}

/// People without a booking, one tap each.
#[component]
fn Counter(props: &CounterProps) -> Html {
    let lang = props.lang;
    let sum = i64::from(props.count) + i64::from(props.waiting);
    let tick = |count: i32| {
        props.keep.reform(move |_: MouseEvent| {
            (Kept::Tick(Tick { key: Uuid::now_v7(), count }), t!(lang, "door-counted"))
        })
    };
    html! {
        <section class="counter" aria-labelledby="counted">
            <h2 id="counted">{ t!(lang, "desk-counted", n = sum.max(0)) }</h2>
            <p class="actions">
                <button class="button big" type="button" onclick={tick(1)}>{ icon(IconName::Plus) }<span>{ t!(lang, "door-one-more") }</span></button>
                <button class="button quiet" type="button" disabled={sum <= 0} onclick={tick(-1)}>{ t!(lang, "door-one-less") }</button>
            </p>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ScannerProps {
    lang: Lang,
    /// A code was seen.
    found: Callback<String>,
}

/// The camera, if somebody switches it on.
#[component]
fn Scanner(props: &ScannerProps) -> Html {
    let lang = props.lang;
    let scanner = use_scanner(
        async |video, tell: Callback<String>| {
            // The same code stays in front of the camera for a while: it counts once.
            let last = RefCell::new(String::new());
            let tell = move |code: String| {
                if last.replace(code.clone()) != code {
                    tell.emit(code);
                }
            };
            Camera::watch(video, tell).await
        },
        props.found.clone(),
    );
    html! {
        <section class="scanner">
            <p class="actions"><button class="button" type="button" onclick={scanner.toggle}>
                { icon(IconName::Scan) }<span>{ if scanner.on { t!(lang, "door-camera-off") } else { t!(lang, "door-camera-on") } }</span></button></p>
            if scanner.failed { <p role="alert">{ t!(lang, "door-camera-failed") }</p> }
            if scanner.on { <video ref={scanner.video} class="camera" muted=true playsinline=true aria-label={t!(lang, "door-camera")}></video> }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_from_addresses_and_hands() {
        for text in [
            "https://lernwolf.example/de/bookings/AB12-CD34-EF56-GH78-JK90",
            "ab12 cd34 ef56 gh78 jk90",
            "https://lernwolf.example/de/bookings/AB12-CD34-EF56-GH78-JK9O?x=1#top",
        ] {
            assert_eq!(code_in(text), "AB12CD34EF56GH78JK90", "{text}");
        }
    }

    #[test]
    fn a_long_name_is_no_code() {
        for name in ["Christina Meier Schulz", "Anna-Maria Feldhausens"] {
            assert_eq!(code_in(name).len(), CODE, "{name}");
            assert!(!is_code(name), "{name}");
        }
        for code in
            ["ab12 cd34 ef56 gh78 jk90", "ABCD-EFGH-JKMN-PQRS-TVWX", "/de/bookings/ABCD-EFGH-JKMN-PQRS-TVWX"]
        {
            assert!(is_code(code), "{code}");
        }
        assert!(!is_code("AB12-CD34"));
    }
}
