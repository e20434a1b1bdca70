//! How two states of a course differ, for eyes and ears: never by colour alone.

use shared::api::studio::versions::{
    BlockChange, Change, Difference, LessonPlace, PartChange, Piece, PieceKind,
};
use shared::lang::Lang;
use yew::prelude::*;

use crate::i18n::text;
use crate::studio::editor::Sides;
use crate::t;

/// In how many places something differs.
pub(super) fn places(found: &Difference) -> usize {
    // A lesson without a block is a difference as well.
    found.parts.iter().map(|part| part.blocks.len().max(1)).sum()
}

/// All that differs.
pub(in crate::studio) fn difference(lang: Lang, sides: &Sides, found: &Difference) -> Html {
    html! {
        <>
            { for found.parts.iter().map(|part| self::part(lang, sides, part)) }
            { names(t!(lang, "versions-media-added"), &found.media_added) }
            { names(t!(lang, "versions-media-removed"), &found.media_removed) }
        </>
    }
}

fn names(title: String, names: &[String]) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    html! { <><h3>{ title }</h3><ul>{ for names.iter().map(|name| html! { <li>{ name }</li> }) }</ul></> }
}

fn part(lang: Lang, sides: &Sides, part: &PartChange) -> Html {
    let (key, title, written) = match &part.lesson {
        None => ("course".to_owned(), t!(lang, "versions-course"), None),
        Some(lesson) => (format!("{}/{}", lesson.lang, lesson.id), lesson.title.clone(), Some(lesson.lang)),
    };
    // What stands for a missing title is in the page's language.
    let (title, spoken) = if title.is_empty() {
        (t!(lang, "studio-untitled-lesson"), None)
    } else {
        (title, written.map(Lang::tag))
    };
    html! {
        <section class="change-part" {key}>
            <h3><span lang={spoken}>{ title }</span>
                if let Some(written) = written { <span class="soft">{ format!(" · {}", written.name()) }</span> }
                if part.change != Change::Changed { <span class="soft">{ format!(" · {}", what(lang, part.change)) }</span> }
            </h3>
            { for part.blocks.iter().map(|block| self::block(lang, sides, part.lesson.as_ref(), block)) }
        </section>
    }
}

fn what(lang: Lang, change: Change) -> String {
    text(lang, &format!("versions-change-{}", change.code()))
}

/// What happened. What a head or the course's details say is compared whether it was there or not.
fn change(block: &BlockChange) -> Change {
    let alone = |kind| block.pieces.iter().all(|piece| piece.kind == kind);
    match block.change {
        Change::Changed if block.pieces.is_empty() => Change::Changed,
        Change::Changed if alone(PieceKind::Inserted) => Change::Added,
        Change::Changed if alone(PieceKind::Deleted) => Change::Removed,
        change => change,
    }
}

/// A block of a lesson, or what a head or the course's details say about something.
pub(in crate::studio) fn block(
    lang: Lang,
    sides: &Sides,
    lesson: Option<&LessonPlace>,
    block: &BlockChange,
) -> Html {
    let about = block.about.as_ref().map(|about| text(lang, &format!("versions-about-{about}")));
    let about = match (about, block.lang) {
        (Some(about), Some(of)) => Some(format!("{about} ({})", of.name())),
        (about, _) => about,
    };
    html! {
        <div class="change" data-change={block.change.code()}>
            <p class="change-what">{ what(lang, change(block)) }
                if let Some(about) = about { { format!(": {about}") } }
            </p>
            { match (lesson, &block.about) {
                (Some(lesson), None) => sides.block(lesson, block),
                (_, about) => {
                    let own = |piece: &Piece| match about.as_deref() {
                        // These are words of ours for what is kept as a code.
                        Some(kind @ ("topic" | "level")) => coded(lang, kind, &piece.text),
                        Some("competences") => sides.named(&piece.text),
                        _ => piece.text.clone(),
                    };
                    let all: Vec<Piece> =
                        block.pieces.iter().map(|piece| Piece { kind: piece.kind, text: own(piece) }).collect();
                    let ours = matches!(about.as_deref(), Some("topic" | "level" | "competences"));
                    let spoken = block.lang.or(lesson.map(|lesson| lesson.lang)).filter(|_| !ours);
                    html! { <div class="change-text" lang={spoken.map(Lang::tag)}>{ pieces(lang, &all) }</div> }
                }
            } }
        </div>
    }
}

