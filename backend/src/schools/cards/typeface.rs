//! From text to glyphs: which letters we have, how they join, and in which direction they run.

use super::Error;
use harfrust::{Direction, FontRef, Script, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The longest text that is set. Names are limited where they are stored; this is for what slips past.
const LONGEST: usize = 160;

/// Marks above or below one letter. Vietnamese and vocalised Arabic need two; a heap of them would run into other lines.
const MARKS: usize = 2;

/// Stands for what the typeface lacks.
const MISSING: char = '\u{25A1}';

/// Keeps two letters of Persian names apart: the one invisible character that is seen.
const NON_JOINER: char = '\u{200C}';

/// The three typefaces of a card.
pub(super) struct Typefaces {
    pub regular: Typeface,
    pub bold: Typeface,
    /// Every letter as wide as the next, and none like another: for what is typed off the card.
    pub mono: Typeface,
}

impl Typefaces {
    pub fn load() -> Result<Self, Error> {
        Ok(Self {
            regular: Typeface::new(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/cards.ttf")))?,
            bold: Typeface::new(include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/assets/cards-bold.ttf"
            )))?,
            mono: Typeface::new(include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/assets/cards-mono.ttf"
            )))?,
        })
    }
}

/// A typeface, for measuring and for embedding.
pub(super) struct Typeface {
    pub font: Font,
    shapes: FontRef<'static>,
    data: ShaperData,
    /// What the rules of the typeface come to for a script: working that out takes longer than setting a name.
    plans: RefCell<HashMap<(Script, bool), Rc<ShapePlan>>>,
}

/// A line, ready to be drawn from left to right. Widths are in em: they fit every size.
pub(super) struct Line {
    pub runs: Vec<Run>,
    /// Without the space at its end, which stands there for those who listen: it parts the words of two lines.
    pub width: f32,
    /// How far that space reaches out at the left: it does so in lines that run to the left.
    pub lead: f32,
}

/// A stretch of a line that runs in one direction.
pub(super) struct Run {
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    pub width: f32,
}

impl Typeface {
    fn new(bytes: &'static [u8]) -> Result<Self, Error> {
        let font = Font::new(bytes.to_vec().into(), 0).ok_or(Error::Broken("a typeface"))?;
        let shapes = FontRef::new(bytes).map_err(|_| Error::Broken("a typeface"))?;
        let data = ShaperData::new(&shapes);
        Ok(Self { font, shapes, data, plans: RefCell::default() })
    }

    /// The text with what can be printed: one line, single spaces, no invisible characters (among them those that turn
    /// the direction of all that follows), and a box in place of letters that the typeface lacks.
    pub fn printable(&self, text: &str) -> String {
        let mut clean = String::new();
        let mut marks = 0;
        for letter in text.nfc().take(LONGEST) {
            if letter.is_whitespace() || letter.is_control() {
                if !clean.is_empty() && !clean.ends_with(' ') {
                    clean.push(' ');
                }
            } else if is_combining_mark(letter) {
                marks += 1;
                if marks <= MARKS && !clean.is_empty() && !clean.ends_with([' ', MISSING]) && self.has(letter)
                {
                    clean.push(letter);
                }
                continue;
            } else if letter == NON_JOINER {
                if clean.chars().next_back().is_some_and(is_arabic) {
                    clean.push(letter);
                }
            } else if is_invisible(letter) {
                continue;
            } else if self.has(letter) {
                clean.push(letter);
            } else if !clean.ends_with(MISSING) {
                clean.push(MISSING);
            }
            marks = 0;
        }
        clean.trim_end_matches([' ', NON_JOINER]).to_owned()
    }

    fn has(&self, letter: char) -> bool {
        // Nearly all letters are these: asking the typeface for each of 30 names takes longer than setting them.
        if letter.is_ascii_graphic() {
            return true;
        }
        let mut text = [0; 4];
        self.shape(letter.encode_utf8(&mut text), Direction::LeftToRight)
            .glyphs
            .iter()
            .all(|g| g.glyph_id.to_u32() != 0)
    }

    /// Sets one line. `base` is the direction of the whole text: a line of an Arabic name is Arabic even where it holds
    /// a Latin word alone.
    pub fn line(&self, text: &str, base: Level) -> Line {
        let order = BidiInfo::new(text, Some(base));
        let mut runs = Vec::new();
        for paragraph in &order.paragraphs {
            let (levels, ranges) = order.visual_runs(paragraph, paragraph.range.clone());
            for range in ranges {
                let backwards = levels.get(range.start).is_some_and(Level::is_rtl);
                let direction = if backwards { Direction::RightToLeft } else { Direction::LeftToRight };
                runs.push(self.shape(&text[range], direction));
            }
        }
        let whole: f32 = runs.iter().map(|run| run.width).sum();
        let width = text.strip_suffix(' ').map_or(whole, |seen| self.line(seen, base).width);
        let lead = if base.is_rtl() { whole - width } else { 0.0 };
        Line { runs, width, lead }
    }

    /// How wide a text is, in em.
    pub fn width(&self, text: &str) -> f32 {
        self.line(text, base(text)).width
    }

    fn shape(&self, text: &str, direction: Direction) -> Run {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(direction);
        let shaper = self.data.shaper(&self.shapes).build();
        let key = (buffer.script(), direction == Direction::RightToLeft);
        let plan = Rc::clone(self.plans.borrow_mut().entry(key).or_insert_with(|| {
            Rc::new(ShapePlan::new(&shaper, direction, Some(key.0), buffer.language().as_ref(), &[]))
        }));
        let shaped = shaper.shape(buffer, ShapeOptions::new().plan(Some(&plan)));
        let em = self.font.units_per_em();

        // A cluster reaches to the next one in the text, whichever way the glyphs run.
        let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        starts.sort_unstable();
        let end = |start: usize| {
            starts.get(starts.partition_point(|other| *other <= start)).copied().unwrap_or(text.len())
        };
        let glyphs: Vec<KrillaGlyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, place)| {
                let start = info.cluster as usize;
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    place.x_advance as f32 / em,
                    place.x_offset as f32 / em,
                    place.y_offset as f32 / em,
                    place.y_advance as f32 / em,
                    start..end(start),
                    None,
                )
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Run { text: text.to_owned(), glyphs, width }
    }
}

/// The direction of a text: that of its first letter which has one.
pub(super) fn base(text: &str) -> Level {
    BidiInfo::new(text, None).paragraphs.first().map_or(Level::ltr(), |paragraph| paragraph.level)
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0620}'..='\u{06D5}' | '\u{0750}'..='\u{077F}')
}

/// Characters of format (Unicode's category Cf), selectors of variants, and what is for private use or no character:
/// nothing to see, but some change how their neighbours are shown.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{00AD}' | '\u{034F}' | '\u{0600}'..='\u{0605}' | '\u{061C}' | '\u{06DD}' | '\u{070F}' | '\u{115F}'
        | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{E000}'..='\u{F8FF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{10FFFF}')
}
