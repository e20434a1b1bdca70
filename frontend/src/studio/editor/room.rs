//! The lesson's page at work: what happens on it, one thing after the other.

use std::cell::Cell;
use std::rc::Rc;

use shared::api::catalogue::CompetenceName;
use shared::api::studio::draft::{Draft, LessonText, TextSaved};
use uuid::Uuid;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::add::add_id;
use super::card::block_id;
use super::conflict;
use super::desk::{Arrived, Desk};
use super::shown::Around;
use super::{Act, Open};
use crate::api::{self, Failure};
use crate::browser::{self, Listener, page};
use crate::components::field::trouble;
use crate::state::draft::autosave::{Next, Standing};
use crate::state::draft::document::{self, Edit, fresh_mark};
use crate::state::draft::kept::Place;
use crate::state::found::looking;
use crate::state::learner::LearnerHandle;
use crate::state::retry::Retry;
use crate::t;

/// After so long without a letter what was typed is sent, in milliseconds.
const PAUSE: i32 = 1_500;
/// The first pause before another try without a connection, in milliseconds.
const FIRST_TRY: i32 = 2_000;
/// From this width on the preview stands beside the blocks, in CSS pixels.
const WIDE: f64 = 1_100.0;

/// Properties of [`Room`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RoomProps {
    pub around: Rc<Around>,
    pub course: Rc<Draft>,
    /// What competences are called.
    pub names: Rc<Vec<CompetenceName>>,
    /// Who writes.
    pub account: Uuid,
    /// Their user name.
    pub me: String,
    pub learner: LearnerHandle,
}

/// What happens.
pub(super) enum Msg {
    /// The text was read for the first time.
    Read(Result<LessonText, Failure>),
    /// Reading it is tried again.
    Again,
    /// Whoever writes does something.
    Act(Act),
    /// Nothing was typed since this turn.
    Due(u32),
    /// What is not sent yet is sent.
    Send,
    /// The pause after a lost connection is over.
    Retry,
    /// The server answered to what was sent.
    Sent(Result<TextSaved, Failure>),
    /// The newest text was read, because the server asks for it (or else to look for something new).
    Newest(bool, Result<LessonText, Failure>),
    /// It is looked whether there is something new.
    Look,
    /// Another page of this device writes the same text.
    Elsewhere,
}

/// The page.
pub(super) struct Room {
    pub(super) found: Option<Result<Box<Desk>, Failure>>,
    pub(super) open: Option<(String, Open)>,
    pub(super) adding: Option<usize>,
    /// What is dragged, and to before which block.
    pub(super) drag: Option<(String, Option<usize>)>,
    pub(super) whole: bool,
    pub(super) preview: bool,
    /// Told to screen readers.
    pub(super) said: String,
    /// Told to everybody until something else is.
    pub(super) note: Option<String>,
    /// The same text is open elsewhere on this device.
    pub(super) elsewhere: bool,
    /// What has the focus once the page is drawn: the first of these that is there.
    focus: Vec<String>,
    turn: u32,
    retry: Retry,
    /// Nothing but this page has the text.
    only_here: Rc<Cell<bool>>,
    _listeners: Vec<Listener>,
}

impl Component for Room {
    type Message = Msg;
    type Properties = RoomProps;

    fn create(ctx: &Context<Room>) -> Room {
        read(ctx);
        let only_here = Rc::new(Cell::new(false));
        Room {
            found: None,
            open: None,
            adding: None,
            drag: None,
            whole: false,
            preview: is_wide(),
            said: String::new(),
            note: None,
            elsewhere: false,
            focus: vec![],
            turn: 0,
            retry: Retry::new(FIRST_TRY),
            _listeners: listeners(ctx, &only_here),
            only_here,
        }
    }

