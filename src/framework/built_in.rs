//! The framework that comes with the widget.

use std::str::Lines;

use serde_json::Value;

use crate::json;

/// Packed by `build.rs`: see `pack.rs`.
const PACKED: &str = include_str!(concat!(env!("OUT_DIR"), "/framework.packed"));

/// The built-in framework as its JSON document.
#[must_use]
pub fn built_in() -> Value {
    let mut parts = PACKED.split("\n\n");
    let mut document = json::parse(parts.next().unwrap_or_default()).unwrap_or_default();
    let mut texts: Vec<(&str, Lines)> = parts
        .map(|part| {
            let mut lines = part.lines();
            (lines.next().unwrap_or_default(), lines)
        })
        .collect();
    put_back(&mut document, "", &mut texts);
    document
}

/// Puts the texts back where they were taken from.
fn put_back(value: &mut Value, name: &str, texts: &mut [(&str, Lines)]) {
    match value {
        Value::Null => {
            let lines = texts.iter_mut().find(|(known, _)| *known == name);
            *value = lines.and_then(|(_, lines)| lines.next()).into();
        }
        Value::Array(values) => {
            for value in values {
                put_back(value, name, texts);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                put_back(value, name, texts);
            }
        }
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
