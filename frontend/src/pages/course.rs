//! A course: what one will be able to do, how long it takes, its lessons, and how far one is.

use shared::api::catalogue::{CourseView, LessonLine};
use shared::lang::Lang;
use shared::progress::Progress;
use yew::prelude::*;

use crate::app::Site;
use crate::components::course_card::{Standing, duration, level, standing, topic};
use crate::components::crumbs::crumbs;
use crate::components::icon::{IconName, icon};
use crate::components::next_step::next_workshops;
use crate::route::Route;
use crate::t;

/// A course's page.
pub fn course(site: &Site, progress: &Progress, view: &CourseView) -> Html {
    let lang = site.lang;
    let card = &view.card;
    let languages: Vec<&str> = card.languages.iter().map(|l| l.name()).collect();
    let total = card.lessons.len();
    let how_far = standing(progress, card);
    let done = progress.done(&card.id, &card.lessons);
    let next = progress.next(&card.id, &card.lessons).or(card.lessons.first()).cloned().unwrap_or_default();
    let button = match how_far {
        Standing::Open => t!(lang, "next-begin"),
        Standing::Begun(_) => t!(lang, "next-continue"),
        Standing::Done => t!(lang, "course-again"),
    };
    let mut place = 0;
    let modules = view.modules.iter().map(|module| {
        let lessons: Vec<Html> = module
            .lessons
            .iter()
            .map(|line| {
                place += 1;
                lesson(lang, progress, &card.id, line, place)
            })
            .collect();
        html! { <section class="module" key={module.id.clone()}><h3>{ &module.title }</h3><ol class="lessons">{ for lessons }</ol></section> }
    });
    let modules: Vec<Html> = modules.collect();
    html! {
        <div lang={(card.lang != lang).then(|| card.lang.tag())}>
            { crumbs(lang, None, card.title.clone()) }
            <div class="split">
                <div>
                    <h1>{ &card.title }</h1>
                    <p class="lead">{ &card.summary }</p>
                    if !view.audience.is_empty() {
                        <p>{ t!(lang, "course-audience", audience = view.audience.clone()) }</p>
                    }
                    <p class="meta">
                        <span>{ icon(IconName::from(card.topic)) }{ topic(lang, card.topic) }</span>
                        <span>{ icon(IconName::Level) }{ level(lang, card.level) }</span>
                        <span>{ icon(IconName::Language) }{ languages.join(", ") }</span>
                    </p>
                    <h2>{ t!(lang, "course-goals") }</h2>
                    <ul class="goals">
                        { for view.goals.iter().map(|goal| html! { <li>{ icon(IconName::Check) }<span>{ goal }</span></li> }) }
                    </ul>
                </div>
                <section class="slip">
                    <p class="slip-tab">{ icon(IconName::MyLearning) }<span>{ t!(lang, "course-standing") }</span></p>
                    <div class="slip-body">
                        <p><b>{ t!(lang, "course-begun", done = done, total = total) }</b></p>
                        <progress class="amount" value={done.to_string()} max={total.to_string()} aria-label={t!(lang, "course-standing")}></progress>
                        <p class="actions"><a class="button big full" href={Route::Lesson { lang, course: card.id.clone(), lesson: next }.to_path()}>{ button }</a></p>
                        <dl class="facts">
                            <div><dt>{ icon(IconName::Clock) }<span>{ t!(lang, "length") }</span></dt>
                                <dd>{ t!(lang, "course-length", length = duration(lang, card.minutes)) }</dd></div>
                            <div><dt>{ icon(IconName::Check) }<span>{ t!(lang, "course-when-done") }</span></dt>
                                <dd>{ t!(lang, "course-when-done-text") }</dd></div>
                        </dl>
                    </div>
                </section>
            </div>
            <h2>{ t!(lang, "course-lessons") }</h2>
            <div class="modules">{ for modules }</div>
            <h2>{ t!(lang, "course-competences") }</h2>
            <ul class="goals">
                { for card.competences.iter().zip(&view.competence_names).map(|(id, name)| html! {
                    <li>{ icon(IconName::Level) }<a href={format!("/{lang}/workshops?competence={id}")}>{ format!("{id} {name}") }</a></li>
                }) }
            </ul>
            <p class="soft">{ t!(lang, "course-digcomp") }</p>
            { next_workshops(lang, &view.workshops) }
        </div>
    }
}

fn lesson(lang: Lang, progress: &Progress, course: &str, line: &LessonLine, place: usize) -> Html {
    let (state, words) = match progress.lesson(course, &line.id) {
        Some(s) if s.finished_at.is_some() => ("done", t!(lang, "lesson-done")),
        Some(_) => ("begun", t!(lang, "lesson-begun")),
        None => ("open", t!(lang, "lesson-open")),
    };
    let to = Route::Lesson { lang, course: course.to_owned(), lesson: line.id.clone() };
    html! {
        <li class="lesson" data-state={state} key={line.id.clone()}>
            <a href={to.to_path()}>
                <span class="mark" aria-hidden="true">
                    { if state == "done" { html! { { icon(IconName::Check) } } } else { html! { { place } } } }
                </span>
                <span class="lesson-title">{ &line.title }</span>
                <span class="meta"><span class="state" data-state={state}>{ words }</span><span>{ duration(lang, line.minutes) }</span></span>
            </a>
        </li>
    }
}