    fn update(&mut self, ctx: &Context<Room>, message: Msg) -> bool {
        match message {
            Msg::Again => {
                self.found = None;
                read(ctx);
                true
            }
            Msg::Read(Err(failure)) => {
                if failure.is_signed_out() {
                    ctx.props().learner.session_ended();
                }
                self.found = Some(Err(failure));
                true
            }
            Msg::Read(Ok(text)) => {
                let mut desk = Desk::new(&text, place(ctx.props()));
                if desk.adopt() {
                    self.tell(t!(ctx.props().around.lang, "editor-found-here"));
                }
                if desk.merging().is_some() {
                    self.focus = vec![format!("#{}", conflict::TITLE)];
                }
                self.found = Some(Ok(Box::new(desk)));
                self.send(ctx);
                true
            }
            message => self.work(ctx, message),
        }
    }

    fn view(&self, ctx: &Context<Room>) -> Html {
        let lang = ctx.props().around.lang;
        match &self.found {
            None => looking(lang),
            Some(Err(failure)) => html! {
                <>
                    { trouble(Some(failure.sentence(lang))) }
                    <p><button class="button quiet" type="button" onclick={ctx.link().callback(|_: MouseEvent| Msg::Again)}>{ t!(lang, "try-again") }</button></p>
                </>
            },
            Some(Ok(desk)) => self.page(ctx, desk),
        }
    }

    fn rendered(&mut self, _: &Context<Room>, _: bool) {
        self.only_here.set(matches!(&self.found, Some(Ok(desk)) if desk.is_only_here()));
        let wanted = std::mem::take(&mut self.focus);
        let there = |selector: &&String| {
            page::document()
                .is_some_and(|document| document.query_selector(selector).is_ok_and(|one| one.is_some()))
        };
        if let Some(selector) = wanted.iter().find(there) {
            page::focus(selector);
        }
    }

    fn destroy(&mut self, ctx: &Context<Room>) {
        // The page goes on without us; what is not sent yet is on the device, and sent if it can be.
        let Some(Ok(desk)) = &mut self.found else { return };
        if let Some(change) = desk.send() {
            let (path, place) = (path(ctx.props()), desk.place().clone());
            wasm_bindgen_futures::spawn_local(async move {
                if api::request::<TextSaved>("PUT", &path, Some(&change)).await.is_ok() {
                    place.forget();
                }
            });
        }
    }
}

/// Whether there is room beside the blocks.
fn is_wide() -> bool {
    let width = browser::window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width >= WIDE)
}

/// Where the text is in the API.
fn path(props: &RoomProps) -> String {
    let Around { of, lesson, written, .. } = &*props.around;
    of.api(&format!("lessons/{lesson}/{written}"))
}

/// Where it is kept on the device.
fn place(props: &RoomProps) -> Place {
    Place::new(props.account, props.around.of.draft, &props.around.lesson, props.around.written)
}

fn read(ctx: &Context<Room>) {
    let path = path(ctx.props());
    ctx.link().send_future(async move { Msg::Read(api::get(&path).await) });
}

fn listeners(ctx: &Context<Room>, only_here: &Rc<Cell<bool>>) -> Vec<Listener> {
    let tell = |message: fn() -> Msg| {
        let link = ctx.link().clone();
        move |_: web_sys::Event| link.send_message(message())
    };
    let seen = {
        let link = ctx.link().clone();
        move |_| link.send_message(if page::is_visible() { Msg::Look } else { Msg::Send })
    };
    let stored = {
        let (link, place) = (ctx.link().clone(), place(ctx.props()));
        move |event: web_sys::Event| {
            let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else { return };
            if event.key().is_some_and(|key| place.is_others(&key)) {
                // What another page has kept no longer, the server has.
                link.send_message(if event.new_value().is_some() { Msg::Elsewhere } else { Msg::Look });
            }
        }
    };
    let keys = {
        let link = ctx.link().clone();
        move |event: web_sys::Event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
                return;
            }
            let act = match (event.key().to_lowercase().as_str(), event.shift_key()) {
                ("z", false) => Act::Undo,
                ("z", true) | ("y", false) => Act::Redo,
                _ => return,
            };
            // Fields elsewhere on the page have their own.
            let on = event.target().and_then(|on| on.dyn_into::<web_sys::Element>().ok());
            if on.is_none_or(|on| {
                on.closest("input,textarea").is_ok_and(|field| field.is_none())
                    || on.closest(".editor").is_ok_and(|ours| ours.is_some())
            }) {
                event.prevent_default();
                link.send_message(Msg::Act(act));
            }
        }
    };
    let stay = {
        let only_here = Rc::clone(only_here);
        move |event: web_sys::Event| {
            if only_here.get() {
                page::asks_to_stay(&event);
            }
        }
    };
    vec![
        Listener::new("beforeunload", stay),
        Listener::new("visibilitychange", seen),
        Listener::new("pagehide", tell(|| Msg::Send)),
        Listener::new("online", tell(|| Msg::Send)),
        Listener::new("storage", stored),
        Listener::new("keydown", keys),
    ]
}

