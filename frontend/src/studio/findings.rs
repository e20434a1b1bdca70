//! What a check has found, in the reader's language: what must be put right and what could be better, each with its place,
//! the reason and the remedy.

mod items;
mod without;

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::studio::check::Found;
use shared::api::studio::draft::Draft;
use shared::course::check::Finding;
use shared::lang::Lang;
use yew::prelude::*;

pub(super) use self::items::items;
use self::items::{in_languages, languages};
use self::without::{Without, unready};
use super::details::{self, Field};
use super::of::{Of, lesson_title};
use super::places;
use crate::i18n::{FluentValue, text, text_with};
use crate::t;

/// What is wrong and what to do, each a sentence. What a newer server has found is said as the server says it.
pub(super) fn sentence(lang: Lang, finding: &Finding) -> (String, String) {
    let args = finding.args.iter().map(|(name, value)| (name.as_str(), shown(lang, name, value)));
    // Sentences that speak of the button that confirms a translation name it as it is named.
    let values: Vec<(&str, FluentValue<'_>)> =
        args.chain([("confirm", t!(lang, "translate-confirm").into())]).collect();
    let known = |said: String, else_said: &str| {
        if said.starts_with("check-") { else_said.to_owned() } else { said }
    };
    (
        known(text_with(lang, &format!("check-{}", finding.code), &values), &finding.fault),
        known(text_with(lang, &format!("check-{}-remedy", finding.code), &values), &finding.remedy),
    )
}

/// A value as it stands in a sentence.
fn shown<'a>(lang: Lang, name: &str, value: &'a str) -> FluentValue<'a> {
    match name {
        // Their number decides on the form of other words.
        "n" | "minutes" => value.parse::<f64>().map_or_else(|_| value.into(), FluentValue::from),
        "lang" => match Lang::from_code(value) {
            Some(of) => text(lang, &format!("check-in-{}", of.code())).into(),
            None => value.into(),
        },
        "ease" => text(lang, &format!("check-ease-{value}")).into(),
        _ => value.into(),
    }
}

/// What a file of a course is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum File<'a> {
    Course,
    /// By its place in the course, its id and its language.
    Lesson(usize, &'a str, Lang),
    Media,
    Other,
}

impl<'a> File<'a> {
    fn of(path: &'a str, draft: &Draft) -> File<'a> {
        match path.split_once('/') {
            None if path == "course.toml" => File::Course,
            Some(("media", _)) => File::Media,
            Some((lang, file)) => match (Lang::from_code(lang), file.strip_suffix(".md")) {
                (Some(lang), Some(lesson)) => {
                    let at = draft.outline.lesson_ids().position(|id| id == lesson);
                    File::Lesson(at.unwrap_or(usize::MAX), lesson, lang)
                }
                _ => File::Other,
            },
            None => File::Other,
        }
    }
}

/// The page on which something is put right; none where there is no page for it.
fn address(of: &Of, original: Lang, file: File<'_>, found: &Found) -> Option<String> {
    let Found { finding, block } = found;
    match file {
        File::Course => {
            let arg = |name: &str| finding.args.get(name).map(String::as_str);
            if finding.code == "lesson-missing"
                && let (Some(lesson), Some(lang)) = (arg("lesson"), arg("lang").and_then(Lang::from_code))
            {
                // What the original says stands beside it.
                return Some(if lang == original {
                    of.editor(lesson, lang)
                } else {
                    of.translation(lesson, lang)
                });
            }
            let page = of.page(if is_of_outline(&finding.code) { "" } else { "details" });
            Some(at(page, in_course(finding)))
        }
        File::Lesson(_, lesson, lang) => {
            let page = if finding.code.starts_with("translation-") {
                of.translation(lesson, lang)
            } else {
                of.editor(lesson, lang)
            };
            let id = block.as_ref().and_then(|block| block.id.as_deref());
            let there = id.map(|id| format!("block-{id}"));
            Some(at(page, there.or_else(|| in_head(&finding.code).map(str::to_owned))))
        }
        File::Media => Some(at(of.page("media"), finding.file.strip_prefix("media/").map(places::file))),
        File::Other => None,
    }
}

/// A place on a page, if it has one.
fn at(page: String, place: Option<String>) -> String {
    match place {
        Some(place) => format!("{page}#{place}"),
        None => page,
    }
}

/// What something said of the whole course is about: a field of its details, a module, a lesson.
fn in_course(finding: &Finding) -> Option<String> {
    let arg = |name: &str| finding.args.get(name).map(String::as_str);
    let field: fn(Lang) -> Field = match finding.code.as_str() {
        "title-missing" => Field::Title,
        "summary-missing" => Field::Summary,
        "goals-missing" | "goals-number" | "goal-empty" => Field::Goals,
        "course-competence" | "competence-unknown" | "competence-twice" | "competence-unserved" => {
            return Some(details::place(Field::Competences));
        }
        _ => return arg("module").map(places::module).or_else(|| arg("lesson").map(places::lesson)),
    };
    arg("lang").and_then(Lang::from_code).map(|lang| details::place(field(lang)))
}

/// What something said of a whole lesson is about: a field of its head, or that it has no block.
fn in_head(code: &str) -> Option<&'static str> {
    let [title, purpose, minutes, competences] = places::HEAD;
    Some(match code {
        "lesson-title" => title,
        "lesson-purpose" => purpose,
        "minutes" | "lesson-minutes" | "lesson-time" => minutes,
        "lesson-competence" | "competence-foreign" | "competence-unknown" | "competences-differ" => {
            competences
        }
        "lesson-empty" => places::FIRST_BLOCK,
        _ => return None,
    })
}

