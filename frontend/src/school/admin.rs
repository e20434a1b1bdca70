//! The school's side: invitations, rosters, the end of the year, what is stored.

mod ask;
mod invitation;
mod invitations;
mod kept;
mod pupil;
mod roster;
mod stored;
mod year_end;

use yew::prelude::*;

use super::{At, Way};
use crate::app::Site;
use crate::i18n::text;

/// The page of a path below the school.
pub(super) fn page(at: &At, rest: &[&str]) -> Html {
    let at = at.clone();
    match *rest {
        ["invitations"] => html! { <invitations::Page {at} /> },
        ["roster"] => html! { <roster::Page {at} /> },
        ["year-end"] => html! { <year_end::Page {at} /> },
        ["stored"] => html! { <stored::Page {at} /> },
        _ => html! { <Missing /> },
    }
}

/// What each of these pages is told.
#[derive(Clone, PartialEq, Properties)]
struct InSchool {
    at: At,
}

/// Way, title and first sentence of a page.
fn room(at: &At, kind: &str, lead: String, content: Html) -> Html {
    let title = text(at.lang, &format!("class-menu-{kind}"));
    html! {
        <>
            <Way at={at.clone()} here={title.clone()} />
            <h1>{ title }</h1>
            <p class="lead">{ lead }</p>
            { content }
        </>
    }
}

/// The address leads nowhere.
#[component]
fn Missing() -> Html {
    let site = use_context::<Site>();
    site.map(|site| crate::pages::missing::missing(&site)).unwrap_or_default()
}

#[cfg(test)]
mod tests;
