//! What was erased, and what is kept of years that are over: counts, nobody in them.

use shared::api::school::upkeep::{ErasureView, Kept};
use shared::lang::Lang;
use shared::school::year::written;
use yew::prelude::*;

use crate::i18n::text_with;
use crate::t;

/// Both lists.
pub(super) fn kept(lang: Lang, kept: &Kept) -> Html {
    html! {
        <>
            <h2>{ t!(lang, "school-erased") }</h2>
            if kept.erasures.is_empty() {
                <p>{ t!(lang, "school-erased-nothing") }</p>
            } else {
                <ul class="told">
                    { for kept.erasures.iter().map(|one| html! { <li><b>{ &one.on.text }</b><span>{ sentence(lang, one) }</span></li> }) }
                </ul>
            }
            <h2>{ t!(lang, "school-years") }</h2>
            if kept.years.is_empty() {
                <p>{ t!(lang, "school-years-none") }</p>
            } else {
                <p>{ t!(lang, "school-years-text") }</p>
                <table class="stack" role="table">
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">{ t!(lang, "class-school-year") }</th>
                        <th role="columnheader" scope="col" class="num">{ t!(lang, "school-years-pupils") }</th>
                        <th role="columnheader" scope="col" class="num">{ t!(lang, "school-years-lessons") }</th>
                        <th role="columnheader" scope="col" class="num">{ t!(lang, "school-years-answers") }</th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for kept.years.iter().map(|year| html! {
                            <tr role="row" key={year.school_year.to_string()}>
                                <th role="rowheader" scope="row">{ written(year.school_year) }</th>
                                <td role="cell" class="num inline" data-label={t!(lang, "school-years-pupils")}>{ year.pupils }</td>
                                <td role="cell" class="num inline" data-label={t!(lang, "school-years-lessons")}>{ year.lessons }</td>
                                <td role="cell" class="num inline" data-label={t!(lang, "school-years-answers")}>{ year.answers }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
        </>
    }
}

/// What was erased, and why.
fn sentence(lang: Lang, one: &ErasureView) -> String {
    let kind = match one.what.as_str() {
        "request" if one.classes > 0 => "request-class",
        "request" => "request",
        _ if one.classes > 0 => "class",
        _ => "pupil",
    };
    let counts = [("accounts", one.accounts.into()), ("classes", one.classes.into())];
    text_with(lang, &format!("school-erased-{kind}"), &counts)
}
