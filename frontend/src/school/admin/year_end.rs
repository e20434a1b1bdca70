//! The end of the school year, step by step. Nothing happens before the last one.

mod classes;
mod moves;
mod plan;
pub(super) mod preview;

use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::school::class::ClassCard;
use shared::api::school::upkeep::{YearEnd, YearEndPreview};
use shared::school::year::written;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use self::classes::Classes;
use self::moves::Moves;
use self::plan::Planned;
use self::preview::{Done, Preview};
use super::{At, InSchool, room};
use crate::browser;
use crate::components::field::{trouble, use_focus};
use crate::components::icon::{IconName, icon};
use crate::state::found::{shown, use_found};
use crate::state::sending::use_sending;
use crate::{api, t};

/// The page.
#[component]
pub(super) fn Page(props: &InSchool) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<Vec<ClassCard>>(at.get("classes"));
    let content = shown(lang, "school-not-found", &found, &again, |all| {
        if all.iter().all(|card| card.archived) {
            return html! { <p>{ t!(lang, "school-year-no-classes") }</p> };
        }
        html! { <Wizard at={at.clone()} all={Rc::clone(all)} again={again.clone()} /> }
    });
    room(at, "year-end", t!(lang, "school-year-lead"), content)
}

/// Where somebody is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Classes,
    Moves,
    Preview,
    Done,
}

#[derive(Clone, PartialEq, Properties)]
struct WizardProps {
    at: At,
    /// All classes of the school.
    all: Rc<Vec<ClassCard>>,
    /// Reads them again.
    again: Callback<()>,
}

/// The steps.
#[component]
fn Wizard(props: &WizardProps) -> Html {
    let (at, lang, all) = (&props.at, props.at.lang, &props.all);
    let sending = use_sending();
    let planned = use_state(|| Planned::begin(all));
    let step = use_state_eq(|| Step::Classes);
    // Nobody is taken from the top of the page before they have taken a step.
    let begun = use_state_eq(|| false);
    // Whoever chooses a year is at work: that it is not due is told above the steps, not instead of them.
    let chosen = use_state_eq(|| false);
    let looked = use_state(|| None::<Rc<YearEndPreview>>);
    let go = {
        let (step, begun) = (step.clone(), begun.clone());
        Callback::from(move |to: Step| {
            begun.set(true);
            step.set(to);
        })
    };
    let plan = {
        let (planned, go) = (planned.clone(), go.clone());
        Callback::from(move |new: Planned| {
            planned.set(new);
            go.emit(Step::Moves);
        })
    };
    let moved = {
        let planned = planned.clone();
        Callback::from(move |new: Planned| planned.set(new))
    };
    let send = {
        let (sending, looked, go, again) = (sending.clone(), looked.clone(), go.clone(), props.again.clone());
        let (path, planned, all) = (at.get("year-end"), planned.clone(), Rc::clone(all));
        Callback::from(move |seal: Option<String>| {
            let (looked, go, again, path) = (looked.clone(), go.clone(), again.clone(), path.clone());
            // The preview lets nobody past who has not said that it is meant.
            let early = seal.is_some() && looked.as_ref().is_some_and(|seen| seen.early.is_some());
            let request = YearEnd { early, ..planned.request(&all, seal) };
            sending.start(async move {
                let to = if request.seal.is_some() { Step::Done } else { Step::Preview };
                match api::request::<YearEndPreview>("POST", &path, Some(&request)).await {
                    Ok(preview) => {
                        looked.set(Some(Rc::new(preview)));
                        go.emit(to);
                        Ok(())
                    }
                    Err(failure) => {
                        // What would happen now is looked at once more.
                        if failure.code() == Some(Code::PreviewChanged) {
                            again.emit(());
                            let request = YearEnd { seal: None, early: false, ..request };
                            let preview: YearEndPreview = api::request("POST", &path, Some(&request)).await?;
                            looked.set(Some(Rc::new(preview)));
                        }
                        Err(failure)
                    }
                }
            });
        })
    };
    if !*begun && !*chosen && browser::is_long_before_the_end_of(planned.year) {
        let insist = {
            let begun = begun.clone();
            Callback::from(move |_: MouseEvent| begun.set(true))
        };
        return not_due(at, planned.year, insist);
    }
    let (place, title) = match *step {
        Step::Classes => (1, t!(lang, "school-year-step-classes")),
        Step::Moves => (2, t!(lang, "school-year-step-moves")),
        Step::Preview => (3, t!(lang, "school-year-step-preview")),
        Step::Done => (4, t!(lang, "school-year-step-done")),
    };
    let content = match (*step, &*looked) {
        (Step::Classes, _) => html! {
            <>
                { year_menu(at, all, &planned, chosen.clone()) }
                <Classes key={planned.year.to_string()} {lang} all={Rc::clone(all)} planned={(*planned).clone()} next={plan} />
            </>
        },
        (Step::Moves, _) => html! {
            <Moves at={at.clone()} all={Rc::clone(all)} planned={(*planned).clone()} change={moved} busy={sending.is_busy()}
                back={go.reform(|()| Step::Classes)} next={send.reform(|()| None)} />
        },
        (Step::Preview, Some(preview)) => html! {
            <Preview {lang} preview={Rc::clone(preview)} busy={sending.is_busy()} back={go.reform(|()| Step::Moves)} confirm={send.reform(Some)} />
        },
        (Step::Done, Some(preview)) => html! { <Done at={at.clone()} preview={Rc::clone(preview)} /> },
        _ => Html::default(),
    };
    html! {
        <>
            <Title key={place} {place} words={title} focus={*begun} label={t!(lang, "school-year-step", place = place, of = 4)} />
            if *step != Step::Done { { trouble(sending.sentence(lang)) } }
            if matches!(*step, Step::Classes | Step::Preview) && browser::is_long_before_the_end_of(planned.year) {
                <div class="notice" data-tone="warm">{ icon(IconName::Warning) }<p>{ t!(lang, "school-year-early", year = written(planned.year)) }</p></div>
            }
            { content }
        </>
    }
}

