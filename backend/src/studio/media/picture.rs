//! Pictures made of pixels: read, turned the right way up, made as small as telephones need, and written anew. What else
//! stood in the file (place, device, time, a thumbnail of what was cut away) is gone.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as RowFilter, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, GenericImageView, ImageDecoder, ImageFormat, ImageReader, Limits};

use crate::error::{ApiResult, Code};
use crate::studio::turns::{Turn, Turns};

/// More is read by no screen: 40 million pixels are what large cameras make.
const MOST_PIXELS: u64 = 40_000_000;
/// In one direction.
const LONGEST: u32 = 12_000;
/// What reading may take of the memory, in bytes: the pixels, and as much again.
const MEMORY: u64 = 2 * 4 * MOST_PIXELS;
/// The longer side of what is kept. Telephones show about as many pixels.
const SIDE: u32 = 1_600;
/// What should be enough for a picture, in bytes; beyond it, it is made smaller or plainer.
const ENOUGH: usize = 400 * 1024;
/// As many different colours has a drawing or a picture of a screen at most; a photo has more.
const FEW_COLOURS: usize = 256;

/// So many pictures are worked on at once: each may take 300 MB for a moment.
pub static TURNS: Turns = Turns::new(2);

/// A picture as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub bytes: Vec<u8>,
    /// The end of its name.
    pub ending: &'static str,
    /// MIME type.
    pub content_type: &'static str,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Writes a picture anew, in a thread of its own, with a turn of [`TURNS`].
///
/// # Errors
/// `media-pixels`, `media-broken`.
pub async fn anew(bytes: Vec<u8>, format: ImageFormat, turn: Turn) -> ApiResult<Picture> {
    Ok(turn.run(move || write_anew(&bytes, format)).await??)
}

/// Whether a JPEG goes on to its end. What is missing would be grey, and nobody would be told.
fn is_whole(bytes: &[u8]) -> bool {
    let last_scan = bytes.windows(2).rposition(|two| two == [0xff, 0xda]);
    let rest = last_scan.and_then(|at| bytes.get(at..)).unwrap_or_default();
    rest.windows(2).any(|two| two == [0xff, 0xd9])
}

fn write_anew(bytes: &[u8], format: ImageFormat) -> Result<Picture, Code> {
    if format == ImageFormat::Jpeg && !is_whole(bytes) {
        return Err(Code::MediaBroken);
    }
    let broken = |error: image::ImageError| match error {
        image::ImageError::Limits(_) => Code::MediaPixels,
        _ => Code::MediaBroken,
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    // Before anything is read of the pixels themselves.
    if width > LONGEST || height > LONGEST || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Code::MediaPixels);
    }
    decoder.set_limits(limits).map_err(broken)?;
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    let opaque = !picture.color().has_alpha() || picture.pixels().all(|(_, _, pixel)| pixel.0[3] == u8::MAX);
    // Sixteen bits a colour, and grey as a kind of its own, are nothing to see.
    let picture = if opaque {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    } else {
        DynamicImage::ImageRgba8(picture.into_rgba8())
    };
    let exact = !opaque || has_few_colours(&picture);
    let small = fitted(&picture, SIDE);
    if !exact {
        let photo = photo(&small)?;
        if format == ImageFormat::Jpeg {
            return Ok(photo);
        }
        // Letters on a screen have soft edges, and so many colours: without losses they are sharp, and mostly smaller.
        let drawing = drawing(&small)?;
        return Ok(if drawing.bytes.len() <= photo.bytes.len() { drawing } else { photo });
    }
    let mut best = drawing(&small)?;
    for side in [1_200, 900] {
        if best.bytes.len() <= ENOUGH {
            break;
        }
        best = drawing(&fitted(&picture, side))?;
    }
    if opaque && best.bytes.len() > ENOUGH {
        return photo(&small);
    }
    Ok(best)
}

/// At most so many pixels in each direction.
fn fitted(picture: &DynamicImage, side: u32) -> DynamicImage {
    if picture.width() <= side && picture.height() <= side {
        return picture.clone();
    }
    picture.resize(side, side, FilterType::CatmullRom)
}

fn has_few_colours(picture: &DynamicImage) -> bool {
    let mut colours = std::collections::HashSet::new();
    let Some(pixels) = picture.as_rgb8() else { return false };
    pixels.pixels().all(|pixel| {
        colours.insert(pixel.0);
        colours.len() <= FEW_COLOURS
    })
}

/// With losses that nobody sees.
fn photo(picture: &DynamicImage) -> Result<Picture, Code> {
    let mut bytes = Vec::new();
    for quality in [82, 70] {
        bytes.clear();
        picture
            .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, quality))
            .map_err(|_| Code::MediaBroken)?;
        if bytes.len() <= ENOUGH {
            break;
        }
    }
    Ok(kept(picture, bytes, "jpg", "image/jpeg"))
}

/// Without losses, in whichever way is smaller.
fn drawing(picture: &DynamicImage) -> Result<Picture, Code> {
    let (mut png, mut webp) = (Vec::new(), Vec::new());
    picture
        .write_with_encoder(PngEncoder::new_with_quality(
            &mut png,
            CompressionType::Best,
            RowFilter::Adaptive,
        ))
        .and_then(|()| picture.write_with_encoder(WebPEncoder::new_lossless(&mut webp)))
        .map_err(|_| Code::MediaBroken)?;
    Ok(if webp.len() < png.len() {
        kept(picture, webp, "webp", "image/webp")
    } else {
        kept(picture, png, "png", "image/png")
    })
}

