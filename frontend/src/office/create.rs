//! Make an organisation.

use shared::api::organisation::{NewOrganisation, Organisation, OrganisationKind};
use shared::api::problem::Code;
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::organisations::LastWord;
use crate::app::Site;
use crate::components::field::{Choice, Field, Said, Send, trouble};
use crate::components::icon::{IconName, icon};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// For [`LastWord`].
const FORM: &str = "create";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CreateProps {
    /// There is a new one.
    pub made: Callback<Uuid>,
}

#[component]
pub(super) fn Create(props: &CreateProps) -> Html {
    let site = use_context::<Site>();
    let sending = use_sending();
    let last = use_context::<LastWord>();
    let (Some(site), Some(last)) = (site, last) else { return Html::default() };
    let lang = site.lang;
    let onsubmit = {
        let (sending, made, last) = (sending.clone(), props.made.clone(), last.clone());
        Callback::from(move |event: SubmitEvent| {
            last.goes_to(FORM);
            let typed = Typed::of(&event);
            let kind = OrganisationKind::from_code(&typed.get("kind")).unwrap_or(OrganisationKind::City);
            let new = NewOrganisation { name: typed.get("name"), kind };
            let made = made.clone();
            sending.start(async move {
                let it: Organisation = api::request("POST", "/api/v1/organisations", Some(&new)).await?;
                typed.clear();
                made.emit(it.id);
                Ok(())
            });
        })
    };
    let sentence = match sending.code() {
        _ if !last.is_of(FORM) => None,
        Some(Code::Conflict) => Some(t!(lang, "organisations-name-taken")),
        Some(Code::Invalid) => Some(t!(lang, "organisations-name-invalid")),
        _ => sending.sentence(lang),
    };
    let kinds: Vec<_> =
        OrganisationKind::ALL.iter().map(|kind| (kind.code().to_owned(), kind_name(lang, *kind))).collect();
    html! {
        <div class="narrow start">
            <form class="slip needs-app" {onsubmit}>
                <h2 class="slip-tab">{ icon(IconName::Home) }<span>{ t!(lang, "organisations-create") }</span></h2>
                <div class="slip-body">
                    { trouble(sentence.clone().filter(|_| !sending.is_about("name"))) }
                    if sending.is_done() && last.is_of(FORM) { <Said good=true><p>{ t!(lang, "organisations-created") }</p></Said> }
                    <Field name="name" label={t!(lang, "organisations-name")}
                        error={sentence.filter(|_| sending.is_about("name"))} />
                    <Choice name="kind" label={t!(lang, "organisations-kind")} options={kinds} />
                    <Send label={t!(lang, "organisations-create-send")} busy={sending.is_busy()} />
                </div>
            </form>
        </div>
    }
}

fn kind_name(lang: Lang, kind: OrganisationKind) -> String {
    match kind {
        OrganisationKind::City => t!(lang, "organisations-kind-city"),
        OrganisationKind::Company => t!(lang, "organisations-kind-company"),
        OrganisationKind::School => t!(lang, "organisations-kind-school"),
        OrganisationKind::Library => t!(lang, "organisations-kind-library"),
        OrganisationKind::Association => t!(lang, "organisations-kind-association"),
    }
}
