//! A translation beside its original: the same desk as the editor's, block by block.

mod acts;
mod changed;
pub(super) mod diff;
mod pair;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::catalogue::CompetenceName;
use shared::api::studio::draft::{Draft, LessonText};
use shared::course::source::translation::{self, Progress, Row, Standing};
use shared::course::source::{HeadSource, Marked, fingerprint};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::Act;
use super::desk::Desk;
use super::head::HeadForm;
use super::room::Room;
use super::shown::Around;
use super::standing::standing_line;
use super::view::questions_in;
use crate::components::icon::{IconName, icon};
use crate::state::draft::document::{self, Edit};
use crate::state::found::{shown, use_found, use_return};
use crate::state::learner::LearnerHandle;
use crate::t;
pub(super) use changed::Words;
use pair::Pair;

/// The original, beside which a translation is written.
#[derive(Clone, PartialEq)]
pub(super) struct Original {
    around: Rc<Around>,
    text: Marked,
    /// What blocks said that were changed since they were translated, by fingerprint.
    was: BTreeMap<String, String>,
}

impl Original {
    /// The head that a translation begins with: no words.
    pub fn head(&self) -> String {
        self.head_with("")
    }

    /// The translation with a head, if it has none: it takes as long as the original from the first.
    pub fn with_head(&self, translation: Marked) -> Marked {
        if translation.head.is_empty() { Marked { head: self.head(), ..translation } } else { translation }
    }

    /// A head of a translation: it takes as long as the original. What the original serves it serves as well, and names
    /// none of it.
    pub fn head_with(&self, translated: &str) -> String {
        let HeadSource { title, purpose, .. } = HeadSource::read(translated);
        let minutes = HeadSource::read(&self.text.head).minutes;
        HeadSource { title, purpose, minutes, competences: Vec::new() }.write()
    }

    /// Whether a head of a translation says that it takes another time.
    fn lasts_not(&self, translated: &str) -> bool {
        HeadSource::read(&self.text.head).minutes != HeadSource::read(translated).minutes
    }

    /// The fingerprint of a block.
    pub fn print(&self, id: &str) -> Option<String> {
        self.text.blocks.iter().find(|(mark, _)| mark.id == id).map(|(_, text)| fingerprint(text))
    }

    /// What changes a block of the translation. Nobody has translated it as long as it says what the original says, or as
    /// soon as it does so again: a letter that is typed and taken back confirms nothing.
    fn typed(&self, id: &str, text: String) -> Edit {
        match self.print(id) {
            Some(print) => {
                let seen = (print != fingerprint(&text)).then_some(print);
                Edit::Translated(id.to_owned(), text, seen)
            }
            None => Edit::Put(id.to_owned(), text),
        }
    }

    /// What the original of a block said when it was translated, if it says something else now.
    fn was(&self, translation: &Marked, id: &str) -> Option<&String> {
        let seen = translation.blocks.iter().find(|(mark, _)| mark.id == id)?.0.seen.as_ref()?;
        self.was.get(seen).filter(|_| self.print(id).as_ref() != Some(seen))
    }

    /// The translation of a block of questions, built as the original is; none if it is.
    pub fn reshaped(&self, translation: &Marked, id: &str) -> Option<String> {
        let text =
            |of: &Marked| of.blocks.iter().find(|(mark, _)| mark.id == id).map(|(_, text)| text.clone());
        let was = self.was(translation, id).map(String::as_str);
        translation::reshaped(&text(&self.text)?, was, &text(translation)?)
    }

    /// How far a translation is.
    pub fn progress(&self, translation: &Marked) -> Progress {
        let prints: Vec<String> = self.text.blocks.iter().map(|(_, text)| fingerprint(text)).collect();
        let blocks =
            self.text.blocks.iter().zip(&prints).map(|((mark, _), print)| (mark.id.as_str(), print.as_str()));
        translation::progress(blocks, &document::marks(translation))
    }

    /// The first block that is missing or to be looked at.
    fn first_open(&self, translation: &Marked) -> Option<String> {
        translation::rows(&self.text, translation).into_iter().find_map(|row| match row {
            Row::Pair { id, standing, .. } if standing != Standing::Fits => Some(id.to_owned()),
            _ => None,
        })
    }
}