impl Room {
    fn desk(&mut self) -> Option<&mut Desk> {
        self.found.as_mut()?.as_mut().ok().map(|desk| &mut **desk)
    }

    /// What happens once the text is there.
    fn work(&mut self, ctx: &Context<Room>, message: Msg) -> bool {
        let (lang, me) = (ctx.props().around.lang, ctx.props().me.clone());
        if self.desk().is_none() {
            return false;
        }
        match message {
            Msg::Act(act) => self.act(ctx, act),
            Msg::Due(turn) if turn != self.turn => false,
            Msg::Due(_) | Msg::Send => self.send(ctx),
            Msg::Retry => {
                self.retry.begun();
                self.send(ctx)
            }
            Msg::Sent(Ok(saved)) => {
                self.retry.rest();
                if self.desk().is_some_and(|desk| desk.saved(&saved)) {
                    self.wait(ctx);
                }
                true
            }
            Msg::Newest(_, Ok(text)) => {
                match self.desk().map(|desk| desk.newest(&text, &me)) {
                    Some(Arrived::Together) => {
                        self.tell(match text.changed_by.filter(|who| *who != me) {
                            Some(who) => t!(lang, "editor-together", who = who),
                            None => t!(lang, "editor-together-elsewhere"),
                        });
                    }
                    Some(Arrived::Asks) => {
                        (self.open, self.whole, self.adding) = (None, false, None);
                        self.focus = vec![format!("#{}", conflict::TITLE)];
                    }
                    _ => {}
                }
                self.send(ctx);
                true
            }
            Msg::Newest(false, Err(failure)) if !failure.is_signed_out() => false,
            Msg::Sent(Err(failure)) | Msg::Newest(_, Err(failure)) => self.failed(ctx, &failure),
            Msg::Look => {
                let sent = self.send(ctx);
                if !sent {
                    self.fetch(ctx, false);
                }
                sent
            }
            Msg::Elsewhere => !std::mem::replace(&mut self.elsewhere, true),
            Msg::Again | Msg::Read(_) => false,
        }
    }

    /// Sends what the server lacks, if nothing is on its way. Tells whether there is something else to be said now.
    fn send(&mut self, ctx: &Context<Room>) -> bool {
        let Some(desk) = self.desk() else { return false };
        let before = desk.standing();
        let Some(change) = desk.send() else { return desk.standing() != before };
        let path = path(ctx.props());
        ctx.link().send_future(async move { Msg::Sent(api::request("PUT", &path, Some(&change)).await) });
        true
    }

    fn fetch(&self, ctx: &Context<Room>, asked: bool) {
        let path = path(ctx.props());
        ctx.link().send_future(async move { Msg::Newest(asked, api::get(&path).await) });
    }

    fn failed(&mut self, ctx: &Context<Room>, failure: &Failure) -> bool {
        match self.desk().map(|desk| desk.failed(failure)) {
            Some(Next::Fetch) => self.fetch(ctx, true),
            Some(Next::Retry) => {
                if let Some(pause) = self.retry.next() {
                    ctx.link().send_future(async move {
                        browser::pause(pause).await;
                        Msg::Retry
                    });
                }
            }
            _ if failure.is_signed_out() => ctx.props().learner.session_ended(),
            _ => {}
        }
        true
    }

