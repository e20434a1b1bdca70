//! A session that does not take place: all concerned are told.

use shared::api::workshop::desk::{CancelSession, DeskSession};
use uuid::Uuid;
use yew::prelude::*;

use super::At;
use super::parts::area;
use crate::components::field::{Send, trouble};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CancelProps {
    pub at: At,
    pub session: Uuid,
    pub changed: Callback<()>,
}

/// The form.
#[component]
pub(super) fn Cancel(props: &CancelProps) -> Html {
    let lang = props.at.lang;
    let sending = use_sending();
    let onsubmit = {
        let (sending, changed) = (sending.clone(), props.changed.clone());
        let path = props.at.get(&format!("sessions/{}/cancel", props.session));
        Callback::from(move |event: SubmitEvent| {
            let why = CancelSession { message: Typed::of(&event).get("cancel-message") };
            let (changed, path) = (changed.clone(), path.clone());
            sending.start(async move {
                let _: DeskSession = api::request("POST", &path, Some(&why)).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    html! {
        <div class="narrow start">
            { trouble(sending.sentence(lang)) }
            <form {onsubmit}>
                <p>{ t!(lang, "desk-cancel-text") }</p>
                { area("cancel-message", t!(lang, "desk-message"), "", None, true) }
                <Send class="danger" label={t!(lang, "desk-cancel-send")} busy={sending.is_busy()} />
            </form>
        </div>
    }
}
