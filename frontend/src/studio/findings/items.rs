//! One thing to do, in however many languages or blocks.

use shared::api::studio::check::Found;
use shared::course::check::Finding;
use shared::lang::Lang;

use crate::i18n::text;
use crate::t;

/// What the languages of a course lack alike is one thing to do, so that a new course does not look like a pile of work:
/// what says the same of its details but for the language stands together, in the order in which it was found. So do the
/// blocks of a translation that nobody has translated.
pub(in crate::studio) fn items<'a>(found: impl IntoIterator<Item = &'a Found>) -> Vec<Vec<&'a Found>> {
    let mut all: Vec<Vec<&Found>> = Vec::new();
    for one in found {
        let together = |item: &&mut Vec<&Found>| item.first().is_some_and(|first| alike(first, one));
        match all.iter_mut().find(together) {
            Some(item) => item.push(one),
            None => all.push(vec![one]),
        }
    }
    all
}

/// Whether two findings about the course's details differ by their language alone, or two about a translation by their block.
fn alike(one: &Found, other: &Found) -> bool {
    let (one, other) = (&one.finding, &other.finding);
    if one.code == "translation-untranslated" {
        return one.code == other.code && one.file == other.file;
    }
    let others = |finding: &Finding| {
        let mut args = finding.args.clone();
        // The file that is missing is another in each language.
        args.remove("path");
        args.remove("lang").map(|_| args)
    };
    one.file == "course.toml"
        && (&one.file, &one.code, one.must) == (&other.file, &other.code, other.must)
        && others(one).is_some_and(|args| Some(args) == others(other))
}

/// The languages that findings are about.
pub(super) fn languages(item: &[&Found]) -> Vec<Lang> {
    let code = |found: &&Found| found.finding.args.get("lang").and_then(|code| Lang::from_code(code));
    let mut all: Vec<Lang> = item.iter().filter_map(code).collect();
    all.sort_unstable();
    all
}

/// "in German, in Leichte Sprache and in English".
pub(super) fn in_languages(lang: Lang, all: &[Lang]) -> String {
    let words = |of: &Lang| text(lang, &format!("check-in-{}", of.code()));
    let Some((last, first)) = all.split_last() else { return String::new() };
    let first = first.iter().map(words).collect::<Vec<_>>().join(", ");
    if first.is_empty() { words(last) } else { t!(lang, "check-in-both", first = first, last = words(last)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: &str, file: &str, args: &[(&str, &str)]) -> Found {
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let (fault, remedy) = (String::new(), String::new());
        let finding = Finding {
            file: file.to_owned(),
            line: 4,
            must: true,
            code: code.to_owned(),
            args,
            fault,
            remedy,
        };
        Found { finding, block: None }
    }

    #[test]
    fn what_all_languages_lack_is_one_thing_to_do() {
        let missing = |code: &str, lang: &str| found(code, "course.toml", &[("lang", lang)]);
        let lesson = |lesson, lang| {
            let path = format!("{lang}/{lesson}.md");
            let args = [("lesson", lesson), ("lang", lang), ("path", path.as_str())];
            found("lesson-missing", "course.toml", &args)
        };
        let all = [
            missing("title-missing", "en"),
            missing("summary-missing", "de"),
            missing("title-missing", "de-leicht"),
            lesson("a", "en"),
            lesson("b", "en"),
            lesson("a", "de-leicht"),
            found("lesson-title", "de/a.md", &[]),
            found("lesson-title", "de/a.md", &[]),
            found("translation-untranslated", "en/a.md", &[]),
            found("translation-untranslated", "en/b.md", &[]),
            found("translation-untranslated", "en/a.md", &[]),
        ];
        let items = items(&all);
        let codes: Vec<(&str, usize)> =
            items.iter().map(|item| (item[0].finding.code.as_str(), item.len())).collect();
        let wanted = [
            ("title-missing", 2),
            ("summary-missing", 1),
            ("lesson-missing", 2),
            ("lesson-missing", 1),
            ("lesson-title", 1),
            ("lesson-title", 1),
            ("translation-untranslated", 2),
            ("translation-untranslated", 1),
        ];
        assert_eq!(codes, wanted);
        assert_eq!(in_languages(Lang::De, &languages(&items[0])), "in Leichter Sprache und auf Englisch");
        assert_eq!(in_languages(Lang::En, &Lang::ALL), "in German, in Leichte Sprache and in English");
    }
}
