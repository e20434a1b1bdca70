//! Bytes as text: UTF-8, UTF-16 with its mark, or what Excel writes in Germany.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::fault::FaultCode;

/// Beginnings of files that people pick by mistake: PDF, pictures, old Excel, RTF, web pages, JSON.
const OTHERS: [&[u8]; 8] =
    [b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"{", b"<", b"[", b"GIF8"];

/// The text of a file, or what is wrong with it, and in which row.
pub fn decode(bytes: &[u8]) -> Result<String, (FaultCode, Option<u32>)> {
    if OTHERS.iter().any(|begin| bytes.starts_with(begin)) {
        return Err((FaultCode::NotARoster, None));
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => whole(UTF_16LE, rest)?,
        [0xfe, 0xff, rest @ ..] => whole(UTF_16BE, rest)?,
        [0xef, 0xbb, 0xbf, rest @ ..] => match std::str::from_utf8(rest) {
            Ok(text) => text.to_owned(),
            Err(error) => return Err((FaultCode::Encoding, Some(row_of(rest, error.valid_up_to())))),
        },
        _ => unmarked(bytes)?,
    };
    let unseen = text.bytes().filter(|byte| *byte < b' ' && !matches!(byte, b'\t' | b'\r' | b'\n')).count();
    // One such character is a slip in a name, which is told with its row; many are a picture or a program.
    if text.contains('\0') || unseen * 20 > text.len().max(40) {
        return Err((FaultCode::NotARoster, None));
    }
    Ok(text)
}

fn whole(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, (FaultCode, Option<u32>)> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned).ok_or((FaultCode::Encoding, None))
}

/// Without a mark it is UTF-8 if it can be. Where some letters can and others cannot, two files were put together, and
/// half of the names would be wrong.
fn unmarked(bytes: &[u8]) -> Result<String, (FaultCode, Option<u32>)> {
    let Err(error) = std::str::from_utf8(bytes) else {
        return whole(UTF_8, bytes);
    };
    if bytes.contains(&0) {
        return Err((FaultCode::NotARoster, None));
    }
    let wrong = row_of(bytes, error.valid_up_to());
    if bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        return Err((FaultCode::Encoding, Some(wrong)));
    }
    // Places that Windows-1252 leaves empty.
    let empty = |byte: &u8| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d);
    if let Some(place) = bytes.iter().position(empty) {
        return Err((FaultCode::Encoding, Some(row_of(bytes, place))));
    }
    whole(WINDOWS_1252, bytes)
}

/// The row of a place: here nothing is known of cells yet, so a row is a line.
fn row_of(bytes: &[u8], place: usize) -> u32 {
    let before = bytes.get(..place).unwrap_or(bytes);
    let ends = before.iter().enumerate().filter(|(at, byte)| match byte {
        b'\n' => true,
        b'\r' => before.get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    u32::try_from(ends.count()).unwrap_or(u32::MAX).saturating_add(1)
}
