//! A workshop for the whole class: choose a session, say how many come; all seats or none.

mod sum;

use shared::api::school::MAX_CLASS;
use shared::api::school::outing::OutingWish;
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::listing::{SessionCard, WorkshopList};
use shared::api::workshop::{Bookable, BookingState, Seats, Target};
use shared::lang::Lang;
use shared::workshop::decision::Decision;
use uuid::Uuid;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{InClass, Of};
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{decision, first_when, moved, party, state_mark, where_words};
use crate::route::Route;
use crate::school::shown;
use crate::state::found::use_found;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};
use sum::{Coming, sum};

/// The most adults that come along.
const MAX_ADULTS: u8 = 20;

/// The page.
#[component]
pub(super) fn Page(props: &InClass) -> Html {
    let (of, lang) = (&props.of, props.of.lang());
    let (booked, booked_again) = use_found::<Vec<BookingView>>(of.get("outings"));
    let (list, list_again) = use_found::<WorkshopList>(format!("/api/v1/workshops?lang={lang}"));
    let changed = {
        let (booked_again, list_again) = (booked_again.clone(), list_again.clone());
        Callback::from(move |()| {
            booked_again.emit(());
            list_again.emit(());
        })
    };
    html! {
        <>
            <p class="lead">{ t!(lang, "class-outing-text") }</p>
            { shown(lang, &list, &list_again, |list| {
                let open: Vec<SessionCard> =
                    list.sessions.iter().filter(|card| takes_classes(card)).cloned().collect();
                if open.is_empty() {
                    return html! { <p>{ t!(lang, "class-outing-none") }</p> };
                }
                html! { <Book of={of.clone()} sessions={open} pupils={props.view.card.pupils} {changed} /> }
            }) }
            { shown(lang, &booked, &booked_again, |booked| html! {
                if !booked.is_empty() {
                    <h2>{ t!(lang, "class-outing-booked") }</h2>
                    <ul class="told">{ for booked.iter().map(|view| html! { <li key={view.code.clone()}>{ standing(lang, view) }</li> }) }</ul>
                }
            }) }
        </>
    }
}

