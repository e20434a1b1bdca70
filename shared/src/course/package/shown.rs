//! The pictures, films and sounds of a lesson: whether they are there, and whether everybody has something of them.

use super::super::check::{Faults, TextFault};
use super::super::{Block, Lesson, Recording, RecordingKind, Track};
use super::lesson::Surroundings;
use crate::lang::Lang;

/// Words that say nothing about a picture, film or sound.
const NO_ALTERNATIVES: [&str; 16] = [
    "bild",
    "foto",
    "grafik",
    "abbildung",
    "icon",
    "picture",
    "image",
    "photo",
    "screenshot",
    "illustration",
    "film",
    "video",
    "ton",
    "audio",
    "sound",
    "podcast",
];

/// Checks them and fills in their sizes and captions. `lines`: where they stand. The answer is all files that the lesson
/// shows.
pub(super) fn check(
    lesson: &mut Lesson,
    lines: &[u32],
    around: &Surroundings<'_>,
    faults: &mut Faults,
) -> Vec<String> {
    let mut shown = Vec::new();
    let mut lines = lines.iter().copied();
    for block in lesson.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        match block {
            Block::Picture { file, alt, width, height, .. } => {
                let line = lines.next().unwrap_or_default();
                // What has no size, such as captions, is no picture.
                match around.media.get(file).filter(|media| media.width > 0) {
                    Some(media) => (*width, *height) = (media.width, media.height),
                    None => faults.must(line, TextFault::PictureMissing { file: file.clone() }),
                }
                if says_nothing(alt, file) {
                    faults.must(line, TextFault::PictureAlternative { alt: alt.clone() });
                }
                shown.push(file.clone());
            }
            Block::Recording(recording) => {
                played(recording, lines.next().unwrap_or_default(), around, faults);
                shown.push(recording.file.clone());
                shown.extend(recording.tracks.iter().map(|track| track.file.clone()));
            }
            _ => {}
        }
    }
    shown
}

/// What WCAG 2.2 asks for on level A: a sound is to be read as well (1.2.1), a film has captions (1.2.2).
fn played(recording: &mut Recording, line: u32, around: &Surroundings<'_>, faults: &mut Faults) {
    let file = recording.file.clone();
    if !around.media.contains_key(&file) {
        faults.must(line, TextFault::RecordingMissing { file });
        return;
    }
    if recording.alt.is_empty() || says_nothing(&recording.alt, &file) {
        faults.must(line, TextFault::RecordingAlternative { alt: recording.alt.clone() });
    }
    let tracks =
        Lang::ALL.into_iter().map(|lang| Track { lang, file: Recording::captions_file(&file, lang) });
    recording.tracks = tracks.filter(|track| around.media.contains_key(&track.file)).collect();
    if recording.kind == RecordingKind::Video && recording.captions(around.lang).is_none() {
        let captions = Recording::captions_file(&file, around.lang);
        faults.must(line, TextFault::RecordingCaptions { file: file.clone(), captions });
    }
    if recording.transcript.is_none() {
        match recording.kind {
            RecordingKind::Audio => faults.must(line, TextFault::RecordingTranscript { file }),
            RecordingKind::Video => faults.should(line, TextFault::FilmTranscript { file }),
        }
    }
}

fn says_nothing(alt: &str, file: &str) -> bool {
    alt == file || NO_ALTERNATIVES.contains(&alt.to_lowercase().as_str())
}
