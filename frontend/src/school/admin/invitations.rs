//! Invitations: a link or a printed code that makes somebody a teacher or an administrator of the school.

use std::rc::Rc;

use shared::api::organisation::Role;
use shared::api::school::upkeep::{InvitationMade, InvitationView, Invited, NewInvitation};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::ask::Ask;
use super::invitation::{Sheet, code_in_address};
use super::{At, InSchool, room};
use crate::browser::page;
use crate::components::field::{Said, Send, tab, trouble};
use crate::components::icon::IconName;
use crate::components::inputs::{field, menu};
use crate::state::found::{shown, use_found, use_return};
use crate::state::learner::LearnerHandle;
use crate::state::sending::{Typed, use_sending};
use crate::{api, t};

/// Roles that can be given in this way.
const ROLES: [Role; 2] = [Role::Teacher, Role::SchoolAdministrator];
/// How often an invitation can be used at most.
const MOST: &str = "50";

/// What was just made, and where it leads to.
#[derive(Clone, PartialEq)]
struct Made {
    made: Rc<InvitationMade>,
    school: String,
}

/// The list, and a form for another one; a new one has the page to itself.
#[component]
pub(super) fn Page(props: &InSchool) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let (found, again) = use_found::<Vec<InvitationView>>(at.get("invitations"));
    // Others use them meanwhile.
    use_return(&again);
    let made = use_state(|| None::<Made>);
    let show = {
        let (made, again) = (made.clone(), again.clone());
        Callback::from(move |new: Made| {
            made.set(Some(new));
            again.emit(());
        })
    };
    if let Some(Made { made: new, school }) = &*made {
        let done = {
            let (made, again) = (made.clone(), again.clone());
            Callback::from(move |()| {
                made.set(None);
                // It may have been used meanwhile.
                again.emit(());
                // The sheet takes its button along.
                page::focus("main");
                page::scroll_to_top();
            })
        };
        return html! { <Sheet at={at.clone()} made={new.clone()} school={school.clone()} {done} /> };
    }
    let content = html! {
        <>
            { shown(lang, "school-not-found", &found, &again, |all| list(at, all, &again)) }
            <New at={at.clone()} {show} />
        </>
    };
    room(at, "invitations", t!(lang, "school-invite-lead"), content)
}

fn list(at: &At, all: &Rc<Vec<InvitationView>>, changed: &Callback<()>) -> Html {
    html! { <List at={at.clone()} all={Rc::clone(all)} changed={changed.clone()} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct ListProps {
    at: At,
    all: Rc<Vec<InvitationView>>,
    changed: Callback<()>,
}

/// Invitations that can still be used.
#[component]
fn List(props: &ListProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let sending = use_sending();
    let withdraw = {
        let (sending, changed, path) = (sending.clone(), props.changed.clone(), at.api("invitations"));
        Callback::from(move |id: Uuid| {
            let (changed, path) = (changed.clone(), format!("{path}/{id}"));
            sending.start(async move {
                let () = api::request("DELETE", &path, api::NOTHING).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    html! {
        <>
            <h2>{ t!(lang, "school-invite-open", n = props.all.len()) }</h2>
            { trouble(sending.sentence(lang)) }
            if sending.is_done() { <Said good=true><p>{ t!(lang, "school-invite-withdrawn") }</p></Said> }
            <ul class="guests">
                { for props.all.iter().map(|one| {
                    let (id, name) = (one.id, called(lang, one));
                    html! {
                        <li key={id.to_string()}>
                            <div>
                                <p><b>{ &name }</b></p>
                                <p class="meta">
                                    if !one.label.is_empty() { <span>{ task(lang, one.role) }</span> }
                                    <span>{ t!(lang, "school-invite-left", n = one.uses_left) }</span>
                                    <span>{ t!(lang, "school-invite-until", day = one.until.text.clone()) }</span>
                                </p>
                            </div>
                            <Ask label={t!(lang, "school-invite-withdraw")} about={name.clone()} question={t!(lang, "school-invite-withdraw-sure")}
                                yes={t!(lang, "school-invite-withdraw-yes")} wanted={withdraw.reform(move |()| id)} />
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}

/// What somebody in a role does.
pub(super) fn task(lang: Lang, role: Role) -> String {
    if role == Role::SchoolAdministrator {
        t!(lang, "school-role-administrator")
    } else {
        t!(lang, "school-role-teacher")
    }
}

/// What an invitation is called in the list.
fn called(lang: Lang, one: &InvitationView) -> String {
    if one.label.is_empty() { task(lang, one.role) } else { one.label.clone() }
}

#[derive(Clone, PartialEq, Properties)]
struct NewProps {
    at: At,
    show: Callback<Made>,
}

/// Another one.
#[component]
fn New(props: &NewProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let sending = use_sending();
    // Administrators are invited one by one.
    let several = use_state_eq(|| false);
    let learner = use_context::<LearnerHandle>();
    let held = learner.and_then(|learner| learner.me.clone()).and_then(|me| {
        let here = me.roles.iter().find(|held| held.organisation == at.organisation);
        here.map(|held| held.organisation_name.clone())
    });
    let onsubmit = {
        let (sending, show, path) = (sending.clone(), props.show.clone(), at.get("invitations"));
        let several = several.clone();
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            let wish = NewInvitation {
                role: Role::from_code(&typed.get("invite-role")).unwrap_or(Role::Teacher),
                label: typed.get("invite-label").trim().to_owned(),
                uses: typed.get("invite-uses").trim().parse().unwrap_or(1),
            };
            let refused = wish.role == Role::SchoolAdministrator && wish.uses > 1;
            several.set(refused);
            if refused {
                return;
            }
            let (show, path, held) = (show.clone(), path.clone(), held.clone());
            sending.start(async move {
                let made: InvitationMade = api::request("POST", &path, Some(&wish)).await?;
                // Administrators of the site hold no role here; whoever has the code may know the school's name.
                let school = match held {
                    Some(name) => name,
                    None => {
                        let asked =
                            api::get::<Invited>(&format!("/api/v1/invitations/{}", code_in_address(&made)))
                                .await;
                        asked.map_or_else(|_| t!(lang, "school-title"), |invited| invited.organisation_name)
                    }
                };
                show.emit(Made { made: Rc::new(made), school });
                Ok(())
            });
        })
    };
    let roles = ROLES.iter().map(|role| (role.code().to_owned(), task(lang, *role))).collect();
    html! {
        <form class="slip narrow start" {onsubmit}>
            { tab(IconName::Mail, t!(lang, "school-invite-new")) }
            <div class="slip-body">
                { trouble(if *several { Some(t!(lang, "school-invite-one")) } else { sending.sentence(lang) }) }
                { menu("invite-role", t!(lang, "school-invite-role"), Role::Teacher.code(), roles) }
                { field("invite-label", "text", t!(lang, "school-invite-label"), "", false) }
                <div class="field"><label for="invite-uses">{ t!(lang, "school-invite-uses") }</label>
                    <p class="hint" id="invite-uses-h">{ t!(lang, "school-invite-uses-hint") }</p>
                    <input id="invite-uses" name="invite-uses" type="number" min="1" max={MOST} ~defaultValue="1" required=true
                        inputmode="numeric" aria-describedby="invite-uses-h" autocomplete="off" /></div>
                <Send label={t!(lang, "school-invite-send")} busy={sending.is_busy()} />
            </div>
        </form>
    }
}
