//! Cards: new ones for all pupils or some, as a file to print.

use std::rc::Rc;

use shared::api::school::class::NewCards;
use uuid::Uuid;
use yew::prelude::*;

use super::InClass;
use crate::browser::files::TakeHome;
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::{IconName, icon};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// The form. Whoever has a card already is named before it stops working.
#[component]
pub(super) fn Cards(props: &InClass) -> Html {
    let (of, view, lang) = (&props.of, &props.view, props.of.lang());
    let sending = use_sending();
    let some = use_state_eq(|| false);
    // For whom they are to be made, once the question is answered; nobody stands for all.
    let asked = use_state(|| None::<Vec<Uuid>>);
    let file = use_state(|| None::<Rc<TakeHome>>);
    let nobody = use_state_eq(|| false);
    let make = {
        let (sending, of, changed) = (sending.clone(), of.clone(), props.changed.clone());
        let (asked, file, class) = (asked.clone(), file.clone(), view.card.name.clone());
        Callback::from(move |pupils: Vec<Uuid>| {
            let (asked, file, changed) = (asked.clone(), file.clone(), changed.clone());
            let (path, name) = (of.api("cards"), t!(lang, "class-cards-file", name = class.clone()));
            sending.start(async move {
                asked.set(None);
                let pdf = api::file("POST", &path, &NewCards { pupils, lang }).await?;
                if let Some(taken) = TakeHome::new(&pdf, name) {
                    taken.save();
                    file.set(Some(Rc::new(taken)));
                }
                changed.emit(());
                Ok(())
            });
        })
    };
    let onsubmit = {
        let (some, asked, nobody, make, view) =
            (some.clone(), asked.clone(), nobody.clone(), make.clone(), Rc::clone(view));
        Callback::from(move |event: SubmitEvent| {
            let ticked = Typed::of(&event).all("cards-pupil");
            let pupils: Vec<Uuid> = ticked.iter().filter_map(|id| id.parse().ok()).collect();
            nobody.set(*some && pupils.is_empty());
            if *some && pupils.is_empty() {
                return;
            }
            let pupils = if *some { pupils } else { vec![] };
            if valid(&view.pupils, &pupils) > 0 { asked.set(Some(pupils)) } else { make.emit(pupils) }
        })
    };
    let pick = |value: bool| {
        let some = some.clone();
        Callback::from(move |_: Event| some.set(value))
    };
    let shut = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(None))
    };
    html! {
        <form class="slip" id="cards" {onsubmit}>
            { tab(IconName::Print, t!(lang, "class-cards")) }
            <div class="slip-body">
                <p>{ t!(lang, "class-cards-text") }</p>
                { trouble(sending.sentence(lang)) }
                if *nobody { { trouble(Some(t!(lang, "class-choose-somebody"))) } }
                if let (true, Some(file)) = (sending.is_done(), &*file) {
                    <Said good=true><p>{ t!(lang, "class-cards-made") }</p>
                        <p><a class="alone" href={file.url()} download={file.name()}>{ t!(lang, "class-cards-save") }</a></p></Said>
                }
                <fieldset class="pills"><legend>{ t!(lang, "class-cards-whom") }</legend>
                    <div class="pills-row">
                        <label class="pill"><input type="radio" name="cards-whom" value="all" ~defaultChecked=true onchange={pick(false)} /><span>{ t!(lang, "class-cards-all") }</span></label>
                        <label class="pill"><input type="radio" name="cards-whom" value="some" onchange={pick(true)} /><span>{ t!(lang, "class-cards-some") }</span></label>
                    </div>
                </fieldset>
                if *some { { super::groups::ticks(view, "cards-pupil", t!(lang, "class-cards-pupils"), &[]) } }
                if let Some(pupils) = &*asked {
                    <div class="notice" data-tone="warm" role="alert">{ icon(IconName::Warning) }<div>
                        <p>{ t!(lang, "class-cards-sure", n = valid(&view.pupils, pupils)) }</p>
                        <p class="actions">
                            <button class="button" type="button" onclick={make.reform({ let pupils = pupils.clone(); move |_: MouseEvent| pupils.clone() })}>{ t!(lang, "class-cards-yes") }</button>
                            <button class="button quiet" type="button" onclick={shut}>{ t!(lang, "class-cards-no") }</button>
                        </p>
                    </div></div>
                } else {
                    <Send label={t!(lang, "class-cards-send")} busy={sending.is_busy()} />
                }
            </div>
        </form>
    }
}

/// How many cards would stop working; nobody stands for all.
fn valid(all: &[shared::api::school::class::PupilView], chosen: &[Uuid]) -> usize {
    all.iter().filter(|one| one.has_card && (chosen.is_empty() || chosen.contains(&one.account))).count()
}
