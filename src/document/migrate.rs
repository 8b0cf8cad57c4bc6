//! Documents of older versions of the format, brought to the present one.
//!
//! Each version has a step that leads to the next: a pure function on the document's JSON. Once a
//! version is released its step never changes, and a file of it stays among the tests for good.

use crate::json::Value;

use super::VERSION;
use crate::json::Extra;

/// The steps; the first leads from version 0 to version 1.
const STEPS: &[fn(&mut Extra)] = &[from_0];

const _: () = assert!(STEPS.len() as u64 == VERSION);

/// Brings a document of a version that is not newer than ours to the present version.
pub fn migrate(version: u64, document: &mut Extra) {
    let passed = usize::try_from(version).unwrap_or(STEPS.len());
    for step in STEPS.iter().skip(passed) {
        step(document);
    }
}

/// Version 0 was never released: it proves the way. Its answers had a `score`, null for ‘I do not
/// know’, where they now have a response with a stage.
fn from_0(document: &mut Extra) {
    let answers = document.get_mut("answers").and_then(Value::as_array_mut);
    for answer in answers.into_iter().flatten() {
        if let Some(answer) = answer.as_object_mut()
            && let Some(score) = answer.shift_remove("score")
        {
            let response = if score.is_null() { "unknown" } else { "stage" };
            answer.insert("response".to_owned(), response.into());
            if !score.is_null() {
                answer.insert("stage".to_owned(), score);
            }
        }
    }
}
