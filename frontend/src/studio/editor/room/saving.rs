//! How the text comes to the server and back, also when the page is left meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use shared::api::studio::draft::{LessonText, TextChange, TextSaved};
use shared::lang::Lang;
use yew::prelude::*;

use super::super::conflict;
use super::super::desk::{Arrived, Left};
use super::super::shown::Around;
use super::super::standing::told;
use super::{Msg, Room, RoomProps};
use crate::api::{self, Failure};
use crate::browser;
use crate::state::draft::autosave::Next;
use crate::state::draft::kept::Place;
use crate::state::learner::LearnerHandle;
use crate::t;

/// After so long without a letter what was typed is sent, in milliseconds.
const PAUSE: i32 = 1_500;

/// Where the text is in the API.
pub(super) fn path(props: &RoomProps) -> String {
    let Around { of, lesson, written, .. } = &*props.around;
    of.api(&format!("lessons/{lesson}/{written}"))
}

/// Where it is kept on the device.
pub(super) fn place(props: &RoomProps) -> Place {
    Place::new(props.account, props.around.of.draft, &props.around.lesson, props.around.written)
}

/// The way to the server. It outlives the page: what is on its way when somebody leaves is received all the same.
#[derive(Clone)]
struct Line {
    path: String,
    place: Place,
    /// Who writes.
    learner: LearnerHandle,
    /// Set when the page is left.
    left: Rc<RefCell<Option<Left>>>,
}

impl Line {
    async fn send(&self, change: TextChange) -> Result<TextSaved, Failure> {
        let answer = api::deliver("PUT", &self.path, &change).await;
        if let Ok(saved) = &answer {
            self.place.arrived(&change, saved);
        }
        answer
    }

    /// Sends a text; and if the page is gone when it has arrived, what came after it. That stays on the device if somebody
    /// else is signed in by then.
    async fn send_all(self, change: TextChange) -> Result<TextSaved, Failure> {
        let answer = self.send(change).await;
        let left = self.left.take();
        if let (Ok(saved), Some(mut left)) = (&answer, left) {
            let rest = left.rest.take().map(|rest| TextChange { seen: saved.revision, ..rest });
            let has_all = match rest {
                Some(rest) => !self.learner.is_replaced() && self.send(rest).await.is_ok(),
                None => true,
            };
            if has_all {
                left.forget();
            }
        }
        answer
    }
}

impl Room {
    fn line(&self, ctx: &Context<Room>) -> Option<Line> {
        let place = self.found.as_ref()?.as_ref().ok()?.place().clone();
        let learner = ctx.props().learner.clone();
        Some(Line { path: path(ctx.props()), place, learner, left: Rc::clone(&self.left) })
    }

    /// Sends what the server lacks, if nothing is on its way. Tells whether there is something else to be said now.
    pub(super) fn send(&mut self, ctx: &Context<Room>) -> bool {
        if ctx.props().learner.is_replaced() {
            return false;
        }
        let Some(line) = self.line(ctx) else { return false };
        let Some(desk) = self.desk() else { return false };
        let before = desk.standing();
        let Some(change) = desk.send() else { return desk.standing() != before };
        ctx.link().send_future(async move { Msg::Sent(line.send_all(change).await) });
        true
    }

    /// The page goes; what is not sent yet is on the device, and sent if it can be.
    pub(super) fn leave(&mut self, ctx: &Context<Room>) {
        if ctx.props().learner.is_replaced() {
            return;
        }
        let Some(line) = self.line(ctx) else { return };
        let Some(desk) = self.desk() else { return };
        if desk.is_sending() {
            line.left.replace(Some(desk.leave()));
        } else if let Some(change) = desk.send() {
            line.left.replace(Some(desk.leave()));
            wasm_bindgen_futures::spawn_local(async move {
                let _ = line.send_all(change).await;
            });
        }
    }

    /// Reads the newest text; because the server has `asked` for that, or to look for something new.
    pub(super) fn fetch(&self, ctx: &Context<Room>, asked: bool) {
        let path = path(ctx.props());
        ctx.link().send_future(async move { Msg::Newest(asked, api::get(&path).await) });
    }

    /// The server answered to what was sent.
    pub(super) fn sent(&mut self, ctx: &Context<Room>, answer: Result<TextSaved, Failure>) -> bool {
        match answer {
            Ok(saved) => {
                self.retry.rest();
                if self.desk().is_some_and(|desk| desk.saved(&saved)) {
                    self.wait(ctx);
                } else {
                    self.tell_standing(ctx.props().around.lang);
                }
            }
            Err(failure) => {
                let next = self.desk().map(|desk| desk.failed(&failure));
                self.hindered(ctx, next, &failure);
            }
        }
        true
    }

    /// The newest text was read, or could not be.
    pub(super) fn newest(
        &mut self,
        ctx: &Context<Room>,
        asked: bool,
        read: Result<LessonText, Failure>,
    ) -> bool {
        let (lang, me) = (ctx.props().around.lang, ctx.props().me.clone());
        let waits = asked && self.desk().is_some_and(|desk| desk.is_reading());
        let text = match read {
            // It is older than the answer that it was asked for after: not to be trusted, and asked for again.
            Ok(text) if waits && self.desk().is_some_and(|desk| text.revision <= desk.revision()) => {
                return self.not_read(ctx, &Failure::Offline);
            }
            Ok(text) => text,
            Err(failure) if waits || failure.is_signed_out() => return self.not_read(ctx, &failure),
            Err(_) => return false,
        };
        let had_focus = self.focused_block();
        let open = self.open_text();
        match self.desk().map(|desk| desk.newest(&text, &me)) {
            Some(Arrived::Together) => {
                self.catch_focus(had_focus);
                self.follow_open(open);
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

    fn not_read(&mut self, ctx: &Context<Room>, failure: &Failure) -> bool {
        let next = self.desk().map(|desk| desk.not_read(failure));
        self.hindered(ctx, next, failure);
        true
    }

    /// Something did not arrive.
    fn hindered(&mut self, ctx: &Context<Room>, next: Option<Next>, failure: &Failure) {
        match next {
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
        self.tell_standing(ctx.props().around.lang);
    }

    /// Tells screen readers where the text is, once.
    fn tell_standing(&mut self, lang: Lang) {
        if let Some(words) = told(lang, self.standing()) {
            self.said_standing = words;
        }
    }

    /// Something was changed: it is sent when nothing more is typed for a while.
    pub(super) fn wait(&mut self, ctx: &Context<Room>) {
        self.turn = self.turn.wrapping_add(1);
        let turn = self.turn;
        ctx.link().send_future(async move {
            browser::pause(PAUSE).await;
            Msg::Due(turn)
        });
    }
}
