//! The form of a picture, film or sound.

use shared::course::RecordingKind;
use shared::course::source::BlockSource;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::area::Area;
use super::super::seams;
use super::{Parts, line, source};
use crate::t;

/// What is written as text alternative. None at all means decoration, so where one is still missing the file's name stands
/// there: learners would not know what it shows, and the check says so.
fn alternative(file: &str, said: String, decoration: bool) -> String {
    match said.trim() {
        _ if decoration => String::new(),
        "" => file.to_owned(),
        _ => said,
    }
}

/// A block's source with another file; none if it shows no file.
pub(in super::super) fn with_file(text: &str, name: &str) -> Option<String> {
    let BlockSource::Media { file, alt, caption } = BlockSource::read(text) else { return None };
    let is_picture = |file: &str| RecordingKind::of_file(file).is_none();
    let decoration = is_picture(&file) && is_picture(name) && !file.is_empty() && alt.is_empty();
    let said = if alt == file { String::new() } else { alt };
    let alt = alternative(name, said, decoration);
    Some(BlockSource::Media { file: name.to_owned(), alt, caption }.write())
}

/// Of a picture, film or sound.
pub(in super::super) fn media(parts: &Parts<'_>) -> Html {
    let BlockSource::Media { file, alt, caption } = parts.source.clone() else { return source(parts) };
    let lang = parts.lang;
    let picture = RecordingKind::of_file(&file).is_none();
    let decoration = picture && !file.is_empty() && alt.is_empty();
    let said = if alt == file { String::new() } else { alt.clone() };
    let on_alt = {
        let (file, caption) = (file.clone(), caption.clone());
        parts.set.reform(move |said: String| {
            // A text alternative is one line.
            let alt = alternative(&file, said.replace('\n', " "), false);
            BlockSource::Media { file: file.clone(), alt, caption: caption.clone() }
        })
    };
    let on_decoration = {
        let (file, caption, said) = (file.clone(), caption.clone(), said.clone());
        parts.set.reform(move |event: Event| {
            let ticked = event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked());
            let alt = alternative(&file, said.clone(), ticked);
            BlockSource::Media { file: file.clone(), alt, caption: caption.clone() }
        })
    };
    let (label, hint) = if picture {
        (t!(lang, "editor-alt"), t!(lang, "editor-alt-hint"))
    } else {
        (t!(lang, "editor-media-name"), t!(lang, "editor-media-name-hint"))
    };
    html! {
        <>
            { seams::media_choice(parts.around, &file, parts.onfile.clone()) }
            if !decoration {
                <Area {lang} written={Some(parts.around.written)} id={parts.id("alt")} {label} hint={Some(AttrValue::from(hint))}
                    value={said} styles={false} oninput={on_alt} />
            }
            if picture && !file.is_empty() {
                <label class="tick"><input type="checkbox" checked={decoration} onchange={on_decoration} /><span>{ t!(lang, "editor-decoration") }</span></label>
            }
            { line(parts, "caption", t!(lang, "editor-caption"), Some(t!(lang, "editor-caption-hint")), &caption, move |caption| {
                BlockSource::Media { file: file.clone(), alt: alt.clone(), caption }
            }) }
            if !picture { <p class="hint">{ t!(lang, "editor-media-more") }</p> }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_alternative_is_no_decoration() {
        assert_eq!(alternative("mail.svg", String::new(), false), "mail.svg");
        assert_eq!(alternative("mail.svg", "  ".to_owned(), false), "mail.svg");
        assert_eq!(alternative("mail.svg", "A letter.".to_owned(), false), "A letter.");
        assert_eq!(alternative("mail.svg", "A letter.".to_owned(), true), "");
    }

    #[test]
    fn a_file_that_took_its_time_changes_nothing_else() {
        let media = |file: &str, alt: &str| {
            BlockSource::Media { file: file.into(), alt: alt.into(), caption: "Unten.".into() }.write()
        };
        let shows = |text: &str, name: &str| with_file(text, name).expect("it shows a file");
        // Typed while the picture was on its way.
        assert_eq!(shows(&media("", "A letter."), "mail.svg"), media("mail.svg", "A letter."));
        assert_eq!(shows(&media("", ""), "mail.svg"), media("mail.svg", "mail.svg"));
        assert_eq!(shows(&media("old.svg", "old.svg"), "mail.svg"), media("mail.svg", "mail.svg"));
        assert_eq!(shows(&media("old.svg", ""), "mail.svg"), media("mail.svg", ""), "decoration stays one");
        assert_eq!(shows(&media("old.svg", ""), "mail.mp4"), media("mail.mp4", "mail.mp4"));
        assert_eq!(with_file("Text.\n\n", "mail.svg"), None);
    }
}
