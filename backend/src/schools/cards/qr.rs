//! The QR code, as one shape.

use super::Error;
use krilla::geom::{Path, PathBuilder, Rect};
use qrcode::{Color, EcLevel, QrCode};

/// The white that readers need around a code, in its squares.
pub(super) const QUIET: f32 = 4.0;

/// A QR code on a grid of `size` squares.
pub(super) struct Qr {
    pub size: f32,
    pub shape: Path,
}

/// Draws an address. Medium correction: a card that is folded or smeared over a seventh of the code still works.
pub(super) fn qr(address: &str) -> Result<Qr, Error> {
    let code = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::M)?;
    let size = code.width();
    let colours = code.to_colors();
    // One path, squares of a row joined: no viewer then shows seams, and the file is a third of the size.
    let mut path = PathBuilder::new();
    for (y, row) in colours.chunks(size).enumerate() {
        let mut x = 0;
        while x < size {
            let dark = row[x..].iter().take_while(|colour| **colour == Color::Dark).count();
            if let Some(bar) = Rect::from_xywh(x as f32, y as f32, dark as f32, 1.0).filter(|_| dark > 0) {
                path.push_rect(bar);
            }
            x += dark.max(1);
        }
    }
    let shape = path.finish().ok_or(Error::Broken("the QR code"))?;
    Ok(Qr { size: size as f32, shape })
}
