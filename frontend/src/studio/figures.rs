//! How a course goes: sentences about its learners, of whom nobody is named.

use shared::api::studio::draft::Draft;
use shared::api::studio::figures::{
    CourseFigures, Discrimination, FEWEST, FirstAnswers, LessonFigures, QuestionFigures, Remarks, Run, ends,
};
use shared::lang::Lang;
use yew::prelude::*;

use super::of::Of;
use super::tabs::head;
use crate::components::icon::{IconName, icon};
use crate::i18n::text;
use crate::state::found::{looking, shown, use_found};
use crate::t;

/// Of more people than so many, parts are told in percent too, and judged: of fewer the steps say next to nothing.
const MANY: u32 = 20;

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
    // Whichever came first would be pushed down by the other.
    if found.is_none() {
        return looking(lang);
    }
    shown(lang, "studio-not-found", &draft, &draft_again, |draft| {
        html! {
            <>
                { head(of, draft, "figures") }
                <p class="lead">{ t!(lang, "figures-course-lead") }</p>
                { shown(lang, "studio-not-found", &found, &again, |figures| course(lang, figures)) }
            </>
        }
    })
}

fn course(lang: Lang, figures: &CourseFigures) -> Html {
    if figures.lessons.is_empty() {
        return html! { <p class="soft">{ t!(lang, "figures-course-none") }</p> };
    }
    let people = match figures.people {
        0 => t!(lang, "figures-course-few"),
        n => t!(lang, "figures-course-people", n = n),
    };
    html! {
        <>
            <p>{ people }</p>
            { for figures.lessons.iter().map(|lesson| self::lesson(lang, lesson)) }
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
            { remarks(lang, &it.remarks) }
        </section>
    }
}

