//! Pictures, films, sound and captions of a draft.
//!
//! A file is sent as it is, as the body of `POST …/media?name=…`: what it is, is found by looking into it. Pictures are
//! made smaller and written anew, so that nothing but the picture stays (no place, no device, no time).

use serde::{Deserialize, Serialize};

use crate::course::{Recording, RecordingKind};
use crate::lang::Lang;

/// The largest picture taken, in bytes. What is kept of it is much smaller.
pub const MAX_PICTURE: u64 = 30 * 1024 * 1024;
/// The largest film, in bytes.
pub const MAX_VIDEO: u64 = 200 * 1024 * 1024;
/// The largest sound, in bytes.
pub const MAX_AUDIO: u64 = 50 * 1024 * 1024;
/// The largest drawing (SVG) and the largest captions, in bytes.
pub const MAX_TEXT: u64 = 1024 * 1024;
/// How many files a draft may have.
pub const MAX_FILES: u64 = 200;
/// How many bytes all files of a draft may have.
pub const MAX_ALL: u64 = 1024 * 1024 * 1024;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MediaKind {
    /// `.svg`, `.png`, `.jpg`, `.webp`.
    Picture,
    /// `.mp4`, `.webm`.
    Video,
    /// `.mp3`, `.m4a`, `.ogg`.
    Audio,
    /// `.vtt`: what is said in a film or a recording, in a language.
    Captions,
}

impl MediaKind {
    /// What a file of this name is; none if it is nothing that courses show.
    pub fn of(name: &str) -> Option<MediaKind> {
        match name.rsplit_once('.')?.1 {
            "svg" | "png" | "jpg" | "webp" => Some(MediaKind::Picture),
            "vtt" => Some(MediaKind::Captions),
            _ => Some(match RecordingKind::of_file(name)? {
                RecordingKind::Video => MediaKind::Video,
                RecordingKind::Audio => MediaKind::Audio,
            }),
        }
    }

    /// The word in keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            MediaKind::Picture => "picture",
            MediaKind::Video => "video",
            MediaKind::Audio => "audio",
            MediaKind::Captions => "captions",
        }
    }
}

/// The name of the captions that belong to a film or a recording.
pub fn captions_name(of: &str, lang: Lang) -> String {
    Recording::captions_file(of, lang)
}

/// The end of a file's name, and the language, if these are captions.
pub fn captions_of(name: &str) -> Option<(&str, Lang)> {
    let (stem, lang) = name.strip_suffix(".vtt")?.rsplit_once('.')?;
    Some((stem, Lang::from_code(lang)?))
}

/// A file of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MediaItem {
    /// As lessons name it: `media/<name>`.
    pub name: String,
    /// What it is.
    pub kind: MediaKind,
    /// MIME type.
    pub content_type: String,
    /// How many bytes.
    pub size: u64,
    /// Of a picture, in pixels; else 0.
    pub width: u32,
    /// Of a picture, in pixels; else 0.
    pub height: u32,
    /// Where it is read, by trainers alone.
    pub address: String,
    /// The languages in which there are captions for it.
    pub captions: Vec<Lang>,
    /// The lessons that show it.
    pub used_in: Vec<MediaUse>,
}

/// A file that only earlier versions of a draft have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormerMedia {
    /// Of its bytes: by this it is taken back.
    pub hash: String,
    /// What it is called there; it may have several names.
    pub name: String,
    /// What it is.
    pub kind: MediaKind,
    /// MIME type.
    pub content_type: String,
    /// How many bytes.
    pub size: u64,
    /// Where everybody can see it; none if learners never did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// When a version that has it was published last, milliseconds since 1970; none if none was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<i64>,
}

/// A lesson that shows a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MediaUse {
    /// Its id.
    pub lesson: String,
    /// In which language.
    pub lang: Lang,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_are_found_by_name() {
        for lang in Lang::ALL {
            let name = captions_name("big-film.mp4", lang);
            assert_eq!(captions_of(&name), Some(("big-film", lang)), "{name}");
            assert_eq!(MediaKind::of(&name), Some(MediaKind::Captions));
        }
        for name in ["film.vtt", "film.xx.vtt", "film.de.mp4"] {
            assert_eq!(captions_of(name), None, "{name}");
        }
    }
}
