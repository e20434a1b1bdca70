//! What files are called, and which lessons name them.

use std::collections::{BTreeMap, BTreeSet};

use shared::api::studio::media::{MediaUse, captions_of};
use shared::course::whole::MediaFile;

use crate::entities::draft_file;
use crate::studio::lessons;
use crate::text::in_address;

/// Which lessons show which files. Whatever names a file counts: what cannot be read as a picture today may be one
/// tomorrow.
pub(super) fn shown_in<'a>(
    texts: impl IntoIterator<Item = &'a draft_file::Model>,
) -> BTreeMap<String, BTreeSet<MediaUse>> {
    let mut shown: BTreeMap<String, BTreeSet<MediaUse>> = BTreeMap::new();
    for file in texts {
        let Some((lang, lesson)) = lessons::named(&file.path) else { continue };
        for name in names_in(&file.text) {
            shown.entry(name.to_owned()).or_default().insert(MediaUse { lesson: lesson.to_owned(), lang });
        }
    }
    shown
}

/// The files that a text names.
fn names_in(text: &str) -> impl Iterator<Item = &str> {
    text.split("media/").skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.'));
        rest[..end.unwrap_or(rest.len())].trim_end_matches('.')
    })
}

/// A text in which files have new names. Each name is read once, so that what takes another's old name stays apart from it.
pub fn renamed(text: &str, names: &BTreeMap<String, String>) -> String {
    let mut pieces = text.split("media/");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (piece, name) in pieces.zip(names_in(text)) {
        let new = names.get(name).map_or(name, String::as_str);
        out.extend(["media/", new, piece.get(name.len()..).unwrap_or_default()]);
    }
    out
}

/// The fingerprints of the files that texts name, and of the captions that belong to them.
pub fn shown_by<'a>(
    texts: impl Iterator<Item = &'a str>,
    media: &BTreeMap<String, MediaFile>,
) -> BTreeSet<String> {
    let names: BTreeSet<&str> = texts.flat_map(names_in).collect();
    let stems: BTreeSet<&str> =
        names.iter().filter_map(|name| name.rsplit_once('.')).map(|(stem, _)| stem).collect();
    let shown =
        |name: &str| names.contains(name) || captions_of(name).is_some_and(|(of, _)| stems.contains(of));
    media.iter().filter(|(name, _)| shown(name)).map(|(_, file)| file.hash.clone()).collect()
}

/// What a file is called, without the end: made of its name at home, with a number if that is taken.
pub(super) fn free_stem(old: &str, taken: &BTreeSet<&str>) -> String {
    let old = old.rsplit(['/', '\\']).next().unwrap_or(old);
    let old = old.rsplit_once('.').map_or(old, |(stem, _)| stem);
    let stem =
        Some(in_address(old, 60)).filter(|stem| !stem.is_empty()).unwrap_or_else(|| "media".to_owned());
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone()).chain(numbered).find(|stem| !taken.contains(stem.as_str())).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn each_name_in_a_text_is_renamed_once() {
        let names = [("a.png", "b.png"), ("b.png", "c.webp"), ("c.webp", "a.png")];
        let names = names.map(|(old, new)| (old.to_owned(), new.to_owned())).into();
        for (text, new) in [
            (
                "![](media/a.png) ![](media/b.png), media/c.webp. media/a.png",
                "![](media/b.png) ![](media/c.webp), media/a.png. media/b.png",
            ),
            (
                "media/a.png2 media/aa.png media/ amedia/a.png",
                "media/a.png2 media/aa.png media/ amedia/b.png",
            ),
            ("media/media/a.png", "media/media/b.png"),
            ("", ""),
        ] {
            assert_eq!(renamed(text, &names), new);
        }
    }

    #[test]
    fn names_become_plain_and_stay_apart() {
        let taken = BTreeSet::from(["cafe", "cafe-2"]);
        for (old, new) in [
            ("Foto Müller (1).JPG", "foto-mueller-1"),
            ("C:\\Bilder\\Café.png", "cafe-3"),
            ("../../etc/passwd", "passwd"),
            ("film.de.mp4", "film-de"),
            ("图片.png", "media"),
            (".png", "media"),
            ("", "media"),
        ] {
            assert_eq!(free_stem(old, &taken), new, "{old}");
        }
    }

    #[test]
    fn lessons_show_what_they_name() {
        let file = |path: &str, text: &str| draft_file::Model {
            draft_id: Uuid::nil(),
            path: path.to_owned(),
            text: text.to_owned(),
            marks: "[]".to_owned(),
            title: None,
            revision: 1,
            changed_at: 0,
            changed_by: None,
        };
        let texts = [
            file("course.toml", "media/no.png"),
            file("de/email.md", "![a](media/a.png)\n\n![](media/film.mp4 \"media/b.jpg.\")"),
            file("de-leicht/email.md", "![a](media/a.png) und ![a](media/a.png)"),
        ];
        let shown = shown_in(&texts);
        assert_eq!(shown.keys().collect::<Vec<_>>(), ["a.png", "b.jpg", "film.mp4"]);
        assert_eq!(shown["a.png"].len(), 2);
    }
}
