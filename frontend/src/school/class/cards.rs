//! Cards: new ones for all pupils or some, as a file to print.

use std::rc::Rc;

use shared::api::school::class::{NewCards, PupilView};
use uuid::Uuid;
use yew::prelude::*;

use super::InClass;
use crate::browser::files::TakeHome;
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::{IconName, icon};
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// The choice for whom cards are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whom {
    /// Who has none, or one that shows void pictures. Offered where that is not the whole class.
    Missing,
    All,
    Some,
}

/// How many have no card that shows valid pictures; nobody, if that is the whole class.
fn missing(all: &[PupilView]) -> usize {
    let found = all.iter().filter(|one| one.needs_card()).count();
    if found == all.len() { 0 } else { found }
}

/// The form. Whoever has a card already is named before it stops working.
#[component]
pub(super) fn Cards(props: &InClass) -> Html {
    let (of, view, lang) = (&props.of, &props.view, props.of.lang());
    let sending = use_sending();
    let chosen = use_state_eq(|| None::<Whom>);
    let missing = missing(&view.pupils);
    let whom = match *chosen {
        // Their cards have been made meanwhile.
        Some(Whom::Missing) if missing == 0 => Whom::All,
        Some(whom) => whom,
        None if missing == 0 => Whom::All,
        None => Whom::Missing,
    };
    // For whom they are to be made, once the question is answered; nobody stands for all.
    let asked = use_state(|| None::<Vec<Uuid>>);
    let file = use_state(|| None::<Rc<TakeHome>>);
    let nobody = use_state_eq(|| false);
    let make = {
        let (sending, of, changed) = (sending.clone(), of.clone(), props.changed.clone());
        let (asked, file, class) = (asked.clone(), file.clone(), view.card.name.clone());
        Callback::from(move |(pupils, missing): (Vec<Uuid>, bool)| {
            let (asked, file, changed) = (asked.clone(), file.clone(), changed.clone());
            let (path, name) = (of.api("cards"), t!(lang, "class-cards-file", name = class.clone()));
            sending.start(async move {
                asked.set(None);
                let made = api::file("POST", &path, &NewCards { pupils, missing, lang }).await;
                if made.is_err() {
                    // Somebody else was faster, it may be: the list says so then.
                    changed.emit(());
                }
                let pdf = made?;
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
        let (asked, nobody, make, view) = (asked.clone(), nobody.clone(), make.clone(), Rc::clone(view));
        Callback::from(move |event: SubmitEvent| {
            let ticked = Typed::of(&event).all("cards-pupil");
            let pupils: Vec<Uuid> = ticked.iter().filter_map(|id| id.parse().ok()).collect();
            let none = whom == Whom::Some && pupils.is_empty();
            nobody.set(none);
            if none {
                return;
            }
            let pupils = match whom {
                Whom::Missing | Whom::All => vec![],
                Whom::Some => pupils,
            };
            // Whom nobody was asked about misses a card: the server looks once more, as a colleague may be making one.
            if whom != Whom::Missing && valid(&view.pupils, &pupils) > 0 {
                asked.set(Some(pupils));
            } else {
                make.emit((pupils, true));
            }
        })
    };
    let pill = |value: &'static str, this: Whom, words: String| {
        let (chosen, asked) = (chosen.clone(), asked.clone());
        let onchange = Callback::from(move |_: Event| {
            chosen.set(Some(this));
            asked.set(None);
        });
        html! { <label class="pill"><input type="radio" name="cards-whom" {value} checked={whom == this} {onchange} /><span>{ words }</span></label> }
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
                        if missing > 0 { { pill("missing", Whom::Missing, t!(lang, "class-cards-missing", n = missing)) } }
                        { pill("all", Whom::All, t!(lang, "class-cards-all")) }
                        { pill("some", Whom::Some, t!(lang, "class-cards-some")) }
                    </div>
                </fieldset>
                if whom == Whom::Some { { super::groups::ticks(view, "cards-pupil", t!(lang, "class-cards-pupils"), &[]) } }
                if let Some(pupils) = &*asked {
                    <div class="notice" data-tone="warm" role="alert">{ icon(IconName::Warning) }<div>
                        <p>{ t!(lang, "class-cards-sure", n = valid(&view.pupils, pupils)) }</p>
                        <p class="actions">
                            <button class="button" type="button" onclick={make.reform({ let pupils = pupils.clone(); move |_: MouseEvent| (pupils.clone(), false) })}>{ t!(lang, "class-cards-yes") }</button>
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
fn valid(all: &[PupilView], chosen: &[Uuid]) -> usize {
    all.iter().filter(|one| !one.needs_card() && (chosen.is_empty() || chosen.contains(&one.account))).count()
}

#[cfg(test)]
mod tests {
    use shared::api::school::Day;

    use super::*;

    fn pupil(account: u128, has_card: bool, card_outdated: bool) -> PupilView {
        PupilView {
            account: Uuid::from_u128(account),
            name: String::new(),
            user_name: String::new(),
            has_card,
            card_outdated,
            has_pictures: true,
            locked: false,
            signed_in: false,
            claimed: false,
            linked: false,
            delete_on: Day { at: 0, day: String::new(), text: String::new() },
        }
    }

    #[test]
    fn who_came_later_or_has_new_pictures_gets_a_card_and_nobody_else() {
        let class = [pupil(1, true, false), pupil(2, false, false), pupil(3, true, true)];
        let ids = [2, 3].map(Uuid::from_u128);
        assert_eq!(missing(&class), 2);
        assert_eq!(
            (valid(&class, &ids), valid(&class, &[])),
            (0, 1),
            "no card that works is lost without a word"
        );
        assert_eq!((missing(&class[..1]), missing(&class[1..])), (0, 0));
    }
}