/// Properties of [`Beside`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BesideProps {
    pub around: Rc<Around>,
    pub course: Rc<Draft>,
    pub names: Rc<Vec<CompetenceName>>,
    pub account: Uuid,
    pub me: String,
    pub learner: LearnerHandle,
}

/// The translation, once its original was read. It is read again whenever somebody comes back from another tab.
#[component]
pub(super) fn Beside(props: &BesideProps) -> Html {
    let BesideProps { around, course, names, account, me, learner } = props.clone();
    let Around { of, lesson, written, lang, .. } = &*around;
    let (text, again) = use_found::<LessonText>(of.api(&format!("lessons/{lesson}/{}", course.original)));
    let (was, was_again) =
        use_found::<BTreeMap<String, String>>(of.api(&format!("lessons/{lesson}/{written}/seen")));
    let both = {
        let again = again.clone();
        Callback::from(move |()| {
            again.emit(());
            was_again.emit(());
        })
    };
    use_return(&both);
    let read = text.as_ref().and_then(|found| found.as_ref().ok()).cloned();
    let was = was.as_ref().and_then(|found| found.as_ref().ok()).cloned();
    let original =
        use_memo((around.clone(), course.original, read, was), |(around, written, read, was)| Original {
            around: Rc::new(Around { written: *written, ..(**around).clone() }),
            text: read
                .as_ref()
                .map_or_else(|| document::read("", &[]), |read| document::read(&read.text, &read.marks)),
            was: was.as_ref().map(|was| (**was).clone()).unwrap_or_default(),
        });
    let key = format!("{}/{lesson}/{written}/translate/{account}", of.draft);
    shown(*lang, "editor-no-course", &text, &again, |_| {
        html! { <Room {key} {around} {course} {names} {account} {me} {learner} {original} /> }
    })
}

impl Room {
    /// Head and blocks, each beside its original.
    pub(super) fn side_by_side(
        &self,
        ctx: &Context<Room>,
        desk: &Desk,
        original: &Rc<Original>,
        act: &Callback<Act>,
    ) -> Html {
        let around = &ctx.props().around;
        let lang = around.lang;
        if original.text.blocks.is_empty() {
            let href = around.of.editor(&around.lesson, original.around.written);
            return html! {
                <>
                    <p class="lead">{ t!(lang, "translate-no-original") }</p>
                    <p class="actions"><a class="button quiet" {href}>{ t!(lang, "translate-write-original") }</a></p>
                </>
            };
        }
        html! {
            <>
                { self.heads(ctx, desk, original, act) }
                { progress(lang, original, desk.now(), act) }
                { self.pairs(ctx, desk, original, act) }
            </>
        }
    }

    fn heads(&self, ctx: &Context<Room>, desk: &Desk, original: &Rc<Original>, act: &Callback<Act>) -> Html {
        let props = ctx.props();
        let (around, lang) = (&props.around, props.around.lang);
        let HeadSource { title, purpose, .. } = HeadSource::read(&original.text.head);
        let written = original.around.written;
        let now = &desk.now().head;
        let text = if now.is_empty() { original.head() } else { now.clone() };
        let onchange = {
            let (act, original) = (act.clone(), Rc::clone(original));
            Callback::from(move |(text, field): (String, &'static str)| {
                act.emit(Act::Head(original.head_with(&text), field));
            })
        };
        html! {
            <div class="pair-in">
                <section class="pair-original" aria-label={t!(lang, "translate-original-head")}>
                    <p class="pair-side">{ t!(lang, "translate-original", language = written.name()) }</p>
                    <dl lang={(written != lang).then(|| written.tag())}>
                        <dt lang={lang.tag()}>{ t!(lang, "editor-title") }</dt><dd>{ title }</dd>
                        <dt lang={lang.tag()}>{ t!(lang, "editor-purpose") }</dt><dd>{ purpose }</dd>
                    </dl>
                </section>
                <div>
                    if !now.is_empty() && original.lasts_not(now) {
                        { lasts_otherwise(lang, original.head_with(now), act) }
                    }
                    <HeadForm around={around.clone()} {text} competences={None::<Vec<String>>} names={props.names.clone()} words_alone={true} {onchange} />
                </div>
            </div>
        }
    }