/// Says that no school year is due to end, when the next one is, and how to close it all the same.
fn not_due(at: &At, year: i16, insist: Callback<MouseEvent>) -> Html {
    let lang = at.lang;
    let end = (i32::from(year) + 1).to_string();
    html! {
        <>
            if year > browser::school_year() {
                <h2>{ t!(lang, "school-year-not-begun", year = written(year)) }</h2>
            } else {
                <h2>{ t!(lang, "school-year-runs", year = written(year)) }</h2>
            }
            <p>{ t!(lang, "school-year-not-due", year = written(year), end = end) }</p>
            <p class="actions">
                <a class="button" href={at.page("")}>{ t!(lang, "school-year-to-classes") }</a>
                // Nobody goes up twice: a year that has not begun cannot end.
                if year == browser::school_year() {
                    <button class="button quiet" type="button" onclick={insist}>{ t!(lang, "school-year-anyway") }</button>
                }
            </p>
        </>
    }
}

/// Which year ends; seldom a question.
fn year_menu(
    at: &At,
    all: &[ClassCard],
    planned: &UseStateHandle<Planned>,
    is_chosen: UseStateHandle<bool>,
) -> Html {
    let years = Planned::years(all);
    if years.len() < 2 {
        return html! { <p>{ t!(at.lang, "school-year-which", year = written(planned.year)) }</p> };
    }
    let onchange = {
        let (planned, all) = (planned.clone(), all.to_vec());
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(year) = chosen.and_then(|field| field.value().parse().ok()) {
                is_chosen.set(true);
                planned.set(Planned { year, ..Planned::begin(&all) });
            }
        })
    };
    html! {
        <div class="narrow start"><div class="field"><label for="year-which">{ t!(at.lang, "school-year-choose") }</label>
            <select id="year-which" {onchange}>
                { for years.into_iter().map(|year| html! { <option key={year.to_string()} value={year.to_string()} selected={year == planned.year}>{ written(year) }</option> }) }
            </select></div></div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TitleProps {
    /// "Step 2 of 4".
    label: AttrValue,
    words: AttrValue,
    place: usize,
    focus: bool,
}

/// The title of a step; gets the focus when one comes there. Whoever hears it hears which step it is: what stands before
/// it is seen alone.
#[component]
fn Title(props: &TitleProps) -> Html {
    let node = use_focus(props.focus);
    html! {
        <>
            <div class="progress" aria-hidden="true">
                <p>{ &props.label }</p>
                <ol class="pips">
                    { for (1..=4).map(|n| html! { <li key={n} class={if n == props.place { Some("now") } else { (n < props.place).then_some("done") }}></li> }) }
                </ol>
            </div>
            <h2 tabindex="-1" ref={node}><span class="vh">{ &props.label }{ ": " }</span>{ &props.words }</h2>
        </>
    }
}
