//! Ids that go by another name from here on, wherever a document names them.

use crate::json::Value;

/// Gives members that are texts another text: `other` tells it from the member's name and text.
pub fn rename(value: &mut Value, other: &dyn Fn(&str, &str) -> Option<String>) {
    match value {
        Value::Array(values) => {
            for value in values {
                rename(value, other);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) => {
                        if let Some(renamed) = other(name, text) {
                            *text = renamed;
                        }
                    }
                    inner => rename(inner, other),
                }
            }
        }
        _ => {}
    }
}

/// The parts of a chunk's id: unit, theme and the stage that it leads to. Other ids have none.
pub fn chunk_parts(id: &str) -> Option<[&str; 3]> {
    let mut parts = id.split('/');
    let three = [parts.next()?, parts.next()?, parts.next()?];
    parts.next().is_none().then_some(three)
}
