//! What every piece keeps: HTML that the browser leaves as it is, ids once, a name for every control.

use std::collections::BTreeSet;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use shared::course::question::{Question, QuestionKind};
use shared::course::{Block, CallOut, Lesson, Recording, RecordingKind, Section, Track};
use shared::lang::Lang;
use yew::prelude::*;

use super::blocks::{LessonBody, LessonBodyProps, spoken};
use super::icon::{IconName, icon};
use super::listen::{Listen, ListenProps};
use super::saving::{Saving, saving_line};
use super::wolf::{Pose, wolf};

/// Renders as the server does.
pub(crate) fn render<C>(props: impl FnOnce() -> C::Properties + Send + 'static) -> String
where
    C: BaseComponent,
{
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut rendering = pin!(yew::ServerRenderer::<C>::with_props(props).render());
    loop {
        match rendering.as_mut().poll(&mut context) {
            Poll::Ready(html) => return html,
            Poll::Pending => thread::park(),
        }
    }
}

/// A start tag and the text up to the end of its element.
struct Element {
    name: String,
    tag: String,
    content: String,
    inside: Vec<String>,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        let (_, value) = self.tag.split_once(&format!(" {name}=\""))?;
        value.split_once('"').map(|(value, _)| value)
    }

    fn has(&self, name: &str) -> bool {
        self.tag.contains(&format!(" {name}"))
    }
}

const VOID: [&str; 6] = ["input", "img", "br", "hr", "wbr", "track"];

/// All elements; fails where they do not nest.
fn elements(html: &str) -> Vec<Element> {
    let mut found: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        for at in &open {
            found[*at].content.push_str(text);
        }
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = comment.split_once("-->").expect("a comment ends").1;
            continue;
        }
        let (tag, after) = tag.split_once('>').expect("a tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let at = open.pop().unwrap_or_else(|| panic!("</{name}> closes nothing in {html}"));
            assert_eq!(found[at].name, name, "nesting in {html}");
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap_or_default().to_owned();
        let inside = open.iter().map(|at| found[*at].name.clone()).collect();
        let leaf = tag.ends_with('/') || VOID.contains(&name.as_str());
        found.push(Element {
            name,
            tag: format!("{} ", tag.trim_end_matches('/')),
            content: String::new(),
            inside,
        });
        if !leaf {
            open.push(found.len() - 1);
        }
    }
    assert!(open.is_empty(), "something stays open in {html}");
    found
}

/// What every piece keeps.
pub(crate) fn check(html: &str) {
    let elements = elements(html);
    let mut ids = BTreeSet::new();
    for element in &elements {
        assert!(!element.has("style="), "{}", element.tag);
        if let Some(id) = element.attribute("id") {
            assert!(ids.insert(id), "{id} stands twice in {html}");
        }
        let inside = |name: &str| element.inside.iter().any(|outer| outer == name);
        let name = element.name.as_str();
        assert!(!(["a", "form", "button"].contains(&name) && inside(name)), "{name} in {name}: {html}");
        assert!(
            !(["p", "div", "ul", "ol", "form", "aside"].contains(&name) && inside("p")),
            "{name} in p: {html}"
        );
        assert!(name != "tr" || inside("tbody") || inside("thead"), "tr without tbody: {html}");
    }
    for element in &elements {
        for reference in ["for", "aria-labelledby", "aria-describedby"] {
            for id in element.attribute(reference).unwrap_or_default().split_whitespace() {
                assert!(ids.contains(id), "nothing has the id {id}: {html}");
            }
        }
        let hidden = element.attribute("type") == Some("hidden");
        if !hidden && ["input", "select", "button"].contains(&element.name.as_str()) {
            let labelled = element.attribute("id").is_some_and(|id| {
                elements.iter().any(|l| l.name == "label" && l.attribute("for") == Some(id))
            });
            let named = labelled
                || element.inside.iter().any(|outer| outer == "label")
                || element.attribute("aria-label").is_some_and(|name| !name.is_empty())
                || (element.name == "button" && !element.content.trim().is_empty());
            assert!(named, "no name: {} in {html}", element.tag);
        }
        if element.name == "svg" {
            assert_eq!(element.attribute("aria-hidden"), Some("true"), "{}", element.tag);
        }
    }
    // A key that is in no file stands there as it is.
    assert!(!html.contains(">q-") && !html.contains(">lesson-"), "a text is missing in {html}");
}

