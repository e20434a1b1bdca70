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

use crate::lang::Lang;
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
    /// A film or a sound in a paragraph of its own.
    Recording(Recording),
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

impl Block {
    /// The names of the files that it shows, so that each gives way to where the file is read.
    pub fn files_mut(&mut self) -> Vec<&mut String> {
        match self {
            Block::Picture { file, .. } => vec![file],
            Block::Recording(Recording { file, tracks, .. }) => {
                tracks.iter_mut().map(|track| &mut track.file).chain([file]).collect()
            }
            Block::Text { .. } | Block::CallOut { .. } | Block::Steps { .. } | Block::Question(_) => vec![],
        }
    }
}

/// A film or a sound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recording {
    /// What is played.
    pub kind: RecordingKind,
    /// File name below the course's `media/`.
    pub file: String,
    /// What it is about: its name for people who do not see it.
    pub alt: String,
    /// Plain text, if any.
    pub caption: Option<String>,
    /// Captions of a film: WebVTT files below the course's `media/`, by their language.
    pub tracks: Vec<Track>,
    /// All that is said and shown, to be read: HTML.
    pub transcript: Option<String>,
}

impl Recording {
    /// The name of the file with the captions of a film in a language: `film.mp4` has `film.de.vtt`.
    pub fn captions_file(file: &str, lang: Lang) -> String {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        format!("{stem}.{}.vtt", lang.code())
    }

    /// The captions for somebody who reads this language: those in German serve *Leichte Sprache* too, as they say what
    /// is said.
    pub fn captions(&self, lang: Lang) -> Option<&Track> {
        let of = |lang| self.tracks.iter().find(|track| track.lang == lang);
        of(lang).or_else(|| of(Lang::De).filter(|_| lang == Lang::DeLeicht))
    }
}

/// What is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RecordingKind {
    /// A film: `.mp4`, `.webm`.
    Video,
    /// A sound: `.mp3`, `.m4a`, `.ogg`.
    Audio,
}

impl RecordingKind {
    /// What a file of this name is, if it is played.
    pub fn of_file(name: &str) -> Option<RecordingKind> {
        match name.rsplit_once('.')?.1 {
            "mp4" | "webm" => Some(RecordingKind::Video),
            "mp3" | "m4a" | "ogg" => Some(RecordingKind::Audio),
            _ => None,
        }
    }
}

/// Captions in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Track {
    /// Their language.
    pub lang: Lang,
    /// File name below the course's `media/`.
    pub file: String,
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
