//! Where somebody's work is: bookings, class groups, the organiser's desk, organisations.

use shared::api::account::Me;
use shared::api::organisation::Role;
use shared::lang::Lang;
use yew::prelude::*;

use super::icon::{IconName, icon};
use crate::route::Route;
use crate::t;

/// Links to all of them that somebody has.
pub fn places_of(lang: Lang, me: &Me) -> Html {
    let holds = |role: Role| me.roles.iter().any(|held| held.role == role);
    let leads = me.administrator || holds(Role::SchoolAdministrator);
    let school = || Route::School { lang, path: "school".to_owned() };
    let desk = || Route::Desk { lang, path: "desk".to_owned() };
    html! {
        <p class="actions">
            { place(&Route::Book { lang, path: "me/bookings".to_owned() }, IconName::Calendar, t!(lang, "account-bookings")) }
            if leads || holds(Role::Teacher) { { place(&school(), IconName::Learn, t!(lang, "account-classes")) } }
            if me.administrator || holds(Role::Organiser) { { place(&desk(), IconName::Queue, t!(lang, "account-desk")) } }
            if leads { { place(&Route::Organisations { lang }, IconName::Group, t!(lang, "organisations-title")) } }
        </p>
    }
}

/// Whether somebody has more than bookings.
pub fn works_here(me: &Me) -> bool {
    me.administrator || me.roles.iter().any(|held| held.role != Role::Trainer)
}

fn place(to: &Route, name: IconName, words: String) -> Html {
    html! { <a class="button quiet" href={to.to_path()}>{ icon(name) }<span>{ words }</span></a> }
}
