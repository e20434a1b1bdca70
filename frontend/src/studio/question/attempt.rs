//! Trying a question out, where it is written: the card that learners get. What is answered here is kept nowhere.

use std::rc::Rc;

use shared::course::question::Question;
use shared::lang::Lang;
use yew::prelude::*;

use super::learners::for_learners;
use crate::components::icon::{IconName, icon};
use crate::components::question::QuestionCard;
use crate::components::saving::Saving;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AttemptProps {
    /// Language of our words.
    pub lang: Lang,
    /// Language of the question.
    pub content: Lang,
    /// The course, to which links may lead.
    pub course: AttrValue,
    /// What ids begin with.
    pub name: AttrValue,
    pub question: Question,
}

/// The button, and the card.
#[component]
pub(super) fn Attempt(props: &AttemptProps) -> Html {
    let AttemptProps { lang, content, course, name, question } = props;
    let open = use_state(|| false);
    let is_open = *open;
    let toggle = {
        let open = open.clone();
        Callback::from(move |()| open.set(!is_open))
    };
    let id = format!("{name}-try");
    let card = is_open.then(|| {
        let Some(question) = for_learners(question, course, *content) else {
            return html! { <p class="hint">{ t!(*lang, "ask-try-not-yet") }</p> };
        };
        // A question that was changed is another one, with nothing answered yet.
        let key = format!("{question:?}");
        html! {
            <QuestionCard {key} lang={*content} question={Rc::new(question)} number=1 of=1 saving={Saving::Unknown}
                on_answer={Callback::noop()} on_next={toggle.clone()} ready=true />
        }
    });
    html! {
        <div class="ask-try">
            <p class="actions"><button class="button quiet" type="button" aria-expanded={is_open.to_string()} aria-controls={id.clone()}
                onclick={toggle.reform(|_: MouseEvent| ())}>
                { icon(if is_open { IconName::Close } else { IconName::Play }) }
                <span>{ if is_open { t!(*lang, "ask-try-close") } else { t!(*lang, "ask-try") } }</span>
            </button></p>
            <div {id} lang={content.tag()}>{ card.unwrap_or_default() }</div>
        </div>
    }
}
