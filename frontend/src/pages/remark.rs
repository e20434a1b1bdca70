//! A lesson did not help: say why, to those who wrote it.

use shared::api::studio::figures::{NewRemark, Reason};
use uuid::Uuid;
use yew::prelude::*;

use crate::app::Site;
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::components::inputs::short_area;
use crate::i18n::text;
use crate::route::Route;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// Properties of [`Remark`].
#[derive(Clone, PartialEq, Properties)]
pub struct RemarkProps {
    /// The course's id.
    pub course: String,
    /// The lesson's id.
    pub lesson: String,
    /// The version that was read.
    pub version: String,
}

/// Why a lesson did not help.
#[component]
pub fn Remark(props: &RemarkProps) -> Html {
    let site = use_context::<Site>();
    let sending = use_sending();
    // Sent again, because no answer came, it is the same remark.
    let id = use_mut_ref(|| None::<Uuid>);
    let Some(site) = site else { return Html::default() };
    let lang = site.lang;
    let RemarkProps { course, lesson, version } = props.clone();
    let back = Route::Lesson { lang, course: course.clone(), lesson: lesson.clone() }.to_path();
    let onsubmit = {
        let sending = sending.clone();
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let reason = Reason::from_code(&typed.get("reason")).unwrap_or(Reason::Other);
            let id = Some(*id.borrow_mut().get_or_insert_with(Uuid::new_v4));
            let said = NewRemark { id, version: version.clone(), reason, text: typed.get("text") };
            let path = format!("/api/v1/courses/{course}/lessons/{lesson}/remarks");
            sending.start(async move { api::request("POST", &path, Some(&said)).await });
        })
    };
    html! {
        <div class="narrow">
            <h1>{ t!(lang, "remark-title") }</h1>
            if sending.is_done() {
                <Said good=true name={IconName::Note}>
                    <p>{ t!(lang, "remark-thanks") }</p>
                    <p><a class="button" href={back}>{ t!(lang, "remark-back") }</a></p>
                </Said>
            } else {
                <p class="lead">{ t!(lang, "remark-lead") }</p>
                { trouble(sending.sentence(lang)) }
                <form class="slip needs-app" {onsubmit}>
                    { tab(IconName::Note, t!(lang, "remark-tab")) }
                    <div class="slip-body">
                        <fieldset class="pills"><legend>{ t!(lang, "remark-why") }</legend><div class="pills-row">
                            { for Reason::ALL.into_iter().map(|reason| html! {
                                <label class="pill"><input type="radio" name="reason" value={reason.code()} required=true /><span>{ text(lang, &format!("remark-{}", reason.code())) }</span></label>
                            }) }
                        </div></fieldset>
                        { short_area("text", t!(lang, "remark-text"), t!(lang, "remark-text-hint"), 500) }
                        <Send class="big full" label={t!(lang, "remark-send")} busy={sending.is_busy()} />
                    </div>
                </form>
                <p><a class="alone" href={back}>{ t!(lang, "remark-back") }</a></p>
            }
        </div>
    }
}
