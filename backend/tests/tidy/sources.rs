//! Sources as the rules see them: files, and the paths of Rust that stand in them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

/// A source file: its path from the project's folder, and every path of Rust (`crate::db::Db`) that stands in it.
pub struct Source {
    pub file: String,
    pub text: String,
    pub paths: BTreeSet<String>,
}

/// All Rust sources below a folder, without tests that stand in files of their own.
pub fn sources(folder: &str) -> Vec<Source> {
    let mut files = Vec::new();
    walk(&root().join(folder), &mut files);
    let mut sources: Vec<Source> = files
        .into_iter()
        .filter(|file| file.extension().is_some_and(|it| it == "rs") && !file.ends_with("tests.rs"))
        .map(|file| {
            let text = without_comments(&std::fs::read_to_string(&file).unwrap());
            let file = file.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            let paths = paths(&text).into_iter().map(|path| absolute(&file, &path)).collect();
            Source { file, paths, text }
        })
        .collect();
    assert!(!sources.is_empty(), "no sources in {folder}");
    sources.sort_by(|a, b| a.file.cmp(&b.file));
    sources
}

pub fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}

fn without_comments(text: &str) -> String {
    let code = |line: &str| {
        let line = line.split("// ").next().unwrap_or_default();
        if line.trim_start().starts_with("//") { String::new() } else { format!("{line}\n") }
    };
    text.lines().map(code).collect()
}

/// What `use` names, with braces spread out, and what is named by its whole path elsewhere.
fn paths(text: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for statement in text.split("use ").skip(1) {
        spread("", statement.split(';').next().unwrap_or_default(), &mut all);
    }
    let part_of_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    for word in text.split(|c: char| !part_of_path(c)).filter(|word| word.contains("::")) {
        all.insert(word.trim_end_matches(':').to_owned());
    }
    all
}

fn spread(before: &str, tree: &str, all: &mut BTreeSet<String>) {
    let tree = tree.trim();
    match tree.find('{') {
        Some(open) if !tree[..open].contains(',') => {
            let inner = tree[open + 1..].trim_end().trim_end_matches('}');
            let (mut depth, mut begin) = (0, 0);
            for (at, c) in inner.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        spread(&format!("{before}{}", &tree[..open]), &inner[begin..at], all);
                        begin = at + 1;
                    }
                    _ => {}
                }
            }
            spread(&format!("{before}{}", &tree[..open]), &inner[begin..], all);
        }
        _ if tree.is_empty() => {}
        _ => {
            let name = tree.split(" as ").next().unwrap_or_default().trim();
            all.insert(format!("{before}{}", name).replace("::self", ""));
        }
    }
}

/// `super::x` in `backend/src/room/file.rs` is `crate::room::x`.
fn absolute(file: &str, path: &str) -> String {
    let inside = file.split_once("/src/").map_or(file, |(_, inside)| inside).trim_end_matches(".rs");
    let mut module: Vec<&str> =
        inside.split('/').filter(|part| !["mod", "lib", "main"].contains(part)).collect();
    let mut rest = path;
    if !rest.starts_with("super") && !rest.starts_with("self::") {
        return path.to_owned();
    }
    loop {
        if let Some(after) = rest.strip_prefix("self::") {
            rest = after;
        } else if let Some(after) = rest.strip_prefix("super::") {
            module.pop();
            rest = after;
        } else {
            break;
        }
    }
    format!("crate::{}::{rest}", module.join("::")).replace("::::", "::")
}

/// Whether a path is this one or within it.
pub fn within(path: &str, of: &str) -> bool {
    path.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The rooms of the backend: folders with a `routes.rs`.
pub fn rooms() -> Vec<String> {
    let mut rooms = Vec::new();
    for entry in std::fs::read_dir(root().join("backend/src")).unwrap() {
        let path = entry.unwrap().path();
        if path.join("routes.rs").is_file() {
            rooms.push(path.file_name().unwrap().to_str().unwrap().to_owned());
        }
    }
    rooms.sort();
    assert!(["accounts", "catalogue", "learning"].iter().all(|room| rooms.iter().any(|r| r == room)));
    rooms
}

/// The room a file belongs to.
pub fn room_of(file: &str) -> Option<String> {
    let room = file.strip_prefix("backend/src/")?.split_once('/')?.0;
    rooms().into_iter().find(|r| r == room)
}

#[test]
fn paths_are_read_from_sources() {
    let text = "use crate::{a::{self, b::C}, d as e};\nuse super::x;\nfn f() { std::env::var(\"x\"); // crate::no\n}\n/// crate::not";
    let found = paths(&without_comments(text));
    for path in ["crate::a", "crate::a::b::C", "crate::d", "super::x", "std::env::var"] {
        assert!(found.contains(path), "{path}: {found:?}");
    }
    assert!(!found.iter().any(|path| path.starts_with("crate::no")), "{found:?}");
    assert_eq!(absolute("backend/src/room/file.rs", "super::x::Y"), "crate::room::x::Y");
    assert_eq!(absolute("backend/src/room/mod.rs", "super::db"), "crate::db");
    assert_eq!(
        absolute("frontend/src/components/list/row.rs", "super::super::card"),
        "crate::components::card"
    );
    assert!(within("crate::api::load", "crate::api") && !within("crate::apis", "crate::api"));
}