/// Whether what a course's details lack is put right where modules and lessons are arranged.
fn is_of_outline(code: &str) -> bool {
    code.starts_with("module") || code.starts_with("lesson")
}

/// Where in its file something is, in words.
fn place(lang: Lang, file: File<'_>, found: &Found) -> String {
    match (file, &found.block) {
        (File::Course, _) if is_of_outline(&found.finding.code) => t!(lang, "studio-tab-content"),
        (File::Course, _) => t!(lang, "check-list-course"),
        (File::Lesson(..), _) if found.finding.code == "lesson-empty" => t!(lang, "check-list-whole"),
        (File::Lesson(..), Some(block)) => t!(lang, "check-list-block", n = block.number),
        (File::Lesson(..), None) if found.finding.line > 1 => t!(lang, "check-list-head"),
        (File::Lesson(..), None) => t!(lang, "check-list-whole"),
        (File::Media | File::Other, _) => found.finding.file.clone(),
    }
}

/// The title of a lesson in a language, or else in another, and the language that it is in if it is not the page's.
fn title(lang: Lang, draft: &Draft, lesson: &str, of: Lang) -> (String, Option<&'static str>) {
    let info = draft.lessons.get(lesson);
    let own = info.and_then(|info| info.texts.get(&of)).map(|text| text.title.trim().to_owned());
    match own.filter(|title| !title.is_empty()) {
        Some(title) => (title, (of != lang).then(|| of.tag())),
        None => (lesson_title(lang, draft.original, info), None),
    }
}

