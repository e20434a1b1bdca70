//! How a course goes: sentences about its learners, of whom nobody is named.

use shared::api::studio::draft::Draft;
use shared::api::studio::figures::{
    CourseFigures, FirstAnswers, LessonFigures, QuestionFigures, Reason, RemarkView, Run,
};
use shared::lang::Lang;
use yew::prelude::*;

use super::of::Of;
use super::tabs::head;
use crate::browser;
use crate::components::icon::{IconName, icon};
use crate::i18n::text;
use crate::state::found::{shown, use_found};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub of: Of,
}

/// How a course goes.
#[component]
pub(super) fn Page(props: &Props) -> Html {
    let of = &props.of;
    let lang = of.lang();
    let (draft, draft_again) = use_found::<Draft>(of.api(""));
    let (found, again) = use_found::<CourseFigures>(format!("{}?lang={lang}", of.api("figures")));
    html! {
        <>
            { shown(lang, "studio-no-draft", &draft, &draft_again, |draft| head(of, draft, "figures")) }
            <p class="lead">{ t!(lang, "figures-course-lead") }</p>
            { shown(lang, "figures-course-none", &found, &again, |figures| html! {
                <>
                    <p>{ figures.people.map_or_else(|| t!(lang, "figures-course-few"), |n| t!(lang, "figures-course-people", n = n)) }</p>
                    { for figures.lessons.iter().map(|lesson| self::lesson(lang, lesson)) }
                </>
            }) }
        </>
    }
}

fn lesson(lang: Lang, it: &LessonFigures) -> Html {
    html! {
        <section class="card" key={it.lesson.clone()} aria-labelledby={format!("f-{}", it.lesson)}>
            <h2 id={format!("f-{}", it.lesson)}>{ &it.title }</h2>
            { it.run.as_ref().map_or_else(
                || html! { <p class="soft">{ t!(lang, "figures-lesson-few") }</p> },
                |run| self::run(lang, run, &it.questions),
            ) }
            if it.run.is_some() {
                <ol class="told">{ for it.questions.iter().map(|question| self::question(lang, question)) }</ol>
            }
            if !it.remarks.is_empty() { { remarks(lang, &it.remarks) } }
        </section>
    }
}

fn run(lang: Lang, run: &Run, questions: &[QuestionFigures]) -> Html {
    let prompt = |id: &String| {
        questions.iter().find(|question| question.question == *id).map_or_else(|| id.clone(), shortened)
    };
    html! {
        <ul class="told">
            <li>{ t!(lang, "figures-lesson-run", n = run.started, percent = run.finished_percent) }</li>
            if let Some(minutes) = run.typical_minutes { <li>{ t!(lang, "figures-lesson-time", n = minutes) }</li> }
            { for run.left.iter().map(|left| html! {
                <li>{ match &left.after {
                    None => t!(lang, "figures-left-early", n = left.people),
                    Some(id) => t!(lang, "figures-left-after", n = left.people, question = prompt(id)),
                } }</li>
            }) }
        </ul>
    }
}

fn question(lang: Lang, it: &QuestionFigures) -> Html {
    html! {
        <li key={it.question.clone()}>
            <strong>{ shortened(it) }</strong>
            { it.answered.as_ref().map_or_else(
                || html! { <p class="soft">{ t!(lang, "figures-question-few") }</p> },
                |answered| html! {
                    <ul>{ for said(lang, answered).into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
                },
            ) }
        </li>
    }
}

/// What there is to say about the first answers to a question.
fn said(lang: Lang, it: &FirstAnswers) -> Vec<String> {
    let mut said = vec![t!(lang, "figures-right", n = it.people, percent = it.right_percent)];
    match it.right_percent {
        0..30 => said.push(t!(lang, "figures-hard")),
        96..=100 => said.push(t!(lang, "figures-easy")),
        _ => {}
    }
    // Below 0.1 a question tells next to nothing; below 0 those who know the rest err here.
    match it.discrimination {
        Some(..0) => said.push(t!(lang, "figures-misleads")),
        Some(0..10) => said.push(t!(lang, "figures-tells-nothing")),
        Some(30..) => said.push(t!(lang, "figures-tells-much")),
        _ => {}
    }
    for (place, wrong) in it.wrong.iter().enumerate() {
        let answer = match wrong.text.as_str() {
            "✓" => t!(lang, "figures-holds"),
            "✗" => t!(lang, "figures-holds-not"),
            other => other.to_owned(),
        };
        said.push(if place == 0 && wrong.percent > 50 {
            t!(lang, "figures-most-wrong", answer = answer, percent = wrong.percent)
        } else {
            t!(lang, "figures-often-wrong", answer = answer, percent = wrong.percent)
        });
    }
    said
}

fn remarks(lang: Lang, remarks: &[RemarkView]) -> Html {
    let counts = Reason::ALL.into_iter().filter_map(|reason| {
        let n = remarks.iter().filter(|remark| remark.reason == reason).count();
        (n > 0).then(|| format!("{}: {n}", text(lang, &format!("remark-{}", reason.code()))))
    });
    let counts = counts.collect::<Vec<_>>().join(" · ");
    html! {
        <details>
            <summary>{ t!(lang, "figures-remarks", n = remarks.len()) }</summary>
            <p>{ counts }</p>
            <ul>{ for remarks.iter().filter(|remark| !remark.text.is_empty()).map(|remark| html! {
                <li>{ icon(IconName::Note) }<q>{ &remark.text }</q>{ " " }
                    <span class="small">{ browser::day_of(remark.day, lang.locale()) }
                        if remark.earlier { { " · " }{ t!(lang, "figures-remark-earlier") } }</span></li>
            }) }</ul>
        </details>
    }
}

fn shortened(it: &QuestionFigures) -> String {
    const LONGEST: usize = 120;
    if it.prompt.chars().count() <= LONGEST {
        return it.prompt.clone();
    }
    let short: String = it.prompt.chars().take(LONGEST).collect();
    format!("{} …", short.trim_end())
}

#[cfg(test)]
mod tests {
    use shared::api::studio::figures::WrongAnswer;

    use super::*;

    fn answers(right_percent: u8, discrimination: Option<i8>, wrong: &[(&str, u8)]) -> FirstAnswers {
        let wrong =
            wrong.iter().map(|(text, percent)| WrongAnswer { text: (*text).to_owned(), percent: *percent });
        FirstAnswers { people: 20, right_percent, discrimination, wrong: wrong.collect() }
    }

    #[test]
    fn most_who_err_choose_what_more_than_half_of_them_choose() {
        let said = |it| super::said(Lang::En, &it).join("|");
        let most = said(answers(50, None, &[("Banana", 80), ("Pear", 20)]));
        assert!(most.contains("Most people who err choose “Banana” (80 %)"), "{most}");
        assert!(most.contains("“Pear”") && most.matches("Most people").count() == 1, "{most}");
        let half = said(answers(50, None, &[("Banana", 50), ("Pear", 50)]));
        assert!(!half.contains("Most people"), "{half}");
        assert!(said(answers(50, None, &[("✗", 100)])).contains("“This is not true”"));
    }

    #[test]
    fn only_what_is_out_of_the_ordinary_is_judged() {
        let sentences = |right, discrimination| said(Lang::En, &answers(right, discrimination, &[])).len();
        assert_eq!(sentences(60, Some(20)), 1);
        assert_eq!(sentences(60, None), 1);
        assert_eq!(sentences(20, Some(20)), 2);
        assert_eq!(sentences(99, Some(5)), 3);
        assert_eq!(sentences(60, Some(-20)), 2);
    }
}
