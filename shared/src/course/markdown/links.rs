//! Where links may lead.

use super::super::check::TextFault;
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

/// Decides on an address.
pub(super) fn decide(address: &str, context: &Context<'_>) -> Result<Link, TextFault> {
    let whole = unmask(address);
    let address: String = whole.chars().take(60).collect();
    if whole.is_empty() {
        return Err(TextFault::LinkEmpty);
    }
    if whole.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\') {
        return Err(TextFault::LinkSign { address });
    }
    let link = |external| Ok(Link { href: whole.clone().into_owned(), external, lesson: None });
    let scheme = whole.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
    let Some((scheme, rest)) = scheme else {
        return if whole.starts_with("//") { Err(TextFault::LinkSlashes { address }) } else { link(false) };
    };
    match scheme.to_ascii_lowercase().as_str() {
        "https" => {
            let host =
                whole.get(scheme.len()..).and_then(|rest| rest.strip_prefix("://")).unwrap_or_default();
            if host.is_empty() || host.starts_with(['/', '?', '#', ':', '@']) {
                return Err(TextFault::LinkHost { address });
            }
            link(true)
        }
        "mailto" | "tel" if !rest.is_empty() => link(false),
        "lesson" if context.course.is_empty() => Err(TextFault::LinkPage { address }),
        "lesson" if is_id(rest) => Ok(Link {
            href: format!("/{}/courses/{}/{rest}", context.lang.code(), context.course),
            external: false,
            lesson: Some(rest.to_owned()),
        }),
        "lesson" => Err(TextFault::LinkLesson { address }),
        "http" => Err(TextFault::LinkHttp { address }),
        _ => Err(TextFault::LinkScheme { address }),
    }
}
