//! The lesson's page at work: what happens on it, one thing after the other.

mod acts;
mod caret;
mod focus;
mod listeners;
mod saving;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use shared::api::catalogue::CompetenceName;
use shared::api::studio::draft::{Draft, LessonText, TextSaved};
use shared::course::source::Marked;
use uuid::Uuid;
use yew::prelude::*;

use super::conflict;
use super::desk::{Desk, Left};
use super::shown::Around;
use super::translate::Original;
use super::{Act, Open};
use crate::api::{self, Failure};
use crate::browser::{self, Listener, page};
use crate::components::field::trouble;
use crate::state::draft::autosave::Standing;
use crate::state::found::looking;
use crate::state::learner::LearnerHandle;
use crate::state::retry::Retry;
use crate::t;

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
    /// What is translated, beside it.
    #[prop_or_default]
    pub original: Option<Rc<Original>>,
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
    /// Told to screen readers: what was done.
    pub(super) said: String,
    /// Told to screen readers: where the text is. By itself, so that neither takes the place of the other unheard.
    pub(super) said_standing: String,
    /// Told to everybody until something else is.
    pub(super) note: Option<String>,
    /// The same text is open elsewhere on this device.
    pub(super) elsewhere: bool,
    /// What has the focus once the page is drawn: the first of these that is there.
    focus: Vec<String>,
    /// What has it if nothing has it then: the first of these that is there.
    lost: Vec<String>,
    /// Where somebody was typing when the text around changed.
    caret: Option<caret::Caret>,
    /// What whoever writes does comes here. One for good: blocks are drawn anew only if something in them is new.
    pub(super) act: Callback<Act>,
    turn: u32,
    retry: Retry,
    /// Nothing but this page has the text.
    only_here: Rc<Cell<bool>>,
    /// See [`saving`].
    left: Rc<RefCell<Option<Left>>>,
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
            preview: ctx.props().original.is_none() && is_wide(),
            said: String::new(),
            said_standing: String::new(),
            note: None,
            elsewhere: false,
            focus: vec![],
            lost: vec![],
            caret: None,
            act: ctx.link().callback(Msg::Act),
            turn: 0,
            retry: Retry::new(FIRST_TRY),
            _listeners: listeners::listeners(ctx, &only_here),
            only_here,
            left: Rc::default(),
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
                let mut desk = Desk::new(&text, saving::place(ctx.props()));
                if let Some(original) = &ctx.props().original {
                    desk.begins_with(original.head());
                }
                if desk.adopt(&ctx.props().me) {
                    self.tell(t!(ctx.props().around.lang, "editor-found-here"));
                }
                // It was not there yet when the browser looked for it.
                self.focus = focus::asked(&page::fragment()).into_iter().collect();
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
        self.give_focus();
    }

    fn destroy(&mut self, ctx: &Context<Room>) {
        self.leave(ctx);
    }
}

/// Whether there is room beside the blocks.
fn is_wide() -> bool {
    let width = browser::window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width >= WIDE)
}

fn read(ctx: &Context<Room>) {
    let path = saving::path(ctx.props());
    ctx.link().send_future(async move { Msg::Read(api::get(&path).await) });
}

impl Room {
    fn desk(&mut self) -> Option<&mut Desk> {
        self.found.as_mut()?.as_mut().ok().map(|desk| &mut **desk)
    }

    /// What happens once the text is there.
    fn work(&mut self, ctx: &Context<Room>, message: Msg) -> bool {
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
            Msg::Sent(answer) => self.sent(ctx, answer),
            Msg::Newest(asked, read) => self.newest(ctx, asked, read),
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

    pub(super) fn tell(&mut self, words: String) {
        self.say(words.clone());
        self.note = Some(words);
    }

    /// The same words twice are told twice: a space at the end makes them others.
    pub(super) fn say(&mut self, words: String) {
        self.said = if self.said == words { format!("{words}\u{a0}") } else { words };
    }

    /// The text now, once it is there.
    pub(super) fn now(&self) -> Option<Marked> {
        self.found.as_ref()?.as_ref().ok().map(|desk| desk.now().clone())
    }

    /// Where the text is.
    pub(super) fn standing(&self) -> Standing {
        match &self.found {
            Some(Ok(desk)) => desk.standing(),
            _ => Standing::Rest,
        }
    }
}