    /// Something was changed: it is sent when nothing more is typed for a while.
    fn wait(&mut self, ctx: &Context<Room>) {
        self.turn = self.turn.wrapping_add(1);
        let turn = self.turn;
        ctx.link().send_future(async move {
            browser::pause(PAUSE).await;
            Msg::Due(turn)
        });
    }

    fn tell(&mut self, words: String) {
        self.say(words.clone());
        self.note = Some(words);
    }

    /// The same words twice are told twice: a space at the end makes them others.
    fn say(&mut self, words: String) {
        self.said = if self.said == words { format!("{words}\u{a0}") } else { words };
    }

    /// Does something to the text.
    fn edit(&mut self, ctx: &Context<Room>, edit: Edit, field: Option<&str>) -> bool {
        let changed = self.desk().is_some_and(|desk| desk.edit(edit, field));
        if changed {
            self.note = None;
            self.wait(ctx);
        }
        changed
    }

    /// A form is closed: what was typed may be no block any more, or several.
    fn close(&mut self, ctx: &Context<Room>) {
        let Some((id, _)) = self.open.take() else { return };
        let now = self.desk().map(|desk| desk.now().clone()).unwrap_or_else(|| document::read("", &[]));
        let Some(at) = document::place(&now, &id) else { return };
        let pieces = now.blocks.get(at).and_then(|(_, text)| document::pieces(text));
        let lang = ctx.props().around.lang;
        match pieces {
            Some(pieces) if pieces.is_empty() => {
                self.edit(ctx, Edit::Remove(id), None);
                self.say(t!(lang, "editor-said-empty", n = at + 1));
            }
            Some(pieces) => {
                let n = pieces.len();
                self.edit(ctx, Edit::Divide(id, pieces), None);
                self.say(t!(lang, "editor-said-divided", n = at + 1, all = n));
            }
            None => {}
        }
    }

    fn focus_block(&mut self, id: &str, what: &str) {
        let block = format!("#{}", block_id(id));
        self.focus = vec![format!("{block} [data-do={what}]:not(:disabled)"), block];
    }