    fn pairs(&self, ctx: &Context<Room>, desk: &Desk, original: &Rc<Original>, act: &Callback<Act>) -> Html {
        let around = &ctx.props().around;
        let now = desk.now();
        let taken: Vec<String> = now.blocks.iter().flat_map(|(_, text)| questions_in(text)).collect();
        let taken = Rc::new(taken);
        let saved = standing_line(around.lang, self.standing());
        let rows = translation::rows(&original.text, now);
        let all = rows.len();
        let one = |(place, row): (usize, Row<'_>)| {
            let (id, from, text, standing) = match row {
                Row::Pair { id, original, translation, standing } => {
                    (id, Some(original), translation, Some(standing))
                }
                Row::Own { id, text } => (id, None, Some(text), None),
            };
            let open = self.open.as_ref().filter(|(open, _)| open == id).map(|(_, open)| *open);
            let was = original.was(now, id);
            let copies = from.is_none() && translation::copied(&original.text, now, id).is_some();
            html! {
                <Pair key={id.to_owned()} around={around.clone()} from={original.around.clone()} id={id.to_owned()} n={place + 1} {all}
                    original={from.map(|text| AttrValue::from(text.to_owned()))} text={text.map(|text| AttrValue::from(text.to_owned()))}
                    was={was.map(|text| AttrValue::from(text.clone()))} {standing} {copies} {open} taken={taken.clone()}
                    saved={if open.is_some() { saved.clone() } else { Html::default() }} act={act.clone()} />
            }
        };
        html! {
            <section class="pairs" aria-label={t!(around.lang, "editor-blocks")}>
                { for rows.into_iter().enumerate().map(one) }
            </section>
        }
    }
}

/// The original takes another time.
fn lasts_otherwise(lang: Lang, head: String, act: &Callback<Act>) -> Html {
    let onclick = act.reform(move |_: MouseEvent| Act::Head(head.clone(), "minutes"));
    html! {
        <div class="notice" data-tone="warm">{ icon(IconName::Note) }<div>
            <p>{ t!(lang, "translate-head-differs") }</p>
            <p><button class="button quiet" type="button" {onclick}>{ t!(lang, "translate-head-take") }</button></p>
        </div></div>
    }
}

/// How far it is, and what can be done with all of it.
fn progress(lang: Lang, original: &Original, now: &Marked, act: &Callback<Act>) -> Html {
    let found = original.progress(now);
    let matches = translation::matched(&original.text, now).is_some();
    let button = |what: Act, words: String| {
        let onclick = act.reform(move |_: MouseEvent| what.clone());
        html! { <button class="button quiet" type="button" {onclick}>{ words }</button> }
    };
    html! {
        <div class="pairs-progress">
            <p class="lead">{ t!(lang, "translate-progress", done = found.done(), all = found.all, missing = found.missing, outdated = found.outdated) }</p>
            if matches { <p>{ t!(lang, "translate-match-text") }</p> }
            <p class="actions">
                if found.done() < found.all { { button(Act::NextOpen, t!(lang, "translate-next")) } }
                if matches { { button(Act::Match, t!(lang, "translate-match")) } }
                if found.missing > 0 && !matches { { button(Act::BeginAll, t!(lang, "translate-begin-all")) } }
            </p>
        </div>
    }
}

/// A standing, as picture and words.
fn standing_words(lang: Lang, standing: Option<Standing>) -> (Option<&'static str>, IconName, String) {
    match standing {
        Some(Standing::Missing) => (None, IconName::Plus, t!(lang, "translate-missing")),
        Some(Standing::Begun) => (Some("warm"), IconName::Begun, t!(lang, "translate-begun")),
        Some(Standing::Outdated) => (Some("warm"), IconName::Again, t!(lang, "translate-outdated")),
        Some(Standing::Fits) => (Some("good"), IconName::Check, t!(lang, "translate-fits")),
        None => (None, IconName::Note, t!(lang, "translate-own")),
    }
}

/// The line that says so.
fn standing_state(lang: Lang, standing: Option<Standing>) -> Html {
    let (tone, name, words) = standing_words(lang, standing);
    html! { <p class="state" data-tone={tone}>{ icon(name) }<span>{ words }</span></p> }
}
