//! What Word's styles and lists mean for us.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node};

use super::{attribute, child, is, value};

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Title,
    Heading(u8),
    Item { level: usize, numbered: bool },
}

/// What a style says about its paragraphs; a style that says nothing asks the one that it is based on.
#[derive(Clone, Debug, Default)]
struct Style {
    based_on: Option<String>,
    title: bool,
    heading: Option<u8>,
    list: Option<(String, usize)>,
}

/// Styles, lists and links of a file.
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// Lists and their levels that have bullets instead of numbers.
    bullets: HashSet<(String, usize)>,
    /// Lists that there are.
    lists: HashSet<String>,
    links: HashMap<String, String>,
}

/// Styles that are based on each other in a circle end here.
const LONGEST_CHAIN: usize = 12;

impl Styles {
    pub(super) fn read(styles: &Document<'_>, numbering: &Document<'_>, links: &Document<'_>) -> Styles {
        let mut read = Styles {
            styles: HashMap::new(),
            bullets: HashSet::new(),
            lists: HashSet::new(),
            links: HashMap::new(),
        };
        for style in styles.root_element().children().filter(|node| is(*node, "style")) {
            if let Some(id) = attribute(style, "styleId") {
                read.styles.insert(id.to_owned(), one(style));
            }
        }
        read.lists(numbering.root_element());
        for link in links.root_element().children().filter(|node| is(*node, "Relationship")) {
            let outside = attribute(link, "TargetMode") == Some("External");
            if let (Some(id), Some(target), true) =
                (attribute(link, "Id"), attribute(link, "Target"), outside)
            {
                read.links.insert(id.to_owned(), target.to_owned());
            }
        }
        read
    }

    fn lists(&mut self, root: Node<'_, '_>) {
        let mut bullets: HashMap<&str, Vec<usize>> = HashMap::new();
        for list in root.children().filter(|node| is(*node, "abstractNum")) {
            let Some(id) = attribute(list, "abstractNumId") else { continue };
            for level in list.children().filter(|node| is(*node, "lvl")) {
                let place = attribute(level, "ilvl").and_then(|text| text.parse().ok()).unwrap_or(0);
                if matches!(value(level, "numFmt"), Some("bullet" | "none")) {
                    bullets.entry(id).or_default().push(place);
                }
            }
        }
        for list in root.children().filter(|node| is(*node, "num")) {
            let Some(id) = attribute(list, "numId") else { continue };
            self.lists.insert(id.to_owned());
            let levels = value(list, "abstractNumId").and_then(|of| bullets.get(of));
            for level in levels.into_iter().flatten().take(9) {
                self.bullets.insert((id.to_owned(), *level));
            }
        }
    }

    /// Where a link leads.
    pub(super) fn link(&self, id: &str) -> Option<&str> {
        self.links.get(id).map(String::as_str)
    }

    /// What a paragraph is: by itself, else by its style.
    pub(super) fn look(&self, paragraph: Node<'_, '_>) -> Look {
        let Some(properties) = child(paragraph, "pPr") else { return Look::Plain };
        let named = value(properties, "pStyle");
        let style = self.resolved(named.unwrap_or_default());
        let level = outline(properties).or(style.heading).or_else(|| named.and_then(by_id));
        if style.title {
            return Look::Title;
        }
        if let Some(level) = level {
            return Look::Heading(level);
        }
        match list(properties).or(style.list) {
            // 0 takes a paragraph out of the list of its style.
            Some((id, level)) if id != "0" => {
                let numbered = self.lists.contains(&id) && !self.bullets.contains(&(id, level));
                Look::Item { level: level.min(8), numbered }
            }
            _ => Look::Plain,
        }
    }

    fn resolved(&self, id: &str) -> Style {
        let mut whole = Style::default();
        let mut next = Some(id.to_owned());
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = next.and_then(|id| self.styles.get(&id)) else { break };
            whole.title |= style.title;
            whole.heading = whole.heading.or(style.heading);
            whole.list = whole.list.or_else(|| style.list.clone());
            next = style.based_on.clone();
        }
        whole
    }
}

fn one(style: Node<'_, '_>) -> Style {
    let name = value(style, "name").unwrap_or_default().to_ascii_lowercase();
    let level = name.strip_prefix("heading ").and_then(|level| level.trim().parse::<u8>().ok());
    let properties = child(style, "pPr");
    Style {
        based_on: value(style, "basedOn").map(str::to_owned),
        title: name == "title",
        heading: level.filter(|level| (1..=9).contains(level)).or_else(|| properties.and_then(outline)),
        list: properties.and_then(list),
    }
}

/// Without a file of styles their ids tell: "Heading1", "berschrift2".
fn by_id(id: &str) -> Option<u8> {
    let known = ["Heading", "berschrift", "Überschrift"];
    let level = known.iter().find_map(|word| id.strip_prefix(word))?.parse::<u8>().ok()?;
    (1..=9).contains(&level).then_some(level)
}

/// A place in the outline, from 0; 9 is running text.
fn outline(properties: Node<'_, '_>) -> Option<u8> {
    let level = value(properties, "outlineLvl")?.parse::<u8>().ok()?;
    (level < 9).then_some(level + 1)
}

fn list(properties: Node<'_, '_>) -> Option<(String, usize)> {
    let numbers = child(properties, "numPr")?;
    let level = value(numbers, "ilvl").and_then(|level| level.parse().ok()).unwrap_or(0);
    Some((value(numbers, "numId")?.to_owned(), level))
}
