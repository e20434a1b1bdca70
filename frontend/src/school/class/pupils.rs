//! The pupils of a class: how they get in, their cards, their groups.

use shared::api::school::class::NewPictures;
use uuid::Uuid;
use yew::prelude::*;

use super::InClass;
use super::cards::Cards;
use super::groups::Groups;
use super::pictures::Shown;
use super::pupil::{Deed, Row, Sure};
use crate::components::field::{Said, trouble};
use crate::school::roster::Import;
use crate::state::sending::use_sending;
use crate::{api, t};

/// The page.
#[component]
pub(super) fn Page(props: &InClass) -> Html {
    let (of, view, lang) = (&props.of, &props.view, props.of.lang());
    let sending = use_sending();
    // Whose new pictures are being shown. They speak for themselves: nothing else is said, and the focus goes back.
    let pictures = use_state(|| None::<(String, [u8; 3])>);
    let quiet = use_state_eq(|| false);
    // What is asked before it is done, and about whom.
    let asked = use_state(|| None::<(Uuid, Sure)>);
    let act = {
        let (sending, of, changed) = (sending.clone(), of.clone(), props.changed.clone());
        let (pictures, asked, quiet) = (pictures.clone(), asked.clone(), quiet.clone());
        Callback::from(move |(account, deed): (Uuid, Deed)| {
            let (changed, pictures, asked) = (changed.clone(), pictures.clone(), asked.clone());
            let path = of.api(&format!("pupils/{account}"));
            quiet.set(matches!(deed, Deed::Pictures(_)));
            match deed {
                Deed::Ask(sure) => asked.set(sure.map(|what| (account, what))),
                Deed::Rename(wish) => sending.start(async move {
                    let () = api::request("PUT", &path, Some(&wish)).await?;
                    changed.emit(());
                    Ok(())
                }),
                Deed::Unlock => sending.start(async move {
                    let () = api::request("POST", &format!("{path}/unlock"), api::NOTHING).await?;
                    changed.emit(());
                    Ok(())
                }),
                Deed::Pictures(name) => sending.start(async move {
                    let new: NewPictures =
                        api::request("POST", &format!("{path}/pictures"), api::NOTHING).await?;
                    pictures.set(Some((name, new.pictures)));
                    changed.emit(());
                    Ok(())
                }),
                Deed::Unclaim => sending.start(async move {
                    let () = api::request("POST", &format!("{path}/unclaim"), api::NOTHING).await?;
                    asked.set(None);
                    changed.emit(());
                    Ok(())
                }),
                Deed::Remove => sending.start(async move {
                    let () = api::request("DELETE", &path, api::NOTHING).await?;
                    asked.set(None);
                    changed.emit(());
                    Ok(())
                }),
            }
        })
    };
    let shut = {
        let pictures = pictures.clone();
        Callback::from(move |()| pictures.set(None))
    };
    html! {
        <>
            if let Some((name, places)) = &*pictures { <Shown name={name.clone()} places={*places} {shut} /> }
            <h2>{ t!(lang, "class-pupils-list", n = view.pupils.len()) }</h2>
            { trouble(sending.sentence(lang)) }
            if sending.is_done() && !*quiet { <Said good=true><p>{ t!(lang, "class-saved") }</p></Said> }
            if !view.pupils.is_empty() {
                <table class="stack" role="table">
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">{ t!(lang, "class-pupil") }</th>
                        <th role="columnheader" scope="col">{ t!(lang, "class-user-name") }</th>
                        <th role="columnheader" scope="col">{ t!(lang, "class-access") }</th>
                        <th role="columnheader" scope="col">{ t!(lang, "class-erased-on") }</th>
                        <th role="columnheader" scope="col"><span class="vh">{ t!(lang, "class-actions") }</span></th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for view.pupils.iter().map(|pupil| html! {
                            <Row key={pupil.account.to_string()} {lang} pupil={pupil.clone()} sure={asked.filter(|(account, _)| *account == pupil.account).map(|(_, what)| what)} act={act.clone()} />
                        }) }
                    </tbody>
                </table>
            }
            <Import {lang} path={of.api("roster")} school=false done={props.changed.clone()} />
            if !view.pupils.is_empty() {
                <Cards of={of.clone()} view={view.clone()} changed={props.changed.clone()} />
                <Groups of={of.clone()} view={view.clone()} changed={props.changed.clone()} />
            }
        </>
    }
}