/// A booking of the class: what, when, how it stands and why.
fn standing(lang: Lang, view: &BookingView) -> Html {
    let href = Route::Book { lang, path: format!("bookings/{}", view.code) }.to_path();
    // What was moved has a line of its own, and is no reason.
    let why = view.decisions.iter().rfind(|it| !matches!(it.what, Decision::Moved { .. }));
    let why = why.map(|it| decision(lang, it));
    let moves = view.moved.as_ref().map(|view| moved(lang, view)).unwrap_or_default();
    html! {
        <>
            <p><b>{ &view.session.title }</b>{ ", " }{ first_when(&view.session) }{ ", " }{ where_words(lang, &view.session) }</p>
            <p>{ party(lang, view.party, view.adults) }{ " " }{ state_mark(lang, view.state) }</p>
            { for moves.into_iter().map(|line| html! { <p><b>{ line }</b></p> }) }
            if let Some(why) = why { <p>{ why }</p> }
            <p><a class="alone" {href}>{ t!(lang, "class-outing-open") }<span class="vh">{ format!(": {}", view.session.title) }</span></a></p>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BookProps {
    of: Of,
    sessions: Vec<SessionCard>,
    /// How many pupils the class has.
    pupils: u32,
    changed: Callback<()>,
}

/// The form.
#[component]
fn Book(props: &BookProps) -> Html {
    let (of, lang) = (&props.of, props.of.lang());
    let sending = use_sending();
    let made = use_state(|| None::<BookingView>);
    let most = u32::try_from(MAX_CLASS).unwrap_or(u32::MAX);
    // What is chosen and typed, for the sum.
    let session = use_state_eq(String::new);
    let pupils = use_state_eq(|| props.pupils.clamp(1, most).to_string());
    let adults = use_state_eq(|| "2".to_owned());
    // The same for every try of this booking, so that neither a lost answer nor a second tap can book twice.
    let key = use_mut_ref(|| None::<(Uuid, String)>);
    let another = {
        let (sending, made, session, key) = (sending.clone(), made.clone(), session.clone(), key.clone());
        Callback::from(move |_: MouseEvent| {
            key.take();
            made.set(None);
            session.set(String::new());
            sending.rest();
        })
    };
    let onsubmit = {
        let (sending, made, changed) = (sending.clone(), made.clone(), props.changed.clone());
        let path = of.get("outings");
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let Ok(session) = typed.get("outing-session").parse::<Uuid>() else { return };
            let number = |name: &str| typed.get(name).trim().parse().unwrap_or(0);
            let mut wish = OutingWish {
                key: session,
                session,
                pupils: number("outing-pupils"),
                adults: number("outing-adults"),
                email: typed.filled("outing-email"),
                phone: typed.filled("outing-phone"),
                lang,
            };
            // Another wish is another booking.
            let content = format!("{wish:?}");
            let mut known = key.borrow_mut();
            wish.key = match &*known {
                Some((key, same)) if *same == content => *key,
                _ => Uuid::now_v7(),
            };
            *known = Some((wish.key, content));
            let (made, changed, path) = (made.clone(), changed.clone(), path.clone());
            sending.start(async move {
                let view: BookingView = api::request("POST", &path, Some(&wish)).await?;
                made.set(Some(view));
                changed.emit(());
                Ok(())
            });
        })
    };
    // What was booked stands there instead of the form: nobody books it once more by mistake.
    if let Some(view) = &*made {
        return html! {
            <>
                { outcome(lang, view) }
                <p class="actions"><button class="button quiet" type="button" onclick={another}>{ icon(IconName::Plus) }<span>{ t!(lang, "class-outing-another") }</span></button></p>
            </>
        };
    }
    let number = |id: &'static str, label: String, value: &UseStateHandle<String>, least: u32, most: u32| {
        let typed = value.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            typed.set(field.value());
        });
        html! {
            <div class="field"><label for={id}>{ label }</label>
                <input {id} name={id} type="number" min={least.to_string()} max={most.to_string()} required=true value={(**value).clone()} {oninput} inputmode="numeric" autocomplete="off" /></div>
        }
    };
    let choose = {
        let session = session.clone();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            session.set(field.value());
        })
    };
    let fewer = {
        let adults = adults.clone();
        Callback::from(move |n: u32| adults.set(n.min(u32::from(MAX_ADULTS)).to_string()))
    };
    let coming =
        Coming { pupils: pupils.trim().parse().unwrap_or(0), adults: adults.trim().parse().unwrap_or(0) };
    let seats_of = |card: &&SessionCard| card.id.to_string() == *session;
    let chosen: Option<&Seats> = props.sessions.iter().find(seats_of).map(|card| &card.seats);
    let contact = |id: &'static str, kind: &'static str, label: String| {
        html! {
            <div class="field"><label for={id}>{ label }</label>
                <input {id} name={id} type={kind} aria-describedby="outing-reach-h" autocomplete="off" /></div>
        }
    };
    html! {
        <form class="slip" {onsubmit}>
            { tab(IconName::Calendar, t!(lang, "class-outing-book")) }
            <div class="slip-body">
                { trouble(sending.sentence(lang)) }
                <fieldset><legend>{ t!(lang, "class-outing-choose") }</legend>
                    { for props.sessions.iter().map(|card| html! {
                        <label key={card.id.to_string()} class="tick"><input type="radio" name="outing-session" value={card.id.to_string()} required=true onchange={choose.clone()} />
                            <span><b>{ &card.title }</b><br />{ first_when(card) }{ ", " }{ where_words(lang, card) }{ seats(lang, card) }</span></label>
                    }) }
                </fieldset>
                { number("outing-pupils", t!(lang, "class-outing-pupils"), &pupils, 1, most) }
                { number("outing-adults", t!(lang, "class-outing-adults"), &adults, 0, u32::from(MAX_ADULTS)) }
                { sum(lang, coming, chosen, &fewer) }
                <fieldset><legend>{ t!(lang, "class-outing-reach") }</legend>
                    <p class="hint" id="outing-reach-h">{ t!(lang, "class-outing-reach-hint") }</p>
                    { contact("outing-phone", "tel", t!(lang, "book-phone")) }
                    { contact("outing-email", "email", t!(lang, "book-email")) }
                </fieldset>
                <p>{ t!(lang, "class-outing-all") }</p>
                <Send label={t!(lang, "class-outing-send")} busy={sending.is_busy()} />
            </div>
        </form>
    }
}

/// Whether a class can book it: it is made for classes, or for them alone, and can be booked or waited for.
fn takes_classes(card: &SessionCard) -> bool {
    match card.seats.bookable {
        Bookable::Seats | Bookable::Queue => card.target == Target::Schools,
        other => other.code() == "classes",
    }
}

/// How many seats are free, within a label: a teacher compares that with the class.
fn seats(lang: Lang, card: &SessionCard) -> Html {
    let (tone, name, words) = if card.seats.free > 0 {
        ("good", IconName::Seat, t!(lang, "seats-free", n = card.seats.free))
    } else if card.seats.waiting > 0 {
        ("warm", IconName::Queue, t!(lang, "seats-waiting", n = card.seats.waiting))
    } else {
        ("warm", IconName::Queue, t!(lang, "seats-full"))
    };
    html! { <span class="state" data-tone={tone}>{ icon(name) }<span>{ words }</span></span> }
}

/// What came of it.
fn outcome(lang: Lang, view: &BookingView) -> Html {
    let good = view.state == BookingState::Confirmed;
    let words = if good {
        t!(lang, "class-outing-confirmed", n = view.party)
    } else {
        t!(lang, "class-outing-waiting", n = view.party)
    };
    html! {
        <Said good=true name={if good { IconName::Check } else { IconName::Queue }}>
            <p>{ words }</p>
            { standing(lang, view) }
        </Said>
    }
}