    fn act(&mut self, ctx: &Context<Room>, act: Act) -> bool {
        let lang = ctx.props().around.lang;
        let Some(desk) = self.desk() else { return false };
        // Until somebody has chosen, nothing else is done to the text.
        let chooses = matches!(act, Act::Take(..) | Act::Chosen | Act::TogglePreview);
        if desk.merging().is_some() && !chooses {
            return false;
        }
        let all = desk.now().blocks.len();
        let place = |desk: &Desk, id: &str| document::place(desk.now(), id);
        match act {
            Act::Open(id, open) => {
                self.close(ctx);
                self.adding = None;
                let form = format!("#{} .block-form", block_id(&id));
                let fields = ["[data-first]", "textarea", "input", "select", "button"];
                self.focus = fields.map(|field| format!("{form} {field}")).to_vec();
                self.open = Some((id, open));
            }
            Act::Close(id) => {
                self.close(ctx);
                self.focus_block(&id, "edit");
                let gone = self.desk().is_none_or(|desk| place(desk, &id).is_none());
                if gone {
                    self.focus.push(".block-plus".to_owned());
                }
            }
            Act::Put(id, text) => return self.edit(ctx, Edit::Put(id.clone(), text), Some(&id)),
            Act::Divide(id, texts) => {
                let n = texts.len();
                let at = place(desk, &id).unwrap_or_default();
                self.open = None;
                self.edit(ctx, Edit::Divide(id.clone(), texts), None);
                self.say(t!(lang, "editor-said-divided", n = at + 1, all = n));
                self.focus_block(&id, "edit");
            }
            Act::Up(id) => {
                let Some(to) = place(desk, &id).and_then(|at| at.checked_sub(1)) else { return false };
                self.move_to(ctx, id, to, "up");
            }
            Act::Down(id) => {
                let Some(to) = place(desk, &id).map(|at| at + 1).filter(|to| *to < all) else { return false };
                self.move_to(ctx, id, to, "down");
            }
            Act::Double(id) => {
                let Some(at) = place(desk, &id) else { return false };
                let mark = fresh_mark();
                let new = mark.id.clone();
                self.edit(ctx, Edit::Double(id, mark), None);
                self.say(t!(lang, "editor-said-doubled", n = at + 1, to = at + 2));
                self.focus_block(&new, "edit");
            }
            Act::Remove(id) => {
                let Some(at) = place(desk, &id) else { return false };
                let next =
                    desk.now().blocks.get(at + 1).or_else(|| desk.now().blocks.get(at.checked_sub(1)?));
                let next = next.map(|(mark, _)| mark.id.clone());
                if self.open.as_ref().is_some_and(|(open, _)| *open == id) {
                    self.open = None;
                }
                self.edit(ctx, Edit::Remove(id), None);
                self.tell(t!(lang, "editor-said-removed", n = at + 1));
                self.focus = match next {
                    Some(next) => vec![format!("#{}", block_id(&next))],
                    None => vec![format!("#{}", add_id(0))],
                };
            }
            Act::Adding(place) => {
                if let Some(place) = place.or(self.adding) {
                    self.focus =
                        vec![format!("#{}-kinds button", add_id(place)), format!("#{}", add_id(place))];
                }
                self.adding = place;
            }
            Act::Add(at, text) => {
                self.close(ctx);
                self.adding = None;
                let mark = fresh_mark();
                let id = mark.id.clone();
                self.edit(ctx, Edit::Insert(at, mark, text), None);
                self.say(t!(lang, "editor-said-added", n = at + 1));
                return self.act(ctx, Act::Open(id, Open::New));
            }
            Act::Drag(id) => self.drag = Some((id, None)),
            Act::Over(to) => match &mut self.drag {
                Some((_, over)) if *over != Some(to) => *over = Some(to),
                _ => return false,
            },
            Act::Drop => {
                let Some((id, Some(to))) = self.drag.take() else { return true };
                let Some(desk) = self.desk() else { return true };
                let Some(from) = place(desk, &id) else { return true };
                self.move_to(ctx, id, if to > from { to - 1 } else { to }, "edit");
            }
            Act::DragEnd => self.drag = None,
            Act::Head(text, field) => return self.edit(ctx, Edit::Head(text), Some(field)),
            Act::Whole(text) => return self.edit(ctx, Edit::Whole(text), Some("whole")),
            Act::ToggleWhole => {
                self.close(ctx);
                self.adding = None;
                self.whole = !self.whole;
            }
            Act::TogglePreview => {
                self.preview = !self.preview;
                if self.preview && !is_wide() {
                    self.focus = vec![format!("#{}", super::view::BESIDE)];
                }
            }
            Act::Undo | Act::Redo => {
                let back = act == Act::Undo;
                if !desk.step(back) {
                    self.say(if back {
                        t!(lang, "editor-said-no-undo")
                    } else {
                        t!(lang, "editor-said-no-redo")
                    });
                    return true;
                }
                self.wait(ctx);
                self.note = None;
                self.say(if back { t!(lang, "editor-said-undone") } else { t!(lang, "editor-said-redone") });
            }
            Act::Take(spot, take) => desk.choose(spot, take),
            Act::Chosen => {
                if desk.chosen() {
                    let more = desk.merging().is_some();
                    self.say(t!(lang, "editor-said-chosen"));
                    self.focus =
                        vec![format!("#{}", if more { conflict::TITLE } else { super::view::TITLE })];
                    self.send(ctx);
                }
            }
        }
        true
    }

    fn move_to(&mut self, ctx: &Context<Room>, id: String, to: usize, button: &str) {
        let Some(desk) = self.desk() else { return };
        let all = desk.now().blocks.len();
        let Some(from) = document::place(desk.now(), &id) else { return };
        if self.edit(ctx, Edit::Move(id.clone(), to), None) {
            let lang = ctx.props().around.lang;
            self.say(t!(lang, "editor-said-moved", n = from + 1, to = to + 1, all = all));
            self.focus_block(&id, button);
        }
    }

    /// Where the text is.
    pub(super) fn standing(&self) -> Standing {
        match &self.found {
            Some(Ok(desk)) => desk.standing(),
            _ => Standing::Rest,
        }
    }
}
