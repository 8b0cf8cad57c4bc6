//! Joins the framework's source files into the one document that is compiled in and shipped.
//!
//! The content is kept as one file a layer, so that it can be read and reviewed in parts, while
//! everything that consumes it wants a single document. Both the root `build.rs` (by `#[path]`)
//! and the bundler use this module, so it depends on `serde_json` alone; `preserve_order` keeps
//! the authors' order of keys.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

/// The file that holds everything but the themes and the parts below.
const HEAD: &str = "framework.json";

/// Parts of the head that may live in a file of their own: `lenses.json` becomes the key `lenses`.
const PARTS: [&str; 5] = [
    "lenses",
    "prerequisites",
    "readiness",
    "context",
    "reflections",
];

/// Joins `framework.json`, its optional parts and `layers/<id>.json` into one minified document.
///
/// Layers are taken in the order of the head's `layers`, and their themes are concatenated in the
/// order written.
///
/// # Errors
/// Says which file is missing, unreadable, ill-formed, forgotten or in conflict with another.
pub fn assemble(dir: &Path) -> Result<String, String> {
    let Value::Object(mut document) = read(&dir.join(HEAD))? else {
        return Err(format!("{HEAD}: expected one JSON object"));
    };
    for part in PARTS {
        let path = dir.join(format!("{part}.json"));
        if path.exists() {
            let value = read(&path)?;
            if value
                .as_object()
                .is_some_and(|object| object.len() == 1 && object.contains_key(part))
            {
                return Err(format!(
                    "{part}.json: put the content itself here, not inside a key `{part}`"
                ));
            }
            insert_new(&mut document, part, value)?;
        }
    }
    let themes = themes(&dir.join("layers"), &layer_ids(&document)?)?;
    insert_new(&mut document, "themes", Value::Array(themes))?;
    serde_json::to_string(&document).map_err(|error| format!("{HEAD}: {error}"))
}

/// The ids of the head's layers, each of which names a file.
fn layer_ids(head: &Map<String, Value>) -> Result<Vec<String>, String> {
    let layers = head
        .get("layers")
        .and_then(Value::as_array)
        .ok_or_else(|| format!("{HEAD}: `layers` must be a list"))?;
    layers
        .iter()
        .enumerate()
        .map(|(index, layer)| {
            layer
                .get("id")
                .and_then(Value::as_str)
                .map(str::to_owned)
                .ok_or_else(|| format!("{HEAD}: layers[{index}] has no `id`"))
        })
        .collect()
}

/// The themes of all layers; a layer file that the head does not name is an error, not silence.
fn themes(dir: &Path, layers: &[String]) -> Result<Vec<Value>, String> {
    let mut themes = Vec::new();
    for layer in layers {
        let path = dir.join(format!("{layer}.json"));
        match read(&path)?.get_mut("themes").map(Value::take) {
            Some(Value::Array(list)) => themes.extend(list),
            _ => return Err(format!("{}: `themes` must be a list", path.display())),
        }
    }
    let named: BTreeSet<&str> = layers.iter().map(String::as_str).collect();
    let entries = fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    for entry in entries {
        let path = entry
            .map_err(|error| format!("{}: {error}", dir.display()))?
            .path();
        let is_json = path
            .extension()
            .is_some_and(|extension| extension == "json");
        let is_named = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .is_some_and(|stem| named.contains(stem));
        if is_json && !is_named {
            return Err(format!(
                "{}: no layer of {HEAD} has this id",
                path.display()
            ));
        }
    }
    Ok(themes)
}

/// Adds a key that must not be there yet, since two files giving the same key is a mistake.
fn insert_new(document: &mut Map<String, Value>, key: &str, value: Value) -> Result<(), String> {
    if document.contains_key(key) {
        return Err(format!(
            "{HEAD}: `{key}` is given here and in a file of its own"
        ));
    }
    document.insert(key.to_owned(), value);
    Ok(())
}

fn read(path: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
