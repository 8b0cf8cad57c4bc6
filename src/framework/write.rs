//! A framework as a document of its own.

use serde_json::Value;

/// Every member that a framework document has, at whatever depth.
const KNOWN: &str = " format version id revision title stages levels layers themes lenses \
    prerequisites readiness context reflections sources name meaning plural description question \
    layer measures core weight replaces cells example text source evidence steps to actions effort \
    measure kind watch publisher published note items before needs because theme stage least \
    further conditions beside enablers barriers asks local spurs factors document ";

/// A framework document without members that this version does not know: what may travel in a
/// share copy.
#[must_use]
pub fn without_unknown(mut document: Value) -> Value {
    strip(&mut document, false);
    document
}

/// Strips an object and what is in it; the names in a table of cells are those of levels.
fn strip(value: &mut Value, is_table: bool) {
    match value {
        Value::Object(members) => {
            members.retain(|name, _| is_table || KNOWN.contains(&format!(" {name} ")));
            for (name, inner) in members {
                strip(inner, name == "cells" && !is_table);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| strip(value, false)),
        _ => {}
    }
}

/// The JSON Schema (2020-12) of framework documents, version 1.
///
/// It describes what an author writes: what has a default may be left out. Members that it does not
/// name are allowed.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> Value {
    use serde_json::json;

    use super::{FORMAT, Framework, VERSION};
    use crate::json::{Json, ObjectSchema, Schemas};

    let mut schemas = Schemas::default();
    let framework = Framework::schema(&mut schemas);
    let one = json!({"minItems": 1});
    schemas.amend(
        "Framework",
        json!({"allOf": [{"properties": {
            "levels": {"minItems": 1, "maxItems": 20},
            "layers": one,
            "themes": one,
        }}]}),
    );
    schemas.amend(
        "Theme",
        json!({"allOf": [{"properties": {
            "weight": {"exclusiveMinimum": 0, "maximum": 1_000_000},
            "cells": {"minProperties": 1},
        }}]}),
    );
    schemas.amend(
        "Step",
        json!({"allOf": [{"properties": {"to": {"minimum": 1}, "effort": {"enum": [1, 2, 3, 5]}}}]}),
    );
    schemas.amend(
        "Milestone",
        json!({"allOf": [{"properties": {"stage": {"minimum": 1}}}]}),
    );
    let mut document = ObjectSchema::default();
    document.add(
        "must",
        "format",
        "What kind of document it is.",
        json!({"const": FORMAT}),
    );
    document.add(
        "must",
        "version",
        "The version of the format.",
        json!({"const": VERSION}),
    );
    let mut schema = schemas.document(
        super::SCHEMA,
        "Framework, version 1",
        "What is asked.",
        &document,
    );
    schema["allOf"] = json!([framework]);
    schema
}
