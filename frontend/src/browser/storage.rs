//! The device's storage. Everything here may fail (private windows, a full disk): callers are told.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    super::window()?.local_storage().ok()?
}

/// What is kept under a key; none if there is nothing, or nothing readable.
pub fn read<T: DeserializeOwned>(key: &str) -> Option<T> {
    let text = storage()?.get_item(key).ok()??;
    serde_json::from_str(&text).ok()
}

/// Keeps something. Tells whether it is kept.
#[must_use = "storage may be full or forbidden"]
pub fn write(key: &str, value: &impl Serialize) -> bool {
    let Ok(text) = serde_json::to_string(value) else { return false };
    storage().is_some_and(|s| s.set_item(key, &text).is_ok())
}

/// Forgets a key.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// All keys that begin so.
pub fn keys(prefix: &str) -> Vec<String> {
    storage().map(|storage| keys_of(&storage, prefix)).unwrap_or_default()
}

fn keys_of(storage: &Storage, prefix: &str) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    (0..count).filter_map(|i| storage.key(i).ok().flatten()).filter(|key| key.starts_with(prefix)).collect()
}

/// All that is kept under keys that begin so, as it stands there.
pub fn all(prefix: &str) -> BTreeMap<String, String> {
    let Some(storage) = storage() else { return BTreeMap::new() };
    let with = |key: String| Some((storage.get_item(&key).ok()??, key));
    keys_of(&storage, prefix).into_iter().filter_map(with).map(|(text, key)| (key, text)).collect()
}

/// Forgets all keys that begin so, apart from some that stay; of this tab alone as well.
pub fn clear(prefix: &str, stays: fn(&str) -> bool) {
    let of_tab = super::window().and_then(|window| window.session_storage().ok()?);
    for storage in [storage(), of_tab].into_iter().flatten() {
        for key in keys_of(&storage, prefix).into_iter().filter(|key| !stays(key)) {
            let _ = storage.remove_item(&key);
        }
    }
}
