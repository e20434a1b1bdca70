//! Booking for somebody who calls: a name and a telephone number are enough.

use shared::api::workshop::desk::{CallerBooking, DeskBooking};
use shared::api::workshop::listing::SessionCard;
use shared::api::workshop::{BookingState, Needs};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::faults::{Fault, above, fault};
use super::parts::{field, menu};
use crate::browser::page;
use crate::components::field::{Said, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::workshop::{PartyMore, largest_party, needs_fields, party_field};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CallerProps {
    pub at: At,
    pub card: SessionCard,
    pub changed: Callback<()>,
}

/// The form.
#[component]
pub(super) fn Caller(props: &CallerProps) -> Html {
    let lang = props.at.lang;
    let sending = use_sending();
    // The same for every try of one booking.
    let key = use_mut_ref(|| None::<Uuid>);
    let made = use_state(|| None::<DeskBooking>);
    let onsubmit = {
        let (sending, made, changed) = (sending.clone(), made.clone(), props.changed.clone());
        let path = props.at.api(&format!("sessions/{}/bookings", props.card.id));
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let new = CallerBooking {
                key: *key.borrow_mut().get_or_insert_with(Uuid::now_v7),
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
            let (made, changed, path, key) = (made.clone(), changed.clone(), path.clone(), key.clone());
            made.set(None);
            sending.start(async move {
                let booking: DeskBooking = api::request("POST", &path, Some(&new)).await?;
                key.replace(None);
                typed.clear();
                made.set(Some(booking));
                changed.emit(());
                Ok(())
            });
        })
    };
    let languages = Lang::ALL.iter().map(|l| (l.code().to_owned(), l.name().to_owned())).collect();
    let wrong = fault(lang, &sending, field_of);
    // Pieces that are the same on the public form do not know of the fault around them.
    use_effect_with(wrong.id.clone(), |id| {
        if ["party", "need-interpreter"].contains(&id.as_str()) {
            page::focus(&format!("#{id}"));
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
                <Said good=true>
                    <p>{ if booking.state == BookingState::Confirmed {
                        t!(lang, "caller-confirmed", name = booking.name.clone(), code = booking.code.clone())
                    } else {
                        t!(lang, "caller-waiting", name = booking.name.clone(), code = booking.code.clone())
                    } }</p>
                </Said>
            }
            <ContextProvider<Fault> context={wrong}>
            <form class="slip" {onsubmit}>
                <h2 class="slip-tab">{ icon(IconName::Phone) }<span>{ t!(lang, "caller-title") }</span></h2>
                <div class="slip-body">
                    { field("name", "text", t!(lang, "caller-name"), "", true) }
                    { field("phone", "tel", t!(lang, "book-phone"), "", false) }
                    { field("email", "email", t!(lang, "book-email"), "", false) }
                    { party_field(lang, 1, largest_party(&props.card), party) }
                    { menu("letters", t!(lang, "caller-lang"), lang.code(), languages) }
                    { needs_fields(lang, &props.card, &Needs::default(), interpreter.as_deref(), asks) }
                    <Send label={t!(lang, "caller-send")} busy={sending.is_busy()} />
                </div>
            </form>
            </ContextProvider<Fault>>
        </div>
    }
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
    use super::*;

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
