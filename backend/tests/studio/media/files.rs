//! Files to be uploaded, as cameras and programs write them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A drawing.
pub const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 80\"><rect width=\"9\" height=\"9\" fill=\"red\"/></svg>";

/// Captions.
pub const VTT: &str = "WEBVTT\n\n00:01.000 --> 00:04.000\nHallo\n";

fn written(picture: RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A picture of one colour.
pub fn png(width: u32, height: u32, colour: [u8; 3]) -> Vec<u8> {
    written(RgbImage::from_pixel(width, height, Rgb(colour)), ImageFormat::Png)
}

/// The same, written with losses.
pub fn jpeg(width: u32, height: u32, colour: [u8; 3]) -> Vec<u8> {
    written(RgbImage::from_pixel(width, height, Rgb(colour)), ImageFormat::Jpeg)
}

/// A photo, as programs write it that know nothing of photos.
pub fn png_of_photo(width: u32, height: u32) -> Vec<u8> {
    let photo = image::load_from_memory(&photo_with_secrets(width, height)).unwrap();
    written(photo.into_rgb8(), ImageFormat::Png)
}

/// A photo, red at its left and blue at its right, of a camera that was held upright and says so; it says as well where
/// that was.
pub fn photo_with_secrets(width: u32, height: u32) -> Vec<u8> {
    let shade = |part: u32, of: u32| u8::try_from(part * 60 / of).unwrap();
    let colour = |x, y| {
        let (across, down) = (shade(x, width), shade(y, height));
        if x < width / 2 { [190 + down, down, across] } else { [across, down, 190 + down] }
    };
    let jpeg = written(RgbImage::from_fn(width, height, |x, y| Rgb(colour(x, y))), ImageFormat::Jpeg);
    let secret = b"GPS Porsche-1\0";
    let mut exif = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0".to_vec();
    // ImageDescription, behind the table; Orientation 6: to be turned by a quarter.
    exif.extend(b"\x0e\x01\x02\0");
    exif.extend(u32::try_from(secret.len()).unwrap().to_le_bytes());
    exif.extend(38_u32.to_le_bytes());
    exif.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    exif.extend(0_u32.to_le_bytes());
    exif.extend(secret);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..]].concat()
}

/// The head of a PNG that promises so many pixels; its checksum is right.
pub fn heavy_head(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(8, 8, [0, 0, 0]);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    bytes
}

/// So many bytes that begin as a film does.
pub fn film(bytes: usize) -> Vec<u8> {
    let mut film = b"\0\0\0\x20ftypisom\0\0\x02\0".to_vec();
    film.extend((film.len()..bytes).map(|n| (n % 253) as u8));
    film
}
