//! Keeps the arrows between the parts of the code, and the README's paths true.
//!
//! Every rule has its exceptions beside it, each with a reason. An exception that is not needed any more fails too.

mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use sources::{Source, room_of, rooms, root, sources, walk, within};

/// A file may use this although the rule forbids it, for this reason.
type Exception = (&'static str, &'static str, &'static str);

/// That none of the files uses any of these, but for the exceptions.
fn none_uses<'a>(
    sources: impl IntoIterator<Item = &'a Source>,
    forbidden: &[&str],
    exceptions: &[Exception],
) {
    let mut faults = Vec::new();
    let mut needed = BTreeSet::new();
    for source in sources {
        for path in &source.paths {
            let Some(what) = forbidden.iter().find(|of| within(path, of)) else { continue };
            match exceptions.iter().find(|(file, of, _)| source.file == *file && within(path, of)) {
                Some(exception) => drop(needed.insert(exception.0.to_owned() + exception.1)),
                None => faults.push(format!("{} uses {path}: it may not use {what}", source.file)),
            }
        }
    }
    let spare = exceptions.iter().filter(|(file, of, _)| !needed.contains(&((*file).to_owned() + of)));
    faults.extend(
        spare.map(|(file, of, _)| format!("{file} does not use {of} any more: take the exception away")),
    );
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn routes_know_no_database() {
    let all = sources("backend/src");
    let routes = all.iter().filter(|source| source.file.ends_with("routes.rs"));
    none_uses(routes, &["sea_orm", "crate::entities"], &[]);
}

#[test]
fn rules_know_no_http() {
    let all = sources("backend/src");
    let rules =
        all.iter().filter(|source| room_of(&source.file).is_some() && !source.file.ends_with("routes.rs"));
    none_uses(
        rules,
        &[
            "axum",
            "axum_extra",
            "http",
            "tower_http",
            "crate::state",
            "crate::json",
            "crate::pages",
            "crate::router",
        ],
        &[
            ("backend/src/accounts/form.rs", "axum", "reads the plain form beside JSON: an extractor"),
            ("backend/src/accounts/form.rs", "crate::json", "reads the plain form beside JSON: an extractor"),
            ("backend/src/accounts/limits.rs", "axum", "`ClientAddress` is an extractor"),
            ("backend/src/accounts/limits.rs", "crate::state", "`ClientAddress` is an extractor"),
            (
                "backend/src/catalogue/snapshot.rs",
                "axum",
                "`Bytes`: pictures are answered without copying them",
            ),
            ("backend/src/sso/flow.rs", "axum", "binds what is kept to the browser's cookie"),
        ],
    );
}

#[test]
fn rooms_use_each_other_in_one_direction() {
    const ORDER: [&str; 3] = ["accounts", "catalogue", "learning"];
    let rank = |room: &str| ORDER.iter().position(|r| *r == room).unwrap_or(ORDER.len());
    let rooms = rooms();
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources("backend/src") {
        let Some(room) = room_of(&source.file) else { continue };
        for other in rooms.iter().filter(|other| **other != room) {
            if source.paths.iter().any(|path| within(path, &format!("crate::{other}"))) {
                let allowed =
                    rank(other) < rank(&room) || rank(other) == ORDER.len() && rank(&room) == ORDER.len();
                assert!(allowed, "{} uses {other}: the order is {ORDER:?}, then the others", source.file);
                uses.entry(room.clone()).or_default().insert(other.clone());
            }
        }
    }
    // The others may use one another, never in a circle.
    for room in &rooms {
        let mut reached: Vec<&String> = uses.get(room).into_iter().flatten().collect();
        let mut seen = BTreeSet::new();
        while let Some(next) = reached.pop() {
            assert_ne!(next, room, "a circle of rooms: {uses:?}");
            if seen.insert(next) {
                reached.extend(uses.get(next).into_iter().flatten());
            }
        }
    }
}

#[test]
fn rooms_are_entered_by_their_door() {
    let files = sources("backend/src");
    let mut inner: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in &files {
        if let (Some(room), Some(name)) = (room_of(&source.file), source.file.rsplit('/').next()) {
            inner.entry(room).or_default().push(name.trim_end_matches(".rs").to_owned());
        }
    }
    for source in &files {
        let Some(here) = room_of(&source.file) else { continue };
        for (room, modules) in inner.iter().filter(|(room, _)| **room != here) {
            for module in modules {
                let inside = source.paths.iter().find(|path| {
                    within(path, &format!("crate::{room}::{module}"))
                        || within(path, &format!("{room}::{module}"))
                });
                assert!(
                    inside.is_none(),
                    "{} uses {}: only what {room}/mod.rs offers",
                    source.file,
                    inside.unwrap()
                );
            }
        }
    }
}

#[test]
fn nothing_below_the_rooms_uses_them() {
    let all = sources("backend/src");
    let below = [
        "auth/",
        "entities/",
        "migrations/",
        "clock.rs",
        "config.rs",
        "db.rs",
        "error.rs",
        "forgetting.rs",
        "json.rs",
        "mail.rs",
        "mail/",
        "storage.rs",
        "storage/",
        "tls.rs",
    ];
    let below =
        all.iter().filter(|s| below.iter().any(|part| s.file.starts_with(&format!("backend/src/{part}"))));
    let mut forbidden: Vec<String> = rooms().iter().map(|room| format!("crate::{room}")).collect();
    forbidden
        .extend(["crate::pages", "crate::router", "crate::openapi", "crate::observe"].map(str::to_owned));
    none_uses(below, &forbidden.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
}

#[test]
fn the_backend_uses_the_front_end_for_rendering_alone() {
    let all = sources("backend/src");
    let others = all.iter().filter(|source| !source.file.starts_with("backend/src/pages"));
    none_uses(others, &["frontend", "yew", "yew_router"], &[]);
}

#[test]
fn one_file_reads_the_environment_and_one_the_clock() {
    let backend = sources("backend/src");
    let (frontend, shared) = (sources("frontend/src"), sources("shared/src"));
    let all: Vec<&Source> = backend.iter().chain(&frontend).chain(&shared).collect();
    let environment = ["std::env", "env"];
    none_uses(all.iter().copied().filter(|source| source.file != "backend/src/config.rs"), &environment, &[]);
    for source in &all {
        assert!(!source.text.contains("#[arg(env"), "{} reads the environment", source.file);
    }
    let clocks = [
        "SystemTime::now",
        "std::time::SystemTime::now",
        "Utc::now",
        "chrono::Utc::now",
        "Local::now",
        "Uuid::now_v7",
    ];
    none_uses(backend.iter().filter(|source| source.file != "backend/src/clock.rs"), &clocks, &[]);
}

#[test]
fn components_know_neither_pages_nor_the_api() {
    let all = sources("frontend/src");
    let components = all.iter().filter(|source| source.file.starts_with("frontend/src/components/"));
    let above = ["crate::api", "crate::pages", "crate::office", "crate::studio", "crate::start"];
    none_uses(components, &above, &[]);
}

#[test]
fn one_place_of_the_front_end_makes_requests() {
    let is_ours = |file: &str| file == "frontend/src/api.rs" || file.starts_with("frontend/src/api/");
    for source in sources("frontend/src").iter().filter(|source| !is_ours(&source.file)) {
        for call in ["fetch_with_", "XmlHttpRequest", "EventSource", "WebSocket", "send_beacon"] {
            assert!(!source.text.contains(call), "{} calls {call}: api alone makes requests", source.file);
        }
    }
}

#[test]
fn shared_is_pure() {
    let forbidden = [
        "axum",
        "chrono::Utc::now",
        "frontend",
        "gloo",
        "js_sys",
        "lernwolf",
        "reqwest",
        "sea_orm",
        "std::env",
        "std::fs",
        "std::net",
        "std::process",
        "std::thread",
        "std::time::Instant",
        "std::time::SystemTime",
        "tokio",
        "wasm_bindgen",
        "web_sys",
        "yew",
    ];
    let exceptions = [(
        "shared/src/course/package/offered.rs",
        "std::fs",
        "a test alone: it reads the courses that we offer",
    )];
    none_uses(&sources("shared/src"), &forbidden, &exceptions);
    let manifest = std::fs::read_to_string(root().join("shared/Cargo.toml")).unwrap();
    for dependency in ["axum", "sea-orm", "yew", "web-sys", "tokio", "reqwest", "js-sys", "wasm-bindgen"] {
        assert!(
            !manifest.lines().any(|line| line.starts_with(dependency)),
            "shared/Cargo.toml names {dependency}"
        );
    }
}

/// Files that people read to find their way.
fn guides() -> Vec<PathBuf> {
    let names = ["README.md", "CONTRIBUTING.md", "content/README.md"];
    let mut guides: Vec<PathBuf> =
        names.iter().map(|name| root().join(name)).filter(|path| path.is_file()).collect();
    if root().join("docs").is_dir() {
        walk(&root().join("docs"), &mut guides);
    }
    guides.retain(|path| path.extension().is_some_and(|it| it == "md"));
    guides
}

/// Whether something in backticks names a file or a folder of the project.
fn looks_like_a_path(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./".contains(&b));
    let known = [".rs", ".md", ".toml", ".ftl", ".css", ".json", ".svg", ".yml", ".lock"];
    let media_type = ["application/", "text/", "image/", "font/"].iter().any(|kind| text.starts_with(kind));
    let inside = text.contains('/');
    let elsewhere = text.starts_with('/') || text.starts_with("..");
    plain
        && !media_type
        && !elsewhere
        && text.len() > 2
        && (inside || known.iter().any(|end| text.ends_with(end) && text.len() > end.len()))
}

/// What is there only after a build, a start or a test.
const MADE: [&str; 4] = ["target/", "data/", "mail/", "node_modules/"];

#[test]
fn the_paths_that_the_readme_names_are_there() {
    let mut lost = Vec::new();
    let mut all = Vec::new();
    for part in ["backend", "content", "docs", "frontend", "shared", "tests", "xtask"] {
        walk(&root().join(part), &mut all);
    }
    // Where it is clear which room or crate is spoken of, a guide may name the end of a path.
    let ends = |path: &str| {
        all.iter()
            .any(|file| file.ends_with(path.trim_end_matches('/')) || file.parent().unwrap().ends_with(path))
    };
    for guide in guides() {
        let text = std::fs::read_to_string(&guide).unwrap();
        let folder = guide.parent().unwrap().to_owned();
        let name = guide.strip_prefix(root()).unwrap().display().to_string();
        // Outside fences: within them stand examples.
        for part in text.split("```").step_by(2) {
            for path in part.split('`').skip(1).step_by(2).filter(|path| looks_like_a_path(path)) {
                let made = MADE.iter().any(|folder| path.starts_with(folder));
                let there = root().join(path).exists() || folder.join(path).exists() || ends(path);
                if !made && !there {
                    lost.push(format!("{name} names {path}"));
                }
            }
            // Links: `[text](docs/x.md)`.
            for link in part.split("](").skip(1).filter_map(|rest| rest.split([')', '#', ' ']).next()) {
                if link.is_ascii()
                    && !link.is_empty()
                    && !link.contains(':')
                    && !link.starts_with('/')
                    && !folder.join(link).exists()
                {
                    lost.push(format!("{name} links to {link}"));
                }
            }
        }
    }
    assert!(lost.is_empty(), "what is named is not there:\n{}", lost.join("\n"));
}
