//! Answering questions with mouse or finger. What is right is known from the content, as the API hands it out.

use anyhow::{Context, Result, anyhow, ensure};
use serde::de::DeserializeOwned;
use shared::{
    api::catalogue::{CatalogueView, LessonView},
    course::question::{GapPart, GapResponse, Question, QuestionKind, Response},
    grading::{correct_answer, grade},
    lang::Lang,
};
use thirtyfour::{components::SelectElement, prelude::*};

use crate::{resident::Resident, server::Server};

/// A kind of question, by its name in the content.
pub fn kind(question: &Question) -> &'static str {
    match question.kind {
        QuestionKind::SingleChoice { .. } => "single choice",
        QuestionKind::MultipleChoice { .. } => "multiple choice",
        QuestionKind::TrueFalse { .. } => "true or false",
        QuestionKind::ShortAnswer { .. } => "short answer",
        QuestionKind::Numeric { .. } => "numeric",
        QuestionKind::Matching { .. } => "matching",
        QuestionKind::Ordering { .. } => "ordering",
        QuestionKind::Gaps { .. } => "gaps",
    }
}

/// All courses of the server.
pub async fn catalogue(server: &Server, lang: Lang) -> Result<CatalogueView> {
    get(&format!("{}/api/v1/catalogue?lang={lang}", server.base())).await
}

/// A lesson of the server, with its questions.
pub async fn lesson(server: &Server, lang: Lang, course: &str, lesson: &str) -> Result<LessonView> {
    get(&format!("{}/api/v1/courses/{course}/lessons/{lesson}?lang={lang}", server.base())).await
}

async fn get<T: DeserializeOwned>(address: &str) -> Result<T> {
    Ok(reqwest::get(address).await?.error_for_status()?.json().await?)
}

/// An answer that is not right.
pub fn wrong_answer(question: &Question) -> Result<Response> {
    let worst = |weights: Vec<i16>| {
        let places = (0_u16..).zip(weights);
        places.min_by_key(|(_, weight)| *weight).map_or(0, |(place, _)| place)
    };
    let typed = || "weiß ich nicht".to_owned();
    let answer = match &question.kind {
        QuestionKind::SingleChoice { choices } => {
            Response::SingleChoice(worst(choices.iter().map(|c| c.weight).collect()))
        }
        QuestionKind::MultipleChoice { choices } => {
            Response::MultipleChoice(vec![worst(choices.iter().map(|c| c.weight).collect())])
        }
        QuestionKind::TrueFalse { answer, .. } => Response::TrueFalse(!answer),
        QuestionKind::ShortAnswer { .. } => Response::ShortAnswer(typed()),
        QuestionKind::Numeric { .. } => Response::Numeric("98765432".into()),
        QuestionKind::Matching { pairs, .. } => {
            let mut places: Vec<u16> = (0_u16..).zip(pairs).map(|(place, _)| place).collect();
            places.rotate_left(1);
            Response::Matching(places)
        }
        QuestionKind::Ordering { items } => {
            let mut places = QuestionKind::shuffled(&question.id, items.len());
            places.swap(0, 1);
            if places.is_sorted() {
                places.rotate_left(1);
            }
            Response::Ordering(places)
        }
        QuestionKind::Gaps { parts } => Response::Gaps(
            parts
                .iter()
                .filter_map(|part| match part {
                    GapPart::Text { .. } => None,
                    GapPart::Menu { choices } => {
                        Some(GapResponse::Menu(worst(choices.iter().map(|c| c.weight).collect())))
                    }
                    GapPart::Typed { .. } => Some(GapResponse::Typed(typed())),
                })
                .collect(),
        ),
    };
    let graded =
        grade(question, &answer).with_context(|| format!("{}: an answer that does not fit", question.id))?;
    ensure!(!graded.right, "{}: an answer that should be wrong is right", question.id);
    Ok(answer)
}

impl Resident {
    /// The card of a question.
    pub async fn card(&self, question: &Question) -> Result<WebElement> {
        let card = self.driver.query(By::Id(format!("q-{}", question.id))).and_displayed().first().await;
        match card {
            Ok(card) => Ok(card),
            Err(error) => {
                Err(self.lost(anyhow!(error).context(format!("no question {} here", question.id))).await)
            }
        }
    }

    /// Presses a button of a question's card.
    pub async fn presses_in_card(&self, question: &Question, name: &str) -> Result<()> {
        let path = format!(".//button[normalize-space(.)={}]", thirtyfour::components::escape_string(name));
        let button = self.card(question).await?.query(By::XPath(path)).and_displayed().first().await;
        match button {
            Ok(button) => self.taps(&button).await,
            Err(error) => {
                let what = format!("no button “{name}” in the card of {}", question.id);
                Err(self.lost(anyhow!(error).context(what)).await)
            }
        }
    }

    /// Answers rightly, and is told so.
    pub async fn answers_rightly(&self, question: &Question) -> Result<()> {
        self.fills_in(question, &correct_answer(question)).await?;
        self.has_it_checked(question).await?;
        self.hears_about(question, true).await
    }

    /// Answers wrongly, and is told so, kindly.
    pub async fn answers_wrongly(&self, question: &Question) -> Result<()> {
        self.fills_in(question, &wrong_answer(question)?).await?;
        self.has_it_checked(question).await?;
        self.hears_about(question, false).await
    }

