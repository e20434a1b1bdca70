//! Bold, italic, links and lists: what the buttons above a field do to what is selected in it.

/// What is done to the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `**so**`
    Bold,
    /// `*so*`
    Italic,
    /// `[so](https://…)`
    Link,
    /// Each line with `- ` before it.
    List,
}

/// A text in which something is selected. Places are counted as browsers do: in units of UTF-16.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Selected {
    pub text: String,
    pub from: usize,
    pub to: usize,
}

/// Does it, or takes it back where it is done already.
pub(super) fn apply(style: Style, selected: &Selected) -> Selected {
    let text = selected.text.as_str();
    let (from, to) = (bytes(text, selected.from), bytes(text, selected.to.max(selected.from)));
    let (before, inner, after) = (&text[..from], &text[from..to], &text[to..]);
    match style {
        Style::Bold => wrap(before, inner, after, "**"),
        Style::Italic => wrap(before, inner, after, "*"),
        Style::Link => link(before, inner, after),
        Style::List => list(text, from, to),
    }
}

/// The byte at which a unit of UTF-16 begins.
fn bytes(text: &str, units: usize) -> usize {
    let mut seen = 0;
    for (at, letter) in text.char_indices() {
        if seen >= units {
            return at;
        }
        seen += letter.len_utf16();
    }
    text.len()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// `[before][middle selected][after]`
fn selected(before: &str, middle: &str, after: &str) -> Selected {
    let from = units(before);
    Selected { text: [before, middle, after].concat(), from, to: from + units(middle) }
}

fn wrap(before: &str, inner: &str, after: &str, sign: &str) -> Selected {
    // One star of two is no italic.
    let is_whole = |rest: &str, next: Option<char>| sign != "*" || rest.ends_with("**") || next != Some('*');
    if let (Some(start), Some(end)) = (before.strip_suffix(sign), after.strip_prefix(sign))
        && is_whole(start, start.chars().next_back())
        && is_whole(start, end.chars().next())
    {
        return selected(start, inner, end);
    }
    // Spaces at the ends stay outside: a sign beside one would mean nothing.
    let core = inner.trim();
    let lead = &inner[..inner.len() - inner.trim_start().len()];
    let trail = if core.is_empty() { "" } else { &inner[inner.trim_end().len()..] };
    selected(&[before, lead, sign].concat(), core, &[sign, trail, after].concat())
}

fn link(before: &str, inner: &str, after: &str) -> Selected {
    const ADDRESS: &str = "https://";
    if inner.starts_with(ADDRESS) && !inner.contains(char::is_whitespace) {
        return selected(&[before, "["].concat(), "", &["](", inner, ")", after].concat());
    }
    selected(&[before, "[", inner, "]("].concat(), ADDRESS, &[")", after].concat())
}

fn list(text: &str, from: usize, to: usize) -> Selected {
    const SIGN: &str = "- ";
    let start = text[..from].rfind('\n').map_or(0, |at| at + 1);
    let end = text[to..].find('\n').map_or(text.len(), |at| to + at);
    let lines: Vec<&str> = text[start..end].split('\n').collect();
    let listed = lines.iter().all(|line| line.starts_with(SIGN) || line.trim().is_empty())
        && lines.iter().any(|line| line.starts_with(SIGN));
    let changed: Vec<String> = lines
        .iter()
        .map(|line| match line.strip_prefix(SIGN) {
            Some(rest) if listed => rest.to_owned(),
            None if !listed && (lines.len() == 1 || !line.trim().is_empty()) => format!("{SIGN}{line}"),
            _ => (*line).to_owned(),
        })
        .collect();
    // A list begins after an empty line.
    let mut before = text[..start].to_owned();
    if !listed && !before.is_empty() && !before.ends_with("\n\n") {
        before.push('\n');
    }
    let changed = changed.join("\n");
    if lines.len() == 1 {
        selected(&[before.as_str(), &changed].concat(), "", &text[end..])
    } else {
        selected(&before, &changed, &text[end..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is between the bars is selected.
    fn at(marked: &str) -> Selected {
        let parts: Vec<&str> = marked.split('|').collect();
        match parts[..] {
            [before, after] => selected(before, "", after),
            [before, middle, after] => selected(before, middle, after),
            _ => panic!("{marked}"),
        }
    }

    #[test]
    fn what_is_selected_is_marked_and_unmarked() {
        for (style, before, after) in [
            (Style::Bold, "ein |Wort| mehr", "ein **|Wort|** mehr"),
            (Style::Bold, "ein **|Wort|** mehr", "ein |Wort| mehr"),
            (Style::Bold, "ein| Wort |mehr", "ein **|Wort|** mehr"),
            (Style::Bold, "ein | mehr", "ein **|** mehr"),
            (Style::Italic, "ein |Wort| mehr", "ein *|Wort|* mehr"),
            (Style::Italic, "ein *|Wort|* mehr", "ein |Wort| mehr"),
            (Style::Italic, "ein **|Wort|** mehr", "ein ***|Wort|*** mehr"),
            (Style::Italic, "ein ***|Wort|*** mehr", "ein **|Wort|** mehr"),
            (Style::Link, "siehe |hier| nach", "siehe [hier](|https://|) nach"),
            (Style::Link, "siehe |https://a.de/b|", "siehe [|](https://a.de/b)"),
            (Style::List, "eins\n|zwei\ndrei|\nvier", "eins\n\n|- zwei\n- drei|\nvier"),
            (Style::List, "|- zwei\n- drei|\nvier", "|zwei\ndrei|\nvier"),
            (Style::List, "ei|ns", "- eins|"),
            (Style::List, "|", "- |"),
        ] {
            let (before, after) = (at(before), at(after));
            assert_eq!(apply(style, &before), after, "{before:?}");
        }
    }

    #[test]
    fn places_are_those_of_the_browser() {
        // The wolf is two units, and ä one though two bytes.
        let text = "ä🐺 Wort".to_owned();
        let bold = apply(Style::Bold, &Selected { text, from: 4, to: 8 });
        assert_eq!(bold, Selected { text: "ä🐺 **Wort**".to_owned(), from: 6, to: 10 });
        let beyond = apply(Style::Bold, &Selected { text: "a".to_owned(), from: 7, to: 9 });
        assert_eq!(beyond.text, "a****");
    }
}
