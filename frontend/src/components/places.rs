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
    let organises = holds(Role::Organiser);
    let school = || Route::School { lang, path: "school".to_owned() };
    html! {
        <p class="actions">
            // Whoever keeps a desk comes for it.
            if organises { { place(&desk(lang), IconName::Queue, t!(lang, "account-desk"), "button") } }
            { place(&Route::Book { lang, path: "me/bookings".to_owned() }, IconName::Calendar, t!(lang, "account-bookings"), "button quiet") }
            if leads || holds(Role::Teacher) { { place(&school(), IconName::Learn, t!(lang, "account-classes"), "button quiet") } }
            if me.administrator && !organises { { place(&desk(lang), IconName::Queue, t!(lang, "account-desk"), "button quiet") } }
            if leads { { place(&Route::Organisations { lang }, IconName::Group, t!(lang, "organisations-title"), "button quiet") } }
        </p>
    }
}

/// Whether somebody has more than bookings.
pub fn works_here(me: &Me) -> bool {
    me.administrator || me.roles.iter().any(|held| held.role != Role::Trainer)
}

/// Where somebody begins who has just signed in and came for nothing in particular: organisers at their desk, all others
/// at what they learn.
pub fn beginning(lang: Lang, me: &Me) -> Route {
    if me.roles.iter().any(|held| held.role == Role::Organiser) {
        desk(lang)
    } else {
        Route::MyLearning { lang }
    }
}

fn desk(lang: Lang) -> Route {
    Route::Desk { lang, path: "desk".to_owned() }
}

fn place(to: &Route, name: IconName, words: String, class: &'static str) -> Html {
    html! { <a {class} href={to.to_path()}>{ icon(name) }<span>{ words }</span></a> }
}

#[cfg(test)]
mod tests {
    use shared::api::account::MyRole;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn organisers_begin_at_their_desk() {
        let me = |roles: &[Role]| Me {
            id: Uuid::nil(),
            login: "omar".to_owned(),
            has_email: false,
            has_password: true,
            administrator: false,
            roles: roles
                .iter()
                .map(|role| MyRole {
                    organisation: Uuid::nil(),
                    organisation_name: String::new(),
                    role: *role,
                })
                .collect(),
            pupil: None,
        };
        let lang = Lang::De;
        assert_eq!(beginning(lang, &me(&[])), Route::MyLearning { lang });
        assert_eq!(beginning(lang, &me(&[Role::Teacher])), Route::MyLearning { lang });
        let desk = beginning(lang, &me(&[Role::Teacher, Role::Organiser]));
        assert_eq!(desk.to_path(), "/de/studio/desk");
    }
}