    /// The card says whether the answer was right; in words, and with the tone that goes with them.
    pub async fn hears_about(&self, question: &Question, right: bool) -> Result<()> {
        let script = "const card = document.getElementById(arguments[0]); \
                      const again = [...card.querySelectorAll('button[type=button]')].some(b => !b.id); \
                      if (!again) return null; \
                      const said = [...card.querySelectorAll('.feedback')].map(f => f.innerText).join(' ').trim(); \
                      const warm = !!card.querySelector('[data-state=warm]'); \
                      return said ? { said, warm } : null";
        let id = serde_json::json!(format!("q-{}", question.id));
        let what = format!("a word about the answer to {}", question.id);
        let heard = self.until_with(&what, script, vec![id]).await?;
        ensure!(
            heard["warm"] != serde_json::json!(right),
            "{}: right is {right}, but heard {heard}",
            question.id
        );
        Ok(())
    }

    /// "Have it checked", in whichever language.
    pub async fn has_it_checked(&self, question: &Question) -> Result<()> {
        let button =
            self.card(question).await?.query(By::Css("button[type=submit]")).and_clickable().first().await?;
        self.taps(&button).await
    }

    /// Chooses, ticks, types or moves, without having it checked.
    pub async fn fills_in(&self, question: &Question, answer: &Response) -> Result<()> {
        let card = self.card(question).await?;
        self.waits_for_the_app().await?;
        match answer {
            Response::SingleChoice(place) => self.takes_row(&card, *place).await,
            Response::TrueFalse(holds) => self.takes_row(&card, u16::from(!holds)).await,
            // What was ticked or moved before stays so at another try.
            Response::MultipleChoice(places) => {
                for row in card.find_all(By::Css("input[type=checkbox]")).await? {
                    let place: u16 = row.value().await?.unwrap_or_default().parse()?;
                    if row.is_selected().await? != places.contains(&place) {
                        self.takes_row(&card, place).await?;
                    }
                }
                Ok(())
            }
            Response::ShortAnswer(text) | Response::Numeric(text) => self.types_into(question, 0, text).await,
            Response::Matching(places) => {
                for (slot, place) in places.iter().enumerate() {
                    self.chooses_in(question, slot, *place).await?;
                }
                Ok(())
            }
            Response::Gaps(gaps) => {
                for (slot, gap) in gaps.iter().enumerate() {
                    match gap {
                        GapResponse::Menu(place) => self.chooses_in(question, slot, *place).await?,
                        GapResponse::Typed(text) => self.types_into(question, slot, text).await?,
                    }
                }
                Ok(())
            }
            Response::Ordering(wanted) => self.puts_in_order(question, wanted).await,
        }
    }

    async fn takes_row(&self, card: &WebElement, place: u16) -> Result<()> {
        let row = By::XPath(format!(".//label[input[@value='{place}']]"));
        self.taps(&card.query(row).and_displayed().first().await?).await
    }

    async fn types_into(&self, question: &Question, slot: usize, text: &str) -> Result<()> {
        let field =
            self.driver.query(By::Id(format!("q-{}-{slot}", question.id))).and_enabled().first().await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    async fn chooses_in(&self, question: &Question, slot: usize, place: u16) -> Result<()> {
        let field =
            self.driver.query(By::Id(format!("q-{}-{slot}", question.id))).and_enabled().first().await?;
        let menu = SelectElement::new(&field).await?;
        for place in twins(question, place) {
            if menu.select_by_value(&place.to_string()).await.is_ok() {
                return Ok(());
            }
        }
        Err(anyhow!("{}: the menu {slot} does not offer {place}", question.id))
    }

    /// How the items of an ordering stand now.
    pub async fn order(&self, question: &Question) -> Result<Vec<u16>> {
        let script = "return [...document.querySelectorAll(`#${arguments[0]} .move[id$='-up']`)].map(b => +b.id.split('-').at(-2))";
        Ok(serde_json::from_value(
            self.js(script, vec![serde_json::json!(format!("q-{}", question.id))]).await?,
        )?)
    }

    /// Moves the items up, one by one, until they stand as wanted.
    async fn puts_in_order(&self, question: &Question, wanted: &[u16]) -> Result<()> {
        for (up, place) in moves(self.order(question).await?, wanted) {
            let direction = if up { "up" } else { "down" };
            let button = By::Id(format!("q-{}-{place}-{direction}", question.id));
            self.taps(&self.driver.query(button).and_clickable().first().await?).await?;
        }
        Ok(())
    }
}

/// The moves (up or down, which item) from one order to another. If nothing is to be moved, an item goes down and up
/// again: what was never touched cannot be checked.
pub fn moves(mut order: Vec<u16>, wanted: &[u16]) -> Vec<(bool, u16)> {
    if order == wanted {
        return order.first().map(|place| vec![(false, *place), (true, *place)]).unwrap_or_default();
    }
    let mut moves = Vec::new();
    for (target, place) in wanted.iter().enumerate() {
        let Some(mut at) = order.iter().position(|p| p == place) else { continue };
        while at > target {
            order.swap(at, at - 1);
            moves.push((true, *place));
            at -= 1;
        }
    }
    moves
}

/// The places in a matching that say the same: the menu offers one of them.
pub fn twins(question: &Question, place: u16) -> Vec<u16> {
    let QuestionKind::Matching { pairs, distractors } = &question.kind else { return vec![place] };
    let rights: Vec<&String> = pairs.iter().map(|pair| &pair.right).chain(distractors).collect();
    let same = |other: u16| rights.get(usize::from(other)) == rights.get(usize::from(place));
    (0_u16..).take(rights.len()).filter(|other| same(*other)).collect()
}
