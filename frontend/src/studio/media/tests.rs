//! The pieces as they are read.

use std::rc::Rc;

use shared::api::studio::media::{FormerMedia, MediaItem, MediaKind};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::super::of::Of;
use super::captions::{Captions, CaptionsProps};
use super::former::{FormerList, FormerListProps};
use super::item::{facts, preview};
use super::take::{Take, TakeProps};
use crate::components::tests::render;
use crate::studio::tests::{at, whole};
use crate::t;

fn item(name: &str, kind: MediaKind) -> MediaItem {
    MediaItem {
        name: name.to_owned(),
        kind,
        content_type: "image/png".to_owned(),
        size: 2_000_000,
        width: if kind == MediaKind::Picture { 640 } else { 0 },
        height: if kind == MediaKind::Picture { 480 } else { 0 },
        address: format!("/api/media/{name}"),
        captions: vec![Lang::De],
        used_in: vec![],
    }
}

#[test]
fn files_can_be_taken_in_every_language() {
    for lang in Lang::ALL {
        for many in [true, false] {
            let html = render::<Take>(move || TakeProps {
                lang,
                path: "/api/media".to_owned(),
                kind: None,
                many,
                added: Callback::noop(),
            });
            whole(&html);
            assert!(!html.contains(">media-"), "{html}");
            assert!(html.contains(&t!(lang, "media-drop")), "{html}");
            assert_eq!(html.contains(" multiple"), many, "{html}");
            // A file chooser without a name of its own is nothing for anybody: the button stands for it.
            assert!(html.contains("hidden"), "{html}");
        }
    }
}

#[test]
fn a_film_says_which_captions_it_has() {
    for lang in Lang::ALL {
        let html = render::<Captions>(move || CaptionsProps {
            lang,
            path: "/api/media".to_owned(),
            of: item("film.mp4", MediaKind::Video),
            changed: Callback::noop(),
            removed: Callback::noop(),
        });
        whole(&html);
        assert!(!html.contains(">media-"), "{html}");
        assert!(html.contains(&t!(lang, "media-captions-in", language = Lang::De.name())), "{html}");
        assert!(html.contains("film.de.vtt"), "what would be deleted is named: {html}");
        // The first language that lacks some is offered.
        let option = html.split("<option").find(|option| option.contains(" selected"));
        assert!(option.is_some_and(|option| !option.contains("value=\"de\"")), "{html}");
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ShownProps {
    lang: Lang,
    item: MediaItem,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    html! { <>{ preview(&props.item) }{ facts(props.lang, &props.item) }</> }
}

#[test]
fn a_file_is_shown_as_what_it_is() {
    for (kind, element) in
        [(MediaKind::Picture, "<img"), (MediaKind::Video, "<video"), (MediaKind::Audio, "<audio")]
    {
        for lang in Lang::ALL {
            let html = render::<Shown>(move || ShownProps { lang, item: item("a", kind) });
            whole(&html);
            assert!(html.contains(element), "{html}");
            assert_eq!(html.contains("640"), kind == MediaKind::Picture, "{html}");
            assert!(html.contains(&t!(lang, "media-mb", n = 2)), "{html}");
        }
    }
}

#[test]
fn what_only_earlier_versions_have_can_be_taken_back_in_every_language() {
    for lang in Lang::ALL {
        let mut file = FormerMedia {
            hash: "0a1b".to_owned(),
            name: "fest.jpg".to_owned(),
            kind: MediaKind::Picture,
            content_type: "image/jpeg".to_owned(),
            size: 2_000_000,
            address: Some("/media/0a1b/fest.jpg".to_owned()),
            published_at: Some(1_795_000_000_000),
        };
        let shown = |files: Vec<FormerMedia>| {
            render::<FormerList>(move || FormerListProps {
                of: Of { at: at(lang), draft: Uuid::nil() },
                files: Rc::new(files),
                removed: Callback::noop(),
            })
        };
        let html = shown(vec![file.clone()]);
        whole(&html);
        assert!(!html.contains(">media-"), "{html}");
        assert!(html.contains(r#"href="/media/0a1b/fest.jpg""#), "{html}");
        assert!(html.contains(&t!(lang, "media-former-take")), "{html}");
        file.address = None;
        file.published_at = None;
        let html = shown(vec![file]);
        assert!(!html.contains("href="), "{html}");
        assert!(html.contains(&t!(lang, "media-former-unpublished")), "{html}");
        assert!(!shown(vec![]).contains("<h2"));
    }
}
