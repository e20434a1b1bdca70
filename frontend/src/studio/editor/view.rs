//! What the page of a lesson looks like.

use std::rc::Rc;

use shared::course::source::{BlockSource, HeadSource, Marked};
use shared::lang::Lang;
use yew::prelude::*;

use super::Act;
use super::add::add;
use super::area::Area;
use super::card::Card;
use super::conflict::conflicts;
use super::desk::Desk;
use super::head::HeadForm;
use super::remarks::on_lesson;
use super::room::{Msg, Room};
use super::seams;
use super::standing::standing_line;
use crate::components::crumbs::trail;
use crate::components::icon::{IconName, icon};
use crate::state::draft::document;
use crate::studio::of;
use crate::studio::tabs::{in_review, tabs};
use crate::t;

/// The id of the page's title, for the focus.
pub(super) const TITLE: &str = "lesson-title";
/// The id of the preview, for the focus.
pub(super) const BESIDE: &str = "lesson-preview";

impl Room {
    /// Everything, once the text is there.
    pub(super) fn page(&self, ctx: &Context<Room>, desk: &Desk) -> Html {
        let props = ctx.props();
        let (around, lang) = (&props.around, props.around.lang);
        let act = self.act.clone();
        let title = HeadSource::read(&desk.now().head).title;
        let original = props.course.original;
        let untranslated = title.trim().is_empty() && around.written != original;
        let (name, spoken) = if !title.trim().is_empty() {
            (title, around.written)
        } else if untranslated {
            (of::lesson_title(lang, original, props.course.lessons.get(&around.lesson)), original)
        } else {
            (t!(lang, "editor-untitled"), lang)
        };
        let spoken = (spoken != lang).then(|| spoken.tag());
        let above = [
            (around.of.at.page(""), t!(lang, "studio-courses")),
            (around.of.page(""), of::title(lang, &props.course)),
        ];
        let competences = Some(props.course.outline.competences.clone());
        let competences = competences.filter(|_| around.written == props.course.original);
        let onfocusout = ctx.link().callback(|_: FocusEvent| Msg::Send);
        html! {
            <div class="editor" data-preview={(self.preview && desk.merging().is_none()).then_some("")} data-beside={props.original.as_ref().map(|_| "")} {onfocusout}>
                { trail(lang, above, name.clone(), spoken) }
                <h1 id={TITLE} tabindex="-1"><span lang={spoken}>{ name }</span>
                    if untranslated { { " " }<span class="soft small">{ t!(lang, "studio-not-translated") }</span> }
                </h1>
                { tabs(&around.of.at, around.of.draft, "lessons") }
                { in_review(&around.of, &props.course) }
                { self.languages(ctx) }
                { self.bar(desk, lang, &act, props.original.is_some()) }
                <p class="vh" role="status">{ &self.said }</p>
                <p class="vh" role="status">{ &self.said_standing }</p>
                if self.elsewhere {
                    <p class="notice">{ icon(IconName::Note) }<span>{ t!(lang, "editor-elsewhere") }</span></p>
                }
                { on_lesson(around, |block| document::place(desk.now(), block).is_some()) }
                <div class="editor-in">
                    <div class="editor-main">
                        if let Some((merging, other)) = desk.merging() {
                            { conflicts(around, merging, other, &act) }
                        } else if let Some(original) = &props.original {
                            { self.side_by_side(ctx, desk, original, &act) }
                        } else if self.whole {
                            <Area {lang} id="whole" label={t!(lang, "editor-source")} hint={Some(AttrValue::from(t!(lang, "editor-source-hint")))}
                                value={document::text(desk.now())} styles={false} source={true} oninput={act.reform(Act::Whole)} />
                        } else {
                            <HeadForm around={around.clone()} text={desk.now().head.clone()} {competences}
                                names={props.names.clone()} onchange={act.reform(|(text, field)| Act::Head(text, field))} />
                            { self.blocks(ctx, desk, &act) }
                        }
                    </div>
                    if self.preview && desk.merging().is_none() {
                        <aside class="editor-beside" id={BESIDE} tabindex="-1" aria-label={t!(lang, "editor-preview")}>
                            { seams::preview(around, document::text(desk.now()), self.before_open(desk)) }
                        </aside>
                    }
                </div>
            </div>
        }
    }

    /// What stands before the block whose form is open.
    fn before_open(&self, desk: &Desk) -> Option<String> {
        let now = desk.now();
        let at = document::place(now, &self.open.as_ref()?.0)?;
        let blocks = now.blocks.iter().take(at).cloned().collect();
        Some(document::text(&Marked { head: now.head.clone(), blocks }))
    }

