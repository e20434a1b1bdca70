//! The details of a course while somebody types, and what somebody else may type at the same time.
//!
//! What I did not touch is taken from the newest; what both of us changed is shown to me with both values.

use serde::{Deserialize, Serialize};
use shared::course::outline::{Outline, OutlineTexts};
use shared::lang::Lang;

use crate::studio::levels::{level_of, topic_of};

/// A part of the details that is changed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::studio) enum Field {
    Topic,
    Level,
    Competences,
    Title(Lang),
    Summary(Lang),
    Audience(Lang),
    Goals(Lang),
    Keywords(Lang),
}

impl Field {
    /// The texts of a language.
    pub(super) const fn of(lang: Lang) -> [Field; 5] {
        [
            Field::Title(lang),
            Field::Summary(lang),
            Field::Audience(lang),
            Field::Goals(lang),
            Field::Keywords(lang),
        ]
    }

    /// All of them.
    pub(super) fn all() -> impl Iterator<Item = Field> {
        let texts = Lang::ALL.into_iter().flat_map(Field::of);
        [Field::Topic, Field::Level, Field::Competences].into_iter().chain(texts)
    }

    /// The language that it is in; none for what is the same in all.
    pub(super) const fn lang(self) -> Option<Lang> {
        match self {
            Field::Topic | Field::Level | Field::Competences => None,
            Field::Title(lang)
            | Field::Summary(lang)
            | Field::Audience(lang)
            | Field::Goals(lang)
            | Field::Keywords(lang) => Some(lang),
        }
    }

    /// What stands there, whatever it is, as lines. None where the course does not have the language.
    pub(super) fn read(self, outline: &Outline) -> Option<Vec<String>> {
        let texts = |lang| outline.texts.get(&lang);
        Some(match self {
            Field::Topic => vec![outline.topic.code().to_owned()],
            Field::Level => vec![outline.level.code().to_owned()],
            Field::Competences => outline.competences.clone(),
            Field::Title(lang) => vec![texts(lang)?.title.clone()],
            Field::Summary(lang) => vec![texts(lang)?.summary.clone()],
            Field::Audience(lang) => vec![texts(lang)?.audience.clone()],
            Field::Goals(lang) => texts(lang)?.goals.clone(),
            Field::Keywords(lang) => texts(lang)?.keywords.clone(),
        })
    }

    /// Writes what [`Field::read`] gave.
    pub(super) fn write(self, outline: &mut Outline, lines: Vec<String>) {
        let first = |lines: Vec<String>| lines.into_iter().next().unwrap_or_default();
        match self {
            Field::Topic => outline.topic = topic_of(&first(lines)).unwrap_or(outline.topic),
            Field::Level => outline.level = level_of(&first(lines)).unwrap_or(outline.level),
            Field::Competences => outline.competences = lines,
            Field::Title(lang)
            | Field::Summary(lang)
            | Field::Audience(lang)
            | Field::Goals(lang)
            | Field::Keywords(lang) => {
                let Some(texts) = outline.texts.get_mut(&lang) else { return };
                match self {
                    Field::Title(_) => texts.title = first(lines),
                    Field::Summary(_) => texts.summary = first(lines),
                    Field::Audience(_) => texts.audience = first(lines),
                    Field::Goals(_) => texts.goals = lines,
                    _ => texts.keywords = lines,
                }
            }
        }
    }
}

/// What two people wrote into the same field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::studio) struct Clash {
    pub field: Field,
    pub mine: Vec<String>,
    pub theirs: Vec<String>,
}

/// The details as they are typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::studio) struct Sheet {
    /// As the server had it when it was last heard of.
    base: Outline,
    /// As it is typed: with blanks at the ends, and empty lines.
    pub mine: Outline,
    /// What is still to be chosen. Until then the others' stands.
    pub clashes: Vec<Clash>,
}

