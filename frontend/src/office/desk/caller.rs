//! Booking for somebody who calls: a name and a telephone number are enough.

use shared::api::problem::Code;
use shared::api::workshop::desk::{CallerBooking, DeskBooking, DeskSession};
use shared::api::workshop::{BookingState, Needs};
use shared::lang::Lang;
use shared::search::{folded, same_number};
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::faults::{Fault, above, fault_of};
use super::parts::{field, menu};
use super::people::named;
use crate::api::Failure;
use crate::browser::page;
use crate::components::field::{Said, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{PartyMore, largest_party, needs_fields, party_field, persons};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CallerProps {
    pub at: At,
    /// As it is: who is there already is asked about.
    pub view: DeskSession,
    pub changed: Callback<()>,
}

/// The form.
#[component]
pub(super) fn Caller(props: &CallerProps) -> Html {
    let (lang, card) = (props.at.lang, &props.view.session);
    let sending = use_sending();
    // What was sent, and nobody knows whether it arrived.
    let lost = use_mut_ref(|| None::<CallerBooking>);
    let made = use_state(|| None::<DeskBooking>);
    let onsubmit = {
        let (sending, made, changed) = (sending.clone(), made.clone(), props.changed.clone());
        let path = props.at.api(&format!("sessions/{}/bookings", card.id));
        let session = props.at.get(&format!("sessions/{}", card.id));
        let known: Vec<DeskBooking> =
            props.view.participants.iter().chain(&props.view.queue).cloned().collect();
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let mut new = CallerBooking {
                key: Uuid::now_v7(),
                name: typed.get("name"),
                phone: typed.filled("phone"),
                email: typed.filled("email"),
                lang: Lang::from_code(&typed.get("letters")).unwrap_or(lang),
                party: typed.get("party").parse().unwrap_or(1),
                needs: Needs {
                    wheelchair: typed.filled("wheelchair").is_some(),
                    interpreter: typed.filled("interpreter"),
                    loan_device: typed.filled("loan_device").is_some(),
                    carer: typed.filled("carer").is_some(),
                },
            };
            let before = lost.borrow().clone();
            // A try that may have arrived is no second booking: it has the same key.
            let again = before.as_ref().filter(|it| is_again(it, &new)).map(|it| it.key);
            new.key = again.unwrap_or(new.key);
            // Of anybody else the page may not know yet.
            let unsure = before.is_some() && again.is_none();
            if again.is_none() && !unsure && !is_meant(lang, &known, &new) {
                return;
            }
            let (made, changed, path, lost) = (made.clone(), changed.clone(), path.clone(), lost.clone());
            let session = session.clone();
            made.set(None);
            sending.start(async move {
                if unsure {
                    let view = api::get::<DeskSession>(&session).await?;
                    let known: Vec<DeskBooking> = view.participants.into_iter().chain(view.queue).collect();
                    changed.emit(());
                    if !is_meant(lang, &known, &new) {
                        return Ok(());
                    }
                }
                lost.replace(Some(new.clone()));
                let outcome: Result<DeskBooking, Failure> = api::request("POST", &path, Some(&new)).await;
                if !outcome.as_ref().is_err_and(may_have_arrived) {
                    lost.replace(None);
                }
                let booking = outcome?;
                typed.clear();
                made.set(Some(booking));
                changed.emit(());
                Ok(())
            });
        })
    };
    let languages = Lang::ALL.iter().map(|l| (l.code().to_owned(), l.name().to_owned())).collect();
    let wrong = fault_of(lang, &sending, card.seats.capacity, field_of);
    // Pieces that are the same on the public form do not know of the fault around them.
    use_effect_with(wrong.id.clone(), |id| {
        if ["party", "need-interpreter"].contains(&id.as_str()) {
            page::focus(&format!("#{id}"));
        }
    });
    // The lists above grow by the new booking, and push what is said of it away.
    use_effect_with((made.as_ref().map(|it| it.id), known_of(&props.view)), |(made, _)| {
        let said = made.and_then(|_| page::by_id("caller-said"));
        // Not once somebody has gone on.
        if let Some(said) = said.filter(|said| said.matches(":focus-within").unwrap_or(false)) {
            said.scroll_into_view_with_bool(false);
        }
    });
    let about = |id: &str| (wrong.id == id).then(|| wrong.why.clone());
    let party = PartyMore {
        hint: Some(t!(lang, "caller-party-hint")),
        wrong: about("party"),
        ..PartyMore::default()
    };
    let asks = Some((t!(lang, "caller-needs"), t!(lang, "caller-needs-hint")));
    let interpreter = about("need-interpreter");
    html! {
        <div class="narrow start">
            { trouble(above(lang, &sending, &wrong)) }
            if let Some(booking) = &*made {
                <div id="caller-said"><Said good=true>
                    <p>{ if booking.state == BookingState::Confirmed {
                        t!(lang, "caller-confirmed", name = booking.name.clone(), code = booking.code.clone())
                    } else {
                        t!(lang, "caller-waiting", name = booking.name.clone(), code = booking.code.clone())
                    } }</p>
                </Said></div>
            }
            <ContextProvider<Fault> context={wrong}>
            <form class="slip" {onsubmit}>
                <h2 class="slip-tab">{ icon(IconName::Phone) }<span>{ t!(lang, "caller-title") }</span></h2>
                <div class="slip-body">
                    { field("name", "text", t!(lang, "caller-name"), "", true) }
                    { field("phone", "tel", t!(lang, "book-phone"), "", false) }
                    { field("email", "email", t!(lang, "book-email"), "", false) }
                    { party_field(lang, 1, largest_party(card), party) }
                    { menu("letters", t!(lang, "caller-lang"), lang.code(), languages) }
                    { needs_fields(lang, card, &Needs::default(), interpreter.as_deref(), asks) }
                    <Send label={t!(lang, "caller-send")} busy={sending.is_busy()} />
                </div>
            </form>
            </ContextProvider<Fault>>
        </div>
    }
}