/// The name of a topic or level.
fn coded(lang: Lang, kind: &str, code: &str) -> String {
    let key = format!("{kind}-{}", code.trim());
    let name = text(lang, &key);
    // What a newer server knows is said as the server says it.
    if name == key { code.to_owned() } else { format!("{name} ") }
}

/// Words of two texts.
pub(in crate::studio) fn pieces(lang: Lang, all: &[Piece]) -> Html {
    all.iter().map(|piece| self::piece(lang, piece)).collect()
}

/// Screen readers do not say by themselves what was put in and what was taken out.
fn piece(lang: Lang, piece: &Piece) -> Html {
    let told = |words: String| html! { <span class="vh" lang={lang.tag()}>{ format!(" {words} ") }</span> };
    match piece.kind {
        PieceKind::Same => html! { <>{ &piece.text }</> },
        PieceKind::Inserted => html! {
            <ins>{ told(t!(lang, "versions-inserted")) }{ &piece.text }{ told(t!(lang, "versions-inserted-end")) }</ins>
        },
        PieceKind::Deleted => html! {
            <del>{ told(t!(lang, "versions-deleted")) }{ &piece.text }{ told(t!(lang, "versions-deleted-end")) }</del>
        },
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::components::tests::{check, render};
    use crate::studio::editor::use_sides;
    use crate::studio::of::Of;
    use crate::studio::tests::at;

    #[derive(Clone, PartialEq, Properties)]
    struct ShownProps {
        lang: Lang,
        found: Difference,
    }

    #[component]
    fn Shown(props: &ShownProps) -> Html {
        let sides = use_sides(&Of { at: at(props.lang), draft: Uuid::nil() }, "tea");
        html! { <div>{ difference(props.lang, &sides, &props.found) }</div> }
    }

    #[test]
    fn what_changed_is_told_in_words() {
        let piece = |kind, text: &str| Piece { kind, text: text.to_owned() };
        let block = |about: Option<&str>, change, pieces| BlockChange {
            block: about.is_none().then(|| "a".to_owned()),
            about: about.map(str::to_owned),
            lang: None,
            change,
            pieces,
        };
        let words = vec![
            piece(PieceKind::Same, "Eins "),
            piece(PieceKind::Deleted, "zwei"),
            piece(PieceKind::Inserted, "<drei>"),
        ];
        let found = Difference {
            parts: vec![
                PartChange {
                    lesson: None,
                    change: Change::Changed,
                    blocks: vec![
                        block(Some("title"), Change::Changed, words.clone()),
                        block(
                            Some("level"),
                            Change::Changed,
                            vec![piece(PieceKind::Deleted, "basic"), piece(PieceKind::Inserted, "advanced")],
                        ),
                        block(
                            Some("topic"),
                            Change::Changed,
                            vec![piece(PieceKind::Inserted, "of-tomorrow")],
                        ),
                    ],
                },
                PartChange {
                    lesson: Some(LessonPlace { id: "a".into(), lang: Lang::En, title: String::new() }),
                    change: Change::Removed,
                    blocks: vec![block(None, Change::Removed, words)],
                },
            ],
            media_added: vec!["a.png".into()],
            media_removed: Vec::new(),
        };
        assert_eq!(places(&found), 4);
        for lang in Lang::ALL {
            let found = found.clone();
            let html = render::<Shown>(move || ShownProps { lang, found });
            check(&html);
            for words in [
                t!(lang, "versions-inserted"),
                t!(lang, "versions-deleted"),
                t!(lang, "versions-course"),
                t!(lang, "versions-media-added"),
                t!(lang, "level-basic"),
                t!(lang, "level-advanced"),
                format!("{}: {}", t!(lang, "versions-change-added"), t!(lang, "versions-about-topic")),
                "of-tomorrow".to_owned(),
            ] {
                assert!(html.contains(&words), "{words}: {html}");
            }
            assert!(
                html.contains("<ins>") && html.contains("<del>") && html.contains("&lt;drei&gt;"),
                "{html}"
            );
            assert!(!html.contains(">basic"), "{html}");
            assert!(
                !html.contains(">versions-") && !html.contains(&t!(lang, "versions-media-removed")),
                "{html}"
            );
        }
    }
}