/// Lessons and modules by their titles: nobody knows their ids.
fn by_title(lang: Lang, draft: &Draft, finding: &Finding) -> Finding {
    let mut finding = finding.clone();
    if let Some(lesson) = finding.args.get_mut("lesson")
        && let Some(info) = draft.lessons.get(lesson.as_str())
    {
        *lesson = lesson_title(lang, draft.original, Some(info));
    }
    if let Some(id) = finding.args.get_mut("module")
        && let Some(module) = draft.outline.modules.iter().find(|module| module.id == *id)
        && let Some(title) = module.title.get(&draft.original).filter(|title| !title.trim().is_empty())
    {
        *id = title.clone();
    }
    finding
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FindingsProps {
    pub of: Of,
    /// For titles, and the order of lessons.
    pub draft: Rc<Draft>,
    pub found: Vec<Found>,
    /// The course is without this language now.
    pub onwithout: Callback<Lang>,
    /// Somebody else has changed it: it is to be read again.
    pub again: Callback<()>,
}

/// What must be put right, and then what could be better.
#[component]
pub(super) fn Findings(props: &FindingsProps) -> Html {
    let lang = props.of.lang();
    let (must, should): (Vec<&Found>, Vec<&Found>) = props.found.iter().partition(|found| found.finding.must);
    let unready = unready(&props.draft, &must);
    let (must, should) = (items(must), items(should));
    html! {
        <>
            if must.is_empty() {
                <p class="lead">{ if should.is_empty() { t!(lang, "check-list-good") } else { t!(lang, "check-list-possible") } }</p>
            } else {
                <section class="findings" aria-labelledby="must">
                    <h2 id="must">{ t!(lang, "check-list-must", n = must.len()) }</h2>
                    <p>{ t!(lang, "check-list-must-about") }</p>
                    { for unready.into_iter().map(|one| html! {
                        <Without key={one.code()} of={props.of.clone()} draft={Rc::clone(&props.draft)} {one}
                            ondone={props.onwithout.clone()} again={props.again.clone()} />
                    }) }
                    { groups(props, &must) }
                </section>
            }
            if !should.is_empty() {
                <section class="findings" aria-labelledby="should">
                    <h2 id="should">{ t!(lang, "check-list-should", n = should.len()) }</h2>
                    <p>{ t!(lang, "check-list-should-about") }</p>
                    { groups(props, &should) }
                </section>
            }
        </>
    }
}

/// By lesson and language, in the order of the course.
fn groups(props: &FindingsProps, all: &[Vec<&Found>]) -> Html {
    let (lang, draft) = (props.of.lang(), &*props.draft);
    let mut by_file: BTreeMap<File<'_>, Vec<&[&Found]>> = BTreeMap::new();
    for item in all {
        let Some(first) = item.first() else { continue };
        by_file.entry(File::of(&first.finding.file, draft)).or_default().push(item);
    }
    let heading = |file: File<'_>| match file {
        File::Course => html! { <h3>{ t!(lang, "check-list-course") }</h3> },
        File::Lesson(_, lesson, of) => {
            let (title, tag) = title(lang, draft, lesson, of);
            html! { <h3><span lang={tag}>{ title }</span>{ " · " }<span lang={of.tag()}>{ of.name() }</span></h3> }
        }
        File::Media => html! { <h3>{ t!(lang, "check-list-media") }</h3> },
        File::Other => html! { <h3>{ t!(lang, "check-list-files") }</h3> },
    };
    by_file
        .into_iter()
        .map(|(file, all)| {
            html! {
                <>
                    { heading(file) }
                    <ul>{ for all.into_iter().map(|found| item(props, file, found)) }</ul>
                </>
            }
        })
        .collect()
}

