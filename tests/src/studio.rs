//! The studio: what trainers do on its pages.
//!
//! Buttons and fields are found by the interface's own texts, by their keys: who words them anew changes no journey.

use std::{path::Path, sync::LazyLock};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::{Value, json};
use thirtyfour::{components::escape_string, prelude::*};

use crate::resident::Resident;

/// The German texts of the interface that journeys of the studio meet.
const TEXTS: [&str; 4] = [
    include_str!("../../frontend/src/i18n/de/site.ftl"),
    include_str!("../../frontend/src/i18n/de/account.ftl"),
    include_str!("../../frontend/src/i18n/de/studio.ftl"),
    include_str!("../../frontend/src/i18n/de/check.ftl"),
];

/// The text of a key that stands in one line.
pub fn word(key: &str) -> String {
    words(key, &[])
}

/// The same with the number that it speaks of.
pub fn word_n(key: &str, n: usize) -> String {
    words(key, &[("n", &n.to_string())])
}

/// The same with values. A key that is not there stays as it is, so that whoever looks for it is told.
pub fn words(key: &str, values: &[(&str, &str)]) -> String {
    let mut lines = TEXTS.iter().flat_map(|text| text.lines());
    let found = lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    values.iter().fold(found.unwrap_or(key).to_owned(), |text, (name, value)| {
        text.replace(&format!("{{ ${name} }}"), value)
    })
}

/// What a text begins with, before its first value.
pub fn beginning(key: &str) -> String {
    word(key).split('{').next().unwrap_or_default().trim().to_owned()
}

/// A choice of a question, and what is said to whoever takes it. The first one is right.
pub type Choice = (&'static str, &'static str);

/// Nothing of the studio waits on this device.
const ALL_SENT: &str = "return Object.keys(localStorage).every(key => !key.startsWith('lw.studio.')) && !('busy' in document.documentElement.dataset)";

/// The page shows what the server says.
static SETTLED: LazyLock<String> =
    LazyLock::new(|| format!("return !document.body.innerText.includes({})", json!(word("account-loading"))));

impl Resident {
    /// Opens a page of the studio, and waits until it shows what the server says.
    pub async fn opens_in_studio(&self, path: &str) -> Result<()> {
        self.opens(path).await?;
        self.is_shown_everything().await
    }

    /// Waits until the page shows what the server says.
    pub async fn is_shown_everything(&self) -> Result<()> {
        self.until("what the server says", &SETTLED).await?;
        Ok(())
    }

    // ---- Fields

    /// Types into a field; what stood there is gone. `nth` counts the fields with this label, from 1.
    pub async fn writes(&self, label: &str, nth: usize, text: &str) -> Result<()> {
        let field = self.takes_hold_of(label, nth).await?;
        field.send_keys(text).await.with_context(|| format!("could not type into “{label}”"))
    }

    /// The same with a text that is pasted.
    pub async fn pastes(&self, label: &str, text: &str) -> Result<()> {
        self.takes_hold_of(label, 1).await?;
        let script = "return document.execCommand('insertText', false, arguments[0])";
        ensure!(
            self.js(script, vec![json!(text)]).await? == json!(true),
            "nothing can be pasted into “{label}”"
        );
        Ok(())
    }

    /// The field with this label has the focus, and all that stands in it is selected.
    async fn takes_hold_of(&self, label: &str, nth: usize) -> Result<WebElement> {
        let named = format!(
            "(//main//*[self::input or self::textarea][@id = //label[normalize-space(.)={}]/@for])[{nth}]",
            escape_string(label)
        );
        let field = self.one(&named, &format!("no field “{label}” ({nth})")).await?;
        self.taps(&field).await?;
        self.js("arguments[0].select()", vec![field.to_json()?]).await?;
        Ok(field)
    }

