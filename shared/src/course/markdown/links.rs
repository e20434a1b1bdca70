//! Where links may lead.

use super::super::whole::is_id;
use super::{Context, unmask};

/// A link that may be written.
pub(super) struct Link {
    /// The address.
    pub href: String,
    /// It leads to another site.
    pub external: bool,
    /// The lesson of the course that it leads to.
    pub lesson: Option<String>,
}

/// Code, fault and remedy.
pub(super) type Refusal = (&'static str, String, &'static str);

/// Decides on an address.
pub(super) fn decide(address: &str, context: &Context<'_>) -> Result<Link, Refusal> {
    let address = unmask(address);
    let shown: String = address.chars().take(60).collect();
    if address.is_empty() {
        return Err((
            "link-empty",
            "The link leads nowhere.".into(),
            "Write the address into the round brackets.",
        ));
    }
    if address.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\') {
        let fault = format!("The address “{shown}” holds a space, a backslash or an invisible sign.");
        return Err(("link-sign", fault, "Write %20 for a space; leave out the others."));
    }
    let link = |external| Ok(Link { href: address.clone().into_owned(), external, lesson: None });
    let scheme = address.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
    let Some((scheme, rest)) = scheme else {
        if address.starts_with("//") {
            let fault = format!("The address “{shown}” begins with two slashes.");
            return Err(("link-scheme", fault, "Begin addresses of other sites with https://."));
        }
        return link(false);
    };
    match scheme.to_ascii_lowercase().as_str() {
        "https" => {
            let host =
                address.get(scheme.len()..).and_then(|rest| rest.strip_prefix("://")).unwrap_or_default();
            if host.is_empty() || host.starts_with(['/', '?', '#', ':', '@']) {
                let fault = format!("The address “{shown}” names no site.");
                return Err(("link-host", fault, "Write it as https://www.example.org/page."));
            }
            link(true)
        }
        "mailto" | "tel" if !rest.is_empty() => link(false),
        "lesson" if context.course.is_empty() => Err((
            "link-lesson",
            format!("“{shown}” is a link to a lesson, but only lessons can have these."),
            "Write the path, such as /de/courses/passwords.",
        )),
        "lesson" if is_id(rest) => Ok(Link {
            href: format!("/{}/courses/{}/{rest}", context.lang.code(), context.course),
            external: false,
            lesson: Some(rest.to_owned()),
        }),
        "lesson" => Err((
            "link-lesson",
            format!("“{shown}” names no lesson."),
            "Write lesson: and the id of a lesson of this course.",
        )),
        "http" => Err((
            "link-scheme",
            format!("The address “{shown}” is not encrypted."),
            "Write https:// instead of http://, and try it.",
        )),
        _ => Err((
            "link-scheme",
            format!("The address “{shown}” begins with something that links must not."),
            "Use https:, mailto:, tel:, lesson: or a path on this site.",
        )),
    }
}