/// How many bookings are on the page.
fn known_of(view: &DeskSession) -> usize {
    view.participants.len() + view.queue.len()
}

/// Whether somebody seems to have booked already: under the same number, address or name.
fn is_same(known: &DeskBooking, new: &CallerBooking) -> bool {
    let by = |one: &Option<String>, other: &Option<String>, same: fn(&str, &str) -> bool| {
        one.as_deref().zip(other.as_deref()).is_some_and(|(one, other)| same(one, other))
    };
    by(&known.phone, &new.phone, same_number)
        || by(&known.email, &new.email, |one, other| one.eq_ignore_ascii_case(other.trim()))
        || !new.name.trim().is_empty() && plain(&known.name) == plain(&new.name)
}

/// Asks whether somebody who seems to have booked already is to be booked once more.
fn is_meant(lang: Lang, known: &[DeskBooking], new: &CallerBooking) -> bool {
    let twice =
        |it: &DeskBooking| t!(lang, "caller-twice", name = named(lang, it), people = persons(lang, it.party));
    known.iter().find(|it| is_same(it, new)).is_none_or(|it| page::confirms(&twice(it)))
}

/// Whether a booking is another try of one that was sent: for the same name, to be reached in the same way. The server
/// answers a key with what was booked under it, so whoever calls next, also from the same telephone, needs another one.
fn is_again(sent: &CallerBooking, new: &CallerBooking) -> bool {
    let contact =
        |it: &CallerBooking| (it.phone.clone(), it.email.as_ref().map(|email| email.to_lowercase()));
    plain(&sent.name) == plain(&new.name) && contact(sent) == contact(new)
}

/// Whether a booking may have been made although this was the answer.
fn may_have_arrived(failure: &Failure) -> bool {
    matches!(failure.code(), None | Some(Code::Internal | Code::Unavailable | Code::Timeout))
}

/// A name however it is written.
fn plain(name: &str) -> String {
    folded(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The field of the form that the server speaks of.
fn field_of(field: &str) -> Option<String> {
    let id = match field {
        "name" | "phone" | "email" | "party" => field,
        "interpreter" => "need-interpreter",
        _ => return None,
    };
    Some(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::examples::booking;
    use super::*;

    fn new(name: &str, phone: Option<&str>, email: Option<&str>) -> CallerBooking {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        CallerBooking {
            key: Uuid::from_u128(1),
            name: name.to_owned(),
            phone: owned(phone),
            email: owned(email),
            lang: Lang::De,
            party: 1,
            needs: Needs::default(),
        }
    }

    #[test]
    fn whoever_has_booked_already_is_known_by_number_address_or_name() {
        let known = DeskBooking {
            name: "Jadwiga Nowak".to_owned(),
            email: Some("nowak@example.org".to_owned()),
            phone: Some("030 23125 104".to_owned()),
            ..booking()
        };
        assert!(is_same(&known, &new("Frau Nowak", Some("+49 30 23125-104"), None)));
        assert!(is_same(&known, &new("Nowak", None, Some("Nowak@example.org"))));
        assert!(is_same(&known, &new(" jadwiga  nowak ", Some("030 23125 777"), None)));
        assert!(!is_same(&known, &new("Anna Nowak", Some("030 23125 777"), None)));
        assert!(
            !is_same(&DeskBooking { phone: None, ..known }, &new("Ben", None, None)),
            "nothing is no number"
        );
    }

    #[test]
    fn only_another_try_for_the_same_person_is_the_same_booking() {
        let sent = new("Jadwiga Nowak", Some("030 23125 104"), None);
        assert!(is_again(&sent, &new(" jadwiga  nowak", Some("030 23125 104"), None)));
        assert!(!is_again(&sent, &new("Ben Kaya", Some("030 23125 777"), None)), "whoever calls next");
        assert!(!is_again(&sent, &new("Jan Nowak", Some("030 23125 104"), None)), "from the same telephone");
        assert!(!is_again(&sent, &new("Jadwiga Nowak", Some("030 23125 777"), None)), "of the same name");
        assert!(!is_again(&sent, &new("Jadwiga Nowak", Some("030 23125 104"), Some("j@example.org"))));
    }

    #[test]
    fn after_a_refusal_the_next_try_is_a_new_one() {
        assert!(may_have_arrived(&Failure::Offline) && may_have_arrived(&Failure::of(Code::Internal)));
        assert!(
            !may_have_arrived(&Failure::of(Code::Conflict)) && !may_have_arrived(&Failure::of(Code::Invalid))
        );
    }

    #[test]
    fn every_field_of_the_form_can_be_named() {
        for (field, id) in [
            ("name", Some("name")),
            ("party", Some("party")),
            ("interpreter", Some("need-interpreter")),
            // Said above: a tick that the session has no more is not there to be marked.
            ("wheelchair", None),
        ] {
            assert_eq!(field_of(field).as_deref(), id);
        }
    }
}
