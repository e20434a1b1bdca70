//! A pupil in the list, and what the teacher can do for them.

use shared::api::school::class::{PupilView, PupilWish};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
use crate::components::inputs::field;
use crate::i18n::text_with;
use crate::state::sending::Typed;
use crate::t;

/// What can be done for a pupil.
pub(super) enum Deed {
    /// Another name.
    Rename(PupilWish),
    /// Let them in again.
    Unlock,
    /// New pictures for whoever has this name.
    Pictures(String),
    /// Ask whether to do something that cannot be taken back, or no longer.
    Ask(Option<Sure>),
    /// Their own password is worthless.
    Unclaim,
    /// They leave the class.
    Remove,
}

/// What is asked about before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sure {
    /// Taking the password away.
    Unclaim,
    /// Leaving the class.
    Remove,
}

impl Sure {
    /// The texts: button, question, yes, no.
    const fn keys(self) -> [&'static str; 4] {
        match self {
            Sure::Unclaim => ["class-unclaim", "class-unclaim-sure", "class-unclaim-yes", "class-unclaim-no"],
            Sure::Remove => ["class-remove", "class-remove-sure", "class-remove-yes", "class-remove-no"],
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct QuestionProps {
    lang: Lang,
    name: String,
    what: Sure,
    asked: bool,
    ask: Callback<bool>,
    yes: Callback<()>,
}

/// A button; then, in its place, the question with its answers.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { lang, name, what, asked, ask, yes } = props;
    // The focus goes from the question's button to the answer's, and back.
    let button = use_node_ref();
    let begun = use_mut_ref(|| false);
    {
        let button = button.clone();
        use_effect_with(*asked, move |_| {
            if let (true, Some(button)) = (begun.replace(true), button.cast::<web_sys::HtmlElement>()) {
                let _ = button.focus();
            }
        });
    }
    let words = what.keys().map(|key| text_with(*lang, key, &[("name", name.clone().into())]));
    let [act, sure, do_it, rather_not] = words;
    if *asked {
        html! {
            <>
                <p>{ sure }</p>
                <p class="actions">
                    <button class="button danger" type="button" onclick={yes.reform(|_: MouseEvent| ())}>{ do_it }</button>
                    <button class="button quiet" type="button" ref={button} onclick={ask.reform(|_: MouseEvent| false)}>{ rather_not }</button>
                </p>
            </>
        }
    } else {
        html! {
            <p><button class="button quiet danger" type="button" ref={button} onclick={ask.reform(|_: MouseEvent| true)}>{ act }</button></p>
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RowProps {
    pub lang: Lang,
    pub pupil: PupilView,
    /// What somebody wants to do with this one and is asked about.
    pub sure: Option<Sure>,
    pub act: Callback<(Uuid, Deed)>,
}

/// The row.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let RowProps { lang, pupil, sure, act } = props;
    let (lang, account, name) = (*lang, pupil.account, pupil.name.clone());
    let rename = {
        let (act, of) = (act.clone(), format!("name-{account}"));
        Callback::from(move |event: SubmitEvent| {
            let name = Typed::of(&event).get(&of).trim().to_owned();
            act.emit((account, Deed::Rename(PupilWish { name })));
        })
    };
    let question = |what: Sure| {
        let ask = act.reform(move |asked: bool| (account, Deed::Ask(asked.then_some(what))));
        let yes = act.reform(move |()| {
            let deed = match what {
                Sure::Unclaim => Deed::Unclaim,
                Sure::Remove => Deed::Remove,
            };
            (account, deed)
        });
        html! { <Question {lang} name={name.clone()} {what} asked={*sure == Some(what)} {ask} {yes} /> }
    };
    let shown = name.clone();
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{ &pupil.name }</th>
            <td role="cell" data-label={t!(lang, "class-user-name")}>{ &pupil.user_name }</td>
            <td role="cell">{ access(lang, pupil) }</td>
            <td role="cell" data-label={t!(lang, "class-erased-on")}>{ &pupil.delete_on.text }</td>
            <td role="cell">
                if pupil.locked {
                    <button class="button" type="button" aria-label={t!(lang, "class-unlock-whom", name = name.clone())}
                        onclick={act.reform(move |_: MouseEvent| (account, Deed::Unlock))}>{ icon(IconName::Unlock) }<span>{ t!(lang, "class-unlock") }</span></button>
                }
                <details class="menu-inline"><summary>{ t!(lang, "class-change") }<span class="vh">{ format!(": {name}") }</span></summary>
                    <div>
                        <p><button class="button quiet" type="button" onclick={act.reform(move |_: MouseEvent| (account, Deed::Pictures(shown.clone())))}>{ t!(lang, "class-pictures-new") }</button></p>
                        <p class="hint">{ t!(lang, "class-pictures-hint") }</p>
                        <form onsubmit={rename}>
                            { field(&format!("name-{account}"), "text", t!(lang, "class-pupil"), &pupil.name, true) }
                            <button class="button quiet" type="submit">{ t!(lang, "class-rename") }</button>
                        </form>
                        if pupil.claimed || pupil.linked { { question(Sure::Unclaim) } }
                        { question(Sure::Remove) }
                    </div></details>
            </td>
        </tr>
    }
}

/// How they get in, in words.
fn access(lang: Lang, pupil: &PupilView) -> Html {
    let line = |tone: &'static str, name: IconName, words: String| {
        html! { <p class="state" data-tone={tone}>{ icon(name) }<span>{ words }</span></p> }
    };
    html! {
        <>
            if pupil.locked { { line("warm", IconName::Lock, t!(lang, "class-locked")) } }
            if pupil.signed_in { { line("good", IconName::Check, t!(lang, "class-signed-in")) } }
            if !pupil.has_card {
                { line("warm", IconName::Note, t!(lang, "class-no-card")) }
            } else if pupil.card_outdated {
                { line("warm", IconName::Note, t!(lang, "class-card-outdated")) }
            } else {
                { line("", IconName::Check, t!(lang, "class-has-card")) }
            }
            if pupil.claimed { { line("", IconName::Person, t!(lang, "class-claimed")) } }
            if pupil.linked { { line("", IconName::Person, t!(lang, "class-linked")) } }
        </>
    }
}
