//! A block that differs between two states of a course: what is new or gone as learners see it, what says something else
//! word by word. Nobody has to read source text for that, but it can be had.

use std::rc::Rc;

use shared::api::catalogue::CompetenceName;
use shared::api::studio::versions::{BlockChange, Change, LessonPlace, Piece, PieceKind};
use shared::course::source::{BlockSource, translation};
use shared::lang::Lang;
use yew::prelude::*;

use super::seams::{File, Files};
use super::shown::{Around, Shown};
use super::translate::Words;
use crate::components::icon::{IconName, icon};
use crate::state::found::use_found;
use crate::studio::of::Of;
use crate::studio::versions::difference::pieces;
use crate::t;

/// What the blocks of both states are shown with: files by the names that the draft gives them.
#[derive(Clone, PartialEq)]
pub(in crate::studio) struct Sides {
    of: Of,
    course: AttrValue,
    files: Rc<Files>,
    names: Rc<Vec<CompetenceName>>,
}

/// Reads what both states are shown with; `course` is its id.
#[hook]
pub(in crate::studio) fn use_sides(of: &Of, course: &str) -> Sides {
    let (files, _) = use_found::<Vec<File>>(of.api("media"));
    let (names, _) = use_found::<Vec<CompetenceName>>(format!("/api/v1/competences?lang={}", of.lang()));
    let files = use_memo((*files).clone(), |files| match files {
        Some(Ok(files)) => Files::new(files),
        _ => Files::default(),
    });
    let names = names.as_ref().and_then(|names| names.as_ref().ok()).cloned();
    Sides { of: of.clone(), course: course.to_owned().into(), files, names: names.unwrap_or_default() }
}

impl Sides {
    /// A block of a lesson that differs.
    pub fn block(&self, lesson: &LessonPlace, change: &BlockChange) -> Html {
        html! { <Compared sides={self.clone()} lesson={lesson.id.clone()} written={lesson.lang} change={change.clone()} /> }
    }

