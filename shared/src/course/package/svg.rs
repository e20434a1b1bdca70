//! SVG: its size, and that nothing in it runs or fetches anything.
//!
//! What cannot be read with certainty is refused: a browser might read it otherwise.

use super::super::check::MediaFault;
use super::super::lines::Lines;
use super::media::Refusal;

/// Elements that run, embed or rewrite something.
const ELEMENTS: [&str; 10] =
    ["script", "foreignobject", "iframe", "embed", "object", "audio", "video", "link", "handler", "listener"];

/// Checks an SVG and finds its width and height.
pub(super) fn inspect(bytes: &[u8]) -> Result<(u32, u32), Refusal> {
    let text = str::from_utf8(bytes).map_err(|_| (0, MediaFault::SvgEncoding))?;
    let lines = Lines::new(text, 1);
    let mut size = None;
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut in_style = false;
    while let Some(begin) = rest.find('<') {
        let (before, markup) = rest.split_at(begin);
        let line = lines.at(text.len().saturating_sub(markup.len()));
        // A style is judged as one text: whatever else stands in it, browsers leave out, and join what is around it.
        if in_style && (style_fetches(before) || !markup.starts_with("</")) {
            return Err((line, MediaFault::SvgStyle));
        }
        let end = if markup.starts_with("<!--") {
            markup.find("-->").map(|end| end + 3)
        } else if markup.starts_with("<?xml ") && size.is_none() {
            let end = markup.find("?>").ok_or_else(|| unreadable(line))?;
            if !is_plain(markup.get(..end).unwrap_or_default()) {
                return Err((line, MediaFault::SvgEncoding));
            }
            Some(end + 2)
        } else if markup.starts_with("<!") || markup.starts_with("<?") {
            return Err((line, MediaFault::SvgDeclaration));
        } else if let Some(closing) = markup.strip_prefix("</") {
            let (name, _) = closing.split_once('>').ok_or_else(|| unreadable(line))?;
            if in_style && local(name.trim_end_matches(BLANK)) != "style" {
                return Err(unreadable(line));
            }
            in_style = false;
            name.trim_end_matches(BLANK).chars().all(is_name).then_some(name.len() + 3)
        } else {
            let tag = Tag::read(markup).ok_or_else(|| unreadable(line))?;
            let name = local(tag.name).to_ascii_lowercase();
            if ELEMENTS.contains(&name.as_str()) {
                return Err((line, MediaFault::SvgElement { name }));
            }
            if let Some(fault) = tag.attributes.iter().find_map(|(name, value)| attribute(name, value)) {
                return Err((line, fault));
            }
            if size.is_none() {
                size = Some(tag.size().filter(|_| name == "svg").ok_or_else(|| no_size(line))?);
            }
            in_style = name == "style" && !tag.empty;
            Some(tag.length)
        };
        rest = end.and_then(|end| markup.get(end..)).ok_or_else(|| unreadable(line))?;
    }
    if in_style {
        return Err(unreadable(0));
    }
    size.ok_or_else(|| no_size(1))
}

fn unreadable(line: u32) -> Refusal {
    (line, MediaFault::SvgUnreadable)
}

fn no_size(line: u32) -> Refusal {
    (line, MediaFault::SvgSize)
}

