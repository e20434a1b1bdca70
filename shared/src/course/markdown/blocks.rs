//! Events to sections and blocks.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Tag};

use super::super::check::{Faults, TextFault};
use super::super::lines::Lines;
use super::super::{Block, CallOut, Recording, RecordingKind, Section, gift};
use super::writer::Written;
use super::{Context, Reading, Writer};

/// An event, and where in the text it is.
pub(in crate::course) type Placed<'s> = (Event<'s>, Range<usize>);

/// Reads the events of a whole text.
pub(super) fn read(source: &str, events: &[Placed<'_>], lines: &Lines, context: &Context<'_>) -> Reading {
    let mut reader =
        Reader { source, lines, context, out: Reading::default(), faults: Faults::default(), running: false };
    let mut rest = events;
    while let Some(length) = extent(rest) {
        let (block, after) = rest.split_at(length);
        reader.block(block);
        rest = after;
    }
    for piece in reader.out.prose.iter().filter(|piece| piece.text.contains("](")) {
        reader.faults.should(piece.line, TextFault::LinkUnread);
    }
    reader.out.faults = reader.faults.found;
    reader.out
}

/// How many events the first block takes.
pub(in crate::course) fn extent(events: &[Placed<'_>]) -> Option<usize> {
    let mut depth = 0_usize;
    for (n, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some(n + 1);
        }
    }
    (!events.is_empty()).then_some(events.len())
}

/// The word that begins what is said and shown in a film or sound.
pub(in crate::course) const TRANSCRIPT: &str = "TRANSCRIPT";

struct Reader<'a> {
    source: &'a str,
    lines: &'a Lines,
    context: &'a Context<'a>,
    out: Reading,
    faults: Faults,
    /// The last block is running text that may grow.
    running: bool,
}