    /// Presses a button with these words; `nth` counts those that have them, from 1.
    pub async fn presses_button(&self, words: &str, nth: usize) -> Result<()> {
        let words = escape_string(words);
        let named = format!(
            "(//main//button[normalize-space(.)={words} or @aria-label={words}][not(@disabled)])[{nth}]"
        );
        let button = self.one(&named, &format!("no button {words} ({nth})")).await?;
        self.taps(&button).await.with_context(|| format!("could not press {words}"))
    }

    /// Ticks what has this label, or chooses it; `nth` as above.
    pub async fn ticks(&self, label: &str, nth: usize) -> Result<()> {
        let label = escape_string(label);
        let named = format!("(//main//label[.//input][normalize-space(.)={label}])[{nth}]");
        let tick = self.one(&named, &format!("nothing to tick is called {label} ({nth})")).await?;
        self.taps(&tick).await
    }

    async fn one(&self, path: &str, missing: &str) -> Result<WebElement> {
        match self.driver.query(By::XPath(path)).and_displayed().first().await {
            Ok(element) => Ok(element),
            Err(error) => Err(self.lost(anyhow!(error).context(missing.to_owned())).await),
        }
    }

    // ---- The editor

    /// Adds a block at the end of the lesson, and is in its form. `kind` is the key of what it is called.
    pub async fn adds_a_block(&self, place: usize, kind: &str) -> Result<()> {
        self.presses_button(&word_n("editor-add-n", place), 1).await?;
        self.presses_button(&word(kind), 1).await?;
        self.is_in_the_form_of(place).await
    }

    /// Opens the form of a block.
    pub async fn opens_block(&self, place: usize) -> Result<()> {
        self.presses_button(&word_n("editor-edit-n", place), 1).await?;
        self.is_in_the_form_of(place).await
    }

    /// Begins the translation of a block, and is in its form.
    pub async fn begins_to_translate(&self, place: usize) -> Result<()> {
        self.presses_button(&word_n("translate-begin-n", place), 1).await?;
        self.is_in_the_form_of(place).await
    }

    /// Closes the form of a block.
    pub async fn is_done_with(&self, place: usize) -> Result<()> {
        self.presses_button(&word_n("editor-done-n", place), 1).await
    }

    /// The form is there, and its first field has the focus.
    async fn is_in_the_form_of(&self, place: usize) -> Result<()> {
        let script = "const done = [...document.querySelectorAll('main button')].find(one => one.getAttribute('aria-label') === arguments[0]); \
            const form = done && done.closest('article'); \
            return !!form && form.contains(document.activeElement)";
        let done = json!(word_n("editor-done-n", place));
        self.until_with(&format!("the focus in the form of block {place}"), script, vec![done]).await?;
        Ok(())
    }

    /// Writes a question with choices in its form: the first is right.
    pub async fn writes_choices(&self, prompt: &str, choices: [Choice; 2]) -> Result<()> {
        self.writes(&word("ask-prompt"), 1, prompt).await?;
        for (place, (choice, said)) in (1..).zip(choices) {
            self.writes(&word_n("ask-one-answer", place), 1, choice).await?;
            self.writes(&word("ask-said-choice"), place, said).await?;
        }
        Ok(())
    }

    /// Writes a statement that holds, and what is said to those who believe it and to those who do not.
    pub async fn writes_a_statement(&self, statement: &str, right: &str, wrong: &str) -> Result<()> {
        self.writes(&word("ask-statement"), 1, statement).await?;
        self.writes(&word("ask-said-right"), 1, right).await?;
        self.writes(&word("ask-said-wrong"), 1, wrong).await
    }

    /// Uploads a file where one can be added, or several.
    pub async fn uploads(&self, file: &Path) -> Result<()> {
        let [one, many] = ["media-add", "media-add-many"].map(word);
        let offered = format!("main input[type=file]:is([aria-label='{one}'], [aria-label='{many}'])");
        // It is pressed by a button that shows it to nobody.
        match self.driver.query(By::Css(offered)).first().await {
            Ok(field) => Ok(field.send_keys(file.to_str().context("a path")?).await?),
            Err(error) => Err(self.lost(anyhow!(error).context("no file can be added here")).await),
        }
    }

