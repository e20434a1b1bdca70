//! Booking: a plain form, which also works without scripts. With the app, it is sent with a key of its own, so that a
//! lost answer cannot book twice, and what was typed stays when something is missing.

use shared::api::account::Me;
use shared::api::workshop::booking::{BookingView, NewBooking, Refusal};
use shared::api::workshop::listing::SessionCard;
use shared::api::workshop::{Bookable, Needs};
use shared::lang::Lang;
use uuid::Uuid;
use web_sys::{HtmlDetailsElement, HtmlSelectElement};
use yew::prelude::*;

use super::Place;
use super::booked::{Booked, Own};
use super::fields::{Fault, Kind, age, field};
use crate::api::Failure;
use crate::app::Site;
use crate::browser::page;
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{
    PartyMore, address, largest_party, needs_fields, party_field, seats_line, when,
};
use crate::i18n::text;
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Sending, Typed, use_sending};
use crate::{api, t};

/// Properties of [`Booking`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BookingProps {
    /// The session.
    pub card: SessionCard,
    /// Whether the age must be given.
    pub asks_age: bool,
    /// Days until names are erased.
    pub days: u16,
    /// The other sessions with free seats, in the order of time.
    pub elsewhere: Vec<Elsewhere>,
    /// The page answers a plain form that was refused.
    pub refused: Option<Refusal>,
}

/// Another session that seats are free at.
#[derive(Clone, PartialEq)]
pub(super) struct Elsewhere {
    /// Where its form is.
    pub form: String,
    /// When it takes place.
    pub when: String,
    /// How many seats.
    pub free: u32,
}

/// The first with so many free seats.
fn with_room(lang: Lang, others: &[Elsewhere], people: u32) -> Html {
    html! {
        if let Some(other) = others.iter().find(|one| one.free >= people) {
            <p><a class="alone" href={other.form.clone()}>{ t!(lang, "book-free-elsewhere", when = other.when.clone()) }</a></p>
        }
    }
}

