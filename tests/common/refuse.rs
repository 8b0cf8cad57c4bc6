//! Documents that are refused, and what is said of them.

use serde_json::Value;

use super::{built_in, document, fixture, parsed, refusal};

#[track_caller]
pub fn refused(members: Value, message: &str) {
    assert_eq!(
        refusal(&document(members).to_string(), &built_in()),
        message
    );
}

/// The sound document of the fixtures with one value replaced.
#[track_caller]
pub fn spoilt(pointer: &str, value: Value, message: &str) {
    let mut document = parsed(&fixture("unknown-fields.json"));
    *document
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("{pointer} is in the fixture")) = value;
    assert_eq!(refusal(&document.to_string(), &built_in()), message);
}
