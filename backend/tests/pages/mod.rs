//! The pages as the server renders them, and the files beside them.

mod files;
mod negotiation;
mod reading;
mod safety;

use lernwolf::App;
use shared::lang::Lang;

/// A start tag.
pub struct Tag {
    /// In lower case.
    pub name: String,
    /// Names in lower case, values decoded.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Whether it is this element with this attribute.
    pub fn is(&self, name: &str, attribute: &str, value: &str) -> bool {
        self.name == name && self.get(attribute) == Some(value)
    }
}

/// The start tags of a page, in their order. What stands in comments and scripts is skipped.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, markup)) = rest.split_once('<') {
        rest = markup;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").unwrap().1;
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap();
            let mut tag = Tag { name: rest[..end].to_ascii_lowercase(), attributes: vec![] };
            rest = rest[end..].trim_start();
            while !rest.starts_with('>') {
                if let Some(after) = rest.strip_prefix('/') {
                    rest = after.trim_start();
                    continue;
                }
                let end = rest.find(['=', ' ', '>', '/', '\n']).unwrap();
                let (name, after) = rest.split_at(end);
                assert!(!name.is_empty(), "no attribute: {rest:.60}");
                let mut value = "";
                rest = after;
                if let Some(quoted) = after.strip_prefix("=\"") {
                    (value, rest) = quoted.split_once('"').unwrap();
                } else if let Some(bare) = after.strip_prefix('=') {
                    (value, rest) = bare.split_at(bare.find([' ', '>', '\n']).unwrap());
                }
                let value = value
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
                tag.attributes.push((name.to_ascii_lowercase(), value));
                rest = rest.trim_start();
            }
            if tag.name == "script" {
                rest = &rest[rest.find("</script").unwrap()..];
            }
            tags.push(tag);
        }
    }
    tags
}

/// The text between a start and an end, such as a title's.
#[track_caller]
fn between<'a>(html: &'a str, begin: &str, end: &str) -> &'a str {
    html.split_once(begin).unwrap_or_else(|| panic!("no {begin}")).1.split_once(end).unwrap().0
}

/// All pages there are, in a language; public ones first, then those that search engines do not keep.
fn all(app: &App, lang: Lang) -> (Vec<String>, Vec<String>) {
    let now = app.catalogue.now();
    let mut public = vec![format!("/{lang}"), format!("/{lang}/courses"), format!("/{lang}/workshops")];
    for course in now.courses.values() {
        public.push(format!("/{lang}/courses/{}", course.id));
        public.extend(course.lesson_ids().map(|id| format!("/{lang}/courses/{}/{id}", course.id)));
    }
    public.extend(
        now.texts.keys().filter(|(l, _)| *l == lang).map(|(_, name)| format!("/{lang}/about/{name}")),
    );
    let others = [
        "me",
        "me/account",
        "settings",
        "sign-in",
        "register",
        "confirm/abc",
        "recover",
        "recover/abc",
        "me/bookings",
        "studio/organisations",
        "studio/desk",
        "studio",
    ];
    (public, others.map(|path| format!("/{lang}/{path}")).into())
}