/// Whether a declaration leaves all signs of markup what they are here: in some encodings browsers would see others.
fn is_plain(declaration: &str) -> bool {
    let Some((_, encoding)) = declaration.split_once("encoding") else { return true };
    let encoding =
        encoding.trim_start_matches(BLANK).strip_prefix('=').map(|rest| rest.trim_start_matches(BLANK));
    let name = encoding.and_then(|rest| rest.split(['"', '\'']).nth(1)).unwrap_or_default();
    ["utf-8", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ':' | '_' | '-' | '.')
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// What is wrong with an attribute.
fn attribute(name: &str, value: &str) -> Option<MediaFault> {
    // Those of other programs, such as the name of a file on somebody's computer, are no styles.
    let foreign = name.contains(':');
    let name = local(name).to_ascii_lowercase();
    let Some(value) = decoded(value) else { return Some(MediaFault::SvgUnreadable) };
    // Spaces and invisible signs do not count in addresses.
    let plain: String = value
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .flat_map(char::to_lowercase)
        .collect();
    let pictures = ["data:image/png;", "data:image/jpeg;", "data:image/webp;"];
    let refers = matches!(name.as_str(), "href" | "src" | "base");
    // Letters of a function's name that are written as numbers.
    let hides = !foreign && plain.contains('\\') && plain.contains('(');
    let animates = name == "attributename" && (plain.starts_with("on") || local(&plain) == "href");
    if name.starts_with("on") {
        Some(MediaFault::SvgAttribute { name })
    } else if refers && !plain.starts_with('#') && !pictures.iter().any(|p| plain.starts_with(p)) {
        Some(MediaFault::SvgLink)
    } else if plain.contains("javascript:")
        || animates
        || hides
        || fetches(&plain)
        || plain.contains("@import")
    {
        Some(MediaFault::SvgRuns { name })
    } else {
        None
    }
}

/// Whether the text of a style holds something from elsewhere, or may hide it.
fn style_fetches(text: &str) -> bool {
    let Some(style) = decoded(text) else { return true };
    style.contains('\\') || style.to_lowercase().contains("@import") || fetches(&style)
}

/// `url(…)` that is not within the picture.
fn fetches(style: &str) -> bool {
    let style = style.to_lowercase();
    style.split("url(").skip(1).any(|address| !address.trim_start_matches(['"', '\'', ' ']).starts_with('#'))
        || style.contains("image-set(")
        || style.contains("src(")
}

/// The text without references; none if it holds one that cannot stand there.
fn decoded(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, reference)) = rest.split_once('&') {
        out.push_str(before);
        let (name, after) = reference.split_once(';')?;
        let number = |digits: &str, radix| {
            let plain = !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
            plain.then(|| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32)).flatten()
        };
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => match name.strip_prefix('#')? {
                hex if hex.starts_with('x') => number(hex.get(1..)?, 16)?,
                digits => number(digits, 10)?,
            },
        });
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

const BLANK: [char; 4] = [' ', '\t', '\n', '\r'];

struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    empty: bool,
    /// In bytes, with both angle brackets.
    length: usize,
}

impl<'a> Tag<'a> {
    /// Reads a start tag. None if it is not one by the rules of XML.
    fn read(markup: &'a str) -> Option<Tag<'a>> {
        let rest = markup.strip_prefix('<')?;
        let (name, mut rest) = rest.split_at(rest.find(|c| !is_name(c))?);
        if name.is_empty() {
            return None;
        }
        let mut attributes = Vec::new();
        loop {
            let spaced = rest.starts_with(BLANK);
            rest = rest.trim_start_matches(BLANK);
            let empty = rest.starts_with("/>");
            if empty || rest.starts_with('>') {
                let length = markup.len() - rest.len() + if empty { 2 } else { 1 };
                return Some(Tag { name, attributes, empty, length });
            }
            let (attribute, after) = rest.split_at(rest.find(|c| !is_name(c))?);
            let value = after.trim_start_matches(BLANK).strip_prefix('=')?.trim_start_matches(BLANK);
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, after) = value.get(1..)?.split_once(quote)?;
            if !spaced || attribute.is_empty() || value.contains('<') {
                return None;
            }
            attributes.push((attribute, value));
            rest = after;
        }
    }

    fn size(&self) -> Option<(u32, u32)> {
        let get = |name| self.attributes.iter().find(|(n, _)| *n == name).map(|(_, value)| value.trim());
        let number = |text: &str| text.trim().parse::<f64>().ok().filter(|n| (0.5..1e6).contains(n));
        let side = |name| get(name).and_then(|text| number(text.strip_suffix("px").unwrap_or(text)));
        let (width, height) = match (side("width"), side("height")) {
            (Some(width), Some(height)) => (width, height),
            _ => {
                let numbers = get("viewBox")?.split([' ', ',', '\n', '\t']).filter(|n| !n.is_empty());
                let numbers: Vec<&str> = numbers.collect();
                let [_, _, width, height] = numbers.as_slice() else { return None };
                (number(width)?, number(height)?)
            }
        };
        // Within 1 to a million: see above.
        Some((width.round() as u32, height.round() as u32))
    }
}