/// The form for a session, or why there is none.
#[component]
pub(super) fn Booking(props: &BookingProps) -> Html {
    let (site, learner) = (use_context::<Site>(), use_context::<LearnerHandle>());
    let sending = use_sending();
    // The same for every try of this booking. Made when it is first sent: chance has no place in the first render.
    let key = use_mut_ref(|| None::<Uuid>);
    // Kept, so that what was typed stays when the page is read in another language.
    let refused = use_state(|| props.refused.clone());
    let typed = (*refused).as_ref().map(|it| it.typed.clone()).unwrap_or_default();
    let begins_with: u8 = typed.party.parse().unwrap_or(1);
    let people = use_state(|| begins_with);
    let menu = use_node_ref();
    // Whoever has booked this session already books once more only if they mean it.
    let booked = use_context::<Booked>().is_some_and(|booked| booked.has(props.card.id));
    let again = use_state(|| false);
    use_effect_with(*again, |again| {
        if *again {
            page::focus("#book-title");
        }
    });
    // The closed part, as the reader has left it: it stays open while the form is on its way.
    let opened = use_state_eq(|| false);
    let me = learner.as_ref().and_then(|learner| learner.me.as_ref());
    let me = me.map(|me| (me.login.clone(), me.has_email));
    // Another number may have been chosen before the app was there; and the menu begins anew where fields change places.
    {
        let (people, menu) = (people.clone(), menu.clone());
        use_effect_with(me.as_ref().map(|(_, has_email)| *has_email), move |_| {
            if let Some(menu) = menu.cast::<HtmlSelectElement>() {
                people.set(menu.value().parse().unwrap_or(1));
            }
        });
    }
    let faults = faults(&sending, (*refused).as_ref());
    let at = faults.iter().find_map(Fault::at);
    let has_email = me.as_ref().map(|(_, has_email)| *has_email);
    let is_folded = has_email.is_some_and(|has_email| {
        faults.iter().filter_map(Fault::at).any(|(id, _)| is_further(id, has_email))
    });
    {
        let opened = opened.clone();
        use_effect_with((at.map(|(id, _)| id), has_email), move |(id, _)| {
            if is_folded {
                opened.set(true);
            }
            if let Some(id) = id {
                page::focus(&format!("#{id}"));
            }
        });
    }
    // A page that answers a form has the form's address: it is called what it is.
    {
        let here = site.as_ref().filter(|_| refused.is_some());
        let here = here.map(|site| format!("{}?{}#book", site.route.to_path(), site.query));
        use_effect_with((), move |()| {
            if let Some(here) = here {
                page::call_it(&here);
            }
        });
    }
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let (lang, card) = (site.lang, &props.card);
    let notice = notice(lang, card, &sending, &faults);
    let elsewhere = |people: u32| with_room(lang, &props.elsewhere, people);
    let full = card.seats.bookable == Bookable::Queue;
    if !full && card.seats.bookable != Bookable::Seats {
        return html! { <>{ notice }<Own session={card.id} />{ none(lang, card, elsewhere(1)) }</> };
    }
    let path = format!("/api/v1/sessions/{}/bookings", card.id);
    let onsubmit = {
        let (sending, path, ready) = (sending.clone(), path.clone(), site.ready);
        let signed_in = learner.me.is_some();
        Callback::from(move |event: SubmitEvent| {
            if !ready {
                return;
            }
            let typed = Typed::of(&event);
            let key = *key.borrow_mut().get_or_insert_with(Uuid::now_v7);
            let new = read(lang, key, &typed);
            let path = path.clone();
            sending.start(async move {
                // A sign-in that has run out is renewed here: booking does not need one, and would make a guest of them.
                if signed_in {
                    let _: Me = api::get("/api/v1/me").await?;
                }
                let made: BookingView = api::request("POST", &path, Some(&new)).await?;
                page::go(&Place::Booking(made.code).to_path(lang));
                Ok(())
            });
        })
    };
    // Never more than there are seats at all. Who asks for more than is free knows before sending that they will wait.
    let largest = largest_party(card);
    let few = !full && card.seats.free < u32::from(largest);
    let wanted = u32::from(*people);
    let too_many = few && site.ready && card.seats.free < wanted;
    let (title, name) = if full || too_many {
        (t!(lang, "book-waiting-title"), IconName::Queue)
    } else {
        (t!(lang, "book-title"), IconName::Seat)
    };
    let send = if full || too_many {
        t!(lang, "book-send-waiting")
    } else if few && !site.ready {
        // Without the app the button cannot follow the number.
        t!(lang, "book-send-either")
    } else {
        t!(lang, "book-send")
    };
    let about = |field: &str| faults.iter().find_map(|fault| fault.about(lang, card, field));
    let typed_in = |kind: Kind, required: bool, name: &str, typed: &str| {
        field(lang, kind, required, typed, about(name).as_deref())
    };
    let name_field = typed_in(Kind::Name, me.is_none(), "name", &typed.name);
    let reach = html! {
        <fieldset aria-describedby="reach-h">
            <legend>{ t!(lang, "book-reach") }</legend>
            <p class="hint" id="reach-h">{ t!(lang, "book-reach-hint") }</p>
            { typed_in(Kind::Email, false, "email", &typed.email) }
            { typed_in(Kind::Phone, false, "phone", &typed.phone) }
        </fieldset>
    };
    let onchange = Callback::from(move |event: Event| {
        if let Some(menu) = event.target_dyn_into::<HtmlSelectElement>() {
            people.set(menu.value().parse().unwrap_or(1));
        }
    });
    let note = few.then(|| t!(lang, "book-party-few", n = card.seats.free));
    let more = PartyMore { note, wrong: about("party"), onchange, node: menu, ..PartyMore::default() };
    let ontoggle = {
        let opened = opened.clone();
        Callback::from(move |event: Event| {
            if let Some(part) = event.target_dyn_into::<HtmlDetailsElement>() {
                opened.set(part.open());
            }
        })
    };
    let open = *opened || is_folded;
    let group = html! {
        <>
            { party_field(lang, begins_with, largest, more) }
            if few {
                <div role="status">
                    if too_many { <p>{ t!(lang, "book-too-many") }</p>{ elsewhere(wanted) } }
                </div>
                // Without the app nobody knows the number before it is sent.
                if !site.ready { { elsewhere(card.seats.free + 1) } }
            }
            { needs_fields(lang, card, &typed.needs, about("interpreter").as_deref(), None) }
        </>
    };
    let hidden = booked && !*again && faults.is_empty() && sending.failure().is_none() && !sending.is_busy();
    let once_more = Callback::from(move |_: MouseEvent| again.set(true));
    html! {
        <>
            { notice }
            if booked {
                <section class="slip">
                    { tab(IconName::Seat, t!(lang, "book-for")) }
                    <div class="slip-body">
                        { dates(card) }
                        <Own session={card.id} />
                        if hidden { <p class="actions"><button class="button quiet" type="button" onclick={once_more}>{ t!(lang, "booked-again") }</button></p> }
                    </div>
                </section>
            }
            // The answer to a plain form begins where the form is; whoever comes back to its address is led to the form in
            // their language. What was typed into it stays while it is hidden.
            <form class="slip" method="post" action={format!("{path}?lang={lang}#book")} aria-labelledby="book-title" {hidden} {onsubmit}>
                { tab(name, if full { t!(lang, "book-full-tab") } else { t!(lang, "book-for") }) }
                <div class="slip-body">
                    <h2 id="book-title" tabindex="-1">{ format!("{title}: ") }<span lang={(card.lang != lang).then(|| card.lang.tag())}>{ &card.title }</span>{ day(card) }</h2>
                    { about_session(lang, card) }
                    if full { <p>{ t!(lang, "book-full") }</p>{ elsewhere(wanted) } }
                    <input type="hidden" name="lang" value={lang.code()} />
                    if let Some((login, has_email)) = me {
                        // Another key: with an address, the fields are in other places.
                        <div key={if has_email { "mine" } else { "unreachable" }}>
                            <p>{ t!(lang, "book-signed-in", login = login) }</p>
                            if !has_email { { reach.clone() } }
                            <details class="more" {open} {ontoggle}>
                                <summary>{ t!(lang, "book-other-name") }</summary>
                                { name_field }
                                if has_email { { reach } }
                                { group }
                            </details>
                        </div>
                    } else {
                        <div key="guest">{ name_field }{ reach }{ group }</div>
                    }
                    // Never in the closed part: there the browser could not ask for what is missing.
                    if props.asks_age { { age(lang, card, &typed.age, about("age").as_deref()) } }
                    <Send class="big full" label={send} busy={sending.is_busy()} plain=true />
                    <p class="hint">{ t!(lang, "book-privacy", days = props.days) }</p>
                </div>
            </form>
        </>
    }
}