impl Reader<'_> {
    fn block(&mut self, events: &[Placed<'_>]) {
        let Some((first, range)) = events.first() else { return };
        let line = self.lines.at(range.start);
        match first {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                let title = self.heading(events, line);
                self.out.sections.push(Section { title, blocks: Vec::new() });
                self.out.section_lines.push(line);
                self.running = false;
            }
            Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }) => {
                let title = self.heading(events, line);
                if self.out.sections.iter().all(|section| section.title.is_empty()) {
                    self.faults.should(line, TextFault::HeadingOrder);
                }
                self.running_text(&format!("<h3>{title}</h3>"));
            }
            Event::Start(Tag::Heading { level, .. }) => {
                self.faults.must(line, TextFault::HeadingLevel { level: (*level as u8).to_string() })
            }
            Event::Start(Tag::Paragraph) => match lone_picture(inner(events)) {
                Some((address, caption)) => self.picture(address, caption, inner(events), line),
                None => {
                    let html = self.html(events);
                    self.running_text(&html);
                }
            },
            Event::Start(Tag::List(Some(start))) => {
                if *start != 1 {
                    self.faults.should(line, TextFault::StepsStart { start: start.to_string() });
                }
                self.steps(inner(events));
            }
            Event::Start(Tag::BlockQuote(kind)) => self.quote(*kind, events, range, line),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if info.trim() == "gift" => {
                self.questions(inner(events), line);
            }
            Event::Start(_) | Event::Rule => {
                let html = self.html(events);
                self.running_text(&html);
            }
            // Faults only: nothing else stands at the top.
            _ => {
                self.html(events);
            }
        }
    }

    fn heading(&mut self, events: &[Placed<'_>], line: u32) -> String {
        let title = self.html(inner(events));
        if title.trim().is_empty() {
            self.faults.must(line, TextFault::HeadingEmpty);
        }
        title
    }

    fn picture(&mut self, address: &str, caption: &str, events: &[Placed<'_>], line: u32) {
        let alt = said(events);
        let Some(file) = address.strip_prefix("media/").filter(|file| is_file_name(file)) else {
            self.faults.must(line, TextFault::PictureFile { address: address.to_owned() });
            return;
        };
        let caption = Some(caption.trim()).filter(|c| !c.is_empty()).map(str::to_owned);
        for text in [Some(alt.as_str()), caption.as_deref()].into_iter().flatten() {
            self.out.prose.push(super::Prose { line, text: text.to_owned() });
        }
        let alt = alt.trim().to_owned();
        self.out.picture_lines.push(line);
        let file = file.to_owned();
        self.push(match RecordingKind::of_file(&file) {
            Some(kind) => {
                Block::Recording(Recording { kind, file, alt, caption, tracks: vec![], transcript: None })
            }
            None => Block::Picture { file, alt, caption, width: 0, height: 0 },
        });
    }

    fn steps(&mut self, mut items: &[Placed<'_>]) {
        let mut steps = Vec::new();
        while let Some(length) = extent(items) {
            let (item, after) = items.split_at(length);
            steps.push(self.html(&without_lone_paragraph(inner(item))).trim().to_owned());
            items = after;
        }
        self.push(Block::Steps { steps });
    }

    fn quote(
        &mut self,
        kind: Option<BlockQuoteKind>,
        events: &[Placed<'_>],
        range: &Range<usize>,
        line: u32,
    ) {
        let kind = match call_out(self.source.get(range.clone()).unwrap_or_default(), kind) {
            Some(Ok(kind)) => kind,
            Some(Err(word)) if is_transcript(word) => {
                let html = self.html(&without_first_line(inner(events)));
                self.transcript(without_empty_line(&html), line);
                return;
            }
            Some(Err(word)) => {
                self.faults.must(line, TextFault::CallOutKind { word: word.chars().take(30).collect() });
                return;
            }
            None => {
                let html = self.html(events);
                self.running_text(&html);
                return;
            }
        };
        let html = if kind == CallOut::Example {
            self.html(&without_first_line(inner(events)))
        } else {
            self.html(inner(events))
        };
        let html = without_empty_line(&html).to_owned();
        if html.is_empty() {
            self.faults.must(line, TextFault::CallOutEmpty);
        }
        self.push(Block::CallOut { kind, html });
    }

    /// Belongs to the film or sound that stands right before it.
    fn transcript(&mut self, html: &str, line: u32) {
        self.running = false;
        match self.out.sections.last_mut().and_then(|section| section.blocks.last_mut()) {
            Some(Block::Recording(recording)) if recording.transcript.is_none() => {
                recording.transcript = Some(html.to_owned()).filter(|html| !html.is_empty());
            }
            _ => self.faults.must(line, TextFault::TranscriptPlace),
        }
    }

    fn questions(&mut self, events: &[Placed<'_>], line: u32) {
        let mut source = String::new();
        for (event, _) in events {
            if let Event::Text(text) = event {
                source.push_str(text);
            }
        }
        match gift::parse(&source, line.saturating_add(1), self.context) {
            Ok(parsed) => {
                for found in parsed {
                    self.out.question_lines.push(found.line);
                    self.out.lesson_links.extend(found.lesson_links);
                    self.out.prose.extend(found.prose);
                    self.push(Block::Question(found.question));
                }
            }
            Err(faults) => self.faults.extend(faults),
        }
    }

    fn html(&mut self, events: &[Placed<'_>]) -> String {
        let mut writer = Writer::new(self.lines, self.context, &mut self.faults);
        for (event, range) in events {
            writer.event(event, range.clone());
        }
        let Written { html, prose, lesson_links, .. } = writer.finish();
        self.out.prose.extend(prose);
        self.out.lesson_links.extend(lesson_links);
        html
    }

    fn running_text(&mut self, more: &str) {
        let last = self.out.sections.last_mut().and_then(|s| s.blocks.last_mut());
        match last {
            Some(Block::Text { html }) if self.running => html.push_str(more),
            _ => {
                self.push(Block::Text { html: more.to_owned() });
                self.running = true;
            }
        }
    }

    fn push(&mut self, block: Block) {
        self.running = false;
        match self.out.sections.last_mut() {
            Some(section) => section.blocks.push(block),
            None => {
                self.out.sections.push(Section { title: String::new(), blocks: vec![block] });
                self.out.section_lines.push(self.lines.at(0));
            }
        }
    }
}

/// What kind of call-out a quote is; the error is a word that names none. None for a plain quote.
pub(in crate::course) fn call_out(
    source: &str,
    kind: Option<BlockQuoteKind>,
) -> Option<Result<CallOut, &str>> {
    match kind {
        Some(BlockQuoteKind::Note) => Some(Ok(CallOut::Note)),
        Some(BlockQuoteKind::Tip) => Some(Ok(CallOut::Tip)),
        Some(BlockQuoteKind::Warning | BlockQuoteKind::Caution) => Some(Ok(CallOut::Warning)),
        Some(BlockQuoteKind::Important) => Some(Ok(CallOut::Important)),
        None => {
            // `[!EXAMPLE]` is ours: the parser leaves it in the text.
            let begin = source.trim_start();
            let begin = begin.strip_prefix('>').unwrap_or(begin).trim_start_matches([' ', '\t']);
            let word = begin.strip_prefix("[!")?.lines().next()?.trim_end().strip_suffix(']')?;
            Some(if word.eq_ignore_ascii_case("EXAMPLE") { Ok(CallOut::Example) } else { Err(word) })
        }
    }
}

/// Whether the word of a call-out that is of no kind begins a transcript.
pub(in crate::course) fn is_transcript(word: &str) -> bool {
    word.eq_ignore_ascii_case(TRANSCRIPT)
}

/// Without what remains of a first line that held the tag alone.
fn without_empty_line(html: &str) -> &str {
    html.strip_prefix("<p></p>").unwrap_or(html)
}

/// The words of events, without their form.
pub(in crate::course) fn said(events: &[Placed<'_>]) -> String {
    let mut words = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// What stands between the first and the last event.
pub(in crate::course) fn inner<'e, 's>(events: &'e [Placed<'s>]) -> &'e [Placed<'s>] {
    events.get(1..events.len().saturating_sub(1)).unwrap_or_default()
}

/// Address and caption, if there is a picture and nothing else.
pub(in crate::course) fn lone_picture<'e>(events: &'e [Placed<'_>]) -> Option<(&'e str, &'e str)> {
    let Some((Event::Start(Tag::Image { dest_url, title, .. }), _)) = events.first() else { return None };
    (extent(events) == Some(events.len())).then_some((dest_url, title))
}

/// A step is the same whether or not there are empty lines between the steps: its only paragraph needs no tag.
fn without_lone_paragraph<'s>(events: &[Placed<'s>]) -> Vec<Placed<'s>> {
    let mut paragraphs = Vec::new();
    let mut at = 0;
    while let Some(length) = extent(events.get(at..).unwrap_or_default()) {
        if let Some((Event::Start(Tag::Paragraph), _)) = events.get(at) {
            paragraphs.push([at, at + length - 1]);
        }
        at += length;
    }
    let taken = if let [only] = paragraphs.as_slice() { only.as_slice() } else { &[] };
    events.iter().enumerate().filter(|(at, _)| !taken.contains(at)).map(|(_, event)| event.clone()).collect()
}

/// A quote's events without those of its first line.
fn without_first_line<'s>(events: &[Placed<'s>]) -> Vec<Placed<'s>> {
    let (paragraph, rest) = events.split_at(extent(events).unwrap_or(0));
    let end = paragraph.iter().position(|(event, _)| matches!(event, Event::SoftBreak | Event::HardBreak));
    match end.and_then(|end| paragraph.get(end + 1..)) {
        Some(kept) => [paragraph.get(..1).unwrap_or_default(), kept, rest].concat(),
        None => rest.to_vec(),
    }
}

/// A name that is the same on every system and in every address.
pub(in crate::course) fn is_file_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    name.len() <= 80 && name.chars().all(plain) && !name.starts_with('.') && name.contains('.')
}