impl Sheet {
    pub(super) fn new(base: Outline) -> Sheet {
        Sheet { mine: base.clone(), base, clashes: vec![] }
    }

    /// Something is typed.
    pub(super) fn edit(&mut self, field: Field, lines: Vec<String>) {
        field.write(&mut self.mine, lines);
    }

    /// The course is to have a language, or not any more. One that comes back before the server was told that it goes says
    /// what it said: there nothing was laid aside, and nothing would come back.
    pub(super) fn set_language(&mut self, lang: Lang, wanted: bool) {
        if wanted {
            let said = || self.base.texts.get(&lang).cloned().unwrap_or_default();
            self.mine.texts.entry(lang).or_insert_with(said);
        } else {
            self.mine.texts.remove(&lang);
        }
    }

    /// What is to be sent. Modules and lessons belong to another page.
    pub(super) fn clean(&self) -> Outline {
        let mut clean = self.mine.clone();
        clean.modules.clone_from(&self.base.modules);
        clean.outcomes.clone_from(&self.base.outcomes);
        for texts in clean.texts.values_mut() {
            for text in [&mut texts.title, &mut texts.summary, &mut texts.audience] {
                *text = one_line(text);
            }
            for lines in [&mut texts.goals, &mut texts.keywords] {
                *lines = filled(lines);
            }
        }
        clean
    }

    /// Whether the server lacks something.
    pub(super) fn is_dirty(&self) -> bool {
        self.clean() != self.base
    }

    /// The server has what was sent. What was typed meanwhile is still to be sent. A language that was sent for the first
    /// time may have brought along what had been said in it before: that comes in wherever nobody has typed meanwhile.
    pub(super) fn saved(&mut self, sent: Outline, now: &Outline) {
        let new = |lang: &Lang| sent.texts.contains_key(lang) && !self.base.texts.contains_key(lang);
        let back: Vec<Lang> = now.texts.keys().copied().filter(new).collect();
        let clean = self.clean();
        for field in back.iter().copied().flat_map(Field::of) {
            let (was, is) = (field.read(&sent), field.read(now));
            if is != was
                && field.read(&clean) == was
                && let Some(is) = is
            {
                field.write(&mut self.mine, is);
            }
        }
        self.base = Outline { modules: now.modules.clone(), outcomes: now.outcomes.clone(), ..sent };
        let back = back.into_iter().filter_map(|lang| Some((lang, now.texts.get(&lang)?.clone())));
        self.base.texts.extend(back);
    }

    /// Somebody else has changed something: it is taken over, except where I changed the same.
    pub(super) fn take(&mut self, theirs: &Outline) {
        let mine =
            Outline { modules: theirs.modules.clone(), outcomes: theirs.outcomes.clone(), ..self.clean() };
        let base = &self.base;
        let mut merged = theirs.clone();
        for lang in Lang::ALL {
            match (base.texts.get(&lang), mine.texts.get(&lang), theirs.texts.get(&lang)) {
                // I added it.
                (None, Some(mine), None) => drop(merged.texts.insert(lang, mine.clone())),
                // They took it away while I wrote in it: nothing that was typed is lost.
                (Some(base), Some(mine), None) if base != mine => {
                    merged.texts.insert(lang, mine.clone());
                }
                // I took it away, and they did not write in it.
                (Some(base), None, Some(theirs)) if base == theirs => drop(merged.texts.remove(&lang)),
                _ => {}
            }
        }
        for field in Field::all() {
            let (Some(mine), Some(theirs)) = (field.read(&mine), field.read(theirs)) else { continue };
            let base = field.read(base).unwrap_or_else(|| field.read(&empty(base)).unwrap_or_default());
            if mine == base || mine == theirs {
                continue;
            }
            if theirs == base {
                field.write(&mut merged, mine);
            } else {
                self.clashes.retain(|clash| clash.field != field);
                self.clashes.push(Clash { field, mine, theirs });
            }
        }
        // Where nothing came in, nobody's typing moves.
        if mine != merged {
            self.mine = merged;
        }
        self.base = theirs.clone();
    }

