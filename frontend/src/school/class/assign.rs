//! The form for an assignment: what, for whom, from when to when.

use std::rc::Rc;

use shared::api::catalogue::CatalogueView;
use shared::api::problem::Code;
use shared::api::school::assignment::{AssignmentView, AssignmentWish, Task, Whom};
use shared::api::school::class::ClassView;
use shared::lang::Lang;
use uuid::Uuid;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Of;
use super::groups::ticks;
use crate::components::field::{Said, Send, trouble};
use crate::components::inputs::{Fault as Wrong, field, menu, menu_with, tick};
use crate::state::sending::{Typed, use_sending};
use crate::{api, browser, t};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FormProps {
    pub of: Of,
    pub view: Rc<ClassView>,
    pub courses: Rc<CatalogueView>,
    /// What was given, if that is to be changed.
    #[prop_or_default]
    pub given: Option<AssignmentView>,
    pub changed: Callback<()>,
    /// It has something to say: its id, or that of nothing for a new assignment.
    pub speaks: Callback<Uuid>,
    /// Nothing else on the page has said anything since.
    pub heard: bool,
}

/// What is wrong with what was typed, before it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// Nobody is chosen.
    Nobody,
    /// It is to be done before it starts.
    DueBeforeStart,
    /// The day until which it is to be done is over.
    DueOver,
    /// It starts after the next school year.
    StartsLate,
    /// The day until which it is to be done is after the next school year.
    DueLate,
}

impl Fault {
    /// The field that it is about, as its id begins.
    fn field(self) -> Option<&'static str> {
        match self {
            Fault::Nobody => None,
            Fault::StartsLate => Some("starts"),
            Fault::DueBeforeStart | Fault::DueOver | Fault::DueLate => Some("due"),
        }
    }

    /// The sentence.
    fn why(self, lang: Lang) -> String {
        match self {
            Fault::Nobody => t!(lang, "class-choose-somebody"),
            Fault::DueBeforeStart => t!(lang, "class-due-before-start"),
            Fault::DueOver => t!(lang, "class-due-over"),
            Fault::StartsLate => t!(lang, "class-starts-late"),
            Fault::DueLate => t!(lang, "class-due-late"),
        }
    }
}

/// The last day of the school year after this one: nothing is planned beyond.
fn last_day(this_year: i16) -> String {
    format!("{}-07-31", i32::from(this_year) + 2)
}

/// What is wrong with a wish on a day. `before` is the last day so far: that one may stay; `last` ends the next school year.
fn fault(wish: &AssignmentWish, before: Option<&str>, today: &str, last: &str) -> Option<Fault> {
    // Days written so are in the order of their letters.
    let (starts, due) = (wish.starts.as_deref(), wish.due.as_deref());
    match (&wish.whom, due) {
        (Whom::Pupils { pupils }, _) if pupils.is_empty() => Some(Fault::Nobody),
        (_, Some(due)) if starts.is_some_and(|starts| starts > due) => Some(Fault::DueBeforeStart),
        (_, Some(due)) if due < today && before != Some(due) => Some(Fault::DueOver),
        _ if starts.is_some_and(|starts| starts > last) => Some(Fault::StartsLate),
        (_, Some(due)) if due > last => Some(Fault::DueLate),
        _ => None,
    }
}

/// The kinds of [`Whom`], as the form has them.
const WHOM: [&str; 3] = ["class", "group", "pupils"];

