//! One card: what stands where. All numbers are millimetres from its upper left corner, sizes of letters are points.

use super::fit::{Fitted, Try, fit};
use super::pen::{Align, BLACK, BRAND, INK, LINE, MM, Pen, SOFT, TINT, WHITE, leading};
use super::qr::{QUIET, qr};
use super::sheet::CARD;
use super::typeface::{Typeface, Typefaces};
use super::{Card, Error, Sheet};
use krilla::graphic::Graphic;
use krilla::tagging::{ListNumbering, Node, Tag, TagGroup, TagKind};
use shared::school::pictures::COUNT;
use std::num::NonZeroU16;

/// What all cards are drawn from.
pub(super) struct Kit<'k> {
    pub faces: &'k Typefaces,
    pub pictures: &'k [Graphic; COUNT],
    pub about: &'k Sheet,
}

const EDGE: f32 = 5.0;
/// The column of what is read, and the one of what is scanned.
pub(super) const LEFT: f32 = 52.0;
const RIGHT: (f32, f32) = (60.0, 30.0);
const PICTURE: f32 = 14.0;
const PICTURE_STEP: f32 = 19.0;

const TITLE: &[Try] = &[(1, 8.5), (1, 7.5), (1, 6.5)];
/// The name may take as much height as two lines of 14 points.
pub(super) const NAME: &[Try] = &[
    (1, 20.0),
    (1, 18.0),
    (1, 16.0),
    (1, 14.5),
    (1, 13.0),
    (2, 14.0),
    (2, 13.0),
    (2, 12.0),
    (2, 11.0),
    (2, 10.0),
    (3, 10.0),
    (3, 9.0),
    (4, 7.5),
    (4, 6.5),
    (4, 5.5),
    (4, 4.5),
];
const CLASS: &[Try] = &[(1, 8.5), (1, 7.5), (1, 6.5), (2, 6.5), (2, 5.5)];
const LABEL: &[Try] = &[(1, 6.5), (1, 5.5), (1, 4.5)];
const USER_NAME: &[Try] = &[(1, 17.0), (1, 15.0), (1, 13.0), (1, 11.0), (1, 9.0), (1, 7.0), (1, 5.0)];
const PICTURE_WORD: &[Try] = &[(1, 9.0), (1, 8.0), (1, 7.0), (1, 6.0), (1, 5.0)];
const SCAN: &[Try] = &[(1, 9.5), (1, 8.5), (1, 7.5), (2, 7.5), (2, 6.5)];
const SITE: &[Try] = &[(1, 8.5), (1, 8.0), (1, 7.0), (1, 6.0), (1, 5.0), (2, 5.0)];
const HOW_TO: &[Try] = &[(1, 8.0), (2, 8.0), (2, 7.0), (2, 6.0), (2, 5.0)];

/// Draws a card, and says in which order it is read aloud.
pub(super) fn draw(pen: &mut Pen<'_, '_>, kit: &Kit<'_>, card: &Card) -> Result<TagGroup, Error> {
    let Kit { faces, about, .. } = kit;
    let words = &about.words;
    let mut read = TagGroup::new(Tag::Section);

    let title = fit(&faces.bold, &words.title, LEFT * MM, TITLE);
    read.push(paragraph(say(pen, &faces.bold, &title, (EDGE, 7.8), LEFT, Align::Start, BRAND)));

    let name = shown_name(&faces.bold, card);
    let heading = Tag::Hn(NonZeroU16::MIN, Some(name.clone()));
    let name = fit(&faces.bold, &name, LEFT * MM, NAME);
    let said = say(pen, &faces.bold, &name, (EDGE, name_baseline(&name)), LEFT, Align::Start, INK);
    read.push(TagGroup::with_children(heading, said.into_iter().collect()));

    let class = format!("{} · {}", about.class, about.school);
    let fitted = fit(&faces.regular, &class, LEFT * MM, CLASS);
    read.push(paragraph(say(pen, &faces.regular, &fitted, (EDGE, 25.0), LEFT, Align::Start, SOFT)));

    user_name(pen, kit, card, &mut read);
    pictures(pen, kit, card, &mut read)?;
    scan(pen, kit, card, &mut read)?;

    pen.ornament(|pen| pen.stroke((EDGE, 60.0), (CARD.0 - EDGE, 60.0), 0.15, LINE));
    let how_to = fit(&faces.regular, &words.how_to, (CARD.0 - 2.0 * EDGE) * MM, HOW_TO);
    let top = if how_to.lines.len() > 1 { 63.4 } else { 64.2 };
    let wide = CARD.0 - 2.0 * EDGE;
    read.push(paragraph(say(pen, &faces.regular, &how_to, (EDGE, top), wide, Align::Start, INK)));
    Ok(read)
}

/// The name as it is printed. Where nothing of it can be, the user name tells whose card it is.
pub(super) fn shown_name(face: &Typeface, card: &Card) -> String {
    let names = [&card.name, &card.user_name];
    names
        .into_iter()
        .map(|name| face.printable(name))
        .find(|name| !name.is_empty())
        .unwrap_or_else(|| "?".to_owned())
}

