//! What can be said of a file before it is sent: nobody waits for a film to arrive that is refused.

use shared::api::problem::Code;
use shared::api::studio::media::{MAX_AUDIO, MAX_PICTURE, MAX_TEXT, MAX_VIDEO, MediaKind};
use shared::lang::Lang;
use web_sys::File;

use crate::api::Failure;
use crate::browser::files::{Played, played};
use crate::i18n::text;
use crate::t;

/// What a file chooser offers.
pub(super) fn accepted(kind: Option<MediaKind>) -> &'static str {
    match kind {
        Some(MediaKind::Picture) => ".jpg,.jpeg,.png,.webp,.svg",
        Some(MediaKind::Video) => ".mp4,.m4v,.webm",
        Some(MediaKind::Audio) => ".mp3,.m4a,.ogg,.oga",
        Some(MediaKind::Captions) => ".vtt",
        None => ".jpg,.jpeg,.png,.webp,.svg,.mp4,.m4v,.webm,.mp3,.m4a,.ogg,.oga",
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// What a file of this name is, and the most bytes that it may have. None if no lesson can show it.
fn kind_of(name: &str) -> Option<(MediaKind, u64)> {
    Some(match ending(name).as_str() {
        "jpg" | "jpeg" | "png" | "webp" => (MediaKind::Picture, MAX_PICTURE),
        "svg" => (MediaKind::Picture, MAX_TEXT),
        "mp4" | "m4v" | "webm" => (MediaKind::Video, MAX_VIDEO),
        "mp3" | "m4a" | "ogg" | "oga" => (MediaKind::Audio, MAX_AUDIO),
        "vtt" => (MediaKind::Captions, MAX_TEXT),
        _ => return None,
    })
}

/// Why it makes no sense to send this file: see [`refusal`], or nobody could play it.
pub(super) async fn refused(lang: Lang, wanted: Option<MediaKind>, file: &File) -> Option<String> {
    if let Some(refusal) = refusal(lang, wanted, &file.name(), file.size()) {
        return Some(refusal);
    }
    let kind = kind_of(&file.name())?.0;
    if !matches!(kind, MediaKind::Video | MediaKind::Audio) {
        return None;
    }
    match played(file).await {
        Played::Not => Some(t!(lang, "media-not-played")),
        Played::WithoutPictures if kind == MediaKind::Video => Some(t!(lang, "media-no-picture")),
        Played::WithoutPictures | Played::Well => None,
    }
}

/// Why it makes no sense to send a file of this name and size where files of a kind are wanted, or any but captions.
fn refusal(lang: Lang, wanted: Option<MediaKind>, name: &str, size: f64) -> Option<String> {
    let Some((kind, most)) = kind_of(name) else {
        return Some(match ending(name).as_str() {
            "heic" | "heif" => t!(lang, "media-no-heic"),
            "gif" => t!(lang, "media-no-gif"),
            _ if wanted == Some(MediaKind::Captions) => t!(lang, "media-no-srt"),
            _ => text(lang, "problem-media-type"),
        });
    };
    if kind == MediaKind::Captions && wanted.is_none() {
        return Some(t!(lang, "media-captions-elsewhere"));
    }
    if wanted.is_some_and(|wanted| wanted != kind) {
        return Some(t!(lang, "media-other-kind"));
    }
    // Sizes of files are whole numbers far below what both hold.
    #[expect(clippy::cast_precision_loss)]
    let too_large = size > most as f64;
    too_large.then(|| t!(lang, "media-too-large", mb = most / (1024 * 1024)))
}

/// Why the server did not take a file, and in which line of it the fault is.
pub(super) fn why(lang: Lang, failure: &Failure) -> String {
    let sentence = failure.sentence(lang);
    let Failure::Problem(problem) = failure else { return sentence };
    let is_text = matches!(problem.code, Code::MediaCaptions | Code::MediaDanger | Code::MediaBroken);
    let line = problem.field.as_deref().and_then(|field| field.strip_prefix("line-")?.parse::<u32>().ok());
    match line.filter(|line| is_text && *line > 0) {
        Some(line) => format!("{sentence} {}", t!(lang, "media-line", line = line)),
        None => sentence,
    }
}

/// How large a file is, in words.
pub(super) fn size(lang: Lang, bytes: u64) -> String {
    let kb = bytes.div_ceil(1024);
    if kb < 1024 { t!(lang, "media-kb", n = kb) } else { t!(lang, "media-mb", n = kb.div_ceil(1024)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_refused_is_not_sent() {
        let refused = |wanted, name: &str, size| refusal(Lang::De, wanted, name, size).is_some();
        for (name, wanted) in [
            ("Foto.JPG", None),
            ("a.svg", Some(MediaKind::Picture)),
            ("film.mp4", Some(MediaKind::Video)),
            ("film.de.vtt", Some(MediaKind::Captions)),
        ] {
            assert!(!refused(wanted, name, 1_000.0), "{name}");
            assert!(refused(wanted, name, 300e6), "{name}");
        }
        for (name, wanted) in [
            ("a.heic", None),
            ("a.gif", None),
            ("a.docx", None),
            ("a", None),
            ("film.vtt", None),
            ("film.mp4", Some(MediaKind::Picture)),
            ("film.srt", Some(MediaKind::Captions)),
        ] {
            assert!(refused(wanted, name, 1_000.0), "{name}");
        }
    }

    #[test]
    fn the_line_of_a_fault_is_said() {
        let Failure::Problem(mut problem) = Failure::of(Code::MediaCaptions) else { unreachable!() };
        assert!(!why(Lang::En, &Failure::Problem(problem.clone())).contains("line 7"));
        problem.field = Some("line-7".to_owned());
        assert!(why(Lang::En, &Failure::Problem(problem)).contains("line 7"));
    }
}