/// The form.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let FormProps { of, view, courses, given, .. } = props;
    let lang = of.lang();
    let sending = use_sending();
    let task = given.as_ref().map(|given| &given.task);
    // The course and the kind of people on which the rest of the form depends.
    let course = use_state_eq(|| {
        let first = courses.courses.first().map(|course| course.id.clone());
        task.map(|task| task.course().to_owned()).or(first).unwrap_or_default()
    });
    let kind = use_state_eq(|| {
        match given.as_ref().map(|given| &given.whom) {
            None | Some(Whom::Class) => WHOM[0],
            Some(Whom::Group { .. }) => WHOM[1],
            Some(Whom::Pupils { .. }) => WHOM[2],
        }
        .to_owned()
    });
    let wrong = use_state_eq(|| None::<Fault>);
    let chosen = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                state.set(select.value());
            }
        })
    };
    // Ids of several forms on one page.
    let id = given.as_ref().map(|given| given.id.to_string()).unwrap_or_default();
    let onsubmit = {
        let (sending, of, changed) = (sending.clone(), of.clone(), props.changed.clone());
        let (wrong, id, course, kind) = (wrong.clone(), id.clone(), course.clone(), kind.clone());
        let (speaks, given) = (props.speaks.clone(), given.clone());
        Callback::from(move |event: SubmitEvent| {
            let typed = Typed::of(&event);
            speaks.emit(given.as_ref().map(|given| given.id).unwrap_or_default());
            sending.rest();
            let wish = read(&typed, &id, &course, &kind);
            let before = given.as_ref().and_then(|given| given.due.as_ref()).map(|day| day.day.as_str());
            let found = fault(&wish, before, &browser::day(), &last_day(browser::school_year()));
            wrong.set(found);
            if let Some(found) = found {
                if let Some(field) = found.field() {
                    browser::page::focus(&format!("#{field}-{id}"));
                }
                return;
            }
            let (changed, one) = (changed.clone(), of.api(&format!("assignments/{id}")));
            let (all, is_new) = (of.get("assignments"), id.is_empty());
            sending.start(async move {
                if is_new {
                    let _: AssignmentView = api::request("POST", &all, Some(&wish)).await?;
                } else {
                    let () = api::request("PUT", &one, Some(&wish)).await?;
                }
                changed.emit(());
                Ok(())
            });
        })
    };
    let known: Vec<(String, String)> =
        courses.courses.iter().map(|course| (course.id.clone(), course.title.clone())).collect();
    let kinds = vec![
        (WHOM[0].to_owned(), t!(lang, "class-whom-class")),
        (WHOM[1].to_owned(), t!(lang, "class-whom-group")),
        (WHOM[2].to_owned(), t!(lang, "class-whom-pupils")),
    ];
    let kinds = if view.groups.is_empty() { [kinds[0].clone(), kinds[2].clone()].into() } else { kinds };
    let (starts, due) =
        given.as_ref().map(|given| (given.starts.as_ref(), given.due.as_ref())).unwrap_or_default();
    let day = |day: Option<&shared::api::school::Day>| day.map(|day| day.day.clone()).unwrap_or_default();
    // By this device's clock, or by the server's.
    let by_server = if sending.is_about("due") {
        Some(Fault::DueOver)
    } else {
        sending.is_about("starts").then_some(Fault::StartsLate)
    };
    let about_day = (*wrong).or(by_server).and_then(|found| Some((found.field()?, found.why(lang))));
    let has_wrong_day = about_day.is_some();
    let wrong_day = about_day.map(|(field, why)| Wrong::at(format!("{field}-{id}"), why)).unwrap_or_default();
    let overlaps = sending.is_about("again") && props.heard;
    let sentence = match sending.code() {
        Some(Code::Conflict) if overlaps => Some(t!(lang, "class-assigned-overlap")),
        Some(Code::Conflict) => Some(t!(lang, "class-assigned-already")),
        _ => sending.sentence(lang),
    };
    html! {
        <form class="narrow start" {onsubmit}>
            { trouble(sentence.filter(|_| !has_wrong_day && props.heard)) }
            if *wrong == Some(Fault::Nobody) { { trouble(Some(Fault::Nobody.why(lang))) } }
            if sending.is_done() && props.heard { <Said good=true><p>{ t!(lang, "class-assigned") }</p></Said> }
            { menu_with(&format!("course-{id}"), t!(lang, "class-course"), &course, known, chosen(&course)) }
            <div key={format!("lessons-{}", *course)}>{ lessons(lang, &id, courses, &course, task) }</div>
            { menu_with(&format!("whom-{id}"), t!(lang, "class-whom"), &kind, kinds, chosen(&kind)) }
            { people(lang, &id, view, &kind, given.as_ref()) }
            <ContextProvider<Wrong> context={wrong_day}>
                { field(&format!("starts-{id}"), "date", t!(lang, "class-starts-field"), &day(starts), false) }
                { field(&format!("due-{id}"), "date", t!(lang, "class-due-field"), &day(due), false) }
            </ContextProvider<Wrong>>
            if overlaps { { tick(&format!("again-{id}"), t!(lang, "class-assign-again"), false) } }
            <Send label={if given.is_some() { t!(lang, "class-save") } else { t!(lang, "class-assign-send") }} busy={sending.is_busy()} />
        </form>
    }
}

