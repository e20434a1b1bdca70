//! Questions that are hard for this class, and what was answered instead.

use shared::api::school::live::{Given, HardQuestion};
use shared::lang::Lang;
use shared::school::year::written;
use yew::prelude::*;

use super::InClass;
use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::school::shown;
use crate::state::found::use_found;
use crate::t;

/// The page.
#[component]
pub(super) fn Page(props: &InClass) -> Html {
    let (lang, year) = (props.of.lang(), written(props.view.card.school_year));
    let (found, again) = use_found::<Vec<HardQuestion>>(props.of.get("questions"));
    shown(lang, &found, &again, |all| {
        html! {
            <>
                <p class="lead">{ if all.is_empty() { t!(lang, "class-questions-none", year = year.clone()) } else { t!(lang, "class-questions-text") } }</p>
                { for all.iter().map(|question| hard(lang, question)) }
                <p class="actions"><button class="button quiet" type="button" onclick={again.reform(|_: MouseEvent| ())}>{ icon(IconName::Again) }<span>{ t!(lang, "class-questions-again") }</span></button></p>
            </>
        }
    })
}

/// A question: what is asked, how many had it right, and all answers with how often they were given.
pub(super) fn hard(lang: Lang, it: &HardQuestion) -> Html {
    let key = format!("{}/{}/{}", it.course, it.lesson, it.question);
    let href = Route::Lesson { lang, course: it.course.clone(), lesson: it.lesson.clone() }.to_path();
    // Of all who answered: one child who tried often fills no bar.
    let all = it.pupils.max(1);
    html! {
        <section class="hard-question" {key}>
            <p class="meta"><a class="alone" {href}>{ &it.title }</a></p>
            <div class="question-text">{ Html::from_html_unchecked(it.text.clone().into()) }</div>
            <p>{ t!(lang, "class-question-once", once = it.right_at_once, all = it.pupils) }{ " " }{ t!(lang, "class-question-now", right = it.right) }</p>
            if !it.answers.is_empty() {
                <table>
                    <caption class="vh">{ t!(lang, "class-answers") }</caption>
                    <thead><tr>
                        <th scope="col">{ t!(lang, "class-answer") }</th>
                        <th scope="col">{ t!(lang, "class-answer-score") }</th>
                        <th scope="col">{ t!(lang, "class-answer-times") }</th>
                    </tr></thead>
                    <tbody>
                        { for it.answers.iter().enumerate().map(|(n, given)| {
                            let (tone, name, word) = match given.score {
                                100 => ("good", IconName::Check, t!(lang, "class-answer-right")),
                                0 => ("", IconName::Close, t!(lang, "class-answer-wrong")),
                                _ => ("warm", IconName::Begun, t!(lang, "class-answer-partly", n = given.score)),
                            };
                            html! {
                                <tr key={n}>
                                    <th scope="row">{ said(lang, given) }<progress class="amount" max={all.to_string()} value={given.pupils.to_string()} aria-hidden="true" /></th>
                                    <td><span class="state" data-tone={tone}>{ icon(name) }<span>{ word }</span></span></td>
                                    <td>{ t!(lang, "class-answer-by", pupils = given.pupils, times = given.times) }</td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            }
        </section>
    }
}

/// An answer in the words that pupils saw.
fn said(lang: Lang, given: &Given) -> String {
    match given.holds {
        None => given.text.clone(),
        Some(true) => t!(lang, "class-answer-holds"),
        Some(false) => t!(lang, "class-answer-holds-not"),
    }
}
