//! What a course is.
//!
//! Ids are language-neutral and final: progress hangs on them. Texts marked *HTML* are made by
//! [`markdown`] alone: balanced, and without anything that could run.

pub mod mark;
pub mod outline;
pub mod plain;
pub mod question;
pub mod whole;

#[cfg(feature = "authoring")]
pub mod captions;
#[cfg(feature = "authoring")]
pub mod check;
#[cfg(feature = "authoring")]
pub mod gift;
#[cfg(feature = "importing")]
pub mod import;
#[cfg(feature = "authoring")]
mod lines;
#[cfg(feature = "authoring")]
pub mod markdown;
#[cfg(feature = "authoring")]
pub mod outline_file;
#[cfg(feature = "authoring")]
pub mod package;
#[cfg(feature = "authoring")]
pub mod source;

use serde::{Deserialize, Serialize};

use question::Question;

/// What the catalogue files a course under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Safety, fraud, passwords.
    Safety,
    /// Everyday matters: banking, offices, shopping.
    Everyday,
    /// Using telephones, tablets, computers.
    Devices,
    /// Finding and judging information.
    Information,
    /// Talking and working with others.
    Communication,
    /// Making pictures, texts, programs.
    Creating,
    /// Getting about.
    Mobility,
}

impl Topic {
    /// All topics, in the order of the catalogue's filter.
    pub const ALL: [Topic; 7] = [
        Topic::Safety,
        Topic::Everyday,
        Topic::Devices,
        Topic::Information,
        Topic::Communication,
        Topic::Creating,
        Topic::Mobility,
    ];

    /// The word in addresses and files.
    pub const fn code(self) -> &'static str {
        match self {
            Topic::Safety => "safety",
            Topic::Everyday => "everyday",
            Topic::Devices => "devices",
            Topic::Information => "information",
            Topic::Communication => "communication",
            Topic::Creating => "creating",
            Topic::Mobility => "mobility",
        }
    }
}

/// The four proficiency levels of DigComp 3.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Simple tasks, with guidance as needed.
    Basic,
    /// Well-defined tasks, on one's own.
    Intermediate,
    /// Various tasks, guiding others.
    Advanced,
    /// Complex problems, contributing to the field.
    HighlyAdvanced,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Level; 4] = [Level::Basic, Level::Intermediate, Level::Advanced, Level::HighlyAdvanced];

    /// The word in addresses and files.
    pub const fn code(self) -> &'static str {
        match self {
            Level::Basic => "basic",
            Level::Intermediate => "intermediate",
            Level::Advanced => "advanced",
            Level::HighlyAdvanced => "highly-advanced",
        }
    }
}

/// A lesson in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lesson {
    /// Its id within the course.
    pub id: String,
    /// Plain text.
    pub title: String,
    /// What it is for in life: one sentence, plain text.
    pub purpose: String,
    /// How long it takes most people.
    pub minutes: u16,
    /// DigComp competences such as `4.2`.
    pub competences: Vec<String>,
    /// One thought each.
    pub sections: Vec<Section>,
}

impl Lesson {
    /// The questions, in reading order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|s| &s.blocks).filter_map(|b| match b {
            Block::Question(q) => Some(q),
            _ => None,
        })
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|q| q.id == id)
    }
}

/// One thought: a heading and what belongs to it, about a screenful on a phone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Section {
    /// The heading, HTML without block elements; empty before the first heading.
    pub title: String,
    /// What stands below it.
    pub blocks: Vec<Block>,
}

/// One piece of a lesson.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// Running text.
    Text {
        /// HTML.
        html: String,
    },
    /// A picture in a paragraph of its own.
    Picture {
        /// File name below the course's `media/`.
        file: String,
        /// Text alternative; empty for pure decoration.
        alt: String,
        /// Plain text, if any.
        caption: Option<String>,
        /// Width in CSS pixels, so that nothing jumps when the picture arrives.
        width: u32,
        /// Height in CSS pixels.
        height: u32,
    },
    /// A box beside the running text.
    CallOut {
        /// What kind.
        kind: CallOut,
        /// HTML.
        html: String,
    },
    /// Things to do, one after the other.
    Steps {
        /// HTML, one a step.
        steps: Vec<String>,
    },
    /// Something to answer.
    Question(Question),
}

/// Kinds of call-out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CallOut {
    /// Good to know.
    Note,
    /// A hint.
    Tip,
    /// Be careful.
    Warning,
    /// Remember this.
    Important,
    /// An example.
    Example,
}
