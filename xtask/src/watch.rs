//! Notices changed files by looking at them: no library, every system.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

/// How often to look: some hundred files are read in a millisecond or two.
const PAUSE: Duration = Duration::from_millis(400);

/// Folders under watch.
pub struct Watch {
    folders: Vec<PathBuf>,
    seen: BTreeMap<PathBuf, SystemTime>,
}

impl Watch {
    /// Remembers how the folders look now.
    pub fn new(root: &Path, folders: &[&str]) -> Self {
        let mut watch =
            Self { folders: folders.iter().map(|folder| root.join(folder)).collect(), seen: BTreeMap::new() };
        watch.seen = watch.look();
        watch
    }

    /// Waits until something differs from the last look and has come to rest; returns one of the files.
    pub fn wait(&mut self) -> PathBuf {
        loop {
            let now = self.look();
            if let Some(path) = difference(&self.seen, &now) {
                // An editor may still be saving, or a branch be changing.
                let mut before = now;
                loop {
                    thread::sleep(PAUSE);
                    let after = self.look();
                    if after == before {
                        break;
                    }
                    before = after;
                }
                self.seen = before;
                return path;
            }
            thread::sleep(PAUSE);
        }
    }

    fn look(&self) -> BTreeMap<PathBuf, SystemTime> {
        let mut found = BTreeMap::new();
        for folder in &self.folders {
            collect(folder, &mut found);
        }
        found
    }
}

fn collect(folder: &Path, found: &mut BTreeMap<PathBuf, SystemTime>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        // Editors keep their notes in hidden files.
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let Ok(about) = entry.metadata() else { continue };
        if about.is_dir() {
            collect(&entry.path(), found);
        } else if let Ok(changed) = about.modified() {
            found.insert(entry.path(), changed);
        }
    }
}

fn difference(
    before: &BTreeMap<PathBuf, SystemTime>,
    after: &BTreeMap<PathBuf, SystemTime>,
) -> Option<PathBuf> {
    let changed = after.iter().find(|(path, time)| before.get(*path) != Some(time));
    let gone = || before.keys().find(|path| !after.contains_key(*path));
    changed.map(|(path, _)| path).or_else(gone).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_changed_and_removed_files_are_noticed() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a")).unwrap();
        let file = folder.path().join("a/file");
        let watch = Watch::new(folder.path(), &["a", "missing"]);
        fs::write(&file, "1").unwrap();
        let second = watch.look();
        assert_eq!(difference(&watch.seen, &second), Some(file.clone()));
        fs::File::open(&file).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
        let third = watch.look();
        assert_eq!(difference(&second, &third), Some(file.clone()));
        fs::remove_file(&file).unwrap();
        assert_eq!(difference(&third, &watch.look()), Some(file));
        assert_eq!(difference(&second, &second), None);
    }
}
