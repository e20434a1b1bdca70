//! Ids of new questions. They are final: answers hang on them.

/// Longer ids are cut at a word.
const LONGEST: usize = 32;

/// An id for a question, of the words it asks, or `instead` where there are none; none that is taken.
pub fn fresh(prompt: &str, instead: &str, taken: &[String]) -> String {
    let words = words(prompt);
    let begin = if words.is_empty() { instead } else { &words };
    let is_free = |id: &String| !taken.contains(id);
    let begin = begin.to_owned();
    if is_free(&begin) {
        return begin;
    }
    (2_u32..).map(|n| format!("{begin}-{n}")).find(is_free).unwrap_or(begin)
}

/// The first words in small letters, as ids have them.
fn words(prompt: &str) -> String {
    let mut plain = String::new();
    for c in prompt.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            // A middle dot or a soft hyphen only divides what is one word.
            '·' | '\u{ad}' => {}
            c if c.is_ascii_alphanumeric() => plain.push(c),
            _ => plain.push(' '),
        }
    }
    let mut id = String::new();
    for word in plain.split_whitespace() {
        let hyphen = usize::from(!id.is_empty());
        if id.len() + hyphen + word.len() > LONGEST {
            if id.is_empty() {
                id.push_str(word.get(..LONGEST).unwrap_or_default());
            }
            break;
        }
        if hyphen > 0 {
            id.push('-');
        }
        id.push_str(word);
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_what_is_asked() {
        let none: &[String] = &[];
        assert_eq!(fresh("Was ist **größer**?", "choice", none), "was-ist-groesser");
        assert_eq!(fresh("Sicherheits·frage", "choice", none), "sicherheitsfrage");
        assert_eq!(fresh("?", "choice", none), "choice");
        let long = fresh("Woran erkennen Sie, dass eine E-Mail betrügerisch ist?", "choice", none);
        assert_eq!(long, "woran-erkennen-sie-dass-eine-e");
        let word = "Donaudampfschifffahrtsgesellschaftskapitän";
        assert_eq!(fresh(word, "choice", none), "donaudampfschifffahrtsgesellscha");
    }

    #[test]
    fn no_id_is_given_twice() {
        let taken = ["wer".to_owned(), "wer-2".to_owned(), "choice".to_owned()];
        assert_eq!(fresh("Wer?", "choice", &taken), "wer-3");
        assert_eq!(fresh("", "choice", &taken), "choice-2");
        assert_eq!(fresh("Was?", "choice", &taken), "was");
    }

    #[test]
    fn every_id_can_be_one() {
        for prompt in ["-", "---a", "Ä", "1. 2. 3.", "日本", "a\u{301}", &"x ".repeat(99)] {
            let id = fresh(prompt, "choice", &[]);
            let sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(!id.is_empty() && id.len() <= 64 && id.chars().all(sound), "{prompt}: {id}");
            assert!(!id.starts_with('-') && !id.ends_with('-'), "{prompt}: {id}");
        }
    }
}