fn lesson() -> Lesson {
    let picture = |file: &str| Block::Picture {
        file: file.into(),
        alt: "Ein \"Bild\"".into(),
        caption: Some("So & so".into()),
        width: 640,
        height: 360,
    };
    let question = |id: &str| {
        Block::Question(Question {
            id: id.into(),
            prompt: "Ja?".into(),
            kind: QuestionKind::TrueFalse { answer: true, right: None, wrong: None },
            feedback: None,
        })
    };
    let call_out = |kind| Block::CallOut { kind, html: "<p>Achtung.</p>".into() };
    Lesson {
        id: "l".into(),
        title: "Lektion".into(),
        purpose: "Darum.".into(),
        minutes: 5,
        competences: Vec::new(),
        sections: vec![
            Section { title: String::new(), blocks: vec![Block::Text { html: "<p>Vor allem.</p>".into() }] },
            Section {
                title: "Ein <em>Gedanke</em>".into(),
                blocks: vec![
                    picture("/a.svg"),
                    picture("/b.svg"),
                    question("one"),
                    call_out(CallOut::Note),
                    call_out(CallOut::Warning),
                    Block::Steps { steps: vec!["Erst.".into(), "Dann.".into()] },
                    question("two"),
                ],
            },
        ],
    }
}

#[test]
fn a_lesson_shows_all_it_has() {
    for lang in Lang::ALL {
        let html = render::<LessonBody>(move || LessonBodyProps {
            lang,
            lesson: Rc::new(lesson()),
            render_question: Callback::from(|(question, number): (Rc<Question>, usize)| {
                html! { <p>{ format!("{number}: {}", question.id) }</p> }
            }),
            reading: Some(1),
        });
        check(&html);
        for part in [
            "<h2 id=\"s-2\">",
            "Ein <em>Gedanke</em>",
            "section prose reading",
            "1: one",
            "2: two",
            "callout note",
            "<ol class=\"steps\">",
            "So &amp; so",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert_eq!(html.matches("loading=\"lazy\"").count(), 1, "the first picture comes at once: {html}");
    }
}

fn recording(kind: RecordingKind, transcript: Option<&str>) -> Lesson {
    let track = |lang: Lang| Track { lang, file: format!("/film.{lang}.vtt") };
    let block = Block::Recording(Recording {
        kind,
        file: "/film.mp4".into(),
        alt: "Ein Brief".into(),
        caption: Some("So & so".into()),
        tracks: if kind == RecordingKind::Video { vec![track(Lang::De), track(Lang::En)] } else { vec![] },
        transcript: transcript.map(str::to_owned),
    });
    Lesson { sections: vec![Section { title: "Film".into(), blocks: vec![block] }], ..lesson() }
}

fn body(lang: Lang, lesson: Lesson) -> String {
    let html = render::<LessonBody>(move || LessonBodyProps {
        lang,
        lesson: Rc::new(lesson),
        render_question: Callback::from(|_| Html::default()),
        reading: None,
    });
    check(&html);
    html
}

#[test]
fn films_have_captions_and_what_is_said_is_read() {
    for (lang, shown) in [(Lang::De, "de"), (Lang::DeLeicht, "de"), (Lang::En, "en")] {
        let html = body(lang, recording(RecordingKind::Video, Some("<p><strong>Eva:</strong> Hallo.</p>")));
        let tracks: Vec<&str> =
            html.split("<track ").skip(1).filter_map(|tag| tag.split('>').next()).collect();
        assert_eq!(tracks.len(), 2, "{html}");
        for track in tracks {
            let is_shown = track.contains(&format!("src=\"/film.{shown}.vtt\""));
            assert_eq!(track.contains("default"), is_shown, "{lang}: {track}");
            assert!(track.contains("kind=\"captions\"") && track.contains("label=\""), "{track}");
        }
        let video = html.split("<video ").nth(1).and_then(|tag| tag.split('>').next()).unwrap();
        for attribute in [
            "src=\"/film.mp4\"",
            "aria-label=\"Ein Brief\"",
            "controls",
            "preload=\"metadata\"",
            "playsinline",
        ] {
            assert!(video.contains(attribute), "{attribute} in {video}");
        }
        let summary = format!("<details><summary>{}</summary>", crate::t!(lang, "lesson-transcript"));
        assert!(html.contains(&summary) && html.contains("<strong>Eva:</strong>"), "{html}");
        assert!(html.contains("<figcaption>So &amp; so</figcaption>"), "{html}");
    }
    let html = body(Lang::De, recording(RecordingKind::Audio, None));
    assert!(html.contains("<audio ") && !html.contains("<video") && !html.contains("<details"), "{html}");
}

#[test]
fn a_voice_leaves_films_to_themselves() {
    let spoken = spoken(Lang::De, &recording(RecordingKind::Video, Some("<p>Hallo.</p>")));
    assert_eq!(shared::course::plain::sentences(&spoken[0]), ["Film", "So & so"]);
}

#[test]
fn a_voice_reads_what_stands_there() {
    let spoken = spoken(Lang::De, &lesson());
    assert_eq!(spoken.len(), 2);
    assert_eq!(
        shared::course::plain::sentences(&spoken[1]),
        [
            "Ein Gedanke",
            "So & so",
            "So & so",
            "Ja?",
            "Gut zu wissen",
            "Achtung.",
            "Vorsicht",
            "Achtung.",
            "Erst.",
            "Dann.",
            "Ja?"
        ]
    );
}

#[test]
fn the_small_pieces_stand() {
    for lang in Lang::ALL {
        for saving in
            [Saving::Unknown, Saving::Saved, Saving::KeptHere, Saving::Waiting, Saving::OnlyInMemory]
        {
            check(&render::<Line>(move || LineProps { lang, saving }));
        }
        let html = render::<Listen>(move || ListenProps {
            lang,
            sections: Rc::new(vec!["<p>Hallo.</p>".into()]),
            ready: false,
            on_section: Callback::noop(),
        });
        check(&html);
        assert!(html.contains("disabled") && !html.contains("hidden=\"\""), "{html}");
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LineProps {
    lang: Lang,
    saving: Saving,
}

#[component]
fn Line(props: &LineProps) -> Html {
    saving_line(props.lang, props.saving)
}

#[component]
fn Drawings() -> Html {
    let poses = [Pose::Sit, Pose::Happy, Pose::Lost, Pose::Peek, Pose::Head];
    html! {
        <>
            { for IconName::ALL.iter().map(|name| icon(*name)) }
            { for poses.map(|pose| wolf("/assets/wolf-1.svg", pose)) }
        </>
    }
}

#[test]
fn numbers_are_dialled_however_they_are_divided() {
    for (written, dialled) in [
        ("05361/12-34", "053611234"),
        ("[05361] 12–34", "053611234"),
        ("+49 (0)5361 1234", "+4953611234"),
        ("(05361) 1234", "053611234"),
    ] {
        assert_eq!(super::workshop::dialled(written), dialled, "{written}");
    }
}

#[test]
fn every_drawing_is_there() {
    let html = render::<Drawings>(|| ());
    check(&html);
    assert_eq!(html.matches("<path d=\"M").count(), IconName::ALL.len() + 1);
    assert!(html.contains("class=\"icon dir\"") && html.contains("/assets/wolf-1.svg#wolf-happy"), "{html}");
}
