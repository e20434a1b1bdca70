//! What was written on this device and never reached the server, because the page was left while there was no connection:
//! it is sent when its page is opened, so all other pages say where that is.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use shared::api::studio::draft::{Draft, DraftSummary};
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::of::{Of, lesson_title};
use crate::browser::{self, storage};
use crate::components::icon::{IconName, icon};
use crate::state::learner::LearnerHandle;
use crate::state::organisation::At;
use crate::t;

/// What all keys of the studio begin with.
const PREFIX: &str = "lw.studio.";
/// What stands there for so long without a change is not just on its way, in milliseconds.
const PAUSE: i32 = 4_000;

/// What waits on the device.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Waits {
    /// Modules and lessons were arranged otherwise.
    Outline,
    /// Something of the details was typed.
    Details,
    /// Something of a lesson was typed.
    Lesson(String, Lang),
}

impl Waits {
    /// Of which draft, by the key under which it stands; none if it is somebody else's.
    fn read(key: &str, owner: Uuid) -> Option<(Uuid, Waits)> {
        let parts: Vec<&str> = key.strip_prefix(PREFIX)?.split('.').collect();
        let (of, draft, what) = match *parts {
            ["outline", of, draft] => (of, draft, Waits::Outline),
            ["details", of, draft] => (of, draft, Waits::Details),
            ["text", of, draft, lesson, lang, _] => {
                (of, draft, Waits::Lesson(lesson.to_owned(), Lang::from_code(lang)?))
            }
            _ => return None,
        };
        (of.parse() == Ok(owner)).then_some((draft.parse().ok()?, what))
    }

    /// The page that sends it.
    fn page(&self, of: &Of) -> String {
        match self {
            Waits::Outline => of.page(""),
            Waits::Details => of.page("details"),
            Waits::Lesson(lesson, lang) => of.editor(lesson, *lang),
        }
    }

    /// Whether a page of the bar, by its word, says by itself how it stands.
    fn is_on(&self, page: &str) -> bool {
        matches!((self, page), (Waits::Outline, "") | (Waits::Details, "details"))
    }

    /// What it is called; `lesson` knows titles.
    fn name(&self, lang: Lang, lesson: impl FnOnce(&str) -> String) -> String {
        match self {
            Waits::Outline => t!(lang, "studio-tab-content"),
            Waits::Details => t!(lang, "studio-tab-details"),
            Waits::Lesson(id, written) => format!("{} ({})", lesson(id), written.name()),
        }
    }
}

