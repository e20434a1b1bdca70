//! The body of a lesson: its sections and what stands in them.

use std::rc::Rc;

use shared::course::question::{GapPart, Question, QuestionKind};
use shared::course::{Block, CallOut, Lesson, Recording, RecordingKind};
use shared::lang::Lang;
use yew::prelude::*;

use super::icon::icon;
use crate::t;

/// Properties of [`LessonBody`].
#[derive(Clone, PartialEq, Properties)]
pub struct LessonBodyProps {
    /// Language of the lesson's texts, and of our words among them.
    pub lang: Lang,
    /// The lesson; pictures already have whole addresses.
    pub lesson: Rc<Lesson>,
    /// Draws a question. The number counts from 1 through the lesson.
    pub render_question: Callback<(Rc<Question>, usize), Html>,
    /// The section that is being read aloud, from 0.
    #[prop_or_default]
    pub reading: Option<usize>,
}

/// The id of a section's heading; the section counts from 0.
pub fn section_id(section: usize) -> String {
    format!("s-{}", section + 1)
}

/// The body of a lesson.
#[component]
pub fn LessonBody(props: &LessonBodyProps) -> Html {
    let lesson = &props.lesson;
    let questions: Rc<Vec<Rc<Question>>> =
        use_memo(lesson.clone(), |lesson| lesson.questions().cloned().map(Rc::new).collect());
    let mut asked = 0;
    let mut pictures = 0;
    let sections = lesson.sections.iter().enumerate().map(|(place, section)| {
        let blocks: Html = section
            .blocks
            .iter()
            .enumerate()
            .map(|(at, block)| {
                let (key, html) = match block {
                    Block::Question(question) => {
                        asked += 1;
                        let shown = questions.get(asked - 1).cloned();
                        let html = shown.map(|question| props.render_question.emit((question, asked)));
                        (format!("{}?{}", lesson.id, question.id), html.unwrap_or_default())
                    }
                    Block::Picture { .. } => {
                        pictures += 1;
                        (format!("{}/{at}", lesson.id), block_html(props.lang, block, pictures > 1))
                    }
                    _ => (format!("{}/{at}", lesson.id), block_html(props.lang, block, true)),
                };
                // Every block has a key: questions of different lessons may share an id, but not their drafts.
                html! { <key={key}>{ html }</> }
            })
            .collect();
        html! {
            <section class={classes!("section", "prose", (props.reading == Some(place)).then_some("reading"))}>
                if !section.title.is_empty() {
                    <h2 id={section_id(place)}>{ raw(&section.title) }</h2>
                }
                { blocks }
            </section>
        }
    });
    html! { <>{ for sections }</> }
}

/// What needs no state: everything but questions.
pub(crate) fn block_html(lang: Lang, block: &Block, lazy: bool) -> Html {
    match block {
        Block::Text { html } => raw(html),
        Block::Picture { file, alt, caption, width, height } => html! {
            <figure class="picture">
                <img src={known(file)} width={width.to_string()} height={height.to_string()} alt={alt.clone()}
                    loading={lazy.then_some("lazy")} decoding={lazy.then_some("async")} />
                if let Some(caption) = caption {
                    <figcaption>{ caption }</figcaption>
                }
            </figure>
        },
        Block::Recording(recording) => self::recording(lang, recording),
        Block::CallOut { kind, html } => {
            let (class, word) = call_out(lang, *kind);
            html! {
                <aside class={classes!("callout", class)}>
                    <p class="callout-tab">{ icon((*kind).into()) }<span>{ word }</span></p>
                    <div class="callout-body">{ raw(html) }</div>
                </aside>
            }
        }
        Block::Steps { steps } => html! {
            <ol class="steps">{ for steps.iter().map(|step| html! { <li>{ raw(step) }</li> }) }</ol>
        },
        Block::Question(_) => Html::default(),
    }
}

/// Where a file lies. In the studio it may not be known yet: without an address a browser would load the page itself.
fn known(file: &str) -> Option<String> {
    (!file.is_empty()).then(|| file.to_owned())
}

fn recording(lang: Lang, recording: &Recording) -> Html {
    let Recording { kind, file, alt, caption, tracks, transcript } = recording;
    let alt = alt.clone();
    let shown = recording.captions(lang);
    html! {
        <figure class="recording">
            if *kind == RecordingKind::Video {
                <video src={known(file)} aria-label={alt} controls=true preload="metadata" playsinline=true>
                    { for tracks.iter().map(|track| html! {
                        <track kind="captions" src={known(&track.file)} srclang={track.lang.tag()} label={track.lang.name()}
                            default={Some(track) == shown} />
                    }) }
                </video>
            } else {
                <audio src={known(file)} aria-label={alt} controls=true preload="metadata" />
            }
            if let Some(caption) = caption {
                <figcaption>{ caption }</figcaption>
            }
            if let Some(transcript) = transcript {
                <details><summary>{ t!(lang, "lesson-transcript") }</summary>{ raw(transcript) }</details>
            }
        </figure>
    }
}

fn call_out(lang: Lang, kind: CallOut) -> (&'static str, String) {
    match kind {
        CallOut::Note => ("note", t!(lang, "lesson-note")),
        CallOut::Tip => ("tip", t!(lang, "lesson-tip")),
        CallOut::Warning => ("warning", t!(lang, "lesson-warning")),
        CallOut::Important => ("important", t!(lang, "lesson-important")),
        CallOut::Example => ("example", t!(lang, "lesson-example")),
    }
}

/// HTML of ours as it is: made by the Markdown reader alone, so balanced and harmless.
pub(crate) fn raw(html: &str) -> Html {
    Html::from_html_unchecked(AttrValue::from(html.to_owned()))
}

/// What a voice reads of the lesson: the HTML of each section, with the questions and what there is to choose.
pub fn spoken(lang: Lang, lesson: &Lesson) -> Vec<AttrValue> {
    lesson
        .sections
        .iter()
        .map(|section| {
            let mut html = format!("<h2>{}</h2>", section.title);
            let mut line = |text: &str| {
                html.push_str("<p>");
                html.push_str(text);
                html.push_str("</p>");
            };
            for block in &section.blocks {
                match block {
                    Block::Text { html } => line(html),
                    Block::Picture { caption, .. } | Block::Recording(Recording { caption, .. }) => {
                        line(caption.as_deref().unwrap_or_default());
                    }
                    Block::CallOut { kind, html } => {
                        line(&call_out(lang, *kind).1);
                        line(html);
                    }
                    Block::Steps { steps } => steps.iter().for_each(|step| line(step)),
                    Block::Question(question) => spoken_question(question, &mut line),
                }
            }
            html.into()
        })
        .collect()
}

fn spoken_question(question: &Question, line: &mut impl FnMut(&str)) {
    line(&question.prompt);
    match &question.kind {
        QuestionKind::SingleChoice { choices } | QuestionKind::MultipleChoice { choices } => {
            choices.iter().for_each(|choice| line(&choice.text));
        }
        QuestionKind::Gaps { parts } => {
            let text: Vec<&str> = parts
                .iter()
                .map(|part| match part {
                    GapPart::Text { html } => html.as_str(),
                    GapPart::Menu { .. } | GapPart::Typed { .. } => " … ",
                })
                .collect();
            line(&text.concat());
        }
        _ => {}
    }
}
