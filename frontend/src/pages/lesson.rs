//! A lesson: one thought a screenful, questions in place, one big button at the end.

use std::rc::Rc;

use shared::api::catalogue::LessonView;
use shared::course::question::{Question, Response};
use shared::grading::grade;
use shared::progress::What;
use yew::prelude::*;

use crate::app::Site;
use crate::browser::page;
use crate::components::blocks::{LessonBody, spoken};
use crate::components::course_card::duration;
use crate::components::crumbs::crumbs;
use crate::components::icon::{IconName, icon};
use crate::components::listen::Listen;
use crate::components::next_step::{next_workshops, pips};
use crate::components::question::{QuestionCard, card_id};
use crate::components::saving::{Saving, saving_line};
use crate::components::wolf::{Pose, wolf};
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;

/// Properties of [`Lesson`].
#[derive(Clone, PartialEq, Properties)]
pub struct LessonProps {
    /// The lesson.
    pub view: LessonView,
}

/// A lesson's page.
#[component]
pub fn Lesson(props: &LessonProps) -> Html {
    let site = use_context::<Site>();
    let learner = use_context::<LearnerHandle>();
    // Which question was answered last: its card says where the answer is.
    let last = use_state(|| None::<String>);
    // Which section is being read aloud.
    let reading = use_state_eq(|| None::<usize>);
    let lesson = use_memo(props.view.lesson.clone(), Clone::clone);
    let spoken = use_memo((props.view.lang, Rc::clone(&lesson)), |(lang, lesson)| spoken(*lang, lesson));
    // To be opened is to begin: recorded once the device was read.
    {
        let (learner, view) = (learner.clone(), props.view.clone());
        let ready = learner.as_ref().is_some_and(|l| l.ready);
        use_effect_with(
            (ready, view.course.clone(), view.lesson.id.clone()),
            move |(ready, course, lesson)| {
                if let (true, Some(learner)) = (ready, learner) {
                    learner.record(course, lesson, &view.version, What::Opened);
                }
            },
        );
    }
    let (Some(site), Some(learner)) = (site, learner) else { return Html::default() };
    let (lang, view) = (site.lang, &props.view);
    let being_read = *reading;
    let questions: Vec<(String, String)> = lesson.questions().map(|q| (q.id.clone(), card_id(q))).collect();
    let of = questions.len();

    let render_question = {
        let (learner, last, view) = (learner.clone(), last.clone(), view.clone());
        Callback::from(move |(question, number): (Rc<Question>, usize)| {
            let best = learner.progress.question(&view.course, &view.lesson.id, &question.id).map(|s| s.best);
            let saving = if last.as_ref() == Some(&question.id) { learner.saving } else { Saving::Unknown };
            let on_answer = {
                let (learner, last, view, question) =
                    (learner.clone(), last.clone(), view.clone(), Rc::clone(&question));
                Callback::from(move |response: Response| {
                    let score = grade(&question, &response).map_or(0, |g| g.score);
                    last.set(Some(question.id.clone()));
                    let what = What::Answered { question: question.id.clone(), response, score };
                    learner.record(&view.course, &view.lesson.id, &view.version, what);
                })
            };
            // "Go on" leads to what follows in the text: another question, a picture, the next section, the end.
            let card = card_id(&question);
            let on_next = Callback::from(move |()| page::read_on(&card));
            html! {
                <QuestionCard key={question.id.clone()} lang={view.lang} question={Rc::clone(&question)} {number} {of} {saving} {best}
                    {on_answer} {on_next} ready={learner.ready} />
            }
        })
    };
    let done = |i: usize| {
        let id = view.all.get(i).map(|(id, _)| id.as_str()).unwrap_or_default();
        learner.progress.lesson(&view.course, id).is_some_and(|s| s.finished_at.is_some())
    };
    html! {
        <>
            { crumbs(lang, Some((view.course.clone(), view.course_title.clone())), lesson.title.clone()) }
            <article class="column" lang={(view.lang != lang).then(|| view.lang.tag())}>
                { pips(lang, view.place.into(), view.all.len(), done) }
                <h1>{ &lesson.title }</h1>
                <p class="purpose">{ &lesson.purpose }</p>
                <div class="lesson-tools">
                    <Listen lang={view.lang} sections={spoken} ready={site.ready} on_section={move |section| reading.set(section)} />
                    <p class="meta"><span>{ icon(IconName::Clock) }{ duration(lang, lesson.minutes) }</span></p>
                </div>
                <LessonBody lang={view.lang} lesson={Rc::clone(&lesson)} {render_question} reading={being_read} />
                { end(&site, &learner, view, &questions) }
                { next_workshops(lang, &view.workshops) }
            </article>
        </>
    }
}

