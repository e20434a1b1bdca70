//! The kinds of blocks: one table. Whatever is in it can be added, is named, and has its form.

use shared::course::CallOut;
use shared::course::question::{GapPart, Question, QuestionKind};
use shared::course::source::BlockSource;
use shared::lang::Lang;
use yew::prelude::*;

use super::form::{self, Parts};
use crate::components::icon::IconName;
use crate::state::draft::document::question_id;
use crate::studio::question::kinds::{self as asked, Kind as Asked};
use crate::t;

/// A kind of block.
pub(super) struct Kind {
    /// What it is called.
    pub name: fn(Lang) -> String,
    /// Its icon.
    pub icon: IconName,
    /// Which list it stands in, where one is chosen.
    pub group: Group,
    /// Whether a block is one of this kind.
    pub is: fn(&BlockSource) -> bool,
    /// An empty one.
    pub empty: fn() -> BlockSource,
    /// Its form.
    pub form: fn(&Parts<'_>) -> Html,
}

/// The lists of what can be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// What is read and seen.
    Content,
    /// Boxes beside the text.
    Boxes,
    /// What is answered.
    Questions,
}

impl Group {
    /// All of them.
    pub const ALL: [Group; 3] = [Group::Content, Group::Boxes, Group::Questions];

    /// What it is called.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Group::Content => t!(lang, "editor-group-content"),
            Group::Boxes => t!(lang, "editor-group-boxes"),
            Group::Questions => t!(lang, "editor-group-questions"),
        }
    }
}

macro_rules! call_out {
    ($kind:ident, $key:literal) => {
        Kind {
            name: |lang| t!(lang, $key),
            icon: IconName::$kind,
            group: Group::Boxes,
            is: |block| matches!(block, BlockSource::CallOut { kind: CallOut::$kind, .. }),
            empty: || BlockSource::CallOut { kind: CallOut::$kind, markdown: String::new() },
            form: form::call_out,
        }
    };
}

macro_rules! question {
    ($asked:ident, $kind:ident, $key:literal, $icon:ident) => {
        Kind {
            name: |lang| t!(lang, $key),
            icon: IconName::$icon,
            group: Group::Questions,
            is: |block| match block {
                BlockSource::Questions(all) => {
                    matches!(&all[..], [Question { kind: QuestionKind::$kind { .. }, .. }])
                }
                _ => false,
            },
            empty: || begun(Asked::$asked),
            form: form::questions,
        }
    };
}

/// All kinds that can be added.
pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: |lang| t!(lang, "editor-kind-heading"),
        icon: IconName::Reading,
        group: Group::Content,
        is: |block| matches!(block, BlockSource::Heading { .. }),
        empty: || BlockSource::Heading { level: 2, text: String::new() },
        form: form::heading,
    },
    Kind {
        name: |lang| t!(lang, "editor-kind-text"),
        icon: IconName::Information,
        group: Group::Content,
        is: |block| matches!(block, BlockSource::Text { .. }),
        empty: || BlockSource::Text { markdown: String::new() },
        form: form::text,
    },
    Kind {
        name: |lang| t!(lang, "editor-kind-media"),
        icon: IconName::Play,
        group: Group::Content,
        is: |block| matches!(block, BlockSource::Media { .. }),
        empty: || BlockSource::Media { file: String::new(), alt: String::new(), caption: String::new() },
        form: form::media,
    },
    Kind {
        name: |lang| t!(lang, "editor-kind-transcript"),
        icon: IconName::Communication,
        group: Group::Content,
        is: |block| matches!(block, BlockSource::Transcript { .. }),
        empty: || BlockSource::Transcript { markdown: String::new() },
        form: form::transcript,
    },
    Kind {
        name: |lang| t!(lang, "editor-kind-steps"),
        icon: IconName::Level,
        group: Group::Content,
        is: |block| matches!(block, BlockSource::Steps { .. }),
        empty: || BlockSource::Steps { steps: vec![String::new()] },
        form: form::steps,
    },
    call_out!(Note, "editor-kind-note"),
    call_out!(Tip, "editor-kind-tip"),
    call_out!(Warning, "editor-kind-warning"),
    call_out!(Important, "editor-kind-important"),
    call_out!(Example, "editor-kind-example"),
    question!(Single, SingleChoice, "editor-kind-single", Check),
    question!(Multiple, MultipleChoice, "editor-kind-multiple", Check),
    question!(TrueFalse, TrueFalse, "editor-kind-true-false", Check),
    question!(Short, ShortAnswer, "editor-kind-short", Creating),
    question!(Gaps, Gaps, "editor-kind-gaps", Creating),
    question!(Matching, Matching, "editor-kind-matching", Copy),
    question!(Ordering, Ordering, "editor-kind-ordering", Menu),
    question!(Numeric, Numeric, "editor-kind-numeric", Creating),
];

/// Several questions in one block: not added, but met.
const SEVERAL: Kind = Kind {
    name: |lang| t!(lang, "editor-kind-questions"),
    icon: IconName::Communication,
    group: Group::Questions,
    is: |block| matches!(block, BlockSource::Questions(_)),
    empty: || BlockSource::Questions(vec![]),
    form: form::questions,
};

/// What no form can edit.
const OTHER: Kind = Kind {
    name: |lang| t!(lang, "editor-kind-other"),
    icon: IconName::Warning,
    group: Group::Content,
    is: |_| true,
    empty: || BlockSource::Other { source: String::new() },
    form: form::source,
};

/// A question in which nothing is written yet.
fn begun(kind: Asked) -> BlockSource {
    let mut question = asked::empty(kind, question_id());
    if let QuestionKind::Gaps { parts } = &mut question.kind {
        // Behind the gap the sentence ends: a gap at the very end is read as another kind of question.
        parts.push(GapPart::Text { html: ".".to_owned() });
    }
    BlockSource::Questions(vec![question])
}

/// The kind of a block.
pub(super) fn kind_of(block: &BlockSource) -> &'static Kind {
    const REST: &[Kind] = &[SEVERAL, OTHER];
    KINDS.iter().chain(REST).find(|kind| (kind.is)(block)).unwrap_or(&REST[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_block_is_of_its_kind() {
        let mut names = std::collections::BTreeSet::new();
        for kind in KINDS {
            let name = (kind.name)(Lang::De);
            assert_eq!((kind_of(&(kind.empty)()).name)(Lang::De), name);
            // The text that it is kept as is read as the same kind, or its form would be another's.
            let read = BlockSource::read(&(kind.empty)().write());
            assert_eq!((kind_of(&read).name)(Lang::De), name, "{read:?}");
            assert!(names.insert(name.clone()), "{name} twice");
        }
        assert_eq!((kind_of(&BlockSource::Questions(vec![])).name)(Lang::De), (SEVERAL.name)(Lang::De));
        let other = BlockSource::Other { source: "<b>".to_owned() };
        assert_eq!((kind_of(&other).name)(Lang::De), (OTHER.name)(Lang::De));
    }
}
