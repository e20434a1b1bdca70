//! The kinds of blocks: one table. Whatever is in it can be added, is named, and has its form.

use shared::course::CallOut;
use shared::course::question::{Choice, GapPart, MatchingPair, NumericRange, Question, QuestionKind, TypedText};
use shared::course::source::BlockSource;
use shared::lang::Lang;
use yew::prelude::*;

use super::form::{self, Parts};
use crate::components::icon::IconName;
use crate::state::draft::document::question_id;
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
    ($kind:ident, $key:literal, $icon:ident, $empty:expr) => {
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
            empty: || BlockSource::Questions(vec![asked($empty)]),
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
    question!(SingleChoice, "editor-kind-single", Check, QuestionKind::SingleChoice { choices: choices(100) }),
    question!(
        MultipleChoice,
        "editor-kind-multiple",
        Check,
        QuestionKind::MultipleChoice { choices: choices(100) }
    ),
    question!(TrueFalse, "editor-kind-true-false", Check, {
        QuestionKind::TrueFalse { answer: true, right: None, wrong: None }
    }),
    question!(ShortAnswer, "editor-kind-short", Creating, QuestionKind::ShortAnswer { text: typed() }),
    question!(Numeric, "editor-kind-numeric", Creating, {
        QuestionKind::Numeric {
            ranges: vec![NumericRange { min: 0.0, max: 0.0, weight: 100, feedback: None }],
        }
    }),
    question!(Matching, "editor-kind-matching", Copy, {
        QuestionKind::Matching { pairs: vec![pair(), pair()], distractors: vec![] }
    }),
    question!(Ordering, "editor-kind-ordering", Menu, {
        QuestionKind::Ordering { items: vec![String::new(), String::new()] }
    }),
    question!(Gaps, "editor-kind-gaps", Example, {
        QuestionKind::Gaps {
            parts: vec![GapPart::Text { html: String::new() }, GapPart::Typed { text: typed() }],
        }
    }),
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

/// The kind of a block.
pub(super) fn kind_of(block: &BlockSource) -> &'static Kind {
    const REST: &[Kind] = &[SEVERAL, OTHER];
    KINDS.iter().chain(REST).find(|kind| (kind.is)(block)).unwrap_or(&REST[1])
}

fn asked(kind: QuestionKind) -> Question {
    Question { id: question_id(), prompt: String::new(), kind, feedback: None }
}

/// Two choices, the first of which is right.
fn choices(weight: i16) -> Vec<Choice> {
    [weight, 0].map(|weight| Choice { text: String::new(), weight, feedback: None }).to_vec()
}

fn typed() -> TypedText {
    let accepted = vec![Choice { text: String::new(), weight: 100, feedback: None }];
    TypedText { accepted, ..TypedText::default() }
}

fn pair() -> MatchingPair {
    MatchingPair { left: String::new(), right: String::new() }
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
            assert!(names.insert(name.clone()), "{name} twice");
        }
        assert_eq!((kind_of(&BlockSource::Questions(vec![])).name)(Lang::De), (SEVERAL.name)(Lang::De));
        let other = BlockSource::Other { source: "<b>".to_owned() };
        assert_eq!((kind_of(&other).name)(Lang::De), (OTHER.name)(Lang::De));
    }
}
