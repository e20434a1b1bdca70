//! The pages: where cards stand, and where to cut.

use super::card::{self, Kit};
use super::drawings::drawings;
use super::pen::{LINE, MM, Pen};
use super::typeface::Typefaces;
use super::{Card, Error, Sheet};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Size};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Node, TagTree};
use krilla::{Document, SerializeSettings};

/// A4, in millimetres.
const PAGE: (f32, f32) = (210.0, 297.0);
/// Cards beside and below each other.
const GRID: (usize, usize) = (2, 4);
/// A card. What is left of the page, 10 mm or more on each side, is more than printers need, and holds the cut marks.
pub(super) const CARD: (f32, f32) = (95.0, 69.0);

pub(super) fn print(cards: &[Card], about: &Sheet) -> Result<Vec<u8>, Error> {
    if cards.is_empty() {
        return Err(Error::NoCards);
    }
    let faces = Typefaces::load()?;
    let mut document = Document::new_with(settings()?);
    let mut pictures = None;
    let mut tags = TagTree::new().with_lang(Some(about.lang.clone()));
    let mut outline = Outline::new();
    for (number, of_page) in cards.chunks(GRID.0 * GRID.1).enumerate() {
        let size = Size::from_wh(PAGE.0 * MM, PAGE.1 * MM).ok_or(Error::Broken("the page"))?;
        let mut page = document.start_page_with(PageSettings::new(size));
        let mut surface = page.surface();
        let pictures = match &mut pictures {
            Some(pictures) => pictures,
            None => pictures.insert(drawings(&mut surface)?),
        };
        cut_marks(&mut Pen::new(&mut surface, (0.0, 0.0)));
        for (place, one) in of_page.iter().enumerate() {
            let corner = corner(place);
            let kit = Kit { faces: &faces, pictures, about };
            let tag = card::draw(&mut Pen::new(&mut surface, corner), &kit, one)?;
            tags.push(Node::Group(tag));
            let there = XyzDestination::new(number, Point::from_xy(corner.0 * MM, corner.1 * MM));
            outline.push_child(OutlineNode::new(card::shown_name(&faces.bold, one), there));
        }
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tags);
    document.set_outline(outline);
    let title = faces.bold.printable(&format!("{} – {} – {}", about.words.title, about.class, about.school));
    document.set_metadata(Metadata::new().title(title).language(about.lang.clone()));
    document.finish().map_err(|error| Error::Pdf(format!("{error:?}")))
}

/// A file that can be read aloud, and that tells if something in it cannot.
fn settings() -> Result<SerializeSettings, Error> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| Error::Broken("the settings of the file"))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn margin() -> (f32, f32) {
    ((PAGE.0 - CARD.0 * GRID.0 as f32) / 2.0, (PAGE.1 - CARD.1 * GRID.1 as f32) / 2.0)
}

/// The upper left corner of the card at a place, counted row by row.
fn corner(place: usize) -> (f32, f32) {
    let (column, row) = (place % GRID.0, place / GRID.0);
    (margin().0 + column as f32 * CARD.0, margin().1 + row as f32 * CARD.1)
}

/// Marks at the edges for a paper cutter, crosses between the cards for scissors. All eight places are marked on each
/// page: a stack of pages is cut at once.
fn cut_marks(pen: &mut Pen<'_, '_>) {
    // How far the marks stay away from the cards, how long they and a cross's arms are, and how thick.
    const GAP: f32 = 1.5;
    const LENGTH: f32 = 4.0;
    const ARM: f32 = 1.5;
    const THICK: f32 = 0.18;
    let (left, top) = margin();
    let (right, bottom) = (PAGE.0 - left, PAGE.1 - top);
    let columns = (0..=GRID.0).map(|column| left + column as f32 * CARD.0);
    let rows = (0..=GRID.1).map(|row| top + row as f32 * CARD.1);
    pen.ornament(|pen| {
        for x in columns.clone() {
            pen.stroke((x, top - GAP - LENGTH), (x, top - GAP), THICK, LINE);
            pen.stroke((x, bottom + GAP), (x, bottom + GAP + LENGTH), THICK, LINE);
        }
        for y in rows.clone() {
            pen.stroke((left - GAP - LENGTH, y), (left - GAP, y), THICK, LINE);
            pen.stroke((right + GAP, y), (right + GAP + LENGTH, y), THICK, LINE);
        }
        for x in columns.skip(1).take(GRID.0 - 1) {
            for y in rows.clone() {
                pen.stroke((x - ARM, y), (x + ARM, y), THICK, LINE);
                pen.stroke((x, y - ARM), (x, y + ARM), THICK, LINE);
            }
        }
    });
}