    /// The same lesson in the other languages of the course.
    fn languages(&self, ctx: &Context<Room>) -> Html {
        let props = ctx.props();
        let around = &props.around;
        let (original, beside) = (props.course.original, props.original.is_some());
        let page = |one: Lang, beside: bool| {
            if beside && one != original {
                around.of.translation(&around.lesson, one)
            } else {
                around.of.editor(&around.lesson, one)
            }
        };
        html! {
            <>
                <nav aria-label={t!(around.lang, "editor-languages")}>
                    <ul class="views">
                        { for props.course.outline.languages().map(|one| {
                            let href = page(one, beside);
                            let current = (one == around.written).then_some("page");
                            html! { <li key={one.code()}><a class="view" {href} aria-current={current}><span lang={one.tag()}>{ one.name() }</span></a></li> }
                        }) }
                    </ul>
                </nav>
                if around.written != original {
                    <p class="actions"><a class="button quiet" href={page(around.written, !beside)}>
                        { icon(IconName::Language) }{ if beside { t!(around.lang, "translate-alone") } else { t!(around.lang, "translate-beside") } }
                    </a></p>
                }
            </>
        }
    }

    /// What stays in sight: undo, redo, other views, and where the text is.
    fn bar(&self, desk: &Desk, lang: Lang, act: &Callback<Act>, beside: bool) -> Html {
        let asks = desk.merging().is_some();
        let button = |part: &'static str,
                      name: IconName,
                      words: String,
                      what: Act,
                      off: bool,
                      pressed: Option<bool>| {
            // What has the focus keeps it: a disabled button would lose it.
            let act = act.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                if !off {
                    act.emit(what.clone());
                }
            });
            html! {
                <button class="block-button" type="button" data-do={part} title={words.clone()} aria-disabled={off.then_some("true")}
                    aria-pressed={pressed.map(|on| on.to_string())} {onclick}>{ icon(name) }<span>{ words }</span></button>
            }
        };
        html! {
            <div class="editor-bar">
                <div class="block-tools" role="group" aria-label={t!(lang, "editor-tools")}>
                    { button("back", IconName::Again, t!(lang, "editor-undo"), Act::Undo, asks || !desk.history().can_undo(), None) }
                    { button("on", IconName::ArrowEnd, t!(lang, "editor-redo"), Act::Redo, asks || !desk.history().can_redo(), None) }
                    if !beside {
                        { button("whole", IconName::Source, t!(lang, "editor-whole"), Act::ToggleWhole, asks, Some(self.whole)) }
                        { button("preview", IconName::Devices, t!(lang, "editor-preview"), Act::TogglePreview, asks, Some(self.preview)) }
                    }
                </div>
                { standing_line(lang, self.standing()) }
                if let Some(note) = &self.note {
                    <p class="state bar-note" data-tone="good">{ icon(IconName::Check) }<span>{ note }</span></p>
                }
            </div>
        }
    }

    fn blocks(&self, ctx: &Context<Room>, desk: &Desk, act: &Callback<Act>) -> Html {
        let around = &ctx.props().around;
        let lang = around.lang;
        let blocks = &desk.now().blocks;
        let asks: Vec<Vec<String>> = blocks.iter().map(|(_, text)| questions_in(text)).collect();
        let taken = Rc::new(asks.concat());
        let saved = standing_line(lang, self.standing());
        let dragging = self.drag.is_some();
        let over = self.drag.as_ref().and_then(|(_, over)| *over);
        let mut asked = 0;
        let cards = blocks.iter().zip(&asks).enumerate().map(|(place, ((mark, text), asks))| {
            let before = asked;
            asked += asks.len();
            let open = self.open.as_ref().filter(|(id, _)| *id == mark.id).map(|(_, open)| *open);
            let drop = match over {
                Some(over) if over == place => Some("start"),
                Some(over) if over == place + 1 && over == blocks.len() => Some("end"),
                _ => None,
            };
            let saved = if open.is_some() { saved.clone() } else { Html::default() };
            html! {
                <key={mark.id.clone()}>
                    { add(lang, place, false, self.adding == Some(place), act) }
                    <Card around={Rc::clone(around)} id={mark.id.clone()} {place} all={blocks.len()} text={text.clone()} asked={before} taken={taken.clone()}
                        {open} {dragging} {drop} {saved} act={act.clone()} />
                </>
            }
        });
        let cards: Html = cards.collect();
        html! {
            <section class="blocks" aria-label={t!(lang, "editor-blocks")}>
                if blocks.is_empty() { <p class="lead">{ t!(lang, "editor-no-blocks") }</p> }
                { cards }
                { add(lang, blocks.len(), true, self.adding == Some(blocks.len()), act) }
            </section>
        }
    }
}

/// The ids of the questions in a block. Only fences are looked into.
pub(super) fn questions_in(text: &str) -> Vec<String> {
    if !text.trim_start().starts_with(['`', '~']) {
        return vec![];
    }
    match BlockSource::read(text) {
        BlockSource::Questions(all) => all.into_iter().map(|question| question.id).collect(),
        _ => vec![],
    }
}