fn run(lang: Lang, run: &Run, questions: &[QuestionFigures]) -> Html {
    let prompt = |id: &String| {
        questions.iter().find(|question| question.question == *id).map_or_else(|| id.clone(), shortened)
    };
    html! {
        <ul class="told">
            <li>{ sentences(finished(lang, run)) }</li>
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

fn sentences(all: Vec<String>) -> String {
    all.join(" ")
}

/// Which part of a whole it is about, in percent; none where the steps are too coarse to say.
fn percent(part: u32, whole: u32) -> Option<u32> {
    let middle = |told: u32| told + FEWEST / 2 + 1;
    (part > 0 && whole >= MANY).then(|| (100 * middle(part) + middle(whole) / 2) / middle(whole))
}

/// How many began and finished.
fn finished(lang: Lang, run: &Run) -> Vec<String> {
    if run.finished == 0 {
        return vec![t!(lang, "figures-lesson-run-few", n = run.started)];
    }
    let told = t!(lang, "figures-lesson-run", n = run.started, finished = run.finished);
    let about =
        percent(run.finished, run.started).map(|percent| t!(lang, "figures-about", percent = percent));
    [Some(told), about].into_iter().flatten().collect()
}

/// How many were right at once.
fn right(lang: Lang, it: &FirstAnswers) -> Vec<String> {
    if it.right == 0 {
        return vec![t!(lang, "figures-right-few", n = it.people)];
    }
    let told = t!(lang, "figures-right", n = it.people, right = it.right);
    let about = percent(it.right, it.people).map(|percent| t!(lang, "figures-about", percent = percent));
    [Some(told), about].into_iter().flatten().collect()
}

/// What there is to say about the first answers to a question. Only what is certain is judged: it holds wherever in their
/// steps the numbers lie.
fn said(lang: Lang, it: &FirstAnswers) -> Vec<String> {
    let mut said = vec![sentences(right(lang, it))];
    let ((least_people, most_people), (least_right, most_right)) = (ends(it.people), ends(it.right));
    if it.people >= MANY {
        if 100 * most_right < 30 * least_people {
            said.push(t!(lang, "figures-hard"));
        } else if it.right == it.people || 100 * least_right >= 95 * most_people {
            said.push(t!(lang, "figures-easy"));
        }
    }
    said.extend(it.discrimination.map(|discrimination| match discrimination {
        Discrimination::Misleads => t!(lang, "figures-misleads"),
        Discrimination::Little => t!(lang, "figures-tells-little"),
        Discrimination::Much => t!(lang, "figures-tells-much"),
    }));
    let erred_at_most = most_people.saturating_sub(least_right);
    for wrong in &it.wrong {
        let answer = match wrong.text.as_str() {
            "✓" => t!(lang, "figures-holds"),
            "✗" => t!(lang, "figures-holds-not"),
            other => other.to_owned(),
        };
        said.push(if 2 * ends(wrong.people).0 > erred_at_most {
            t!(lang, "figures-most-wrong", answer = answer, n = wrong.people)
        } else {
            t!(lang, "figures-often-wrong", answer = answer, n = wrong.people)
        });
    }
    said
}

fn remarks(lang: Lang, it: &Remarks) -> Html {
    if it.people == 0 && it.texts.is_empty() {
        return Html::default();
    }
    let counts = it.reasons.iter().map(|count| {
        let reason = text(lang, &format!("remark-{}", count.reason.code()));
        t!(lang, "figures-remark-reason", reason = reason, n = count.people)
    });
    let counts = counts.collect::<Vec<_>>().join(" · ");
    html! {
        <details>
            <summary>{ t!(lang, "figures-remarks") }</summary>
            if it.people > 0 { <p>{ t!(lang, "figures-remarks-people", n = it.people) }</p> }
            if !counts.is_empty() { <p>{ counts }</p> }
            <ul>{ for it.texts.iter().map(|text| html! { <li>{ icon(IconName::Note) }<q>{ text }</q></li> }) }</ul>
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

    fn answers(
        people: u32,
        right: u32,
        discrimination: Option<Discrimination>,
        wrong: &[(&str, u32)],
    ) -> FirstAnswers {
        let wrong =
            wrong.iter().map(|(text, people)| WrongAnswer { text: (*text).to_owned(), people: *people });
        FirstAnswers { people, right, discrimination, wrong: wrong.collect() }
    }

    #[test]
    fn most_who_err_choose_what_more_than_half_of_them_choose() {
        let said = |it| super::said(Lang::En, &it).join("|");
        let most = said(answers(50, 20, None, &[("Banana", 20), ("Pear", 5)]));
        assert!(most.contains("Most people who err choose “Banana”"), "{most}");
        assert!(most.contains("“Pear”") && most.matches("Most people").count() == 1, "{most}");
        // 51 to 55 people, 21 to 25 right: 26 to 34 err, and 16 may be less than half of them.
        let half = said(answers(50, 20, None, &[("Banana", 15)]));
        assert!(!half.contains("Most people"), "{half}");
        assert!(said(answers(5, 0, None, &[("✗", 5)])).contains("“This is not true”"));
    }

    #[test]
    fn only_what_is_out_of_the_ordinary_and_certain_is_judged() {
        let sentences = |people, right, discrimination| {
            said(Lang::En, &answers(people, right, discrimination, &[])).len()
        };
        assert_eq!(sentences(100, 60, None), 1);
        assert_eq!(sentences(100, 15, None), 2);
        assert_eq!(sentences(100, 30, None), 1, "35 of 101 are more than 30 percent");
        assert_eq!(sentences(15, 0, None), 1);
        assert_eq!(sentences(20, 20, Some(Discrimination::Little)), 3);
        assert_eq!(sentences(100, 60, Some(Discrimination::Misleads)), 2);
    }

    #[test]
    fn small_groups_have_no_percentage() {
        let run = |started, finished| Run { started, finished, typical_minutes: None, left: Vec::new() };
        let told = |started, finished| super::finished(Lang::En, &run(started, finished)).join(" ");
        assert_eq!(
            told(100, 40),
            "More than 100 people began, more than 40 of them finished. That is about 42 %."
        );
        assert_eq!(
            told(100, 100),
            "More than 100 people began, more than 100 of them finished. That is about 100 %."
        );
        assert!(!told(15, 10).contains('%'), "{}", told(15, 10));
        assert_eq!(told(30, 0), "More than 30 people began. At most 5 finished: too few to say how many.");
    }
}