/// The whole course, or one of its lessons.
fn lessons(lang: Lang, id: &str, courses: &CatalogueView, course: &str, task: Option<&Task>) -> Html {
    let mut all = vec![(String::new(), t!(lang, "class-whole-course"))];
    if let Some(card) = courses.courses.iter().find(|card| card.id == course) {
        all.extend(card.lessons.iter().cloned().zip(card.lesson_titles.iter().cloned()));
    }
    let chosen = match task {
        Some(Task::Lesson { course: of, lesson }) if of == course => lesson.as_str(),
        _ => "",
    };
    menu(&format!("lesson-{id}"), t!(lang, "class-lesson"), chosen, all)
}

/// Which group, or which pupils.
fn people(lang: Lang, id: &str, view: &ClassView, kind: &str, given: Option<&AssignmentView>) -> Html {
    let whom = given.map(|given| &given.whom);
    if kind == WHOM[1] {
        let groups = view.groups.iter().map(|one| (one.id.to_string(), one.name.clone())).collect();
        let chosen = match whom {
            Some(Whom::Group { group }) => group.to_string(),
            _ => String::new(),
        };
        menu(&format!("of-group-{id}"), t!(lang, "class-whom-group"), &chosen, groups)
    } else if kind == WHOM[2] {
        let chosen = match whom {
            Some(Whom::Pupils { pupils }) => pupils.as_slice(),
            _ => &[],
        };
        ticks(view, &format!("of-pupil-{id}"), t!(lang, "class-whom-pupils"), chosen)
    } else {
        Html::default()
    }
}

/// What was typed.
fn read(typed: &Typed, id: &str, course: &str, kind: &str) -> AssignmentWish {
    let course = course.to_owned();
    let task = match typed.filled(&format!("lesson-{id}")) {
        Some(lesson) => Task::Lesson { course, lesson },
        None => Task::Course { course },
    };
    let whom = if kind == WHOM[1] {
        Whom::Group { group: typed.get(&format!("of-group-{id}")).parse().unwrap_or_default() }
    } else if kind == WHOM[2] {
        let pupils = typed.all(&format!("of-pupil-{id}"));
        Whom::Pupils { pupils: pupils.iter().filter_map(|id| id.parse::<Uuid>().ok()).collect() }
    } else {
        Whom::Class
    };
    let (starts, due) = (typed.filled(&format!("starts-{id}")), typed.filled(&format!("due-{id}")));
    let again = typed.filled(&format!("again-{id}")).is_some();
    AssignmentWish { task, whom, starts, due, again }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_make_no_sense_are_named() {
        let wish = |starts: &str, due: &str| AssignmentWish {
            task: Task::Course { course: "fraud".to_owned() },
            whom: Whom::Class,
            starts: Some(starts.to_owned()).filter(|day| !day.is_empty()),
            due: Some(due.to_owned()).filter(|day| !day.is_empty()),
            again: false,
        };
        let (today, last) = ("2026-12-05", last_day(2026));
        for (starts, due, expected) in [
            ("", "", None),
            ("2026-01-01", "", None),
            ("", "2026-12-05", None),
            ("2026-12-05", "2026-12-05", None),
            ("2026-12-07", "2026-12-06", Some(Fault::DueBeforeStart)),
            ("", "2026-12-04", Some(Fault::DueOver)),
            ("2026-12-06", "2026-12-04", Some(Fault::DueBeforeStart)),
            ("2028-07-31", "2028-07-31", None),
            ("", "2028-08-01", Some(Fault::DueLate)),
            ("2126-12-06", "", Some(Fault::StartsLate)),
            ("2126-12-06", "2126-12-07", Some(Fault::StartsLate)),
        ] {
            assert_eq!(fault(&wish(starts, due), None, today, &last), expected, "{starts} {due}");
        }
        let stays = fault(&wish("", "2026-12-04"), Some("2026-12-04"), today, &last);
        assert_eq!(stays, None, "it stood there before");
        let nobody = AssignmentWish { whom: Whom::Pupils { pupils: vec![] }, ..wish("", "") };
        assert_eq!(fault(&nobody, None, today, &last), Some(Fault::Nobody));
    }
}
