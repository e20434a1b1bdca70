//! The number under which people who have booked reach the organisers.

use shared::api::workshop::desk::Contact;
use yew::prelude::*;

use super::calendar::AtProps;
use super::faults::{Fault, above, fault};
use super::load::{shown, use_found};
use super::parts::{crumbs, field};
use crate::components::field::{Said, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// The page with the form.
#[component]
pub(super) fn Reach(props: &AtProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<Contact>(at.api("contact"));
    let sending = use_sending();
    let onsubmit = {
        let (sending, path) = (sending.clone(), at.api("contact"));
        Callback::from(move |event: SubmitEvent| {
            let (new, path) = (Contact { phone: Typed::of(&event).get("desk-phone") }, path.clone());
            sending.start(async move {
                let _: Contact = api::request("PUT", &path, Some(&new)).await?;
                Ok(())
            });
        })
    };
    let wrong = fault(lang, &sending, |field| (field == "phone").then(|| "desk-phone".to_owned()));
    html! {
        <>
            { crumbs(at, None, t!(lang, "contact-title")) }
            <h1>{ t!(lang, "contact-title") }</h1>
            <div class="narrow start">
                <p>{ t!(lang, "contact-text") }</p>
                { trouble(above(lang, &sending, &wrong)) }
                if sending.is_done() { <Said good=true><p>{ t!(lang, "desk-saved") }</p></Said> }
                <ContextProvider<Fault> context={wrong}>
                { shown(lang, &found, &again, |known| html! {
                    <form onsubmit={&onsubmit}>
                        { field("desk-phone", "tel", t!(lang, "contact-phone"), &known.phone, false) }
                        <Send label={t!(lang, "desk-save")} busy={sending.is_busy()} />
                    </form>
                }) }
                </ContextProvider<Fault>>
            </div>
        </>
    }
}

/// On the desk's first page: that there is no number yet, and where it is written down.
#[component]
pub(super) fn Unreachable(props: &AtProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, _) = use_found::<Contact>(at.api("contact"));
    let missing = matches!(&*found, Some(Ok(known)) if known.phone.is_empty());
    html! {
        if missing {
            <div class="notice" data-tone="warm">{ icon(IconName::Phone) }<div>
                <p>{ t!(lang, "contact-missing") }</p>
                <p><a class="alone" href={at.page("contact")}>{ t!(lang, "contact-add") }</a></p>
            </div></div>
        }
    }
}
