//! Where somebody's work is: bookings, class groups, the organiser's desk, the studio, organisations.

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
    let (organises, writes) = (holds(Role::Organiser), holds(Role::Trainer));
    let school = || Route::School { lang, path: "school".to_owned() };
    html! {
        <p class="actions">
            // Whoever keeps a desk comes for it.
            if organises { { place(&desk(lang), IconName::Queue, t!(lang, "account-desk"), "button") } }
            if writes { { place(&studio(lang), IconName::Creating, t!(lang, "account-studio"), if organises { "button quiet" } else { "button" }) } }
            { place(&Route::Book { lang, path: "me/bookings".to_owned() }, IconName::Calendar, t!(lang, "account-bookings"), "button quiet") }
            if leads || holds(Role::Teacher) { { place(&school(), IconName::Learn, t!(lang, "account-classes"), "button quiet") } }
            if me.administrator && !organises { { place(&desk(lang), IconName::Queue, t!(lang, "account-desk"), "button quiet") } }
            if me.administrator && !writes { { place(&studio(lang), IconName::Creating, t!(lang, "account-studio"), "button quiet") } }
            if leads { { place(&Route::Organisations { lang }, IconName::Group, t!(lang, "organisations-title"), "button quiet") } }
        </p>
    }
}

/// Whether somebody has more than bookings.
pub fn works_here(me: &Me) -> bool {
    me.administrator || !me.roles.is_empty()
}

/// Where somebody begins who has just signed in and came for nothing in particular: organisers at their desk, whoever
/// only writes courses in the studio, all others at what they learn.
pub fn beginning(lang: Lang, me: &Me) -> Route {
    let only_writes = !me.administrator && me.roles.iter().all(|held| held.role == Role::Trainer);
    if me.roles.iter().any(|held| held.role == Role::Organiser) {
        desk(lang)
    } else if only_writes && !me.roles.is_empty() {
        studio(lang)
    } else {
        Route::MyLearning { lang }
    }
}

fn studio(lang: Lang) -> Route {
    Route::Studio { lang, path: "studio".to_owned() }
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

    fn me(roles: &[Role], administrator: bool) -> Me {
        Me {
            id: Uuid::nil(),
            login: "omar".to_owned(),
            has_email: false,
            has_password: true,
            administrator,
            roles: roles
                .iter()
                .map(|role| MyRole {
                    organisation: Uuid::nil(),
                    organisation_name: String::new(),
                    role: *role,
                })
                .collect(),
            pupil: None,
        }
    }

    #[test]
    fn everybody_begins_where_their_work_is() {
        let lang = Lang::De;
        let begins = |roles: &[Role]| beginning(lang, &me(roles, false)).to_path();
        assert_eq!(begins(&[]), "/de/me");
        assert_eq!(begins(&[Role::Teacher]), "/de/me");
        assert_eq!(begins(&[Role::Teacher, Role::Organiser]), "/de/studio/desk");
        assert_eq!(begins(&[Role::Trainer]), "/de/studio");
        assert_eq!(begins(&[Role::Trainer, Role::Trainer]), "/de/studio");
        assert_eq!(begins(&[Role::Trainer, Role::Organiser]), "/de/studio/desk");
        assert_eq!(begins(&[Role::Trainer, Role::Teacher]), "/de/me");
        assert_eq!(beginning(lang, &me(&[Role::Trainer], true)).to_path(), "/de/me");
    }

    #[test]
    fn trainers_have_work_here() {
        assert!(works_here(&me(&[Role::Trainer], false)) && works_here(&me(&[], true)));
        assert!(!works_here(&me(&[], false)));
    }

    #[cfg(feature = "ssr")]
    #[test]
    fn the_way_to_the_studio_stands_out_unless_there_is_a_desk() {
        #[derive(Clone, PartialEq, Properties)]
        struct Whose {
            me: Me,
        }
        #[component]
        fn Places(props: &Whose) -> Html {
            places_of(Lang::De, &props.me)
        }
        let shown = |me: Me| crate::components::tests::render::<Places>(move || Whose { me });
        let class_of_way = |me: Me| {
            let html = shown(me);
            let links = html.split("<a ").filter_map(|link| link.split_once('>')).map(|(tag, _)| tag);
            let way = links.into_iter().find(|tag| tag.contains("href=\"/de/studio\""))?;
            Some(way.split_once("class=\"")?.1.split_once('"')?.0.to_owned())
        };
        assert_eq!(class_of_way(me(&[Role::Trainer], false)).as_deref(), Some("button"));
        let both = me(&[Role::Trainer, Role::Organiser], false);
        assert_eq!(class_of_way(both).as_deref(), Some("button quiet"));
        assert_eq!(class_of_way(me(&[], true)).as_deref(), Some("button quiet"));
        assert_eq!(class_of_way(me(&[Role::Teacher], false)), None);
    }
}
