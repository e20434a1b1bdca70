//! A pupil among those about whom something is stored.

use std::rc::Rc;

use shared::api::school::upkeep::StoredPupil;
use yew::prelude::*;

use super::At;
use super::ask::Ask;
use crate::browser::files::TakeHome;
use crate::components::field::trouble;
use crate::components::icon::{IconName, icon};
use crate::state::sending::use_sending;
use crate::{api, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RowProps {
    pub at: At,
    pub pupil: StoredPupil,
    /// They were erased.
    pub gone: Callback<String>,
}

/// The row.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let (at, pupil, lang) = (&props.at, &props.pupil, props.at.lang);
    let sending = use_sending();
    let file = use_state(|| None::<Rc<TakeHome>>);
    let path = at.api(&format!("pupils/{}", pupil.account));
    let hand_out = {
        let (sending, file, path, user_name) =
            (sending.clone(), file.clone(), path.clone(), pupil.user_name.clone());
        Callback::from(move |_: MouseEvent| {
            let (file, path, name) = (file.clone(), format!("{path}/data"), format!("{user_name}.json"));
            sending.start(async move {
                // All that the server says, also what is younger than this page.
                let data: serde_json::Value = api::get(&path).await?;
                let text = serde_json::to_string_pretty(&data).unwrap_or_default();
                if let Some(taken) = TakeHome::of_text(&text, "application/json", name) {
                    taken.save();
                    file.set(Some(Rc::new(taken)));
                }
                Ok(())
            });
        })
    };
    let erase = {
        let (sending, gone, user_name) = (sending.clone(), props.gone.clone(), pupil.user_name.clone());
        Callback::from(move |()| {
            let (gone, path, user_name) = (gone.clone(), path.clone(), user_name.clone());
            sending.start(async move {
                let () = api::request("DELETE", &path, api::NOTHING).await?;
                gone.emit(user_name);
                Ok(())
            });
        })
    };
    let classes =
        if pupil.classes.is_empty() { t!(lang, "school-stored-no-class") } else { pupil.classes.join(", ") };
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{ &pupil.user_name }</th>
            <td role="cell" class="inline" data-label={t!(lang, "school-stored-class")}>{ classes }</td>
            <td role="cell" data-label={t!(lang, "school-stored-what")}>
                { t!(lang, "school-stored-events", n = pupil.events) }
                <br /><span class="small soft">{ t!(lang, "school-stored-since", day = pupil.since.text.clone()) }</span>
            </td>
            <td role="cell" data-label={t!(lang, "class-erased-on")}>
                { &pupil.delete_on.text }
                if pupil.claimed { <br /><span class="small soft">{ t!(lang, "school-stored-claimed") }</span> }
            </td>
            <td role="cell">
                { trouble(sending.sentence(lang)) }
                <p role="status" class="small">if file.is_some() && sending.is_done() { { t!(lang, "school-stored-handed") } }</p>
                <p class="actions">
                    <button class="button quiet" type="button" aria-disabled={sending.is_busy().then_some("true")} onclick={hand_out}>
                        { icon(IconName::Download) }<span>{ t!(lang, "school-stored-hand-out") }<span class="vh">{ format!(": {}", pupil.user_name) }</span></span>
                    </button>
                </p>
                <div class="actions">
                    <Ask label={t!(lang, "school-stored-erase")} about={pupil.user_name.clone()}
                        question={t!(lang, "school-stored-erase-sure", name = pupil.user_name.clone())} yes={t!(lang, "school-stored-erase-yes")} wanted={erase} />
                </div>
            </td>
        </tr>
    }
}