    /// Writes the whole lesson as source text.
    pub async fn writes_the_source(&self, text: &str) -> Result<()> {
        self.presses_button(&word("editor-whole"), 1).await?;
        self.pastes(&word("editor-source"), text).await?;
        self.presses_button(&word("editor-whole"), 1).await
    }

    // ---- Saving

    /// Waits until the server has the lesson as it is written here, and the page says so.
    pub async fn has_saved_the_lesson(&self) -> Result<()> {
        self.sees(&beginning("editor-standing-saved")).await?;
        self.has_sent_it().await
    }

    /// Waits until nothing of a lesson waits on this device, whatever the page says of it.
    pub async fn has_the_server_s_text(&self) -> Result<()> {
        self.until_with(
            "the server to have the text",
            "const said = document.body.innerText; return arguments[0].some(words => said.includes(words))",
            vec![json!([beginning("editor-standing-saved"), word("editor-standing-rest")])],
        )
        .await?;
        self.has_sent_it().await
    }

    /// The same of the outline and the details of a course.
    pub async fn has_saved(&self) -> Result<()> {
        self.sees(&word("studio-saved")).await?;
        self.has_sent_it().await
    }

    async fn has_sent_it(&self) -> Result<()> {
        self.until("everything to be sent", ALL_SENT).await?;
        Ok(())
    }

    /// How many texts wait on this device.
    pub async fn keeps_texts(&self) -> Result<Value> {
        let script =
            "return Object.keys(localStorage).filter(key => key.startsWith('lw.studio.text.')).length";
        self.js(script, vec![]).await
    }

    // ---- Two people

    /// Writes something about the first block of what was handed in, and does not send it.
    pub async fn begins_to_comment(&self, text: &str) -> Result<()> {
        let nothing = "nothing to be said about a block";
        let form = self.one(&first_comment(), nothing).await?;
        if form.attr("open").await?.is_none() {
            self.taps(&self.one(&format!("{}/summary", first_comment()), nothing).await?).await?;
        }
        Ok(self.one(&format!("{}//textarea", first_comment()), nothing).await?.send_keys(text).await?)
    }

    /// Sends what was written about it.
    pub async fn sends_the_comment(&self) -> Result<()> {
        let send = format!("{}//button[@type='submit']", first_comment());
        self.taps(&self.one(&send, "no comment to send").await?).await?;
        self.sees(&word("review-comment-sent")).await
    }

    /// Says something about the first block of what was handed in.
    pub async fn comments(&self, text: &str) -> Result<()> {
        self.begins_to_comment(text).await?;
        self.sends_the_comment().await?;
        self.sees(text).await?;
        self.finds(&word("review-settle")).await?;
        Ok(())
    }

    /// The page asks which of two versions stays, and says whose the other one is.
    pub async fn is_asked_to_choose(&self, who: &str) -> Result<()> {
        self.sees(&word("editor-both-title")).await?;
        self.sees(&words("editor-theirs", &[("who", who)])).await?;
        self.sees(&word("editor-standing-asking")).await
    }

    /// Chooses for one of so many places, by the key of the button's words.
    pub async fn takes(&self, key: &str, who: &str, place: usize, all: usize) -> Result<()> {
        let of = words("editor-both-n", &[("n", &place.to_string()), ("all", &all.to_string())]);
        self.presses_button(&format!("{} ({of})", words(key, &[("who", who)])), 1).await
    }
}

/// Where something is said about the first block of what was handed in.
fn first_comment() -> String {
    format!("(//main//details[summary[normalize-space(.)={}]])[1]", escape_string(&word("review-comment")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_interface() {
        assert_eq!(word("studio-courses"), "Meine Kurse");
        assert_eq!(word_n("editor-edit-n", 3), "Baustein 3 bearbeiten");
        assert_eq!(beginning("editor-standing-saved"), "Gespeichert um");
        assert_eq!(word("no-such-key"), "no-such-key");
    }
}
