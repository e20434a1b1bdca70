//! HTML of ours as plain text: for menus and names, which take no HTML, and for reading aloud.

/// What stands between words only: tags that do not end a line.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "code", "del", "em", "i", "kbd", "mark", "q", "s", "span", "strong", "small"];

/// What [`shared::course`]'s Markdown writes, and what authors may write themselves.
const ENTITIES: [(&str, char); 7] = [
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&#39;", '\''),
    ("&nbsp;", '\u{a0}'),
    ("&shy;", '\u{ad}'),
];

/// Longer pieces make some voices stop in mid-sentence.
const LONGEST: usize = 180;

/// The text in one line.
pub fn plain(html: &str) -> String {
    let mut line = String::with_capacity(html.len());
    for word in lines(html).split_ascii_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A text of at most so many characters: what is longer ends behind a word, with an ellipsis.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most.saturating_sub(1)).collect();
    // A single word that is too long is cut where it must be.
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([' ', ',', ';', ':', '–']))
}

/// The text in pieces for a voice: sentences, the overlong ones cut at a comma or a space.
pub fn sentences(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut sentence = String::new();
    let text = lines(html);
    let mut before = None;
    for (at, c) in text.char_indices() {
        // Voices stumble over the marks that help eyes: Sicherheits·frage.
        if c == '\u{ad}' || (c == '·' && before.is_some_and(char::is_alphabetic)) {
            continue;
        }
        let space = c.is_whitespace();
        let ends = match before {
            Some('.' | '!' | '?' | '…') => space && sentence.len() > 20,
            Some(',' | ';' | ':' | '–') => space && sentence.len() > LONGEST,
            _ => space && sentence.len() > LONGEST + 80,
        };
        sentence.push(if space { ' ' } else { c });
        if ends || c == '\n' || at + c.len_utf8() == text.len() {
            if sentence.contains(char::is_alphanumeric) {
                found.push(sentence.trim().to_owned());
            }
            sentence.clear();
        }
        before = Some(c);
    }
    found
}

/// Without tags and entities; a line break where a block begins or ends.
fn lines(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        if from.starts_with('<') {
            let (tag, after) = from.split_once('>').unwrap_or((from, ""));
            let name = tag.trim_start_matches(['<', '/']);
            let name = name.split([' ', '/', '\n']).next().unwrap_or_default();
            if !INLINE.contains(&name) {
                text.push('\n');
            }
            rest = after;
        } else {
            let (len, c) = ENTITIES
                .iter()
                .find(|(entity, _)| from.starts_with(entity))
                .map_or((1, '&'), |(entity, c)| (entity.len(), *c));
            text.push(c);
            rest = from.get(len..).unwrap_or_default();
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_menu_gets_words_only() {
        assert_eq!(
            plain("Tippen Sie auf <strong>OK</strong>\n &amp; <code>&lt;Enter&gt;</code>"),
            "Tippen Sie auf OK & <Enter>"
        );
        assert_eq!(plain("eins<br />zwei"), "eins zwei");
        assert_eq!(plain("<a href=\"/x?a=1&amp;b=2\">Link</a>"), "Link");
        assert_eq!(plain("kaputt < & <b"), "kaputt");
        assert_eq!(plain("1.000\u{a0}Euro"), "1.000\u{a0}Euro");
    }

    #[test]
    fn a_line_that_is_too_long_ends_behind_a_word() {
        assert_eq!(shortened("Was tun Sie?", 12), "Was tun Sie?");
        assert_eq!(shortened("Was tun Sie, wenn es klingelt?", 16), "Was tun Sie…");
        assert_eq!(shortened("Донаудампфшифф", 5), "Дона…");
        for most in 1..20 {
            assert!(shortened("Eine lange Frage ohne Ende", most).chars().count() <= most);
        }
    }

    #[test]
    fn a_voice_gets_sentences() {
        assert_eq!(
            sentences(
                "<p>Das ist der erste Satz. Das der zweite!</p><ul><li>Punkt</li><li>Sicherheits·frage</li></ul>"
            ),
            ["Das ist der erste Satz.", "Das der zweite!", "Punkt", "Sicherheitsfrage"]
        );
        assert_eq!(sentences("<p>…</p> <hr>"), Vec::<String>::new());
    }

    #[test]
    fn nothing_said_is_lost_and_nothing_is_long() {
        let long = format!("<p>{}</p>", "Wort und noch eins, ".repeat(100));
        let pieces = sentences(&long);
        assert!(pieces.iter().all(|p| p.len() < 300), "{pieces:?}");
        assert_eq!(pieces.join(" "), plain(&long));
    }
}