    /// Ids of competences in a text, with their names.
    pub fn named(&self, text: &str) -> String {
        let all = text.split_inclusive(' ').map(|word| {
            let id = word.trim_matches([' ', ',']);
            match self.names.iter().find(|one| one.id == id) {
                Some(one) => word.replacen(id, &format!("{id} {}", one.name), 1),
                None => word.to_owned(),
            }
        });
        all.collect()
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ComparedProps {
    sides: Sides,
    lesson: String,
    written: Lang,
    change: BlockChange,
}

/// One of both texts: the words of the other alone are left out.
fn side(all: &[Piece], other: PieceKind) -> AttrValue {
    all.iter().filter(|piece| piece.kind != other).map(|piece| piece.text.as_str()).collect::<String>().into()
}

/// What whoever does not see a picture or a film is told of it.
fn described(lang: Lang, source: &str) -> Html {
    match BlockSource::read(source) {
        BlockSource::Media { alt, .. } if !alt.is_empty() => {
            html! { <p class="hint">{ t!(lang, "review-described", words = alt) }</p> }
        }
        _ => Html::default(),
    }
}

#[component]
fn Compared(props: &ComparedProps) -> Html {
    let around =
        use_memo((props.sides.clone(), props.lesson.clone(), props.written), |(sides, lesson, written)| {
            Around {
                lang: sides.of.lang(),
                written: *written,
                course: sides.course.to_string(),
                lesson: lesson.clone(),
                of: sides.of.clone(),
                files: sides.files.clone(),
                on_files: Callback::noop(),
                remarks: Rc::default(),
                on_remarks: Callback::noop(),
            }
        });
    let (lang, change) = (around.lang, &props.change);
    let was = side(&change.pieces, PieceKind::Inserted);
    let now = side(&change.pieces, PieceKind::Deleted);
    // The same question may stand in other lessons and languages of this page.
    let block = change.block.as_deref().unwrap_or_default();
    let prefix = format!("{}-{}-{block}-", props.written, props.lesson);
    let asks = matches!(BlockSource::read(&now), BlockSource::Questions(_));
    let changed = change.change == Change::Changed;
    // Which answer is right is no word: whoever looks at words alone would not notice.
    let rebuilt = changed && asks && translation::reshaped(&now, None, &was).is_some();
    html! {
        <>
            { match change.change {
                Change::Changed => html! { <Words around={around.clone()} {was} {now} /> },
                Change::Removed => html! { <Shown around={around.clone()} text={was} live={false} {prefix} /> },
                // Whoever agrees to it sees more than learners do before they answer.
                Change::Added => html! {
                    <>
                        { described(lang, &now) }
                        <Shown around={around.clone()} text={now} feedback={true} solved={true} {prefix} />
                    </>
                },
                Change::Moved => html! { <Shown around={around.clone()} text={now} live={false} {prefix} /> },
            } }
            if rebuilt { <p class="state" data-tone="warm">{ icon(IconName::Note) }<span>{ t!(lang, "versions-rebuilt") }</span></p> }
            if changed || asks {
                <details class="change-source" open={rebuilt}><summary>{ t!(lang, "editor-as-source") }</summary>
                    <div class="change-text source" lang={props.written.tag()}>{ pieces(lang, &change.pieces) }</div>
                </details>
            }
        </>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::components::tests::{check, render};
    use crate::studio::tests::at;

    #[derive(Clone, PartialEq, Properties)]
    struct BothProps {
        lang: Lang,
        changes: Vec<BlockChange>,
    }

    #[component]
    fn Both(props: &BothProps) -> Html {
        let sides = use_sides(&Of { at: at(props.lang), draft: Uuid::nil() }, "tea");
        let place = |lang| LessonPlace { id: "a".into(), lang, title: String::new() };
        html! {
            <div>{ for [Lang::De, Lang::En].into_iter().map(|lang| html! {
                <section>{ for props.changes.iter().map(|change| sides.block(&place(lang), change)) }</section>
            }) }</div>
        }
    }

    fn change(change: Change, pieces: &[(PieceKind, &str)]) -> BlockChange {
        let pieces = pieces.iter().map(|(kind, text)| Piece { kind: *kind, text: (*text).to_owned() });
        BlockChange {
            block: Some(format!("b{}", change.code())),
            about: None,
            lang: None,
            change,
            pieces: pieces.collect(),
        }
    }

    #[test]
    fn another_right_answer_is_told() {
        use PieceKind::{Deleted, Inserted, Same};
        for lang in Lang::ALL {
            let start = "```gift\n::a:: Is it true? { ";
            let told = |words: &[(PieceKind, &str)]| {
                let changes = vec![change(Change::Changed, words)];
                let html = render::<Both>(move || BothProps { lang, changes: changes.clone() });
                check(&html);
                html.contains(&t!(lang, "versions-rebuilt"))
            };
            assert!(told(&[
                (Same, start),
                (Deleted, "TRUE"),
                (Inserted, "FALSE"),
                (Same, " #No. #Yes. }\n```")
            ]));
            assert!(!told(&[
                (Same, start),
                (Same, "TRUE "),
                (Deleted, "#No."),
                (Inserted, "#Not."),
                (Same, " }\n```")
            ]));
        }
    }

    #[test]
    fn what_is_new_looks_as_it_does_to_learners() {
        use PieceKind::{Deleted, Inserted, Same};
        const FENCE: &str = "```gift\n::a:: Is it **true**? { TRUE #No. #Yes. }\n```";
        for lang in Lang::ALL {
            let changes = vec![
                change(Change::Added, &[(Inserted, FENCE)]),
                change(Change::Removed, &[(Deleted, "## Old *heading*")]),
                change(Change::Changed, &[(Same, "**Tea** is "), (Deleted, "warm."), (Inserted, "hot.")]),
            ];
            let html = render::<Both>(move || BothProps { lang, changes: changes.clone() });
            check(&html);
            // Whoever agrees sees what is right, and what is said about answers.
            assert!(
                html.contains(&t!(lang, "q-solution")) && html.contains(&t!(lang, "translate-said")),
                "{html}"
            );
            assert!(html.contains("<strong>true</strong>") && html.contains("<em>heading</em>"), "{html}");
            let words = html.split("class=\"words\"").nth(1).unwrap().split("</p>").next().unwrap();
            assert!(
                words.contains("Tea is") && words.contains("<del>") && words.contains("<ins>"),
                "{words}"
            );
            assert!(!words.contains("**"), "{words}");
            // What the question is worth can be looked up, with both questions of the same id on one page.
            assert_eq!(html.matches("change-source").count(), 4, "{html}");
        }
    }
}
