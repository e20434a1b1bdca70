//! How two states of a course differ, for eyes and ears: never by colour alone.

use shared::api::studio::versions::{BlockChange, Change, Difference, PartChange, Piece, PieceKind};
use shared::lang::Lang;
use yew::prelude::*;

use crate::i18n::text;
use crate::t;

/// All that differs.
pub(in crate::studio) fn difference(lang: Lang, found: &Difference) -> Html {
    html! {
        <>
            { for found.parts.iter().map(|part| self::part(lang, part)) }
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

fn part(lang: Lang, part: &PartChange) -> Html {
    let (key, title, written) = match &part.lesson {
        None => ("course".to_owned(), t!(lang, "versions-course"), None),
        Some(lesson) => (format!("{}/{}", lesson.lang, lesson.id), lesson.title.clone(), Some(lesson.lang)),
    };
    // What stands for a missing title is in the page's language.
    let (title, spoken) = match title.is_empty() {
        true => (t!(lang, "studio-untitled-lesson"), None),
        false => (title, written.map(Lang::tag)),
    };
    html! {
        <section class="change-part" {key}>
            <h3><span lang={spoken}>{ title }</span>
                if let Some(written) = written { <span class="soft">{ format!(" · {}", written.name()) }</span> }
                if part.change != Change::Changed { <span class="soft">{ format!(" · {}", what(lang, part.change)) }</span> }
            </h3>
            { for part.blocks.iter().map(|block| self::block(lang, written, block)) }
        </section>
    }
}

fn what(lang: Lang, change: Change) -> String {
    text(lang, &format!("versions-change-{}", change.code()))
}

/// `written` is the language of its words, if it is one of a lesson.
pub(in crate::studio) fn block(lang: Lang, written: Option<Lang>, block: &BlockChange) -> Html {
    let about = block.about.as_ref().map(|about| text(lang, &format!("versions-about-{about}")));
    let about = match (about, block.lang) {
        (Some(about), Some(of)) => Some(format!("{about} ({})", of.name())),
        (about, _) => about,
    };
    html! {
        <div class="change" data-change={block.change.code()}>
            <p class="change-what">{ what(lang, block.change) }
                if let Some(about) = about { { format!(": {about}") } }
            </p>
            <div class="change-text" lang={written.or(block.lang).map(Lang::tag)}>{ for block.pieces.iter().map(|piece| self::piece(lang, piece)) }</div>
        </div>
    }
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
    use shared::api::studio::versions::LessonPlace;

    use super::*;
    use crate::components::tests::{check, render};

    #[derive(Clone, PartialEq, Properties)]
    struct ShownProps {
        lang: Lang,
        found: Difference,
    }

    #[component]
    fn Shown(props: &ShownProps) -> Html {
        html! { <div>{ difference(props.lang, &props.found) }</div> }
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
                    blocks: vec![block(Some("title"), Change::Changed, words.clone())],
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
        for lang in Lang::ALL {
            let found = found.clone();
            let html = render::<Shown>(move || ShownProps { lang, found });
            check(&html);
            for words in [
                t!(lang, "versions-inserted"),
                t!(lang, "versions-deleted"),
                t!(lang, "versions-course"),
                t!(lang, "versions-media-added"),
            ] {
                assert!(html.contains(&words), "{words}: {html}");
            }
            assert!(
                html.contains("<ins>") && html.contains("<del>") && html.contains("&lt;drei&gt;"),
                "{html}"
            );
            assert!(
                !html.contains(">versions-") && !html.contains(&t!(lang, "versions-media-removed")),
                "{html}"
            );
        }
    }
}