/// Keeps the name in the middle of its place, however many lines it takes.
fn name_baseline(name: &Fitted) -> f32 {
    let rows = name.lines.len().saturating_sub(1) as f32;
    let height = (name.size * 0.75 + rows * leading(name.size)) / MM;
    15.9 - height / 2.0 + name.size * 0.75 / MM
}

fn user_name(pen: &mut Pen<'_, '_>, kit: &Kit<'_>, card: &Card, read: &mut TagGroup) {
    let Kit { faces, about, .. } = kit;
    pen.ornament(|pen| pen.rounded((EDGE, 27.4), (LEFT, 11.6), 1.6, TINT));
    let label = fit(&faces.regular, &about.words.user_name, (LEFT - 4.0) * MM, LABEL);
    let label = say(pen, &faces.regular, &label, (EDGE + 2.0, 30.6), LEFT, Align::Start, SOFT);
    let typed = fit(&faces.mono, &card.user_name, (LEFT - 4.0) * MM, USER_NAME);
    let typed = say(pen, &faces.mono, &typed, (EDGE + 2.0, 36.8), LEFT, Align::Start, INK);
    read.push(paragraph(label.into_iter().chain(typed)));
}

fn pictures(pen: &mut Pen<'_, '_>, kit: &Kit<'_>, card: &Card, read: &mut TagGroup) -> Result<(), Error> {
    const TOP: f32 = 41.2;
    const WORD: f32 = 58.2;
    let faces = kit.faces;
    let mut list = TagGroup::new(Tag::L(ListNumbering::Decimal));
    for (place, &picture) in card.pictures.iter().enumerate() {
        let (Some(drawing), Some(word)) = (kit.pictures.get(picture), kit.about.words.pictures.get(picture))
        else {
            return Err(Error::Picture(picture));
        };
        let left = EDGE + place as f32 * PICTURE_STEP;
        pen.ornament(|pen| {
            pen.graphic((left, TOP), PICTURE, drawing);
            pen.rounded((left - 1.5, TOP - 0.9), (4.4, 4.4), 2.2, WHITE);
            pen.rounded((left - 1.2, TOP - 0.6), (3.8, 3.8), 1.9, BRAND);
        });
        let number = (place + 1).to_string();
        let fitted = fit(&faces.bold, &number, 3.8 * MM, &[(1, 8.0)]);
        let label = say(pen, &faces.bold, &fitted, (left - 1.2, TOP + 2.3), 3.8, Align::Middle, WHITE);
        let room = PICTURE_STEP - 1.0;
        let fitted = fit(&faces.regular, word, room * MM, PICTURE_WORD);
        let start = left + (PICTURE - room) / 2.0;
        let body = say(pen, &faces.regular, &fitted, (start, WORD), room, Align::Middle, INK);
        let mut item = TagGroup::new(Tag::LI);
        item.push(TagGroup::with_children(Tag::Lbl, label.into_iter().collect()));
        item.push(TagGroup::with_children(Tag::LBody, body.into_iter().collect()));
        list.push(item);
    }
    read.push(list);
    Ok(())
}

fn scan(pen: &mut Pen<'_, '_>, kit: &Kit<'_>, card: &Card, read: &mut TagGroup) -> Result<(), Error> {
    let Kit { faces, about, .. } = kit;
    let qr = qr(&card.url)?;
    let step = RIGHT.1 / qr.size;
    let top = QUIET.mul_add(step, 3.0).max(5.5);
    let code = pen.content(|pen| {
        pen.scaled((RIGHT.0, top), step, |surface| {
            surface.set_stroke(None);
            surface.set_fill(Some(BLACK.fill()));
            surface.draw_path(&qr.shape);
        });
    });
    let figure: TagKind = Tag::Figure(Some(about.words.scan.clone())).into();
    read.push(TagGroup::with_children(figure, vec![Node::Leaf(code)]));

    let below = top + RIGHT.1 + QUIET * step;
    let (x, room) = (RIGHT.0 - 2.0, RIGHT.1 + 4.0);
    let text = fit(&faces.bold, &about.words.scan, room * MM, SCAN);
    read.push(paragraph(say(pen, &faces.bold, &text, (x, below + 2.8), room, Align::Middle, BRAND)));
    let text = fit(&faces.regular, &about.site, room * MM, SITE);
    read.push(paragraph(say(pen, &faces.regular, &text, (x, below + 7.8), room, Align::Middle, INK)));
    Ok(())
}

/// Writes a text. None if nothing of it can be printed.
fn say(
    pen: &mut Pen<'_, '_>,
    face: &Typeface,
    fitted: &Fitted,
    at: (f32, f32),
    room: f32,
    align: Align,
    colour: super::pen::Colour,
) -> Option<Node> {
    if fitted.lines.is_empty() {
        return None;
    }
    Some(Node::Leaf(pen.content(|pen| pen.write(face, fitted, at, room, align, colour))))
}

fn paragraph(parts: impl IntoIterator<Item = Node>) -> TagGroup {
    TagGroup::with_children(Tag::P, parts.into_iter().collect())
}