/// What has stood on the device unchanged since it was looked at last.
fn stands(before: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> BTreeSet<String> {
    now.iter().filter(|(key, text)| before.get(*key) == Some(text)).map(|(key, _)| key.clone()).collect()
}

/// What waits on this device for whoever is here, looked at every few seconds.
#[hook]
fn use_waiting() -> Vec<(Uuid, Waits)> {
    let learner = use_context::<LearnerHandle>();
    let owner = learner.and_then(|learner| learner.me.as_ref().map(|me| me.id));
    let keys = use_state_eq(BTreeSet::<String>::new);
    {
        let keys = keys.setter();
        use_effect_with((), move |()| {
            let alive = Rc::new(std::cell::Cell::new(true));
            let still = Rc::clone(&alive);
            spawn_local(async move {
                let mut before = BTreeMap::new();
                while still.get() {
                    let now = storage::all(PREFIX);
                    keys.set(stands(&before, &now));
                    before = now;
                    browser::pause(PAUSE).await;
                }
            });
            move || alive.set(false)
        });
    }
    let Some(owner) = owner else { return vec![] };
    keys.iter().filter_map(|key| Waits::read(key, owner)).collect::<BTreeSet<_>>().into_iter().collect()
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OfDraftProps {
    pub of: Of,
    pub draft: Rc<Draft>,
    /// The word of the page that is shown.
    pub page: &'static str,
}

/// What waits of a draft.
#[component]
pub(super) fn OfDraft(props: &OfDraftProps) -> Html {
    let OfDraftProps { of, draft, page } = props;
    let lang = of.lang();
    let title = |lesson: &str| lesson_title(lang, draft.original, draft.lessons.get(lesson));
    let mine = use_waiting().into_iter().filter(|(id, what)| *id == of.draft && !what.is_on(page));
    said(lang, mine.map(|(_, what)| (what.page(of), what.name(lang, title))).collect())
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OfAllProps {
    pub at: At,
    pub all: Rc<Vec<DraftSummary>>,
}

/// What waits of all courses of an organisation.
#[component]
pub(super) fn OfAll(props: &OfAllProps) -> Html {
    let OfAllProps { at, all } = props;
    let lang = at.lang;
    let of_here = |(draft, what): (Uuid, Waits)| {
        let course = all.iter().find(|course| course.id == draft)?;
        let title = Some(course.title.trim()).filter(|title| !title.is_empty());
        let title = title.map_or_else(|| t!(lang, "studio-untitled-course"), str::to_owned);
        let name = what.name(lang, |_| t!(lang, "studio-unsent-lesson"));
        Some((what.page(&Of { at: at.clone(), draft }), format!("{title}: {name}")))
    };
    said(lang, use_waiting().into_iter().filter_map(of_here).collect())
}

/// Says it: pages by address and name. The place is there empty from the first, so that screen readers hear what comes
/// into it.
fn said(lang: Lang, pages: Vec<(String, String)>) -> Html {
    html! {
        <div role="status">
            if !pages.is_empty() {
                <div class="notice" data-tone="warm">{ icon(IconName::DeviceKept) }
                    <div><p>{ t!(lang, "studio-unsent") }</p>
                        <ul>{ for pages.into_iter().map(|(href, name)| html! { <li><a class="alone" {href}>{ name }</a></li> }) }</ul></div></div>
            }
        </div>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::components::tests::render;
    use crate::studio::tests::{at, whole};

    #[test]
    fn keys_say_what_waits() {
        let (me, draft) = (Uuid::from_u128(7), Uuid::from_u128(8));
        let read = |key: String| Waits::read(&key, me);
        assert_eq!(read(format!("lw.studio.outline.{me}.{draft}")), Some((draft, Waits::Outline)));
        assert_eq!(read(format!("lw.studio.details.{me}.{draft}")), Some((draft, Waits::Details)));
        let lesson = Waits::Lesson("e-mail".to_owned(), Lang::DeLeicht);
        let key = format!("lw.studio.text.{me}.{draft}.e-mail.{}.0a1b", Lang::DeLeicht);
        assert_eq!(read(key), Some((draft, lesson)));
        for key in [
            format!("lw.studio.details.{draft}.{draft}"),
            format!("lw.studio.other.{me}.{draft}"),
            format!("lw.studio.details.{me}"),
            format!("lw.event.details.{me}.{draft}"),
        ] {
            assert_eq!(read(key.clone()), None, "{key}");
        }
    }

    #[test]
    fn what_is_on_its_way_is_not_told() {
        let all = |all: &[(&str, &str)]| -> BTreeMap<String, String> {
            all.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
        };
        let before = all(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let now = all(&[("a", "1"), ("b", "2"), ("d", "1")]);
        assert_eq!(stands(&before, &now), BTreeSet::from(["a".to_owned()]));
    }

    #[derive(Clone, PartialEq, Properties)]
    struct SaidProps {
        lang: Lang,
        pages: Vec<(String, String)>,
    }

    #[component]
    fn Said(props: &SaidProps) -> Html {
        said(props.lang, props.pages.clone())
    }

    #[test]
    fn the_page_that_sends_it_is_a_link() {
        for lang in Lang::ALL {
            let of = Of { at: at(lang), draft: Uuid::from_u128(8) };
            let all = [Waits::Outline, Waits::Details, Waits::Lesson("email".to_owned(), Lang::De)];
            assert!(!all[0].is_on("details") && all[0].is_on("") && all[1].is_on("details"));
            let pages = all.map(|what| (what.page(&of), what.name(lang, |_| "E-Mail & mehr".to_owned())));
            let html = render::<Said>(move || SaidProps { lang, pages: pages.to_vec() });
            whole(&html);
            for words in
                ["/details\"", "/lessons/email/de\"", "E-Mail &amp; mehr (Deutsch)", "role=\"status\""]
            {
                assert!(html.contains(words), "{words} in {html}");
            }
            assert!(html.contains(&t!(lang, "studio-unsent")), "{html}");
            let none = render::<Said>(move || SaidProps { lang, pages: vec![] });
            assert!(none.contains("role=\"status\"") && !none.contains("notice"), "{none}");
        }
    }
}
