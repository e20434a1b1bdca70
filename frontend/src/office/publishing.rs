//! Whether a second person must agree before an organisation publishes a course.

use shared::api::studio::review::PublishingRule;
use uuid::Uuid;
use yew::prelude::*;

use super::organisations::LastWord;
use crate::app::Site;
use crate::components::field::{Said, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::components::inputs::tick;
use crate::state::found::{shown, use_found};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// For [`LastWord`].
const FORM: &str = "publishing";
/// The tick box.
const SECOND: &str = "second-person";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PublishingProps {
    /// Which organisation.
    pub organisation: Uuid,
}

/// The form.
#[component]
pub(super) fn Publishing(props: &PublishingProps) -> Html {
    let path = format!("/api/v1/organisations/{}/publishing", props.organisation);
    let (found, again) = use_found::<PublishingRule>(path.clone());
    let (site, last) = (use_context::<Site>(), use_context::<LastWord>());
    let sending = use_sending();
    let (Some(site), Some(last)) = (site, last) else { return Html::default() };
    let lang = site.lang;
    let onsubmit = {
        let (sending, last) = (sending.clone(), last.clone());
        Callback::from(move |event: SubmitEvent| {
            last.goes_to(FORM);
            let second_person = Typed::of(&event).filled(SECOND).is_some();
            let path = path.clone();
            sending.start(async move {
                let _: PublishingRule =
                    api::request("PUT", &path, Some(&PublishingRule { second_person })).await?;
                Ok(())
            });
        })
    };
    let mine = last.is_of(FORM);
    html! {
        <div class="narrow start">
            <form class="slip needs-app" {onsubmit}>
                <h2 class="slip-tab">{ icon(IconName::Learn) }<span>{ t!(lang, "organisations-publishing") }</span></h2>
                <div class="slip-body">
                    { trouble(sending.sentence(lang).filter(|_| mine)) }
                    if sending.is_done() && mine { <Said good=true><p>{ t!(lang, "organisations-publishing-done") }</p></Said> }
                    <p>{ t!(lang, "organisations-publishing-about") }</p>
                    { shown(lang, "desk-not-found", &found, &again, |rule| html! {
                        <>
                            { tick(SECOND, t!(lang, "organisations-publishing-second"), rule.second_person) }
                            <Send label={t!(lang, "organisations-publishing-send")} busy={sending.is_busy()} />
                        </>
                    }) }
                </div>
            </form>
        </div>
    }
}
