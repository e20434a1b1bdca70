//! What a file is, by its beginning. Neither its name nor what a browser says of it counts.

use shared::api::studio::media::{MAX_AUDIO, MAX_PICTURE, MAX_TEXT, MAX_VIDEO};

use crate::error::Code;

/// A kind of file that courses show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any picture made of pixels: it is written anew.
    Pixels(image::ImageFormat),
    /// A drawing, SVG.
    Drawing,
    /// Captions, WebVTT.
    Captions,
    /// A film or sound that stays as it is: the end of its name, and its MIME type.
    Stream(&'static str, &'static str),
}

/// What the beginning of a file says it is, and how many bytes it may have. `.m4a` in its old name tells sound from film
/// where one container is used for both.
///
/// # Errors
/// `media-type`: courses show no such file.
pub fn judge(head: &[u8], old_name: &str) -> Result<(Kind, u64), Code> {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let kind = match head {
        [0xff, 0xd8, 0xff, ..] => Kind::Pixels(image::ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Kind::Pixels(image::ImageFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', rest @ ..] if !moves(rest) => {
            Kind::Pixels(image::ImageFormat::WebP)
        }
        [_, _, _, _, b'f', b't', b'y', b'p', a, b, c, d, ..] => {
            return mp4(&[*a, *b, *c, *d], old_name);
        }
        // EBML: of its containers browsers play WebM.
        [0x1a, 0x45, 0xdf, 0xa3, rest @ ..]
            if rest.get(..64).unwrap_or(rest).windows(4).any(|four| four == b"webm") =>
        {
            Kind::Stream("webm", "video/webm")
        }
        [b'O', b'g', b'g', b'S', 0, ..] => Kind::Stream("ogg", "audio/ogg"),
        [b'I', b'D', b'3', 2..=4, ..] => Kind::Stream("mp3", "audio/mpeg"),
        // A frame of MPEG layer III with a bit rate and a sampling rate that exist.
        [0xff, second, third, ..]
            if second & 0xe6 == 0xe2
                && second & 0x18 != 0x08
                && third >> 4 != 0x0f
                && third >> 4 != 0
                && third & 0x0c != 0x0c =>
        {
            Kind::Stream("mp3", "audio/mpeg")
        }
        _ if text.starts_with(b"WEBVTT") => Kind::Captions,
        _ if text.starts_with(b"<svg") || text.starts_with(b"<?xml") || text.starts_with(b"<!--") => {
            Kind::Drawing
        }
        _ if old_name.to_ascii_lowercase().ends_with(".vtt") && !text.is_empty() && !head.contains(&0) => {
            Kind::Captions
        }
        _ => return Err(Code::MediaType),
    };
    Ok((kind, most(kind)))
}

/// A WebP with several pictures in it: one of them would be all that stays.
fn moves(after_name: &[u8]) -> bool {
    after_name.starts_with(b"VP8X") && after_name.get(8).is_some_and(|flags| flags & 0x02 != 0)
}

/// ISO containers: films and sound that browsers play; not the pictures and films of telephones that only some can read.
fn mp4(brand: &[u8; 4], old_name: &str) -> Result<(Kind, u64), Code> {
    let sound = (Kind::Stream("m4a", "audio/mp4"), MAX_AUDIO);
    match brand {
        b"M4A " | b"M4B " => Ok(sound),
        b"isom" | b"iso2" | b"iso4" | b"iso5" | b"iso6" | b"mp41" | b"mp42" | b"avc1" | b"M4V " | b"MSNV"
        | b"dash" => {
            let is_sound = old_name.to_ascii_lowercase().ends_with(".m4a");
            Ok(if is_sound { sound } else { (Kind::Stream("mp4", "video/mp4"), MAX_VIDEO) })
        }
        _ => Err(Code::MediaType),
    }
}

/// The MIME type of a file with this name, where these bytes were first said to be of that one: in one container, sound and
/// film differ by nothing but what somebody called them, and both may share the bytes.
pub fn content_type(first: String, name: &str) -> String {
    match (first.as_str(), name.rsplit_once('.').map(|(_, ending)| ending)) {
        ("audio/mp4", Some("mp4")) => "video/mp4".to_owned(),
        ("video/mp4", Some("m4a")) => "audio/mp4".to_owned(),
        _ => first,
    }
}

const fn most(kind: Kind) -> u64 {
    match kind {
        Kind::Pixels(_) => MAX_PICTURE,
        Kind::Drawing | Kind::Captions => MAX_TEXT,
        Kind::Stream(_, content_type) => {
            if content_type.as_bytes()[0] == b'v' {
                MAX_VIDEO
            } else {
                MAX_AUDIO
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_beginning() {
        for (head, name, kind) in [
            (b"\xff\xd8\xff\xe0\0\x10JFIF".as_slice(), "a.png", Some(Kind::Pixels(image::ImageFormat::Jpeg))),
            (b"\x89PNG\r\n\x1a\n\0\0", "a.jpg", Some(Kind::Pixels(image::ImageFormat::Png))),
            (b"RIFF\0\0\0\0WEBPVP8 ", "", Some(Kind::Pixels(image::ImageFormat::WebP))),
            (b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0", "moves.webp", None),
            (b"RIFF\0\0\0\0WAVEfmt ", "a.webp", None),
            (b"GIF89a", "a.png", None),
            (b"\0\0\0\x20ftypisom\0\0", "film.mp4", Some(Kind::Stream("mp4", "video/mp4"))),
            (b"\0\0\0\x20ftypisom\0\0", "talk.M4A", Some(Kind::Stream("m4a", "audio/mp4"))),
            (b"\0\0\0\x20ftypM4A \0\0", "a.mp4", Some(Kind::Stream("m4a", "audio/mp4"))),
            (b"\0\0\0\x20ftypheic\0\0", "a.jpg", None),
            (b"\0\0\0\x20ftypqt  \0\0", "a.mp4", None),
            (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm", "", Some(Kind::Stream("webm", "video/webm"))),
            (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska", "a.webm", None),
            (b"OggS\0\x02", "", Some(Kind::Stream("ogg", "audio/ogg"))),
            (b"ID3\x04\0", "", Some(Kind::Stream("mp3", "audio/mpeg"))),
            (b"\xff\xfb\x90\x64", "", Some(Kind::Stream("mp3", "audio/mpeg"))),
            (b"\xff\xff\xff\xff", "a.mp3", None),
            (b"\xef\xbb\xbfWEBVTT\n", "", Some(Kind::Captions)),
            (b"1\n00:00:01,000", "film.vtt", Some(Kind::Captions)),
            (b"\n <svg ", "a.png", Some(Kind::Drawing)),
            (b"<!DOCTYPE html><script>", "a.png", None),
            (b"<html>", "a.svg", None),
            (b"%PDF-1.7", "a.png", None),
            (b"PK\x03\x04", "a.png", None),
            (b"", "a.png", None),
        ] {
            let found = judge(head, name).ok().map(|(kind, _)| kind);
            assert_eq!(found, kind, "{name}: {}", head.escape_ascii());
        }
    }
}
