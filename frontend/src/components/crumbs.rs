//! Where one is, below the second level.

use shared::lang::Lang;
use yew::prelude::*;

use super::icon::{Icon, IconName};
use super::link::Link;
use crate::route::Route;
use crate::t;

/// Properties of [`Crumbs`].
#[derive(Clone, PartialEq, Properties)]
pub struct CrumbsProps {
    /// Language of the page.
    pub lang: Lang,
    /// The course above: id and title.
    pub course: Option<(String, String)>,
    /// The page's title.
    pub here: String,
}

/// Courses › course › here.
#[component]
pub fn Crumbs(props: &CrumbsProps) -> Html {
    let lang = props.lang;
    html! {
        <nav class="crumbs" aria-label={t!(lang, "crumbs")}><ol>
            <li><Link to={Route::Catalogue { lang }}>{ t!(lang, "courses-title") }</Link></li>
            if let Some((course, title)) = props.course.clone() {
                <li><Icon name={IconName::ChevronEnd} /><Link to={Route::Course { lang, course }}>{ title }</Link></li>
            }
            <li><Icon name={IconName::ChevronEnd} /><span aria-current="page">{ &props.here }</span></li>
        </ol></nav>
    }
}
