//! What whoever writes does, and where the focus is afterwards.

use yew::prelude::*;

use super::super::add::add_id;
use super::super::card::block_id;
use super::super::desk::Desk;
use super::super::{Act, Open, conflict, form, view};
use super::{Room, is_wide};
use crate::state::draft::document::{self, Edit, fresh_mark};
use crate::t;

impl Room {
    /// Does something to the text.
    pub(in super::super) fn edit(&mut self, ctx: &Context<Room>, edit: Edit, field: Option<&str>) -> bool {
        let changed = self.desk().is_some_and(|desk| desk.edit(edit, field));
        if changed {
            self.note = None;
            self.wait(ctx);
        }
        changed
    }

    /// A form is closed: what was typed may be no block any more, or several.
    pub(in super::super) fn close(&mut self, ctx: &Context<Room>) {
        self.close_for(ctx, None);
    }

    /// The same, where the form of the block `next` comes in its place: if it is of the same block, nothing in it yet is no
    /// reason to take it away.
    fn close_for(&mut self, ctx: &Context<Room>, next: Option<&str>) {
        let Some((id, _)) = self.open.take() else { return };
        let now = self.desk().map(|desk| desk.now().clone()).unwrap_or_else(|| document::read("", &[]));
        let Some(at) = document::place(&now, &id) else { return };
        let pieces = now.blocks.get(at).and_then(|(_, text)| document::pieces(text));
        let lang = ctx.props().around.lang;
        match pieces {
            Some(pieces) if pieces.is_empty() && next == Some(id.as_str()) => {}
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

    /// Gives a block the focus, or else nothing.
    pub(in super::super) fn focus_article(&mut self, id: &str) {
        self.focus = vec![format!("#{}", block_id(id))];
    }

    pub(in super::super) fn focus_block(&mut self, id: &str, what: &str) {
        let block = format!("#{}", block_id(id));
        self.focus = vec![format!("{block} [data-do={what}]:not(:disabled)"), block];
    }

    pub(in super::super) fn act(&mut self, ctx: &Context<Room>, act: Act) -> bool {
        let lang = ctx.props().around.lang;
        let Some(desk) = self.desk() else { return false };
        // Until somebody has chosen, nothing else is done to the text.
        let chooses = matches!(act, Act::Take(..) | Act::Chosen);
        if desk.merging().is_some() && !chooses {
            // A file was on its way when it began: it has come, but not into the block.
            if matches!(act, Act::Show(..)) {
                self.tell(t!(lang, "editor-said-file-apart"));
                return true;
            }
            return false;
        }
        let all = desk.now().blocks.len();
        let place = |desk: &Desk, id: &str| document::place(desk.now(), id);
        match act {
            Act::Open(id, open) => {
                self.close_for(ctx, Some(&id));
                self.adding = None;
                let form = format!("#{} .block-form", block_id(&id));
                // What a block cannot do without comes first.
                let fields = [
                    "[data-first] .media-take button",
                    "[data-first] button",
                    "textarea",
                    "input",
                    "select",
                    "button",
                ];
                self.focus = fields.map(|field| format!("{form} {field}")).to_vec();
                self.open = Some((id, open));
            }
            Act::Close(id) => {
                let at = place(desk, &id);
                self.close(ctx);
                self.focus_block(&id, "edit");
                // It was empty: then the place where it stood.
                self.catch_focus(at.map(|at| (id, at)));
            }
            Act::Put(id, text) => return self.edit(ctx, Self::typed(ctx, &id, text), Some(&id)),
            Act::Show(id, file) => {
                let text = place(desk, &id).and_then(|at| desk.now().blocks.get(at));
                let text = text.and_then(|(_, text)| form::with_file(text, &file));
                let Some(text) = text else { return false };
                return self.edit(ctx, Self::typed(ctx, &id, text), None);
            }
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
                // To close a form may take a block away, or make several of it.
                let before = desk.now().clone();
                self.close(ctx);
                self.adding = None;
                let at = self.now().map_or(at, |now| document::still_before(&before, at, &now));
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
                    self.focus = vec![format!("#{}", view::BESIDE)];
                }
            }
            Act::Begin(id) => return self.begin(ctx, id),
            Act::BeginAll => return self.begin_all(ctx),
            Act::Match => return self.match_all(ctx),
            Act::Fits(id) => return self.fits(ctx, &id),
            Act::Pair(id) => return self.pair(ctx, &id),
            Act::Reshape(id) => return self.reshape(ctx, id),
            Act::NextOpen => return self.next_open(ctx),
            Act::Undo | Act::Redo => {
                let back = act == Act::Undo;
                let had_focus = self.focused_block();
                if !self.desk().is_some_and(|desk| desk.step(back)) {
                    self.say(if back {
                        t!(lang, "editor-said-no-undo")
                    } else {
                        t!(lang, "editor-said-no-redo")
                    });
                    return true;
                }
                self.catch_focus(had_focus);
                self.wait(ctx);
                self.note = None;
                self.say(if back { t!(lang, "editor-said-undone") } else { t!(lang, "editor-said-redone") });
            }
            Act::Take(spot, take) => desk.choose(spot, take),
            Act::Chosen => {
                if desk.chosen(&ctx.props().me) {
                    let more = desk.merging().is_some();
                    self.say(t!(lang, "editor-said-chosen"));
                    self.focus = vec![format!("#{}", if more { conflict::TITLE } else { view::TITLE })];
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
}
