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

/// In which form data is handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// To be read and printed.
    Page,
    /// For programs.
    Data,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RowProps {
    pub at: At,
    pub pupil: StoredPupil,
    /// They were erased.
    pub gone: Callback<String>,
}

/// The row: who it is, in which class and until when; what is stored and can be done about it is folded away.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let (at, pupil, lang) = (&props.at, &props.pupil, props.at.lang);
    let sending = use_sending();
    let file = use_state(|| None::<Rc<TakeHome>>);
    let path = at.api(&format!("pupils/{}", pupil.account));
    let hand_out = {
        let (sending, file, at, of) = (sending.clone(), file.clone(), at.clone(), pupil.clone());
        Callback::from(move |form: Form| {
            let (end, kind, name) = match form {
                Form::Page => (".html", "text/html", format!("{}.html", of.user_name)),
                Form::Data => ("", "application/json", format!("{}.json", of.user_name)),
            };
            let (file, path) = (file.clone(), at.get(&format!("pupils/{}/data{end}", of.account)));
            sending.start(async move {
                // All that the server says, also what is younger than this page.
                let mut text = api::text(&path).await?;
                if form == Form::Data {
                    let data: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
                    text = serde_json::to_string_pretty(&data).unwrap_or(text);
                }
                if let Some(taken) = TakeHome::of_text(&text, kind, name) {
                    taken.save();
                    file.set(Some(Rc::new(taken)));
                }
                Ok(())
            });
        })
    };
    let take = |form: Form, label: String| {
        html! {
            <button class="button quiet" type="button" aria-disabled={sending.is_busy().then_some("true")} onclick={hand_out.reform(move |_: MouseEvent| form)}>
                { icon(IconName::Download) }<span>{ label }<span class="vh">{ format!(": {}", pupil.user_name) }</span></span>
            </button>
        }
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
        <li>
            <details class="more"><summary>
                <b>{ &pupil.user_name }</b>
                if let Some(name) = &pupil.name { { " · " }{ name } }
                <span class="small soft">{ format!("{classes} · {}: {}", t!(lang, "class-erased-on"), pupil.delete_on.text) }</span>
            </summary><div>
                <p>{ t!(lang, "school-stored-events", n = pupil.events) }{ ", " }{ t!(lang, "school-stored-since", day = pupil.since.text.clone()) }</p>
                if pupil.claimed { <p>{ t!(lang, "school-stored-claimed") }</p> }
                { trouble(sending.sentence(lang)) }
                <p role="status" class="small">if file.is_some() && sending.is_done() { { t!(lang, "school-stored-handed") } }</p>
                <p class="actions">
                    { take(Form::Page, t!(lang, "school-stored-hand-out")) }
                    { take(Form::Data, t!(lang, "school-stored-hand-out-data")) }
                </p>
                <div class="actions">
                    <Ask label={t!(lang, "school-stored-erase")} about={pupil.user_name.clone()}
                        question={t!(lang, "school-stored-erase-sure", name = pupil.user_name.clone())} yes={t!(lang, "school-stored-erase-yes")} wanted={erase} />
                </div>
            </div></details>
        </li>
    }
}