    /// Which of two values stands is chosen.
    pub(super) fn choose(&mut self, field: Field, mine: bool) {
        let Some(at) = self.clashes.iter().position(|clash| clash.field == field) else { return };
        let clash = self.clashes.remove(at);
        if mine {
            self.edit(field, clash.mine);
        }
    }
}

/// An outline with every language, and no texts.
fn empty(of: &Outline) -> Outline {
    let texts = Lang::ALL.into_iter().map(|lang| (lang, OutlineTexts::default())).collect();
    Outline { texts, ..of.clone() }
}

/// Words with one blank between each two, as the server writes them.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same of lines, without those that are empty.
fn filled(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| one_line(line)).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use shared::course::{Level, Topic};

    use super::*;
    use crate::studio::outline::tests_outline as outline;

    fn line(text: &str) -> Vec<String> {
        vec![text.to_owned()]
    }

    fn with(changes: &[(Field, &str)]) -> Outline {
        let mut outline = outline();
        for (field, text) in changes {
            field.write(&mut outline, line(text));
        }
        outline
    }

    #[test]
    fn every_field_is_read_as_it_was_written() {
        let mut outline = outline();
        for (n, field) in Field::of(Lang::De).into_iter().chain([Field::Competences]).enumerate() {
            field.write(&mut outline, line(&n.to_string()));
            assert_eq!(field.read(&outline), Some(line(&n.to_string())), "{field:?}");
        }
        Field::Topic.write(&mut outline, line("mobility"));
        Field::Level.write(&mut outline, line("advanced"));
        assert_eq!((outline.topic, outline.level), (Topic::Mobility, Level::Advanced));
        assert_eq!(Field::Title(Lang::En).read(&outline), None);
    }

    #[test]
    fn what_is_typed_is_sent_without_what_is_blank() {
        let mut sheet = Sheet::new(outline());
        assert!(!sheet.is_dirty());
        sheet.edit(Field::Title(Lang::De), line("  Neuer \nKurs "));
        sheet.edit(Field::Goals(Lang::De), vec![" eins ".into(), String::new(), "  ".into(), "zwei".into()]);
        let sent = sheet.clean();
        assert_eq!(Field::Title(Lang::De).read(&sent), Some(line("Neuer Kurs")));
        assert_eq!(Field::Goals(Lang::De).read(&sent), Some(vec!["eins".into(), "zwei".into()]));
        assert!(sheet.is_dirty());
        // Something more is typed while it is on its way.
        sheet.edit(Field::Summary(Lang::De), line("Mehr"));
        sheet.saved(sent.clone(), &sent);
        assert!(sheet.is_dirty());
        assert_eq!(
            Field::Title(Lang::De).read(&sheet.mine),
            Some(line("  Neuer \nKurs ")),
            "nobody's typing moves"
        );
        let sent = sheet.clean();
        sheet.saved(sent.clone(), &sent);
        assert!(!sheet.is_dirty());
    }

    #[test]
    fn what_i_did_not_touch_is_taken_from_the_newest() {
        let mut sheet = Sheet::new(outline());
        sheet.edit(Field::Title(Lang::De), line("Meiner"));
        let mut theirs = with(&[(Field::Summary(Lang::De), "Ihre"), (Field::Level, "advanced")]);
        theirs.modules.reverse();
        sheet.take(&theirs);
        assert_eq!(sheet.clashes, []);
        let both = with(&[
            (Field::Title(Lang::De), "Meiner"),
            (Field::Summary(Lang::De), "Ihre"),
            (Field::Level, "advanced"),
        ]);
        assert_eq!(sheet.clean(), Outline { modules: theirs.modules.clone(), ..both });
        assert!(sheet.is_dirty());
    }

    #[test]
    fn what_both_changed_is_chosen() {
        let title = Field::Title(Lang::De);
        for mine in [true, false] {
            let mut sheet = Sheet::new(outline());
            sheet.edit(title, line("Meiner"));
            sheet.edit(Field::Audience(Lang::De), line("Alle"));
            sheet.take(&with(&[(title, "Ihrer"), (Field::Audience(Lang::De), "Alle")]));
            assert_eq!(sheet.clashes, [Clash { field: title, mine: line("Meiner"), theirs: line("Ihrer") }]);
            assert!(!sheet.is_dirty(), "nothing is overwritten before it is chosen");
            sheet.choose(title, mine);
            assert_eq!(title.read(&sheet.mine), Some(line(if mine { "Meiner" } else { "Ihrer" })));
            assert_eq!(sheet.is_dirty(), mine);
            assert_eq!(sheet.clashes, []);
        }
    }

    #[test]
    fn languages_come_and_go_without_loss() {
        let title = Field::Title(Lang::En);
        let mut two = outline();
        two.texts.insert(Lang::En, OutlineTexts { title: "Course".into(), ..OutlineTexts::default() });
        let has = |sheet: &Sheet| sheet.mine.texts.contains_key(&Lang::En);
        // I add one.
        let mut sheet = Sheet::new(outline());
        sheet.set_language(Lang::En, true);
        assert!(sheet.is_dirty());
        sheet.take(&with(&[(Field::Level, "advanced")]));
        assert!(has(&sheet));
        // I take one away that nobody touched.
        let mut sheet = Sheet::new(two.clone());
        sheet.set_language(Lang::En, false);
        sheet.take(&two);
        assert!(!has(&sheet) && sheet.is_dirty());
        // I take one away in which they write: theirs stays.
        let mut theirs = two.clone();
        title.write(&mut theirs, line("New"));
        let mut sheet = Sheet::new(two.clone());
        sheet.set_language(Lang::En, false);
        sheet.take(&theirs);
        assert_eq!(title.read(&sheet.mine), Some(line("New")));
        // They take one away in which I write: mine stays.
        let mut sheet = Sheet::new(two);
        sheet.edit(title, line("Mine"));
        sheet.take(&outline());
        assert_eq!(title.read(&sheet.mine), Some(line("Mine")));
        // One that comes back brings along what was said in it.
        let mut sheet = Sheet::new(outline());
        sheet.set_language(Lang::En, true);
        let sent = sheet.clean();
        sheet.edit(Field::Summary(Lang::En), line("Typed meanwhile"));
        sheet.edit(Field::Goals(Lang::En), line("Typed as well"));
        let mut now = theirs.clone();
        Field::Goals(Lang::En).write(&mut now, line("Old"));
        sheet.saved(sent.clone(), &now);
        assert_eq!(title.read(&sheet.mine), Some(line("New")));
        // What I typed meanwhile stands, as it does at the server: nobody else has changed the same.
        assert_eq!(Field::Summary(Lang::En).read(&sheet.mine), Some(line("Typed meanwhile")));
        assert_eq!(Field::Goals(Lang::En).read(&sheet.mine), Some(line("Typed as well")));
        assert!(sheet.is_dirty() && sheet.clashes.is_empty());
        // I take it out again while it comes.
        let mut sheet = Sheet::new(outline());
        sheet.set_language(Lang::En, true);
        sheet.set_language(Lang::En, false);
        sheet.saved(sent, &now);
        assert!(!has(&sheet) && sheet.is_dirty());
        // One that comes back before it was gone has lost nothing.
        let mut sheet = Sheet::new(theirs.clone());
        sheet.set_language(Lang::En, false);
        assert!(sheet.is_dirty());
        sheet.set_language(Lang::En, true);
        assert_eq!(sheet.clean(), theirs);
        // Both add the same one.
        let mut sheet = Sheet::new(outline());
        sheet.set_language(Lang::En, true);
        sheet.take(&theirs);
        assert_eq!(title.read(&sheet.mine), Some(line("New")));
    }
}
