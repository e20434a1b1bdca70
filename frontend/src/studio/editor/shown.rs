//! A block as learners see it, drawn by the same code.

use std::rc::Rc;

use shared::course::markdown::Context;
use shared::course::question::Question;
use shared::course::source::BlockSource;
use shared::course::{Block, Lesson, source};
use shared::lang::Lang;
use yew::prelude::*;

use super::feedback::feedback;
use super::remarks::Remarks;
use super::seams::Files;
use crate::components::blocks::{block_html, raw};
use crate::components::question::{QuestionCard, solution};
use crate::components::saving::Saving;
use crate::studio::of::Of;
use crate::t;

/// What all blocks of a lesson are shown with.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Around {
    /// Of the reader.
    pub lang: Lang,
    /// Of what is written.
    pub written: Lang,
    /// The course's id.
    pub course: String,
    /// The lesson's id.
    pub lesson: String,
    /// The draft.
    pub of: Of,
    /// The draft's files.
    pub files: Rc<Files>,
    /// Reads them again.
    pub on_files: Callback<()>,
    /// What a second person said.
    pub remarks: Rc<Remarks>,
    /// Reads that again.
    pub on_remarks: Callback<()>,
}

/// What learners will see of a text, as far as it can be read.
pub(super) fn lesson(around: &Around, text: &str) -> Lesson {
    let context = Context { course: &around.course, lang: around.written };
    source::show(text, &around.lesson, &context, around.files.media()).0
}

/// Properties of [`Shown`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ShownProps {
    pub around: Rc<Around>,
    /// The block's source.
    pub text: AttrValue,
    /// How many questions stand before it in the lesson.
    #[prop_or_default]
    pub asked: usize,
    /// How many questions the lesson has.
    #[prop_or_default]
    pub of: usize,
    /// Questions can be tried.
    #[prop_or(true)]
    pub live: bool,
    /// What is said about answers is shown with a question.
    #[prop_or_default]
    pub feedback: bool,
    /// So is what is right.
    #[prop_or_default]
    pub solved: bool,
    /// What the ids of its questions begin with, where the same question stands on the page twice.
    #[prop_or_default]
    pub prefix: AttrValue,
}

/// The block.
#[component]
pub(super) fn Shown(props: &ShownProps) -> Html {
    let around = &props.around;
    let lesson =
        use_memo((around.clone(), props.text.clone()), |(around, text)| match BlockSource::read(text) {
            // By itself it is nowhere to be seen.
            BlockSource::Transcript { markdown } => lesson(around, &markdown),
            _ => lesson(around, text),
        });
    let mut asked = props.asked;
    let of = props.of.max(lesson.questions().count());
    let sections = lesson.sections.iter().map(|section| {
        let blocks: Html = section
            .blocks
            .iter()
            .map(|block| match block {
                Block::Question(question) => {
                    asked += 1;
                    self::question(props, question, (asked, of))
                }
                _ => block_html(around.written, &with_address(block, &around.files), true),
            })
            .collect();
        html! {
            <>
                if !section.title.is_empty() { <h2>{ raw(&section.title) }</h2> }
                { blocks }
            </>
        }
    });
    let sections: Html = sections.collect();
    let empty = lesson.sections.iter().all(|section| section.title.is_empty() && section.blocks.is_empty());
    html! {
        <div class="prose shown" lang={(around.written != around.lang).then(|| around.written.tag())}>
            if empty { <p class="soft">{ t!(around.lang, "editor-empty-block") }</p> } else { { sections } }
        </div>
    }
}

/// A question to be tried, the first number of the second: nothing of it is kept. Another text is another card.
fn question(props: &ShownProps, question: &Question, (number, of): (usize, usize)) -> Html {
    let key = format!("{}-{}", question.id, source::fingerprint(&props.text));
    let said = props.feedback.then(|| feedback(props.around.lang, question));
    let solved = props.solved.then(|| solution(props.around.lang, question));
    let mut question = question.clone();
    question.id.insert_str(0, &props.prefix);
    html! {
        <>
            <QuestionCard {key} lang={props.around.written} question={Rc::new(question)} {number} {of}
                saving={Saving::Unknown} on_answer={Callback::noop()} on_next={Callback::noop()} ready={props.live} />
            { solved.unwrap_or_default() }
            { said.unwrap_or_default() }
        </>
    }
}

/// Files of a draft lie elsewhere than those of a course.
fn with_address(block: &Block, files: &Files) -> Block {
    let mut block = block.clone();
    for file in block.files_mut() {
        *file = files.address(file);
    }
    block
}
