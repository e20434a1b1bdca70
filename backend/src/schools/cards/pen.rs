//! Draws in millimetres from a card's corner, in the colours of the site.

use super::fit::Fitted;
use super::typeface::Typeface;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Transform};
use krilla::graphic::Graphic;
use krilla::paint::{Fill, LineCap, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, ContentTag, Identifier};

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

/// What a card is drawn with.
pub(super) const BLACK: Colour = Colour(0x00, 0x00, 0x00);
pub(super) const WHITE: Colour = Colour(0xff, 0xff, 0xff);
pub(super) const INK: Colour = Colour(0x1c, 0x2a, 0x2e);
pub(super) const SOFT: Colour = Colour(0x4a, 0x5a, 0x5f);
pub(super) const LINE: Colour = Colour(0x7f, 0x8c, 0x90);
pub(super) const BRAND: Colour = Colour(0x0f, 0x5c, 0x56);
pub(super) const TINT: Colour = Colour(0xdc, 0xef, 0xe9);

/// Red, green, blue.
#[derive(Clone, Copy)]
pub(super) struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    pub fn fill(self) -> Fill {
        Fill { paint: rgb::Color::new(self.0, self.1, self.2).into(), ..Fill::default() }
    }

    pub fn stroke(self, width: f32) -> Stroke {
        Stroke {
            paint: rgb::Color::new(self.0, self.1, self.2).into(),
            width,
            line_cap: LineCap::Butt,
            ..Stroke::default()
        }
    }
}

/// Where a text's lines stand between the edges that are given.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Align {
    Start,
    Middle,
}

/// Draws on a page.
pub(super) struct Pen<'p, 's> {
    surface: &'p mut Surface<'s>,
    /// The corner that all places count from, in millimetres.
    corner: (f32, f32),
}

impl<'p, 's> Pen<'p, 's> {
    pub fn new(surface: &'p mut Surface<'s>, corner: (f32, f32)) -> Self {
        Self { surface, corner }
    }

    /// Draws what is to be read aloud.
    pub fn content(&mut self, draw: impl FnOnce(&mut Self)) -> Identifier {
        self.tagged(ContentTag::Other, draw)
    }

    /// Draws what is only for the eye.
    pub fn ornament(&mut self, draw: impl FnOnce(&mut Self)) {
        self.tagged(ContentTag::Artifact(krilla::tagging::Artifact::with_kind(ArtifactType::Layout)), draw);
    }

    fn tagged(&mut self, tag: ContentTag<'_>, draw: impl FnOnce(&mut Self)) -> Identifier {
        let identifier = self.surface.start_tagged(tag);
        draw(self);
        self.surface.end_tagged();
        identifier
    }

    /// Writes lines below each other, the first one's baseline at `y`, between `x` and `x + room`.
    pub fn write(
        &mut self,
        face: &Typeface,
        text: &Fitted,
        (x, y): (f32, f32),
        room: f32,
        align: Align,
        colour: Colour,
    ) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(colour.fill()));
        let mut baseline = (self.corner.1 + y) * MM;
        for line in &text.lines {
            let spare = match align {
                Align::Middle => (room * MM - line.width * text.size) / 2.0,
                Align::Start if text.backwards => (text.width - line.width) * text.size,
                Align::Start => 0.0,
            };
            let mut at = (self.corner.0 + x) * MM + spare - line.lead * text.size;
            for run in &line.runs {
                let start = Point::from_xy(at, baseline);
                self.surface.draw_glyphs(start, &run.glyphs, face.font.clone(), &run.text, text.size, false);
                at += run.width * text.size;
            }
            baseline += leading(text.size);
        }
    }

    /// A straight line.
    pub fn stroke(&mut self, from: (f32, f32), to: (f32, f32), width: f32, colour: Colour) {
        let mut path = PathBuilder::new();
        path.move_to((self.corner.0 + from.0) * MM, (self.corner.1 + from.1) * MM);
        path.line_to((self.corner.0 + to.0) * MM, (self.corner.1 + to.1) * MM);
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(colour.stroke(width * MM)));
        self.draw(path);
    }

    /// A filled rectangle with round corners.
    pub fn rounded(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), radius: f32, colour: Colour) {
        let (left, top) = ((self.corner.0 + x) * MM, (self.corner.1 + y) * MM);
        let (right, bottom, r) = (left + width * MM, top + height * MM, radius * MM);
        // The part of a quarter circle's radius to which the handles of its Bézier curve reach.
        let h = r * (1.0 - 0.552_285);
        let mut path = PathBuilder::new();
        path.move_to(left + r, top);
        path.line_to(right - r, top);
        path.cubic_to(right - h, top, right, top + h, right, top + r);
        path.line_to(right, bottom - r);
        path.cubic_to(right, bottom - h, right - h, bottom, right - r, bottom);
        path.line_to(left + r, bottom);
        path.cubic_to(left + h, bottom, left, bottom - h, left, bottom - r);
        path.line_to(left, top + r);
        path.cubic_to(left, top + h, left + h, top, left + r, top);
        path.close();
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(colour.fill()));
        self.draw(path);
    }

    /// A shape drawn on a grid of its own, whose step is `scale` millimetres.
    pub fn scaled(&mut self, (x, y): (f32, f32), scale: f32, draw: impl FnOnce(&mut Surface<'_>)) {
        let s = scale * MM;
        let place = Transform::from_row(s, 0.0, 0.0, s, (self.corner.0 + x) * MM, (self.corner.1 + y) * MM);
        self.surface.push_transform(&place);
        draw(self.surface);
        self.surface.pop();
    }

    /// A drawing on a grid of 64 steps, so many millimetres wide.
    pub fn graphic(&mut self, at: (f32, f32), size: f32, graphic: &Graphic) {
        self.scaled(at, size / 64.0, |surface| surface.draw_graphic(graphic.clone()));
    }

    fn draw(&mut self, path: PathBuilder) {
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }
}

/// From one baseline to the next, in points.
pub(super) fn leading(size: f32) -> f32 {
    size * 1.18
}