/// Whether a field stands in the part that is closed for those who are signed in.
fn is_further(id: &str, has_email: bool) -> bool {
    id != "age" && (has_email || !["email", "phone"].contains(&id))
}

/// Why it was refused: by the app's request, or before that as a plain form. In the order of the form.
fn faults(sending: &Sending, refused: Option<&Refusal>) -> Vec<Fault> {
    let mut all = match sending.failure() {
        Some(Failure::Problem(problem)) => vec![Fault { code: problem.code, field: problem.field.clone() }],
        Some(Failure::Offline) => vec![],
        None if sending.is_busy() || sending.is_done() => vec![],
        None => refused.map(Fault::all_of).unwrap_or_default(),
    };
    all.sort_by_key(Fault::place);
    all
}

/// Above the form: what was wrong, or with which fields; then those say it, and the first has the focus.
fn notice(lang: Lang, card: &SessionCard, sending: &Sending, faults: &[Fault]) -> Html {
    let fields: Vec<(&str, &str)> = faults.iter().filter_map(Fault::at).collect();
    if faults.is_empty() {
        return trouble(sending.sentence(lang));
    }
    // One alone is named here as well: what stands beside its field is heard only there.
    let summary = match faults.iter().filter(|fault| fault.at().is_some()).collect::<Vec<_>>()[..] {
        [one] => one.sentence(lang, Some(card)),
        _ => t!(lang, "book-several-wrong", n = fields.len()),
    };
    let beside: Vec<&Fault> = faults.iter().filter(|fault| fault.at().is_none()).collect();
    html! {
        <>
            { for beside.into_iter().map(|fault| refused_for(lang, fault, Some(card), sending.failure().is_none())) }
            if !fields.is_empty() {
                <Said quiet=true>
                    <p>{ summary }</p>
                    <ul>{ for fields.into_iter().map(|(id, label)| html! {
                        <li><a class="alone" href={format!("#{id}")}>{ t!(lang, "book-to-field", field = text(lang, label)) }</a></li>
                    }) }</ul>
                </Said>
            }
        </>
    }
}

/// A refusal that is about no field; `quiet` if the page begins with it.
pub(super) fn refused_for(lang: Lang, fault: &Fault, card: Option<&SessionCard>, quiet: bool) -> Html {
    html! { <Said {quiet}><p>{ fault.sentence(lang, card) }</p></Said> }
}

/// The day of a session behind its name; of a series the first.
fn day(card: &SessionCard) -> String {
    card.dates.first().map(|date| format!(", {}", date.date_text)).unwrap_or_default()
}

/// When it takes place.
fn dates(card: &SessionCard) -> Html {
    html! { { for card.dates.iter().map(|date| html! { <p class="booked-when">{ icon(IconName::Calendar) }<b>{ when(date) }</b></p> }) } }
}

/// What the form is about.
fn about_session(lang: Lang, card: &SessionCard) -> Html {
    html! {
        <>
            { dates(card) }
            <p class="meta"><span>{ icon(IconName::Place) }{ card.place.as_ref().map_or_else(|| t!(lang, "workshops-online"), address) }</span></p>
            { seats_line(lang, &card.seats) }
            if card.online { <p class="hint">{ t!(lang, "book-online") }</p> }
        </>
    }
}

fn none(lang: Lang, card: &SessionCard, elsewhere: Html) -> Html {
    html! {
        <section class="slip">
            { tab(IconName::Calendar, t!(lang, "book-for")) }
            <div class="slip-body">
                { about_session(lang, card) }
                if card.seats.bookable == Bookable::Classes { <p>{ t!(lang, "book-classes") }</p> }
                if card.seats.bookable == Bookable::DropIn { <p>{ t!(lang, "book-drop-in") }</p> }
                { elsewhere }
            </div>
        </section>
    }
}

/// What was typed; empty fields say nothing.
fn read(lang: Lang, key: Uuid, typed: &Typed) -> NewBooking {
    let text = |name: &str| Some(typed.get(name).trim().to_owned()).filter(|text| !text.is_empty());
    let ticked = |name: &str| !typed.get(name).is_empty();
    NewBooking {
        key,
        name: text("name"),
        email: text("email"),
        phone: text("phone"),
        lang,
        party: typed.get("party").parse().unwrap_or(1),
        age: typed.get("age").parse().ok(),
        needs: Needs {
            wheelchair: ticked("wheelchair"),
            interpreter: text("interpreter"),
            loan_device: ticked("loan_device"),
            carer: ticked("carer"),
        },
    }
}