/// The end of a lesson: what is still open, or the one big button. Questions are ids, and the ids of their cards.
fn end(site: &Site, learner: &LearnerHandle, view: &LessonView, questions: &[(String, String)]) -> Html {
    let lang = site.lang;
    let id = &view.lesson.id;
    let open: Vec<&(String, String)> =
        questions.iter().filter(|(q, _)| learner.progress.question(&view.course, id, q).is_none()).collect();
    let finished = learner.progress.lesson(&view.course, id).is_some_and(|s| s.finished_at.is_some());
    let place = usize::from(view.place);
    let next = view.all.get(place + 1).cloned();
    let previous = place.checked_sub(1).and_then(|p| view.all.get(p)).cloned();
    let onclick = {
        let (learner, view) = (learner.clone(), view.clone());
        Callback::from(move |_: MouseEvent| {
            learner.record(&view.course, &view.lesson.id, &view.version, What::Finished);
        })
    };
    let to_lesson = |lesson: String| Route::Lesson { lang, course: view.course.clone(), lesson };
    let course = Route::Course { lang, course: view.course.clone() };
    let remark = Route::Remark {
        lang,
        course: view.course.clone(),
        lesson: id.clone(),
        version: view.version.clone(),
    };
    let onward = match &next {
        Some((lesson, title)) => html! {
            <a class="button big full" href={to_lesson(lesson.clone()).to_path()}>{ t!(lang, "lesson-next", title = title.clone()) }</a>
        },
        None => {
            html! { <a class="button big full" href={course.clone().to_path()}>{ t!(lang, "lesson-to-course") }</a> }
        }
    };
    html! {
        <div class="end" id="end" tabindex="-1">
            if finished {
                <div class="wolf-says" role="status">{ wolf(&site.wolf, Pose::Happy) }<div class="bubble">
                    <h2 class="h3">{ t!(lang, "lesson-finished") }</h2>
                    <p>{ if next.is_some() { t!(lang, "lesson-finished-text") } else { t!(lang, "lesson-course-end") } }</p>
                    { saving_line(lang, learner.saving) }
                </div></div>
                { onward }
            } else if open.is_empty() {
                <button class="button big full needs-app" type="button" disabled={!site.ready} {onclick}>{ t!(lang, "lesson-finish") }</button>
            } else {
                <div class="notice" data-tone="warm">{ icon(IconName::Note) }<div>
                    <p>{ t!(lang, "lesson-open-questions", n = open.len()) }</p>
                    <p class="actions">
                        <a class="button" href={format!("#{}", open[0].1)}>{ t!(lang, "lesson-to-question") }</a>
                    </p>
                </div></div>
            }
            <nav class="neighbours" aria-label={t!(lang, "lesson-neighbours")}>
                if let Some((lesson, title)) = previous {
                    <a href={to_lesson(lesson).to_path()}>{ icon(IconName::ArrowStart) }<span>{ title }</span></a>
                }
                <a href={course.to_path()}>{ t!(lang, "lesson-all") }</a>
                if let (Some((lesson, title)), false) = (next, finished) {
                    <a href={to_lesson(lesson).to_path()}><span>{ title }</span>{ icon(IconName::ArrowEnd) }</a>
                }
            </nav>
            <p class="meta"><a href={remark.to_path()}>{ t!(lang, "lesson-no-help") }</a></p>
        </div>
    }
}