fn kept(picture: &DynamicImage, bytes: Vec<u8>, ending: &'static str, content_type: &'static str) -> Picture {
    Picture { bytes, ending, content_type, width: picture.width(), height: picture.height() }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;

    fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.into().write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    /// Many colours, softly, with the grain of a camera: as a photo has.
    fn sky(width: u32, height: u32) -> RgbImage {
        let shade = |part: u32, of: u32| u8::try_from(part * 240 / of).unwrap();
        let grain = |x: u32, y: u32| {
            let mixed = (x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca6b)).wrapping_mul(0xc2b2_ae35);
            u8::try_from(mixed >> 29).unwrap()
        };
        RgbImage::from_fn(width, height, |x, y| {
            let grain = grain(x, y);
            Rgb([shade(x, width) + grain, shade(y, height) + grain, shade(x + y, width + height) + grain])
        })
    }

    #[test]
    fn a_photo_becomes_small() {
        let picture = write_anew(&png(sky(3_000, 1_500)), ImageFormat::Png).unwrap();
        assert_eq!((picture.ending, picture.width, picture.height), ("jpg", 1_600, 800));
        assert!(picture.bytes.len() < ENOUGH, "{}", picture.bytes.len());
    }

    #[test]
    fn what_can_be_seen_through_stays_so() {
        let glass = RgbaImage::from_fn(40, 20, |x, _| Rgba([200, 0, 0, if x < 20 { 0 } else { 255 }]));
        let picture = write_anew(&png(glass), ImageFormat::Png).unwrap();
        assert!(picture.ending != "jpg");
        let format = ImageFormat::from_extension(picture.ending).unwrap();
        let read = image::load_from_memory_with_format(&picture.bytes, format).unwrap().into_rgba8();
        assert_eq!((read.get_pixel(0, 0).0[3], read.get_pixel(39, 0).0), (0, [200, 0, 0, 255]));
    }

    #[test]
    fn few_colours_stay_exact() {
        let screen =
            RgbImage::from_fn(300, 200, |x, _| Rgb(if x % 7 == 0 { [0, 0, 0] } else { [250, 250, 250] }));
        let picture = write_anew(&png(screen), ImageFormat::Png).unwrap();
        assert!(picture.ending != "jpg" && picture.bytes.len() < 20_000, "{}", picture.bytes.len());
    }

    #[test]
    fn soft_letters_stay_sharp() {
        // Letters of many shades, as a screen draws them, again and again on one ground.
        let letter = |x: u32, y: u32| u8::try_from((x * 31 + y * 17) % 256).unwrap();
        let screen = RgbImage::from_fn(800, 600, |x, y| {
            let (x, y) = (x % 40, y % 30);
            if x < 24 && y < 20 { Rgb([letter(x, y), letter(y, x), 90]) } else { Rgb([250, 250, 250]) }
        });
        assert!(!has_few_colours(&screen.clone().into()));
        let picture = write_anew(&png(screen.clone()), ImageFormat::Png).unwrap();
        assert!(picture.ending != "jpg", "{} bytes", picture.bytes.len());
        let format = ImageFormat::from_extension(picture.ending).unwrap();
        let read = image::load_from_memory_with_format(&picture.bytes, format).unwrap().into_rgb8();
        assert!(read == screen, "nothing of it is lost");
    }

    #[test]
    fn half_a_photo_is_refused() {
        let photo = photo(&sky(640, 480).into()).unwrap().bytes;
        assert!(write_anew(&photo, ImageFormat::Jpeg).is_ok());
        // What cameras put behind it does no harm.
        assert!(write_anew(&[photo.as_slice(), b"more"].concat(), ImageFormat::Jpeg).is_ok());
        assert_eq!(write_anew(&photo[..photo.len() / 2], ImageFormat::Jpeg), Err(Code::MediaBroken));
    }

    #[test]
    fn what_is_broken_or_huge_is_refused() {
        let whole = png(sky(64, 64));
        assert_eq!(write_anew(&whole[..whole.len() / 2], ImageFormat::Png), Err(Code::MediaBroken));
        assert_eq!(write_anew(b"\xff\xd8\xff\xe0", ImageFormat::Jpeg), Err(Code::MediaBroken));
        // A head that promises more than the machine has.
        for (width, height) in [(60_000_u32, 60_000_u32), (12_001, 1), (10_000, 5_000)] {
            let mut bomb = whole.clone();
            bomb[16..20].copy_from_slice(&width.to_be_bytes());
            bomb[20..24].copy_from_slice(&height.to_be_bytes());
            let sum = crc(&bomb[12..29]);
            bomb[29..33].copy_from_slice(&sum.to_be_bytes());
            assert_eq!(write_anew(&bomb, ImageFormat::Png), Err(Code::MediaPixels), "{width} × {height}");
        }
    }

    fn crc(bytes: &[u8]) -> u32 {
        let mut crc = u32::MAX;
        for byte in bytes {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
            }
        }
        !crc
    }
}
