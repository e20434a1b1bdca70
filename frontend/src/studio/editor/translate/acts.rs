//! What translators do.

use shared::course::source::translation;
use yew::prelude::*;

use super::super::room::Room;
use super::super::{Act, Open};
use crate::state::draft::document::Edit;
use crate::t;

impl Room {
    /// What changes a block: whoever writes beside an original translates what stands there.
    pub(in super::super) fn typed(ctx: &Context<Room>, id: &str, text: String) -> Edit {
        match &ctx.props().original {
            Some(original) => original.typed(id, text),
            None => Edit::Put(id.to_owned(), text),
        }
    }

    /// Begins a block as a copy, and opens its form.
    pub(in super::super) fn begin(&mut self, ctx: &Context<Room>, id: String) -> bool {
        let lang = ctx.props().around.lang;
        self.close(ctx);
        let Some(original) = ctx.props().original.clone() else { return false };
        let Some(now) = self.now() else { return false };
        let Some(next) = translation::begin(&original.text, &now, &id) else { return false };
        let next = original.with_head(next);
        let n = next.blocks.len() - now.blocks.len();
        self.edit(ctx, Edit::Become(next), None);
        let opened = self.act(ctx, Act::Open(id, Open::Form));
        self.say(t!(lang, "translate-said-begun", n = n));
        opened
    }

    /// Begins all blocks that are missing.
    pub(in super::super) fn begin_all(&mut self, ctx: &Context<Room>) -> bool {
        self.close(ctx);
        let Some(original) = ctx.props().original.clone() else { return false };
        let Some(now) = self.now() else { return false };
        let next = original.with_head(translation::begin_all(&original.text, &now));
        let n = next.blocks.len() - now.blocks.len();
        self.edit(ctx, Edit::Become(next), None);
        self.next_open(ctx);
        self.tell(t!(ctx.props().around.lang, "translate-said-begun", n = n));
        true
    }

    /// Takes blocks for translations in their order.
    pub(in super::super) fn match_all(&mut self, ctx: &Context<Room>) -> bool {
        self.close(ctx);
        let Some(original) = ctx.props().original.clone() else { return false };
        let Some(now) = self.now() else { return false };
        let Some(next) = translation::matched(&original.text, &now) else { return false };
        let lang = ctx.props().around.lang;
        self.edit(ctx, Edit::Become(next), None);
        self.next_open(ctx);
        self.tell(t!(lang, "translate-said-matched", confirm = t!(lang, "translate-confirm")));
        true
    }

    /// Takes a copy of a block of the original for its translation.
    pub(in super::super) fn pair(&mut self, ctx: &Context<Room>, id: &str) -> bool {
        self.close(ctx);
        let Some(original) = ctx.props().original.clone() else { return false };
        let Some(now) = self.now() else { return false };
        let Some(of) = translation::copied(&original.text, &now, id) else { return false };
        let Some(next) = translation::paired(&now, id, of) else { return false };
        let lang = ctx.props().around.lang;
        self.edit(ctx, Edit::Become(next), None);
        self.focus_article(of);
        self.say(t!(lang, "translate-said-paired", confirm = t!(lang, "translate-confirm")));
        true
    }

    /// A block says what its original says.
    pub(in super::super) fn fits(&mut self, ctx: &Context<Room>, id: &str) -> bool {
        self.close(ctx);
        let Some(original) = ctx.props().original.clone() else { return false };
        let Some(now) = self.now() else { return false };
        let Some((_, text)) = now.blocks.iter().find(|(mark, _)| mark.id == id) else { return false };
        let Some(seen) = original.print(id) else { return false };
        self.edit(ctx, Edit::Translated(id.to_owned(), text.clone(), Some(seen)), None);
        self.focus_block(id, "edit");
        if let Some(now) = self.now() {
            let found = original.progress(&now);
            self.say(t!(ctx.props().around.lang, "translate-said-fits", n = found.all - found.done()));
        }
        true
    }

    /// The questions of a block are built as those of the original. What they say is still to be looked at.
    pub(in super::super) fn reshape(&mut self, ctx: &Context<Room>, id: String) -> bool {
        self.close(ctx);
        let Some(original) = ctx.props().original.clone() else { return false };
        let Some(next) = self.now().and_then(|now| original.reshaped(&now, &id)) else { return false };
        self.edit(ctx, Edit::Put(id.clone(), next), None);
        let opened = self.act(ctx, Act::Open(id, Open::Form));
        self.say(t!(ctx.props().around.lang, "translate-said-reshaped"));
        opened
    }

    /// Goes to the first block that is missing or to be looked at.
    pub(in super::super) fn next_open(&mut self, ctx: &Context<Room>) -> bool {
        let Some(original) = ctx.props().original.clone() else { return false };
        let Some(id) = self.now().and_then(|now| original.first_open(&now)) else { return false };
        self.focus_article(&id);
        true
    }
}
