//! From the parts of a question to the question.

use super::super::check::{Faults, GiftFault};
use super::super::markdown::{self, Context, LINE_BREAK, Prose, unmask};
use super::super::question::{
    Choice, GapPart, MatchingPair, NumericRange, Question, QuestionKind, TypedText,
};
use super::grammar::{Answer, Braces, Content, Parts};
use super::{ParsedQuestion, Place, Texts, text};

/// Makes the question. None if there are faults.
pub(super) fn question(
    parts: Parts<'_>,
    line: u32,
    place: Place<'_>,
    (texts, context): (Texts, &Context<'_>),
    faults: &mut Faults,
) -> Option<ParsedQuestion> {
    let before = faults.found.len();
    let mut builder = Builder { place, texts, context, faults, prose: Vec::new(), lesson_links: Vec::new() };
    let question = builder.question(&parts, line)?;
    let Builder { faults, prose, lesson_links, .. } = builder;
    (faults.found.len() == before).then_some(ParsedQuestion { question, line, lesson_links, prose })
}

struct Builder<'a> {
    place: Place<'a>,
    texts: Texts,
    context: &'a Context<'a>,
    faults: &'a mut Faults,
    prose: Vec<Prose>,
    lesson_links: Vec<(String, u32)>,
}

impl Builder<'_> {
    fn question(&mut self, parts: &Parts<'_>, line: u32) -> Option<Question> {
        let mut general = parts.braces.iter().filter_map(|b| b.general);
        let feedback = general.next().and_then(|text| self.text(text));
        if general.next().is_some() {
            self.faults.must(line, GiftFault::General);
        }
        let (prompt, kind) = match parts.braces.as_slice() {
            [] => {
                self.faults.must(line, GiftFault::Description);
                return None;
            }
            [only] if !parts.texts.last().is_some_and(|text| self.says(text)) => {
                let prompt = parts.texts.first().and_then(|text| self.text(text)).unwrap_or_default();
                (prompt, self.kind(only)?)
            }
            _ => (String::new(), self.gaps(parts)?),
        };
        Some(Question { id: parts.id.to_owned(), prompt, kind, feedback })
    }

    fn says(&self, text: &str) -> bool {
        !unmask(text).trim().is_empty()
    }

    fn kind(&mut self, braces: &Braces<'_>) -> Option<QuestionKind> {
        match &braces.content {
            Content::Empty => {
                self.essay(braces);
                None
            }
            Content::TrueFalse { answer, wrong, right } => Some(QuestionKind::TrueFalse {
                answer: *answer,
                right: right.and_then(|text| self.text(text)),
                wrong: wrong.and_then(|text| self.text(text)),
            }),
            Content::Ordering(items) => {
                let items = items.iter().map(|item| self.text(item).unwrap_or_default()).collect();
                Some(QuestionKind::Ordering { items })
            }
            Content::Numeric(answers) => {
                let ranges: Vec<_> = answers.iter().filter_map(|answer| self.range(answer)).collect();
                Some(QuestionKind::Numeric { ranges })
            }
            Content::Answers { typos, case, answers } => {
                let typed = answers.iter().all(|a| a.right);
                if (*typos || *case) && !typed {
                    self.options_misplaced(braces);
                }
                if typed && answers.iter().any(|a| a.text.contains("->")) {
                    if *typos || *case {
                        self.options_misplaced(braces);
                    }
                    return self.matching(answers);
                }
                if typed {
                    return Some(QuestionKind::ShortAnswer { text: self.typed(*typos, *case, answers) });
                }
                let choices = answers
                    .iter()
                    .map(|answer| Choice {
                        text: self.text(answer.text).unwrap_or_default(),
                        weight: answer.weight.unwrap_or(if answer.right { 100 } else { 0 }),
                        feedback: answer.feedback.and_then(|text| self.text(text)),
                    })
                    .collect();
                Some(if answers.iter().any(|a| a.right) {
                    QuestionKind::SingleChoice { choices }
                } else {
                    QuestionKind::MultipleChoice { choices }
                })
            }
        }
    }

    fn gaps(&mut self, parts: &Parts<'_>) -> Option<QuestionKind> {
        let mut made = Vec::new();
        for (n, text) in parts.texts.iter().enumerate() {
            // Beside a gap a line break has a meaning.
            if let Some(html) = self.read(text, char::is_whitespace) {
                // A gap keeps its distance from the words beside it.
                let begins = n > 0 && text.starts_with(|c: char| c.is_whitespace());
                let ends = n + 1 < parts.texts.len() && text.ends_with(|c: char| c.is_whitespace());
                let (before, after) = (if begins { " " } else { "" }, if ends { " " } else { "" });
                made.push(GapPart::Text { html: format!("{before}{html}{after}") });
            } else if n > 0 && n + 1 < parts.texts.len() {
                made.push(GapPart::Text { html: " ".into() });
            }
            if let Some(braces) = parts.braces.get(n) {
                made.push(self.gap(braces)?);
            }
        }
        Some(QuestionKind::Gaps { parts: made })
    }

    fn gap(&mut self, braces: &Braces<'_>) -> Option<GapPart> {
        match &braces.content {
            Content::Empty => {
                self.essay(braces);
                None
            }
            Content::Answers { typos, case, answers } if answers.iter().all(|a| a.right) => {
                if answers.iter().any(|a| a.text.contains("->")) {
                    self.not_a_gap(braces);
                }
                Some(GapPart::Typed { text: self.typed(*typos, *case, answers) })
            }
            Content::Answers { typos, case, answers } => {
                if *typos || *case {
                    self.options_misplaced(braces);
                }
                let choices = answers
                    .iter()
                    .map(|answer| Choice {
                        text: plain(answer.text),
                        weight: answer.weight.unwrap_or(if answer.right { 100 } else { 0 }),
                        feedback: answer.feedback.and_then(|text| self.text(text)),
                    })
                    .collect();
                Some(GapPart::Menu { choices })
            }
            _ => {
                self.not_a_gap(braces);
                None
            }
        }
    }

    fn typed(&mut self, typos: bool, case: bool, answers: &[Answer<'_>]) -> TypedText {
        let accepted = answers
            .iter()
            .map(|answer| Choice {
                text: plain(answer.text),
                weight: answer.weight.unwrap_or(100),
                feedback: answer.feedback.and_then(|text| self.text(text)),
            })
            .collect();
        TypedText { accepted, case_sensitive: case, typos }
    }

    fn range(&mut self, answer: &Answer<'_>) -> Option<NumericRange> {
        let line = self.place.line(answer.text);
        let bounds = if answer.right { bounds(answer.text) } else { None };
        let Some((min, max)) = bounds else {
            let shown: String = unmask(answer.text).chars().take(40).collect();
            self.faults.must(line, GiftFault::Number { text: shown });
            return None;
        };
        let feedback = answer.feedback.and_then(|text| self.text(text));
        Some(NumericRange { min, max, weight: answer.weight.unwrap_or(100), feedback })
    }

    fn matching(&mut self, answers: &[Answer<'_>]) -> Option<QuestionKind> {
        let (mut pairs, mut distractors) = (Vec::new(), Vec::new());
        for answer in answers {
            let Some((left, right)) = answer.text.split_once("->") else {
                self.faults.must(self.place.line(answer.text), GiftFault::Pair);
                return None;
            };
            if answer.feedback.is_some() || answer.weight.is_some() {
                self.faults.must(self.place.line(answer.text), GiftFault::PairMore);
            }
            let right = self.text(right).unwrap_or_default();
            match self.text(left) {
                Some(left) => pairs.push(MatchingPair { left, right }),
                None => distractors.push(right),
            }
        }
        Some(QuestionKind::Matching { pairs, distractors })
    }

    /// A text as HTML or Markdown. None if it says nothing. Line breaks at its ends are none.
    fn text(&mut self, text: &str) -> Option<String> {
        self.read(text, |c| c.is_whitespace() || c == LINE_BREAK)
    }

    /// A text, without what this holds for at its ends.
    fn read(&mut self, text: &str, blank: fn(char) -> bool) -> Option<String> {
        let line = self.place.line(text);
        let mut text = text.trim();
        for format in ["[markdown]", "[html]", "[moodle]", "[plain]"] {
            if let Some(rest) = text.strip_prefix(format) {
                if format != "[markdown]" {
                    self.faults.must(line, GiftFault::Format { format: format.to_owned() });
                }
                text = rest;
            }
        }
        let meant = text::meant(text.trim_matches(blank));
        let inline = markdown::inline(&meant, line, self.context);
        if self.texts == Texts::Markdown {
            let easy = text::easy(&meant, &inline.html, self.context);
            return Some(easy).filter(|_| !inline.html.is_empty());
        }
        self.faults.extend(inline.faults);
        self.lesson_links.extend(inline.lesson_links);
        if !inline.text.is_empty() {
            self.prose.push(Prose { line, text: inline.text });
        }
        Some(inline.html).filter(|html| !html.is_empty())
    }

    fn essay(&mut self, braces: &Braces<'_>) {
        self.faults.must(self.place.line(braces.whole), GiftFault::Essay);
    }

    fn not_a_gap(&mut self, braces: &Braces<'_>) {
        self.faults.must(self.place.line(braces.whole), GiftFault::Gap);
    }

    fn options_misplaced(&mut self, braces: &Braces<'_>) {
        self.faults.must(self.place.line(braces.whole), GiftFault::Options);
    }
}

/// A text that is not HTML: without GIFT's and Markdown's escapes, but for `\*`, which is no wildcard.
fn plain(text: &str) -> String {
    let text = unmask(text);
    let mut out = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        let mut chars = word.chars().peekable();
        while let Some(c) = chars.next() {
            match chars.next_if(|next| c == '\\' && next.is_ascii_punctuation()) {
                Some('*') => out.push_str("\\*"),
                Some(sign) => out.push(sign),
                None => out.push(c),
            }
        }
    }
    out
}

/// `42`, `40..44` or `42:2`; or nothing yet, as with other answers.
fn bounds(text: &str) -> Option<(f64, f64)> {
    if text.is_empty() {
        return Some(NumericRange::NO_NUMBER);
    }
    let (min, max) = if let Some((min, max)) = text.split_once("..") {
        (number(min)?, number(max)?)
    } else if let Some((value, tolerance)) = text.split_once(':') {
        let (value, tolerance) = (number(value)?, number(tolerance).filter(|t| *t >= 0.0)?);
        (value - tolerance, value + tolerance)
    } else {
        let value = number(text)?;
        (value, value)
    };
    (min <= max && min.is_finite() && max.is_finite()).then_some((min, max))
}

fn number(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".").replace('\u{2212}', "-");
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    plain.then(|| text.parse().ok()).flatten()
}