/// One thing to do, in one language or in several, at one place of a lesson or at several.
fn item(props: &FindingsProps, file: File<'_>, all: &[&Found]) -> Html {
    let lang = props.of.lang();
    let Some(found) = all.first() else { return Html::default() };
    let mut finding = by_title(lang, &props.draft, &found.finding);
    if let (true, Some(said)) = (all.len() > 1, finding.args.get_mut("lang")) {
        *said = in_languages(lang, &languages(all));
    }
    let (fault, remedy) = sentence(lang, &finding);
    let place = place(lang, file, found);
    let to = |found: &Found| address(&props.of, props.draft.original, file, found);
    // Each language of a lesson has a page of its own, and each block its place.
    let apart = all.iter().any(|other| to(other) != to(found));
    html! {
        <li>
            <p class="fault">{ fault }</p>
            <p>{ remedy }</p>
            if apart {
                <p class="small finding-places">{ for all.iter().filter_map(|found| {
                    let href = to(found)?;
                    Some(match languages(&[*found]).first() {
                        Some(of) => html! { <a {href} lang={of.tag()}>{ of.name() }</a> },
                        None => html! { <a {href}>{ self::place(lang, file, found) }</a> },
                    })
                }) }</p>
            } else {
                <p class="small">
                    if let Some(href) = to(found) { <a {href}>{ place }</a> } else { { place } }
                </p>
            }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use shared::api::studio::check::BlockPlace;
    use uuid::Uuid;

    use super::*;
    use crate::state::organisation::{At, Part};

    pub(super) fn found(
        code: &str,
        file: &str,
        line: u32,
        args: &[(&str, &str)],
        block: Option<(u32, &str)>,
    ) -> Found {
        Found {
            finding: Finding {
                file: file.into(),
                line,
                must: true,
                code: code.into(),
                args: args.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
                fault: "Fault.".into(),
                remedy: "Remedy.".into(),
            },
            block: block.map(|(number, id)| BlockPlace { number, id: Some(id.into()) }),
        }
    }

    #[test]
    fn findings_speak_the_readers_language() {
        let long = found("lesson-minutes", "de/a.md", 4, &[("n", "9"), ("minutes", "1")], None).finding;
        assert_eq!(sentence(Lang::De, &long).0, "Angegeben ist 1 Minute. Schon das Lesen dauert 9.");
        let missing = found("title-missing", "course.toml", 4, &[("lang", "en")], None).finding;
        assert_eq!(sentence(Lang::De, &missing).0, "Der Titel des Kurses fehlt auf Englisch.");
        let hard = found("reading-hard", "de/a.md", 1, &[("ease", "very-hard"), ("score", "")], None).finding;
        assert!(sentence(Lang::En, &hard).0.contains("very hard"));
        let newer = found("of-tomorrow", "de/a.md", 1, &[], None).finding;
        assert_eq!(sentence(Lang::De, &newer), ("Fault.".into(), "Remedy.".into()));
    }

    #[test]
    fn findings_lead_to_where_they_are_put_right() {
        let at = At { part: Part::Studio, lang: Lang::De, organisation: Uuid::from_u128(1) };
        let of = Of { at, draft: Uuid::from_u128(2) };
        let there = |found: &Found, file| address(&of, Lang::De, file, found).unwrap();
        let lesson = File::Lesson(0, "a", Lang::En);
        let block = found("link-http", "en/a.md", 9, &[], Some((3, "x7")));
        assert_eq!(there(&block, lesson), of.page("lessons/a/en#block-x7"));
        assert_eq!(place(Lang::De, lesson, &block), "Baustein 3");
        let head = found("minutes", "en/a.md", 4, &[], None);
        assert_eq!(there(&head, lesson), of.page("lessons/a/en#head-minutes"));
        assert_eq!(place(Lang::De, lesson, &head), "Titel und Angaben");
        let missing = found("lesson-missing", "course.toml", 4, &[("lesson", "b"), ("lang", "de")], None);
        assert_eq!(there(&missing, File::Course), of.page("lessons/b/de"));
        let missing = found("lesson-missing", "course.toml", 4, &[("lesson", "b"), ("lang", "en")], None);
        assert_eq!(there(&missing, File::Course), of.page("lessons/b/en/translate"));
        let outdated = found("translation-outdated", "en/a.md", 1, &[("n", "2")], None);
        assert_eq!(there(&outdated, lesson), of.page("lessons/a/en/translate"));
        let begun = found("translation-begun", "en/a.md", 1, &[("n", "1")], None);
        assert_eq!(there(&begun, lesson), of.page("lessons/a/en/translate"));
        assert_eq!(
            sentence(Lang::De, &begun.finding).0,
            "Ein Baustein ist begonnen. Niemand hat bestätigt, dass er sagt, was das Original sagt."
        );
        let copied = found("translation-untranslated", "en/a.md", 9, &[], Some((3, "x7")));
        assert_eq!(there(&copied, lesson), of.page("lessons/a/en/translate#block-x7"));
        for lang in Lang::ALL {
            let button = t!(lang, "translate-confirm");
            for finding in [&copied.finding, &begun.finding, &outdated.finding] {
                assert!(sentence(lang, finding).1.contains(&button), "the button as it is named: {button}");
            }
        }
        assert_eq!(
            sentence(Lang::De, &outdated.finding).0,
            "2 Bausteine passen vielleicht nicht mehr zum Original."
        );
        let empty = found("module-empty", "course.toml", 4, &[], None);
        assert_eq!(there(&empty, File::Course), of.page(""));
        let empty = found("module-empty", "course.toml", 4, &[("module", "m")], None);
        assert_eq!(there(&empty, File::Course), format!("{}#module-of-m", of.page("")));
        assert_eq!(place(Lang::De, File::Course, &empty), t!(Lang::De, "studio-tab-content"));
        assert_eq!(
            there(&found("goals-number", "course.toml", 4, &[], None), File::Course),
            of.page("details")
        );
        for (code, args, place) in [
            ("goals-missing", &[("lang", "de-leicht")][..], "goals-de-leicht"),
            ("course-competence", &[], "competences"),
        ] {
            let found = found(code, "course.toml", 4, args, None);
            assert_eq!(there(&found, File::Course), of.page(&format!("details#{place}")));
        }
        let nothing = found("lesson-empty", "en/a.md", 7, &[], None);
        assert_eq!(there(&nothing, lesson), of.page("lessons/a/en#add-0"));
        let unused = found("media-unused", "media/a.svg", 0, &[], None);
        assert_eq!(there(&unused, File::Media), of.page("media#file-a.svg"));
        assert_eq!(address(&of, Lang::De, File::Other, &found("file-foreign", "x", 0, &[], None)), None);
    }
}
