//! The pictures of the sprite as shapes of the file: each is stored once, however many cards show it.

use super::Error;
use super::pen::Colour;
use krilla::geom::{Path, PathBuilder};
use krilla::graphic::Graphic;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use shared::school::pictures::{COUNT, PICTURES};
use usvg::tiny_skia_path::PathSegment;

/// The sprite that pages show too.
pub(super) const SPRITE: &str = include_str!("../../../../frontend/assets/pictures.svg");

/// All pictures, for a document. `surface` is one of its pages; nothing is drawn there.
pub(super) fn drawings(surface: &mut Surface<'_>) -> Result<[Graphic; COUNT], Error> {
    let mut graphics = Vec::with_capacity(COUNT);
    for picture in PICTURES {
        let shown = format!("<use href=\"#picture-{picture}\" width=\"64\" height=\"64\"/></svg>");
        let tree = usvg::Tree::from_str(&SPRITE.replace("</svg>", &shown), &usvg::Options::default())
            .map_err(|_| Error::Broken("the pictures"))?;
        let mut stream = surface.stream_builder();
        let mut canvas = stream.surface();
        draw(&mut canvas, tree.root());
        canvas.finish();
        graphics.push(Graphic::new(stream.finish(), false));
    }
    graphics.try_into().map_err(|_| Error::Broken("the pictures"))
}

/// Draws shapes in plain colours. Our sprite has nothing else: no gradients, clips or letters.
fn draw(canvas: &mut Surface<'_>, group: &usvg::Group) {
    for node in group.children() {
        match node {
            usvg::Node::Group(inner) => draw(canvas, inner),
            usvg::Node::Path(path) => {
                let Some(outline) = outline(path) else { continue };
                canvas.set_fill(path.fill().and_then(fill));
                canvas.set_stroke(path.stroke().and_then(|line| stroke(line, path.abs_transform())));
                // Neither would mean black.
                if path.fill().is_some() || path.stroke().is_some() {
                    canvas.draw_path(&outline);
                }
            }
            _ => {}
        }
    }
}

fn outline(path: &usvg::Path) -> Option<Path> {
    let shape = path.data().clone().transform(path.abs_transform())?;
    let mut outline = PathBuilder::new();
    for segment in shape.segments() {
        match segment {
            PathSegment::MoveTo(p) => outline.move_to(p.x, p.y),
            PathSegment::LineTo(p) => outline.line_to(p.x, p.y),
            PathSegment::QuadTo(a, p) => outline.quad_to(a.x, a.y, p.x, p.y),
            PathSegment::CubicTo(a, b, p) => outline.cubic_to(a.x, a.y, b.x, b.y, p.x, p.y),
            PathSegment::Close => outline.close(),
        }
    }
    outline.finish()
}

fn colour(paint: &usvg::Paint) -> Option<Colour> {
    match paint {
        usvg::Paint::Color(c) => Some(Colour(c.red, c.green, c.blue)),
        _ => None,
    }
}

fn fill(fill: &usvg::Fill) -> Option<Fill> {
    let rule = match fill.rule() {
        usvg::FillRule::NonZero => FillRule::NonZero,
        usvg::FillRule::EvenOdd => FillRule::EvenOdd,
    };
    Some(Fill { rule, ..colour(fill.paint())?.fill() })
}

fn stroke(line: &usvg::Stroke, place: usvg::Transform) -> Option<Stroke> {
    // Our drawings are turned and scaled alike in both directions, so that one factor holds for lines.
    let scale = (place.sx * place.sy - place.kx * place.ky).abs().sqrt();
    let line_cap = match line.linecap() {
        usvg::LineCap::Butt => LineCap::Butt,
        usvg::LineCap::Round => LineCap::Round,
        usvg::LineCap::Square => LineCap::Square,
    };
    let line_join = match line.linejoin() {
        usvg::LineJoin::Round => LineJoin::Round,
        usvg::LineJoin::Bevel => LineJoin::Bevel,
        usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
    };
    Some(Stroke { line_cap, line_join, ..colour(line.paint())?.stroke(line.width().get() * scale) })
}
