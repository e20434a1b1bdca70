//! Questions and what people answer.
//!
//! Right answers travel to the device: feedback is immediate and works without a connection. Questions here are for
//! learning; nothing that must be hidden belongs in a lesson.
//!
//! Enums travel as `{"kind": …}` (serde's own tagging): reading tags from inside an object would put a general JSON
//! tree into the learner's bundle, a tenth of its size.

use serde::{Deserialize, Serialize};

/// A question in one language. All texts are HTML without block elements, if not said otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Question {
    /// Unique in the lesson, the same in every language.
    pub id: String,
    /// What is asked. Empty for gaps that are the whole question.
    pub prompt: String,
    /// What is answered, and how.
    pub kind: QuestionKind,
    /// Said after every answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<String>,
}

/// How a question is answered. Percentages are 0 to 100, in choices -100 to 100.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// Exactly one of several.
    SingleChoice {
        /// In the author's order.
        choices: Vec<Choice>,
    },
    /// All that apply.
    MultipleChoice {
        /// In the author's order.
        choices: Vec<Choice>,
    },
    /// A statement that holds or does not.
    TrueFalse {
        /// Whether it holds.
        answer: bool,
        /// Said to those who were right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        right: Option<String>,
        /// Said to those who were not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wrong: Option<String>,
    },
    /// A word or a few, typed.
    ShortAnswer {
        /// What is taken, and for how much.
        text: TypedText,
    },
    /// A number, typed; decimal comma or point.
    Numeric {
        /// The first that fits counts.
        ranges: Vec<NumericRange>,
    },
    /// Each left side has one right side.
    Matching {
        /// In the author's order. The right sides are shown in the order of [`QuestionKind::shuffled`].
        pairs: Vec<MatchingPair>,
        /// Right sides that fit nothing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        distractors: Vec<String>,
    },
    /// Things to put in order.
    Ordering {
        /// In the right order; shown in the order of [`QuestionKind::shuffled`].
        items: Vec<String>,
    },
    /// A text with one or more gaps.
    Gaps {
        /// Text and gaps, in reading order.
        parts: Vec<GapPart>,
    },
}

/// One of several choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Choice {
    /// What it says.
    pub text: String,
    /// What choosing it is worth, in percent of the question, -100 to 100.
    pub weight: i16,
    /// Said to those who chose it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<String>,
}

/// What is taken as an answer that is typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TypedText {
    /// The first of the highest weight that fits counts. Texts are plain; `*` stands for anything.
    pub accepted: Vec<Choice>,
    /// Upper and lower case matter.
    #[serde(default)]
    pub case_sensitive: bool,
    /// One wrong letter is forgiven in texts of 4 letters or more, two from 8 on.
    #[serde(default)]
    pub typos: bool,
}

/// Numbers that are taken, with both bounds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumericRange {
    /// Smallest number taken.
    pub min: f64,
    /// Largest number taken.
    pub max: f64,
    /// What it is worth, in percent.
    pub weight: i16,
    /// Said to those who gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<String>,
}

/// Two sides that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatchingPair {
    /// What is given.
    pub left: String,
    /// What belongs to it.
    pub right: String,
}

/// A piece of a text with gaps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GapPart {
    /// Running text.
    Text {
        /// HTML without block elements.
        html: String,
    },
    /// A gap with a menu.
    Menu {
        /// Plain texts, in the author's order; weight 100 is right.
        choices: Vec<Choice>,
    },
    /// A gap to type into.
    Typed {
        /// What is taken.
        text: TypedText,
    },
}

/// What somebody answered. Places are those of the content model, which are the same in every language, not those
/// on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    /// The place of the one choice.
    SingleChoice(u16),
    /// The places of all choices ticked, ascending.
    MultipleChoice(Vec<u16>),
    /// Whether the statement holds.
    TrueFalse(bool),
    /// What was typed.
    ShortAnswer(String),
    /// What was typed: `3,5`, `3.5`, ` 1000 `.
    Numeric(String),
    /// For each left side the place of the right side: below `pairs.len()` a pair's, from there on a distractor's.
    Matching(Vec<u16>),
    /// The places of the items, in the order they were put.
    Ordering(Vec<u16>),
    /// What stands in each gap, in reading order: a menu's place, or the text.
    Gaps(Vec<GapResponse>),
}

/// What stands in one gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GapResponse {
    /// The place in the menu.
    Menu(u16),
    /// What was typed.
    Typed(String),
}

impl NumericRange {
    /// Bounds between which no number lies: nobody has written yet which one is taken.
    pub const NO_NUMBER: (f64, f64) = (1.0, 0.0);

    /// Whether no number is taken.
    pub fn is_empty(&self) -> bool {
        self.min > self.max
    }
}

impl QuestionKind {
    /// An order of `0..n` in which the right sides of a matching or the items of an ordering are shown: the same on
    /// every device and at every visit (server and browser must agree), and never the right order if `n > 1`.
    /// `seed` is the question's id.
    pub fn shuffled(seed: &str, n: usize) -> Vec<u16> {
        // FNV-1a and a small linear congruence: no quality beyond "looks mixed" is needed.
        let mut state = seed
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
        let mut order: Vec<u16> = (0..u16::try_from(n).unwrap_or(u16::MAX)).collect();
        for i in (1..order.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (state >> 33) as usize % (i + 1));
        }
        if order.len() > 1 && order.is_sorted() {
            order.rotate_left(1);
        }
        order
    }
}
