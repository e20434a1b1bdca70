//! What a pupil's teachers have given them to do.

use std::rc::Rc;

use shared::api::school::assignment::MyAssignment;
use shared::lang::Lang;
use shared::progress::Progress;
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::state::found::{shown, use_found, use_news};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AssignmentsProps {
    /// Language of the page.
    pub lang: Lang,
    /// What was done, here and elsewhere.
    pub progress: Rc<Progress>,
}

/// How many lessons are done: the device may know more than the server, or less.
fn done(progress: &Progress, it: &MyAssignment) -> usize {
    let told = usize::try_from(it.done).unwrap_or_default().min(it.lessons.len());
    progress.done(it.task.course(), &it.lessons).max(told)
}

/// Whether something of it was touched, here or elsewhere.
fn begun(progress: &Progress, it: &MyAssignment) -> bool {
    done(progress, it) > 0 || it.lessons.iter().any(|id| progress.lesson(it.task.course(), id).is_some())
}

#[component]
pub(super) fn Assignments(props: &AssignmentsProps) -> Html {
    let lang = props.lang;
    let (found, again) = use_found::<Vec<MyAssignment>>(format!("/api/v1/me/assignments?lang={lang}"));
    // A task may be given while its class is at the tablets.
    use_news(&again);
    html! {
        <section class="assignments" aria-labelledby="assignments">
            <h2 id="assignments">{ t!(lang, "assignments-title") }</h2>
            { shown(lang, "assignments-none", &found, &again, |all| list(lang, &props.progress, all)) }
        </section>
    }
}

fn list(lang: Lang, progress: &Progress, all: &[MyAssignment]) -> Html {
    let (finished, open): (Vec<_>, Vec<_>) =
        all.iter().partition(|it| done(progress, it) >= it.lessons.len());
    html! {
        <>
            if open.is_empty() {
                <p>{ if finished.is_empty() { t!(lang, "assignments-none") } else { t!(lang, "assignments-all-done") } }</p>
            }
            <ul class="assignment-list">
                { for open.iter().enumerate().map(|(place, it)| one(lang, progress, it, place == 0)) }
                { for finished.iter().map(|it| html! {
                    <li key={it.id.to_string()}>
                        <h3>{ &it.title }</h3>
                        <p class="state" data-state="done">{ icon(IconName::Check) }<span>{ t!(lang, "course-done") }</span></p>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// One that is open; the first has the button that stands out.
fn one(lang: Lang, progress: &Progress, it: &MyAssignment, first: bool) -> Html {
    let (done, of, course) = (done(progress, it), it.lessons.len(), it.task.course());
    let far = t!(lang, "course-begun", done = done, total = of);
    let next = progress.next(course, &it.lessons).or(it.lessons.get(done));
    let until = it.due.as_ref().map(|day| {
        if it.late {
            t!(lang, "assignments-late", day = day.text.clone())
        } else {
            t!(lang, "assignments-until", day = day.text.clone())
        }
    });
    html! {
        <li key={it.id.to_string()}>
            <h3>{ &it.title }</h3>
            if let Some(until) = until {
                <p class="state" data-tone={it.late.then_some("warm")}>{ icon(IconName::Calendar) }<span>{ until }</span></p>
            }
            <p class="soft">{ &far }</p>
            <progress class="amount" value={done.to_string()} max={of.to_string()} aria-label={far}></progress>
            if let Some(lesson) = next {
                <p class="actions">
                    <a class={if first { "button" } else { "button quiet" }}
                        href={Route::Lesson { lang, course: course.to_owned(), lesson: lesson.clone() }.to_path()}>
                        { if begun(progress, it) { t!(lang, "assignments-on") } else { t!(lang, "assignments-begin") } }
                        <span class="vh">{ ": " }{ &it.title }</span>
                    </a>
                </p>
            }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use shared::api::school::assignment::Task;
    use shared::progress::LessonState;
    use uuid::Uuid;

    use super::*;

    fn assignment() -> MyAssignment {
        MyAssignment {
            id: Uuid::nil(),
            task: Task::Course { course: "a".to_owned() },
            title: String::new(),
            lessons: vec!["one".to_owned(), "two".to_owned()],
            done: 1,
            due: None,
            late: false,
            class: String::new(),
        }
    }

    #[test]
    fn what_the_server_or_the_device_knows_counts() {
        let mut it = assignment();
        assert_eq!(done(&Progress::default(), &it), 1);
        it.done = 9;
        assert_eq!(done(&Progress::default(), &it), 2);
    }

    #[test]
    fn what_was_touched_is_begun_before_a_lesson_is_done() {
        let it = MyAssignment { done: 0, ..assignment() };
        let touched = |course: &str, lesson: &str| Progress {
            lessons: vec![LessonState {
                course: course.to_owned(),
                lesson: lesson.to_owned(),
                first_at: 1,
                last_at: 1,
                finished_at: None,
            }],
            ..Progress::default()
        };
        assert!(!begun(&Progress::default(), &it));
        assert!(begun(&touched("a", "two"), &it));
        assert!(!begun(&touched("b", "two"), &it));
        assert!(!begun(&touched("a", "three"), &it), "a lesson that is not part of it");
        assert!(begun(&Progress::default(), &assignment()), "the server knows more than the device");
    }
}
