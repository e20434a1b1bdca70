//! A person without a mouse: Tab, Shift and Tab, Enter, Space and arrows.

use anyhow::{Result, anyhow, bail, ensure};
use serde_json::json;
use shared::{
    course::question::{GapResponse, Question, Response},
    grading::correct_answer,
};
use thirtyfour::prelude::*;

use crate::{
    answers::{moves, twins},
    resident::Resident,
};

/// More presses of Tab than any page needs.
const FAR: usize = 150;

impl Resident {
    /// Presses a key.
    pub async fn hits(&self, key: Key) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(key).perform().await?)
    }

    /// Types into what has the focus.
    pub async fn types(&self, text: &str) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(text).perform().await?)
    }

    /// Shift and Tab.
    pub async fn tabs_back(&self) -> Result<()> {
        let keys = self.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        Ok(keys.perform().await?)
    }

    /// Tabs on until something that fits the selector has the focus, which can be seen.
    pub async fn tabs_to(&self, selector: &str) -> Result<()> {
        for _ in 0..FAR {
            self.hits(Key::Tab).await?;
            if self.has_focus_on(selector).await? {
                return self.sees_the_focus().await;
            }
        }
        Err(self.lost(anyhow!("Tab does not lead to {selector}")).await)
    }

    /// Tabs back until something that fits the selector has the focus.
    pub async fn tabs_back_to(&self, selector: &str) -> Result<()> {
        for _ in 0..FAR {
            self.tabs_back().await?;
            if self.has_focus_on(selector).await? {
                return self.sees_the_focus().await;
            }
        }
        Err(self.lost(anyhow!("Shift and Tab do not lead to {selector}")).await)
    }

    /// Whether what has the focus fits the selector.
    pub async fn has_focus_on(&self, selector: &str) -> Result<bool> {
        let script = "return !!document.activeElement && document.activeElement.matches(arguments[0])";
        Ok(self.js(script, vec![json!(selector)]).await? == json!(true))
    }

    /// What has the focus is in the window, not under a bar, and has a ring.
    pub async fn sees_the_focus(&self) -> Result<()> {
        let script = "const at = document.activeElement, box = at.getBoundingClientRect(); \
            const ring = [at, at.closest('label'), at.parentElement, at.nextElementSibling].some(e => { \
              if (!e) return false; const s = getComputedStyle(e); \
              return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 1 || s.boxShadow !== 'none' && e.matches(':focus-within, :focus'); }); \
            const x = box.left + box.width / 2, y = Math.min(Math.max(box.top + box.height / 2, box.top), box.bottom); \
            const inside = box.bottom > 0 && box.top < innerHeight; \
            const top = document.elementFromPoint(x, y); \
            const covered = top && !at.contains(top) && !top.contains(at) && getComputedStyle(top.closest('nav, header') || at).position === 'fixed'; \
            return ring && inside && !covered";
        self.until("the focus to be seen", script).await?;
        Ok(())
    }

    /// Answers a question rightly with the keyboard alone, has it checked and goes on with "next".
    pub async fn answers_by_keyboard(&self, question: &Question) -> Result<()> {
        let card = format!("#q-{}", question.id);
        match correct_answer(question) {
            Response::SingleChoice(place) => self.picks_by_keyboard(&card, place).await?,
            Response::TrueFalse(holds) => self.picks_by_keyboard(&card, u16::from(!holds)).await?,
            Response::MultipleChoice(places) => {
                for place in places {
                    self.tabs_to(&format!("{card} input[value='{place}']")).await?;
                    self.hits(Key::Space).await?;
                }
            }
            Response::ShortAnswer(text) | Response::Numeric(text) => {
                self.tabs_to(&format!("{card}-0")).await?;
                self.types(&text).await?;
            }
            Response::Matching(places) => {
                for (slot, place) in places.into_iter().enumerate() {
                    self.chooses_by_keyboard(question, slot, place).await?;
                }
            }
            Response::Gaps(gaps) => {
                for (slot, gap) in gaps.into_iter().enumerate() {
                    match gap {
                        GapResponse::Menu(place) => self.chooses_by_keyboard(question, slot, place).await?,
                        GapResponse::Typed(text) => {
                            self.tabs_to(&format!("{card}-{slot}")).await?;
                            self.types(&text).await?;
                        }
                    }
                }
            }
            Response::Ordering(wanted) => {
                for (step, (up, place)) in moves(self.order(question).await?, &wanted).into_iter().enumerate()
                {
                    let button = format!("{card}-{place}-{}", if up { "up" } else { "down" });
                    // After a move the focus stays with the item.
                    if !self.has_focus_on(&button).await? {
                        self.goes_to_move(&card, &button, step == 0).await?;
                    }
                    self.hits(if step % 2 == 0 { Key::Enter } else { Key::Space }).await?;
                }
            }
        }
        self.tabs_to(&format!("{card} button[type=submit]")).await?;
        self.hits(Key::Enter).await?;
        self.hears_about(question, true).await?;
        // What is said has the focus, so that nobody has to look for it.
        let what = format!("the focus on what is said about {}", question.id);
        self.until_with(
            &what,
            "return document.activeElement.id === arguments[0]",
            vec![json!(format!("q-{}-f", question.id))],
        )
        .await?;
        // The last button of an answered card is "Weiter".
        self.tabs_to(&format!("{card} .actions button:last-of-type")).await?;
        self.hits(Key::Enter).await
    }

    async fn picks_by_keyboard(&self, card: &str, place: u16) -> Result<()> {
        self.tabs_to(&format!("{card} input[type=radio]")).await?;
        if place == 0 {
            self.hits(Key::Space).await?;
        }
        for _ in 0..place {
            self.hits(Key::Down).await?;
        }
        ensure!(
            self.has_focus_on(&format!("{card} input[value='{place}']:checked")).await?,
            "arrows do not choose"
        );
        Ok(())
    }

    async fn chooses_by_keyboard(&self, question: &Question, slot: usize, place: u16) -> Result<()> {
        let menu = format!("#q-{}-{slot}", question.id);
        self.tabs_to(&menu).await?;
        let wanted: Vec<String> = twins(question, place).iter().map(u16::to_string).collect();
        let chosen = || async { self.js("return document.activeElement.value", vec![]).await };
        let options = self.js("return document.activeElement.length", vec![]).await?.as_u64().unwrap_or(0);
        for _ in 0..options {
            if chosen().await?.as_str().is_some_and(|value| wanted.iter().any(|w| w == value)) {
                return Ok(());
            }
            self.hits(Key::Down).await?;
        }
        if chosen().await?.as_str().is_some_and(|value| wanted.iter().any(|w| w == value)) {
            return Ok(());
        }
        bail!("arrows do not lead to the option {place} of {menu}")
    }

    /// To a button of another item, which may stand before or after.
    async fn goes_to_move(&self, card: &str, button: &str, first: bool) -> Result<()> {
        if first {
            return self.tabs_to(button).await;
        }
        // Back to the card's first button, and from there on.
        let all = format!("{card} .order-move button:not([disabled])");
        while self.has_focus_on(&all).await? {
            self.tabs_back().await?;
        }
        self.tabs_to(button).await
    }
}
